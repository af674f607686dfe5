"""What number formats of a workbook add to the bare number: percent, currency, a unit in words, a month without its day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.markup import attribute, local_name, walk_xml

_STYLED = rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']\s+s=["'](%s)["']"""
_STYLED_QUICK = rb'''r="([A-Z]{1,3})(\d{1,7})" s="(%s)"'''
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_SHORT_DATES = {"17": "month"}
_PERCENT = "percent"
UNCOUNTED = "uncounted"
_UNCOUNTED = re.compile(
    rb"""<c\b[^>]*?\br=["']([A-Z]{1,3})(\d{1,7})["'][^>]*><f\b(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v></v>|<v/>)?</c>"""
)
Styled = dict[int, tuple[dict[int, str], bytearray]]
"""Column (from 0) -> what its numbered formats say, and for each row (from 0) the number of its own."""


def treatment_of(code: str) -> str:
    """What a number format says beyond the number: ``percent``, ``month``, ``year``, ``unit:₽``; empty when nothing.

    >>> treatment_of("0.00%"), treatment_of('#,##0" ₽"'), treatment_of("[$¥-804]#,##0.00"), treatment_of('yyyy"年"m"月"')
    ('percent', 'unit:₽', 'unit:¥', 'month')
    """
    first = code.split(";")[0]
    words = [(found[1] or found[2] or "").strip() for found in _QUOTED.finditer(first)]
    money = [found[1].strip() for found in _CURRENCY.finditer(first)]
    bare = re.sub(r"\[[^\]]*\]", "", _QUOTED.sub("", first)).lower()
    if "%" in bare:
        return _PERCENT
    if re.search(r"[yд]", bare) and not re.search(r"[#0?]", bare):
        if "d" in bare or "h" in bare:
            return ""
        return "month" if "m" in bare else "year"
    # A comma at the end shows thousands of what is kept: 47950000 as 48 M. The number is given whole, so its word would lie.
    if not re.search(r"[#0?]", bare) or re.search(r"[#0?],+(?![#0?.,])", bare):
        return ""
    signs = re.findall(r"[$€£¥₽₸₹]", bare)
    told = next((word for word in (*money, *signs, *words) if word and not re.fullmatch(r"[\s()*_.,-]+", word)), "")
    return f"unit:{told}" if told and len(told) <= 12 else ""


def read_treatments(package: Package, kind: str) -> dict[str, str]:
    """Number of a cell style -> what it says beyond the number; styles that say nothing are left out."""
    if "xl/styles.xml" not in package.names:
        return {}
    codes: dict[str, str] = {"9": "0%", "10": "0.00%", "17": "mmm-yy"}
    styles: dict[str, str] = {}
    inside = ""
    for element in walk_xml(package.read("xl/styles.xml"), kind, ("numFmt", "cellXfs", "cellStyleXfs")):
        inside = local_name(element)
        if inside == "numFmt":
            codes[attribute(element, "numFmtId")] = attribute(element, "formatCode")
        elif inside == "cellXfs":
            for at, style in enumerate(element):
                styles[str(at)] = attribute(style, "numFmtId")
    made = {at: treatment_of(codes[number]) for at, number in styles.items() if number in codes}
    return {at: told for at, told in made.items() if told}


def styled_cells(sheet: bytes, treatments: Mapping[str, str]) -> Styled:
    """What the formats of a sheet's XML say, cell by cell."""
    if not treatments:
        return {}
    numbers = {style: at for at, style in enumerate(treatments, 1) if at < 256}
    names = {at: treatments[style] for style, at in numbers.items()}
    quick = b"='" not in sheet  # a pattern that begins with plain letters is found several times as fast
    pattern = re.compile((_STYLED_QUICK if quick else _STYLED) % b"|".join(style.encode() for style in numbers))
    made: dict[int, tuple[dict[int, str], bytearray]] = {}
    columns: dict[bytes, int] = {}
    for found in pattern.finditer(sheet):  # not all at once: a million rows of dates would take gigabytes
        letters, digits, style = found.groups()
        place = columns.get(letters)
        if place is None:
            place = columns[letters] = column_of(letters.decode())
        rows = made.setdefault(place, (names, bytearray()))[1]
        row = int(digits) - 1
        if row >= len(rows):
            rows.extend(bytes(row + 1 - len(rows)))
        rows[row] = numbers[style.decode()]
    return made


def column_of(letters: str) -> int:
    """Place of a column from 0 by its letters."""
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - 64
    return place - 1


def uncounted_cells(sheet: bytes) -> list[tuple[int, int]]:
    """Rows and columns (from 0) of formulas that no program has worked out yet: they have no value to read."""
    if b"<f" not in sheet:
        return []
    return [(int(row) - 1, column_of(letters.decode())) for letters, row in _UNCOUNTED.findall(sheet)]


def as_shown(found: object, treatment: str, text: str) -> str:
    """A cell's text with what its number format says; ``text`` is the text without it."""
    if treatment == UNCOUNTED:
        return text or "#GETTING_DATA"  # what a spreadsheet program itself shows in such a cell
    if isinstance(found, dt.date | dt.datetime):
        return text[:7] if treatment == "month" else text[:4] if treatment == "year" else text
    if isinstance(found, bool) or not isinstance(found, int | float) or not text:
        return text
    if treatment == _PERCENT:
        return f"{format((Decimal(text) * 100).normalize() + 0, 'f')}%" if re.fullmatch(r"-?[\d.]+", text) else text
    return f"{text} {treatment[5:]}" if treatment.startswith("unit:") else text


def sheet_styles(package: Package) -> dict[str, Styled]:
    """Name of a sheet of an xlsx -> what its number formats say."""
    treatments = read_treatments(package, "xlsx")
    if not treatments:
        return {}
    return {
        name: styled_cells(package.read(part), treatments) for name, part in sheet_parts(package).items() if part in package.names
    }


def restyle(cells: list[str], row: Sequence[object], at: int, shift: int, styled: Styled) -> None:
    """Cells of a row (from 0) as they are shown; ``shift`` is the place of its first cell."""
    for place, (names, rows) in styled.items():
        column = place - shift
        if 0 <= column < len(cells) and at < len(rows) and rows[at]:
            cells[column] = as_shown(row[column], names[rows[at]], cells[column])


def sheet_parts(package: Package) -> dict[str, str]:
    """Name of a sheet -> name of its part."""
    if "xl/workbook.xml" not in package.names or "xl/_rels/workbook.xml.rels" not in package.names:
        return {}
    targets = {}
    for element in walk_xml(package.read("xl/_rels/workbook.xml.rels"), "xlsx", ("Relationship",)):
        if local_name(element) == "Relationship":
            target = attribute(element, "Target")
            targets[attribute(element, "Id")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    parts = {}
    for element in walk_xml(package.read("xl/workbook.xml"), "xlsx", ("sheet",)):
        if local_name(element) == "sheet":
            parts[attribute(element, "name")] = targets.get(attribute(element, "id"), "")
    return parts
