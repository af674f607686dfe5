"""A time limit on work in this process: for readings of strangers' texts, whose cost nobody can promise."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from greenbridge.kernel.errors import LimitError


@contextmanager
def deadline(seconds: float, code: str) -> Iterator[None]:
    """Ends the work inside with ``LimitError(code, limit_seconds=…)`` after so much wall time.

    Signals reach the main thread only, so elsewhere (a request that does a job at once, in tests) there is no limit. Regular
    expressions look for signals while they search; other C code ends first.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise LimitError(code, limit_seconds=seconds)

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
