"""Spreadsheets on the desk: what is proposed for their columns, what a mapping would make of their rows. Nothing is written."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from greenbridge.apps.accounts.selectors import Asker
from greenbridge.apps.registry.choices import SUBKINDS
from greenbridge.apps.registry.services.form import require_form
from greenbridge.kernel.errors import InvalidError

from ..bridge import rows as table_rows
from ..bridge import sheets
from ..errors import DocumentMissingError
from ..models import Candidate, Document, Table
from ..models import Mapping as Remembered
from .desk import seen_by
from .forming import record_form
from .parties import parties_found, party_choices, party_links

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First signs by which a spreadsheet program takes a cell for a formula."""


CHECKED = 3000
"""Rows of a sheet that are checked before anything is written; the others are when they land, and again every one."""


def grid_path(sha256: str) -> Path:
    """Where the cells of a file are kept; made anew when they are not there."""
    return Path(settings.DATA) / "grids" / f"{sha256}.jsonl"


def table_waits(number: int, *, by: Asker) -> bool:
    """Whether a document is a spreadsheet whose columns are not settled yet; curators only."""
    seen = seen_by(by).filter(pk=number)
    return Table.objects.filter(document__in=seen, as_text=False, landed_at=None).exclude(document__state="failed").exists()


def table_targets(kind: str) -> list[str]:
    """What a column of a sheet of this kind may hold."""
    return sheets.targets_of(kind)


def rules_for(kind: str) -> table_rows.Rules:
    """What the libraries allow for a kind of record."""
    allowed = {"subkind": frozenset(SUBKINDS.get(kind, {}))} if SUBKINDS.get(kind) else {}
    return table_rows.Rules(allowed, frozenset(sheets.targets_of(kind)))


def table_document(number: int, *, by: Asker) -> tuple[Document, Table, Path]:
    """A spreadsheet of the desk and its cells; curators only. DocumentMissingError when it is no spreadsheet, or is read as
    a text."""
    document = seen_by(by).filter(pk=number).defer("text", "reading").first()
    table = Table.objects.filter(document=number, as_text=False).first()
    if document is None or table is None:
        raise DocumentMissingError(number=number)
    file = Path(settings.DATA) / "files" / document.stored
    return document, table, sheets.open_grid(file, document.name, grid_path(document.sha256))


MOST_KNOWN = 20_000
"""Names of parties whose records are kept in mind while a table is gone through."""
MOST_REMEMBERED = 200
"""Mappings of other sources that are compared with a header nobody has settled."""


