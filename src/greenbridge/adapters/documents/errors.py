"""The closed list of refusals of this folder: ``code``, family, params.

A document that cannot be read ends in one of these codes and in no other; ``docs/reference/formats.md`` carries the same table
with what a person can do. ``document_error`` builds the error and refuses a code or a param that is not listed, so the list
cannot drift from the code.

=============================  ============  ==================================================================
code                           family        params
=============================  ============  ==================================================================
document_missing               MissingError  ``name``: there is no file at the path
document_unreadable            InvalidError  ``reason``: ``not_a_file``, ``permission`` or ``read``
document_empty                 InvalidError  (none): no byte, or nothing but white space
document_without_text          InvalidError  ``found``: the kind; well formed, but not one word in it
document_no_table              InvalidError  ``found``: the kind; no sheet, or no columns in it
document_type_refused          InvalidError  ``found``: what it is; ``group``: executable, picture, audio, video,
                                             font, database, mail, book, drawing or binary
document_archive               InvalidError  ``found``: zip, rar, 7z …; to be unpacked by its owner
document_macros                InvalidError  ``found``: the kind; it carries macros
document_encrypted             InvalidError  ``found``: the kind; it asks for a password
document_broken                InvalidError  ``found``: the kind; ``reason``: the parser's short reason
document_cut_short             InvalidError  ``found``: the kind; the file ends before its end
document_crashed               InvalidError  ``reason``: name of the signal or ``exit N``
pdf_no_text_layer              InvalidError  ``pages``: number of pages, none of which has text
ocr_missing                    InvalidError  ``missing``: tesseract, or a language it has no data for
converter_missing              InvalidError  ``format``: the kind that needs LibreOffice
converter_failed               InvalidError  ``format``, ``reason``: LibreOffice did not give a file
document_too_large             LimitError    ``limit_bytes``, ``size_bytes``
document_unpacks_too_large     LimitError    ``what``: entries, bytes, ratio or cells; ``limit``, ``found``
document_text_too_long         LimitError    ``limit_chars``
document_memory                LimitError    ``limit_bytes``
document_time                  LimitError    ``limit_seconds``
=============================  ============  ==================================================================
"""

from __future__ import annotations

from typing import Any

from greenbridge.kernel.errors import GreenBridgeError, InvalidError, LimitError, MissingError

CODES: dict[str, tuple[type[GreenBridgeError], frozenset[str]]] = {
    "document_missing": (MissingError, frozenset({"name"})),
    "document_unreadable": (InvalidError, frozenset({"reason"})),
    "document_empty": (InvalidError, frozenset()),
    "document_without_text": (InvalidError, frozenset({"found"})),
    "document_no_table": (InvalidError, frozenset({"found"})),
    "document_type_refused": (InvalidError, frozenset({"found", "group"})),
    "document_archive": (InvalidError, frozenset({"found"})),
    "document_macros": (InvalidError, frozenset({"found"})),
    "document_encrypted": (InvalidError, frozenset({"found"})),
    "document_broken": (InvalidError, frozenset({"found", "reason"})),
    "document_cut_short": (InvalidError, frozenset({"found"})),
    "document_crashed": (InvalidError, frozenset({"reason"})),
    "pdf_no_text_layer": (InvalidError, frozenset({"pages"})),
    "ocr_missing": (InvalidError, frozenset({"missing"})),
    "converter_missing": (InvalidError, frozenset({"format"})),
    "converter_failed": (InvalidError, frozenset({"format", "reason"})),
    "document_too_large": (LimitError, frozenset({"limit_bytes", "size_bytes"})),
    "document_unpacks_too_large": (LimitError, frozenset({"what", "limit", "found"})),
    "document_text_too_long": (LimitError, frozenset({"limit_chars"})),
    "document_memory": (LimitError, frozenset({"limit_bytes"})),
    "document_time": (LimitError, frozenset({"limit_seconds"})),
}


def document_error(code: str, **params: Any) -> GreenBridgeError:
    """The error of a listed code, of its family; a code or a param outside the list is a fault of ours (``ValueError``)."""
    if code not in CODES:
        raise ValueError(f"{code} is not in the list of document refusals")
    family, names = CODES[code]
    if names != frozenset(params):
        raise ValueError(f"{code} takes {sorted(names)}, not {sorted(params)}")
    return family(code, **params)


def of_kind(error: GreenBridgeError, kind: str) -> GreenBridgeError:
    """The error, told of the document where it was told of what that is packed in: a broken docx is no broken zip."""
    if kind and error.code in ("document_broken", "document_cut_short") and error.params.get("found") in ("zip", "ole"):
        return document_error(error.code, **{**error.params, "found": kind})
    return error


def short_reason(error: BaseException) -> str:
    """The first line of a parser's complaint, without addresses in memory, at most 120 characters."""
    told = str(error).strip()
    line = told.splitlines()[0] if told else ""
    line = line.split(" object at 0x")[0]
    name = type(error).__name__
    return (f"{name}: {line}" if line else name)[:120]
