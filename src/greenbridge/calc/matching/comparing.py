"""One limit in numbers against one fact: units converted, money exchanged, ranges and open ends judged; and what a check is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from greenbridge.calc.common.money import RateError, Rates, convert_money
from greenbridge.calc.common.units import UnitError, convert, fold_unit, is_currency, parse_unit
from greenbridge.calc.matching.profiles import Fact, Limit, OfferProfile
from greenbridge.calc.matching.vocabulary import SCALE_NAMES

PASS, FAIL, UNKNOWN = "pass", "fail", "unknown"

_TOLERANCE = {"voltage": Decimal("0.06")}
_CLOSE = Decimal("0.02")
"""Exact values of the same class differ by a little: 380 and 400 V, 11.9 and 12 m."""

_ROUNDED = Decimal("0.005")
"""What a rounded figure in another unit may lack: 10,150 psi is sold as 70 MPa."""


@dataclass(frozen=True, slots=True)
class Check:
    """One limit, its state, the fact it was decided by, the offered value in the unit of the limit, and what is missing.

    ``note`` says why a state is unknown or how it came about: ``silent``, ``unit_mixed``, ``rate_missing``, ``rate_uncertain``,
    ``partly``, ``modular``, ``open_list``, ``excluded``, ``closed_list``, ``expired`` … ``gap`` has the places of the sentence.
    """

    limit: Limit
    state: str
    fact: Fact | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    note: str = ""
    gap: dict[str, str] = field(default_factory=dict)


def candidates(limit: Limit, offer: OfferProfile) -> list[Fact]:
    """Facts of the limit's name; for sizes, those of the same dimension under another name (power for capacity)."""
    named = [fact for fact in offer.facts if fact.name == limit.name and not fact.items and not fact.negative]
    if named or limit.name not in SCALE_NAMES or limit.name in ("min_order", "ticket", "group", "quantity"):
        measured = [fact for fact in named if comparable(limit.unit, fact.unit)]
        if measured or limit.name not in SCALE_NAMES:
            return measured or named
    if limit.name in ("min_order", "ticket", "group", "quantity"):
        return named
    others = [
        fact
        for fact in offer.facts
        if fact.name in SCALE_NAMES - {"min_order", "ticket"}
        and not fact.items
        and not fact.negative
        and comparable(limit.unit, fact.unit)
    ]
    return others or named


def comparable(left: str, right: str) -> bool:
    if not left or not right:
        return left == right
    try:
        return parse_unit(left).dimension == parse_unit(right).dimension
    except UnitError:
        return False


def compare(limit: Limit, fact: Fact, rates: Rates | None) -> Check:
    if limit.params.get("whole"):
        fact, note = _for_all_pieces(limit, fact)
        if note:
            return Check(limit, UNKNOWN, fact, note=note)
    try:
        low, high, exchanged = _in_unit_of(limit, fact, rates)
    except (UnitError, RateError) as error:
        return Check(limit, UNKNOWN, fact, note=error.code, gap={"unit": fact.unit, "other": limit.unit})
    state, note = _judge(limit, low, high)
    if state == FAIL and fact.unit != limit.unit and not exchanged:
        slack = [_judge(limit, _scaled(low, one), _scaled(high, one))[0] for one in (1 - _ROUNDED, 1 + _ROUNDED)]
        if PASS in slack:
            state, note = PASS, "rounded"
    if exchanged and rates is not None and state in (PASS, FAIL):
        spread = rates.tolerance
        judged = {_judge(limit, _scaled(low, one), _scaled(high, one))[0] for one in (Decimal(1) - spread, Decimal(1) + spread)}
        if judged != {state}:
            state, note = UNKNOWN, "rate_uncertain"
    if state == FAIL and limit.name == "capacity" and (fact.params.get("modular") or limit.params.get("sum")):
        state, note = UNKNOWN, "modular"
    gap = gap_between(limit, low, high) if state != PASS else {}
    if exchanged and rates is not None:
        gap = {**gap, "rate_day": rates.day.isoformat()}
    return Check(limit, state, fact, low, high, note, gap)


def _for_all_pieces(limit: Limit, fact: Fact) -> tuple[Fact, str]:
    """A price for one piece as the price of all that are wanted; ``piece_price`` when nobody said how many."""
    money, per = _price_parts(fact.unit)
    if not money or per.lower() not in _WHOLE_THINGS - {""}:
        return fact, ""
    pieces = limit.params.get("pieces", "")
    if not pieces:
        return fact, "piece_price"
    count = Decimal(pieces)
    return replace(fact, low=_scaled(fact.low, count), high=_scaled(fact.high, count), unit=money), ""


