"""Ranking: laws that hold whatever the weights are."""

from __future__ import annotations

import random
from dataclasses import replace

from greenbridge.calc.matching.profiles import OfferProfile
from greenbridge.calc.matching.ranking import Candidate, rank_offers
from greenbridge.calc.matching.scoring import collect_statistics
from tests.calc.matching.makers import AS_OF, RATES, make_need, make_offer

NEED = make_need(
    "阿拉木图基站求购退役电池",
    "求购梯次利用电池，磷酸铁锂，容量不低于500 kWh，健康度不低于80%。",
    "zh-Hans",
    {"must": {"chemistry": "LFP", "soh_min": 80, "capacity_min": {"value": 500, "unit": "kWh"}, "countries_served": ["KZ"]}},
    country="KZ",
    kind="material",
)
OFFERS = {
    "fits": make_offer(
        "Аккумуляторы второго применения",
        "Химия литий-железо-фосфатная, остаточная ёмкость 82 %, 1,2 МВт·ч, доставка по Казахстану и Узбекистану.",
        "ru",
        {"chemistry": "LFP", "soh_min": 82, "capacity": {"value": 1.2, "unit": "MWh"}, "countries_served": ["KZ", "UZ"]},
        kind="material",
    ),
    "silent": make_offer("Second-life battery racks", "tested racks, price on request", kind="material"),
    "wrong-chemistry": make_offer("三元退役电池包", "整包现货", "zh-Hans", {"chemistry": "NCM", "soh_min": 90}, kind="material"),
    "elsewhere": make_offer(
        "Second-life battery racks LFP", "82 % state of health", attributes={"countries_served": ["EU"]}, kind="material"
    ),
    "expired": make_offer(
        "Second-life battery racks LFP", "state of health 85 %", attributes={"valid_until": "2026-01-31"}, kind="material"
    ),
    "other": make_offer("Heat pump", "R290 heat pump for schools, 50 kW", kind="equipment"),
}


def candidates() -> list[Candidate]:
    """All offers under their names."""
    return [Candidate(name, profile) for name, profile in OFFERS.items()]


def test_rank_offers_puts_the_fit_first_across_languages() -> None:
    ranking = rank_offers(NEED, candidates(), as_of=AS_OF, rates=RATES)
    assert ranking.answers[0].id == "fits"
    assert ranking.answers[0].score.total <= 1


def test_rank_offers_never_answers_with_an_offer_that_fails_a_must() -> None:
    ranking = rank_offers(NEED, candidates(), as_of=AS_OF, rates=RATES)
    assert {row.id for row in ranking.near_misses} == {"wrong-chemistry", "elsewhere", "expired"}
    assert all(row.failed for row in ranking.near_misses)
    for row in (*ranking.answers, *ranking.related):
        assert not [check for check in row.checks if check.state == "fail" and check.limit.strength == "must"]


def test_rank_offers_shows_the_silent_offer_below_the_proven_one() -> None:
    ranking = rank_offers(NEED, candidates(), as_of=AS_OF, rates=RATES)
    listed = [row.id for row in (*ranking.answers, *ranking.related)]
    assert listed.index("fits") < listed.index("silent")
    silent = next(row for row in (*ranking.answers, *ranking.related) if row.id == "silent")
    assert {reason.params["limit"] for reason in silent.score.reasons if reason.code == "missing_information"} >= {
        "chemistry",
        "soh",
    }


def test_rank_offers_does_not_depend_on_the_order_of_the_offers() -> None:
    wanted = rank_offers(NEED, candidates(), as_of=AS_OF, rates=RATES)
    for seed in range(5):
        mixed = candidates()
        random.Random(seed).shuffle(mixed)
        assert rank_offers(NEED, mixed, as_of=AS_OF, rates=RATES) == wanted


def without(
    profile: OfferProfile, *, concepts: set[str] = frozenset(), terms: set[str] = frozenset(), facts: set[str] = frozenset()
) -> OfferProfile:  # type: ignore[assignment]
    """The profile with named evidence taken away."""
    return replace(
        profile,
        concepts=tuple(found for found in profile.concepts if found.concept not in concepts),
        terms=tuple(term for term in profile.terms if term.term not in terms),
        facts=tuple(fact for fact in profile.facts if fact.name not in facts),
    )


def test_score_falls_when_the_named_evidence_is_removed() -> None:
    statistics = collect_statistics(OFFERS.values())
    whole = rank_offers(NEED, [Candidate("fits", OFFERS["fits"])], as_of=AS_OF, rates=RATES, statistics=statistics).answers[0]
    concepts = {
        reason.params.get("offer_concept", reason.params["concept"])
        for reason in whole.score.reasons
        if "concept" in reason.params
    }
    words = {reason.params["offer_term"] for reason in whole.score.reasons if reason.code == "matched_word"}
    passed = {reason.params["limit"] for reason in whole.score.reasons if reason.code == "limit_pass"}
    assert concepts
    assert words
    assert passed >= {"chemistry", "soh", "capacity", "countries_served"}
    for removed in ({"concepts": concepts}, {"terms": words}, {"facts": {"soh"}}, {"facts": {"chemistry"}}):
        poorer = Candidate("fits", without(OFFERS["fits"], **removed))  # type: ignore[arg-type]
        ranking = rank_offers(NEED, [poorer], as_of=AS_OF, rates=RATES, statistics=statistics)
        assert (*ranking.answers, *ranking.related)[0].score.total < whole.score.total


def test_rank_offers_is_not_moved_by_keyword_stuffing() -> None:
    stuffed = make_offer(
        "Second-life battery " + "heat pump copper scrap tyre pyrolysis " * 30, "battery " * 200, kind="material"
    )
    ranking = rank_offers(NEED, [*candidates(), Candidate("stuffed", stuffed)], as_of=AS_OF, rates=RATES)
    assert ranking.answers[0].id == "fits"


def test_rank_offers_uses_the_search_score_between_equals() -> None:
    twin = OFFERS["silent"]
    ranking = rank_offers(NEED, [Candidate("a", twin, 1.0), Candidate("b", twin, 9.0)], as_of=AS_OF)
    assert [row.id for row in ranking.answers] == ["b", "a"]


def test_rank_offers_answers_a_need_of_two_words_and_says_so() -> None:
    ranking = rank_offers(make_need("heat pump"), candidates(), as_of=AS_OF)
    assert [row.id for row in ranking.answers] == ["other"]
    assert [finding.code for finding in ranking.findings] == ["need_too_short"]


def test_rank_offers_passes_on_contradictions_and_a_deadline_gone_by() -> None:
    need = make_need(
        "heat pump",
        attributes={"must": {"capacity_min": {"value": 9, "unit": "kW"}, "capacity_max": {"value": 1, "unit": "kW"}}},
        deadline="2026-01-01",
    )
    codes = [finding.code for finding in rank_offers(need, candidates(), as_of=AS_OF).findings]
    assert codes == ["limit_contradiction", "need_expired"]


def test_rank_offers_of_nothing_is_empty() -> None:
    ranking = rank_offers(NEED, [], as_of=AS_OF)
    assert (ranking.answers, ranking.near_misses, ranking.related) == ((), (), ())


def test_rank_offers_keeps_to_the_limit() -> None:
    many = [Candidate(f"o{number:02d}", OFFERS["silent"]) for number in range(30)]
    assert [row.id for row in rank_offers(NEED, many, as_of=AS_OF, limit=3).answers] == ["o00", "o01", "o02"]
