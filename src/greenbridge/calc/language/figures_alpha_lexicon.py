"""What a language written with letters gives its reader of figures: units, number words, the words around a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from greenbridge.calc.language.figures_frame import NoFigures
from greenbridge.calc.language.sought import Sought

T = TypeVar("T")
Fixed = tuple[re.Pattern[str], str, str, str | None]
"""A pattern that is a figure by itself (``doubled``, ``вдвое``): value, unit, change."""


class Units:
    """Units read at a place in a text.

    The alternatives stand in one pattern without groups, which the engine can choose among by their first letter; which of
    them it was is asked once for each spelling (twice as fast as named groups).
    """

    def __init__(self, table: Iterable[tuple[str, str, str]], gap: str) -> None:
        self._table = tuple(table)
        self._gap = re.compile(gap)
        self._known: dict[str, tuple[str, Decimal]] = {}
        self._last: tuple[str, int, tuple[str, Decimal, int] | None] = ("", -1, None)

    @cached_property
    def _rows(self) -> list[tuple[re.Pattern[str], str, Decimal]]:
        return [(re.compile(pattern), unit, Decimal(factor)) for pattern, unit, factor in self._table]

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile("|".join(pattern for pattern, _, _ in self._table))

    def read(self, text: str, at: int) -> tuple[str, Decimal, int] | None:
        """Unit, factor and end of the unit that stands at ``at``, None where none does; the last answer is remembered."""
        asked, place, found = self._last
        if place != at or asked is not text:
            found = self._read(text, at)
            self._last = (text, at, found)
        return found

    def _read(self, text: str, at: int) -> tuple[str, Decimal, int] | None:
        gap = self._gap.match(text, at)
        place = gap.end() if gap else at
        found = self._any.match(text, place)
        if found is None:
            return None
        spelling = found.group()
        known = self._known.get(spelling)
        if known is None:
            known = next(
                (unit, factor) for row, unit, factor in self._rows if (hit := row.match(text, place)) and hit.end() == found.end()
            )
            if len(self._known) < 4096:
                self._known[spelling] = known
        return known[0], known[1], found.end()


_WORD = re.compile(r"\w[\w-]*")
_PLAIN, _VERB, _FIGURE = 0, 1, 2


class _Remembered(dict[str, T]):
    """Answers for words, each found once; a dict subclass answers known words at the speed of a dict."""

    def __init__(self, answer: Callable[[str], T]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, word: str) -> T:
        found = self._answer(word)
        if len(self) < 65536:
            self[word] = found
        return found


def _bare(word: str) -> str:
    return word.strip("()«»“”\"'.,—–").lower()


class Words:
    """The words of a text that a pattern takes: each spelling is asked once, and once more in its place where it may be one.

    A search of the pattern itself asks its sixty alternatives at every letter (40 µs a clause); this asks a dictionary (4 µs).
    """

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self.may_be = _Remembered(lambda word: pattern.match(word) is not None).__getitem__
        """Whether the pattern takes a word when nothing stands around it."""
        self.sort_of = _Remembered(self._sort_of).__getitem__
        """What a word is before a figure: `_FIGURE`, `_VERB` (one the pattern takes), or `_PLAIN`."""

    def _sort_of(self, word: str) -> int:
        if any(map(str.isdigit, word)):
            return _FIGURE
        plain = _bare(word)
        return _VERB if plain and self.may_be(plain) else _PLAIN

    def last(self, text: str) -> int:
        """Where the last such word of ``text`` begins, -1 where there is none."""
        if not any(map(self.may_be, _WORD.findall(text))):
            return -1
        for found in reversed(list(_WORD.finditer(text))):
            if self.may_be(found.group()) and self._pattern.match(text, found.start()):
                return found.start()
        return -1


_SCALES = frozenset(
    [
        "tonnes", "tons", "tonne", "тонн",
        "million", "billion", "trillion", "thousand", "bn", "mln", "per", "cent", "percent", "mw", "gw", "kwh", "mwh",
        "gwh", "twh", "km", "t", "ha", "mt", "тыс", "млн", "млрд", "трлн", "мвт", "гвт", "квт", "квт·ч", "т", "га", "км",
        "рублей", "тенге", "долларов", "%",
    ]
)  # fmt: skip
_BREAKS = re.compile(r"[!?\n]|\.\s")


def tell_subject(window: str, clause_marks: re.Pattern[str], verbs: Words, lead: frozenset[str], tail: frozenset[str]) -> str:
    """The last words that stand together before a figure, without verbs, other figures, and what only leads in or out.

    Where the clause of the figure has none, the clause before it in the same sentence is asked (``Площадь цеха — 4 200 м2``).
    """
    cuts = [(found.start(), found.end()) for found in clause_marks.finditer(window)]
    end = len(window)
    for low, high in [*reversed(cuts[-3:]), (0, 0)]:
        clause = window[high:end] if high else window[:end].partition(" ")[2]
        told = _told(clause, verbs, lead, tail)
        if told or not high or _BREAKS.match(window, low):
            return told
        end = low
    return ""


def _told(clause: str, verbs: Words, lead: frozenset[str], tail: frozenset[str]) -> str:
    piece: list[str] = []
    words = clause.split()
    sort_of = verbs.sort_of
    while words or piece:
        sort = sort_of(words[-1]) if words else _VERB
        word = words.pop() if words else ""
        if sort == _PLAIN:
            piece.append(word)
            continue
        if sort == _FIGURE:
            while piece and piece[-1].strip("()«».,").lower() in _SCALES:
                piece.pop()
            if len(piece) < 2:
                piece = []
            continue
        piece.reverse()
        while piece and piece[-1].lower().strip("—–,-") in tail:
            piece.pop()
        first = next((number for number, one in enumerate(piece) if one.lower().strip("—–,-") not in lead), len(piece))
        told = [one for one in piece[first:] if one not in ("—", "–", "-")]
        joined = " ".join(told[-6:]).strip("—–-,. ")
        if len(joined) > 2:
            return joined
        piece = []
    return ""


def counted_words(quote: str) -> str:
    """The words of a figure that say what was counted: ``18 green projects`` gives ``green projects``."""
    words = [word for word in quote.split() if not any(map(str.isdigit, word))]
    return " ".join(words[-3:]) if words else ""


@dataclass(frozen=True)
class Lexicon:
    """The words of one language that make figures. Patterns named ``…_before`` end with ``$``."""

    number: re.Pattern[str]
    word_start: Sought
    clean_digits: Callable[[str], str]
    parse_words: Callable[[str], Decimal | None]
    scale: re.Pattern[str]
    scales: dict[str, Decimal]
    units: Units
    currency_before: Sought
    currency_of: Callable[[str], str]
    before: Sought
    before_ends: frozenset[str]
    after: re.Pattern[str]
    range_to: re.Pattern[str]
    range_words: re.Pattern[str]
    moved_before: re.Pattern[str]
    not_before: frozenset[str]
    not_after: re.Pattern[str]
    names: NoFigures
    per: re.Pattern[str]
    per_of: Callable[[str], str]
    per_later: re.Pattern[str]
    per_before: re.Pattern[str]
    year_sign: str
    per_signs: tuple[str, ...]
    """One of these, in small letters, stands in whatever ``per_later`` finds."""
    count: Callable[[str, int, bool], tuple[str, int] | None]
    rise: Words
    fall: Words
    falls_after: re.Pattern[str]
    by_before: re.Pattern[str]
    by_ends: frozenset[str]
    target_before: re.Pattern[str]
    change_after: re.Pattern[str]
    fixed_start: Sought
    fixed: tuple[Fixed, ...]
    times_needs: re.Pattern[str] | None
    ratio: Sought
    ratio_of: Callable[[re.Match[str]], Decimal | None]
    subject: Callable[[str, int, int, int, str], str]
