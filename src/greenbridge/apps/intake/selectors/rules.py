"""Rules: what is remembered about which source. Curators only."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from greenbridge.apps.accounts.selectors import Asker

from ..models import Rule, Source
from .sources import sources_seen_by

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class RulePage:
    """One page of rules, and how many each source has."""

    rows: list[Rule]
    sources: list[Source]
    """Sources with rules, each with ``n_rules``."""
    total: int
    off: int
    number: int
    pages: int


def rules_seen_by(by: Asker) -> QuerySet[Rule]:
    """Rules of the sources the asker may see; curators only."""
    return Rule.objects.filter(source__in=sources_seen_by(by).values("pk"))


def rule_page(*, by: Asker, source: str = "", number: int = 1) -> RulePage:
    """Rules of one source, or of all the asker may see, the newest first."""
    rows = rules_seen_by(by)
    if source:
        rows = rows.filter(source=int(source)) if source.isdecimal() else rows.none()
    counts = rows.aggregate(total=Count("id"), off=Count("id", filter=Q(active=False)))
    pages = max(1, -(-counts["total"] // PAGE_SIZE))
    number = min(max(1, number), pages)
    shown = rows.select_related("source", "created_by", "document").defer("document__text", "document__reading")
    return RulePage(
        rows=list(shown[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]),
        sources=list(sources_seen_by(by).annotate(n_rules=Count("rules")).filter(n_rules__gt=0).order_by("name")),
        total=counts["total"],
        off=counts["off"],
        number=number,
        pages=pages,
    )
