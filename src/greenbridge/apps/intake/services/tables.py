"""Spreadsheets: their columns settled, their rows put on the desk as candidates or straight into the libraries. Curators only."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from greenbridge.adapters.jobs import enqueue
from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.apps.accounts.services import change_log
from greenbridge.apps.registry.choices import Confidence
from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError

from .. import bridge
from ..bridge import rows as table_rows
from ..bridge import sheets
from ..choices import TAKEN, UNREAD, CandidateState, DocumentState
from ..errors import DocumentMissingError, TableFaultyError
from ..models import Candidate, Document, Table
from ..models import Mapping as Remembered
from ..selectors.desk import seen_by
from ..selectors.tables import form_faults, grid_path, rules_for, table_document
from .bulk import Act, candidates_accept
from .candidates import candidate_undo, require_disclosure
from .proposals import proposals_refresh

AT_WORK = ("queued", "running")
"""States of a landing that a worker has not ended."""
TOLD_EVERY_S = 0.5
"""How often a landing says how far it is [s]."""
MOST_ROWS = 2000
"""Rows of one spreadsheet that are put on the desk; more are loaded at the command line, in one piece."""
GRID_REST_S = 3600.0
"""How long cells that no document waits for are left alone [s]."""
HANDED_BACK = 2000
"""Faulty rows that are kept to be handed back."""


@dataclass(slots=True)
class Landed:
    """What became of the rows of a spreadsheet."""

    good: int = 0
    bad: int = 0
    accepted: int = 0
    left: int = 0
    act: str = ""
    faults: list[dict[str, Any]] = field(default_factory=list)


def table_find(path: Path, name: str, sha256: str, *, limit_bytes: int = 0) -> bridge.StoredReading | None:
    """What is kept of a file that holds tables, None when it holds none: it waits for its columns to be settled."""
    looks = sheets.find_tables(path, name, grid_path(sha256), limit_bytes=limit_bytes)
    if not looks:
        return None
    language = str(looks[0].mapping["language"])
    title = next((title for look in looks for title in look.titles if 3 < len(title) < 200), "")
    columns: dict[str, Any] = {
        "media_type": "text/csv" if name.lower().endswith((".csv", ".tsv")) else "application/vnd.ms-excel",
        "charset": looks[0].charset,
        "language": language,
        "text": "",
        "remarks": [],
        "reading": {"articles": []},
    }
    return bridge.StoredReading(columns, [], title=title, table=True)


def grids_sweep() -> int:
    """Take away the cells of spreadsheets that no document waits for; how many files. The node's own act, at its start.

    A page that asks for them all the same has them made anew from the file. What was written within the hour stays: its document
    may be about to be put on the desk.
    """
    waiting = Document.objects.filter(state__in=UNREAD) | Document.objects.filter(
        table__as_text=False, table__landed_at=None, state=DocumentState.READY
    )
    kept = {grid_path(sha256) for sha256 in waiting.values_list("sha256", flat=True)}
    last = time.time() - GRID_REST_S
    gone = [path for path in grid_path("").parent.glob("*") if path not in kept and path.stat().st_mtime < last]
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)


def table_map(number: int, mapping: Mapping[str, Any], *, by: Asker) -> None:
    """Keep the mapping a curator is at, so that the page shows it again; that of rows that have landed stays. Curators only."""
    Table.objects.filter(document__in=seen_by(by).filter(pk=number), landed_at=None).update(mapping=dict(mapping))


Follow = Callable[..., None]
"""Called with the step (``rows``, ``accept``), how many are done, of how many."""


def _nobody(*_told: Any) -> None:
    """Nobody follows a landing that is waited for."""


def table_land(
    number: int,
    mapping: Mapping[str, Any],
    *,
    by: Asker,
    whole: bool = True,
    accept: bool = False,
    disclosure: str = "",
    follow: Follow = _nobody,
) -> Landed:
    """Put the rows of a sheet on the desk as candidates, each with its cells as evidence; with ``accept`` into the libraries.

    ``whole``: nothing lands while a row is faulty (TableFaultyError with the first findings); otherwise the good rows land and
    the others are kept to be handed back. With ``accept`` every row that may not be a record already is accepted as on the
    desk, in one act that can be taken back; ``disclosure`` as in `candidate_accept`. The mapping is remembered for the header.
    Errors also: InvalidError("mapping_invalid"), ConflictError("table_landed"), LimitError("table_too_long").
    """
    curator = require_role(by, *CURATING)
    document, _, grid = table_document(number, by=by)
    mapping, _ = sheets.settle_mapping(grid, mapping)
    if str(mapping.get("confidence") or "printed") not in Confidence.values:
        raise InvalidError("choice_unknown", field="confidence", found=str(mapping["confidence"])[:40])
    require_disclosure(disclosure)
    landed, candidates, text, back = _read(document, grid, mapping, follow)
    if whole and landed.bad:
        raise TableFaultyError(rows=landed.bad, findings=landed.faults[:50])
    if not candidates:
        raise TableFaultyError(rows=landed.bad, findings=landed.faults[:50])
    header = table_rows.header_columns(grid, mapping)
    with transaction.atomic():
        table = Table.objects.select_for_update().get(document=number)
        if table.landed_at is not None:
            raise ConflictError("table_landed", number=number)
        document = Document.objects.select_for_update().get(pk=number)
        Candidate.objects.filter(document=number).delete()
        Candidate.objects.bulk_create([Candidate(document=document, **row) for row in candidates], batch_size=500)
        article = {"title": _title(document, mapping), "text": text, "language": mapping.get("language", ""), "kind": "article"}
        document.reading = {"articles": [{**article, "about": "", "published": "", "pieces": [[0, 0, len(text)]]}]}
        document.text, document.state, document.proposed_at = text, DocumentState.READY, 0
        document.save(update_fields=["reading", "text", "state", "proposed_at"])
        table.mapping, table.landed_at, table.landed_by = dict(mapping), timezone.now(), curator
        table.report = {"good": landed.good, "bad": landed.bad, "rows": back}
        table.save()
        _remember(document, mapping, header, by)
        after = {"good": landed.good, "bad": landed.bad, "kind": mapping["kind"]}
        change_log(act="table.land", subject=f"document:{number}", by=by, after=after)
    proposals_refresh(number, by=by)
    if accept:
        places = [(number, row["number"]) for row in candidates]
        act = candidates_accept(places, by=by, follow=lambda done, total: follow("accept", done, total), disclosure=disclosure)
        _note_act(number, landed, act)
    return landed


def table_land_soon(
    number: int, mapping: Mapping[str, Any], *, by: Asker, whole: bool = True, accept: bool = False, disclosure: str = ""
) -> None:
    """Have the rows of a sheet landed by the worker, as `table_land` does; `Table.work` says how far it is.

    Errors that can be told at once: InvalidError("mapping_invalid", "choice_unknown"), ConflictError("table_landed",
    "table_at_work"), DocumentMissingError. Faults of rows are kept in ``work`` and nothing lands.
    """
    curator = require_role(by, *CURATING)
    _, _, grid = table_document(number, by=by)
    mapping, _ = sheets.settle_mapping(grid, mapping)
    table_rows.require_mapping(mapping, rules_for(str(mapping.get("kind"))))
    require_disclosure(disclosure)
    with transaction.atomic():
        table = Table.objects.select_for_update().get(document=number)
        if table.landed_at is not None:
            raise ConflictError("table_landed", number=number)
        _require_idle(table)
        total = sum(look.rows for look in sheets.look_at_sheets(grid, "") if look.number == sheets.sheet_asked(mapping))
        table.mapping = dict(mapping)
        table.work = {"state": "queued", "step": "rows", "done": 0, "total": total, "whole": whole, "accept": accept}
        if disclosure:
            table.work["disclosure"] = disclosure
        table.landed_by = curator
        table.save(update_fields=["mapping", "work", "landed_by"])
        change_log(act="table.land_asked", subject=f"document:{number}", by=by, after={"whole": whole, "accept": accept})
        enqueue("intake.land", number=number)


def table_work(number: int) -> None:
    """Land the rows of a spreadsheet as somebody asked; the worker's part. Safe to run again after a kill: rows land once, and
    what was not accepted yet is accepted then."""
    table = Table.objects.select_related("landed_by").filter(document=number).first()
    if table is None or table.work.get("state") not in AT_WORK:
        return
    work = dict(table.work)
    by = table.landed_by
    follow = _Following(number)
    try:
        if table.landed_at is None:
            asked = {"whole": bool(work["whole"]), "accept": bool(work["accept"]), "disclosure": str(work.get("disclosure", ""))}
            table_land(number, table.mapping, by=by, follow=follow, **asked)
        elif work["accept"]:
            _accept_rest(number, by=by, follow=follow, disclosure=str(work.get("disclosure", "")))
    except _StoppedError:
        _work_ends(number, {"state": "stopped", "done": follow.done, "total": follow.total, "step": follow.step})
    except GreenBridgeError as error:
        _work_ends(number, {"state": "failed", "error": {"code": error.code, "params": error.params}})
    except Exception as error:
        crash = InvalidError("landing_crashed", reason=type(error).__name__)
        _work_ends(number, {"state": "failed", "error": {"code": crash.code, "params": crash.params}})
        raise
    else:
        _work_ends(number, {})


def table_work_stop(number: int, *, by: Asker) -> None:
    """Have landing end at the next row: before the rows stand nothing lands; what was accepted by then stays. Curators only."""
    _require_seen(number, by)
    with transaction.atomic():
        table = Table.objects.select_for_update().filter(document=number).first()
        if table is not None and table.work.get("state") in AT_WORK:
            table.work = {**table.work, "stop": True}
            table.save(update_fields=["work"])


def _work_ends(number: int, work: dict[str, Any]) -> None:
    Table.objects.filter(document=number).update(work=work)


class _StoppedError(Exception):
    """A person wants the landing to end."""


class _Following:
    """How far a landing is, told to the table twice a second, from outside the transaction that lands."""

    def __init__(self, number: int) -> None:
        self._number, self._told = number, 0.0
        self.step, self.done, self.total = "rows", 0, 0

    def __call__(self, step: str, done: int, total: int = 0) -> None:
        self.step, self.done, self.total = step, done, total or self.total
        if time.monotonic() - self._told < TOLD_EVERY_S:
            return
        self._told = time.monotonic()
        work = Table.objects.filter(document=self._number).values_list("work", flat=True).first() or {}
        if work.get("stop"):
            raise _StoppedError()
        kept = {**work, "state": "running", "step": step, "done": done} | ({"total": total} if total else {})
        Table.objects.filter(document=self._number).update(work=kept)


def _accept_rest(number: int, *, by: Asker, follow: Follow, disclosure: str) -> None:
    """Accept what stands on the desk undecided after a landing was cut short."""
    rows = Candidate.objects.filter(document=number, state=CandidateState.PENDING).order_by("number")
    act = candidates_accept(
        [(number, row) for row in rows.values_list("number", flat=True)],
        by=by,
        follow=lambda done, total: follow("accept", done, total),
        disclosure=disclosure,
    )
    taken = Candidate.objects.filter(document=number, state__in=TAKEN).count()
    landed = Landed()
    _note_act(number, landed, Act(act.name, [(number, 0)] * taken, act.left))


def _note_act(number: int, landed: Landed, act: Act) -> None:
    landed.accepted, landed.left, landed.act = len(act.done), len(act.left), act.name
    table = Table.objects.get(document=number)
    table.report = {**table.report, "accepted": landed.accepted, "left": landed.left, "act": landed.act}
    table.save(update_fields=["report"])


def _title(document: Document, mapping: Mapping[str, Any]) -> str:
    return " · ".join(filter(None, (document.title or document.name, str(mapping.get("name") or ""))))[:500]


def _read(
    document: Document, grid: Path, mapping: Mapping[str, Any], follow: Follow
) -> tuple[Landed, list[dict[str, Any]], str, list[list[str]]]:
    """What landing would do, the candidates, the text their evidence stands in, the rows to hand back with their header."""
    landed = Landed()
    candidates: list[dict[str, Any]] = []
    back: list[list[str]] = []
    text: table_rows.RowText | None = None
    heads = table_rows.header_words(grid, mapping)
    for at, (role, read, _, cells, facts) in enumerate(table_rows.walk_rows(grid, mapping, rules_for(str(mapping.get("kind"))))):
        follow("rows", at)
        if read is None or role != "data":
            continue
        text = text or table_rows.RowText(facts, heads, table_rows.private_columns(mapping))
        faults = read.faults or form_faults(document, read, mapping)
        if faults:
            landed.bad += 1
            told = [table_rows.fault_json(fault, facts.name) for fault in faults]
            landed.faults += told[: max(0, 200 - len(landed.faults))]
            if len(back) < HANDED_BACK:
                back.append([str(read.number), "; ".join(_reason(one) for one in told), *cells])
            continue
        landed.good += 1
        if landed.good > MOST_ROWS:
            raise LimitError("table_too_long", limit=MOST_ROWS)
        row = table_rows.candidate_row(read, mapping, landed.good)
        key = bridge.name_key(row["title"])
        candidates.append({**row, "key": key, "article": 0, "links": [], **text.add(read, cells)})
    if back:
        width = max(heads, default=-1) + 1
        back.insert(0, ["row", "reason", *(heads.get(at, "") for at in range(width))])
    return landed, candidates, text.text() if text else "", back


def _reason(fault: Mapping[str, Any]) -> str:
    place = f"{fault['column']}{fault['row']}"
    example = f" ({fault['example']})" if fault["example"] else ""
    return f"{place} {fault['field']}: {fault['code']}: {fault['found']} → {fault['expected']}{example}"


def mapping_remember(document: Document, mapping: Mapping[str, Any], grid: Path) -> Callable[[], None]:
    """What keeps a mapping for the next table with this header, to be called once its rows have landed, when the cells may be
    gone; the operator's own act."""
    header = table_rows.header_columns(grid, mapping)
    return lambda: _remember(document, mapping, header, None)


