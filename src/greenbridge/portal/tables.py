"""Spreadsheets at the command line: a proposal for their columns, and their rows as records under a mapping."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import DatabaseError
from django.utils.translation import gettext as _

from greenbridge.apps.intake.choices import TABLE_CHANGES
from greenbridge.apps.intake.selectors import (
    check_table,
    looks_of,
    mapping_settled,
    memory_for,
    plain_document,
    rows_of,
    table_grid,
)
from greenbridge.apps.intake.services import mapping_remember
from greenbridge.kernel.errors import GreenBridgeError, InvalidError

from .data_folder import read_json

SHEETS = (".xlsx", ".xls", ".xlsb", ".ods", ".et", ".tsv")
"""Files that are tables whatever they hold."""
SURE = 0.75
"""Confidence of the title's column from which a table is loaded without a mapping [-]."""
LIKELY = 0.5
"""How likely the kind of its rows must be for that [-]."""


def is_table(path: Path) -> bool:
    """Whether a file goes by its columns: a spreadsheet, or a CSV whose head line has no column ``title`` of ours."""
    if path.suffix.lower() in SHEETS:
        return True
    if path.suffix.lower() != ".csv":
        return False
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        try:
            head = next(csv.reader(lines), [])
        except csv.Error:
            return False
    return not any(name.split("_")[0] == "title" for name in head)


def read_mapping(path: Path) -> list[dict[str, Any]]:
    """The mappings of a file: one, ``{"sheets": […]}``, or what ``--preview`` printed."""
    held = read_json(path.read_bytes(), path.name)
    if isinstance(held, dict) and "files" in held:
        held = {"sheets": [sheet for file in held["files"] for sheet in file.get("sheets", [])]}
    sheets = held.get("sheets", [held]) if isinstance(held, dict) else held
    if not isinstance(sheets, list) or not all(isinstance(one, dict) for one in sheets):
        raise InvalidError("mapping_invalid", findings=[{"field": "sheets", "found": type(held).__name__, "expected": "{…}"}])
    return [one.get("mapping", one) for one in sheets if one.get("mapping", one)]


@contextmanager
def opened(path: Path) -> Iterator[Path]:
    """The cells of a file, for as long as they are needed."""
    with tempfile.TemporaryDirectory(prefix="greenbridge-") as aside:
        yield table_grid(path, path.name, Path(aside) / "grid.jsonl")


def preview(path: Path, *, kind: str = "", mappings: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """What is proposed for each sheet of a file and what its rows would become; nothing is written."""
    document = plain_document(path.name)
    with opened(path) as grid:
        asked = [{"sheet": number, "kind": kind} for number in range(1, 200)] if kind else (mappings or [])
        told = []
        for look in _looks(grid, path.name, asked):
            mapping = next((one for one in mappings or [] if int(one.get("sheet") or 1) == look.number), look.mapping)
            one: dict[str, Any] = {
                "sheet": look.number,
                "name": look.name,
                "hidden": look.hidden,
                "rows": look.rows,
                "titles": look.titles,
                "kinds": [list(pair) for pair in look.kinds[:4]],
                "remembered": look.remembered,
                "left_out": look.left_out,
                "changes": look.changes,
                "columns": look.columns,
                "mapping": mapping,
            }
            if mapping:
                try:
                    one["check"] = _check(grid, mapping, document)
                except GreenBridgeError as error:
                    one["error"] = {"code": error.code, "params": error.params}
            told.append(one)
    return {"file": path.name, "sheets": told}


def _check(grid: Path, mapping: dict[str, Any], document: Any) -> dict[str, Any]:
    try:
        return check_table(grid, mapping, document)
    except DatabaseError:  # no data folder: nobody is known there
        return check_table(grid, mapping, document, libraries=False)


def _looks(grid: Path, name: str, asked: list[dict[str, Any]]) -> Any:
    try:
        return looks_of(grid, name, memory_for(), asked)
    except DatabaseError:  # no data folder, or one of an older version: nothing is remembered there
        return looks_of(grid, name, None, asked)


Settled = list[tuple[dict[str, Any], list[dict[str, Any]]]]
"""Mappings, each with what has changed in its table since it was settled."""


def settled(path: Path, grid: Path, *, kind: str, mappings: list[dict[str, Any]] | None) -> Settled:
    """The mappings a file is loaded by: those given, followed by the names of their columns, else the proposals where they are
    sure. InvalidError("mapping_needed", "mapping_outgrown")."""
    if mappings:
        return [mapping_settled(grid, one) for one in mappings]
    asked = [{"sheet": number, "kind": kind} for number in range(1, 200)] if kind else []
    found = []
    for look in _looks(grid, path.name, asked):
        titles = [one for one in look.columns if str(one["target"]).startswith("title")]
        if look.hidden or not titles:
            continue
        likely = bool(kind) or look.remembered or (look.kinds and look.kinds[0][1] >= LIKELY)
        if not likely or max(one["confidence"] for one in titles) < SURE:
            raise InvalidError("mapping_needed", file=path.name)
        found.append((look.mapping, look.changes))
    if not found:
        raise InvalidError("mapping_needed", file=path.name)
    return found


def rows(path: Path, grid: Path, mapping: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any] | None, list[dict[str, Any]]]]:
    """Rows of data under a mapping: place, the form of a record, or the faults that keep it from being one."""
    yield from rows_of(grid, mapping, plain_document(path.name, mapping.get("source")))


def expected_words(fault: Mapping[str, Any]) -> str:
    """What a cell should hold, for a person at a terminal."""
    words = {
        "address": _("a web address"),
        "country": _("the name or the code of a country"),
        "date": _("a date such as %(example)s"),
        "length": _("at most %(example)s characters"),
        "no_error": _("a formula that works"),
        "number": _("a number such as %(example)s"),
        "once": _("a row that says something else"),
        "title": _("a title"),
        "trl": _("a level from 1 to 9"),
    }
    code = str(fault["expected"])
    if code.startswith("choice:"):
        return _("a word known for this field")
    if code.startswith("code"):
        return _("a number with the right check digit")
    return str(words.get(code, code)) % {"example": fault.get("example", "")}


def remember(path: Path, grid: Path, mapping: Mapping[str, Any]) -> Callable[[], None]:
    """What keeps a mapping for the next file with this header, to be called once the rows are in the libraries."""
    return mapping_remember(plain_document(path.name, mapping.get("source")), mapping, grid)


def changed_words(change: Mapping[str, Any]) -> str:
    """What has changed in a table since its columns were settled, for a person at a terminal."""
    return str(TABLE_CHANGES[str(change["change"])]) % change


def write(told: dict[str, Any]) -> str:
    """A preview as JSON."""
    return json.dumps(told, ensure_ascii=False, indent=1, default=str)
