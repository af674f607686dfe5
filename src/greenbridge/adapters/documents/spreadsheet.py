"""Sheets (xlsx, xlsb, ods, xls) and delimited text (csv, tsv) as tables, and as text one row a line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from xml.parsers import expat

import python_calamine
from lxml import etree

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.document import Document, Limits, Source
from greenbridge.adapters.documents.errors import document_error, short_reason
from greenbridge.adapters.documents.formats import Styled, column_of, restyle, sheet_styles
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.markup import attribute, local_name, walk_xml
from greenbridge.adapters.documents.oldsheet import require_old_sheet
from greenbridge.adapters.documents.plain import decode_source
from greenbridge.adapters.documents.sheetformats import read_looks
from greenbridge.adapters.documents.tables import TextBuilder, cell_text
from greenbridge.calc.language.reading import Remark
from greenbridge.kernel.errors import GreenBridgeError

_FILLED_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]{0,200}?\br=["']([A-Za-z]{1,3})(\d{1,7})["'][^>]{0,200}(?<!/)>""")
"""A cell with something in it; one that only has a style ends at once, and no reader lays it out."""
_FILLED_QUICK = re.compile(rb'r="([A-Za-z]{1,3})(\d{1,7})"[^>]{0,200}(?<!/)>')
"""The same for parts that quote by double signs only: beginning with plain letters it is found several times as fast."""
_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 50
_MOST_MERGED = 20_000
_MOST_ROWS = 1_000
_SHEET_PARTS = ("row", "si", "table-row", "table")


def read_sheets(source: Source) -> Document:
    """The sheets of a workbook (``document_without_text`` when all are empty, ``document_encrypted``, ``document_broken``)."""
    styles: dict[str, Styled] = {}
    if source.kind == "xls":
        require_old_sheet(source.raw, source.limits)
        styles = {name: look.styled for name, look in read_looks(source.raw, source.kind).items()}
    else:
        with Package(source.raw, source.limits) as package:
            require_sheet_sizes(package, source.kind, source.limits)
            if source.kind == "xlsx":
                styles = sheet_styles(package)
            else:
                styles = {name: look.styled for name, look in read_looks(source.raw, source.kind, package).items()}
    builder = TextBuilder()
    try:
        hidden = _read_workbook(source, builder, styles)
    except (GreenBridgeError, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except python_calamine.PasswordError as error:
        raise document_error("document_encrypted", found=source.kind) from error
    except BaseException as error:  # calamine is Rust: its panics do not descend from Exception
        raise document_error("document_broken", found=source.kind, reason=short_reason(error)) from error
    if not builder.tables:
        raise document_error("document_without_text", found=source.kind)
    return Document(
        builder.text(),
        MEDIA_TYPES[source.kind],
        remarks=(Remark("sheets_hidden", {"names": hidden}),) if hidden else (),
        tables=tuple(builder.tables),
    )


def _read_workbook(source: Source, builder: TextBuilder, styles: dict[str, Styled]) -> list[str]:
    """Fills the text; gives the names of the sheets that are hidden (they are read all the same)."""
    hidden = []
    with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(source.raw)) as workbook:
        for told in workbook.sheets_metadata:
            if told.typ != python_calamine.SheetTypeEnum.WorkSheet:
                continue
            if told.visible != python_calamine.SheetVisibleEnum.Visible:
                hidden.append(told.name)
            sheet = workbook.get_sheet_by_name(told.name)
            if sheet.total_height * sheet.total_width > source.limits.cells:
                _refuse_cells(source.limits, sheet.total_height * sheet.total_width)
            shift = sheet.start[1] if sheet.start else 0
            rows = _plain_rows(sheet.iter_rows(), source.limits, builder.length, styles.get(told.name, {}), shift)
            _fill_merged(rows, sheet.merged_cell_ranges or [], shift)
            if any(any(row) for row in rows):
                builder.gap()
                if len(workbook.sheet_names) > 1:
                    builder.paragraph(told.name)
                builder.table(told.name, rows)
    return hidden


def _fill_merged(rows: list[list[str]], merged: Sequence[tuple[tuple[int, int], tuple[int, int]]], shift: int) -> None:
    """What a cell merged over several rows says is said in each of them: 示例市 beside each of its projects."""
    for (top, left), (bottom, right) in merged[:_MOST_MERGED]:
        column = left - shift
        if left != right or bottom - top > _MOST_ROWS or column < 0 or bottom >= len(rows) or column >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            row[column] = row[column] or rows[top][column]


def _plain_rows(
    rows: Iterable[Iterable[object]],
    limits: Limits,
    so_far: int,
    styled: Styled | None = None,
    shift: int = 0,
) -> list[list[str]]:
    plain = []
    chars = so_far
    for at, row in enumerate(rows):
        found = list(row)
        cells = [cell_text(cell) for cell in found]
        if styled:
            restyle(cells, found, at, shift, styled)
        chars += sum(map(len, cells))
        if chars > limits.text_chars:
            raise document_error("document_text_too_long", limit_chars=limits.text_chars)
        plain.append(cells)
    return plain


