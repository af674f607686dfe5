"""Several words in one line, as each language writes lists."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import get_language

from greenbridge.kernel.languages import normalise_tag

COMMA = {"zh-Hans": "、"}
"""What stands between the words of a list; a comma where nothing else is said."""


def join_words(items: Iterable[object], language: str = "") -> str:
    """Words in one line, with the comma of lists of ``language``, or of the language in use."""
    return COMMA.get(normalise_tag(language or get_language() or "en"), ", ").join(map(str, items))
