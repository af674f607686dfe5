"""Where the words of a search stand in a text: the same terms that the index compares, and the concepts they name."""

from __future__ import annotations

from functools import lru_cache

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.calc.language.analysis import analyse


@lru_cache(maxsize=256)
def _wanted(words: str) -> tuple[frozenset[str], frozenset[str]]:
    glossary = load_glossary()
    concepts = frozenset(mention.concept.id for mention in glossary.find(words, any_case=True))
    return frozenset(token.term for token in analyse(words)), concepts


def highlights(text: str, words: str) -> list[tuple[int, int]]:
    """Stretches of ``text`` to be marked, in order and without overlap: words of the search in any form, and names in any
    language of the concepts the search names."""
    terms, concepts = _wanted(words)
    spans = [(token.start, token.end) for token in analyse(text) if token.term in terms]
    if concepts:
        spans += [(found.start, found.end) for found in load_glossary().find(text) if found.concept.id in concepts]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
