"""From words typed to index queries: units that a document should answer, each with its other ways of being met.

A unit is a concept named in the words, a word, or a run of Han characters. It is met by its own terms, by the names of
concepts found in the document (weaker), and, where its own terms are rare, by its sound (weaker still).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tantivy import Occur, Query

from greenbridge.adapters.search.schema import HAN, script_of, search_schema
from greenbridge.calc.language import analysis, translit
from greenbridge.calc.language.analysis import Token
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.glossary import Glossary, Mention

MAX_UNITS = 32
CONCEPT, WIDER, EXPANSION, SOUND = 1.0, 0.3, 0.35, 0.3
"""Boosts of the ways to meet a unit, its own terms being 1."""

_RARE = 0.002
_SOUND_SHARE = 0.3

Frequency = Callable[[str, str], int]
"""Documents that hold a term: field, term."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Something a document should answer; ``surface`` is how it was typed."""

    surface: str
    query: Query
    loose: Query
    """The same, content with half of a long run's pairs."""
    terms: tuple[str, ...] = ()
    concept: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """All units of a query; ``extra`` terms only raise the score."""

    units: tuple[Unit, ...]
    extra: tuple[Query, ...] = field(default=())


class Planner:
    """Plans queries for one state of the index."""

    def __init__(self, glossary: Glossary, frequency: Frequency, n_documents: int) -> None:
        self.glossary = glossary
        self.frequency = frequency
        self.n_documents = n_documents

    def plan(self, words: str, language: str) -> Plan:
        """Units of ``words`` in order, the same one only once, at most `MAX_UNITS`."""
        mentions = self.glossary.find(words, language, any_case=True)
        tokens = analysis.analyse(words, "")
        units: dict[str, Unit] = {}
        extra: list[Query] = []
        for mention in mentions:
            inside = [token for token in tokens if mention.start <= token.start and token.end <= mention.end]
            unit = self._concept_unit(mention, inside)
            units.setdefault(unit.surface.casefold(), unit)
        for group in self._joined(words, _groups(tokens, mentions)):
            if group.crossing:
                extra.extend(_term(token.term) for token in group.tokens)
                continue
            surface = words[group.tokens[0].start : group.tokens[-1].end]
            if group.sound:
                unit = self._spaced_unit(surface, group)
            else:
                unit = self._han_unit(surface, group.tokens) if group.han else self._word_unit(surface, group.tokens)
            units.setdefault(surface.casefold(), unit)
        return Plan(tuple(units.values())[:MAX_UNITS], tuple(extra[:MAX_UNITS]))

    def _concept_unit(self, mention: Mention, inside: list[Token]) -> Unit:
        terms = tuple(dict.fromkeys(token.term for token in inside))
        concept = mention.concept.id
        ways = [
            _boost(_field("concept", concept), CONCEPT),
            _boost(_field("wider", concept), WIDER),
        ]
        if terms:
            ways.append(_all(_term(term) for term in terms))
            ways.append(_boost(_all(_field("expansion", term) for term in terms), EXPANSION))
        if len(mention.surface) == 1 and script_of(fold(mention.surface)) == HAN:
            ways.append(_boost(_field("character", fold(mention.surface)), EXPANSION))
        query = Query.disjunction_max_query(ways, 0.3)
        return Unit(mention.surface, query, query, terms, concept)

    def _word_unit(self, surface: str, tokens: list[Token]) -> Unit:
        terms = tuple(dict.fromkeys(token.term for token in tokens))
        ways = [_term(term) for term in terms]
        ways += [_boost(_field("expansion", term), EXPANSION) for term in terms]
        own = max(self.frequency(script_of(term), term) for term in terms)
        ways += self._sounds(_word_keys(surface), own)
        query = Query.disjunction_max_query(ways, 0.1)
        return Unit(surface, query, query, terms)

    def _han_unit(self, surface: str, tokens: list[Token]) -> Unit:
        terms = tuple(dict.fromkeys(token.term for token in tokens))
        if len(surface) == 1:
            ways = [_field("character", surface), _boost(_field("expansion", surface), EXPANSION)]
            query = Query.disjunction_max_query(ways, 0.1)
            return Unit(surface, query, query, terms)
        own = min(self.frequency(HAN, term) for term in terms)
        keys = translit.han_keys(fold(surface))
        # Half of the keys: "Tianjin Ziya" holds no key for the pair in the middle of 天津子牙.
        sounds = self._sounds([tuple("q:" + key for key in keys)] if keys else [], own, 0.5)
        least = len(terms) if len(terms) <= 3 else math.ceil(0.6 * len(terms))
        strict = [_least(map(_term, terms), least), _boost(_least((_field("expansion", t) for t in terms), least), EXPANSION)]
        loose = [_least(map(_term, terms), max(1, len(terms) // 2)), *strict[1:]]
        return Unit(
            surface,
            Query.disjunction_max_query([*strict, *sounds], 0.1),
            Query.disjunction_max_query([*loose, *sounds], 0.1),
            terms,
        )

    def _sounds(self, ways: Iterable[tuple[str, ...]], own: int, share: float = 1.0) -> list[Query]:
        """Queries by sound, each way a set of keys of which ``share`` must be there.

        A common word needs no help, and the sound of one would bring strangers; so a way counts only where the word itself
        is rare, or where its sound is about as common as the word (Tianjin, 天津).
        """
        found = []
        for keys in ways:
            least = math.ceil(share * len(keys))
            heard = sorted((self.frequency("sound", key) for key in keys), reverse=True)[least - 1]
            if heard and (own <= 20 + _RARE * self.n_documents or heard >= _SOUND_SHARE * own):
                found.append(_boost(_least((_field("sound", key) for key in keys), least), SOUND))
        return found

    def _joined(self, words: str, groups: list[_Group]) -> list[_Group]:
        """Neighbouring words that are one Chinese syllable each (``zi ya``) made one, where the index knows the sound."""
        made: list[_Group] = []
        for group in groups:
            before = made[-1] if made else None
            if before and not (before.han or group.han or before.sound or before.crossing or group.crossing):
                pair = [words[part.tokens[0].start : part.tokens[-1].end] for part in (before, group)]
                keys = translit.phrase_keys(pair)
                if keys and self.frequency("sound", "p:" + keys[0][2]):
                    made[-1] = _Group([*before.tokens, *group.tokens], False, sound="p:" + keys[0][2])
                    continue
            made.append(group)
        return made

    def _spaced_unit(self, surface: str, group: _Group) -> Unit:
        terms = tuple(dict.fromkeys(token.term for token in group.tokens))
        query = Query.disjunction_max_query([_all(map(_term, terms)), _boost(_field("sound", group.sound), SOUND)], 0.1)
        return Unit(surface, query, query, terms)


@dataclass(frozen=True, slots=True)
class _Group:
    """Neighbouring tokens that make one unit."""

    tokens: list[Token]
    han: bool
    crossing: bool = False
    sound: str = ""


def _groups(tokens: list[Token], mentions: list[Mention]) -> list[_Group]:
    """Tokens outside of mentions: words one by one, Han pairs by unbroken run, pairs that cross a mention's edge apart."""
    groups: list[_Group] = []
    for token in tokens:
        touching = [mention for mention in mentions if mention.start < token.end and token.start < mention.end]
        if any(mention.start <= token.start and token.end <= mention.end for mention in touching):
            continue
        han = script_of(token.term) == HAN
        last = groups[-1] if groups else None
        if touching:
            groups.append(_Group([token], han, crossing=True))
        elif last and not last.crossing and _continues(last, token, han):
            last.tokens.append(token)
        else:
            groups.append(_Group([token], han))
    return groups


def _continues(group: _Group, token: Token, han: bool) -> bool:
    before = group.tokens[-1]
    if han and group.han:
        return token.start < before.end
    return not han and token.start == before.start


def _word_keys(surface: str) -> list[tuple[str, ...]]:
    """Ways a typed word may sound: Chinese read out, its skeleton as a name."""
    ways: list[tuple[str, ...]] = []
    for reading in translit.name_keys(surface):
        ways.append(tuple("p:" + key for key in reading))
        ways.append(tuple("q:" + key for key in reading))
    ways += [("s:" + key,) for key in translit.skeletons(surface)]
    return ways


def _term(term: str) -> Query:
    return _field(script_of(term), term)


def _field(name: str, term: str) -> Query:
    return Query.term_query(search_schema(), name, term, "freq" if name in _SCORED else "basic")


_SCORED = frozenset({"han", "cyrillic", "latin", "concept", "expansion"})


def _boost(query: Query, factor: float) -> Query:
    return Query.boost_query(query, factor)


def _all(queries: Iterable[Query]) -> Query:
    listed = list(queries)
    return listed[0] if len(listed) == 1 else Query.boolean_query([(Occur.Must, query) for query in listed])


def _least(queries: Iterable[Query], least: int) -> Query:
    listed = list(queries)
    if least >= len(listed):
        return _all(listed)
    return Query.boolean_query([(Occur.Should, query) for query in listed], minimum_number_should_match=least)
