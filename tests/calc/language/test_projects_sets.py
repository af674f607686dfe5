"""Projects and agreements of short articles, as a curator judges them: title whole and sensible, nothing wrong beside it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.candidates import Candidate, propose_candidates
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.read import read_text

CASES = Path(__file__).parents[2] / "cases" / "intake_sets"
LINES = {"zh": (0.87, 0.87), "ru": (0.93, 0.90), "en": (0.87, 0.87)}
"""Least share of the candidates that are right, and of the projects told that come out right."""


def key(words: str) -> str:
    return "".join(letter for letter in fold(words) if letter.isalnum())


def words_of(title: str) -> set[str]:
    return set(re.findall(r"\w+", fold(title)))


def title_is_right(title: str, label: dict[str, Any]) -> bool:
    if re.search(r"[\u3400-\u9fff]", title):
        return key(label["core"]) in key(title) and any(key(title) in key(whole) for whole in label["titles"])
    small = words_of("the a an of in near for at from to в на")
    return any(words_of(label["core"]) <= words_of(title) <= words_of(whole) | small for whole in label["titles"])


def allowed(said: str, wanted: list[str]) -> bool:
    return not said or any(key(one) in key(said) or key(said) in key(one) for one in wanted)


def is_right(candidate: Candidate, label: dict[str, Any]) -> bool:
    told: dict[str, Any] = candidate.fields
    return (
        title_is_right(candidate.title, label)
        and all(allowed(party, label["parties"]) for party in told.get("parties", ()))
        and allowed(told.get("place", ""), label["places"])
        and allowed(told.get("capacity", ""), label["capacities"])
        and allowed(told.get("amount", ""), label["amounts"])
        and told["stage"] in label["stages"]
    )


@pytest.mark.parametrize("language", ["zh", "ru", "en"])
def test_propose_candidates_gives_projects_a_curator_would_take(language: str) -> None:
    articles = json.loads((CASES / f"projects_{language}.json").read_text(encoding="utf-8"))["articles"]
    proposed = right = wanted = 0
    for article in articles:
        candidates = [one for one in propose_candidates(read_text(article["text"], load_lexicon())) if one.kind == "project"]
        proposed += len(candidates)
        wanted += len(article["projects"])
        right += sum(any(is_right(one, label) for one in candidates) for label in article["projects"])
        if not article["projects"]:
            assert candidates == [], article["id"]
    precision, recall = LINES[language]
    assert right / proposed >= precision
    assert right / wanted >= recall
