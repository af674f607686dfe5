"""Days by which something is wanted or from which it is offered: before 31 January 2027, до конца марта 2027, 2027年3月底前.

A month or quarter stands for its last day where something has to be done by then, for its first day where it begins then.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from greenbridge.calc.matching import vocabulary as words

# ruff: noqa: E501  (a pattern stands on one line with its reading)

_EN = "January February March April May June July August September October November December".split()  # noqa: SIM905
_RU = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split()  # noqa: SIM905
_HALVES = {"上半年": 1, "下半年": 2, "I": 1, "II": 2, "1": 1, "2": 2, "ПЕРВО": 1, "ВТОРО": 2, "FIRST": 1, "SECOND": 2}
_QUARTERS = {"ПЕРВ": 1, "ВТОР": 2, "ТРЕТЬ": 3, "ЧЕТВЕРТ": 4, "ЧЕТВЁРТ": 4, "FIRST": 1, "SECOND": 2, "THIRD": 3, "FOURTH": 4}
_QUARTERS |= {"1": 1, "2": 2, "3": 3, "4": 4, "I": 1, "II": 2, "III": 3, "IV": 4, "一": 1, "二": 2, "三": 3, "四": 4}
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_END = r"(?:底|末)"


@lru_cache(maxsize=1)
def _day() -> re.Pattern[str]:
    """A day, a month, a quarter or the end of a year, in digits or words; compiled at first use."""
    english = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _EN)
    russian = "|".join(rf"{stem}[а-яё]{{1,2}}" if stem != "ма" else "ма[йяею]" for stem in _RU)
    return re.compile(
        r"(?<!\d)(?:"
        r"(?P<zy>20\d\d)\s*年\s*(?P<zm>\d{1,2})\s*月(?:份)?\s*(?:(?P<zd>\d{1,2})\s*[日号])?(?:底|末)?"
        rf"|(?P<zqy>20\d\d)\s*年\s*(?:第?(?P<zq>[一二三四1-4])季度?{_END}?|(?P<zh>上半年|下半年)|(?P<ze>年?{_END}))"
        r"|(?P<iy>20\d\d)[-/.](?P<im>\d{1,2})[-/.](?P<id>\d{1,2})(?!\d)"
        r"|(?P<dd>\d{1,2})[./](?P<dm>\d{1,2})[./](?P<dy>20\d\d)(?!\d)"
        rf"|(?P<rd>\d{{1,2}})(?:-?го)?\s+(?P<rm>{russian})\s+(?P<ry>20\d\d)"
        rf"|(?:конц[ауе]\s+)?(?P<rm2>{russian})\s+(?P<ry2>20\d\d)"
        r"|(?:конц[ауе]\s+)?(?P<rq>IV|I{1,3}|[1-4]|перв|втор|треть|четв[её]рт)(?:-?(?:го|м|й|ого|ый|его|ем|ом))?\s+квартал\w*\s+(?P<rqy>20\d\d)"
        r"|(?P<rh>I{1,2}|[12]|перво|второ)(?:-?(?:го|м|е|й))?\s+полугоди\w*\s+(?P<rhy>20\d\d)"
        r"|конц[ауе]\s+(?P<rey>20\d\d)"
        r"|середин\w+\s+(?P<rmy>20\d\d)"
        rf"|(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<em>{english})\.?,?\s+(?P<ey>20\d\d)"
        rf"|(?P<em2>{english})\.?\s+(?P<ed2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<ey2>20\d\d)"
        rf"|(?:the\s+)?(?:end[\s-](?:of\s+)?)?(?P<em3>{english})\.?,?\s+(?P<ey3>20\d\d)"
        r"|(?:the\s+)?(?:end\s+of\s+)?(?:Q(?P<eq>[1-4])|(?:the\s+)?(?P<eqw>first|second|third|fourth)\s+quarter)(?:\s+of|,)?\s*(?P<eqy>20\d\d)"
        r"|(?:the\s+)?(?:end\s+of\s+)?(?:H(?P<eh>[12])|(?:the\s+)?(?P<ehw>first|second)\s+half)(?:\s+of|,)?\s*(?P<ehy>20\d\d)"
        r"|mid-?\s?(?P<emy>20\d\d)"
        r"|(?:the\s+)?end\s+of\s+(?P<eey>20\d\d)"
        r")",
        re.IGNORECASE,
    )


_BEFORE = re.compile(
    r"(?:截至|截止(?:日期|时间|日)?(?:到|至|为|是)?|最迟|最晚|不晚于|不迟于|(?:交货|交付|完工|供货|投产|投运)(?:日期|时间|期限|期)?(?:为|是)?)\s*[:：]?\s*$|"
    r"(?:\bдо|не\s+позднее|не\s+позже|\bк|\bсрок(?:и|ом)?(?:\s+\w+){0,4}(?:\s*[—–:-])?|дедлайн\s*[—–:-]?|\bпоставка\s+в|\bввод\s+в)\s*$|"
    r"(?:\b(?:before|by|until|till|due|(?:no|not)\s+later\s+than|on\s+or\s+before|deadline(?:\s+is|\s+of)?|due\s+date(?:\s+is)?)\s*:?\s*(?:the\s+)?)$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*(?:之?前|以前|内|为止|截止|止|到期|交货|交付|投产|投运|or\s+earlier|at\s+the\s+latest)", re.IGNORECASE)
_FROM = re.compile(
    r"(?:\b(?:available|deliver(?:y|ies|able)|shipments?|supply|start(?:s|ing)?|in\s+stock)(?:\s+\w+){0,2}\s+from|"
    r"(?:поставк|доступ|отгрузк|готов|начал)\w*(?:\s+\w+){0,2}\s+(?:с|со|начиная\s+с)|最早|可于|预计)\s*$",
    re.IGNORECASE,
)
_FROM_AFTER = re.compile(r"\s*(?:起(?:供货|交货|可)?|以后|后(?:可)?(?:供货|交货|发货)|可供货|可交货)")
_ANSWERS = re.compile(
    r"报价|投标|报名|应答|回复|申请|提交|заявк|предложени|отклик|тендер|ответ|котировк|"
    r"\b(?:bids?|tenders?|quotations?|quotes?|proposals?|applications?|apply|respond|repl(?:y|ies)|answers?|submissions?|submit)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day named in a text. ``meaning``: ``delivery_by`` (done by then), ``deadline`` (answers wanted by then) or ``delivery_from``."""

    meaning: str
    day: str
    start: int
    end: int
    quote: str


