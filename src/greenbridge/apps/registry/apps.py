"""Django's entry for the libraries."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    name = "greenbridge.apps.registry"
    label = "registry"

    def ready(self) -> None:
        """Make the kinds of record known to those who handle any kind."""
        from greenbridge.kernel import kinds  # noqa: PLC0415  models are not loaded before ready()

        from .choices import Kind  # noqa: PLC0415

        for kind in Kind.values:
            kinds.register(kinds.Kind(kind, create=_create, document=_document))


def _create(*words: Any, **more: Any) -> Any:
    # services and selectors bring search and its tables with them: most commands never need them
    return import_module("greenbridge.apps.registry.services").record_create(*words, **more)


def _document(record_id: str) -> Any:
    return import_module("greenbridge.apps.registry.selectors").search_document(record_id)
