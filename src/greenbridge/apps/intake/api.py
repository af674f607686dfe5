"""The desk over HTTP: read only, for curators who are signed in. Candidates are decided on the pages."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema
from ninja.utils import check_csrf

from greenbridge.kernel.errors import RefusedError

from . import selectors, services
from .choices import disclosures
from .models import Candidate, Document

router = Router(tags=["intake"])


class DocumentOut(Schema):
    """A document of the desk; its text is not given out here."""

    number: int
    name: str
    title: str
    state: str
    language: str
    url: str
    publisher: str
    published: str
    read_on: str
    candidates: int
    decided: int
    error: dict[str, Any]


class WaitingOut(Schema):
    """Documents of one source or language: how many, and when the oldest was taken in."""

    value: str
    label: str
    count: int
    oldest: datetime


class DeskOut(Schema):
    """One page of the desk."""

    documents: list[DocumentOut]
    counts: dict[str, int]
    sources: list[WaitingOut]
    languages: list[WaitingOut]
    page: int
    pages: int


class CandidateOut(Schema):
    """A candidate: what it says, where it says so (offsets in the article's cleaned text), what was decided."""

    number: int
    article: int
    kind: str
    language: str
    title: str
    fields: dict[str, Any]
    figures: list[dict[str, Any]]
    evidence: list[dict[str, Any]]
    confidence: float
    state: str
    record: str
    proposals: list[dict[str, Any]]


class SnapshotOut(Schema):
    """The bytes a document was read from: their digest, when they came, from where, under which terms, for whom."""

    sha256: str
    size_bytes: int
    media_type: str
    charset: str
    taken_at: datetime
    source: int | None
    came_with: int | None
    brought: list[int]
    licence: str
    audience: str


class ReviewOut(Schema):
    """A document with its candidates."""

    document: DocumentOut
    snapshot: SnapshotOut
    remarks: list[dict[str, Any]]
    disclosures: list[dict[str, str]]
    """What to choose from before a record is made of a text for administrators only, the most careful first; else empty."""
    candidates: list[CandidateOut]


def _snapshot(view: selectors.DocumentView) -> dict[str, Any]:
    document = view.document
    return {name: getattr(document, name) for name in ("sha256", "media_type", "charset", "licence", "audience")} | {
        "size_bytes": document.size,
        "taken_at": document.created_at,
        "source": document.source_id,
        "came_with": view.letter.pk if view.letter else None,
        "brought": [one.pk for one in view.brought],
    }


def _document(document: Document, candidates: int, decided: int) -> dict[str, Any]:
    plain = ("name", "title", "state", "language", "url", "publisher", "published", "error")
    return {
        "number": document.pk,
        "read_on": document.read_on.isoformat(),
        "candidates": candidates,
        "decided": decided,
        **{name: getattr(document, name) for name in plain},
    }


def _waiting(one: selectors.Waiting) -> dict[str, Any]:
    return {"value": one.value, "label": one.label, "count": one.count, "oldest": one.oldest}


def _candidate(candidate: Candidate, said: dict[str, Any]) -> dict[str, Any]:
    plain = ("number", "article", "language", "evidence", "confidence", "state", "record", "proposals")
    return {name: getattr(candidate, name) for name in plain} | {
        name: said[name] for name in ("kind", "title", "fields", "figures")
    }


@router.get("/intake/documents", response=DeskOut, summary="Documents of the desk (curators)")
def documents(
    request: HttpRequest,
    tab: Annotated[str, Query()] = "all",
    source: Annotated[str, Query(max_length=12)] = "",
    language: Annotated[str, Query(max_length=12)] = "",
    q: Annotated[str, Query(max_length=200)] = "",
    order: Annotated[str, Query(max_length=12)] = "",
    page: Annotated[int, Query(ge=1)] = 1,
) -> Any:
    """One page of documents, the newest first unless ``order`` is ``oldest``, with counts and ages by source and language."""
    asked = selectors.DeskAsked(tab=tab, source=source, language=language, words=q, oldest=order == "oldest")
    found = selectors.desk_page(by=request.user, asked=asked, number=page)
    rows = [_document(row.document, row.candidates, row.decided) for row in found.rows]
    return {
        "documents": rows,
        "counts": found.counts,
        "sources": [_waiting(one) for one in found.by_source],
        "languages": [_waiting(one) for one in found.by_language],
        "page": found.number,
        "pages": found.pages,
    }


@router.get("/intake/documents/{number}", response=ReviewOut, summary="One document with its candidates (curators)")
def document(request: HttpRequest, number: int) -> Any:
    """A document, what had to be said about it, its candidates."""
    view = selectors.document_view(number, by=request.user)
    return {
        "document": _document(view.document, view.counts["all"], view.counts["decided"]),
        "snapshot": _snapshot(view),
        "remarks": view.document.remarks,
        "disclosures": _disclosures(view.document),
        "candidates": [_candidate(one.candidate, one.said) for one in view.candidates],
    }


class RuleOut(Schema):
    """A correction remembered for a source."""

    number: int
    source: str
    act: str
    kind: str
    name: str
    field: str
    found: Any
    given: Any
    active: bool
    applied: int


class RulesOut(Schema):
    """One page of rules."""

    rules: list[RuleOut]
    total: int
    page: int
    pages: int


@router.get("/intake/rules", response=RulesOut, summary="Corrections remembered for sources (curators)")
def rules(request: HttpRequest, source: Annotated[str, Query(max_length=12)] = "", page: Annotated[int, Query(ge=1)] = 1) -> Any:
    """One page of rules, the newest first; ``source`` is the number of one."""
    found = selectors.rule_page(by=request.user, source=source, number=page)
    plain = ("act", "kind", "name", "field", "found", "given", "active", "applied")
    rows = [{"number": row.pk, "source": row.source.name, **{name: getattr(row, name) for name in plain}} for row in found.rows]
    return {"rules": rows, "total": found.total, "page": found.number, "pages": found.pages}


class StatisticsRowOut(Schema):
    """Candidates of one kind, language, source, week or tenth of confidence: how many had which outcome, shares of them."""

    value: str
    label: str
    read: int
    counts: dict[str, int]
    decided: int
    right: float | None
    kept: float | None


class StatisticsOut(Schema):
    """What became of what was read."""

    whole: StatisticsRowOut
    kind: list[StatisticsRowOut]
    language: list[StatisticsRowOut]
    source: list[StatisticsRowOut]
    week: list[StatisticsRowOut]
    band: list[StatisticsRowOut]


@router.get("/intake/statistics", response=StatisticsOut, summary="What became of what was read (curators)")
def statistics(
    request: HttpRequest,
    weeks: Annotated[int, Query(ge=0, le=520)] = 0,
    kind: Annotated[str, Query(max_length=20)] = "",
    language: Annotated[str, Query(max_length=12)] = "",
    source: Annotated[str, Query(max_length=12)] = "",
) -> Any:
    """Counts by kind, language, source, week and tenth of confidence; ``right``: the share that was right as read."""
    asked = selectors.StatisticsAsked(weeks=weeks, kind=kind, language=language, source=source)
    found = selectors.statistics(asked, by=request.user)
    return {name: [asdict(row) for row in rows] for name, rows in found.by.items()} | {"whole": asdict(found.whole)}


class SourceOut(Schema):
    """Where documents come from; ``counts`` of its items by state."""

    number: int
    kind: str
    name: str
    address: str
    publisher: str
    licence: str
    audience: str
    enabled: bool
    paused: bool
    documents: int
    waiting: int
    failed: int
    error: dict[str, Any]


class FaultOut(Schema):
    """A refusal and how many items met it."""

    code: str
    count: int


class SourceStateOut(Schema):
    """How far a source is."""

    number: int
    total: int
    done: int
    read: int
    counts: dict[str, int]
    faults: list[FaultOut]
    running: bool
    error: dict[str, Any]
    """``code`` and ``params`` of the last look, or of taking in, where that failed; empty otherwise."""
    failures: int
    """Looks in a row that failed."""
    tried: datetime | None
    next_look: datetime | None
    """When it is looked at by itself; null where it is not."""


@router.get("/intake/sources", response=list[SourceOut], summary="Sources of documents and batches (curators)")
def sources(request: HttpRequest) -> Any:
    """All sources the asker may see, with how many documents came from each."""
    plain = ("kind", "name", "address", "publisher", "licence", "audience", "enabled", "paused", "error")
    return [
        {name: getattr(row.source, name) for name in plain}
        | {"number": row.source.pk, "documents": row.documents, "waiting": row.waiting, "failed": row.failed}
        for row in selectors.sources_list(by=request.user)
    ]


@router.get("/intake/sources/{number}", response=SourceStateOut, summary="How far one source or batch is (curators)")
def source(request: HttpRequest, number: int) -> Any:
    """Progress of a source: what is done, what failed and why, whether more comes by itself."""
    view = selectors.source_view(number, by=request.user)
    faults = [{"code": str(one.error.get("code", "")), "count": one.count} for one in view.faults]
    told = {name: getattr(view, name) for name in ("total", "done", "read", "counts", "running")}
    looks = {"error": view.source.error, "failures": view.source.failures, "tried": view.source.tried_at}
    return told | looks | {"number": number, "faults": faults, "next_look": view.next_look}


class MappingIn(Schema):
    """What the columns of one sheet hold; the form is that of ``greenbridge load --map``."""

    sheet: int = 1
    name: str = ""
    kind: str = ""
    language: str = ""
    header: list[int] | None = None
    table_unit: str | None = None
    columns: dict[str, dict[str, str]] = {}
    hidden: str = "take"
    country: str = ""
    confidence: str = ""
    parties: dict[str, str] = {}
    """Name of a party that several records bear (``choices`` of a check) -> the record it is; empty where it stays text."""


class LandIn(Schema):
    """A mapping and how its rows land."""

    mapping: MappingIn
    whole: bool = True
    accept: bool = False
    disclosure: str = ""
    """What others may see of records of a text for administrators only: one of ``disclosures``; empty for its first."""
    later: bool = False
    """Have the worker do it and answer at once; ``work`` of the table says how far it is."""


class LandedOut(Schema):
    """What became of the rows of a spreadsheet."""

    good: int
    bad: int
    accepted: int
    left: int
    act: str
    work: dict[str, Any] = {}


def _plain_mapping(mapping: MappingIn) -> dict[str, Any]:
    return {name: found for name, found in mapping.dict().items() if found is not None}


@router.get("/intake/documents/{number}/table", response=dict[str, Any], summary="Columns proposed for a spreadsheet (curators)")
def table(request: HttpRequest, number: int) -> Any:
    """Each sheet with the mapping proposed for it, why, and what else each column may be; ``work``: how far a landing is."""
    looks = selectors.table_looks(number, by=request.user)
    return {"sheets": [asdict(look) for look in looks], "work": selectors.table_document(number, by=request.user)[1].work}


@router.post("/intake/documents/{number}/table/check", response=dict[str, Any], summary="What a mapping makes of rows (curators)")
def table_check(request: HttpRequest, number: int, mapping: MappingIn) -> Any:
    """Rows by role, the first records as they would stand, every fault counted; nothing is written. ``disclosures`` is what to
    choose from where the text is for administrators only: what others may see of its records."""
    check = selectors.table_check(number, _plain_mapping(mapping), by=request.user)
    return check | {"disclosures": _disclosures(selectors.table_document(number, by=request.user)[0])}


def _disclosures(document: Document) -> list[dict[str, str]]:
    return [{"value": value, "label": str(label)} for value, label in disclosures(document)]


@router.post("/intake/documents/{number}/table/land", response=LandedOut, summary="Rows of a sheet onto the desk (curators)")
def table_land(request: HttpRequest, number: int, call: LandIn) -> Any:
    """Candidates with their cells as evidence; with ``accept`` records. Asks for the token of the session (X-CSRFToken)."""
    _require_token(request)
    if call.later:
        asked = {"by": request.user, "whole": call.whole, "accept": call.accept, "disclosure": call.disclosure}
        services.table_land_soon(number, _plain_mapping(call.mapping), **asked)
        work = selectors.table_document(number, by=request.user)[1].work
        return LandedOut(good=0, bad=0, accepted=0, left=0, act="", work=work)
    asked = {"by": request.user, "whole": call.whole, "accept": call.accept, "disclosure": call.disclosure}
    return services.table_land(number, _plain_mapping(call.mapping), **asked)


@router.post("/intake/documents/{number}/table/undo", response=dict[str, int], summary="Take landed rows back (curators)")
def table_undo(request: HttpRequest, number: int) -> Any:
    """The rows go off the desk, what was accepted becomes a draft. Asks for the token of the session (X-CSRFToken)."""
    _require_token(request)
    return {"rows": services.table_undo(number, by=request.user)}


def _require_token(request: HttpRequest) -> None:
    """Refuse a writing call that another site may have made in the name of who is signed in."""
    if check_csrf(request) is not None:
        raise RefusedError("csrf_failed")
