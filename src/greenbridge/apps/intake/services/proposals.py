"""Which records of the libraries may be the same thing as a candidate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import prefetch_related_objects

from greenbridge.apps.accounts.selectors import Asker, change_position, changes_after
from greenbridge.apps.registry.choices import Kind
from greenbridge.apps.registry.selectors import codes_met, record_search, records_by_ids, records_coded, records_named
from greenbridge.kernel.errors import GreenBridgeError

from .. import bridge
from ..choices import CandidateState
from ..models import Candidate, Document
from ..selectors.desk import seen_by
from ..selectors.known import LIKELY, nothing_new
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
CHANGES = 500
"""Changes of the libraries looked at one by one; after more, everything is looked through anew."""


def proposals_refresh(number: int, *, by: Asker) -> int:
    """Look through the libraries for what the undecided candidates of a document may already be; how many have a proposal.

    The first time every candidate is searched for; later only what has changed in the libraries since is compared. Nothing is
    done when nothing has changed. Curators only.
    """
    document = seen_by(by).filter(pk=number).only("pk", "proposed_at").first()
    position = change_position()
    if document is None or document.proposed_at == position:
        return 0
    rows = [_Looked(row) for row in Candidate.objects.filter(document=number, state=CandidateState.PENDING)]
    changes = changes_after(document.proposed_at, limit=CHANGES) if document.proposed_at else []
    if document.proposed_at and len(changes) < CHANGES:
        subjects = list(dict.fromkeys(change.subject for change in changes if change.subject.startswith("gb:")))
        records = records_by_ids(subjects, by=by)
        prefetch_related_objects(records, "names")
        for row in rows:
            row.forget(subjects)
            row.compare(records)
    else:
        named = records_named({key for row in rows for key in row.keys}, by=by)
        for row in rows:
            row.found.clear()
            row.look(named, by)
        subjects = [one for row in rows for one in row.found]
    touched = set(subjects)
    changed = [row for row in rows if row.keep(touched)]
    _note_known(number, changed, by)
    Candidate.objects.bulk_update([row.candidate for row in changed], ["proposals", "nothing_new"])
    Document.objects.filter(pk=number).update(proposed_at=position)
    return sum(bool(row.candidate.proposals) for row in rows)


def proposals_anew(candidate: Candidate, *, by: Asker) -> None:
    """Look through the libraries for one candidate that is undecided again: what changed while it was decided passed it by."""
    row = _Looked(candidate)
    row.found.clear()
    row.look(records_named(set(row.keys), by=by), by)
    row.keep(set())
    _note_known(candidate.document_id, [row], by)
    Candidate.objects.filter(pk=candidate.pk).update(proposals=candidate.proposals, nothing_new=candidate.nothing_new)


def _note_known(document: int, rows: list[_Looked], by: Asker) -> None:
    """Mark the candidates whose likely record holds all they say."""
    likely = [(row.candidate, row.candidate.proposals[0]["id"]) for row in rows if row.likely]
    others = Candidate.objects.filter(document=document).only("number", "title") if likely else []
    known = nothing_new(likely, {one.number: one.title for one in others}, by=by)
    for row in rows:
        row.candidate.nothing_new = row.candidate.number in known


class _Looked:
    """A candidate and the records found for it so far."""

    def __init__(self, candidate: Candidate) -> None:
        self.candidate = candidate
        said = candidate_said(candidate)
        self.title: str = said["title"]
        self.kinds = ALIKE.get(said["kind"], (said["kind"],))
        own = (self.title, *said["names"])
        known = bridge.other_names(self.title, said["fields"].get("topics", []))
        self.why = dict.fromkeys(map(bridge.name_key, known), "known_name") | dict.fromkeys(
            map(bridge.name_key, own), "same_name"
        )
        self.why.pop("", None)
        self.codes = {str(scheme): str(code) for scheme, code in said["fields"].get("identifiers", {}).items()}
        self.found: dict[str, dict[str, Any]] = {one["id"]: one for one in candidate.proposals}

    @property
    def keys(self) -> list[str]:
        """Its folded names that are long enough to tell something by."""
        return [key for key in self.why if len(key) > 1]

    def look(self, named: Mapping[str, list[Any]], by: Asker) -> None:
        """Take in records that bear one of its codes or names, else those a search for its title gives that are named alike."""
        if self.codes:
            self.compare(records_coded(self.codes, by=by))
        own = [record for key in self.keys for record in named.get(key, [])]
        self.compare(own or self._near(by))

    def compare(self, records: Iterable[Any]) -> None:
        """Take in those of the records that may be the same thing."""
        for record in records:
            if record.kind not in self.kinds or record.public_id in self.found:
                continue
            names = _names(record)
            same, other = codes_met(self.codes, record)
            if same:
                self.found[record.public_id] = _proposal(record, "same_code", 1.0)
                continue
            reasons = {self.why[key] for key in map(bridge.name_key, names) if key in self.why}
            why = max(reasons, default="")  # "same_name" before "known_name"
            like = bridge.same_organisation if Kind.ORGANISATION in self.kinds else bridge.likeness
            score = 1.0 if why else like(self.title, names)
            if score < bridge.ALIKE_FROM and bridge.same_size(self.title, names):
                score, why = bridge.ALIKE_FROM, "same_size"
            if other:  # one name, two codes: most likely two things, which a person has to say
                score, why = (bridge.ALIKE_FROM, "other_code") if why else (0.0, "")
            if score >= bridge.ALIKE_FROM:
                self.found[record.public_id] = _proposal(record, why or "similar_name", score)

    def forget(self, ids: Iterable[str]) -> None:
        """Drop records that have changed, to be compared anew."""
        for one in ids:
            self.found.pop(one, None)

    @property
    def likely(self) -> bool:
        """Whether it is one certain record, most likely."""
        best = self.candidate.proposals
        return bool(best) and best[0]["score"] >= LIKELY and (len(best) == 1 or best[1]["score"] < LIKELY)

    def keep(self, touched: set[str]) -> bool:
        """Write the best into the candidate; whether that, or one of these records, has changed."""
        self.found.pop(self.candidate.undo.get("made", ""), None)  # the draft an earlier, withdrawn decision left
        best = sorted(self.found.values(), key=lambda one: -one["score"])[:MOST]
        changed = best != self.candidate.proposals
        self.candidate.proposals = best
        return changed or any(one["id"] in touched for one in best)

    def _near(self, by: Asker) -> list[Any]:
        if self.kinds == (Kind.TECHNOLOGY,):
            return []  # a technology is known by its concept, which has names in every language
        try:
            found = record_search(self.title[:200], by=by, kinds=self.kinds, limit=LOOKED_AT, any_word=True).found
        except GreenBridgeError:
            return []  # a title without words, or an index that is being rebuilt: names have been compared already
        return [hit.record for hit in found]


def _names(record: Any) -> list[str]:
    """Titles in every language and other names."""
    return [name.name for name in record.names.all()]


def _proposal(record: Any, why: str, score: float) -> dict[str, Any]:
    text = next((text for text in record.texts.all() if text.language == record.language), None)
    title = text.title if text else record.public_id
    return {"id": record.public_id, "title": title, "language": record.language, "why": why, "score": round(score, 3)}
