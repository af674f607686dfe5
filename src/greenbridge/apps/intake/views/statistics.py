"""What became of what was read, and the candidates behind each figure."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from .. import forms, selectors
from ..choices import Outcome


@require_GET
def statistics(request: HttpRequest) -> HttpResponse:
    """The desk's own precision, by kind, language, source, week and confidence."""
    asked = forms.statistics_asked(request)
    found = selectors.statistics(asked, by=request.user)
    shown = {"found": found, "asked": asked, "outcomes": Outcome.choices, "spans": selectors.WEEKS, "kept": asked.query()}
    return render(request, "intake/statistics.html", shown)


@require_GET
def candidates(request: HttpRequest) -> HttpResponse:
    """The candidates behind a figure."""
    asked, number = forms.statistics_asked(request), request.GET.get("page", "1")[:9]
    page = selectors.candidate_page(asked, by=request.user, number=int(number) if number.isdecimal() else 1)
    back = urlencode({name: found for name, found in asked.query().items() if name == "weeks"})
    shown = {"page": page, "asked": asked, "back": back, "outcomes": Outcome.choices}
    return render(request, "intake/candidates.html", shown)
