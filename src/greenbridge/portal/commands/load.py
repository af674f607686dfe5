"""`greenbridge load`: files of records into the libraries, all of a file or none of it."""

from __future__ import annotations

import argparse
import codecs
import csv
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from greenbridge.adapters.spool import Spool
from greenbridge.apps.registry.choices import Kind, Origin
from greenbridge.apps.registry.errors import LoadRefusedError
from greenbridge.apps.registry.selectors import index_state
from greenbridge.apps.registry.services import (
    index_drain,
    index_rebuild,
    is_flat,
    records_load,
    records_unload_examples,
    unflatten,
)
from greenbridge.kernel.errors import ConflictError, InvalidError, MissingError

from .. import data_folder, tables
from ..messages import row_sentence
from ..progress import Progress

EXAMPLES = (
    "greenbridge load records.jsonl",
    "greenbridge load offers.csv --as offer --partial --bad bad.jsonl",
    "greenbridge load plants.xlsx --kind project --preview > mapping.json",
    "greenbridge load plants.xlsx --map mapping.json",
    "greenbridge load starter/ --json",
    "greenbridge load --remove-examples",
)
ENDINGS = (".jsonl", ".json", ".csv", *tables.SHEETS)
LONGEST_CELL = 10_000_000
"""Characters of a cell of a CSV file."""
MOST_BAD = 10_000
"""Faulty rows after which a file that is not taken in part is read no further."""
MANY = 2000
"""From so many rows on, building the index anew is quicker than adding to it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files and how to take them."""
    parser.add_argument("paths", nargs="*", type=Path, metavar=_("PATH"), help=_("files, or folders of files"))
    parser.add_argument("--as", "--kind", dest="kind", choices=Kind.values, metavar=_("KIND"), help=_kinds())
    parser.add_argument("--origin", choices=Origin.values, metavar=_("ORIGIN"), help=_origins())
    parser.add_argument("--partial", action="store_true", help=_("load the good rows and hand back the bad ones"))
    parser.add_argument("--bad", type=Path, metavar=_("FILE"), help=_("write bad rows with their reasons to this file"))
    parser.add_argument("--map", type=Path, metavar=_("FILE"), help=_("what the columns of a spreadsheet hold, as JSON"))
    preview = _("print what the columns of spreadsheets may hold and what is wrong with their rows; write nothing")
    parser.add_argument("--preview", action="store_true", help=preview)
    parser.add_argument("--remove-examples", action="store_true", help=_("take all made-up examples away"))


def _kinds() -> str:
    return _("kind of the rows, where they do not say it: %(values)s") % {"values": ", ".join(Kind.values)}


def _origins() -> str:
    return _("who states it, where the rows do not say it: %(values)s") % {"values": ", ".join(Origin.values)}


def run(options: argparse.Namespace) -> int:
    """Load each file or folder in one transaction; exit code 7 when rows were handed back."""
    if not options.paths and not options.remove_examples:
        raise InvalidError("nothing_to_load")
    loads = [(path.resolve().name or str(path), _files(path)) for path in options.paths]
    if options.preview:
        return _preview(options, [file for _name, files in loads for file in files])
    if options.bad:
        _require_writable(options.bad)
    data_folder.prepare()
    data_folder.migrate()
    reports = []
    loading = _("Loading %(file)s")
    if options.remove_examples:
        removed = records_unload_examples()
        _say(options, _("%(n)d examples removed.") % {"n": removed})
    for name, files in loads:
        back: list[dict[str, Any]] = []
        settled: list[Callable[[], None]] = []
        with Spool[tuple[Any, Any]]() as rows:
            with Progress(_("Reading %(file)s") % {"file": name}) as reading:
                for file in files:
                    for one in _rows(file, options, back, settled, mark=len(files) > 1):
                        rows.add(one)
                        reading(len(rows))
                        _require_few(name, back, options)
            if back and not options.partial:
                raise LoadRefusedError(name, back)
            if not len(rows):
                raise InvalidError("load_empty", file=name)
            with Progress(_("Checking %(file)s") % {"file": name}) as checking, Progress(loading % {"file": name}) as progress:
                report = records_load(
                    _counted(rows, checking),
                    file=name,
                    partial=options.partial,
                    origin=options.origin or "",
                    progress=partial(progress, total=len(rows)),
                )
        report.bad += back
        for remember in settled:  # a mapping by which nothing was loaded is not worth proposing again
            remember()
        reports.append(report)
        figures = {"file": name, "created": report.created, "changed": report.changed, "same": report.unchanged}
        _say(options, _("%(file)s: %(created)d new, %(changed)d changed, %(same)d unchanged.") % figures)
        for bad in report.bad:
            _say(options, "  " + row_sentence(bad))
    _index(sum(report.created + report.changed for report in reports))
    bad_rows = [{"file": report.file, **bad} for report in reports for bad in report.bad]
    if options.bad and bad_rows:
        lines = (json.dumps(bad, ensure_ascii=False, default=str) for bad in bad_rows)
        options.bad.write_text("\n".join(lines) + "\n", encoding="utf-8", errors="backslashreplace")
    if options.json:
        sys.stdout.write(json.dumps({"files": [asdict(report) for report in reports]}, ensure_ascii=False, default=str) + "\n")
    return 7 if bad_rows else 0


