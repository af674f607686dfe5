"""What an address is good for: a new password by letter, another address with the consent of both."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils import timezone

from greenbridge.adapters.jobs import enqueue

from ..choices import LetterKind
from ..errors import LetterClosedError
from ..models import Letter, User
from ..selectors import Asker
from .joining import ASKED_AN_HOUR
from .letters import (
    email_clean,
    letter_find,
    letter_make,
    letter_use,
    letter_write,
    letters_void,
    may_receive,
    notice_send,
    text_send,
)
from .log import change_log
from .people import require_myself, require_own_password, require_password
from .throttling import throttle
from .visits import visits_end


def reset_ask(email: str, *, address: str) -> None:
    """Ask for a letter that leads to a new password; anybody may, the answer is the same for every address. TooOftenError."""
    throttle("reset", address, times=ASKED_AN_HOUR, within_s=3600)
    with transaction.atomic():
        enqueue("accounts.reset", email=email_clean(email))


def reset_answer(email: str) -> None:
    """Write to somebody who forgot her password, when the address is an account's; the worker's act."""
    user = User.objects.filter(email=email, is_active=True).first()
    if user is not None and may_receive(email):
        letter_write(letter_make(LetterKind.RESET, user=user, email=user.email, language=user.language))


def password_reset(secret: str, *, password: str) -> User:
    """A new password by the link of a letter. It ends every session and every other link of the account; a second factor
    stays. LetterClosedError; InvalidError ``password_weak``, after which the link goes on working."""
    with transaction.atomic():
        user = _locked(secret)
        letter = letter_use(secret, LetterKind.RESET)
        if user.email != letter.email:
            raise LetterClosedError()
        require_password(password, user)
        user.set_password(password)
        user.save(update_fields=["password"])
        letters_void(user)
        visits_end(user, by=user)
        notice_send(user, "password")
        change_log(act="user.password_reset", subject=f"user:{user.pk}", by=user)
    return user


def email_change_ask(*, by: Asker, email: str, password: str) -> None:
    """Ask for another address of one's own account; letters go to the new and, where there is one, to the old.

    The answer is the same whether somebody else has the address or not. InvalidError ``password_wrong``, TooOftenError.
    """
    user = require_myself(by)
    throttle("email", str(user.pk), times=ASKED_AN_HOUR, within_s=3600)
    require_own_password(user, password)
    with transaction.atomic():
        enqueue("accounts.email_change", number=user.pk, email=email_clean(email))
        change_log(act="user.email_ask", subject=f"user:{user.pk}", by=user)


def email_change_answer(number: int, email: str) -> None:
    """Write to both addresses; the worker's act. An earlier change that was not finished is dropped."""
    user = User.objects.filter(pk=number, is_active=True).first()
    if user is None or user.email == email:
        return
    Letter.objects.filter(user=user, kind__in=[LetterKind.EMAIL_OLD, LetterKind.EMAIL_NEW]).delete()
    now = timezone.now()
    if may_receive(email):
        if User.objects.filter(email=email).exists():
            text_send("known", email, user.language, {})
        else:
            letter_write(letter_make(LetterKind.EMAIL_NEW, user=user, email=email, language=user.language, created_at=now))
    if user.email and may_receive(user.email):
        old = letter_make(LetterKind.EMAIL_OLD, user=user, email=email, language=user.language, created_at=now)
        letter_write(old, to=user.email)


def email_confirm(secret: str) -> bool:
    """One of the two addresses agrees; whether the change is done. LetterClosedError, also when somebody else has the
    address by now."""
    with transaction.atomic():
        user = _locked(secret)
        letter = letter_use(secret, LetterKind.EMAIL_OLD, LetterKind.EMAIL_NEW)
        needed = {LetterKind.EMAIL_NEW} | ({LetterKind.EMAIL_OLD} if user.email else set())
        used = Letter.objects.filter(user=user, email=letter.email, created_at=letter.created_at, used_at__isnull=False)
        if not needed <= set(used.values_list("kind", flat=True)):
            return False
        old, user.email = user.email, letter.email
        try:
            with transaction.atomic():
                user.save(update_fields=["email"])
        except IntegrityError as error:
            raise LetterClosedError() from error
        letters_void(user)
        if old:
            notice_send(user, "email", to=old)
        change_log(act="user.email", subject=f"user:{user.pk}", by=user)
    return True


def _locked(secret: str) -> User:
    """The account a letter is about, locked before the letter is: acts on the account lock it first and then end its letters."""
    user = User.objects.select_for_update().filter(pk=letter_find(secret).user_id).first()
    if user is None:
        raise LetterClosedError()
    return user
