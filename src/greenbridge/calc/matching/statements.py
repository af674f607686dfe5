"""What the sentences of a text state: amounts with their role, certificates, chemistries, features, countries, dates.

A statement is neutral; `limits` turns those of a need into limits and those of an offer into facts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from greenbridge.calc.common.units import parse_unit
from greenbridge.calc.matching import vocabulary as words
from greenbridge.calc.matching.amounts import Amount, find_amounts
from greenbridge.calc.matching.places import find_places

_TIME = parse_unit("d").dimension
_ROLES: dict[str, str] = {
    "W/mK": "lambda", "W/m2K": "uw", "kg/m3": "density", "mg/Nm3": "emission", "mg/m3": "emission", "kgCO2e/t": "co2", "V": "voltage",
    "Hz": "frequency", "MPa": "pressure", "MJ/kg": "lhv", "kWh/m3": "energy", "kWh/Nm3": "energy", "kWh/t": "energy", "dB": "noise",
    "Ah": "charge", "L/h": "capacity", "W": "capacity", "kWh": "capacity", "kVA": "capacity", "kg": "capacity", "kg/h": "capacity",
    "Nm3/h": "capacity", "kgDS/h": "capacity", "m2": "area", "m3": "capacity", "kgH2O/h": "capacity", "pc/a": "capacity", "tCO2e/a": "capacity",
    "kgDS": "capacity", "tCO2e": "capacity", "lm": "light",
}  # fmt: skip
_BY_DIMENSION = {parse_unit(unit).dimension: name for unit, name in reversed(list(_ROLES.items()))}
_DELIVERY = re.compile(
    r"交货|交期|发货|供货|出货|现货|到货|到场|装船|提货|货期|投运|完成|上线|出报告|注册|交付|运抵|"
    r"поставк|отгруз|изготовл|срок|под ключ|монтаж|запуск|внедрен|ввод|готовност|под заказ|"
    r"deliver|lead[- ]?time|shipment|shipp|dispatch|ready|install|turnaround|result|ex works|from PO|report|turnkey",
    re.IGNORECASE,
)
_TIME_ROLES = (
    ("warranty", re.compile(r"质保|保修|гаранти(?!я на займ)|warrant|guarantee", re.IGNORECASE)),
    ("lifetime", re.compile(r"寿命|使用年限|срок\w* службы|ресурс|lifetime|service life|durab", re.IGNORECASE)),
    ("tenor", re.compile(r"期限|宽限|贷款期|ставк|срок кредит|tenor|maturity|repay|credit period", re.IGNORECASE)),
    ("contract", re.compile(r"分享|合同期|срок договора|contract|\bterm\b", re.IGNORECASE)),
    ("transit", re.compile(r"全程|运期|在途|в пути|транзит|transit|days .{0,12}to |Almaty to", re.IGNORECASE)),
    (
        "",
        re.compile(
            r"经验|业绩|退出|опыт|сутки хран|experience|valid|payout|赔付|Котировк|强度|notice|every|last|ago|payback|окупаем",
            re.IGNORECASE,
        ),
    ),
)
_SHARE_ROLES = (
    (
        "soh",
        re.compile(
            r"SOH|健康度|剩余容量|остаточн\w+ (?:[её]мкост|ресурс)|state[- ]of[- ]health|remaining capacity|residual capacity",
            re.IGNORECASE,
        ),
    ),
    ("down_payment", re.compile(r"首付|аванс|перв\w+ взнос|down[- ]?payment|advance", re.IGNORECASE)),
    ("cover", re.compile(r"赔付|覆盖|покрыти|cover|of principal|основного долга", re.IGNORECASE)),
    ("saving", re.compile(r"节电|节能率|节能|节油|экономи|замещени|saving|reduction", re.IGNORECASE)),
    ("dryness", re.compile(r"含固|干度|сухост|dry solids|dryness|\bDS\b", re.IGNORECASE)),
    ("purity", re.compile(r"纯度|纯化|含铜|品位|чистот|\bCu\b|purity|pure|hydrogen|водород|марки А", re.IGNORECASE)),
    (
        "efficiency",
        re.compile(r"效率|脱硝|脱硫|去除率|КПД|эффективн|очистк|снижени|efficien|recover|removal|H2S|or more", re.IGNORECASE),
    ),
)
_ORDER = re.compile(
    r"起订|起批|起购|起$|MOQ|партии? от|заказ от|минимальн\w+ (?:партия|заказ)|отгрузка от|\bminimum\b|от\s*$", re.IGNORECASE
)
_ORDER_AFTER = re.compile(r"^\s*(?:起订|起批|起\b|minimum|min\b|MOQ|upwards)", re.IGNORECASE)
_SPENT = re.compile(r"能耗|电耗|耗电|年用电|用电|расход|потребл|consum|节电|density", re.IGNORECASE)
_THICK = re.compile(r"厚|толщин|thick", re.IGNORECASE)
_LONG = re.compile(r"长|длин|метров|\blong\b|length|米(?:右|纯|低)|[Тт]роллейбус|автобус|bus", re.IGNORECASE)
_RANGE_KM = re.compile(r"续航|автономн|отрыв|range|off-wire|без контактн", re.IGNORECASE)
_SALT = re.compile(r"TDS|盐度|含盐|солён|солен|минерализ|salin", re.IGNORECASE)
_WORD_TIMES = (
    (re.compile(r"半年|полгода|полугод\w*|half a year", re.IGNORECASE), Decimal(6), "month"),
    (re.compile(r"полтора года|полутора лет|a year and a half|一年半", re.IGNORECASE), Decimal(18), "month"),
    (re.compile(r"\b(?:за|до|через) год[а]?\b(?! \d)|within a year|一年内", re.IGNORECASE), Decimal(1), "a"),
    (re.compile(r"\bза месяц\b|^Месяц$|(?<=[.] )Месяц(?=[.])|within a month|一个月内", re.IGNORECASE), Decimal(1), "month"),
    (re.compile(r"两个月|\btwo months\b|два месяца|двух месяцев", re.IGNORECASE), Decimal(2), "month"),
    (re.compile(r"两周|\btwo weeks\b|две недели|двух недель", re.IGNORECASE), Decimal(2), "wk"),
    (re.compile(r"三个月|\bthree months\b|три месяца|трёх месяцев", re.IGNORECASE), Decimal(3), "month"),
    (re.compile(r"\bsix months\b|шесть месяцев|六个月", re.IGNORECASE), Decimal(6), "month"),
    (re.compile(r"\bsix weeks\b|六周", re.IGNORECASE), Decimal(6), "wk"),
)
_DATE = re.compile(
    r"(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})-(\d{2})-(\d{2})|"
    r"(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (\d{4})",
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a text states: ``bound`` is min, max or empty; ``strength`` must, wish or empty when no word says so."""

    name: str
    start: int
    end: int
    quote: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    items: tuple[str, ...] = ()
    bound: str = ""
    strength: str = ""
    negative: bool = False
    closed: bool = False
    params: dict[str, str] = field(default_factory=dict)


