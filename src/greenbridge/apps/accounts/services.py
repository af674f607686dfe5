"""Acts on people and the writing of the change log."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from greenbridge.kernel.errors import ConflictError, InvalidError, MissingError

from .choices import Role
from .errors import FirstRunClosedError, RoleRequiredError, SignInError, SignInNeededError, SignInThrottledError, TooOftenError
from .models import Change, FirstRun, Organisation, User
from .selectors import Asker, administrator_exists, require_role, signed_in

CHANGE_LOCK = 0x67620001
"""PostgreSQL advisory lock that makes change rows visible in the order of their numbers."""

SIGN_IN_TRIES = 8
SIGN_IN_WAIT_S = 300


def change_log(
    *,
    act: str,
    subject: str,
    by: Asker,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> Change:
    """Write one row of the change log; must run inside the transaction of the act.

    On PostgreSQL the rows of parallel transactions could become visible out of order and a reader would step over the late
    one; the lock, held to the commit, prevents it. SQLite has one writer anyway.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("change_log must run inside the transaction of the act")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHANGE_LOCK])
    return Change.objects.create(
        act=act,
        subject=subject,
        actor=by if isinstance(by, User) else None,
        before=before or {},
        after=after or {},
        reason=reason,
    )


def _check_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise InvalidError("password_weak", findings=list(error.messages)) from error


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
        user = _user_create(username, password, Role.ADMINISTRATOR, language, organisation)
        FirstRun.objects.all().delete()
        change_log(act="user.create", subject=f"user:{user.pk}", by=user, after={"role": user.role})
    return user


def user_create(*, by: Asker, username: str, password: str, role: str, language: str = "en", organisation: str = "") -> User:
    """A new account with a role; the administrator's act."""
    require_role(by, Role.ADMINISTRATOR)
    with transaction.atomic():
        user = _user_create(username, password, role, language, organisation)
        change_log(act="user.create", subject=f"user:{user.pk}", by=by, after={"role": role})
    return user


def _user_create(username: str, password: str, role: str, language: str, organisation: str) -> User:
    name = username.strip()
    if not name:
        raise InvalidError("username_missing")
    if role not in Role.values:
        raise InvalidError("role_unknown", found=role, expected=Role.values)
    if User.objects.filter(username__iexact=name).exists():
        raise ConflictError("username_taken", username=name)
    user = User(username=name, role=role, language=language)
    _check_password(password, user)
    if organisation.strip():
        user.organisation, _ = Organisation.objects.get_or_create(name=organisation.strip())
    user.set_password(password)
    user.save()
    return user


def _require_administrator(by: Asker) -> User:
    """The administrator who acts on an account, all administrators locked until the end of the transaction.

    Two who take each other's role at once would leave a node without any: the second waits for the first and is none any more.
    """
    asker = require_role(by, Role.ADMINISTRATOR)
    left = User.objects.select_for_update().filter(role=Role.ADMINISTRATOR, is_active=True).order_by("pk")
    if asker.pk not in {one.pk for one in left}:  # a row that was waited for is looked at anew
        raise RoleRequiredError(needed=[Role.ADMINISTRATOR])
    return asker


def user_set_active(user_id: int, *, by: Asker, active: bool) -> User:
    """Close or reopen an account; the administrator's act, never on herself."""
    admin = require_role(by, Role.ADMINISTRATOR)
    if admin.pk == user_id:
        raise ConflictError("own_account")
    with transaction.atomic():
        _require_administrator(admin)
        user = User.objects.select_for_update().filter(pk=user_id).first()
        if user is None:
            raise MissingError("user_missing", id=user_id)
        user.is_active = active
        user.save(update_fields=["is_active"])
        change_log(act="user.active", subject=f"user:{user.pk}", by=by, after={"active": active})
    return user


def user_update(user_id: int, *, by: Asker, role: str, organisation: str, new_password: str = "") -> User:
    """Another role, organisation or password for somebody; the administrator's act. Her own role stays (ConflictError
    ``own_account``), so that a node never loses its last administrator. InvalidError ``password_weak``, ``role_unknown``."""
    admin = require_role(by, Role.ADMINISTRATOR)
    if role not in Role.values:
        raise InvalidError("role_unknown", found=role, expected=Role.values)
    if admin.pk == user_id and role != Role.ADMINISTRATOR:
        raise ConflictError("own_account")
    with transaction.atomic():
        _require_administrator(admin)
        user = User.objects.select_for_update().filter(pk=user_id).first()
        if user is None:
            raise MissingError("user_missing", id=user_id)
        before = {"role": user.role, "organisation": user.organisation_id}
        user.role, name = role, organisation.strip()
        user.organisation = Organisation.objects.get_or_create(name=name)[0] if name else None
        if new_password:
            _check_password(new_password, user)
            user.set_password(new_password)
        user.save()
        after = {"role": user.role, "organisation": user.organisation_id, "password": bool(new_password)}
        change_log(act="user.update", subject=f"user:{user.pk}", by=by, before=before, after=after)
    return user


def account_update(*, by: Asker, display_name: str, language: str) -> User:
    """A person's own name as shown and language of pages; SignInNeededError when nobody is signed in."""
    user = _myself(by)
    before = {"display_name": user.display_name, "language": user.language}
    with transaction.atomic():
        user.display_name = display_name.strip()[:200]
        user.language = language
        user.save(update_fields=["display_name", "language"])
        after = {"display_name": user.display_name, "language": user.language}
        change_log(act="user.update", subject=f"user:{user.pk}", by=user, before=before, after=after)
    return user


def password_change(*, by: Asker, old: str, new: str) -> User:
    """A new password for oneself; InvalidError ``password_wrong`` when the old one is not right, ``password_weak`` for a
    weak one."""
    user = _myself(by)
    if not user.check_password(old):
        raise InvalidError("password_wrong")
    _check_password(new, user)
    with transaction.atomic():
        user.set_password(new)
        user.save(update_fields=["password"])
        change_log(act="user.password", subject=f"user:{user.pk}", by=user)
    return user


def _myself(by: Asker) -> User:
    user = signed_in(by)
    if user is None:
        raise SignInNeededError()
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
