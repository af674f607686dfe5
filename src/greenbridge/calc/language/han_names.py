"""Names with Han characters found in a folded text, at each place the longest.

Pairs of characters that begin no name are passed over at the speed of a look-up in a table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import compress, count
from operator import add
from typing import Generic, TypeVar

_HAN_CLASS = r"㐀-䶿一-鿿\uf900-\ufaff〇"
HAN = re.compile(rf"[{_HAN_CLASS}]")
_HAN_ONLY = re.compile(rf"[{_HAN_CLASS}]+")
_JOINING = "和与及或等的"
N = TypeVar("N")


@dataclass(slots=True)
class _Branch(Generic[N]):
    """Names that begin with the same two characters, and the lengths they have, longest first."""

    names: dict[str, N] = field(default_factory=dict)
    sizes: list[int] = field(default_factory=list)

    def longest(self, folded: str, place: int) -> tuple[int, int, N] | None:
        """The longest that stands at a place."""
        for size in self.sizes:
            name = folded[place : place + size]
            if name in self.names and ((name[0] > "\x7f" and name[-1] > "\x7f") or is_bounded(folded, place, name)):
                return place, place + len(name), self.names[name]  # shorter than the size at the end of a text
        return None


class HanNames(Generic[N]):
    """Names to what they stand for; `settle` once after the last `add`."""

    def __init__(self) -> None:
        self._branches: dict[str, _Branch[N]] = {}
        self._single: dict[str, N] = {}
        self._mixed: dict[str, _Branch[N]] = {}
        """Names that begin with letters or digits (3R原则), by what stands before their first Han character."""
        self._heads: list[int] = []
        self._single_pattern: re.Pattern[str] | None = None
        self._joint: re.Pattern[str] | None = None

    def add(self, name: str, meaning: N) -> bool:
        """One name more, folded; whether it holds Han characters, for others are not kept."""
        first = HAN.search(name)
        if first is None:
            return False
        if first.start():
            self._mixed.setdefault(name[: first.start()], _Branch()).names[name] = meaning
        elif len(name) == 1:
            self._single[name] = meaning
        else:
            self._branches.setdefault(name[:2], _Branch()).names[name] = meaning
        return True

    def settle(self) -> None:
        """Make ready for finding."""
        for branch in (*self._branches.values(), *self._mixed.values()):
            branch.sizes = sorted({len(name) for name in branch.names}, reverse=True)
        if self._single:
            # Alone, or beside nothing but joining characters (铜、铝和锌).
            alone = f"[{''.join(self._single)}]"
            before = rf"(?:(?<![{_HAN_CLASS}]{alone})|(?<=[{_JOINING}]{alone}))"
            self._single_pattern = re.compile(rf"{alone}{before}(?!(?![{_JOINING}])[{_HAN_CLASS}])")
        self._heads = sorted({len(head) for head in self._mixed}, reverse=True)
        if self._heads:
            last = "".join(sorted({re.escape(head[-1]) for head in self._mixed}))
            self._joint = re.compile(rf"[{last}](?=[{_HAN_CLASS}])")

    def find(self, folded: str) -> list[tuple[int, int, N]]:
        """``(start, end, meaning)`` of the names in order, without overlap."""
        if not HAN.search(folded):
            return []
        others = self._others(folded)
        found: list[tuple[int, int, N]] = []
        table = self._branches
        reached = 0
        for place in compress(count(), map(table.__contains__, map(add, folded, folded[1:]))):
            if place < reached:
                continue
            branch = table[folded[place : place + 2]]
            names = branch.names
            for size in branch.sizes:  # `longest`, written out: it is asked for every tenth character
                name = folded[place : place + size]
                if name in names and (name[-1] > "\x7f" or is_bounded(folded, place, name)):
                    end = place + len(name)
                    found.append((place, end, names[name]))
                    if not others:
                        reached = end
                    break
        return _without_overlap([*found, *others]) if others else found

    def _others(self, folded: str) -> list[tuple[int, int, N]]:
        """Names of one character, and those that begin with letters."""
        found: list[tuple[int, int, N]] = []
        for one in self._single_pattern.finditer(folded) if self._single_pattern else ():
            found.append((one.start(), one.end(), self._single[one.group()]))
        for joint in self._joint.finditer(folded) if self._joint else ():
            for size in self._heads:
                place = joint.end() - size
                branch = self._mixed.get(folded[place : joint.end()]) if place >= 0 else None
                hit = branch.longest(folded, place) if branch else None
                if hit is not None:
                    found.append(hit)
                    break
        return found


def is_mixed(name: str) -> bool:
    """Whether a name holds Han and other characters together."""
    return bool(HAN.search(name)) and not _HAN_ONLY.fullmatch(name)


def is_bounded(folded: str, start: int, name: str) -> bool:
    """Whether a name does not begin or end inside a Latin word or a number."""
    if name[0] < "\x80" and start > 0 and folded[start - 1] < "\x80" and folded[start - 1].isalnum():
        return False
    if name[-1] >= "\x80":
        return True
    end = start + len(name)
    return not (end < len(folded) and folded[end] < "\x80" and folded[end].isalnum())


def _without_overlap(found: list[tuple[int, int, N]]) -> list[tuple[int, int, N]]:
    """The earlier wins, then the longer."""
    found.sort(key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int, N]] = []
    reached = 0
    for span in found:
        if span[0] >= reached:
            kept.append(span)
            reached = span[1]
    return kept
