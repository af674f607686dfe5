"""People of an organisation: asked in, asking in, what each is there, leaving."""

from __future__ import annotations

from django.db import transaction

from greenbridge.kernel.errors import ConflictError, InvalidError, MissingError

from ..choices import LetterKind, Role, Standing
from ..errors import LastOwnerError, LetterClosedError, OwnerNeededError
from ..models import JoinRequest, Organisation, User
from ..selectors import Asker, is_owner, role_of
from .letters import letter_use, notice_send
from .log import change_log
from .people import require_myself
from .throttling import throttle

ASKED_A_DAY = 10


def membership_accept(secret: str, *, by: Asker) -> User:
    """Join the organisation an invitation names; who is signed in with the address it went to. LetterClosedError,
    ConflictError ``organisation_other`` for somebody who belongs to another."""
    person = require_myself(by)
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=person.pk)
        letter = letter_use(secret, LetterKind.INVITE)
        if letter.organisation is None or not user.email or letter.email != user.email:
            raise LetterClosedError()
        _enter(user, letter.organisation, letter.standing, by=user)
    return user


def membership_request(*, by: Asker, organisation: str, note: str = "") -> None:
    """Ask to belong to an organisation; its owners hear of it. InvalidError ``organisation_unknown``, ConflictError
    ``organisation_other``; a newer request replaces an older."""
    user = require_myself(by)
    if user.organisation_id is not None:
        raise ConflictError("organisation_other")
    throttle("join", str(user.pk), times=ASKED_A_DAY, within_s=86_400)
    found = Organisation.objects.filter(name__iexact=organisation.strip()).first()
    if found is None:
        raise InvalidError("organisation_unknown", found=organisation.strip()[:200])
    with transaction.atomic():
        JoinRequest.objects.update_or_create(user=user, defaults={"organisation": found, "note": note.strip()[:500]})
        for owner in User.objects.filter(organisation=found, standing=Standing.OWNER, is_active=True):
            notice_send(owner, "join")
        change_log(act="organisation.ask", subject=f"user:{user.pk}", by=user, after={"organisation": found.pk})


def membership_request_withdraw(*, by: Asker) -> None:
    """Take one's own request back."""
    user = require_myself(by)
    with transaction.atomic():
        if JoinRequest.objects.filter(user=user).delete()[0]:
            change_log(act="organisation.ask_withdraw", subject=f"user:{user.pk}", by=user)


def membership_answer(number: int, *, by: Asker, standing: str = "") -> None:
    """Take somebody in with a standing, or decline with none; an owner of the organisation or an administrator. MissingError
    when the request is not open to the asker, ConflictError ``organisation_other`` when the person joined another."""
    asker = require_myself(by)
    if standing not in {"", *Standing.values}:
        raise InvalidError("role_unknown", found=standing, expected=Standing.values)
    with transaction.atomic():
        asked = JoinRequest.objects.select_related("organisation").filter(pk=number).first()
        if asked is None or not _may_manage(asker, asked.organisation_id):
            raise MissingError("join_request_missing")
        user = User.objects.select_for_update().get(pk=asked.user_id)
        organisation = asked.organisation
        if not JoinRequest.objects.filter(pk=number, organisation=organisation).delete()[0]:
            raise MissingError("join_request_missing")
        if standing:
            _enter(user, organisation, standing, by=asker)
        else:
            change_log(act="organisation.decline", subject=f"user:{user.pk}", by=asker, after={"organisation": organisation.pk})


def standing_set(user_id: int, *, by: Asker, standing: str) -> None:
    """Another standing for somebody of one's organisation; owners only. LastOwnerError when nobody would own it."""
    asker = require_myself(by)
    if standing not in Standing.values:
        raise InvalidError("role_unknown", found=standing, expected=Standing.values)
    with transaction.atomic():
        user = _colleague(user_id, asker)
        if user.pk == asker.pk and not is_owner(user):  # nobody raises herself
            raise OwnerNeededError()
        before, user.standing = user.standing, standing
        if before == Standing.OWNER != standing:
            _require_other_owner(user)
        user.save(update_fields=["standing"])
        change_log(
            act="organisation.standing",
            subject=f"user:{user.pk}",
            by=asker,
            before={"standing": before},
            after={"standing": standing, "organisation": user.organisation_id},
        )


def membership_end(user_id: int, *, by: Asker) -> None:
    """Take somebody out of the organisation: an owner, or oneself. A member without organisation is a reader. LastOwnerError
    when others would stay without an owner."""
    asker = require_myself(by)
    with transaction.atomic():
        user = _colleague(user_id, asker)
        if user.standing == Standing.OWNER:
            _require_other_owner(user, alone=True)
        before = {"organisation": user.organisation_id, "standing": user.standing, "role": user.role}
        user.organisation, user.standing = None, Standing.EDITOR
        user.role = Role.READER if user.role == Role.MEMBER else user.role
        user.save(update_fields=["organisation", "standing", "role"])
        change_log(act="organisation.leave", subject=f"user:{user.pk}", by=asker, before=before, after={"role": user.role})


def _may_manage(asker: User, organisation_id: int | None) -> bool:
    fresh = User.objects.filter(pk=asker.pk).first()
    return role_of(fresh) == Role.ADMINISTRATOR or (
        is_owner(fresh) and fresh is not None and fresh.organisation_id == organisation_id
    )


def _colleague(user_id: int, asker: User) -> User:
    """Somebody of the asker's organisation, all its people locked: of two owners who remove each other at once the second
    is none any more. Oneself needs no right; another needs an owner's (OwnerNeededError)."""
    people = list(User.objects.select_for_update().filter(organisation_id=asker.organisation_id).order_by("pk"))
    fresh = next((one for one in people if one.pk == asker.pk), None)
    user = next((one for one in people if one.pk == user_id), None)
    if asker.organisation_id is None or fresh is None or user is None:
        raise MissingError("user_missing", id=user_id)
    if user.pk != fresh.pk and not is_owner(fresh):
        raise OwnerNeededError()
    return user


def _require_other_owner(user: User, *, alone: bool = False) -> None:
    """LastOwnerError unless somebody else owns the organisation, or, where that is enough, nobody else is in it."""
    others = User.objects.filter(organisation_id=user.organisation_id, is_active=True).exclude(pk=user.pk)
    if alone and not others.exists():
        return
    if not others.filter(standing=Standing.OWNER).exists():
        raise LastOwnerError()


def _enter(user: User, organisation: Organisation, standing: str, *, by: User) -> None:
    if user.organisation_id is not None and user.organisation_id != organisation.pk:
        raise ConflictError("organisation_other")
    JoinRequest.objects.filter(user=user).delete()
    user.organisation, user.standing = organisation, standing
    user.role = Role.MEMBER if user.role == Role.READER else user.role
    user.save(update_fields=["organisation", "standing", "role"])
    after = {"organisation": organisation.pk, "standing": standing, "role": user.role}
    change_log(act="organisation.join", subject=f"user:{user.pk}", by=by, after=after)
