"""Languages of the interface and of texts, as BCP 47 tags."""

from __future__ import annotations

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
