"""OpenDocument text (odt): headings, paragraphs, lists, tables and notes of ``content.xml``, in order."""

from __future__ import annotations

from lxml import etree

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.markup import attribute, local_name, parse_xml
from greenbridge.adapters.documents.tables import TextBuilder

_SKIPPED = frozenset(
    {"tracked-changes", "annotation", "annotation-end", "sequence-decls", "variable-decls", "forms", "note-citation", "script"}
)
_MAX_REPEATED = 64
_CELLS = frozenset({"table-cell", "covered-table-cell"})


def read_opendocument(source: Source) -> Document:
    """The text of an odt; ``document_without_text`` when it has none."""
    if source.raw.startswith(b"PK"):
        with Package(source.raw, source.limits) as package:
            root = parse_xml(package.read("content.xml"), "odt")
            meta = parse_xml(package.read("meta.xml"), "odt") if "meta.xml" in package else None
    else:  # all in one XML file
        root = meta = parse_xml(source.raw, "odt")
    body = next((element for element in root.iter() if local_name(element) == "body"), None)
    if body is None:
        raise document_error("document_broken", found="odt", reason="no body")
    builder = TextBuilder()
    _walk(body, builder)
    text = builder.text()
    if not text:
        raise document_error("document_without_text", found="odt")
    return Document(
        text,
        MEDIA_TYPES["odt"],
        title=_meta(meta, "title"),
        language_hint=_meta(meta, "language"),
        tables=tuple(builder.tables),
    )


def _walk(container: etree._Element, builder: TextBuilder) -> None:
    stack = list(reversed(container))
    while stack:
        element = stack.pop()
        name = local_name(element)
        if name in _SKIPPED:
            continue
        if name in ("p", "h"):
            text, inner = _paragraph(element)
            builder.paragraph(text)
            stack.extend(reversed(inner))
        elif name == "table":
            _add_table(element, builder)
        else:
            stack.extend(reversed(element))


def _paragraph(paragraph: etree._Element) -> tuple[str, list[etree._Element]]:
    """The text of a paragraph, and the boxes and notes inside it, which are read after it."""
    parts: list[str] = [paragraph.text or ""]
    inner: list[etree._Element] = []
    # (element, done): text comes on the way down, tails on the way up.
    stack: list[tuple[etree._Element, bool]] = [(child, False) for child in reversed(paragraph)]
    while stack:
        element, done = stack.pop()
        if done:
            parts.append(element.tail or "")
            continue
        stack.append((element, True))
        name = local_name(element)
        if name in _SKIPPED:
            continue
        if name in ("text-box", "note-body"):
            inner.append(element)
            continue
        if name == "s":
            count = attribute(element, "c")
            parts.append(" " * (min(int(count), _MAX_REPEATED) if count.isdigit() else 1))
        elif name == "tab":
            parts.append(" ")
        elif name == "line-break":
            parts.append("\n")
        parts.append(element.text or "")
        stack.extend((child, False) for child in reversed(element))
    return "".join(parts), inner


def _add_table(table: etree._Element, builder: TextBuilder) -> None:
    rows = []
    for row in _inside(table, frozenset({"table-row"}), stop="table"):
        cells: list[str] = []
        for cell in _inside(row, _CELLS, stop="table"):
            box = TextBuilder()
            _walk(cell, box)
            repeated = attribute(cell, "number-columns-repeated")
            cells += [box.text().replace("\n", " ")] * (min(int(repeated), _MAX_REPEATED) if repeated.isdigit() else 1)
        rows.append(cells)
    filled = [[cell for cell in row if cell] for row in rows]
    if all(len(row) <= 1 for row in filled) or any(len(cell) > 600 for row in filled for cell in row):
        for row in filled:
            for cell in row:
                builder.paragraph(cell)
        return
    builder.table("", rows, form=True)


def _inside(parent: etree._Element, wanted: frozenset[str], *, stop: str) -> list[etree._Element]:
    """The elements of certain names inside another, those of tables within it left out."""
    found = []
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        name = local_name(element)
        if name in wanted:
            found.append(element)
        elif name != stop:
            stack.extend(reversed(element))
    return found


def _meta(meta: etree._Element | None, wanted: str) -> str:
    if meta is None:
        return ""
    found = next((element for element in meta.iter() if local_name(element) == wanted), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""
