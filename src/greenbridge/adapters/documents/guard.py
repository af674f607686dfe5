"""``read_document_guarded``: a stranger's file read in a process of its own, bounded in memory, time and output.

Safe from any thread of a server and from a command: nothing is forked from this process but a fresh interpreter, nothing of
this process's environment goes with it, and it is gone, with all it started, when the function returns.
"""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import signal
import stat
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

import greenbridge
from greenbridge.adapters.documents.document import Brought, Document, Limits
from greenbridge.adapters.documents.errors import CODES, document_error
from greenbridge.kernel.errors import GreenBridgeError

_PACKAGE_ROOT = str(Path(greenbridge.__file__).resolve().parents[1])
_WORKER = "greenbridge.adapters.documents.worker"
_KILL_AFTER_SECONDS = 1.0
_COMPLAINT_BYTES = 4096
_OUT_OF_MEMORY = (b"memory allocation of", b"out of memory", b"MemoryError", b"bad_alloc", b"Cannot allocate memory")
_OUT_OF_TIME = (signal.SIGXCPU, signal.SIGALRM)


def read_document_guarded(
    path: Path,
    name: str,
    *,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    declared_type: str = "",
    declared_charset: str = "",
    ocr: str = "",
) -> Document:
    """``read_document`` of the file at ``path``, in a process of its own.

    Parameters
    ----------
    path : Path
        An ordinary file; the worker reads it, so large files do not pass through this process.
    name : str
        The name it came under (see ``read_document``).
    limits : Limits
        The bounds; passing ``memory_bytes``, ``seconds`` or ``wall_seconds`` ends the process.
    declared_type, declared_charset, ocr : str
        As for ``read_document``.

    Raises
    ------
    GreenBridgeError
        One of the codes of ``errors.CODES``: beside those of ``read_document`` also ``document_missing``,
        ``document_unreadable``, ``document_memory``, ``document_time``, ``document_crashed``.
    """
    _require_file(path, limits)
    answer = bytearray()
    told = {"declared_type": declared_type[:200], "declared_charset": declared_charset[:100], "ocr": ocr[:100]}
    request = _request(path, name, limits) | told
    complaint, code = _ask_worker(json.dumps(request).encode(), limits, answer)
    if code != 0:
        raise _end_of_worker(code, complaint, limits)
    return _understand(answer)


def read_grids_guarded(path: Path, name: str, out: Path, *, limits: Limits = Limits()) -> None:  # noqa: B008 - frozen
    """The sheets of the file at ``path`` cell by cell, written to ``out`` as the lines of `grids.walk_grids`.

    ``out`` is there when the function returns and not otherwise; the grid never stands in the memory of this process.

    Raises
    ------
    GreenBridgeError
        One of the codes of ``errors.CODES``, ``document_no_table`` for a file that is no table.
    """
    _require_file(path, limits)
    _sweep(out.parent, limits)
    # a name of its own: a page and the worker may get the same sheet at the same time
    handle, part = tempfile.mkstemp(prefix=out.name, suffix=".part", dir=out.parent)
    aside = Path(part)
    try:
        with os.fdopen(handle, "wb") as file:
            written = _Written(file)
            request = _request(path, name, limits) | {"grids": True}
            complaint, code = _ask_worker(json.dumps(request).encode(), limits, written)
        if code != 0:
            raise _end_of_worker(code, complaint, limits)
        _require_whole(written)
        aside.replace(out)
    finally:
        aside.unlink(missing_ok=True)


