"""An xlsx by hand: merged cells, number formats, hidden rows and columns, and the columns' true meaning beside it."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

_EPOCH = date(1899, 12, 30)
_FORMATS = {"date": "dd.mm.yyyy", "month": 'yyyy"年"m"月"', "percent": "0.0%", "yuan": '"¥"#,##0.00', "rouble": '#,##0.00" ₽"'}
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Styled:
    """A number under a number format of `_FORMATS`."""

    value: float
    style: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with the value a program worked out last; None where no program has opened the file yet."""

    text: str
    cached: float | str | None = None


@dataclass
class Sheet:
    """One sheet: rows of cells, merged areas (``A1:C1``), hidden rows and columns (numbers from 1)."""

    rows: Sequence[Sequence[Any]]
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()


@dataclass(frozen=True)
class Case:
    """A file and what a person reads in its first table: kind, column letter -> target, counts of rows."""

    name: str
    file: str
    raw: bytes
    kind: str
    columns: Mapping[str, str]
    """What is not named is to be left out; where two readings are as good, ``one|other``."""
    data: int
    totals: int = 0
    notes: int = 0
    units: Mapping[str, str] = field(default_factory=dict)
    sheet: int = 1
    """Number of the sheet that is meant."""


def letter(number: int) -> str:
    """Name of a column by its number from 0."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def grid(text: str) -> list[list[Any]]:
    """Rows written with ``|`` between cells: numbers are numbers unless ``'`` stands before them, ``\\n`` is a line in a cell."""
    return [[_written(cell.strip()) for cell in line.split("|")] for line in text.strip("\n").split("\n")]


def _written(cell: str) -> Any:
    if not cell:
        return None
    if re.fullmatch(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", cell):
        return float(cell) if "." in cell else int(cell)
    if percent := re.fullmatch(r"(-?\d+(?:\.\d+)?)%%", cell):  # a number shown as a share
        return Styled(float(percent[1]) / 100, "percent")
    return cell.removeprefix("'").replace("\\n", "\n")


def checked(head: str, check: Callable[[str], bool]) -> str:
    """A made-up code with the check digits that make it one."""
    ends = [*"0123456789ABCDEFGHJKLMNPQRTUWXY"] + [f"{at:02d}" for at in range(100)]
    return next(head + end for end in ends if check(head + end))


def serial(day: date) -> Styled:
    """A day as sheets keep it."""
    return Styled((day - _EPOCH).days, "date")


def book(sheets: Mapping[str, Sheet]) -> bytes:
    """The bytes of a workbook."""
    out = io.BytesIO()
    styles = list(_FORMATS)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        kinds = "".join(
            f'<Override PartName="/xl/worksheets/sheet{at}.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
            for at in range(1, len(sheets) + 1)
        )
        package.writestr(
            "[Content_Types].xml",
            f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
            f"{kinds}</Types>",
        )
        package.writestr(
            "_rels/.rels",
            f'{_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        listed = "".join(f'<sheet name="{escape(name)}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(sheets, 1))
        package.writestr(
            "xl/workbook.xml",
            f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{listed}</sheets></workbook>',
        )
        links = "".join(
            f'<Relationship Id="rId{at}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{at}.xml"/>'
            for at in range(1, len(sheets) + 1)
        )
        package.writestr(
            "xl/_rels/workbook.xml.rels",
            f'{_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}'
            f'<Relationship Id="rId99" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>',
        )
        formats = "".join(
            f'<numFmt numFmtId="{170 + at}" formatCode="{escape(_FORMATS[name], {chr(34): "&quot;"})}"/>'
            for at, name in enumerate(styles)
        )
        cells = "".join(f'<xf numFmtId="{170 + at}" applyNumberFormat="1"/>' for at in range(len(styles)))
        package.writestr(
            "xl/styles.xml",
            f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="{len(styles)}">{formats}</numFmts>'
            f'<cellXfs count="{len(styles) + 1}"><xf numFmtId="0"/>{cells}</cellXfs></styleSheet>',
        )
        for at, sheet in enumerate(sheets.values(), 1):
            package.writestr(f"xl/worksheets/sheet{at}.xml", _sheet(sheet, styles))
    return out.getvalue()


def _sheet(sheet: Sheet, styles: Sequence[str]) -> str:
    columns = "".join(f'<col min="{at}" max="{at}" hidden="1" width="0"/>' for at in sheet.hidden_columns)
    rows = []
    for at, row in enumerate(sheet.rows, 1):
        cells = "".join(_cell(f"{letter(column)}{at}", one, styles) for column, one in enumerate(row) if one is not None)
        hidden = ' hidden="1"' if at in sheet.hidden_rows else ""
        rows.append(f'<row r="{at}"{hidden}>{cells}</row>')
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in sheet.merged)
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}">'
        + (f"<cols>{columns}</cols>" if columns else "")
        + f"<sheetData>{''.join(rows)}</sheetData>"
        + (f"<mergeCells>{merged}</mergeCells>" if merged else "")
        + "</worksheet>"
    )


def _cell(place: str, found: Any, styles: Sequence[str]) -> str:
    if isinstance(found, Styled):
        return f'<c r="{place}" s="{styles.index(found.style) + 1}"><v>{found.value}</v></c>'
    if isinstance(found, Formula):
        kind = ' t="str"' if isinstance(found.cached, str) else ""
        cached = "" if found.cached is None else f"<v>{escape(str(found.cached))}</v>"
        return f'<c r="{place}"{kind}><f>{escape(found.text)}</f>{cached}</c>'
    if isinstance(found, int | float):
        return f'<c r="{place}"><v>{found}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(str(found))}</t></is></c>'


def delimited(rows: Sequence[Sequence[Any]], sign: str, charset: str) -> bytes:
    """The bytes of a csv."""
    out = io.StringIO()
    csv.writer(out, delimiter=sign, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(charset)
