"""`greenbridge intake`: one complete line a file, whatever the files are, and nothing stored."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db.utils import OperationalError

from greenbridge.apps.intake import bridge
from greenbridge.portal.command import main
from greenbridge.portal.commands import intake as command_intake

KEYS = {"file", "language", "warnings", "articles", "duplicates"}
Run = Callable[..., tuple[int, list[dict[str, Any]], str]]


@pytest.fixture
def intake(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command with --json in this process, without libraries: exit code, lines, standard error."""
    monkeypatch.setattr(sys.stdout, "reconfigure", lambda **_more: None, raising=False)
    monkeypatch.setattr(command_intake, "is_there", lambda: False)

    def run(*words: str) -> tuple[int, list[dict[str, Any]], str]:
        code = main(["intake", *words, "--json"])
        told = capsys.readouterr()
        lines = [json.loads(line) for line in told.out.splitlines()]
        assert all(set(line) - {"error"} == KEYS for line in lines)
        return code, lines, told.err

    return run


def write(folder: Path, **files: str | bytes) -> None:
    for name, found in files.items():
        (folder / name.replace("_", ".")).write_bytes(found.encode() if isinstance(found, str) else found)


def test_intake_prints_a_line_a_file_in_order(tmp_path: Path, intake: Run) -> None:
    write(tmp_path, b_txt="Завод мощностью 50 МВт построят в Ташкенте.", a_txt="项目投资4.5亿元。")
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub", c_txt="A plant of 20 MW opened in Almaty.")
    (tmp_path / ".hidden").write_text("no")
    code, lines, _ = intake(str(tmp_path))
    assert code == 0
    assert [Path(line["file"]).name for line in lines] == ["a.txt", "b.txt", "c.txt"]
    assert [line["language"] for line in lines] == ["zh-Hans", "ru", "en"]
    assert lines[0]["articles"][0]["figures"][0]["value"] == 450000000
    assert lines[1]["articles"][0]["figures"][0] | {"value": 50, "unit": "MW"} == lines[1]["articles"][0]["figures"][0]


def test_intake_tells_of_every_bad_file_and_reads_the_others(tmp_path: Path, intake: Run) -> None:
    write(
        tmp_path,
        empty_txt=b"",
        white_txt=b" \n\t ",
        random_txt=bytes(range(256)) * 40,
        picture_pdf=b"\x89PNG\r\n\x1a\n" + b"0" * 100,
        broken_pdf=b"%PDF-1.7\n" + b"x" * 1000,
        broken_docx=b"PK\x03\x04" + b"0" * 400,
        deep_html=("<div>" * 20_000 + "A plant of 5 MW.").encode(),
        good_txt="A plant of 20 MW opened in Almaty.",
    )
    os.mkfifo(tmp_path / "pipe")
    missing = str(tmp_path / "missing.txt")
    code, lines, _ = intake(str(tmp_path), missing)
    told = {Path(line["file"]).name: line.get("error", {}).get("code") for line in lines}
    assert code == 7
    assert told["good.txt"] is None
    assert told["missing.txt"] == "document_missing"
    assert told["empty.txt"] == told["white.txt"] == "document_empty"
    assert told["pipe"] == "document_unreadable"
    assert all(told[name] for name in ("random.txt", "picture.pdf", "broken.pdf", "broken.docx"))
    assert all(line["error"]["message"] for line in lines if "error" in line)
    assert len(lines) == 10


def test_intake_survives_a_fault_of_ours(tmp_path: Path, intake: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_txt="crash", b_txt="A plant of 20 MW.")
    real = bridge.readers().read_text

    def read_text(text: str, lexicon: Any) -> Any:
        return {}["gone"] if text == "crash" else real(text, lexicon)

    monkeypatch.setattr(bridge.readers(), "read_text", read_text)
    code, lines, _ = intake(str(tmp_path))
    assert code == 7
    assert lines[0]["error"]["code"] == "reading_crashed"
    assert lines[1]["articles"][0]["figures"]


