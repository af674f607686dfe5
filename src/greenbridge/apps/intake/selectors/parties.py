"""Who is named in the rows of a table, found among the organisations of the libraries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
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

    @property
    def linked(self) -> bool:
        """Whether exactly one record bears the name, or the code beside it."""
        return len(self.records) == 1


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
    return [Party(role, name, held[name]) for role, name in dict.fromkeys(told)]


def party_links(parties: Iterable[Party]) -> list[dict[str, Any]]:
    """Links for parties that one record bears, with the names they replace."""
    return [
        {"predicate": one.role, "to": one.records[0].public_id, "titles": {one.name}, "number": 0}
        for one in parties
        if one.linked
    ]


def _bearers(name: str, by: Asker) -> list[Any]:
    """Published organisations that bear a code told beside the name, else those of this name."""
    codes = {scheme: code for told in [name, *_IN_BRACKETS.findall(name)] for scheme, code in bridge.codes_in(told).items()}
    coded = _published(records_coded(codes, by=by)) if codes else []
    bare = _IN_BRACKETS.sub("", name).strip() or name
    keys = dict.fromkeys(key for key in map(bridge.name_key, (name, bare)) if len(key) > 1)
    found = coded or [record for some in records_named(keys, by=by).values() for record in _published(some)]
    return list({record.public_id: record for record in found}.values())[:MOST]


def _published(records: Iterable[Any]) -> list[Any]:
    return [record for record in records if record.kind in ORGANISATIONS and record.state == State.PUBLISHED]
