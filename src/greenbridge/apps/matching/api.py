"""Matching over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from pydantic import BaseModel, Field

from .schemas import matches_json
from .selectors import need_from_parts, need_matches, record_matches

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
    as_of = need.as_of or timezone.localdate()
    return matches_json(need_matches(need_from_parts(need.model_dump()), by=request.user, as_of=as_of, limit=need.limit))


@router.get("/needs/{record_id}/matches", response=dict[str, Any], summary="Matches of a need in the library")
def need(request: HttpRequest, record_id: str) -> dict[str, Any]:
    """As `match`, for a need the asker may see; for an offer the needs it may meet."""
    _record, found = record_matches(record_id, by=request.user, as_of=timezone.localdate())
    return matches_json(found)
