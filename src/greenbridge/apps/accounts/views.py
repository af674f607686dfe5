"""Pages of accounts: sign in and out, first run, own account, people."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language, get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError

from . import selectors, services
from .forms import AccountForm, FirstRunForm, PasswordForm, PersonEditForm, PersonForm, SignInForm
from .models import User


def _home_in(language: str) -> str:
    """Address of the home page in a person's own language."""
    with override(language if check_for_language(language) else settings.LANGUAGE_CODE):
        return reverse("portal:home")


def _remember_language(response: HttpResponse, language: str) -> HttpResponse:
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=31_536_000, samesite="Lax", secure=settings.HTTPS)
    return response


def _enter(request: HttpRequest, user: User) -> None:
    """Sign a person in under a new session key, so that a planted one is worth nothing."""
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")


def _safe_next(request: HttpRequest) -> str:
    """The address to go on to, when it is one of this site's own."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    own = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return wanted if own else ""


@never_cache
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in, then on to ``next`` or home in one's own language."""
    form = SignInForm(request.POST or None)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            user = services.sign_in_check(
                form.cleaned_data["username"], form.cleaned_data["password"], address=request.META.get("REMOTE_ADDR", "")
            )
        except (InvalidError, LimitError) as refusal:
            error = refusal
        else:
            _enter(request, user)
            return redirect(_safe_next(request) or _home_in(user.language))
    status = 429 if isinstance(error, LimitError) else 422 if error or form.errors else 200
    context = {"form": form, "error": error, "next": _safe_next(request)}
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
            _enter(request, user)
            with override(user.language):
                messages.success(
                    request, _("The node is set up. Next: drop documents under Intake, or add people on your account page.")
                )
            return _remember_language(redirect(_home_in(user.language)), user.language)
    status = 422 if error or form.errors else 200
    return render(request, "accounts/first_run.html", {"form": form, "error": error}, status=status)


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
                return _remember_language(redirect("accounts:account"), changed.language)
    status = 422 if error or secret.errors or about.errors else 200
    return render(request, "accounts/account.html", {"about": about, "secret": secret, "error": error}, status=status)


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
    return render(request, "accounts/people.html", context, status=422 if error or form.errors else 200)


@never_cache
@sensitive_post_parameters("new_password")
def person(request: HttpRequest, user_id: int) -> HttpResponse:
    """One account: role, organisation, a new password; the administrator's page."""
    if selectors.signed_in(request.user) is None:
        return redirect(f"{reverse('accounts:sign_in')}?next={request.path}")
    shown = selectors.person_get(user_id, by=request.user)
    kept = {"role": shown.role, "organisation": shown.organisation.name if shown.organisation else ""}
    form = PersonEditForm(request.POST or None, initial=kept)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            services.user_update(user_id, by=request.user, **form.cleaned_data)
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
