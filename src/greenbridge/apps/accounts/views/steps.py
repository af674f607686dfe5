"""Steps that several pages of accounts share."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language, override

from greenbridge.kernel.errors import GreenBridgeError, LimitError

from .. import services
from ..models import User


def home_in(language: str) -> str:
    """Address of the home page in a person's own language."""
    with override(language if check_for_language(language) else settings.LANGUAGE_CODE):
        return reverse("portal:home")


def remember_language(response: HttpResponse, language: str) -> HttpResponse:
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=31_536_000, samesite="Lax", secure=settings.HTTPS)
    return response


def enter(request: HttpRequest, user: User) -> None:
    """Sign a person in under a new session key, so that a planted one is worth nothing."""
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")


DEVICE_COOKIE = "gb_device"
HALF = "half"
"""Where a session holds whose password was right and whose code is to come."""


def remember_device(response: HttpResponse, user: User) -> HttpResponse:
    """Mark the browser as one the person signs in from."""
    mark = services.device_mark(user)
    response.set_cookie(DEVICE_COOKIE, mark, max_age=services.DEVICE_LIFE_S, samesite="Lax", httponly=True, secure=settings.HTTPS)
    return response


def safe_next(request: HttpRequest) -> str:
    """The address to go on to, when it is one of this site's own."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    own = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return wanted if own else ""


def status_after(error: GreenBridgeError | None, *, faulty: bool = False) -> int:
    """Status of a page with a form: what was refused, or 200."""
    if isinstance(error, LimitError):
        return 429
    return 422 if error or faulty else 200
