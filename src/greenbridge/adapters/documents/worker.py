"""The separate process of ``read_document_guarded``: one request in JSON on standard input, one answer on standard output.

It bounds its own memory and time before it loads a parser, and answers ``{"document": …}`` or
``{"error": {"code", "params"}}``. No Django here: it starts in a tenth of a second.
"""

from __future__ import annotations

import contextlib
import errno
import importlib
import json
import os
import resource
import signal
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

from greenbridge.adapters.documents.document import Limits
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.reader import read_document
from greenbridge.kernel.errors import GreenBridgeError

_OPEN_FILES = 64


def main() -> int:
    """Reads the request, reads the document, prints the answer."""
    request = json.loads(sys.stdin.buffer.read())
    answer_to = _keep_output_apart()
    limits = Limits(**{field.name: request["limits"][field.name] for field in fields(Limits)})
    bound_process(limits)
    if request.get("grids"):
        return _answer_grids(request, limits, answer_to)
    if request.get("take_out"):
        return _answer_brought(request, limits, answer_to)
    try:
        raw = _read_bytes(Path(request["path"]), limits)
        document = read_document(
            raw,
            request["name"],
            declared_type=request["declared_type"],
            declared_charset=request["declared_charset"],
            limits=limits,
            ocr=request["ocr"],
        )
        answer: dict[str, Any] = {"document": document.to_json()}
    except GreenBridgeError as error:
        answer = {"error": {"code": error.code, "params": error.params}}
    except MemoryError:
        answer = {"error": {"code": "document_memory", "params": {"limit_bytes": limits.memory_bytes}}}
    with os.fdopen(answer_to, "wb") as out:
        out.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))
    return 0


def _answer_grids(request: dict[str, Any], limits: Limits, answer_to: int) -> int:
    """The lines of the file's grid; the last one says how many rows there were, or what went wrong."""
    grids = importlib.import_module("greenbridge.adapters.documents.grids")  # and with it calamine, which texts do not need
    with os.fdopen(answer_to, "wb", buffering=1 << 20) as out:
        try:
            source = grids.source_of(_read_bytes(Path(request["path"]), limits), request["name"], limits)
            for line in grids.walk_grids(source):
                out.write(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        except GreenBridgeError as error:
            out.write(json.dumps({"error": {"code": error.code, "params": error.params}}).encode() + b"\n")
        except MemoryError:
            out.write(json.dumps({"error": {"code": "document_memory", "params": {"limit_bytes": limits.memory_bytes}}}).encode())
    return 0


def _answer_brought(request: dict[str, Any], limits: Limits, answer_to: int) -> int:
    """A line for each file taken out; the last one says that these are all, or what went wrong."""
    brought = importlib.import_module("greenbridge.adapters.documents.brought")
    end: dict[str, Any] = {"end": True}
    with os.fdopen(answer_to, "wb") as out:
        try:
            raw = _read_bytes(Path(request["path"]), limits)
            for line in brought.take_out(raw, request["name"], Path(request["take_out"]), limits):
                out.write(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        except GreenBridgeError as error:
            end = {"error": {"code": error.code, "params": error.params}}
        except MemoryError:
            end = {"error": {"code": "document_memory", "params": {"limit_bytes": limits.memory_bytes}}}
        except OSError as error:  # the disk is full, for one
            end = {"error": {"code": "document_crashed", "params": {"reason": errno.errorcode.get(error.errno or 0, "OSError")}}}
        out.write(json.dumps(end).encode())
    return 0


def bound_process(limits: Limits) -> None:
    """Bounds memory, processor time, wall time, files and cores of this process; the soft bounds only, so that a child of
    known needs (LibreOffice) may lift them."""
    _soften(resource.RLIMIT_AS, limits.memory_bytes)
    _soften(resource.RLIMIT_CPU, max(1, int(limits.seconds + 0.999)))
    _soften(resource.RLIMIT_NOFILE, _OPEN_FILES)
    _soften(resource.RLIMIT_CORE, 0)
    # Should the asking process die, nobody else ends this one.
    signal.setitimer(signal.ITIMER_REAL, limits.wall_seconds + 2)


def _soften(which: int, bound: int) -> None:
    _, hard = resource.getrlimit(which)
    soft = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
    with contextlib.suppress(ValueError, OSError):  # some systems know the bound but do not keep it
        resource.setrlimit(which, (soft, hard))


def _keep_output_apart() -> int:
    """A private copy of standard output; whatever a library prints goes nowhere."""
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return kept


def _read_bytes(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(limits.size_bytes + 1)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError as error:
        raise document_error("document_missing", name=path.name) from error
    except PermissionError as error:
        raise document_error("document_unreadable", reason="permission") from error
    except OSError as error:
        raise document_error("document_unreadable", reason="read") from error
    if len(raw) > limits.size_bytes:
        raise document_error("document_too_large", limit_bytes=limits.size_bytes, size_bytes=max(size, len(raw)))
    return raw


if __name__ == "__main__":
    sys.exit(main())
