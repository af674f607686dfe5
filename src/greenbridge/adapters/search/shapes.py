"""What goes into the search index and what comes out: plain frozen data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

FIELDS = ("title", "names", "summary", "body")
"""Kinds of text of a document, weightiest first."""

FACETS = ("kind", "country", "field", "stage", "language")
"""Facets counted with every search unless the asker names others."""

FACET_NAME = re.compile(r"[a-z][a-z_]{0,39}")
"""What a facet may be called."""

MAX_WORDS = 1000
"""Characters of the longest query."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing to be found. ``tokens`` say who may see it: an asker needs one of them; without any, nobody finds it."""

    id: str
    kind: str
    language: str
    tokens: tuple[str, ...]
    texts: Mapping[str, Mapping[str, str]]
    """For each language tag the texts by field (``title``, ``names``, ``summary``, ``body``)."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weight: float = 1.0
    """Factor on the score; 1 is neutral."""
    updated: str = ""
    """ISO date or time, for sorting by newest."""
    countries: tuple[str, ...] = ()
    """ISO codes of the countries it is in or about; their names in every language find it."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What somebody looks for. ``tokens`` are the asker's visibility tokens."""

    words: str
    tokens: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = "en"
    limit: int = 20
    offset: int = 0
    sort: str = "score"
    """``score`` or ``updated`` (newest first)."""
    any_word: bool = False
    """Whether one of the words is enough; otherwise all are wanted first, and fewer only when nothing holds all."""
    count_facets: tuple[str, ...] = FACETS


@dataclass(frozen=True, slots=True)
class Hit:
    """One found document; ``matched`` are the words of the query, as typed, that it answers to."""

    id: str
    kind: str
    language: str
    score: float
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """One page of hits, how many there are in all, facet counts, and better spellings when little was found."""

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, list[tuple[str, int]]] = field(default_factory=dict)
    corrections: tuple[str, ...] = ()
    relaxed: bool = False
    """Whether no document held all words, so that some are missing in the hits."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that may answer a longer text; scores compare within one list only."""

    id: str
    kind: str
    language: str
    score: float
