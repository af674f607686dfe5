"""What a candidate says: what was read, the source's rules laid over it, and the curator's changes over both."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..models import Candidate

EMPTY: tuple[Any, ...] = ("", None, [], {})


def candidate_said(candidate: Candidate) -> dict[str, Any]:
    """``kind``, ``title``, ``language``, ``names``, ``summary``, ``fields`` (filled ones) and ``figures``, each with ``at``, its
    place in the list that was read, and ``dropped`` where a curator left it out. ``row``: what the row of a table says beside
    that (``texts`` in other languages, its own ``source``, the ``confidence`` of the table, ``parties`` with their roles)."""
    edits, ruled = candidate.edits, candidate.ruled
    changed = edits.get("figures", {})
    figures = [{**figure, **changed.get(str(at), {}), "at": at} for at, figure in enumerate(candidate.figures)]
    laid = {**candidate.fields, **ruled.get("fields", {}), **edits.get("fields", {})}
    summary = edits.get("summary", laid.pop("summary", ""))
    laid.pop("summary", None)
    row = laid.pop("row", {})
    return {
        "kind": edits.get("kind") or ruled.get("kind") or candidate.kind,
        "title": edits.get("title") or ruled.get("title") or candidate.title,
        "language": candidate.language,
        "names": candidate.names,
        "summary": summary or "",
        "fields": {name: found for name, found in laid.items() if found not in EMPTY},
        "figures": figures,
        "row": row,
    }


def joined_numbers(rows: Iterable[Candidate]) -> dict[int, int]:
    """Number of each candidate that was joined -> number of the one it is in now, however often that was joined again."""
    into = {row.number: row.joined_into for row in rows if row.joined_into is not None}
    found = {}
    for number in into:
        last = number
        for _ in into:
            last = into.get(last, last)
        found[number] = last
    return found
