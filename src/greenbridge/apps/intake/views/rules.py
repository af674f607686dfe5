"""The page of rules."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from .. import selectors, services


@require_GET
def rules(request: HttpRequest) -> HttpResponse:
    """What is remembered about which source."""
    source, number = request.GET.get("source", "")[:12], request.GET.get("page", "1")[:9]
    page = selectors.rule_page(by=request.user, source=source, number=int(number) if number.isdecimal() else 1)
    return render(request, "intake/rules.html", {"page": page, "source": source})


@require_POST
def rule(request: HttpRequest, number: int) -> HttpResponse:
    """Switch one rule on or off."""
    services.rule_switch(number, active=request.POST.get("active") == "1", by=request.user)
    source = request.GET.get("source", "")[:12]
    return redirect(f"{reverse('intake:rules')}?{urlencode({'source': source} if source else {})}#r{number}")
