"""Candidates that were cut wrongly: two that are one, one that is two, a figure that belongs to one. Curators only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.apps.accounts.services import change_log
from greenbridge.apps.registry.choices import Kind
from greenbridge.apps.registry.services.form import require_form

from .. import bridge
from ..choices import CandidateState
from ..errors import CandidateBoundError, CandidateDecidedError, CandidateFormError, CandidateMissingError
from ..models import Candidate
from ..selectors.forming import article_of, record_form
from ..selectors.said import candidate_said
from .claims import candidate_at

_JOINED = ("names", "fields", "figures", "evidence", "links", "proposals")
"""Columns of a candidate that change when another one is joined into it."""
_FIRST, _SECOND, _BOTH = "first", "second", "both"
SIDES = (_FIRST, _SECOND, _BOTH)
"""Where a field, a figure or a name goes when a candidate is split."""


def candidate_join(document: int, number: int, *, into: int, by: Asker) -> Candidate:
    """Let a candidate be the same as another one of its document, which takes over its names, figures, quotes, links and what it
    lacks itself; its own words win. Returns the one that stays.

    `candidate_unjoin` (which `candidate_undo` calls) parts them again. Errors: CandidateMissingError, CandidateDecidedError,
    CandidateFormError when both are one.
    """
    curator = require_role(by, *CURATING)
    with transaction.atomic():
        gone, kept = _open(document, number, by), _open(document, into, by)
        if gone.pk == kept.pk:
            raise CandidateFormError(findings=[{"field": "title", "found": kept.title, "expected": "two different candidates"}])
        before = {name: getattr(kept, name) for name in _JOINED}
        _take_over(kept, gone)
        kept.save(update_fields=list(_JOINED))
        gone.state, gone.joined_into = CandidateState.JOINED, kept.number
        gone.decided_by, gone.decided_at = curator, timezone.now()
        gone.undo = {**gone.undo, "joined": {"before": before, "after": _digest(kept)}}
        gone.save(update_fields=["state", "joined_into", "decided_by", "decided_at", "undo"])
        change_log(act="candidate.join", subject=f"document:{document}", by=by, after={"candidate": number, "into": into})
    return kept


def _take_over(kept: Candidate, gone: Candidate) -> None:
    said, more = candidate_said(kept), candidate_said(gone)
    known = {said["title"], kept.title, *kept.names}
    kept.names = [*kept.names, *dict.fromkeys(name for name in (more["title"], *more["names"]) if name not in known)]
    fields = dict(kept.fields)
    for name, found in more["fields"].items():
        own = said["fields"].get(name)
        if isinstance(own, list) and isinstance(found, list):
            fields[name] = [*own, *(part for part in found if part not in own)]
        elif not own:
            fields[name] = found
    kept.fields = fields
    seen = {_figure_key(figure) for figure in said["figures"] if not figure.get("dropped")}
    new = [figure for figure in more["figures"] if not figure.get("dropped") and _figure_key(figure) not in seen]
    kept.figures = [*kept.figures, *(_placed({name: one for name, one in f.items() if name != "at"}, gone, kept) for f in new)]
    kept.evidence = [*kept.evidence, *(_placed(one, gone, kept) for one in gone.evidence if one not in kept.evidence)]
    links = [link for link in gone.links if link not in kept.links and link["number"] != kept.number]
    kept.links = [link for link in (*kept.links, *links) if link["number"] != gone.number]
    ids = {one["id"] for one in kept.proposals}
    kept.proposals = [*kept.proposals, *(one for one in gone.proposals if one["id"] not in ids)]


def _figure_key(figure: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(figure.get(name) for name in ("value", "low", "high", "unit", "period"))


def _placed(one: Mapping[str, Any], gone: Candidate, kept: Candidate) -> dict[str, Any]:
    """Words of another article keep saying of which."""
    return dict(one) if gone.article == kept.article or "article" in one else {**one, "article": gone.article}


def _digest(candidate: Candidate) -> str:
    return bridge.form_digest({name: getattr(candidate, name) for name in _JOINED if name != "proposals"})


def candidate_unjoin(gone: Candidate) -> Candidate:
    """Give back what a candidate brought into another one, which is returned; within `candidate_undo`. CandidateBoundError when
    the other one has been decided on, or joined with a third since."""
    kept = Candidate.objects.filter(document=gone.document_id, number=gone.joined_into).first()
    if kept is None:
        raise CandidateMissingError(number=gone.joined_into)
    note = gone.undo["joined"]
    if kept.state != CandidateState.PENDING or _digest(kept) != note["after"]:
        raise CandidateBoundError(title=candidate_said(kept)["title"])
    for name, found in note["before"].items():
        setattr(kept, name, found)
    kept.save(update_fields=list(_JOINED))
    gone.joined_into = None
    gone.undo = {name: found for name, found in gone.undo.items() if name != "joined"}
    return kept


def candidate_split(
    document: int,
    number: int,
    *,
    by: Asker,
    title: str,
    kind: str = "",
    first_title: str = "",
    sides: Mapping[str, str] | None = None,
) -> Candidate:
    """Make two of a candidate; returns the second one, called ``title``.

    ``sides`` says what goes where: ``field-<name>``, ``figure-<place>``, ``name-<place>`` -> ``first``, ``second`` or ``both``;
    what it does not name stays with the first, links go with both. What was read stays in the first one, laid aside by edits.
    `candidate_unsplit` makes them one again. Errors: CandidateMissingError, CandidateDecidedError, CandidateFormError,
    RecordInvalidError.
    """
    require_role(by, *CURATING)
    with transaction.atomic():
        first = _open(document, number, by)
        said = candidate_said(first)
        kind = kind or said["kind"]
        if not title.strip() or kind not in Kind.values:
            field, found = ("title", title) if not title.strip() else ("kind", kind)
            raise CandidateFormError(findings=[{"field": field, "found": found[:80], "expected": " | ".join(Kind.values)}])
        where = {part: side for part, side in (sides or {}).items() if side in SIDES}
        second = _second_part(first, said, where)
        second.title, second.kind, second.key = title.strip()[:500], kind, bridge.name_key(title)
        second.evidence = [*_evidence_of(first, second), *second.evidence]
        before = {name: first.edits.get(name) for name in ("title", "fields", "figures")}
        _lay_aside(first, where, first_title.strip()[:500])
        second.undo = {"split": {"before": before, "after": bridge.form_digest(first.edits)}}
        require_form(record_form(first.document, second, []))
        second.save(force_insert=True)
        first.save(update_fields=["edits", "key"])
        after = {"candidate": number, "second": second.number}
        change_log(act="candidate.split", subject=f"document:{document}", by=by, after=after)
    return second


def _second_part(first: Candidate, said: Mapping[str, Any], where: Mapping[str, str]) -> Candidate:
    goes = {part for part, side in where.items() if side != _FIRST}
    highest = Candidate.objects.filter(document=first.document_id).aggregate(highest=Max("number"))["highest"]
    figures = [
        {name: found for name, found in figure.items() if name not in {"at", "dropped"}}
        for figure in said["figures"]
        if f"figure-{figure['at']}" in goes
    ]
    fields = {name: found for name, found in said["fields"].items() if f"field-{name}" in goes}
    return Candidate(
        document=first.document,
        number=highest + 1,
        article=first.article,
        language=first.language,
        names=[name for at, name in enumerate(said["names"]) if f"name-{at}" in goes],
        fields=fields,
        figures=figures,
        evidence=[one for one in first.evidence if one["field"] in fields],
        links=[dict(link) for link in first.links],
        confidence=first.confidence,
        prominence=first.prominence,
        split_from=first.number,
    )


def _evidence_of(first: Candidate, second: Candidate) -> list[dict[str, Any]]:
    """Where the article names the second one; where it does not, the words the first one was read in."""
    start = str(article_of(first.document, first.article).get("text", "")).find(second.title)
    if start >= 0:
        return [{"field": "title", "start": start, "end": start + len(second.title), "quote": second.title, "doubt": False}]
    return [one for one in first.evidence if one["field"] in {"", "title", "name"}]


def _lay_aside(first: Candidate, where: Mapping[str, str], first_title: str) -> None:
    gone = [part for part, side in where.items() if side == _SECOND]
    edits = {**first.edits, "fields": dict(first.edits.get("fields", {})), "figures": dict(first.edits.get("figures", {}))}
    for part in gone:
        name, _, place = part.partition("-")
        if name == "field":
            edits["fields"][place] = ""
        elif name == "figure" and place.isdecimal() and int(place) < len(first.figures):
            edits["figures"][place] = {**edits["figures"].get(place, {}), "dropped": True}
    if first_title and first_title != candidate_said(first)["title"]:
        edits["title"] = first_title
    first.edits = {name: found for name, found in edits.items() if found not in ({}, None)}
    first.key = bridge.name_key(candidate_said(first)["title"])


def candidate_unsplit(document: int, number: int, *, by: Asker) -> Candidate:
    """Make a candidate and the one it was taken out of one again; returns that one.

    CandidateMissingError when it was never split; CandidateBoundError when either has been decided on, the first one changed, or
    a third one joined into the second or split off it since.
    """
    require_role(by, *CURATING)
    with transaction.atomic():
        second = candidate_at(document, number, by=by)
        if second.split_from is None:
            raise CandidateMissingError(number=number)
        first = candidate_at(document, second.split_from, by=by)
        note = second.undo.get("split", {})
        is_open = {first.state, second.state} == {CandidateState.PENDING}
        hanging = Candidate.objects.filter(Q(joined_into=number) | Q(split_from=number), document=document)
        if hanging.exists():
            raise CandidateBoundError(title=candidate_said(second)["title"])
        if not is_open or bridge.form_digest(first.edits) != note.get("after"):
            raise CandidateBoundError(title=candidate_said(first)["title"])
        edits = {**first.edits, **note["before"]}
        first.edits = {name: found for name, found in edits.items() if found not in ({}, None)}
        first.key = bridge.name_key(candidate_said(first)["title"])
        first.save(update_fields=["edits", "key"])
        second.delete()
        change_log(act="candidate.unsplit", subject=f"document:{document}", by=by, after={"candidate": first.number})
    return first


def candidate_attach(document: int, number: int, *, article: int, figure: int, by: Asker) -> Candidate:
    """Give a figure of the text that was attached to nothing to a candidate; ``figure`` is its place among those read in the
    article. It is taken off again by editing the candidate. Errors: CandidateMissingError, CandidateDecidedError."""
    require_role(by, *CURATING)
    with transaction.atomic():
        candidate = _open(document, number, by)
        found = article_of(candidate.document, article).get("told", {}).get("figures", [])
        if not 0 <= figure < len(found):
            raise CandidateMissingError(number=figure)
        given = {**found[figure], "doubt": False} | ({"article": article} if article != candidate.article else {})
        if given not in candidate.figures:
            candidate.figures = [*candidate.figures, given]
            candidate.save(update_fields=["figures"])
            after = {"candidate": number, "quote": given["quote"]}
            change_log(act="candidate.attach", subject=f"document:{document}", by=by, after=after)
    return candidate


def _open(document: int, number: int, by: Asker) -> Candidate:
    candidate = candidate_at(document, number, by=by)
    if candidate.state != CandidateState.PENDING:
        raise CandidateDecidedError(number=number, state=candidate.state)
    return candidate
