"""Pages of needs, offers and matches."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from greenbridge.apps.accounts.selectors import can_post, require_poster
from greenbridge.apps.registry.choices import SLUG_OF_KIND, Kind
from greenbridge.apps.registry.selectors import need_and_offer_shelves
from greenbridge.frame.sentences import sentence_of
from greenbridge.kernel.errors import InvalidError

from .forms import NeedForm, PostForm
from .selectors import need_matches, record_matches
from .services import need_post, offer_post

LONGEST_ADDRESS = 4000
"""Signs of an address; servers and browsers refuse much longer ones."""


@require_safe
def needs(request: HttpRequest) -> HttpResponse:
    """The hub: type a need, see posted needs and offers, and by themselves the signals read in public sources."""
    shelves = need_and_offer_shelves(by=request.user)
    context = {
        "form": NeedForm(),
        "needs": shelves["need"],
        "offers": shelves["offer"],
        "need_signals": shelves["need_press"],
        "offer_signals": shelves["offer_press"],
        "can_post": can_post(request.user),
    }
    return render(request, "matching/needs.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def match(request: HttpRequest) -> HttpResponse:
    """Matches of a typed need; nothing is stored. A need short enough for an address gets one, so that the page can be kept,
    sent, reloaded and read in another language."""
    given = request.POST if request.method == "POST" else request.GET
    form = NeedForm(given if "text" in given else None)
    found = None
    if request.method == "POST" and form.is_valid():
        address = f"{request.path}?{urlencode({name: told for name, told in form.cleaned_data.items() if told})}"
        if len(address) <= LONGEST_ADDRESS:
            return redirect(address)
    if form.is_bound and form.is_valid():
        try:
            found = need_matches(form.need(), by=request.user, as_of=timezone.localdate())
        except InvalidError as error:
            form.add_error("text", sentence_of(error))
    status = 422 if form.is_bound and not form.is_valid() else 200
    return render(
        request, "matching/match.html", {"form": form, "found": found, "can_post": can_post(request.user)}, status=status
    )


@require_http_methods(["GET", "HEAD", "POST"])
def need_new(request: HttpRequest) -> HttpResponse:
    """Publish a need; then its matches."""
    return _post_page(request, offer=False)


@require_http_methods(["GET", "HEAD", "POST"])
def offer_new(request: HttpRequest) -> HttpResponse:
    """Publish an offer; then its page."""
    return _post_page(request, offer=True)


def _post_page(request: HttpRequest, *, offer: bool) -> HttpResponse:
    person = require_poster(request.user)
    alone = person.organisation_id is None
    form = PostForm(request.POST or None, initial={"text": request.GET.get("text", "")}, offer=offer, alone=alone)
    if request.method == "POST" and form.is_valid():
        act = offer_post if offer else need_post
        try:
            record = act(form.need(), by=request.user, visibility=form.cleaned_data["visibility"])
        except InvalidError as error:
            form.add_error("text", sentence_of(error))
        else:
            if offer:
                return redirect(reverse("registry:record", args=[SLUG_OF_KIND[Kind.OFFER], record.public_id]))
            return redirect(reverse("matching:need", args=[record.public_id]))
    status = 422 if form.is_bound and not form.is_valid() else 200
    return render(request, "matching/post.html", {"form": form, "offer": offer}, status=status)


@require_safe
def need(request: HttpRequest, record_id: str) -> HttpResponse:
    """A posted need (or offer) with its matches."""
    record, found = record_matches(record_id, by=request.user, as_of=timezone.localdate())
    return render(request, "matching/need.html", {"record": record, "found": found, "can_post": can_post(request.user)})
