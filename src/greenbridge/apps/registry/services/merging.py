"""Merging into a record in a way that can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.apps.accounts.services import change_log

from .. import bridge
from ..errors import RecordMissingError
from ..models import Evidence, Figure, Link, Record, RecordField, RecordName, RecordText, RecordTopic
from .codes import codes_save
from .form import require_form
from .indexing import index_soon
from .records import locked_record, record_merge_in, touch

_PARTS = {
    "texts": RecordText,
    "names": RecordName,
    "fields": RecordField,
    "topics": RecordTopic,
    "evidence": Evidence,
    "figures": Figure,
    "links": Link,
}
_PLAIN = ("country", "stage", "date", "website")
_COLUMNS = ("country", "stage", "date", "place", "website", "data", "identifiers")


def record_merge_noted(
    record_id: str, form: dict[str, Any], *, by: Asker, wins: frozenset[str] = frozenset(), reason: str = ""
) -> dict[str, Any]:
    """`record_merge_in`, and a plain note of what it changed, with which `record_merge_undo` takes it back.

    ``wins`` names what the form's word replaces in the record, where it would else only fill what is empty: ``title`` and
    ``summary`` in the form's language, ``country``, ``stage``, ``date``, ``place``, ``website``, and ``data.<name>`` for a field
    of the kind. The replaced title stays as another name; sources and quotes of both stand.
    """
    with transaction.atomic():
        record = locked_record(record_id)
        before, columns = _ids(record), {name: getattr(record, name) for name in _COLUMNS}
        merged = record_merge_in(record_id, form, by=by, reason=reason)
        texts: list[dict[str, Any]] = []
        if wins:
            texts = _let_win(merged, require_form(form), wins, by=by, reason=reason)
        after = _ids(merged)
        changed = {
            name: {"before": columns[name], "after": getattr(merged, name)}
            for name in _COLUMNS
            if getattr(merged, name) != columns[name]
        }
    added = {name: sorted(after[name] - before[name]) for name in _PARTS}
    return {"record": record_id, "added": added, "columns": changed, "texts": texts, "wins": sorted(wins)}


def wins_standing(note: dict[str, Any], form: dict[str, Any]) -> frozenset[str]:
    """Which of the words that a merge let win still stand in the record as the form says them: nobody has changed them since."""
    record, clean = Record.objects.get(public_id=note["record"]), require_form(form)
    text = RecordText.objects.filter(record=record, language=clean["language"]).first()

    def stands(name: str) -> bool:
        if name in ("title", "summary"):
            return text is not None and getattr(text, name) == clean["texts"][clean["language"]].get(name)
        if name.startswith("data."):
            part = name.removeprefix("data.")
            return bool(record.data.get(part) == clean.get("data", {}).get(part))
        if name == "place":
            return clean.get("place", {}).items() <= record.place.items()
        return name in _PLAIN and getattr(record, name) == clean.get(name)

    return frozenset(filter(stands, note["wins"]))


def record_relink(
    record_id: str,
    *,
    by: Asker,
    add: Iterable[tuple[str, str]] = (),
    remove: Iterable[int] = (),
    parties: list[str] | None = None,
    reason: str = "",
) -> dict[tuple[str, str], int]:
    """Write links (predicate and id of the other record) and take some out by their numbers; ``parties`` are then the names
    that stand in the record as text.

    Returns the number of each link that was written, 0 for one that was there already. Curators only. Errors:
    RecordMissingError.
    """
    require_role(by, *CURATING)
    with transaction.atomic():
        record = locked_record(record_id)
        gone = Link.objects.filter(record=record, pk__in=list(remove)).select_related("target")
        before = {"links": sorted([row.predicate, row.target.public_id] for row in gone)}
        gone.delete()
        made: dict[tuple[str, str], int] = {}
        for predicate, to in add:
            target = Record.objects.filter(public_id=to).first()
            if target is None:
                raise RecordMissingError(id=to)
            row, fresh = Link.objects.get_or_create(record=record, predicate=predicate, target=target)
            made[predicate, to] = row.pk if fresh else 0
        after: dict[str, Any] = {"links": sorted(list(key) for key, row in made.items() if row)}
        if parties is not None:
            before["other_parties"] = record.data.get("other_parties", [])
            after["other_parties"] = parties
            data = {**record.data, "other_parties": parties}
            record.data = {name: found for name, found in data.items() if found or name != "other_parties"}
        touch(record)
        change_log(act="record.links", subject=record_id, by=by, before=before, after=after, reason=reason)
        index_soon()
    return made


def _let_win(record: Record, clean: dict[str, Any], wins: frozenset[str], *, by: Asker, reason: str) -> list[dict[str, Any]]:
    """Put the form's word in the place of the record's for what ``wins`` names; notes of the texts that were replaced."""
    before = {name: getattr(record, name) for name in _COLUMNS}
    data = dict(record.data)
    for name in wins:
        if name in _PLAIN and clean.get(name):
            setattr(record, name, clean[name])
        elif name == "place" and clean.get("place"):
            record.place = {**record.place, **clean["place"]}
        elif name.startswith("data.") and clean.get("data", {}).get(name.removeprefix("data.")) not in (None, "", [], {}):
            data[name.removeprefix("data.")] = clean["data"][name.removeprefix("data.")]
    record.data = data
    texts = _texts_replaced(record, clean, wins)
    record.save()
    changed = [name for name in _COLUMNS if getattr(record, name) != before[name]]
    change_log(
        act="record.update",
        subject=record.public_id,
        by=by,
        before={name: before[name] for name in changed} | {"texts": [one["before"] for one in texts]},
        after={name: getattr(record, name) for name in changed} | {"texts": [one["after"] for one in texts]},
        reason=reason,
    )
    return texts


def _texts_replaced(record: Record, clean: dict[str, Any], wins: frozenset[str]) -> list[dict[str, Any]]:
    language = clean["language"]
    given = clean["texts"][language]
    text = RecordText.objects.filter(record=record, language=language).first()
    replaced = {name: given[name] for name in ("title", "summary") if name in wins and given.get(name)}
    if text is None or all(getattr(text, name) == found for name, found in replaced.items()):
        return []
    note = {"language": language, "before": {name: getattr(text, name) for name in replaced}, "after": replaced}
    _write_text(record, text, replaced)
    return [note]


def _write_text(record: Record, text: RecordText, words: dict[str, str]) -> None:
    """Words of a record in one language, its other names and its place in lists brought along."""
    if "title" in words and words["title"] != text.title:
        own = RecordName.objects.filter(record=record, language=text.language)
        own.filter(kind="title").update(kind="alias")
        same = own.filter(name=words["title"]).order_by("pk").first()
        if same is None:
            same = RecordName(record=record, name=words["title"], key=bridge.name_key(words["title"]), language=text.language)
        same.kind = "title"
        same.save()
        if text.language == record.language:
            record.title_key = bridge.sort_key(words["title"])
    for name, found in words.items():
        setattr(text, name, found)
    text.save()


def record_merge_undo(note: dict[str, Any], *, by: Asker, reason: str = "") -> Record:
    """Take out of a record what a merge added and put back what it replaced; what somebody has changed since then stays.
    Curators only."""
    require_role(by, *CURATING)
    with transaction.atomic():
        record = locked_record(note["record"])
        for one in note.get("texts", []):
            text = RecordText.objects.filter(record=record, language=one["language"]).first()
            if text is not None and all(getattr(text, name) == found for name, found in one["after"].items()):
                _write_text(record, text, one["before"])
        for name, model in _PARTS.items():
            model._default_manager.filter(record=record, pk__in=note["added"].get(name, [])).delete()
        for name, change in note["columns"].items():
            if name in _COLUMNS:
                setattr(record, name, _put_back(getattr(record, name), change["before"], change["after"]))
        touch(record)
        codes_save(record)
        change_log(act="record.merge_undo", subject=record.public_id, by=by, after={"removed": note["added"]}, reason=reason)
        index_soon()
    return record


def _put_back(now: Any, before: Any, after: Any) -> Any:
    """What a field is without a merge; of one with parts each part by itself."""
    if not isinstance(now, dict) or not isinstance(before, dict) or not isinstance(after, dict):
        return before if now == after else now
    names = dict.fromkeys((*before, *now))
    kept = {name: _put_back(now.get(name), before.get(name), after.get(name)) for name in names}
    return {name: found for name, found in kept.items() if found is not None}


def _ids(record: Record) -> dict[str, set[int]]:
    return {
        name: set(model._default_manager.filter(record=record).values_list("pk", flat=True)) for name, model in _PARTS.items()
    }
