"""The administrator's pages of people."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError

from .. import selectors, services
from ..choices import Standing
from ..forms import PersonEditForm, PersonForm


@never_cache
@sensitive_post_parameters("password")
def people(request: HttpRequest) -> HttpResponse:
    """All accounts; the administrator adds some and closes or reopens others."""
    if selectors.signed_in(request.user) is None:
        return redirect(f"{reverse('accounts:sign_in')}?next={request.path}")
    shown = selectors.people_list(by=request.user)
    form = PersonForm(request.POST or None, initial={"language": get_language()})
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            made = services.user_create(by=request.user, **form.cleaned_data)
        except (InvalidError, ConflictError) as refusal:
            error = refusal
        else:
            messages.success(request, _("Added: %(name)s.") % {"name": made.username})
            return redirect("accounts:people")
    context = {"people": shown, "form": form, "error": error, "organisations": selectors.organisation_list()}
    context["standings"] = Standing.choices
    context["requests"] = selectors.join_requests(request.user)
    return render(request, "accounts/people.html", context, status=422 if error or form.errors else 200)


@never_cache
@sensitive_post_parameters("new_password")
def person(request: HttpRequest, user_id: int) -> HttpResponse:
    """One account: role, organisation, a new password; the administrator's page."""
    if selectors.signed_in(request.user) is None:
        return redirect(f"{reverse('accounts:sign_in')}?next={request.path}")
    shown = selectors.person_get(user_id, by=request.user)
    kept = {"role": shown.role, "standing": shown.standing, "organisation": shown.organisation.name if shown.organisation else ""}
    form = PersonEditForm(request.POST or None, initial=kept)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            given = form.cleaned_data
            drop = given.pop("drop_factor")
            services.user_update(user_id, by=request.user, **given)
            if drop:
                services.second_factor_take(user_id, by=request.user)
        except (InvalidError, ConflictError) as refusal:
            error = refusal
        else:
            messages.success(request, _("Saved."))
            return redirect("accounts:people")
    context = {"person": shown, "form": form, "error": error, "organisations": selectors.organisation_list()}
    return render(request, "accounts/person.html", context, status=422 if error or form.errors else 200)


@require_POST
def person_active(request: HttpRequest, user_id: int) -> HttpResponse:
    """Close or reopen an account."""
    services.user_set_active(user_id, by=request.user, active=request.POST.get("active") == "1")
    messages.success(request, _("Saved."))
    return redirect("accounts:people")
