"""How well an offer fits a need: a score of named parts in 0–1, and the reasons for it as codes with their places.

The subject counts most: concepts (with their hierarchy), words of the same and of other languages weighed by how rare they are,
and the search's own score when the caller passes one. Limits, place and kind come after. An unknown must lowers the score and
never hides the offer; what fails a must is kept out of the answers by `ranking`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from greenbridge.calc.common.units import UnitError, parse_unit
from greenbridge.calc.matching.comparing import FAIL, PASS, Check
from greenbridge.calc.matching.places import covers
from greenbridge.calc.matching.profiles import ConceptFound, NeedProfile, OfferProfile, Term
from greenbridge.calc.matching.vocabulary import SCALE_NAMES

WEIGHTS: dict[str, float] = {"subject": 0.6, "limits": 0.3, "place": 0.04, "kind": 0.06}
"""Share of each part in the total."""

_CONCEPTS, _WORDS, _RETRIEVAL = 0.10, 0.45, 0.10
_TITLE = 2.0
_SAME, _NEAR, _WIDER, _SIBLING = 1.0, 0.6, 0.35, 0.15
_KINDS_NEAR = {
    frozenset(pair)
    for pair in (
        ("equipment", "technology"),
        ("material", "equipment"),
        ("research", "technology"),
        ("service", "training"),
        ("service", "research"),
        ("energy", "material"),
        ("partner", "research"),
        ("service", "technology"),
    )
}
_SATURATION = 0.9
_UNOFFERED = 0.6
_SILENT = 0.2
_UNNAMED = 0.75
_REFUSED = 0.75
_STEM = 7
_TELLING = 0.55
SUBJECT_NAMES = frozenset(
    {"product", "process", "method", "metal", "substance", "service", "function"}
    | {"topic", "type", "waste", "fuel", "instrument", "chemistry"}
)
"""Attributes by which a need names its subject."""

_RELEVANT = 0.2
_PRIOR, _PRIOR_OF_WISHES = 0.1, 1.0
"""Weight of a limit half met that nobody named: one wish alone moves the order less than three musts."""

_CORE, _TOUCHES = 0.5, 0.35
"""A concept of this specificity is what a need is about; this near to it an offer names it."""

_TELLS, _RARE, _MET = 0.35, 0.6, 2
_SMALL_MARKET = 50
CONCEPTS, WORDS, CONDITIONS, WORD = "concepts", "words", "conditions", "word"
_ANYBODY = frozenset(
    {"countries_served", "delivery", "delivery_by", "kind", "price", "budget", "quantity", "language", "valid_until", "warranty"}
    | {"incoterm"}
)
"""Limits that an offer of any subject may meet."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """How many offers there are, and in how many each term and concept (``c:`` before its id) stands."""

    n_offers: int
    frequency: Mapping[str, int]

    def rarity(self, key: str) -> float:
        """Weight of a term or concept in 0–1: 1 when hardly any offer has it, 0 when all do."""
        if self.n_offers < 1:
            return 1.0
        # a handful of offers cannot say what is rare: they count as a part of a small market
        market = max(self.n_offers, _SMALL_MARKET)
        known = min(self.frequency.get(key, 0), self.n_offers)
        return log((market + 1) / (known + 0.5)) / log((market + 1) / 0.5)


def collect_statistics(profiles: Iterable[OfferProfile]) -> Statistics:
    """Statistics of a collection of offers; the order of the offers does not matter."""
    frequency: dict[str, int] = {}
    count = 0
    for profile in profiles:
        count += 1
        keys = {term.term for term in profile.terms} | {f"c:{found.concept}" for found in profile.concepts}
        keys |= {_fact_key(fact.name, fact.unit) for fact in profile.facts}
        for key in keys:
            frequency[key] = frequency.get(key, 0) + 1
    return Statistics(count, frequency)


def _fact_key(name: str, unit: str) -> str:
    """Key of a kind of fact in the statistics: sizes by what they measure, all else by name."""
    return f"f:{name}:{_measures(unit)}" if name in SCALE_NAMES else f"f:{name}"


@lru_cache(maxsize=1024)
def _measures(unit: str) -> str:
    try:
        return str(parse_unit(unit).dimension)
    except UnitError:
        return unit


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an offer stands where it stands: a code and its places; ``check`` for reasons about a limit."""

    code: str
    params: dict[str, str] = field(default_factory=dict)
    check: Check | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """Total in 0–1, its parts in 0–1 by name (weights in `WEIGHTS`), the reasons, strongest first."""

    total: float
    parts: Mapping[str, float]
    reasons: tuple[Reason, ...]
    nearness: str = ""
    """`CONCEPTS`, `WORDS`, `CONDITIONS` or `WORD`: what brings the offer near the need. Empty when nothing telling does."""


