"""Backup and restore."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from greenbridge.apps.accounts.models import Change, User
from greenbridge.apps.registry.models import Figure, Record
from greenbridge.apps.registry.services.records import SYSTEM, record_create
from greenbridge.kernel.errors import ConflictError, InvalidError
from greenbridge.portal import archive

pytestmark = pytest.mark.django_db(transaction=True)


def fill(node: Path, make_record: Any) -> None:
    make_record("project", "First", figures=[{"value": "1.50000001", "unit": "MW", "source": 0}])
    make_record("policy", "能源法", language="zh-Hans")
    (node / "files" / "ab").mkdir()
    (node / "files" / "ab" / "page.txt").write_bytes(b"\x00\xff bytes")


def state() -> dict[str, Any]:
    return {
        "records": sorted(Record.objects.values_list("public_id", "title_key", "version")),
        "figures": sorted(Figure.objects.values_list("value", flat=True)),
        "changes": Change.objects.count(),
        "people": sorted(User.objects.values_list("username", "password")),
    }


def test_restore_gives_back_exactly_what_was_there(node: Path, make_record: Any, curator: Any, tmp_path: Path) -> None:
    fill(node, make_record)
    before = state()
    archive.write(tmp_path / "b.zip")
    make_record("project", "Later")
    (node / "files" / "ab" / "page.txt").unlink()
    archive.restore(tmp_path / "b.zip", replace=True)
    assert state() == before
    assert (node / "files" / "ab" / "page.txt").read_bytes() == b"\x00\xff bytes"
    # numbers go on after what was restored
    record_create({"kind": "project", "language": "en", "texts": {"en": {"title": "New"}}}, by=SYSTEM)


def test_restore_refuses_a_filled_data_folder(node: Path, make_record: Any, tmp_path: Path) -> None:
    fill(node, make_record)
    archive.write(tmp_path / "b.zip")
    with pytest.raises(ConflictError):
        archive.restore(tmp_path / "b.zip", replace=False)


def test_restore_refuses_a_damaged_backup_and_changes_nothing(node: Path, make_record: Any, tmp_path: Path) -> None:
    fill(node, make_record)
    archive.write(tmp_path / "b.zip")
    before = state()
    with zipfile.ZipFile(tmp_path / "b.zip") as whole, zipfile.ZipFile(tmp_path / "c.zip", "w") as broken:
        for name in whole.namelist():
            content = whole.read(name)
            broken.writestr(
                name, content.replace(b"First", b"Worst") if name.startswith("tables/registry.recordtext") else content
            )
    for damaged in ("c.zip", "none.zip"):
        (tmp_path / "none.zip").write_bytes(b"no zip")
        with pytest.raises(InvalidError):
            archive.restore(tmp_path / damaged, replace=True)
    assert state() == before


def test_write_leaves_no_half_written_file(node: Path, make_record: Any, tmp_path: Path, monkeypatch: Any) -> None:
    fill(node, make_record)

    def broken(*_: Any) -> Any:
        raise OSError("no more")

    monkeypatch.setattr(archive, "_lines", broken)
    with pytest.raises(OSError, match="no more"):
        archive.write(tmp_path / "b.zip")
    assert list(tmp_path.glob("b.zip*")) == []
