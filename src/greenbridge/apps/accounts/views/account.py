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

from greenbridge.kernel.errors import GreenBridgeError, InvalidError

from .. import selectors, services
from ..forms import AccountForm, PasswordForm
from .steps import remember_language


@never_cache
@sensitive_post_parameters("old", "new")
def account(request: HttpRequest) -> HttpResponse:
    """One's own name, language and password."""
    user = selectors.signed_in(request.user)
    if user is None:
        return redirect(f"{reverse('accounts:sign_in')}?next={request.path}")
    about = AccountForm(initial={"display_name": user.display_name, "language": user.language})
    secret = PasswordForm()
    error: GreenBridgeError | None = None
    if request.method == "POST" and "old" in request.POST:
        secret = PasswordForm(request.POST)
        if secret.is_valid():
            try:
                changed = services.password_change(by=user, old=secret.cleaned_data["old"], new=secret.cleaned_data["new"])
            except InvalidError as refusal:
                error = refusal
            else:
                update_session_auth_hash(request, changed)
                messages.success(request, _("The password is changed."))
                return redirect("accounts:account")
    elif request.method == "POST":
        about = AccountForm(request.POST)
        if about.is_valid():
            changed = services.account_update(by=user, **about.cleaned_data)
            with override(changed.language):
                messages.success(request, _("Saved."))
                return remember_language(redirect("accounts:account"), changed.language)
    status = 422 if error or secret.errors or about.errors else 200
    return render(request, "accounts/account.html", {"about": about, "secret": secret, "error": error}, status=status)
