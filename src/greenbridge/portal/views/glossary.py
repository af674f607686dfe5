"""The glossary: browsed by class, searched in three languages, one page a concept."""

from __future__ import annotations

import csv
import io
import json
import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.apps.registry import selectors
from greenbridge.calc.language.glossary import Concept
from greenbridge.frame.languages import reader_tag
from greenbridge.kernel.errors import MissingError
from greenbridge.kernel.languages import INTERFACE, short

ABOUT_ENGLISH = re.compile(
    r'^(In American English )?"[A-Za-z ]+"|^[^\u0400-\u04ff\u3400-\u9fff]*"[A-Za-z ]+"[^\u0400-\u04ff\u3400-\u9fff]*$'
)
"""Notes on an English word alone, of no use to readers of Chinese and Russian: they begin with it, or name no other word."""
LONGEST = 200
"""Characters of a search in the glossary; names are shorter."""
SHOWN = 50
"""Concepts of one search."""
FIRST = 6
"""Concepts of a class that are named on the first page."""
MOST_EXPORTED = 5000
"""Concepts of one exported search."""


def glossary(request: HttpRequest) -> HttpResponse:
    """Top classes with their sizes, or the concepts a search finds, or those of one class."""
    known = load_glossary()
    tag = reader_tag()
    words = " ".join(request.GET.get("q", "").split())
    chosen = request.GET.get("class", "")
    found = known.search(words[:LONGEST], tag, SHOWN + 1) if words else []
    classes = [
        {"id": top, "name": known.name(top, tag), "n": len(_below(top)), "first": known.children(top)[:FIRST]}
        for top in known.children("")
    ]
    listed = sorted((known.concepts[one] for one in known.children(chosen)), key=lambda one: known.name(one.id, tag))
    context = {
        "words": words[:LONGEST],
        "too_long": len(words) > LONGEST,
        "found": found[:SHOWN],
        "more": len(found) > SHOWN,
        "classes": sorted(classes, key=lambda one: str(one["name"])),
        "chosen": chosen if chosen in known.concepts else "",
        "listed": listed if chosen in known.concepts else [],
        "exported": len(_asked(words[:LONGEST], chosen, tag)),
        "total": len(known),
        "tag": tag,
    }
    return render(request, "portal/glossary.html", context)


def _asked(words: str, chosen: str, tag: str) -> list[Concept]:
    """The concepts a page of the glossary speaks of: those a search finds, those under a class, or all."""
    known = load_glossary()
    if words:
        return known.search(words, tag, MOST_EXPORTED)
    ids = [chosen, *_below(chosen)] if chosen in known.concepts else list(known.concepts)
    return [known.concepts[one] for one in ids]


def glossary_export(request: HttpRequest, form: str) -> HttpResponse:
    """The concepts asked for with all their names, as CSV (columns of ``reference/glossary``) or JSON."""
    tag = reader_tag()
    words = " ".join(request.GET.get("q", "").split())[:LONGEST]
    asked = _asked(words, request.GET.get("class", ""), tag)
    rows = [{"id": one.id, "parent": one.parent, "kind": one.kind, "names": dict(one.names), "note": one.note} for one in asked]
    if form == "json":
        body = json.dumps(rows, ensure_ascii=False, indent=1)
    else:
        out = io.StringIO()
        table = csv.writer(out)
        table.writerow(["id", "parent", "kind", *(f"{short(one)}{end}" for one in INTERFACE for end in ("", "_alt")), "note"])
        for one in asked:
            names = [one.names.get(language, ()) for language in INTERFACE]
            cells = [part for found in names for part in ("|".join(found[:1]), "|".join(found[1:]))]
            table.writerow([one.id, one.parent, one.kind, *cells, one.note])
        body = "\ufeff" + out.getvalue()  # spreadsheets read UTF-8 only with this mark
    kind = "application/json" if form == "json" else "text/csv; charset=utf-8"
    return HttpResponse(body, content_type=kind, headers={"Content-Disposition": f'attachment; filename="glossary.{form}"'})


def _below(top: str) -> list[str]:
    """Ids of all concepts under one, each once."""
    known = load_glossary()
    found: list[str] = []
    waiting = [top]
    seen = {top}
    while waiting:
        for child in known.children(waiting.pop()):
            if child not in seen:
                seen.add(child)
                found.append(child)
                waiting.append(child)
    return found


def concept(request: HttpRequest, concept_id: str) -> HttpResponse:
    """One concept: names in three languages, wider and narrower concepts, records about it."""
    known = load_glossary()
    one = known.concepts.get(concept_id)
    if one is None:
        raise MissingError("glossary_missing", id=concept_id)
    tag = reader_tag()
    context = {
        "concept": one,
        "name": known.name(concept_id, tag),
        "note": "" if tag != "en" and ABOUT_ENGLISH.search(one.note) else one.note,
        "wider": [known.concepts[above] for above in reversed(known.ancestors(concept_id))],
        "narrower": [known.concepts[below] for below in known.children(concept_id)],
        "records": selectors.records_about(concept_id, by=request.user),
        "tag": tag,
    }
    return render(request, "portal/concept.html", context)
