"""How dates are written in Chinese, Russian and English: the patterns, and what each match says before any context."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache


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


_HAN = {character: number for number, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "і": 1}
_PLANS = {"十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026, "十六五": 2031, "十一五": 2006, "十五": 2001}
_RELATIVE = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "上一年": -1, "明年": 1, "前年": -2, "后年": 2}
_EN_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RU_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "перв": 1, "втор": 2, "трет": 3, "четв": 4}

_Y = r"(?:19|20|21)\d\d"
_HY = "[一二][〇零○一二三四五六七八九]{3}"
_TO_ZH = r"\s?(?:至|到|-|–|—|~|～|—{2})\s?"
_ZH_NUMBER = r"(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DASH = r"\s?(?:-|–|—|‒|−)\s?"
_EN_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_RU_MONTH = r"(?:январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]|янв\.|февр?\.|апр\.|авг\.|сент?\.|окт\.|нояб?\.|дек\.)(?![а-яё])"
_G = r"(?:\s?(?:годах|годы|года|году|годом|год|гг\.?|г\.(?=\s|[,;.)»]|$)|г\b))"

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], RawDate | None]]


def _number(found: str | None) -> int:
    """Arabic or Chinese digits as a number, 0 for nothing."""
    if not found:
        return 0
    if found[0].isdigit() and found.isascii():
        return int(found)
    if "十" in found:
        tens, _, ones = found.partition("十")
        return (_HAN.get(tens, 1) if tens else 1) * 10 + (_HAN[ones] if ones else 0)
    total = 0
    for character in found:
        total = total * 10 + _HAN.get(character, 0)
    return total


def _plain(found: re.Match[str]) -> RawDate | None:
    """Named groups y, m, d and their ends y2, m2, d2, whatever of them is there."""
    part = {name: _number(text) for name, text in found.groupdict().items() if name in ("y", "m", "d", "y2", "m2", "d2")}
    year, year_to = part.get("y", 0), part.get("y2", 0)
    if 0 < year_to < 100:
        year_to += year // 100 * 100
    if year_to and year and not year <= year_to <= year + 60:
        return None
    month, month_to = part.get("m", 0), part.get("m2", 0)
    if month > 12 or month_to > 12:
        return None
    return RawDate(*found.span(), year, month, part.get("d", 0), year_to, month_to, part.get("d2", 0))


def _named_month(prefixes: tuple[str, ...]) -> Callable[[re.Match[str]], RawDate | None]:
    def month_of(name: str | None) -> int:
        if not name:
            return 0
        lowered = name.lower()
        for number, prefix in enumerate(prefixes, 1):
            if lowered.startswith(prefix) and not (prefix == "ма" and lowered.startswith("мар")):
                return number
        return 0

    def handle(found: re.Match[str]) -> RawDate | None:
        given = found.groupdict()
        month, month_to = month_of(given.get("mon")), month_of(given.get("mon2"))
        return RawDate(
            *found.span(), _number(given.get("y")), month, _number(given.get("d")), _number(given.get("y2")), month_to, _number(given.get("d2"))
        )

    return handle


def _span(found: re.Match[str]) -> RawDate | None:
    """Quarters, half-years and months since January: ``q`` quarter, ``h`` half, ``n`` first quarters, ``mm`` first months."""
    given = {name: (text or "").lower() for name, text in found.groupdict().items()}
    year = _number(given.get("y"))
    shift = _RELATIVE.get(given.get("rel", ""), None)
    first, last = 0, 0
    if given.get("q"):
        quarter = _QUARTERS.get(given["q"]) or _ORDINALS.get(given["q"][:4], 0) or _ORDINALS.get(given["q"], 0)
        first, last = quarter * 3 - 2, quarter * 3
    elif given.get("h"):
        half = 1 if given["h"][:4] in ("上", "перв", "firs", "1", "h1") or given["h"] == "i" else 2
        first, last = (1, 6) if half == 1 else (7, 12)
    elif given.get("n"):
        first, last = 1, 3 * (_QUARTERS.get(given["n"]) or 3)
    elif given.get("mm"):
        first, last = 1, _number(given["mm"])
    if not 0 < first < last <= 12:
        return None
    return RawDate(*found.span(), year, first, 0, 0, last, 0, shift)


def _relative(found: re.Match[str]) -> RawDate | None:
    given = found.groupdict()
    word = (given["rel"] or "").lower()
    shift = _RELATIVE.get(word)
    if shift is None:
        shift = -1 if re.match("last|past|прошл|минувш", word) else 1 if re.match("next|следующ|будущ", word) else 0
    return RawDate(*found.span(), 0, _number(given.get("m")), _number(given.get("d")), 0, 0, 0, shift)


def _plan(found: re.Match[str]) -> RawDate | None:
    first = _PLANS[found["plan"]]
    return RawDate(*found.span(), first, 0, 0, first + 4)


def _first_year(found: re.Match[str]) -> RawDate | None:
    """A plan named by its number in English or Russian: the 14th Five-Year Plan is 2021 to 2025."""
    first = 1951 + 5 * (int(found["nth"]) - 1) + (0 if int(found["nth"]) < 3 else 5 if int(found["nth"]) > 12 else 0)
    return RawDate(*found.span(), first, 0, 0, first + 4)


def _compile(pattern: str, handler: Callable[[re.Match[str]], RawDate | None], ignore_case: bool = False) -> _Rule:
    return re.compile(pattern, re.IGNORECASE if ignore_case else 0), handler


_NUMERIC = (
    _compile(rf"(?<![\d./-])(?P<y>{_Y})[-/.](?P<m>{_MONTH})[-/.](?P<d>{_DAY})(?![\d/-]|\.\d)", _plain),
    _compile(rf"(?<![\d./-])(?P<d>{_DAY})[./](?P<m>{_MONTH})[./](?P<y>{_Y})(?![\d/-])", _plain),
)
_CHINESE = (
    _compile(
        rf"(?<!\d)(?P<y>{_Y}|{_HY})\s?年\s?(?P<m>{_MONTH}|{_ZH_NUMBER})\s?月\s?(?P<d>{_DAY}|{_ZH_NUMBER})\s?[日号]"
        rf"(?:{_TO_ZH}(?:(?P<y2>{_Y})年)?(?:(?P<m2>{_MONTH})月)?(?P<d2>{_DAY})[日号])?",
        _plain,
    ),
    _compile(rf"(?<!\d)(?P<y>{_Y}|{_HY})\s?年\s?(?P<m>{_MONTH}|{_ZH_NUMBER})\s?月?(?:份)?{_TO_ZH}(?:(?P<y2>{_Y})年)?(?P<m2>{_MONTH})\s?月", _plain),
    _compile(rf"(?<!\d)(?P<y>{_Y}|{_HY})\s?年\s?(?P<m>{_MONTH}|{_ZH_NUMBER})\s?月(?:份|底|初|末)?", _plain),
    _compile(rf"(?<!\d)(?P<y>{_Y}|{_HY})\s?年?(?:度)?{_TO_ZH}(?P<y2>{_Y}|{_HY})\s?年(?:度)?", _plain),
    _compile(rf"(?<=[(（])(?P<y>{_Y}){_TO_ZH}(?P<y2>{_Y})(?=[)）])", _plain),
    _compile(rf"(?<!\d)(?:(?P<y>{_Y})年|(?P<rel>今年|去年|明年))?(?:第(?=[一二三四1-4]季)|(?=[一二三四]季|[1-4]季))(?P<q>[一二三四1-4])季度", _span),
    _compile(rf"(?<!\d)(?:(?P<y>{_Y})年|(?P<rel>今年|去年|明年))?(?P<h>[上下])半年", _span),
    _compile(rf"(?<!\d)(?:(?P<y>{_Y})年|(?P<rel>今年|去年|明年))?前(?P<n>[二三])季度", _span),
    _compile(rf"(?<!\d)(?:(?P<y>{_Y})年|(?P<rel>今年|去年|明年))?(?:前|1{_TO_ZH})(?P<mm>1[0-2]|[2-9])个?月", _span),
    _compile(rf"(?<!\d)(?P<y>{_Y}|{_HY})\s?年(?:度|底|末|初|内|中)?(?!\d)", _plain),
    _compile(rf"(?P<rel>今年|本年|去年|(?<!以)上年|明年|(?<!目)前年|(?<![产成达建用营投])后年)(?:(?P<m>{_MONTH})月(?:(?P<d>{_DAY})[日号])?)?(?:度|底|末|初)?", _relative),
    _compile(rf"(?<![\d年.])(?P<m>{_MONTH})\s?月\s?(?P<d>{_DAY})\s?[日号](?:{_TO_ZH}(?:(?P<m2>{_MONTH})月)?(?P<d2>{_DAY})[日号])?", _plain),
    _compile(rf"(?<![\d年.个])(?P<m>{_MONTH})月(?P<d>{_DAY}){_TO_ZH}(?P<d2>{_DAY})[日号]", _plain),
    _compile(rf"(?<![\d年.个至到—-])(?P<m>{_MONTH})月(?:份|底|初|末)?(?![\d龄球饼\u4e00-\u9fff]|\s?\d)", _plain),
    _compile("[“\"「]?(?P<plan>十[一二三四五六]五)[”\"」]?(?:时期|期间)?", _plan),
)
_RUSSIAN = (
    _compile(
        rf"(?<![\d.,])(?:с\s)?(?P<d>{_DAY})(?:-го)?(?:\s(?P<mon>{_RU_MONTH}))?(?:{_DASH}|\s(?:по|и|до)\s)(?P<d2>{_DAY})(?:-го|-е)?\s(?P<mon2>{_RU_MONTH})(?:\s(?P<y>{_Y}){_G}?)?",
        lambda found: _russian_range(found),
        True,
    ),
    _compile(rf"(?<![\d.,])(?P<d>{_DAY})(?:-го)?\s(?P<mon>{_RU_MONTH})(?:\s(?P<y>{_Y}){_G}?(?!\d))?", _named_month(_RU_MONTHS), True),
    _compile(rf"\b(?P<mon>{_RU_MONTH})(?:{_DASH}(?P<mon2>{_RU_MONTH}))?\s(?P<y>{_Y})(?!\d){_G}?", _named_month(_RU_MONTHS), True),
    _compile(
        rf"\b(?:в|до|с|к|за)\s(?:(?:конце|начале|середине|концу|конца|начала|начиная с)\s)?(?P<mon>{_RU_MONTH})(?:{_DASH}(?P<mon2>{_RU_MONTH}))?",
        lambda found: _after_word(found, _RU_MONTHS),
        True,
    ),
    _compile(rf"\b(?P<mon>{_RU_MONTH}){_DASH}(?P<mon2>{_RU_MONTH})\b", _named_month(_RU_MONTHS), True),
    _compile(rf"(?<![\d.,№])(?P<y>{_Y})(?:{_DASH}|\s?/\s?)(?P<y2>{_Y}|\d\d){_G}", _plain, True),
    _compile(rf"\b(?:с|между)\s(?P<y>{_Y}){_G}?\s(?:по|до|и)\s(?P<y2>{_Y}){_G}?", _plain, True),
    _compile(rf"\b(?P<q>[1-4]|I{{1,3}}|IV|перв\w+|втор\w+|трет\w+|четв[её]рт\w+)(?:-?[йм])?\s(?:квартал\w*|кв\.)(?:\s(?P<y>{_Y}){_G}?)?", _span, True),
    _compile(rf"\b(?P<h>[12]|I{{1,2}}|перв\w+|втор\w+)(?:-?[емм])?\s(?:полугоди\w+|половин\w+ года)(?:\s(?P<y>{_Y}){_G}?)?", _span, True),
    _compile(rf"\b(?:за|в)\s(?:январе{_DASH}(?P<x>{_RU_MONTH})|(?P<mm>[2-9]|1[01])\sмесяц\w*)\s(?P<y>{_Y}){_G}?", _span, True),
    _compile(rf"(?<![\d.,№-])(?P<y>{_Y}){_G}", _plain, True),
    _compile(r"\b(?P<rel>этом|текущем|прошлом|минувшем|следующем|будущем|этого|текущего|прошлого|следующего|нынешнего|нынешнем) год[ау]\b", _relative, True),
)
_EN_LEAD = r"(?:in|by|since|until|till|from|of|for|during|through|to|before|after|late|early|mid|end|fiscal|year|and|than|versus|vs\.?|over|around|between|FY|end-|mid-)"
_ENGLISH = (
    _compile(
        rf"(?<![\d.,])(?P<d>{_DAY})(?:st|nd|rd|th)?(?:\s(?P<mon>{_EN_MONTH}))?(?:{_DASH}|\s(?:to|and)\s)(?P<d2>{_DAY})(?:st|nd|rd|th)?\s(?:of\s)?(?P<mon2>{_EN_MONTH}),?(?:\s(?P<y>{_Y}))?(?!\d)",
        lambda found: _english_range(found),
    ),
    _compile(
        rf"\b(?P<mon>{_EN_MONTH})\s(?P<d>{_DAY})(?:st|nd|rd|th)?(?:{_DASH}|\s(?:to|and|through)\s)(?:(?P<mon2>{_EN_MONTH})\s)?(?P<d2>{_DAY})(?:st|nd|rd|th)?(?:,?\s(?P<y>{_Y}))?(?![\d%])",
        _named_month(_EN_MONTHS),
    ),
    _compile(rf"(?<![\d.,$€£])(?P<d>{_DAY})(?:st|nd|rd|th)?(?:\sof)?\s(?P<mon>{_EN_MONTH}),?(?:\s(?P<y>{_Y}))?(?!\d)", _named_month(_EN_MONTHS)),
    _compile(rf"\b(?P<mon>{_EN_MONTH})\s(?P<d>{_DAY})(?:st|nd|rd|th)?(?:,?\s(?P<y>{_Y}))?(?![\d%,.]\d|[\d%])", _named_month(_EN_MONTHS)),
    _compile(rf"\b(?P<mon>{_EN_MONTH})(?:{_DASH}|\sto\s)(?P<mon2>{_EN_MONTH})(?:,?\s(?P<y>{_Y}))?", _named_month(_EN_MONTHS)),
    _compile(rf"\b(?P<mon>{_EN_MONTH}),?\s(?:of\s)?(?P<y>{_Y})(?![\d%])", _named_month(_EN_MONTHS)),
    _compile(rf"\b(?:in|by|since|until|last|this|next|of|early|late|mid-?|from|end-)\s?(?P<mon>{_EN_MONTH})(?!\s?\d)", lambda found: _after_word(found, _EN_MONTHS)),
    _compile(rf"(?<![\d.,/$€£-])(?:FY\s?)?(?P<y>{_Y})(?:{_DASH}|/)(?P<y2>{_Y}|\d\d)(?![\d-]|,\d|\.\d)", _plain),
    _compile(rf"\b(?:from|between)\s(?P<y>{_Y})\s(?:to|and|through|until)\s(?P<y2>{_Y})\b", _plain, True),
    _compile(rf"\b(?:(?P<q>first|second|third|fourth)[\s-]quarter|Q(?=[1-4])(?P<q2>[1-4]))(?:(?:\sof)?(?:\s|,\s)(?P<y>{_Y}))?", lambda found: _english_quarter(found), True),
    _compile(rf"\b(?:(?P<h>first|second)\shalf|(?P<h2>H[12]))(?:\sof)?(?:\s(?P<y>{_Y}))", lambda found: _english_half(found), True),
    _compile(rf"\b(?:the\s)?first\s(?P<mm>[2-9]|1[01]|\w+)\smonths\sof\s(?P<y>{_Y})", lambda found: _english_months(found), True),
    _compile(rf"\b(?P<nth>1[0-6])th Five[- ]Year Plan", _first_year, True),
    _compile(rf"(?<=\b)(?<![\d.,/$€£:–-])(?P<y>{_Y})(?![\d%]|[,.]\d|[-–]\d|:\d|\s?(?:MW|GW|kW|km|m2|tonnes|tons|t\b))", lambda found: _english_year(found)),
    _compile(r"\b(?P<rel>this|last|next) year\b", _relative, True),
)
_LED = re.compile(_EN_LEAD + r"\s?(?:the\s)?(?:end\sof\s|start\sof\s|year\s)?$", re.IGNORECASE)
_NAMED = re.compile(r"(?:Agenda|Vision|Strategy|Horizon|Expo|Goals?|COP|ISO|GB/T|EN|IEC|Model|No\.?|Programme|Program|Net[- ]Zero|Goal)\s?[-–]?$")
_EN_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11}


def _english_year(found: re.Match[str]) -> RawDate | None:
    """A bare year: only after a word that leads to a time, in brackets, or where nothing it could count follows."""
    text, start, end = found.string, found.start(), found.end()
    before = text[max(0, start - 24) : start]
    if _NAMED.search(before):
        return None
    if re.match(r"\s(?:Agenda|Vision|Strategy|goals?\b|targets?\b|Programme|Development)", text[end : end + 14]):
        return None if not re.match(r"\stargets?", text[end : end + 14]) else RawDate(start, end, int(found["y"]))
    if _LED.search(before) or text[start - 1 : start] in ("(", "["):
        follows = re.match(r"\s([a-z]+s)\b", text[end : end + 24])
        counted = follows and follows.group(1) not in ("was", "is", "has", "as", "this", "its", "levels", "figures", "results", "prices")
        return None if counted and not re.search(r"\b(?:in|by|since|until)\s$", before) else RawDate(start, end, int(found["y"]))
    following = text[end : end + 20]
    if not re.match(r"\s[A-Za-z]", following):
        return RawDate(start, end, int(found["y"])) if 1950 <= int(found["y"]) <= 2100 else None
    if re.match(r"\s(?:and|to|was|is|as|when|will|but|while|with|under|by|for|on|at|the|compared|according|season|budget|report|edition|levels?|results?|annual)\b", following):
        return RawDate(start, end, int(found["y"]))
    return None


def _english_quarter(found: re.Match[str]) -> RawDate | None:
    quarter = _ORDINALS[found["q"].lower()] if found["q"] else int(found["q2"])
    if not found["y"] and not re.search(r"\b(?:the|in|Q)\s?$", found.string[max(0, found.start() - 4) : found.start()]) and found["q"]:
        return None
    return RawDate(*found.span(), _number(found["y"]), quarter * 3 - 2, 0, 0, quarter * 3)


def _english_half(found: re.Match[str]) -> RawDate | None:
    first = (found["h"] or "").lower() == "first" or (found["h2"] or "").upper() == "H1"
    return RawDate(*found.span(), _number(found["y"]), 1 if first else 7, 0, 0, 6 if first else 12)


def _english_months(found: re.Match[str]) -> RawDate | None:
    word = found["mm"].lower()
    months = int(word) if word.isdigit() else _EN_NUMBERS.get(word, 0)
    return RawDate(*found.span(), _number(found["y"]), 1, 0, 0, months) if months > 1 else None


def _english_range(found: re.Match[str]) -> RawDate | None:
    return _day_range(found, _EN_MONTHS)


def _russian_range(found: re.Match[str]) -> RawDate | None:
    return _day_range(found, _RU_MONTHS)


def _day_range(found: re.Match[str], prefixes: tuple[str, ...]) -> RawDate | None:
    """``9–11 April 2025``: the month that stands once serves both days."""
    named = _named_month(prefixes)(found)
    if named is None:
        return None
    month = named.month or named.month_to
    return RawDate(named.start, named.end, named.year, month, named.day, 0, named.month_to if named.month else 0, named.day_to)


def _after_word(found: re.Match[str], prefixes: tuple[str, ...]) -> RawDate | None:
    """A month named after a preposition: the date is the month alone."""
    named = _named_month(prefixes)(found)
    if named is None:
        return None
    return RawDate(found.start("mon"), named.end, 0, named.month, 0, 0, named.month_to)


_RULES: dict[str, tuple[_Rule, ...]] = {
    "zh-Hans": _NUMERIC + _CHINESE,
    "ru": _NUMERIC + _RUSSIAN,
    "en": _NUMERIC + _ENGLISH,
}


@lru_cache(maxsize=4)
def find_dates(text: str, language: str) -> tuple[RawDate, ...]:
    """The dates written in ``text``, in order, the longest reading of each, before any context is asked."""
    made: list[RawDate] = []
    for pattern, handler in _RULES.get(language, _NUMERIC + _RUSSIAN[:2] + _ENGLISH[:4]):
        for found in pattern.finditer(text):
            raw = handler(found)
            if raw is not None and _possible(raw):
                made.append(raw)
    made.sort(key=lambda raw: (raw.start, -raw.end))
    kept: list[RawDate] = []
    end = 0
    for raw in made:
        if raw.start >= end:
            kept.append(raw)
            end = raw.end
    return tuple(kept)


def _possible(raw: RawDate) -> bool:
    if raw.month > 12 or raw.month_to > 12 or raw.day > 31 or raw.day_to > 31:
        return False
    if raw.day and not raw.month:
        return False
    return not (raw.day > 30 and raw.month in (4, 6, 9, 11)) and not (raw.day > 29 and raw.month == 2)
