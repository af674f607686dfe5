"""Figures in texts written with letters: one reader, driven by the words of a language (`Lexicon`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from greenbridge.calc.language.figures_frame import Found, Masks
from greenbridge.calc.language.numerals import parse_decimal

Fixed = tuple[re.Pattern[str], str, str, str | None]
"""A pattern that is a figure by itself (``doubled``, ``вдвое``): value, unit, change."""


class Units:
    """Units read at a place in a text.

    The alternatives stand in one pattern without groups, which the engine can choose among by their first letter; which of
    them it was is asked once for each spelling (twice as fast as named groups).
    """

    def __init__(self, table: Iterable[tuple[str, str, str]], gap: str) -> None:
        self._rows = [(re.compile(pattern), unit, Decimal(factor)) for pattern, unit, factor in table]
        self._gap = re.compile(gap)
        self._any = re.compile("|".join(pattern for pattern, _, _ in table))
        self._known: dict[str, tuple[str, Decimal]] = {}

    def read(self, text: str, at: int) -> tuple[str, Decimal, int] | None:
        """Unit, factor and end of the unit that stands at ``at``, None where none does."""
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


@dataclass(frozen=True)
class Lexicon:
    """The words of one language that make figures. Patterns named ``…_before`` end with ``$``."""

    number: re.Pattern[str]
    word_start: re.Pattern[str]
    clean_digits: Callable[[str], str]
    parse_words: Callable[[str], Decimal | None]
    scale: re.Pattern[str]
    scales: dict[str, Decimal]
    units: Units
    currency_before: re.Pattern[str]
    currency_of: Callable[[str], str]
    before: re.Pattern[str]
    before_ends: frozenset[str]
    after: re.Pattern[str]
    range_to: re.Pattern[str]
    range_words: re.Pattern[str]
    moved_before: re.Pattern[str]
    not_before: frozenset[str]
    not_after: re.Pattern[str]
    names: re.Pattern[str]
    per: re.Pattern[str]
    per_of: Callable[[str], str]
    per_later: re.Pattern[str]
    per_before: re.Pattern[str]
    year_sign: str
    count: Callable[[str, int, bool], tuple[str, int] | None]
    rise: re.Pattern[str]
    fall: re.Pattern[str]
    by_before: re.Pattern[str]
    target_before: re.Pattern[str]
    change_after: re.Pattern[str]
    fixed_start: re.Pattern[str]
    fixed: tuple[Fixed, ...]
    times_needs: re.Pattern[str] | None
    subject: Callable[[str, int, int, int, str], str]


_RATED = re.compile(
    r"^(?:t|kWh|m3|MW|MVA|tce|toe|TEU|GJ|Gcal|barrels|vehicles|buses|batteries|units|items|modules"
    r"|panels|cars|trips|trains|visits|tyres|packs|[A-Z]{3})$"
)
_NO_RATE = frozenset({"%", "pp", "times", "a", "kV", "V", "°C", "m", "mm", "months", "days", "hours", "minutes", "weeks"})
_FORMULA = re.compile("CO2|CO₂|H2|NH3|SO2|CH4|СО2")
_MINUS = re.compile(r"(?:(?:^|(?<=\s))[-−–]|minus |минус )$")
_OF_THEM = re.compile(
    r"(?:в том числе|из них|из которых|of which|of them|among them|including) (?:около |about |more than |более )?$",
    re.IGNORECASE,
)
_THEM_AFTER = re.compile(r"\s(?:of (?:them|which|these)|из них|из которых)\b|\s(?:[a-z]+\s)?ones\b")
_NO_NOUN = re.compile(
    r"\s*(?:[,.;)]|$|—|–|(?:from|to|by|in|for|under|of|goes|went|is|was|will|от|из|в|на|до|для|за|будет|было|по)\b)"
)
_YEAR_LIKE = re.compile(r"(?:19|20)\d\d$")
_DIGIT_RUN = re.compile(r"\d+(?:[.,\u00a0 ]\d+)*")
_SHORT = re.compile(r"(?:m|bn|b|k|tn)\b", re.IGNORECASE)
_SHORT_SCALES = {"k": Decimal(10**3), "m": Decimal(10**6), "b": Decimal(10**9), "bn": Decimal(10**9), "tn": Decimal(10**12)}
_CLAUSE = re.compile(r"[;:!?\n“”«»]|,(?!\d)|\.(?=\s|$)(?<!тыс\.)(?<!млн\.)(?<!млрд\.)(?<!руб\.)(?<!кв\.)(?<!\bг\.)")


def scan_letters(text: str, dates: Masks, lexicon: Lexicon) -> Iterator[Found]:
    """The figures of a text in the order they are found."""
    starts = sorted(_number_starts(text, lexicon))
    names = Masks(_near(text, starts, lexicon.names))
    yield from _fixed(text, names, lexicon)
    used, counted = 0, ""
    money: Found | None = None
    for start in starts:
        if start < used:
            continue
        found = lexicon.number.match(text, start)
        if found is None or dates.hold(start, found.end()) or names.hold(start, found.end()):
            continue
        end = found.end()
        before = text[max(0, start - 28) : start]
        if _hangs(before, lexicon) or lexicon.not_after.match(text, end):
            continue
        made_one = _figure(text, found, lexicon)
        if made_one is None and counted and found["digits"] and (_OF_THEM.search(before) or _THEM_AFTER.match(text, end)):
            made_one = _finish(text, start, start, end, Decimal(lexicon.clean_digits(found["digits"])), None, counted, lexicon)
        if made_one is None and money is not None and start - money.end < 150 and found["digits"]:
            made_one = _same_money(text, found, money.unit, lexicon)
        if made_one is not None:
            used = made_one.end
            if len(made_one.unit) == 3 and made_one.unit.isupper() and made_one.unit != "TEU":
                money = made_one
            if len(made_one.unit) > 4 and made_one.unit.isalpha() and made_one.unit not in _NO_RATE:
                counted = made_one.unit
            yield made_one


def _number_starts(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Where a number can begin: a run of digits, or a word that is a number and follows no letter."""
    for found in _DIGIT_RUN.finditer(text):
        yield found.start()
    for found in lexicon.word_start.finditer(text):
        if not text[found.start() - 1 : found.start()].isalpha():
            yield found.start()


