"""Backups: all tables as JSON Lines and all stored files in one zip, the same for SQLite and PostgreSQL.

A backup made on one engine restores on the other. The search index is not in it: it is built from the records.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from greenbridge import __version__
from greenbridge.kernel.errors import ConflictError, InvalidError

APPS = ("accounts", "registry", "intake", "matching")
FORM = 1
BATCH = 1000


def tables() -> list[type[models.Model]]:
    """Models that a backup holds, those that are pointed to first."""
    return list(serializers.sort_dependencies([(apps.get_app_config(label), None) for label in APPS]))


def write(target: Path, *, progress: Callable[[int], None] | None = None) -> dict[str, Any]:
    """Write a backup to ``target`` (written aside, then put in place); returns its manifest."""
    aside = target.with_name(target.name + ".part")
    counts: dict[str, int] = {}
    digests: dict[str, str] = {}
    done = 0
    outermost = not connection.in_atomic_block
    try:
        with transaction.atomic(), zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
            if outermost and connection.vendor == "postgresql":
                with connection.cursor() as cursor:  # else each table would be read as of a moment of its own
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
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
                if path.is_file():
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
    except (zipfile.BadZipFile, KeyError, json.JSONDecodeError) as error:
        raise InvalidError("backup_broken", path=str(source), part=type(error).__name__) from error
    if manifest.get("form") != FORM:
        raise InvalidError("backup_form", found=manifest.get("form"), expected=FORM)
    unknown = sorted(set(manifest["migrations"]) - {f"{app}.{name}" for app, name in _applied()})
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
    files_aside = settings.DATA / "files.restoring"
    shutil.rmtree(files_aside, ignore_errors=True)
    files_aside.mkdir(parents=True)
    with zipfile.ZipFile(source) as archive:
        _extract_files(archive, manifest, files_aside)
        with transaction.atomic():
            for model in reversed(models_in_order):
                model._default_manager.all()._raw_delete(model._default_manager.db)
            _load_tables(archive, manifest, models_in_order, progress)
            _reset_sequences(models_in_order)
            connection.check_constraints()
    files = settings.DATA / "files"
    old = settings.DATA / "files.old"
    shutil.rmtree(old, ignore_errors=True)
    if files.exists():
        files.rename(old)
    files_aside.rename(files)
    shutil.rmtree(old, ignore_errors=True)
    return manifest


def _extract_files(archive: zipfile.ZipFile, manifest: dict[str, Any], folder: Path) -> None:
    for name in manifest["digests"]:
        if not name.startswith("files/"):
            continue
        target = (folder / name.removeprefix("files/")).resolve()
        if not target.is_relative_to(folder.resolve()):
            raise InvalidError("backup_broken", path=archive.filename or "", part=name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(name) as part, target.open("wb") as out:
            shutil.copyfileobj(part, out)


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
            for held in serializers.deserialize("jsonl", lines):
                batch.append(held.object)
                if len(batch) >= BATCH:
                    model._default_manager.bulk_create(batch)
                    done += len(batch)
                    batch = []
                    if progress:
                        progress(done)
            model._default_manager.bulk_create(batch)


def _reset_sequences(models_in_order: list[type[models.Model]]) -> None:
    statements = connection.ops.sequence_reset_sql(no_style(), models_in_order)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
