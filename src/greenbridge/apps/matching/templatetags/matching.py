"""Codes of matching in the reader's words."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.apps.registry.choices import SIGNAL_STATUS
from greenbridge.frame.languages import reader_tag
from greenbridge.frame.lists import join_words

from .changes import change_sentence_of
from .limits_shown import day_shown, items_shown, limit_title, named, offered_shown, sentence

register = template.Library()

PARTS = {
    "subject": gettext_lazy("Subject"),
    "limits": gettext_lazy("Conditions"),
    "place": gettext_lazy("Place"),
    "kind": gettext_lazy("Kind"),
}


@register.filter
def signal_status(slug: str) -> str:
    """How far the thing a signal speaks of has come: planned, operating, stated."""
    return str(SIGNAL_STATUS.get(slug, slug))


@register.filter
def limit_sentence(limit: Any) -> str:
    """What a need asks for: "Capacity: ≥ 20 MWh"."""
    return named(limit)


@register.filter
def own_words(evidence: Any) -> str:
    """The author's words a condition or fact was read from; empty where it comes from an attribute."""
    return "" if not evidence or evidence.path else str(evidence.quote)


@register.filter
def change_sentence(check: Any) -> str:
    """What would have to change for a failed condition to be met."""
    return change_sentence_of(check)


@register.filter
def check_sentence(check: Any) -> str:
    """A checked condition: what was asked, what is offered, or that nobody has said it."""
    places = {"asked": named(check.limit), "offered": offered_shown(check)}
    if check.note == "expired":
        return sentence(_("The offer was valid until %(until)s."), {"until": day_shown(check.gap["until"])})
    if check.note == "excluded":
        return sentence(_("%(asked)s. The offer excludes it."), places)
    if check.note == "closed_list":
        return sentence(_("%(asked)s. The offer serves only: %(offered)s."), places)
    if check.note == "rate_missing":
        return sentence(_("%(asked)s. Offered: %(offered)s; no exchange rate is loaded to compare them."), places)
    if check.state == "unknown" or not places["offered"]:
        if check.state == "fail":
            return sentence(_("%(asked)s. The offer says otherwise."), places)
        if check.state == "pass":
            return sentence(_("%(asked)s. The offer says so."), places)
        return sentence(_("%(asked)s. Nobody has said yet."), places)
    return sentence(_("%(asked)s. Offered: %(offered)s."), places)


@register.filter
def check_class(check: Any) -> str:
    """Class of the sign before a check."""
    return {"pass": "yes", "fail": "nope"}.get(check.state, "unk")


@register.filter
def reason_sentence(reason: Any) -> str:
    """A reason in one sentence."""
    params = dict(reason.params)
    if reason.code in {"matched_concept", "related_concept"}:
        params["name"] = load_glossary().name(params["concept"], reader_tag())
        if reason.code == "matched_concept" and params["need_surface"].casefold() == params["offer_surface"].casefold():
            return _("Both speak of “%(need_surface)s” (%(name)s).") % params
        if reason.code == "matched_concept":
            return _("“%(need_surface)s” in the need and “%(offer_surface)s” here mean the same: %(name)s.") % params
        params["other"] = load_glossary().name(params["offer_concept"], reader_tag())
        return _("“%(need_surface)s” in the need is close to “%(offer_surface)s” here (%(name)s, %(other)s).") % params
    if reason.code == "serves_country":
        return _("Serves %(country)s.") % {"country": items_shown("countries_served", (params["country"],))}
    if reason.code == "matched_words":
        return _("Words in common: %(words)s.") % {"words": join_words(params["words"].split(", "))}
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
        params["name"] = limit_title(params["name"])
    if finding.code == "need_too_short":
        return _("The need is very short. Say what is to be done, with which material, how much and where.")
    if finding.code == "limit_contradiction":
        return _("Two conditions contradict each other: %(name)s. No record can meet both.") % params
    if finding.code == "need_expired":
        return sentence(_("The deadline of this need has passed: %(deadline)s."), {"deadline": day_shown(params["deadline"])})
    if finding.code == "unit_unknown":
        return _("The unit “%(unit)s” is not known, so this condition is not checked: %(path)s.") % params
    if finding.code == "attribute_unreadable":
        return _("This attribute could not be read and is not checked: %(path)s.") % params
    return finding.code
