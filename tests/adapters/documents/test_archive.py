"""Packed formats: bombs, entities, lies about sizes."""

from __future__ import annotations

import struct
import time

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Limits, read_document
from greenbridge.adapters.documents.archive import Package
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, LimitError


def test_package_refuses_a_bomb_before_unpacking_it() -> None:
    raw = samples.bomb(60_000_000)
    started = time.monotonic()
    with pytest.raises(LimitError) as caught:
        read_document(raw, "a.docx", limits=Limits(unpacked_bytes=50_000_000))
    assert (caught.value.code, caught.value.params["what"]) == ("document_unpacks_too_large", "bytes")
    assert time.monotonic() - started < 1


def test_package_refuses_a_ratio_no_document_has() -> None:
    raw = samples.bomb(60_000_000)
    with pytest.raises(LimitError) as caught:
        read_document(raw, "a.docx")
    assert caught.value.params["what"] == "ratio"


def test_package_counts_what_is_really_inside() -> None:
    raw = bytearray(samples.packed({"a.xml": b" " * 3_000_000}))
    lie = struct.pack("<I", 10)
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = raw.index(mark) + at
        raw[place : place + 4] = lie
    with pytest.raises(LimitError) as caught:
        Package(bytes(raw), Limits(unpacked_bytes=1_000_000))
    assert caught.value.params["what"] == "bytes"


def test_package_refuses_too_many_entries() -> None:
    raw = samples.packed({f"{number}.xml": "" for number in range(50)})
    with pytest.raises(LimitError) as caught:
        Package(raw, Limits(entries=49))
    assert caught.value.params == {"what": "entries", "limit": 49, "found": 50}


def test_package_refuses_locked_entries() -> None:
    raw = bytearray(samples.packed({"a.xml": "x"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + at] |= 1
    with pytest.raises(InvalidError) as caught:
        Package(bytes(raw), Limits())
    assert caught.value.code == "document_encrypted"


def test_nested_archives_are_never_opened() -> None:
    inner = samples.packed({"x": b"0" * 5_000_000})
    raw = samples.with_entry(samples.word(["Heading", "Words"]), "word/embeddings/inner.xlsx", inner)
    assert read_document(raw, "a.docx").text == "Heading\nWords"


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("declaration", [BOMB, OUTSIDE])
@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (samples.word(["Heading", "Words"]), "word/document.xml"),
        (samples.sheet({"A": [["x", "y"]]}), "xl/worksheets/sheet1.xml"),
        (samples.open_document("odt", "<text:p>a</text:p>"), "content.xml"),
        (samples.open_document("ods", "<table:table/>"), "content.xml"),
        (samples.ofd([[(1, 2, 3, "ab")]]), "Doc_0/Document.xml"),
        (samples.slides(["a"]), "ppt/slides/slide1.xml"),
    ],
)
def test_entities_are_refused_in_every_format(raw: bytes, name: str, declaration: bytes) -> None:
    part = samples.entry(raw, name)
    _, _, rest = part.partition(b"?>") if part.startswith(b"<?xml") else (b"", b"", part)
    at = rest.index(b">") + 1 if not rest[: rest.index(b">")].endswith(b"/") else rest.index(b"/>")
    hostile = declaration + rest[:at] + b"&a;" + rest[at:] if at and rest[at - 1 : at] == b">" else declaration + rest
    with pytest.raises(GreenBridgeError) as caught:
        read_document(samples.with_entry(raw, name, hostile), "a.bin")
    assert caught.value.code == "document_broken"
    assert "document type" in caught.value.params["reason"]


def test_a_page_that_names_a_file_of_the_server_gets_nothing_of_it() -> None:
    page = b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>words of a page &a;</p></body></html>'
    text = read_document(page, "a.html").text
    assert "words of a page" in text
    assert "root:" not in text
