"""Number formats, hidden rows and columns, merged cells of ods, xls and xlsb, which calamine does not tell.

Sources: OpenDocument 1.3 part 3 (table:table, number:*-style), [MS-XLS] (FORMAT, XF, ROW, COLINFO and the records of cells),
[MS-XLSB] (BrtFmt, BrtXF, BrtRowHdr, BrtColInfo, BrtCell…).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.compound import Compound
from greenbridge.adapters.documents.formats import Styled, treatment_of
from greenbridge.adapters.documents.markup import attribute, local_name, walk_xml

_BUILT_IN = {9: "percent", 10: "percent", 17: "month"}
"""Formats that need no definition, where they say something."""
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_MOST_REPEATED = 4_096
"""Repeated empty rows and cells beyond which nothing more is looked at in one go."""


@dataclass
class SheetLooks:
    """How a sheet shows its cells; rows and columns from 0."""

    styled: Styled = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Top, left, bottom, right, of cells merged in an ods."""

    def show(self, row: int, column: int, treatment: str) -> None:
        """Note what the format of a cell says beyond its number."""
        if not treatment or row >= _MOST_ROWS or column >= _MOST_COLUMNS:
            return
        names, rows = self.styled.setdefault(column, ({}, bytearray()))
        number = next((at for at, told in names.items() if told == treatment), 0)
        if not number:
            number = len(names) + 1
            if number > 255:
                return
            names[number] = treatment
        if row >= len(rows):
            rows.extend(bytes(row + 1 - len(rows)))
        rows[row] = number


def read_looks(raw: bytes, kind: str, package: Package | None = None) -> dict[str, SheetLooks]:
    """Name of a sheet -> how it shows its cells; what cannot be followed is passed over, for the cells are read all the same."""
    try:
        if kind == "xls":
            return _old_looks(raw)
        if kind == "xlsb" and package is not None:
            return _binary_looks(package)
        if kind == "ods" and package is not None:
            return _open_looks(package)
    except (struct.error, IndexError, KeyError, UnicodeDecodeError):
        return {}
    return {}


_OPEN_STYLES = ("percentage-style", "currency-style", "date-style", "number-style", "style")


def _open_looks(package: Package) -> dict[str, SheetLooks]:
    if "content.xml" not in package.names:
        return {}
    formats: dict[str, str] = {}
    styles: dict[str, str] = {}
    if "styles.xml" in package.names:
        for element in walk_xml(package.read("styles.xml"), "ods", _OPEN_STYLES):
            _open_style(element, formats, styles)
    made: dict[str, SheetLooks] = {}
    sheet, row = SheetLooks(), 0
    usual: list[str] = []
    wanted = (*_OPEN_STYLES, "table-column", "table-row", "table")
    for element in walk_xml(package.read("content.xml"), "ods", wanted):
        name = local_name(element)
        if name == "table-column":
            times = min(_times(element, "number-columns-repeated"), _MOST_REPEATED)
            if attribute(element, "visibility") in ("collapse", "filter"):
                sheet.hidden_columns |= set(range(len(usual), len(usual) + times))
            usual += [styles.get(attribute(element, "default-cell-style-name"), "")] * times
        elif name == "table-row":
            row += _open_row(element, row, sheet, styles, usual)
            element.clear()
        elif name == "table":
            made[attribute(element, "name")] = sheet
            sheet, row, usual = SheetLooks(), 0, []
            element.clear()
        else:
            _open_style(element, formats, styles)
    return made


def _open_style(element: etree._Element, formats: dict[str, str], styles: dict[str, str]) -> None:
    name = local_name(element)
    if name != "style":
        formats[attribute(element, "name")] = _open_format(element, name)
    elif attribute(element, "family") == "table-cell":
        told = formats.get(attribute(element, "data-style-name"), "")
        styles[attribute(element, "name")] = told or styles.get(attribute(element, "parent-style-name"), "")


def _open_format(element: etree._Element, name: str) -> str:
    if name == "percentage-style":
        return "percent"
    parts = {local_name(part): "".join(part.itertext()).strip() for part in element if isinstance(part.tag, str)}
    if name == "date-style":
        if "day" in parts or "hours" in parts:
            return ""
        return "month" if "month" in parts else "year" if "year" in parts else ""
    told = parts.get("currency-symbol") or parts.get("text", "")
    return f"unit:{told}" if told and len(told) <= 12 and not told.strip("() .,-_").isdigit() and told.strip("() .,-_") else ""


def _open_row(element: etree._Element, row: int, sheet: SheetLooks, styles: dict[str, str], usual: list[str]) -> int:
    """Notes one row of an ods; how many rows it stands for."""
    times = _times(element, "number-rows-repeated")
    looked = min(times, _MOST_REPEATED)
    if attribute(element, "visibility") in ("collapse", "filter"):
        sheet.hidden_rows |= set(range(row, row + looked))
    column = 0
    for cell in element:
        repeated = _times(cell, "number-columns-repeated")
        kind = attribute(cell, "value-type")
        if kind in ("percentage", "currency", "float", "date"):
            own = attribute(cell, "style-name")
            told = styles.get(own, "") if own else usual[column] if column < len(usual) else ""
            told = (
                "percent"
                if kind == "percentage"
                else told or (f"unit:{attribute(cell, 'currency')}" if kind == "currency" else "")
            )
            for down in range(looked if told else 0):
                for right in range(min(repeated, _MOST_REPEATED)):
                    sheet.show(row + down, column + right, "" if told == "unit:" else told)
        tall, wide = _times(cell, "number-rows-spanned"), _times(cell, "number-columns-spanned")
        if tall > 1 or wide > 1:
            sheet.merged.append((row, column, row + tall - 1, column + wide - 1))
        column += repeated
    return times


