"""Posting needs and offers."""

from __future__ import annotations

from typing import Any

from greenbridge.apps.accounts.choices import Visibility
from greenbridge.apps.accounts.selectors import Asker, is_curator, require_poster
from greenbridge.apps.registry.choices import Kind, Origin
from greenbridge.apps.registry.services import record_create

from . import bridge
from .errors import NeedEmptyError
from .selectors import NeedInput, require_need

SUMMARY_START = 160
"""Characters of a text that serve as its title when the author gives none."""


def need_post(need: NeedInput, *, by: Asker, visibility: str = Visibility.PUBLIC) -> Any:
    """Publish a need in the author's own words and language; members for their organisation, curators for anyone."""
    return _post(Kind.NEED, need, by=by, visibility=visibility)


def offer_post(offer: NeedInput, *, by: Asker, visibility: str = Visibility.PUBLIC) -> Any:
    """Publish an offer in the author's own words and language; members for their organisation, curators for anyone."""
    return _post(Kind.OFFER, offer, by=by, visibility=visibility)


def _post(kind: str, posted: NeedInput, *, by: Asker, visibility: str) -> Any:
    person = require_poster(by)
    require_need(posted)
    if not posted.text.strip():
        raise NeedEmptyError()
    language = posted.language or bridge.language_of(f"{posted.title}\n{posted.text}")
    data: dict[str, Any] = {"kind_of_thing": posted.kind, "deadline": posted.deadline}
    if posted.attributes:
        data["attributes"] = dict(posted.attributes)
    if person.organisation is not None:
        data["organisation"] = person.organisation.name
    return record_create(
        {
            "kind": kind,
            "origin": Origin.CURATOR if is_curator(by) else Origin.MEMBER,
            "visibility": visibility,
            "language": language,
            "country": posted.country,
            "date": posted.deadline,
            "texts": {language: {"title": posted.title or title_of(posted.text), "summary": posted.text}},
            "data": {name: found for name, found in data.items() if found},
            "organisation": person.organisation_id,
        },
        by=by,
    )


def title_of(text: str) -> str:
    """The first sentence of a text, shortened at a word."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    for end in "。.!?！？":
        at = first.find(end, 12)
        if 0 < at < SUMMARY_START:
            return first[:at]
    if len(first) <= SUMMARY_START:
        return first
    return first[:SUMMARY_START].rsplit(" ", 1)[0] + " …"
