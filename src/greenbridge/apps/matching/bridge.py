"""From records and typed needs to `calc.matching` and back to frozen results."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from threading import Lock
from typing import Any

from django.conf import settings

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.reference.places import load_gazetteer
from greenbridge.adapters.reference.translations import load_translations
from greenbridge.calc.common.money import Rates
from greenbridge.calc.language.analysis import analyse
from greenbridge.calc.language.detect import detect_language
from greenbridge.calc.matching.changes import needed_change
from greenbridge.calc.matching.limits import read_need, read_offer
from greenbridge.calc.matching.profiles import NeedProfile, OfferProfile
from greenbridge.calc.matching.ranking import Candidate, Ranking, rank_offers
from greenbridge.calc.matching.scoring import WEIGHTS, WORD

__all__ = ["WEIGHTS", "WORD", "Candidate", "NeedProfile", "OfferProfile", "Ranking", "Rates", "needed_change"]


@dataclass(frozen=True, slots=True)
class Words:
    """What there is to read of a record: words in one language and what its fields say."""

    title: str
    text: str
    language: str
    country: str = ""
    deadline: str = ""
    attributes: Mapping[str, Any] | None = None
    kind: str = ""
    concepts: tuple[str, ...] = ()
    """Glossary concepts the record's fields name."""


KEPT = 20_000
"""Profiles kept in memory, about 5 kB each."""

_PROFILES: OrderedDict[tuple[str, int], OfferProfile] = OrderedDict()
_LOCK = Lock()


def language_of(text: str) -> str:
    """BCP 47 tag of a need's words."""
    return detect_language(text)


def need_profile(words: Words) -> NeedProfile:
    """A need's words read."""
    return read_need(
        words.title,
        words.text,
        words.language,
        glossary=load_glossary(),
        attributes=words.attributes,
        country=words.country,
        deadline=words.deadline,
        kind=words.kind,
        lexicon=load_translations(settings.DATA / "lexicon"),
        gazetteer=load_gazetteer(),
    )


def offer_profile(record_id: str, words: Words) -> OfferProfile:
    """An offer's words read; kept for as long as the words stay the same, for reading costs more than scoring."""
    key = (record_id, hash((words.title, words.text, words.language, words.country, words.concepts, repr(words.attributes))))
    with _LOCK:
        if key in _PROFILES:
            _PROFILES.move_to_end(key)
            return _PROFILES[key]
    glossary = load_glossary()
    named = [name for concept in words.concepts if (name := _name(concept, words.language))]
    made = read_offer(
        words.title,
        "\n".join(filter(None, [words.text, "; ".join(named)])),
        words.language,
        glossary=glossary,
        attributes=words.attributes,
        country=words.country,
        kind=words.kind,
    )
    with _LOCK:
        _PROFILES[key] = made
        while len(_PROFILES) > KEPT:
            _PROFILES.popitem(last=False)
    return made


def _name(concept: str, language: str) -> str:
    glossary = load_glossary()
    return glossary.name(concept, language) if concept in glossary.concepts else concept.replace("-", " ")


def rank(need: NeedProfile, candidates: Sequence[Candidate], *, as_of: date, rates: Rates | None, limit: int) -> Ranking:
    """The candidates ranked: answers, near misses, findings."""
    return rank_offers(need, candidates, as_of=as_of, rates=rates, limit=limit)


def rates(held: Mapping[str, Any]) -> Rates:
    """Exchange rates from JSON values; KeyError, ValueError or ArithmeticError when they are no rates."""
    per_base = {str(code): Decimal(str(rate)) for code, rate in held["per_base"].items()}
    return Rates(day=date.fromisoformat(held["day"]), base=held["base"], per_base=per_base, source=str(held.get("source", "")))


def words_shown(terms: Iterable[str], text: str, language: str) -> list[str]:
    """The words of a text behind terms (stems, pairs of characters), as they stand there, in order, each once."""
    wanted = set(terms)
    spans: list[list[int]] = []
    for token in analyse(text, language):
        if token.term not in wanted:
            continue
        if spans and token.start <= spans[-1][1]:
            spans[-1][1] = max(spans[-1][1], token.end)
        else:
            spans.append([token.start, token.end])
    shown = {text[start:end].casefold(): text[start:end] for start, end in spans}
    return list(shown.values())
