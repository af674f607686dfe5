"""How often a door may be tried, counted in the database: all processes of a node count together."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from ..errors import TooOftenError
from ..models import Tally


def tally_key(what: str, who: str) -> str:
    """Name of a tally; what was typed does not stand in the table."""
    return hashlib.sha256(f"{what}|{who}".encode()).hexdigest()


def tally_count(key: str) -> int:
    """How often it was done in the present stretch of time."""
    found = Tally.objects.filter(key=key, until__gt=timezone.now()).values_list("count", flat=True).first()
    return found or 0


def tally_add(key: str, *, within_s: int) -> int:
    """Count one more; the stretch of time begins with its first. Returns how many there are in it."""
    now = timezone.now()
    fresh = False
    with transaction.atomic():
        row = None
        while row is None:  # another process may clear it away between these two
            Tally.objects.bulk_create([Tally(key=key, count=0, until=now)], ignore_conflicts=True)
            row = Tally.objects.select_for_update().filter(key=key).first()
        if row.until <= now:
            row.count, row.until, fresh = 0, now + timedelta(seconds=within_s), True
        row.count += 1
        row.save(update_fields=["count", "until"])
    if fresh:  # after the row is let go: two who clear away while each holds one would wait for each other
        Tally.objects.filter(until__lt=now - timedelta(days=1)).delete()
    return row.count


def tally_clear(*keys: str) -> None:
    """Forget what was counted."""
    Tally.objects.filter(key__in=keys).delete()


def throttle(what: str, who: str, *, times: int, within_s: int) -> None:
    """Count one use of a door open to anybody; TooOftenError past ``times`` uses by ``who`` within ``within_s`` seconds."""
    if tally_add(tally_key(what, who), within_s=within_s) > times:
        raise TooOftenError(wait_s=within_s)
