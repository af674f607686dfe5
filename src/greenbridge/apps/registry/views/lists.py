"""The six libraries, one library as a list, and its export."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import is_curator, require_role
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, MissingError

from .. import selectors
from ..choices import LIBRARIES, LIBRARY_DESCRIPTIONS, LIBRARY_SLUGS, LIBRARY_TITLES, SLUG_OF_KIND, Kind, Origin
from ..filters import ListQuery, read_list_query
from ..forms import STAGES

SIGNALS = (Kind.NEED, Kind.OFFER)
"""Kinds in which statements read in public sources stand under a heading of their own."""

DATED = (Kind.POLICY, Kind.EVENT, Kind.NEED, Kind.OFFER)
"""Kinds whose list shows their date; projects and technologies show how far they have come."""


def kind_of(slug: str) -> Kind:
    """The kind of a list's address; MissingError for another."""
    if slug not in LIBRARY_SLUGS:
        raise MissingError("list_missing", found=slug)
    return LIBRARY_SLUGS[slug]


def libraries(request: HttpRequest) -> HttpResponse:
    """All libraries with what they hold and how much of it."""
    counts = selectors.library_counts(by=request.user)
    shown = [
        {
            "title": LIBRARY_TITLES[kind],
            "about": LIBRARY_DESCRIPTIONS[kind],
            "count": counts[kind],
            "href": reverse("registry:list", args=[SLUG_OF_KIND[kind]]),
            "main": kind in LIBRARIES,
        }
        for kind in Kind
    ]
    return render(request, "registry/libraries.html", {"libraries": shown, "total": sum(counts[kind] for kind in LIBRARIES)})


def record_list(request: HttpRequest, slug: str) -> HttpResponse:
    """One library: words, facets with counts, chips, order, pages."""
    kind = kind_of(slug)
    asked = read_list_query(request.GET)
    if "state" in asked.filters and not is_curator(request.user):
        asked.filters.pop("state")
    error: GreenBridgeError | None = None
    page = selectors.Page([], 0, 1, 1)
    found: selectors.SearchResult | None = None
    try:
        if asked.words:
            page, found = _search(request, kind, asked)
        else:
            page = selectors.record_page(
                by=request.user, kind=kind, filters=asked.filters, sort=asked.sort or "recent", number=asked.number
            )
    except InvalidError as refusal:
        error = refusal
    posted, signals = selectors.signals_first(page.records) if kind in SIGNALS else (page.records, [])
    context = {
        "kind": kind,
        "column": "stage" if kind in STAGES else "date" if kind in DATED else "",
        "slug": slug,
        "title": LIBRARY_TITLES[kind],
        "about": LIBRARY_DESCRIPTIONS[kind],
        "asked": asked,
        "page": page,
        "posted": posted,
        "signals": signals,
        "matched": {hit.record.pk: hit.matched for hit in found.found} if found else {},
        "corrections": found.corrections if found else [],
        "relaxed": bool(found and found.relaxed),
        "error": error,
        "may_add": is_curator(request.user),
        "wider": _wider(request, kind, asked) if page.total == 0 and error is None else [],
    }
    return render(request, "registry/list.html", context, status=422 if error else 200)


def _search(request: HttpRequest, kind: Kind, asked: ListQuery) -> tuple[selectors.Page, selectors.SearchResult]:
    size = selectors.PAGE_SIZE
    found = selectors.record_search(
        asked.words,
        by=request.user,
        kinds=(kind,),
        filters={name: values for name, values in asked.filters.items() if name != "state"},
        language=get_language() or "en",
        limit=size,
        offset=(asked.number - 1) * size,
        sort=asked.sort,
    )
    facets = {name: counts for name, counts in found.facets.items() if name in selectors.FACETS}
    pages = max(1, -(-found.total // size))
    return selectors.Page([hit.record for hit in found.found], found.total, min(asked.number, pages), pages, facets), found


def _wider(request: HttpRequest, kind: Kind, asked: ListQuery) -> list[dict[str, Any]]:
    """For an empty list: what each narrower question would find when it is left out, at most four."""
    wider = []
    for name, value in asked.chosen[:4]:
        filters = {**asked.filters, name: [one for one in asked.filters[name] if one != value]}
        if asked.words:
            total = selectors.record_search(asked.words, by=request.user, kinds=(kind,), filters=filters, limit=1).total
        else:
            total = selectors.record_page(by=request.user, kind=kind, filters=filters).total
        if total:
            wider.append({"name": name, "value": value, "total": total})
    return wider


COLUMNS = (
    "id",
    "kind",
    "title",
    "title_language",
    "country",
    "stage",
    "date",
    "fields",
    "origin",
    "confidence",
    "website",
    "sources",
    "updated",
)


def record_export(request: HttpRequest, slug: str, form: str) -> HttpResponse | StreamingHttpResponse:
    """The list as asked for, as CSV or JSON: codes, never the node's names for them; only what the asker may see."""
    kind = kind_of(slug)
    asked = read_list_query(request.GET)
    if "state" in asked.filters:
        require_role(request.user, *CURATING)
    ids: list[str] | None = None
    if asked.words:
        filters = {name: values for name, values in asked.filters.items() if name != "state"}
        hits = selectors.record_search(asked.words, by=request.user, kinds=(kind,), filters=filters, limit=1000).found
        ids = [hit.record.public_id for hit in hits]
    rows = selectors.record_export(by=request.user, kind=kind, filters=asked.filters, sort=asked.sort or "recent", ids=ids)
    language = get_language() or "en"
    lines = (_row(record, language) for record in rows)
    response = StreamingHttpResponse(
        _as_csv(lines) if form == "csv" else _as_json(lines),
        content_type="text/csv; charset=utf-8" if form == "csv" else "application/json",
    )
    response["Content-Disposition"] = f'attachment; filename="{slug}.{form}"'
    return response


def _row(record: Any, language: str) -> dict[str, Any]:
    text = selectors.text_for(record, language)
    return {
        "id": record.public_id,
        "kind": record.kind,
        "title": text.title,
        "title_language": text.language,
        "country": record.country,
        "stage": record.stage,
        "date": record.date,
        "fields": [row.field for row in record.fields.all()],
        "origin": Origin(record.origin).value,
        "confidence": record.confidence,
        "website": record.website,
        "sources": list(dict.fromkeys(row.source.url or row.source.title for row in record.evidence.all())),
        "updated": record.updated_at.isoformat(),
    }


FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


class _Echo:
    """A file that hands each line straight back."""

    def write(self, line: str) -> str:
        """The line."""
        return line


def _as_csv(rows: Iterator[dict[str, Any]]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow(COLUMNS)  # spreadsheets read UTF-8 only with this mark
    for row in rows:
        yield writer.writerow([_cell(row[name]) for name in COLUMNS])


def _cell(found: Any) -> str:
    text = " | ".join(map(str, found)) if isinstance(found, list) else str(found)
    # a spreadsheet would run a cell that begins like a formula; East Asian ones also take the wide signs for one
    return "'" + text if text[:1] in FORMULA else text


def _as_json(rows: Iterator[dict[str, Any]]) -> Iterator[str]:
    yield "["
    for number, row in enumerate(rows):
        yield (",\n" if number else "\n") + json.dumps(row, ensure_ascii=False)
    yield "\n]\n"
