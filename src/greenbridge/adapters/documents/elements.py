"""XML of no known office program (feeds saved to a file, FB2 books, exports): its words, one element of running text a line."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.markup import local_name, parse_xml
from greenbridge.adapters.documents.plain import read_plain
from greenbridge.adapters.documents.web import page_text
from greenbridge.kernel.errors import GreenBridgeError

_CODED = re.compile(r"[^\s\u0400-\uffff]{400,}")
"""A picture or font written in letters; no word is that long."""
_SKIPPED = frozenset({"stylesheet", "style", "script", "binary"})
_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")


def read_xml(source: Source) -> Document:
    """The words of an XML file; one that is not well formed is read as the text it is."""
    try:
        root = parse_xml(source.raw, "xml")
    except GreenBridgeError:
        return read_plain(replace(source, kind="txt"))
    lines: list[str] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if local_name(element) in _SKIPPED:
            continue
        if _is_running(element):
            line = _plain("".join(element.itertext()))
            lines += [line] if line and not _CODED.search(line) else []
        else:
            stack.extend(reversed(element))
    if not lines:
        raise document_error("document_without_text", found="xml")
    title = next(("".join(one.itertext()).strip() for one in root.iter() if local_name(one) in ("title", "book-title")), "")
    return Document("\n".join(lines), MEDIA_TYPES["xml"], title=" ".join(title.split()))


def _is_running(element: etree._Element) -> bool:
    """Whether an element holds words of its own; what stands within it is then part of its line."""
    own = [element.text, *(child.tail for child in element)]
    return any(part and part.strip() for part in own)


def _plain(text: str) -> str:
    """One line; markup that was written as text, as feeds do, taken apart."""
    return page_text(text) if _TAGS.search(text) else " ".join(text.split())
