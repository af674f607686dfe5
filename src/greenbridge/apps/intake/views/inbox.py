"""The desk: what waits, what was handed in."""

from __future__ import annotations

import time
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import require_role
from greenbridge.frame.sentences import sentence_of
from greenbridge.kernel.errors import InvalidError

from .. import forms, selectors, services
from ..choices import UNREAD

WAIT_S = 4.0
"""How long an upload waits for its documents to be read before the page is shown [s]."""


@require_http_methods(["GET", "POST"])
def desk(request: HttpRequest) -> HttpResponse:
    """The desk; takes in files and text."""
    require_role(request.user, *CURATING)
    fault: InvalidError | None = None
    if request.method == "POST":
        try:
            return _take(request)
        except InvalidError as error:
            fault = error
    number = request.GET.get("page", "1")[:9]
    page = selectors.desk_page(by=request.user, asked=forms.desk_asked(request), number=int(number) if number.isdecimal() else 1)
    waiting = selectors.unread_numbers(by=request.user) if page.counts["reading"] else []
    shown = {
        "page": page,
        "sources": selectors.sources_to_name(by=request.user),
        "kept": urlencode(page.asked.query()),
        "waiting": ",".join(map(str, waiting)),
        "fault": fault,
        "given": request.POST if fault else {},
    }
    return render(request, "intake/desk.html", shown, status=422 if fault else 200)


def _take(request: HttpRequest) -> HttpResponse:
    taken = services.documents_take(
        by=request.user, files=forms.incoming_files(request), text=request.POST.get("text", ""), meta=forms.source_meta(request)
    )
    for one in taken:
        if one.error is not None:
            messages.error(request, _("%(name)s: %(reason)s") % {"name": one.name, "reason": sentence_of(one.error)})
        elif one.known:
            messages.warning(request, _("%(name)s has been taken in before.") % {"name": one.name})
    numbers = list(dict.fromkeys(one.number for one in taken if one.number is not None))
    wait_until_read(request, numbers)
    if len(numbers) == 1:
        return redirect("intake:document", number=numbers[0])
    return redirect("intake:desk")


def wait_until_read(request: HttpRequest, numbers: list[int]) -> None:
    """Wait a moment for documents to be read, so that the page shown next has something to show."""
    until = time.monotonic() + WAIT_S
    while numbers and time.monotonic() < until:
        if not any(state in UNREAD for state in selectors.document_states(numbers, by=request.user).values()):
            return
        time.sleep(0.15)


@require_GET
def states(request: HttpRequest) -> JsonResponse:
    """States of some documents, for a page that waits."""
    numbers = [int(one) for one in request.GET.get("numbers", "").split(",") if one.isdecimal() and len(one) < 12]
    found = selectors.document_states(numbers, by=request.user)
    return JsonResponse({"states": found, "waiting": any(state in UNREAD for state in found.values())})


@require_GET
def following(request: HttpRequest) -> HttpResponse:
    """The next document that nobody is at, in the order and with the filters of the address; back to the desk when there is
    none."""
    asked, after = forms.desk_asked(request), request.GET.get("after", "")[:9]
    number = services.document_claim_next(by=request.user, asked=asked, after=int(after) if after.isdecimal() else 0)
    query = urlencode(asked.query())
    if number is None:
        messages.info(request, _("Nothing else waits here that nobody is at."))
    address = reverse("intake:desk") if number is None else reverse("intake:document", args=[number])
    return redirect(f"{address}?{query}" if query else address)
