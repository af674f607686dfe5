"""The desk: which documents wait, which are being read, which are done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.db.models import Count, Min, Model, Q, QuerySet
from django.utils import timezone

from greenbridge.apps.accounts.choices import CURATING, Role
from greenbridge.apps.accounts.selectors import Asker, is_curator, require_role

from ..choices import UNREAD, Audience, CandidateState, DocumentState
from ..errors import DocumentMissingError
from ..models import Document

Row = TypeVar("Row", bound=Model)
PAGE_SIZE = 30
UNTOLD = ("", "und")
"""Language of a document that could not be read, and of one whose language could not be told."""
NO_SOURCE = "none"
"""Stands for documents whose source nobody knows."""


def seen_by(by: Asker) -> QuerySet[Document]:
    """Documents the asker may see: curators all but those of sources that are for administrators only."""
    curator = require_role(by, *CURATING)
    rows = Document.objects.all()
    return rows if curator.role == Role.ADMINISTRATOR else rows.filter(audience=Audience.CURATORS)


@dataclass(frozen=True, slots=True)
class DeskAsked:
    """What of the desk is asked for; empty narrows nothing. ``source``: number of a source, or `NO_SOURCE`."""

    tab: str = ""
    source: str = ""
    language: str = ""
    words: str = ""
    oldest: bool = False

    def query(self) -> dict[str, str]:
        """As parameters of an address, the empty ones left out; the tab is not part of it."""
        told = {"source": self.source, "language": self.language, "q": self.words, "order": "oldest" if self.oldest else ""}
        return {name: found for name, found in told.items() if found}


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A document of the desk, how many of its candidates are decided, whether somebody else is at it."""

    document: Document
    candidates: int
    decided: int
    held: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """Documents of one source or language: how many, and since when the oldest has been there."""

    value: str
    label: str
    count: int
    oldest: datetime
    chosen: bool


@dataclass(frozen=True, slots=True)
class DeskPage:
    """One page of the desk: rows, how many documents stand in each state, by source and by language."""

    rows: list[DeskRow]
    counts: dict[str, int]
    by_source: list[Waiting]
    by_language: list[Waiting]
    asked: DeskAsked
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


def desk_page(*, by: Asker, asked: DeskAsked | None = None, number: int = 1) -> DeskPage:
    """One page of documents, the newest first unless asked otherwise; curators only. Without a tab: the first that has
    something in it."""
    curator = require_role(by, *CURATING)
    asked = asked or DeskAsked()
    by_state = dict(_narrowed(asked, by).values_list("state").annotate(n=Count("id")))
    counts = {name: sum(by_state.get(state, 0) for state in states) for name, states in TABS.items()}
    tab = asked.tab
    if tab not in TABS:
        tab = next((name for name in ("review", "reading", "failed", "done") if counts[name]), "review")
    total = counts[tab]
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(max(1, number), pages)
    shown = [
        *desk_documents(asked, states=TABS[tab], by=by)[(number - 1) * PAGE_SIZE : number * PAGE_SIZE].values_list(
            "pk", flat=True
        )
    ]
    decided = Count("candidates", filter=~Q(candidates__state=CandidateState.PENDING))
    rows = (
        Document.objects.filter(pk__in=shown)
        .select_related("uploaded_by", "claimed_by", "source")
        .defer("text", "reading")
        .annotate(n_candidates=Count("candidates"), n_decided=decided)
    )
    now = timezone.now()
    return DeskPage(
        rows=[
            DeskRow(row, row.n_candidates, row.n_decided, is_held(row, curator.pk, now))
            for row in sorted(rows, key=lambda row: shown.index(row.pk))
        ],
        counts=counts,
        by_source=_by_source(asked, TABS[tab], by),
        by_language=_by_language(asked, TABS[tab], by),
        asked=asked,
        state=tab,
        total=total,
        number=number,
        pages=pages,
    )


def desk_documents(asked: DeskAsked, *, states: Sequence[str], by: Asker) -> QuerySet[Document]:
    """Documents in these states, narrowed and in the order asked for."""
    return _narrowed(asked, by).filter(state__in=states).order_by("pk" if asked.oldest else "-pk")


def is_held(document: Document, curator: int, now: datetime) -> bool:
    """Whether somebody else has claimed a document and may still be at it."""
    claimed = document.claimed_by_id not in (None, curator) and document.claimed_until is not None
    return claimed and document.state == DocumentState.READY and document.claimed_until > now


