"""Backups: all tables as JSON Lines and all stored files in one zip, the same for SQLite and PostgreSQL.

A backup made on one engine restores on the other. The search index is not in it: it is built from the records.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.management.color import no_style
from django.core.serializers.base import DeserializationError
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from greenbridge import __version__
from greenbridge.apps.intake.services import documents_requeue, sources_requeue
from greenbridge.apps.registry.services import index_forget
from greenbridge.kernel.errors import ConflictError, InvalidError

APPS = ("accounts", "registry", "intake", "matching")
FORM = 1
BATCH = 1000
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError, AttributeError, RuntimeError)
"""What reading a zip or its manifest raises that was cut off, changed, locked with a password or never was a backup."""


LEFT_OUT = frozenset({"accounts.visit", "accounts.tally"})
"""Keys of sessions that go on, which a copy must not give away, and what counts for minutes."""


def tables() -> list[type[models.Model]]:
    """Models that a backup holds, those that are pointed to first."""
    found = serializers.sort_dependencies([(apps.get_app_config(label), None) for label in APPS])
    return [model for model in found if model._meta.label_lower not in LEFT_OUT]


def write(target: Path, *, progress: Callable[[int], None] | None = None) -> dict[str, Any]:
    """Write a backup to ``target`` (written aside, then put in place); returns its manifest."""
    aside = target.with_name(target.name + ".part")
    counts: dict[str, int] = {}
    digests: dict[str, str] = {}
    done = 0
    try:
        with _one_moment(), zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
            for model in tables():
                name = f"tables/{model._meta.label_lower}.jsonl"
                digest = hashlib.sha256()
                with archive.open(name, "w", force_zip64=True) as out:
                    for line in _lines(model):
                        out.write(line)
                        digest.update(line)
                        counts[name] = counts.get(name, 0) + 1
                        done += 1
                        if progress:
                            progress(done)
                digests[name] = digest.hexdigest()
            for path in sorted((settings.DATA / "files").rglob("*")):
                if path.is_file() and not path.name.startswith("."):  # else on its way in, and gone the next moment
                    name = f"files/{path.relative_to(settings.DATA / 'files').as_posix()}"
                    archive.write(path, name)
                    digests[name] = hashlib.sha256(path.read_bytes()).hexdigest()
            manifest = {
                "form": FORM,
                "version": __version__,
                "node": settings.NODE,
                "migrations": sorted(f"{app}.{name}" for app, name in _applied() if app in APPS),
                "counts": counts,
                "digests": digests,
            }
            archive.writestr("manifest.json", json.dumps(manifest, indent=1))
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)
    return manifest


@contextmanager
def _one_moment() -> Iterator[None]:
    """All tables as of one moment, and nobody who writes has to wait."""
    outermost = not connection.in_atomic_block
    usual = getattr(connection, "transaction_mode", None)
    if outermost and usual:
        connection.transaction_mode = "DEFERRED"  # SQLite: a transaction that only reads keeps no writer out
    try:
        with transaction.atomic():
            if outermost and connection.vendor == "postgresql":
                with connection.cursor() as cursor:  # else each table would be read as of a moment of its own
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        if outermost and usual:
            connection.transaction_mode = usual


def _applied() -> list[tuple[str, str]]:
    return list(MigrationRecorder(connection).applied_migrations())


def _lines(model: type[models.Model]) -> Iterator[bytes]:
    for row in model._default_manager.order_by("pk").iterator(chunk_size=BATCH):
        shown = serializers.serialize("jsonl", [row], ensure_ascii=False)
        yield shown.encode().rstrip(b"\n") + b"\n"


def check(source: Path) -> dict[str, Any]:
    """The manifest of a backup whose every part is whole; InvalidError("backup_broken") otherwise."""
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = json.loads(archive.read("manifest.json"))
            if manifest["form"] != FORM:
                raise InvalidError("backup_form", found=manifest["form"], expected=FORM)
            names = set(archive.namelist())
            for name, digest in manifest["digests"].items():
                if name not in names:
                    raise InvalidError("backup_broken", path=str(source), part=name)
                seen = hashlib.sha256()
                with archive.open(name) as part:
                    while block := part.read(1 << 20):
                        seen.update(block)
                if seen.hexdigest() != digest:
                    raise InvalidError("backup_broken", path=str(source), part=name)
        sum(manifest["counts"].values())
        unknown = sorted(set(manifest["migrations"]) - {f"{app}.{name}" for app, name in _applied()})
    except BROKEN as error:
        raise InvalidError("backup_broken", path=str(source), part=type(error).__name__) from error
    if unknown:
        raise InvalidError("backup_newer", found=unknown[0], version=manifest.get("version"))
    return dict(manifest)


def restore(source: Path, *, replace: bool, progress: Callable[[int], None] | None = None) -> dict[str, Any]:
    """Put a backup in place in one transaction, all or nothing; ConflictError when there is content and not ``replace``."""
    manifest = check(source)
    models_in_order = tables()
    filled = [model for model in models_in_order if model._default_manager.exists()]
    if filled and not replace:
        raise ConflictError("data_folder_filled", folder=str(settings.DATA))
    files, aside = settings.DATA / "files", settings.DATA / "files.restoring"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    with zipfile.ZipFile(source) as archive:
        kept = _extract_files(archive, manifest, aside)
        # files lie under their digest, so those of the backup can come in beside those that are there; a kill before the
        # commit leaves what was there, a kill after it what was restored, and the next restore takes the rest away
        added = _move_in(aside, files, kept)
        try:
            with transaction.atomic():
                for model in reversed(models_in_order):
                    model._default_manager.all()._raw_delete(model._default_manager.db)
                _load_tables(archive, manifest, models_in_order, progress)
                _reset_sequences(models_in_order)
                connection.check_constraints()
                index_forget()
        except BaseException:
            for path in added:
                path.unlink(missing_ok=True)
            raise
    for path in files.rglob("*"):
        if path.is_file() and path.relative_to(files).as_posix() not in kept:
            path.unlink()
    shutil.rmtree(aside, ignore_errors=True)
    documents_requeue()
    sources_requeue()
    return manifest


def _move_in(aside: Path, files: Path, kept: set[str]) -> list[Path]:
    """Put each restored file in its place; those that were not there before."""
    added = []
    for name in sorted(kept):
        target = files / name
        if not target.exists():
            added.append(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        (aside / name).replace(target)
    return added


def _extract_files(archive: zipfile.ZipFile, manifest: dict[str, Any], folder: Path) -> set[str]:
    """Write the stored files of a backup below ``folder``; their names there."""
    names = set()
    for name in manifest["digests"]:
        if not name.startswith("files/"):
            continue
        target = (folder / name.removeprefix("files/")).resolve()
        if not target.is_relative_to(folder.resolve()):
            raise InvalidError("backup_broken", path=archive.filename or "", part=name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(name) as part, target.open("wb") as out:
            shutil.copyfileobj(part, out)
        names.add(target.relative_to(folder.resolve()).as_posix())
    return names


def _load_tables(
    archive: zipfile.ZipFile,
    manifest: dict[str, Any],
    models_in_order: list[type[models.Model]],
    progress: Callable[[int], None] | None,
) -> None:
    done = 0
    for model in models_in_order:
        name = f"tables/{model._meta.label_lower}.jsonl"
        if name not in manifest["digests"]:
            continue
        with archive.open(name) as lines:
            batch: list[models.Model] = []
            for held in _rows(lines, archive, name):
                batch.append(held)
                if len(batch) >= BATCH:
                    model._default_manager.bulk_create(batch)
                    done += len(batch)
                    batch = []
                    if progress:
                        progress(done)
            model._default_manager.bulk_create(batch)


def _rows(lines: Any, archive: zipfile.ZipFile, name: str) -> Iterator[models.Model]:
    try:
        for held in serializers.deserialize("jsonl", lines):
            yield held.object
    except DeserializationError as error:
        raise InvalidError("backup_broken", path=archive.filename or "", part=name) from error


def _reset_sequences(models_in_order: list[type[models.Model]]) -> None:
    statements = connection.ops.sequence_reset_sql(no_style(), models_in_order)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
