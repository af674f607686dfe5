"""Sources and what became of each thing they held; curators only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Q, QuerySet

from greenbridge.apps.accounts.choices import CURATING, Role
from greenbridge.apps.accounts.selectors import Asker, require_role, role_of

from ..choices import FROM_THE_NET, LOOKED_AT, ON_THIS_MACHINE, UNREAD, Audience, DocumentState, ItemState, SourceKind
from ..errors import SourceMissingError
from ..models import Item, Source

PAGE_SIZE = 50
LONGEST_WAIT = timedelta(days=1)
"""How long a source that failed again and again is left alone."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, how many documents came from it and of how many things nothing could be taken."""

    source: Source
    documents: int
    failed: int
    waiting: int
    newest: datetime | None


@dataclass(frozen=True, slots=True)
class FaultGroup:
    """Things that failed for the same reason: the refusal and how many."""

    error: dict[str, object]
    count: int


@dataclass(frozen=True, slots=True)
class Tab:
    """A state of items and how many are in it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source with its items: how far it is, why things failed, one page of them."""

    source: Source
    counts: dict[str, int]
    read: int
    unread: int
    unreadable: int
    total: int
    rate_per_min: float
    left: timedelta | None
    faults: list[FaultGroup]
    items: list[Item]
    state: str
    number: int
    pages: int
    may_keep: bool
    looked_at: bool
    fetch_off: bool
    next_look: datetime | None

    @property
    def tabs(self) -> list[Tab]:
        """States that something is in, with how many."""
        return [Tab(state.value, str(state.label), self.counts[state]) for state in ItemState if self.counts[state]]

    @property
    def done(self) -> int:
        """Items that are settled."""
        return self.total - self.counts[ItemState.WAITING] - self.unread

    @property
    def running(self) -> bool:
        """Whether something is still to come without anybody doing more."""
        return self.unread > 0 or (self.counts[ItemState.WAITING] > 0 and not self.source.paused)


