"""The home page: search, libraries, where projects and their partners stand, what is new."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from greenbridge.apps.accounts.selectors import can_post
from greenbridge.apps.registry import selectors
from greenbridge.apps.registry.choices import LIBRARIES, LIBRARY_DESCRIPTIONS, LIBRARY_TITLES, SLUG_OF_KIND, Kind

from ..diagram import draw_links

NEW_KINDS = (Kind.NEED, Kind.OFFER, Kind.TECHNOLOGY, Kind.POLICY, Kind.PROJECT, Kind.ORGANISATION, Kind.PROVIDER)


def home(request: HttpRequest) -> HttpResponse:
    """What this is, where to begin, what it holds."""
    by = request.user
    front = selectors.front_view(by=by, today=timezone.localdate().isoformat(), kinds=NEW_KINDS)
    counts = front.counts
    context = {
        "libraries": [
            {
                "title": LIBRARY_TITLES[kind],
                "about": LIBRARY_DESCRIPTIONS[kind],
                "count": counts[kind],
                "href": reverse("registry:list", args=[SLUG_OF_KIND[kind]]),
            }
            for kind in LIBRARIES
        ],
        "total": sum(counts[kind] for kind in LIBRARIES),
        "diagram": draw_links(front.links),
        "projects": counts[Kind.PROJECT],
        "recent": front.recent,
        "events": front.events,
        "scopes": [(kind, LIBRARY_TITLES[kind]) for kind in Kind],
        "may_post": can_post(by),
    }
    return render(request, "portal/home.html", context)
