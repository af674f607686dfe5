"""Finding many known names in a text at once: place names, countries, organisations.

Chinese is searched for all names at once (`finder`); Russian names of one word are compared in all their
cases, longer ones by the stems of their words; English words are compared as they stand, without a possessive 's. A name of
letters is found only where its first word is written with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, compress, count
from typing import Generic, TypeVar

import Stemmer

from greenbridge.calc.language.finder import Finder
from greenbridge.calc.language.leading import compile_leading

T = TypeVar("T")

_LETTERS = r"[A-Za-z\u00c0-\u024f\u0400-\u052f]"
_WORD = re.compile(rf"{_LETTERS}+(?:[-‑’']{_LETTERS}+)*|\d+")
_PARTS = compile_leading(f"({_WORD.pattern})")
"""Cuts a text into what stands between words, a word, what stands between …: lengths give places without match objects."""
_CYRILLIC = re.compile(r"[А-Яа-яЁёӘәІіҢңҒғҮүҰұҚқӨөҺһ]")
_HAN = re.compile(r"[\u3400-\u9fff]")


_DECLENSIONS = (
    ("ия", ("ии", "ию", "ией")),
    ("ет", ("та", "ту", "том", "те", "ета", "ету", "етом", "ете")),
    ("ец", ("ца", "цу", "цом", "це")),
    ("а", ("ы", "и", "е", "у", "ой")),
    ("я", ("и", "е", "ю", "ей")),
    ("ь", ("и", "ью", "я", "ю", "ем", "е")),
    ("й", ("я", "ю", "ем", "е")),
    ("ы", ("", "ов", "ам", "ами", "ах")),
    ("и", ("ей", "ям", "ями", "ях")),
)
"""Endings of Russian names of countries and places with those of their other cases."""


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
def tokens(text: str) -> tuple[list[tuple[int, int, str]], list[str]]:
    """The words of a text as (start, end, key), and their keys. The last texts are kept: several readers ask in turn.

    Plain tuples: a class of their own took half the time of finding names.
    """
    parts = _PARTS.split(text)
    places = list(accumulate(map(len, parts)))
    keys = list(map(word_key, parts[1::2]))
    return list(zip(places[::2], places[1::2], keys, strict=False)), keys


def russian_cases(name: str) -> list[str]:
    """The cases of a Russian name of one word; nothing for any other name, which is compared by its stems or as it stands.

    Stems alone would take Самая for Samoa and Данные for Denmark.
    """
    if not _CYRILLIC.match(name) or not name.isalpha():
        return []
    if name.isupper():
        return [name, *(name + other for other in ("а", "у", "ом", "е"))]
    for ending, others in _DECLENSIONS:
        if name.endswith(ending):
            return [name, *(name[: -len(ending)] + other for other in others)]
    if name[-1] in "бвгджзклмнпрстфхцчшщ":
        return [name, *(name + other for other in ("а", "у", "ом", "ем", "е"))]
    return [name]


@dataclass(frozen=True, slots=True)
class _Row(Generic[T]):
    """A name of words: its keys, how its first word must be written, the exact forms allowed (none: every form of its stem)."""

    keys: tuple[str, ...]
    case: str
    meaning: T
    forms: frozenset[str] | None = None


@dataclass
class NameIndex(Generic[T]):
    """Names with what they stand for; `find` gives every occurrence, the longest at each place."""

    han: dict[str, T] = field(default_factory=dict)
    words: dict[str, list[_Row[T]]] = field(default_factory=dict)
    _finder: Finder | None = None
    _small: set[str] = field(default_factory=set)
    """Keys of first words that count in small letters too."""

    def add(self, name: str, meaning: T, *, small: bool = False, forms: Iterable[str] = ()) -> None:
        """Take a name up; a name already there keeps its first meaning.

        ``small``: it is found without a capital too (adjectives). ``forms``: only these written forms count, not all of one stem.
        """
        name = name.strip()
        if not name:
            return
        if _HAN.search(name):
            self.han.setdefault(name, meaning)
            self._finder = None
            return
        case = "any" if small else "all" if name.isupper() and " " not in name else "first"
        exact = frozenset(form.lower().replace("ё", "е") for form in forms) or None
        for written in exact or (name,):
            keys = tuple(word_key(m.group()) for m in _WORD.finditer(written))
            if not keys:
                continue
            rows = self.words.setdefault(keys[0], [])
            if case == "any" or not written[:1].isupper():
                self._small.add(keys[0])
            if not any(row.keys == keys and row.case == case and row.meaning == meaning for row in rows):
                rows.append(_Row(keys, case, meaning, exact))
                rows.sort(key=lambda row: (-len(row.keys), row.case))

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

    def leading(self, text: str) -> int:
        """Where the longest name ends that a text begins with, 0 where it begins with none."""
        end = next((stop for start, stop, _ in self._find_han(text)[:1] if start == 0), 0) if _HAN.search(text) else 0
        first = _WORD.match(text)
        if first and word_key(first.group()) in self.words:
            end = max(end, next((stop for start, stop, _ in self._find_words(text)[:1] if start == 0), 0))
        return end

    def _find_han(self, text: str) -> list[tuple[int, int, T]]:
        if not self.han:
            return []
        if self._finder is None:
            self._finder = Finder(self.han)
        return [(start, end, self.han[text[start:end]]) for _, start, end in self._finder.longest(text)]

    def _find_words(self, text: str) -> list[tuple[int, int, T]]:
        if not self.words:
            return []
        rows_of, small = self.words, self._small
        words, keys = tokens(text)
        found: list[tuple[int, int, T]] = []
        until = 0
        for at in compress(count(), map(rows_of.__contains__, keys)):
            start, end, key = words[at]
            if start < until or (text[start].islower() and key not in small):
                continue
            taken = self._match(text, words, at, rows_of[key])
            if taken:
                length, meaning = taken
                until = end = words[at + length - 1][1]
                if text[end - 2 : end] in ("'s", "’s"):
                    end -= 2
                found.append((start, end, meaning))
        return found

    @staticmethod
    def _match(text: str, words: list[tuple[int, int, str]], at: int, rows: list[_Row[T]]) -> tuple[int, T] | None:
        start, end, _ = words[at]
        first = text[start:end]
        for row in rows:
            keys = row.keys
            if len(keys) > 1 and not _follow(words, at, keys):
                continue
            if (row.case == "all" and not first.isupper()) or (row.case == "first" and first.islower()):
                continue
            if row.forms is not None and first.lower().replace("ё", "е") not in row.forms:
                continue
            return len(keys), row.meaning
        return None


def _follow(words: list[tuple[int, int, str]], at: int, keys: tuple[str, ...]) -> bool:
    """Whether the words from ``at`` are those of the keys, next to each other."""
    if at + len(keys) > len(words):
        return False
    before = words[at][1]
    for place in range(1, len(keys)):
        start, end, key = words[at + place]
        if key != keys[place] or start - before > 3:
            return False
        before = end
    return True
