"""Offers in order for one need: answers, near misses with what would have to change, and findings about the need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from greenbridge.calc.common.money import Rates
from greenbridge.calc.matching.checks import check_limits
from greenbridge.calc.matching.comparing import FAIL, Check
from greenbridge.calc.matching.profiles import Finding, NeedProfile, OfferProfile
from greenbridge.calc.matching.scoring import CONDITIONS, WORD, Score, Statistics, collect_statistics, core_concepts, score_offer


@dataclass(frozen=True, slots=True)
class Candidate:
    """An offer to be judged, with the search's own score for it when there is one (any non-negative scale)."""

    id: str
    profile: OfferProfile
    retrieval_score: float | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """An offer with its score and its checks; ``failed`` are the musts it fails."""

    id: str
    score: Score
    checks: tuple[Check, ...]
    failed: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """``answers`` fail no must as far as is known; ``near_misses`` fail at least one, nearest first.

    ``related`` fail nothing known either, but stand far behind the best answer: the same field rather than what is asked.
    """

    answers: tuple[Ranked, ...]
    near_misses: tuple[Ranked, ...]
    findings: tuple[Finding, ...]
    related: tuple[Ranked, ...] = ()


MIN_SUBJECT = 0.02
"""Offers whose subject score is below this share nothing with the need and are not listed, unless they meet its conditions."""

RELATED = 0.4
"""Offers below this share of the best answer's total are listed as related, not as answers; so is an offer in the need's own
language that shares one word with it and none of its concepts: had it meant the same thing, it would have said so."""


def rank_offers(
    need: NeedProfile,
    offers: Sequence[Candidate],
    *,
    as_of: date,
    rates: Rates | None = None,
    limit: int = 20,
    statistics: Statistics | None = None,
) -> Ranking:
    """Answers and near misses for a need, best first, each list at most ``limit`` long.

    Parameters
    ----------
    offers : sequence of Candidate
        In any order; ties are settled by id.
    as_of : date
        The day of judgement.
    rates : Rates, optional
        Without them money in two currencies stays unknown.
    statistics : Statistics, optional
        Of the whole collection; made from the candidates when absent.
    """
    statistics = statistics or collect_statistics(one.profile for one in offers)
    top = max((one.retrieval_score or 0.0 for one in offers), default=0.0)
    answers: list[Ranked] = []
    near: list[Ranked] = []
    for one in offers:
        checks = check_limits(need, one.profile, as_of=as_of, rates=rates)
        retrieval = None if one.retrieval_score is None or top <= 0 else one.retrieval_score / top
        score = score_offer(need, one.profile, checks, statistics=statistics, retrieval_score=retrieval)
        if not score.nearness or (score.parts["subject"] < MIN_SUBJECT and score.nearness != CONDITIONS):
            continue
        failed = tuple(check for check in checks if check.state == FAIL and check.limit.strength == "must")
        (near if failed else answers).append(Ranked(one.id, score, checks, failed))
    answers.sort(key=lambda row: (-row.score.total, row.id))
    near.sort(key=lambda row: (-row.score.parts["subject"], len(row.failed), row.id))
    findings = list(need.findings)
    if need.deadline and need.deadline < as_of.isoformat():
        findings.append(Finding("need_expired", {"deadline": need.deadline, "as_of": as_of.isoformat()}))
    best = answers[0].score.total if answers else 0.0
    same = {one.id for one in offers if one.profile.language == need.language}
    beside = {row.id for row in answers if row.score.nearness == WORD and row.id in same} if core_concepts(need) else set()
    if need.kind_given:  # straw is no answer to who seeks a machine for straw
        beside |= {row.id for row in answers if row.score.parts["kind"] == 0.0}
    close = [row for row in answers if row.score.total >= RELATED * best and row.id not in beside]
    kept = {row.id for row in close}
    related = [row for row in answers if row.id not in kept]
    return Ranking(tuple(close[:limit]), tuple(near[:limit]), tuple(findings), tuple(related[:limit]))
