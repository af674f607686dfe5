"""What a file is, by its bytes."""

from __future__ import annotations

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import read_document
from greenbridge.adapters.documents.document import Limits
from greenbridge.adapters.documents.sniff import extension, find_kind, safe_name
from greenbridge.kernel.errors import InvalidError


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\win.ini", "win.ini"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("..", ""),
        ("x" * 300 + ".txt", "x" * 196 + ".txt"),
    ],
)
def test_safe_name_keeps_the_last_part_only(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_extension_is_the_last_ending_in_small_letters() -> None:
    assert [extension(name) for name in ("A.PDF", "a.tar.gz", "report.pdf.exe", "README", ".htaccess")] == [
        "pdf",
        "gz",
        "exe",
        "",
        "htaccess",
    ]


@pytest.mark.parametrize(
    ("raw", "group"),
    [
        (b"\x7fELF\x02\x01\x01" + bytes(50), "executable"),
        (b"MZ" + bytes(62) + b"PE\0\0" + bytes(20), "executable"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><text>x</text></svg>", "picture"),
        (bytes(4) + b"ftypisom" + bytes(20), "video"),
        (b"ID3\x03" + bytes(20), "audio"),
        (b"SQLite format 3\0" + bytes(20), "database"),
        (bytes(range(32)) * 8, "binary"),
        (b"!BDN" + bytes(50), "mail"),
        (bytes(60) + b"BOOKMOBI" + bytes(20), "book"),
        (samples.packed({"buildVersionHistory.plist": "x", "index.xml": "<a/>"}), "binary"),
        (samples.packed({"Index/Document.iwa": "x"}), "binary"),
        (samples.packed({"FixedDocSeq.fdseq": "x"}), "drawing"),
        (samples.packed({"mimetype": "application/vnd.oasis.opendocument.graphics"}), "drawing"),
        (samples.packed({"META-INF/MANIFEST.MF": "x"}), "executable"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", "a.html"])
def test_find_kind_refuses_what_is_no_document_whatever_its_name(raw: bytes, group: str, name: str) -> None:
    with pytest.raises(InvalidError) as caught:
        find_kind(raw, name, "", Limits())
    assert (caught.value.code, caught.value.params["group"]) == ("document_type_refused", group)


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (samples.packed({"a.txt": "x", "b.pdf": "y"}), "zip"),
        (b"Rar!\x1a\x07\x01\0", "rar"),
        (b"7z\xbc\xaf\x27\x1c\0", "7z"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (bytes(257) + b"ustar\0", "tar"),
    ],
)
def test_find_kind_names_an_archive(raw: bytes, found: str) -> None:
    with pytest.raises(InvalidError) as caught:
        find_kind(raw, "a.docx", "", Limits())
    assert (caught.value.code, caught.value.params) == ("document_archive", {"found": found})


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (samples.compound({"EncryptedPackage": b"x"}), "document_encrypted"),
        (samples.compound({"WordDocument": b"\xec\xa5" + bytes(9) + b"\x01"}), "document_encrypted"),
        (samples.compound({"WordDocument": b"x", "_VBA_PROJECT": b"x"}), "document_macros"),
        (samples.compound({"Workbook": b"x", "_VBA_PROJECT_CUR": b"x"}), "document_macros"),
        (samples.word_with_macros(), "document_macros"),
        (samples.sheet({"A": [["x"]]}, macros=True), "document_macros"),
        (samples.with_entry(samples.open_document("odt", "<text:p>a</text:p>"), "Basic/Standard/M.xml", b"x"), "document_macros"),
        (
            samples.with_entry(
                samples.open_document("odt", "<text:p>a</text:p>"), "META-INF/manifest.xml", b"<m><encryption-data/></m>"
            ),
            "document_encrypted",
        ),
    ],
)
def test_find_kind_refuses_macros_and_locked_files(raw: bytes, code: str) -> None:
    with pytest.raises(InvalidError) as caught:
        find_kind(raw, "a.docx", "", Limits())
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("<!DOCTYPE html><p>a", "a.txt", "html"),
        ("<!-- saved from url -->\n<html><body>a", "a", "html"),
        ("<p>fragment</p>", "a.html", "html"),
        ("<p>fragment</p>", "a.txt", "txt"),
        ("no tag at all, 3 < 5", "a.html", "txt"),
        ("{\\rtf1 a}", "a.doc", "rtf"),
        ("From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\n\nbody", "a.txt", "eml"),
        ("Date: the day we met\nwas fine", "a.txt", "txt"),
        ("a,b\nc,d", "a.csv", "csv"),
        ("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w/>", "a.doc", "doc"),
    ],
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_find_kind_tells_texts_apart(text: str, name: str, kind: str, charset: str) -> None:
    assert find_kind(text.encode(charset), name, "", Limits()).kind == kind


def test_find_kind_goes_by_the_main_part_of_a_package_not_by_what_lies_in_it() -> None:
    raw = samples.slides(["Слайд"])
    inner = b'<Override PartName="/ppt/embeddings/a.docx" ContentType="application/vnd.openxmlformats-officedocument.'
    types = samples.entry(raw, "[Content_Types].xml").replace(b"<Types>", b"<Types>" + inner + b'wordprocessingml.document"/>')
    raw = samples.with_entry(raw, "[Content_Types].xml", types)
    main = b'<Relationships><Relationship Type="http://x/officeDocument" Target="ppt/presentation.xml"/></Relationships>'
    assert find_kind(samples.with_entry(raw, "_rels/.rels", main), "a.pptx", "", Limits()).kind == "pptx"


@pytest.mark.parametrize("streams", [{"_vba_project_cur": b"x", "WORKBOOK": b"x"}, {"ENCRYPTEDPACKAGE": b"x"}])
def test_find_kind_is_not_misled_by_capitals(streams: dict[str, bytes]) -> None:
    with pytest.raises(InvalidError) as caught:
        find_kind(samples.compound(streams), "a.xls", "", Limits())
    assert caught.value.code in ("document_macros", "document_encrypted")


def test_find_kind_knows_a_file_of_many_messages() -> None:
    with pytest.raises(InvalidError) as caught:
        find_kind(b"From a@b.example Mon Jun 01 10:00:00 2026\nSubject: x\n\nwords", "a", "", Limits())
    assert caught.value.params == {"found": "mbox"}


@pytest.mark.parametrize("first", ["DKIM-Signature: v=1;", "ARC-Seal: i=1;", "Authentication-Results: x;", "Thread-Topic: x"])
def test_find_kind_knows_mail_by_the_headers_of_relays(first: str) -> None:
    raw = f"{first}\nFrom: a@b.example\nSubject: x\nMIME-Version: 1.0\n\nwords".encode()
    assert find_kind(raw, "a.eml", "", Limits()).kind == "eml"


def test_find_kind_takes_a_letter_for_one_that_came_out_of_a_mailbox() -> None:
    raw = b"From a@b.example Mon Jun 01 10:00:00 2026\nFrom: a@b.example\nSubject: x\nMIME-Version: 1.0\n\nwords"
    assert find_kind(raw, "a.eml", "", Limits()).kind == "eml"
    assert read_document(raw, "a.eml").text == "x\n\nwords"


def test_find_kind_is_not_misled_by_a_document_that_lies_in_a_sheet() -> None:
    raw = samples.compound({"Workbook": b"x"}, folders={"MBD01": {"WordDocument": b"x"}})
    assert find_kind(raw, "a.xls", "", Limits()).kind == "xls"


@pytest.mark.parametrize(("name", "code"), [("a.vsdx", "document_type_refused"), ("a.docx", "document_broken")])
def test_find_kind_tells_a_package_of_another_sort_from_a_broken_one(name: str, code: str) -> None:
    raw = samples.packed({"[Content_Types].xml": "<Types/>", "visio/document.xml": "x"})
    with pytest.raises(InvalidError) as caught:
        find_kind(raw, name, "", Limits())
    assert (caught.value.code, caught.value.params["found"]) == (code, name[2:])
