"""The page of one record and the page a figure opens to."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from greenbridge.apps.accounts.selectors import can_post, change_history, is_curator

from .. import selectors
from ..choices import LIBRARY_TITLES, SLUG_OF_KIND, Kind, Origin
from .lists import kind_of


def record(request: HttpRequest, slug: str, public_id: str) -> HttpResponse:
    """What a record is, why it is believed, what it is linked with, what can be done, its history."""
    kind_of(slug)
    view = selectors.record_view(public_id, by=request.user)
    shown = view.record
    if SLUG_OF_KIND[shown.kind] != slug:
        return redirect("registry:record", SLUG_OF_KIND[shown.kind], public_id, permanent=True)
    checked = [row.checked_on for row in view.evidence if row.checked_on]
    context: dict[str, Any] = {
        "view": view,
        "record": shown,
        "slug": slug,
        "library": LIBRARY_TITLES[Kind(shown.kind)],
        "list_href": reverse("registry:list", args=[slug]),
        "stale": selectors.stale_languages(shown),
        "checked_on": max(checked) if checked else None,
        "history": change_history(public_id, limit=20),
        "signal": shown.kind in {Kind.NEED, Kind.OFFER} and shown.origin == Origin.PRESS,
        "posted_by": shown.data.get("organisation", "") if shown.origin == Origin.MEMBER else "",
        "example": shown.origin == Origin.EXAMPLE,
        "introducible": selectors.can_be_introduced(shown, by=request.user),
        "own": selectors.is_own(shown, by=request.user) and not is_curator(request.user),
        "posting": can_post(request.user),
        "curating": is_curator(request.user),
    }
    return render(request, "registry/record.html", context)


def figure(request: HttpRequest, figure_id: int) -> HttpResponse:
    """A figure: value or range, unit, period, source with its words, confidence and what is in doubt."""
    shown = selectors.figure_get(figure_id, by=request.user)
    return render(request, "registry/figure.html", {"figure": shown, "record": shown.record})
