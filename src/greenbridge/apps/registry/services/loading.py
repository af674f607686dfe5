"""Taking in whole files of records: all of a file or none of it, or its good rows with the bad ones handed back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from greenbridge.adapters.spool import Spool
from greenbridge.apps.accounts.services import change_log
from greenbridge.kernel.errors import GreenBridgeError
from greenbridge.kernel.ids import public_id

from ..choices import Confidence, Kind
from ..errors import LoadRefusedError, RecordInvalidError
from ..models import (
    Evidence,
    Figure,
    Link,
    LoadedFile,
    Record,
    RecordCode,
    RecordField,
    RecordName,
    RecordText,
    RecordTopic,
    Source,
)
from .form import require_form
from .indexing import index_soon
from .records import build_record, figure_rows, parts_of

BATCH = 500


@dataclass(slots=True)
class LoadReport:
    """What a load did: counts, and every row that was not taken with its reasons."""

    file: str
    created: int = 0
    changed: int = 0
    unchanged: int = 0
    bad: list[dict[str, Any]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


def records_load(
    rows: Iterable[tuple[int, Any]],
    *,
    file: str,
    partial: bool = False,
    origin: str = "",
    progress: Callable[[int], None] | None = None,
) -> LoadReport:
    """Load rows of one file (`(line, form)` pairs) in one transaction.

    A row whose id is known replaces the record of that id when its words differ. With ``partial`` the good rows land and the
    bad ones come back in the report; without it one bad row refuses the file (LoadRefusedError, nothing written). Loading
    is the operator's act from the command line: no person is asked for.
    """
    report = LoadReport(file=file)
    met: set[str] = set()
    with Spool[dict[str, Any]]() as clean:
        for line, row in rows:
            try:
                form = _clean_row(row, file=file, line=line, origin=origin)
                if form["id"] in met:
                    raise RecordInvalidError(findings=[{"field": "id", "found": form["id"], "expected": "an id used once"}])
                met.add(form["id"])
                clean.add(form)
            except GreenBridgeError as error:
                report.bad.append({"line": line, "code": error.code, **error.params})
        if report.bad and not partial:
            raise LoadRefusedError(file, report.bad)
        with transaction.atomic():
            _take(clean, report, progress, partial=partial)
    return report


def _clean_row(row: Any, *, file: str, line: int, origin: str) -> dict[str, Any]:
    form = require_form(row)
    if not form.get("sources"):
        form.setdefault("confidence", Confidence.MEMORY)  # what names no source is shown as unverified
    if origin:
        form["origin"] = origin
    if form["kind"] == Kind.EXPERT and not form.get("consent_on") and form.get("visibility", "curators") != "curators":
        raise RecordInvalidError(findings=[{"field": "consent_on", "found": "nothing", "expected": "YYYY-MM-DD"}])
    if "id" not in form:
        # the same row of the same file keeps its name when loaded again
        digest = hashlib.sha256(f"{file}\x1f{line}\x1f{form['kind']}".encode()).hexdigest()[:26]
        form["id"] = public_id("file", form["kind"], digest)
    return form


def _take(clean: Spool[dict[str, Any]], report: LoadReport, progress: Callable[[int], None] | None, *, partial: bool) -> None:
    wanted: set[tuple[str, str, str]] = set()
    forms = iter(clean)
    while batch := {form["id"]: form for form in islice(forms, BATCH)}:
        wanted |= {(key, link["predicate"], link["to"]) for key, form in batch.items() for link in form.get("links", [])}
        _take_batch(batch, report)
        if progress:
            progress(len(report.ids))
    _link(wanted, report, partial)
    if report.created or report.changed:
        change_log(
            act="records.load",
            subject=f"file:{report.file}"[:160],
            by=None,
            after={"created": report.created, "changed": report.changed},
        )
        for start in range(0, len(report.ids), BATCH):
            _log_rows(report.ids[start : start + BATCH])
        index_soon()


def _take_batch(batch: dict[str, dict[str, Any]], report: LoadReport) -> None:
    digests = {key: hashlib.sha256(repr(sorted(form.items())).encode()).hexdigest()[:24] for key, form in batch.items()}
    known = {row.public_id: row for row in Record.objects.filter(public_id__in=list(batch))}
    same = {key for key in batch if key in known and known[key].data.get("_load") == digests[key]}
    changed = [key for key in batch if key in known and key not in same]
    fresh = [key for key in batch if key not in same]
    for key in fresh:
        batch[key].setdefault("data", {})["_load"] = digests[key]
    _replace(changed, known, batch)
    _create([key for key in fresh if key not in known], batch)
    _attach(fresh, batch)
    report.created += len(fresh) - len(changed)
    report.changed += len(changed)
    report.unchanged += len(same)
    report.ids += batch


def _log_rows(keys: list[str]) -> None:
    """One row a record, so that readers of the log see each; under the lock `change_log` took for this transaction."""
    change = change_log(act="record.load", subject=keys[0], by=None)
    model = type(change)
    model._default_manager.bulk_create([model(act="record.load", subject=key) for key in keys[1:]])


def _create(keys: list[str], clean: dict[str, dict[str, Any]]) -> None:
    Record.objects.bulk_create([build_record(clean[key]) for key in keys])


def _replace(keys: list[str], known: dict[str, Record], clean: dict[str, dict[str, Any]]) -> None:
    """Put the new words of a file in place of the old ones; the record keeps its id, its links from others and its history."""
    for key in keys:
        old = known[key]
        new = build_record(clean[key])
        new.pk, new.created_at, new.version, new.updated_at = old.pk, old.created_at, old.version + 1, timezone.now()
        new.organisation_id = old.organisation_id
        new.save(force_update=True)
    ids = [known[key].pk for key in keys]
    for model in (RecordText, RecordName, RecordField, RecordTopic, RecordCode, Evidence, Figure, Link):
        model._default_manager.filter(record_id__in=ids).delete()


def _attach(keys: list[str], clean: dict[str, dict[str, Any]]) -> None:
    records = {row.public_id: row for row in Record.objects.filter(public_id__in=keys)}
    rows: dict[type, list[Any]] = {model: [] for model in (RecordText, RecordName, RecordField, RecordTopic, RecordCode)}
    for key in keys:
        for model, parts in parts_of(records[key], clean[key]).items():
            rows[model] += parts
    for model, parts in rows.items():
        model._default_manager.bulk_create(parts, batch_size=500)
    _attach_sources(records, keys, clean)


def _attach_sources(records: dict[str, Record], keys: list[str], clean: dict[str, dict[str, Any]]) -> None:
    today = timezone.now().date().isoformat()

    def identity(entry: dict[str, Any]) -> tuple[str, str, str, str]:
        read_on = str(entry.get("read_on") or today)
        return (str(entry["title"])[:500], entry.get("url") or "", entry.get("published") or "", read_on)

    wanted = {identity(entry): entry for key in keys for entry in clean[key].get("sources", [])}
    titles = {one[0] for one in wanted}
    found = {
        (row.title, row.url, row.published, row.read_on.isoformat()): row
        for row in Source.objects.filter(title__in=titles, document="")
    }
    fresh = [
        Source(title=one[0], url=one[1], published=one[2], read_on=one[3], publisher=entry.get("publisher") or "")
        for one, entry in wanted.items()
        if one not in found
    ]
    for row in Source.objects.bulk_create(fresh):
        found[(row.title, row.url, row.published, str(row.read_on))] = row
    evidence: list[Evidence] = []
    figures: list[Figure] = []
    for key in keys:
        form = clean[key]
        sources = [found[identity(entry)] for entry in form.get("sources", [])]
        evidence += [
            Evidence(
                record=records[key],
                source=source,
                field=entry.get("field") or "",
                quote=entry.get("quote") or "",
                confidence=entry.get("confidence") or form.get("confidence", Confidence.PRINTED),
                checked_on=source.read_on,
            )
            for source, entry in zip(sources, form.get("sources", []), strict=True)
        ]
        figures += figure_rows(records[key], form, sources)
    Evidence.objects.bulk_create(evidence, batch_size=500)
    Figure.objects.bulk_create(figures, batch_size=500)


def _link(wanted: set[tuple[str, str, str]], report: LoadReport, partial: bool) -> None:
    """Links of all rows, once all records of the load are there; a link to nowhere is a finding of its row."""
    names = list({name for key, _, to in wanted for name in (key, to)})
    ids: dict[str, int] = {}
    for start in range(0, len(names), BATCH):
        ids |= dict(Record.objects.filter(public_id__in=names[start : start + BATCH]).values_list("public_id", "pk"))
    lost = [
        {
            "line": key,
            "code": "record_missing",
            "findings": [{"field": "links.to", "found": to, "expected": "the id of a record"}],
        }
        for key, to in sorted({(key, to) for key, _, to in wanted if to not in ids})
    ]
    if lost and not partial:
        raise LoadRefusedError(report.file, lost)
    report.bad += lost
    Link.objects.bulk_create(
        [Link(record_id=ids[key], predicate=predicate, target_id=ids[to]) for key, predicate, to in sorted(wanted) if to in ids],
        ignore_conflicts=True,
        batch_size=500,
    )


def records_unload_examples() -> int:
    """Take all made-up examples away again; returns how many went."""
    with transaction.atomic():
        examples = list(Record.objects.filter(origin="example").values_list("public_id", flat=True))
        for subject in examples:
            change_log(act="record.remove", subject=subject, by=None)
        Record.objects.filter(origin="example").delete()
        LoadedFile.objects.filter(name__startswith="examples/").delete()
        index_soon()
    return len(examples)


def file_loaded(name: str, digest: str, rows: int) -> None:
    """Remember that a content file was loaded whole."""
    LoadedFile.objects.update_or_create(name=name, defaults={"digest": digest, "rows": rows, "loaded_at": timezone.now()})


def file_is_loaded(name: str, digest: str) -> bool:
    """Whether this very content was loaded before."""
    return LoadedFile.objects.filter(name=name, digest=digest).exists()
