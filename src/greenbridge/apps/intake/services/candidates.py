"""Deciding on candidates: accept, edit, merge, reject, take back. Curators only; one decision a candidate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.apps.accounts.services import change_log
from greenbridge.apps.registry.choices import Kind, Predicate, State
from greenbridge.apps.registry.selectors import records_by_ids
from greenbridge.apps.registry.services import (
    record_merge_noted,
    record_merge_undo,
    record_set_state,
    record_update,
)
from greenbridge.apps.registry.services.form import require_form
from greenbridge.kernel import kinds

from .. import bridge
from ..choices import TAKEN, CandidateState, DocumentState
from ..errors import CandidateDecidedError, CandidateFormError, CandidateUndecidedError
from ..models import Candidate, Document
from ..selectors.forming import record_form
from ..selectors.parties import parties_found, party_links
from ..selectors.said import candidate_said, joined_numbers
from .claims import candidate_at
from .parting import candidate_unjoin
from .rules import rules_learn, rules_of_taken_back

_EDITABLE = frozenset({"kind", "title", "summary", "fields", "figures"})


def candidate_accept(
    document: int,
    number: int,
    *,
    by: Asker,
    edits: dict[str, Any] | None = None,
    act: str = "",
    remember: bool = False,
) -> Candidate:
    """Make a record of a candidate: published and public, with its source, date and a quote for each field.

    ``edits`` and ``remember`` as in `candidate_edit`. Needs and offers read in the press become signals. Links to candidates of
    the document that were accepted are written, in both directions. Errors: CandidateMissingError, CandidateDecidedError,
    RecordInvalidError.
    """
    with transaction.atomic():
        candidate = _claim(document, number, by, CandidateState.ACCEPTED)
        candidate.act = act
        if edits:
            _lay_over(candidate, edits)
        form = record_form(candidate.document, candidate, _links(candidate, by))
        candidate.record = _record_made(candidate, form, by)
        candidate.state = CandidateState.EDITED if candidate.edits else CandidateState.ACCEPTED
        _keep(candidate, by, "candidate.accept")
        if remember:
            rules_learn(candidate, by=by)
        _link_back(candidate, by)
    return candidate


def _record_made(candidate: Candidate, form: dict[str, Any], by: Asker) -> str:
    made = candidate.undo.get("made", "")
    if made and candidate.undo.get("form") == bridge.form_digest(form):
        record_set_state(made, State.PUBLISHED, by=by)
        return str(made)
    record = kinds.get(form["kind"]).create(form, by=by)
    candidate.undo = {**candidate.undo, "made": record.public_id, "form": bridge.form_digest(form)}
    return str(record.public_id)


def candidate_merge(document: int, number: int, *, target: str, by: Asker, wins: Iterable[str] = (), act: str = "") -> Candidate:
    """Add what a candidate says to a record: its source, quotes, figures, names; what the record already says stays, except for
    the fields in ``wins`` (names as in `registry.services.record_merge_noted`), where the candidate's word takes its place.

    Errors: CandidateMissingError, CandidateDecidedError, RecordMissingError, RecordInvalidError.
    """
    with transaction.atomic():
        candidate = _claim(document, number, by, CandidateState.MERGED)
        candidate.act = act
        links = [link for link in _links(candidate, by) if link["to"] != target]
        form = record_form(candidate.document, candidate, links)
        note = record_merge_noted(target, form, by=by, wins=frozenset(wins))
        candidate.record = target
        candidate.undo = {**candidate.undo, "merge": note}
        _keep(candidate, by, "candidate.merge")
        _link_back(candidate, by)
    return candidate


def candidate_reject(document: int, number: int, *, by: Asker, act: str = "", remember: bool = False) -> Candidate:
    """Leave a candidate out of the libraries; it stays in the document and the decision can be taken back. With ``remember`` its
    name is left out of later documents of the source as well."""
    with transaction.atomic():
        candidate = _claim(document, number, by, CandidateState.REJECTED)
        candidate.act = act
        _keep(candidate, by, "candidate.reject")
        if remember:
            rules_learn(candidate, by=by, rejected=True)
    return candidate


def candidate_undo(document: int, number: int, *, by: Asker) -> Candidate:
    """Take a decision back: a record made by it goes out of the public's sight, what a merge added is taken out again, records
    decided on earlier lose their links to it and name it as text again, what was joined is parted.

    CandidateUndecidedError when there is no decision, CandidateBoundError when the other half of a joining has moved on.
    """
    require_role(by, *CURATING)
    with transaction.atomic():
        candidate = candidate_at(document, number, by=by)
        if candidate.state == CandidateState.PENDING:
            raise CandidateUndecidedError(number=number)
        if candidate.state == CandidateState.MERGED:
            record_merge_undo(candidate.undo["merge"], by=by)
            candidate.undo = {name: found for name, found in candidate.undo.items() if name != "merge"}
        elif candidate.state == CandidateState.JOINED:
            candidate_unjoin(candidate)
        elif candidate.state in TAKEN:
            record_set_state(candidate.record, State.DRAFT, by=by)
        elif candidate.state == CandidateState.REJECTED:
            rules_of_taken_back(candidate, by=by)
        _link_undo(candidate, by)
        candidate.state = CandidateState.PENDING
        candidate.record = ""
        candidate.act = ""
        candidate.decided_by, candidate.decided_at = None, None
        candidate.save()
        Document.objects.filter(pk=document).update(state=DocumentState.READY)
        change_log(act="candidate.undo", subject=f"document:{document}", by=by, after={"candidate": number})
    return candidate


def candidate_edit(document: int, number: int, *, by: Asker, edits: dict[str, Any], remember: bool = False) -> Candidate:
    """Change what an undecided candidate says; what was read is kept beside it. With ``remember`` name, library and lasting
    fields are corrected in later documents of the source as well.

    ``edits`` may hold ``kind``, ``title``, ``summary``, ``fields`` {name: text} and ``figures`` {place in the list: ``dropped``,
    ``subject``, ``value``, ``low``, ``high``, ``unit``, ``period``}. Errors: CandidateFormError, RecordInvalidError,
    CandidateDecidedError.
    """
    require_role(by, *CURATING)
    with transaction.atomic():
        candidate = candidate_at(document, number, by=by)
        if candidate.state != CandidateState.PENDING:
            raise CandidateDecidedError(number=number, state=candidate.state)
        _lay_over(candidate, edits)
        require_form(record_form(candidate.document, candidate, []))
        candidate.save(update_fields=["edits", "key"])
        if remember:
            rules_learn(candidate, by=by)
        change_log(act="candidate.edit", subject=f"document:{document}", by=by, after={"candidate": number, "edits": edits})
    return candidate


def _claim(document: int, number: int, by: Asker, state: str) -> Candidate:
    """The candidate, decided by the asker; CandidateDecidedError for whoever comes second."""
    curator = require_role(by, *CURATING)
    candidate = candidate_at(document, number, by=by)
    if candidate.state != CandidateState.PENDING:
        raise CandidateDecidedError(number=number, state=candidate.state)
    candidate.state, candidate.decided_by, candidate.decided_at = state, curator, timezone.now()
    return candidate


def _keep(candidate: Candidate, by: Asker, act: str) -> None:
    candidate.save(update_fields=["state", "decided_by", "decided_at", "record", "undo", "edits", "key", "act"])
    open_left = Candidate.objects.filter(document=candidate.document_id, state=CandidateState.PENDING).exists()
    state = DocumentState.READY if open_left else DocumentState.DONE
    Document.objects.filter(pk=candidate.document_id).update(state=state)
    after = {"candidate": candidate.number, "record": candidate.record}
    change_log(act=act, subject=f"document:{candidate.document_id}", by=by, after=after)


def _lay_over(candidate: Candidate, edits: dict[str, Any]) -> None:
    unknown = sorted(set(edits) - _EDITABLE)
    if unknown:
        raise CandidateFormError(
            findings=[{"field": name, "found": name, "expected": ", ".join(sorted(_EDITABLE))} for name in unknown]
        )
    if "row" in edits.get("fields", {}):  # what a row of a table says beside its cells: no field of a record
        raise CandidateFormError(findings=[{"field": "fields", "found": "row", "expected": "a field of the record"}])
    if "title" in edits and not str(edits["title"]).strip():
        raise CandidateFormError(findings=[{"field": "title", "found": "", "expected": "a title"}])
    laid = {**candidate.edits, **edits}
    laid["fields"] = {**candidate.edits.get("fields", {}), **edits.get("fields", {})}
    laid["figures"] = {**candidate.edits.get("figures", {}), **{str(at): one for at, one in edits.get("figures", {}).items()}}
    candidate.edits = {name: found for name, found in laid.items() if found not in ({}, None)}
    candidate.key = bridge.name_key(candidate_said(candidate)["title"])


def _links(candidate: Candidate, by: Asker) -> list[dict[str, Any]]:
    """Links of the candidate to what stands in a library: other candidates of its document, and parties of a table's row that
    one organisation alone can be."""
    parties = [{**link, "predicate": _predicate(candidate, link)} for link in party_links(parties_found(candidate, by=by))]
    return [*_links_out(candidate), *parties]


def _links_out(candidate: Candidate) -> list[dict[str, Any]]:
    """Links of the candidate to candidates of the document that stand in a library, each with the names it replaces."""
    rows = list(Candidate.objects.filter(document=candidate.document_id, state__in=(*TAKEN, CandidateState.JOINED)))
    held = {row.number: row for row in rows if row.record}
    within = joined_numbers(rows)
    targets = [(link, held.get(within.get(link["number"], link["number"]))) for link in candidate.links]
    by_number = {row.number: row for row in rows}
    return [
        {
            "predicate": _predicate(candidate, link),
            "to": row.record,
            "titles": _titles(row) | _titles(by_number.get(link["number"], row)),
        }
        for link, row in targets
        if row is not None
    ]


def _titles(candidate: Candidate) -> set[str]:
    """Under which names it may stand as text: as read, and as corrected."""
    return {candidate.title, candidate_said(candidate)["title"]}


def _predicate(candidate: Candidate, link: dict[str, Any]) -> str:
    """Who states a need or an offer in the press is its party; it becomes the owner only by claiming it."""
    signal = candidate_said(candidate)["kind"] in {Kind.NEED, Kind.OFFER}
    return str(Predicate.PARTY if signal and link["predicate"] == Predicate.OWNER else link["predicate"])


def _link_back(candidate: Candidate, by: Asker) -> None:
    """Write the links that earlier decided candidates hold to this one; a name that stood for it as text gives way."""
    rows = list(Candidate.objects.filter(document=candidate.document_id, state__in=(*TAKEN, CandidateState.JOINED)))
    within = joined_numbers(rows)
    names = set().union(*(_titles(row) for row in rows if within.get(row.number, row.number) == candidate.number))
    notes = []
    for other in rows:
        if other.pk == candidate.pk or other.state == CandidateState.JOINED:
            continue
        links = [
            {"predicate": _predicate(other, link), "to": candidate.record}
            for link in other.links
            if within.get(link["number"], link["number"]) == candidate.number and other.record not in ("", candidate.record)
        ]
        if not links:
            continue
        said = candidate_said(other)
        texts = {other.language: {"title": said["title"]}}
        form = {"kind": said["kind"], "language": other.language, "texts": texts, "links": links}
        note = {"merge": record_merge_noted(other.record, form, by=by)}
        named = _named(other.record, by)
        left = [name for name in named if name not in names]
        if left != named:
            _name_parties(other.record, left, by)
            note |= {"before": named, "after": left}
        notes.append(note)
    if notes:
        candidate.undo = {**candidate.undo, "linked": notes}
        candidate.save(update_fields=["undo"])


def _link_undo(candidate: Candidate, by: Asker) -> None:
    """Take out what `_link_back` wrote into other records, as far as nobody has changed it since."""
    for note in candidate.undo.get("linked", []):
        record = note["merge"]["record"]
        record_merge_undo(note["merge"], by=by)
        if "before" in note:
            now = _named(record, by)
            back = note["before"] if now == note["after"] else [*now, *(one for one in note["before"] if one not in now)]
            _name_parties(record, back, by)
    candidate.undo = {name: found for name, found in candidate.undo.items() if name != "linked"}


def _named(record_id: str, by: Asker) -> list[str]:
    """The parties a record names as text."""
    return [str(name) for record in records_by_ids([record_id], by=by) for name in record.data.get("other_parties", [])]


def _name_parties(record_id: str, names: list[str], by: Asker) -> None:
    for record in records_by_ids([record_id], by=by):
        data = {name: found for name, found in {**record.data, "other_parties": names}.items() if found}
        record_update(record_id, {"data": data}, by=by, version=record.version)
