"""Names with Han characters found in a folded text, at each place the longest."""

from __future__ import annotations

import re
from typing import Generic, TypeVar

from greenbridge.calc.language.finder import Finder

_HAN_CLASS = r"㐀-䶿一-鿿\uf900-\ufaff〇"
HAN = re.compile(rf"[{_HAN_CLASS}]")
_HAN_ONLY = re.compile(rf"[{_HAN_CLASS}]+")
_JOINING = "和与及或等的"
N = TypeVar("N")


class HanNames(Generic[N]):
    """Names to what they stand for; `settle` once after the last `add`."""

    def __init__(self) -> None:
        self._names: dict[str, N] = {}
        self._single: dict[str, N] = {}
        self._single_pattern: re.Pattern[str] | None = None
        self._finder = Finder(())
        self._meanings: tuple[N, ...] = ()
        self._edged: tuple[bool, ...] = ()
        """Of each name, whether it begins or ends with a letter or digit, which another one may hang on."""

    def add(self, name: str, meaning: N) -> bool:
        """One name more, folded; whether it holds Han characters, for others are not kept."""
        if HAN.search(name) is None:
            return False
        (self._single if len(name) == 1 else self._names)[name] = meaning
        return True

    def settle(self) -> None:
        """Make ready for finding."""
        self._finder = Finder(self._names)
        self._meanings = tuple(self._names.values())
        self._edged = tuple(name[0] < "\x80" or name[-1] < "\x80" for name in self._names)
        if self._single:
            # Alone, or beside nothing but joining characters (铜、铝和锌).
            alone = f"[{''.join(self._single)}]"
            before = rf"(?:(?<![{_HAN_CLASS}]{alone})|(?<=[{_JOINING}]{alone}))"
            self._single_pattern = re.compile(rf"{alone}{before}(?!(?![{_JOINING}])[{_HAN_CLASS}])")

    def find(self, folded: str) -> list[tuple[int, int, N]]:
        """``(start, end, meaning)`` of the names in order, without overlap: the earlier wins, then the longer."""
        if not HAN.search(folded):
            return []
        edged, words = self._edged, self._finder.words
        # Ends count backwards, so that of two names at one place the longer is sorted first.
        found = [
            (start, -end, number)
            for number, start, end in self._finder.all(folded)
            if not edged[number] or is_bounded(folded, start, words[number])
        ]
        if self._single_pattern:
            found += [(one.start(), -one.end(), -1) for one in self._single_pattern.finditer(folded)]
        found.sort()
        kept: list[tuple[int, int, N]] = []
        reached = 0
        for start, end, number in found:
            if start >= reached:
                reached = -end
                kept.append((start, reached, self._single[folded[start]] if number < 0 else self._meanings[number]))
        return kept


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
