"""Packed formats (zip) opened with care: how many entries, how large when unpacked, and nothing written to disk."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from itertools import pairwise

from greenbridge.adapters.documents.document import Limits
from greenbridge.adapters.documents.errors import document_error, short_reason

_RATIO_FLOOR_BYTES = 20_000_000
_CHUNK_BYTES = 1 << 18
_LOCAL_HEADER = 30
"""Bytes before the name of an entry (APPNOTE 4.3.7)."""
_END_OF_DIRECTORY = b"PK\x05\x06"
_FARTHEST_END = 22 + 65_535
"""Where that mark can begin at the earliest, from the end: behind it stands a comment (APPNOTE 4.3.16)."""
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def entry_names(raw: bytes, limits: Limits) -> frozenset[str]:
    """What the directory of a zip lists; nothing is unpacked. ``document_encrypted`` when all of it is locked."""
    with open_zip(raw, limits) as archive:
        infos = archive.infolist()
        files = [info for info in infos if not info.is_dir()]
        if files and all(info.flag_bits & 0x1 for info in files):
            raise document_error("document_encrypted", found="zip")
        return frozenset(info.filename for info in infos)


def open_zip(raw: bytes, limits: Limits) -> zipfile.ZipFile:
    """A zip with no more entries than allowed, none within another; ``document_broken`` when it has no directory, which stands
    at its end: ``document_cut_short`` when that is not there."""
    if raw.startswith(b"PK\x03\x04") and _END_OF_DIRECTORY not in raw[-_FARTHEST_END:]:
        raise document_error("document_cut_short", found="zip")
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError, OSError) as error:
        raise document_error("document_broken", found="zip", reason=short_reason(error)) from error
    count = len(archive.infolist())
    if count > limits.entries:
        archive.close()
        raise document_error("document_unpacks_too_large", what="entries", limit=limits.entries, found=count)
    shared = _shared_entries(archive)
    if shared:
        archive.close()
        raise document_error("document_unpacks_too_large", what="shared", limit=0, found=shared)
    return archive


def _shared_entries(archive: zipfile.ZipFile) -> int:
    """Entries that begin before another one ends: no program packs so, bombs are made of it."""
    infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
    return sum(one.header_offset + _LOCAL_HEADER + one.compress_size > other.header_offset for one, other in pairwise(infos))


class Package:
    """The entries of a packed document, already checked against the limits. Close it, or use it with ``with``."""

    def __init__(self, raw: bytes, limits: Limits) -> None:
        self._archive = open_zip(raw, limits)
        try:
            self._check(raw, limits)
        except BaseException:
            self._archive.close()
            raise
        self.names = tuple(info.filename for info in self._archive.infolist())

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def read(self, name: str) -> bytes:
        """The bytes of an entry; an absent or damaged one is ``document_broken``."""
        try:
            return self._archive.read(name)
        except (KeyError, zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError, OSError) as error:
            raise document_error("document_broken", found="zip", reason=short_reason(error)) from error

    def declares_entities(self) -> bool:
        """Whether an XML part carries a document type or entities: no office program writes them, bombs are made of them."""
        for name in self.names:
            if name.lower().endswith((".xml", ".rels")):
                raw = self.read(name)
                if _DECLARATION.search(raw) or _DECLARATION.search(raw.replace(b"\0", b"")):
                    return True
        return False

    def _check(self, raw: bytes, limits: Limits) -> None:
        infos = self._archive.infolist()
        declared = sum(info.file_size for info in infos)
        _require_size(declared, len(raw), limits)
        if any(info.flag_bits & 0x1 for info in infos):
            raise document_error("document_encrypted", found="zip")
        if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in infos):
            raise document_error("document_broken", found="zip", reason="unusual compression")
        # The sizes above are what the file says of itself. A reader that does not stop there (calamine is one) would
        # unpack what is really in it, so the streams are unrolled once and counted.
        unrolled = 0
        for info in infos:
            unrolled += _unrolled_bytes(raw, info, limits.unpacked_bytes - unrolled)
            _require_size(unrolled, len(raw), limits)


def _require_size(unpacked: int, packed: int, limits: Limits) -> None:
    if unpacked > limits.unpacked_bytes:
        raise document_error("document_unpacks_too_large", what="bytes", limit=limits.unpacked_bytes, found=unpacked)
    ratio = unpacked // max(packed, 1)
    if unpacked > _RATIO_FLOOR_BYTES and ratio > limits.ratio:
        raise document_error("document_unpacks_too_large", what="ratio", limit=limits.ratio, found=ratio)


def _unrolled_bytes(raw: bytes, info: zipfile.ZipInfo, room: int) -> int:
    """How many bytes the stream of an entry really gives, counted no further than just past ``room``."""
    at = info.header_offset
    header = raw[at : at + 30]
    if len(header) < 30 or info.compress_type == zipfile.ZIP_STORED:
        return min(info.compress_size, len(raw))
    begin = at + 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    stream = zlib.decompressobj(-15)
    end = min(begin + info.compress_size, len(raw))
    total = 0
    try:
        for start in range(begin, end, _CHUNK_BYTES):
            rest = raw[start : min(start + _CHUNK_BYTES, end)]
            while rest and not stream.eof and total <= room:
                total += len(stream.decompress(rest, _CHUNK_BYTES))
                rest = stream.unconsumed_tail
    except zlib.error:  # a damaged entry; whoever needs it will say so
        return total
    return total
