"""What is built from the sources before the first page: message catalogues and static files, made again when they change."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command


def _digest(paths: Iterable[Path]) -> str:
    seen = hashlib.sha256()
    for path in sorted(paths):
        stat = path.stat()
        seen.update(f"{path}|{stat.st_size}|{stat.st_mtime_ns}\n".encode())
    return seen.hexdigest()


def build_messages() -> int:
    """Compile each `locale/*/LC_MESSAGES/django.po` that is newer than its .mo; returns how many were compiled."""
    compiled = 0
    for source in (settings.CHECKOUT / "locale").glob("*/LC_MESSAGES/django.po"):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        with source.open("rb") as lines:
            catalogue = read_po(lines)
        made = io.BytesIO()
        write_mo(made, catalogue)
        aside = target.with_suffix(".mo.new")
        aside.write_bytes(made.getvalue())
        aside.replace(target)
        compiled += 1
    return compiled


def build_static() -> bool:
    """Collect and compress the static files when their sources have changed; returns whether it was done."""
    folders = list((settings.CHECKOUT / "src" / "greenbridge").glob("**/static"))
    digest = _digest(path for folder in folders for path in folder.rglob("*") if path.is_file())
    stamp = settings.STATIC_ROOT / ".built"
    if stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return False
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(digest, encoding="ascii")
    return True
