"""Pages of the ways in: sign in and out, the first run."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from greenbridge.frame.visitors import address_of
from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError

from .. import selectors, services
from ..forms import FirstRunForm, SignInForm
from .steps import DEVICE_COOKIE, HALF, enter, home_in, remember_device, remember_language, safe_next


@never_cache
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in, then on to ``next`` or home in one's own language."""
    form = SignInForm(request.POST or None)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            user = services.sign_in_check(
                form.cleaned_data["username"],
                form.cleaned_data["password"],
                address=address_of(request),
                device=request.COOKIES.get(DEVICE_COOKIE, ""),
            )
        except (InvalidError, LimitError) as refusal:
            error = refusal
        else:
            if user.has_second_factor:
                request.session.cycle_key()
                request.session[HALF] = services.half_of(user)
                wanted = safe_next(request)
                return redirect(reverse("accounts:sign_in_code") + (f"?{urlencode({'next': wanted})}" if wanted else ""))
            enter(request, user)
            if selectors.lacks_second_factor(user):
                return remember_device(redirect("accounts:second_factor"), user)
            return remember_device(redirect(safe_next(request) or home_in(user.language)), user)
    status = 429 if isinstance(error, LimitError) else 422 if error or form.errors else 200
    context = {"form": form, "error": error, "next": safe_next(request), "registration": selectors.registration()}
    return render(request, "accounts/sign_in.html", context, status=status)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out, then home."""
    logout(request)
    return redirect("portal:home")


@never_cache
@sensitive_post_parameters("password", "again")
def first_run(request: HttpRequest, token: str) -> HttpResponse:
    """The wizard that makes the administrator; the link works once."""
    services.first_run_check(token)
    form = FirstRunForm(request.POST or None, initial={"language": get_language()})
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            user = services.administrator_create(
                token=token,
                username=asked["username"],
                password=asked["password"],
                language=asked["language"],
                organisation=asked["organisation"],
            )
        except (InvalidError, ConflictError) as refusal:
            error = refusal
        else:
            enter(request, user)
            with override(user.language):
                messages.success(
                    request, _("The node is set up. Next: drop documents under Intake, or add people on your account page.")
                )
            return remember_device(remember_language(redirect(home_in(user.language)), user.language), user)
    status = 422 if error or form.errors else 200
    return render(request, "accounts/first_run.html", {"form": form, "error": error}, status=status)