def test_intake_speaks_the_language_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    monkeypatch.setattr(sys.stdout, "reconfigure", lambda **_more: None, raising=False)
    monkeypatch.setattr(command_intake, "is_there", lambda: False)
    write(tmp_path, a_txt="Завод мощностью 50 МВт построят в Ташкенте.", empty_txt=b"")
    assert main(["intake", str(tmp_path), "--lang", "en"]) == 7
    told = capsys.readouterr().out
    assert "1 figure" in told
    assert "The file is empty" in told


def test_intake_reads_standard_input(intake: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Given:
        buffer = io.BytesIO("项目投资4.5亿元。".encode())

    monkeypatch.setattr(sys, "stdin", Given())
    code, lines, _ = intake("-")
    assert (code, lines[0]["file"], lines[0]["language"]) == (0, "-", "zh-Hans")


def test_intake_names_duplicates_of_the_call(tmp_path: Path, intake: Run) -> None:
    story = "示例储能有限公司在天津签约,建设200兆瓦储能电站,投资4.5亿元。2025年9月2日,项目开工建设,年发电量3亿千瓦时。"
    write(tmp_path, a_txt=story, b_txt=story + "更多。", c_txt="The ministry of water met on forests.")
    _, lines, _ = intake(str(tmp_path))
    assert [[Path(one["of"]).name for one in line["duplicates"]] for line in lines] == [["b.txt"], ["a.txt"], []]


def test_intake_needs_no_data_folder_and_leaves_none(tmp_path: Path) -> None:
    write(tmp_path, a_txt="A plant of 20 MW opened in Almaty.")
    data = tmp_path / "none"
    done = subprocess.run(
        [sys.executable, "-m", "greenbridge.portal.command", "intake", str(tmp_path / "a.txt"), "--json"],
        env={**os.environ, "GREENBRIDGE_DATA": str(data), "PYTHONPATH": "src", "LC_ALL": "C"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["articles"][0]["figures"][0]["value"] == 20
    assert not data.exists()
    assert b"Traceback" not in done.stderr


def test_intake_prints_names_no_letter_can_be_made_of(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/na\xffme.txt"
    with open(name, "wb") as out:
        out.write(b"A plant of 20 MW.")
    done = subprocess.run(
        [sys.executable, "-m", "greenbridge.portal.command", "intake", str(tmp_path), "--json"],
        env={**os.environ, "PYTHONPATH": "src"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode("utf-8"))["file"].endswith("me.txt")


def test_intake_refuses_a_wrong_call(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["intake"]) == 2
    assert main(["intake", "-", "-"]) == 2
    assert main(["intake", "-", "--store"]) == 2
    (tmp_path / "empty").mkdir()
    assert main(["intake", str(tmp_path / "empty")]) == 4


@pytest.mark.shared
def test_intake_reads_the_shared_articles(shared: Path, intake: Run) -> None:
    paths = sorted((shared / "input").glob("*.txt"))
    code, lines, _ = intake(*map(str, paths))
    assert code == 0
    assert len(lines) == 5
    for path, line in zip(paths, lines, strict=True):
        raw = path.read_text(encoding="utf-8")
        assert line["language"] == "zh-Hans"
        for article in line["articles"]:
            for found in (*article["figures"], *article["organisations"], *article["projects"]):
                assert article["text"][found["start"] : found["end"]] == found["quote"]
                assert 0 <= found["source_start"] < found["source_end"] <= len(raw)


def test_intake_names_the_record_a_file_tells_of(
    tmp_path: Path, intake: Run, make_record: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make_record(
        "project",
        "Zarafshan 500 MW wind farm",
        country="UZ",
        place={"en": "Navoi region", "ru": "Навоийская область"},
        topics=["wind-power"],
        texts={"en": {"title": "Zarafshan 500 MW wind farm", "summary": "Masdar's wind farm uses Goldwind turbines."}},
        figures=[{"subject": {"en": "capacity"}, "value": "500", "unit": "MW", "approx": "exact"}],
    )
    write(
        tmp_path,
        a_txt="В Навоийской области Masdar ввела ветроэлектростанцию мощностью 500 МВт с турбинами Goldwind.",
        b_txt="В Узбекистане построят ветропарк мощностью 500 МВт.",
    )
    monkeypatch.setattr(command_intake, "is_there", lambda: True)
    _, lines, _ = intake(str(tmp_path))
    assert [[one["of"] for one in line["duplicates"]] for line in lines] == [[record.public_id], []]
    monkeypatch.setattr("greenbridge.apps.intake.selectors.library_rows", _broken)
    _, lines, _ = intake(str(tmp_path))
    assert [line["duplicates"] for line in lines] == [[], []]


def _broken(*_numbers: Any, **_more: Any) -> list[dict[str, Any]]:
    raise OperationalError("no such table: registry_figure")


def packed(path: Path, entries: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


LETTER = (
    "From: a@example.org\nSubject: Релиз\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    "Content-Type: text/plain; charset=utf-8\n\nСтанция 5 МВт.\n--b\nContent-Type: text/plain; charset=utf-8\n"
    'Content-Disposition: attachment; filename="sheet.txt"\n\nA plant of 20 MW.\n--b--\n'
)


def test_intake_reads_a_zip_as_a_batch_with_what_its_letters_bring(tmp_path: Path, intake: Run) -> None:
    inner = packed(tmp_path / "inner.zip", {"x.txt": "words"})
    entries = {"новости/a.txt": "项目投资4.5亿元。", "bad.pdf": b"%PDF-1.4 x %%EOF", "b.eml": LETTER, "n.zip": inner.read_bytes()}
    inner.unlink()
    path = packed(tmp_path / "batch.zip", entries)
    code, lines, _ = intake(str(path))
    told = {line["file"].split("batch.zip/")[1]: line.get("error", {}).get("code", "") for line in lines}
    assert told == {
        "новости/a.txt": "",
        "bad.pdf": "document_broken",
        "b.eml": "",
        "b.eml/sheet.txt": "",
        "n.zip": "document_archive",
    }
    assert code == 7
    assert lines[0]["articles"][0]["figures"][0]["value"] == 450000000
    assert lines[3]["articles"][0]["figures"][0]["value"] == 20


@pytest.mark.parametrize(
    ("entries", "code"),
    [({"zero.txt": b"0" * 40_000_000}, "document_unpacks_too_large"), ({"__MACOSX/x": b"x"}, "document_without_text")],
)
def test_intake_tells_of_a_zip_that_gives_nothing_in_one_line(
    entries: dict[str, bytes], code: str, tmp_path: Path, intake: Run
) -> None:
    path = packed(tmp_path / "a.zip", entries)  # type: ignore[arg-type]
    status, lines, _ = intake(str(path))
    assert (status, [(line["file"], line["error"]["code"]) for line in lines]) == (7, [(str(path), code)])


def test_intake_leaves_the_parts_of_saved_pages_in_a_folder_alone(tmp_path: Path, intake: Run) -> None:
    (tmp_path / "News_files").mkdir()
    (tmp_path / "Other_files").mkdir()
    (tmp_path / "News_files" / "x.js").write_text("var x = 1")
    (tmp_path / "Other_files" / "y.txt").write_text("A plant of 5 MW.")
    (tmp_path / "News.html").write_text("<html><body><p>A plant of 20 MW opened in Almaty.</p></body></html>")
    (tmp_path / "Thumbs.db").write_bytes(b"x")
    _, lines, _ = intake(str(tmp_path))
    assert [Path(line["file"]).name for line in lines] == ["News.html", "y.txt"]


def test_the_account_shows_no_name_that_moves_the_cursor_or_turns_the_writing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "reconfigure", lambda **_more: None, raising=False)
    monkeypatch.setattr(command_intake, "is_there", lambda: False)
    for name in ("a\u202egpj.txt", "b\x1b[2J.txt", "c\nd.txt"):
        (tmp_path / name).write_text("A plant of 20 MW opened in Almaty.")
    main(["intake", str(tmp_path)])
    out = capsys.readouterr().out
    assert not set(out) & set("\u202e\x1b")
    assert "c\ufffdd.txt" in out
