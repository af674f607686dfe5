"""One record and everything about it; records by id or name; what is asked of the curators."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, Q

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, can_post, is_curator, require_role
from greenbridge.kernel.languages import INTERFACE, normalise_tag
from greenbridge.kernel.quotes import shorten_quote

from .. import bridge
from ..choices import Kind, Origin, RequestState
from ..errors import RecordMissingError
from ..models import Evidence, Figure, Link, Record, RecordName, RecordText, Request, Source
from .visible import visible_to, with_texts

NAMES_AT_ONCE = 500
"""Names asked for in one query."""
SHORTEST_CODE = 6
"""Signs of a code from which it can be the same thing elsewhere [-]; below it counts rows somewhere."""
LOOSE_SCHEMES = ("registration",)
"""Schemes that say no register: such a code may be one of any."""


def record_get(record_id: str, *, by: Asker) -> Record:
    """One record with its texts; RecordMissingError when there is none the asker may see."""
    record = with_texts(visible_to(by)).filter(public_id=record_id).first()
    if record is None:
        raise RecordMissingError(id=record_id)
    return record


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source and the fields of the record they speak for; no field: the record as a whole."""

    fields: list[str]
    quote: str


@dataclass(frozen=True, slots=True)
class Believed:
    """A source of a record, once, with everything it speaks for; ``levels``: how sure, each level once."""

    source: Source
    levels: list[str]
    passages: list[Passage]


@dataclass(frozen=True, slots=True)
class RecordView:
    """All a record page shows."""

    record: Record
    evidence: list[Evidence]
    sources: list[Believed]
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
            row.quote = shorten_quote(row.quote)
    texts = RecordText.objects.order_by("id")
    linked = Link.objects.select_related("target").prefetch_related(
        Prefetch("target__texts", queryset=texts), "target__fields", "target__topics"
    )
    back = Link.objects.select_related("record").prefetch_related(
        Prefetch("record__texts", queryset=texts), "record__fields", "record__topics"
    )
    return RecordView(
        record=record,
        evidence=evidence,
        sources=_by_source(evidence),
        figures=figures,
        links=list(linked.filter(record=record, target__in=visible).order_by("predicate", "id")),
        linked_from=list(back.filter(target=record, record__in=visible).order_by("predicate", "id")[:50]),
        names=list(record.names.exclude(kind="title").order_by("id")),
        topics=sorted(row.concept for row in record.topics.all()),
    )


def _by_source(evidence: list[Evidence]) -> list[Believed]:
    """Evidence gathered under its sources, in the order they came; fields with the same words stand together."""
    gathered: dict[int, Believed] = {}
    for row in evidence:
        one = gathered.setdefault(row.source_id, Believed(row.source, [], []))
        if row.confidence not in one.levels:
            one.levels.append(row.confidence)
        passage = next((known for known in one.passages if known.quote == row.quote), None)
        if passage is None:
            passage = Passage([], row.quote)
            one.passages.append(passage)
        if row.field and row.field not in passage.fields:
            passage.fields.append(row.field)
    return list(gathered.values())


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
        figure.quote = shorten_quote(figure.quote)
    return figure


def records_by_ids(ids: list[str], *, by: Asker) -> list[Record]:
    """Records in the order of ``ids``; those the asker may not see are left out."""
    found = {row.public_id: row for row in with_texts(visible_to(by).filter(public_id__in=ids))}
    return [found[one] for one in ids if one in found]


def link_numbers(record_id: str) -> dict[tuple[str, str], int]:
    """Number of each link of a record, by its predicate and the record at its other end. The node's own look, within an act."""
    rows = Link.objects.filter(record__public_id=record_id).values_list("predicate", "target__public_id", "pk")
    return {(predicate, to): number for predicate, to, number in rows}


def records_linking_to(record_id: str) -> list[str]:
    """Ids of the records that hold a link to a record. The node's own look, within an act."""
    return list(Link.objects.filter(target__public_id=record_id).values_list("record__public_id", flat=True).distinct())


def records_whole(ids: list[str], *, by: Asker) -> list[Record]:
    """Records with everything that is known about them, for comparing; those the asker may not see are left out."""
    parts = ("texts", "names", "fields", "topics", "figures", "links__target__names", "linked_from__record__names")
    return list(visible_to(by).filter(public_id__in=ids).prefetch_related(*parts))


def records_named(keys: Iterable[str], *, by: Asker) -> dict[str, list[Record]]:
    """Folded name -> records that have it among their names, in a few queries for all; for merge proposals."""
    wanted = sorted(set(keys))
    found: dict[str, list[Record]] = {}
    for start in range(0, len(wanted), NAMES_AT_ONCE):
        some = wanted[start : start + NAMES_AT_ONCE]
        rows = visible_to(by).filter(names__key__in=some).distinct().order_by("id")
        for record in with_texts(rows).prefetch_related("names"):
            for key in {name.key for name in record.names.all()}.intersection(some):
                found.setdefault(key, []).append(record)
    return found


def records_coded(codes: Mapping[str, str], *, by: Asker, limit: int = 10) -> list[Record]:
    """Records that bear one of these codes, scheme -> code; a code whose register is not known meets one of any scheme."""
    one = Q()
    for scheme, code in _codes(codes):
        plain = Q(codes__code=code)
        one |= plain if scheme in LOOSE_SCHEMES else plain & Q(codes__scheme__in=(scheme, *LOOSE_SCHEMES))
    return list(with_texts(visible_to(by).filter(one).distinct().order_by("id"))[:limit]) if one else []


def _codes(identifiers: Mapping[str, Any]) -> set[tuple[str, str]]:
    told = {(str(scheme), code) for scheme, found in identifiers.items() for code in bridge.code_keys(str(found))}
    return {(scheme, code) for scheme, code in told if len(code) >= SHORTEST_CODE}


