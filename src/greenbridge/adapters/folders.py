"""Files that lie in a folder of this machine, as far as they have come to rest."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

REST_S = 10.0
"""A file changed within this time may still be in the middle of being copied."""
MOST_FILES = 200_000

_LEFT_ALONE = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file below a folder: ``key`` its path from there with slashes, ``mark`` its size and time, one that a change changes."""

    key: str
    path: Path
    mark: str
    size: int


def files_at_rest(folder: Path, *, rest_s: float = REST_S) -> Iterator[FoundFile]:
    """Ordinary files below a folder, in the order of their names; hidden ones and links are left alone.

    A file that was written within the last ``rest_s`` seconds is left for the next time: its status time cannot be set back, so a
    copy that keeps the old date is told as well. OSError when the folder itself cannot be read.
    """
    now = time.time()
    os.scandir(folder).close()
    count = 0
    for place, names, files in os.walk(folder, followlinks=False):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if is_left_alone((name,)):
                continue
            try:
                told = path.lstat()
            except OSError:
                continue  # gone since
            if not stat.S_ISREG(told.st_mode) or now - max(told.st_mtime, told.st_ctime) < rest_s:
                continue
            count += 1
            if count > MOST_FILES:
                return
            key = path.relative_to(folder).as_posix()
            yield FoundFile(key, path, f"{told.st_size}:{told.st_mtime_ns}", told.st_size)


def is_left_alone(parts: Iterable[str]) -> bool:
    """Whether a file is one that programs leave behind: hidden, the lock of an office program, or of a known name."""
    return any(part.startswith((".", "~$")) or part.lower() in _LEFT_ALONE for part in parts)


def saved_pages(places: Iterable[PurePath]) -> frozenset[PurePath]:
    """Web pages among some files, without their endings."""
    return frozenset(place.with_suffix("") for place in places if place.suffix.lower() in (".html", ".htm"))


def is_part_of_page(place: PurePath, pages: frozenset[PurePath]) -> bool:
    """Whether a file lies in the folder that a browser puts beside a saved page: ``News_files`` beside ``News.html``."""
    return any(
        folder.with_name(folder.name.removesuffix(ending)) in pages
        for folder in place.parents
        for ending in ("_files", ".files")
        if len(folder.name) > len(ending) and folder.name.endswith(ending)
    )
