"""Codes of matching in the reader's words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import template
from django.conf import settings
from django.utils import formats
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.reference.profiles import load_profile
from greenbridge.adapters.reference.units import unit_words
from greenbridge.apps.registry.choices import SIGNAL_STATUS
from greenbridge.apps.registry.selectors import text_for
from greenbridge.kernel.languages import normalise_tag

from ..choices import KindOfThing

register = template.Library()

LIMITS = {
    "area": gettext_lazy("Area"),
    "autonomy": gettext_lazy("Running time or range"),
    "capacity": gettext_lazy("Capacity"),
    "certification": gettext_lazy("Certificates"),
    "charge": gettext_lazy("Charge"),
    "chemistry": gettext_lazy("Chemistry"),
    "co2": gettext_lazy("Carbon footprint"),
    "condition": gettext_lazy("Condition"),
    "contract": gettext_lazy("Contract term"),
    "countries_served": gettext_lazy("Countries and territories served"),
    "cover": gettext_lazy("Cover"),
    "currency": gettext_lazy("Currency"),
    "current": gettext_lazy("Current kind"),
    "deadline": gettext_lazy("Deadline"),
    "delivery": gettext_lazy("Delivery time"),
    "density": gettext_lazy("Density"),
    "down_payment": gettext_lazy("Down payment"),
    "duration": gettext_lazy("Duration"),
    "efficiency": gettext_lazy("Efficiency"),
    "emission": gettext_lazy("Emission"),
    "energy": gettext_lazy("Energy"),
    "fire_class": gettext_lazy("Fire class"),
    "flow": gettext_lazy("Flow"),
    "form": gettext_lazy("Form"),
    "frequency": gettext_lazy("Frequency"),
    "incoterm": gettext_lazy("Incoterms"),
    "instrument": gettext_lazy("Instrument"),
    "kind": gettext_lazy("Kind"),
    "lambda": gettext_lazy("Thermal conductivity"),
    "language": gettext_lazy("Working language"),
    "length": gettext_lazy("Length"),
    "lhv": gettext_lazy("Heating value"),
    "lifetime": gettext_lazy("Service life"),
    "metal": gettext_lazy("Metal"),
    "method": gettext_lazy("Method"),
    "min_order": gettext_lazy("Smallest order"),
    "noise": gettext_lazy("Noise"),
    "parameters": gettext_lazy("Measured values"),
    "power": gettext_lazy("Power"),
    "pressure": gettext_lazy("Pressure"),
    "price": gettext_lazy("Price"),
    "process": gettext_lazy("Process"),
    "product": gettext_lazy("Product"),
    "protocol": gettext_lazy("Protocol"),
    "purity": gettext_lazy("Purity"),
    "quantity": gettext_lazy("Quantity"),
    "saving": gettext_lazy("Saving"),
    "service": gettext_lazy("Service"),
    "soh": gettext_lazy("State of health"),
    "standard": gettext_lazy("Standard"),
    "temperature": gettext_lazy("Temperature"),
    "temperature_max": gettext_lazy("Highest temperature"),
    "temperature_min": gettext_lazy("Lowest temperature"),
    "tenor": gettext_lazy("Loan term"),
    "thickness": gettext_lazy("Thickness"),
    "ticket": gettext_lazy("Amount of finance"),
    "transit": gettext_lazy("Transit time"),
    "transport": gettext_lazy("Transport"),
    "trl": gettext_lazy("Readiness level"),
    "valid_until": gettext_lazy("Valid until"),
    "voltage": gettext_lazy("Voltage"),
    "warranty": gettext_lazy("Warranty"),
    "waste": gettext_lazy("Waste"),
}
"""Name of a limit -> what readers call it; other names stand as their author wrote them."""

PARTS = {
    "subject": gettext_lazy("Subject"),
    "limits": gettext_lazy("Conditions"),
    "place": gettext_lazy("Place"),
    "kind": gettext_lazy("Kind"),
}

COUNTRY_LISTS = frozenset({"countries_served", "countries_excluded"})


def _tag() -> str:
    return normalise_tag(get_language() or "en")


@register.filter
def text_in(record: Any, language: str) -> Any:
    """The record's words in the page's language, else the original."""
    return text_for(record, language)


@register.filter
def signal_status(slug: str) -> str:
    """How far the thing a signal speaks of has come: planned, operating, stated."""
    return str(SIGNAL_STATUS.get(slug, slug))


@register.filter
def limit_name(name: str) -> str:
    """What readers call a limit."""
    known = LIMITS.get(name) or LIMITS.get(name.removesuffix("_min").removesuffix("_max"))
    return str(known) if known else name.replace("_", " ")


def _number(found: Decimal) -> str:
    plain = format(found.normalize(), "f")
    return formats.number_format(plain, use_l10n=True, force_grouping=True)


def _items(name: str, items: tuple[str, ...]) -> str:
    if name in COUNTRY_LISTS:
        profile = load_profile(settings.PROFILE)
        return ", ".join(profile.country_name(code, _tag()) or code for code in items)
    if name == "kind":
        return ", ".join(str(KindOfThing(one).label) if one in KindOfThing.values else one for one in items)
    # short codes are abbreviations (LFP, NMC, DC), written in capitals in all three languages
    return ", ".join(one.upper() if len(one) <= 4 and one.isascii() else one.replace("_", " ") for one in items)


def _amount(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    if low is not None and high is not None:
        shown = _number(low) if low == high else f"{_number(low)}–{_number(high)}"
    elif low is not None:
        shown = f"≥\u00a0{_number(low)}"
    elif high is not None:
        shown = f"≤\u00a0{_number(high)}"
    else:
        return ""
    if not unit or unit == "-":
        return shown
    known = unit_words(unit, _tag(), high if high is not None else low) or unit
    return f"{shown}{known}" if _tag() == "zh-Hans" and known != unit else f"{shown}\u00a0{known}"


@register.filter
def limit_sentence(limit: Any) -> str:
    """What a need asks for: "Capacity: ≥ 20 MWh"."""
    asked = _items(limit.name, limit.items) if limit.items else _amount(limit.low, limit.high, limit.unit)
    return _("%(name)s: %(asked)s") % {"name": limit_name(limit.name), "asked": asked or limit.evidence.quote}


def _offered(check: Any) -> str:
    if check.low is not None or check.high is not None:
        return _amount(check.low, check.high, check.limit.unit)
    fact = check.fact
    if fact is None:
        return ""
    if fact.items:
        return _items(fact.name, fact.items)
    return _amount(fact.low, fact.high, fact.unit) or fact.evidence.quote


@register.filter
def check_sentence(check: Any) -> str:
    """A checked condition: what was asked, what is offered, or that nobody has said it."""
    places = {"asked": limit_sentence(check.limit), "offered": _offered(check)}
    if check.note == "expired":
        return _("The offer was valid until %(until)s.") % check.gap
    if check.note == "excluded":
        return _("%(asked)s. The offer excludes it.") % places
    if check.note == "closed_list":
        return _("%(asked)s. The offer serves only: %(offered)s.") % places
    if check.note == "rate_missing":
        return _("%(asked)s. Offered: %(offered)s; no exchange rate is loaded to compare them.") % places
    if check.state == "unknown" or not places["offered"]:
        if check.state == "fail":
            return _("%(asked)s. The offer says otherwise.") % places
        if check.state == "pass":
            return _("%(asked)s. The offer says so.") % places
        return _("%(asked)s. Nobody has said yet.") % places
    return _("%(asked)s. Offered: %(offered)s.") % places


@register.filter
def check_class(check: Any) -> str:
    """Class of the sign before a check."""
    return {"pass": "yes", "fail": "nope"}.get(check.state, "unk")


@register.filter
def reason_sentence(reason: Any) -> str:
    """A reason in one sentence."""
    params = dict(reason.params)
    if reason.code in {"matched_concept", "related_concept"}:
        params["name"] = load_glossary().name(params["concept"], _tag())
        if reason.code == "matched_concept" and params["need_surface"].casefold() == params["offer_surface"].casefold():
            return _("Both speak of “%(need_surface)s” (%(name)s).") % params
        if reason.code == "matched_concept":
            return _("“%(need_surface)s” in the need and “%(offer_surface)s” here mean the same: %(name)s.") % params
        params["other"] = load_glossary().name(params["offer_concept"], _tag())
        return _("“%(need_surface)s” in the need is close to “%(offer_surface)s” here (%(name)s, %(other)s).") % params
    if reason.code == "serves_country":
        return _("Serves %(country)s.") % {"country": _items("countries_served", (params["country"],))}
    if reason.code == "matched_words":
        return _("Words in common: %(words)s.") % params
    if reason.check is not None:
        return check_sentence(reason.check)
    return reason.code


@register.filter
def reason_class(reason: Any) -> str:
    """Class of the sign before a reason."""
    return "unk" if reason.code in {"related_concept", "missing_information"} else "yes"


@register.filter
def part_label(name: str) -> str:
    """What readers call a part of the score."""
    return str(PARTS.get(name, name))


@register.filter
def finding_text(finding: Any) -> str:
    """What the author should know about her words."""
    params = dict(finding.params)
    if "name" in params:
        params["name"] = limit_name(params["name"])
    if finding.code == "need_too_short":
        return _("The need is very short. Say what is to be done, with which material, how much and where.")
    if finding.code == "limit_contradiction":
        return _("Two conditions contradict each other: %(name)s. No record can meet both.") % params
    if finding.code == "need_expired":
        return _("The deadline of this need has passed: %(deadline)s.") % params
    if finding.code == "unit_unknown":
        return _("The unit “%(unit)s” is not known, so this condition is not checked: %(path)s.") % params
    if finding.code == "attribute_unreadable":
        return _("This attribute could not be read and is not checked: %(path)s.") % params
    return finding.code
