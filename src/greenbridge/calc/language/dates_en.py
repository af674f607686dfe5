"""How dates are written in English."""

from __future__ import annotations

import re

from greenbridge.calc.language.dates_frame import (
    DASH,
    DAY,
    NUMERIC,
    ORDINALS,
    YEAR,
    DateForms,
    RawDate,
    day_range,
    named_month,
    number_of,
    plain_date,
    relative_year,
    rule,
)

_PREFIXES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_NTH = r"(?:st|nd|rd|th)?"
_ENDED = rf"(?:,?\s(?P<y>{YEAR}))?"
_month = named_month(_PREFIXES)
_LED = re.compile(
    r"(?:in|by|since|until|till|from|of|for|during|through|to|before|after|late|early|mid|end|fiscal"
    r"|year|and|than|versus|vs\.?|over"
    r"|around|between|FY|end-|mid-)\s?(?:the\s)?(?:end\sof\s|start\sof\s|year\s)?$",
    re.IGNORECASE,
)
_MONTH_LED = re.compile(
    r"\b(?:in|by|since|until|last|this|next|of|early|late|mid|from|end|through|before|after)[\s-]$", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?:Agenda|Vision|Strategy|Horizon|Expo|Goals?|COP|ISO|GB/T|EN|IEC|Model|No\.?|Programme|Program|Net[- ]Zero)\s?[-–]?$"
)
_NAMES_ON = re.compile(r"\s(?:Agenda|Vision|Strategy|goals?\b|Programme|Development|Goals)")
_COUNTED = re.compile(r"\s([a-z]+s)\b")
_NOT_COUNTED = frozenset(["was", "is", "has", "as", "this", "its", "levels", "figures", "results", "prices", "terms", "targets"])
_GOES_ON = re.compile(
    r"\s(?:and|to|was|is|as|when|will|but|while|with|under|by|for|on|at|the|compared|according|season"
    r"|budget|report|edition|levels?"
    r"|results?|annual|targets?)\b"
)
_SLIPPED = re.compile(r"\b(?:slip|postpon|delay|push|mov|brought forward|put off|deferr)\w*[^.;]{0,20}$", re.IGNORECASE)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11}


_OCCASION = re.compile(
    r"\s(?:auction|tender|budget|census|season|harvest|election|audit|report|level|drought|flood|earthquake|pandemic|round|plan)s?\b"
)


def _bare_year(found: re.Match[str]) -> RawDate | None:
    """A bare year: only after a word that leads to a time, in brackets, or where nothing it could count follows."""
    text, start, end = found.string, found.start(), found.end()
    before, following = text[max(0, start - 24) : start], text[end : end + 24]
    if _NAMED.search(before) or _NAMES_ON.match(following):
        return None
    made = RawDate(start, end, int(found["y"]))
    if _OCCASION.match(following) and before.endswith(("the ", "its ", "their ")):
        return made
    if following[:1] in ("”", '"', "»") and re.search(r"[A-Z][a-z]+ $", before):
        return None  # in the name of a project: “Tashkent Zero Landfill 2032”
    if _LED.search(before) or before[-1:] in ("(", "["):
        follows = _COUNTED.match(following)
        counted = follows and follows.group(1) not in _NOT_COUNTED
        return None if counted and not before.endswith(("in ", "by ", "since ", "until ")) else made
    if not re.match(r"\s[A-Za-z]", following):
        return made if 1950 <= made.year <= 2100 else None
    return made if _GOES_ON.match(following) else None


def _month_alone(found: re.Match[str]) -> RawDate | None:
    """A month without day or year: only after a word that leads to a time, as May and March are also words."""
    before = found.string[max(0, found.start() - 8) : found.start()]
    return _month(found) if _MONTH_LED.search(before) or found["mon2"] else None


def _quarter(found: re.Match[str]) -> RawDate | None:
    quarter = ORDINALS[found["q"].lower()] if found["q"] else int(found["q2"])
    if (
        found["q"]
        and not found["y"]
        and not re.search(r"\b(?:the|in)\s$", found.string[max(0, found.start() - 4) : found.start()])
    ):
        return None
    return RawDate(*found.span(), number_of(found["y"]), quarter * 3 - 2, 0, 0, quarter * 3)


def _half(found: re.Match[str]) -> RawDate | None:
    first = (found["h"] or "").lower() == "first" or (found["h2"] or "").upper() == "H1"
    return RawDate(*found.span(), number_of(found["y"]), 1 if first else 7, 0, 0, 6 if first else 12)


