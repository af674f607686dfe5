"""The site's pages."""

from django.urls import include, path, re_path

from . import views

shell_patterns = (
    [
        path("", views.home, name="home"),
        path("search/", views.search, name="search"),
        path("glossary/", views.glossary, name="glossary"),
        re_path(r"^glossary/export\.(?P<form>csv|json)$", views.glossary_export, name="glossary_export"),
        path("glossary/<slug:concept_id>/", views.concept, name="concept"),
        path("about/", views.about, name="about"),
        path("about/licences/", views.licences, name="licences"),
        path("about/accessibility/", views.accessibility, name="accessibility"),
    ],
    "portal",
)

urlpatterns = [
    path("", include(shell_patterns)),
    path("", include("greenbridge.apps.accounts.urls")),
    path("", include("greenbridge.apps.registry.urls")),
    path("intake/", include("greenbridge.apps.intake.urls")),
    path("exchange/", include("greenbridge.apps.matching.urls")),
]