def _remember(
    document: Document, mapping: Mapping[str, Any], header: tuple[str, dict[str, str], dict[str, list[Any]]], by: Asker
) -> None:
    signature, columns, words = header
    settled = {
        "kind": str(mapping["kind"]),
        "language": str(mapping.get("language") or "")[:12],
        "columns": columns,
        "headers": words,
        "parties": table_rows.parties_chosen(mapping),
        "publisher": document.publisher,
        "updated_at": timezone.now(),
        "updated_by": by,
    }
    known = Remembered.objects.filter(signature=signature, source=document.source_id, publisher=document.publisher)
    if not known.update(**settled, used=F("used") + 1):
        Remembered.objects.create(signature=signature, source_id=document.source_id, **settled)


def _require_idle(table: Table) -> None:
    if table.work.get("state") in AT_WORK:
        raise ConflictError("table_at_work", number=table.document_id)


def _require_seen(number: int, by: Asker) -> None:
    if not seen_by(by).filter(pk=number).exists():
        raise DocumentMissingError(number=number)


def table_undo(number: int, *, by: Asker) -> int:
    """Take the rows of a spreadsheet off the desk again; how many.

    What was accepted becomes a draft, what was merged is taken out. The mapping stays and is open to be changed. Curators only.
    """
    _require_seen(number, by)
    with transaction.atomic():
        table = Table.objects.select_for_update().filter(document=number).first()
        if table is None or table.landed_at is None:
            raise DocumentMissingError(number=number)
        _require_idle(table)
        # backwards, for a joining can be undone only while the one that stayed is undecided
        decided = Candidate.objects.filter(document=number).exclude(state=CandidateState.PENDING).order_by("-decided_at")
        for candidate in decided:
            candidate_undo(number, candidate.number, by=by)
        gone, _ = Candidate.objects.filter(document=number).delete()
        Document.objects.filter(pk=number).update(state=DocumentState.READY, reading={"articles": []}, text="")
        table.landed_at, table.landed_by, table.report = None, None, {}
        table.save()
        change_log(act="table.undo", subject=f"document:{number}", by=by, after={"rows": gone})
    return gone


def table_as_text(number: int, *, by: Asker) -> None:
    """Have a spreadsheet read as the text it is, like any other document. ConflictError("table_landed") once rows have landed."""
    _require_seen(number, by)
    with transaction.atomic():
        table = Table.objects.select_for_update().filter(document=number).first()
        if table is None:
            raise DocumentMissingError(number=number)
        if table.landed_at is not None:
            raise ConflictError("table_landed", number=number)
        _require_idle(table)
        table.as_text = True
        table.save(update_fields=["as_text"])
        Document.objects.filter(pk=number).update(state=DocumentState.QUEUED, error={}, attempts=0)
        change_log(act="table.as_text", subject=f"document:{number}", by=by)
        enqueue("intake.read", number=number)
