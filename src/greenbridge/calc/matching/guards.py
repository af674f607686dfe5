"""Patterns that run only where one of their beginnings stands in the text.

Measured with benchmarks/matching_quality.py: reading an offer with all patterns on every text takes three times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guarded:
    """A pattern with what it finds, and the beginnings of its alternatives; without beginnings it runs on every text."""

    name: str
    item: str
    pattern: re.Pattern[str]
    beginnings: tuple[str, ...]


class Watch:
    """Many guarded patterns, looked up by the pairs of letters of a text."""

    def __init__(self, guarded: Iterable[Guarded]) -> None:
        self._all = list(guarded)
        self._by_start: dict[str, list[tuple[str, int]]] = {}
        for place, one in enumerate(self._all):
            for beginning in one.beginnings:
                self._by_start.setdefault(beginning[:2], []).append((beginning, place))

    def find(self, text: str) -> Iterator[tuple[Guarded, list[re.Match[str]]]]:
        """The patterns that match somewhere in ``text``, in the order they were given, with their matches from left to right.

        A match begins where one of its pattern's beginnings stands, so a pattern is tried only there.
        """
        lowered = text.lower()
        places: dict[int, set[int]] = {}
        for start in {lowered[at : at + 2] for at in range(len(lowered))} | set(lowered):
            for beginning, place in self._by_start.get(start, ()):
                if beginning in lowered:
                    places.setdefault(place, set()).update(_standing(beginning, lowered))
        whole = len(lowered) != len(text)  # a letter whose small form is two letters: places cannot be trusted
        for place, one in enumerate(self._all):
            if not one.beginnings or (whole and place in places):
                matches = list(one.pattern.finditer(text))
            elif place in places:
                matches = _from(one.pattern, text, sorted(places[place]))
            else:
                continue
            if matches:
                yield one, matches


def _standing(beginning: str, lowered: str) -> Iterator[int]:
    at = lowered.find(beginning)
    while at >= 0:
        yield at
        at = lowered.find(beginning, at + 1)


def _from(pattern: re.Pattern[str], text: str, places: list[int]) -> list[re.Match[str]]:
    """The matches that begin at one of the places and do not overlap."""
    found: list[re.Match[str]] = []
    for at in places:
        if not found or at >= found[-1].end():
            match = pattern.match(text, at)
            if match:
                found.append(match)
    return found


def guarded(name: str, table: dict[str, str], flags: re.RegexFlag = re.IGNORECASE) -> list[Guarded]:
    """The compiled patterns of a table with their guards."""
    return [Guarded(name, item, pattern, _beginnings(table[item])) for item, pattern in compiled(table, flags).items()]


_AHEAD = re.compile(r"(?:\\b|\^|\(\?<[!=](?:[^()]|\([^()]*\))*\))*")
_LITERAL = re.compile(r"(?:\\[.+-]|[^\\.^$*+?{}\[\]|()])+")
_GROUP = re.compile(r"\(\?-?i?:")


def _beginnings(pattern: str) -> tuple[str, ...]:
    """The literal beginning of each alternative, in lower case; empty when one of them has none."""
    found: list[str] = []
    for branch in _branches(pattern):
        rest = branch[_AHEAD.match(branch).end() :]  # type: ignore[union-attr]
        if _GROUP.match(rest):
            inner, after = _group(rest)
            starts = () if after[:1] in ("?", "*", "{") else _beginnings(inner)
            if not starts:
                return ()
            found += starts
            continue
        literal = _LITERAL.match(rest)
        if literal is None:
            return ()
        text, follow = literal.group(), rest[literal.end() : literal.end() + 1]
        if follow in ("?", "*", "{"):
            text = text[:-1]
        text = text.replace("\\", "").lower()
        if not text or (len(text) < 2 and text < "\u3400"):
            return ()
        found.append(text)
    return tuple(dict.fromkeys(found))


def _group(rest: str) -> tuple[str, str]:
    """What stands in the group a pattern begins with, and what follows it."""
    opened = _GROUP.match(rest)
    start = opened.end() if opened else 0
    depth, at = 1, start
    while depth and at < len(rest):
        if rest[at] == "\\":
            at += 1
        elif rest[at] == "[":
            at = rest.index("]", at + 2)
        elif rest[at] in "()":
            depth += 1 if rest[at] == "(" else -1
        at += 1
    return rest[start : at - 1], rest[at:]


def _branches(pattern: str) -> list[str]:
    """The alternatives of the outermost level."""
    made, depth, current, escaped, bracket = [], 0, "", False, False
    for character in pattern:
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "[":
            bracket = True
        elif character == "]":
            bracket = False
        elif not bracket and character in "()":
            depth += 1 if character == "(" else -1
        elif character == "|" and depth == 0 and not bracket:
            made.append(current)
            current = ""
            continue
        current += character
    return [*made, current]


_LETTER = "[A-Za-zА-Яа-яЁё0-9_]"
_EDGE = f"(?:(?<!{_LETTER})(?={_LETTER})|(?<={_LETTER})(?!{_LETTER}))"


def compiled(table: dict[str, str], flags: re.RegexFlag = re.IGNORECASE) -> dict[str, re.Pattern[str]]:
    """The patterns of a table; a word also ends where Chinese begins (须有EAC证书), which the usual word edge does not see."""
    return {name: re.compile(pattern.replace(r"\b", _EDGE), flags) for name, pattern in table.items()}
