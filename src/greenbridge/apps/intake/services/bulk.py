"""Deciding on many candidates in one act, which can be taken back whole. Curators only."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby

from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, require_role
from greenbridge.kernel.errors import ConflictError, InvalidError, MissingError
from greenbridge.kernel.ids import mint_ulid

from ..choices import CandidateState
from ..errors import ActMissingError
from ..models import Candidate
from ..selectors.said import candidate_said
from .candidates import candidate_accept, candidate_merge, candidate_reject, candidate_undo, require_disclosure
from .claims import in_passing
from .proposals import ALIKE, proposals_refresh

Place = tuple[int, int]
"""Number of a document, number of a candidate in it."""


@dataclass(slots=True)
class Act:
    """What was decided together: its name, under which it is taken back, who was in it, who could not be."""

    name: str
    done: list[Place] = field(default_factory=list)
    left: list[Place] = field(default_factory=list)


def candidates_accept(
    places: Iterable[Place], *, by: Asker, follow: Callable[[int, int], None] | None = None, disclosure: str = ""
) -> Act:
    """Accept these candidates in one act, except those that may be something known by now, have the name of one before them, are
    decided, or lack what a record needs: they stay as they are, for a person to look at.

    Each decision is a transaction of its own: a kill on the way leaves decided what was, under the name of the act. ``follow``
    is told before each how many are done, of how many. ``disclosure`` as in `candidate_accept`.
    """
    require_role(by, *CURATING)
    require_disclosure(disclosure)
    act = _new_act()
    wanted = sorted(set(places))
    for document, group in groupby(wanted, key=lambda place: place[0]):
        proposals_refresh(document, by=by)  # what was accepted a moment ago may be what the next document speaks of
        numbers = [number for _, number in group]
        with in_passing(document, by=by):
            rows = {row.number: row for row in Candidate.objects.filter(document=document, number__in=numbers)}
            done: set[tuple[frozenset[str], str]] = set()
            twins = False
            for number in numbers:
                if follow:
                    follow(len(act.done) + len(act.left), len(wanted))
                name = _name_of(rows[number]) if number in rows else None
                twin = name in done  # two rows of a table, say: the second one may be the record the first one became
                if twin or (number in rows and rows[number].proposals):
                    act.left.append((document, number))
                    twins = twins or twin
                elif (
                    _try(act, (document, number), lambda at: candidate_accept(*at, by=by, act=act.name, disclosure=disclosure))
                    and name
                ):
                    done.add(name)
            if twins:
                proposals_refresh(document, by=by)
    return act


def _name_of(row: Candidate) -> tuple[frozenset[str], str]:
    """The kinds a candidate may be the same as, and its folded name."""
    kind = candidate_said(row)["kind"]
    return frozenset(ALIKE.get(kind, (kind,))), row.key


def candidates_note_known(document: int, *, by: Asker) -> Act:
    """Merge every undecided candidate that brings nothing new into the record that holds it all: the source is added to it."""
    require_role(by, *CURATING)
    proposals_refresh(document, by=by)
    act = _new_act()
    rows = Candidate.objects.filter(document=document, state=CandidateState.PENDING, nothing_new=True).order_by("number")
    targets = {row.number: row.proposals[0]["id"] for row in rows if row.proposals}
    for number, target in targets.items():
        _try(act, (document, number), lambda at, to=target: candidate_merge(*at, target=to, by=by, act=act.name))
    return act


def candidates_reject_rest(document: int, *, by: Asker) -> Act:
    """Leave out every candidate of a document that is still undecided."""
    require_role(by, *CURATING)
    act = _new_act()
    rows = Candidate.objects.filter(document=document, state=CandidateState.PENDING).order_by("number")
    for number in list(rows.values_list("number", flat=True)):
        _try(act, (document, number), lambda at: candidate_reject(*at, by=by, act=act.name))
    return act


def act_undo(name: str, *, by: Asker) -> Act:
    """Take an act back: every candidate decided in it that nobody has decided anew since. ActMissingError when there is none."""
    require_role(by, *CURATING)
    rows = Candidate.objects.filter(act=name) if name else Candidate.objects.none()
    places = list(rows.order_by("document_id", "-number").values_list("document_id", "number"))
    if not places:
        raise ActMissingError(name=name[:40])
    undone = Act(name)
    for document, group in groupby(places, key=lambda place: place[0]):
        with in_passing(document, by=by):
            for place in group:
                _try(undone, place, lambda at: candidate_undo(*at, by=by))
    return undone


def _new_act() -> Act:
    return Act(mint_ulid(time.time_ns() // 1_000_000, secrets.token_bytes(10)))


def _try(act: Act, place: Place, decide: Callable[[Place], object]) -> bool:
    try:
        decide(place)
    except (InvalidError, ConflictError, MissingError):
        act.left.append(place)  # stays as it is on its page, where a person sees why
        return False
    act.done.append(place)
    return True
