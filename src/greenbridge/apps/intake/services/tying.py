"""Links between records that candidates became: written when both ends stand in a library, taken out when one goes.

A record is made without them, and what was written is noted with the candidate that holds the link (``undo["ties"]``), so the
libraries say the same whatever was accepted first: ``links`` (predicate, to, ``id`` of the row, 0 where the record had it
already, ``names`` that stood for it as text) and ``base`` (the parties the record names as text without any link).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from greenbridge.apps.accounts.selectors import Asker
from greenbridge.apps.registry.choices import Kind, Predicate
from greenbridge.apps.registry.selectors import link_numbers, records_by_ids, records_linking_to
from greenbridge.apps.registry.services import record_relink

from ..choices import TAKEN, CandidateState
from ..models import Candidate
from ..selectors.parties import parties_found, party_links
from ..selectors.said import candidate_said, joined_numbers

Key = tuple[str, str]
"""Predicate and id of the record at the other end."""


class _Around:
    """The candidates of a document that stand in a library, and which of them is which."""

    def __init__(self, candidate: Candidate) -> None:
        rows = Candidate.objects.filter(document=candidate.document_id, state__in=(*TAKEN, CandidateState.JOINED))
        self.by_number = {row.number: row for row in rows if row.pk != candidate.pk} | {candidate.number: candidate}
        self.within = joined_numbers(self.by_number.values())

    def at(self, number: int) -> Candidate | None:
        """The candidate that stands in a library for this number."""
        row = self.by_number.get(self.within.get(number, number))
        return row if row is not None and row.record and row.state in TAKEN else None

    def links(self, row: Candidate, *, but: Candidate | None = None) -> dict[Key, set[str]]:
        """Links of a candidate to others of its document, each with the names it replaces; ``but`` is left out of account."""
        found: dict[Key, set[str]] = {}
        for link in row.links:
            target = self.at(link["number"])
            if target is None or target.record == row.record or (but is not None and target.pk == but.pk):
                continue
            named = self.by_number.get(link["number"], target)
            found.setdefault((_predicate(row, link), target.record), set()).update(_titles(target) | _titles(named))
        return found

    def holders(self, candidate: Candidate) -> list[Candidate]:
        """The other candidates in a library that hold a link to this one."""
        rows = [row for number, row in self.by_number.items() if self.at(number) is row and row.pk != candidate.pk]
        return [
            row for row in rows if any(self.within.get(link["number"], link["number"]) == candidate.number for link in row.links)
        ]


def ties_write(candidate: Candidate, by: Asker) -> None:
    """Link the record of a candidate that was just decided, in both directions, with what its document tells it belongs to, and
    with the parties of a table's row that one organisation alone can be. Part of an act: may write whoever decides."""
    around = _Around(candidate)
    for holder in around.holders(candidate):
        links = {key: names for key, names in around.links(holder).items() if key[1] == candidate.record}
        _settle(holder, by, around, add=links)
    candidate.undo = {**candidate.undo, "ties": {"links": [], "base": []}}
    candidate.save(update_fields=["undo"])
    own = around.links(candidate)
    for link in party_links(parties_found(candidate, by=by)):
        if link["to"] != candidate.record:
            own.setdefault((_predicate(candidate, link), link["to"]), set()).update(link["titles"])
    if own:
        _settle(candidate, by, around, add=own)


def ties_withdraw(candidate: Candidate, by: Asker) -> None:
    """Take out the links in both directions before a decision is taken back; the names that stood there as text come back.

    Where the record itself goes out of the public's sight, rows of tables in other documents lose their link to it as well.
    """
    around = _Around(candidate)
    for holder in around.holders(candidate):
        said_by_others = around.links(holder, but=candidate)
        _settle(holder, by, around, drop=lambda key, held=said_by_others: key[1] == candidate.record and key not in held)
    ties_lift(candidate, by)
    if candidate.state != CandidateState.MERGED and candidate.record:
        linking = records_linking_to(candidate.record)
        others = Candidate.objects.filter(record__in=linking, state__in=TAKEN).exclude(document=candidate.document_id)
        for other in others:
            if "ties" in other.undo:
                _settle(other, by, None, drop=lambda key: key[1] == candidate.record)


def ties_lift_all(record: str, by: Asker) -> dict[int, dict[Key, set[str]]]:
    """Take out the links of every candidate that stands in a record; returns them by the candidate's key, for `ties_lay`."""
    rows = Candidate.objects.filter(record=record, state__in=TAKEN).order_by("decided_at", "pk")
    return {row.pk: ties_lift(row, by) for row in rows}


def ties_lift(candidate: Candidate, by: Asker) -> dict[Key, set[str]]:
    """Take out the links that a candidate holds; returns them, for `ties_lay`."""
    lifted = {_key(tie): set(tie["names"]) for tie in _ties(candidate, by, _Around(candidate))["links"]}
    _settle(candidate, by, _Around(candidate), drop=lambda _key: True)
    candidate.undo = {name: found for name, found in candidate.undo.items() if name != "ties"}
    candidate.save(update_fields=["undo"])
    return lifted


def ties_lay(lifted: Mapping[int, Mapping[Key, Iterable[str]]], by: Asker) -> None:
    """Write the links again that candidates held before, by the candidate's key."""
    for row in Candidate.objects.filter(pk__in=lifted).order_by("decided_at", "pk"):
        row.undo = {**row.undo, "ties": {"links": [], "base": []}}
        row.save(update_fields=["undo"])
        _settle(row, by, None, add=lifted[row.pk])


