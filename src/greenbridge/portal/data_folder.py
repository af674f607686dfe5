"""The data folder: made, locked, filled with starter content, migrated."""

from __future__ import annotations

import codecs
import fcntl
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from greenbridge.apps.accounts.selectors import change_time
from greenbridge.apps.registry.services import file_is_loaded, file_loaded, records_load
from greenbridge.kernel.errors import ConflictError, InvalidError, LimitError

MIN_FREE_BYTES = 200 * 1024 * 1024
CLOCK_SLACK_S = 60.0
"""How far the last change may lie ahead of the clock [s]: machines that share a database differ a little."""
FOLDERS = ("files", "index", "lake")


def prepare() -> None:
    """Make the data folder with its parts and the signing key; LimitError when the disk is all but full."""
    try:
        settings.DATA.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise InvalidError("data_not_folder", path=str(settings.DATA)) from error
    require_space(settings.DATA)
    for name in FOLDERS:
        (settings.DATA / name).mkdir(exist_ok=True)
    kept = settings.DATA / "secret_key"
    if not kept.exists() or not kept.read_bytes().strip():
        aside = kept.with_suffix(".new")
        aside.unlink(missing_ok=True)
        aside.touch(mode=0o600)
        aside.write_text(secrets.token_urlsafe(50), encoding="ascii")
        aside.replace(kept)
        if not settings.SECRET_GIVEN:
            settings.SECRET_KEY = kept.read_text(encoding="ascii")


def require_space(folder: Path, wanted_bytes: int = MIN_FREE_BYTES) -> None:
    """LimitError("disk_full") when less than ``wanted_bytes`` are free where ``folder`` lies."""
    free = shutil.disk_usage(folder).free
    if free < wanted_bytes:
        raise LimitError("disk_full", folder=str(folder), free_bytes=free, wanted_bytes=wanted_bytes)


@contextmanager
def serving_lock() -> Iterator[None]:
    """Held while a server runs on the data folder; ConflictError("already_served") when another one does."""
    with (settings.DATA / "serve.lock").open("a+", encoding="ascii") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            held.seek(0)
            raise ConflictError("already_served", folder=str(settings.DATA), process=held.read().strip()) from error
        held.truncate(0)
        held.write(str(os.getpid()))
        held.flush()
        yield


def sweep() -> None:
    """Take away what uploads and restores left that were killed half-way; the serving lock must be held."""
    for path in (settings.DATA / "files").glob(".incoming-*"):
        path.unlink(missing_ok=True)
    shutil.rmtree(settings.DATA / "files.restoring", ignore_errors=True)


def unapplied_migrations() -> list[str]:
    """Names of migrations the database lacks."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def unknown_migrations() -> list[str]:
    """Names of migrations of ours that the database has and this version does not know."""
    loader = MigrationLoader(connection)
    ours = {app.label for app in apps.get_app_configs() if app.name.startswith("greenbridge.")}
    strange = [one for one in loader.applied_migrations if one[0] in ours and one not in loader.disk_migrations]
    return sorted(".".join(one) for one in strange)


def clock_behind() -> str:
    """The time of the last change when this machine's clock stands before it, else empty."""
    last = change_time()
    behind = (last - timezone.now()).total_seconds() if last else 0.0
    return last.isoformat(timespec="minutes") if last and behind > CLOCK_SLACK_S else ""


def migrate() -> bool:
    """Bring the database to the newest form; returns whether there was anything to do.

    ConflictError("database_newer") when it is of a newer version than this: what that one writes, this one would lose.
    """
    if strange := unknown_migrations():
        raise ConflictError("database_newer", folder=str(settings.DATA), found=strange[0])
    if not unapplied_migrations():
        return False
    call_command("migrate", interactive=False, verbosity=0)
    return True


def read_rows(path: Path) -> Iterator[tuple[int, Any]]:
    """Lines of a JSON Lines file with their numbers; InvalidError "load_line" where a line is no JSON, "load_not_utf8"."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, read_json(line.removeprefix(codecs.BOM_UTF8) if number == 1 else line, path.name, line=number)


def read_json(raw: bytes, name: str, *, line: int = 1) -> Any:
    """What JSON in UTF-8 holds; InvalidError "load_line" when it is none, however hostile, "load_not_utf8"."""
    try:
        return json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InvalidError("load_not_utf8", file=name, at=error.start) from error
    except json.JSONDecodeError as error:
        raise InvalidError("load_line", file=name, line=line + error.lineno - 1, found=error.msg) from error
    except (RecursionError, ValueError) as error:  # too deep, or a number of thousands of digits
        raise InvalidError("load_line", file=name, line=line, found=type(error).__name__) from error


def load_starter(*, examples: bool, progress: Callable[[int], None] | None = None) -> int:
    """Load the starter content (and the made-up examples when asked) unless this very content is there; returns new rows."""
    taken = _load_folder("starter", settings.CHECKOUT / "starter", origin="", progress=progress)
    if examples:
        taken += _load_folder("examples", settings.CHECKOUT / "starter" / "examples", origin="example", progress=progress)
    return taken


def _load_folder(name: str, folder: Path, *, origin: str, progress: Callable[[int], None] | None) -> int:
    files = sorted(folder.glob("*.jsonl"))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
    if not files or file_is_loaded(f"{name}/", digest):
        return 0
    rows = [(f"{path.name}:{line}", row) for path in files for line, row in read_rows(path)]
    # one load for all files: links go from file to file
    report = records_load(rows, file=name, origin=origin, progress=progress)
    file_loaded(f"{name}/", digest, len(rows))
    return report.created + report.changed
