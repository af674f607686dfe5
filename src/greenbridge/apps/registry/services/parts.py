"""The rows of a record replaced from its page: fields, topics, other names, links, figures; sources are only added."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from greenbridge.apps.accounts.selectors import Asker
from greenbridge.apps.accounts.services import change_log

from .. import bridge
from ..errors import RecordMissingError
from ..models import Figure, Link, Record, RecordField, RecordName, RecordTopic, Source
from .form import require_form
from .records import add_sources, figure_rows, plain_form

PARTS = ("fields", "topics", "names", "links", "figures", "sources")
"""What `parts_save` replaces, as `services.form` names it."""


def parts_save(record: Record, parts: Mapping[str, Any], *, by: Asker, reason: str = "") -> None:
    """Make the named parts of a record what they say; what is not named stays. Call inside the transaction of an edit.

    ``sources`` are new ones. A figure may carry ``pk`` (then its address stays) and ``source``: the number of a source the
    record has, or ``"new"`` for the first of the new ones. Each part that changes is one row of the change log, with what it
    was. Errors: RecordInvalidError, RecordMissingError (a link's other end).
    """
    clean = require_form(plain_form(record) | _checkable(parts))
    new = add_sources(record, {"sources": clean.get("sources", [])})
    if new:
        _log(record, "sources", [], [source.title for source in new], by, reason)
    for name in ("fields", "topics", "names", "links"):
        if name in parts:
            before, after = _SAVE[name](record, clean.get(name, []))
            if before != after:
                _log(record, name, before, after, by, reason)
    if "figures" in parts:
        before, after = _save_figures(record, parts["figures"], clean.get("figures", []), new)
        if before != after:
            _log(record, "figures", before, after, by, reason)


def _checkable(parts: Mapping[str, Any]) -> dict[str, Any]:
    """The parts as a form of a record has them; numbers of rows are the database's, and not a form's business."""
    figures = [{name: found for name, found in row.items() if name not in ("pk", "source")} for row in parts.get("figures", [])]
    return {name: found for name, found in parts.items() if name in PARTS} | ({"figures": figures} if figures else {})


def _log(record: Record, part: str, before: Any, after: Any, by: Asker, reason: str) -> None:
    change_log(
        act=f"record.{part}",
        subject=record.public_id,
        by=by,
        before={part: before} if before else {},
        after={part: after},
        reason=reason,
    )


def _save_fields(record: Record, wanted: list[str]) -> tuple[list[str], list[str]]:
    before = sorted(RecordField.objects.filter(record=record).values_list("field", flat=True))
    after = sorted(set(wanted))
    RecordField.objects.filter(record=record).exclude(field__in=after).delete()
    RecordField.objects.bulk_create([RecordField(record=record, field=slug) for slug in after if slug not in before])
    return before, after


def _save_topics(record: Record, wanted: list[str]) -> tuple[list[str], list[str]]:
    before = sorted(RecordTopic.objects.filter(record=record).values_list("concept", flat=True))
    after = sorted(set(wanted))
    RecordTopic.objects.filter(record=record).exclude(concept__in=after).delete()
    RecordTopic.objects.bulk_create([RecordTopic(record=record, concept=slug) for slug in after if slug not in before])
    return before, after


def _save_names(record: Record, wanted: list[dict[str, Any]]) -> tuple[list[list[str]], list[list[str]]]:
    kept = RecordName.objects.filter(record=record).exclude(kind="title").order_by("id")
    before = [list(row) for row in kept.values_list("name", "language", "kind")]
    asked = [[one["name"].strip(), one.get("language", ""), one.get("kind", "alias")] for one in wanted]
    after = [list(row) for row in dict.fromkeys(map(tuple, asked))]
    if before != after:
        kept.delete()
        RecordName.objects.bulk_create(
            [
                RecordName(record=record, name=name, key=bridge.name_key(name), language=language, kind=kind)
                for name, language, kind in after
            ]
        )
    return before, after


def _save_links(record: Record, wanted: list[dict[str, Any]]) -> tuple[list[list[str]], list[list[str]]]:
    known = {(row.predicate, row.target.public_id): row for row in Link.objects.filter(record=record).select_related("target")}
    asked = {(one["predicate"], one["to"]) for one in wanted}
    targets = {row.public_id: row for row in Record.objects.filter(public_id__in=[to for _, to in asked])}
    lost = sorted({to for _, to in asked} - set(targets))
    if lost:
        raise RecordMissingError(id=lost[0])
    Link.objects.filter(pk__in=[row.pk for key, row in known.items() if key not in asked]).delete()
    fresh = sorted(asked - set(known))
    Link.objects.bulk_create([Link(record=record, predicate=predicate, target=targets[to]) for predicate, to in fresh])
    return sorted(map(list, known)), sorted(map(list, asked))


def _save_figures(
    record: Record, wanted: list[dict[str, Any]], clean: list[dict[str, Any]], new: list[Source]
) -> tuple[list[Any], list[Any]]:
    """``wanted`` and ``clean`` are the same figures as asked for and as checked."""
    known = {row.pk: row for row in Figure.objects.filter(record=record)}
    before = [_told(row) for row in known.values()]
    sources = {row.pk: row for row in Source.objects.filter(evidence__record=record)}
    sources |= {row.source_id: row.source for row in Figure.objects.filter(record=record, source__isnull=False)}
    rows = []
    for asked, row in zip(wanted, figure_rows(record, {"figures": clean}, []), strict=True):
        row.source = (new[0] if new else None) if asked.get("source") == "new" else sources.get(asked.get("source"))
        if asked.get("pk") in known:
            row.pk = asked["pk"]
        rows.append(row)
    kept = {row.pk for row in rows if row.pk}
    Figure.objects.filter(record=record).exclude(pk__in=kept).delete()
    for row in rows:
        row.save()
    return before, [_told(row) for row in Figure.objects.filter(record=record)]


def _told(row: Figure) -> dict[str, Any]:
    """A figure as the change log keeps it."""
    numbers = {name: getattr(row, name) for name in ("value", "low", "high")}
    plain = {name: format(found.normalize(), "f") for name, found in numbers.items() if found is not None}
    rest = {name: getattr(row, name) for name in ("unit", "approx", "change", "period", "quote", "confidence")}
    return {"subject": row.subject, **plain, **{name: found for name, found in rest.items() if found}, "source": row.source_id}


_SAVE: dict[str, Callable[[Record, list[Any]], tuple[list[Any], list[Any]]]] = {
    "fields": _save_fields,
    "topics": _save_topics,
    "names": _save_names,
    "links": _save_links,
}
