"""What would have to change for a failed condition to be met, as a code with its places; pages make sentences of it."""

from __future__ import annotations

from greenbridge.calc.matching.comparing import FAIL, Check

CODES = ("at_least", "at_most", "exactly", "by_day", "serve", "let_in", "kind", "have", "do_without", "value", "extend")
"""Every code `needed_change` gives."""


def needed_change(check: Check) -> dict[str, str]:
    """``code`` and its places; empty for a check that has not failed.

    ``at_least``, ``at_most``, ``exactly`` and ``by_day`` have ``asked``, ``offered``, ``difference`` and ``unit`` where both
    sides are known, ``serve`` and ``let_in`` have ``countries``, ``kind`` and ``value`` have ``asked`` and ``offered``, ``have``
    has what is ``missing``.
    """
    if check.state != FAIL:
        return {}
    return {"code": _code(check), **_places(check), **check.gap}


def _code(check: Check) -> str:
    limit = check.limit
    if check.note == "expired":
        return "extend"
    if limit.name == "countries_served":
        return "let_in" if check.note == "excluded" else "serve"
    if limit.name == "delivery_by":
        return "by_day"
    if limit.name == "kind":
        return "kind"
    if limit.items == ("no",):
        return "do_without"
    if limit.items:
        return "value" if check.note == "other_value" else "have"
    if limit.op == "range" and check.high is not None and limit.low is not None and check.high < limit.low:
        return "at_least"
    return {"min": "at_least", "max": "at_most"}.get(limit.op, "exactly")


def _places(check: Check) -> dict[str, str]:
    limit, fact = check.limit, check.fact
    if limit.name == "kind":
        return {"asked": " ".join(limit.items)}
    if check.note == "other_value" and fact is not None:
        return {"asked": ", ".join(limit.items), "offered": ", ".join(fact.items)}
    if limit.items and limit.items not in (("yes",), ("no",)) and limit.name not in ("countries_served", "delivery_by"):
        return {"missing": ", ".join(limit.items)}
    return {}
