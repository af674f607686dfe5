"""XML of no known program."""

from __future__ import annotations

import pytest

from greenbridge.adapters.documents import read_document
from greenbridge.kernel.errors import InvalidError

FB2 = """<?xml version="1.0" encoding="windows-1251"?>
<FictionBook><stylesheet>p {}</stylesheet><description><book-title>Отчёт</book-title></description>
<body><section><p>Завод мощностью <strong>50 МВт</strong> построят.</p><p>Второй
абзац.</p></section></body><binary id="x">%s</binary></FictionBook>""" % ("QUJD" * 200)


def test_read_xml_gives_the_words_paragraph_by_paragraph() -> None:
    document = read_document(FB2.encode("cp1251"), "book.fb2")
    assert document.text == "Отчёт\nЗавод мощностью 50 МВт построят.\nВторой абзац."
    assert (document.title, document.media_type, document.remarks) == ("Отчёт", "application/xml", ())


def test_read_xml_takes_markup_apart_that_a_feed_wrote_as_text() -> None:
    told = "&lt;p&gt;投资4.5亿元。&lt;/p&gt;"
    feed = f"<rss><channel><item><title>项目</title><description>{told}</description></item></channel></rss>"
    assert read_document(feed.encode(), "feed.xml").text == "项目\n投资4.5亿元。"


@pytest.mark.parametrize(
    "raw", ["<?xml version='1.0'?><a><b>words", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"]
)
def test_read_xml_reads_as_text_what_it_may_not_take_apart(raw: str) -> None:
    document = read_document(raw.encode(), "a.xml")
    assert (document.text, document.media_type) == (raw, "text/plain")


def test_read_xml_refuses_one_without_words() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(b"<?xml version='1.0'?><a><b/></a>", "a.xml")
    assert caught.value.code == "document_without_text"
