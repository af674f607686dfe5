"""What the figure readers of all languages share: a figure in the making, its period, and telling a fact once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from greenbridge.calc.language.dates_frame import RawDate
from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.numerals import show_decimal
from greenbridge.calc.language.reading import Figure

ADDRESS = r"|[\w.-]{1,64}@\S+"
_SENTENCE_END = re.compile(
    r"[。！？!?；;\n.](?:(?<!\.)"
    r"|(?<=\.)(?=\s+[A-ZА-ЯЁ«“\"\d])(?<!\b[А-ЯЁA-Z]\.)(?<!тыс\.)(?<!млн\.)(?<!млрд\.)(?<!руб\.)(?<!долл\.)"
    r"(?<!кв\.)(?<!куб\.)(?<!гг\.)(?<!\bг\.)(?<!No\.))"
)
_COMPARED_BEFORE = re.compile(
    r"(?:较|比|同|与|相比|对比|相较于?|以|照)\s?$|\b(?:compared (?:with|to)|than in|versus|vs\.?|over"
    r"|against|from(?: the)?|relative to|since its)\s(?:the\s)?$"
    r"|(?:по сравнению с|относительно|против|чем в|к уровню|от уровня|к)\s$",
    re.IGNORECASE,
)
_GROWN = re.compile(r"(?<![а-яё])на [\d.,]+\s?(?:%|проц|п\. ?п)|(?<![а-яё])в [\d.,]+ раза? ")
"""Growth that is told against a year: на 5 % к 2023 году."""
_COMPARED_AFTER = re.compile(
    r"^(?:年?的?(?:\d|[一二三四五六七八九十两]+倍)|年?(?:相比|水平|同期)|\s?levels?\b|\s?baseline)", re.IGNORECASE
)
_CLAUSE_END = re.compile("[,，;；:：]")
_BETWEEN = re.compile(r"^\s?(?:、|和|及|以及|,|，|与|and|и|or|или|, and)\s?$")
_REMEMBERED = 30
_STOPS = re.compile(r"[。！？!?；;]|\.\s")
_AND = re.compile(r"^\s?(?:and|и|和)\s(?:about\s|around\s|около\s)?$")
_RATED = frozenset({"t", "kWh", "m3", "tce"})
_SINCE = re.compile(r"^(?:年)?(?:以来|起|至今)|^\s?(?:and\s)?(?:onwards?)")
_SINCE_BEFORE = re.compile(r"(?:自|自从)\s?$|\bsince\s$|(?<![а-яё])(?:с|начиная с)\s$", re.IGNORECASE)
_FIRST_YEARS = re.compile("^前([一二三四五])年")


@dataclass(slots=True)
class Found:
    """A figure in the making."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: str
    approx: str = "exact"
    change: str | None = None
    subject: str = ""
    confidence: float = 0.9
    factor: Decimal = Decimal(1)
    """What the number as written was multiplied by, beside its scale."""
    period: str = ""
    """Set where it does not follow from the words before the figure, as in a table."""