def score_offer(
    need: NeedProfile,
    offer: OfferProfile,
    checks: tuple[Check, ...],
    *,
    statistics: Statistics,
    retrieval_score: float | None = None,
) -> Score:
    """Score of one offer for one need.

    Parameters
    ----------
    checks : tuple of Check
        From `checks.check_limits` for this pair.
    statistics : Statistics
        Of the collection the offer comes from, see `collect_statistics`.
    retrieval_score : float, optional
        The search's score for the offer, normalised to 0–1 by the caller; None when there is none.
    """
    concept_share, concept_reasons = _concept_share(need, offer, statistics)
    word_share, word_reasons = _word_share(need, offer, statistics)
    parts = {
        "subject": _subject(need, concept_share, word_share, retrieval_score),
        "limits": _limits_part(checks, statistics),
        "place": _place_part(need, offer, checks),
        "kind": _kind_part(need, offer),
    }
    # Meeting a country or a delivery time means nothing when the subject is another one.
    relevance = min(1.0, (parts["subject"] + 0.1 * parts["limits"]) / _RELEVANT)
    total = WEIGHTS["subject"] * parts["subject"] + relevance * sum(
        WEIGHTS[name] * parts[name] for name in ("limits", "place", "kind")
    )
    refused = _refused_words(need, offer, statistics)
    total *= _discount(need, offer, checks) * (_REFUSED ** len(refused[:2]))
    reasons = [*concept_reasons, *word_reasons, *_limit_reasons(checks), *_other_reasons(need, offer)]
    reasons += [Reason("refused_word", {"offer_term": word}) for word in refused]
    shown = {name: round(part, 6) for name, part in parts.items()}
    return Score(round(min(1.0, total), 6), shown, tuple(reasons), _nearness(need, offer, checks, word_reasons, statistics))


def _subject(need: NeedProfile, concepts: float, words: float, retrieval: float | None) -> float:
    shares = [(_WORDS, words)]
    said = sum(found.specificity for found in {one.concept: one for one in need.concepts if not one.negative}.values())
    if said:
        shares.append((_CONCEPTS * min(1.0, said), concepts))
    if retrieval is not None:
        shares.append((_RETRIEVAL, max(0.0, min(1.0, retrieval))))
    return sum(weight * share for weight, share in shares) / sum(weight for weight, _ in shares)


def _concept_share(need: NeedProfile, offer: OfferProfile, statistics: Statistics) -> tuple[float, list[Reason]]:
    """Share of the need's concepts, by weight, that the offer has or comes near to."""
    asked: dict[str, tuple[float, ConceptFound]] = {}
    for found in need.concepts:
        key = f"c:{found.concept}"
        # A concept that no offer has cannot tell offers apart: it weighs, but not most.
        rarity = statistics.rarity(key) if key in statistics.frequency else _UNOFFERED
        weight = rarity**2 * found.specificity * (_TITLE if found.in_title else 1.0)
        if not found.negative and weight > asked.get(found.concept, (0.0, found))[0]:
            asked[found.concept] = (weight, found)
    if not asked:
        return 0.0, []
    offered: dict[str, ConceptFound] = {}
    for found in offer.concepts:
        if not found.negative and (found.concept not in offered or found.in_title):
            offered.setdefault(found.concept, found)
    reached = 0.0
    whole = 0.0
    ranked: list[tuple[float, Reason]] = []
    for weight, found in asked.values():
        whole += weight
        likeness, other = _nearest(found, offered)
        if other is None or not likeness:
            continue
        gain = weight * likeness * (1.0 if other.in_title else 0.85)
        reached += gain
        code = "matched_concept" if likeness == _SAME else "related_concept"
        params = {"concept": found.concept, "need_surface": found.surface, "offer_surface": other.surface}
        if likeness != _SAME:
            params["offer_concept"] = other.concept
        params |= {
            "need_start": str(found.start),
            "need_end": str(found.end),
            "offer_start": str(other.start),
            "offer_end": str(other.end),
        }
        ranked.append((gain, Reason(code, params)))
    ranked.sort(key=lambda pair: (-pair[0], pair[1].params["concept"]))
    return (reached / whole if whole else 0.0), [reason for _, reason in ranked]


