"""Each limit of a need against the facts of an offer: pass, fail or unknown, with the evidence of both sides.

Pass and fail need evidence; silence is unknown. Units are converted, money by the rates that are passed, and a comparison that
the rate's own tolerance could turn is unknown too.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from functools import lru_cache

from greenbridge.calc.common.money import Rates
from greenbridge.calc.common.units import UnitError, convert
from greenbridge.calc.matching.comparing import (
    FAIL,
    PASS,
    UNKNOWN,
    Check,
    candidates,
    comparable,
    compare,
    gap_between,
    plain_number,
)
from greenbridge.calc.matching.guards import compiled
from greenbridge.calc.matching.places import covers
from greenbridge.calc.matching.profiles import Evidence, Fact, Limit, NeedProfile, OfferProfile
from greenbridge.calc.matching.vocabulary import BROADER_VALUES, IMPLIED, SYNONYMS

_CLOSED_LISTS = frozenset(
    {"parameters", "standard", "connector", "protocol", "language", "instrument", "method", "type", "product", "rack"}
)
_CLOSED_LISTS |= {"chemistry", "metal", "process", "topic", "service", "function", "steering", "refrigerant"}
_CLOSED_LISTS |= {"fuel", "form", "grade"}
_CLOSED_LISTS |= {"fire_class", "condition", "substance", "waste", "stage"}
_PLAIN = frozenset({"chemistry", "fire_class", "refrigerant", "condition", "rack"})
"""What a text names of these is what is offered: an offer of NMC cells is none of LFP, whatever form it was written in."""
_GOODS = frozenset({"equipment", "technology"})
_CODE = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]|[а-яё]+")


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
    made += _refused(need, offer)
    if not any(limit.name == "min_order" for limit in need.limits):
        made += _too_much_at_once(need, offer)
    return tuple(made)


_SUBJECT = 0.5
"""From this specificity on a concept is a thing that may be turned down, not a word of trade."""


def _refused(need: NeedProfile, offer: OfferProfile) -> list[Check]:
    """What the need turns down and the offer has in its title."""
    asked = {found.concept for found in need.concepts if not found.negative}
    asked |= {wider for found in need.concepts if not found.negative for wider in found.broader}
    turned_down = {
        found.concept: found
        for found in need.concepts
        if found.refused and found.concept not in asked and found.specificity >= _SUBJECT
    }
    for found in offer.concepts:
        name = next((one for one in (found.concept, *found.broader[:1]) if one in turned_down), "")
        if name and found.in_title and not found.negative:
            told = turned_down[name]
            limit = Limit(name, "has", items=("no",), evidence=Evidence(told.start, told.end, told.surface))
            fact = Fact("concept", items=(found.concept,), evidence=Evidence(found.start, found.end, found.surface))
            return [Check(limit, FAIL, fact, note="refused")]
    return []


_FAR_TOO_MUCH = 2
"""A smallest order up to twice of what is wanted is for the two to settle."""


def _all_wanted(limit: Limit) -> Decimal | None:
    """How much is wanted in all, as far as a limit says it: "580 W or more" is the size of one."""
    if limit.params.get("all"):
        return Decimal(limit.params["all"])
    return limit.high if limit.op == "range" else limit.low if limit.name in ("quantity", "area") else None


def _too_much_at_once(need: NeedProfile, offer: OfferProfile) -> list[Check]:
    """A smallest order far above all that the need asks for."""
    for fact in offer.facts:
        if fact.name != "min_order" or fact.low is None:
            continue
        for limit in need.limits:
            wanted = _all_wanted(limit)
            if limit.name not in ("capacity", "quantity", "area") or not wanted or not comparable(limit.unit, fact.unit):
                continue
            least = convert(fact.low, fact.unit, limit.unit)
            if least > _FAR_TOO_MUCH * wanted:
                asked = Limit("min_order", "max", high=wanted, unit=limit.unit, evidence=limit.evidence)
                return [Check(asked, FAIL, fact, least, None, "min_order", gap_between(asked, least, None))]
    return []


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
        if fact.name == "min_order" and fact.low is not None and comparable(limit.unit, fact.unit) and fact.low > limit.low:
            gap = {"asked": plain_number(limit.low), "offered": plain_number(fact.low), "unit": limit.unit}
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
    stated = [fact for fact in positive if fact.evidence.path or limit.name in _PLAIN]
    if stated and limit.name in _CLOSED_LISTS and not _vague(stated[0]) and not _wider(limit, stated):
        return Check(limit, FAIL, stated[0], note="other_value", gap={**gap, "offered": ", ".join(stated[0].items)})
    mentioned = _mention(concepts, offer)
    if mentioned:
        return Check(limit, PASS, mentioned, note="concept")
    return Check(limit, UNKNOWN, positive[0] if positive else None, note="silent", gap=gap)


def _wider(limit: Limit, facts: list[Fact]) -> bool:
    """Whether the offer names the family of what is asked: lithium-ion where LFP is wanted."""
    families = BROADER_VALUES.get(limit.name, {})
    said = {canon for fact in facts for item in fact.items for canon in _canonical(limit.name, item)}
    asked = {canon for item in limit.items for canon in _canonical(limit.name, item)}
    return any(families.get(one, frozenset()) & asked for one in said)


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
    for fact in candidates(limit, offer):
        check = compare(limit, fact, rates)
        if check.state == UNKNOWN and check.note in ("partly", "rate_uncertain", "modular"):
            order = 2.5
        else:
            order = rank[check.state]
        if best is None or order > (2.5 if best.note in ("partly", "rate_uncertain", "modular") else rank[best.state]):
            best = check
    return best or Check(limit, UNKNOWN, note="silent")
