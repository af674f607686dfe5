"""The second factor: an authenticator app and recovery codes."""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from greenbridge.adapters.codes import address_of_secret, make_secret, matching_step
from greenbridge.adapters.qr import qr_svg_path
from greenbridge.kernel.errors import ConflictError, MissingError

from ..choices import Role
from ..errors import SecondFactorError, SecondFactorNeededError, SignInError
from ..models import RecoveryCode, SecondFactor, User
from ..selectors import Asker
from .entering import code_tries_forget, require_code_not_too_often
from .letters import notice_send
from .log import change_log
from .people import require_administrator, require_myself, require_own_password
from .visits import visits_end

RECOVERY_CODES = 10
NAME_SHOWN = 20
"""Of a sign-in name, in the app: a longer one of Chinese letters would not fit into the QR code."""
HALF_LIFE_S = 600
"""How long a right password waits for its code [s]."""


@dataclass(frozen=True, slots=True)
class NewFactor:
    """What an authenticator app is told: the secret in groups of four, as an address, and as a QR code: side and path
    of an SVG."""

    words: str
    address: str
    side: int
    path: str


def second_factor_begin(*, by: Asker, password: str) -> None:
    """A secret for one's own account, not in force until a code proves that an app has it. InvalidError ``password_wrong``,
    ConflictError ``second_factor_there``."""
    user = require_myself(by)
    require_own_password(user, password)
    if user.has_second_factor:
        raise ConflictError("second_factor_there")
    with transaction.atomic():
        SecondFactor.objects.update_or_create(user=user, defaults={"secret": make_secret(), "last_step": 0})


def second_factor_shown(*, by: Asker) -> NewFactor | None:
    """The secret that waits for its proof; None when none was begun or it is in force: it is never shown again."""
    user = require_myself(by)
    found = SecondFactor.objects.filter(user=user).first() if not user.has_second_factor else None
    if found is None:
        return None
    words = " ".join(found.secret[at : at + 4] for at in range(0, len(found.secret), 4))
    address = address_of_secret(found.secret, account=user.username[:NAME_SHOWN], issuer=f"GreenBridge {settings.NODE}")
    return NewFactor(words, address, *qr_svg_path(address))


def second_factor_confirm(*, by: Asker, code: str, session_key: str = "") -> list[str]:
    """Put the secret in force; the recovery codes, shown this once. All sessions but ``session_key`` end. SecondFactorError."""
    user = require_myself(by)
    require_code_not_too_often(user, address="", device="")
    with transaction.atomic():
        locked = User.objects.select_for_update().get(pk=user.pk)
        if locked.has_second_factor or not _totp_used(locked, _plain(code)):
            raise SecondFactorError()
        locked.has_second_factor = True
        locked.save(update_fields=["has_second_factor"])
        codes = _recovery_codes(locked)
        visits_end(locked, by=locked, but=session_key)
        notice_send(locked, "factor_on")
        change_log(act="user.second_factor", subject=f"user:{user.pk}", by=locked, after={"on": True})
    return codes


def recovery_codes_renew(*, by: Asker, password: str) -> list[str]:
    """New recovery codes in place of the old; InvalidError ``password_wrong``, MissingError without a second factor."""
    user = require_myself(by)
    require_own_password(user, password)
    with transaction.atomic():
        if not User.objects.select_for_update().filter(pk=user.pk, has_second_factor=True).exists():
            raise MissingError("second_factor_missing")
        codes = _recovery_codes(user)
        change_log(act="user.recovery_codes", subject=f"user:{user.pk}", by=user)
    return codes


def second_factor_drop(*, by: Asker, password: str) -> None:
    """Do without a second factor; SecondFactorNeededError for an administrator of a node that asks for one, InvalidError
    ``password_wrong``."""
    user = require_myself(by)
    require_own_password(user, password)
    if settings.SECOND_FACTOR and user.role == Role.ADMINISTRATOR:
        raise SecondFactorNeededError()
    with transaction.atomic():
        _drop(user, by=user)


def second_factor_take(user_id: int, *, by: Asker) -> None:
    """Take the second factor from somebody who lost it; the administrator's act, never for herself (ConflictError
    ``own_account``). Her sessions end."""
    with transaction.atomic():
        admin = require_administrator(by)
        if admin.pk == user_id:
            raise ConflictError("own_account")
        user = User.objects.select_for_update().filter(pk=user_id).first()
        if user is None:
            raise MissingError("user_missing", id=user_id)
        _drop(user, by=admin, sessions=True)


def half_of(user: User) -> list[object]:
    """What a session holds of somebody whose password was right and whose code is to come."""
    return [user.pk, int(timezone.now().timestamp()), user.get_session_auth_hash()]


def half_check(half: object) -> User:
    """The person whose code is to come; SignInError when she took too long, or her account or password changed meanwhile."""
    if isinstance(half, list) and len(half) == 3:
        number, at_s, digest = half
        user = User.objects.filter(pk=number, is_active=True).first()
        fresh = 0 <= timezone.now().timestamp() - int(at_s) + 1 <= HALF_LIFE_S
        if user is not None and fresh and constant_time_compare(str(digest), user.get_session_auth_hash()):
            return user
    raise SignInError("sign_in_late")


def second_factor_check(user: User, code: str, *, address: str, device: str = "") -> None:
    """SecondFactorError unless the code is the app's of this moment or a recovery code; either works once. Tries are counted
    (SignInThrottledError)."""
    require_code_not_too_often(user, address=address, device=device)
    plain = _plain(code)
    with transaction.atomic():
        way = "app" if _totp_used(user, plain) else "recovery" if _recovery_used(user, plain) else ""
        if not way:
            raise SecondFactorError()
        if way == "recovery":
            notice_send(user, "recovery")
        change_log(act="user.sign_in", subject=f"user:{user.pk}", by=user, after={"second_factor": way})
    code_tries_forget(user, address=address, device=device)


def _plain(code: str) -> str:
    return "".join(sign for sign in code.upper() if sign.isascii() and sign.isalnum())[:40]


def _totp_used(user: User, code: str) -> bool:
    """Whether the code is right; of two who send it at once one is told so."""
    factor = SecondFactor.objects.filter(user=user).first()
    if factor is None:
        return False
    step = matching_step(factor.secret, code, at_s=timezone.now().timestamp(), after=factor.last_step)
    return step is not None and bool(SecondFactor.objects.filter(pk=factor.pk, last_step__lt=step).update(last_step=step))


def _recovery_used(user: User, code: str) -> bool:
    return bool(RecoveryCode.objects.filter(user=user, digest=_digest(user, code)).delete()[0])


def _recovery_codes(user: User) -> list[str]:
    RecoveryCode.objects.filter(user=user).delete()
    made = [base64.b32encode(secrets.token_bytes(10)).decode() for _ in range(RECOVERY_CODES)]
    RecoveryCode.objects.bulk_create([RecoveryCode(user=user, digest=_digest(user, code)) for code in made])
    return ["-".join(code[at : at + 4] for at in range(0, 16, 4)) for code in made]


def _digest(user: User, code: str) -> str:
    return hashlib.sha256(f"{user.pk}|{code}".encode()).hexdigest()


def _drop(user: User, *, by: User, sessions: bool = False) -> None:
    SecondFactor.objects.filter(user=user).delete()
    RecoveryCode.objects.filter(user=user).delete()
    User.objects.filter(pk=user.pk).update(has_second_factor=False)
    if sessions:
        visits_end(user, by=by)
    notice_send(user, "factor_off")
    change_log(act="user.second_factor", subject=f"user:{user.pk}", by=by, after={"on": False})
