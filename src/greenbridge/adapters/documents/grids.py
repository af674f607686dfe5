"""Sheets cell by cell, each in its place: what a mapping of columns needs, and a text of the sheet has lost.

A grid travels as JSON Lines, so that a hundred thousand rows never stand in memory together: a line with the facts of a sheet,
then a line for each row that is not empty (its number and its cells), at the end a line that says so.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import python_calamine

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.document import Limits, Source
from greenbridge.adapters.documents.errors import document_error, short_reason
from greenbridge.adapters.documents.formats import (
    UNCOUNTED,
    column_of,
    read_treatments,
    restyle,
    sheet_parts,
    styled_cells,
    uncounted_cells,
)
from greenbridge.adapters.documents.office import TARGETS, convert_office
from greenbridge.adapters.documents.oldsheet import require_old_sheet
from greenbridge.adapters.documents.plain import decode_source
from greenbridge.adapters.documents.sheetformats import SheetLooks, read_looks
from greenbridge.adapters.documents.sniff import find_kind, safe_name
from greenbridge.adapters.documents.spreadsheet import delimiter_of, records_of, require_sheet_sizes
from greenbridge.adapters.documents.tables import cell_text
from greenbridge.calc.tables.layout import Area
from greenbridge.kernel.errors import GreenBridgeError

SHEETS = frozenset({"xlsx", "xlsb", "ods", "xls"})
DELIMITED = frozenset({"csv", "tsv"})
KINDS = SHEETS | DELIMITED
MOST_MERGED = 20_000
"""Merged areas of a sheet that are kept."""
_HIDDEN_ROW = re.compile(rb"""<(?:\w+:)?row\s(?=[^>]*\bhidden=["'](?:1|true)["'])[^>]*?\br=["'](\d{1,7})["']""")
_COLUMN = re.compile(rb"""<(?:\w+:)?col\s([^>]*?)/?>""")
_NUMBERED = re.compile(rb"""\b(min|max|hidden)=["'](\w{1,7})["']""")
_SPACES = re.compile(r"[^\S\n]+")


@dataclass
class GridFacts:
    """What is known of a sheet before its rows are read; places of columns from 0, numbers of rows from 1."""

    number: int
    name: str
    hidden: bool = False
    merged: list[Area] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    charset: str = ""


@dataclass
class Grid(GridFacts):
    """A sheet with its rows that are not empty: number and cells."""

    rows: list[tuple[int, list[str]]] = field(default_factory=list)


Line = dict[str, Any] | list[Any]


def walk_grids(source: Source) -> Iterator[Line]:
    """The lines of a file's grid; refusals as those of ``read_document``, ``document_no_table`` where it has no cells."""
    if source.kind in TARGETS:
        source = convert_office(source)
    if source.kind not in KINDS:
        raise document_error("document_no_table", found=source.kind)
    room = source.limits.text_chars
    told = 0
    for line in _walk_delimited(source) if source.kind in DELIMITED else _walk_sheets(source):
        if isinstance(line, list):
            told += 1
            room -= sum(map(len, line[1]))
            if room < 0:
                raise document_error("document_text_too_long", limit_chars=source.limits.text_chars)
        yield line
    if not told:
        raise document_error("document_without_text", found=source.kind)
    yield {"end": told}


def source_of(raw: bytes, name: str, limits: Limits) -> Source:
    """A file as the readers take it, its kind found by its bytes."""
    if len(raw) > limits.size_bytes:
        raise document_error("document_too_large", limit_bytes=limits.size_bytes, size_bytes=len(raw))
    return Source(raw, safe_name(name), find_kind(raw, name, "", limits).kind, "", limits)


def grids_of(raw: bytes, name: str, *, limits: Limits = Limits()) -> list[Grid]:  # noqa: B008 - frozen
    """The sheets of a file, read in this process; for files of strangers prefer ``guard.read_grids_guarded``."""
    return list(collect_grids(walk_grids(source_of(raw, name, limits))))


def collect_grids(lines: Iterable[Line]) -> Iterator[Grid]:
    """Sheets with all their rows from lines of a grid."""
    grid: Grid | None = None
    for line in lines:
        if isinstance(line, list):
            if grid is not None:
                grid.rows.append((int(line[0]), [str(cell) for cell in line[1]]))
        elif "sheet" in line:
            if grid is not None:
                yield grid
            facts = facts_of(line)
            grid = Grid(**{name: getattr(facts, name) for name in GridFacts.__dataclass_fields__})
    if grid is not None:
        yield grid


def facts_of(line: dict[str, Any]) -> GridFacts:
    """The facts of a sheet from their line."""
    return GridFacts(
        number=int(line["sheet"]),
        name=str(line["name"]),
        hidden=bool(line["hidden"]),
        merged=[Area(*map(int, area)) for area in line["merged"]],
        hidden_rows=[int(one) for one in line["hidden_rows"]],
        hidden_columns=[int(one) for one in line["hidden_columns"]],
        charset=str(line["charset"]),
    )


def _facts_line(facts: GridFacts) -> Line:
    return {
        "sheet": facts.number,
        "name": facts.name,
        "hidden": facts.hidden,
        "merged": [[area.top, area.left, area.bottom, area.right] for area in facts.merged],
        "hidden_rows": facts.hidden_rows,
        "hidden_columns": facts.hidden_columns,
        "charset": facts.charset,
    }


def read_lines(path: Path) -> Iterator[str]:
    """The lines of a grid that was written to a file; `row_of` and `facts_of` read them, a row that is only counted is not."""
    with path.open(encoding="utf-8") as lines:
        yield from lines


def row_of(line: str) -> tuple[int, list[str]]:
    """Number and cells of a row from its line."""
    number, cells = json.loads(line)
    return int(number), [str(cell) for cell in cells]


def _walk_delimited(source: Source) -> Iterator[Line]:
    decoded = decode_source(source.raw, source.declared_charset)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    sign = "\t" if source.kind == "tsv" else delimiter_of(text)
    yield _facts_line(GridFacts(1, "", charset=decoded.charset))
    width = number = 0
    cells: list[str] = []
    try:
        for number, row in enumerate(records_of(text, sign), 1):
            cells = _cut([_lines(cell) for cell in row])
            width = max(width, len(cells))
            if cells:
                yield [number, cells]
    except csv.Error as error:
        raise document_error("document_broken", found=source.kind, reason=short_reason(error)) from error
    if width < 2:
        raise document_error("document_no_table", found=source.kind)
    if text.count('"') % 2 and any("\n" in cell for cell in cells):
        raise document_error("document_broken", found=source.kind, reason=f"row {number}: a quotation mark is never closed")


def _walk_sheets(source: Source) -> Iterator[Line]:
    parts: dict[str, GridFacts] = {}
    styles: dict[str, Any] = {}
    if source.kind == "xls":
        require_old_sheet(source.raw, source.limits)
        parts, styles = _parts_of(read_looks(source.raw, source.kind))
    else:
        with Package(source.raw, source.limits) as package:
            require_sheet_sizes(package, source.kind, source.limits)
            if source.kind == "xlsx":
                parts, styles = _read_parts(package)
            else:
                parts, styles = _parts_of(read_looks(source.raw, source.kind, package))
    try:
        yield from _walk_workbook(source, parts, styles)
    except (GreenBridgeError, MemoryError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except python_calamine.PasswordError as error:
        raise document_error("document_encrypted", found=source.kind) from error
    except BaseException as error:  # calamine is Rust: its panics do not descend from Exception
        raise document_error("document_broken", found=source.kind, reason=short_reason(error)) from error


def _walk_workbook(source: Source, parts: dict[str, GridFacts], styles: dict[str, Any]) -> Iterator[Line]:
    with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(source.raw)) as workbook:
        number = 0
        for told in workbook.sheets_metadata:
            if told.typ != python_calamine.SheetTypeEnum.WorkSheet:
                continue
            number += 1
            sheet = workbook.get_sheet_by_name(told.name)
            if sheet.total_height * sheet.total_width > source.limits.cells:
                found = sheet.total_height * sheet.total_width
                raise document_error("document_unpacks_too_large", what="cells", limit=source.limits.cells, found=found)
            facts = replace(parts.get(told.name) or GridFacts(0, ""), number=number, name=told.name)
            facts.hidden = told.visible != python_calamine.SheetVisibleEnum.Visible
            merged = (sheet.merged_cell_ranges or [])[:MOST_MERGED]
            facts.merged = [Area(top, left, bottom, right) for (top, left), (bottom, right) in merged] or facts.merged
            yield _facts_line(facts)
            if sheet.start is None:
                continue
            before = [""] * sheet.start[1]
            styled = styles.get(told.name, {})
            for at, row in enumerate(sheet.iter_rows()):
                cells = [_cell(found) for found in row]
                if styled:
                    restyle(cells, row, at, len(before), styled)
                cut = _cut(cells)
                if cut:
                    yield [at + 1, before + cut]


def _cell(found: object) -> str:
    """`cell_text` with the lines of words kept; the quick way for the two sorts of cell that are most of every sheet."""
    if type(found) is str:
        return _lines(found)
    if type(found) is float:
        text = f"{found:.15g}"
        if "e" not in text and "n" not in text:
            return text
    return cell_text(found)


def _lines(text: str) -> str:
    """A cell of words: its lines kept, other space made plain."""
    if "\n" not in text and "\r" not in text:
        return " ".join(text.split())
    lines = (_SPACES.sub(" ", line).strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def _cut(cells: list[str]) -> list[str]:
    """Without the empty cells at the end."""
    last = len(cells)
    while last and not cells[last - 1]:
        last -= 1
    return cells[:last]


def _read_parts(package: Package) -> tuple[dict[str, GridFacts], dict[str, Any]]:
    """Name of a sheet -> what is hidden in it, and what its number formats say."""
    treatments = read_treatments(package, "xlsx")
    facts: dict[str, GridFacts] = {}
    styles: dict[str, Any] = {}
    for name, part in sheet_parts(package).items():
        if part not in package.names:
            continue
        raw = package.read(part)
        head = raw[: max(raw.find(b"<sheetData"), 0) or 65_536]
        facts[name] = GridFacts(0, name, hidden_rows=_hidden_rows(raw), hidden_columns=_hidden_columns(head))
        styles[name] = styled_cells(raw, treatments)
        uncounted = SheetLooks(styles[name])
        for row, column in uncounted_cells(raw):
            uncounted.show(row, column, UNCOUNTED)
    return facts, styles


def _parts_of(looks: dict[str, SheetLooks]) -> tuple[dict[str, GridFacts], dict[str, Any]]:
    facts = {
        name: GridFacts(
            0,
            name,
            merged=[Area(*area) for area in look.merged[:MOST_MERGED]],
            hidden_rows=sorted(row + 1 for row in look.hidden_rows),
            hidden_columns=sorted(look.hidden_columns),
        )
        for name, look in looks.items()
    }
    return facts, {name: look.styled for name, look in looks.items()}


def _hidden_rows(sheet: bytes) -> list[int]:
    if b"hidden=" not in sheet:
        return []
    return [int(found) for found in _HIDDEN_ROW.findall(sheet)]


def _hidden_columns(head: bytes) -> list[int]:
    hidden: list[int] = []
    for found in _COLUMN.findall(head):
        told = {name.decode(): mark.decode() for name, mark in _NUMBERED.findall(found)}
        if told.get("hidden") in ("1", "true"):
            first, last = int(told.get("min", "1")), int(told.get("max", "1"))
            hidden += range(first - 1, min(last, first + 500))
    return hidden


def column_name(place: int) -> str:
    """Letters of a column by its place from 0."""
    name, rest = "", place + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(65 + letter) + name
    return name


__all__ = [
    "KINDS",
    "Grid",
    "GridFacts",
    "collect_grids",
    "column_name",
    "column_of",
    "facts_of",
    "grids_of",
    "read_lines",
    "row_of",
    "source_of",
    "walk_grids",
]
