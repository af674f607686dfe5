"""Who is named in the rows of a table, found among the organisations of the libraries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from greenbridge.apps.accounts.selectors import Asker
from greenbridge.apps.registry.choices import Kind, State
from greenbridge.apps.registry.selectors import records_coded, records_named

from .. import bridge
from ..models import Candidate
from .said import candidate_said

ORGANISATIONS = (Kind.ORGANISATION, Kind.PROVIDER)
MOST = 5
"""Records shown for a name that several bear."""
_IN_BRACKETS = re.compile(r"[（(]([^（()）]{4,60})[)）]")


@dataclass(frozen=True, slots=True)
class Party:
    """A name of a cell, in what role, and the records that bear it: one is linked, of several a person chooses."""

    role: str
    name: str
    records: list[Any] = field(default_factory=list)
    left: bool = False
    """A curator wants the name to stay text."""

    @property
    def linked(self) -> bool:
        """Whether exactly one record bears the name, or the code beside it, or a curator has chosen one of several."""
        return len(self.records) == 1 and not self.left


def parties_found(candidate: Candidate, *, by: Asker, known: dict[str, list[Any]] | None = None) -> list[Party]:
    """The parties of a row of a table that still stand in the candidate; none for what was read in an article.

    ``known`` keeps what was found for a name, for rows that name the same ones again and again.
    """
    said = candidate_said(candidate)
    named = set(said["fields"].get("parties", []))
    told = [(str(role), str(name)) for role, name in said["row"].get("parties", []) if name in named]
    held = {} if known is None else known
    for _, name in told:
        if name not in held:
            held[name] = _bearers(name, by)
    chosen = said["row"].get("chosen", {})
    return [_as_chosen(Party(role, name, held[name]), chosen.get(name)) for role, name in dict.fromkeys(told)]


def _as_chosen(party: Party, chosen: str | None) -> Party:
    """A party with the record a curator chose; one that bears the name no more is no choice."""
    if chosen == "":
        return replace(party, left=True)
    same = [record for record in party.records if record.public_id == chosen]
    return replace(party, records=same) if same else party


MOST_CHOICES = 60
"""Names a person chooses records for on one page."""


def party_choices(named: Mapping[str, int], chosen: Mapping[str, str], *, by: Asker) -> list[dict[str, Any]]:
    """Names of parties that several records bear, those of most rows first: ``name``, ``rows``, ``records`` (id, title, language,
    country) and ``chosen``: the record settled for it, empty where it stays text, None where nobody has chosen yet."""
    found = []
    spelt: dict[str, list[str]] = {}
    for name in sorted(named, key=lambda name: -named[name]):
        spelt.setdefault(bridge.name_key(name), []).append(name)
    for name, held in _bearers_of([names[0] for names in spelt.values()], by).items():
        if len(held) < 2:
            continue
        ids = [record.public_id for record in held]
        settled = chosen.get(bridge.name_key(name))
        found.append(
            {
                "name": name,
                "rows": sum(named[one] for one in spelt[bridge.name_key(name)]),
                "records": [
                    {"id": one.public_id, "country": one.country, "language": one.language, "title": _title(one)} for one in held
                ],
                "chosen": settled if settled in ("", *ids) else None,
            }
        )
    return sorted(found, key=lambda one: (-one["rows"], one["name"]))[:MOST_CHOICES]


def _title(record: Any) -> str:
    return next((text.title for text in record.texts.all() if text.language == record.language), str(record.public_id))


def _bearers_of(names: list[str], by: Asker) -> dict[str, list[Any]]:
    """As `_bearers`, of thousands of names: only those some record bears are looked at one by one."""
    keys = {name: set(_keys(name)) for name in names}
    borne = set(records_named({key for some in keys.values() for key in some}, by=by))
    return {name: _bearers(name, by) for name in names if keys[name] & borne or _codes(name)}


def party_links(parties: Iterable[Party]) -> list[dict[str, Any]]:
    """Links for parties that one record bears, with the names they replace."""
    return [
        {"predicate": one.role, "to": one.records[0].public_id, "titles": {one.name}, "number": 0}
        for one in parties
        if one.linked
    ]


def _bearers(name: str, by: Asker) -> list[Any]:
    """Published organisations that bear a code told beside the name, else those of this name."""
    codes = _codes(name)
    coded = _published(records_coded(codes, by=by)) if codes else []
    found = coded or [record for some in records_named(_keys(name), by=by).values() for record in _published(some)]
    return list({record.public_id: record for record in found}.values())[:MOST]


def _codes(name: str) -> dict[str, str]:
    return {scheme: code for told in [name, *_IN_BRACKETS.findall(name)] for scheme, code in bridge.codes_in(told).items()}


def _keys(name: str) -> list[str]:
    bare = _IN_BRACKETS.sub("", name).strip() or name
    return [key for key in dict.fromkeys(map(bridge.name_key, (name, bare))) if len(key) > 1]


def _published(records: Iterable[Any]) -> list[Any]:
    return [record for record in records if record.kind in ORGANISATIONS and record.state == State.PUBLISHED]