def core_concepts(need: NeedProfile) -> dict[str, ConceptFound]:
    """The concepts a need is about: those that say much of a subject, not a company, a price or a currency."""
    return {found.concept: found for found in need.concepts if not found.negative and found.specificity >= _CORE}


def _nearness(
    need: NeedProfile, offer: OfferProfile, checks: tuple[Check, ...], shared: list[Reason], statistics: Statistics
) -> str:
    """What brings an offer near: the concepts a need is about, else telling words, else telling conditions it meets."""
    offered = {found.concept: found for found in offer.concepts if not found.negative}
    likeness = max((_nearest(found, offered)[0] for found in core_concepts(need).values()), default=0.0)
    if likeness >= _TOUCHES:
        return CONCEPTS
    telling: list[str] = []
    for term in (one.params["offer_term"] for one in shared):
        # A capitalised word stands in the terms whole and as its stem: that is one word.
        if statistics.rarity(term) >= _TELLS and not any(term.startswith(one) or one.startswith(term) for one in telling):
            telling.append(term)
    if len(telling) > 1 or (telling and likeness):
        return WORDS
    met = [check for check in checks if check.state == PASS and check.limit.name not in _ANYBODY]
    rare = any(one.limit.items and statistics.rarity(_fact_key(one.limit.name, "")) >= _RARE for one in met)
    if len(met) >= _MET or rare:
        return CONDITIONS
    return WORD if telling else ""


def _nearest(found: ConceptFound, offered: Mapping[str, ConceptFound]) -> tuple[float, ConceptFound | None]:
    same = offered.get(found.concept)
    if same:
        return _SAME, same
    best: tuple[float, ConceptFound | None] = (0.0, None)
    for other in offered.values():
        likeness = 0.0
        if not found.broader or not other.broader:  # a top class is near to everything under it
            continue
        if found.concept in other.broader[:1] or other.concept in found.broader[:1]:
            likeness = _NEAR
        elif found.concept in other.broader[1:3] or other.concept in found.broader[1:3]:
            likeness = _WIDER
        elif len(found.broader) > 1 and found.broader[:1] == other.broader[:1]:
            likeness = _SIBLING
        likeness *= other.specificity
        if likeness > best[0]:
            best = (likeness, other)
    return best


def _word_share(need: NeedProfile, offer: OfferProfile, statistics: Statistics) -> tuple[float, list[Reason]]:
    """Share of the need's words, by weight, that the offer has in the same language or in translation."""
    held = {term.term: term for term in offer.terms}
    expansions: dict[str, list[tuple[str, float]]] = {}
    for expansion in need.expansions:
        expansions.setdefault(expansion.source, []).append((expansion.term, expansion.strength))
    whole = reached = 0.0
    ranked: list[tuple[float, Reason]] = []
    for term in need.terms:
        others = expansions.get(term.term, [])
        if not _speaks(term.term):
            continue
        rarity = statistics.rarity(term.term)
        known_other = [statistics.rarity(other) for other, _ in others[:2]]
        # A word nobody offers in any language is no reason against an offer; a rare one that is met counts most.
        weight = min([rarity, *known_other]) ** 2 * (_TITLE if term.title else 1.0)
        if not others and term.term not in statistics.frequency:
            weight *= 0.3
        whole += weight
        hit, surface, likeness = _hit(term.term, others, held)
        if not likeness:
            continue
        gain = weight * likeness * (1.0 if hit is not None and hit.title else 0.8)
        reached += gain
        ranked.append((gain, Reason("matched_word", {"need_term": term.term, "offer_term": surface})))
    ranked.sort(key=lambda pair: (-pair[0], pair[1].params["need_term"]))
    return (reached / whole if whole else 0.0), [reason for _, reason in ranked[:5]]


def _speaks(term: str) -> bool:
    """Figures with or without a unit say nothing of the subject; codes of letters and digits do."""
    return not term[:1].isdigit()


def _hit(term: str, others: list[tuple[str, float]], held: Mapping[str, Term]) -> tuple[Term | None, str, float]:
    same = held.get(term)
    if same is not None:
        return same, term, 1.0
    best: tuple[Term | None, str, float] = (None, "", 0.0)
    for other, strength in others:
        found = held.get(other)
        likeness = min(1.0, strength / _SATURATION) ** 0.5
        if found is not None and likeness > best[2]:
            best = (found, other, likeness)
    return best


