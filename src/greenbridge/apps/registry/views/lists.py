"""The six libraries and one library as a list."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from greenbridge.apps.accounts.selectors import is_curator
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, MissingError

from .. import selectors
from ..choices import LIBRARIES, LIBRARY_DESCRIPTIONS, LIBRARY_SLUGS, LIBRARY_TITLES, SLUG_OF_KIND, Kind
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
    found, number, pages = selectors.search_page(
        asked.words,
        number=asked.number,
        size=selectors.PAGE_SIZE,
        by=request.user,
        kinds=(kind,),
        filters={name: values for name, values in asked.filters.items() if name != "state"},
        language=get_language() or "en",
        sort=asked.sort,
    )
    facets = {name: counts for name, counts in found.facets.items() if name in selectors.FACETS}
    return selectors.Page([hit.record for hit in found.found], found.total, number, pages, facets), found


def _wider(request: HttpRequest, kind: Kind, asked: ListQuery) -> list[dict[str, Any]]:
    """For an empty list: what each narrower question would find when it is left out, at most four."""
    wider = []
    for name, value in asked.chosen[:4]:
        filters = {**asked.filters, name: [one for one in asked.filters[name] if one != value]}
        if asked.words:
            total = selectors.record_search(asked.words, by=request.user, kinds=(kind,), filters=filters, limit=1).total
        else:
            total = selectors.record_total(by=request.user, kind=kind, filters=filters)
        if total:
            wider.append({"name": name, "value": value, "total": total})
    return wider
