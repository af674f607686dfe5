"""Numbers with units in a text: value or range, unit, multiplier, and the words beside them that bound it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from greenbridge.calc.common.unit_table import BASES, CURRENCIES, MULTIPLIERS, WHOLE
from greenbridge.calc.common.units import UnitError, parse_number, parse_unit

_NUMBER = r"\d+(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_NOT_ALONE = {"a", "c", "k", "s", "с", "а", "в", "г", "月", "日", "时", "分", "度", "国", "名", "人", "头", "案", "项", "票", "L"}
_NOT_ALONE |= {
    "d",
    "h",
    "j",
    "m",
    "part",
    "file",
    "files",
    "厂",
    "部",
    "in",
    "case",
    "cases",
    "pp",
    "site",
    "sites",
    "г/г",
    "а",
    "amp",
    "фут",
}
_ALONE = {"m", "d", "h", "人", "名", "L"}
_EXACT = {"°C": ["C", "°C", "℃", "°С", "С"], "V": ["V", "В", "Vdc", "Vac", "VDC", "VAC"], "Hz": ["Hz", "Гц", "HZ"]}


def _alternatives() -> tuple[str, str]:
    """Patterns of a unit after a number and of a unit after a slash."""
    words: set[str] = set()
    for symbol, (_, _, spelled) in BASES.items():
        words.update(spelled.split())
        words.add(symbol)
    money: set[str] = set()
    for code, spelled in CURRENCIES.items():
        money.update(spelled.split())
        money.add(code)
    words |= money | {word for spelled in WHOLE.values() for word in spelled.split()}
    words |= {"кв. м", "куб. м", "sq ft", "sq m", "US gallons", "US gal", "kg H2O", "long tons", "short tons", "kg DS", "т у. т."}
    words |= {
        "кг СО₂",
        "кг СО2",
        "кг CO2",
        "т СО₂",
        "т СО2",
        "т CO2",
        "kg CO2",
        "t CO2",
        "t DS",
        "т СВ",
        "м²",
        "м³",
        "нм³",
        "Nm³",
    }
    words |= {
        "календарных дней",
        "календарных дня",
        "calendar days",
        "рабочих дней",
        "working days",
        "business days",
        "cubic foot",
        "м²К",
        "Вт/м²К",
        "m³",
        "m²",
        "W/m²K",
        "долл. США",
    }
    dense = sorted(words, key=len, reverse=True)

    def pattern(chosen: list[str]) -> str:
        parts = []
        for word in chosen:
            ends_in_letter = word[-1].isalpha() and ord(word[-1]) < 0x3000
            parts.append(re.escape(word) + (r"(?![A-Za-zА-Яа-яёЁ])" if ends_in_letter else ""))
        return "|".join(parts)

    leading = [word for word in dense if word.lower() not in _NOT_ALONE or word in _ALONE]
    return pattern(leading), pattern(dense)


_MULTIPLIER = "|".join(rf"{re.escape(word)}\.?" for word in sorted(MULTIPLIERS, key=len, reverse=True))
_HAN_MULTIPLIER = "百万|千万|亿|万"
_ENERGY = r"[kMG]Wh?|кВт(?:[·*-]?ч)?|МВт(?:[·*-]?ч)?|千瓦时?|兆瓦时?|吨|т(?![а-яё])"
"""Units that people repeat at both ends of a range: 100kWh至200kWh."""

_CURRENCY_BEFORE = r"USD|EUR|CNY|RMB|RUB|KZT|GBP|US\$|\$|€|£|¥|₽|₸"
_SCALE_LETTER = r"k|K|m|M|bn"
_WORD_PERIOD = (
    r"(?:\s*(?P<every>monthly|daily|yearly|every month|ежемесячно|ежегодно|в год|в месяц|в сутки|в час|per hour|每月|每天|每年))"
)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """The pattern of a number with all that may stand around it; compiled at first use, for it takes half a second."""
    leading, following = _alternatives()
    exact = "|".join(rf"{re.escape(word)}(?![A-Za-zА-Яа-яёЁ])" for words in _EXACT.values() for word in words)
    denominator = rf"(?:\.?\s*(?:/|per\s|a(?=\s(?:week|month|year|day))|в\s|за\s|每|一)\s*(?:\d+\s*)?(?:{following}))"
    return re.compile(
        rf"(?P<every_before>每月|每年|每日|每天|每小时|月供|月产|年产|日产|日处理|月量)?(?P<word>约|不低于|不小于|不超过|不高于|≥|≤|<|>)?\s*"
        rf"(?P<money_before>{_CURRENCY_BEFORE})?\s*"
        rf"(?P<sign>(?<![A-Za-zА-Яа-я0-9)℃°%])[-−–+]|(?<!\w)(?:минус|minus)\s+|零下)?(?<![\d.,A-Za-zА-Яа-яЁё])(?P<first>{_NUMBER})(?P<plus>\+)?"
        rf"(?:\s*(?P<unit_first>°C|°С|℃|°|%|Hz|Гц|{_ENERGY}|В|V|伏)?\s*(?P<to>-|–|—|~|～|至|到|…|\.\.\.|\bto\b|\bдо\b|/|\bor\b|\bили\b|或)\s*"
        rf"(?P<sign_second>[-−+]|(?:плюс|plus|минус|minus)\s+|零上|零下)?(?P<second>{_NUMBER})(?![\d]))?"
        rf"(?:\s*(?P<scale>{_SCALE_LETTER})(?=\s|$|[,.;)/]))?"
        rf"(?:\s*(?P<multiplier>(?:{_HAN_MULTIPLIER})|(?:{_MULTIPLIER})(?![A-Za-zа-яё])))?"
        rf"(?:\s*-?\s*(?P<unit>(?:{exact}|(?i:{leading}))(?i:{denominator})*)|(?P<per>(?i:{denominator})+))?{_WORD_PERIOD}?"
    )


_COUNTED = {
    1: "one|один|одного|одной|одна|一",
    2: "two|два|двух|две|两|二|双",
    3: "three|три|трёх|трех|三",
    4: "four|четыре|четырёх|четырех|四",
    5: "five|пять|пяти|五",
    6: "six|шесть|шести|六",
    7: "seven|семь|семи|七",
    8: "eight|восемь|восьми|八",
    9: "nine|девять|девяти|九",
    10: "ten|десять|десяти|十",
    12: "twelve|двенадцать|двенадцати|十二",
    15: "fifteen|пятнадцать|пятнадцати|十五",
    18: "eighteen|восемнадцать|восемнадцати|十八",
    20: "twenty|двадцать|двадцати|二十",
    24: "twenty[- ]four|двадцать четыре|二十四",
    30: "thirty|тридцать|тридцати|三十",
    60: "sixty|шестьдесят|шестидесяти|六十",
    90: "ninety|девяносто|九十",
}
_TIME_WORDS = {
    "d": "calendar days?|days?|календарных дн(?:ей|я)|дней|дня|день|суток|天|日历天",
    "workday": "(?:working|business) days?|рабочих дн(?:ей|я)|个?工作日",
    "wk": "weeks?|недел[яиюь]|недель|周|个?星期",
    "month": "months?|месяц(?:а|ев)?|个月",
    "a": "years?|год(?:а|ов)?|лет|年(?!级|代|度)",
}


@lru_cache(maxsize=1)
def _words_pattern() -> re.Pattern[str]:
    numbers = "|".join(f"(?P<n{count}>{words})" for count, words in sorted(_COUNTED.items(), reverse=True))
    units = "|".join(f"(?P<{unit}>{words})" for unit, words in _TIME_WORDS.items())
    return re.compile(
        rf"(?<![\w第])(?:{numbers})[ -]?(?:{units})(?![A-Za-zА-Яа-яё])|(?<=[^\W\da-zA-Zа-яА-Я第])(?:"
        r"(?P<hn>[一两二三四五六七八九十])(?:(?P<hmonth>个月)|(?P<hd>天)|(?P<hwk>周|个星期)|(?P<ha>年(?![级代度]))))",
        re.IGNORECASE,
    )


def _in_words(text: str) -> list[Amount]:
    """Times whose number is a word: two years, двух лет, 六个月."""
    found = []
    for match in _words_pattern().finditer(text):
        held = {name: value for name, value in match.groupdict().items() if value}
        if "hn" in held:
            count = next(number for number, words in _COUNTED.items() if held["hn"] in words.split("|"))
            unit = next(name[1:] for name in held if name != "hn")
        else:
            count = int(next(name[1:] for name in held if name[0] == "n" and name[1:].isdigit()))
            unit = next(name for name in held if name in _TIME_WORDS)
        found.append(Amount(match.start(), match.end(), match.group(), Decimal(count), Decimal(count), unit))
    return found


_PERIODS = {
    **dict.fromkeys(("每月", "月供", "月产", "月量", "monthly", "every month", "ежемесячно", "в месяц"), "month"),
    **dict.fromkeys(("每年", "年产", "в год", "yearly", "ежегодно"), "a"),
    **dict.fromkeys(("每日", "每天", "日产", "日处理", "daily", "в сутки"), "d"),
    **dict.fromkeys(("每小时", "в час", "per hour"), "h"),
}
_EXACT_UNITS = {spelled: symbol for symbol, words in _EXACT.items() for spelled in words}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or range with its unit; ``alternatives`` when the text gives two values to choose from (50/60 Hz)."""

    start: int
    end: int
    quote: str
    low: Decimal
    high: Decimal
    unit: str
    alternatives: bool = False
    plus: bool = False