def _narrowed(asked: DeskAsked, by: Asker, *, but: str = "") -> QuerySet[Document]:
    """The asker's documents that fit what is asked, ``but`` one part of it."""
    rows = seen_by(by)
    if but != "source":
        rows = of_source(rows, asked.source)
    if asked.language and but != "language":
        rows = rows.filter(language__in=UNTOLD if asked.language == UNTOLD[1] else (asked.language,))
    if asked.words:
        rows = rows.filter(Q(title__icontains=asked.words) | Q(name__icontains=asked.words) | Q(publisher__icontains=asked.words))
    return rows


def of_source(rows: QuerySet[Row], asked: str, field: str = "source") -> QuerySet[Row]:
    """Rows of one source: its number, `NO_SOURCE`, or empty for all; none where it is no number. ``field`` leads to it."""
    if not asked:
        return rows
    if asked == NO_SOURCE:
        return rows.filter(**{field: None})
    return rows.filter(**{field: int(asked)}) if asked.isdecimal() and len(asked) < 19 else rows.none()


def _by_source(asked: DeskAsked, states: Sequence[str], by: Asker) -> list[Waiting]:
    rows = _narrowed(asked, by, but="source").filter(state__in=states).values_list("source", "source__name")
    found = [
        Waiting(str(source or NO_SOURCE), name or "", n, oldest, asked.source == str(source or NO_SOURCE))
        for source, name, n, oldest in rows.annotate(n=Count("id"), oldest=Min("created_at"))
    ]
    return sorted(found, key=lambda one: (not one.label, -one.count, one.label))


def _by_language(asked: DeskAsked, states: Sequence[str], by: Asker) -> list[Waiting]:
    rows = _narrowed(asked, by, but="language").filter(state__in=states).values_list("language")
    grouped: dict[str, tuple[int, datetime]] = {}
    for language, n, oldest in rows.annotate(n=Count("id"), oldest=Min("created_at")):
        value = UNTOLD[1] if language in UNTOLD else language
        before = grouped.get(value, (0, oldest))
        grouped[value] = (before[0] + n, min(before[1], oldest))
    found = [
        Waiting(value, "" if value in UNTOLD else value, n, oldest, asked.language == value)
        for value, (n, oldest) in grouped.items()
    ]
    return sorted(found, key=lambda one: (not one.label, -one.count, one.label))


def document_states(numbers: list[int], *, by: Asker) -> dict[int, str]:
    """State of each of these documents, for a page that waits; curators only."""
    return dict(seen_by(by).filter(pk__in=numbers[:200]).values_list("pk", "state"))


WATCHED = 50
"""Documents being read that a page of the desk waits for."""


def unread_numbers(*, by: Asker) -> list[int]:
    """The next documents the reader comes to, for a page that waits for them; curators only."""
    return list(seen_by(by).filter(state__in=UNREAD).order_by("pk").values_list("pk", flat=True)[:WATCHED])


def document_file(number: int, *, by: Asker) -> tuple[Document, Path]:
    """A document and the path of its bytes; curators only."""
    document = seen_by(by).filter(pk=number).defer("text", "reading").first()
    path = Path(settings.DATA) / "files" / document.stored if document else None
    if document is None or path is None or not path.is_file():
        raise DocumentMissingError(number=number)
    return document, path


def open_count(*, by: Asker) -> int:
    """Documents that wait for a curator; 0 for everybody else."""
    return seen_by(by).filter(state=DocumentState.READY).count() if is_curator(by) else 0


def neighbours(document: Document, asked: DeskAsked, curator: int, *, by: Asker) -> dict[str, Any]:
    """Where a document stands among those to be reviewed: ``place``, ``total``, ``previous`` and ``next`` numbers of documents
    nobody else is at."""
    waiting = _narrowed(asked, by).filter(state=DocumentState.READY)
    earlier, later = waiting.filter(pk__lt=document.pk), waiting.filter(pk__gt=document.pk)
    free = Q(claimed_by=None) | Q(claimed_by=curator) | Q(claimed_until__lte=timezone.now())
    before, after = (earlier.order_by("-pk"), later.order_by("pk"))
    n_before, n_after = earlier.count(), later.count()
    if not asked.oldest:
        before, after, n_before, n_after = after, before, n_after, n_before
    return {
        "place": n_before + 1,
        "total": n_before + 1 + n_after,
        "previous": before.filter(free).values_list("pk", flat=True).first(),
        "next": after.filter(free).values_list("pk", flat=True).first(),
    }
