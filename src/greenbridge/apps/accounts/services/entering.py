"""The ways in: the first run, signing in, and how often a door may be tried."""

from __future__ import annotations

import hashlib
import secrets

from django.core import signing
from django.db import transaction

from greenbridge.kernel.errors import ConflictError

from ..choices import Role
from ..errors import FirstRunClosedError, SignInError, SignInThrottledError
from ..models import FirstRun, User
from ..selectors import administrator_exists
from .letters import email_clean, notice_send
from .log import change_log
from .people import name_clean, user_build
from .throttling import tally_add, tally_clear, tally_key

SIGN_IN_TRIES = 8
SIGN_IN_WAIT_S = 300
NAME_TRIES = 40
ADDRESS_TRIES = 200
"""From one network address, which an office or a proxy may share."""
LONG_WAIT_S = 900
DAY_S = 86_400
DEVICE_SALT = "greenbridge.device"
DEVICE_LIFE_S = 15_552_000
"""Half a year."""


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


def device_mark(user: User) -> str:
    """What a browser keeps in which somebody has signed in: strangers who guess at her name do not keep her out of it."""
    return signing.dumps([user.pk, secrets.token_hex(8)], salt=DEVICE_SALT)


def _device_of(user: User | None, mark: str) -> str:
    """The browser's number when the mark is the account's, else empty."""
    try:
        number, nonce = signing.loads(mark, salt=DEVICE_SALT, max_age=DEVICE_LIFE_S)
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    return str(nonce) if user is not None and number == user.pk else ""


def _require_not_too_often(what: str, tries: list[tuple[str, int, int]], user: User | None) -> None:
    """Count one try in each tally (who, how often, in how many seconds); SignInThrottledError past one of them.

    The first refusal of each stretch of time is noted. Of refused codes the person hears as well: her password is known.
    """
    for who, most, wait_s in tries:
        count = tally_add(tally_key(what, who), within_s=wait_s)
        if count == most + 1 and user is not None:
            with transaction.atomic():
                if what == "code":
                    notice_send(user, "tries")
                change_log(act="user.sign_in_refused", subject=f"user:{user.pk}", by=None, after={"door": what})
        if count > most:
            raise SignInThrottledError(wait_s=wait_s)


def _tries(name: str, address: str, device: str, *, name_wait_s: int = LONG_WAIT_S) -> list[tuple[str, int, int]]:
    if device:
        return [(f"device|{device}", SIGN_IN_TRIES, SIGN_IN_WAIT_S)]
    return [
        (f"pair|{name}|{address}", SIGN_IN_TRIES, SIGN_IN_WAIT_S),
        (f"name|{name}", NAME_TRIES, name_wait_s),
        (f"address|{address}", ADDRESS_TRIES, LONG_WAIT_S),
    ]


def _own_tries(name: str, address: str, device: str) -> list[str]:
    return [f"pair|{name}|{address}", f"name|{name}", f"device|{device}"]


def require_code_not_too_often(user: User, *, address: str, device: str) -> None:
    """Count one try at the second factor, as at a password, but a day long for an account: whoever tries has the password."""
    mark = _device_of(user, device)
    _require_not_too_often("code", _tries(str(user.pk), address, mark, name_wait_s=DAY_S), user)


def code_tries_forget(user: User, *, address: str, device: str) -> None:
    """A right code: what was counted before it counts no more, but for the network address."""
    name = str(user.pk)
    tally_clear(*(tally_key("code", who) for who in _own_tries(name, address, _device_of(user, device))))


def sign_in_check(username: str, password: str, *, address: str, device: str = "") -> User:
    """The person whose name, or proven address, and password these are; one with a second factor is not in yet.

    After `SIGN_IN_TRIES` failures for a name from a network address it refuses for `SIGN_IN_WAIT_S` seconds, after
    `NAME_TRIES` for a name from everywhere or `ADDRESS_TRIES` from one address for `LONG_WAIT_S` (SignInThrottledError); a
    browser with the account's ``device`` mark has tries of its own, so that nobody locks another out. A wrong pair is
    SignInError, and takes as long as a right one.
    """
    name = name_clean(username).casefold()
    user = User.objects.filter(username__iexact=username.strip()).first()
    if user is None:
        user = User.objects.filter(username__iexact=name_clean(username)).first()
    if user is None and "@" in name:
        user = User.objects.filter(email=email_clean(username)).first()
    mark = _device_of(user, device)
    _require_not_too_often("sign-in", _tries(name, address, mark), user)
    if user is None:
        User().set_password(password)  # the same work as for a name that exists
    elif user.check_password(password) and user.is_active:
        tally_clear(*(tally_key("sign-in", who) for who in _own_tries(name, address, mark)))
        if not user.has_second_factor:  # else the code is to come
            with transaction.atomic():
                change_log(act="user.sign_in", subject=f"user:{user.pk}", by=user)
        return user
    raise SignInError()
