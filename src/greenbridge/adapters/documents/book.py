"""Books (EPUB): the chapters in the order of their spine, headings, paragraphs and tables of each."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from lxml import etree

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.markup import attribute, local_name, parse_xml
from greenbridge.adapters.documents.plain import decode_source
from greenbridge.adapters.documents.web import page_text, stated_charset

_FONT_LOCKS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
"""Ways of making the fonts of a book useless elsewhere; its words are open."""


def read_book(source: Source) -> Document:
    """The text of a book; ``document_encrypted`` when its chapters are locked, ``document_without_text`` when it has no word."""
    with Package(source.raw, source.limits) as package:
        if "META-INF/encryption.xml" in package:
            _require_open(parse_xml(package.read("META-INF/encryption.xml"), "epub"))
        container = parse_xml(package.read("META-INF/container.xml"), "epub")
        at = next((attribute(one, "full-path") for one in container.iter() if local_name(one) == "rootfile"), "")
        book = parse_xml(package.read(at), "epub")
        texts = [_chapter(package, place) for place in _chapters(book, posixpath.dirname(at)) if place in package]
    text = "\n\n".join(part for part in texts if part)
    if not text:
        raise document_error("document_without_text", found="epub")
    return Document(text, MEDIA_TYPES["epub"], title=_stated(book, "title"), language_hint=_stated(book, "language"))


def _require_open(locks: etree._Element) -> None:
    ways = {attribute(one, "Algorithm") for one in locks.iter() if local_name(one) == "EncryptionMethod"}
    if ways - _FONT_LOCKS:
        raise document_error("document_encrypted", found="epub")


def _chapters(book: etree._Element, folder: str) -> list[str]:
    """Names of the parts in the order they are read, without the table of contents."""
    parts = {attribute(one, "id"): one for one in book.iter() if local_name(one) == "item"}
    spine = [attribute(one, "idref") for one in book.iter() if local_name(one) == "itemref"]
    items = [parts[one] for one in spine if one in parts and "nav" not in attribute(parts[one], "properties").split()]
    return [posixpath.normpath(posixpath.join(folder, unquote(attribute(one, "href")))) for one in items]


def _chapter(package: Package, name: str) -> str:
    raw = package.read(name)
    return page_text(decode_source(raw, stated_charset(raw)).text) if raw.strip() else ""


def _stated(book: etree._Element, wanted: str) -> str:
    found = next((one for one in book.iter() if local_name(one) == wanted), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""
