"""The index's folder: generations side by side, one state file that names the one in use, locks over processes.

``state.json`` is replaced in one step and says which generation readers open and up to which change it is true. A rebuild
fills a folder of its own and then switches; what is applied meanwhile goes into the old generation and into a journal that
the rebuild takes in before switching. A killed rebuild leaves the old generation in use and litter that the next writer
sweeps.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tantivy import Index

from greenbridge.adapters.search.schema import VERSION, search_schema
from greenbridge.kernel.errors import ConflictError

DENIED = re.compile(r"os error (1|13|30)\b|Permission ?[Dd]enied|Read-?[Oo]nly")
"""How tantivy tells that the system lets it not read or lock its files."""


@dataclass(frozen=True, slots=True)
class IndexState:
    """What ``state.json`` holds; ``generation`` is empty before anything was indexed."""

    generation: str = ""
    version: int = VERSION
    position: int = 0
    glossary: str = ""


class IndexFolder:
    """Files of one index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def state(self) -> IndexState:
        """The state as it stands; that of an empty index when there is none yet or it cannot be read."""
        try:
            read = json.loads((self.folder / "state.json").read_text(encoding="utf-8"))
            return IndexState(**read)
        except (FileNotFoundError, NotADirectoryError, ValueError, TypeError):
            return IndexState()

    def write_state(self, state: IndexState) -> None:
        """Replace the state in one step."""
        self.folder.mkdir(parents=True, exist_ok=True)
        aside = self.folder / f"state.{os.getpid()}.tmp"
        try:
            with aside.open("w", encoding="utf-8") as opened:
                json.dump(asdict(state), opened)
                opened.flush()
                os.fsync(opened.fileno())
            aside.replace(self.folder / "state.json")
        finally:
            aside.unlink(missing_ok=True)

    def path(self, generation: str) -> Path:
        """Folder of a generation."""
        return self.folder / generation

    def open_generation(self, generation: str) -> Index:
        """The index of a generation; ConflictError "index_damaged", or "index_denied" where it may not be used."""
        try:
            opened = Index.open(str(self.path(generation)))
            opened.config_reader("manual")
        except (ValueError, OSError) as fault:
            if DENIED.search(str(fault)):
                raise ConflictError("index_denied", folder=str(self.path(generation)), reason=str(fault)) from fault
            raise ConflictError("index_damaged", folder=str(self.path(generation)), reason=str(fault)) from fault
        return opened

    def begin(self) -> IndexState:
        """Make and name the first generation of an empty index; the write lock must be held."""
        generation = self.next_name()
        self.path(generation).mkdir(parents=True)
        Index(search_schema(), path=str(self.path(generation)))
        return replace(self.state(), generation=generation, version=VERSION)

    def build_aside(self) -> Path:
        """An empty folder to build the next generation in."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix="build-", dir=self.folder))

    def next_name(self) -> str:
        """A name no generation has had."""
        numbers = [int(found.name[1:]) for found in self.folder.glob("g*") if found.name[1:].isdigit()]
        return f"g{max(numbers, default=0) + 1:06d}"

    def stamp(self, generation: str) -> tuple[int, int]:
        """Changes with every commit to a generation."""
        found = (self.path(generation) / "meta.json").stat()
        return found.st_ino, found.st_mtime_ns

    def sweep(self) -> None:
        """Remove what a killed rebuild or an old switch left; the rebuild lock must be held."""
        used = self.state().generation
        for found in (*self.folder.glob("build-*"), *self.folder.glob("g[0-9]*")):
            if found.name != used:
                shutil.rmtree(found, ignore_errors=True)
        for found in (self.journal, *self.folder.glob("state.*.tmp")):
            found.unlink(missing_ok=True)

    @property
    def journal(self) -> Path:
        """File of what was applied during a rebuild."""
        return self.folder / "journal.jsonl"

    @contextmanager
    def lock(self, name: str, timeout_s: float) -> Iterator[None]:
        """Hold one of the folder's locks (``write``, ``rebuild``) against all threads and processes.

        Raises ConflictError("index_busy") when it is not free within ``timeout_s``. The lock goes with the process.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        end = time.monotonic() + timeout_s
        with (self.folder / f"{name}.lock").open("a") as opened:
            while True:
                try:
                    fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError as fault:
                    if time.monotonic() >= end:
                        raise ConflictError("index_busy", lock=name, waited_s=timeout_s) from fault
                    time.sleep(0.02)
            yield

    def rebuilding(self) -> bool:
        """Whether a rebuild is under way; sweeps when one was killed. The write lock must be held."""
        if not self.journal.exists():
            return False
        with suppress(ConflictError), self.lock("rebuild", 0.0):
            self.sweep()
            return False
        return True
