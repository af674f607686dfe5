"""Who may see what: the one place that decides it.

A record carries *visibility tokens*; a person carries tokens too; she sees the record when the two share one. Lists, pages,
search hits, counts, facets, suggestions and files all narrow by these tokens.
"""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from greenbridge.adapters.letters import is_outbox
from greenbridge.kernel.errors import MissingError

from .choices import CURATING, INVITABLE, POSTING, WRITING, LetterKind, Role, Standing, Visibility
from .errors import RoleRequiredError, SignInNeededError
from .models import Change, JoinRequest, Letter, Organisation, RecoveryCode, User, Visit

Asker = User | AnonymousUser | None
"""Who asks; None and AnonymousUser are the public."""


def role_of(by: Asker) -> str:
    """The asker's role; ``public`` for somebody who is not signed in or was deactivated, ``reader`` for an administrator
    without the second factor that the node asks for."""
    if not isinstance(by, User) or not by.is_active:
        return "public"
    return Role.READER if lacks_second_factor(by) else by.role


def lacks_second_factor(by: User) -> bool:
    """Whether somebody has to set up a second factor before she acts as the administrator she is."""
    return settings.SECOND_FACTOR and by.role == Role.ADMINISTRATOR and not by.has_second_factor


def signed_in(by: Asker) -> User | None:
    """The person who asks, or None for the public and for closed accounts."""
    return by if isinstance(by, User) and by.is_active else None


def is_curator(by: Asker) -> bool:
    """Whether the asker keeps the libraries."""
    return role_of(by) in CURATING


def can_post(by: Asker) -> bool:
    """Whether the asker may publish needs and offers."""
    role = role_of(by)
    return role in CURATING or (role in POSTING and isinstance(by, User) and by.standing in WRITING)


def require_poster(by: Asker) -> User:
    """The asker, when she may publish needs and offers; otherwise RoleRequiredError."""
    person = require_role(by, *POSTING)
    if not can_post(person):
        raise RoleRequiredError("standing_required", needed=sorted(WRITING))
    return person


def is_owner(by: Asker) -> bool:
    """Whether the asker answers for the people of her organisation."""
    return (
        isinstance(by, User)
        and by.organisation_id is not None
        and by.standing == Standing.OWNER
        and role_of(by) not in {"public", Role.READER}
    )


def require_role(by: Asker, *roles: str) -> User:
    """The asker, when she has one of ``roles``; otherwise RoleRequiredError (SignInNeededError when nobody is signed in)."""
    if isinstance(by, User) and role_of(by) in roles:
        return by
    if signed_in(by) is None:
        raise SignInNeededError(needed=sorted(roles))
    raise RoleRequiredError(needed=sorted(roles))


def tokens_of(by: Asker) -> frozenset[str]:
    """Visibility tokens the asker carries."""
    role = role_of(by)
    if role == "public" or not isinstance(by, User):
        return frozenset({"public"})
    if role == Role.READER:
        return frozenset({"public"})
    tokens = {"public", "members"}
    if role in CURATING:
        tokens.add("curators")
    if role == Role.REVIEWER:
        tokens.add("reviewers")
    if by.organisation_id is not None:
        tokens.add(f"org:{by.organisation_id}")
        if by.standing in WRITING:
            tokens.add(f"editors:{by.organisation_id}")
    return frozenset(tokens)


def tokens_for(*, published: bool, visibility: str, organisation_id: int | None) -> frozenset[str]:
    """Visibility tokens of a record: curators always see it, editors of its own organisation too; others once it is published,
    as its visibility says; reviewers before that, unless it is for curators only."""
    tokens = {"curators"}
    if organisation_id is not None:
        tokens.add(f"editors:{organisation_id}")
    if visibility == Visibility.CURATORS:
        return frozenset(tokens)
    if not published:
        return frozenset(tokens | {"reviewers"})
    if organisation_id is not None:
        tokens.add(f"org:{organisation_id}")
    if visibility == Visibility.PUBLIC:
        tokens.add("public")
    elif visibility == Visibility.MEMBERS:
        tokens.add("members")
    return frozenset(tokens)


def administrator_exists() -> bool:
    """Whether the first-run wizard has been used."""
    return User.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exists()


def people_list(*, by: Asker) -> list[User]:
    """All accounts, for the administrator."""
    require_role(by, Role.ADMINISTRATOR)
    return list(User.objects.select_related("organisation").order_by("username"))


