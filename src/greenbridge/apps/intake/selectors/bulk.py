"""What accepting everything above a confidence would take; what was decided together lately. Curators only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.utils import timezone

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role

from ..choices import Audience, CandidateState, DocumentState
from ..models import Candidate
from .desk import is_held, of_source, seen_by
from .said import candidate_said

SURE = 0.9
"""Confidence from which accepting together is offered first [-]."""
LOWEST = 0.5
"""Lowest confidence that may be chosen; what is less sure is looked at one by one [-]."""
MOST = 200
"""Candidates taken in one act."""
RECENT = 10


@dataclass(frozen=True, slots=True)
class BulkAsked:
    """Which candidates: from which confidence on; empty parts narrow nothing."""

    sure_from: float = SURE
    document: int = 0
    source: str = ""
    language: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class BulkRow:
    """A candidate that would be taken, and what it says."""

    candidate: Candidate
    said: dict[str, Any]

    @property
    def closed(self) -> bool:
        """Whether its text is for administrators only."""
        return self.candidate.document.audience == Audience.ADMINISTRATORS


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """Candidates that would be taken, the surest first, and how many are left out for which reason."""

    rows: list[BulkRow]
    known: int
    """Left out because they may be something the libraries hold."""
    held: int
    """Left out because another curator is at their document."""
    more: int
    """Left for the next act, because one act takes `MOST`."""

    @property
    def closed(self) -> int:
        """How many are of texts for administrators only."""
        return sum(row.closed for row in self.rows)


@dataclass(frozen=True, slots=True)
class ActRow:
    """Candidates decided in one act that can be taken back together."""

    name: str
    count: int
    at: datetime
    by: str
    state: str
    document: int
    """Number of their document, 0 when they are of several."""


def bulk_preview(asked: BulkAsked, *, by: Asker) -> BulkPreview:
    """What one act would take; nothing is written."""
    curator = require_role(by, *CURATING)
    waiting = seen_by(by).filter(state=DocumentState.READY)
    rows = Candidate.objects.filter(
        state=CandidateState.PENDING, document__in=waiting.values("pk"), confidence__gte=max(LOWEST, asked.sure_from)
    )
    if asked.document:
        rows = rows.filter(document=asked.document)
    rows = of_source(rows, asked.source, "document__source")
    if asked.language:
        rows = rows.filter(language=asked.language)
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    now = timezone.now()
    shown = rows.select_related("document").defer("document__text", "document__reading")
    found = list(shown.order_by("-confidence", "document_id", "number")[: 5 * MOST])
    free = [row for row in found if not is_held(row.document, curator.pk, now)]
    new = [row for row in free if not row.proposals]
    return BulkPreview(
        rows=[BulkRow(row, candidate_said(row)) for row in new[:MOST]],
        known=len(free) - len(new),
        held=len(found) - len(free),
        more=max(0, len(new) - MOST),
    )


def acts_recent(*, by: Asker, document: int = 0, limit: int = RECENT) -> list[ActRow]:
    """The latest acts in which several candidates were decided and which can still be taken back, the newest first."""
    rows = Candidate.objects.exclude(act="").filter(document__in=seen_by(by).values("pk"))
    if document:
        rows = rows.filter(act__in=rows.filter(document=document).values("act"))
    grouped = (
        rows.values("act")
        .annotate(
            n=Count("id"),
            at=Max("decided_at"),
            name=Max("decided_by__username"),
            left=Count("id", filter=Q(state=CandidateState.REJECTED)),
            merged=Count("id", filter=Q(state=CandidateState.MERGED)),
            first=Min("document_id"),
            last=Max("document_id"),
        )
        .order_by("-act")[:limit]
    )
    return [_act(one) for one in grouped]


def _act(one: dict[str, Any]) -> ActRow:
    state = CandidateState.REJECTED if one["left"] else CandidateState.MERGED if one["merged"] else CandidateState.ACCEPTED
    document = one["first"] if one["first"] == one["last"] else 0
    return ActRow(one["act"], one["n"], one["at"], one["name"] or "", state, document)


def bulk_kinds(rows: Iterable[BulkRow]) -> dict[str, int]:
    """How many of each kind."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.said["kind"]] = counts.get(row.said["kind"], 0) + 1
    return counts
