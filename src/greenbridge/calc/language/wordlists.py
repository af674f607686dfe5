"""Lists of words written as plain text, so that they can be read and mended."""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, parted by white space, each once, in their order."""
    return tuple(dict.fromkeys(text.split()))


def alternatives(text: str) -> str:
    """The words of a text as the alternatives of a regular expression; ``_`` stands for a space."""
    return "|".join(word.replace("_", " ") for word in listed(text))