def codes_met(codes: Mapping[str, str], record: Record) -> tuple[bool, bool]:
    """Whether a record bears one of these codes, and whether it bears another one of the same register."""
    told, held = _codes(codes), _codes(record.identifiers)
    loose = {code for scheme, code in told | held if scheme in LOOSE_SCHEMES}
    same = bool(told & held) or bool(loose & {code for _, code in told} & {code for _, code in held})
    schemes = {scheme for scheme, _ in told} & {scheme for scheme, _ in held} - set(LOOSE_SCHEMES)
    return same, not same and bool(schemes)


def records_of_numbers(
    numbers: Iterable[tuple[Decimal, str]], keys: Iterable[str], *, by: Asker, limit: int = 60
) -> list[Record]:
    """Projects, policies and events with one of the numbers (value and unit) or with a name that folds to one of the keys.

    With all that comparing needs; those with most of the numbers first.
    """
    numbers, kinds = list(numbers), (Kind.PROJECT, Kind.POLICY, Kind.EVENT)
    seen = visible_to(by).filter(kind__in=kinds)
    met: Counter[int] = Counter()
    if numbers:
        rows = Figure.objects.filter(
            value__in={value for value, _ in numbers}, unit__in={unit for _, unit in numbers}, record__kind=Kind.PROJECT
        )
        for record, value, unit in rows.values_list("record_id", "value", "unit"):
            met[record] += (value, unit) in numbers
    for record in seen.filter(names__key__in=list(keys)).values_list("pk", flat=True):
        met[record] += 1
    best = [record for record, _ in met.most_common(limit)]
    return list(seen.filter(pk__in=best).prefetch_related("texts", "names", "topics", "figures", "links__target__names"))


def request_list(*, by: Asker, state: str = RequestState.OPEN, limit: int = 100) -> list[Request]:
    """What people asked of the curators, the oldest first; curators only."""
    require_role(by, *CURATING)
    rows = Request.objects.filter(state=state).select_related("record", "by")
    return list(rows.prefetch_related("record__texts", "record__fields", "record__topics").order_by("id")[:limit])


def record_ids_in_order() -> list[str]:
    """Public ids of all records, for rebuilding the index; the node's own use."""
    return list(Record.objects.order_by("id").values_list("public_id", flat=True))


def signals_first(records: list[Record]) -> tuple[list[Record], list[Record]]:
    """Split needs or offers into those posted by their organisations and signals read in public sources."""
    posted = [record for record in records if record.origin != Origin.PRESS]
    return posted, [record for record in records if record.origin == Origin.PRESS]


def can_be_introduced(record: Record, *, by: Asker) -> bool:
    """Whether another organisation stands behind a need or an offer here, to which the asker can ask to be introduced."""
    posted = record.kind in {Kind.NEED, Kind.OFFER} and record.origin in {Origin.MEMBER, Origin.CURATOR}
    return posted and not is_own(record, by=by)


def is_own(record: Record, *, by: Asker) -> bool:
    """Whether the asker may write a need or an offer because her organisation posted it."""
    own = can_post(by) and record.kind in {Kind.NEED, Kind.OFFER} and record.organisation_id is not None
    return own and record.organisation_id == getattr(by, "organisation_id", None)


def stale_languages(record: Record) -> set[str]:
    """Languages whose translation was made from other words than the original has now."""
    original = next((text for text in record.texts.all() if text.language == record.language), None)
    if original is None:
        return set()
    digest = bridge.text_digest(original.title, original.summary, original.body)
    return {text.language for text in record.texts.all() if text.original_hash not in ("", digest)}


def text_for(record: Record, language: str) -> RecordText:
    """The words of a record for a reader: in her language, else the original, else whatever there is (texts prefetched)."""
    texts = {text.language: text for text in record.texts.all()}
    for wanted in (normalise_tag(language), record.language, *INTERFACE):
        if wanted in texts:
            return texts[wanted]
    return next(iter(texts.values()))


def record_form(view: RecordView) -> dict[str, Any]:
    """A record in the form `services.form` describes, so that what goes out can be loaded again; codes, no names of codes."""
    record = view.record
    return {
        "id": record.public_id,
        "kind": record.kind,
        "state": record.state,
        "origin": record.origin,
        "language": record.language,
        "country": record.country,
        "place": record.place,
        "stage": record.stage,
        "date": record.date,
        "website": record.website,
        "confidence": record.confidence,
        "texts": {
            text.language: {"title": text.title, "summary": text.summary, "state": text.state} for text in record.texts.all()
        },
        "data": {name: found for name, found in record.data.items() if not name.startswith("_")},
        "fields": sorted(row.field for row in record.fields.all()),
        "topics": view.topics,
        "figures": [_figure_form(figure) for figure in view.figures],
        "links": [{"predicate": link.predicate, "to": link.target.public_id} for link in view.links],
        "sources": [
            {
                "title": row.source.title,
                "url": row.source.url,
                "publisher": row.source.publisher,
                "published": row.source.published,
                "read_on": row.source.read_on.isoformat(),
                "confidence": row.confidence,
                "field": row.field,
                "quote": row.quote,
            }
            for row in view.evidence
        ],
    }


def _figure_form(figure: Figure) -> dict[str, Any]:
    def number(found: Any) -> str | None:
        return None if found is None else format(found.normalize(), "f")

    return {
        "id": figure.pk,
        "subject": figure.subject,
        "value": number(figure.value),
        "low": number(figure.low),
        "high": number(figure.high),
        "unit": figure.unit,
        "approx": figure.approx,
        "change": figure.change,
        "period": figure.period,
        "confidence": figure.confidence,
        "quote": figure.quote,
    }
