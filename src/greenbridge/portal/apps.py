"""Django's entry for the portal."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "greenbridge.portal"
    label = "portal"
