"""Progress of long work on the terminal: nothing for what takes under two seconds, then a line that is kept up to date."""

from __future__ import annotations

import sys
import time
from types import TracebackType

SILENT_S = 2.0


class Progress:
    """``with Progress(_("Reading")) as progress: progress(done, total)``; writes to standard error only."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.started = time.monotonic()
        self.last = 0.0
        self.shown = False

    def __enter__(self) -> Progress:
        return self

    def __call__(self, done: int, total: int = 0) -> None:
        """Say how far it is; cheap to call often."""
        now = time.monotonic()
        if now - self.started < SILENT_S or now - self.last < 0.2:
            return
        self.last = now
        amount = f"{done}/{total}" if total else f"{done}"
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{self.label}: {amount}  ")
        elif not self.shown or now - self.started > 10:
            sys.stderr.write(f"{self.label}: {amount}\n")
            self.started = now - SILENT_S
        self.shown = True
        sys.stderr.flush()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.shown and sys.stderr.isatty():
            sys.stderr.write("\n")
