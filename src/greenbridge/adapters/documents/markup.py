"""XML parsed without trust: no document type, no entities, no network, no giant trees."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from lxml import etree

from greenbridge.adapters.documents.errors import document_error, short_reason


def parse_xml(raw: bytes, found: str) -> etree._Element:
    """The root of an XML part; ``document_broken`` when it is not well formed or declares a document type."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        require_memory(parser)
        raise document_error("document_broken", found=found, reason=short_reason(error)) from error
    if root is None:
        raise document_error("document_broken", found=found, reason="no root element")
    if root.getroottree().docinfo.doctype:
        raise document_error("document_broken", found=found, reason="document type not allowed")
    return root


def walk_xml(raw: bytes, found: str, names: Sequence[str]) -> Iterator[etree._Element]:
    """The elements of certain names as they end, for parts too large to keep as a tree: clear what is done with.

    The part is read to its end, so one that is not well formed is refused as by ``parse_xml``.
    """
    walk = etree.iterparse(
        io.BytesIO(raw),
        events=("end",),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
    )
    try:
        for _, element in walk:
            yield element
    except etree.XMLSyntaxError as error:
        if any(entry.type_name == "ERR_NO_MEMORY" for entry in walk.error_log):
            raise MemoryError from error
        raise document_error("document_broken", found=found, reason=short_reason(error)) from error


def require_memory(parser: etree.XMLParser | etree.HTMLParser) -> None:
    """``MemoryError`` when the parser gave up for want of memory: lxml tells it as a fault of the file, or not at all."""
    if any(entry.type_name == "ERR_NO_MEMORY" for entry in parser.error_log):
        raise MemoryError


def local_name(element: etree._Element) -> str:
    """The tag without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """The value of the attribute of that local name, whatever its namespace; empty when absent."""
    for key, found in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(found)
    return ""
