"""The page of rules."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from greenbridge.kernel.errors import InvalidError

from .. import selectors, services


@require_GET
def rules(request: HttpRequest) -> HttpResponse:
    """What is remembered about which source."""
    source, number = request.GET.get("source", "")[:12], request.GET.get("page", "1")[:9]
    page = selectors.rule_page(by=request.user, source=source, number=int(number) if number.isdecimal() else 1)
    return render(request, "intake/rules.html", {"page": page, "source": source})


@require_http_methods(["GET", "POST"])
def rule_reach(request: HttpRequest, number: int) -> HttpResponse:
    """What a rule would change in documents read before it was learnt; POST applies it there, or takes that back."""
    if request.method == "GET":
        return render(request, "intake/rule.html", {"reach": selectors.rule_preview(number, by=request.user)})
    act = request.POST.get("act", "")
    if act == "apply":
        count = services.rule_apply(number, by=request.user)
        told = ngettext("The rule was applied to %(n)s candidate.", "The rule was applied to %(n)s candidates.", count)
    elif act == "take_back":
        count = services.rule_take_back(number, by=request.user)
        told = ngettext("It was taken back in %(n)s candidate.", "It was taken back in %(n)s candidates.", count)
    else:
        raise InvalidError("act_unknown", found=act[:40])
    messages.success(request, told % {"n": count})
    return redirect("intake:rule_reach", number=number)


@require_POST
def rule(request: HttpRequest, number: int) -> HttpResponse:
    """Switch one rule on or off."""
    services.rule_switch(number, active=request.POST.get("active") == "1", by=request.user)
    source = request.GET.get("source", "")[:12]
    return redirect(f"{reverse('intake:rules')}?{urlencode({'source': source} if source else {})}#r{number}")
