"""What would have to change for a near miss to fit, one whole sentence for each kind of condition."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from .. import bridge
from .limits_shown import asked_shown, day_shown, items_shown, limit_title, number_shown, offered_shown, sentence

BY_NAME = {
    "temperature_min": _("Would fit if the lowest working temperature were %(asked)s instead of %(offered)s."),
    "temperature_max": _("Would fit if the highest working temperature were %(asked)s instead of %(offered)s."),
    "delivery": _("Would fit if it were delivered within %(asked)s instead of %(offered)s."),
    "transit": _("Would fit if it were under way for %(asked)s at most instead of %(offered)s."),
    "price": _("Would fit if it cost %(asked)s at most instead of %(offered)s."),
    "capacity": _("Would fit if its capacity were %(asked)s instead of %(offered)s."),
    "soh": _("Would fit if the batteries had %(asked)s of their capacity left instead of %(offered)s."),
    "cycles": _("Would fit if it lasted %(asked)s instead of %(offered)s."),
    "warranty": _("Would fit if the warranty ran for %(asked)s instead of %(offered)s."),
    "voltage": _("Would fit if the voltage were %(asked)s instead of %(offered)s."),
    "frequency": _("Would fit if the frequency were %(asked)s instead of %(offered)s."),
    "quantity": _("Would fit if %(asked)s could be supplied instead of %(offered)s."),
    "min_order": _("Would fit if the smallest order were %(asked)s instead of %(offered)s."),
    "ticket": _("Would fit if the amount of finance were %(asked)s instead of %(offered)s."),
    "thickness": _("Would fit if the thickness were %(asked)s instead of %(offered)s."),
}
"""Sentences for numbers of one name."""

BY_CODE = {
    "at_least": _("Would fit with at least %(asked)s instead of %(offered)s: %(name)s."),
    "at_most": _("Would fit with at most %(asked)s instead of %(offered)s: %(name)s."),
    "exactly": _("Would fit with %(asked)s instead of %(offered)s: %(name)s."),
    "by_day": _("Would fit if it could be delivered by %(asked)s, not only by %(offered)s."),
    "serve": _("Would fit if it also served: %(countries)s."),
    "let_in": _("Would fit if it did not exclude: %(countries)s."),
    "kind": _("Would fit if it were of the kind “%(asked)s”, not “%(offered)s”."),
    "have": _("Would fit with %(missing)s: %(name)s."),
    "do_without": _("Would fit without this: %(name)s."),
    "value": _("Would fit with %(asked)s instead of %(offered)s: %(name)s."),
    "extend": _("Would fit if the offer were still valid; it was valid until %(until)s."),
}
HAVE_FEATURE = _("Would fit if it offered this: %(name)s.")
UNSAID = _("Would fit with %(asked)s: %(name)s.")


def change_sentence_of(check: Any) -> str:
    """The sentence for a failed check; empty for others."""
    change = bridge.needed_change(check)
    if not change:
        return ""
    code = change["code"]
    places = {"name": limit_title(check.limit.name), "asked": asked_shown(check.limit), "offered": offered_shown(check)}
    if code in ("at_least", "at_most", "exactly"):
        return _numbers(check, code, change, places)
    if code == "have" and check.limit.items == ("yes",):
        return sentence(HAVE_FEATURE, places)
    if code == "by_day":
        places |= {name: day_shown(change[name]) for name in ("asked", "offered") if name in change}
    if "countries" in change:
        places["countries"] = items_shown("countries_served", change["countries"].split())
    if "missing" in change:
        places["missing"] = items_shown(check.limit.name, change["missing"].split(", "))
    if "until" in change:
        places["until"] = day_shown(change["until"])
    return sentence(BY_CODE[code], places)


def _numbers(check: Any, code: str, change: dict[str, str], places: dict[str, str]) -> str:
    if "asked" in change and "offered" in change and code != "exactly":
        places |= {name: number_shown(change[name], change.get("unit", "")) for name in ("asked", "offered")}
    if not places["offered"]:
        return sentence(UNSAID, places)
    return sentence(BY_NAME.get(check.limit.name) or BY_CODE[code], places)
