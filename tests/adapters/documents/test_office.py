"""Old formats through LibreOffice: a stand-in program shows what is handed over and what becomes of each end."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Limits, read_document
from greenbridge.kernel.errors import GreenBridgeError

OLD = samples.compound({"WordDocument": b"old words"})


def put_converter(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / "soffice"
    program.write_text("#!/bin/sh\n" + script)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


@pytest.mark.parametrize(
    ("raw", "name", "kind"),
    [
        (OLD, "a.doc", "doc"),
        (OLD, "a.wps", "wps"),
        (samples.compound({"Workbook": b"x"}), "a.et", "et"),
        (samples.compound({"PowerPoint Document": b"x"}), "a.ppt", "ppt"),
    ],
)
def test_convert_office_says_when_there_is_no_converter(
    raw: bytes, name: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(GreenBridgeError) as caught:
        read_document(raw, name)
    assert (caught.value.code, caught.value.params) == ("converter_missing", {"format": kind})


def test_convert_office_reads_what_comes_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "made.docx").write_bytes(samples.word(["Заголовок", "Слова"]))
    monkeypatch.setenv("SECRET", "hidden")
    put_converter(
        tmp_path,
        monkeypatch,
        f'echo "$@" > {tmp_path}/arguments; env > {tmp_path}/environment; pwd > {tmp_path}/place\n'
        f'while [ "$1" != --outdir ]; do shift; done\ncp {tmp_path}/made.docx "$2/document.docx"\n',
    )
    document = read_document(OLD, "-env:x; rm -rf.doc")
    assert document.text == "Заголовок\nСлова"
    assert document.media_type == "application/msword"
    assert [remark.code for remark in document.remarks] == ["converted"]
    assert "rm -rf" not in (tmp_path / "arguments").read_text()
    assert "SECRET" not in (tmp_path / "environment").read_text()
    assert not Path((tmp_path / "place").read_text().strip()).exists()


def test_convert_office_says_when_nothing_comes_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_converter(tmp_path, monkeypatch, "exit 0\n")
    with pytest.raises(GreenBridgeError) as caught:
        read_document(OLD, "a.doc")
    assert caught.value.code == "converter_failed"


def test_convert_office_says_when_the_converter_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_converter(tmp_path, monkeypatch, "exit 77\n")
    with pytest.raises(GreenBridgeError) as caught:
        read_document(OLD, "a.doc")
    assert caught.value.params == {"format": "doc", "reason": "exit 77"}


def test_convert_office_ends_a_converter_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_converter(tmp_path, monkeypatch, f"sleep 60 & echo $! > {tmp_path}/child; sleep 60\n")
    with pytest.raises(GreenBridgeError) as caught:
        read_document(OLD, "a.doc", limits=Limits(wall_seconds=1))
    assert caught.value.code == "document_time"
    child = Path("/proc") / (tmp_path / "child").read_text().strip() / "stat"
    assert not child.exists() or child.read_text().split(")")[1].split()[0] == "Z"
