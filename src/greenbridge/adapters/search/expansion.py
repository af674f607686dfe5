"""A document as the index stores it: terms by script, concepts with their names in every language, keys by sound.

Fields are weighed by repetition: a term of the title counts as often as `WEIGHTS` says in one combined frequency (simple
BM25F). On 75 graded needs against 300 offers in three languages a weight of 2 gives nDCG@10 0.664; a field of its own for
titles gives 0.663 with its best boost and asks twice the terms. In an earlier setting titles of weight 1, 2, 3 and 4 gave
0.650, 0.623, 0.614 and 0.608: whole texts as queries want no stress on titles, typed words do, hence 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from tantivy import Document

from greenbridge.adapters.reference.places import load_gazetteer
from greenbridge.adapters.search.schema import CYRILLIC, HAN, LATIN
from greenbridge.adapters.search.shapes import FACET_NAME, SearchDocument
from greenbridge.calc.language import analysis, translit
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.glossary import Glossary
from greenbridge.kernel.errors import InvalidError
from greenbridge.kernel.languages import INTERFACE

WEIGHTS = {"title": 2, "names": 2, "summary": 1, "body": 1}
LONGEST_TEXT = 200_000
"""Characters of one text that are indexed; what follows is cut."""

_WORD = re.compile(r"[a-zß-öø-ɏ]{3,}|[\u0400-\u052f]{3,}")


Terms = tuple[tuple[str, str], ...]
"""Fields with their terms, apart by spaces."""


class Expanded(NamedTuple):
    """A document and what it is found by."""

    source: SearchDocument
    terms: Terms


class Expander:
    """Turns documents into what the index stores; keeps each concept's terms once made."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self.gazetteer = load_gazetteer()
        self._names: dict[str, str] = {}

    def document(self, source: SearchDocument) -> Document:
        """The stored form; raises as `require_indexable`."""
        require_indexable(source)
        return stored(self.expand(source))

    def expand(self, source: SearchDocument) -> Expanded:
        """All fields as plain texts, which may travel between processes."""
        parts: dict[str, list[str]] = {HAN: [], CYRILLIC: [], LATIN: []}
        concepts: list[str] = []
        words: set[str] = set()
        sounds: set[str] = set()
        names: set[str] = set()
        for tag, fields in source.texts.items():
            for name, raw in fields.items():
                if not raw or name not in WEIGHTS:
                    continue
                text = raw[:LONGEST_TEXT]
                folded = fold(text)
                weight = WEIGHTS[name]
                pieces = analysis.pieces_of(folded)
                proper = analysis.capitalised(text)
                cut = analysis.terms_by_script(text, tag, pieces, proper)
                for script, found in zip(parts, cut, strict=True):
                    parts[script] += found * weight
                concepts += self.glossary.ids(text, folded, pieces) * weight
                if name != "body":
                    words.update(_WORD.findall(folded))
                if name in ("title", "names"):
                    sounds.update("p:" + key for key in translit.han_keys(folded))
                names.update(proper)
        for name in names:
            sounds.update(_name_sounds(name))
        named = set(concepts)
        filled: dict[str, Iterable[str]] = {
            **parts,
            "concept": concepts,
            "wider": {above for concept in named for above in self.glossary.ancestors(concept)},
            "expansion": [*map(self._names_of, named), *map(_terms_of, self._place_names(source))],
            "word": words,
            "sound": sounds,
            "character": set("".join(parts[HAN])),
        }
        return Expanded(source, tuple((field, text) for field, terms in filled.items() if (text := " ".join(terms))))

    def _place_names(self, source: SearchDocument) -> Iterable[tuple[str, ...]]:
        """Names in all languages of its countries and, where it lacks a language, of the places in its titles."""
        countries, places = self.gazetteer.countries, self.gazetteer.places
        codes = dict.fromkeys(source.countries)
        named: dict[str, None] = {}
        if len(source.texts) < len(INTERFACE):  # a document in all languages names its places itself
            for fields in source.texts.values():
                for _, _, kind, key in self.gazetteer.find(fields.get("title", "")):
                    (codes if kind == "country" else named)[key] = None
        yield from (tuple(countries[code].names.values()) for code in codes if code in countries)
        yield from (tuple(places[key].names.values()) for key in named)

    def _names_of(self, concept_id: str) -> str:
        """Terms of a concept's names in all languages; ambiguous names stay out."""
        known = self._names.get(concept_id)
        if known is None:
            concept = self.glossary.concepts[concept_id]
            unsure = set(concept.ambiguous)
            terms: dict[str, None] = {}
            for names in concept.names.values():
                for name in names:
                    if name not in unsure:
                        terms.update(dict.fromkeys(analysis.terms(name)))
            known = self._names[concept_id] = " ".join(terms)
        return known


@lru_cache(maxsize=4096)
def _terms_of(names: tuple[str, ...]) -> str:
    return " ".join(dict.fromkeys(term for name in names for form in _cases(name) for term in analysis.terms(form)))


_ENDINGS = {"й": ("я", "ю", "е"), "ь": ("я", "ю", "и", "е"), "а": ("ы", "и", "у", "е"), "я": ("и", "ю", "е")}


def _cases(name: str) -> tuple[str, ...]:
    """A Russian name in its cases, others as they are: the stemmer, made for common words, cuts Китай and Китая differently."""
    if not "а" <= name[-1:] <= "я":
        return (name,)
    stem, endings = (name[:-1], _ENDINGS[name[-1]]) if name[-1] in _ENDINGS else (name, ("а", "у", "е", "ом"))
    return (name, *(stem + ending for ending in endings))


def require_indexable(source: SearchDocument) -> None:
    """Refuse a document without id or kind, or with an odd facet name, with InvalidError("search_document")."""
    if not source.id or not source.kind or not all(map(FACET_NAME.fullmatch, source.facets)):
        raise InvalidError("search_document", id=source.id, kind=source.kind, facets=sorted(source.facets))


def stored(expanded: Expanded) -> Document:
    """What tantivy stores of an expanded document."""
    source = expanded.source
    made = Document()
    made.add_text("id", source.id)
    made.add_text("kind", source.kind)
    made.add_text("language", source.language)
    for token in source.tokens:
        made.add_text("token", token)
    facets = {"language": [source.language], **{name: list(found) for name, found in source.facets.items() if found}}
    made.add_json("facet", {**facets, "kind": [source.kind]})
    made.add_float("weight", float(source.weight))
    made.add_integer("updated", seconds_of(source.updated))
    for field, text in expanded.terms:
        made.add_text(field, text)
    return made


def seconds_of(moment: str) -> int:
    """Seconds since 1970 of an ISO date or time, 0 for what is none; a time without zone is UTC."""
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return 0
    return int((read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp())


@lru_cache(maxsize=100_000)
def _name_sounds(word: str) -> tuple[str, ...]:
    """Keys by sound of a romanised or Russian name: its readings as Chinese (q:) and its skeletons (s:)."""
    if len(word) < 3:
        return ()
    keys = ["q:" + key for reading in translit.name_keys(word)[:3] for key in reading]
    return tuple(dict.fromkeys([*keys, *("s:" + key for key in translit.skeletons(word))]))
