"""The types and lengths in a record's form, checked before what they say: a form may come from any file or program.

What passes can be stored on every database: text without signs no database takes, finite numbers, nothing longer than its
column, nothing nested so deep that reading it fails.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from ..choices import Confidence

DEEPEST = 20
"""Levels of lists and objects in ``data``."""
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_RULED = ("id", "kind", "state", "visibility", "origin", "country", "stage", "date", "confidence", "consent_on")
"""Texts with rules of their own, which say more than a length."""
_TEXTS = {"language": 12, "website": 300, **dict.fromkeys(_RULED, 200)}
_LISTED = {"countries": 2, "fields": 30, "topics": 80}
_PARTS: dict[str, dict[str, int]] = {
    "names": {"name": 500, "language": 12, "kind": 14},
    "figures": {"unit": 40, "approx": 10, "change": 10, "period": 40, "quote": 10_000, "confidence": 10},
    "links": {"predicate": 16, "to": 160},
    "sources": {
        "title": 500,
        "url": 1000,
        "publisher": 300,
        "published": 10,
        "read_on": 10,
        "confidence": 10,
        "quote": 10_000,
        "field": 60,
    },
}
_NEEDED = {"names": ("name",), "figures": (), "links": ("predicate", "to"), "sources": ("title",)}
_COORDINATES = {"lat": 90.0, "lon": 180.0}


def check_shape(form: dict[str, Any]) -> list[dict[str, Any]]:
    """Findings (``field``, ``found``, ``expected``) for every part of a form that cannot be stored as it is.

    Parts of ``names``, ``figures``, ``links`` and ``sources`` that are null are taken out; the lists become the form's own.
    """
    findings = list(_unstorable(form, "", 0))
    if findings:
        return findings  # such signs would break the sentences about everything else
    findings += [found for name, longest in _TEXTS.items() if name in form for found in _text(name, form[name], longest)]
    findings += [found for name, most in _COORDINATES.items() if name in form for found in _coordinate(name, form[name], most)]
    for name in ("place", "data", "identifiers"):
        if not isinstance(form.get(name, {}), dict):
            findings.append(_finding(name, form[name], "an object"))
    for name, longest in _LISTED.items():
        findings += _each(form, name, lambda at, one, longest=longest: _text(at, one, longest))
    for name, lengths in _PARTS.items():
        findings += _each(form, name, lambda at, one, name=name, lengths=lengths: _part(at, one, lengths, _NEEDED[name]))
        if not findings and name in form:
            form[name] = [{key: found for key, found in one.items() if found is not None} for one in form[name]]
    return findings


def _each(form: dict[str, Any], name: str, check: Callable[[str, Any], list[dict[str, Any]]]) -> list[dict[str, Any]]:
    if not isinstance(form.get(name, []), list):
        return [_finding(name, form[name], "a list")]
    return [found for at, one in enumerate(form.get(name, [])) for found in check(f"{name}[{at}]", one)]


def _part(at: str, one: Any, lengths: dict[str, int], needed: tuple[str, ...]) -> list[dict[str, Any]]:
    if not isinstance(one, dict):
        return [_finding(at, one, "an object")]
    findings = [_finding(f"{at}.{name}", "nothing", "a text") for name in needed if not one.get(name)]
    for name, longest in lengths.items():
        if one.get(name) is not None:
            findings += _text(f"{at}.{name}", one[name], longest)
    if one.get("confidence") and one["confidence"] not in Confidence.values:
        findings.append(_finding(f"{at}.confidence", one["confidence"], " | ".join(Confidence.values)))
    if one.get("read_on") and not _is_day(one["read_on"]):
        findings.append(_finding(f"{at}.read_on", one["read_on"], "YYYY-MM-DD"))
    return findings


def _text(at: str, found: Any, longest: int) -> list[dict[str, Any]]:
    if not isinstance(found, str | date):
        return [_finding(at, found, "a text")]
    if isinstance(found, str) and len(found) > longest:
        return [_finding(at, f"{len(found)} characters", f"at most {longest}")]
    return []


def _coordinate(at: str, found: Any, most: float) -> list[dict[str, Any]]:
    try:
        fits = not isinstance(found, bool) and abs(float(found)) <= most
    except (TypeError, ValueError):
        fits = False
    return [] if fits else [_finding(at, found, f"a number from -{most:g} to {most:g}")]


def _is_day(found: Any) -> bool:
    try:
        return len(str(found)) == 10 and bool(date.fromisoformat(str(found)))
    except ValueError:
        return False


def _unstorable(found: Any, at: str, depth: int) -> Iterator[dict[str, Any]]:
    """Signs, numbers and nesting that no database stores, wherever they stand."""
    if depth > DEEPEST:
        yield _finding(at, "lists in lists", f"at most {DEEPEST} levels")
    elif isinstance(found, dict):
        for name, part in found.items():
            yield from _unstorable(str(name), at, depth)
            yield from _unstorable(part, f"{at}.{name}" if at else str(name), depth + 1)
    elif isinstance(found, list | tuple):
        for place, part in enumerate(found):
            yield from _unstorable(part, f"{at}[{place}]", depth + 1)
    elif isinstance(found, str) and (bad := _UNSTORABLE.search(found)):
        yield _finding(at, f"U+{ord(bad.group()):04X}", "text in Unicode without zero bytes")
    elif isinstance(found, float) and not math.isfinite(found):
        yield _finding(at, found, "a finite number")


def _finding(field: str, found: Any, expected: str) -> dict[str, Any]:
    plain = _UNSTORABLE.sub("\ufffd", str(found))[:200]
    return {"field": _UNSTORABLE.sub("\ufffd", field)[:200], "found": plain, "expected": expected}
