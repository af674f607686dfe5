"""Conditions and facts as readers write them: names, amounts with their units, days, countries, papers and other values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.reference.profiles import language_name, load_profile
from greenbridge.adapters.reference.units import unit_kind, unit_words
from greenbridge.frame.languages import reader_tag
from greenbridge.frame.lists import join_words

from ..choices import KindOfThing

LIMITS = {
    "area": gettext_lazy("Area"),
    "atex": gettext_lazy("Explosion protection"),
    "autonomy": gettext_lazy("Running time or range"),
    "bifacial": gettext_lazy("Bifacial"),
    "capacity": gettext_lazy("Capacity"),
    "certification": gettext_lazy("Certificates"),
    "charge": gettext_lazy("Charge"),
    "chemistry": gettext_lazy("Chemistry"),
    "co2": gettext_lazy("Carbon footprint"),
    "condition": gettext_lazy("Condition"),
    "continuous": gettext_lazy("Continuous operation"),
    "contract": gettext_lazy("Contract term"),
    "cooperation": gettext_lazy("Form of cooperation"),
    "countries_served": gettext_lazy("Countries and territories served"),
    "cover": gettext_lazy("Cover"),
    "currency": gettext_lazy("Currency"),
    "current": gettext_lazy("Current kind"),
    "cycles": gettext_lazy("Cycle life"),
    "dangerous_goods": gettext_lazy("Dangerous goods"),
    "data_sharing": gettext_lazy("Shared data"),
    "deadline": gettext_lazy("Deadline"),
    "delivery": gettext_lazy("Delivery time"),
    "delivery_by": gettext_lazy("Delivered by"),
    "density": gettext_lazy("Density"),
    "down_payment": gettext_lazy("Down payment"),
    "dry": gettext_lazy("Dry process"),
    "duration": gettext_lazy("Duration"),
    "efficiency": gettext_lazy("Efficiency"),
    "emission": gettext_lazy("Emission"),
    "energy": gettext_lazy("Energy"),
    "financed_by_provider": gettext_lazy("Financed by the provider"),
    "fire_class": gettext_lazy("Fire class"),
    "flow": gettext_lazy("Flow"),
    "form": gettext_lazy("Form"),
    "frequency": gettext_lazy("Frequency"),
    "glass": gettext_lazy("Glass"),
    "in_motion_charging": gettext_lazy("Charging in motion"),
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
    "mobile": gettext_lazy("Mobile"),
    "no_effluent": gettext_lazy("No waste water discharged"),
    "no_fuel": gettext_lazy("No fuel"),
    "no_heat": gettext_lazy("No heat needed"),
    "noise": gettext_lazy("Noise"),
    "non_lithium": gettext_lazy("Without lithium"),
    "oil_free": gettext_lazy("Oil-free"),
    "on_premise": gettext_lazy("Installed on the customer's premises"),
    "outdoor_pv": gettext_lazy("Outdoor test site for solar modules"),
    "parameters": gettext_lazy("Measured values"),
    "power": gettext_lazy("Power"),
    "pressure": gettext_lazy("Pressure"),
    "pressure_compensated": gettext_lazy("Pressure compensation"),
    "price": gettext_lazy("Price"),
    "process": gettext_lazy("Process"),
    "product": gettext_lazy("Product"),
    "protocol": gettext_lazy("Protocol"),
    "purity": gettext_lazy("Purity"),
    "quantity": gettext_lazy("Quantity"),
    "rack": gettext_lazy("Rack width"),
    "reagent_free": gettext_lazy("Without reagents"),
    "refrigerant": gettext_lazy("Working fluid"),
    "renewable_proof": gettext_lazy("Proof of renewable origin"),
    "safety_report": gettext_lazy("Safety assessment report"),
    "saving": gettext_lazy("Saving"),
    "service": gettext_lazy("Service"),
    "soh": gettext_lazy("State of health"),
    "soh_error": gettext_lazy("Error of the state of health"),
    "standard": gettext_lazy("Standard"),
    "supply_temp": gettext_lazy("Supply temperature"),
    "take_back": gettext_lazy("Take-back of used goods"),
    "tds": gettext_lazy("Salinity"),
    "temperature": gettext_lazy("Temperature"),
    "temperature_max": gettext_lazy("Highest temperature"),
    "temperature_min": gettext_lazy("Lowest temperature"),
    "tenor": gettext_lazy("Loan term"),
    "thickness": gettext_lazy("Thickness"),
    "ticket": gettext_lazy("Amount of finance"),
    "training": gettext_lazy("Training of staff"),
    "transit": gettext_lazy("Transit time"),
    "transport": gettext_lazy("Transport"),
    "trl": gettext_lazy("Readiness level"),
    "turnkey": gettext_lazy("Turnkey"),
    "unheated": gettext_lazy("Without heating"),
    "valid_until": gettext_lazy("Valid until"),
    "verified": gettext_lazy("Verified by a third party"),
    "voltage": gettext_lazy("Voltage"),
    "vri": gettext_lazy("Variable rate irrigation"),
    "warranty": gettext_lazy("Warranty"),
    "waste": gettext_lazy("Waste"),
    "zld": gettext_lazy("Zero liquid discharge"),
}
"""Name of a limit -> what readers call it; other names are looked up in the glossary, else stand as their author wrote them."""

GROUPS = {
    "any": gettext_lazy("all countries"),
    "EU": gettext_lazy("European Union"),
    "EUROPE": gettext_lazy("Europe"),
    "CIS": gettext_lazy("CIS"),
    "EAEU": gettext_lazy("Eurasian Economic Union"),
    "CENTRAL_ASIA": gettext_lazy("Central Asia"),
    "GULF": gettext_lazy("Gulf states"),
    "MIDDLE_EAST": gettext_lazy("Middle East"),
    "ASEAN": gettext_lazy("ASEAN"),
    "SOUTH_ASIA": gettext_lazy("South Asia"),
    "CAUCASUS": gettext_lazy("Caucasus"),
    "BALKANS": gettext_lazy("Balkans"),
    "BALTICS": gettext_lazy("Baltic states"),
    "BENELUX": gettext_lazy("Benelux"),
    "CARIBBEAN": gettext_lazy("Caribbean"),
    "CENTRAL_AMERICA": gettext_lazy("Central America"),
    "NORTH_AMERICA": gettext_lazy("North America"),
    "LATIN_AMERICA": gettext_lazy("Latin America"),
    "EAST_AFRICA": gettext_lazy("East Africa"),
    "AFRICA": gettext_lazy("Africa"),
    "ASIA_PACIFIC": gettext_lazy("Asia-Pacific"),
    "ASIA": gettext_lazy("Asia"),
    "SCO": gettext_lazy("Shanghai Cooperation Organisation"),
}
"""Groups of countries as sellers name them."""

ITEMS = {
    "yes": gettext_lazy("yes"),
    "no": gettext_lazy("no"),
    "new": pgettext_lazy("condition of goods", "new"),
    "used": pgettext_lazy("condition of goods", "used"),
    "dc": gettext_lazy("direct current"),
    "ac": gettext_lazy("alternating current"),
    "test-report": gettext_lazy("test report"),
    "msds": gettext_lazy("safety data sheet"),
    "loan": gettext_lazy("loan"),
    "equity": gettext_lazy("equity"),
    "grant": gettext_lazy("grant"),
    "joint venture": gettext_lazy("joint venture"),
    "li-ion": gettext_lazy("lithium-ion"),
    "licence": gettext_lazy("licence"),
    "sale": gettext_lazy("sale"),
    "shared savings": gettext_lazy("energy performance contract (shared savings)"),
}
CODES = {
    "19in": "19″", "21in": "21″", "23in": "23″", "iec61850": "IEC 61850", "iec60870": "IEC 60870", "rs485": "RS-485",
    "opcua": "OPC UA", "modbus": "Modbus", "bacnet": "BACnet", "dnp3": "DNP3", "profinet": "PROFINET", "iso15118": "ISO 15118",
    "UN38.3": "UN 38.3",
}  # fmt: skip
"""Values that are written the same in all languages."""

SHORT = 4
"""Letters up to which a value is an abbreviation (LFP, DC, CE), written in capitals in all languages."""


def limit_title(name: str) -> str:
    """What readers call a limit."""
    known = LIMITS.get(name) or LIMITS.get(name.removesuffix("_min").removesuffix("_max"))
    return str(known) if known else _in_words(name, reader_tag())


@lru_cache(maxsize=4096)
def _in_words(item: str, language: str) -> str:
    """A value in the reader's language when the whole of it is one concept of the glossary, else as it stands."""
    glossary = load_glossary()
    plain = item.replace("_", " ")
    slug = item.replace("_", "-").lower()
    if slug in glossary.concepts:
        return glossary.name(slug, language)
    for mention in glossary.find(plain, any_case=True):
        if (mention.start, mention.end) == (0, len(plain)):
            return glossary.name(mention.concept.id, language)
    return plain


