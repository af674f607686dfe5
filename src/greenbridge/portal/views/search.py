"""Search over all libraries."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from greenbridge.apps.registry import selectors
from greenbridge.apps.registry.choices import LIBRARY_TITLES, Kind
from greenbridge.apps.registry.filters import read_list_query
from greenbridge.kernel.errors import InvalidError

PAGE_SIZE = 20
FACETS = ("kind", "country", "field", "stage", "language", "confidence")
SHOWN_WORDS = 1000
"""Characters of a refused search that are put back into the box."""


def search(request: HttpRequest) -> HttpResponse:
    """Results with highlights, kinds, facets, better spellings; a page that helps when nothing can be found."""
    asked = read_list_query(request.GET)
    asked.filters.pop("state", None)
    kinds = tuple(kind for kind in dict.fromkeys(request.GET.getlist("kind")) if kind in Kind.values)
    context: dict[str, Any] = {
        "asked": asked,
        "kinds": kinds,
        "chosen": {**asked.filters, "kind": list(kinds)},
        "chips": [*(("kind", kind) for kind in kinds), *asked.chosen],
        "scopes": [(kind, LIBRARY_TITLES[kind]) for kind in Kind],
        "shown_words": asked.words[:SHOWN_WORDS],
        "status": 200,
    }
    if asked.words:
        try:
            context |= _answer(request, asked, kinds)
        except InvalidError as refusal:
            context |= {"error": refusal, "status": 422}
    return render(request, "portal/search.html", context, status=context["status"])


def _answer(request: HttpRequest, asked: Any, kinds: tuple[str, ...]) -> dict[str, Any]:
    found, number, pages = selectors.search_page(
        asked.words,
        number=asked.number,
        size=PAGE_SIZE,
        by=request.user,
        kinds=kinds,
        filters=asked.filters,
        language=get_language() or "en",
        sort=asked.sort,
    )
    return {
        "found": found,
        "facets": {name: found.facets[name] for name in FACETS if found.facets.get(name)},
        "number": number,
        "pages": pages,
        "exported": min(found.total, selectors.MOST_EXPORTED),
        "first": (number - 1) * PAGE_SIZE + 1,
    }
