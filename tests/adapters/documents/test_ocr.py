"""Scans read by tesseract, where it is asked for."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Limits, read_document
from greenbridge.kernel.errors import InvalidError, LimitError

SCAN = samples.pdf([[], []])
FAKE = """#!/bin/sh
if [ "$1" = --list-langs ]; then printf 'List of available languages (2):\\neng\\nchi_sim\\n'; exit; fi
head -c 2 "$1" | grep -q P5 || exit 1
%s
"""


def _fake(folder: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    program = folder / "tesseract"
    program.write_text(FAKE % does)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_read_pdf_refuses_a_scan_unless_asked() -> None:
    with pytest.raises(InvalidError) as refusal:
        read_document(SCAN, "a.pdf")
    assert refusal.value.code == "pdf_no_text_layer"


def test_read_pdf_has_a_scan_read_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fake(tmp_path, monkeypatch, "printf '绿 色 工厂 126 家\\n'")
    document = read_document(SCAN, "a.pdf", ocr="chi_sim+eng")
    assert document.text == "绿色工厂 126 家\n\n绿色工厂 126 家"
    assert [(remark.code, remark.params) for remark in document.remarks] == [("read_by_ocr", {"pages": [1, 2]})]


def test_read_pdf_says_what_is_missing_for_reading_scans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fake(tmp_path, monkeypatch, "true")
    for languages, missing in (("eng+rus", "rus"), ("eng", "")):
        with pytest.raises(InvalidError) as refusal:
            read_document(SCAN, "a.pdf", ocr=languages)
        assert refusal.value.params.get("missing", "") == missing
        assert refusal.value.code == ("ocr_missing" if missing else "pdf_no_text_layer")
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    with pytest.raises(InvalidError) as refusal:
        read_document(SCAN, "a.pdf", ocr="eng")
    assert (refusal.value.code, refusal.value.params) == ("ocr_missing", {"missing": "tesseract"})


def test_read_pdf_ends_a_recogniser_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fake(tmp_path, monkeypatch, "sleep 30")
    with pytest.raises(LimitError) as refusal:
        read_document(SCAN, "a.pdf", ocr="eng", limits=Limits(wall_seconds=1.0))
    assert refusal.value.code == "document_time"


def test_tesseract_reads_a_page_drawn_from_a_pdf() -> None:
    program = shutil.which("tesseract")
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False) if program else None
    if listed is None or "eng" not in listed.stdout.split():
        pytest.skip("no tesseract with English data on this machine")
    # A page without letters: whatever is made of it is no text.
    with pytest.raises(InvalidError) as refusal:
        read_document(SCAN, "a.pdf", ocr="eng")
    assert refusal.value.code == "pdf_no_text_layer"
