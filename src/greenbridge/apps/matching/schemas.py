"""Matches as JSON, the same from the API and the command line: codes and numbers, no sentences."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from greenbridge.apps.registry.selectors import text_for

from .bridge import needed_change
from .selectors import Answer, Matches


def matches_json(found: Matches) -> dict[str, Any]:
    """``need``, ``results``, ``related``, ``near_misses``, ``signals``, ``total``; every check with its evidence."""
    language = found.need.language
    return {
        "need": {
            "language": language,
            "kind": found.need.kind,
            "country": found.need.country,
            "deadline": found.profile.deadline,
            "as_of": found.as_of.isoformat(),
            "limits": [_limit(limit) for limit in found.profile.limits],
            "findings": [{"code": finding.code, **finding.params} for finding in found.findings],
        },
        "results": [_answer(answer, language) for answer in found.answers],
        "related": [_answer(answer, language) for answer in found.related],
        "near_misses": [_answer(answer, language) for answer in found.near_misses],
        "signals": [_answer(answer, language) for answer in found.signals],
        "total": found.total,
    }


def _answer(answer: Answer, language: str) -> dict[str, Any]:
    text = text_for(answer.record, language)
    shown: dict[str, Any] = {
        "id": answer.record.public_id,
        "kind": answer.record.kind,
        "title": text.title,
        "lang": text.language,
        "score": round(answer.score, 4),
        "origin": answer.record.origin,
        "country": answer.record.country,
        "parts": {part.name: {"share": round(part.share, 4), "weight": part.weight} for part in answer.parts},
        "reasons": [{"code": reason.code, **reason.params} for reason in answer.reasons if reason.check is None],
        "checks": [_check(check) for check in answer.checks],
    }
    if answer.record.data.get("ref"):
        shown["ref"] = answer.record.data["ref"]
    return shown


def _limit(limit: Any) -> dict[str, Any]:
    return {
        "name": limit.name,
        "op": limit.op,
        "low": _plain(limit.low),
        "high": _plain(limit.high),
        "unit": limit.unit,
        "items": list(limit.items),
        "strength": limit.strength,
        "evidence": _evidence(limit.evidence),
    }


def _check(check: Any) -> dict[str, Any]:
    return {
        "name": check.limit.name,
        "strength": check.limit.strength,
        "state": check.state,
        "note": check.note,
        "asked": _limit(check.limit),
        "offered": None
        if check.fact is None
        else {
            "low": _plain(check.fact.low),
            "high": _plain(check.fact.high),
            "unit": check.fact.unit,
            "items": list(check.fact.items),
            "evidence": _evidence(check.fact.evidence),
        },
        "would_have_to_change": needed_change(check),
    }


def _evidence(evidence: Any) -> dict[str, Any]:
    if evidence.path:
        return {"path": evidence.path, "quote": evidence.quote}
    return {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}


def _plain(found: Decimal | None) -> str | None:
    return None if found is None else format(found.normalize(), "f")