@lru_cache(maxsize=16)
def find_amounts(text: str) -> tuple[Amount, ...]:
    """All numbers with a known unit in ``text``, values in the unit named (multipliers resolved).

    The last texts are remembered: several readers ask for the same.
    """
    found = _in_words(text)
    if not any(letter.isdigit() for letter in text):
        return tuple(found)
    position = 0
    while match := _pattern().search(text, position):
        position = max(match.end(), position + 1)
        if match["second"] and match["unit_first"] and not _joins(match):
            position = match.start("to")
            match = _pattern().match(text[:position], match.start())
            if match is None:
                continue
        amount = _amount(match)
        if amount is not None:
            found.append(amount)
    return tuple(sorted(found, key=lambda one: one.start))


def _joins(match: re.Match[str]) -> bool:
    """Whether both ends of a range carry the same unit; "480 V / 60 Hz" is two amounts."""
    first = _EXACT_UNITS.get(match["unit_first"], match["unit_first"])
    last = _EXACT_UNITS.get(match["unit"] or "", match["unit"] or "")
    return not last or first == last or first == "°"


def _unit_of(match: re.Match[str]) -> str:
    unit = match["unit"] or ""
    if not unit and (match["sign"] or "").strip() in _BELOW:
        unit = "°C"
    unit = _EXACT_UNITS.get(unit, unit)
    if match["money_before"]:
        unit = match["money_before"] + (match["per"] or (unit[unit.find("/") :] if "/" in unit else ""))
    elif match["per"]:
        return ""
    if not unit and match["unit_first"]:
        unit = _EXACT_UNITS.get(match["unit_first"], match["unit_first"])
    period = _PERIODS.get((match["every"] or match["every_before"] or "").lower(), "")
    if unit and period and "/" not in unit:
        unit += "/" + period
    return unit


