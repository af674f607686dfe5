"""Russian names of organisations in the nominative."""

from __future__ import annotations

import re
from functools import lru_cache

_NOMINATIVE = {
    "министерств": ("о", "n"),
    "правительств": ("о", "n"),
    "агентств": ("о", "n"),
    "комитет": ("", "m"),
    "департамент": ("", "m"),
    "управлени": ("е", "n"),
    "мэри": ("я", "f"),
    "служб": ("а", "f"),
    "администраци": ("я", "f"),
    "акимат": ("", "m"),
    "хокимият": ("", "m"),
    "комисси": ("я", "f"),
    "секретариат": ("", "m"),
    "посольств": ("о", "n"),
    "дирекци": ("я", "f"),
    "банк": ("", "m"),
    "фонд": ("", "m"),
    "корпораци": ("я", "f"),
    "университет": ("", "m"),
    "институт": ("", "m"),
    "академи": ("я", "f"),
    "центр": ("", "m"),
    "ассоциаци": ("я", "f"),
    "союз": ("", "m"),
    "палат": ("а", "f"),
    "альянс": ("", "m"),
    "консорциум": ("", "m"),
    "совет": ("", "m"),
    "бирж": ("а", "f"),
    "организаци": ("я", "f"),
    "технопарк": ("", "m"),
    "парк": ("", "m"),
    "завод": ("", "m"),
    "комбинат": ("", "m"),
    "лаборатори": ("я", "f"),
    "федераци": ("я", "f"),
    "инспекци": ("я", "f"),
    "коалици": ("я", "f"),
    "госкорпораци": ("я", "f"),
}
_HEADS_LONGEST = tuple(sorted(_NOMINATIVE, key=len, reverse=True))
_CASES = re.compile(r"(?:ами|ями|ах|ях|ам|ям|ов|ев|ом|ем|ой|ей|ою|ю|у|а|я|ы|и|е|о|)$")
_GENDER_ENDING = {"m": ("ый", "ий"), "f": ("ая", "яя"), "n": ("ое", "ее")}


@lru_cache(maxsize=20_000)
def nominative(name: str) -> str:
    """The name with its head and the adjectives before it in the nominative singular, where that is sure; else the
    name as it is.
    """
    words = name.split(" ")
    for at, word in enumerate(words[:6]):
        low = word.lower()
        stem = next((one for one in _HEADS_LONGEST if low.startswith(one) and len(low) - len(one) <= 3), "")
        if not stem or not _CASES.fullmatch(low[len(stem) :]):
            continue
        if low[len(stem) :] in ("ами", "ями", "ах", "ях", "ам", "ям", "ов", "ев"):
            return name
        ending, gender = _NOMINATIVE[stem]
        words[at] = word[: len(stem)] + ending
        for before in range(at):
            words[before] = agree(words[before], gender)
        return " ".join(words)
    return name


def agree(word: str, gender: str) -> str:
    """An adjective in the nominative singular of a gender (m, f, n); any other word as it is."""
    m = re.search(r"(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ая|яя|ое|ее|ый|ий)$", word)
    if not m:
        return word
    stem = word[: m.start()]
    soft = m.group()[0] in "еияю" and not stem.endswith(("к", "г", "х", "ж", "ш", "щ", "ч"))
    if gender == "m":
        return stem + ("ий" if soft or stem.endswith(("к", "г", "х", "ж", "ш", "щ", "ч")) else "ый")
    return stem + _GENDER_ENDING[gender][1 if soft else 0]