def person_get(user_id: int, *, by: Asker) -> User:
    """One account, for the administrator; MissingError when there is none."""
    require_role(by, Role.ADMINISTRATOR)
    user = User.objects.select_related("organisation").filter(pk=user_id).first()
    if user is None:
        raise MissingError("user_missing", id=user_id)
    return user


def invitations_open(*, by: Asker) -> list[Letter]:
    """Invitations nobody has taken up yet, newest first: all for the administrator, one's own for curators and owners."""
    asker = signed_in(by) if is_owner(by) else require_role(by, *CURATING)
    if asker is None:
        return []
    rows = Letter.objects.filter(kind=LetterKind.INVITE, used_at=None, expires_at__gt=timezone.now())
    if asker.role != Role.ADMINISTRATOR:
        rows = rows.filter(sender=asker)
    return list(rows.select_related("sender", "organisation").order_by("-id")[:200])


def colleagues(by: Asker) -> list[User]:
    """People of the asker's organisation, owners first; those whose accounts are closed are left out."""
    user = signed_in(by)
    if user is None or user.organisation_id is None:
        return []
    order = {Standing.OWNER: 0, Standing.EDITOR: 1, Standing.VIEWER: 2}
    rows = User.objects.filter(organisation_id=user.organisation_id, is_active=True).order_by("username")
    return sorted(rows, key=lambda one: order[Standing(one.standing)])


def join_requests(by: Asker) -> list[JoinRequest]:
    """Who asks to belong to an organisation: all for the administrator, those to her own for an owner, nothing for others."""
    rows = JoinRequest.objects.filter(user__is_active=True).select_related("user", "organisation").order_by("id")
    if role_of(by) == Role.ADMINISTRATOR:
        return list(rows[:200])
    return list(rows.filter(organisation=by.organisation)[:200]) if is_owner(by) and isinstance(by, User) else []


def join_request_of(by: Asker) -> JoinRequest | None:
    """What one has asked for oneself."""
    return JoinRequest.objects.filter(user=signed_in(by)).select_related("organisation").first()


def account_at(email: str) -> User | None:
    """The open account of a proven address, for the one who holds a letter to it."""
    return User.objects.filter(email=email, is_active=True).first() if email else None


def invitable_by(by: Asker) -> frozenset[str]:
    """Roles the asker may invite others with."""
    return INVITABLE.get(role_of(by), frozenset()) if settings.REGISTRATION != "closed" else frozenset()


def registration() -> str:
    """Who may make an account of her own on this node: ``open``, ``invitation`` or ``closed``."""
    return str(settings.REGISTRATION)


def letters_stay_here() -> bool:
    """Whether letters go into the folder `outbox` of this machine, for want of a mail server."""
    return is_outbox()


def visits_of(by: Asker) -> list[Visit]:
    """One's own sessions, the last used first."""
    user = signed_in(by)
    return list(Visit.objects.filter(user=user).order_by("-seen_at", "-id")[:100]) if user is not None else []


def recovery_codes_left(by: Asker) -> int:
    """How many of one's own recovery codes are unused."""
    return RecoveryCode.objects.filter(user=signed_in(by)).count()


def operator() -> str:
    """Name of the organisation that runs this node, as the first-run wizard was told; empty when it was not."""
    first = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True).select_related("organisation").order_by("id").first()
    return first.organisation.name if first is not None and first.organisation is not None else ""


def organisation_list() -> list[Organisation]:
    """Organisations that act on this node, by name."""
    return list(Organisation.objects.order_by("name"))


def change_history(subject: str, *, limit: int = 50) -> list[Change]:
    """The last changes of one thing, newest first; the caller has checked that the asker may see it."""
    return list(Change.objects.filter(subject=subject).select_related("actor").order_by("-id")[:limit])


def changes_after(position: int, *, limit: int = 500) -> list[Change]:
    """Changes after a reader's position, oldest first."""
    return list(Change.objects.filter(id__gt=position).order_by("id")[:limit])


def change_time() -> datetime | None:
    """When the newest change was made, None when there is none."""
    return Change.objects.order_by("-id").values_list("at", flat=True).first()


def change_position() -> int:
    """Number of the newest change, 0 when there is none."""
    return Change.objects.order_by("-id").values_list("id", flat=True).first() or 0
