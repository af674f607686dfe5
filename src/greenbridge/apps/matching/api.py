"""Matching over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from pydantic import BaseModel, Field

from greenbridge.kernel.languages import normalise_tag

from .choices import KindOfThing
from .schemas import matches_json
from .selectors import NeedInput, need_matches, need_of_record

router = Router(tags=["matching"])


class NeedIn(BaseModel):
    """A need: words in any language, and what its author already knows as attributes.

    No ninja Schema: that one would read the attributes of any JSON value, and a bare text has a ``title``.
    """

    title: str = ""
    text: str = ""
    lang: str = ""
    country: str = Field("", pattern="^([A-Z]{2})?$")
    deadline: str = Field("", pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")
    kind: str = ""
    attributes: dict[str, Any] | None = None
    as_of: date | None = None
    limit: int = Field(10, ge=1, le=100)


@router.post("/match", response=dict[str, Any], summary="Who can meet a need, and why; nothing is stored")
def match(request: HttpRequest, need: NeedIn) -> dict[str, Any]:
    """Answers, near misses and signals with reasons as codes."""
    stated = NeedInput(
        title=need.title,
        text=need.text,
        language=normalise_tag(need.lang) if need.lang else "",
        country=need.country,
        deadline=need.deadline,
        kind=need.kind if need.kind in KindOfThing.values else "",
        attributes=need.attributes,
    )
    found = need_matches(stated, by=request.user, as_of=need.as_of or timezone.localdate(), limit=need.limit)
    return matches_json(found)


@router.get("/needs/{record_id}/matches", response=dict[str, Any], summary="Matches of a need in the library")
def need(request: HttpRequest, record_id: str) -> dict[str, Any]:
    """As `match`, for a need the asker may see."""
    _, stated = need_of_record(record_id, by=request.user)
    return matches_json(need_matches(stated, by=request.user, as_of=timezone.localdate(), but=record_id))