def _times(element: etree._Element, name: str) -> int:
    told = attribute(element, name)
    return int(told) if told.isdigit() and len(told) < 8 else 1


def _old_looks(raw: bytes) -> dict[str, SheetLooks]:
    compound = Compound(raw)
    book = compound.content("Workbook") or compound.content("Book")
    formats: dict[int, str] = dict(_BUILT_IN)
    styles: list[str] = []
    names: dict[int, str] = {}
    sheets: dict[str, SheetLooks] = {}
    current: SheetLooks | None = None
    for at, number, body in _old_records(book):
        if number == 0x0809:  # BOF
            current = sheets.setdefault(names[at], SheetLooks()) if at in names else None
        elif number == 0x0085:  # BOUNDSHEET
            names[struct.unpack_from("<I", body)[0]] = _short_string(body[6:])
        elif number == 0x041E:  # FORMAT
            formats[struct.unpack_from("<H", body)[0]] = treatment_of(_long_string(body[2:]))
        elif number == 0x00E0:  # XF
            styles.append(formats.get(struct.unpack_from("<H", body, 2)[0], ""))
        elif current is not None:
            _old_cell(number, body, current, styles)
    return sheets


def _old_cell(number: int, body: bytes, sheet: SheetLooks, styles: list[str]) -> None:
    if number in (0x027E, 0x0203, 0x0006):  # RK, NUMBER, FORMULA
        row, column, style = struct.unpack_from("<HHH", body)
        sheet.show(row, column, styles[style])
    elif number == 0x00BD:  # MULRK
        row, column = struct.unpack_from("<HH", body)
        for place in range((len(body) - 6) // 6):
            sheet.show(row, column + place, styles[struct.unpack_from("<H", body, 4 + place * 6)[0]])
    elif number == 0x0208 and len(body) >= 14 and struct.unpack_from("<H", body, 12)[0] & 0x20:  # ROW
        sheet.hidden_rows.add(struct.unpack_from("<H", body)[0])
    elif number == 0x007D and struct.unpack_from("<H", body, 8)[0] & 1:  # COLINFO
        first, last = struct.unpack_from("<HH", body)
        sheet.hidden_columns |= set(range(first, min(last, first + 500) + 1))


def _old_records(book: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 4 <= len(book):
        number, length = struct.unpack_from("<HH", book, at)
        yield at, number, book[at + 4 : at + 4 + length]
        at += 4 + length


def _short_string(body: bytes) -> str:
    length, wide = body[0], body[1] & 1
    return body[2 : 2 + length * 2].decode("utf-16-le") if wide else body[2 : 2 + length].decode("latin-1")


def _long_string(body: bytes) -> str:
    length, wide = struct.unpack_from("<HB", body)
    return body[3 : 3 + length * 2].decode("utf-16-le") if wide & 1 else body[3 : 3 + length].decode("latin-1")


def _binary_looks(package: Package) -> dict[str, SheetLooks]:
    if "xl/workbook.bin" not in package.names or "xl/styles.bin" not in package.names:
        return {}
    targets = {}
    for element in walk_xml(package.read("xl/_rels/workbook.bin.rels"), "xlsb", ("Relationship",)):
        targets[attribute(element, "Id")] = f"xl/{attribute(element, 'Target')}".replace("xl//xl/", "xl/")
    styles = _binary_styles(package.read("xl/styles.bin"))
    made = {}
    for number, body in _binary_records(package.read("xl/workbook.bin")):
        if number == 156:  # BrtBundleSh
            link, rest = _binary_string(body[8:])
            part = targets.get(link, "")
            if part in package.names:
                made[_binary_string(rest)[0]] = _binary_sheet(package.read(part), styles)
    return made


def _binary_styles(raw: bytes) -> list[str]:
    formats: dict[int, str] = dict(_BUILT_IN)
    styles: list[str] = []
    inside = False
    for number, body in _binary_records(raw):
        if number == 44:  # BrtFmt
            formats[struct.unpack_from("<H", body)[0]] = treatment_of(_binary_string(body[2:])[0])
        elif number in (617, 618):  # BrtBeginCellXFs, BrtEndCellXFs
            inside = number == 617
        elif number == 47 and inside:  # BrtXF
            styles.append(formats.get(struct.unpack_from("<H", body, 2)[0], ""))
    return styles


def _binary_sheet(raw: bytes, styles: list[str]) -> SheetLooks:
    made, row = SheetLooks(), 0
    for number, body in _binary_records(raw):
        if number == 0:  # BrtRowHdr
            row = struct.unpack_from("<I", body)[0]
            if body[11] & 0x10:
                made.hidden_rows.add(row)
        elif number in (2, 5, 9):  # BrtCellRk, BrtCellReal, BrtFmlaNum
            column, style = struct.unpack_from("<II", body)
            made.show(row, column, styles[style & 0xFFFFFF])
        elif number == 60 and body[16] & 1:  # BrtColInfo
            first, last = struct.unpack_from("<II", body)
            made.hidden_columns |= set(range(first, min(last, first + 500) + 1))
    return made


def _binary_records(raw: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(raw):
        number = raw[at]
        at += 1
        if number & 0x80:
            number = (number & 0x7F) | (raw[at] << 7)
            at += 1
        length = shift = 0
        while True:
            part = raw[at]
            at += 1
            length |= (part & 0x7F) << shift
            shift += 7
            if not part & 0x80 or shift > 21:
                break
        yield number, raw[at : at + length]
        at += length


def _binary_string(body: bytes) -> tuple[str, bytes]:
    length = struct.unpack_from("<I", body)[0]
    if length == 0xFFFFFFFF:
        return "", body[4:]
    return body[4 : 4 + length * 2].decode("utf-16-le"), body[4 + length * 2 :]
