"""What a file brings along as files of their own: the entries of a zip, the messages of an mbox, what is attached to a message.

An archive is no document, a message is one beside what it brings; who asks decides how deep to go (an archive within an archive
is refused by the callers).
"""

from __future__ import annotations

import email
import mailbox
import re
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from email.message import Message
from functools import partial
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any

from greenbridge.adapters.documents.archive import open_zip
from greenbridge.adapters.documents.document import Limits
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.mail import letter_name, letter_parts, opened_letter
from greenbridge.adapters.documents.outlook import Letter
from greenbridge.adapters.documents.plain import decode_source
from greenbridge.adapters.documents.sniff import find_kind, safe_name
from greenbridge.adapters.folders import is_left_alone, is_part_of_page, saved_pages
from greenbridge.kernel.errors import GreenBridgeError

_PIECE = 1 << 18
_UTF8_NAME = 0x800
_UNICODE_PATH = 0x7075
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_OTHER_METHODS = {9: "Deflate64", 93: "Zstandard", 95: "xz", 98: "PPMd"}
"""Ways of packing that the standard library does not know (APPNOTE 4.4.5)."""


_Part = tuple[str, Callable[[], Iterator[bytes]]]


def take_out(raw: bytes, name: str, folder: Path, limits: Limits) -> Iterator[dict[str, Any]]:
    """Writes what ``raw`` brings into ``folder``, one file each, and tells of each: ``name`` with ``file`` or ``error``.

    Raises ``document_unpacks_too_large`` when it brings too many files or too much, and the refusals of a broken file.
    """
    room = limits.unpacked_bytes
    for number, (shown, pieces) in enumerate(_parts(raw, name, limits)):
        if number >= limits.brought:
            raise document_error("document_unpacks_too_large", what="entries", limit=limits.brought, found=number + 1)
        file = f"{number:06d}"
        try:
            size = _write(folder / file, pieces(), limits, room)
        except GreenBridgeError as error:
            (folder / file).unlink(missing_ok=True)
            if error.params.get("what") in ("bytes", "ratio"):
                raise
            yield {"name": shown, "error": {"code": error.code, "params": error.params}}
            continue
        room -= size
        if limits.unpacked_bytes - room > max(20_000_000, limits.ratio * len(raw)):
            found = (limits.unpacked_bytes - room) // max(len(raw), 1)
            raise document_error("document_unpacks_too_large", what="ratio", limit=limits.ratio, found=found)
        yield {"name": shown, "file": file}


def _write(path: Path, pieces: Iterator[bytes], limits: Limits, room: int) -> int:
    size = 0
    with path.open("wb") as out:
        for piece in pieces:
            size += len(piece)
            if size > room:
                found = limits.unpacked_bytes - room + size
                raise document_error("document_unpacks_too_large", what="bytes", limit=limits.unpacked_bytes, found=found)
            if size > limits.size_bytes:
                raise document_error("document_too_large", limit_bytes=limits.size_bytes, size_bytes=size)
            out.write(piece)
    return size


def _parts(raw: bytes, name: str, limits: Limits) -> Iterator[_Part]:
    try:
        kind = find_kind(raw, name, "", limits).kind
    except GreenBridgeError as error:
        if error.code != "document_archive" or error.params["found"] not in ("zip", "mbox"):
            raise
        kind = str(error.params["found"])
    if kind == "zip":
        return _zip_entries(raw, limits)
    if kind == "mbox":
        return _letters(raw)
    if kind == "eml":
        return _attached(raw)
    if kind == "pdf":
        pdf = import_module(f"{__package__}.pdf")  # a library that other kinds do not need
        return ((shown, _whole(found)) for shown, found in pdf.take_attached(raw))
    if kind == "ofd":
        ofd = import_module(f"{__package__}.ofd")
        return ((shown, _whole(found)) for shown, found in ofd.take_attached(raw, limits))
    if kind == "msg":
        attached = enumerate(Letter(raw).attachments(), 1)
        return ((safe_name(shown) or f"attachment-{at}", _whole(found)) for at, (shown, found) in attached)
    return iter(())


