"""Finding many known names in a text at once: place names, countries, organisations.

Chinese is searched with one expression built as a tree of characters; Russian words are compared by their stems, so a name is found
in every case; English words are compared as they stand, without a possessive 's. A name of letters is found only where its first word
is written with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Generic, TypeVar

import Stemmer

T = TypeVar("T")

_WORD = re.compile(r"[^\W\d_]+(?:[-‑’'][^\W\d_]+)*|\d+")
_CYRILLIC = re.compile(r"[А-Яа-яЁёӘәІіҢңҒғҮүҰұҚқӨөҺһ]")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text with its place and the key it is compared by."""

    start: int
    end: int
    key: str


@lru_cache(maxsize=1)
def _russian() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("russian")


@lru_cache(maxsize=200_000)
def word_key(word: str) -> str:
    """The form a word is compared by: a Russian stem, or the word without capitals and possessive ending."""
    plain = word.lower().replace("ё", "е").replace("‑", "-").replace("’", "'")
    if _CYRILLIC.search(plain):
        return "-".join(_russian().stemWord(part) for part in plain.split("-"))
    return plain[:-2] if plain.endswith("'s") else plain.rstrip("'")


@lru_cache(maxsize=4)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text; a small memory keeps the last texts, which several readers ask for in turn."""
    return tuple(Token(m.start(), m.end(), word_key(m.group())) for m in _WORD.finditer(text))


def tree_pattern(names: Iterable[str]) -> str:
    """A regular expression for any of the names, longest first, as a tree: far faster than a plain list of alternatives."""
    root: dict[str, Any] = {}
    for name in names:
        node = root
        for character in name:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branch(root)


def _branch(node: dict[str, Any]) -> str:
    ways = [re.escape(character) + _branch(below) for character, below in sorted(node.items()) if character]
    if not ways:
        return ""
    body = ways[0] if len(ways) == 1 and "" not in node else "(?:" + "|".join(ways) + ")"
    return body + "?" if "" in node else body


@dataclass
class NameIndex(Generic[T]):
    """Names with what they stand for; `find` gives every occurrence, the longest at each place."""

    han: dict[str, T] = field(default_factory=dict)
    words: dict[str, list[tuple[tuple[str, ...], str, T]]] = field(default_factory=dict)
    _pattern: re.Pattern[str] | None = None

    def add(self, name: str, meaning: T, *, small: bool = False) -> None:
        """Take a name up; a name already there keeps its first meaning. ``small``: also where it has no capital (adjectives)."""
        name = name.strip()
        if not name:
            return
        if _HAN.search(name):
            self.han.setdefault(name, meaning)
            self._pattern = None
            return
        keys = tuple(word_key(m.group()) for m in _WORD.finditer(name))
        if not keys:
            return
        case = "any" if small else "all" if name.isupper() and len(keys) == 1 else "first"
        row = self.words.setdefault(keys[0], [])
        if not any(known == keys and written == case for known, written, _ in row):
            row.append((keys, case, meaning))
            row.sort(key=lambda one: (-len(one[0]), one[1]))

    def find(self, text: str) -> list[tuple[int, int, T]]:
        """Occurrences as (start, end, meaning) in order of the text, none inside another."""
        found = self._find_han(text) if _HAN.search(text) else []
        found += self._find_words(text)
        found.sort(key=lambda one: (one[0], -one[1]))
        kept: list[tuple[int, int, T]] = []
        for one in found:
            if not kept or one[0] >= kept[-1][1]:
                kept.append(one)
        return kept

    def _find_han(self, text: str) -> list[tuple[int, int, T]]:
        if not self.han:
            return []
        if self._pattern is None:
            self._pattern = re.compile(tree_pattern(self.han))
        return [(m.start(), m.end(), self.han[m.group()]) for m in self._pattern.finditer(text)]

    def _find_words(self, text: str) -> list[tuple[int, int, T]]:
        if not self.words:
            return []
        words = tokens(text)
        found: list[tuple[int, int, T]] = []
        at = 0
        while at < len(words):
            rows = self.words.get(words[at].key)
            taken = self._match(text, words, at, rows) if rows else None
            if taken:
                length, meaning = taken
                end = words[at + length - 1].end
                if text[end - 2 : end] in ("'s", "’s"):
                    end -= 2
                found.append((words[at].start, end, meaning))
                at += length
            else:
                at += 1
        return found

    @staticmethod
    def _match(text: str, words: tuple[Token, ...], at: int, rows: list[tuple[tuple[str, ...], str, T]]) -> tuple[int, T] | None:
        for keys, case, meaning in rows:
            last = at + len(keys)
            if last > len(words) or any(words[at + i].key != keys[i] for i in range(1, len(keys))):
                continue
            if any(words[i + 1].start - words[i].end > 3 for i in range(at, last - 1)):
                continue
            first = text[words[at].start : words[at].end]
            if case == "all" and not first.isupper():
                continue
            if case == "first" and first.islower():
                continue
            return len(keys), meaning
        return None
