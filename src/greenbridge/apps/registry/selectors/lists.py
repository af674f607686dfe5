"""Lists of records: pages with facets, counts, what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet, prefetch_related_objects

from greenbridge.apps.accounts.selectors import Asker, is_curator

from ..choices import Kind, Origin, Predicate
from ..models import Evidence, Link, Record, RecordField, RecordText
from .visible import visible_to, with_texts

PAGE_SIZE = 20
EXPORT_LIMIT = 50_000
"""Rows of one exported file; more are left to the command line."""
RECENT = 800
OF_ONE_KIND = 2
NEWEST_PROJECTS = 100


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: records with texts, how many there are, the facets with counts, the size of the whole list."""

    records: list[Record]
    total: int
    number: int
    pages: int
    facets: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    whole: int = 0


SORTS = {"recent": ("-updated_at", "-id"), "title": ("title_key", "id"), "date": ("-date", "-id")}

FACETS = {
    "country": "country",
    "field": "fields__field",
    "stage": "stage",
    "language": "language",
    "confidence": "confidence",
    "state": "state",
}
"""Facets of every list and their columns."""

_OWN = ("country", "stage", "language", "confidence", "state")
"""Facets that are columns of the record itself."""


def record_page(
    *,
    by: Asker,
    kind: str,
    filters: dict[str, list[str]] | None = None,
    sort: str = "recent",
    number: int = 1,
) -> Page:
    """One page of a library with facet counts (country, stage, field, language, confidence, state).

    Several values of one facet widen, several facets narrow; a facet's own choice does not narrow its counts. Counts and
    totals come from two grouped queries, whatever the number of facets.
    """
    base = _base(by, kind)
    chosen = _chosen(filters)
    rows = _narrow(base, chosen)
    groups = list(_narrow(base, {"field": chosen.get("field", [])}).values_list(*_OWN).annotate(n=Count("id")).order_by())
    total = sum(group[-1] for group in groups if _fits(group, chosen))
    facets = _facets(groups, chosen) | {"field": _field_counts(_narrow(base, {**chosen, "field": []}))}
    if not is_curator(by):
        facets.pop("state", None)
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(max(1, number), pages)
    ordered = rows.order_by(*SORTS.get(sort, SORTS["recent"]))
    records = list(with_texts(ordered)[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    whole = base.count() if chosen.get("field") else sum(group[-1] for group in groups)
    return Page(records, total, number, pages, {name: facets[name] for name in FACETS if name in facets}, whole)


def record_total(*, by: Asker, kind: str, filters: dict[str, list[str]]) -> int:
    """How many records a page of a library would list, in one query."""
    return _narrow(_base(by, kind), _chosen(filters)).count()


def _base(by: Asker, kind: str) -> QuerySet[Record]:
    return visible_to(by).filter(kind=kind) if kind else visible_to(by)


def _chosen(filters: dict[str, list[str]] | None) -> dict[str, list[str]]:
    return {name: values for name, values in (filters or {}).items() if values and name in FACETS}


def _narrow(rows: QuerySet[Record], chosen: dict[str, list[str]]) -> QuerySet[Record]:
    for name, values in chosen.items():
        if name == "field" and values:
            # a subquery, because a join would count a record of two fields twice
            rows = rows.filter(pk__in=RecordField.objects.filter(field__in=values).values("record"))
        elif values:
            rows = rows.filter(**{f"{FACETS[name]}__in": values})
    return rows


def _fits(group: tuple[Any, ...], chosen: dict[str, list[str]], but: str = "") -> bool:
    return all(name == but or name not in chosen or group[at] in chosen[name] for at, name in enumerate(_OWN))


def _facets(groups: list[tuple[Any, ...]], chosen: dict[str, list[str]]) -> dict[str, list[tuple[str, int]]]:
    facets = {}
    for at, name in enumerate(_OWN):
        counted: Counter[str] = Counter()
        for group in groups:
            if group[at] and _fits(group, chosen, but=name):
                counted[group[at]] += group[-1]
        for value in chosen.get(name, []):
            counted.setdefault(value, 0)
        facets[name] = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return facets


def _field_counts(rows: QuerySet[Record]) -> list[tuple[str, int]]:
    counted = rows.filter(fields__isnull=False).values_list("fields__field").annotate(n=Count("id")).order_by()
    return sorted(counted, key=lambda pair: (-pair[1], pair[0]))


@dataclass(frozen=True, slots=True)
class Shelf:
    """The newest records of one sort and how many there are."""

    records: list[Record]
    total: int


def need_and_offer_shelves(*, by: Asker, limit: int = 10) -> dict[str, Shelf]:
    """Newest needs and offers, posted and read in public sources apart: ``need``, ``offer``, ``need_press``, ``offer_press``.

    Seven queries, however many records there are.
    """
    base = visible_to(by).filter(kind__in=[Kind.NEED, Kind.OFFER])
    totals: Counter[str] = Counter()
    for kind, origin, n in base.values_list("kind", "origin").annotate(n=Count("id")).order_by():
        totals[_shelf_name(kind, origin)] += n
    shelves = {}
    for kind in (Kind.NEED, Kind.OFFER):
        rows = base.filter(kind=kind).order_by("-updated_at", "-id")
        shelves[_shelf_name(kind, "")] = list(rows.exclude(origin=Origin.PRESS)[:limit])
        shelves[_shelf_name(kind, Origin.PRESS)] = list(rows.filter(origin=Origin.PRESS)[:limit])
    prefetch_related_objects([record for shelf in shelves.values() for record in shelf], "texts", "fields", "topics")
    return {name: Shelf(records, totals[name]) for name, records in shelves.items()}


def _shelf_name(kind: str, origin: str) -> str:
    return f"{kind}_press" if origin == Origin.PRESS else str(kind)


def record_export(
    *, by: Asker, kind: str = "", filters: dict[str, list[str]] | None = None, sort: str = "recent", ids: list[str] | None = None
) -> Iterator[Record]:
    """All records of a list, or of every kind, that the asker may see (or those of ``ids``), with texts, fields and sources,
    a few at a time."""
    rows = _narrow(_base(by, kind), _chosen(filters))
    if ids is not None:
        rows = rows.filter(public_id__in=ids)
    rows = with_texts(rows).prefetch_related(Prefetch("evidence", Evidence.objects.select_related("source").order_by("id")))
    return rows.order_by(*SORTS.get(sort, SORTS["recent"]))[:EXPORT_LIMIT].iterator(chunk_size=200)


def library_counts(*, by: Asker) -> dict[str, int]:
    """How many records of each kind the asker may see."""
    counted = visible_to(by).values_list("kind").annotate(n=Count("id")).order_by()
    return dict.fromkeys(Kind.values, 0) | dict(counted)


@dataclass(frozen=True, slots=True)
class Front:
    """What the home page shows of the libraries: counts by kind, what is new, what comes, links for the diagram."""

    counts: dict[str, int]
    recent: list[Record]
    events: list[Record]
    links: list[Link]


def front_view(*, by: Asker, today: str, kinds: tuple[str, ...]) -> Front:
    """The home page's records, whose words, fields and topics are fetched together in three queries."""
    front = Front(
        counts=library_counts(by=by),
        recent=_newest(by, kinds),
        events=event_upcoming(by=by, today=today),
        links=place_links(by=by),
    )
    shown = [*front.recent, *front.events, *(link.record for link in front.links)]
    prefetch_related_objects(shown, Prefetch("texts", RecordText.objects.order_by("id")), "fields", "topics")
    return front


def _newest(by: Asker, kinds: tuple[str, ...], limit: int = 6) -> list[Record]:
    """The records last changed, made-up examples left out; of each kind a few, so that one load hides no other."""
    rows = visible_to(by).exclude(origin=Origin.EXAMPLE).filter(kind__in=kinds)
    taken: Counter[str] = Counter()
    chosen: list[int] = []
    for pk, kind in rows.order_by("-updated_at", "-id").values_list("pk", "kind")[:RECENT]:
        if taken[kind] < OF_ONE_KIND:
            taken[kind] += 1
            chosen.append(pk)
    return list(Record.objects.filter(pk__in=chosen[:limit]).order_by("-updated_at", "-id"))


def event_upcoming(*, by: Asker, today: str, limit: int = 4) -> list[Record]:
    """Events that begin today or later, the nearest first."""
    rows = visible_to(by).filter(kind=Kind.EVENT, date__gte=today)
    return list(rows.order_by("date", "id")[:limit])


def place_links(*, by: Asker, limit: int = 60) -> list[Link]:
    """Links from the newest projects that have a place to their parties; banks are left out, because the country of their
    seat is nobody's partner."""
    located = visible_to(by).filter(kind=Kind.PROJECT, latitude__isnull=False).order_by("-date", "id")
    # the newest projects first and then their links: sorting all links of all projects took 130 ms at 100,000 records
    newest = list(located.values_list("pk", flat=True)[:NEWEST_PROJECTS])
    rows = Link.objects.filter(Exists(visible_to(by).filter(pk=OuterRef("target"))), record__in=newest)
    rows = rows.exclude(predicate__in=[Predicate.FINANCIER, Predicate.LOCATED_IN]).select_related("record", "target")
    return list(rows.order_by("-record__date", "record_id", "id")[:limit])


def records_about(concept: str, *, by: Asker, limit: int = 20) -> list[Record]:
    """Records tagged with a glossary concept, the last changed first."""
    rows = visible_to(by).filter(topics__concept=concept)
    return list(with_texts(rows.order_by("-updated_at", "-id"))[:limit])