class Sentences:
    """Where the sentences of a text end."""

    def __init__(self, text: str) -> None:
        self._ends = [found.end() for found in _SENTENCE_END.finditer(text)]
        self._length = len(text)

    def around(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence that holds ``position``."""
        number = bisect_right(self._ends, position)
        start = self._ends[number - 1] if number else 0
        end = self._ends[number] if number < len(self._ends) else self._length
        return start, end


class Masks:
    """Stretches of a text that hold no figures: dates, numbers of documents, names."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        last = 0
        for start, end in sorted(spans):
            if end > last:
                self._starts.append(start)
                self._ends.append(end)
                last = end

    def hold(self, start: int, end: int) -> bool:
        """Whether ``start:end`` touches a masked stretch."""
        number = bisect_right(self._starts, end - 1) - 1
        return number >= 0 and self._ends[number] > start


class NoFigures:
    """What looks like a figure and is none, by a pattern of which one alternative, ``address``, tells addresses with an @.

    That one runs over the letters of every word, so it is left out where the text has no such sign.
    """

    def __init__(self, pattern: str, address: str, flags: int) -> None:
        plain = pattern.replace(address, "")
        assert plain != pattern, "the alternative stands in the pattern"
        self._plain, self._whole = compile_leading(plain, flags), compile_leading(pattern, flags)

    def of(self, text: str) -> re.Pattern[str]:
        """The pattern for a text."""
        return self._whole if "@" in text else self._plain


def near(text: str, starts: Sequence[int], names: NoFigures) -> Iterator[tuple[int, int]]:
    """Matches of ``names`` around the places a number begins: names without one are of no interest here."""
    pattern = names.of(text)
    low, high = 0, -1
    for start in starts:
        if start - 24 > high:
            if high > low:
                yield from (found.span() for found in pattern.finditer(text, low, high))
            low = max(0, text.rfind("\n", max(0, start - 24), start), start - 24)
        high = min(len(text), start + 36)
    if high > low:
        yield from (found.span() for found in pattern.finditer(text, low, high))


class Periods:
    """The years a text speaks of, to be asked for the one a figure is for."""

    def __init__(self, text: str, raws: Sequence[RawDate]) -> None:
        self._entries: list[tuple[int, int, str]] = []
        for raw in raws:
            if not raw.year:
                continue
            before, after = text[max(0, raw.start - 24) : raw.start], text[raw.end : raw.end + 8]
            compared = _COMPARED_BEFORE.search(before)
            if compared and compared.group().strip() == "к" and not _GROWN.search(text, max(0, raw.start - 60), raw.start):
                compared = None  # довести до 54 % к 2030 году
            if compared or _COMPARED_AFTER.match(after):
                continue
            self._entries.append((raw.start, raw.end, _period(raw, before, after)))
        self._starts = [entry[0] for entry in self._entries]

    def of(self, text: str, start: int, end: int, sentence: tuple[int, int]) -> str:
        """The last year told before ``start`` in the sentence, else the first one after it in the clause."""
        number = bisect_right(self._starts, start)
        if number and self._entries[number - 1][0] >= sentence[0]:
            return self._entries[number - 1][2]
        if number < len(self._entries):
            at, stop, period = self._entries[number]
            if stop <= sentence[1] and at - end < 80 and not _CLAUSE_END.search(text, end, at):
                return period
        return ""


def _period(raw: RawDate, before: str, after: str) -> str:
    first = _FIRST_YEARS.match(after.lstrip('”"'))
    if first and raw.year_to:
        return f"{raw.year}-{raw.year + '一二三四五'.index(first[1])}"
    if raw.year_to:
        return f"{raw.year}-{raw.year_to}"
    if raw.month_to and not raw.day:
        return f"{raw.year}-{raw.month:02d}/{raw.year}-{raw.month_to:02d}"
    if _SINCE_BEFORE.search(before) or _SINCE.match(after):
        return f"{raw.year}-"
    return str(raw.year)


def finish_figures(text: str, found: Iterable[Found], periods: Periods, sentences: Sentences) -> tuple[Figure, ...]:
    """The figures in order, each fact once: the one told first is kept."""
    made: list[Figure] = []
    held: dict[tuple[str, str | None, str, str | None], list[Figure]] = {}
    ordered = _without_overlaps(found)
    _share(text, ordered)
    for item in ordered:
        low = show_decimal(item.low)
        high = show_decimal(item.high) if item.high is not None else None
        same = held.setdefault((low, high, item.unit, item.change), [])
        listed = bool(same) and made[-1] is same[-1] and bool(_BETWEEN.match(text[made[-1].end : item.start]))
        if not listed and any(_same_fact(text, before, item) for before in same[-_REMEMBERED:]):
            continue
        figure = Figure(
            start=item.start,
            end=item.end,
            quote=text[item.start : item.end],
            unit=item.unit,
            value=None if high is not None else low,
            low=low if high is not None else None,
            high=high,
            approx=item.approx,
            change=item.change,
            subject=item.subject,
            period=item.period or periods.of(text, item.start, item.end, sentences.around(item.start)),
            confidence=item.confidence,
        )
        same.append(figure)
        made.append(figure)
    return tuple(made)


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    """The figures in order of the text, of two that overlap the first and longer."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _share(text: str, ordered: Sequence[Found]) -> None:
    """In a row of figures (5.2%、4.0%和1.3%) what is said once goes for all: what they measure, the change, the rate."""
    for before, item in pairwise(ordered):
        between = text[before.end : item.start]
        if item.change and before.unit.startswith(item.unit + "/") and not before.unit.endswith("/a") and "。" not in between:
            item.unit = before.unit if len(between) < 40 and "\n" not in between and ". " not in between else item.unit
        if before.unit.startswith(item.unit + "/") and not before.unit.endswith("/a") and _AND.match(between):
            item.unit = before.unit
        if item.unit == before.unit and _BETWEEN.match(between):
            item.subject, item.change = before.subject, item.change or before.change
        if not item.subject and "\n" not in between and len(between) < 60 and not _STOPS.search(between):
            item.subject = before.subject
        counts = before.unit.isalpha() and before.unit.islower() and len(before.unit) > 3 and item.unit[:-2].islower()
        if item.unit.endswith("/a") and (before.unit in _RATED or counts) and _AND.match(between):
            before.unit += "/a"


def _same_fact(text: str, before: Figure, item: Found) -> bool:
    """Whether two equal numbers tell one fact: the number is too long for chance, the same words follow it, or what it measures
    shares much of its letters."""
    if item.high is not None:
        return True
    digits = show_decimal(item.low).replace(".", "").strip("0")
    if item.unit not in ("%", "pp", "times", "a") and len(digits) >= 3:
        return True
    if item.unit.isalpha() and len(item.unit) > 4 and item.unit.islower() and (item.low >= 20 or before.end <= text.find("\n")):
        return True
    follows = text[item.end : item.end + 3].strip()
    if len(follows) == 3 and follows.isalpha() and text.startswith(text[item.end : item.end + 3], before.end):
        return True
    ours, theirs = _bigrams(item.subject), _bigrams(before.subject)
    if not ours or not theirs:
        return item.unit not in ("%", "pp", "times")
    return len(ours & theirs) >= 0.4 * min(len(ours), len(theirs))


def _bigrams(subject: str) -> set[str]:
    plain = subject.lower()
    return {plain[at : at + 2] for at in range(len(plain) - 1)}