def _months(found: re.Match[str]) -> RawDate | None:
    word = found["mm"].lower()
    months = int(word) if word.isdigit() else _NUMBERS.get(word, 0)
    return RawDate(*found.span(), number_of(found["y"]), 1, 0, 0, months) if 1 < months < 12 else None


def _years(found: re.Match[str]) -> RawDate | None:
    """From one year to another; where a date has slipped from one to the other, they are two."""
    return None if _SLIPPED.search(found.string[max(0, found.start() - 30) : found.start()]) else plain_date(found)


def _plan(found: re.Match[str]) -> RawDate | None:
    first = 1966 + 5 * (int(found["nth"]) - 3)
    return RawDate(*found.span(), first, 0, 0, first + 4)


_MONTH_RULES = (
    rule(
        rf"\b(?P<mon>{_MONTH})\s(?P<d>{DAY}){_NTH}(?:{DASH}|\s(?:to|and|through)\s)(?:(?P<mon2>{_MONTH})\s)?(?P<d2>{DAY}){_NTH}"
        rf"{_ENDED}(?![\d%])",
        _month,
    ),
    rule(rf"\b(?P<mon>{_MONTH})\s(?P<d>{DAY}){_NTH}{_ENDED}(?![\d%,.]\d|[\d%])", _month),
    rule(rf"\b(?P<mon>{_MONTH}),?\s(?:of\s)?(?P<y>{YEAR})(?![\d%])", _month),
    rule(rf"\b(?P<mon>{_MONTH})(?:(?:{DASH}|\sto\s)(?P<mon2>{_MONTH}){_ENDED})?(?!\s?\d)", _month_alone),
)
ENGLISH = DateForms(
    digits=(
        *NUMERIC,
        rule(
            rf"(?<![.,])(?P<d>{DAY}){_NTH}(?:\s(?P<mon>{_MONTH}))?(?:{DASH}|\s(?:to"
            rf"|and)\s)(?P<d2>{DAY}){_NTH}\s(?:of\s)?(?P<mon2>{_MONTH})"
            rf"{_ENDED}(?!\d)",
            day_range(_PREFIXES),
        ),
        rule(rf"(?<![.,$€£])(?P<d>{DAY}){_NTH}(?:\sof)?\s(?P<mon>{_MONTH}){_ENDED}(?!\d)", _month),
        rule(rf"(?<![.,/$€£-])(?P<y>{YEAR})(?:{DASH}|/)(?P<y2>{YEAR}|\d\d)(?![\d-]|,\d|\.\d)", plain_date),
        rule(rf"(?<=(?:from|ween)\s)(?P<y>{YEAR})\s(?:to|and|through|until)\s(?P<y2>{YEAR})\b", _years, True),
        rule(r"(?P<nth>1[0-6])th Five[- ]Year Plan", _plan, True),
        rule(
            rf"(?:(?<![.,/$€£:–-])|(?<=end-)|(?<=mid-)|(?<=early-)|(?<=late-))(?P<y>{YEAR})(?![\d%]|[,.]\d|[-–]\d|:\d|\s?(?:MW"
            rf"|GW|kW|km|m2|tonnes|tons|t\b)|[A-Za-z])",
            _bare_year,
        ),
    ),
    hint=re.compile(
        "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|first |First |second |Second |third |Third "
        "|fourth |Fourth |second-|third-|fourth-"
        "|first-|Q1|Q2|Q3|Q4|H1|H2|this year|last year|next year|This year|Last year|Next year"
    ),
    words=(
        *_MONTH_RULES,
        rule(
            rf"\b(?:(?P<q>first|second|third|fourth)[\s-]quarter|Q(?P<q2>[1-4]))(?:(?:\sof)?(?:\s|,\s)(?P<y>{YEAR}))?",
            _quarter,
            True,
        ),
        rule(rf"\b(?:(?P<h>first|second)\shalf|(?P<h2>H[12]))(?:\sof)?\s(?P<y>{YEAR})", _half, True),
        rule(rf"\bfirst\s(?P<mm>[2-9]|1[01]|[a-z]+)\smonths\sof\s(?P<y>{YEAR})", _months, True),
        rule(r"\b(?P<rel>this|last|next) year\b", relative_year, True),
    ),
)
