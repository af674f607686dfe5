"""Django's entry for the portal."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "greenbridge.portal"
    label = "portal"

    def ready(self) -> None:
        """Make the portal's table of sentences known to the pages of the apps."""
        from greenbridge.frame.sentences import use_speaker  # noqa: PLC0415  translations are not ready before

        from .messages import sentence  # noqa: PLC0415

        use_speaker(sentence)
