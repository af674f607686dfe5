"""How people get accounts by themselves: registration and invitation. Nobody learns here which addresses have one."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from greenbridge.adapters.jobs import enqueue
from greenbridge.kernel.errors import InvalidError, MissingError

from ..choices import CURATING, LetterKind, Role, Standing
from ..errors import LetterClosedError, RegistrationClosedError, RoleRequiredError, SignInNeededError
from ..models import Letter, Organisation, User
from ..selectors import Asker, is_curator, is_owner, role_of, signed_in
from .letters import email_clean, letter_link, letter_make, letter_use, letter_write, may_invite, may_receive, text_send
from .log import change_log
from .people import user_build
from .throttling import throttle

ASKED_AN_HOUR = 10
"""Letters one visitor may ask for."""
INVITED_A_DAY = 100
"""Invitations one person may make."""


def registration_ask(email: str, *, language: str, address: str) -> None:
    """Ask for a letter that leads to an account; anybody may where registration is open (RegistrationClosedError).

    What is answered and how long it takes is the same for every address: the worker finds out whose it is. TooOftenError past
    `ASKED_AN_HOUR` by one visitor.
    """
    if settings.REGISTRATION != "open":
        raise RegistrationClosedError()
    throttle("register", address, times=ASKED_AN_HOUR, within_s=3600)
    with transaction.atomic():
        enqueue("accounts.register", email=email_clean(email), language=language)


def registration_answer(email: str, language: str) -> None:
    """Write to somebody who asked for an account: the link, or that she has one; the worker's act."""
    if not may_receive(email):
        return
    known = User.objects.filter(email=email).first()
    if known is None:
        letter_write(letter_make(LetterKind.REGISTER, email=email, language=language))
    elif known.is_active:
        text_send("known", email, known.language, {})


def invitation_make(
    *, by: Asker, email: str, role: str, organisation: str = "", standing: str = Standing.EDITOR, language: str = "en"
) -> tuple[Letter, str]:
    """Invite somebody with a role and a standing in an organisation.

    Administrators invite anybody, curators readers and members, owners members of their organisation (RoleRequiredError). With
    an e-mail address a letter is queued; without one the link is returned, once, to be handed over. The answer does not
    tell whether the address has an account. RegistrationClosedError where the node lets nobody in.
    """
    inviter = signed_in(by)
    if inviter is None or not (is_curator(inviter) or is_owner(inviter)):
        raise SignInNeededError() if inviter is None else RoleRequiredError(needed=sorted(CURATING))
    if settings.REGISTRATION == "closed":
        raise RegistrationClosedError()
    standing = standing or Standing.EDITOR
    if role not in Role.values or standing not in Standing.values:
        raise InvalidError("role_unknown", found=role, expected=Role.values)
    throttle("invite", str(inviter.pk), times=INVITED_A_DAY, within_s=86_400)
    link, name = "", organisation.strip()
    with transaction.atomic():
        named = Organisation.objects.filter(name=name).first() if name else None
        if not may_invite(inviter, role, named.pk if named else None):
            raise RoleRequiredError(needed=[Role.ADMINISTRATOR])
        if named is None and name:
            named = Organisation.objects.create(name=name)
        letter = letter_make(
            LetterKind.INVITE,
            email=email_clean(email),
            role=role,
            sender=inviter,
            language=language,
            organisation=named,
            standing=standing,
        )
        if letter.email:
            enqueue("accounts.invite", number=letter.pk)
        else:
            link = letter_link(letter)
        after = {"role": role, "letter": letter.pk, "organisation": named.pk if named else None, "standing": standing}
        change_log(act="user.invite", subject=f"user:{inviter.pk}", by=inviter, after=after)
    return letter, link


def invitation_answer(number: int) -> None:
    """Write to somebody who was invited: the link, or that she has an account; the worker's act.

    An invitation into an organisation goes to those with an account as well: its link lets them join.
    """
    letter = Letter.objects.select_related("sender", "organisation").filter(pk=number, used_at=None).first()
    if letter is None or not may_receive(letter.email):
        return
    known = User.objects.filter(email=letter.email).first()
    if known is None or (known.is_active and letter.organisation is not None):
        letter_write(letter)
    elif known.is_active:
        text_send("known", letter.email, known.language, {})


def invitation_withdraw(number: int, *, by: Asker) -> None:
    """Take an invitation back; who made it, or an administrator. MissingError when it is not open to the asker."""
    asker = signed_in(by)
    if asker is None:
        raise SignInNeededError()
    with transaction.atomic():
        rows = Letter.objects.filter(pk=number, kind=LetterKind.INVITE, used_at=None)
        if role_of(asker) != Role.ADMINISTRATOR:
            rows = rows.filter(sender=asker)
        if not rows.update(expires_at=timezone.now()):
            raise MissingError("invitation_missing")
        change_log(act="user.invite_withdraw", subject=f"user:{asker.pk}", by=asker, after={"letter": number})


def account_join(secret: str, *, username: str, password: str, display_name: str = "", language: str = "en") -> User:
    """The account a letter leads to, made by whoever holds its link; the address is proven by it.

    LetterClosedError for a link that works no more, ConflictError ``username_taken``, InvalidError ``password_weak``; the link
    goes on working after these two.
    """
    if "@" in username:  # such a name could be taken for somebody's address
        raise InvalidError("username_address")
    with transaction.atomic():
        letter = letter_use(secret, LetterKind.REGISTER, LetterKind.INVITE)
        if letter.email and User.objects.filter(email=letter.email).exists():
            raise LetterClosedError()
        user = user_build(
            username,
            password,
            letter.role,
            language,
            letter.organisation.name if letter.organisation else "",
            email=letter.email,
            display_name=display_name,
            standing=letter.standing,
        )
        after = {"role": user.role, "organisation": user.organisation_id, "letter": letter.pk, "way": letter.kind}
        change_log(act="user.create", subject=f"user:{user.pk}", by=user, after=after)
    return user
