"""Lists as files: CSV and JSON, with codes instead of names, narrowed to what the asker may see."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.translation import get_language

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import require_role

from .. import selectors
from ..choices import Kind
from ..filters import ListQuery, read_list_query
from ..models import Record
from .lists import kind_of

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
    if asked.words:
        return _file(_found(request, asked, (kind,)), form, slug)
    rows = selectors.record_export(by=request.user, kind=kind, filters=asked.filters, sort=asked.sort or "recent")
    return _file(rows, form, slug)


def found_export(request: HttpRequest, form: str) -> HttpResponse | StreamingHttpResponse:
    """What a search over all libraries finds, in its order, as CSV or JSON; at most `selectors.MOST_EXPORTED`."""
    asked = read_list_query(request.GET)
    kinds = tuple(kind for kind in dict.fromkeys(request.GET.getlist("kind")) if kind in Kind.values)
    return _file(_found(request, asked, kinds), form, "search")


def _found(request: HttpRequest, asked: ListQuery, kinds: tuple[str, ...]) -> list[Record]:
    """The records a search finds, in the order its page shows them."""
    hits = selectors.record_search(
        asked.words,
        by=request.user,
        kinds=kinds,
        filters={name: values for name, values in asked.filters.items() if name != "state"},
        language=get_language() or "en",
        limit=selectors.MOST_EXPORTED,
        sort=asked.sort,
    ).found
    order = {hit.record.public_id: at for at, hit in enumerate(hits)}
    return sorted(selectors.record_export(by=request.user, ids=list(order)), key=lambda row: order[row.public_id])


def _file(rows: Iterable[Any], form: str, name: str) -> StreamingHttpResponse:
    language = get_language() or "en"
    lines = (_row(record, language) for record in rows)
    response = StreamingHttpResponse(
        _as_csv(lines) if form == "csv" else _as_json(lines),
        content_type="text/csv; charset=utf-8" if form == "csv" else "application/json",
    )
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
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
        "origin": record.origin,
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
