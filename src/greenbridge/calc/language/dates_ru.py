"""How dates are written in Russian."""

from __future__ import annotations

import re

from greenbridge.calc.language.dates_frame import (
    DASH,
    DAY,
    NUMERIC,
    YEAR,
    DateForms,
    RawDate,
    day_range,
    named_month,
    number_of,
    plain_date,
    relative_year,
    rule,
    span_of_months,
)

_PREFIXES = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTH = (
    "(?:январ[ьяею]|феврал[ьяею]|март[аеу]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[аеу]?|сентябр[ьяею]|октябр[ьяею]"
    r"|ноябр[ьяею]|декабр[ьяею]|янв\.|февр?\.|апр\.|авг\.|сент?\.|окт\.|нояб?\.|дек\.|(?:янв|февр?|апр|авг|сент?|окт|нояб?|дек)(?=\s[—–-]\s))(?![а-яё])"
)
_G = r"(?:\s?(?:годах|годы|годов|года|году|годом|год|гг\.?|г\.(?=\s|[,;.)»]|$)|г\b))"
_ENDED = rf"(?:\s(?P<y>{YEAR}){_G}?)?"
_month = named_month(_PREFIXES)


def _month_alone(found: re.Match[str]) -> RawDate | None:
    """A month without day or year: only after a preposition that leads to a time, as some months are also words."""
    before = found.string[max(0, found.start() - 22) : found.start()].lower()
    led = re.search(r"(?<![а-яё])(?:в|до|с|к|за|на)\s(?:(?:конце|начале|середине|концу|конца|начала|начиная с)\s)?$", before)
    return _month(found) if led or found["mon2"] else None


def _plan(found: re.Match[str]) -> RawDate | None:
    first = 1966 + 5 * (int(found["nth"]) - 3)
    return RawDate(*found.span(), first, 0, 0, first + 4)


_NUMBERS = ("дв", "тр", "четыр", "пят", "шест", "сем", "вос", "девят", "десят", "одиннадцат")


def _months(found: re.Match[str]) -> RawDate | None:
    word = found["mm"].lower()
    months = next(number for number, stem in enumerate(_NUMBERS, 2) if word.startswith(stem))
    return RawDate(*found.span(), number_of(found["y"]), 1, 0, 0, months)


RUSSIAN = DateForms(
    digits=(
        *NUMERIC,
        rule(
            rf"(?<![.,])(?P<d>{DAY})(?:-го)?(?:\s(?P<mon>{_MONTH}))?(?:{DASH}|\s(?:по|и|до)\s)(?P<d2>{DAY})(?:-го|-е)?"
            rf"\s(?P<mon2>{_MONTH}){_ENDED}",
            day_range(_PREFIXES),
            True,
        ),
        rule(
            rf"(?<![.,])(?P<d>{DAY})(?:-го)?\s(?P<mon>{_MONTH})(?:(?:\s|,\s(?!\d{{4}} год))(?P<y>{YEAR}){_G}?(?!\d))?",
            _month,
            True,
        ),
        rule(rf"(?<![.,№])(?P<y>{YEAR})(?:{DASH}|\s?/\s?)(?P<y2>{YEAR}|\d\d){_G}", plain_date, True),
        rule(rf"(?<=с\s)(?P<y>{YEAR}){_G}?\sпо\s(?P<y2>{YEAR}){_G}?", plain_date, True),
        rule(rf"(?<=между\s)(?P<y>{YEAR}){_G}?\sи\s(?P<y2>{YEAR}){_G}?", plain_date, True),
        rule(rf"(?P<q>[1-4])(?:-?[йм])?\s(?:квартал\w*|кв\.){_ENDED}", span_of_months, True),
        rule(rf"(?P<h>[12])(?:-?[емм])?\s(?:полугоди\w+){_ENDED}", span_of_months, True),
        rule(rf"(?<=за\s)(?P<mm>[2-9]|1[01])\sмесяц\w*\s(?P<y>{YEAR}){_G}?", span_of_months, True),
        rule(r"(?<=за\s)(?P<mm>[2-9]|1[01])\sмесяц\w*\s(?P<rel>этого|текущего|прошлого|нынешнего) года", span_of_months, True),
        rule(r"(?P<nth>1[0-6])-?(?:й|я|ая|го|ой)?\sпятилетк\w+", _plan, True),
        rule(rf"(?<![.,№-])(?P<y>{YEAR})(?:-(?:й|го|м|му|е|х))?{_G}", plain_date, True),
        rule(rf"(?<![.,№-])(?P<y>{YEAR})-(?:й|го|м|му)(?![а-яё])", plain_date, True),
    ),
    hint=re.compile(
        "янв|Янв|фев|Фев|март|Март|апр|Апр|май|Май|мая|Мая|мае|маю|июн|Июн|июл|Июл|авг|Авг|сен|Сен|окт|Окт|ноя|Ноя|дек|Дек"
        "|этом год|этого год|текущ|прошло|минувш|следующ|будущ|нынешн|перв|Перв|втор|Втор|трет|Трет|четв|Четв|двух м|тр[иё]х?"
        " м|четыр[её]х? м|пят[ьи] м|шест[ьи] м|сем[ьи] м|восем[ьи] м|восьми м|девят[ьи] м|десят[ьи] м|одиннадцат[ьи] м|IV|III"
        "|II|I"
    ),
    words=(
        rule(rf"\b(?P<mon>{_MONTH})(?:{DASH}(?P<mon2>{_MONTH}))?\s(?P<y>{YEAR})(?!\d){_G}?", _month, True),
        rule(rf"\b(?P<mon>{_MONTH})(?:{DASH}(?P<mon2>{_MONTH}))?", _month_alone, True),
        rule(
            r"\b(?P<q>IV|I{1,3}|перв\w+|втор\w+|трет\w+|четв[её]рт\w+)\s(?:квартал\w*|кв\.)"
            r"\s(?P<rel>этого|текущего|нынешнего|прошлого|следующего|будущего) года",
            span_of_months,
            True,
        ),
        rule(rf"\b(?P<q>IV|I{{1,3}}|перв\w+|втор\w+|трет\w+|четв[её]рт\w+)\s(?:квартал\w*|кв\.){_ENDED}", span_of_months, True),
        rule(rf"\b(?P<h>I{{1,2}}|перв\w+|втор\w+)\s(?:полугоди\w+|половин\w+ года){_ENDED}", span_of_months, True),
        rule(
            rf"\b(?P<mm>дв[ау]х?|тр[иёе]х?|четыр(?:е|[её]х)|пят[ьи]|шест[ьи]|сем[ьи]|вос[еь]м[ьи]|девят[ьи]|десят[ьи]"
            rf"|одиннадцат[ьи])"
            rf"\sмесяц\w*\s(?P<y>{YEAR}){_G}?",
            _months,
            True,
        ),
        rule(
            r"\b(?P<rel>этом|текущем|прошлом|минувшем|следующем|будущем|этого|текущего|прошлого|следующего|нынешнего|нынешнем)"
            r" год[ау]\b",
            relative_year,
            True,
        ),
    ),
)