def memory_for(source: int | None = None, publisher: str = "") -> sheets.Memory:
    """What curators settled before: for this very header, or for one that has most of its columns, of the same source or
    publisher first."""

    def remember(signature: str, keys: Sequence[str]) -> tuple[Mapping[str, Any], bool] | None:
        found = Remembered.objects.filter(signature=signature).order_by("-updated_at")
        own = found.filter(source=source).first() if source else None
        best = own or (found.filter(publisher=publisher).first() if publisher else None) or found.first()
        if best is not None:
            return _remembered(best), True
        near = Remembered.objects.none()
        if source:
            near = Remembered.objects.filter(source=source)
        elif publisher:
            near = Remembered.objects.filter(publisher=publisher)
        for one in near.order_by("-updated_at")[:5]:
            if sum(key in one.columns for key in keys) >= max(2, len(keys) // 2):
                return _remembered(one), False
        for one in Remembered.objects.order_by("-updated_at")[:MOST_REMEMBERED]:
            both = sum(key in one.columns for key in keys)
            if both >= 3 and both * 4 >= 3 * max(len(keys), len(one.columns)):
                return _remembered(one), False
        return None

    return remember


def _remembered(one: Remembered) -> dict[str, Any]:
    return {"kind": one.kind, "language": one.language, "columns": one.columns, "headers": one.headers, "parties": one.parties}


def table_looks(number: int, *, by: Asker, asked: Sequence[Mapping[str, Any]] = ()) -> list[sheets.SheetLook]:
    """The sheets of a spreadsheet with a proposal for each; curators only."""
    document, _, grid = table_document(number, by=by)
    return sheets.look_at_sheets(grid, document.name, memory_for(document.source_id, document.publisher), asked)


def table_check(number: int, mapping: Mapping[str, Any], *, by: Asker) -> dict[str, Any]:
    """What a mapping makes of a spreadsheet: `check_table`; curators only."""
    document, _, grid = table_document(number, by=by)
    return check_table(grid, mapping, document, by=by)


def check_table(
    grid: Path,
    mapping: Mapping[str, Any],
    document: Document,
    *,
    by: Asker = None,
    most: int = CHECKED,
    libraries: bool = True,
) -> dict[str, Any]:
    """What a mapping makes of the first ``most`` rows under the header, of all where that is 0, as plain JSON.

    ``checked`` (rows looked at), ``rows`` by role, ``good``, ``bad``, ``records`` as the first would stand with the ``parties``
    that were found (none without ``libraries``), ``faults`` (the first ones) and their counts, ``aside`` (rows that are no
    records), ``changes`` (columns that stand elsewhere now), ``choices`` (parties that several records bear, see
    `parties.party_choices`). InvalidError("mapping_invalid", "mapping_outgrown") when the mapping
    cannot be followed.
    """
    mapping, changes = sheets.settle_mapping(grid, mapping)
    known: dict[str, list[Any]] | None = {} if libraries else None
    named: Counter[str] = Counter()

    def more(read: table_rows.RowRead, _cells: list[str], _facts: Any) -> list[table_rows.CellFault]:
        named.update({name for _, name in read.parties})
        return form_faults(document, read, mapping)

    check = table_rows.check_rows(grid, mapping, rules_for(str(mapping.get("kind"))), more=more, most=most)
    return {
        "sheet": check.sheet,
        "name": check.name,
        "checked": check.checked,
        "rows": check.roles,
        "good": check.good,
        "bad": check.bad,
        "records": [_as_it_would_stand(document, read, mapping, known, by) for read in check.first],
        "faults": [table_rows.fault_json(fault, check.name) for fault in check.faults],
        "fault_counts": check.fault_counts,
        "aside": check.aside,
        "outside": {"rows": check.outside_rows, **check.outside} if check.outside_rows else {},
        "changes": changes,
        "choices": party_choices(named, table_rows.parties_chosen(mapping), by=by) if libraries else [],
    }


def _as_it_would_stand(
    document: Document, read: table_rows.RowRead, mapping: Mapping[str, Any], known: dict[str, list[Any]] | None, by: Asker
) -> dict[str, Any]:
    candidate = unsaved(table_rows.candidate_row(read, mapping, 1))
    parties = [] if known is None else parties_found(candidate, by=by, known=known)
    told = [
        {
            "role": one.role,
            "name": one.name,
            "linked": one.linked,
            "left": one.left,
            "records": [{"id": record.public_id, "title": _title_of(record)} for record in one.records],
        }
        for one in parties
    ]
    return {"row": read.number, "record": record_form(document, candidate, party_links(parties)), "parties": told}


def _title_of(record: Any) -> str:
    return next((text.title for text in record.texts.all() if text.language == record.language), str(record.public_id))


def unsaved(row: Mapping[str, Any]) -> Candidate:
    """A candidate that stands in no table, to be formed into a record."""
    return Candidate(**row)


def form_faults(document: Document, read: table_rows.RowRead, mapping: Mapping[str, Any]) -> list[table_rows.CellFault]:
    """What the libraries' own rules find in the record of a row, at the column its field came from."""
    row = table_rows.candidate_row(read, mapping, 1) | {"figures": []}  # read by us, number by number: looked at once is enough
    try:
        require_form(record_form(document, unsaved(row), []))
    except InvalidError as error:
        columns = {table_rows.field_of(target): at for target, at in read.evidence}
        return [
            table_rows.CellFault(
                read.number,
                columns.get(str(one.get("field", "")).partition(".")[0], -1),
                str(one.get("field", "")),
                "record_refuses",
                str(one.get("found", "")),
                str(one.get("expected", "")),
            )
            for one in error.params.get("findings", [])
        ]
    return []


def plain_document(name: str, source: Mapping[str, str] | None = None) -> Document:
    """A document that stands in no table, for files of the command line."""
    told = {field: str((source or {}).get(field) or "") for field in ("title", "url", "publisher", "published")}
    return Document(name=name, read_on=date.today(), **{**told, "title": told["title"] or name})  # noqa: DTZ011 - the operator's day


def table_grid(path: Path, name: str, grid: Path) -> Path:
    """The cells of a file that stands on no desk, written to ``grid``; refusals as in `adapters.documents`."""
    return sheets.open_grid(path, name, grid)


def looks_of(
    grid: Path, name: str, memory: sheets.Memory | None, asked: Sequence[Mapping[str, Any]] = ()
) -> list[sheets.SheetLook]:
    """The sheets of a grid with a proposal for each."""
    return sheets.look_at_sheets(grid, name, memory, asked)


def mapping_settled(grid: Path, mapping: Mapping[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """A mapping at the columns of today's table, and what moved: `bridge.sheets.settle_mapping`."""
    return sheets.settle_mapping(grid, mapping)


Formed = tuple[str, dict[str, Any] | None, list[dict[str, Any]]]
"""Place of a row, its record in the form of the libraries, or its faults."""


def rows_of(grid: Path, mapping: Mapping[str, Any], document: Document) -> Iterator[Formed]:
    """Rows of data of a mapped sheet as records for a file that is loaded; the place of the row is their quote."""
    known: dict[str, list[Any]] = {}
    for _, read, number, cells, facts in table_rows.walk_rows(grid, mapping, rules_for(str(mapping.get("kind")))):
        if read is None:
            continue
        place = f"{facts.name}!{number}" if facts.name else str(number)
        faults = read.faults or form_faults(document, read, mapping)
        if faults:
            yield place, None, [table_rows.fault_json(fault, facts.name) for fault in faults]
            continue
        candidate = unsaved(table_rows.candidate_row(read, mapping, number))
        if len(known) > MOST_KNOWN:
            known.clear()
        form = record_form(document, candidate, party_links(parties_found(candidate, by=None, known=known)))
        words = " · ".join(cells[at] for target, at in read.evidence if target != "summary")
        for at, source in enumerate(form["sources"]):
            source.pop("document", None)
            source.pop("evidence", None)
            if at == 0:
                source["quote"] = f"{place}: {words}"[:2000]
        yield place, form, []


def bad_rows_csv(number: int, *, by: Asker) -> tuple[str, bytes]:
    """Name and bytes of the file with the rows that were handed back, a reason beside each; curators only.

    A cell that a spreadsheet program would run as a formula is written with an apostrophe before it.
    """
    document, table, _ = table_document(number, by=by)
    out = io.StringIO()
    writer = csv.writer(out)
    for row in table.report.get("rows", []):
        writer.writerow([safe_cell(cell) for cell in row])
    return f"{Path(document.name).stem}-rows.csv", b"\xef\xbb\xbf" + out.getvalue().encode()


def safe_cell(cell: Any) -> str:
    """A cell that no program runs."""
    told = str(cell)
    number = told.replace(" ", "").replace(",", "").replace(".", "").lstrip("+-").isdigit()
    return f"'{told}" if told.startswith(FORMULA) and not number else told