def items_shown(name: str, items: Iterable[str]) -> str:
    """Values of a condition or fact in one line."""
    return join_words(_item(name, one) for one in items)


def _item(name: str, item: str) -> str:
    tag = reader_tag()
    if name.startswith("countries_") or name == "country":
        group = GROUPS.get(item) or GROUPS.get(item.upper())
        return str(group) if group else load_profile(settings.PROFILE).country_name(item, tag)
    if name == "kind":
        return str(KindOfThing(item).label) if item in KindOfThing.values else item
    if name == "language":
        return language_name(item, tag)
    if name in ("delivery_by", "delivery_from", "valid_until"):
        return day_shown(item)
    if item in CODES:
        return CODES[item]
    if item in ITEMS:
        return str(ITEMS[item])
    if len(item) <= SHORT and item.isascii():
        return item.upper()
    if name == "chemistry" and f"{item}-battery" in load_glossary().concepts:
        return load_glossary().name(f"{item}-battery", tag)
    return _in_words(item, tag)


def day_shown(day: str) -> str:
    """An ISO date in the page's way; what is no date as it stands."""
    try:
        return formats.date_format(date.fromisoformat(day), "DATE_FORMAT")
    except ValueError:
        return day


def _number(found: Decimal) -> str:
    plain = format(found.normalize(), "f").replace("-", "−")
    sign, digits = ("−", plain[1:]) if plain.startswith("−") else ("", plain)
    return sign + formats.number_format(digits, use_l10n=True, force_grouping=True)


