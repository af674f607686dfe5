"""Pages of one's own account."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from greenbridge.kernel.errors import GreenBridgeError, InvalidError, LimitError

from .. import selectors, services
from ..choices import Role
from ..forms import AccountForm, EmailForm, PasswordForm
from .steps import remember_language, status_after


@never_cache
@sensitive_post_parameters("old", "new", "password")
def account(request: HttpRequest) -> HttpResponse:
    """One's own name, language and password."""
    user = selectors.signed_in(request.user)
    if user is None:
        return redirect(f"{reverse('accounts:sign_in')}?next={request.path}")
    about = AccountForm(initial={"display_name": user.display_name, "language": user.language})
    secret = PasswordForm()
    error: GreenBridgeError | None = None
    email = EmailForm()
    if request.method == "POST" and "email" in request.POST:
        email = EmailForm(request.POST)
        if email.is_valid():
            try:
                services.email_change_ask(by=user, **email.cleaned_data)
            except (InvalidError, LimitError) as refusal:
                error = refusal
            else:
                return redirect("accounts:letter_sent")
    elif request.method == "POST" and "old" in request.POST:
        secret = PasswordForm(request.POST)
        if secret.is_valid():
            try:
                here = request.session.session_key or ""
                given = secret.cleaned_data
                changed = services.password_change(by=user, old=given["old"], new=given["new"], session_key=here)
            except (InvalidError, LimitError) as refusal:
                error = refusal
            else:
                update_session_auth_hash(request, changed)
                services.visit_move(here, request.session.session_key or "")
                messages.success(request, _("The password is changed."))
                return redirect("accounts:account")
    elif request.method == "POST":
        about = AccountForm(request.POST)
        if about.is_valid():
            changed = services.account_update(by=user, **about.cleaned_data)
            with override(changed.language):
                messages.success(request, _("Saved."))
                return remember_language(redirect("accounts:account"), changed.language)
    status = status_after(error, faulty=bool(secret.errors or about.errors or email.errors))
    context = {"about": about, "secret": secret, "email": email, "error": error, "may_invite": selectors.invitable_by(user)}
    context |= {"may_manage": selectors.role_of(user) == Role.ADMINISTRATOR, "needed": selectors.lacks_second_factor(user)}
    return render(request, "accounts/account.html", context, status=status)


@never_cache
def sessions(request: HttpRequest) -> HttpResponse:
    """Where one is signed in."""
    if selectors.signed_in(request.user) is None:
        return redirect(f"{reverse('accounts:sign_in')}?next={request.path}")
    context = {"visits": selectors.visits_of(request.user), "here": request.session.session_key}
    return render(request, "accounts/sessions.html", context)


@require_POST
def session_end(request: HttpRequest, number: int) -> HttpResponse:
    """End one session."""
    services.visit_end(number, by=selectors.signed_in(request.user))
    messages.success(request, _("The session is ended."))
    return redirect("accounts:sessions")


@require_POST
def sessions_end(request: HttpRequest) -> HttpResponse:
    """End all sessions but this one."""
    user = selectors.signed_in(request.user)
    if user is None:
        return redirect("accounts:sign_in")
    services.visits_end_others(by=user, but=request.session.session_key or "")
    messages.success(request, _("All other sessions are ended."))
    return redirect("accounts:sessions")