def _settle(
    row: Candidate,
    by: Asker,
    around: _Around | None,
    *,
    add: Mapping[Key, Iterable[str]] | None = None,
    drop: Any = None,
) -> None:
    row.refresh_from_db(fields=["undo"])  # another candidate of the record may have handed a link over a moment ago
    ties = _ties(row, by, around)
    kept = [tie for tie in ties["links"] if not (drop and drop(_key(tie)))]
    gone = [tie for tie in ties["links"] if tie not in kept]
    known = {_key(tie): tie for tie in kept}
    fresh = []
    for key, names in (add or {}).items():
        if key in known:
            known[key]["names"] = sorted({*known[key]["names"], *names})
        else:
            fresh.append({"predicate": key[0], "to": key[1], "id": 0, "names": sorted(names)})
    if not fresh and not gone and not add:
        return
    others = [one for one in _at_record(row) if "ties" in one.undo]
    around_it = [tie for one in others for tie in one.undo["ties"]["links"]]
    base = list(dict.fromkeys(name for held in (*(one.undo["ties"] for one in others), ties) for name in held["base"]))
    now, shown = _named(row.record, by), _left(base, [*around_it, *ties["links"]])
    if now != shown:  # somebody has changed them since; what a link stands for is not lost
        base = [*now, *(name for name in base if name not in now and name not in shown)]
    shown = _left(base, [*around_it, *kept, *fresh])
    made = record_relink(
        row.record,
        by=by,
        add=[_key(tie) for tie in fresh],
        remove=[tie["id"] for tie in gone if tie["id"] and not _inherited(row, tie)],
        parties=shown if shown != now else None,
    )
    links = [*kept, *({**tie, "id": made[_key(tie)]} for tie in fresh)]
    row.undo = {**row.undo, "ties": {"links": links, "base": base}}
    row.save(update_fields=["undo"])
    for one in _at_record(row):
        if "ties" in one.undo and one.undo["ties"]["base"] != base:
            one.undo = {**one.undo, "ties": {**one.undo["ties"], "base": base}}
            one.save(update_fields=["undo"])


def _left(base: list[str], ties: Iterable[Mapping[str, Any]]) -> list[str]:
    """The names that no link stands for."""
    linked = {name for tie in ties for name in tie["names"]}
    return [name for name in base if name not in linked]


def _at_record(row: Candidate) -> list[Candidate]:
    """The other candidates that stand in the same record, in the order of their decisions."""
    return list(Candidate.objects.filter(record=row.record, state__in=TAKEN).exclude(pk=row.pk).order_by("decided_at", "pk"))


def _inherited(row: Candidate, tie: Mapping[str, Any]) -> bool:
    """Whether another candidate in the same record says the link too; then it is that one's from now on."""
    for other in _at_record(row):
        for held in other.undo.get("ties", {}).get("links", []):
            if _key(held) == _key(tie):
                held["id"] = tie["id"]
                other.save(update_fields=["undo"])
                return True
    return False


def _ties(row: Candidate, by: Asker, around: _Around | None) -> dict[str, Any]:
    if "ties" in row.undo:
        ties = row.undo["ties"]
        return {**ties, "links": [dict(tie) for tie in ties["links"]]}
    now = _named(row.record, by)
    links = [] if around is None else _links_of_old(row, around)
    replaced = {name for tie in links for name in tie["names"]}
    said = candidate_said(row)["fields"]
    parties = [*said.get("parties", []), *filter(None, [said.get("organisation", "")])]
    base = [name for name in parties if name in now or name in replaced] if links else now
    return {"links": links, "base": [*base, *(name for name in now if name not in base)]}


def _links_of_old(row: Candidate, around: _Around) -> list[dict[str, Any]]:
    """The links of a candidate that was decided before they were noted with it: those its record was made with, else those its
    merge or the acceptance of the other end added."""
    numbers = link_numbers(row.record)
    notes = [row.undo.get("merge", {})] + [
        one["merge"] for other in around.by_number.values() for one in other.undo.get("linked", []) if "merge" in one
    ]
    added = {number for note in notes if note.get("record") == row.record for number in note["added"].get("links", [])}
    return [
        {"predicate": key[0], "to": key[1], "id": 0 if row.state == CandidateState.MERGED and number not in added else number}
        | {"names": sorted(names)}
        for key, names in around.links(row).items()
        if (number := numbers.get(key))
    ]


def _key(tie: Mapping[str, Any]) -> Key:
    return tie["predicate"], tie["to"]


def _titles(candidate: Candidate) -> set[str]:
    """Under which names it may stand as text: as read, and as corrected."""
    return {candidate.title, candidate_said(candidate)["title"]}


def _predicate(candidate: Candidate, link: Mapping[str, Any]) -> str:
    """Who states a need or an offer in the press is its party; it becomes the owner only by claiming it."""
    signal = candidate_said(candidate)["kind"] in {Kind.NEED, Kind.OFFER}
    return str(Predicate.PARTY if signal and link["predicate"] == Predicate.OWNER else link["predicate"])


def _named(record_id: str, by: Asker) -> list[str]:
    """The parties a record names as text."""
    return [str(name) for record in records_by_ids([record_id], by=by) for name in record.data.get("other_parties", [])]
