"""Whether an article tells of a record that is already in a library: the same project, policy or event, in whatever language.

A common country and a common field say little: what counts are numbers, parties and places together. A short text that shares
only one of these with a record is never paired with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from greenbridge.calc.language.duplicates import Sameness, figure_key, same_name
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.glossary import Glossary
from greenbridge.calc.language.lexicon import Lexicon
from greenbridge.calc.language.reading import ArticleReading, Organisation

TOLD = ("project", "policy", "event")
"""Kinds of records an article may tell of."""
_LEAD = 160
"""Characters at the beginning of an article in which its subject is named."""
_GENERAL = re.compile(r"(?:建设|示范|改造)?(?:项目|工程)$|^(?:[Пп]роект\w{0,2}|[Tt]he) | (?:[Pp]roject|[Pp]lant)$")
"""Words of a title that name nothing."""
_PLAIN = frozenset(("company", "park", "institute", "service-provider", "alliance"))


@dataclass(frozen=True, slots=True)
class RecordTold:
    """What a record of a library says, as far as comparing needs."""

    id: str
    kind: str
    names: tuple[str, ...]
    """Titles in every language and other names."""
    country: str
    date: str
    figures: frozenset[str]
    """`duplicates.figure_key` of its numbers."""
    words: str
    """All its texts, parties and places in every language, folded."""
    topics: frozenset[str]
    """Concepts of the glossary."""


def folded(text: str) -> str:
    """Text in the form in which names are looked for in it."""
    return " ".join(re.findall(r"\w+", fold(text)))


def sought(read: ArticleReading) -> tuple[frozenset[str], tuple[str, ...]]:
    """By what records are looked up for an article: its numbers, as they were read and as they are compared, and the titles of
    what it tells."""
    keys = {one: figure_key(one) for one in read.figures}
    read_as = (f"{float(one.value or one.low or 0):.6g} {one.unit}" for one, key in keys.items() if key)
    figures = frozenset((*filter(None, keys.values()), *read_as))
    titles = [one.title for one in read.projects] + [one.title for one in read.policies] + [one.name for one in read.events]
    return figures, tuple(dict.fromkeys(title for title in titles if len(title) >= 6))[:20]


def same_as_record(read: ArticleReading, record: RecordTold, lexicon: Lexicon) -> Sameness:
    """How far an article tells of a record, 0 to 1, with codes of what speaks for it; 0 below what makes it sure."""
    lands = {*read.countries, *(one.country for one in read.places)}
    if record.country and lands and record.country not in lands:
        return Sameness(0.0)
    if record.kind != "project":
        return _named(read, record)
    figures = len({figure_key(one) for one in read.figures} & record.figures - {""})
    parties = _parties(read, record, lexicon)
    places = sum(_stands(name, record.words) for name in _place_names(read, lexicon))
    concepts = _concepts(read, lexicon.glossary) & record.topics
    titles = [_GENERAL.sub("", one.title) for one in read.projects]
    title = any(same_name(one, _GENERAL.sub("", name)) >= 0.9 for one in titles for name in record.names if len(one) >= 5)
    elsewhere = bool(read.places) and not places and not title
    if elsewhere and (figures < 2 or parties < 1):
        return Sameness(0.0)
    sure = (
        (figures >= 2 and parties >= 0.5 and (bool(places) or bool(concepts)))
        or (figures >= 2 and bool(places) and bool(concepts))
        or (figures >= 1 and parties >= 1 and (bool(places) or bool(concepts)))
        or (title and (figures >= 1 or parties >= 1 or bool(places)))
    )
    if not sure:
        return Sameness(0.0)
    score = 0.3 + 0.15 * min(figures, 2) + 0.1 * min(parties, 2.0) + 0.1 * bool(places) + 0.05 * bool(concepts) + 0.15 * title
    why = [
        code
        for code, met in (
            ("same_name", title),
            ("same_figures", figures),
            ("same_organisations", parties),
            ("same_places", places),
            ("same_concepts", concepts),
        )
        if met
    ]
    return Sameness(round(min(1.0, score), 2), tuple(why))


def _named(read: ArticleReading, record: RecordTold) -> Sameness:
    """A policy or event is told of where the article names it in its title or its first words."""
    lead = read.article.title + "\n" + read.article.text[:_LEAD]
    told = [one.title for one in read.policies] if record.kind == "policy" else [one.name for one in read.events]
    for title in told:
        if title in lead and any(same_name(title, name) >= 0.92 and _long(name) for name in record.names):
            if record.kind == "event" and record.date and not _same_year(read, record.date):
                continue
            return Sameness(0.8, ("same_name",))
    return Sameness(0.0)


def _long(name: str) -> bool:
    return len(name) >= (6 if re.search(r"[\u3400-\u9fff]", name) else 12)


def _same_year(read: ArticleReading, date: str) -> bool:
    years = {one.iso[:4] for one in read.dates if one.iso[:4].isdigit()}
    return not years or date[:4] in years


def _parties(read: ArticleReading, record: RecordTold, lexicon: Lexicon) -> float:
    """Organisations the record names too; ministries and banks, which stand in many records, count half."""
    total = 0.0
    for one in read.organisations:
        if one.kind != "media" and any(_stands(name, record.words) for name in _names(one, lexicon)):
            total += 1.0 if one.kind in _PLAIN else 0.5
    return total


def _names(one: Organisation, lexicon: Lexicon) -> tuple[str, ...]:
    known = lexicon.organisations.get(one.known)
    return (one.name, *one.aliases, *(known.names if known else ()))


def _place_names(read: ArticleReading, lexicon: Lexicon) -> list[str]:
    names: list[str] = []
    for one in read.places:
        known = lexicon.gazetteer.places.get(one.key)
        names += [one.name, *(known.names.values() if known else ())]
    return names


def _concepts(read: ArticleReading, glossary: Glossary) -> set[str]:
    found = {one.concept for one in read.technologies if one.concept}
    return found | {wider for concept in found for wider in glossary.ancestors(concept)[:1]}


def _stands(name: str, words: str) -> bool:
    """Whether a name stands in folded words, whole where it is written in letters; a Russian one but for its ending."""
    key = folded(name)
    if len(key) < 2 or (len(key) < 3 and key.isascii()):
        return False
    if re.search(r"[\u3400-\u9fff]", key):
        return key in words
    if re.search(r"[а-я]", key) and len(key) > 6:
        return f" {key[:-2]}" in f" {words}"
    return f" {key} " in f" {words} "


def best_of(found: Mapping[str, Sameness]) -> list[tuple[str, Sameness]]:
    """The records that are told most surely, at most three, the surest first."""
    ranked = sorted(found.items(), key=lambda one: (-one[1].score, one[0]))
    return [(key, same) for key, same in ranked[:3] if same.score and same.score >= ranked[0][1].score - 0.12]