def _sweep(folder: Path, limits: Limits) -> None:
    """Takes away what a process that was killed had begun to write: nobody writes for so long."""
    for part in folder.glob("*.part"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime > limits.wall_seconds + 60:
                part.unlink()


def take_out_guarded(path: Path, name: str, folder: Path, *, limits: Limits = Limits()) -> list[Brought]:  # noqa: B008 - frozen
    """The files that the file at ``path`` brings along, put into ``folder`` under numbers: entries of a zip, attachments of a
    message; none where it brings nothing.

    Each has its own refusal where it could not be taken out. Those of the whole are raised: ``document_unpacks_too_large``,
    ``document_archive`` of a sort that is not unpacked, and as `read_document_guarded`.
    """
    _require_file(path, limits)
    answer = bytearray()
    request = _request(path, name, limits) | {"take_out": str(folder.resolve())}
    complaint, code = _ask_worker(json.dumps(request).encode(), limits, answer)
    if code != 0:
        raise _end_of_worker(code, complaint, limits)
    try:
        lines = [json.loads(line) for line in bytes(answer).splitlines()]
    except ValueError as error:
        raise document_error("document_crashed", reason="no answer") from error
    if not lines or "end" not in lines[-1]:
        _understand(json.dumps(lines[-1] if lines else {}).encode())
    return [_brought(line, folder) for line in lines[:-1]]


def _brought(line: dict[str, Any], folder: Path) -> Brought:
    if "file" in line:
        return Brought(str(line["name"]), folder / str(line["file"]))
    return Brought(str(line["name"]), error=document_error(str(line["error"]["code"]), **dict(line["error"]["params"])))


class _Written:
    """Takes an answer piece by piece into a file, and keeps its end."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._size = 0
        self.tail = b""

    def extend(self, piece: bytes) -> None:
        """Write a piece."""
        self._file.write(piece)
        self._size += len(piece)
        self.tail = (self.tail + piece)[-_COMPLAINT_BYTES:]

    def __len__(self) -> int:
        return self._size


def _require_whole(written: _Written) -> None:
    """The last line of a grid says that it is whole, or what went wrong."""
    last = written.tail.rstrip(b"\n").rpartition(b"\n")[2]
    try:
        told = json.loads(last)
    except ValueError as error:
        raise document_error("document_crashed", reason="no answer") from error
    if isinstance(told, dict) and "error" in told:
        _understand(last)
    if not isinstance(told, dict) or "end" not in told:
        raise document_error("document_crashed", reason="no answer")


def _request(path: Path, name: str, limits: Limits) -> dict[str, Any]:
    return {
        "path": str(path.resolve()),
        "name": name[-1000:],
        "declared_type": "",
        "declared_charset": "",
        "ocr": "",
        "limits": asdict(limits),
    }


def _require_file(path: Path, limits: Limits) -> None:
    try:
        told = path.stat()
    except PermissionError as error:
        raise document_error("document_unreadable", reason="permission") from error
    except (OSError, ValueError) as error:
        raise document_error("document_missing", name=path.name) from error
    if not stat.S_ISREG(told.st_mode):  # a pipe or a device would keep the reader waiting, or never end
        raise document_error("document_unreadable", reason="not_a_file")
    if told.st_size > limits.size_bytes:
        raise document_error("document_too_large", limit_bytes=limits.size_bytes, size_bytes=told.st_size)
    if told.st_size == 0:
        raise document_error("document_empty")


def _ask_worker(request: bytes, limits: Limits, answer: bytearray | _Written) -> tuple[bytes, int]:
    """Fills ``answer`` with what the worker said; the end of what it complained, its exit code.

    What it puts aside, the stranger's file for LibreOffice among it, goes with it however it ends.
    """
    with tempfile.TemporaryDirectory(prefix="greenbridge-reading-", ignore_cleanup_errors=True) as aside:
        return _ask_worker_in(aside, request, limits, answer)


def _ask_worker_in(aside: str, request: bytes, limits: Limits, answer: bytearray | _Written) -> tuple[bytes, int]:
    environment = {
        "TMPDIR": aside,
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": _PACKAGE_ROOT,
        "PYTHONHASHSEED": "0",  # the same text every time, whatever set a parser walks over
        "LANG": "C.UTF-8",
    }
    worker = subprocess.Popen(  # noqa: S603 - our own module under our own interpreter
        [sys.executable, "-P", "-X", "utf8", "-m", _WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd="/",
        env=environment,
        start_new_session=True,
    )
    try:
        with contextlib.suppress(BrokenPipeError):
            _stream(worker.stdin).write(request)
            _stream(worker.stdin).close()
        complaint = _listen(worker, limits, answer)
        code = worker.wait(timeout=_KILL_AFTER_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise document_error("document_time", limit_seconds=limits.wall_seconds) from error
    finally:
        # The group, not the process: LibreOffice may still hang under it.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()
        for stream in (worker.stdin, worker.stdout, worker.stderr):
            with contextlib.suppress(BrokenPipeError):
                _stream(stream).close()
    return complaint, code


def _stream(stream: Any) -> Any:
    if stream is None:  # pragma: no cover - all three are pipes
        raise document_error("document_crashed", reason="no pipe")
    return stream


def _listen(worker: subprocess.Popen[bytes], limits: Limits, answer: bytearray | _Written) -> bytes:
    """Both outputs until the answer ends, no longer than the time and no more than the size allowed."""
    complaint = bytearray()
    most = limits.text_chars * 8 + 1_000_000
    deadline = time.monotonic() + limits.wall_seconds + _KILL_AFTER_SECONDS
    with selectors.DefaultSelector() as waiting:
        waiting.register(_stream(worker.stdout), selectors.EVENT_READ, answer)
        waiting.register(_stream(worker.stderr), selectors.EVENT_READ, complaint)
        while len(waiting.get_map()) > 0:
            left = deadline - time.monotonic()
            if left <= 0:
                raise document_error("document_time", limit_seconds=limits.wall_seconds)
            for key, _ in waiting.select(timeout=left):
                piece = os.read(key.fd, 1 << 16)
                if not piece:
                    waiting.unregister(key.fileobj)
                    continue
                key.data.extend(piece)
            if len(answer) > most:
                raise document_error("document_text_too_long", limit_chars=limits.text_chars)
            del complaint[:-_COMPLAINT_BYTES]
    return bytes(complaint)


def _end_of_worker(code: int, complaint: bytes, limits: Limits) -> GreenBridgeError:
    """What an unhappy end of the worker means."""
    if code < 0 and -code in _OUT_OF_TIME:
        most = limits.seconds if -code == signal.SIGXCPU else limits.wall_seconds
        return document_error("document_time", limit_seconds=most)
    # Killed by nobody here: the system ran out of memory.
    if code == -signal.SIGKILL or any(mark in complaint for mark in _OUT_OF_MEMORY):
        return document_error("document_memory", limit_bytes=limits.memory_bytes)
    if code < 0:
        known = {int(number) for number in signal.Signals}
        return document_error("document_crashed", reason=signal.Signals(-code).name if -code in known else f"signal {-code}")
    return document_error("document_crashed", reason=f"exit {code}")


def _understand(answer: bytes | bytearray) -> Document:
    """The document or the error of an answer; an answer that is neither counts as a crash."""
    try:
        told = json.loads(answer)
        if "document" in told:
            return Document.from_json(told["document"])
        code, params = str(told["error"]["code"]), dict(told["error"]["params"])
    except (ValueError, KeyError, TypeError) as error:
        raise document_error("document_crashed", reason="no answer") from error
    if code not in CODES:
        raise document_error("document_crashed", reason="no answer")
    raise document_error(code, **params)
