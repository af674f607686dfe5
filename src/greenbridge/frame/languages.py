"""The language of the page or command that is being answered."""

from __future__ import annotations

from django.utils.translation import get_language

from greenbridge.kernel.languages import normalise_tag


def reader_tag() -> str:
    """BCP 47 tag of the language in use; English where none is."""
    return normalise_tag(get_language() or "en")
