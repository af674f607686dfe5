"""One cell read for what its column holds: a value, or a fault that says what was found and what was expected."""

# ruff: noqa: E501  (a pattern stands on one line)

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from greenbridge.calc.common.identifiers import CHECKS, LENGTHS, is_patent, normalise_code, restore_code, scheme_of
from greenbridge.calc.language.dates import read_dates
from greenbridge.calc.language.figures import read_figures
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.stages import read_stage
from greenbridge.calc.language.wordlists import listed
from greenbridge.calc.tables.heads import UnitRead, read_unit
from greenbridge.calc.tables.words import TAGS, Vocabulary, plain, script_of

BLANK = frozenset(
    listed(
        "- – — − -- --- / \\ n/a na n.a. n.a н/д н.д. н/п 无 暂无 没有 null none nil nan nd no tbd tba tbc ? ?? … ... .. . 待定 "
        "未知 不详 未定 缺 нет уточняется неизвестно прочерк #n/a unknown x х 空"
    )
) | {"нет данных", "не указано", "не указан", "не определено", "no data", "not available", "to be confirmed", "данных нет"}
"""What people write into a cell that says nothing. A zero is not among them: it is a number."""
WORDED = frozenset(listed("面议 议价 договорная договорной negotiable 协商 电议 洽谈")) | {
    "on request", "по запросу", "по договорённости", "по договоренности", "to be agreed", "договорная цена"
}  # fmt: skip
"""Words in place of a price."""
_ERROR = re.compile(r"#(?:REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|N/A|ССЫЛКА!|ДЕЛ/0!|ЗНАЧ!|ИМЯ\?|ЧИСЛО!|Н/Д|SPILL!|GETTING_DATA)")
_SIGNS = (
    ("about", re.compile(r"^(?:~|≈|≃|约|大约|左右|около|ок\.|примерно|приблизительно|порядка|about|approx\.?|approximately|circa|ca\.?|c\.)\s*", re.IGNORECASE)),
    ("more_than", re.compile(r"^(?:>=?|≥|超过|超|不低于|不少于|大于|逾|свыше|более|не менее|от|больше|over|more than|at least|above|min\.?|from)\s*", re.IGNORECASE)),
    ("less_than", re.compile(r"^(?:<=?|≤|不超过|不高于|小于|低于|до|менее|не более|меньше|up to|less than|under|below|max\.?|at most)\s*", re.IGNORECASE)),
    ("nearly", re.compile(r"^(?:近|将近|接近|почти|nearly|almost|close to)\s*", re.IGNORECASE)),
)  # fmt: skip
_TAIL_SIGNS = (("about", re.compile(r"\s*(?:左右|上下|来)$")), ("more_than", re.compile(r"\s*(?:以上|余|多|\+|及以上|и более|and more|or more)$")), ("less_than", re.compile(r"\s*(?:以下|以内|и менее|or less)$")))  # fmt: skip
_RANGE = re.compile(
    r"^(?:от|from|between)?\s*(?P<low>[\d][\d\s.,'’]*)\s*(?:[-–—~～至到]|до|to|and|\.{2,3})\s*(?P<high>\d[\d\s.,'’]*)(?P<unit>\D.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(
    r"^(?P<number>[-+−]?\s*\d[\d\s.,'’]*|\(\s*\d[\d\s.,'’]*(?=\)))(?P<exponent>[eEеЕ][+-]?\d{1,3})?\)?\s*(?P<unit>\D.*)?$",
    re.DOTALL,
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$")
_SMALL_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:\s*г\.?)?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?$")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-]((?:19|20)\d\d)(?:\s*г\.?)?$")
_CHINESE = re.compile(r"((?:19|20)?\d\d)年(?:度)?(?:(\d{1,2})月(?:份)?)?(?:(\d{1,2})[日号])?(?:前|之前|底|末|初|内|左右|起)?$")
_YEAR = re.compile(r"((?:19|20)\d\d)(?:\.0)?\s*(?:год[ау]?|гг?\.?|г|年)?$")
_YEARS = re.compile(r"(?:с|from)?\s*((?:19|20)\d\d)\D{0,3}?\s*(?:[-–—~至到/]|по|to)+\s*((?:19|20)\d\d)\s*(?:гг?\.?|годы|年)?$")
_QUARTER = re.compile(
    r"(?:(?:[1-4]|I{1,3}|IV)\s*-?\s*(?:й|ый)?\s*(?:кв\.?|квартал\w*)|Q[1-4]|H[12]|[12]H|第?[一二三四1-4]季度|[上下]半年|[12I]{1,2}\s*полугоди\w*|конец|начало|середина|до конца|end of|mid|late|early|by|к|в|до|from|с)\W{0,3}((?:19|20)\d\d)\s*(?:г(?:ода|оду|\.)?|年)?$",
    re.IGNORECASE,
)
_QUARTER_AFTER = re.compile(
    r"((?:19|20)\d\d)\s*年?\W?\s*(?:Q[1-4]|H[12]|第?[一二三四1-4]季度|[上下]半年|[1-4IV]{1,3}\s*кв\.?|底|末|初)$", re.IGNORECASE
)
_URL = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.)+[^\W\d_][\w-]{1,62}(?::\d{2,5})?(?:[/?#][^\s\"<>]*)?", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_MONTH_WORD = re.compile(
    r"(?:(\d{1,2})[-\s./]{0,2})?([A-Za-z]{3,9}|[А-Яа-я]{3,8})\.?[-\s./,]{0,2}(?:(\d{1,2}),?\s+)?((?:19|20)?\d\d)(?:\s*г(?:ода|\.)?)?$"
)
_MONTHS = {
    begin: at
    for at, begins in enumerate(
        (
            "jan янв",
            "feb фев",
            "mar мар",
            "apr апр",
            "may май мая",
            "jun июн",
            "jul июл",
            "aug авг",
            "sep сен",
            "oct окт",
            "nov ноя",
            "dec дек",
        ),
        1,
    )
    for begin in begins.split()
}
_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell cannot be taken. ``expected`` is a code as well, with its ``example`` where one helps."""

    code: str
    found: str
    expected: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a column writes its numbers and days: ``decimal`` is ``,`` or ``.`` or empty, ``order`` is dmy, mdy or empty."""

    decimal: str = ""
    order: str = ""
    language: str = "en"


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: empty, a dash, *n/a*, 无, н/д."""
    return not text or text.casefold() in BLANK


def is_error(text: str) -> bool:
    """Whether a cell holds the error of a formula."""
    return text.startswith("#") and bool(_ERROR.fullmatch(text.upper()))


def learn_manner(cells: list[str], language: str) -> Manner:
    """How the cells of a column write numbers and days, from those that leave no doubt."""
    comma = point = day_first = month_first = 0
    for cell in cells:
        number = _NUMBER.match(cell)
        if number:
            written = number["number"].strip(" (")
            comma += bool(re.search(r"\d,(?:\d{1,2}|\d{4,})$|^0,\d|\d[.\s]\d{3},\d", written))
            point += bool(re.search(r"\d\.(?:\d{1,2}|\d{4,})$|^0\.\d|\d[,\s]\d{3}\.\d|\d,\d{3},\d{3}", written))
        small = _SMALL_FIRST.match(cell)
        if small:
            day_first += int(small[1]) > 12
            month_first += int(small[2]) > 12
    decimal = "," if comma > point else "." if point else ""
    order = "dmy" if day_first > month_first else "mdy" if month_first else ("dmy" if language == "ru" else "")
    return Manner(decimal, order, language)


def read_number(text: str, decimal: str = "") -> Decimal | None:
    """A number as people write it; None when it is none, or when nobody can tell (``1,234`` where nothing says which sign parts)."""
    plain_text = re.sub(r"[\s'’]", "", unicodedata.normalize("NFKC", text)).replace("−", "-").strip("()")
    if "," in plain_text and "." in plain_text:
        last = max(plain_text.rfind(","), plain_text.rfind("."))
        plain_text = re.sub(r"[,.]", "", plain_text[:last]) + "." + plain_text[last + 1 :]
    elif "," in plain_text or "." in plain_text:
        sign = "," if "," in plain_text else "."
        thousands = re.fullmatch(rf"[-+]?[1-9]\d{{0,2}}(?:\{sign}\d{{3}})+", plain_text)
        if plain_text.count(sign) > 1:
            plain_text = plain_text.replace(sign, "") if thousands else ""
        elif thousands and sign == "," and decimal != ",":
            plain_text = plain_text.replace(",", "")
        else:
            plain_text = plain_text.replace(",", ".")
    try:
        number = Decimal(plain_text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < Decimal(10) ** 21 else None


def read_amounts(text: str, unit: UnitRead | None, manner: Manner) -> list[dict[str, Any]] | Fault:
    """The figures of a cell in units of the house: ``value`` or ``low`` and ``high``, ``unit``, ``approx``, ``quote``."""
    rest, approx = unicodedata.normalize("NFKC", text).strip(), "exact"
    for code, sign in _SIGNS:
        if found := sign.match(rest):
            rest, approx = rest[found.end() :], code
            break
    for code, sign in _TAIL_SIGNS:
        if found := sign.search(rest):
            rest, approx = rest[: found.start()], code
    whole = _RANGE.match(text.strip()) or _RANGE.match(rest)
    if whole:
        ends = [read_number(whole[name], manner.decimal) for name in ("low", "high")]
        own = _own_unit(whole["unit"], unit)
        if None not in ends and own is not None and ends[0] <= ends[1]:  # type: ignore[operator]
            low, high = (scaled(end, own) for end in ends if end is not None)
            return [{"low": low, "high": high, "unit": own.symbol, "approx": "exact", "quote": text}]
    found_number = _NUMBER.match(rest)
    if found_number:
        number = read_number(found_number["number"], manner.decimal)
        own = _own_unit(found_number["unit"], unit)
        if number is not None and own is not None:
            if rest.startswith("("):  # accounts write what is below nought in brackets
                number = -number
            if found_number["exponent"]:
                number *= Decimal(10) ** int(found_number["exponent"][1:])
            return [{"value": scaled(number, own), "unit": own.symbol, "approx": approx, "quote": text}]
    told = read_figures(text, TAGS.get(script_of(text), "en") if script_of(text) else manner.language)
    made = [_figure(one, text) for one in told if one.unit]
    return made or Fault("number_expected", text, "number", "1250.5")


def _figure(one: Any, text: str) -> dict[str, Any]:
    told = {name: str(getattr(one, name)) for name in ("value", "low", "high") if getattr(one, name, None) not in (None, "")}
    return {**told, "unit": one.unit, "approx": one.approx, "quote": text}


def _own_unit(told: str | None, unit: UnitRead | None) -> UnitRead | None:
    """The unit written in the cell, else that of the column; None when the words after the number are no unit."""
    words = (told or "").strip(" .;()（）")
    if not words:
        return unit or UnitRead("")
    own = None if re.search(r"/\s*\d", words) else read_unit(words)  # 100MW/200MWh is two figures
    if own is None:
        return None
    if unit and own.symbol == unit.symbol and own.factor == 1 and unit.factor != 1 and unit.symbol in ("people", ""):
        return unit
    return own


def scaled(number: Decimal, unit: UnitRead) -> str:
    """A number of the column in the unit of the house, as a plain decimal."""
    made = format(number * unit.factor, ".8f")
    return made.rstrip("0").rstrip(".")


def read_day(text: str, manner: Manner, *, last: bool = False) -> str | Fault:
    """A date as precise as it is told: 2025, 2025-09, 2025-09-02; of a period its beginning, or its end with ``last``."""
    return _read_day(text.strip(), manner, last)


@lru_cache(maxsize=32_768)
def _read_day(text: str, manner: Manner, last: bool) -> str | Fault:
    told = unicodedata.normalize("NFKC", text)
    expected = Fault("date_expected", text, "date", "2025-09-02")
    if found := _YEAR.match(told):
        return found[1]
    if found := _YEARS.match(told):
        return found[2 if last else 1]
    if found := _ISO.match(told):
        return _iso(found[1], found[2], found[3]) or expected
    if found := _SMALL_FIRST.match(told):
        return _small_first(found, text, manner) or expected
    if found := _MONTH_YEAR.match(told):
        return _iso(found[2], found[1], None) or expected
    if (found := _MONTH_WORD.match(told)) and (month := _MONTHS.get(found[2][:3].lower())):
        year = found[4] if len(found[4]) == 4 else "20" + found[4]
        return _iso(year, str(month), found[1] or found[3]) or expected
    if found := _CHINESE.match(told.replace(" ", "")):
        return _iso(found[1] if len(found[1]) == 4 else "20" + found[1], found[2], found[3]) or expected
    if found := _QUARTER.match(told) or _QUARTER_AFTER.match(told):
        return found[1]
    if re.fullmatch(r"[2-6]\d{4}(?:\.\d+)?", told):  # the number under which a sheet keeps a day
        return (_EPOCH + timedelta(days=int(told.split(".")[0]))).isoformat()
    if re.fullmatch(r"(?:19|20)\d{6}", told):
        return _iso(told[:4], told[4:6], told[6:]) or expected
    script = script_of(told)
    dates = read_dates(told, TAGS.get(script, manner.language))
    if dates and len(told) < 60 and not dates[0].iso.startswith("-"):
        chosen = dates[-1] if last else dates[0]
        return chosen.iso_end if last and chosen.iso_end else chosen.iso
    return expected


def _small_first(found: re.Match[str], text: str, manner: Manner) -> str | Fault:
    first, second = int(found[1]), int(found[2])
    year = found[3] if len(found[3]) == 4 else ("19" if int(found[3]) > 60 else "20") + found[3]
    order = manner.order or ("dmy" if "." in found[0] or first == second else "")
    if first > 12 or second > 12:
        order = "dmy" if first > 12 else "mdy"
    if not order:
        return Fault("date_ambiguous", text, "date", f"{year}-{first:02d}-{second:02d}")
    day, month = (first, second) if order == "dmy" else (second, first)
    return _iso(year, str(month), str(day))


def _iso(year: str, month: str | None, day: str | None) -> str:
    try:
        made = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return made.isoformat()[: 10 if day else 7 if month else 4]


_NAMES_APART = re.compile(r"\s*(?:[;；、,，/\n]|\s[–-]\s|\bи\b|\band\b|&|和|与)\s*")


def split_names(text: str) -> list[str]:
    """Several names in one cell, one after another: parted by semicolons, lines or 、; commas part only where the rest is short."""
    parts = re.split(r"\s*[;；、\n]\s*", text)
    return [part.strip(" ,，.") if not part.endswith((".", "。")) else part.strip() for part in parts if part.strip(" ,，")]


def read_countries(text: str, vocabulary: Vocabulary) -> list[str] | Fault:
    """Codes of the countries a cell names, the first one first."""
    whole = vocabulary.countries.get(plain(text))
    if whole:
        return [whole]
    codes = [
        vocabulary.countries.get(plain(part)) for part in _NAMES_APART.split(re.sub(r"[（(].*?[)）]", " ", text)) if plain(part)
    ]
    if not codes or None in codes:
        inside = [vocabulary.countries.get(plain(part)) for part in re.findall(r"[（(](.*?)[)）]", text)]
        codes = inside if inside and None not in inside else [None]
    found = list(dict.fromkeys(code for code in codes if code))
    return found if None not in codes and found else Fault("country_unknown", text, "country", "KZ")


def read_url(text: str) -> str | Fault:
    """The first address of a cell, with its scheme."""
    told = text.strip().strip("<>\"'")
    for part in re.split(r"[\s;,；，、]+", told):
        if _URL.fullmatch(part) and "@" not in part:
            return part if part.lower().startswith(("http://", "https://")) else f"https://{part}"
    return Fault("address_expected", text, "address", "https://example.org")


def is_contact(text: str) -> bool:
    """Whether a cell holds an e-mail address or a telephone number."""
    if _EMAIL.search(text):
        return True
    digits = sum(letter.isdigit() for letter in text)
    return bool(
        7 <= digits <= 15
        and re.fullmatch(r"(?:тел\.?|tel\.?|电话)?[:：]?\s*\+?[\d()\s–-]{7,22}(?:доб\.?\s*\d+|ext\.?\s*\d+)?", text)
    ) and (text.strip().startswith(("+", "0", "1", "8", "(")) and (digits >= 10 or bool(re.search(r"[()\s-]", text))))


def read_code(text: str, scheme: str) -> tuple[str, str] | Fault:
    """Scheme and code of a cell; a fault when the check digits are wrong, ``code_cut`` when a sheet has rounded it."""
    if re.fullmatch(r"\d(?:[.,]\d+)?[eEЕе][+]?\d+", text.strip()):
        return Fault("code_cut", text, "code", "text")
    code = normalise_code(text.split("/")[0] if scheme == "inn" else text)
    if scheme in CHECKS:
        if CHECKS[scheme](code):
            return scheme, code
        restored = restore_code(code, scheme)
        if restored:
            return scheme, restored
        right = any(len(code) == length for length in LENGTHS[scheme])
        return Fault("code_wrong" if right else "code_length", text, f"code_{scheme}")
    if scheme == "patent":
        numbers = [normalise_code(one) for one in re.split(r"[;；、,，\n]", text) if one.strip()]
        wrong = next((one for one in numbers if not is_patent(one)), None)
        return Fault("code_length", text, "code_patent", "ZL202310000001.X") if wrong else (scheme, "; ".join(numbers))
    found = scheme_of(code)
    if found:
        return found, code
    if re.fullmatch(r"[0-9A-ZА-Я/]{4,30}", code) and any(sign.isdigit() for sign in code):
        return "registration", code
    return Fault("code_length", text, "code")


def read_choice(text: str, target: str, vocabulary: Vocabulary, allowed: frozenset[str] | None = None) -> str | Fault:
    """The slug a cell means; for stages also what its sentence tells."""
    known = vocabulary.choices.get(target, {})
    for part in (text, re.sub(r"[（(].*?[)）]", "", text), *re.split(r"[;；,，、/\n（(]", text)):
        slug = known.get(plain(part))
        if slug and (allowed is None or slug in allowed):
            return slug
    if target == "stage":
        told = read_stage(text).stage.lower()
        if told and (allowed is None or told in allowed):
            return told
    folded, letters = fold(text), plain(text)
    inside = [word for word in vocabulary.telling(target) if word in letters]
    slugs = {known[word] for word in inside if allowed is None or known[word] in allowed}
    if inside:
        longest = max((word for word in inside if allowed is None or known[word] in allowed), key=len, default="")
        if longest and (len(slugs) == 1 or len(longest) >= len(plain(folded)) * 0.5):
            return known[longest]
    return Fault("choice_unknown", text, f"choice:{target}")


def read_trl(text: str) -> str | Fault:
    """A readiness level from 1 to 9, or a range of them."""
    found = re.search(r"(?<!\d)([1-9])(?:\s*[-–~至]\s*([1-9]))?(?!\d)", text)
    if not found or re.search(r"\d{2,}", text):
        return Fault("trl_expected", text, "trl", "7")
    return f"{found[1]}–{found[2]}" if found[2] and found[2] != found[1] else found[1]
