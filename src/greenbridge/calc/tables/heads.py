"""A header cell taken apart: the words that name the column, its unit with scale, its period, the language it is written in."""

# ruff: noqa: E501  (a pattern stands on one line)

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from greenbridge.calc.common.units import UnitError, parse_unit
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.wordlists import listed
from greenbridge.calc.tables.words import script_of

_BRACKETS = re.compile(r"[（(\[【]([^（()）\[\]【】]{1,60})[）)\]】]")
_TAIL = re.compile(r"[,，;:：/]\s*([^,，;:：/]{1,30}(?:/[^,，;:：/]{1,12})?)$")
_YEAR = re.compile(
    r"(?:за|на|in|в|for|as of)?\s*(?<!\d)((?:19|20)\d\d)(?:\s?[-–/]\s?((?:19|20)?\d\d))?\s*(?:年度?|гг?\.?|год[ау]?\b)?(?!\d)"
)
_PARTS = re.compile(r"\s*(?:\n|\s/\s|\s\|\s|(?<=[㐀-鿿])[/ ](?=[A-Za-zА-я])|(?<=[A-Za-zА-я])[/ ](?=[㐀-鿿]))\s*")
_SHORT = re.compile(r"(?<![\w-])([^\W\d_]{1,10}(?:-[^\W\d_]{1,3})?)(\.?)(?![\w-])")
_LANGUAGE_MARKS: Mapping[str, re.Pattern[str]] = {
    "zh-Hans": re.compile(
        r"(?:中文|汉语|华文|中(?=[英俄]))|\b(?:chinese|zh|cn|chn)\b|\bкит(?:\.|айск\w*)|на китайском", re.IGNORECASE
    ),
    "ru": re.compile(r"(?:俄文|俄语|俄(?=[中英]))|\b(?:russian|ru|rus)\b|\bрус(?:\.|ск\w*|\b)|на русском", re.IGNORECASE),
    "en": re.compile(r"(?:英文|英语|英(?=[中俄]))|\b(?:english|en|eng)\b|\bангл(?:\.|ийск\w*|\b)|на английском", re.IGNORECASE),
}
_SCALES: tuple[tuple[str, str], ...] = (
    ("billion", "1000000000"), ("bln", "1000000000"), ("bn", "1000000000"), ("млрд", "1000000000"), ("миллиард", "1000000000"),
    ("million", "1000000"), ("mln", "1000000"), ("mn", "1000000"), ("mio", "1000000"), ("mil", "1000000"), ("млн", "1000000"),
    ("миллион", "1000000"), ("mm", "1000000"), ("m", "1000000"), ("百万", "1000000"), ("thousand", "1000"), ("thous", "1000"),
    ("ths", "1000"), ("тыс", "1000"), ("тысяч", "1000"), ("k", "1000"), ("千万", "10000000"), ("亿", "100000000"), ("万", "10000"),
    ("千", "1000"),
)  # fmt: skip
_MONEY: tuple[tuple[str, str], ...] = (
    ("CNY", r"cny|rmb|人民币|元|юан\w*|yuan|cn¥|¥|￥"),
    ("USD", r"usd|us\$|美元|美金|долл\w*|\$|dollars?"),
    ("EUR", r"eur|欧元|евро|€|euros?"),
    ("RUB", r"rub|rur|卢布|руб\w*|₽|rou?bles?"),
    ("KZT", r"kzt|坚戈|тенге|₸|тг|tenge"),
    ("UZS", r"uzs|сум\w*|苏姆"),
    ("KGS", r"kgs|сом\w*|索姆"),
    ("TJS", r"tjs|сомони|索莫尼"),
    ("BYN", r"byn|бел\w* ?руб\w*|白俄罗斯卢布"),
    ("INR", r"inr|rs|卢比|₹|рупи\w*|rupees?"),
    ("PKR", r"pkr"),
    ("IRR", r"irr"),
    ("GBP", r"gbp|英镑|£"),
    ("JPY", r"jpy|日元|иен\w*"),
    ("TRY", r"try|里拉|лир\w*|₺"),
    ("AED", r"aed|迪拉姆"),
    ("MNT", r"mnt|图格里克|тугрик\w*|₮"),
)
_MONEY_WORD = {code: re.compile(rf"(?:{words})(?:\s*(?:сша|рф|рк|кнр))?") for code, words in _MONEY}
_SCALE_WORD = {word: Decimal(size) for word, size in _SCALES}
_EXTRA = {"kt": ("t", "1000"), "mt": ("t", "1000000"), "кт": ("t", "1000"), "млнт": ("t", "1000000")}
_HOUSE = {
    "W": ("MW", "0.000001"),
    "kW": ("MW", "0.001"),
    "GW": ("MW", "1000"),
    "Wh": ("kWh", "0.001"),
    "MWh": ("kWh", "1000"),
    "GWh": ("kWh", "1000000"),
    "TWh": ("kWh", "1000000000"),
    "TJ": ("GJ", "1000"),
    "kVA": ("MVA", "0.001"),
    "kg": ("t", "0.001"),
    "ha": ("m2", "10000"),
    "km2": ("m2", "1000000"),
    "bbl": ("barrels", "1"),
    "kW·h": ("kWh", "1"),
    "MW·h": ("kWh", "1000"),
    "person": ("people", "1"),
}
"""Units that figures are not kept in, with the one they are kept in: the same as in texts, so that a row and an article meet."""
_CO2 = re.compile(
    r"(?:(?<![^\W\d])(?:тонн\w*|т|tonnes?|tons?|t)\.?|吨)\s*(?:[CС][OО][2₂]|二氧化碳)[\s-]*(?:экв\w*\.?|当量|eq\w*\.?|e(?!\w))?",
    re.IGNORECASE,
)
_ALONE = frozenset(
    (
        "т",
        "t",
        "га",
        "ha",
        "км",
        "km",
        "%",
        "кг",
        "kg",
        "м2",
        "m2",
        "м3",
        "m3",
        "м",
        "m",
        "亩",
        "吨",
        "人",
        "чел",
        "шт",
        "台",
        "套",
        "户",
        "家",
        "个",
    )
)
_NEVER = frozenset(
    listed(
        "a b c d e f g h i j k l n o p q r s u v w x y z в с к о а г у и д ч а г б п н л мес дата no nr id 年 月 日 时 день дн"
    )
)
_WEAK = frozenset(("unit", "units", "test", "set", "sets", "case", "cases", "file", "files", "site", "sites", "plant", "plants", "project", "projects", "country", "countries", "entry", "licence", "license", "person", "people", "проект", "страна", "объект", "year", "years", "month", "день", "год", "дело", "项目", "国", "名", "项", "案", "厂", "日", "day", "date", "min", "in", "mi", "ft", "hour", "head", "установка", "лицензия", "декларация", "вагон", "батарея", "pack", "unit price"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class UnitRead:
    """A unit of the house and what a number of the column is multiplied by to stand in it."""

    symbol: str
    factor: Decimal = Decimal(1)
    told: str = field(default="", compare=False)
    """As the header writes it."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a header says: ``base`` names the column, ``parts`` the same in each of its languages, ``group`` stands above."""

    text: str
    base: str
    parts: tuple[str, ...]
    group: str = ""
    unit: UnitRead | None = None
    period: str = ""
    language: str = ""


def read_unit(text: str, *, bracketed: bool = True) -> UnitRead | None:
    """The unit a text names as a whole, with its scale (``万元``, ``млн руб.``, ``US$ mn``, ``kt/y``); None when it names none.

    ``bracketed`` says that the text stood apart in brackets; otherwise words that are units only by chance do not count.
    """
    found = _read_unit(" ".join(text.split()), bracketed)
    return replace(found, told=" ".join(text.split())) if found else None


@lru_cache(maxsize=8192)
def _read_unit(text: str, bracketed: bool) -> UnitRead | None:
    words = re.sub(
        r"^(?:单位|ед\.? ?изм\.?|unit|units|in|в|по)\s*[:：]?\s+|^单位[:：]?", "", text.strip(), flags=re.IGNORECASE
    ).strip(" .")
    bare = fold(words).replace("ё", "е").strip(" .")
    if not bare or bare in _NEVER or bare in _WEAK or len(bare) > 30 or bare.isdigit() or _YEAR.fullmatch(bare):
        return None
    money = _money(bare)
    if money:
        return money
    head, _, rate = bare.partition("/")
    if head.strip(" .") in _EXTRA and words != "MT":
        symbol, size = _EXTRA[head.strip(" .")]
        per = _read_unit_plain("1/" + rate) if rate else None
        if not rate or per is not None or rate in ("a", "y", "yr", "year", "г", "год"):
            return UnitRead(symbol + ("/a" if rate else ""), Decimal(size))
    if len(bare) == 1 and bare not in _ALONE and not "㐀" <= bare <= "鿿":
        return None
    found = _read_unit_plain(words) or _read_unit_plain(re.sub(r"(?<=[^\W\d])\.", "", words))
    if found is None and (counted := re.fullmatch(r"(\D{1,12}?)[\s.]*(чел\w*|шт|家|户|people|persons|employees|jobs)", bare)):
        scale = _SCALE_WORD.get(counted[1].strip(" ."))
        return UnitRead("people" if "чел" in counted[2] or "p" in counted[2] else "", scale) if scale else None
    return found


def _read_unit_plain(words: str) -> UnitRead | None:
    """A unit in the one that figures are kept in."""
    found = _parsed(words)
    head, slash, rate = found.symbol.partition("/") if found else ("", "", "")
    if found is None or head not in _HOUSE:
        return found
    kept, size = _HOUSE[head]
    return UnitRead(kept + slash + rate, (found.factor * Decimal(size)).normalize() + 0)


def _parsed(words: str) -> UnitRead | None:
    """A unit as it is told, its scale apart."""
    words = _CO2.sub("tCO2e", words)
    try:
        unit = parse_unit(words)
        symbol = re.sub(r"^[\d.]+ ", "", unit.symbol)
        factor = unit.size / parse_unit(symbol).size if symbol != unit.symbol else Decimal(1)
    except (UnitError, ArithmeticError, KeyError):
        return None
    if not unit.dimension and "/" not in symbol:  # a share; kg/t is a content, though both ends are masses
        return None
    return UnitRead(symbol, factor.normalize() + 0)


def _money(bare: str) -> UnitRead | None:
    """A currency with a scale in any order: ``usd mn``, ``млн. долл. сша``, ``$m``, ``万美元``."""
    for code in reversed(_MONEY_WORD):
        found = _MONEY_WORD[code].search(bare)
        if not found:
            continue
        rest = (bare[: found.start()] + " " + bare[found.end() :]).replace(".", " ").strip()
        rest = re.sub(r"\s+(?:сша|рф|рк|кнр|us)$|^(?:us|в|of|eq|equivalent)\s+", "", rest).strip()
        if code == "CNY" and rest in ("人民", "人民币"):
            rest = ""
        rest = rest.removeprefix("人民币").strip()
        rate = ""
        if "/" in rest:
            rest, _, rate = (part.strip() for part in rest.partition("/"))
        if rest and rest not in _SCALE_WORD:
            continue
        symbol, size = code, _SCALE_WORD.get(rest, Decimal(1))
        if rate:
            per = _parsed(rate) or (UnitRead("a") if rate in ("y", "yr", "г") else None)
            if per is None:
                continue
            symbol, size = f"{code}/{per.symbol}", size / per.factor  # 元/万吨 is a ten-thousandth of a yuan a tonne
        return UnitRead(symbol, size)
    return None


def read_head(text: str, abbreviations: Mapping[str, str] | None = None, *, group: str = "") -> Head:
    """A header taken apart.

    Parameters
    ----------
    text : str
        The words of the column itself.
    abbreviations : mapping
        Short forms of exports and what they mean (``cd`` -> code).
    group : str
        What stands above several columns; its unit and period hold where the column has none of its own.
    """
    rest = text.strip()
    if "_" in rest or (re.search(r"[a-z][A-Z]", rest) and " " not in rest):
        rest = _spelled_out(rest, abbreviations or {})
    elif abbreviations and ("." in rest or "-" in rest or " " in rest):
        rest = _SHORT.sub(lambda found: _spelled_short(found, abbreviations), rest)
    language, unit, period = "", None, ""
    for inside in _BRACKETS.findall(rest):
        read = read_unit(inside) or (read_unit(inside.split(",")[0].split("，")[0]) if re.search(r"[,，]", inside) else None)
        if read and unit is None:
            unit, rest = read, rest.replace(inside, " ", 1)
        elif tag := _language_mark(inside):
            language, rest = tag, rest.replace(inside, " ", 1)
    rest = re.sub(r"[（(\[【]\s*[）)\]】]", " ", rest)
    if unit is None and (tail := _TAIL.search(rest)) and (read := read_unit(tail[1], bracketed=False)):
        unit, rest = read, rest[: tail.start()]
    elif unit is None:
        unit, rest = _last_word_unit(rest)
    years = [found for found in _YEAR.finditer(rest) if found[1]]
    if len(years) == 1:
        period = years[0][1] + (f"–{years[0][2]}" if years[0][2] else "")
        cut = (rest[: years[0].start()] + " " + rest[years[0].end() :]).strip(" ,，.()（）")
        rest = cut or rest if not re.fullmatch(r"\W*", cut) else ""
    if not language and (tag := _language_mark(rest)) and len(rest) < 40:
        language, rest = tag, _LANGUAGE_MARKS[tag].sub(" ", rest)
    parts = tuple(filter(None, (" ".join(part.split()).strip(" ,:：;，*") for part in _PARTS.split(rest))))
    if len({script_of(part) for part in parts}) < 2:
        parts = (" ".join(" ".join(parts).split()),) if parts else ()
    made = Head(" ".join(text.split()), parts[0] if parts else "", parts, "", unit, period, language)
    return _under(made, group, abbreviations) if group else made


def _under(head: Head, group: str, abbreviations: Mapping[str, str] | None) -> Head:
    above = read_head(group, abbreviations)
    return replace(
        head,
        group=above.base,
        unit=head.unit or above.unit,
        period=head.period or above.period,
        language=head.language or above.language,
    )


def _last_word_unit(rest: str) -> tuple[UnitRead | None, str]:
    """A unit that ends a header without any sign before it: ``Capacity MW``, ``INVEST USD``."""
    words = rest.split()
    for take in (2, 1):
        if len(words) > take:
            last = " ".join(words[-take:])
            letters = re.sub(r"[\W\d]", "", last)
            if (
                len(letters) >= 2
                and (read := read_unit(last, bracketed=False))
                and not re.fullmatch(r"[\u0400-\u04ff]+|in|unit", fold(last))
            ):
                return read, " ".join(words[:-take])
    return None, rest


def _spelled_out(text: str, abbreviations: Mapping[str, str]) -> str:
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text.replace("_", " "))
    return " ".join(abbreviations.get(word.lower(), word) for word in apart.split())


def _spelled_short(found: re.Match[str], abbreviations: Mapping[str, str]) -> str:
    """``уст.`` and ``кол-во`` in full; a word without a sign that it is short stays."""
    word = found[1]
    if not found[2] and "-" not in word:
        return found[0]
    return abbreviations.get(word.lower(), found[0])


def _language_mark(text: str) -> str:
    found = [tag for tag, mark in _LANGUAGE_MARKS.items() if mark.search(text)]
    return found[0] if len(found) == 1 else ""
