"""Reading the libraries, narrowed to what the asker may see (`accounts.selectors` decides)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Prefetch, Q, QuerySet

from greenbridge.adapters.search import SearchDocument, SearchIndex
from greenbridge.apps.accounts.choices import CURATING, Visibility
from greenbridge.apps.accounts.selectors import Asker, is_curator, require_role, tokens_for, tokens_of
from greenbridge.kernel.languages import short

from . import bridge
from .choices import LIBRARIES, Kind, Origin, RequestState, State
from .errors import RecordMissingError
from .models import Evidence, Figure, Link, Record, RecordName, RecordText, Request

PAGE_SIZE = 20


def visible_to(by: Asker) -> QuerySet[Record]:
    """Records the asker may see: the database form of `accounts.selectors.tokens_for`."""
    tokens = tokens_of(by)
    if "curators" in tokens:
        return Record.objects.all()
    published = Q(state__in=[State.PUBLISHED, State.ARCHIVED])
    seen = published & Q(visibility=Visibility.PUBLIC)
    if "members" in tokens:
        seen |= published & Q(visibility=Visibility.MEMBERS)
    for token in tokens:
        if token.startswith("org:"):
            seen |= Q(organisation_id=int(token[4:]))
    return Record.objects.filter(seen)


def record_tokens(record: Record) -> frozenset[str]:
    """Visibility tokens of a record, as the search index keeps them."""
    return tokens_for(
        published=record.state in {State.PUBLISHED, State.ARCHIVED},
        visibility=record.visibility,
        organisation_id=record.organisation_id,
    )


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: records with texts, how many there are, the facets with counts."""

    records: list[Record]
    total: int
    number: int
    pages: int
    facets: dict[str, list[tuple[str, int]]] = field(default_factory=dict)


SORTS = {"recent": ("-updated_at", "-id"), "title": ("title_key", "id"), "date": ("-date", "-id")}


