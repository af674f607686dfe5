"""Texts in the one spelling in which they are compared: width, case, ё and traditional characters folded away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import opencc

_TO_SIMPLIFIED = opencc.OpenCC("t2s")
_HAN = re.compile(r"[㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003134f]")
_DROPPED = re.compile("[\u00ad\u200b-\u200d\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_CHUNK = re.compile(r"\S+\s*|\s+")
_MAY_JOIN = re.compile(
    "[^\x00-\u02ff\u0400-\u0482\u048a-\u0590\u2000-\u20cf\u2100-\u2cee\u2e00-\u3029\u3030-\u3098\u309b-\ua66e\uff01-\uff9d]"
)
"""What may join the character before it; the letters and marks of most texts never do."""
_LONG = 200
_MARKS = tuple((wide, unicodedata.normalize("NFKC", wide)) for wide in "，：（）；！？％／～＋")
_PLAIN_ASCII = re.compile(r"[\x00-\x7f]*")


def fold(text: str) -> str:
    """``text`` for comparison: NFKC, lower case (casefold), ё as е, simplified Chinese, soft hyphens and zero widths gone.

    The length is kept unless the text holds characters that NFKC or casefold spell with more or fewer (½, ﬁ, ß, a letter
    followed by its accent) or invisible ones; `fold_map` gives the way back in every case.
    """
    if _PLAIN_ASCII.fullmatch(text):
        return text.lower()
    return _simplify(_fold_letters(text))


def fold_map(text: str) -> tuple[str, tuple[int, ...] | None]:
    """``fold(text)`` and, for each of its characters, the offset in ``text`` it came from, then ``len(text)``.

    The offsets are None when they are the identity, which is the common case and costs nothing.
    """
    folded = fold(text)
    if len(folded) == len(text) and _aligned(text):
        return folded, None
    pieces: list[str] = []
    origins: list[int] = []
    for line in _LINE.finditer(text):
        _fold_chunk(line.group(), line.start(), pieces, origins, (_CHUNK,))
    origins.append(len(text))
    return _simplify("".join(pieces)), tuple(origins)


def _fold_chunk(chunk: str, place: int, pieces: list[str], origins: list[int], smaller: tuple[re.Pattern[str], ...]) -> None:
    """Fold a line whole where its length and places stay, else its words, else its characters: few lines come so far."""
    piece = _fold_letters(chunk)
    if len(piece) == len(chunk) and _aligned(chunk):
        pieces.append(piece)
        origins.extend(range(place, place + len(chunk)))
    elif smaller:
        for inner in smaller[0].finditer(chunk):
            _fold_chunk(inner.group(), place + inner.start(), pieces, origins, smaller[1:])
    else:
        for start, cluster in _clusters(chunk):
            piece = _fold_letters(cluster)
            pieces.append(piece)
            origins.extend([place + start] * len(piece))


def to_simplified(text: str) -> str:
    """Traditional Chinese characters as simplified ones; the length never changes."""
    return _simplify(text)


def _fold_letters(text: str) -> str:
    # casefold may leave a text that NFKC shortens again (final sigma with accents); the second pass settles it.
    lowered = unicodedata.normalize("NFKC", _narrow(text)).casefold()
    if not unicodedata.is_normalized("NFKC", lowered):
        lowered = unicodedata.normalize("NFKC", lowered).casefold()
    lowered = lowered.replace("ё", "е")
    return _DROPPED.sub("", lowered) if _DROPPED.search(lowered) else lowered


def _narrow(text: str) -> str:
    """A long text with the common marks of Chinese print in the width NFKC gives them, which is otherwise slow to say."""
    if len(text) > _LONG and not unicodedata.is_normalized("NFKC", text):
        for wide, narrow in _MARKS:
            text = text.replace(wide, narrow)
    return text


def _simplify(text: str) -> str:
    if not _HAN.search(text):
        return text
    # Half of a surrogate pair is no character and stops the converter; it stays one place wide.
    text = _SURROGATE.sub("\ufffd", text)
    simplified = _TO_SIMPLIFIED.convert(text)
    if len(simplified) == len(text):
        return simplified
    return "".join(_simplify_character(character) for character in text)


@lru_cache(maxsize=8192)
def _simplify_character(character: str) -> str:
    simplified = _TO_SIMPLIFIED.convert(character)
    return simplified if len(simplified) == 1 else character


def _aligned(text: str) -> bool:
    """Whether equal length means equal places: true when nothing is dropped or composed, for then texts only grow."""
    if _DROPPED.search(text):
        return False
    if unicodedata.is_normalized("NFKC", text) or not _MAY_JOIN.search(text):
        return True
    return not any(map(_JOINS.__getitem__, set(text)))


def _clusters(text: str) -> list[tuple[int, str]]:
    """Characters with the combining marks that follow them, each with its offset."""
    found: list[tuple[int, str]] = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _JOINS[text[place]]:
            found.append((start, text[start:place]))
            start = place
    return found


class _Joins(dict[str, bool]):
    """Whether a character may join the one before it."""

    def __missing__(self, character: str) -> bool:
        # Hangul vowels and finals, and half-width kana voice marks, compose without being combining marks.
        found = bool(unicodedata.combining(character)) or "\u1160" <= character <= "\u11ff" or character in "\uff9e\uff9f"
        self[character] = found
        return found


_JOINS = _Joins()
