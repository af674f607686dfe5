"""Compound files (the OLE container of doc, xls, ppt, wps, et, msg): what streams they hold, and whether they can be followed.

Calamine 0.9.1 follows a chain of sectors that bites its own tail until memory ends, so every chain is followed here first.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from greenbridge.adapters.documents.errors import document_error

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFA  # this and all above are no sectors but signs
_MAX_ENTRIES = 20_000


@dataclass(frozen=True, slots=True)
class Stream:
    """An entry of the directory; ``kind`` is 1 for a folder, 2 for a stream, 5 for the root."""

    name: str
    kind: int
    start: int
    size: int
    left: int = 0
    right: int = 0
    child: int = 0
    """Numbers of the neighbours and of the first inside; 0xFFFFFFFF where there is none."""


class Compound:
    """The directory of a compound file; ``document_broken`` when it has none or a chain of it never ends."""

    def __init__(self, raw: bytes) -> None:
        if not raw.startswith(MARK):
            raise _broken("no header")
        if len(raw) < 512:
            raise document_error("document_cut_short", found="ole")
        self._raw = raw
        shift, mini_shift = struct.unpack_from("<HH", raw, 30)
        if shift not in (9, 12) or mini_shift > 9:
            raise _broken("unknown sector size")
        self._sector = 1 << shift
        self._directory_at, _, self._cutoff, mini_fat_at, _, difat_at, _ = struct.unpack_from("<IIIIIII", raw, 48)
        self._fat = self._table(self._fat_sectors(difat_at))
        self._require_whole(_chain(self._directory_at, self._fat) or [self._directory_at])
        self._mini = 1 << mini_shift
        self._mini_fat = self._table(_chain(mini_fat_at, self._fat))
        self._directory = self._entries()
        self.streams = tuple(stream for stream in self._directory if stream is not None)
        for stream in self.streams:
            if stream.kind == 5 or (stream.kind == 2 and stream.size >= self._cutoff):
                self._require_whole(_chain(stream.start, self._fat))
            elif stream.kind == 2:
                _chain(stream.start, self._mini_fat)

    def _require_whole(self, sectors: list[int]) -> None:
        """Refuses a file that ends before a sector it needs begins."""
        if any((sector + 1) * self._sector >= len(self._raw) for sector in sectors):
            raise document_error("document_cut_short", found="ole")

    def tree(self) -> dict[str, Stream]:
        """Folders and streams by their path below the root, in capitals, with slashes between."""
        found: dict[str, Stream] = {}
        seen: set[int] = set()
        root = next((stream for stream in self.streams if stream.kind == 5), None)
        todo = [("", root.child)] if root else []
        while todo:
            folder, at = todo.pop()
            if at in seen or at >= len(self._directory):
                continue
            seen.add(at)
            stream = self._directory[at]
            if stream is None:
                continue
            path = folder + stream.name.upper()
            found[path] = stream
            todo += [(folder, stream.left), (folder, stream.right), (f"{path}/", stream.child)]
        return found

    def has(self, name: str) -> bool:
        """Whether a folder or stream of that name is there; capitals do not count (MS-CFB 2.6.4)."""
        return any(stream.name.upper() == name.upper() for stream in self.streams if stream.kind in (1, 2))

    def content(self, name: str) -> bytes:
        """The bytes of a stream; empty when there is none of that name."""
        wanted = (stream for stream in self.streams if stream.name.upper() == name.upper() and stream.kind == 2)
        stream = next(wanted, None)
        return b"" if stream is None else self.content_of(stream)

    def content_of(self, stream: Stream) -> bytes:
        """The bytes of a stream of the directory."""
        if stream.size >= self._cutoff:
            return b"".join(self._sector_bytes(sector) for sector in _chain(stream.start, self._fat))[: stream.size]
        root = next((stream for stream in self.streams if stream.kind == 5), None)
        small = b"".join(self._sector_bytes(sector) for sector in _chain(root.start, self._fat)) if root else b""
        sectors = _chain(stream.start, self._mini_fat)
        return b"".join(small[at * self._mini : (at + 1) * self._mini] for at in sectors)[: stream.size]

    def _fat_sectors(self, difat_at: int) -> list[int]:
        sectors = [sector for sector in struct.unpack_from("<109I", self._raw, 76) if sector < _END]
        seen: set[int] = set()
        while difat_at < _END:
            if difat_at in seen:
                raise _broken("sectors in a circle")
            seen.add(difat_at)
            content = self._sector_bytes(difat_at)
            if len(content) < self._sector:
                break
            *more, difat_at = struct.unpack(f"<{self._sector // 4}I", content)
            sectors += [sector for sector in more if sector < _END]
        return sectors

    def _table(self, sectors: list[int]) -> list[int]:
        table: list[int] = []
        for sector in sectors:
            content = self._sector_bytes(sector)
            table += struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])
            if len(table) > len(self._raw):  # one sector named again and again
                raise _broken("sectors in a circle")
        return table

    def _sector_bytes(self, sector: int) -> bytes:
        begin = (sector + 1) * self._sector
        return self._raw[begin : begin + self._sector]

    def _entries(self) -> tuple[Stream | None, ...]:
        """The directory as it is numbered; None where an entry is free."""
        found: list[Stream | None] = []
        for sector in _chain(self._directory_at, self._fat):
            content = self._sector_bytes(sector)
            for at in range(0, len(content) - 127, 128):
                length, kind = struct.unpack_from("<HB", content, at + 64)
                if kind not in (1, 2, 5):
                    found.append(None)
                    continue
                name = content[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
                start, size = struct.unpack_from("<II", content, at + 116)
                found.append(Stream(name, kind, start, size, *struct.unpack_from("<III", content, at + 68)))
            if len(found) > _MAX_ENTRIES:
                raise document_error("document_unpacks_too_large", what="entries", limit=_MAX_ENTRIES, found=len(found))
        return tuple(found)


def _chain(start: int, table: list[int]) -> list[int]:
    """The sectors of a chain; where the table does not reach, the chain is taken to end."""
    chain: list[int] = []
    seen: set[int] = set()
    while start < _END and start < len(table):
        if start in seen:
            raise _broken("sectors in a circle")
        seen.add(start)
        chain.append(start)
        start = table[start]
    return chain


def _broken(reason: str) -> Exception:
    return document_error("document_broken", found="ole", reason=reason)
