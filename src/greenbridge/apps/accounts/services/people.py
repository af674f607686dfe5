"""Acts on accounts: made, changed, closed; a person's own name and password."""

from __future__ import annotations

import unicodedata

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from greenbridge.kernel.errors import ConflictError, InvalidError, MissingError

from ..choices import Role, Standing
from ..errors import RoleRequiredError, SignInNeededError, TooOftenError
from ..models import Organisation, User
from ..selectors import Asker, require_role, signed_in
from .letters import letters_void, notice_send
from .log import change_log
from .throttling import tally_add, tally_clear, tally_key
from .visits import visits_end

OWN_TRIES = 8
OWN_WAIT_S = 300


def require_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise InvalidError("password_weak", findings=list(error.messages)) from error


def user_create(*, by: Asker, username: str, password: str, role: str, language: str = "en", organisation: str = "") -> User:
    """A new account with a role; the administrator's act."""
    require_role(by, Role.ADMINISTRATOR)
    with transaction.atomic():
        user = user_build(username, password, role, language, organisation)
        change_log(act="user.create", subject=f"user:{user.pk}", by=by, after={"role": role})
    return user


def user_build(
    username: str,
    password: str,
    role: str,
    language: str,
    organisation: str = "",
    *,
    email: str = "",
    display_name: str = "",
    standing: str = Standing.EDITOR,
) -> User:
    """A new account, saved; who may make it has been checked."""
    name = name_clean(username)
    if not name:
        raise InvalidError("username_missing")
    if role not in Role.values:
        raise InvalidError("role_unknown", found=role, expected=Role.values)
    if User.objects.filter(username__iexact=name).exists():
        raise ConflictError("username_taken", username=name)
    user = User(username=name, role=role, language=language, email=email, display_name=display_name.strip(), standing=standing)
    require_password(password, user)
    if organisation.strip():
        user.organisation, _ = Organisation.objects.get_or_create(name=organisation.strip())
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:  # somebody took the name, or the address, a moment ago
        raise ConflictError("username_taken", username=name) from error
    return user


def name_clean(username: str) -> str:
    """A sign-in name as it is kept: one way to write it, without signs nobody sees, which would make two names look like one."""
    plain = unicodedata.normalize("NFKC", username)
    return " ".join("".join(sign for sign in plain if sign.isspace() or unicodedata.category(sign)[0] != "C").split())


def require_administrator(by: Asker) -> User:
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
        require_administrator(admin)
        user = User.objects.select_for_update().filter(pk=user_id).first()
        if user is None:
            raise MissingError("user_missing", id=user_id)
        user.is_active = active
        user.save(update_fields=["is_active"])
        letters_void(user)
        if not active:
            visits_end(user, by=by)
        change_log(act="user.active", subject=f"user:{user.pk}", by=by, after={"active": active})
    return user


def user_update(
    user_id: int,
    *,
    by: Asker,
    role: str,
    organisation: str,
    standing: str = "",
    new_password: str = "",
    forget_email: bool = False,
) -> User:
    """Another role, organisation, standing or password for somebody, or her e-mail address forgotten; the administrator's act.

    Her own role stays (ConflictError ``own_account``), so that a node never loses its last administrator. InvalidError
    ``password_weak``, ``role_unknown``.
    """
    admin = require_role(by, Role.ADMINISTRATOR)
    if role not in Role.values or standing not in {"", *Standing.values}:
        raise InvalidError("role_unknown", found=role, expected=Role.values)
    if admin.pk == user_id and role != Role.ADMINISTRATOR:
        raise ConflictError("own_account")
    with transaction.atomic():
        require_administrator(admin)
        user = User.objects.select_for_update().filter(pk=user_id).first()
        if user is None:
            raise MissingError("user_missing", id=user_id)
        before = {"role": user.role, "organisation": user.organisation_id, "standing": user.standing}
        user.role, user.standing, name = role, standing or user.standing, organisation.strip()
        user.organisation = Organisation.objects.get_or_create(name=name)[0] if name else None
        if new_password:
            require_password(new_password, user)
            user.set_password(new_password)
            letters_void(user)
            notice_send(user, "password")
            visits_end(user, by=by)
        if forget_email and user.email:
            notice_send(user, "email")
            user.email = ""
            letters_void(user)
        user.save()
        after = {"role": user.role, "organisation": user.organisation_id, "standing": user.standing}
        after["password"] = bool(new_password)
        after |= {"email_forgotten": True} if forget_email else {}
        change_log(act="user.update", subject=f"user:{user.pk}", by=by, before=before, after=after)
    return user


def account_update(*, by: Asker, display_name: str, language: str) -> User:
    """A person's own name as shown and language of pages; SignInNeededError when nobody is signed in."""
    user = require_myself(by)
    before = {"display_name": user.display_name, "language": user.language}
    with transaction.atomic():
        user.display_name = display_name.strip()[:200]
        user.language = language
        user.save(update_fields=["display_name", "language"])
        after = {"display_name": user.display_name, "language": user.language}
        change_log(act="user.update", subject=f"user:{user.pk}", by=user, before=before, after=after)
    return user


def password_change(*, by: Asker, old: str, new: str, session_key: str = "") -> User:
    """A new password for oneself; all sessions but ``session_key`` end.

    InvalidError ``password_wrong`` when the old one is not right, ``password_weak`` for a weak one.
    """
    user = require_myself(by)
    require_own_password(user, old)
    require_password(new, user)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)  # before the letters: see recovering
        user.set_password(new)
        user.save(update_fields=["password"])
        letters_void(user)
        notice_send(user, "password")
        visits_end(user, by=user, but=session_key)
        change_log(act="user.password", subject=f"user:{user.pk}", by=user)
    return user


def require_own_password(user: User, password: str) -> None:
    """InvalidError ``password_wrong`` unless it is the person's; a session somebody left open is no place to guess
    (TooOftenError)."""
    key = tally_key("own password", str(user.pk))
    if tally_add(key, within_s=OWN_WAIT_S) > OWN_TRIES:
        raise TooOftenError(wait_s=OWN_WAIT_S)
    if not user.check_password(password):
        raise InvalidError("password_wrong")
    tally_clear(key)


def require_myself(by: Asker) -> User:
    user = signed_in(by)
    if user is None:
        raise SignInNeededError()
    return user
