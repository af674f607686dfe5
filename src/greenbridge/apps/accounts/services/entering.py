"""The ways in: the first run, signing in, and how often a door may be tried."""

from __future__ import annotations

import hashlib
import secrets

from django.core.cache import cache
from django.db import transaction

from greenbridge.kernel.errors import ConflictError

from ..choices import Role
from ..errors import FirstRunClosedError, SignInError, SignInThrottledError, TooOftenError
from ..models import FirstRun, User
from ..selectors import administrator_exists
from .log import change_log
from .people import user_build

SIGN_IN_TRIES = 8
SIGN_IN_WAIT_S = 300


def first_run_open() -> str:
    """Make a new first-run token and forget older ones; anyone who can start the server may. ConflictError when an
    administrator exists."""
    if administrator_exists():
        raise ConflictError("administrator_exists")
    token = secrets.token_urlsafe(24)
    with transaction.atomic():
        FirstRun.objects.all().delete()
        FirstRun.objects.create(digest=hashlib.sha256(token.encode()).hexdigest())
    return token


def first_run_check(token: str) -> None:
    """FirstRunClosedError unless the token opens the wizard."""
    digest = hashlib.sha256(token.encode()).hexdigest()
    if administrator_exists() or not FirstRun.objects.filter(digest=digest).exists():
        raise FirstRunClosedError()


def administrator_create(*, token: str, username: str, password: str, language: str, organisation: str = "") -> User:
    """The node's first administrator, by the first-run link, which is closed by it."""
    with transaction.atomic():
        list(FirstRun.objects.select_for_update())  # of two who send the link at once the second finds it used
        first_run_check(token)
        user = user_build(username, password, Role.ADMINISTRATOR, language, organisation)
        FirstRun.objects.all().delete()
        change_log(act="user.create", subject=f"user:{user.pk}", by=user, after={"role": user.role})
    return user


def throttle(what: str, who: str, *, times: int, within_s: int) -> None:
    """Count one use of a door open to anybody; TooOftenError past ``times`` uses by ``who`` within ``within_s`` seconds."""
    key = "throttle:" + hashlib.sha256(f"{what}|{who}".encode()).hexdigest()
    cache.add(key, 0, within_s)
    if cache.incr(key) > times:
        raise TooOftenError(wait_s=within_s)


def sign_in_check(username: str, password: str, *, address: str) -> User:
    """The person whose name and password these are.

    After `SIGN_IN_TRIES` failures for a name from an address it refuses for `SIGN_IN_WAIT_S` seconds (SignInThrottledError);
    a wrong pair is SignInError, and takes as long as a right one.
    """
    key = "sign-in:" + hashlib.sha256(f"{username.strip().casefold()}|{address}".encode()).hexdigest()
    if cache.get(key, 0) >= SIGN_IN_TRIES:
        raise SignInThrottledError(wait_s=SIGN_IN_WAIT_S)
    user = User.objects.filter(username__iexact=username.strip()).first()
    if user is None:
        User().set_password(password)  # the same work as for a name that exists
    elif user.check_password(password) and user.is_active:
        cache.delete(key)
        return user
    cache.set(key, cache.get(key, 0) + 1, SIGN_IN_WAIT_S)
    raise SignInError()
