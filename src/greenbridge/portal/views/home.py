"""The home page: search, libraries, where projects and their partners stand, what is new."""

from __future__ import annotations

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from greenbridge.apps.accounts.selectors import can_post
from greenbridge.apps.registry import selectors
from greenbridge.apps.registry.choices import LIBRARIES, LIBRARY_DESCRIPTIONS, LIBRARY_TITLES, SLUG_OF_KIND, Kind
from greenbridge.kernel.errors import MissingError

from ..basemap import pins, shown_map
from ..diagram import draw_links

NEW_KINDS = (Kind.NEED, Kind.OFFER, Kind.TECHNOLOGY, Kind.POLICY, Kind.PROJECT, Kind.ORGANISATION, Kind.PROVIDER)


def home(request: HttpRequest) -> HttpResponse:
    """What this is, where to begin, what it holds."""
    by = request.user
    front = selectors.front_view(by=by, today=timezone.localdate().isoformat(), kinds=NEW_KINDS)
    counts = front.counts
    diagram, chart = draw_links(front.links), shown_map()
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
        "diagram": diagram,
        "chart": chart,
        "pins": pins(chart, (record for record, _ in diagram.rows)) if chart else [],
        "projects": counts[Kind.PROJECT],
        "recent": front.recent,
        "events": front.events,
        "scopes": [(kind, LIBRARY_TITLES[kind]) for kind in Kind],
        "may_post": can_post(by),
    }
    return render(request, "portal/home.html", context)


def base_map_image(request: HttpRequest) -> FileResponse:
    """The operator's map as a picture that can do nothing."""
    chart = shown_map()
    if chart is None:
        raise MissingError("page_missing")
    answer = FileResponse(chart.image.open("rb"), content_type=chart.media_type)
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    answer["Cache-Control"] = "public, max-age=3600"
    return answer
