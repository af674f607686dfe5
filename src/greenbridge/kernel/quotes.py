"""How much of somebody's text the public may see: a short quote, never the source text."""

from __future__ import annotations

import re

MAX_WORDS = 20
"""Words in a public quote; two Han characters count as one word."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNIT = re.compile(rf"[{_HAN}]|[^\s{_HAN}]+")
_ONE = re.compile(rf"[{_HAN}]")


def shorten_quote(text: str, max_words: int = MAX_WORDS) -> str:
    """The beginning of ``text`` up to ``max_words`` words, with an ellipsis where something was left out."""
    plain = " ".join(text.split())
    used = 0.0
    for found in _UNIT.finditer(plain):
        used += 0.5 if _ONE.match(found.group()) else 1.0
        if used > max_words:
            return plain[: found.start()].rstrip(" ,;:，；：、—–-") + " …"
    return plain