def _scaled(number: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if number is None else number * factor


def _in_unit_of(limit: Limit, fact: Fact, rates: Rates | None) -> tuple[Decimal | None, Decimal | None, bool]:
    """The fact's ends in the unit of the limit, and whether money was exchanged on the way."""
    money, per = _price_parts(limit.unit)
    own_money, own_per = _price_parts(fact.unit)
    if bool(money) != bool(own_money):
        raise UnitError("unit_mixed", unit=fact.unit, other=limit.unit)
    if not money:
        if bool(limit.unit) != bool(fact.unit):
            raise UnitError("unit_missing", unit=fact.unit, other=limit.unit)
        ends = tuple(None if end is None else convert(end, fact.unit, limit.unit) for end in (fact.low, fact.high))
        return ends[0], ends[1], False
    factor = _per_factor(own_per, per)
    prices = tuple(None if end is None else convert_money(end, own_money, money, rates) * factor for end in (fact.low, fact.high))
    return prices[0], prices[1], own_money != money


@lru_cache(maxsize=1024)
def _price_parts(unit: str) -> tuple[str, str]:
    """Currency and what it is paid for: ``USD/kWh`` → USD, kWh; no currency for other units."""
    money, _, per = unit.partition("/")
    money = money.strip()
    return (money, per.strip()) if is_currency(money) else ("", "")


_WHOLE_THINGS = frozenset(
    {"pc", "set", "unit", "", "project", "case", "site", "installation", "entry", "licence", "company", "test", "person"}
)


@lru_cache(maxsize=1024)
def _per_factor(unit: str, to: str) -> Decimal:
    """Factor from a price for one unit to a price for another; a price that names no unit is for the whole thing."""
    left, right = fold_unit(unit).lower(), fold_unit(to).lower()
    if left == right:
        return Decimal(1)
    if (not left and right in _WHOLE_THINGS) or (not right and left in _WHOLE_THINGS):
        return Decimal(1)
    return convert(Decimal(1), to, unit)


def _judge(limit: Limit, low: Decimal | None, high: Decimal | None) -> tuple[str, str]:
    """State and note of a numeric limit; the ends are in its unit, None is an open end."""
    if limit.op == "min" and limit.low is not None:
        return _judge_min(limit.low, limit.name, low, high)
    if limit.op == "max" and limit.high is not None:
        return _judge_max(limit.high, low, high)
    if limit.low is None or limit.high is None:
        return UNKNOWN, "unreadable"
    if limit.op == "range" and limit.name in SCALE_NAMES - {"ticket"}:
        if high is not None and high < limit.low * (1 - _CLOSE):
            return FAIL, ""
        return (UNKNOWN, "partly") if low is not None and low > limit.high * (1 + _CLOSE) else (PASS, "")
    slack = _TOLERANCE.get(limit.name, _CLOSE)
    wanted_low, wanted_high = limit.low * (1 - slack), limit.high * (1 + slack)
    if (low is None or low <= wanted_high) and (high is None or high >= wanted_low):
        return PASS, ""
    return (UNKNOWN, "partly") if limit.name in SCALE_NAMES - {"ticket"} else (FAIL, "")


def _judge_min(wanted: Decimal, name: str, low: Decimal | None, high: Decimal | None) -> tuple[str, str]:
    if name in SCALE_NAMES:
        return (PASS, "") if high is None or high >= wanted else (FAIL, "")
    if low is not None and low >= wanted:
        return PASS, ""
    if high is None:
        return (FAIL, "guaranteed_only") if low is not None else (UNKNOWN, "partly")
    if high < wanted:
        return FAIL, ""
    return (PASS, "") if low is None and name in ("tenor", "temperature_max", "autonomy", "cover") else (UNKNOWN, "partly")


def _judge_max(wanted: Decimal, low: Decimal | None, high: Decimal | None) -> tuple[str, str]:
    if high is not None and high <= wanted:
        return PASS, ""
    if low is not None and low > wanted:
        return FAIL, ""
    return UNKNOWN, "partly"


def gap_between(limit: Limit, low: Decimal | None, high: Decimal | None) -> dict[str, str]:
    """What would have to change: the asked value, the offered one and the difference, in the unit of the limit."""
    below = limit.op == "min" or (limit.op == "range" and high is not None and limit.low is not None and high < limit.low)
    asked = limit.low if below else limit.high
    offered = (high if high is not None else low) if below else (low if low is not None else high)
    if asked is None or offered is None:
        return {}
    shown = {"asked": plain_number(asked), "offered": plain_number(offered), "unit": limit.unit}
    return {**shown, "difference": plain_number(abs(asked - offered))}


def plain_number(number: Decimal) -> str:
    rounded = round(number, 4)
    return f"{rounded.normalize():f}"
