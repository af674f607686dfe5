"""The web application, as servers load it."""

import os

from django.core.wsgi import get_wsgi_application

from greenbridge.portal.parent import end_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")
application = get_wsgi_application()
end_with_parent()
