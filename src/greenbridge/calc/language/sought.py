"""Patterns that are looked for by the letters they begin with.

Python's regular expressions try a pattern at every character of a text, some thirty nanoseconds each. `Sought` takes out of a
pattern the words every match of it begins with (``memorandum``, ``agreement``…), finds these, all at once, and asks the pattern
only there. What is found is the same by construction: the words are read from the pattern itself, and a pattern that does not
begin with certain words is searched as ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from importlib import import_module
from itertools import product
from typing import Any

from greenbridge.calc.language.finder import FAST, Finder
from greenbridge.calc.language.leading import compile_leading

_MOST = 400
_FEW = 3
"""Words that are found faster one by one."""
_SHORTEST, _LONGEST = 3, 12
"""Letters to which words are cut, the fewer the more words there are."""
_SMALL = 300
"""Characters times words up to which the pattern by itself is as fast."""
_LONG_TEXT = 400
"""Characters from which on small letters are kept for the next reader."""
_CLASS = 8
"""Characters of a class that are still told apart."""

_parser: Any = import_module("re._parser")
_EXTRA_CASES: dict[int, tuple[int, ...]] = import_module("re._casefix")._EXTRA_CASES
_ODD = re.compile(
    "[{}]".format(
        "".join(
            sorted(
                {
                    chr(code)
                    for known, others in _EXTRA_CASES.items()
                    for code in (known, *others)
                    if code > 0x7F and not 0x430 <= code < 0x450
                }
            )
        )
    )
)
"""Small letters that a pattern without regard to case takes for others, as ſ for s: `str.lower` keeps them apart."""

_Words = frozenset[tuple[str, bool]]
"""Beginnings of matches, and of each whether what follows in the pattern still belongs to it."""


class Sought:
    """A pattern with the methods of `re.Pattern` that search, compiled when it is first asked."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as Python knows it."""
        return compile_leading(self.pattern, self.flags)

    @cached_property
    def firsts(self) -> tuple[str, ...]:
        """The words of which every match begins with one; none where that cannot be said, or they are too many."""
        return _firsts(self.compiled)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As `re.Pattern.match`."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """As `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As `re.Pattern.search`: the first match."""
        return self._search if self.firsts else self.compiled.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """As `re.Pattern.finditer`: the matches in order, without overlap."""
        return self._finditer if self.firsts else self.compiled.finditer

    @cached_property
    def _blind(self) -> bool:
        return bool(self.compiled.flags & re.IGNORECASE)

    @cached_property
    def _finder(self) -> Finder | None:
        return Finder(self.firsts) if len(self.firsts) > _FEW else None

    def _finditer(self, text: str, pos: int = 0, endpos: int | None = None) -> Iterator[re.Match[str]]:
        end = len(text) if endpos is None else endpos
        places = self._places(text, pos, end)
        return self.compiled.finditer(text, pos, end) if places is None else self._matches(text, places, end)

    def _search(self, text: str, pos: int = 0, endpos: int | None = None) -> re.Match[str] | None:
        end = len(text) if endpos is None else endpos
        places = self._places(text, pos, end)
        if places is None:
            return self.compiled.search(text, pos, end)
        return next(self._matches(text, places, end), None)

    def _matches(self, text: str, places: list[int], end: int) -> Iterator[re.Match[str]]:
        match, reached = self.match, 0
        for place in places:
            if place >= reached and (found := match(text, place, end)):
                reached = found.end()
                yield found

    def _places(self, text: str, pos: int, end: int) -> list[int] | None:
        """Where a match may begin, in order; None where that is anywhere."""
        if (end - pos) * len(self.firsts) < _SMALL:
            return None
        told = (_lowered(text) if end < _LONG_TEXT else _lowered_long(text)) if self._blind else text
        if told is None:
            return None
        if self._finder is not None:
            return sorted([pos + start for _, start, _ in self._finder.all(told[pos:end])])
        places: list[int] = []
        for word in self.firsts:
            at = told.find(word, pos, end)
            while at >= 0:
                places.append(at)
                at = told.find(word, at + 1, end)
        return sorted(places)


def _lowered(text: str) -> str | None:
    """A text in small letters, each at its place; None for the rare one whose letters are not matched by their small ones."""
    small = text.lower()
    return small if len(small) == len(text) and (text.isascii() or not _ODD.search(small)) else None


_lowered_long = lru_cache(maxsize=4)(_lowered)
"""Whole articles are asked for by several readers in turn."""


def _firsts(pattern: re.Pattern[str]) -> tuple[str, ...]:
    parsed = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    blind = bool(pattern.flags & re.IGNORECASE)
    words = {word.lower() if blind else word for word, _ in _begin(parsed.data)}
    if "" in words or (blind and any(_ODD.search(word) for word in words)):
        return ()
    most = _MOST if FAST else _MOST // 10
    for longest in range(_LONGEST, _SHORTEST - 1, -1):
        cut = {word[:longest] for word in words}
        kept = {word for word in cut if not any(word[:size] in cut for size in range(1, len(word)))}
        if len(kept) <= most:
            return tuple(sorted(kept))
    return ()


def _begin(steps: list[Any]) -> _Words:
    """How the matches of a sequence begin."""
    words: _Words = frozenset([("", True)])
    for kind, given in steps:
        if kind is _parser.AT or kind in (_parser.ASSERT, _parser.ASSERT_NOT):
            continue
        joined = frozenset(
            (word + more, still) if going and len(word) < _LONGEST else (word, False)
            for (word, going), (more, still) in product(words, _step(kind, given))
        )
        if len(joined) > 4 * _MOST:
            words = frozenset((word, False) for word, _ in words)
            break
        words = joined
        if not any(going for _, going in words):
            break
    return words


def _step(kind: Any, given: Any) -> _Words:
    """How the matches of one element of a pattern begin."""
    if kind is _parser.LITERAL:
        return frozenset([(chr(given), True)])
    if kind is _parser.IN and all(inner is _parser.LITERAL for inner, _ in given) and len(given) <= _CLASS:
        return frozenset((chr(code), True) for _, code in given)
    if kind is _parser.BRANCH:
        return frozenset[tuple[str, bool]]().union(*(_begin(way.data) for way in given[1]))
    if kind is _parser.SUBPATTERN and not given[1] and not given[2]:
        return _begin(given[3].data)
    if kind in (_parser.MAX_REPEAT, _parser.MIN_REPEAT):
        least, most, inner = given
        once = frozenset((word, still and most == 1) for word, still in _begin(inner.data))
        return once if least else once | {("", True)}
    return frozenset([("", False)])