class Clauses:
    """The clauses of a text by position: what stands around a place, and whether the clause demands, wishes or denies."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in words.CLAUSE.finditer(text))]
        self._ends = [*(found.start() for found in words.CLAUSE.finditer(text)), len(text)]

    def around(self, position: int) -> tuple[int, int]:
        """Start and end of the clause at ``position``."""
        at = bisect_right(self._starts, position) - 1
        return self._starts[at], max(self._ends[at], position)

    def denied(self, start: int, end: int) -> bool:
        """Whether the clause denies what stands at ``start:end``: before it in Russian and English, on either side in Chinese."""
        first, last = self.around(start)
        return any(
            (not (found.start() < end and start < found.end()) and (found.start() < start or _is_han(self.text[found.start()])))
            or (found.start() >= end and re.match(r"не |not |нет|ruled|excluded", found.group(), re.IGNORECASE) is not None)
            for found in words.DENIES.finditer(self.text, first, last)
        )

    def refused(self, after: int) -> list[tuple[int, int]]:
        """Clauses beginning after ``after`` that turn something down."""
        return [
            (start, end)
            for start, end in zip(self._starts, self._ends, strict=True)
            if start > after and words.REFUSES.search(self.text, start, end)
        ]

    def strength(self, start: int) -> str:
        """``wish`` or ``must`` when a word of the clause says so, else empty."""
        first, last = self.around(start)
        if words.WISH.search(self.text, first, last):
            return "wish"
        return "must" if words.MUST.search(self.text, first, last) else ""


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def read_statements(text: str, kind: str = "") -> list[Statement]:
    """Everything below, in one list; ``kind`` tells money of a finance offer (a ticket) from a price."""
    clauses = Clauses(text)
    found = [made for amount in find_amounts(text) for made in _amount_statements(amount, clauses, kind)]
    found += _word_times(clauses)
    found += _named(clauses)
    found += _certificates(clauses)
    found += _countries(clauses, kind)
    return found


def _amount_statements(amount: Amount, clauses: Clauses, kind: str) -> list[Statement]:
    text = clauses.text
    first, last = clauses.around(amount.start)
    before, after = text[max(first, amount.start - 30) : amount.start], text[amount.end : min(last, amount.end + 30)]
    name = _role(amount, before, after, text[first:last], kind)
    if not name:
        return []
    bound = _bound(amount, before, after)
    ends: list[tuple[str, Decimal, Decimal]] = [(name, amount.low, amount.high)]
    if name == "temperature":
        ends = _temperature_ends(amount, bound, before, after)
    elif name == "voltage":
        ends = [(name, min(abs(amount.low), abs(amount.high)), max(abs(amount.low), abs(amount.high)))]
    params = {"alternatives": "yes"} if amount.alternatives else {}
    if _COUNT_BEFORE.search(before):
        params["modular"] = "yes"
    strength, negative = clauses.strength(amount.start), clauses.denied(amount.start, amount.end)
    return [
        Statement(
            role,
            amount.start,
            amount.end,
            amount.quote,
            low,
            high,
            amount.unit,
            bound=bound,
            strength=strength,
            negative=negative,
            params=params,
        )  # fmt: skip
        for role, low, high in ends
    ]


_COUNT_BEFORE = re.compile(r"(?:\d+|two|three|four|several)\s+\w+\s+(?:of|по|×|x)\s*$", re.IGNORECASE)
"""Three containers of 25 t: the amount is one part of several."""

_WARM = re.compile(r"夏|летом|ambient|окружающ|环境|日照|户外|above", re.IGNORECASE)


def _temperature_ends(amount: Amount, bound: str, before: str, after: str) -> list[tuple[str, Decimal, Decimal]]:
    """Working temperatures: below zero bounds the cold end, a range has both ends; other heat is left to its own words."""
    if amount.low < 0 < amount.high:
        return [("temperature_min", amount.low, amount.low), ("temperature_max", amount.high, amount.high)]
    if amount.low < 0 or (amount.low == 0 and amount.high == 0):
        return [("temperature_min", amount.low, amount.low)]
    if _WARM.search(before + after):
        return [("temperature_max", amount.high, amount.high)]
    return []


def _bound(amount: Amount, before: str, after: str) -> str:
    near_before, near_after = before[-16:], after[:14]
    if (
        amount.plus
        or words.AT_LEAST.search(near_before)
        or re.match(r"\s*(?:以上|及以上|и более|и выше|or (?:more|above|better)|起)", near_after)
    ):
        return "min"
    if words.AT_MOST.search(near_before) or re.match(
        r"\s*(?:以内|以下|之内|内|封顶|max|maximum|or less|budget|或以下|[гтдмсa-zа-я ]{0,12}max\b)", near_after, re.IGNORECASE
    ):
        return "max"
    return ""


def _role(amount: Amount, before: str, after: str, clause: str, kind: str) -> str:
    unit = parse_unit(amount.unit)
    near = before[-24:] + " " + after[:24]
    if any(base.startswith("money:") for base, _ in unit.dimension):
        if kind == "finance" and unit.currency and len(unit.dimension) == 1:
            return "ticket"
        return "price"
    if unit.symbol == "%":
        return next((name for name, pattern in _SHARE_ROLES if pattern.search(near)), "")
    if unit.dimension == _TIME:
        return _time_role(amount, near, clause, kind)
    if unit.symbol in ("°C", "°F"):
        return "temperature"
    if unit.dimension == parse_unit("m").dimension:
        if unit.symbol in ("mm", "cm", "um"):
            return "thickness" if _THICK.search(near) else ""
        if unit.symbol == "km":
            return "autonomy" if _RANGE_KM.search(clause) else ""
        return "length" if _LONG.search(near) else ""
    if unit.symbol in ("mg/L", "ppm", "g/L"):
        return "tds" if _SALT.search(near) else ""
    if unit.symbol in ("pc", "pack", "person"):
        return "min_order" if _ORDER.search(before) or _ORDER_AFTER.search(after) else ""
    name = _BY_DIMENSION.get(unit.dimension, "")
    if name in ("capacity", "area"):
        if _SPENT.search(before[-16:] + after[:10]):
            return ""
        if _ORDER_AFTER.search(after) or re.search(r"起订|MOQ|партии? от|отгрузка от|минимальн", before[-16:], re.IGNORECASE):
            return "min_order"
    return name


def _time_role(amount: Amount, near: str, clause: str, kind: str) -> str:
    if amount.unit in ("s", "ms", "min"):
        return ""
    for name, pattern in _TIME_ROLES:
        if pattern.search(near if name else clause):
            return name
    if amount.unit == "a":
        return "tenor" if kind == "finance" else ""
    if amount.unit == "h" and not _DELIVERY.search(clause):
        return ""
    bare = len(clause.strip()) <= len(amount.quote) + 22
    if _DELIVERY.search(clause) or bare:
        return "delivery"
    return ""


def _word_times(clauses: Clauses) -> list[Statement]:
    found = []
    for pattern, count, unit in _WORD_TIMES:
        for match in pattern.finditer(clauses.text):
            found.append(
                Statement(
                    "delivery",
                    match.start(),
                    match.end(),
                    match.group(),
                    count,
                    count,
                    unit,
                    bound="max",
                    strength=clauses.strength(match.start()),
                )  # fmt: skip
            )
    return found


@lru_cache(maxsize=1)
def _named_patterns() -> list[tuple[str, str, re.Pattern[str]]]:
    listed = [
        (name, item, re.compile(pattern, re.IGNORECASE if name not in ("incoterm",) else re.IGNORECASE))
        for name, table in words.SYNONYMS.items()
        for item, pattern in table.items()
    ]
    return listed + [(f"feature:{name}", "yes", pattern) for name, pattern in words.compiled(words.FEATURES).items()]


def _named(clauses: Clauses) -> list[Statement]:
    found = []
    text = clauses.text
    for name, item, pattern in _named_patterns():
        match = pattern.search(text)
        if match:
            negative = clauses.denied(match.start(), match.end()) and not words.DENIES.match(match.group())
            found.append(
                Statement(
                    name.removeprefix("feature:"),
                    match.start(),
                    match.end(),
                    match.group(),
                    items=(item,),
                    strength=clauses.strength(match.start()),
                    negative=negative,
                )  # fmt: skip
            )
    return found


@lru_cache(maxsize=1)
def _certificate_patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [(family, re.compile(pattern)) for family, pattern in words.CERTIFICATES.items()]


def _certificates(clauses: Clauses) -> list[Statement]:
    found = []
    for family, pattern in _certificate_patterns():
        for match in pattern.finditer(clauses.text):
            item = family if family in ("EAC", "PHI", "UN38.3", "CCC") else match.group().strip()
            item = item.replace("МЭК", "IEC").replace("ИСО", "ISO").replace("ГОСТ", "GOST")
            found.append(
                Statement(
                    "certification",
                    match.start(),
                    match.end(),
                    match.group(),
                    items=(item,),
                    strength=clauses.strength(match.start()),
                    negative=clauses.denied(match.start(), match.end()),
                )  # fmt: skip
            )
    return found


_JOIN = re.compile(r"\s*(?:[,、/]|\band\b|\bor\b|\bplus\b|\bи\b|和|及|—|–|-|;)?\s*(?:and\s+|и\s+|the\s+)?")
_REFERENCES = re.compile(
    r"业绩|案例|运行|项目|装机|在用|客户|опыт|реализован|референ|работают|эксплуат|склад|офис|дилер|партн[её]р|представител|проект\w* в|референс|"
    r"references?|projects?|stock|warehouse|dealers?|partners?|offices?|installed|built in|running|founded|patents?|bypassing",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"产自|来自|原产|工厂|завод|производств|из\s*$|происхожд|институт|лаборатор|полигон|based|plant in|factory|made in|from\s*$|"
    r"centre near|manufactur|originat|\bвывоз",
    re.IGNORECASE,
)
_EXPORTS = re.compile(r"出口|可发|发往|外销|экспорт|export|ships? to|shipped to|trucks? to|отгрузк", re.IGNORECASE)
_DELIVERS = re.compile(
    r"поставк\w*|поставля\w*|доставк\w*|прода[её]м\w*|выезд|обслужива\w*|销往|sold in|serv(?:e|es|ing)|deliver\w* (?:to|in)|"
    r"available (?:in|for)|active in|works? (?:in|across)|between|между",
    re.IGNORECASE,
)
"""Words that state the area of delivery: a list of two or more after them ends where it ends."""

_WORKS_IN = re.compile(r"(?:\bin(?: the)?|\bв|\bво|\bпо)\s*$", re.IGNORECASE)
_SERVICES = frozenset({"service", "finance", "training"})

_SERVES = re.compile(
    r"供(?=\S{0,3}$)|面向|服务|适用于|可做|销往|поставк\w*|поставля\w*|доставк\w*|продаём|продаем|выезд|обслужива|сервис|для\s*$|sold in|serv(?:e|es|ing|ice)|"
    r"\bfor\s*$|deliver\w* (?:to|in)|available (?:in|for)|active in|works? (?:in|across)|\bto\s*$|между|between|welcome|buyers",
    re.IGNORECASE,
)
_LEAD = 14
"""Letters before a list that leave it the whole of its clause: "Sold in US, Canada" draws a line, a list in passing does not."""

_EXCLUDED_AFTER = re.compile(r"^\s*(?:excluded|除外|не поставл|не обслуж|исключ)", re.IGNORECASE)
_EXCLUDED_BEFORE = re.compile(
    r"(?:excluding|except|not (?:to|for)|кроме|исключая|не (?:в|для)|不(?:发|供|销往))\s*$", re.IGNORECASE
)


def _countries(clauses: Clauses, kind: str) -> list[Statement]:
    """Lists of countries: served (``closed`` when the text draws the line), excluded; origins and references are not markets."""
    text = clauses.text
    runs: list[list[tuple[str, int, int]]] = []
    for place in find_places(text):
        if runs and _JOIN.fullmatch(text, runs[-1][-1][2], place.start):
            runs[-1].append((place.code, place.start, place.end))
        else:
            runs.append([(place.code, place.start, place.end)])
    found = []
    for run in runs:
        start, end = run[0][1], run[-1][2]
        first, last = _sentence(text, start, end)
        before, after = text[first:start], text[end:last]
        if len(run) > 1 and _EXCLUDED_AFTER.search(after):
            last_code, last_start, last_end = run.pop()
            found.append(
                Statement("countries_excluded", last_start, last_end, text[last_start:last_end], items=(last_code,), closed=True)
            )
            end, after = run[-1][2], ""
        codes = tuple(dict.fromkeys(code for code, _, _ in run))
        made = _country_statement(codes, before, after, len(run), kind)
        if made:
            name, closed = made
            found.append(
                Statement(name, start, end, text[start:end], items=codes, closed=closed, strength=clauses.strength(start))
            )
    return found


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = 0
    last = len(text)
    for mark in words.CLAUSE.finditer(text):
        if mark.end() <= start:
            first = mark.end()
        elif mark.start() >= end:
            last = mark.start()
            break
    return first, last


def _country_statement(codes: tuple[str, ...], before: str, after: str, size: int, kind: str) -> tuple[str, bool] | None:
    near = before[-26:]
    if _EXCLUDED_AFTER.search(after) or _EXCLUDED_BEFORE.search(near):
        return "countries_excluded", True
    if words.ONLY.search(near) or words.ONLY.match(after.strip()):
        return "countries_served", True
    if "any" in codes:
        return "countries_served", False
    if _REFERENCES.search(near) or _REFERENCES.search(after[:12]) or _ORIGIN.search(near):
        return "countries_active", False
    bare = not before.strip(" :：-—") and after.strip(" .") in ("", "included")
    group = any(len(code) > 2 for code in codes) or codes[0] == "EU"
    if bare and (size >= 2 or group):
        return "countries_served", True
    if size >= 2 and (_DELIVERS.search(near) or (kind in _SERVICES and _WORKS_IN.search(near))):
        return "countries_served", True
    if _EXPORTS.search(near):
        return "countries_served", False
    if _SERVES.search(near) or _SERVES.match(after.strip()):
        leads = len(before.strip()) <= _LEAD
        return "countries_served", size >= 2 and leads
    return "countries_named", False


def read_valid_until(text: str) -> tuple[str, int, int]:
    """ISO date until which the text says it is valid, with its place; empty when it says none."""
    for lead in words.EXPIRED.finditer(text):
        date = _DATE.match(text, lead.end())
        if not date:
            continue
        groups = date.groups()
        if groups[0]:
            year, month, day = groups[0:3]
        elif groups[3]:
            day, month, year = groups[3:6]
        elif groups[6]:
            year, month, day = groups[6:9]
        else:
            day, month, year = groups[9], str(_MONTHS.index(groups[10]) + 1), groups[11]
        return f"{int(year):04d}-{int(month):02d}-{int(day):02d}", lead.start(), date.end()
    return "", -1, -1
