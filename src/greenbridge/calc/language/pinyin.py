"""The sound of Han characters, by pypinyin.

Its tables are loaded with the first question, not with the program: they take longer than all else a short command does.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Any


@lru_cache(maxsize=1)
def _tables() -> Any:
    return import_module("pypinyin")


def syllables(text: str) -> list[str]:
    """Syllables without tones of characters read together, ü written v; 重庆 is chong, qing."""
    return list(_tables().lazy_pinyin(text, v_to_u=False))


def sounds(characters: list[str]) -> list[str]:
    """The most usual syllable of each character by itself."""
    return list(_tables().lazy_pinyin(characters))


def readings(character: str) -> list[str]:
    """Every syllable a character may be read as."""
    tables = _tables()
    return list(tables.pinyin(character, style=tables.Style.NORMAL, heteronym=True)[0])
