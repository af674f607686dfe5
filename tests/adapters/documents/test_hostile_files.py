"""Files made to mislead or to break: each ends in its text or in one code that names the fault, and the others are read."""

from __future__ import annotations

import base64
import gzip
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Limits, read_document
from greenbridge.adapters.documents.brought import take_out
from greenbridge.adapters.documents.errors import CODES
from greenbridge.kernel.errors import GreenBridgeError

WORDS = "Предприятие построит солнечную станцию мощностью 100 МВт в Казахстане. "
PAGE = f"<html><head><title>Т</title></head><body><h1>Заголовок</h1><p>{WORDS * 3}</p></body></html>".encode()
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
SHEET = samples.sheet({"A": [["Проект", "МВт"], ["Степная", 40]]})
WORD = samples.word(["Заголовок", WORDS])
PDF = samples.pdf([[(72, 80, 12, WORDS)]])
WHOLE = {
    "docx": WORD,
    "xlsx": SHEET,
    "pdf": PDF,
    "pptx": samples.slides([WORDS]),
    "odt": samples.open_document("odt", f"<text:p>{WORDS}</text:p>"),
    "ofd": samples.ofd([[(20.0, 20.0, 4.0, "绿色产业合作平台")]]),
    "html": PAGE,
    "txt": WORDS.encode(),
    "csv": "Проект;МВт\nСтепная;40\nСевер;25\n".encode(),
    "rtf": b"{\\rtf1\\ansi words of a letter}",
    "eml": b"From: a@b.c\r\nSubject: x\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\nMIME-Version: 1.0\r\n\r\nwords of it",
}


OUR_FAULTS = ("KeyError", "IndexError", "AttributeError", "TypeError", "AssertionError", "UnboundLocalError", "NameError")
"""Reasons that would say a reader stumbled, not that the file is bad."""


def end_of(raw: bytes, name: str) -> str:
    """Code of the refusal, or the codes of what is remarked."""
    try:
        return "+".join(remark.code for remark in read_document(raw, name).remarks) or "read"
    except GreenBridgeError as error:
        assert not str(error.params.get("reason", "")).startswith(OUR_FAULTS)
        found = error.params.get("what") or error.params.get("found") or ""
        return f"{error.code} {found}".strip()


