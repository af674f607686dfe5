"""The page of one's organisation: its people, who asks to join, leaving."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError

from .. import selectors, services
from ..choices import Role, Standing
from ..errors import OwnerNeededError
from ..forms import AskToJoinForm, ColleagueForm
from ..models import User
from .steps import status_after


@never_cache
def organisation(request: HttpRequest) -> HttpResponse:
    """One's organisation; for somebody without one, a way to ask for it."""
    user = selectors.signed_in(request.user)
    if user is None:
        return redirect(f"{reverse('accounts:sign_in')}?next={request.path}")
    return _ask(request, user) if user.organisation_id is None else _people(request, user)


def _ask(request: HttpRequest, user: User) -> HttpResponse:
    form = AskToJoinForm(request.POST or None)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            services.membership_request(by=user, **form.cleaned_data)
        except (InvalidError, ConflictError, LimitError) as refusal:
            error = refusal
        else:
            messages.success(request, _("The owners of the organisation have been asked."))
            return redirect("accounts:organisation")
    context = {"form": form, "error": error, "asked": selectors.join_request_of(user)}
    return render(request, "accounts/organisation_ask.html", context, status=status_after(error, faulty=bool(form.errors)))


def _people(request: HttpRequest, user: User) -> HttpResponse:
    owner = selectors.is_owner(user)
    form = ColleagueForm(request.POST or None, initial={"language": get_language()})
    error: GreenBridgeError | None = None
    link = ""
    if request.method == "POST" and not owner:
        raise OwnerNeededError()
    if request.method == "POST" and form.is_valid():
        name = user.organisation.name if user.organisation else ""
        try:
            _made, link = services.invitation_make(by=user, role=Role.MEMBER, organisation=name, **form.cleaned_data)
        except (InvalidError, LimitError) as refusal:
            error = refusal
        else:
            if not link:
                messages.success(request, _("The invitation is on its way."))
                return redirect("accounts:organisation")
    context = {
        "organisation": user.organisation,
        "people": selectors.colleagues(user),
        "owner": owner,
        "standings": Standing.choices,
        "requests": selectors.join_requests(user) if owner else [],
        "invitations": selectors.invitations_open(by=user) if owner else [],
        "may_invite": owner and selectors.registration() != "closed",
        "here": selectors.letters_stay_here(),
        "form": form,
        "error": error,
        "link": link,
    }
    return render(request, "accounts/organisation.html", context, status=status_after(error, faulty=bool(form.errors)))


@require_POST
def organisation_person(request: HttpRequest, user_id: int) -> HttpResponse:
    """Another standing for somebody, or out of the organisation; leaving, when it is oneself."""
    by = selectors.signed_in(request.user)
    if request.POST.get("act") == "remove":
        services.membership_end(user_id, by=by)
    else:
        services.standing_set(user_id, by=by, standing=request.POST.get("standing", ""))
    messages.success(request, _("Saved."))
    return redirect("accounts:organisation")


@require_POST
def organisation_request(request: HttpRequest, number: int) -> HttpResponse:
    """Take somebody in who asks to join, or decline."""
    by = selectors.signed_in(request.user)
    standing = "" if request.POST.get("act") == "decline" else request.POST.get("standing", Standing.VIEWER)
    services.membership_answer(number, by=by, standing=standing)
    messages.success(request, _("Saved."))
    return redirect("accounts:people" if request.POST.get("from") == "people" else "accounts:organisation")


@require_POST
def organisation_request_withdraw(request: HttpRequest) -> HttpResponse:
    """Take one's own request back."""
    services.membership_request_withdraw(by=selectors.signed_in(request.user))
    messages.success(request, _("Saved."))
    return redirect("accounts:organisation")