def _near(text: str, starts: list[int], pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Matches of ``pattern`` around the places a number begins: names without one are of no interest here."""
    low, high = 0, -1
    for start in starts:
        if start - 24 > high:
            if high > low:
                yield from (found.span() for found in pattern.finditer(text, low, high))
            low = max(0, text.rfind("\n", max(0, start - 24), start), start - 24)
        high = min(len(text), start + 36)
    if high > low:
        yield from (found.span() for found in pattern.finditer(text, low, high))


def _hangs(before: str, lexicon: Lexicon) -> bool:
    """Whether the number belongs to what stands before it: a letter, another number, a word like ``Article``."""
    last = before[-1:]
    if not last:
        return False
    if last.isalpha() or last in "_@#№":
        return True
    if last in "-–.,:/" and len(before) > 1 and (before[-2].isalnum() if last in "-–." else before[-2].isdigit()):
        return last != "/" or before[-2].isdigit()
    if last != " " and last != "\u00a0":
        return False
    words = before[-24:].split()
    return bool(words) and words[-1].rstrip(".").lstrip('(«“"') in lexicon.not_before


def _fixed(text: str, names: Masks, lexicon: Lexicon) -> Iterator[Found]:
    """The words that are figures by themselves."""
    done = 0
    for sign in lexicon.fixed_start.finditer(text):
        low, high = max(done, sign.start() - 24), min(len(text), sign.end() + 32)
        for pattern, value, unit, change in lexicon.fixed:
            found = pattern.search(text, low, high)
            if found is None or names.hold(*found.span()) or found.end() <= sign.start():
                continue
            made = Found(found.start(), found.end(), Decimal(value), None, unit, change=change)
            made.subject = lexicon.subject(text, found.start(), found.end(), found.end(), unit)
            _qualify(text, made, found.start(), lexicon)
            if unit == "%" and change is None:
                made.change = _change(text, found.start(), found.end(), unit, lexicon)
            yield made
            done = found.end()
            break


def _same_money(text: str, found: re.Match[str], currency: str, lexicon: Lexicon) -> Found | None:
    """A sum in the currency told just before (``195.5 million dollars from one bank and 30 million from another``)."""
    scale, at = _scale(text, found.end(), lexicon)
    number = _read_number(found, lexicon)
    if scale < 10**6 or number is None or lexicon.count(text, at, True) or not _NO_NOUN.match(text, at):
        return None
    return _finish(text, found.start(), found.start(), at, number * scale, None, currency, lexicon)


def _read_number(found: re.Match[str], lexicon: Lexicon) -> Decimal | None:
    if found["digits"]:
        return parse_decimal(lexicon.clean_digits(found["digits"]))
    return lexicon.parse_words(found["words"])


def _scale(text: str, at: int, lexicon: Lexicon) -> tuple[Decimal, int]:
    found = lexicon.scale.match(text, at)
    if found is None:
        return Decimal(1), at
    return lexicon.scales[found["scale"].lower().rstrip(".")], found.end()


def _short_scale(text: str, at: int) -> tuple[Decimal, int]:
    """The short scales that only money has: ``$35m``."""
    found = _SHORT.match(text, at)
    return (_SHORT_SCALES[found.group().lower()], found.end()) if found else (Decimal(1), at)


def _figure(text: str, found: re.Match[str], lexicon: Lexicon) -> Found | None:
    """The figure a number begins; None when it has neither unit nor counted noun."""
    start = found.start()
    number = _read_number(found, lexicon)
    if number is None:
        return None
    in_words = not found["digits"]
    scale, at = _scale(text, found.end(), lexicon)
    number *= scale
    money = lexicon.currency_before.search(text[max(0, start - 6) : start])
    currency = lexicon.currency_of(money.group().strip()) if money else ""
    if currency and scale == 1:
        scale, at = _short_scale(text, at)
        number *= scale
    high, at = _range(text, start, at, number, scale, currency, lexicon)
    if high is not None and scale == 1 and high[1] != 1 and number < high[0]:
        number *= high[1]
    top = high[0] if high is not None else None
    head = start - len(money.group()) if money else start
    unit_found = lexicon.units.read(text, at)
    if currency and not (unit_found and unit_found[0] == currency):
        return _finish(text, head, start, at, number, top, currency, lexicon)
    if unit_found:
        unit, factor, end = unit_found
        if unit == "times" and lexicon.times_needs and not lexicon.times_needs.search(text[max(0, start - 26) : start]):
            return None
        if unit == "°C":
            minus = _MINUS.search(text[max(0, start - 6) : start])
            if minus:
                number, head = -number, start - len(minus.group())
        if unit == "a" and (number > 500 or number < 2):
            return None
        return _finish(text, head, start, end, number * factor, None if top is None else top * factor, unit, lexicon)
    if (
        found["digits"]
        and _YEAR_LIKE.match(found["digits"])
        and scale == 1
        and not lexicon.before.search(text[max(0, start - 30) : start])
    ):
        return None
    if number != number.to_integral_value():
        return _sharing(text, head, start, at, number, scale, lexicon)
    if in_words and number < 2:
        return None
    counted = lexicon.count(text, at, (in_words and number < 100) or bool(_OF_THEM.search(text[max(0, start - 28) : start])))
    if counted is None:
        return _sharing(text, head, start, at, number, scale, lexicon)
    made = _finish(text, head, start, counted[1], number, top, counted[0], lexicon)
    if in_words:
        made.confidence = 0.7
    return made


def _sharing(text: str, head: int, start: int, at: int, number: Decimal, scale: Decimal, lexicon: Lexicon) -> Found | None:
    """A number whose unit stands once, after the next number (``300 and 500 million dollars``, ``from 1.2 million to 0.8 million
    tonnes``), or stood with the one before (``195.5 million dollars from one bank and 30 million from another``)."""
    joined = lexicon.range_to.match(text, at)
    second = lexicon.number.match(text, joined.end()) if joined else None
    if second is not None and second["digits"]:
        other, end = _scale(text, second.end(), lexicon)
        shared = lexicon.units.read(text, end)
        if shared and shared[0] != "a" and (scale != 1 or other != 1 or (joined and joined["word"] in ("to", "до"))):
            factor = shared[1] * (other if scale == 1 else 1)
            return _finish(text, head, start, at, number * factor, None, shared[0], lexicon)
    return None


def _range(
    text: str, start: int, at: int, number: Decimal, scale: Decimal, currency: str, lexicon: Lexicon
) -> tuple[tuple[Decimal, Decimal] | None, int]:
    """The upper end of a range that the number begins, with its scale, and where the reading goes on."""
    unit_found = lexicon.units.read(text, at)
    joined = lexicon.range_to.match(text, unit_found[2] if unit_found else at)
    if joined is None:
        return None, at
    if joined["word"]:
        lead = text[max(0, start - 60) : start]
        told = lexicon.range_words.search(lead)
        if not told and (unit_found or currency or joined["word"] in ("and", "и", "or", "или")):
            return None, at
        if lexicon.moved_before.search(lead):
            return None, at
    second = lexicon.number.match(text, joined.end())
    if second is None:
        return None, at
    high = _read_number(second, lexicon)
    if high is None:
        return None, at
    top_scale, end = _scale(text, second.end(), lexicon)
    high *= top_scale
    if not second["digits"] and top_scale == 1:
        top_scale = next((Decimal(step) for step in (10**12, 10**9, 10**6) if high >= step and number < 1000), top_scale)
    if scale == 1 and top_scale != 1 and number * top_scale >= high:
        top_scale = Decimal(1)
    own = number if scale != 1 or top_scale == 1 else number * top_scale
    if high <= own:
        return None, at
    if unit_found:
        other = lexicon.units.read(text, end)
        if other is None or other[:2] != unit_found[:2]:
            return None, at
    elif not lexicon.units.read(text, end) and not currency and not lexicon.count(text, end, False):
        return None, at
    return (high, top_scale), end


def _finish(text: str, head: int, start: int, end: int, low: Decimal, high: Decimal | None, unit: str, lexicon: Lexicon) -> Found:
    made = Found(head, end, low, high, unit)
    if unit not in _NO_RATE:
        _rate(text, made, start, lexicon)
    made.change = _change(text, head, end, unit, lexicon)
    made.subject = lexicon.subject(text, head, start, made.end, unit)
    _qualify(text, made, head, lexicon)
    return made


def _rate(text: str, made: Found, start: int, lexicon: Lexicon) -> None:
    found = lexicon.per.match(text, made.end)
    if found:
        made.unit = f"{made.unit}/{lexicon.per_of(found['per'])}"
        made.end = found.end()
        if made.unit in ("kWh/kg", "kWh/L") and made.low < 1:
            made.unit, made.low = made.unit[1:], made.low * 1000
            made.high = made.high * 1000 if made.high is not None else None
        return
    if not _RATED.match(made.unit):
        return
    later = lexicon.per_later.match(text, made.end)
    if later and not any(character.isdigit() for character in _FORMULA.sub("", later.group())):
        made.unit += f"/{later.lastgroup}"
        return
    window = text[max(0, start - 60) : start]
    if lexicon.year_sign not in window.lower() and "nnual" not in window:
        return
    cuts = [found.end() for found in _CLAUSE.finditer(window)]
    if lexicon.per_before.search(window[cuts[-1] :] if cuts else window):
        made.unit += "/a"


def _qualify(text: str, made: Found, head: int, lexicon: Lexicon) -> None:
    """Set how surely the number was told, and let the span grow over the words that say so."""
    window = text[max(0, head - 30) : head]
    words = window.split()
    told = (
        (bool(words) and words[-1].lower().lstrip('(«“"') in lexicon.before_ends) or window[-1:] in "~≈" or window[-2:-1] in "~≈"
    )
    before = lexicon.before.search(window) if told else None
    if before and before.lastgroup:
        made.approx = {"upto": "less_than", "tilde": "about"}.get(before.lastgroup, before.lastgroup)
        if before.lastgroup == "upto" and (made.unit == "°C" or lexicon.moved_before.search(text[max(0, head - 70) : head])):
            made.approx = "exact"
        else:
            made.start = head - len(window) + before.start()
    if made.high is not None and before and before.group().lower().startswith("от"):
        made.approx = "exact"
    after = lexicon.after.match(text, made.end)
    if after and after.lastgroup:
        made.approx = after.lastgroup
        made.end = after.end()


def _governed(window: str, lexicon: Lexicon) -> bool:
    """Whether the figure follows ``by`` or its like, a qualifier between them or not."""
    if lexicon.by_before.search(window):
        return True
    qualified = lexicon.before.search(window)
    return bool(qualified) and bool(lexicon.by_before.search(window[: qualified.start()] if qualified else window))


def _change(text: str, head: int, end: int, unit: str, lexicon: Lexicon) -> str | None:
    """``increase`` or ``decrease`` where a word of change governs the figure."""
    relative = unit in ("%", "pp")
    if not relative and not _governed(text[max(0, head - 40) : head], lexicon):
        return None
    window = text[max(0, head - 90) : head]
    cuts = [found.end() for found in _CLAUSE.finditer(window)]
    clause = window[cuts[-1] :] if cuts else window
    if relative:
        after = lexicon.change_after.match(text, end)
        if after and after.lastgroup:
            return "increase" if after.lastgroup == "rise" else "decrease"
    bare = lexicon.before.sub("", clause)
    if lexicon.target_before.search(bare) or lexicon.target_before.search(clause):
        return None
    by = lexicon.by_before.search(bare) or lexicon.by_before.search(clause)
    if not by and not relative:
        return None
    rise = max((found.start() for found in lexicon.rise.finditer(bare)), default=-1)
    fall = max((found.start() for found in lexicon.fall.finditer(bare)), default=-1)
    if rise == fall:
        return None
    if not by and len(bare) - max(rise, fall) > 40:
        return None
    return "increase" if rise > fall else "decrease"
