"""Showing figures: numbers and units as readers of each language write them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django import template
from django.utils.formats import get_format
from django.utils.translation import pgettext

from greenbridge.adapters.reference.units import customary, scale_of, scaled, unit_kind, unit_words
from greenbridge.frame.languages import reader_tag

from ..models import Figure
from .registry import Fragment, number, script_tag

register = template.Library()

GENITIVE = frozenset({"about", "more_than", "less_than", "at_least", "at_most", "up_to"})
"""Approximations whose word asks for the genitive in Russian (более 20 предприятий)."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in words for one reader: a code before the number, the number, the unit; ``exact`` where it was rounded or
    told in a larger size."""

    before: str
    number: str
    glue: str
    unit: Fragment
    exact: str = ""


def _part(figure: Any, name: str) -> Any:
    return figure.get(name) if isinstance(figure, dict) else getattr(figure, name)


def _decimal(told: Any) -> Decimal | None:
    """A stored number; nothing when there is none."""
    try:
        return None if told in (None, "") else Decimal(str(told))
    except InvalidOperation:
        return None


def _numbers(figure: Any) -> tuple[Decimal, ...]:
    value = _decimal(_part(figure, "value"))
    ends = (value,) if value is not None else (_decimal(_part(figure, "low")), _decimal(_part(figure, "high")))
    return tuple(one for one in ends if one is not None)


def _unit(figure: Any, numbers: tuple[Decimal, ...], unit: str = "", *, large: bool = False) -> Fragment:
    """The unit in the reader's language, else as it stands, with its language; ``unit``: another than the figure's own."""
    unit, tag = unit or str(_part(figure, "unit") or ""), reader_tag()
    genitive = _part(figure, "approx") in GENITIVE
    known = unit_words(unit, tag, numbers[-1] if numbers else None, genitive=genitive, large=large)
    if known or not unit:
        return Fragment(known)
    script = script_tag(unit)
    return Fragment(unit, "" if script == tag else script)


@register.filter
def approximation(figure: Any) -> str:
    """How exact the source says a figure is, in a word before it; empty when it is exact."""
    words = {
        "about": pgettext("figure", "about"),
        "nearly": pgettext("figure", "nearly"),
        "more_than": pgettext("figure", "more than"),
        "less_than": pgettext("figure", "less than"),
        "at_least": pgettext("figure", "at least"),
        "at_most": pgettext("figure", "up to"),
        "up_to": pgettext("figure", "up to"),
    }
    return words.get(_part(figure, "approx") or "", "")


@register.filter
def unit_name(figure: Any) -> Fragment:
    """The unit of a figure (a record's or a candidate's) after its exact number, in the reader's language."""
    return _unit(figure, _numbers(figure))


@register.simple_tag
def amount(figure: Any) -> Amount:
    """A figure as a reader would say it: 63.38 billion rather than 63380000000, with the exact number beside."""
    numbers, tag = _numbers(figure), reader_tag()
    told, other = customary(numbers, str(_part(figure, "unit") or ""), tag)
    size, word = scale_of(told, tag) if told else (Decimal(1), "")
    if not word:
        told, other = numbers, ""
    unit = _unit(figure, told, other, large=bool(word))
    shown = "–".join(number(scaled(one, size)) for one in told)
    exact = "–".join(map(number, numbers))
    glue = "" if tag == "zh-Hans" and not unit.lang else "\u00a0"
    if word:
        shown = f"{shown}{word}" if tag == "zh-Hans" else f"{shown}\u00a0{word}"
        exact = f"{exact}{glue}{_unit(figure, numbers).text}"
    before = ""
    if tag == "en" and unit_kind(str(_part(figure, "unit") or "")) == "money" and not unit.lang:
        code, line, below = unit.text.partition("/")
        before, unit = f"{code}\u00a0", Fragment(f"{line}{below}")
    if unit.text.startswith(("%", "/", "°", "℃")):
        glue = "\u00a0" if tag == "ru" else ""
    return Amount(before, shown, glue if unit.text else "", unit, exact if word else "")


@register.inclusion_tag("registry/_foreign.html")
def foreign(shown: Fragment) -> dict[str, str]:
    """A few words; those in another language than the page's as a quotation that names the language."""
    return {"text": shown.text, "lang": shown.lang}


@register.inclusion_tag("registry/_figure.html")
def figure(shown: Figure) -> dict[str, Any]:
    """A figure that opens to its source."""
    return {"figure": shown, "amount": amount(shown), "joined": reader_tag() == "zh-Hans"}


@register.simple_tag
def figure_line(shown: dict[str, Any]) -> str:
    """A figure of a form in one line: what it counts and the number with its unit, as the record's page tells them."""
    point = get_format("DECIMAL_SEPARATOR")
    numbers = {name: str(shown[name]).replace(point, ".") for name in ("value", "low", "high")}
    told = amount({**shown, **numbers})
    subject = shown["subject"].get(reader_tag()) or next(filter(None, shown["subject"].values()), "")
    about = approximation(shown)
    number_told = "".join((f"{about} " if about else "", told.before, told.number, told.glue, told.unit.text))
    return f"{subject}{'：' if reader_tag() == 'zh-Hans' else ': '}{number_told}" if subject else number_told
