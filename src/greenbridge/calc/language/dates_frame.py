"""A date as it is written, before any context is asked, and the handlers the languages share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawDate:
    """A date as written: parts that the text does not give are 0; ``shift`` counts years from the year of the text."""

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    year_to: int = 0
    month_to: int = 0
    day_to: int = 0
    shift: int | None = None


Handler = Callable[[re.Match[str]], RawDate | None]
Rule = tuple[re.Pattern[str], Handler]


@dataclass(frozen=True, slots=True)
class DateForms:
    """How a language writes dates: rules that begin with a digit, and rules that begin with a word ``hint`` finds."""

    digits: tuple[Rule, ...]
    hint: re.Pattern[str] | None = None
    words: tuple[Rule, ...] = ()


YEAR = r"(?:19|20|21)\d\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
MONTH = r"(?:1[0-2]|0?[1-9])"
DASH = r"\s?(?:-|–|—|‒|−)\s?"

RELATIVE = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "上一年": -1, "明年": 1, "前年": -2, "后年": 2}
_HAN = {character: number for number, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "перв": 1, "втор": 2, "трет": 3, "четв": 4}


def number_of(found: str | None) -> int:
    """Arabic or Chinese digits as a number, 0 for nothing."""
    if not found:
        return 0
    if found.isascii():
        return int(found)
    if "十" in found:
        tens, _, ones = found.partition("十")
        return (_HAN.get(tens, 1) if tens else 1) * 10 + (_HAN[ones] if ones else 0)
    total = 0
    for character in found:
        total = total * 10 + _HAN.get(character, 0)
    return total


def rule(pattern: str, handler: Handler, ignore_case: bool = False) -> Rule:
    """A pattern and what makes a date of its match."""
    return re.compile(pattern, re.IGNORECASE if ignore_case else 0), handler


def plain_date(found: re.Match[str]) -> RawDate | None:
    """Named groups y, m, d and their ends y2, m2, d2, whatever of them is there."""
    part = {name: number_of(text) for name, text in found.groupdict().items()}
    year, year_to = part.get("y", 0), part.get("y2", 0)
    if 0 < year_to < 100:
        year_to += year // 100 * 100
    if year_to and year and not year <= year_to <= year + 60:
        return None
    return RawDate(*found.span(), year, part.get("m", 0), part.get("d", 0), year_to, part.get("m2", 0), part.get("d2", 0))


def named_month(prefixes: tuple[str, ...]) -> Handler:
    """A handler for named months (groups mon, mon2) with days and years in digits."""

    def month_of(name: str | None) -> int:
        lowered = (name or "").lower()
        if lowered.startswith("мар"):
            return 3
        return next((number for number, prefix in enumerate(prefixes, 1) if lowered.startswith(prefix)), 0)

    def handle(found: re.Match[str]) -> RawDate | None:
        given = found.groupdict()
        return RawDate(
            *found.span(),
            number_of(given.get("y")),
            month_of(given.get("mon")),
            number_of(given.get("d")),
            number_of(given.get("y2")),
            month_of(given.get("mon2")),
            number_of(given.get("d2")),
        )

    return handle


def day_range(prefixes: tuple[str, ...]) -> Handler:
    """A handler for ``9–11 April 2025``: the month that stands once serves both days."""
    read = named_month(prefixes)

    def handle(found: re.Match[str]) -> RawDate | None:
        named = read(found)
        if named is None:
            return None
        month = named.month or named.month_to
        month_to = named.month_to if named.month else 0
        return RawDate(named.start, named.end, named.year, month, named.day, 0, month_to, named.day_to)

    return handle


def _shift(word: str) -> int | None:
    """How many years a word like 去年, next or будущего counts from the year of the text, None for no word."""
    if not word or word in RELATIVE:
        return RELATIVE.get(word)
    if word.startswith(("last", "past", "прошл", "минувш")):
        return -1
    return 1 if word.startswith(("next", "следующ", "будущ")) else 0


def span_of_months(found: re.Match[str]) -> RawDate | None:
    """Quarters, half-years and months since January: ``q`` quarter, ``h`` half, ``n`` first quarters, ``mm`` first months."""
    given = {name: (text or "").lower() for name, text in found.groupdict().items()}
    shift = _shift(given.get("rel", ""))
    first, last = 0, 0
    if given.get("q"):
        name = given["q"]
        quarter = int(name) if name in "1234" else _QUARTERS.get(name) or ORDINALS.get(name[:4]) or ORDINALS.get(name, 0)
        first, last = quarter * 3 - 2, quarter * 3
    elif given.get("h"):
        first, last = (1, 6) if given["h"][:4] in ("上", "перв", "firs", "1", "h1", "i") else (7, 12)
    elif given.get("n"):
        first, last = 1, 3 * _QUARTERS.get(given["n"], 3)
    elif given.get("mm"):
        first, last = 1, number_of(given["mm"])
    if not 0 < first < last <= 12:
        return None
    return RawDate(*found.span(), number_of(given.get("y")), first, 0, 0, last, 0, shift)


def relative_year(found: re.Match[str]) -> RawDate | None:
    """This, last or next year, with a month and a day where they follow."""
    given = found.groupdict()
    word = (given["rel"] or "").lower()
    shift = _shift(word) or 0
    return RawDate(*found.span(), 0, number_of(given.get("m")), number_of(given.get("d")), 0, 0, 0, shift)


NUMERIC = (
    rule(rf"(?<![./-])(?P<y>{YEAR})[-/.](?P<m>{MONTH})[-/.](?P<d>{DAY})(?![\d/-]|\.\d)", plain_date),
    rule(rf"(?<![./-])(?P<d>{DAY})[./](?P<m>{MONTH})[./](?P<y>{YEAR})(?![\d/-])", plain_date),
    rule(rf"(?<![\w./-])(?P<d>{DAY})-(?P<m>{MONTH})-(?P<y>{YEAR})(?![\w/-])", plain_date),
    rule(rf"(?<=\n)(?P<y>{YEAR})(?=\s?[|\t])", plain_date),
)
