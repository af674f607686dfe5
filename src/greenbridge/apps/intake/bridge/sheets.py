"""From a spreadsheet to what a curator decides on: its tables with a proposed field for each column, its rows as candidates.

A mapping is plain JSON, on the page, over HTTP and in the file of the command line alike: ``sheet``, ``kind``, ``language``,
``header`` [first row, last row], ``columns`` {letters: {``target``, ``unit``}}, ``hidden`` (take or leave), ``country``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from greenbridge.adapters.documents import Limits
from greenbridge.adapters.documents.grids import GridFacts, column_name, facts_of, read_lines, row_of
from greenbridge.adapters.documents.guard import read_grids_guarded
from greenbridge.adapters.reference.columns import load_columns
from greenbridge.calc.common.identifiers import CHECKS
from greenbridge.calc.language.detect import detect_language
from greenbridge.calc.tables.content import Content, look_at
from greenbridge.calc.tables.layout import DATA, SEARCHED, Layout, Row, find_layout, row_reader
from greenbridge.calc.tables.match import guess_kind, header_key, header_keys, match_columns, signature
from greenbridge.calc.tables.rows import fill_merged
from greenbridge.kernel.errors import GreenBridgeError
from greenbridge.kernel.languages import normalise_tag

ENDINGS = (".xlsx", ".xls", ".xlsb", ".ods", ".et", ".csv", ".tsv")
"""Names of files that may hold tables."""
LOOKED_AT = 400
"""Rows at the top of a sheet by which its columns are told."""
_PARTIES = ("owner", "party", "developer", "financier", "supplier")
_GENERAL = (
    "title", "names", "summary", "country", "place", "address", "website", "topic", "field", "figure", "ref",
    "source_url", "source_title", "source_date", "source_publisher",
)  # fmt: skip
_LEFT = ("left:number", "left:contact", "left:note", "left:party", "left:internal")


@dataclass(slots=True)
class SheetLook:
    """A sheet as it was found: ``mapping`` is what is proposed, ``columns`` say why; None of them where it holds no table."""

    number: int
    name: str
    hidden: bool
    charset: str = ""
    mapping: dict[str, Any] = field(default_factory=dict)
    kinds: list[tuple[str, float]] = field(default_factory=list)
    columns: list[dict[str, Any]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    signature: str = ""
    remembered: bool = False
    table_unit: str = ""
    rows: int = 0
    left_out: int = 0
    """Columns that were not looked at, for there are too many."""


Memory = Callable[[str, Sequence[str]], tuple[Mapping[str, Any], bool] | None]
"""Signature and header keys -> what is remembered (``kind``, ``language``, ``columns`` header key -> target), and whether
for this very header."""


def open_grid(path: Path, name: str, grid: Path, *, limit_bytes: int = 0) -> Path:
    """The cells of a file, got in a process of its own and kept in ``grid`` for the next time."""
    if not grid.exists():
        grid.parent.mkdir(parents=True, exist_ok=True)
        read_grids_guarded(path, name, grid, limits=Limits(size_bytes=limit_bytes or Limits().size_bytes))
    return grid


def may_be_table(name: str) -> bool:
    """Whether a file of this name may hold tables."""
    return name.lower().endswith(ENDINGS)


def walk_sheets(grid: Path) -> Iterator[tuple[GridFacts, Iterator[str]]]:
    """The sheets of a grid one after another, each with the lines of its rows (`row_of` reads one); they are to be read before
    the next sheet is asked for."""
    lines = read_lines(grid)
    held: list[str] = []

    def rows() -> Iterator[str]:
        for line in lines:
            if line.startswith("{"):
                held.append(line)
                return
            yield line

    first = json.loads(next(lines, "{}"))
    while "sheet" in first:
        inside = rows()
        yield facts_of(first), inside
        for _ in inside:
            pass
        first = json.loads(held.pop()) if held else {}


def look_at_sheets(
    grid: Path, name: str, memory: Memory | None = None, asked: Sequence[Mapping[str, Any]] = ()
) -> list[SheetLook]:
    """Each sheet of a grid with what is proposed for it; ``asked`` are mappings whose kind or header a person has changed."""
    by_sheet = {sheet_asked(one): one for one in asked}
    return [_look(facts, rows, name, memory, by_sheet.get(facts.number, {})) for facts, rows in walk_sheets(grid)]


def _look(facts: GridFacts, lines: Iterator[str], name: str, memory: Memory | None, asked: Mapping[str, Any]) -> SheetLook:
    vocabulary = load_columns()
    head = [row_of(line) for line in islice(lines, LOOKED_AT)]
    rest = sum(1 for _ in lines)
    look = SheetLook(facts.number, facts.name, facts.hidden, facts.charset, rows=len(head) + rest)
    layout = find_layout(top_of(head, asked), vocabulary, merged=facts.merged, header=header_asked(asked))
    if layout is None or not layout.columns:
        return look
    body = [row for number, row in fill_merged(head, facts.merged) if number >= layout.first_row]
    language = normalise_tag(str(asked.get("language") or "")) if asked.get("language") else language_of(layout, body)
    contents = contents_of(layout, body, language)
    look.kinds = guess_kind(layout.columns, contents, [*layout.titles, facts.name, name], vocabulary)
    look.signature = signature(layout.columns)
    known = memory(look.signature, header_keys(layout.columns)) if memory else None
    told = dict(known[0]) if known else {}
    kind = str(asked.get("kind") or told.get("kind") or look.kinds[0][0])
    certain = bool(known and known[1])
    matches = match_columns(
        layout.columns, contents, kind, vocabulary, told.get("columns") if kind == told.get("kind") else None, certain
    )
    look.remembered = certain
    look.left_out = layout.left_out
    look.titles = layout.titles[:12]
    look.table_unit = layout.unit.told if layout.unit else ""
    columns = {}
    for column, match in zip(layout.columns, matches, strict=True):
        letters = column_name(column.at)
        unit = column.head.unit or (layout.unit if _takes_table_unit(match.target, column.head.text) else None)
        unit_told = unit.told if unit and match.target in ("figure", "capacity", "cost") else ""
        columns[letters] = {"target": match.target} | ({"unit": unit_told} if unit_told else {})
        look.columns.append(
            {
                "column": letters,
                "header": " · ".join(filter(None, (column.head.group, column.head.text))),
                "key": header_key(column.head),
                "target": match.target,
                "confidence": match.confidence,
                "reason": match.reason,
                "others": [list(one) for one in match.others],
                "unit": unit_told,
                "hidden": column.at in facts.hidden_columns,
                "examples": list(dict.fromkeys(row[column.at] for row in body if column.at < len(row) and row[column.at]))[:4],
            }
        )
    look.mapping = {
        "sheet": facts.number,
        "name": facts.name,
        "kind": kind,
        "language": str(asked.get("language") or told.get("language") or language),
        "header": list(layout.header_rows),
        "columns": columns,
        "hidden": "take",
        "country": str(asked.get("country") or ""),
    }
    return look


_COUNTED = re.compile(r"数量|人数|户数|家数|кол-во|количеств|число|number of|\bno\. of|count|%|率|доля|share", re.IGNORECASE)


def _takes_table_unit(target: str, header: str) -> bool:
    return target in ("cost", "figure") and not _COUNTED.search(header)


def sheet_asked(asked: Mapping[str, Any]) -> int:
    """Number of the sheet a mapping is for, the first where it names none; 0 for what is no number."""
    told = asked.get("sheet") or 1
    return int(told) if isinstance(told, int) or (isinstance(told, str) and told.isdecimal() and len(told) < 10) else 0


def header_asked(asked: Mapping[str, Any]) -> tuple[int, int] | None:
    """First and last row of the header where a mapping says so."""
    told = asked.get("header")
    if isinstance(told, list | tuple) and len(told) == 2 and all(isinstance(one, int) and one > 0 for one in told):
        return (min(told), max(told))
    return None


def top_of(head: Sequence[Row], asked: Mapping[str, Any]) -> Sequence[Row]:
    """The rows in which the header is looked for: the first ones, and down to where a person says it is."""
    told = header_asked(asked)
    return [row for at, row in enumerate(head) if at < SEARCHED + 20 or (told and row[0] <= told[1] + 20)]


def language_of(layout: Layout, body: Sequence[Sequence[str]]) -> str:
    """Language of the interface that a table is written in, or the nearest to it."""
    words = " ".join([*(column.head.text for column in layout.columns), *(cell for row in body[:40] for cell in row)])
    found = detect_language(words)
    return found if found in ("zh-Hans", "en", "ru") else "ru" if found in ("kk", "ky", "tg", "uk", "be", "mn") else "en"


def contents_of(layout: Layout, body: Sequence[Sequence[str]], language: str) -> dict[int, Content]:
    """What the cells of each column look like in rows of data."""
    vocabulary = load_columns()
    usual = usual_of(body)
    reader = row_reader(layout, usual)
    rows = [row for row in body if reader(row) == DATA] or list(body)
    return {
        column.at: look_at([row[column.at] if column.at < len(row) else "" for row in rows], vocabulary, language)
        for column in layout.columns
    }


def usual_of(body: Sequence[Sequence[str]]) -> int:
    """How many cells a row has filled, in the middle of all rows."""
    filled = sorted(sum(1 for cell in row if cell) for row in body)
    return filled[len(filled) // 2] if filled else 0


def targets_of(kind: str) -> list[str]:
    """Targets a column of a sheet of this kind may have, in the order they are offered."""
    found = list(_GENERAL)
    own = {term.target for term in load_columns().terms if kind in term.kinds}
    found += sorted(one for one in own if one.startswith(("stage", "capacity", "cost", "date", "subkind", "data:")))
    found += [f"party:{role}" for role in _PARTIES]
    if kind in ("organisation", "provider"):
        found += [f"code:{scheme}" for scheme in CHECKS] + ["code"]
    if kind == "technology":
        found.append("code:patent")
    return [*dict.fromkeys(found), *_LEFT]


def find_tables(path: Path, name: str, grid: Path, *, limit_bytes: int = 0) -> list[SheetLook]:
    """The tables of a file; empty when it holds none, or cannot be opened as one (its reader then says why)."""
    if not may_be_table(name):
        return []
    try:
        looks = look_at_sheets(open_grid(path, name, grid, limit_bytes=limit_bytes), name)
    except GreenBridgeError:
        return []
    return [look for look in looks if look.mapping and any(target_of(one) for one in look.mapping["columns"].values())]


def target_of(told: Any) -> str:
    """The target of a column of a mapping, which may be written short: ``"A": "title"``."""
    return str(told.get("target", "")) if isinstance(told, Mapping) else str(told)
