"""Messages of Outlook: words, page, date, attachments."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Limits, read_document
from greenbridge.adapters.documents.brought import take_out
from greenbridge.kernel.errors import InvalidError

SUBJECT, BODY, PAGE = "__substg1.0_0037", "__substg1.0_1000", "__substg1.0_10130102"
SENT = 133_700_000_000_000_000
"""Ticks of 100 ns since 1601: 2024-09-05."""


def properties(*fixed: tuple[int, int]) -> bytes:
    return bytes(32) + b"".join(struct.pack("<IIQ", tag, 6, number) for tag, number in fixed)


def message(**streams: bytes) -> bytes:
    return samples.compound({"__properties_version1.0": properties((0x00390040, SENT)), **streams})


def test_read_outlook_reads_subject_body_and_date() -> None:
    words = "Станция 100 МВт.\r\n项目投资4.5亿元。".encode("utf-16-le")
    raw = message(**{f"{SUBJECT}001F": "Предложение".encode("utf-16-le"), f"{BODY}001F": words})
    document = read_document(raw, "letter.msg")
    assert document.text.rstrip("\0") == "Предложение\n\nСтанция 100 МВт.\n项目投资4.5亿元。"
    assert (document.title, document.published, document.remarks) == ("Предложение", "2024-09-05", ())


def test_read_outlook_decodes_by_the_code_page_of_the_message() -> None:
    raw = samples.compound(
        {
            "__properties_version1.0": properties((0x3FFD0003, 1251)),
            f"{SUBJECT}001E": "Предложение".encode("cp1251"),
            f"{BODY}001E": "Станция 100 МВт.".encode("cp1251"),
        }
    )
    assert read_document(raw, "letter.msg").text == "Предложение\n\nСтанция 100 МВт."


def test_read_outlook_reads_the_page_of_a_message_without_plain_body() -> None:
    page = b"<html><head><style>p{}</style></head><body><p>A plant of 20 MW.</p></body></html>"
    assert read_document(message(**{PAGE: page}), "letter.msg").text == "A plant of 20 MW."


def test_read_outlook_refuses_a_message_without_words() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(message(x=b"1"), "letter.msg")
    assert (caught.value.code, caught.value.params) == ("document_without_text", {"found": "msg"})


def test_attachments_of_outlook_are_named_and_taken_out(tmp_path: Path) -> None:
    inner = {"__substg1.0_37010102": b"%PDF-" + bytes(5000), "__substg1.0_3707001F": "отчёт.pdf".encode("utf-16-le")}
    raw = samples.compound(
        {"__properties_version1.0": properties(), f"{BODY}001F": "words".encode("utf-16-le")},
        folders={"__attach_version1.0_#00000000": inner},
    )
    document = read_document(raw, "letter.msg")
    assert [(remark.code, remark.params) for remark in document.remarks] == [("attachments_apart", {"names": ["отчёт.pdf"]})]
    (line,) = take_out(raw, "letter.msg", tmp_path, Limits())
    assert line["name"] == "отчёт.pdf"
    assert (tmp_path / line["file"]).read_bytes().startswith(b"%PDF-")
