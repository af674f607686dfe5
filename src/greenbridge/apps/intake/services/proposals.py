"""Which records of the libraries may be the same thing as a candidate."""

from __future__ import annotations

from typing import Any

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, change_position, require_role
from greenbridge.apps.registry.choices import Kind
from greenbridge.apps.registry.selectors import record_search, records_named
from greenbridge.kernel.errors import GreenBridgeError

from .. import bridge
from ..choices import CandidateState
from ..models import Candidate, Document
from ..selectors.said import candidate_said

ALIKE: dict[str, tuple[str, ...]] = {
    Kind.ORGANISATION: (Kind.ORGANISATION, Kind.PROVIDER),
    Kind.PROVIDER: (Kind.PROVIDER, Kind.ORGANISATION),
}
"""Kinds whose records may be the same thing as a candidate of a kind, where these are several."""

LOOKED_AT = 6
"""Records a search gives that are compared with a candidate."""
MOST = 3
"""Records proposed for a candidate."""


def proposals_refresh(number: int, *, by: Asker) -> int:
    """Look through the libraries for what the undecided candidates of a document may already be; how many have a proposal.

    Nothing is done when no library has changed since the last time. Curators only.
    """
    require_role(by, *CURATING)
    position = change_position()
    document = Document.objects.filter(pk=number).only("pk", "proposed_at").first()
    if document is None or document.proposed_at == position:
        return 0
    rows = list(Candidate.objects.filter(document=number, state=CandidateState.PENDING))
    changed = []
    for row in rows:
        found = _proposals(row, by)
        if found != row.proposals:
            row.proposals = found
            changed.append(row)
    Candidate.objects.bulk_update(changed, ["proposals"])
    Document.objects.filter(pk=number).update(proposed_at=position)
    return sum(bool(row.proposals) for row in rows)


def _proposals(candidate: Candidate, by: Asker) -> list[dict[str, Any]]:
    """Records of the same name first, then those a search finds whose name says the same in another script or language."""
    said = candidate_said(candidate)
    kinds = ALIKE.get(said["kind"], (said["kind"],))
    found: dict[str, dict[str, Any]] = {}
    for name in (said["title"], *said["names"]):
        key = bridge.name_key(name)
        for record in records_named(key, by=by) if len(key) > 1 else []:
            if record.kind in kinds:
                found.setdefault(record.public_id, _proposal(record, "same_name", 1.0))
    if not found:
        for record in _near(said["title"], kinds, by):
            likeness = max(bridge.likeness(said["kind"], said["title"], said["language"], *name) for name in _names(record))
            if likeness >= bridge.ALIKE_FROM:
                found.setdefault(record.public_id, _proposal(record, "similar_name", likeness))
    found.pop(candidate.undo.get("made", ""), None)  # the draft an earlier, withdrawn decision left
    return sorted(found.values(), key=lambda one: -one["score"])[:MOST]


def _near(words: str, kinds: tuple[str, ...], by: Asker) -> list[Any]:
    try:
        return [hit.record for hit in record_search(words[:200], by=by, kinds=kinds, limit=LOOKED_AT, any_word=True).found]
    except GreenBridgeError:
        return []  # a title without words, or an index that is being rebuilt: names have been compared already


def _names(record: Any) -> list[tuple[str, str]]:
    """Titles in every language and other names, each with its language."""
    titles = [(text.title, text.language) for text in record.texts.all()]
    return titles + [(name.name, name.language or record.language) for name in record.names.all() if name.kind != "title"]


def _proposal(record: Any, why: str, score: float) -> dict[str, Any]:
    text = next((text for text in record.texts.all() if text.language == record.language), None)
    title = text.title if text else record.public_id
    return {"id": record.public_id, "title": title, "language": record.language, "why": why, "score": round(score, 3)}
