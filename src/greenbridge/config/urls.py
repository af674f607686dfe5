"""All addresses: pages under a language prefix, the API beside them."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from greenbridge.portal.api import api

urlpatterns = [
    path("api/", api.urls),
    path("", include("greenbridge.portal.urls_plain")),
    *i18n_patterns(path("", include("greenbridge.portal.urls"))),
]

handler400 = "greenbridge.portal.errors.bad_request"
handler403 = "greenbridge.portal.errors.forbidden"
handler404 = "greenbridge.portal.errors.not_found"
handler500 = "greenbridge.portal.errors.server_error"
