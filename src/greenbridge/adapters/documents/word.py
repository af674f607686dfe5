"""Word documents (docx): paragraphs, headings, tables, text boxes and notes, in order.

The walk is ours: python-docx passes over content controls, text boxes, inserted text and notes, and refuses templates and
packages in which a picture is missing.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import partial

from lxml import etree

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.mail import letter_parts, opened_letter
from greenbridge.adapters.documents.markup import attribute, local_name, parse_xml
from greenbridge.adapters.documents.parts import main_part, related_parts
from greenbridge.adapters.documents.plain import decode_source
from greenbridge.adapters.documents.tables import TextBuilder
from greenbridge.adapters.documents.web import page_text, stated_charset

_CONTAINERS = frozenset(
    {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "body", "txbxContent", "footnote", "endnote"}
)
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sdtPr", "annotationRef", "rt"})
_BREAKS = frozenset({"br", "cr"})
_JUNK_TITLE = re.compile(r"(?i)^(?:word document|untitled|document\d*|.?)$")


def read_word(source: Source) -> Document:
    """The text of a docx; ``document_without_text`` when it has none, ``document_broken`` when Word would give up."""
    with Package(source.raw, source.limits) as package:
        if package.declares_entities():
            raise document_error("document_broken", found="docx", reason="document type not allowed")
        main = main_part(package)
        folder, name = posixpath.split(main)
        body = next((one for one in parse_xml(package.read(main), "docx") if local_name(one) == "body"), None)
        if body is None:
            raise document_error("document_broken", found="docx", reason="no body")
        parts = related_parts(package, f"{folder}/_rels/{name}.rels", folder)
        builder = TextBuilder()
        _walk(body, builder, partial(_chunk, package, parts))
        for notes in ("footnotes", "endnotes"):
            at = posixpath.join(folder, f"{notes}.xml")
            if at in package:
                _walk_notes(parse_xml(package.read(at), "docx"), builder)
        stated = parse_xml(package.read("docProps/core.xml"), "docx") if "docProps/core.xml" in package else None
    text = builder.text()
    if not text:
        raise document_error("document_without_text", found="docx")
    title = _stated(stated, "title")
    return Document(
        text,
        MEDIA_TYPES["docx"],
        title="" if _JUNK_TITLE.match(title) else title,
        # What the styles say is the language of the template, not of the text.
        language_hint=_stated(stated, "language"),
        tables=tuple(builder.tables),
    )


def _stated(properties: etree._Element | None, wanted: str) -> str:
    found = next((one for one in properties if local_name(one) == wanted), None) if properties is not None else None
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _chunk(package: Package, parts: dict[str, str], number: str) -> str:
    """The words of a page that lies in the document whole (altChunk): what programs write that make a docx out of a web page."""
    name = parts.get(number, "")
    if name not in package:
        return ""
    raw = package.read(name)
    if raw.lstrip()[:2000].lower().find(b"mime-version") >= 0:
        bodies = letter_parts(opened_letter(raw))[0]
        raw = next((found for one in bodies if isinstance(found := one.get_payload(decode=True), bytes)), b"")
    return page_text(decode_source(raw, stated_charset(raw)).text) if raw.strip() else ""


def _walk(container: etree._Element, builder: TextBuilder, chunk: Callable[[str], str] = lambda _number: "") -> None:
    # An explicit stack: a hostile file nests deeper than Python recurses.
    stack = list(reversed(container))
    while stack:
        element = stack.pop()
        name = local_name(element)
        if name == "p":
            for paragraph in _paragraphs(element):
                builder.paragraph(paragraph)
        elif name == "tbl":
            _add_table(element, builder)
        elif name == "altChunk":
            builder.paragraph(chunk(attribute(element, "id")))
        elif name in _CONTAINERS or name in ("AlternateContent", "Choice"):
            stack.extend(reversed(element))


def _walk_notes(root: etree._Element, builder: TextBuilder) -> None:
    for note in root:
        if attribute(note, "type") in ("separator", "continuationSeparator", "continuationNotice"):
            continue
        _walk(note, builder)


def _paragraphs(paragraph: etree._Element) -> Iterator[str]:
    """The text of a paragraph, then the paragraphs of the text boxes anchored in it."""
    parts: list[str] = []
    boxes: list[etree._Element] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        name = local_name(element)
        if name in _SKIPPED or (name == "r" and _is_hidden(element)):
            continue
        if name == "txbxContent":
            boxes.append(element)
        elif name == "t":
            parts.append(element.text or "")
        elif name == "tab":
            parts.append(" ")
        elif name in _BREAKS:
            parts.append("\n")
        elif name == "noBreakHyphen":
            parts.append("-")
        elif name == "sym":
            parts.append(_symbol(element))
        else:
            stack.extend(reversed(element))
    lines = "".join(parts).split("\n")
    yield "\n".join(line.strip() for line in lines if line.strip())
    for box in boxes:
        inner = TextBuilder()
        _walk(box, inner)
        yield inner.text()


def _is_hidden(run: etree._Element) -> bool:
    """Whether a run says of itself that it is not shown."""
    marks = [mark for part in run if local_name(part) == "rPr" for mark in part if local_name(mark) == "vanish"]
    return any(attribute(mark, "val") not in ("0", "false", "off") for mark in marks)


def _symbol(element: etree._Element) -> str:
    try:
        code = int(attribute(element, "char"), 16)
    except ValueError:
        return ""
    return chr(code) if 32 <= code < 0xE000 else "•"


def _add_table(table: etree._Element, builder: TextBuilder) -> None:
    rows = [_cells(row) for row in _children(table, "tr")]
    filled = [[cell for cell in row if cell] for row in rows]
    if all(len(row) <= 1 for row in filled) or any(len(cell) > 600 for row in filled for cell in row):
        # A table that only lays out the page: its text is what counts.
        for row in filled:
            for cell in row:
                builder.paragraph(cell)
        return
    builder.table("", [[cell.replace("\n", " ") for cell in row] for row in rows], form=True)


def _children(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        name = local_name(element)
        if name == wanted:
            yield element
        elif name in _CONTAINERS:
            stack.extend(reversed(element))


def _cells(row: etree._Element) -> list[str]:
    cells: list[str] = []
    for cell in _children(row, "tc"):
        inner = TextBuilder()
        _walk(cell, inner)
        settings = {local_name(child): child for part in cell if local_name(part) == "tcPr" for child in part}
        merged = settings.get("vMerge")
        continued = merged is not None and attribute(merged, "val") != "restart"
        cells.append("" if continued else inner.text())
        span = settings.get("gridSpan")
        stated = attribute(span, "val") if span is not None else ""
        cells += [""] * (min(int(stated), 64) - 1 if stated.isdigit() else 0)
    return cells
