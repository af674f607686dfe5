"""OFD: lines and paragraphs from places."""

from __future__ import annotations

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import read_document
from greenbridge.kernel.errors import InvalidError

LINE = "关于推动绿色产业合作平台建设有关事项"


def test_read_ofd_joins_lines_into_paragraphs_page_by_page() -> None:
    pages = [
        [(30.0, 20.0, 7.0, "通知"), (20.0, 40.0, 4.0, LINE), (20.0, 46.0, 4.0, "的通知如下。")],
        [(20.0, 20.0, 4.0, "第二页。")],
    ]
    document = read_document(samples.ofd(pages, title="通知标题"), "a.ofd")
    assert document.text == f"通知\n{LINE}的通知如下。\n\n第二页。"
    assert (document.pages, document.title) == (2, "通知标题")
    assert document.text[document.page_starts[1] :] == "第二页。"


def test_read_ofd_sets_pieces_of_a_line_side_by_side() -> None:
    page = [(20.0, 20.0, 4.0, "金额"), (60.0, 20.0, 4.0, "3.2亿元")]
    assert read_document(samples.ofd([page]), "a.ofd").text == "金额 3.2亿元"


def test_read_ofd_sorts_a_page_whose_pieces_jump_about() -> None:
    lines = [(20.0, 20.0 + 8 * at, 4.0, f"第{at}行。") for at in range(12)]
    shuffled = [lines[at] for at in (5, 2, 9, 0, 7, 1, 11, 3, 10, 4, 8, 6)]
    assert read_document(samples.ofd([shuffled]), "a.ofd").text.split("\n") == [f"第{at}行。" for at in range(12)]


def test_read_ofd_refuses_pictures_only() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(samples.ofd([[]]), "a.ofd")
    assert (caught.value.code, caught.value.params) == ("document_without_text", {"found": "ofd"})


def test_read_ofd_refuses_a_part_outside_the_package() -> None:
    raw = samples.ofd([[(1.0, 1.0, 3.0, "x")]])
    hostile = samples.entry(raw, "OFD.xml").replace(b"Doc_0/Document.xml", b"../../etc/passwd")
    with pytest.raises(InvalidError, match="outside"):
        read_document(samples.with_entry(raw, "OFD.xml", hostile), "a.ofd")
