"""Each limit of a need against the facts of an offer: pass, fail or unknown, with the evidence of both sides.

Pass and fail need evidence; silence is unknown. Units are converted, money by the rates that are passed, and a comparison that
the rate's own tolerance could turn is unknown too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from functools import lru_cache

from greenbridge.calc.common.money import RateError, Rates, convert_money
from greenbridge.calc.common.units import UnitError, convert, fold_unit, is_currency, parse_unit
from greenbridge.calc.matching.guards import compiled
from greenbridge.calc.matching.places import covers
from greenbridge.calc.matching.profiles import Evidence, Fact, Limit, NeedProfile, OfferProfile
from greenbridge.calc.matching.vocabulary import BROADER_VALUES, IMPLIED, SCALE_NAMES, SYNONYMS

PASS, FAIL, UNKNOWN = "pass", "fail", "unknown"

_TOLERANCE = {"voltage": Decimal("0.06")}
_CLOSE = Decimal("0.02")
"""Exact values of the same class differ by a little: 380 and 400 V, 11.9 and 12 m."""

_ROUNDED = Decimal("0.005")
"""What a rounded figure in another unit may lack: 10,150 psi is sold as 70 MPa."""

_CLOSED_LISTS = frozenset(
    {"parameters", "standard", "connector", "protocol", "language", "instrument", "method", "type", "product", "rack"}
)
_CLOSED_LISTS |= {"chemistry", "metal", "process", "topic", "service", "function", "steering", "refrigerant"}
_CLOSED_LISTS |= {"fuel", "form", "grade"}
_CLOSED_LISTS |= {"fire_class", "condition", "substance", "waste", "stage"}
_GOODS = frozenset({"equipment", "technology"})
_CODE = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]|[а-яё]+")


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


def check_limits(need: NeedProfile, offer: OfferProfile, *, as_of: date, rates: Rates | None = None) -> tuple[Check, ...]:
    """Every limit of the need, in its order, checked against the offer; an expired offer adds a failed ``valid_until``.

    Parameters
    ----------
    as_of : date
        The day of judgement; an offer valid until that day is still valid.
    rates : Rates, optional
        Without rates, money in two currencies is not compared.
    """
    made = [check_limit(limit, offer, rates=rates, as_of=as_of) for limit in need.limits]
    if offer.valid_until and offer.valid_until < as_of.isoformat():
        limit = Limit("valid_until", "min", items=(as_of.isoformat(),), strength="must", evidence=Evidence(path="as_of"))
        fact = Fact("valid_until", items=(offer.valid_until,), evidence=Evidence(path="valid_until", quote=offer.valid_until))
        made.append(Check(limit, FAIL, fact, note="expired", gap={"until": offer.valid_until, "as_of": as_of.isoformat()}))
    return tuple(made)


def check_limit(limit: Limit, offer: OfferProfile, *, rates: Rates | None = None, as_of: date | None = None) -> Check:
    """One limit against the offer; without ``as_of`` a day of delivery is not judged by a delivery time."""
    if limit.name == "delivery_by":
        return _check_day(limit, offer, as_of)
    if limit.name == "quantity":
        return _check_quantity(limit, offer, rates)
    if limit.name == "countries_served":
        return _check_countries(limit, offer)
    if limit.name == "kind":
        return _check_kind(limit, offer)
    if limit.name == "certification":
        return _check_certificates(limit, offer)
    if limit.op in ("in", "has"):
        return _check_items(limit, offer)
    return _check_numbers(limit, offer, rates)


def _check_day(limit: Limit, offer: OfferProfile, as_of: date | None) -> Check:
    """Whether the offer can be there by a day: from the day it names, else from its delivery time counted from ``as_of``."""
    wanted = limit.items[0]
    named = next((fact for fact in offer.facts if fact.name in ("delivery_from", "delivery_by") and fact.items), None)
    if named is not None:
        ready = named.items[0]
        if not _ISO_DAY.fullmatch(ready) or not _ISO_DAY.fullmatch(wanted):
            return Check(limit, UNKNOWN, named, note="unreadable")
        return Check(limit, PASS if ready <= wanted else FAIL, named, gap=_day_gap(wanted, ready) if ready > wanted else {})
    times = [fact for fact in offer.facts if fact.name == "delivery" and not fact.items and not fact.negative]
    spans = [(fact, _days(fact.low, fact.unit), _days(fact.high, fact.unit)) for fact in times]
    known = [row for row in spans if row[1] is not None or row[2] is not None]
    if not known or as_of is None or not _ISO_DAY.fullmatch(wanted):
        return Check(limit, UNKNOWN, times[0] if times else None, note="silent")
    fact, low, high = min(known, key=lambda row: row[2] if row[2] is not None else row[1] or 0)
    last = (as_of + timedelta(days=high)).isoformat() if high is not None else "9999-12-31"
    first = (as_of + timedelta(days=low)).isoformat() if low is not None else as_of.isoformat()
    state = PASS if last <= wanted else FAIL if first > wanted else UNKNOWN
    return Check(
        limit, state, fact, note="partly" if state == UNKNOWN else "", gap=_day_gap(wanted, first) if state != PASS else {}
    )


_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST = 36_500


def _days(count: Decimal | None, unit: str) -> int | None:
    """A time in whole days, rounded up; None when it is open or longer than a century."""
    if count is None:
        return None
    try:
        days = int(convert(count, unit, "d").to_integral_value(ROUND_CEILING))
    except (UnitError, ArithmeticError):
        return None
    return days if 0 <= days <= _LONGEST else None


def _day_gap(wanted: str, ready: str) -> dict[str, str]:
    difference = abs((date.fromisoformat(ready) - date.fromisoformat(wanted)).days)
    return {"asked": wanted, "offered": ready, "difference": str(difference), "unit": "d"}


def _check_quantity(limit: Limit, offer: OfferProfile, rates: Rates | None) -> Check:
    """How many are wanted: only what the offer can give at most refuses it; a smallest order above it is left to the two."""
    check = _check_numbers(limit, offer, rates)
    if check.state != UNKNOWN or limit.low is None:
        return check
    for fact in offer.facts:
        if fact.name == "min_order" and fact.low is not None and _comparable(limit.unit, fact.unit) and fact.low > limit.low:
            gap = {"asked": _plain(limit.low), "offered": _plain(fact.low), "unit": limit.unit}
            return Check(limit, UNKNOWN, fact, fact.low, None, note="min_order", gap=gap)
    return check


def _check_kind(limit: Limit, offer: OfferProfile) -> Check:
    if not offer.kind:
        return Check(limit, UNKNOWN, note="silent")
    fact = Fact("kind", items=(offer.kind,), evidence=Evidence(path="kind", quote=offer.kind))
    if offer.kind in limit.items:
        return Check(limit, PASS, fact)
    both_goods = offer.kind in _GOODS and set(limit.items) <= _GOODS
    return Check(limit, UNKNOWN if both_goods else FAIL, fact, note="other_kind", gap={"offered": offer.kind})


def _check_countries(limit: Limit, offer: OfferProfile) -> Check:
    excluded = next(
        (
            fact
            for fact in offer.facts
            if fact.name == "countries_excluded" and any(covers(fact.items, one) for one in limit.items)
        ),
        None,
    )
    if excluded:
        return Check(limit, FAIL, excluded, note="excluded", gap={"countries": " ".join(limit.items)})
    served = [fact for fact in offer.facts if fact.name == "countries_served" and not fact.negative]
    codes = tuple(code for fact in served for code in fact.items)
    missing = [one for one in limit.items if not covers(codes, one)]
    if served and not missing:
        return Check(limit, PASS, served[0])
    closed = next((fact for fact in served if fact.closed), None)
    if closed:
        return Check(limit, FAIL, closed, note="closed_list", gap={"countries": " ".join(missing)})
    if not served and limit.items == (offer.country,):
        fact = Fact("country", items=(offer.country,), evidence=Evidence(path="country", quote=offer.country))
        return Check(limit, PASS, fact, note="same_country")
    return Check(
        limit,
        UNKNOWN,
        served[0] if served else None,
        note="open_list" if served else "silent",
        gap={"countries": " ".join(missing)},
    )


def _check_certificates(limit: Limit, offer: OfferProfile) -> Check:
    facts = [fact for fact in offer.facts if fact.name == "certification"]
    used: Fact | None = None
    missing: list[str] = []
    for item in limit.items:
        found = next(
            (fact for fact in facts if not fact.negative and any(_same_certificate(item, one) for one in fact.items)), None
        )
        if found is None:
            denied = next(
                (fact for fact in facts if fact.negative and any(_same_certificate(item, one) for one in fact.items)), None
            )
            if denied and limit.op == "has":
                return Check(limit, FAIL, denied, note="denied", gap={"missing": item})
            missing.append(item)
        used = used or found
    if not missing or (limit.op == "in" and used):
        return Check(limit, PASS, used)
    return Check(limit, UNKNOWN, None, note="silent", gap={"missing": ", ".join(missing)})


_CERTIFICATE_SYNONYMS = {"trcu": "eac", "trts": "eac", "passivhaus": "phi", "iec62109": "iec62109"}


@lru_cache(maxsize=4096)
def _certificate_key(item: str) -> str:
    plain = (
        re.sub(r"[\s./-]", "", item.lower()).replace("ё", "е").replace("тртс", "trts").replace("еас", "eac").replace("мэк", "iec")
    )
    for family, key in _CERTIFICATE_SYNONYMS.items():
        if plain.startswith(family):
            return key
    return re.sub(r"^un(?=r\d)", "", plain)


def _same_certificate(asked: str, offered: str) -> bool:
    """IEC is met by IEC 62109, UN R100 by R100; IEC 62619 is not met by IEC alone."""
    left, right = _certificate_key(asked), _certificate_key(offered)
    return left == right or (right.startswith(left) and not right[len(left) : len(left) + 1].isalpha())


@lru_cache(maxsize=64)
def _synonyms(name: str) -> dict[str, re.Pattern[str]]:
    return compiled(SYNONYMS.get(name, {}))


@lru_cache(maxsize=8192)
def _canonical(name: str, item: str) -> frozenset[str]:
    found = {canon for canon, pattern in _synonyms(name).items() if item.lower() == canon or pattern.search(item)}
    return frozenset(found) if found else frozenset({item.strip().lower()})


@lru_cache(maxsize=16384)
def _same_item(name: str, asked: str, offered: str) -> bool:
    """Whether an offered item meets the asked one: the same, a spelling of it, a narrower value, or all the asked words in it."""
    left, right = _canonical(name, asked), _canonical(name, offered)
    if left & right:
        return True
    if any(right & BROADER_VALUES.get(name, {}).get(one, frozenset()) for one in left):
        return True
    words, held = set(_CODE.findall(asked.lower())), set(_CODE.findall(offered.lower()))
    return bool(words) and words <= held


def _check_items(limit: Limit, offer: OfferProfile) -> Check:
    facts = [fact for fact in offer.facts if fact.name == limit.name and fact.items]
    if limit.items in (("yes",), ("no",)):
        return _check_feature(limit, facts, offer)
    positive = [fact for fact in facts if not fact.negative]
    asked = [
        item for item in limit.items if not any(_same_item(limit.name, item, one) for fact in positive for one in fact.items)
    ]
    if positive and (not asked or (limit.op == "in" and len(asked) < len(limit.items))):
        return Check(limit, PASS, positive[0])
    concepts = set(limit.params.get("concepts", "").split())
    related = next((fact for fact in positive if concepts & set(fact.params.get("concepts", "").split())), None)
    if related:
        return Check(limit, PASS, related, note="concept")
    gap = {"missing": ", ".join(asked)}
    denied = next(
        (fact for fact in facts if fact.negative and any(_same_item(limit.name, i, o) for i in limit.items for o in fact.items)),
        None,
    )
    if denied:
        return Check(limit, FAIL, denied, note="denied", gap=gap)
    stated = [fact for fact in positive if fact.evidence.path]
    if stated and limit.name in _CLOSED_LISTS and not _vague(stated[0]):
        return Check(limit, FAIL, stated[0], note="other_value", gap={**gap, "offered": ", ".join(stated[0].items)})
    mentioned = _mention(concepts, offer)
    if mentioned:
        return Check(limit, PASS, mentioned, note="concept")
    return Check(limit, UNKNOWN, positive[0] if positive else None, note="silent", gap=gap)


def _vague(fact: Fact) -> bool:
    return fact.items in (("yes",), ("no",)) or any("request" in item for item in fact.items)


def _mention(concepts: set[str], offer: OfferProfile) -> Fact | None:
    """The offer's own words for one of the asked concepts."""
    for found in offer.concepts:
        if not found.negative and (found.concept in concepts or concepts & set(found.broader[:2])):
            evidence = Evidence(found.start, found.end, found.surface)
            return Fact("concept", items=(found.concept,), evidence=evidence)
    return None


