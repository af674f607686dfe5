"""Languages of the interface and of texts, as BCP 47 tags."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

INTERFACE = ("zh-Hans", "en", "ru")
"""Languages every visible string exists in; also the order of fallback when nothing else is known."""

_SHORT = {"zh-Hans": "zh", "en": "en", "ru": "ru"}
_ALIASES = {
    "zh": "zh-Hans",
    "zh-cn": "zh-Hans",
    "zh-sg": "zh-Hans",
    "zh-hans": "zh-Hans",
    "zh-hans-cn": "zh-Hans",
    "zh-hant": "zh-Hant",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
}


def normalise_tag(tag: str) -> str:
    """BCP 47 tag in the one spelling used here: ``zh_CN`` -> ``zh-Hans``, ``RU`` -> ``ru``, ``kk-Cyrl`` -> ``kk``."""
    plain = tag.strip().replace("_", "-").lower()
    if plain in _ALIASES:
        return _ALIASES[plain]
    return plain.split("-")[0]


def short(tag: str) -> str:
    """Two letters for column names and indexes: ``zh-Hans`` -> ``zh``."""
    return _SHORT.get(tag, tag.split("-")[0])


def by_language(found: object) -> bool:
    """Whether a value is told language by language: an object whose names are all languages of the interface."""
    return isinstance(found, Mapping) and bool(found) and set(found) <= set(INTERFACE)


def told_in(found: Any, language: str) -> tuple[Any, str]:
    """A value for a reader of ``language`` and the language it is in.

    Hers where the value is told language by language, else the first one there is; a value that is the same for everybody
    comes back as it is, with no language.
    """
    if not by_language(found):
        return found, ""
    tag = next((tag for tag in (language, *INTERFACE) if found.get(tag)), "")
    return found.get(tag, ""), tag