def read_days(text: str) -> list[Day]:
    """Days by which a text wants something, or from which it offers it; days that bound nothing are left out."""
    if not _YEAR.search(text):
        return []
    found = []
    for match in _day().finditer(text):
        first = max((mark.end() for mark in words.SENTENCE.finditer(text, 0, match.start())), default=0)
        before = text[first : match.start()]
        if words.EXPIRED.search(before[-30:]):
            continue
        starts = bool(_FROM.search(before[-40:]) or _FROM_AFTER.match(text, match.end()))
        led = _BEFORE.search(before[-40:])
        if not starts and not led and not _AFTER.match(text, match.end()):
            continue
        day = _date(match, last=not starts)
        if not day:
            continue
        end = match.end()
        start = match.start() - (len(before[-40:]) - led.start() if led else 0)
        meaning = "delivery_from" if starts else "deadline" if _ANSWERS.search(_clause(text, match)) else "delivery_by"
        found.append(Day(meaning, day, start, end, text[start:end]))
    return found


def _clause(text: str, match: re.Match[str]) -> str:
    first = max((mark.end() for mark in words.CLAUSE.finditer(text, 0, match.start())), default=0)
    after = words.CLAUSE.search(text, match.end())
    return text[first : after.start() if after else len(text)]


def _date(match: re.Match[str], *, last: bool) -> str:
    """ISO date of a match: of a stretch its last day, or its first."""
    held = {name: value for name, value in match.groupdict().items() if value}
    year = int(
        next(
            held[name]
            for name in (
                "zy",
                "zqy",
                "iy",
                "dy",
                "ry",
                "ry2",
                "rqy",
                "rey",
                "ey",
                "ey2",
                "ey3",
                "eqy",
                "eey",
                "rhy",
                "rmy",
                "ehy",
                "emy",
            )
            if name in held
        )
    )
    day = int(next((held[name] for name in ("zd", "id", "dd", "rd", "ed", "ed2") if name in held), "0"))
    month = _month(held)
    length = 1
    quarter = next((held[name] for name in ("zq", "rq", "eq", "eqw") if name in held), "")
    half = next((held[name] for name in ("zh", "rh", "eh", "ehw") if name in held), "")
    if quarter:
        month, length = 3 * _QUARTERS[quarter.upper()] - 2, 3
    elif half:
        month, length = 6 * _HALVES[half.upper()] - 5, 6
    elif "rmy" in held or "emy" in held:
        month, length = 6, 1
    elif not month:
        month, length = 12, 1
    if not 1 <= month <= 12:
        return ""
    if not day:
        month = month + length - 1 if last else month
        day = monthrange(year, month)[1] if last else 1
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _month(held: dict[str, str]) -> int:
    number = next((held[name] for name in ("zm", "im", "dm") if name in held), "")
    if number:
        return int(number)
    word = next((held[name] for name in ("rm", "rm2", "em", "em2", "em3") if name in held), "").lower()
    if not word:
        return 0
    for place, (english, russian) in enumerate(zip(_EN, _RU, strict=True), 1):
        if word.startswith(english[:3].lower()) or (
            word.startswith(russian) and (russian != "ма" or not word.startswith("март"))
        ):
            return place
    return 0