def _check_feature(limit: Limit, facts: list[Fact], offer: OfferProfile) -> Check:
    wanted = limit.items[0]
    for fact in sorted(facts, key=lambda one: not one.evidence.path):
        said = fact.items[0]
        if said in ("yes", "no"):
            says_yes = (said == "yes") != fact.negative
            state = PASS if says_yes == (wanted == "yes") else FAIL
            return Check(limit, state, fact, note="" if state == PASS else "denied")
    implied = _implied(limit, offer)
    if implied:
        return implied
    mentioned = _mention(set(limit.params.get("concepts", "").split()), offer) if wanted == "yes" else None
    if mentioned:
        return Check(limit, PASS, mentioned, note="concept")
    return Check(limit, UNKNOWN, facts[0] if facts else None, note="silent")


def _implied(limit: Limit, offer: OfferProfile) -> Check | None:
    """A feature settled by another fact, when all values of that fact agree on it."""
    name, values = IMPLIED.get(limit.name, ("", {}))
    facts = [fact for fact in offer.facts if fact.name == name and not fact.negative]
    said = {values[canon] for fact in facts for item in fact.items for canon in _canonical(name, item) if canon in values}
    if len(said) != 1:
        return None
    agrees = said.pop() == (limit.items[0] == "yes")
    return Check(limit, PASS if agrees else FAIL, facts[0], note="implied")


