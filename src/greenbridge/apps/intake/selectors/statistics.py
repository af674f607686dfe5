"""What became of what was read: the desk's own precision, live, and the candidates behind each figure. Curators only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Case, Count, F, FloatField, Q, QuerySet, Value, When
from django.db.models.functions import Floor, TruncWeek
from django.utils import timezone

from greenbridge.apps.accounts.selectors import Asker

from ..choices import CandidateState, Outcome
from ..models import Candidate
from .desk import NO_SOURCE, of_source, seen_by
from .said import candidate_said

PAGE_SIZE = 50
WEEKS = (4, 12, 52)
"""Spans that may be chosen [weeks]; none means everything."""
MOST_WEEKS = 26
"""Weeks listed one by one, the newest first."""
LOWEST_BAND = 4
"""Tenth of confidence below which all are one band."""

_CHANGED = Q(state=CandidateState.EDITED) | Q(state=CandidateState.JOINED) | (Q(state=CandidateState.MERGED) & ~Q(edits={}))
_BY_RULE = Q(state=CandidateState.REJECTED, decided_at=None)
OUTCOMES: Mapping[str, Q] = {
    Outcome.ACCEPTED: Q(state=CandidateState.ACCEPTED),
    Outcome.CORRECTED: _CHANGED,
    Outcome.MERGED: Q(state=CandidateState.MERGED, edits={}),
    Outcome.REJECTED: Q(state=CandidateState.REJECTED, decided_at__isnull=False),
    Outcome.BY_RULE: _BY_RULE,
    Outcome.OPEN: Q(state=CandidateState.PENDING),
}
"""What became of a candidate; each has exactly one outcome."""


@dataclass(frozen=True, slots=True)
class StatisticsAsked:
    """Which candidates: empty parts narrow nothing. ``week`` is the Monday of one week, ``band`` a tenth of confidence."""

    weeks: int = 0
    kind: str = ""
    language: str = ""
    source: str = ""
    week: str = ""
    band: str = ""
    outcome: str = ""

    def query(self) -> dict[str, str]:
        """As parameters of an address, the empty ones left out."""
        told = {"weeks": str(self.weeks or ""), "kind": self.kind, "language": self.language, "source": self.source}
        told |= {"week": self.week, "band": self.band, "outcome": self.outcome}
        return {name: found for name, found in told.items() if found}


@dataclass(frozen=True, slots=True)
class StatisticsRow:
    """One value of one dimension: how many candidates had which outcome."""

    value: str
    label: str
    read: int
    counts: Mapping[str, int]
    decided: int
    """Decided on by people."""
    right: float | None
    """Share of those that was right as it was read; None where nobody has decided."""
    kept: float | None
    """Share of those that went into a library, corrected or not."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """The page: rows by each dimension, and all together."""

    asked: StatisticsAsked
    whole: StatisticsRow
    by: Mapping[str, list[StatisticsRow]]


@dataclass(frozen=True, slots=True)
class CandidatePage:
    """The candidates behind a figure: each with what it says."""

    rows: list[tuple[Candidate, dict[str, Any]]]
    total: int
    number: int
    pages: int


def statistics(asked: StatisticsAsked, *, by: Asker) -> Statistics:
    """Counts by kind, language, source, week and confidence, one query each."""
    rows = _asked(asked, by)
    dimensions = {
        "kind": _rows(rows, "kind"),
        "language": _rows(rows, "language"),
        "source": _rows(rows.annotate(source=F("document__source"), label=F("document__source__name")), "source", "label"),
        "week": _rows(rows.annotate(week=TruncWeek("document__created_at")), "week"),
        "band": _rows(rows.annotate(band=_band()), "band"),
    }
    for name in ("kind", "language", "source"):
        dimensions[name].sort(key=lambda row: (-row.read, row.label))
    for name in ("week", "band"):
        dimensions[name].sort(key=lambda row: row.value, reverse=True)
    dimensions["week"] = dimensions["week"][:MOST_WEEKS]
    return Statistics(asked, _summed("", "", (row.counts for row in dimensions["kind"])), dimensions)


def candidate_page(asked: StatisticsAsked, *, by: Asker, number: int = 1) -> CandidatePage:
    """One page of the candidates that fit, the newest documents first."""
    rows = _asked(asked, by)
    total = rows.count()
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(max(1, number), pages)
    shown = rows.select_related("document__source", "decided_by").defer("document__text", "document__reading")
    found = shown.order_by("-document_id", "number")[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return CandidatePage([(row, candidate_said(row)) for row in found], total, number, pages)


def _band() -> Case:
    """Tenth of confidence; what a curator would hardly see is one band, what is certain belongs to the highest."""
    return Case(
        When(confidence__lt=LOWEST_BAND / 10, then=Value(0.0)),
        When(confidence__gte=1.0, then=Value(9.0)),
        default=Floor(F("confidence") * 10 + 1e-9),
        output_field=FloatField(),
    )


def _asked(asked: StatisticsAsked, by: Asker) -> QuerySet[Candidate]:
    """Candidates that were read (what a curator split off was not) in documents the asker may see, and fit what is asked."""
    rows = Candidate.objects.filter(split_from=None, document__in=seen_by(by).values("pk"))
    if asked.weeks:
        rows = rows.filter(document__created_at__gte=timezone.now() - timedelta(weeks=asked.weeks))
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    if asked.language:
        rows = rows.filter(language=asked.language)
    rows = of_source(rows, asked.source, "document__source")
    if asked.week:
        span = _week(asked.week)
        rows = rows.filter(document__created_at__gte=span[0], document__created_at__lt=span[1]) if span else rows.none()
    if asked.band:
        known = asked.band.isdecimal() and len(asked.band) == 1
        rows = rows.annotate(band=_band()).filter(band=float(asked.band)) if known else rows.none()
    if asked.outcome:
        rows = rows.filter(OUTCOMES[asked.outcome]) if asked.outcome in OUTCOMES else rows.none()
    return rows


def _week(begin: str) -> tuple[datetime, datetime] | None:
    """The week that begins on an ISO day; None for what is no day, or the last of all."""
    try:
        first = timezone.make_aware(datetime.combine(date.fromisoformat(begin), time.min))
        return first, first + timedelta(weeks=1)
    except (ValueError, OverflowError):
        return None


def _rows(rows: QuerySet[Candidate], name: str, label: str = "") -> list[StatisticsRow]:
    counted = {outcome: Count("id", filter=condition) for outcome, condition in OUTCOMES.items()}
    grouped = rows.order_by().values(*filter(None, (name, label))).annotate(**{f"n_{one}": n for one, n in counted.items()})
    found = []
    for one in grouped:
        value = _value(name, one[name])
        found.append(_row(value, str(one[label] or "") if label else value, {out: one[f"n_{out}"] for out in OUTCOMES}))
    return found


def _value(name: str, found: Any) -> str:
    if name == "week":
        return str(timezone.localtime(found).date().isoformat())
    if name == "band":
        return str(int(found))
    return NO_SOURCE if found is None else str(found)


def _summed(value: str, label: str, counts: Iterable[Mapping[str, int]]) -> StatisticsRow:
    total = dict.fromkeys(OUTCOMES, 0)
    for one in counts:
        for outcome, n in one.items():
            total[outcome] += n
    return _row(value, label, total)


def _row(value: str, label: str, counts: Mapping[str, int]) -> StatisticsRow:
    decided = sum(counts[one] for one in (Outcome.ACCEPTED, Outcome.CORRECTED, Outcome.MERGED, Outcome.REJECTED))
    right = counts[Outcome.ACCEPTED] + counts[Outcome.MERGED]
    return StatisticsRow(
        value=value,
        label=label,
        read=sum(counts.values()),
        counts=counts,
        decided=decided,
        right=right / decided if decided else None,
        kept=(right + counts[Outcome.CORRECTED]) / decided if decided else None,
    )
