"""What a need or an offer is about: its words, the glossary's concepts in it, and what it turns down."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from greenbridge.calc.language.analysis import analyse
from greenbridge.calc.language.glossary import Concept, Glossary
from greenbridge.calc.language.places import Gazetteer
from greenbridge.calc.matching import vocabulary as words
from greenbridge.calc.matching.amounts import find_amounts
from greenbridge.calc.matching.attributes import NO, YES
from greenbridge.calc.matching.common_words import common_stretches, is_common
from greenbridge.calc.matching.lexicon import Lexicon
from greenbridge.calc.matching.places import find_places
from greenbridge.calc.matching.profiles import ConceptFound, Fact, Limit, Term
from greenbridge.calc.matching.statements import Clauses


def refused_words(
    title: str, whole: str, language: str, lexicon: Lexicon | None
) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
    """Stretches of the text that turn something down, and the words they name, translated where the lexicon is sure."""
    spans = Clauses(whole).refused(len(title))
    named: dict[str, None] = {}
    for start, end in spans:
        cut = re.sub(words.REFUSES, " ", whole[start:end])
        for token in analyse(cut, language):
            if token.term[:1].isdigit():
                continue
            named[token.term] = None
            if lexicon:
                named.update({other: None for other, strength in lexicon.translate(token.term) if strength >= _SURE})
    return tuple(spans), tuple(named)


_SURE = 0.4


def read_terms(
    title: str,
    text: str,
    language: str,
    topics: tuple[str, ...] = (),
    refused: tuple[tuple[int, int], ...] = (),
    gazetteer: Gazetteer | None = None,
) -> tuple[Term, ...]:
    """Words with their counts; names of places and figures are read elsewhere and say nothing of the subject, and words of trade
    stand in any text.
    """
    counts: dict[str, list[int]] = {}
    whole = f"{title}\n{text}"
    silent = [(found.start, found.end) for found in (*find_places(whole), *find_amounts(whole))]
    silent += [*refused, *((start, end) for start, end, _, _ in (gazetteer.find(whole) if gazetteer else ()))]
    silenced = {at for start, end in silent for at in range(start, end)}
    touched = {at for start, end in common_stretches(whole) for at in range(start, end)}
    for token in analyse(whole, language):
        if token.term[:1].isdigit() or is_common(token.term) or token.start in touched or token.end - 1 in touched:
            continue
        if token.start in silenced and token.end - 1 in silenced:
            continue
        counts.setdefault(token.term, [0, 0])[token.start > len(title)] += 1
    for topic in topics:
        for token in analyse(topic, "en"):
            counts.setdefault(token.term, [0, 0])[0] += 1
    return tuple(Term(term, found[0], found[1]) for term, found in counts.items())


_NOT_TOPICS = frozenset(
    {
        "countries_served",
        "countries_excluded",
        "certification",
        "language",
        "currency",
        "kind",
        "reference",
        "route_avoid",
        "metrology",
    }
    | {
        "emission",
        "region",
        "origin",
        "payment",
        "pricing",
        "post",
        "transport",
        "stage",
        "exclusive",
        "dangerous_goods",
        "steering",
    }
    | {"incoterm", "hs_code", "vintage", "data_model", "mv", "country", "role", "direction"}
)
"""Attributes whose words are conditions, not the subject."""


def read_topics(stated: Iterable[Limit | Fact]) -> tuple[str, ...]:
    """Words of the attributes that name the subject: product, process, method…; for yes/no features the words of the key."""
    made = []
    for one in stated:
        if not one.items or not one.evidence.path or one.name in _NOT_TOPICS or one.evidence.path.startswith("wish"):
            continue
        for item in one.items:
            if item == YES:
                made.append(one.name.replace("_", " "))
            elif item != NO and not (len(item) == 2 and item.isupper()):
                made.append(item.replace("_", " ").replace("/", " "))
    return tuple(dict.fromkeys(made))


_CLASS_WEIGHT = {"cooperation": 0.25, "governance": 0.5, "standards": 0.6, "trade": 0.7, "research": 0.7, "digital": 0.8}
_KIND_WEIGHT = {"organisation-type": 0.5, "event-type": 0.4, "metric": 0.5, "document": 0.6, "class": 0.5}
_BRANCH_WEIGHT = {"foreign-exchange": 0.1, "regional-cooperation": 0.2, "certification": 0.4, "conformity-assessment": 0.6}


def _specificity(concept: Concept, broader: tuple[str, ...]) -> float:
    weight = _CLASS_WEIGHT.get(broader[-1] if broader else concept.id, 1.0) * _KIND_WEIGHT.get(concept.kind, 1.0)
    return round(weight * min([_BRANCH_WEIGHT.get(one, 1.0) for one in (concept.id, *broader)]), 4)


def read_concepts(
    title: str, whole: str, language: str, glossary: Glossary | None, topics: tuple[str, ...] = ()
) -> tuple[ConceptFound, ...]:
    if glossary is None:
        return ()
    clauses = Clauses(whole)
    made = []
    for mention in glossary.find(whole, language):
        broader = glossary.ancestors(mention.concept.id)
        made.append(
            ConceptFound(
                mention.concept.id,
                mention.start,
                mention.end,
                mention.surface,
                mention.start < len(title),
                broader,
                clauses.denied(mention.start, mention.end),
                _specificity(mention.concept, broader),
                clauses.turned_down(mention.start, mention.end),
            )
        )
    for topic in topics:
        for mention in glossary.find(topic, "en", any_case=True):
            broader = glossary.ancestors(mention.concept.id)
            made.append(
                ConceptFound(mention.concept.id, -1, -1, topic, True, broader, False, _specificity(mention.concept, broader))
            )
    return tuple(made)


_NO_CONCEPTS = frozenset(
    {"countries_served", "countries_excluded", "certification", "language", "currency", "kind"}
    | {"incoterm", "protocol", "current", "rack", "delivery_by", "delivery_from"}
)
_COVERS = 0.6
"""Share of a phrase its concept has to cover: "EPR registration" is not the concept EPR."""


def _named_concepts(name: str, items: tuple[str, ...], glossary: Glossary | None) -> list[str]:
    """Concepts that the items of a limit or fact name ("tyre pyrolysis"); for yes/no features, the concept of the key."""
    if glossary is None or name in _NO_CONCEPTS:
        return []
    found: list[str] = []
    for item in items if items not in (("yes",), ("no",)) else (name,):
        phrase = item.replace("_", " ")
        mentions = glossary.find(phrase, "en", any_case=True)
        if sum(mention.end - mention.start for mention in mentions) >= _COVERS * len(phrase.strip()):
            found += [mention.concept.id for mention in mentions]
    return list(dict.fromkeys(found))


def with_concepts(limit: Limit, glossary: Glossary | None) -> Limit:
    """The limit with the concepts of its items, so that an offer's text in any language can meet it."""
    found = _named_concepts(limit.name, limit.items, glossary)
    return replace(limit, params={**limit.params, "concepts": " ".join(found)}) if found else limit


def fact_with_concepts(fact: Fact, glossary: Glossary | None) -> Fact:
    found = _named_concepts(fact.name, fact.items, glossary) if fact.evidence.path else []
    if not found or glossary is None:
        return fact
    wider = [ancestor for concept in found for ancestor in glossary.ancestors(concept)]
    return replace(fact, params={**fact.params, "concepts": " ".join(dict.fromkeys([*found, *wider]))})