def _limits_part(checks: tuple[Check, ...], statistics: Statistics) -> float:
    """Share of the limits met, each weighed by how few offers state such a fact at all; a must counts three times a wish.

    Meeting a rare limit (a connector, a fire class) says much of the offer, meeting a delivery time little. An unknown limit
    gives a small part of its weight: silence is no violation and no merit.
    """
    whole = _PRIOR if any(check.limit.strength == "must" for check in checks) else _PRIOR_OF_WISHES
    reached = 0.5 * whole
    for check in checks:
        rarity = statistics.rarity(_fact_key(check.limit.name, check.limit.unit))
        weight = (3.0 if check.limit.strength == "must" else 1.0) * max(0.05, rarity**2)
        whole += weight
        reached += weight * (1.0 if check.state == PASS else 0.0 if check.state == FAIL else _SILENT)
    return reached / whole if whole else 0.5


def _place_part(need: NeedProfile, offer: OfferProfile, checks: tuple[Check, ...]) -> float:
    for check in checks:
        if check.limit.name == "countries_served":
            if check.state == PASS:
                return 1.0
            if check.state == FAIL:
                return 0.0
    if not need.country:
        return 0.5
    named = [fact for fact in offer.facts if fact.name in ("countries_named", "countries_active")]
    return 0.7 if any(covers(fact.items, need.country) for fact in named) else 0.4


def _kind_part(need: NeedProfile, offer: OfferProfile) -> float:
    if not need.kind or not offer.kind:
        return 0.5
    if need.kind == offer.kind:
        return 1.0
    return 0.4 if frozenset((need.kind, offer.kind)) in _KINDS_NEAR else 0.0


def _discount(need: NeedProfile, offer: OfferProfile, checks: tuple[Check, ...]) -> float:
    """What lowers the whole: the offer's main subject is one the need turns down; the kind is another one."""
    factor = 1.0
    refused = {found.concept for found in need.concepts if found.negative} - {
        found.concept for found in need.concepts if not found.negative
    }
    if refused & {found.concept for found in offer.concepts if found.in_title}:
        factor *= 0.6
    if need.kind and offer.kind and need.kind != offer.kind and frozenset((need.kind, offer.kind)) not in _KINDS_NEAR:
        factor *= 0.65
    # What the need names as its very subject (product, process, method) and the offer does not name.
    unnamed = [
        check for check in checks if check.limit.name in SUBJECT_NAMES and check.limit.strength == "must" and check.state != PASS
    ]
    return factor * _UNNAMED ** len(unnamed[:2])


def _refused_words(need: NeedProfile, offer: OfferProfile, statistics: Statistics) -> list[str]:
    """Telling words of the offer that name what the need turns down; a long refused stem also meets its compounds."""
    if not need.refused:
        return []
    exact = set(need.refused)
    stems = tuple(word for word in need.refused if len(word) >= _STEM)
    found = [
        term.term
        for term in offer.terms
        if (term.term in exact or (bool(stems) and term.term.startswith(stems))) and statistics.rarity(term.term) > _TELLING
    ]
    return sorted(found)


def _limit_reasons(checks: tuple[Check, ...]) -> list[Reason]:
    order = {FAIL: 0, PASS: 1}
    made = []
    for check in sorted(checks, key=lambda one: (order.get(one.state, 2), one.limit.strength != "must")):
        code = f"limit_{check.state}"
        params = {"limit": check.limit.name, "strength": check.limit.strength, "note": check.note, **check.gap}
        made.append(Reason(code, params, check))
    made += [
        Reason("missing_information", {"limit": check.limit.name, "note": check.note}, check)
        for check in checks
        if check.state not in (PASS, FAIL) and check.limit.strength == "must" and check.note == "silent"
    ]
    return made


def _other_reasons(need: NeedProfile, offer: OfferProfile) -> list[Reason]:
    made = []
    if need.country and any(fact.name == "countries_served" and covers(fact.items, need.country) for fact in offer.facts):
        made.append(Reason("serves_country", {"country": need.country}))
    if need.kind and offer.kind:
        made.append(Reason("same_kind" if need.kind == offer.kind else "other_kind", {"need": need.kind, "offer": offer.kind}))
    return made