@pytest.mark.parametrize(
    ("raw", "name", "end"),
    [
        (PNG, "a.pdf", "document_type_refused png"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 2000, "a.docx", "document_type_refused jpeg"),
        (b"MZ" + b"\0" * 58 + struct.pack("<I", 64) + b"PE\0\0" + b"\0" * 500, "a.pdf", "document_type_refused exe"),
        (b"\0\0\0\x18ftypmp42" + b"\0" * 500, "a.pdf", "document_type_refused mp4"),
        (b"GIF89a/*" + PAGE + b"*/", "a.html", "document_type_refused gif"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text/></svg>', "a.html", "document_type_refused svg"),
        (PAGE, "a.doc", "mislabelled"),
        (SHEET, "a.csv", "mislabelled"),
        (SHEET, "a.xls", "mislabelled"),
        (PDF, "a.docx", "mislabelled"),
        (WORD, "a.pdf", "mislabelled"),
        (WORDS.encode(), "a.pdf", "mislabelled"),
        (PDF + samples.packed({"a.txt": WORDS}), "a.pdf", "read"),
        (PDF + samples.packed({"a.txt": WORDS}), "a.zip", "mislabelled"),
        (b"<html>\n%PDF-1.4\n" + PAGE, "a.html", "read"),
        ("项目,装机MW\n甲,40\n乙,25\n".encode("utf-16"), "a.csv", "read"),
        ("Проект;МВт\nСтепная;40\nСевер;25\n".encode("utf-16-le"), "a.csv", "charset_guessed"),
        (samples.packed({"a.txt": WORDS}), "a.docx", "document_archive zip"),
        (gzip.compress(PAGE), "a.html", "document_archive gzip"),
        (b"Rar!\x1a\x07\x01\0" + b"3" * 99, "a.rar", "document_archive rar"),
        (b"7z\xbc\xaf\x27\x1c" + b"3" * 99, "a.docx", "document_archive 7z"),
        (WORD, "a.docm", "document_macros docm"),
        (samples.word_with_macros(), "a.docx", "document_macros docx"),
        (samples.sheet({"A": [["a", "b"], ["c", 1]]}, macros=True), "a.xlsx", "document_macros xlsx"),
        (samples.with_entry(SHEET, "xl/externalLinks/link1.xml", b'<x><ddeLink ddeService="cmd"/></x>'), "a.xlsx", "read"),
        (b"", "a.pdf", "document_empty"),
        (b"\0" * 4096, "a.docx", "document_empty"),
        (bytes(range(256)) * 20, "a.txt", "document_type_refused unknown"),
        (b"%PDF-1.7\n", "a.pdf", "document_cut_short pdf"),
        (b"{\\rtf1" + b"{" * 200_000 + b"x", "a.rtf", "document_broken rtf"),
        (b"<div>" * 100_000 + WORDS.encode(), "a.html", "page_structure_broken"),
        (samples.bomb(60_000_000), "a.docx", "document_unpacks_too_large ratio"),
        (samples.packed({f"{at}.txt": "x" for at in range(10_001)}), "a.zip", "document_unpacks_too_large entries"),
    ],
)  # fmt: skip
def test_hostile_file_ends_as_what_it_is(raw: bytes, name: str, end: str) -> None:
    assert end_of(raw, name) == end


@pytest.mark.parametrize("ending", WHOLE)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_anywhere_ends_in_a_listed_code_or_its_text(ending: str, share: float) -> None:
    whole = WHOLE[ending]
    end = end_of(whole[: int(len(whole) * share)], f"a.{ending}")
    assert end.split()[0] in CODES or not end.startswith("document_")
    if ending in ("docx", "xlsx", "pdf", "pptx", "odt", "ofd"):
        assert end == f"document_cut_short {ending}"


@pytest.mark.parametrize("ending", WHOLE)
def test_a_file_with_spoilt_bytes_ends_in_a_listed_code_or_its_text(ending: str) -> None:
    whole = bytearray(WHOLE[ending])
    for at in range(len(whole) // 2, min(len(whole) // 2 + 64, len(whole))):
        whole[at] ^= 0xFF
    end = end_of(bytes(whole), f"a.{ending}")
    assert end.split()[0] in CODES or not end.startswith("document_")
    assert "zip" not in end  # the fault is that of the document, not of what it is packed in


@pytest.mark.parametrize("kind", ["doc", "xls"])
@pytest.mark.parametrize("share", [0.05, 0.5, 0.8])
def test_an_old_office_file_cut_short_is_told_as_such(kind: str, share: float) -> None:
    stream = {"doc": "WordDocument", "xls": "Workbook"}[kind]
    raw = samples.compound({stream: b"\1" * 30_000})
    assert end_of(raw[: int(len(raw) * share)], f"a.{kind}") == f"document_cut_short {kind}"


@pytest.mark.parametrize("text", [WORDS, "绿色产业合作平台在天津揭牌。", "Solar plant of “Example” in Astana — "])
def test_a_text_cut_within_a_letter_is_read_and_says_so(text: str) -> None:
    raw = text.encode()
    cut = next(at for at in range(len(raw) - 1, 0, -1) if raw[at] & 0xC0 == 0x80)
    document = read_document(raw[:cut], "a.txt")
    assert document.charset == "utf-8"
    assert document.text[:-1] == raw[:cut].decode("utf-8", "ignore")
    assert [remark.code for remark in document.remarks] == ["file_cut_short"]


def overlapping(count: int, size: int) -> bytes:
    """A zip whose entries are all one stream."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = pack.compress(b"a" * size) + pack.flush()
    crc = zlib.crc32(b"a" * size)
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, crc, len(stream), size, 5, 0) + b"0.txt" + stream
    listed = b"".join(
        struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, crc, len(stream), size, 5, 0, 0, 0, 0, 0, 0) + b"0.txt"
        for _ in range(count)
    )
    return local + listed + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(listed), len(local), 0)


@pytest.mark.parametrize("name", ["a.zip", "a.docx", "a.xlsx"])
def test_entries_that_lie_within_each_other_refuse_the_whole(name: str, tmp_path: Path) -> None:
    raw = overlapping(500, 5_000_000)
    assert end_of(raw, name) == "document_unpacks_too_large shared"
    with pytest.raises(GreenBridgeError, match="document_unpacks_too_large"):
        list(take_out(raw, name, tmp_path, Limits()))
    assert list(tmp_path.iterdir()) == []


def test_entries_of_a_zip_are_refused_one_by_one_and_the_others_go_on(tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../../../etc/evil.txt", WORDS)
        archive.writestr("C:\\evil.txt", WORDS)
        archive.writestr("good.txt", WORDS)
        archive.writestr("other.txt", WORDS)
    raw = bytearray(held.getvalue())
    for mark, behind in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):  # the last one packed as Windows packs large files
        raw[raw.rindex(mark) + behind] = 9
    lines = list(take_out(bytes(raw), "a.zip", tmp_path, Limits()))
    told = [(line["name"], line.get("error", {}).get("code", ""), line.get("error", {}).get("params")) for line in lines]
    assert told == [
        ("link.txt", "document_unreadable", {"reason": "not_a_file"}),
        ("etc/evil.txt", "", None),
        ("C:/evil.txt", "", None),
        ("good.txt", "", None),
        ("other.txt", "document_archive", {"found": "Deflate64"}),
    ]
    assert all(path.parent == tmp_path and path.read_text() == WORDS for path in tmp_path.iterdir())


def test_a_field_that_starts_a_program_is_read_as_what_it_shows() -> None:
    part = samples.entry(WORD, "word/document.xml")
    at = part.index(b"<w:p>")
    field = (
        b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd "/k calc"</w:instrText></w:r>'
        b'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>'
        b'<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    text = read_document(samples.with_entry(WORD, "word/document.xml", part[:at] + field + part[at:]), "a.docx").text
    assert text.startswith("shown\n")
    assert "DDE" not in text
