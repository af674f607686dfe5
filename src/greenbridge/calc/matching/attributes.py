"""Limits and facts from structured attributes: the name, the bound and the unit are read from the key, whatever the key is.

``power_w_min: 430`` is at least 430 W, ``price_max: {value, currency, unit}`` at most so much money, ``certification: [..]``
asks for each, ``chemistry: "LFP"`` for one of the items, ``bifacial: true`` for a feature. Unknown keys follow the same grammar.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from greenbridge.calc.common.units import UnitError, parse_unit
from greenbridge.calc.matching.profiles import Evidence, Fact, Finding, Limit
from greenbridge.calc.matching.vocabulary import ALIASES, DEFAULT_UNITS, UNIT_SUFFIXES

_EACH = frozenset({"certification", "countries_served", "parameters", "standard"})
_DISCRETE = frozenset({"frequency", "voltage", "length"})
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Key:
    """An attribute key taken apart: what is measured, which end it bounds, in which unit."""

    name: str
    bound: str
    unit: str


def parse_key(key: str) -> Key:
    """Name, bound (``min``, ``max`` or empty) and unit of an attribute key.

    Examples
    --------
    >>> parse_key("down_payment_max_pct")
    Key(name='down_payment', bound='max', unit='%')
    """
    parts = [part for part in key.strip().lower().replace("-", "_").split("_") if part]
    bound = unit = ""
    changed = True
    while changed and len(parts) > 1:
        changed = False
        if not bound and parts[-1] in ("min", "max"):
            bound = parts.pop()
            changed = True
        elif not unit:
            for size in (3, 2, 1):
                if len(parts) > size and tuple(parts[-size:]) in UNIT_SUFFIXES:
                    unit = UNIT_SUFFIXES[tuple(parts[-size:])]
                    parts = parts[:-size]
                    changed = True
                    break
    if not bound and len(parts) > 1 and parts[0] in ("min", "max") and parts[1] != "order":
        bound = parts.pop(0)
    if not bound and "min" in parts[1:]:
        parts.remove("min")
        bound = "min"
    name = "_".join(parts)
    name = ALIASES.get(name, name)
    if name == "temperature" and bound:
        name, bound = f"temperature_{bound}", ""
    return Key(name, bound, unit or DEFAULT_UNITS.get(name, ""))


def _decimal(found: object) -> Decimal | None:
    if isinstance(found, bool) or not isinstance(found, int | float | str | Decimal):
        return None
    try:
        return Decimal(str(found))
    except InvalidOperation:
        return None


def _measured(found: Any, key: Key) -> tuple[list[Decimal], str] | None:
    """The numbers of a value and their unit, None when it is not a number."""
    unit = key.unit
    inner = found
    if isinstance(found, Mapping):
        inner = found["value"] if "value" in found else [end for name in ("min", "max") if (end := found.get(name)) is not None]
        unit = str(found.get("unit", "") or unit)
        if found.get("currency"):
            per = str(found.get("unit", ""))
            unit = str(found["currency"]).upper() + (f"/{per}" if per else "")
    numbers = inner if isinstance(inner, Sequence) and not isinstance(inner, str) else [inner]
    read = [number for number in (_decimal(one) for one in numbers if not isinstance(one, str)) if number is not None]
    return (read, unit) if read and len(read) == len(numbers) else None


def _bounded(key: Key, found: Any) -> Key:
    """The key with the bound its value names: ``{"min": 10, "unit": "MW"}`` is at least 10 MW."""
    ends = {"min", "max"} & found.keys() if isinstance(found, Mapping) and "value" not in found else set()
    return replace(key, bound=ends.pop()) if len(ends) == 1 and not key.bound else key


def _items(found: Any) -> tuple[str, ...]:
    if isinstance(found, bool):
        return (YES if found else NO,)
    if isinstance(found, Mapping):
        return tuple(f"{name} {inner}" for name, inner in found.items())
    if isinstance(found, Sequence) and not isinstance(found, str):
        return tuple(str(one) for one in found)
    return (str(found),) if found not in (None, "") else ()


def read_attribute_limits(attributes: Mapping[str, Any] | None) -> tuple[list[Limit], list[Finding]]:
    """Limits stated in a need's attributes; keys outside ``must`` and ``wish`` count as must.

    What cannot be read (an empty value, a unit of its own) is reported as a finding, never dropped in silence.
    """
    limits: list[Limit] = []
    findings: list[Finding] = []
    if not attributes:
        return limits, findings
    groups: list[tuple[str, Mapping[str, Any]]] = []
    loose = {key: found for key, found in attributes.items() if key not in ("must", "wish")}
    for strength, group in (("must", attributes.get("must")), ("wish", attributes.get("wish")), ("must", loose)):
        if isinstance(group, Mapping):
            groups.append((strength, group))
        elif group is not None:
            findings.append(Finding("attribute_unreadable", {"path": strength}))
    for strength, group in groups:
        for raw, found in group.items():
            path = raw if group is loose else f"{strength}.{raw}"
            limit = _limit(_bounded(parse_key(raw), found), found, strength, path)
            if limit is None:
                findings.append(Finding("attribute_unreadable", {"path": path}))
                continue
            if limit.unit and not _known_unit(limit.unit):
                findings.append(Finding("unit_unknown", {"path": path, "unit": limit.unit}))
            limits.append(limit)
    return limits, findings


def _known_unit(unit: str) -> bool:
    try:
        parse_unit(unit)
    except UnitError:
        return False
    return True


def _limit(key: Key, found: Any, strength: str, path: str) -> Limit | None:
    evidence = Evidence(path=path, quote=str(found)[:120])
    measured = _measured(found, key)
    if measured is None or key.name in ("hs_code",):
        items = () if isinstance(found, Mapping) and {"value", "min", "max"} & found.keys() else _items(found)
        if not items:
            return None
        operation = "has" if key.name in _EACH or items in ((YES,), (NO,)) else "in"
        return Limit(key.name, operation, items=items, strength=strength, evidence=evidence)
    numbers, unit = measured
    low, high = min(numbers), max(numbers)
    if key.name == "temperature_min":
        return Limit(key.name, "max", high=low, unit=unit, strength=strength, evidence=evidence)
    if key.name == "temperature_max" or key.bound == "min":
        return Limit(key.name, "min", low=low, unit=unit, strength=strength, evidence=evidence)
    if key.bound == "max":
        return Limit(key.name, "max", high=high, unit=unit, strength=strength, evidence=evidence)
    operation = "range" if low != high and key.name not in _DISCRETE else "equal"
    return Limit(key.name, operation, low, high, unit, strength=strength, evidence=evidence)


def read_attribute_facts(attributes: Mapping[str, Any] | None) -> list[Fact]:
    """Facts stated in an offer's attributes; ``x_min`` and ``x_max`` of one name are the two ends of one fact."""
    facts: list[Fact] = []
    ends: dict[str, Fact] = {}
    for raw, found in (attributes or {}).items():
        key = _bounded(parse_key(raw), found)
        evidence = Evidence(path=raw, quote=str(found)[:120])
        measured = _measured(found, key)
        if measured is None or key.name in ("hs_code", "vintage"):
            items = _items(found)
            if items:
                facts.append(Fact(key.name, items=items, closed=key.name == "countries_served", evidence=evidence))
            continue
        numbers, unit = measured
        low, high = min(numbers), max(numbers)
        if key.name in _DISCRETE and not key.bound:
            facts.extend(Fact(key.name, number, number, unit, evidence=evidence) for number in numbers)
        elif key.bound:
            old = ends.get(key.name)
            fact = Fact(
                key.name,
                low if key.bound == "min" else (old.low if old else None),
                high if key.bound == "max" else (old.high if old else None),
                unit,
                evidence=Evidence(path=f"{old.evidence.path},{raw}" if old else raw, quote=evidence.quote),
            )
            ends[key.name] = fact
        else:
            facts.append(Fact(key.name, low, high, unit, evidence=evidence))
    return facts + list(ends.values())
