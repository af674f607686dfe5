"""The fields each kind of record has beside the common ones: kept in `Record.data`, shown and entered in this order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .choices import LEVELS, RIGHTS, SIGNAL_STATUS, SUBKINDS, VALIDITY, Kind


@dataclass(frozen=True, slots=True)
class DataField:
    """One field of a kind.

    ``shape``: ``choice`` (a slug of ``choices``), ``line`` (words), ``code`` (a number or name that no language changes),
    ``date``, ``concepts`` (slugs named by the glossary or by ``reference/services``), ``lines`` (several lines),
    ``parties`` (several names, a country code in brackets after each). Words are kept plain, in the language of the
    source, or language by language: ``{"en": …, "ru": …}``.
    """

    name: str
    label: Any
    shape: str = "line"
    choices: Mapping[str, Any] = field(default_factory=dict)
    hint: Any = ""


LISTS = frozenset({"lines", "parties", "concepts"})
"""Shapes that hold several things."""


def _kind(kind: Kind, label: Any) -> DataField:
    return DataField("kind", label, "choice", SUBKINDS[kind])


_PARTIES = DataField("other_parties", _("Other parties"), "parties", hint=_("One a line, with the country in brackets."))
_CITY = DataField("city", _("City"))
_DOUBT = DataField("doubt", _("What is in doubt"))
_OFFERS = DataField("offers", _("What it offers"), "concepts", hint=_("One a line."))
_FOUNDED = DataField("founded", _("Founded"), "code")
_SIGNAL = (
    DataField("kind_of_thing", _("What it is about"), "concepts"),
    DataField("quantity", pgettext_lazy("quantity", "Amount"), "line"),
    DataField("status", _("How far it has come"), "choice", SIGNAL_STATUS),
    DataField("deadline", _("Deadline"), "date"),
    _PARTIES,
)

DATA_FIELDS: dict[str, tuple[DataField, ...]] = {
    Kind.POLICY: (
        _kind(Kind.POLICY, _("Kind of policy")),
        DataField("level", _("Level"), "choice", LEVELS),
        DataField("issuer", _("Issued by")),
        DataField("number", _("Number"), "code"),
        DataField("issued", _("Issued on"), "date"),
        DataField("in_force", _("In force from"), "date"),
        DataField("status", _("Validity"), "choice", VALIDITY),
        DataField("territory", _("Area it holds in"), "code"),
        DataField("product", _("Products it covers")),
        DataField("replaces", _("Replaces"), "code"),
        DataField("key_figures", _("Key points"), "lines"),
        _DOUBT,
    ),
    Kind.PROJECT: (
        _kind(Kind.PROJECT, _("Kind of project")),
        DataField("capacity", _("Size")),
        DataField("cost", _("Cost")),
        DataField("expected_effect", _("Expected effect")),
        _PARTIES,
        _DOUBT,
    ),
    Kind.TECHNOLOGY: (
        DataField("trl", _("Technology readiness level"), "code", hint=_("From 1 to 9.")),
        DataField("performance", _("Performance"), "lines"),
        DataField("rights", _("Rights"), "choice", RIGHTS),
        DataField("transfer", _("Ways of transfer"), "concepts", hint=_("One a line.")),
        _PARTIES,
        _DOUBT,
    ),
    Kind.ORGANISATION: (_kind(Kind.ORGANISATION, _("Kind of organisation")), _OFFERS, _FOUNDED, _CITY),
    Kind.EXPERT: (
        DataField("specialities", _("Fields of work"), "lines", hint=_("One a line.")),
        DataField("languages", _("Working languages"), "line"),
        DataField("affiliation", _("Place of work")),
    ),
    Kind.PROVIDER: (_kind(Kind.PROVIDER, _("Kind of provider")), _OFFERS, _FOUNDED, _CITY),
    Kind.EVENT: (
        _kind(Kind.EVENT, _("Kind of event")),
        DataField("start", _("Begins on"), "date"),
        DataField("end", _("Ends on"), "date"),
        _CITY,
        DataField("organiser", _("Organiser")),
    ),
    Kind.NEED: _SIGNAL,
    Kind.OFFER: _SIGNAL,
}
"""Kind -> its fields."""
