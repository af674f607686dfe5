"""From a spreadsheet to what a curator decides on: its tables with a proposed field for each column, its rows as candidates.

A mapping is plain JSON, on the page, over HTTP and in the file of the command line alike: ``sheet``, ``kind``, ``language``,
``header`` [first row, last row], ``columns`` {letters: {``target``, ``unit``, ``header``}}, ``hidden`` (take or leave),
``country``. A column that names its ``header`` is the one of that name, wherever it stands today (`settle_mapping`).
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
from greenbridge.adapters.documents.grids import GridFacts, column_name, column_of, facts_of, read_lines, row_of
from greenbridge.adapters.documents.guard import read_grids_guarded
from greenbridge.adapters.reference.columns import load_columns
from greenbridge.calc.common.identifiers import CHECKS
from greenbridge.calc.language.detect import detect_language
from greenbridge.calc.tables.changes import (
    Change,
    Settled,
    column_names,
    compare_headers,
    follow_headers,
    header_words,
    still_known,
)
from greenbridge.calc.tables.content import Content, look_at
from greenbridge.calc.tables.layout import DATA, SEARCHED, Column, Layout, Row, find_layout, row_reader
from greenbridge.calc.tables.match import guess_kind, header_key, header_keys, match_columns, signature
from greenbridge.calc.tables.rows import fill_merged
from greenbridge.kernel.errors import GreenBridgeError, InvalidError
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
    changes: list[dict[str, Any]] = field(default_factory=list)
    """How the header differs from the one that is remembered; see `change_json`."""


Memory = Callable[[str, Sequence[str]], tuple[Mapping[str, Any], bool] | None]
"""Signature and header keys -> what is remembered (``kind``, ``language``, ``columns`` header key -> target, ``headers`` header
key -> words and place), and whether for this very header."""


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
    before = _settled_before(told)
    kind = str(asked.get("kind") or told.get("kind") or look.kinds[0][0])
    certain = bool(known and known[1])
    remembered = still_known(told["columns"], layout.columns, before) if kind == told.get("kind") else None
    matches = match_columns(layout.columns, contents, kind, vocabulary, remembered, certain)
    look.changes = [change_json(one) for one in compare_headers(before, layout.columns, matches)] if before else []
    look.remembered = certain
    look.left_out = layout.left_out
    look.titles = layout.titles[:12]
    look.table_unit = layout.unit.told if layout.unit else ""
    columns = {}
    for column, name, match in zip(layout.columns, column_names(layout.columns), matches, strict=True):
        letters = column_name(column.at)
        unit_told = _unit_told(column, layout, match.target)
        told_unit = {"unit": unit_told} if unit_told else {}
        columns[letters] = {"target": match.target, **told_unit, "header": _named(name, column)}
        look.columns.append(
            {
                "column": letters,
                "header": header_words(column.head),
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
        "table_unit": look.table_unit,
        "columns": columns,
        "hidden": "take",
        "country": str(asked.get("country") or ""),
    }
    parties = asked.get("parties") or told.get("parties")
    if parties:
        look.mapping["parties"] = dict(parties)
    return look


_COUNTED = re.compile(r"数量|人数|户数|家数|кол-во|количеств|число|number of|\bno\. of|count|%|率|доля|share", re.IGNORECASE)


def _takes_table_unit(target: str, header: str) -> bool:
    return target in ("cost", "figure") and not _COUNTED.search(header)


def _unit_told(column: Column, layout: Layout, target: str) -> str:
    """The unit of a column as its header or the line above the table writes it; empty where the column takes none."""
    unit = column.head.unit or (layout.unit if _takes_table_unit(target, column.head.text) else None)
    return unit.told if unit and target in ("figure", "capacity", "cost") else ""


def _named(name: str, column: Column) -> str:
    """The name of a column, and its unit behind it where that stands in a row of its own."""
    unit = column.head.unit.told if column.head.unit else ""
    return f"{name} [{unit}]" if unit and unit not in name else name


def _settled_before(told: Mapping[str, Any]) -> dict[str, Settled]:
    """Columns of what is remembered; those of an older program have neither words nor place."""
    headers = told.get("headers") or {}
    return {
        key: Settled(*headers.get(key, (key.strip(":"), -1)), target=str(target))
        for key, target in told.get("columns", {}).items()
    }


def change_json(change: Change) -> dict[str, Any]:
    """A change as plain JSON: ``change`` (moved, renamed, added, gone), ``header`` in ``column``, ``was`` in ``was_column``,
    the ``target`` it was settled to hold."""
    return {
        "change": change.change,
        "header": change.header,
        "column": column_name(change.at) if change.at >= 0 else "",
        "was": change.was,
        "was_column": column_name(change.was_at) if change.was_at >= 0 else "",
        "target": change.target,
    }


def settle_mapping(grid: Path, mapping: Mapping[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """A mapping with its columns where their headers stand today, and what moved (`change_json`).

    A column that names no ``header`` stays at its letters. InvalidError("mapping_outgrown") when a header that is to be taken
    is not there any more: what stands in its place is never taken instead.
    """
    told = mapping.get("columns")
    named = {
        column_of(letters): (letters, dict(one))
        for letters, one in (told.items() if isinstance(told, Mapping) else ())
        if isinstance(one, Mapping) and one.get("header") and re.fullmatch("[A-Z]{1,3}", str(letters))
    }
    if not named or (mapping.get("header") is not None and header_asked(mapping) is None):
        return dict(mapping), []
    sheet, facts, head = _sheet_named(grid, mapping)
    best: tuple[Layout, dict[int, int], list[int]] | None = None
    for header in dict.fromkeys((header_asked(mapping), None)):
        layout = find_layout(top_of(head, mapping), load_columns(), merged=facts.merged, header=header) if facts else None
        if layout is None:
            continue
        found, lost = _follow(named, layout)
        if mapping.get("table_unit") not in (None, layout.unit.told if layout.unit else ""):
            lost = sorted({*lost, *_of_table_unit(named, layout, found)})
        if best is None or len(lost) < len(best[2]):
            best = (layout, found, lost)
    if best is None:
        return dict(mapping), []
    layout, found, lost = best
    if lost:
        raise _outgrown(named, lost, layout)
    return _moved(mapping, sheet, layout, named, found)


def _follow(named: Mapping[int, tuple[str, dict[str, Any]]], layout: Layout) -> tuple[dict[int, int], list[int]]:
    """Place of each named column -> its place today, and the places of those that are to be taken and are gone."""
    columns = {column.at: column for column in layout.columns}
    names = {at: _UNIT_BEHIND.sub("", str(one["header"])) for at, (_, one) in named.items()}
    found, lost = follow_headers(names, layout.columns)
    for at, now in found.items():
        one = named[at][1]
        if _named(names[at], columns[now]) != str(one["header"]):  # the same words with another unit are another column
            lost.append(at)
    return found, sorted(at for at in lost if target_of(named[at][1]))


_UNIT_BEHIND = re.compile(r" \[[^\[\]]{1,40}\]$")


def _of_table_unit(named: Mapping[int, tuple[str, dict[str, Any]]], layout: Layout, found: Mapping[int, int]) -> list[int]:
    """Places of the columns whose unit the line above the table says, which says another one now."""
    heads = {column.at: column.head for column in layout.columns}
    takers = {at: heads[now] for at, now in found.items()}
    return [at for at, head in takers.items() if head.unit is None and _takes_table_unit(target_of(named[at][1]), head.text)]


def _outgrown(named: Mapping[int, tuple[str, dict[str, Any]]], lost: Sequence[int], layout: Layout) -> InvalidError:
    columns = {column.at: column for column in layout.columns}
    findings = []
    for at in lost:
        letters, one = named[at]
        stands = columns.get(at)
        found = _named(header_words(stands.head), stands) if stands else ""
        findings.append({"field": f"columns.{letters}", "found": found, "expected": str(one["header"])})
    names = "; ".join(f"{letters} {one['header']}" for letters, one in (named[at] for at in lost[:5]))
    return InvalidError("mapping_outgrown", names=names[:300], findings=findings)


def _moved(
    mapping: Mapping[str, Any],
    sheet: int,
    layout: Layout,
    named: Mapping[int, tuple[str, dict[str, Any]]],
    found: Mapping[int, int],
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The mapping at the places of today; columns without a name stay, unless a named one has come to stand there."""
    columns = {letters: one for letters, one in mapping["columns"].items() if column_of(letters) not in named}
    taken = [column_name(at) for at in found.values() if column_name(at) in columns and target_of(columns[column_name(at)])]
    if taken:
        findings = [{"field": f"columns.{letters}", "found": "", "expected": "header"} for letters in taken]
        raise InvalidError("mapping_invalid", findings=findings)
    columns |= {column_name(now): named[at][1] for at, now in sorted(found.items(), key=lambda pair: pair[1])}
    changes = [
        Change("moved", str(named[at][1]["header"]), now, str(named[at][1]["header"]), at, target_of(named[at][1]))
        for at, now in found.items()
        if at != now
    ]
    told = {_UNIT_BEHIND.sub("", str(one["header"])) for _, one in named.values()}
    if len(named) == len(mapping["columns"]):  # the whole header was settled, so what it does not name is new
        added = zip(column_names(layout.columns), layout.columns, strict=True)
        changes += [Change("added", name, column.at) for name, column in added if name not in told]
    gone = [Change("gone", "", -1, str(one["header"]), at) for at, (_, one) in named.items() if at not in found]
    settled = {**mapping, "sheet": sheet, "header": list(layout.header_rows), "columns": columns}
    return settled, [change_json(one) for one in (*changes, *gone)]


def _sheet_named(grid: Path, mapping: Mapping[str, Any]) -> tuple[int, GridFacts | None, list[tuple[int, list[str]]]]:
    """Number, facts and first rows of the sheet a mapping is for: the one of its name where another stands at its number."""
    found: list[tuple[GridFacts, list[tuple[int, list[str]]]]] = []
    for facts, lines in walk_sheets(grid):
        found.append((facts, [row_of(line) for line in islice(lines, LOOKED_AT)]))
    wanted = sheet_asked(mapping)
    at_number = next((one for one in found if one[0].number == wanted), None)
    of_name = [one for one in found if one[0].name and one[0].name == mapping.get("name")]
    best = of_name[0] if at_number and len(of_name) == 1 else at_number
    return (best[0].number, *best) if best else (wanted, None, [])


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
