"""Pages of the second factor: setting it up, the code at the door."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from greenbridge.frame.visitors import address_of
from greenbridge.kernel.errors import GreenBridgeError

from .. import selectors, services
from ..errors import SecondFactorError, SignInError, SignInThrottledError
from ..forms import CodeForm, PresentPasswordForm
from ..models import User
from .steps import DEVICE_COOKIE, HALF, enter, home_in, remember_device, safe_next, status_after


@never_cache
@sensitive_post_parameters("code")
def sign_in_code(request: HttpRequest) -> HttpResponse:
    """The code of somebody whose password was right; then on to ``next`` or home."""
    try:
        user = services.half_check(request.session.get(HALF))
    except SignInError:
        request.session.pop(HALF, None)
        return redirect("accounts:sign_in")
    form = CodeForm(request.POST or None)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        device = request.COOKIES.get(DEVICE_COOKIE, "")
        try:
            services.second_factor_check(user, form.cleaned_data["code"], address=address_of(request), device=device)
        except (SecondFactorError, SignInThrottledError) as refusal:
            error = refusal
        else:
            del request.session[HALF]
            enter(request, user)
            return remember_device(redirect(safe_next(request) or home_in(user.language)), user)
    context = {"form": CodeForm() if error else form, "error": error, "next": safe_next(request)}
    return render(request, "accounts/sign_in_code.html", context, status=status_after(error, faulty=bool(form.errors)))


@never_cache
@sensitive_post_parameters("code", "password")
def second_factor(request: HttpRequest) -> HttpResponse:
    """Set up the second factor, renew its recovery codes, do without it."""
    user = selectors.signed_in(request.user)
    if user is None:
        return redirect(f"{reverse('accounts:sign_in')}?next={request.path}")
    act = request.POST.get("act", "")
    form = CodeForm(request.POST or None) if act == "confirm" else PresentPasswordForm(request.POST or None)
    error: GreenBridgeError | None = None
    codes: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            codes = _act(request, user, act, form.cleaned_data)
        except GreenBridgeError as refusal:
            error = refusal
        else:
            if not codes:
                return redirect("accounts:second_factor")
            user.refresh_from_db()
    context = {
        "person": user,
        "form": form,
        "act": act,
        "error": error,
        "codes": codes,
        "left": selectors.recovery_codes_left(user),
        "fresh": services.second_factor_shown(by=user),
        "needed": selectors.lacks_second_factor(user),
        "code_form": form if act == "confirm" else CodeForm(),
        "password_form": form if act != "confirm" else PresentPasswordForm(),
    }
    return render(request, "accounts/second_factor.html", context, status=status_after(error, faulty=bool(form.errors)))


def _act(request: HttpRequest, user: User, act: str, given: dict[str, str]) -> list[str]:
    """Do what a button asks; the recovery codes when there are new ones."""
    if act == "confirm":
        return services.second_factor_confirm(by=user, code=given["code"], session_key=request.session.session_key or "")
    if act == "codes":
        return services.recovery_codes_renew(by=user, password=given["password"])
    if act == "drop":
        services.second_factor_drop(by=user, password=given["password"])
        messages.success(request, _("The second factor is switched off."))
    else:
        services.second_factor_begin(by=user, password=given["password"])
    return []
