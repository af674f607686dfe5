"""Django's entry for the libraries."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    name = "greenbridge.apps.registry"
    label = "registry"

    def ready(self) -> None:
        """Make the kinds of record known to those who handle any kind."""
        from greenbridge.kernel import kinds  # noqa: PLC0415  models are not loaded before ready()

        from . import selectors, services  # noqa: PLC0415
        from .choices import Kind  # noqa: PLC0415

        for kind in Kind.values:
            kinds.register(kinds.Kind(kind, create=services.record_create, document=selectors.search_document))
