"""Deciding on candidates: accept, edit, merge, reject, take back. Curators only; one decision a candidate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.apps.accounts.services import change_log
from greenbridge.apps.registry.choices import State
from greenbridge.apps.registry.services import (
    record_merge_noted,
    record_merge_undo,
    record_set_state,
    wins_standing,
)
from greenbridge.apps.registry.services.form import require_form
from greenbridge.kernel import kinds
from greenbridge.kernel.errors import InvalidError

from .. import bridge
from ..choices import TAKEN, Audience, CandidateState, Disclosure, DocumentState
from ..errors import CandidateBoundError, CandidateDecidedError, CandidateFormError, CandidateUndecidedError
from ..models import Candidate, Document
from ..selectors.desk import seen_by
from ..selectors.forming import record_form
from ..selectors.said import candidate_said
from .claims import candidate_at
from .parting import candidate_unjoin
from .proposals import proposals_anew
from .rules import rules_learn, rules_of_taken_back
from .tying import ties_lay, ties_lift_all, ties_withdraw, ties_write

_EDITABLE = frozenset({"kind", "title", "summary", "fields", "figures"})


def candidate_accept(
    document: int,
    number: int,
    *,
    by: Asker,
    edits: dict[str, Any] | None = None,
    act: str = "",
    remember: bool = False,
    disclosure: str = "",
) -> Candidate:
    """Make a record of a candidate: published and public, with its source, date and a quote for each field.

    ``disclosure`` (`choices.Disclosure`) is what others may see of it where its text is for administrators only; empty for the
    most careful: for curators only, without the text's words. InvalidError("choice_unknown") for one that is none.
    ``edits`` and ``remember`` as in `candidate_edit`. Needs and offers read in the press become signals. Links to candidates of
    the document that were accepted are written, in both directions. Errors: CandidateMissingError, CandidateDecidedError,
    RecordInvalidError.
    """
    with transaction.atomic():
        candidate = _claim(document, number, by, CandidateState.ACCEPTED)
        candidate.act = act
        _disclose(candidate, disclosure)
        if edits:
            _lay_over(candidate, edits)
        form = record_form(candidate.document, candidate, [])
        candidate.record = _record_made(candidate, form, by)
        candidate.state = CandidateState.EDITED if candidate.edits else CandidateState.ACCEPTED
        _keep(candidate, by, "candidate.accept")
        if remember:
            rules_learn(candidate, by=by)
        ties_write(candidate, by)
    return candidate


def require_disclosure(disclosure: str) -> None:
    """InvalidError("choice_unknown") for what is none of `choices.Disclosure`; empty is the most careful."""
    if disclosure and disclosure not in Disclosure.values:
        raise InvalidError("choice_unknown", field="disclosure", found=disclosure[:40])


def _disclose(candidate: Candidate, disclosure: str) -> None:
    """Note what others may see of a text that is for administrators only."""
    require_disclosure(disclosure)
    if candidate.document.audience == Audience.ADMINISTRATORS:
        candidate.undo = {**candidate.undo, "disclosure": disclosure or Disclosure.HELD.value}


def _record_made(candidate: Candidate, form: dict[str, Any], by: Asker) -> str:
    made = candidate.undo.get("made", "")
    if made and candidate.undo.get("form") == bridge.form_digest(form):
        record_set_state(made, State.PUBLISHED, by=by)
        return str(made)
    record = kinds.get(form["kind"]).create(form, by=by)
    candidate.undo = {**candidate.undo, "made": record.public_id, "form": bridge.form_digest(form)}
    return str(record.public_id)


def candidate_merge(
    document: int,
    number: int,
    *,
    target: str,
    by: Asker,
    wins: Iterable[str] = (),
    act: str = "",
    disclosure: str = "",
) -> Candidate:
    """Add what a candidate says to a record: its source, quotes, figures, names; what the record already says stays, except for
    the fields in ``wins`` (names as in `registry.services.record_merge_noted`), where the candidate's word takes its place.

    Who sees the record stays as it is; ``disclosure`` as in `candidate_accept` says whether quotes are added.

    Errors: CandidateMissingError, CandidateDecidedError, RecordMissingError, RecordInvalidError.
    """
    with transaction.atomic():
        candidate = _claim(document, number, by, CandidateState.MERGED)
        candidate.act = act
        _disclose(candidate, disclosure)
        form = record_form(candidate.document, candidate, [])
        note = record_merge_noted(target, form, by=by, wins=frozenset(wins))
        candidate.record = target
        candidate.undo = {**candidate.undo, "merge": note}
        _keep(candidate, by, "candidate.merge")
        ties_write(candidate, by)
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
    """Take a decision back: the libraries say what they would say had it never been made, whatever was decided before or after.

    A record made by it goes out of the public's sight, what a merge added is taken out again and later merges into the record
    fill what it had filled, links to it are taken out and the names that stood there as text come back, what was joined is
    parted. What a person changed in a record since then stays. CandidateUndecidedError when there is no decision,
    CandidateBoundError when the other half of a joining has moved on or another candidate was merged into the record since.
    """
    require_role(by, *CURATING)
    with transaction.atomic():
        candidate = candidate_at(document, number, by=by)
        if candidate.state == CandidateState.PENDING:
            raise CandidateUndecidedError(number=number)
        if candidate.state in (CandidateState.ACCEPTED, CandidateState.EDITED):
            _require_unmerged(candidate, by)
        if candidate.state in TAKEN:
            ties_withdraw(candidate, by)
        if candidate.state == CandidateState.MERGED:
            _merge_undo(candidate, by)
        elif candidate.state == CandidateState.JOINED:
            proposals_anew(candidate_unjoin(candidate), by=by)
        elif candidate.state in TAKEN:
            record_set_state(candidate.record, State.DRAFT, by=by)
        elif candidate.state == CandidateState.REJECTED:
            rules_of_taken_back(candidate, by=by)
        candidate.undo = {name: found for name, found in candidate.undo.items() if name not in ("merge", "linked")}
        candidate.state = CandidateState.PENDING
        candidate.record = ""
        candidate.act = ""
        candidate.decided_by, candidate.decided_at = None, None
        candidate.save()
        proposals_anew(candidate, by=by)
        Document.objects.filter(pk=document).update(state=DocumentState.READY)
        change_log(act="candidate.undo", subject=f"document:{document}", by=by, after={"candidate": number})
    return candidate


def _require_unmerged(candidate: Candidate, by: Asker) -> None:
    """What another document told of the record must not vanish from sight with it."""
    merged = Candidate.objects.filter(record=candidate.record, state=CandidateState.MERGED).order_by("pk").first()
    if merged is not None:
        seen = seen_by(by).filter(pk=merged.document_id).exists()
        raise CandidateBoundError(title=candidate_said(merged if seen else candidate)["title"])


def _merge_undo(candidate: Candidate, by: Asker) -> None:
    """Take a merge out from under those that came after it: they are lifted, and laid again on what is left."""
    later = list(
        Candidate.objects.select_related("document__source")
        .filter(record=candidate.record, state=CandidateState.MERGED, decided_at__gt=candidate.decided_at)
        .order_by("decided_at", "pk")
    )
    if any("wins" not in row.undo["merge"] for row in later):
        later = []  # merged before that was noted: laying it again could put back what a person has changed
    links = ties_lift_all(candidate.record, by)
    lifted = []
    for row in reversed(later):
        form = record_form(row.document, row, [])
        lifted.append((row, form, wins_standing(row.undo["merge"], form)))
        record_merge_undo(row.undo["merge"], by=by)
    record_merge_undo(candidate.undo["merge"], by=by)
    for row, form, wins in reversed(lifted):
        row.refresh_from_db(fields=["undo"])
        row.undo = {**row.undo, "merge": record_merge_noted(row.record, form, by=by, wins=wins)}
        row.save(update_fields=["undo"])
    candidate.refresh_from_db(fields=["undo"])
    ties_lay({pk: held for pk, held in links.items() if pk != candidate.pk}, by)


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
