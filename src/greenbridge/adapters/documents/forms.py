"""Filled fields of a PDF form: what a person typed or chose stands in the fields and not in the text of the page."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from greenbridge.adapters.documents.layout import Line, clean_line

MOST_FIELDS = 5_000
"""Fields of a page that are looked at."""
_LONGEST = 20_000
_PASSWORD = 1 << 13
"""Flag of a field whose value is not to be shown (ISO 32000-1, table 228)."""
_TYPED = (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)
_TICKED = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_OF_A_PROGRAM = re.compile(
    r"[\w.\[\]-]*\[\d+\]|(?:text|textfield|field|f|tf|textbox|edit|check ?box|combo ?box|list ?box|group)?[ _-]*\d*",
    re.IGNORECASE,
)
"""Names of fields that a program made up, which say nothing."""


def has_form(pdf: pypdfium2.PdfDocument) -> bool:
    """Whether a PDF has fields; its pages are then to be opened after this."""
    if pdf.get_formtype() == pdfium.FORMTYPE_NONE:
        return False
    pdf.init_forms()
    return pdf.formenv is not None


def with_fields(pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, lines: Sequence[Line]) -> list[Line]:
    """The lines of a page and one for each field with something in it, ``label: value``: in the place of the words printed
    before it where these are its label, else below the others in the order of the file.

    The label is what the field says of itself to people, else the words printed before or above it, else its name.
    """
    form, height = pdf.formenv.raw, page.get_height()
    made, below = list(lines), []
    met: set[tuple[str, str]] = set()
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST_FIELDS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, at)
        if not annotation:
            continue
        try:
            value = _value(form, annotation)
            name = _told(pdfium.FPDFAnnot_GetFormFieldName, form, annotation) if value else ""
            if not value or (name, value) in met:  # one field may be shown several times
                continue
            met.add((name, value))
            said = _told(pdfium.FPDFAnnot_GetFormFieldAlternateName, form, annotation)
            place = _place(annotation, height)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
        beside = _beside(place, lines)
        label = said if said != name else ""
        label = label or (beside or _above(place, lines)) or ("" if _OF_A_PROGRAM.fullmatch(name) else name)
        label = label.rstrip(" :：_.…")
        line = Line(f"{label}: {value}" if label else value, *place, alone=True)
        printed = next((one for one in made if beside and clean_line(one.text) == beside), None)
        if printed is not None and label == beside.rstrip(" :：_.…"):
            made[made.index(printed)] = line
        else:
            below.append(line)
    return made + below


def _value(form: Any, annotation: Any) -> str:
    if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_WIDGET:
        return ""
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in _TYPED and not pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & _PASSWORD:
        return _told(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation)
    if kind in _TICKED and pdfium.FPDFAnnot_IsChecked(form, annotation):
        return _told(pdfium.FPDFAnnot_GetFormFieldExportValue, form, annotation)
    return ""


def _told(ask: Callable[..., int], form: Any, annotation: Any) -> str:
    """A string of pdfium, which gives its length first."""
    size = min(ask(form, annotation, None, 0), 2 * _LONGEST)
    if size <= 2:
        return ""
    held = ctypes.create_string_buffer(size)
    ask(form, annotation, ctypes.cast(held, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    text = held.raw[: size // 2 * 2].decode("utf-16-le", "replace").split("\0")[0]
    return " ".join(clean_line(line) for line in re.split(r"[\r\n]+", text)).strip()


def _place(annotation: Any, height: float) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of a field."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(box)):
        return (0.0, 0.0, 0.0, 0.0)
    low, high = min(box.bottom, box.top), max(box.bottom, box.top)
    return (min(box.left, box.right), max(box.left, box.right), height - high, height - low)


def _beside(place: tuple[float, float, float, float], lines: Sequence[Line]) -> str:
    """The words printed before a field on its line."""
    left, _, top, bottom = place
    near = [line for line in lines if line.right <= left + 4 and _overlap(line, top, bottom) > 0.3]
    return clean_line(max(near, key=lambda line: line.right).text) if near else ""


def _overlap(line: Line, top: float, bottom: float) -> float:
    """How much of the lower of two stands beside the other [-]."""
    return (min(line.bottom, bottom) - max(line.top, top)) / max(min(line.height, bottom - top), 0.1)


def _above(place: tuple[float, float, float, float], lines: Sequence[Line]) -> str:
    """The words printed right above a field."""
    left, right, top, bottom = place
    tall = max(bottom - top, 12.0)
    near = [line for line in lines if -2 <= top - line.bottom <= tall and line.left < right and line.right > left]
    return clean_line(max(near, key=lambda line: line.bottom).text) if near else ""
