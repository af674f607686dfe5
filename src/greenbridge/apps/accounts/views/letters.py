"""Pages about letters: asking for one, what its link opens, invitations."""

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

from greenbridge.frame.visitors import address_of
from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError

from .. import selectors, services
from ..choices import CURATING, LetterKind
from ..errors import RegistrationClosedError, SignInNeededError
from ..forms import AddressForm, InvitationForm, JoinForm, NewPasswordForm
from ..models import Letter, User
from .steps import enter, home_in, remember_device, remember_language, status_after

HELD = "letter"
"""Where the session holds the secret of a link: the page it opens then has an address without it, which may be logged."""


@never_cache
def register(request: HttpRequest) -> HttpResponse:
    """Ask for an account of one's own; the answer is the same for every address."""
    if selectors.registration() != "open":
        raise RegistrationClosedError()
    return _ask(
        request,
        "accounts/register.html",
        lambda email: services.registration_ask(email, language=get_language() or "en", address=address_of(request)),
    )


@never_cache
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a letter that leads to a new password; the answer is the same for every address."""
    return _ask(request, "accounts/forgotten.html", lambda email: services.reset_ask(email, address=address_of(request)))


def _ask(request: HttpRequest, template: str, ask: object) -> HttpResponse:
    form = AddressForm(request.POST or None)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            ask(form.cleaned_data["email"])  # type: ignore[operator]
        except LimitError as refusal:
            error = refusal
        else:
            return redirect("accounts:letter_sent")
    context = {"form": form, "error": error}
    return render(request, template, context, status=status_after(error, faulty=bool(form.errors)))


@never_cache
def letter_sent(request: HttpRequest) -> HttpResponse:
    """What happens next, whoever asked."""
    return render(request, "accounts/letter_sent.html", {"here": selectors.letters_stay_here()})


@never_cache
def letter(request: HttpRequest, secret: str) -> HttpResponse:
    """Take the secret of a link out of the address; LetterClosedError for one that works no more."""
    services.letter_find(secret)
    request.session[HELD] = secret
    return redirect("accounts:letter_open")


@never_cache
@sensitive_post_parameters("password", "again")
def letter_open(request: HttpRequest) -> HttpResponse:
    """What the link of a letter opens."""
    secret = str(request.session.get(HELD, ""))
    found = services.letter_find(secret)
    if found.kind in (LetterKind.REGISTER, LetterKind.INVITE):
        if found.organisation is not None and (holder := selectors.account_at(found.email)) is not None:
            return _accept(request, secret, found, holder)
        return _join(request, secret, found)
    if found.kind == LetterKind.RESET:
        return _reset(request, secret, found)
    return _confirm(request, secret, found)


def _join(request: HttpRequest, secret: str, found: Letter) -> HttpResponse:
    form = JoinForm(request.POST or None)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("username", "display_name", "password")}
        try:
            user = services.account_join(secret, **given, language=get_language() or "en")
        except (InvalidError, ConflictError) as refusal:
            error = refusal
        else:
            del request.session[HELD]
            enter(request, user)
            messages.success(request, _("Your account is made. Welcome."))
            return remember_device(remember_language(redirect(home_in(user.language)), user.language), user)
    context = {"form": form, "error": error, "letter": found}
    return render(request, "accounts/join.html", context, status=status_after(error, faulty=bool(form.errors)))


def _accept(request: HttpRequest, secret: str, found: Letter, holder: User) -> HttpResponse:
    """Join an organisation with the account one has; whoever else is signed in has to leave first."""
    error: GreenBridgeError | None = None
    if request.method == "POST":
        try:
            if selectors.signed_in(request.user) != holder:
                raise SignInNeededError()
            services.membership_accept(secret, by=holder)
        except ConflictError as refusal:
            error = refusal
        else:
            del request.session[HELD]
            messages.success(request, _("You belong to the organisation now."))
            return redirect("accounts:organisation")
    context = {"letter": found, "error": error, "mine": selectors.signed_in(request.user) == holder}
    return render(request, "accounts/accept.html", context, status=status_after(error))


def _reset(request: HttpRequest, secret: str, found: Letter) -> HttpResponse:
    form = NewPasswordForm(request.POST or None)
    error: GreenBridgeError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            user = services.password_reset(secret, password=form.cleaned_data["password"])
        except InvalidError as refusal:
            error = refusal
        else:
            request.session.flush()
            messages.success(request, _("The password is changed. Sign in with it."))
            return remember_device(redirect("accounts:sign_in"), user)
    context = {"form": form, "error": error, "person": found.user}
    return render(request, "accounts/reset.html", context, status=status_after(error, faulty=bool(form.errors)))


def _confirm(request: HttpRequest, secret: str, found: Letter) -> HttpResponse:
    if request.method == "POST":
        done = services.email_confirm(secret)
        del request.session[HELD]
        told = _("The new e-mail address holds from now on.") if done else _("Thank you. The other address has to agree as well.")
        messages.success(request, told)
        return redirect("accounts:account")
    return render(request, "accounts/confirm.html", {"letter": found})


@never_cache
def invitations(request: HttpRequest) -> HttpResponse:
    """Invitations that are open; a new one, whose link is shown once when there is no address to send it to."""
    if selectors.signed_in(request.user) is None:
        return redirect(f"{reverse('accounts:sign_in')}?next={request.path}")
    selectors.require_role(request.user, *CURATING)
    shown = selectors.invitations_open(by=request.user)
    roles = selectors.invitable_by(request.user)
    form = InvitationForm(request.POST or None, initial={"language": get_language()}, roles=roles)
    error: GreenBridgeError | None = None
    link = ""
    if request.method == "POST" and form.is_valid():
        try:
            _made, link = services.invitation_make(by=request.user, **form.cleaned_data)
        except (InvalidError, LimitError) as refusal:
            error = refusal
        else:
            if not link:
                messages.success(request, _("The invitation is on its way."))
                return redirect("accounts:invitations")
            shown = selectors.invitations_open(by=request.user)
    context = {
        "form": form,
        "error": error,
        "link": link,
        "invitations": shown,
        "closed": not roles,
        "here": selectors.letters_stay_here(),
        "organisations": selectors.organisation_list(),
    }
    return render(request, "accounts/invitations.html", context, status=status_after(error, faulty=bool(form.errors)))


@require_POST
def invitation_withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Take an invitation back."""
    services.invitation_withdraw(number, by=request.user)
    messages.success(request, _("The invitation is taken back."))
    return redirect("accounts:invitations" if selectors.is_curator(request.user) else "accounts:organisation")
