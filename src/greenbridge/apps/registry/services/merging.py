"""Merging into a record in a way that can be taken back."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.apps.accounts.services import change_log

from ..errors import RecordMissingError
from ..models import Evidence, Figure, Link, Record, RecordField, RecordName, RecordText, RecordTopic
from .indexing import index_soon
from .records import _touch, record_merge_in

_PARTS = {
    "texts": RecordText,
    "names": RecordName,
    "fields": RecordField,
    "topics": RecordTopic,
    "evidence": Evidence,
    "figures": Figure,
    "links": Link,
}
_COLUMNS = ("country", "stage", "date", "place", "website", "data", "identifiers")


def record_merge_noted(record_id: str, form: dict[str, Any], *, by: Asker, reason: str = "") -> dict[str, Any]:
    """`record_merge_in`, and a plain note of what it added, with which `record_merge_undo` takes it back."""
    with transaction.atomic():
        record = _locked(record_id)
        before, columns = _ids(record), {name: getattr(record, name) for name in _COLUMNS}
        merged = record_merge_in(record_id, form, by=by, reason=reason)
        after = _ids(merged)
        changed = {
            name: {"before": columns[name], "after": getattr(merged, name)}
            for name in _COLUMNS
            if getattr(merged, name) != columns[name]
        }
    return {"record": record_id, "added": {name: sorted(after[name] - before[name]) for name in _PARTS}, "columns": changed}


def record_merge_undo(note: dict[str, Any], *, by: Asker, reason: str = "") -> Record:
    """Take out of a record what a merge added; fields somebody has changed since then stay. Curators only."""
    require_role(by, *CURATING)
    with transaction.atomic():
        record = _locked(note["record"])
        for name, model in _PARTS.items():
            model._default_manager.filter(record=record, pk__in=note["added"].get(name, [])).delete()
        for name, change in note["columns"].items():
            if name in _COLUMNS and getattr(record, name) == change["after"]:
                setattr(record, name, change["before"])
        _touch(record)
        change_log(act="record.merge_undo", subject=record.public_id, by=by, after={"removed": note["added"]}, reason=reason)
        index_soon()
    return record


def _locked(record_id: str) -> Record:
    record = Record.objects.select_for_update().filter(public_id=record_id).first()
    if record is None:
        raise RecordMissingError(id=record_id)
    return record


def _ids(record: Record) -> dict[str, set[int]]:
    return {
        name: set(model._default_manager.filter(record=record).values_list("pk", flat=True)) for name, model in _PARTS.items()
    }
