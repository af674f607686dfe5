"""Technologies, processes and equipment named in a text, by the concepts of the glossary."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from greenbridge.calc.language.glossary import Concept, Glossary
from greenbridge.calc.language.reading import Organisation, Technology
from greenbridge.calc.language.sentences import occurrences

KINDS = frozenset(("technology", "process", "equipment"))

_OF_THINGS = frozenset(("energy", "buildings", "transport", "environment", "circular", "materials", "industry", "agriculture"))
"""Top classes whose processes change matter or energy; a process of cooperation, research or finance is no technology."""

_OF_METHODS = _OF_THINGS | {"carbon", "digital"}
"""Top classes whose technologies and equipment count."""


_TRADING = ("company", "financier", "service-provider", "institute")
_NO_METHOD = frozenset(("grid-connection", "dry-port"))
"""A date in the life of a plant, and a place."""
_OTHER_WORDS = frozenset(("landscape", "landscapes", "fact", "facts"))
"""English words with the stem of a process or an abbreviation that mean neither."""


def read_technologies(
    text: str, language: str, glossary: Glossary, organisations: Sequence[Organisation] = ()
) -> tuple[Technology, ...]:
    """Each concept once, where it is first named; the confidence rises with the number of times it is named.

    Words inside the names of ``organisations`` tell of no technology: Voith Hydro, Longwei Photovoltaic.
    """
    names = _names(text, organisations)
    first: dict[str, Technology] = {}
    times: dict[str, int] = {}
    for mention in glossary.find(text, language, among=_methods(glossary)):
        concept = mention.concept
        if text[mention.end - 1] == "о" and text[mention.end : mention.end + 1] == "-":
            continue  # котельно-печное топливо
        if _within(names, mention.start, mention.end) or not _meant(text[mention.start : mention.end], concept):
            continue
        times[concept.id] = times.get(concept.id, 0) + 1
        quote = text[mention.start : mention.end]
        first.setdefault(concept.id, Technology(mention.start, mention.end, quote, quote, concept.id, 0.6))
    return tuple(
        Technology(one.start, one.end, one.quote, one.name, one.concept, min(0.9, 0.55 + 0.1 * times[key]))
        for key, one in first.items()
    )


def _names(text: str, organisations: Sequence[Organisation]) -> list[tuple[int, int]]:
    forms = {
        form
        for one in organisations
        for form in (one.quote, *one.aliases)
        if len(form) > 3 and (form.isascii() or "\u4e00" <= form[-1] <= "\u9fff" or (one.kind in _TRADING and "«" in form))
    }
    return sorted((start, start + len(form)) for form in forms for start in occurrences(text, form))


def _within(names: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(names, (start, len(names) + end))
    return any(low <= start and end <= high for low, high in names[max(0, at - 3) : at])


def _meant(quote: str, concept: Concept) -> bool:
    """Whether an English word of a concept's stem is that word: accumulated is no accumulator, transforming no transformer."""
    if not (quote.isascii() and quote.isalpha()):
        return True
    word = quote.lower()
    if concept.kind == "process":
        return word not in _OTHER_WORDS
    single = [name.lower() for name in concept.names.get("en", ()) if name.isalpha()]
    return word not in _OTHER_WORDS and (not single or not word.endswith(("ed", "ing")) or word in single)


@lru_cache(maxsize=4)
def _methods(glossary: Glossary) -> frozenset[str]:
    """Ids of the concepts that are technologies."""
    kept = (one for one in glossary.concepts.values() if one.kind in KINDS and one.id not in _NO_METHOD)
    return frozenset(one.id for one in kept if _is_technical(one, glossary))


def _is_technical(concept: Concept, glossary: Glossary) -> bool:
    wider = glossary.ancestors(concept.id)
    top = wider[-1] if wider else concept.id
    return top in (_OF_THINGS if concept.kind == "process" else _OF_METHODS)
