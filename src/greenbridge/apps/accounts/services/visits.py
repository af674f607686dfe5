"""Sessions of people in their browsers: begun, seen, ended."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from greenbridge.adapters.devices import device_words
from greenbridge.kernel.errors import MissingError

from ..models import User, Visit
from ..selectors import Asker
from .log import change_log

SEEN = "seen"
"""Where a session holds when its use was last noted."""
SEEN_EVERY_S = 600
"""How exactly it is noted when a session was last used [s]; each note is a write."""


def visit_start(user: User, session_key: str, *, agent: str) -> None:
    """Note a session that begins; those that have run out are forgotten."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    Visit.objects.filter(seen_at__lt=now - timedelta(seconds=settings.SESSION_COOKIE_AGE)).delete()
    Visit.objects.bulk_create([Visit(user=user, session_key=session_key, device=device_words(agent))], ignore_conflicts=True)


def seen_now() -> int:
    """The time as sessions hold it [s]."""
    return int(timezone.now().timestamp())


def visit_seen(user: User, session_key: str, *, agent: str) -> None:
    """Note that a session is used, unless it was ended this moment."""
    if Visit.objects.filter(session_key=session_key).update(seen_at=timezone.now(), user=user):
        return
    if Session.objects.filter(session_key=session_key).exists():
        visit_start(user, session_key, agent=agent)


def visit_move(before: str, after: str) -> None:
    """A session goes on under another key."""
    Visit.objects.filter(session_key=before).update(session_key=after, seen_at=timezone.now())


def visit_forget(session_key: str) -> None:
    """A session was left by its person."""
    Visit.objects.filter(session_key=session_key).delete()


def visit_end(number: int, *, by: Asker) -> None:
    """End one session of one's own; MissingError for another's."""
    with transaction.atomic():
        visit = Visit.objects.filter(pk=number, user_id=getattr(by, "pk", None)).first()
        if visit is None or not isinstance(by, User):
            raise MissingError("session_missing")
        _end([visit.session_key])
        change_log(act="user.session_end", subject=f"user:{by.pk}", by=by, after={"sessions": 1})


def visits_end(user: User, *, by: Asker, but: str = "") -> int:
    """End the sessions of an account, all or all ``but`` one; must run in the transaction of the act that asks for it."""
    keys = list(Visit.objects.filter(user=user).exclude(session_key=but).values_list("session_key", flat=True))
    _end(keys)
    if keys:
        change_log(act="user.session_end", subject=f"user:{user.pk}", by=by, after={"sessions": len(keys)})
    return len(keys)


def visits_end_others(*, by: User, but: str) -> int:
    """End all sessions of one's own but this one; how many there were."""
    with transaction.atomic():
        return visits_end(by, by=by, but=but)


def _end(keys: list[str]) -> None:
    Session.objects.filter(session_key__in=keys).delete()
    Visit.objects.filter(session_key__in=keys).delete()
