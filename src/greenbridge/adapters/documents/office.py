"""Old office formats (doc, wps, et, ppt …) turned into new ones by LibreOffice, where the machine has it.

LibreOffice runs with a throw-away profile: no macros, no active content, no links followed; its time and memory are bounded,
and nothing of it stays behind.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from greenbridge.adapters.documents.document import Source
from greenbridge.adapters.documents.errors import document_error

TARGETS = {
    "doc": ("doc", "docx"),
    "wps": ("wps", "docx"),
    "ppt": ("ppt", "pptx"),
    "odp": ("odp", "pptx"),
    "et": ("xls", "xlsx"),
    "xls-xml": ("xml", "xlsx"),
}
"""Kind to the ending LibreOffice knows it by, and the kind it is turned into."""

_MEMORY_KIB = 6 * 1024**2  # LibreOffice maps far more than it uses; half of this it does not start in
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Load"><prop oor:name="UpdateDocMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def find_converter() -> str:
    """Path of LibreOffice, empty when the machine has none."""
    return shutil.which("soffice") or shutil.which("libreoffice") or ""


def convert_office(source: Source) -> Source:
    """The document in its new format.

    Raises
    ------
    InvalidError
        ``converter_missing`` without LibreOffice, ``converter_failed`` when it gives no file.
    LimitError
        ``document_time``, ``document_too_large`` (the file that came out).
    """
    ending, target = TARGETS[source.kind]
    converter = find_converter()
    if not converter:
        raise document_error("converter_missing", format=source.kind)
    with tempfile.TemporaryDirectory(prefix="greenbridge-office-") as folder:
        root = Path(folder)
        (root / "profile" / "user").mkdir(parents=True)
        (root / "profile" / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        (root / "out").mkdir()
        # A name of ours: the sender's never reaches a command line or a disk.
        came = root / f"document.{ending}"
        came.write_bytes(source.raw)
        _run(converter, root, came, target, source)
        made = root / "out" / f"document.{target}"
        if not made.is_file():
            raise document_error("converter_failed", format=source.kind, reason="no file came out")
        size = made.stat().st_size
        if size > source.limits.size_bytes:
            raise document_error("document_too_large", limit_bytes=source.limits.size_bytes, size_bytes=size)
        return Source(made.read_bytes(), source.name, target, "", source.limits)


def _run(converter: str, root: Path, came: Path, target: str, source: Source) -> None:
    command = [
        converter,
        f"-env:UserInstallation={(root / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--convert-to",
        target,
        "--outdir",
        str(root / "out"),
        str(came),
    ]
    # The shell lifts the soft bounds that the reading process set for itself, then becomes LibreOffice.
    bounded = [
        "/bin/sh",
        "-c",
        f'ulimit -S -v {_MEMORY_KIB} 2>/dev/null; ulimit -S -n 1024 2>/dev/null; exec "$@"',
        "sh",
        *command,
    ]
    environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(root), "TMPDIR": str(root), "LANG": "C.UTF-8"}
    with subprocess.Popen(  # noqa: S603 - fixed command, names of our own
        bounded,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=root,
        env=environment,
        start_new_session=True,
    ) as running:
        try:
            code = running.wait(timeout=source.limits.wall_seconds * 0.9)
        except subprocess.TimeoutExpired as error:
            raise document_error("document_time", limit_seconds=source.limits.wall_seconds) from error
        finally:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(running.pid, signal.SIGKILL)
    if code in (-signal.SIGXCPU, 128 + signal.SIGXCPU):  # it keeps the bound on processor time of the reading process
        raise document_error("document_time", limit_seconds=source.limits.seconds)
    if code != 0:
        raise document_error("converter_failed", format=source.kind, reason=f"exit {code}")
