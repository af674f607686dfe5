"""The bounds held on the graded needs and offers, where they are at hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from benchmarks.matching_quality import evaluate

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT.parent / "shared" / "cases" / "matching"
GLOSSARY = ROOT / "reference" / "glossary"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="the graded needs and offers are not beside the checkout"),
]


@pytest.fixture(scope="module")
def rows() -> list[dict]:
    """One row of measures a need."""
    return evaluate(FOLDER, date(2026, 11, 20), glossary_folder=GLOSSARY)["rows"]


def mean(rows: list[dict], measure: str) -> float:
    """Mean of a measure over needs."""
    return sum(row[measure] for row in rows) / len(rows)


def test_evaluate_holds_the_bounds_on_quality(rows: list[dict]) -> None:
    assert mean(rows, "ndcg10") >= 0.85
    assert mean(rows, "hit3") >= 0.90


def test_evaluate_keeps_violators_out_of_the_first_three(rows: list[dict]) -> None:
    assert mean(rows, "violators3") <= 0.10


def test_evaluate_calls_no_fitting_offer_a_failure(rows: list[dict]) -> None:
    assert [row["need"] for row in rows if row["lost"]] == []


def test_evaluate_helps_across_languages(rows: list[dict]) -> None:
    assert mean([row for row in rows if row["other"]], "ndcg10") >= 0.70
