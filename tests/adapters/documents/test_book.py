"""Books: chapters in their order, locks told apart."""

from __future__ import annotations

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import read_document
from greenbridge.kernel.errors import InvalidError

CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
BOOK = """<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>绿色报告</dc:title><dc:language>zh</dc:language></metadata>
<manifest><item id="a" href="Text/a%20b.xhtml"/><item id="c" href="c.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/>
</manifest>
<spine><itemref idref="n"/><itemref idref="c"/><itemref idref="a"/><itemref idref="gone"/></spine></package>"""


def book(**more: str) -> bytes:
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'
    entries = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": BOOK,
        "OEBPS/nav.xhtml": page.format("<p>目录</p>"),
        "OEBPS/c.xhtml": page.format("<h1>第一章</h1><p>项目投资4.5亿元。</p>"),
        "OEBPS/Text/a b.xhtml": page.format("<p>Завод 50 МВт.</p><script>x</script>"),
    }
    return samples.packed(entries | {f"META-INF/{name}.xml": found for name, found in more.items()})


def lock(way: str) -> str:
    return f'<encryption><EncryptedData><EncryptionMethod Algorithm="{way}"/></EncryptedData></encryption>'


def test_read_book_reads_its_chapters_in_order() -> None:
    document = read_document(book(), "a.epub")
    assert document.text == "第一章\n项目投资4.5亿元。\n\nЗавод 50 МВт."
    assert (document.title, document.language_hint, document.media_type) == ("绿色报告", "zh", "application/epub+zip")


def test_read_book_tells_locked_chapters_from_locked_fonts() -> None:
    assert read_document(book(encryption=lock("http://www.idpf.org/2008/embedding")), "a.epub").text
    with pytest.raises(InvalidError) as caught:
        read_document(book(encryption=lock("http://www.w3.org/2001/04/xmlenc#aes128-cbc")), "a.epub")
    assert (caught.value.code, caught.value.params) == ("document_encrypted", {"found": "epub"})


def test_read_book_refuses_one_without_words() -> None:
    empty = samples.with_entry(samples.with_entry(book(), "OEBPS/c.xhtml", b" "), "OEBPS/Text/a b.xhtml", b"<html/>")
    with pytest.raises(InvalidError) as caught:
        read_document(empty, "a.epub")
    assert caught.value.code == "document_without_text"
