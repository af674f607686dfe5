"""``read_document``: bytes in, text out, in this process. For files of strangers prefer ``guard.read_document_guarded``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from greenbridge.adapters.documents.document import Document, Limits, Source
from greenbridge.adapters.documents.errors import document_error, of_kind, short_reason
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.office import TARGETS, convert_office
from greenbridge.adapters.documents.sniff import find_kind, safe_name
from greenbridge.calc.language.reading import Remark
from greenbridge.kernel.errors import GreenBridgeError

# By name, so that only the parser a file needs is loaded: all of them take 0.4 s, most of it trafilatura.
_READERS = {
    "txt": ("plain", "read_plain"),
    "md": ("plain", "read_plain"),
    "html": ("web", "read_web"),
    "mht": ("mail", "read_mail"),
    "eml": ("mail", "read_mail"),
    "pdf": ("pdf", "read_pdf"),
    "docx": ("word", "read_word"),
    "pptx": ("slides", "read_slides"),
    "odt": ("opendocument", "read_opendocument"),
    "ofd": ("ofd", "read_ofd"),
    "epub": ("book", "read_book"),
    "msg": ("outlook", "read_outlook"),
    "xml": ("elements", "read_xml"),
    "rtf": ("rtf", "read_rtf"),
    "xlsx": ("spreadsheet", "read_sheets"),
    "xlsb": ("spreadsheet", "read_sheets"),
    "ods": ("spreadsheet", "read_sheets"),
    "xls": ("spreadsheet", "read_sheets"),
    "csv": ("spreadsheet", "read_delimited"),
    "tsv": ("spreadsheet", "read_delimited"),
}


def read_document(
    raw: bytes,
    name: str,
    *,
    declared_type: str = "",
    declared_charset: str = "",
    limits: Limits = Limits(),  # noqa: B008 - frozen
    ocr: str = "",
) -> Document:
    """The text of a file, and what is known about it.

    Parameters
    ----------
    raw : bytes
        The file.
    name : str
        The name it came under; only its ending counts, and only between kinds whose bytes look alike.
    declared_type : str
        Media type the sender named, used when the name has no known ending.
    declared_charset : str
        Character set the sender named (of an HTTP header, say).
    limits : Limits
        The bounds; memory and time are kept by ``read_document_guarded`` alone.
    ocr : str
        Languages in which tesseract is to read a scan (``chi_sim+rus+eng``); empty refuses a scan.

    Raises
    ------
    GreenBridgeError
        One of the codes of ``errors.CODES``; no other error leaves this function.
    """
    if len(raw) > limits.size_bytes:
        raise document_error("document_too_large", limit_bytes=limits.size_bytes, size_bytes=len(raw))
    kind = "unknown"
    try:
        found = find_kind(raw, name, declared_type, limits)
        kind = found.kind
        document = _read(Source(raw, safe_name(name), kind, declared_charset, limits, ocr))
    except GreenBridgeError as error:
        raise of_kind(error, "" if kind == "unknown" else kind) from error
    except MemoryError as error:
        raise document_error("document_memory", limit_bytes=limits.memory_bytes) from error
    except RecursionError as error:
        raise document_error("document_broken", found=kind, reason="nested too deep") from error
    except Exception as error:
        raise document_error("document_broken", found=kind, reason=short_reason(error)) from error
    _require_length(document, limits)
    return replace(document, remarks=found.remarks + document.remarks)


def _read(source: Source) -> Document:
    if source.kind in TARGETS:
        made = convert_office(source)
        document = _reader(made.kind)(made)
        remark = Remark("converted", {"format": source.kind, "to": made.kind})
        media_type = MEDIA_TYPES.get(source.kind, document.media_type)
        return replace(document, media_type=media_type, remarks=(remark, *document.remarks))
    return _reader(source.kind)(source)


def _reader(kind: str) -> Callable[[Source], Document]:
    module, function = _READERS[kind]
    reader: Callable[[Source], Document] = getattr(import_module(f"{__package__}.{module}"), function)
    return reader


def _require_length(document: Document, limits: Limits) -> None:
    chars = len(document.text) + sum(len(cell) for table in document.tables for row in table.rows for cell in row)
    if chars > limits.text_chars:
        raise document_error("document_text_too_long", limit_chars=limits.text_chars)
