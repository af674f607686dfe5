"""Several words in one line, as each language writes lists."""

from __future__ import annotations

from collections.abc import Iterable

from greenbridge.kernel.languages import normalise_tag

from .languages import reader_tag

COMMA = {"zh-Hans": "、"}
"""What stands between the words of a list; a comma where nothing else is said."""


def join_words(items: Iterable[object], language: str = "") -> str:
    """Words in one line, with the comma of lists of ``language``, or of the language in use."""
    return COMMA.get(normalise_tag(language) if language else reader_tag(), ", ").join(map(str, items))
