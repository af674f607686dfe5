"""Who is at a document: it is claimed for a time by whoever opens it, so that two curators never decide on the same page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.apps.accounts.services import change_log

from ..choices import DocumentState
from ..errors import CandidateMissingError, DocumentClaimedError, DocumentMissingError
from ..models import Candidate, Document
from ..selectors.desk import DeskAsked, desk_documents, seen_by

CLAIM = timedelta(minutes=15)
"""How long a document is kept for one curator after her last act on it."""


def document_claim(number: int, *, by: Asker, take_over: bool = False) -> bool:
    """Claim a document that waits for review, or prolong one's claim; whether it is the asker's now. Curators only.

    A document somebody else has claimed stays hers, unless the asker takes it over, which the change log keeps.
    """
    curator = require_role(by, *CURATING)
    rows = seen_by(by).filter(pk=number, state=DocumentState.READY)
    free = rows if take_over else rows.filter(_free_for(curator.pk))
    with transaction.atomic():
        before = rows.values_list("claimed_by_id", "claimed_until").first() if take_over else None
        claimed = free.update(claimed_by=curator, claimed_until=timezone.now() + CLAIM)
        if claimed and before and before[0] not in (None, curator.pk):
            change_log(act="document.take_over", subject=f"document:{number}", by=by, before={"claimed_by": before[0]})
    return bool(claimed)


def document_claim_next(*, by: Asker, asked: DeskAsked, after: int = 0) -> int | None:
    """Claim the next document that nobody is at, in the order asked for; its number, None when there is none. Curators only.

    ``after`` is the document the curator leaves: it is given back, and the next one comes after it; at the end the search goes
    on from the top.
    """
    curator = require_role(by, *CURATING)
    if after:
        document_release(after, by=by)
    waiting = desk_documents(asked, states=(DocumentState.READY,), by=by).exclude(pk=after)
    ahead = waiting.filter(pk__gt=after) if asked.oldest else waiting.filter(pk__lt=after)
    for rows in (ahead, waiting) if after else (waiting,):
        while True:
            number = rows.filter(_free_for(curator.pk)).values_list("pk", flat=True).first()
            if number is None:
                break
            if document_claim(number, by=by):
                return int(number)  # otherwise somebody was quicker: she is at it now, and it is no longer free
    return None


def document_release(number: int, *, by: Asker) -> None:
    """Give a document back that the asker has claimed; nothing happens to a claim of somebody else."""
    curator = require_role(by, *CURATING)
    Document.objects.filter(pk=number, claimed_by=curator).update(claimed_by=None, claimed_until=None)


@contextmanager
def in_passing(number: int, *, by: Asker) -> Iterator[None]:
    """Decide on a document without staying at it: unless the curator has it claimed already, it is given back at the end."""
    curator = require_role(by, *CURATING)
    at_it = Document.objects.filter(pk=number, claimed_by=curator, claimed_until__gt=timezone.now()).exists()
    try:
        yield
    finally:
        if not at_it:
            document_release(number, by=by)


def require_claim(number: int, *, by: Asker) -> Document:
    """The document, locked until the end of the transaction, so that decisions on it follow one another, and the curator's claim
    prolonged. DocumentClaimedError when somebody else is at it, DocumentMissingError when there is none."""
    curator = require_role(by, *CURATING)
    document = seen_by(by).select_for_update(of=("self",)).only("pk", "claimed_by", "claimed_until").filter(pk=number).first()
    if document is None:
        raise DocumentMissingError(number=number)
    now = timezone.now()
    if document.claimed_by_id not in (None, curator.pk) and document.claimed_until and document.claimed_until > now:
        raise DocumentClaimedError(number=number, by=str(document.claimed_by), until=document.claimed_until.isoformat())
    Document.objects.filter(pk=number).update(claimed_by=curator, claimed_until=now + CLAIM)
    return document


def candidate_at(document: int, number: int, *, by: Asker) -> Candidate:
    """A candidate, its document locked and claimed, so that decisions on one document follow one another."""
    require_claim(document, by=by)
    candidate = Candidate.objects.select_related("document__source").filter(document=document, number=number).first()
    if candidate is None:
        raise CandidateMissingError(number=number)
    return candidate


def _free_for(curator: int) -> Q:
    return Q(claimed_by=None) | Q(claimed_by=curator) | Q(claimed_until__lte=timezone.now())
