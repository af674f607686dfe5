"""Things put aside on disk one by one, to be gone through again: a million rows never stand in memory together."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Generic, Self, TypeVar

Thing = TypeVar("Thing")


class Spool(Generic[Thing]):
    """A file without a name, gone with this process however it ends. Use it with ``with``."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="greenbridge-")  # noqa: SIM115 - closed by __exit__
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self._count

    def add(self, thing: Thing) -> None:
        """Put a thing behind the others."""
        self._file.seek(0, 2)
        pickle.dump(thing, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        self._count += 1

    def __iter__(self) -> Iterator[Thing]:
        at = 0
        for _ in range(self._count):
            self._file.seek(at)
            thing: Thing = pickle.load(self._file)  # noqa: S301 - written above, by this process, in a file nobody can name
            at = self._file.tell()
            yield thing