def _whole(raw: bytes) -> Callable[[], Iterator[bytes]]:
    return lambda: iter((raw,))


def _zip_entries(raw: bytes, limits: Limits) -> Iterator[_Part]:
    with open_zip(raw, limits) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        shown = dict(zip((info.filename for info in infos), _names(infos), strict=True))
        pages = saved_pages(map(PurePosixPath, shown.values()))
        for info in infos:
            place = PurePosixPath(shown[info.filename])
            if not is_left_alone(place.parts) and not is_part_of_page(place, pages):
                yield str(place), _entry(archive, info)


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], Iterator[bytes]]:
    def pieces() -> Iterator[bytes]:
        if info.flag_bits & 0x1:
            raise document_error("document_encrypted", found="zip")
        if info.compress_type not in _METHODS:
            raise document_error("document_archive", found=_OTHER_METHODS.get(info.compress_type, f"zip, {info.compress_type}"))
        if stat.S_ISLNK(info.external_attr >> 16):
            raise document_error("document_unreadable", reason="not_a_file")
        try:
            with archive.open(info) as file:
                while piece := file.read(_PIECE):
                    yield piece
        except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, EOFError, OSError) as error:
            raise document_error("document_broken", found="zip", reason=type(error).__name__) from error

    return pieces


def _names(infos: list[zipfile.ZipInfo]) -> list[str]:
    """Names of the entries with their folders; those of old programs are in the character set of their machine, told by all of
    them together."""
    coded = {info.filename: _coded(info) for info in infos}
    joined = b"\n".join(found for found in coded.values() if isinstance(found, bytes))
    charset = ""
    if joined:
        try:
            joined.decode("utf-8")
            charset = "utf-8"
        except UnicodeDecodeError:
            charset = _charset(joined)
    return [_safe(found if isinstance(found, str) else found.decode(charset, "replace")) for found in coded.values()]


def _charset(joined: bytes) -> str:
    try:
        return decode_source(joined, "").charset or "cp437"
    except GreenBridgeError:
        return "cp437"


def _coded(info: zipfile.ZipInfo) -> str | bytes:
    """A name as words where the entry says how it is coded, else its bytes."""
    at = 0
    while at + 4 <= len(info.extra):
        kind, size = int.from_bytes(info.extra[at : at + 2], "little"), int.from_bytes(info.extra[at + 2 : at + 4], "little")
        if kind == _UNICODE_PATH and size > 5:
            return info.extra[at + 9 : at + 4 + size].decode("utf-8", "replace")
        at += 4 + size
    if info.flag_bits & _UTF8_NAME or info.filename.isascii():
        return info.filename
    return info.filename.encode("cp437", "replace")


def _safe(name: str) -> str:
    """A name with its folders, without what could mislead who reads it or lead out of a folder."""
    parts = [safe_name(part) for part in re.split(r"[/\\]", name)]
    return "/".join(part for part in parts if part) or "file"


def _letters(raw: bytes) -> Iterator[_Part]:
    with tempfile.TemporaryDirectory(prefix="greenbridge-") as aside:
        path = Path(aside, "mbox")
        path.write_bytes(raw.lstrip())
        with closing(mailbox.mbox(path, create=False)) as box:
            for number, key in enumerate(box.iterkeys(), 1):
                letter = box.get_bytes(key)
                yield f"{number:04d} {letter_name(email.message_from_bytes(letter))}", _whole(letter)


def _attached(raw: bytes) -> Iterator[_Part]:
    for name, part in letter_parts(opened_letter(raw))[1]:
        yield name, partial(_payload, part)


def _payload(part: Message) -> Iterator[bytes]:
    found = part.get_payload(decode=True)
    if isinstance(found, bytes):
        yield found
    elif part.is_multipart():  # a message within the message
        yield from (one.as_bytes() for one in part.get_payload() if isinstance(one, Message))
