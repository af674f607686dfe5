"""The web application, as servers load it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")
application = get_wsgi_application()
