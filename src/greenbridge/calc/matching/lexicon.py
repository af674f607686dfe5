"""A lexicon of terms learnt from names of the same concept in several languages: which stem or bigram says what elsewhere.

The pairs are the glossary's own names (and others that the caller may add). Each concept spreads one unit of count over the
terms of its names; a term's translation is the term of another script that it shares its concepts with far more than by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from greenbridge.calc.language.analysis import analyse
from greenbridge.calc.language.glossary import Glossary

MAX_TRANSLATIONS = 5
"""Translations kept for a term in each language."""

MIN_STRENGTH = 0.12
"""Below this association (cosine of the concepts of two terms) a translation is noise."""


TURNS = 3
"""Rounds in which the pairs of a name compete for its count."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """For each term its likely translations with their strength in 0–1, over all languages together."""

    translations: Mapping[str, tuple[tuple[str, float], ...]]

    def translate(self, term: str) -> tuple[tuple[str, float], ...]:
        """Translations of ``term``, strongest first; empty when nothing is known."""
        return self.translations.get(term, ())


def build_lexicon(glossary: Glossary, pairs: Iterable[tuple[str, str]] = ()) -> Lexicon:
    """The lexicon of a glossary; ``pairs`` are further texts that say the same (openly licensed sentence pairs, say)."""
    rows: list[list[set[str]]] = []
    for concept in glossary.concepts.values():
        for rank in range(max((len(names) for names in concept.names.values()), default=0)):
            rows.append([_terms(names[min(rank, len(names) - 1)]) for names in concept.names.values() if names])
    for left, right in pairs:
        rows.append([_terms(left), _terms(right)])
    return _associate(rows)


def _terms(name: str) -> set[str]:
    return {token.term for token in analyse(name) if not token.term.isdigit()}


def _associate(rows: list[list[set[str]]]) -> Lexicon:
    """Competitive association: each row shares its weight among its term pairs by how well they explain each other so far."""
    single: dict[str, float] = defaultdict(float)
    couples: list[tuple[list[str], list[str]]] = []
    for row in rows:
        listed = [sorted(terms) for terms in row if terms]
        for index, left in enumerate(listed):
            for term in left:
                single[term] += 1
            couples += [(left, right) for right in listed[index + 1 :]]
    weights: dict[tuple[str, str], float] = {}
    for turn in range(TURNS):
        together = _shared(couples, weights, first=turn == 0)
        weights = {pair: count / sqrt(single[pair[0]] * single[pair[1]]) for pair, count in together.items()}
    best: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (left_term, right_term), strength in weights.items():
        if strength >= MIN_STRENGTH and left_term != right_term:
            best[left_term].append((right_term, strength))
            best[right_term].append((left_term, strength))
    kept = {}
    for term, found in best.items():
        by_script: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for other, strength in sorted(found, key=lambda pair: (-pair[1], pair[0])):
            script = script_of(other)
            if script != script_of(term) and len(by_script[script]) < MAX_TRANSLATIONS:
                by_script[script].append((other, min(1.0, strength)))
        flat = [pair for listed_pairs in by_script.values() for pair in listed_pairs]
        if flat:
            kept[term] = tuple(sorted(flat, key=lambda pair: (-pair[1], pair[0])))
    return Lexicon(kept)


def _shared(
    couples: list[tuple[list[str], list[str]]], weights: Mapping[tuple[str, str], float], *, first: bool
) -> dict[tuple[str, str], float]:
    """One unit of count a couple of names, half of it shared out from each side by the weights so far."""
    together: dict[tuple[str, str], float] = defaultdict(float)
    for left, right in couples:
        if first or (len(left) == 1 and len(right) == 1):
            share = 0.5 / len(right) + 0.5 / len(left)
            for term in left:
                for other in right:
                    together[term, other] += share
            continue
        table = [[weights[term, other] + 1e-6 for other in right] for term in left]
        columns = [0.5 / sum(column) for column in zip(*table, strict=True)]
        for term, line in zip(left, table, strict=True):
            whole = 0.5 / sum(line)
            for other, weight, column in zip(right, line, columns, strict=True):
                together[term, other] += weight * (whole + column)
    return together


def script_of(term: str) -> str:
    """``han``, ``cyrillic`` or ``latin`` by the first letter."""
    first = term[:1]
    if "\u3400" <= first <= "\u9fff":
        return "han"
    return "cyrillic" if "\u0400" <= first <= "\u052f" else "latin"
