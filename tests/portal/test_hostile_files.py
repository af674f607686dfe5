"""Files for `load` that are not what they seem: each is refused with its line, none ends in a fault of ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from greenbridge.kernel.errors import InvalidError
from greenbridge.portal.commands import load


@pytest.mark.parametrize(
    ("name", "held", "code"),
    [
        ("a.jsonl", b"\xff\xfe\x00bad", "load_not_utf8"),
        ("a.csv", b"kind,title_en\nproject,\xd0\xff\n", "load_not_utf8"),
        ("a.json", b"\xd0\xff", "load_not_utf8"),
        ("a.jsonl", b"{}\n" + b"[" * 200_000, "load_line"),
        ("a.json", b'{"a":' * 200_000, "load_line"),
        ("a.jsonl", b"9" * 10_000, "load_line"),
        ("a.json", b"", "load_line"),
        ("a.csv", b"kind,title_en\nproject,a,b,c\n", "load_columns"),
    ],
)
def test_raw_rows_refuse_what_cannot_be_read(tmp_path: Path, name: str, held: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(held)
    with pytest.raises(InvalidError) as refused:
        list(load._raw_rows(path))
    assert refused.value.code == code
    assert refused.value.params["file"] == name


@pytest.mark.parametrize("held", [b"5", b"null", b'"x"', b'{"records": 5}', b'{"records": null}'])
def test_raw_rows_hand_on_what_is_no_record_for_the_rows_own_check(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(held)
    assert len(list(load._raw_rows(path))) == 1


def test_raw_rows_read_a_cell_of_a_hundred_pages_and_files_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("kind,title_en\nproject," + "x" * 300_000 + "\n", encoding="utf-8-sig")
    assert [len(row["title_en"]) for _, row in load._raw_rows(path)] == [300_000]
    for ending in ("jsonl", "json"):
        path = tmp_path / f"a.{ending}"
        path.write_text(json.dumps({"kind": "project"}) + "\n", encoding="utf-8-sig")
        assert [row for _, row in load._raw_rows(path)] == [{"kind": "project"}]
