"""Scans read by tesseract, where the machine has it and the node asks for it; letters may be misread, which is remarked."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from greenbridge.adapters.documents.document import Source
from greenbridge.adapters.documents.errors import document_error

DOTS_PER_INCH = 200.0
MOST_DOTS = 25_000_000
"""Dots of the largest page that is drawn; a larger one is drawn coarser."""
_PATIENCE = 0.9
_BETWEEN_HAN = re.compile(r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]) +(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])")


def find_recogniser(languages: str) -> str:
    """Path of tesseract with the data of all ``languages`` (``chi_sim+rus+eng``).

    Raises
    ------
    InvalidError
        ``ocr_missing``: the program, or the first language it has no data for.
    """
    program = shutil.which("tesseract")
    if not program:
        raise document_error("ocr_missing", missing="tesseract")
    command = [program, "--list-langs"]
    listed = subprocess.run(command, capture_output=True, check=False, timeout=20, env=_environment())  # noqa: S603
    known = set(listed.stdout.decode("utf-8", "replace").split())
    missing = next((one for one in languages.split("+") if one not in known), "")
    if missing:
        raise document_error("ocr_missing", missing=missing)
    return program


def recognise(pictures: Sequence[bytes], source: Source) -> list[str]:
    """The text of each picture (PGM); LimitError ``document_time`` when it takes too long."""
    program = find_recogniser(source.ocr)
    end = time.monotonic() + _PATIENCE * source.limits.wall_seconds
    texts = []
    with tempfile.TemporaryDirectory(prefix="greenbridge-ocr-") as folder:
        for picture in pictures:
            page = Path(folder) / "page.pgm"
            page.write_bytes(picture)
            texts.append(_BETWEEN_HAN.sub("", _run(program, page, source, end)).strip())
    return texts


def _run(program: str, page: Path, source: Source, end: float) -> str:
    command = [program, str(page), "stdout", "-l", source.ocr]
    with subprocess.Popen(  # noqa: S603 - fixed command, names of our own
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        start_new_session=True,
    ) as running:
        try:
            out, _ = running.communicate(timeout=max(0.1, end - time.monotonic()))
        except subprocess.TimeoutExpired as error:
            raise document_error("document_time", limit_seconds=source.limits.wall_seconds) from error
        finally:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(running.pid, signal.SIGKILL)
    return out.decode("utf-8", "replace") if running.returncode == 0 else ""


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