_BELOW = frozenset({"минус", "minus", "零下"})
"""Words for a sign; a bare number after them is a temperature."""


def _is_minus(sign: str | None) -> bool:
    return (sign or "").strip().lower() in _BELOW | {"-", "−", "–"}


def _amount(match: re.Match[str]) -> Amount | None:
    unit_text = _unit_of(match)
    if not unit_text or unit_text == "G":
        return None
    try:
        unit = parse_unit(unit_text)
        low = parse_number(match["first"])
        high = parse_number(match["second"]) if match["second"] else low
    except UnitError:
        return None
    if unit.symbol in ("a", "month", "d") and low >= 1900 and match["multiplier"] is None:
        return None
    if _is_minus(match["sign"]):
        low = -low
        high = high if match["second"] else low
    if match["second"] and _is_minus(match["sign_second"]):
        high = -high
    scale = Decimal(MULTIPLIERS.get((match["multiplier"] or "").strip(" ."), "1"))
    letter = {"k": 1000, "K": 1000, "m": 1000000, "M": 1000000, "bn": 1000000000}.get(match["scale"] or "", 1)
    if letter != 1 and not unit.currency:
        return None
    low, high = low * scale * letter, high * scale * letter
    alternatives = bool(match["second"]) and match["to"] in ("/", "or", "или", "或")
    if low > high:
        low, high = high, low
    start = match.start("money_before") if match["money_before"] else match.start("sign" if match["sign"] else "first")
    end = match.end()
    if match["every_before"]:
        start = match.start()
    return Amount(start, end, match.string[start:end], low, high, unit.symbol, alternatives, bool(match["plus"]))
