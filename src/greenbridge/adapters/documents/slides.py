"""Presentations (pptx): the text of every slide in order, its tables and its notes."""

from __future__ import annotations

import posixpath
import re

from lxml import etree

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.markup import attribute, local_name, parse_xml
from greenbridge.adapters.documents.tables import TextBuilder

_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")


def read_slides(source: Source) -> Document:
    """The text of a presentation; ``document_without_text`` when its slides are pictures only."""
    builder = TextBuilder()
    starts = []
    with Package(source.raw, source.limits) as package:
        for name in _slide_names(package):
            builder.gap()
            starts.append(builder.length)
            _walk(parse_xml(package.read(name), "pptx"), builder)
            for notes in _related(package, name, "notesSlide"):
                _walk(parse_xml(package.read(notes), "pptx"), builder)
    text = builder.text()
    if not text:
        raise document_error("document_without_text", found="pptx")
    return Document(
        text,
        MEDIA_TYPES["pptx"],
        pages=len(starts),
        tables=tuple(builder.tables),
        page_starts=tuple(min(start, len(text)) for start in starts),
    )


def _slide_names(package: Package) -> list[str]:
    """The slides in the order they are shown; by number when the presentation does not say."""
    numbered = {name: int(found.group(1)) for name in package.names if (found := _SLIDE.fullmatch(name))}
    if "ppt/presentation.xml" not in package:
        return sorted(numbered, key=lambda name: numbered[name])
    root = parse_xml(package.read("ppt/presentation.xml"), "pptx")
    targets = _targets(package, "ppt/presentation.xml")
    order = [targets.get(_relation(element), ("", ""))[1] for element in root.iter() if local_name(element) == "sldId"]
    shown = [name for name in order if name in numbered]
    return shown or sorted(numbered, key=lambda name: numbered[name])


def _relation(element: etree._Element) -> str:
    return next((str(told) for key, told in element.attrib.items() if key.endswith("}id")), "")


def _targets(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Relation id to (last word of its type, name of the entry it points to)."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in package:
        return {}
    found = {}
    for relation in parse_xml(package.read(relations), "pptx"):
        target = attribute(relation, "Target")
        place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[attribute(relation, "Id")] = (attribute(relation, "Type").rpartition("/")[2], place)
    return found


def _related(package: Package, part: str, wanted: str) -> list[str]:
    return [place for kind, place in _targets(package, part).values() if kind == wanted and place in package]


def _walk(root: etree._Element, builder: TextBuilder) -> None:
    stack = [root]
    while stack:
        element = stack.pop()
        name = local_name(element)
        if name in ("Fallback", "fld"):
            continue
        if name == "tbl":
            rows = [[_text(cell) for cell in row if local_name(cell) == "tc"] for row in element if local_name(row) == "tr"]
            builder.table("", rows, form=True)
        elif name == "p":
            builder.paragraph(_text(element))
        else:
            stack.extend(reversed(element))


def _text(element: etree._Element) -> str:
    parts = []
    for inner in element.iter():
        name = local_name(inner)
        if name == "t":
            parts.append(inner.text or "")
        elif name in ("br", "p") and parts:
            parts.append(" ")
    return " ".join("".join(parts).split())
