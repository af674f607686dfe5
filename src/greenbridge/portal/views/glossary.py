"""The glossary: browsed by class, searched in three languages, one page a concept."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.apps.registry import selectors
from greenbridge.kernel.errors import MissingError
from greenbridge.kernel.languages import normalise_tag

ABOUT_ENGLISH = re.compile(
    r'^(In American English )?"[A-Za-z ]+"|^[^\u0400-\u04ff\u3400-\u9fff]*"[A-Za-z ]+"[^\u0400-\u04ff\u3400-\u9fff]*$'
)
"""Notes on an English word alone, of no use to readers of Chinese and Russian: they begin with it, or name no other word."""
LONGEST = 200
"""Characters of a search in the glossary; names are shorter."""
SHOWN = 50
"""Concepts of one search."""


def glossary(request: HttpRequest) -> HttpResponse:
    """Top classes with their sizes, or the concepts a search finds, or those of one class."""
    known = load_glossary()
    tag = normalise_tag(get_language() or "en")
    words = " ".join(request.GET.get("q", "").split())
    chosen = request.GET.get("class", "")
    found = known.search(words[:LONGEST], tag, SHOWN + 1) if words else []
    classes = [{"id": top, "name": known.name(top, tag), "n": len(_below(top))} for top in known.children("")]
    context = {
        "words": words[:LONGEST],
        "too_long": len(words) > LONGEST,
        "found": found[:SHOWN],
        "more": len(found) > SHOWN,
        "classes": sorted(classes, key=lambda one: str(one["name"])),
        "chosen": chosen if chosen in known.concepts else "",
        "listed": sorted((known.concepts[one] for one in known.children(chosen)), key=lambda one: known.name(one.id, tag))
        if chosen in known.concepts
        else [],
        "total": len(known),
        "tag": tag,
    }
    return render(request, "portal/glossary.html", context)


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
    tag = normalise_tag(get_language() or "en")
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
