"""Showing the desk: labels of fields, figures as they were read, remarks and refusals in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.timesince import timesince
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.apps.registry.choices import FIELD_NAMES, SLUG_OF_KIND, SUBKINDS
from greenbridge.frame.lists import join_words
from greenbridge.frame.sentences import sentence_of
from greenbridge.kernel.errors import InvalidError

from ..choices import TELLS_THE_SAME, WHY, remark_sentence
from ..selectors.statistics import LOWEST_BAND

register = template.Library()


@register.filter
def field_label(name: str) -> str:
    """What a field of a candidate is called."""
    return str(FIELD_NAMES.get(name) or name.replace("_", " ").replace("-", " "))


@register.filter
def why_sentence(code: str) -> str:
    """Why a record may be the same thing."""
    return str(WHY.get(code, ""))


@register.filter
def remark_words(remark: dict[str, Any]) -> str:
    """What a remark of the reader means."""
    return remark_sentence(remark.get("code", ""), remark.get("params", {}))


@register.filter
def fault_words(error: Any) -> str:
    """The sentence for a refusal, stored or just raised."""
    if isinstance(error, dict):
        return sentence_of(InvalidError(error.get("code", ""), **error.get("params", {})))
    return sentence_of(error)


@register.filter
def shown_number(told: Any) -> str:
    """A decimal string in the page's way; what is no number stays as it is."""
    try:
        number = Decimal(str(told))
    except InvalidOperation:
        return str(told)
    if number == number.to_integral():
        number = number.quantize(Decimal(1))
    return formats.number_format(number, use_l10n=True, force_grouping=True)


@register.filter
def figure_number(figure: dict[str, Any]) -> str:
    """Number of a figure: one value, or both ends of its range."""
    if figure.get("value") not in (None, ""):
        return shown_number(figure["value"])
    return f"{shown_number(figure.get('low', ''))}–{shown_number(figure.get('high', ''))}"


@register.filter
def approx_words(figure: dict[str, Any]) -> str:
    """How exact the source says a figure is, and whether it is a change; empty for an exact state."""
    words = {
        "about": _("about"),
        "more_than": _("more than"),
        "less_than": _("less than"),
        "nearly": _("nearly"),
    }.get(figure.get("approx", ""), "")
    change = {"increase": _("increase"), "decrease": _("decrease")}.get(figure.get("change") or "", "")
    return join_words(filter(None, (words, change)))


@register.filter
def as_list(found: Any) -> list[Any]:
    """A list as it is, anything else as a list of one."""
    return list(found) if isinstance(found, list | tuple) else [found]


@register.filter
def is_list(found: Any) -> bool:
    """Whether a field holds several things."""
    return isinstance(found, list | tuple)


@register.filter
def as_lines(found: Any) -> str:
    """A list with one entry a line, for a text box."""
    return "\n".join(map(str, found)) if isinstance(found, list | tuple) else str(found)


@register.filter
def concept_lines(slugs: Any) -> str:
    """Names of glossary concepts in the page's language, one a line."""
    glossary = load_glossary()
    return "\n".join(glossary.name(slug, get_language() or "en") for slug in slugs or [])


@register.filter
def percent_of(share: float) -> int:
    """A share between 0 and 1 as a width between 0 and 100."""
    return round(max(0.0, min(1.0, float(share))) * 100)


@register.filter
def joined(numbers: Iterable[Any]) -> str:
    """Numbers with spaces between, for a data attribute."""
    return " ".join(map(str, numbers))


@register.simple_tag
def record_address(record_id: str) -> str:
    """Address of a record's page."""
    return reverse("registry:record", args=[SLUG_OF_KIND[record_id.split(":")[2]], record_id])


@register.filter
def subkinds(kind: str) -> list[tuple[str, Any]]:
    """What sorts of a kind of record there are."""
    return list(SUBKINDS.get(kind, {}).items())


@register.filter
def subkind_label(slug: str, kind: str) -> str:
    """What a sort of record is called."""
    return str(SUBKINDS.get(kind, {}).get(slug, slug))


@register.filter
def same_words(codes: Iterable[str]) -> str:
    """By what two documents tell the same."""
    return join_words(str(TELLS_THE_SAME[code]) for code in codes if code in TELLS_THE_SAME)


@register.filter
def age(moment: datetime) -> str:
    """How long ago something was."""
    if timezone.now() - moment < timedelta(minutes=1):
        return _("just now")
    return _("%(time)s ago") % {"time": timesince(moment, depth=1)}


@register.filter
def lasting(span: timedelta) -> str:
    """How long something takes, in the largest unit that fits."""
    now = timezone.now()
    return timesince(now - max(span, timedelta(minutes=1)), now, depth=1)


@register.filter
def any_differs(rows: Iterable[dict[str, Any]]) -> bool:
    """Whether a choice has to be made between a record and a candidate in any field."""
    return any(row["differs"] for row in rows)


@register.filter
def item(found: Any, name: str) -> Any:
    """One entry of a mapping."""
    return found.get(name)


@register.filter
def band_words(band: str) -> str:
    """A tenth of confidence as its two ends."""
    at = int(band) if str(band).isdecimal() else 0
    low = 0 if at < LOWEST_BAND else at
    high = LOWEST_BAND if at < LOWEST_BAND else at + 1
    return f"{formats.number_format(low / 10, 1)}–{formats.number_format(high / 10, 1)}"


@register.simple_tag(takes_context=True)
def query_for(context: template.Context, dimension: str, found: str, outcome: str = "") -> str:
    """The query that lists the candidates behind a figure of the statistics."""
    asked = {**context["kept"], dimension: found} | ({"outcome": outcome} if outcome else {})
    return f"?{urlencode(asked)}"
