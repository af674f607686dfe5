"""Making, changing and merging records."""

from __future__ import annotations

import secrets
import time
from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from greenbridge.apps.accounts.choices import Role, Visibility
from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.selectors import Asker, can_post, is_curator
from greenbridge.apps.accounts.services import change_log
from greenbridge.kernel.ids import mint_ulid, public_id

from .. import bridge
from ..choices import Confidence, Kind, Origin, State, TextState
from ..errors import ConsentMissingError, RecordChangedError, RecordExistsError, RecordMissingError
from ..models import Evidence, Figure, Link, Record, RecordCode, RecordField, RecordName, RecordText, RecordTopic, Source
from .codes import code_rows, codes_save
from .form import require_form
from .indexing import index_soon

SYSTEM = object()
"""Stands for the node itself (starter content, a load from the command line) where a person's act would need a role."""


def mint_id(kind: str) -> str:
    """A new public id of this node."""
    return public_id(settings.NODE, kind, mint_ulid(time.time_ns() // 1_000_000, secrets.token_bytes(10)))


def _require_may_write(by: Any, kind: str, organisation_id: int | None, *, new: bool = False) -> None:
    """Curators write everything; members post needs and offers, and change those of their own organisation.

    What no organisation posted (a signal read in the press) is nobody's own, not even of a member without an organisation.
    """
    if by is SYSTEM or is_curator(by):
        return
    posts = can_post(by) and kind in {Kind.NEED, Kind.OFFER} and organisation_id == by.organisation_id
    if not posts or (organisation_id is None and not new):
        raise RoleRequiredError(needed=[Role.CURATOR, Role.ADMINISTRATOR])


def record_create(form: dict[str, Any], *, by: Any, reason: str = "") -> Record:
    """A new record from its form (`form.require_form`), with texts, names, sources, evidence, figures and links.

    Curators may create every kind; members needs and offers in the name of their own organisation. Errors:
    RecordInvalidError, RecordExistsError, RoleRequiredError, ConsentMissingError, RecordMissingError (a link's target).
    """
    clean = require_form(form)
    organisation_id = clean.get("organisation")
    if organisation_id is None and by is not SYSTEM and not is_curator(by) and can_post(by):
        organisation_id = by.organisation_id
    _require_may_write(by, clean["kind"], organisation_id, new=True)
    with transaction.atomic():
        record = build_record(clean, organisation_id=organisation_id)
        if Record.objects.filter(public_id=record.public_id).exists():
            raise RecordExistsError(id=record.public_id)
        record.save(force_insert=True)
        add_parts(record, clean)
        _add_links(record, clean)
        change_log(
            act="record.create",
            subject=record.public_id,
            by=_actor(by),
            after={"title": record.title_key},
            reason=reason,
        )
        index_soon()
    return record


def build_record(clean: dict[str, Any], *, organisation_id: int | None = None) -> Record:
    """An unsaved Record from a checked form; ConsentMissingError for an expert shown without her consent."""
    original = clean["texts"].get(clean["language"]) or next(iter(clean["texts"].values()))
    visibility = clean.get("visibility", Visibility.PUBLIC)
    if clean["kind"] == Kind.EXPERT and not clean.get("consent_on"):
        if visibility != Visibility.CURATORS and "visibility" in clean:
            raise ConsentMissingError()
        visibility = Visibility.CURATORS
    data = dict(clean.get("data", {}))
    for extra in ("countries", "status", "geo_precision"):
        if clean.get(extra) and extra not in data:
            data[extra] = clean[extra]
    return Record(
        public_id=clean.get("id") or mint_id(clean["kind"]),
        kind=clean["kind"],
        state=clean.get("state", State.PUBLISHED),
        visibility=visibility,
        origin=clean.get("origin", Origin.CURATOR),
        organisation_id=organisation_id,
        language=clean["language"],
        country=clean.get("country", ""),
        stage=clean.get("stage", ""),
        date=clean.get("date", ""),
        place={tag: name for tag, name in clean.get("place", {}).items() if name},
        latitude=clean.get("lat"),
        longitude=clean.get("lon"),
        identifiers=clean.get("identifiers", {}),
        website=clean.get("website", ""),
        data=data,
        confidence=clean.get("confidence", Confidence.PRINTED),
        consent_on=date.fromisoformat(clean["consent_on"]) if clean.get("consent_on") else None,
        title_key=bridge.sort_key(original["title"]),
    )


def _digest(text: dict[str, str]) -> str:
    return bridge.text_digest(text["title"], text.get("summary", ""), text.get("body", ""))


def parts_of(record: Record, clean: dict[str, Any]) -> dict[type, list[Any]]:
    """Unsaved rows that belong to a record: texts, names, fields, topics."""
    original = clean["texts"].get(clean["language"])
    digest = _digest(original) if original else ""
    texts = [
        RecordText(
            record=record,
            language=tag,
            state=text.get("state") or (TextState.ORIGINAL if tag == clean["language"] else TextState.REVIEWED),
            title=text["title"],
            summary=text.get("summary", ""),
            body=text.get("body", ""),
            original_hash="" if tag == clean["language"] else digest,
        )
        for tag, text in clean["texts"].items()
    ]
    named = {(text.title, text.language, "title") for text in texts}
    named |= {(name["name"], name.get("language", ""), name.get("kind", "alias")) for name in clean.get("names", [])}
    return {
        RecordText: texts,
        RecordName: [
            RecordName(record=record, name=name[:500], key=bridge.name_key(name), language=language, kind=kind)
            for name, language, kind in sorted(named)
        ],
        RecordField: [RecordField(record=record, field=slug) for slug in sorted(set(clean.get("fields", [])))],
        RecordTopic: [RecordTopic(record=record, concept=slug) for slug in sorted(set(clean.get("topics", [])))],
        RecordCode: code_rows(record, clean.get("identifiers", {})),
    }


def add_parts(record: Record, clean: dict[str, Any]) -> None:
    """Save what belongs to a record: texts, names, fields, topics, sources with evidence, figures."""
    for model, rows in parts_of(record, clean).items():
        model._default_manager.bulk_create(rows)
    add_sources(record, clean)


def add_sources(record: Record, clean: dict[str, Any]) -> list[Source]:
    """Save the sources of a form with their evidence and figures; returns them in the form's order."""
    sources = []
    for entry in clean.get("sources", []):
        read_on = date.fromisoformat(str(entry.get("read_on") or timezone.now().date()))
        # the same page read on the same day is one source, however many records it speaks of
        source, _ = Source.objects.get_or_create(
            title=str(entry["title"])[:500],
            url=entry.get("url") or "",
            published=entry.get("published") or "",
            read_on=read_on,
            document=str(entry.get("document") or ""),
            defaults={"publisher": entry.get("publisher") or ""},
        )
        sources.append(source)
        for field, quote in _quotes(entry):
            Evidence.objects.create(
                record=record,
                source=source,
                field=field,
                quote=quote,
                confidence=entry.get("confidence") or clean.get("confidence", Confidence.PRINTED),
                checked_on=read_on,
            )
    Figure.objects.bulk_create(figure_rows(record, clean, sources))
    return sources


def _quotes(entry: dict[str, Any]) -> list[tuple[str, str]]:
    if entry.get("evidence"):
        return [(str(one.get("field", "")), str(one.get("quote", ""))) for one in entry["evidence"]]
    return [(entry.get("field") or "", entry.get("quote") or "")]


def figure_rows(record: Record, clean: dict[str, Any], sources: list[Source]) -> list[Figure]:
    """Unsaved figures of a form; ``source`` is an index into the form's sources."""
    rows = []
    for entry in clean.get("figures", []):
        at = entry.get("source", 0)
        rows.append(
            Figure(
                record=record,
                source=sources[at] if isinstance(at, int) and at < len(sources) else None,
                subject=entry.get("subject") if isinstance(entry.get("subject"), dict) else {},
                value=Decimal(str(entry["value"])) if "value" in entry else None,
                low=Decimal(str(entry["low"])) if "low" in entry else None,
                high=Decimal(str(entry["high"])) if "high" in entry else None,
                unit=entry.get("unit", ""),
                approx=entry.get("approx", "exact"),
                change=entry.get("change") or "",
                period=entry.get("period") or "",
                quote=entry.get("quote") or "",
                confidence=entry.get("confidence") or clean.get("confidence", Confidence.PRINTED),
            )
        )
    return rows


def _add_links(record: Record, clean: dict[str, Any]) -> None:
    wanted = {(link["predicate"], link["to"]) for link in clean.get("links", [])}
    targets = {row.public_id: row for row in Record.objects.filter(public_id__in=[to for _, to in wanted])}
    for predicate, to in sorted(wanted):
        if to not in targets:
            raise RecordMissingError(id=to)
        Link.objects.get_or_create(record=record, predicate=predicate, target=targets[to])


CHANGEABLE = {
    "country": "country",
    "stage": "stage",
    "date": "date",
    "place": "place",
    "lat": "latitude",
    "lon": "longitude",
    "data": "data",
    "website": "website",
    "visibility": "visibility",
    "identifiers": "identifiers",
    "confidence": "confidence",
    "consent_on": "consent_on",
}
"""Plain parts of a form that `record_update` changes -> their columns."""


def record_update(record_id: str, changes: dict[str, Any], *, by: Asker, version: int, reason: str = "") -> Record:
    """Change plain fields of a record (those of `CHANGEABLE`); the history names what really became another.

    Curators may, and members what their own organisation posted (RoleRequiredError for others). ``version`` is the one the
    editor saw; RecordChangedError when somebody else was quicker.
    """
    with transaction.atomic():
        record = locked_record(record_id)
        _require_may_write(by, record.kind, record.organisation_id)
        if record.version != version:
            raise RecordChangedError(id=record_id, seen=version, current=record.version)
        form = plain_form(record) | changes
        rebuilt = build_record(require_form(form), organisation_id=record.organisation_id)
        columns = [column for name, column in CHANGEABLE.items() if name in changes]
        before = {column: getattr(record, column) for column in columns}
        for column in columns:
            setattr(record, column, getattr(rebuilt, column))
        after = {column: getattr(record, column) for column in columns if getattr(record, column) != before[column]}
        before = {column: before[column] for column in after}
        touch(record)
        if "identifiers" in after:
            codes_save(record)
        if after:
            change_log(act="record.update", subject=record_id, by=by, before=_plain(before), after=_plain(after), reason=reason)
        index_soon()
    return record


def record_text_save(
    record_id: str,
    language: str,
    *,
    title: str,
    summary: str,
    body: str = "",
    by: Asker,
    state: str = "",
    reason: str = "",
) -> RecordText:
    """Write or replace a record's words in one language: the original by whoever may write it, a translation reviewed."""
    with transaction.atomic():
        record = locked_record(record_id)
        _require_may_write(by, record.kind, record.organisation_id)
        require_form(plain_form(record) | {"texts": {language: {"title": title}}})
        before = RecordText.objects.filter(record=record, language=language).values("title", "summary", "body").first()
        original = RecordText.objects.filter(record=record, language=record.language).first()
        is_original = language == record.language
        text, _ = RecordText.objects.update_or_create(
            record=record,
            language=language,
            defaults={
                "title": title.strip(),
                "summary": summary.strip(),
                "body": body.strip(),
                "state": TextState.ORIGINAL if is_original else (state or TextState.REVIEWED),
                "original_hash": ""
                if is_original or original is None
                else bridge.text_digest(original.title, original.summary, original.body),
            },
        )
        RecordName.objects.filter(record=record, language=language, kind="title").delete()
        RecordName.objects.create(record=record, name=title.strip(), key=bridge.name_key(title), language=language, kind="title")
        if is_original:
            record.title_key = bridge.sort_key(title)
        touch(record)
        change_log(
            act="record.text",
            subject=record_id,
            by=by,
            before=before or {},
            after={"language": language, "title": title, "summary": summary, "body": body},
            reason=reason,
        )
        index_soon()
    return text


def record_text_remove(record_id: str, language: str, *, by: Asker, reason: str = "") -> None:
    """Take a translation out; the original stays whatever is asked. Who may: whoever may write it."""
    with transaction.atomic():
        record = locked_record(record_id)
        _require_may_write(by, record.kind, record.organisation_id)
        text = RecordText.objects.filter(record=record, language=language).exclude(language=record.language).first()
        if text is None:
            return
        before = {"title": text.title, "summary": text.summary, "body": text.body}
        text.delete()
        RecordName.objects.filter(record=record, language=language, kind="title").delete()
        touch(record)
        change_log(act="record.text_remove", subject=record_id, by=by, before=before, after={"language": language}, reason=reason)
        index_soon()


def record_set_state(record_id: str, state: str, *, by: Asker, reason: str = "") -> Record:
    """Publish, archive or take back to draft. Who may: as `record_update`. ValueError for a state that is none."""
    with transaction.atomic():
        record = locked_record(record_id)
        _require_may_write(by, record.kind, record.organisation_id)
        before = record.state
        record.state = State(state)
        touch(record)
        change_log(
            act="record.state",
            subject=record_id,
            by=by,
            before={"state": before},
            after={"state": record.state},
            reason=reason,
        )
        index_soon()
    return record


def record_merge_in(record_id: str, form: dict[str, Any], *, by: Asker, reason: str = "") -> Record:
    """Add what a form knows to an existing record: new sources, evidence, figures, names, links; empty fields are filled,
    filled ones stay (the record wins) and both sources stand. Who may: as `record_update`."""
    clean = require_form(form)
    with transaction.atomic():
        record = locked_record(record_id)
        _require_may_write(by, record.kind, record.organisation_id)
        before = {"country": record.country, "stage": record.stage, "date": record.date, "data": record.data}
        for name in ("country", "stage", "date", "place", "website"):
            if clean.get(name) and not getattr(record, name):
                setattr(record, name, clean[name])
        record.data = {**clean.get("data", {}), **{name: found for name, found in record.data.items() if found}}
        record.identifiers = {**clean.get("identifiers", {}), **record.identifiers}
        _merge_parts(record, clean)
        codes_save(record)
        _add_links(record, clean)
        touch(record)
        change_log(
            act="record.merge",
            subject=record_id,
            by=by,
            before=_plain(before),
            after={"merged": clean["texts"], "sources": [source["title"] for source in clean.get("sources", [])]},
            reason=reason,
        )
        index_soon()
    return record


def _merge_parts(record: Record, clean: dict[str, Any]) -> None:
    known_texts = set(record.texts.values_list("language", flat=True))
    known_names = set(record.names.values_list("key", flat=True))
    known_fields = set(record.fields.values_list("field", flat=True))
    known_topics = set(record.topics.values_list("concept", flat=True))
    parts = parts_of(record, clean)
    RecordText.objects.bulk_create([row for row in parts[RecordText] if row.language not in known_texts])
    for row in parts[RecordName]:
        if row.kind == "title" and row.language in known_texts:
            row.kind = "alias"  # what the record calls itself in this language stays its one title
    RecordName.objects.bulk_create([row for row in parts[RecordName] if row.key not in known_names])
    RecordField.objects.bulk_create([row for row in parts[RecordField] if row.field not in known_fields])
    RecordTopic.objects.bulk_create([row for row in parts[RecordTopic] if row.concept not in known_topics])
    add_sources(record, clean)


def locked_record(record_id: str) -> Record:
    """The record, kept from other writers to the end of the transaction; RecordMissingError when there is none."""
    record = Record.objects.select_for_update().filter(public_id=record_id).first()
    if record is None:
        raise RecordMissingError(id=record_id)
    return record


def touch(record: Record) -> None:
    """Save a record as a new version of now."""
    record.version += 1
    record.updated_at = timezone.now()
    record.save()


def plain_form(record: Record) -> dict[str, Any]:
    """The parts of a record that `require_form` asks for, so that a change is checked like a new record."""
    return {
        "kind": record.kind,
        "language": record.language,
        "texts": {record.language: {"title": record.title_key or "-"}},
        "visibility": record.visibility,
        "confidence": record.confidence,
        "consent_on": record.consent_on.isoformat() if record.consent_on else None,
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: found.isoformat() if isinstance(found, date) else found for name, found in values.items()}


def _actor(by: Any) -> Asker:
    return None if by is SYSTEM else by
