"""The desk: which documents wait, which are being read, which are done."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, Q

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, is_curator, require_role

from ..choices import UNREAD, CandidateState, DocumentState
from ..errors import DocumentMissingError
from ..models import Document

PAGE_SIZE = 30


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A document of the desk and how many of its candidates are decided."""

    document: Document
    candidates: int
    decided: int


@dataclass(frozen=True, slots=True)
class DeskPage:
    """One page of the desk: rows, how many documents stand in each state."""

    rows: list[DeskRow]
    counts: dict[str, int]
    state: str
    total: int
    number: int
    pages: int


TABS = {
    "review": (DocumentState.READY,),
    "reading": UNREAD,
    "failed": (DocumentState.FAILED,),
    "done": (DocumentState.DONE,),
    "all": tuple(DocumentState),
}
"""Tabs of the desk and the states they show."""


def desk_page(*, by: Asker, tab: str = "", number: int = 1) -> DeskPage:
    """One page of documents, the newest first; curators only. Without a tab: the first that has something in it."""
    require_role(by, *CURATING)
    by_state = dict(Document.objects.values_list("state").annotate(n=Count("id")))
    counts = {name: sum(by_state.get(state, 0) for state in states) for name, states in TABS.items()}
    if tab not in TABS:
        tab = next((name for name in ("review", "reading", "failed", "done") if counts[name]), "review")
    total = counts[tab]
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(max(1, number), pages)
    decided = Count("candidates", filter=~Q(candidates__state=CandidateState.PENDING))
    rows = (
        Document.objects.filter(state__in=TABS[tab])
        .select_related("uploaded_by")
        .defer("text", "reading")
        .annotate(n_candidates=Count("candidates"), n_decided=decided)
        .order_by("-id")[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    )
    return DeskPage(
        rows=[DeskRow(row, row.n_candidates, row.n_decided) for row in rows],
        counts=counts,
        state=tab,
        total=total,
        number=number,
        pages=pages,
    )


def document_states(numbers: list[int], *, by: Asker) -> dict[int, str]:
    """State of each of these documents, for a page that waits; curators only."""
    require_role(by, *CURATING)
    return dict(Document.objects.filter(pk__in=numbers[:200]).values_list("pk", "state"))


def document_file(number: int, *, by: Asker) -> tuple[Document, Path]:
    """A document and the path of its bytes; curators only."""
    require_role(by, *CURATING)
    document = Document.objects.filter(pk=number).defer("text", "reading").first()
    path = Path(settings.DATA) / "files" / document.stored if document else None
    if document is None or path is None or not path.is_file():
        raise DocumentMissingError(number=number)
    return document, path


def open_count(*, by: Asker) -> int:
    """Documents that wait for a curator; 0 for everybody else."""
    return Document.objects.filter(state=DocumentState.READY).count() if is_curator(by) else 0


def neighbours(document: Document) -> dict[str, Any]:
    """Where a document stands among those to be reviewed: ``place``, ``total``, ``previous`` and ``next`` numbers."""
    waiting = Document.objects.filter(Q(state=DocumentState.READY) | Q(pk=document.pk))
    before = waiting.filter(pk__lt=document.pk)
    return {
        "place": before.count() + 1,
        "total": waiting.count(),
        "previous": before.order_by("-pk").values_list("pk", flat=True).first(),
        "next": waiting.filter(pk__gt=document.pk).order_by("pk").values_list("pk", flat=True).first(),
    }
