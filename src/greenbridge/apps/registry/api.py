"""The libraries and search over HTTP; answers carry codes (ISO countries, concept ids), never the node's names for them."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from greenbridge.kernel.errors import InvalidError
from greenbridge.kernel.languages import normalise_tag

from .filters import require_countries, require_kinds
from .selectors import SORTS, Found, record_form, record_page, record_search, record_view, text_for

router = Router(tags=["libraries"])


class TextOut(Schema):
    """Words in one language."""

    title: str
    summary: str
    state: str


class SourceOut(Schema):
    """Where something was read."""

    title: str
    url: str
    publisher: str
    published: str
    read_on: str
    confidence: str
    field: str
    quote: str


class FigureOut(Schema):
    """A number with unit and source; decimal strings."""

    id: int
    subject: dict[str, str]
    value: str | None
    low: str | None
    high: str | None
    unit: str
    approx: str
    change: str
    period: str
    confidence: str
    quote: str


class LinkOut(Schema):
    """A typed link to another record."""

    predicate: str
    to: str


class RecordLine(Schema):
    """A record in a list."""

    id: str
    kind: str
    title: str
    lang: str
    country: str
    stage: str
    date: str
    confidence: str
    origin: str


class RecordOut(Schema):
    """A whole record, in the form `load` takes."""

    id: str
    kind: str
    state: str
    origin: str
    language: str
    country: str
    place: dict[str, str]
    stage: str
    date: str
    website: str
    confidence: str
    texts: dict[str, TextOut]
    data: dict[str, Any]
    fields: list[str]
    topics: list[str]
    figures: list[FigureOut]
    links: list[LinkOut]
    sources: list[SourceOut]


class ListOut(Schema):
    """One page of a library."""

    results: list[RecordLine]
    total: int
    page: int
    pages: int
    facets: dict[str, dict[str, int]]


class HitOut(Schema):
    """One record found."""

    id: str
    kind: str
    title: str
    lang: str
    score: float


class SearchOut(Schema):
    """What a search found."""

    results: list[HitOut]
    total: int
    facets: dict[str, dict[str, int]]
    did_you_mean: list[str]


Page = Annotated[int, Query(ge=1, le=100_000)]


@router.get("/search", response=SearchOut, summary="Search all libraries with words of any language")
def search(
    request: HttpRequest,
    q: str,
    lang: str = "en",
    kind: Annotated[list[str], Query()] = [],  # noqa: B006  ninja reads the default, nobody changes it
    country: Annotated[list[str], Query()] = [],  # noqa: B006
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0, le=10_000)] = 0,
) -> dict[str, Any]:
    """Hits in order of score, as far as the asker may see them."""
    require_kinds(kind)
    filters = {"country": require_countries(country)}
    found = record_search(q, by=request.user, kinds=tuple(kind), filters=filters, language=lang, limit=limit, offset=offset)
    return {
        "results": [_hit(one, lang) for one in found.found],
        "total": found.total,
        "facets": {name: dict(counts) for name, counts in found.facets.items()},
        "did_you_mean": found.corrections,
    }


@router.get("/records", response=ListOut, summary="One library, page by page")
def records(
    request: HttpRequest,
    kind: str,
    lang: str = "en",
    country: Annotated[list[str], Query()] = [],  # noqa: B006
    field: Annotated[list[str], Query()] = [],  # noqa: B006
    stage: Annotated[list[str], Query()] = [],  # noqa: B006
    sort: str = "recent",
    page: Page = 1,
) -> dict[str, Any]:
    """Records of one kind the asker may see, with facet counts."""
    require_kinds([kind])
    if sort not in SORTS:
        raise InvalidError("sort_unknown", found=sort, expected=", ".join(SORTS))
    filters = {"country": require_countries(country), "field": field, "stage": stage}
    found = record_page(by=request.user, kind=kind, filters=filters, sort=sort, number=page)
    return {
        "results": [_line(record, lang) for record in found.records],
        "total": found.total,
        "page": found.number,
        "pages": found.pages,
        "facets": {name: dict(counts) for name, counts in found.facets.items()},
    }


@router.get("/records/{record_id}", response=RecordOut, summary="One record with its sources and figures")
def record(request: HttpRequest, record_id: str) -> dict[str, Any]:
    """A record the asker may see; 404 otherwise."""
    return record_form(record_view(record_id, by=request.user))


def _line(record: Any, lang: str) -> dict[str, Any]:
    text = text_for(record, normalise_tag(lang))
    return {
        "id": record.public_id,
        "kind": record.kind,
        "title": text.title,
        "lang": text.language,
        "country": record.country,
        "stage": record.stage,
        "date": record.date,
        "confidence": record.confidence,
        "origin": record.origin,
    }


def _hit(found: Found, lang: str) -> dict[str, Any]:
    return {**_line(found.record, lang), "score": round(found.score, 4)}
