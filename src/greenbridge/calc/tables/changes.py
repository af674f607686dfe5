"""What changed between a table as it was settled and the table of today: a column follows its header, not its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from greenbridge.calc.tables.heads import Head
from greenbridge.calc.tables.layout import Column
from greenbridge.calc.tables.match import Match, header_key, header_keys
from greenbridge.calc.tables.words import plain

ALIKE_FROM = 80
"""Likeness of two headers from which one is thought to be the other renamed [%]."""
_AGAIN = re.compile(r"\s*\((\d{1,3})\)$")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: ``change`` is ``moved``, ``renamed``, ``added`` or ``gone``; places from 0, -1 where there is none."""

    change: str
    header: str = ""
    at: int = -1
    was: str = ""
    was_at: int = -1
    target: str = ""
    """What it was settled to hold."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A column as somebody settled it: the words of its header, its place, what it holds."""

    words: str
    at: int
    target: str


def header_words(head: Head) -> str:
    """A header as people read it, the one of its group before it."""
    return " · ".join(filter(None, (head.group, head.text)))


def column_names(columns: Sequence[Column]) -> list[str]:
    """The words of each header; the second column of one header ends in *(2)*."""
    met: Counter[str] = Counter()
    names = []
    for column in columns:
        words = header_words(column.head)
        met[_folded(words)] += 1
        times = met[_folded(words)]
        names.append(words if times == 1 else f"{words} ({times})")
    return names


def follow_headers(told: Mapping[int, str], columns: Sequence[Column]) -> tuple[dict[int, int], list[int]]:
    """Where columns stand today that were told by the words of their headers, and those that cannot be found.

    Columns that share a header are told apart by their place alone, so they are found only where nothing has moved.

    Parameters
    ----------
    told
        Place of a column (from 0) -> its name, as `column_names` gives it.
    """
    names = {column.at: name for column, name in zip(columns, column_names(columns), strict=True)}
    shared = Counter(_folded(header_words(column.head)) for column in columns)
    where: dict[str, list[int]] = {}
    for at, name in names.items():
        where.setdefault(_folded(name), []).append(at)
    same = all(_folded(names.get(at, "")) == _folded(name) for at, name in told.items())
    found: dict[int, int] = {}
    lost = []
    for at, name in told.items():
        places = where.get(_folded(name), [])
        alone = len(places) == 1 and shared[_folded(_AGAIN.sub("", name))] <= 1
        if same:
            found[at] = at
        elif alone:
            found[at] = places[0]
        else:
            lost.append(at)
    return found, lost


def still_known(remembered: Mapping[str, str], columns: Sequence[Column], before: Mapping[str, Settled]) -> dict[str, str]:
    """What is remembered of headers (`header_keys`), without columns that share a header and may have changed places."""
    keys = header_keys(columns)
    bases = Counter(header_key(column.head) for column in columns)
    order = sorted(before, key=lambda key: before[key].at)
    if order == keys:
        return dict(remembered)
    shared = {key for column, key in zip(columns, keys, strict=True) if bases[header_key(column.head)] > 1}
    return {key: target for key, target in remembered.items() if key not in shared and key.partition("#")[0] not in shared}


def compare_headers(before: Mapping[str, Settled], columns: Sequence[Column], matches: Sequence[Match]) -> list[Change]:
    """How a table differs from the one its mapping was settled for, in the order of its columns.

    Parameters
    ----------
    before
        Header (`header_keys`) -> the column as it was settled.
    matches
        What the columns of today are thought to hold.
    """
    keys = header_keys(columns)
    gone = {key: one for key, one in before.items() if key not in keys}
    changes = []
    for key, column, match in zip(keys, columns, matches, strict=True):
        words = header_words(column.head)
        known = before.get(key)
        if known is not None:
            if known.at >= 0 and known.at != column.at:
                changes.append(Change("moved", words, column.at, known.words, known.at, known.target))
            continue
        renamed = _renamed(words, match.target, gone)
        if renamed:
            one = gone.pop(renamed)
            changes.append(Change("renamed", words, column.at, one.words, one.at, one.target))
        else:
            changes.append(Change("added", words, column.at))
    return changes + [Change("gone", "", -1, one.words, one.at, one.target) for one in gone.values()]


def _renamed(words: str, target: str, gone: Mapping[str, Settled]) -> str:
    """Key of the column that is gone and seems to be this one under another name; empty when none does."""
    alike = [(fuzz.ratio(plain(words), plain(one.words)), key) for key, one in gone.items()]
    likest = max(alike, default=(0.0, ""))
    if likest[0] >= ALIKE_FROM:
        return likest[1]
    same = [key for key, one in gone.items() if target and not target.startswith("left") and one.target == target]
    return same[0] if len(same) == 1 else ""


def _folded(name: str) -> str:
    again = _AGAIN.search(name)
    words = name[: again.start()] if again else name
    return (plain(words) or words.strip()) + (f"#{again[1]}" if again else "")