def require_sheet_sizes(package: Package, kind: str, limits: Limits) -> None:
    """Refuses what calamine cannot bear: two far corners make it lay out billions of empty cells, XML that is not well
    formed makes its reader of ods turn for ever (calamine 0.9.1)."""
    if package.declares_entities():
        raise document_error("document_broken", found=kind, reason="document type not allowed")
    for name in package.names:
        if not name.endswith((".xml", ".rels")):
            continue
        part = package.read(name)
        if not part and name.startswith("Configurations2/"):  # LibreOffice leaves parts of its own empty
            continue
        if name.startswith("xl/worksheets/"):
            _require_area(part, limits)
        if kind == "ods":
            _require_repeats(part, kind, limits)
        else:
            _require_well_formed(part, kind)


def _require_well_formed(part: bytes, kind: str) -> None:
    """Expat without a handler: a seventh of the time of a parser that builds elements (1 s for 130 MB)."""
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(part, True)
    except expat.ExpatError as error:
        raise document_error("document_broken", found=kind, reason=short_reason(error)) from error


def _require_area(sheet: bytes, limits: Limits) -> None:
    low = high = 0
    digits = b""
    letters: set[bytes] = set()
    for found in (_FILLED_CELL if b"='" in sheet else _FILLED_QUICK).finditer(sheet):
        letters.add(found[1])
        if found[2] != digits:  # not for every cell of a row
            digits = found[2]
            row = int(digits)
            low, high = min(low or row, row), max(high, row)
    columns = [column_of(one.decode()) for one in letters] or [0]
    area = (high - low + 1) * (max(columns) - min(columns) + 1)
    if area > limits.cells:
        _refuse_cells(limits, area)


def _require_repeats(part: bytes, kind: str, limits: Limits) -> None:
    """Reads a part to its end; counts the repeated cells of ods on the way."""
    rows = used_rows = widest = 0
    for element in walk_xml(part, kind, _SHEET_PARTS):
        name = local_name(element)
        if name == "table":
            rows = used_rows = widest = 0
        if name != "table-row":
            element.clear()
            continue
        width = used = 0
        for cell in element:
            width += _repeat(cell, "number-columns-repeated")
            used = width if len(cell) or attribute(cell, "value-type") else used
        rows += _repeat(element, "number-rows-repeated")
        if used:
            used_rows, widest = rows, max(widest, used)
        if used_rows * widest > limits.cells:
            _refuse_cells(limits, used_rows * widest)
        element.clear()


def _repeat(element: etree._Element, name: str) -> int:
    stated = attribute(element, name)
    return int(stated) if stated.isdigit() and len(stated) < 10 else 1


def _refuse_cells(limits: Limits, found: int) -> None:
    raise document_error("document_unpacks_too_large", what="cells", limit=limits.cells, found=found)


def read_delimited(source: Source) -> Document:
    """A csv or tsv as one table; a file that cannot be told apart into columns is read as the text it is, with a remark."""
    decoded = decode_source(source.raw, source.declared_charset)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    remarks = decoded.remarks
    delimiter = "\t" if source.kind == "tsv" else delimiter_of(text)
    try:
        rows = _plain_rows(records_of(text, delimiter), source.limits, 0)
    except csv.Error:
        rows = []
    if max(map(len, rows), default=0) < 2:
        remarks += (Remark("columns_not_found"),)
        return Document(decoded.text, MEDIA_TYPES["txt"], charset=decoded.charset, remarks=remarks)
    builder = TextBuilder()
    builder.table("", rows)
    if not builder.tables:
        raise document_error("document_empty")
    return Document(
        builder.text(),
        MEDIA_TYPES[source.kind],
        charset=decoded.charset,
        remarks=remarks,
        tables=tuple(builder.tables),
    )


def records_of(text: str, delimiter: str) -> Iterator[list[str]]:
    lines = io.StringIO(text, newline="")
    first = lines.readline()
    if not first.lower().startswith("sep="):  # a line some office programs write for themselves
        lines.seek(0)
    return csv.reader(lines, delimiter=delimiter)


def delimiter_of(text: str) -> str:
    """The sign that cuts most of the first lines into the same number of columns, at least two."""
    if text[:4].lower() == "sep=" and len(text) > 4 and text[4] in _DELIMITERS:
        return text[4]
    sample = "\n".join(text[:100_000].split("\n")[:_SAMPLE_LINES])
    best, best_score = ",", 0.0
    for delimiter in _DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if row]
        except csv.Error:
            continue
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
        score = widths.count(usual) / len(widths) * min(usual, 8) if usual > 1 else 0.0
        if score > best_score:
            best, best_score = delimiter, score
    return best
