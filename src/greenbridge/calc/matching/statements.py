"""What the sentences of a text state: amounts with their role, certificates, chemistries, features, countries, dates.

A statement is neutral; `limits` turns those of a need into limits and those of an offer into facts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from greenbridge.calc.common.units import UnitError, parse_number
from greenbridge.calc.matching import vocabulary as words
from greenbridge.calc.matching.amounts import Amount, find_amounts
from greenbridge.calc.matching.deadlines import read_days
from greenbridge.calc.matching.guards import Watch, guarded
from greenbridge.calc.matching.markets import read_markets
from greenbridge.calc.matching.roles import bound_of, role_of

_WORD_TIMES = (
    (re.compile(r"半年|полгода|полугод\w*|half a year", re.IGNORECASE), Decimal(6), "month"),
    (re.compile(r"полтора года|полутора лет|a year and a half|一年半", re.IGNORECASE), Decimal(18), "month"),
    (re.compile(r"\b(?:за|до|через) год[а]?\b(?! \d)|within a year", re.IGNORECASE), Decimal(1), "a"),
    (re.compile(r"\bза месяц\b|^Месяц$|(?<=[.] )Месяц(?=[.])|within a month", re.IGNORECASE), Decimal(1), "month"),
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

    def turned_down(self, start: int, end: int) -> bool:
        """Whether what stands at ``start:end`` is denied by its own name: nothing but the denying words stands before it."""
        if not self.denied(start, end):
            return False
        first, _ = self.around(start)
        before = self.text[first:start].rstrip()
        opened = max(before.rfind("("), before.rfind("（"))
        return not before[opened + 1 :].strip() or bool(_DENYING.search(before[opened + 1 :]))

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


_DENYING = re.compile(
    r"(?:不要|不需要|不考虑|不接受|不采购|不用|不含|勿报|禁用|除了?|非|无|和|或|及|与|、|/|"
    r"\b(?:и|или|либо|кроме|без|не(?: \w+)?|нет)|"
    r"\b(?:no|not|without|except|excluding|nor|or|and|any))\s*$",
    re.IGNORECASE,
)
"""What may stand before a thing that is turned down whatever its sort."""


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def read_statements(text: str, kind: str = "") -> list[Statement]:
    """Everything below, in one list; ``kind`` tells money of a finance offer (a ticket) from a price."""
    clauses = Clauses(text)
    found = [made for amount in find_amounts(text) for made in _amount_statements(amount, clauses, kind)]
    found += _word_times(clauses)
    found += _cycles(clauses)
    found += _named(clauses)
    found += _certificates(clauses)
    found += [
        Statement(
            one.name,
            one.start,
            one.end,
            one.quote,
            items=one.codes,
            closed=one.closed,
            strength=clauses.strength(one.start),
            params={"abroad": "yes"} if one.abroad else {},
        )
        for one in read_markets(text, kind)
    ]
    found += [
        Statement(one.meaning, one.start, one.end, one.quote, items=(one.day,), strength=clauses.strength(one.start))
        for one in read_days(text)
    ]
    return found


def _amount_statements(amount: Amount, clauses: Clauses, kind: str) -> list[Statement]:
    text = clauses.text
    first, last = clauses.around(amount.start)
    before, after = text[max(first, amount.start - 30) : amount.start], text[amount.end : min(last, amount.end + 30)]
    name = role_of(amount, before, after, text[first:last], kind)
    if not name:
        return []
    bound = bound_of(amount, before, after)
    ends: list[tuple[str, Decimal, Decimal]] = [(name, amount.low, amount.high)]
    if name == "temperature":
        ends = _temperature_ends(amount, bound, before, after)
    elif name == "voltage":
        ends = [(name, min(abs(amount.low), abs(amount.high)), max(abs(amount.low), abs(amount.high)))]
    params = {"alternatives": "yes"} if amount.alternatives else {}
    if _COUNT_BEFORE.search(before):
        params["modular"] = "yes"
    if name == "price":
        params["near"] = text[first : amount.start][-40:] + " " + after
    if _SUM.search(before[-14:] + after[:12]):
        params["sum"] = "yes"
    if words.ABOUT.search(before[-10:]):
        params["about"] = "yes"
    if name == "quantity" and _STOCK.search(before + after):
        params["stock"] = "yes"
    strength, negative = clauses.strength(amount.start), clauses.denied(amount.start, amount.end)
    return [
        Statement(
            role,
            amount.start,
            amount.end,
            amount.quote,
            low,
            high,
            amount.unit if name != "co2" or "CO2" in amount.unit else _CO2[amount.unit],
            bound=bound,
            strength=strength,
            negative=negative,
            params=params,
        )
        for role, low, high in ends
    ]


_CO2 = {"kg/t": "kgCO2e/t", "t/t": "tCO2e/t", "kg/kg": "kgCO2e/kg", "g/kg": "kgCO2e/t"}
_COUNT_BEFORE = re.compile(r"(?:\d+|two|three|four|several)\s+\w+\s+(?:of|по|×|x)\s*$", re.IGNORECASE)
"""Three containers of 25 t: the amount is one part of several."""

_SUM = re.compile(r"总量|总计|合计|共计|总容量|总功率|суммарн|общ\w+|всего|in total|altogether|\btotal\b|overall", re.IGNORECASE)
"""Words of a size that several pieces may make together."""
_STOCK = re.compile(r"现货|库存|在库|в наличии|на складе|остал|in stock|on stock|available|最大供货", re.IGNORECASE)
_CYCLES = re.compile(
    r"(?:循环寿命|循环次数|充放电循环|循环)\D{0,8}?(?P<zh>\d[\d,.]*)\s*(?P<ten>万)?\s*次|"
    r"(?:cycle life|cycling life|ресурс\w*)\D{0,24}?(?P<more>\d{3}[\d \u00a0,]*\d)(?=\s*(?:[,.;)\n]|$))",
    re.IGNORECASE,
)


def _cycles(clauses: Clauses) -> list[Statement]:
    """Cycle lives whose number has no unit of its own (循环寿命≥6000次, cycle life of at least 6,000)."""
    found = []
    for match in _CYCLES.finditer(clauses.text):
        try:
            count = parse_number(match["zh"] or match["more"]) * (10_000 if match["ten"] else 1)
        except UnitError:
            continue
        strength = clauses.strength(match.start())
        found.append(
            Statement("cycles", match.start(), match.end(), match.group(), count, count, "cycle", bound="min", strength=strength)
        )
    return found


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
                )
            )
    return found


@lru_cache(maxsize=1)
def _named_patterns() -> Watch:
    listed = [one for name, table in words.SYNONYMS.items() for one in guarded(name, table)]
    features = {name: {"yes": pattern} for name, pattern in words.FEATURES.items()}
    return Watch(listed + [one for name, table in features.items() for one in guarded(name, table)])


def _named(clauses: Clauses) -> list[Statement]:
    found = []
    text = clauses.text
    for guard, matches in _named_patterns().find(text):
        match = matches[0]
        negative = clauses.denied(match.start(), match.end()) and not words.DENIES.match(match.group())
        found.append(
            Statement(
                guard.name,
                match.start(),
                match.end(),
                match.group(),
                items=(guard.item,),
                strength=clauses.strength(match.start()),
                negative=negative,
                params={**_working(guard.name, clauses, match.start()), **_replaced(clauses, match.start(), match.end())},
            )
        )
    return found


_WORKING = re.compile(
    r"язык|документац|меню|общал|общени|沟通|可听|交流|授课|инструкц|интерфейс|поддержк|персонал|переводчик|говор|русскоязычн|工作语言|语言|文件|资料|说明书|界面|培训|客服|语种|"
    r"language|documentation|communicat|manuals?|menu|interface|support|speak\w*|staff|fluent",
    re.IGNORECASE,
)


def _working(name: str, clauses: Clauses, position: int) -> dict[str, str]:
    """Whether a language is named as one to work in, and not as that of a text or a nation."""
    if name != "language":
        return {}
    first, last = clauses.around(position)
    if not _WORKING.search(clauses.text, first, last):
        return {}
    opened = max((found.end() for found in words.SENTENCE.finditer(clauses.text, 0, position)), default=0)
    # "preferably take-back, working language Russian": a wish for the first of a list is one for the language too
    return {"working": "yes", **({"wished": "yes"} if words.WISH.search(clauses.text, opened, position) else {})}


_REPLACES = re.compile(
    r"(?:替换|替代|取代|代替|更换|заме\w+|вместо|взамен|instead of|replac\w+|in place of)\s*(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)


def _replaced(clauses: Clauses, start: int, end: int) -> dict[str, str]:
    """Whether it is named as what makes room for something else: lead-acid, replaced by sodium-ion."""
    first, _ = clauses.around(start)
    return {"replaced": "yes"} if _REPLACES.search(clauses.text[max(first, start - 40) : start]) else {}


@lru_cache(maxsize=1)
def _certificate_patterns() -> Watch:
    return Watch([*guarded("certification", words.CERTIFICATES, re.NOFLAG), *guarded("certification", words.DOCUMENTS)])


_WHOLE_FAMILIES = frozenset({"EAC", "PHI", "UN38.3", "CCC", *words.DOCUMENTS})


def _certificates(clauses: Clauses) -> list[Statement]:
    found = []
    for guard, matches in _certificate_patterns().find(clauses.text):
        family = guard.item
        for match in matches:
            item = family if family in _WHOLE_FAMILIES else match.group().strip()
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
                )
            )
    return found


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
