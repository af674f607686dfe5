"""A time limit on work in this process: for readings of strangers' texts, whose cost nobody can promise."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from greenbridge.kernel.errors import LimitError

PATIENCE = 10.0
"""Wall time allowed to each second of processor time [-]: on a machine that others keep busy the same work lasts longer."""


@contextmanager
def deadline(seconds: float, code: str, *, wall_seconds: float = 0.0) -> Iterator[None]:
    """Ends the work inside with ``LimitError(code, limit_seconds=…)`` after so much processor time of this process.

    Wall time is only a guard against work that waits for ever: ``wall_seconds``, by default `PATIENCE` times the limit. Signals
    reach the main thread only, so elsewhere (a request that does a job at once, in tests) there is no limit. Regular
    expressions look for signals while they search; other C code ends first.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    bounds = {
        signal.SIGPROF: (signal.ITIMER_PROF, seconds),
        signal.SIGALRM: (signal.ITIMER_REAL, wall_seconds or PATIENCE * seconds),
    }

    def ring(number: int, _frame: FrameType | None) -> None:
        raise LimitError(code, limit_seconds=bounds[signal.Signals(number)][1])

    before = {number: signal.signal(number, ring) for number in bounds}
    for timer, most in bounds.values():
        signal.setitimer(timer, most)
    try:
        yield
    finally:
        for timer, _ in bounds.values():
            signal.setitimer(timer, 0)
        for number, handler in before.items():
            signal.signal(number, handler)