def with_unit(shown: str, unit: str, number: Decimal | None = None) -> str:
    """A number already shown, with its unit as readers of the page's language write it."""
    if unit in ("", "-"):
        return shown
    tag = reader_tag()
    words = unit_words(unit, tag, number)
    money, _line, _per = unit.partition("/")
    if tag == "en" and words and unit_kind(money) == "money":
        code, line, per = words.partition("/")
        return f"{code}\u00a0{shown}{line}{per}"
    words = words or unit
    glue = "" if (tag == "zh-Hans" and not words[:1].isascii()) or (words == "%" and tag != "ru") else "\u00a0"
    return f"{shown}{glue}{words}"


def amount_shown(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """A number or range with its unit; empty without numbers."""
    if low is not None and high is not None:
        shown = _number(low) if low == high else f"{_number(low)}–{_number(high)}"
    elif low is not None:
        shown = f"≥\u00a0{_number(low)}"
    elif high is not None:
        shown = f"≤\u00a0{_number(high)}"
    else:
        return ""
    return with_unit(shown, unit, high if high is not None else low)


def number_shown(text: str, unit: str) -> str:
    """An amount of a gap, given as a decimal string."""
    number = Decimal(text)
    return with_unit(_number(number), unit, number)


def asked_shown(limit: Any) -> str:
    """What a condition asks for, without its name; the author's own words where nothing else says it."""
    if limit.items:
        return items_shown(limit.name, limit.items)
    return amount_shown(limit.low, limit.high, limit.unit) or ("" if limit.evidence.path else limit.evidence.quote)


def offered_shown(check: Any) -> str:
    """What the offer says, in the unit of the condition."""
    if check.low is not None or check.high is not None:
        return amount_shown(check.low, check.high, check.limit.unit)
    fact = check.fact
    if fact is None:
        return ""
    if fact.items:
        name = check.limit.name if fact.name == "country" else fact.name
        return items_shown(name, fact.items)
    return amount_shown(fact.low, fact.high, fact.unit) or ("" if fact.evidence.path else fact.evidence.quote)


def sentence(wording: Any, places: Mapping[str, Any]) -> str:
    """A sentence with its places filled; a place that ends in a full stop of its own (1 мая 2027 г.) does not double it."""
    return (str(wording) % places).replace("..", ".")


def named(limit: Any) -> str:
    """A condition with its name: "Capacity: ≥ 20 MWh"."""
    return _("%(name)s: %(asked)s") % {"name": limit_title(limit.name), "asked": asked_shown(limit)}
