"""Which records the asker may see: the database form of what `accounts.selectors` decides."""

from __future__ import annotations

from django.db.models import Prefetch, Q, QuerySet

from greenbridge.apps.accounts.choices import Visibility
from greenbridge.apps.accounts.selectors import Asker, tokens_for, tokens_of

from ..choices import State
from ..models import Record, RecordText


def visible_to(by: Asker) -> QuerySet[Record]:
    """Records the asker may see: the database form of `accounts.selectors.tokens_for`."""
    tokens = tokens_of(by)
    if "curators" in tokens:
        return Record.objects.all()
    published = Q(state__in=[State.PUBLISHED, State.ARCHIVED])
    seen = published & Q(visibility=Visibility.PUBLIC)
    if "members" in tokens:
        seen |= published & Q(visibility=Visibility.MEMBERS)
    if "reviewers" in tokens:
        seen |= ~published & ~Q(visibility=Visibility.CURATORS)
    for token in tokens:
        kin, _, number = token.partition(":")
        if kin == "org":
            seen |= published & Q(organisation_id=int(number)) & ~Q(visibility=Visibility.CURATORS)
        elif kin == "editors":
            seen |= Q(organisation_id=int(number))
    return Record.objects.filter(seen)


def record_tokens(record: Record) -> frozenset[str]:
    """Visibility tokens of a record, as the search index keeps them."""
    return tokens_for(
        published=record.state in {State.PUBLISHED, State.ARCHIVED},
        visibility=record.visibility,
        organisation_id=record.organisation_id,
    )


def with_texts(rows: QuerySet[Record]) -> QuerySet[Record]:
    """Records with their words, fields and topics fetched in three queries, however many there are."""
    return rows.prefetch_related(Prefetch("texts", queryset=RecordText.objects.order_by("id")), "fields", "topics")