def _check_numbers(limit: Limit, offer: OfferProfile, rates: Rates | None) -> Check:
    best: Check | None = None
    rank = {PASS: 3, UNKNOWN: 1, FAIL: 2}
    for fact in _candidates(limit, offer):
        check = _compare(limit, fact, rates)
        if check.state == UNKNOWN and check.note in ("partly", "rate_uncertain", "modular"):
            order = 2.5
        else:
            order = rank[check.state]
        if best is None or order > (2.5 if best.note in ("partly", "rate_uncertain", "modular") else rank[best.state]):
            best = check
    return best or Check(limit, UNKNOWN, note="silent")


def _candidates(limit: Limit, offer: OfferProfile) -> list[Fact]:
    """Facts of the limit's name; for sizes, those of the same dimension under another name (power for capacity)."""
    named = [fact for fact in offer.facts if fact.name == limit.name and not fact.items and not fact.negative]
    if named or limit.name not in SCALE_NAMES or limit.name in ("min_order", "ticket", "group", "quantity"):
        comparable = [fact for fact in named if _comparable(limit.unit, fact.unit)]
        if comparable or limit.name not in SCALE_NAMES:
            return comparable or named
    if limit.name in ("min_order", "ticket", "group", "quantity"):
        return named
    others = [
        fact
        for fact in offer.facts
        if fact.name in SCALE_NAMES - {"min_order", "ticket"}
        and not fact.items
        and not fact.negative
        and _comparable(limit.unit, fact.unit)
    ]
    return others or named


def _comparable(left: str, right: str) -> bool:
    if not left or not right:
        return left == right
    try:
        return parse_unit(left).dimension == parse_unit(right).dimension
    except UnitError:
        return False


def _compare(limit: Limit, fact: Fact, rates: Rates | None) -> Check:
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
    if state == FAIL and limit.name == "capacity" and fact.params.get("modular"):
        state, note = UNKNOWN, "modular"
    gap = _gap(limit, low, high) if state != PASS else {}
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


def _gap(limit: Limit, low: Decimal | None, high: Decimal | None) -> dict[str, str]:
    """What would have to change: the asked value, the offered one and the difference, in the unit of the limit."""
    asked = limit.low if limit.op == "min" else limit.high
    offered = (high if high is not None else low) if limit.op == "min" else (low if low is not None else high)
    if asked is None or offered is None:
        return {}
    shown = {"asked": _plain(asked), "offered": _plain(offered), "unit": limit.unit}
    return {**shown, "difference": _plain(abs(asked - offered))}


def _plain(number: Decimal) -> str:
    rounded = round(number, 4)
    return f"{rounded.normalize():f}"