def sources_list(*, by: Asker) -> list[SourceRow]:
    """All sources the asker may see, those that are looked at first."""
    rows = sources_seen_by(by)
    # counted apart: with both joined to it, a batch of 10,000 files is 100,000,000 rows
    of_documents = rows.annotate(n=Count("documents"), newest=Max("documents__created_at")).values_list("pk", "n", "newest")
    documents = {number: (n, newest) for number, n, newest in of_documents.order_by()}
    of_items = Item.objects.filter(state__in=(ItemState.FAILED, ItemState.WAITING)).values_list("source", "state")
    items = {(source, state): n for source, state, n in of_items.annotate(n=Count("id"))}
    found = [
        SourceRow(
            source=row,
            documents=documents.get(row.pk, (0, None))[0],
            failed=items.get((row.pk, ItemState.FAILED), 0),
            waiting=items.get((row.pk, ItemState.WAITING), 0),
            newest=documents.get(row.pk, (0, None))[1],
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (not one.source.enabled, not one.waiting, one.source.name.casefold()))


def source_view(number: int, *, by: Asker, state: str = "", page: int = 1) -> SourceView:
    """One source; SourceMissingError when there is none the asker may see."""
    curator = require_role(by, *CURATING)
    source = sources_seen_by(by).filter(pk=number).select_related("created_by").first()
    if source is None:
        raise SourceMissingError(number=number)
    counts = dict.fromkeys(ItemState.values, 0) | dict(source.items.values_list("state").annotate(n=Count("id")))
    reading = dict(
        source.items.filter(document__isnull=False).values_list("document__state").annotate(n=Count("document", distinct=True))
    )
    unread = sum(reading.get(one, 0) for one in UNREAD)
    total = sum(counts.values())
    rows = source.items.filter(state=state) if state in ItemState.values else source.items.all()
    pages = max(1, -(-rows.count() // PAGE_SIZE))
    page = min(max(1, page), pages)
    rate = _rate(source)
    waiting = counts[ItemState.WAITING] + unread
    return SourceView(
        source=source,
        counts=counts,
        read=reading.get(DocumentState.READY, 0) + reading.get(DocumentState.DONE, 0),
        unread=unread,
        unreadable=reading.get(DocumentState.FAILED, 0),
        total=total,
        rate_per_min=rate,
        left=timedelta(minutes=waiting / rate) if rate and waiting and not source.paused else None,
        faults=_faults(source),
        items=[
            _as_seen(one, curator.role)
            for one in rows.select_related("document")
            .defer("document__text", "document__reading")
            .order_by("-id")[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
        ],
        state=state,
        number=page,
        pages=pages,
        may_keep=curator.role == Role.ADMINISTRATOR or source.kind not in ON_THIS_MACHINE,
        looked_at=source.kind in LOOKED_AT,
        next_look=next_look(source) if source.enabled and not source.paused and may_look(source) else None,
        fetch_off=source.kind in FROM_THE_NET and not settings.FETCH,
    )


def _rate(source: Source) -> float:
    """Things settled a minute, over the last hundred of them."""
    times = list(
        source.items.exclude(state__in=(ItemState.WAITING, ItemState.SKIPPED))
        .order_by("-seen_at")
        .values_list("seen_at", flat=True)[:100]
    )
    seconds = (times[0] - times[-1]).total_seconds() if len(times) > 1 else 0.0
    return (len(times) - 1) * 60 / seconds if seconds > 0 else 0.0


def _faults(source: Source) -> list[FaultGroup]:
    """Refusals of items and of the documents that came from them, the most frequent first."""
    groups: dict[str, FaultGroup] = {}
    for error in _errors(source):
        code = str(error.get("code", ""))
        before = groups.get(code)
        groups[code] = FaultGroup(error, (before.count if before else 0) + 1)
    return sorted(groups.values(), key=lambda one: -one.count)


def _errors(source: Source) -> Iterator[dict[str, object]]:
    yield from source.items.filter(state=ItemState.FAILED).values_list("error", flat=True)
    yield from source.items.filter(document__state=DocumentState.FAILED).values_list("document__error", flat=True)


def source_report(number: int, *, by: Asker) -> Iterator[Item]:
    """Every item of a source with its document, in the order it was met: for a report of what became of each."""
    view, role = source_view(number, by=by), role_of(by)
    rows = view.source.items.select_related("document").defer("document__text", "document__reading").order_by("id")
    rows = rows.annotate(n_candidates=Count("document__candidates"))
    return (_as_seen(one, role) for one in rows.iterator(chunk_size=500))


def _as_seen(item: Item, role: str) -> Item:
    """An item without its document where that is for administrators only: it had come from another source before."""
    if item.document is not None and item.document.audience == Audience.ADMINISTRATORS and role != Role.ADMINISTRATOR:
        item.document = None
    return item


def fetching() -> bool:
    """Whether this node fetches from the net."""
    return bool(settings.FETCH)


def next_look(source: Source) -> datetime | None:
    """When the worker looks at a source by itself; None for at once. Each look in a row that failed doubles the time, up to a
    day, or to its own where that is longer."""
    if source.tried_at is None:
        return None
    every = timedelta(minutes=source.every_minutes)
    most = max(every, LONGEST_WAIT)
    return source.tried_at + min(most, every * 2 ** min(max(0, source.failures - 1), 16))


def may_look(source: Source) -> bool:
    """Whether the worker can look at a source by itself on this node."""
    return source.kind in LOOKED_AT and (source.kind not in FROM_THE_NET or fetching())


def sources_to_name(*, by: Asker) -> list[Source]:
    """Sources that what is handed in may be said to come from."""
    return list(sources_seen_by(by).filter(kind="upload").order_by("name")[:500])


def sources_seen_by(by: Asker) -> QuerySet[Source]:
    """Sources the asker may see: curators all but those whose texts are for administrators only."""
    curator = require_role(by, *CURATING)
    rows = Source.objects.all()
    return rows if curator.role == Role.ADMINISTRATOR else rows.filter(audience=Audience.CURATORS)


@dataclass(frozen=True, slots=True)
class BatchCounts:
    """How far a batch is, without a word of what is in it; ``reasons`` counts refusals by their code."""

    total: int
    done: int
    read: int
    known: int
    failed: int
    reasons: dict[str, int]
    waiting: int
    held: int
    """Of those that wait, how many wait for a person or for the next look into their mailbox."""
    paused: bool
    error: dict[str, Any]
    """Why it was paused where a person did not do it: ``code`` and ``params``."""

    @property
    def finished(self) -> bool:
        """Whether nothing more happens by itself."""
        return self.done + self.held >= self.total


def batch_counts(number: int | None) -> BatchCounts:
    """Counts of one source, of all of them for None; for the command line of whoever owns the data folder."""
    items = Item.objects.filter(source=number) if number is not None else Item.objects.all()
    states = dict(items.values_list("state").annotate(n=Count("id")))
    taken = items.filter(state=ItemState.TAKEN)
    documents = dict(taken.values_list("document__state").annotate(n=Count("id")))
    reasons: Counter[str] = Counter()
    for errors in (
        items.filter(state=ItemState.FAILED).values_list("error", flat=True),
        taken.filter(document__state=DocumentState.FAILED).values_list("document__error", flat=True),
    ):
        reasons.update(str(error.get("code", "")) for error in errors)
    total = sum(states.values())
    waiting = states.get(ItemState.WAITING, 0)
    idle = items.filter(Q(source__paused=True) | Q(source__kind=SourceKind.MAIL), state=ItemState.WAITING).count()
    halted = Source.objects.filter(paused=True)
    halted = halted.filter(pk=number) if number is not None else halted.exclude(error={})
    stopped = halted.values_list("error", flat=True).first()
    unread = sum(documents.get(state, 0) for state in UNREAD)
    return BatchCounts(
        total=total,
        done=total - waiting - unread,
        read=documents.get(DocumentState.READY, 0) + documents.get(DocumentState.DONE, 0),
        known=states.get(ItemState.KNOWN, 0),
        failed=sum(reasons.values()),
        reasons=dict(reasons.most_common()),
        waiting=waiting,
        held=idle,
        paused=number is not None and stopped is not None,
        error=stopped or {},
    )
