"""The writing of the change log."""

from __future__ import annotations

from typing import Any

from django.db import connection

from ..models import Change, User
from ..selectors import Asker

CHANGE_LOCK = 0x67620001
"""PostgreSQL advisory lock that makes change rows visible in the order of their numbers."""


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
