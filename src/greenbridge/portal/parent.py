"""The web process is stopped by the server that started it, and goes with it when it was killed and could not say so."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time

EVERY_S = 1.0


def end_with_parent() -> None:
    """End this process soon after its server; else it would keep the port and the data folder from the next one.

    A Ctrl+C at the terminal goes to the server alone, which passes it on: two signals at once leave Granian's worker waiting
    for ever. Does nothing in a process that no server of ours started.
    """
    parent = multiprocessing.parent_process()
    if parent is not None and parent.pid is not None:
        os.setsid()
        threading.Thread(target=_watch, args=(parent.pid,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(EVERY_S)
    os._exit(0)
