"""Showing spreadsheets: what a column may hold, why it is thought so, what is wrong with a cell."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from greenbridge.apps.registry.choices import FIELD_NAMES, LANGUAGES

from ..choices import TABLE_CHANGES

register = template.Library()

TARGETS: dict[str, Any] = {
    "": gettext_lazy("left out"),
    "title": gettext_lazy("Title"),
    "names": gettext_lazy("Other names"),
    "summary": gettext_lazy("Summary"),
    "country": gettext_lazy("Country or territory"),
    "place": gettext_lazy("Place"),
    "address": gettext_lazy("Address"),
    "website": gettext_lazy("Website"),
    "topic": gettext_lazy("Topics"),
    "field": gettext_lazy("Fields"),
    "figure": gettext_lazy("A figure, named as the column"),
    "ref": gettext_lazy("Number in the source"),
    "stage": gettext_lazy("Stage"),
    "capacity": gettext_lazy("Size"),
    "cost": gettext_lazy("Cost"),
    "date": gettext_lazy("Date"),
    "subkind": pgettext_lazy("field", "Kind"),
    "source_url": gettext_lazy("Address of the source"),
    "source_title": gettext_lazy("Title of the source"),
    "source_date": gettext_lazy("Date of the source"),
    "source_publisher": gettext_lazy("Publisher of the source"),
    "party:owner": gettext_lazy("Owner"),
    "party:party": gettext_lazy("Party"),
    "party:developer": gettext_lazy("Developer"),
    "party:financier": gettext_lazy("Financed by"),
    "party:supplier": gettext_lazy("Supplier"),
    "code": gettext_lazy("Registration number"),
    "code:uscc": gettext_lazy("Unified social credit code (China)"),
    "code:inn": gettext_lazy("INN (Russia)"),
    "code:ogrn": gettext_lazy("OGRN (Russia)"),
    "code:bin": gettext_lazy("BIN or IIN (Kazakhstan)"),
    "code:lei": gettext_lazy("LEI"),
    "code:isin": gettext_lazy("ISIN"),
    "code:patent": gettext_lazy("Number of the patent"),
    "code:unp": gettext_lazy("UNP (Belarus)"),
    "data:in_force": gettext_lazy("In force from"),
    "data:level": gettext_lazy("Level"),
    "data:territory": gettext_lazy("Area it holds in"),
    "data:product": gettext_lazy("Products it covers"),
    "data:replaces": gettext_lazy("Replaces"),
    "data:trl": gettext_lazy("Technology readiness level"),
    "data:performance": gettext_lazy("Performance"),
    "data:rights": gettext_lazy("Rights"),
    "data:transfer": gettext_lazy("Ways of transfer"),
    "data:founded": gettext_lazy("Founded"),
    "data:offers": gettext_lazy("What it offers"),
    "data:expected_effect": gettext_lazy("Expected effect"),
    "data:specialities": gettext_lazy("Fields of work"),
    "data:languages": gettext_lazy("Working languages"),
    "data:affiliation": gettext_lazy("Place of work"),
    "left:number": gettext_lazy("left out: numbers the rows"),
    "left:contact": gettext_lazy("left out: how people are reached"),
    "left:note": gettext_lazy("left out: notes"),
    "left:party": gettext_lazy("left out: says something of a party"),
    "left:internal": gettext_lazy("left out: internal"),
}
"""Target -> what the page calls it."""

REASONS: dict[str, Any] = {
    "remembered": gettext_lazy("as settled before"),
    "name": gettext_lazy("by its name"),
    "name_part": gettext_lazy("by part of its name"),
    "name_head": gettext_lazy("by the noun in its name"),
    "name_typo": gettext_lazy("by a name spelt almost so"),
    "name_group": gettext_lazy("by the heading above"),
    "content_disagrees": gettext_lazy("by its name, but its cells look otherwise"),
    "content_flags": gettext_lazy("its cells say yes or no"),
    "content_counts": gettext_lazy("its cells count the rows"),
    "content_contacts": gettext_lazy("its cells are telephones or e-mail addresses"),
    "content_code": gettext_lazy("its cells bear the check digits"),
    "content_countries": gettext_lazy("its cells name countries"),
    "content_addresses": gettext_lazy("its cells are web addresses"),
    "content_dates": gettext_lazy("its cells are dates"),
    "content_stages": gettext_lazy("its cells name stages"),
    "content_numbers": gettext_lazy("its cells are numbers"),
    "content_money": gettext_lazy("its cells are sums of money"),
    "content_size": gettext_lazy("its unit measures size"),
    "content_organisations": gettext_lazy("its cells name organisations"),
    "content_differs": gettext_lazy("its cells differ from row to row"),
    "nothing_fits": gettext_lazy("nothing fits"),
}
"""Reason of a match -> words."""

FAULTS: dict[str, Any] = {
    "address_expected": gettext_lazy("“%(found)s” is no web address; one looks like %(example)s."),
    "cell_error": gettext_lazy("The formula of this cell failed (%(found)s)."),
    "cell_uncounted": gettext_lazy(
        "The formula of this cell has not been worked out yet: open the file in a spreadsheet program and save it."
    ),
    "cell_too_long": gettext_lazy("The cell is longer than %(example)s characters."),
    "choice_unknown": gettext_lazy("“%(found)s” is none of the words known for this field."),
    "code_cut": gettext_lazy("“%(found)s”: the program that wrote the sheet has rounded this number; keep it as text."),
    "code_length": gettext_lazy("“%(found)s” has not as many signs as such a number has."),
    "code_wrong": gettext_lazy("“%(found)s” does not bear the right check digit: one sign is wrong."),
    "country_unknown": gettext_lazy("“%(found)s” names no country or territory."),
    "date_ambiguous": gettext_lazy("“%(found)s” may be read in two ways; write %(example)s."),
    "date_expected": gettext_lazy("“%(found)s” is no date; one looks like %(example)s."),
    "number_expected": gettext_lazy("“%(found)s” is no number; one looks like %(example)s."),
    "code_repeated": gettext_lazy(
        "The code %(found)s stands in an earlier row, told in brackets: one thing would become two records."
    ),
    "number_negative": gettext_lazy("“%(found)s” is below nothing; expected is a number such as %(example)s."),
    "record_refuses": gettext_lazy("found “%(found)s”, expected %(expected)s"),
    "row_repeated": gettext_lazy("The row says the same as row %(found)s."),
    "title_missing": gettext_lazy("The row has no title."),
    "trl_expected": gettext_lazy("“%(found)s” is no level from 1 to 9."),
}
"""Code of a fault -> what it means."""

ROLES: dict[str, Any] = {
    "data": gettext_lazy("records"),
    "total": gettext_lazy("totals"),
    "note": gettext_lazy("notes"),
    "section": gettext_lazy("headings of parts"),
    "repeated": gettext_lazy("repeated headers"),
    "hidden": gettext_lazy("hidden rows"),
    "other": gettext_lazy("rows of another table further down"),
    "empty": gettext_lazy("empty rows"),
}
"""Role of a row -> what such rows are called."""


@register.filter
def last_part(record_id: str) -> str:
    """The end of a record's id, by which two of one name are told apart."""
    return record_id.rsplit(":", 1)[-1][-6:]


@register.filter
def target_label(target: str) -> str:
    """What a target is called, with its language where it has one."""
    base, _sign, tag = target.partition("@")
    plain = base.removeprefix("data:")
    label = str(TARGETS.get(base) or FIELD_NAMES.get(plain) or plain)
    return f"{label} · {LANGUAGES.get(tag, tag)}" if tag else label


@register.filter
def reason_words(code: str) -> str:
    """Why a column is thought to hold what is proposed."""
    return str(REASONS.get(code, ""))


@register.filter
def role_words(role: str) -> str:
    """What rows of a role are called."""
    return str(ROLES.get(role, role))


@register.filter
def cell_fault(fault: dict[str, Any]) -> str:
    """What is wrong with a cell."""
    sentence = FAULTS.get(str(fault.get("code")))
    if sentence is None:
        return _("found “%(found)s”, expected %(expected)s") % fault
    return str(sentence) % fault


@register.filter
def changed_words(change: dict[str, Any]) -> str:
    """What has changed in a table since its columns were settled."""
    return str(TABLE_CHANGES[change["change"]]) % change


@register.filter
def percent(share: float) -> int:
    """A share in whole hundredths."""
    return round(share * 100)