def _require_writable(target: Path) -> None:
    """Refuse a place for bad rows that cannot be written, before anything is loaded."""
    if target.is_dir():
        raise InvalidError("path_is_folder", path=str(target))
    if not target.absolute().parent.is_dir():
        raise MissingError("path_missing", path=str(target.absolute().parent))
    if not os.access(target if target.exists() else target.absolute().parent, os.W_OK):
        raise InvalidError("path_denied", path=str(target))


def _require_few(name: str, back: list[dict[str, Any]], options: argparse.Namespace) -> None:
    """A table with so many faulty rows is refused before it is read to its end: its mapping is wrong, not its rows."""
    if len(back) >= MOST_BAD and not options.partial:
        raise LoadRefusedError(name, back)


def _counted(rows: Spool[tuple[Any, Any]], progress: Progress) -> Iterator[tuple[Any, Any]]:
    """The rows, and how many of them have been taken."""
    for done, row in enumerate(rows):
        progress(done, len(rows))
        yield row


def _index(touched: int) -> None:
    try:
        if touched > MANY or not index_state()["usable"]:
            with Progress(_("Building the search index")) as progress:
                index_rebuild(progress=progress)
        else:
            index_drain()
    except ConflictError:
        return  # a running server writes the index and reads our rows of the log


def _say(options: argparse.Namespace, line: str) -> None:
    if not options.json:
        sys.stdout.write(line + "\n")


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(file for file in path.iterdir() if file.suffix.lower() in ENDINGS and file.is_file())
        if not found:
            raise MissingError("folder_without_rows", path=str(path), expected=", ".join(ENDINGS))
        return found
    if not path.exists():
        raise MissingError("path_missing", path=str(path))
    if path.suffix.lower() not in ENDINGS:
        raise InvalidError("load_format", path=str(path), expected=", ".join(ENDINGS))
    return [path]


def _kind_by_name(file: Path) -> str:
    """`needs*.jsonl` and `offers*.jsonl` say what their rows are."""
    return next((kind for kind in ("need", "offer") if file.stem.lower().startswith(kind)), "")


def _preview(options: argparse.Namespace, files: list[Path]) -> int:
    """Print what is proposed for spreadsheets; exit code 7 when rows are faulty."""
    mappings = tables.read_mapping(options.map) if options.map else None
    told = [tables.preview(file, kind=options.kind or "", mappings=mappings) for file in files]
    sys.stdout.write(tables.write({"files": told}) + "\n")
    return 7 if any(sheet.get("check", {}).get("bad") for one in told for sheet in one["sheets"]) else 0


def _table_rows(
    file: Path, options: argparse.Namespace, back: list[dict[str, Any]], settled: list[Callable[[], None]], *, mark: bool
) -> Iterator[tuple[Any, Any]]:
    """Rows of a spreadsheet; those that cannot be records go to ``back`` with their findings, what remembers its mapping to
    ``settled``."""
    mappings = tables.read_mapping(options.map) if options.map else None
    with tables.opened(file) as grid:
        for mapping, changes in tables.settled(file, grid, kind=options.kind or "", mappings=mappings):
            for change in changes:
                sys.stderr.write(f"{file.name}: {tables.changed_words(change)}\n")
            for place, form, faults in tables.rows(file, grid, mapping):
                line = f"{file.name}:{place}" if mark else place
                if form is None:
                    findings = [
                        fault
                        | {"field": f"{fault['column']}{fault['row']} {fault['field']}", "expected": tables.expected_words(fault)}
                        for fault in faults
                    ]
                    back.append({"line": line, "code": "table_faulty", "findings": findings})
                else:
                    yield line, form
            settled.append(tables.remember(file, grid, mapping))


def _rows(
    file: Path, options: argparse.Namespace, back: list[dict[str, Any]], settled: list[Callable[[], None]], *, mark: bool
) -> Iterator[tuple[Any, Any]]:
    """Rows with their lines; files of one folder are one load, so that links may go from file to file."""
    if options.map or tables.is_table(file):
        yield from _table_rows(file, options, back, settled, mark=mark)
        return
    kind = options.kind or _kind_by_name(file)
    for line, row in _raw_rows(file):
        yield f"{file.name}:{line}" if mark else line, unflatten(row, kind=kind) if is_flat(row) else row


def _raw_rows(file: Path) -> Iterator[tuple[int, Any]]:
    if file.suffix.lower() == ".csv":
        yield from _csv_rows(file)
    elif file.suffix.lower() == ".jsonl":
        yield from data_folder.read_rows(file)
    else:
        held = data_folder.read_json(file.read_bytes().removeprefix(codecs.BOM_UTF8), file.name)
        rows = held.get("records", [held]) if isinstance(held, dict) else held
        yield from enumerate(rows if isinstance(rows, list) else [rows], 1)


def _csv_rows(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    csv.field_size_limit(LONGEST_CELL)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        try:
            for row in rows:
                # a record may take several lines and empty ones are passed over: what the reader tells is the line it ends in
                begins = rows.line_num - sum(str(cell).count("\n") for cell in row.values() if isinstance(cell, str))
                if None in row:
                    raise InvalidError("load_columns", file=file.name, line=begins)
                yield begins, row
        except UnicodeDecodeError as error:
            raise InvalidError("load_not_utf8", file=file.name, at=error.start) from error
        except csv.Error as error:
            raise InvalidError("load_line", file=file.name, line=rows.line_num, found=str(error)) from error