def record_page(
    *,
    by: Asker,
    kind: str,
    filters: dict[str, list[str]] | None = None,
    sort: str = "recent",
    number: int = 1,
    origin: str = "",
    exclude_origin: str = "",
) -> Page:
    """One page of a library with facet counts (country, stage, field, language, confidence, state).

    Several values of one facet widen, several facets narrow; a facet's own choice does not narrow its counts.
    """
    base = visible_to(by).filter(kind=kind)
    if origin:
        base = base.filter(origin=origin)
    if exclude_origin:
        base = base.exclude(origin=exclude_origin)
    chosen = {name: values for name, values in (filters or {}).items() if values and name in FACETS}
    rows = _narrow(base, chosen)
    total = rows.count()
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(max(1, number), pages)
    ordered = rows.order_by(*SORTS.get(sort, SORTS["recent"]))
    records = list(with_texts(ordered)[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    facets = {}
    for name, column in FACETS.items():
        if name == "state" and not is_curator(by):
            continue
        others = {other: values for other, values in chosen.items() if other != name}
        counted = (
            _narrow(base, others).values_list(column).annotate(n=Count("id", distinct=True)).order_by("-n", column)
        )
        facets[name] = [(value, n) for value, n in counted if value]
    return Page(records, total, number, pages, facets)


FACETS = {
    "country": "country",
    "field": "fields__field",
    "stage": "stage",
    "language": "language",
    "confidence": "confidence",
    "state": "state",
}
"""Facets of every list and their columns."""


def _narrow(rows: QuerySet[Record], chosen: dict[str, list[str]]) -> QuerySet[Record]:
    for name, values in chosen.items():
        rows = rows.filter(**{f"{FACETS[name]}__in": values})
    return rows.distinct() if "field" in chosen else rows


def with_texts(rows: QuerySet[Record]) -> QuerySet[Record]:
    """Records with their words and fields fetched in two queries, however many there are."""
    return rows.prefetch_related(Prefetch("texts", queryset=RecordText.objects.order_by("id")), "fields")


def record_get(record_id: str, *, by: Asker) -> Record:
    """One record with its texts; RecordMissingError when there is none the asker may see."""
    record = with_texts(visible_to(by)).filter(public_id=record_id).first()
    if record is None:
        raise RecordMissingError(id=record_id)
    return record


@dataclass(frozen=True, slots=True)
class RecordView:
    """All a record page shows."""

    record: Record
    evidence: list[Evidence]
    figures: list[Figure]
    links: list[Link]
    linked_from: list[Link]
    names: list[RecordName]
    topics: list[str]


def record_view(record_id: str, *, by: Asker) -> RecordView:
    """A record with evidence, figures, names and the links to records the asker may see; quotes are cut for the public."""
    record = record_get(record_id, by=by)
    visible = visible_to(by).values("pk")
    evidence = list(record.evidence.select_related("source").order_by("id"))
    figures = list(record.figures.select_related("source"))
    if not is_curator(by):
        for row in (*evidence, *figures):
            row.quote = bridge.public_quote(row.quote)
    texts = Prefetch("texts", queryset=RecordText.objects.order_by("id"))
    linked = Link.objects.select_related("target").prefetch_related(Prefetch("target__texts", queryset=texts.queryset))
    back = Link.objects.select_related("record").prefetch_related(Prefetch("record__texts", queryset=texts.queryset))
    return RecordView(
        record=record,
        evidence=evidence,
        figures=figures,
        links=list(linked.filter(record=record, target__in=visible).order_by("predicate", "id")),
        linked_from=list(back.filter(target=record, record__in=visible).order_by("predicate", "id")[:50]),
        names=list(record.names.exclude(kind="title").order_by("id")),
        topics=list(record.topics.values_list("concept", flat=True)),
    )


def figure_get(figure_id: int, *, by: Asker) -> Figure:
    """One figure of a record the asker may see, with its source; for the page a figure opens to."""
    figure = (
        Figure.objects.filter(pk=figure_id, record__in=visible_to(by).values("pk"))
        .select_related("record", "source")
        .prefetch_related("record__texts")
        .first()
    )
    if figure is None:
        raise RecordMissingError("figure_missing", id=figure_id)
    if not is_curator(by):
        figure.quote = bridge.public_quote(figure.quote)
    return figure


def library_counts(*, by: Asker) -> dict[str, int]:
    """How many records of each kind the asker may see."""
    counted = visible_to(by).values_list("kind").annotate(n=Count("id"))
    return dict.fromkeys(Kind.values, 0) | dict(counted)


def library_state(*, by: Asker) -> dict[str, Any]:
    """Languages of texts, records in the six libraries and the day of the last check, for the home page."""
    rows = visible_to(by).filter(kind__in=LIBRARIES)
    return rows.aggregate(records=Count("id"), countries=Count("country", distinct=True), updated=Max("updated_at"))


def record_recent(*, by: Asker, limit: int = 6, kinds: tuple[str, ...] = ()) -> list[Record]:
    """The records last changed, with texts."""
    rows = visible_to(by)
    if kinds:
        rows = rows.filter(kind__in=kinds)
    return list(with_texts(rows.order_by("-updated_at", "-id"))[:limit])


def event_upcoming(*, by: Asker, today: str, limit: int = 4) -> list[Record]:
    """Events that begin today or later, the nearest first."""
    rows = visible_to(by).filter(kind=Kind.EVENT, date__gte=today)
    return list(with_texts(rows.order_by("date", "id"))[:limit])


def place_links(*, by: Asker, limit: int = 14) -> list[Link]:
    """Links between records that both have a place, for the schematic diagram."""
    visible = visible_to(by).values("pk")
    rows = Link.objects.filter(
        record__in=visible, target__in=visible, record__latitude__isnull=False, record__kind=Kind.PROJECT
    )
    return list(
        rows.select_related("record", "target").prefetch_related("record__texts").order_by("-record__date")[:limit]
    )


def project_places(*, by: Asker, limit: int = 40) -> list[Record]:
    """Projects with a place, the newest first, for the schematic diagram."""
    rows = visible_to(by).filter(kind=Kind.PROJECT, latitude__isnull=False)
    return list(with_texts(rows.order_by("-date", "id"))[:limit])


def records_by_ids(ids: list[str], *, by: Asker) -> list[Record]:
    """Records in the order of ``ids``; those the asker may not see are left out."""
    found = {row.public_id: row for row in with_texts(visible_to(by).filter(public_id__in=ids))}
    return [found[one] for one in ids if one in found]


def records_named(key: str, *, kind: str = "", by: Asker, limit: int = 10) -> list[Record]:
    """Records one of whose names folds to ``key``; for merge proposals."""
    rows = visible_to(by).filter(names__key=key)
    if kind:
        rows = rows.filter(kind=kind)
    return list(with_texts(rows.distinct().order_by("id"))[:limit])


def request_list(*, by: Asker, state: str = RequestState.OPEN, limit: int = 100) -> list[Request]:
    """What people asked of the curators, the oldest first; curators only."""
    require_role(by, *CURATING)
    rows = Request.objects.filter(state=state).select_related("record", "by").prefetch_related("record__texts")
    return list(rows.order_by("id")[:limit])


def request_count(*, by: Asker) -> int:
    """Open requests, for the curator's menu."""
    return Request.objects.filter(state=RequestState.OPEN).count() if is_curator(by) else 0


def record_ids_in_order() -> list[str]:
    """Public ids of all records, for rebuilding the index; the node's own use."""
    return list(Record.objects.order_by("id").values_list("public_id", flat=True))


@lru_cache(maxsize=4)
def _index_at(folder: str) -> SearchIndex:
    return SearchIndex(settings.DATA / "index")


def index_open() -> SearchIndex:
    """The node's search index (one object a process)."""
    return _index_at(str(settings.DATA))


def search_document(record_id: str) -> SearchDocument | None:
    """What search knows of one record, None when it is gone."""
    return next(iter(search_documents([record_id])), None)


def search_documents(record_ids: list[str]) -> list[SearchDocument]:
    """What search knows of these records, in four queries."""
    rows = Record.objects.filter(public_id__in=record_ids).prefetch_related("texts", "names", "fields", "topics")
    return [_document(record) for record in rows]


def _document(record: Record) -> SearchDocument:
    texts: dict[str, dict[str, str]] = {}
    for text in record.texts.all():
        texts[short(text.language)] = {"title": text.title, "summary": text.summary, "body": text.body}
    for name in record.names.all():
        if name.kind == "title":
            continue
        part = texts.setdefault(short(name.language or record.language), {})
        part["names"] = f"{part.get('names', '')} ; {name.name}".strip(" ;")
    own = texts.setdefault(short(record.language), {})
    own["names"] = " ; ".join(filter(None, [own.get("names", ""), *map(str, record.identifiers.values())]))
    for tag, place in record.place.items():
        if short(tag) in texts:
            texts[short(tag)]["body"] = f"{texts[short(tag)].get('body', '')} {place}".strip()
    return SearchDocument(
        id=record.public_id,
        kind=record.kind,
        language=record.language,
        tokens=tuple(sorted(record_tokens(record))),
        texts=texts,
        facets={
            "country": (record.country,) if record.country else (),
            "field": tuple(row.field for row in record.fields.all()),
            "stage": (record.stage,) if record.stage else (),
            "language": (record.language,),
            "confidence": (record.confidence,),
            "origin": (record.origin,),
        },
        updated=record.updated_at.isoformat(),
    )


def signals_first(records: list[Record]) -> tuple[list[Record], list[Record]]:
    """Split needs or offers into those posted by their organisations and signals read in public sources."""
    posted = [record for record in records if record.origin != Origin.PRESS]
    return posted, [record for record in records if record.origin == Origin.PRESS]


def stale_languages(record: Record) -> set[str]:
    """Languages whose translation was made from other words than the original has now."""
    original = next((text for text in record.texts.all() if text.language == record.language), None)
    if original is None:
        return set()
    digest = bridge.text_digest(original.title, original.summary, original.body)
    return {text.language for text in record.texts.all() if text.original_hash not in ("", digest)}
