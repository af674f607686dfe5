"""What people ask of the curators, and the curators' answers."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from greenbridge.apps.accounts.selectors import can_post
from greenbridge.frame.languages import reader_tag
from greenbridge.frame.visitors import address_of
from greenbridge.kernel.errors import GreenBridgeError, InvalidError

from .. import selectors, services
from ..choices import RequestKind, RequestState
from ..forms import AnswerForm, RequestForm
from .lists import kind_of


def request_new(request: HttpRequest, slug: str, public_id: str) -> HttpResponse:
    """The form for a claim, a correction or a withdrawal; anyone who sees the record may send it."""
    kind_of(slug)
    record = selectors.record_get(public_id, by=request.user)
    introduce = selectors.can_be_introduced(record, by=request.user) and can_post(request.user)
    asked = {"kind": request.GET.get("kind", RequestKind.CORRECT)}
    form = RequestForm(request.POST or None, initial=asked, introduce=introduce)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            services.request_open(
                public_id,
                by=request.user,
                language=reader_tag(),
                address=address_of(request),
                **form.cleaned_data,
            )
        except InvalidError as refusal:
            error = refusal
        else:
            messages.success(request, _("Sent. A curator reads it and answers at the address you gave."))
            return redirect("registry:record", slug, public_id)
    status = 422 if error or form.errors else 200
    return render(request, "registry/request.html", {"record": record, "slug": slug, "form": form, "error": error}, status=status)


@require_POST
def translation_ask(request: HttpRequest, slug: str, public_id: str) -> HttpResponse:
    """The wish for a translation into the reader's language."""
    kind_of(slug)
    language = reader_tag()
    services.request_open(public_id, by=request.user, kind=RequestKind.TRANSLATE, language=language, address=address_of(request))
    messages.success(request, _("Noted. Curators see which translations are wanted."))
    return redirect("registry:record", slug, public_id)


def request_list(request: HttpRequest) -> HttpResponse:
    """Requests, open ones first asked; curators only."""
    state = request.GET.get("state", RequestState.OPEN)
    state = state if state in RequestState.values else RequestState.OPEN
    shown = selectors.request_list(by=request.user, state=state)
    context = {"requests": shown, "state": state, "states": RequestState.choices}
    return render(request, "registry/requests.html", context)


@require_POST
def request_answer(request: HttpRequest, request_id: int) -> HttpResponse:
    """Close a request as done or declined."""
    form = AnswerForm(request.POST)
    if not form.is_valid():
        raise InvalidError("request_state_unknown", found=request.POST.get("state", ""))
    services.request_answer(request_id, by=request.user, state=form.cleaned_data["state"], answer=form.cleaned_data["answer"])
    messages.success(request, _("Answered."))
    return redirect("registry:requests")
