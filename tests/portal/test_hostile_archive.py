"""Backups that are cut off, changed or were never one; restores that end half-way; writers during a backup."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from greenbridge.apps.intake.models import Document
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.selectors import index_open
from greenbridge.apps.registry.services import index_rebuild
from greenbridge.kernel.errors import InvalidError
from greenbridge.portal import archive, data_folder
from greenbridge.portal.commands.check import check

pytestmark = pytest.mark.django_db(transaction=True)


def put(node: Path, name: str, held: bytes) -> None:
    target = node / "files" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(held)


def files(node: Path) -> list[str]:
    return sorted(path.relative_to(node / "files").as_posix() for path in (node / "files").rglob("*") if path.is_file())


@pytest.fixture
def backup(node: Path, make_record: Any, tmp_path: Path) -> Path:
    make_record(title="Kept")
    put(node, "ab/first", b"first")
    archive.write(tmp_path / "b.zip")
    return tmp_path / "b.zip"


def test_restore_that_breaks_off_leaves_records_and_files_as_they_were(
    node: Path, make_record: Any, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (node / "files" / "ab" / "first").unlink()
    put(node, "cd/second", b"second")
    make_record(title="Later")

    def break_off(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archive, "_load_tables", break_off)
    with pytest.raises(OSError, match="No space"):
        archive.restore(backup, replace=True)
    assert Record.objects.count() == 2
    assert files(node) == ["cd/second"]


def test_restore_killed_before_its_commit_has_lost_nothing(
    node: Path, make_record: Any, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(node, "cd/second", b"second")
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)  # a killed process tidies nothing
    monkeypatch.setattr(archive, "_load_tables", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        archive.restore(backup, replace=True)
    assert Record.objects.count() == 1
    assert "cd/second" in files(node)


def test_restore_killed_after_its_commit_has_the_files_and_an_index_to_be_built_anew(
    node: Path, make_record: Any, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_record(title="Later")
    (node / "files" / "ab" / "first").unlink()
    put(node, "cd/second", b"second")
    index_rebuild()
    assert not index_open().needs_rebuild
    monkeypatch.setattr(archive.shutil, "rmtree", lambda *_, **__: None)
    monkeypatch.setattr(archive, "documents_requeue", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        archive.restore(backup, replace=True)
    assert list(Record.objects.values_list("title_key", flat=True)) == ["kept"]
    assert files(node) == ["ab/first"]
    assert index_open().needs_rebuild


def test_restore_puts_documents_that_waited_into_the_queue(node: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = Document.objects.create(sha256="a" * 64, stored="aa/a", name="a.txt", size=1, read_on="2026-11-20")
    archive.write(tmp_path / "b.zip")
    queued: list[int] = []
    monkeypatch.setattr("greenbridge.apps.intake.services.documents.enqueue", lambda name, number: queued.append(number))
    archive.restore(tmp_path / "b.zip", replace=True)
    assert queued == [waiting.pk]


def spoil(backup: Path, how: str) -> None:
    raw = bytearray(backup.read_bytes())
    if how == "cut off":
        del raw[len(raw) // 2 :]
    elif how == "changed":
        for at in range(60, 200):
            raw[at] ^= 0x5A
    elif how == "locked":
        raw[6] |= 1
        raw[raw.find(b"PK\x01\x02") + 8] |= 1
    elif how == "empty":
        raw.clear()
    elif how == "no zip":
        raw[:] = b"not a zip"
    backup.write_bytes(bytes(raw))


@pytest.mark.parametrize("how", ["cut off", "changed", "locked", "empty", "no zip"])
def test_check_refuses_a_spoilt_backup(backup: Path, how: str) -> None:
    spoil(backup, how)
    with pytest.raises(InvalidError) as refused:
        archive.restore(backup, replace=True)
    assert refused.value.code == "backup_broken"
    assert Record.objects.count() == 1


@pytest.mark.parametrize(
    "manifest", [b"[]", b"5", b"\xff", b"{}", b"[" * 100_000, b'{"digests": 5}', b'{"form": 1, "digests": {}}']
)
def test_check_refuses_a_manifest_that_is_none(tmp_path: Path, manifest: bytes) -> None:
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as made:
        made.writestr("manifest.json", manifest)
    with pytest.raises(InvalidError):
        archive.restore(tmp_path / "b.zip", replace=True)


def test_restore_refuses_rows_of_another_shape_and_changes_nothing(backup: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup) as whole:
        manifest = json.loads(whole.read("manifest.json"))
    name = "tables/registry.record.jsonl"
    manifest["digests"] = {name: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
    row = b'{"model": "registry.record", "pk": 1, "fields": {"no_such_field": 1}}\n'
    manifest["digests"][name] = archive.hashlib.sha256(row).hexdigest()
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as made:
        made.writestr("manifest.json", json.dumps(manifest))
        made.writestr(name, row)
    with pytest.raises(InvalidError) as refused:
        archive.restore(tmp_path / "c.zip", replace=True)
    assert refused.value.code == "backup_broken"
    assert Record.objects.count() == 1


def test_write_leaves_out_a_file_that_is_on_its_way_in(node: Path, backup: Path, tmp_path: Path) -> None:
    put(node, ".incoming-xyz", b"half")
    assert archive.write(tmp_path / "c.zip")["digests"].keys() == archive.check(backup)["digests"].keys()


def test_sweep_takes_away_what_killed_uploads_left(node: Path) -> None:
    put(node, ".incoming-xyz", b"half")
    put(node, "ab/first", b"first")
    (node / "files.restoring").mkdir()
    data_folder.sweep()
    assert files(node) == ["ab/first"]
    assert not (node / "files.restoring").exists()


def test_backup_transaction_only_reads_so_that_nobody_who_writes_has_to_wait() -> None:
    with CaptureQueriesContext(connection) as told, archive._one_moment():
        Record.objects.exists()
    first = told.captured_queries[0]["sql"]
    if connection.vendor == "sqlite":
        assert first == "BEGIN DEFERRED"
        assert connection.transaction_mode == "IMMEDIATE"
    else:
        assert any("READ ONLY" in one["sql"] for one in told.captured_queries)


def test_page_says_that_the_database_is_busy(client_for: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: Any, **__: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("greenbridge.apps.registry.selectors.library_counts", busy)
    answered = client_for().get("/en/libraries/")
    assert answered.status_code == 503
    assert "written by another process" in answered.content.decode()


def test_check_names_a_damaged_index_among_its_findings(node: Path, make_record: Any) -> None:
    make_record()
    index_rebuild()
    for part in (node / "index").glob("g*/*"):
        part.write_bytes(b"damaged")
    found = {str(one["code"]): one["ok"] for one in check()}
    assert found["index"] is False
    assert found["records"] is True
