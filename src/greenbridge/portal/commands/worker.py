"""`greenbridge worker`: does queued work and keeps the index true to the change log; started by `serve`."""

from __future__ import annotations

import argparse
import logging
import os
import threading
import time

from django.core.management import call_command
from django.db import OperationalError, close_old_connections

from greenbridge.adapters.jobs import forget_finished, requeue_interrupted
from greenbridge.apps.intake.services import grids_sweep, sources_due
from greenbridge.apps.registry.selectors import index_state
from greenbridge.apps.registry.services import index_drain, index_rebuild
from greenbridge.kernel.errors import ConflictError

EXAMPLES = ("greenbridge worker --once",)
SOURCES_EVERY_S = 20.0
AFTER_FAULT_S = 30.0
SWEPT_EVERY_S = 6 * 3600.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("--once", action="store_true", help="do what is queued and end")
    parser.add_argument("--parent", type=int, default=0, help="end when this process has gone")


def run(options: argparse.Namespace) -> int:
    """Work until stopped."""
    requeue_interrupted()
    forget_finished()
    if not options.once:
        threading.Thread(target=_follow_log, args=(options.parent,), daemon=True).start()
    call_command("db_worker", batch=options.once, interval=0.3, startup_delay=False, queue_name="*", verbosity=0)
    if options.once:
        index_drain()
    return 0


def _follow_log(parent: int) -> None:
    """Catch up with the change log once a second, see which sources are due; leave when the server that started us has gone."""
    looked, swept = 0.0, time.monotonic()
    while True:
        time.sleep(1)
        if parent and os.getppid() != parent:
            os._exit(0)
        close_old_connections()
        try:
            if time.monotonic() - looked > SOURCES_EVERY_S:
                looked = time.monotonic()
                sources_due()
            if time.monotonic() - swept > SWEPT_EVERY_S:
                swept = time.monotonic()
                grids_sweep()
                forget_finished()
            if index_state()["usable"]:
                index_drain()
            else:
                index_rebuild()  # another version, another glossary, or taken away under our feet
        except (ConflictError, OperationalError):
            continue  # somebody else is writing the index or the database
        except Exception:  # without this thread the index would fall behind and no source be looked at, unseen
            logging.getLogger(__name__).exception("the change log could not be followed")
            time.sleep(AFTER_FAULT_S)
