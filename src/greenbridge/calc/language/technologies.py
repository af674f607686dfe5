"""Technologies, processes and equipment named in a text, by the concepts of the glossary."""

from __future__ import annotations

from greenbridge.calc.language.glossary import Concept, Glossary
from greenbridge.calc.language.reading import Technology

KINDS = frozenset(("technology", "process", "equipment"))

_OF_THINGS = frozenset(("energy", "buildings", "transport", "environment", "circular", "materials", "industry", "agriculture"))
"""Top classes whose processes change matter or energy; a process of cooperation, research or finance is no technology."""

_OF_METHODS = _OF_THINGS | {"carbon", "digital"}
"""Top classes whose technologies and equipment count."""


def read_technologies(text: str, language: str, glossary: Glossary) -> tuple[Technology, ...]:
    """Each concept once, where it is first named; the confidence rises with the number of times it is named."""
    first: dict[str, Technology] = {}
    times: dict[str, int] = {}
    for mention in glossary.find(text, language):
        concept = mention.concept
        if concept.kind not in KINDS or not _is_technical(concept, glossary):
            continue
        times[concept.id] = times.get(concept.id, 0) + 1
        quote = text[mention.start : mention.end]
        first.setdefault(concept.id, Technology(mention.start, mention.end, quote, quote, concept.id, 0.6))
    return tuple(
        Technology(one.start, one.end, one.quote, one.name, one.concept, min(0.9, 0.55 + 0.1 * times[key]))
        for key, one in first.items()
    )


def _is_technical(concept: Concept, glossary: Glossary) -> bool:
    wider = glossary.ancestors(concept.id)
    top = wider[-1] if wider else concept.id
    return top in (_OF_THINGS if concept.kind == "process" else _OF_METHODS)
