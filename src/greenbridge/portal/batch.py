"""Many files taken in from the command line: handed to the desk as one batch, read here or by the running server."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Mapping

from django.core.management import call_command
from django.db import close_old_connections
from django.utils import timezone
from django.utils.translation import gettext as _

from greenbridge.adapters.jobs import requeue_interrupted
from greenbridge.apps.intake.selectors import BatchCounts, batch_counts
from greenbridge.apps.intake.services import batch_enter, sources_requeue
from greenbridge.kernel.errors import ConflictError, InvalidError

from . import data_folder
from .database import require_database
from .messages import sentence
from .progress import Progress

SOME_FAILED = 7
LOOK_EVERY_S = 0.5


def store(paths: Mapping[str, str], *, name: str, as_json: bool) -> int:
    """Take files in as one batch and wait until they are read; exit code 7 when some could not be.

    Stopping the command loses nothing: what waits is read by the server, or by ``go_on``.
    """
    _begin()
    source = batch_enter(name or _("Batch of %(date)s") % {"date": timezone.localdate().isoformat()}, paths=paths, by=None)
    return _follow(source.pk, source.name, as_json=as_json)


def go_on(*, as_json: bool) -> int:
    """Read everything that waits, of any source; the running server does it by itself."""
    _begin()
    sources_requeue()
    return _follow(None, _("What waits"), as_json=as_json)


def _begin() -> None:
    """Data folder and database as the desk needs them; reading without the desk needs neither."""
    require_database()
    data_folder.prepare()
    data_folder.migrate()


def _follow(number: int | None, name: str, *, as_json: bool) -> int:
    """Have the queue worked off while the progress is shown; the account at the end."""
    with Progress(_("Reading")) as progress:
        try:
            with data_folder.serving_lock():
                _work(number, progress)
        except ConflictError as error:
            if error.code != "already_served":
                raise
            while not (counts := batch_counts(number)).finished:
                progress(counts.done, counts.total)
                time.sleep(LOOK_EVERY_S)
    counts = batch_counts(number)
    if as_json:
        told = {"batch": number, "name": name, "total": counts.total, "read": counts.read, "known": counts.known}
        told |= {"failed": counts.failed, "reasons": counts.reasons, "waiting": counts.waiting, "error": counts.error}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_account(name, counts))
    return SOME_FAILED if counts.failed or counts.error else 0


def _work(number: int | None, progress: Progress) -> None:
    """Do what is queued in this process, as the worker of a server would."""
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(LOOK_EVERY_S):
            counts = batch_counts(number)
            progress(counts.done, counts.total)
        close_old_connections()

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    try:
        requeue_interrupted()
        call_command("db_worker", batch=True, interval=0.1, startup_delay=False, queue_name="*", verbosity=0)
    finally:
        ended.set()
        watcher.join()


def _account(name: str, counts: BatchCounts) -> str:
    figures = {"name": name, "read": counts.read, "total": counts.total, "known": counts.known, "failed": counts.failed}
    line = _("%(name)s: %(read)d of %(total)d read, %(known)d taken in before, %(failed)d not read.") % figures
    lines = [line, *(f"  {count} × {sentence(InvalidError(code))}" for code, count in counts.reasons.items())]
    if counts.error:
        why = sentence(InvalidError(counts.error["code"], **counts.error["params"]))
        lines.append(_("Paused, %(waiting)d still wait: %(why)s") % {"waiting": counts.waiting, "why": why})
    return "\n".join(lines) + "\n"
