"""How sure the readers may be: laws of the map, and how far it is from the truth on labelled articles."""

from __future__ import annotations

import doctest
from itertools import pairwise

import pytest
from benchmarks import calibration as bench
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.adapters.reference.calibration import EVERY, knots_for, load_calibration
from greenbridge.calc.language import calibration
from greenbridge.calc.language.calibration import calibrate, calibration_error, fit_knots

JUDGED = st.lists(st.tuples(st.sampled_from([0.3, 0.4, 0.55, 0.64, 0.85, 0.95]), st.booleans()), max_size=40)


def test_examples_of_the_module_run() -> None:
    assert doctest.testmod(calibration).failed == 0


@given(JUDGED, st.floats(0, 1), st.randoms(use_true_random=False))
def test_fit_knots_is_monotone_and_blind_to_the_order(judged: list[tuple[float, bool]], prior: float, shuffle: object) -> None:
    knots = fit_knots(judged, prior=prior)
    assert all(one[0] < other[0] and one[1] <= other[1] for one, other in pairwise(knots))
    mixed = list(judged)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]
    assert fit_knots(mixed, prior=prior) == knots


@given(JUDGED.filter(bool), st.floats(0, 1), st.floats(0, 1))
def test_calibrate_keeps_the_order_of_scores(judged: list[tuple[float, bool]], low: float, high: float) -> None:
    knots = fit_knots(judged, prior=0.5)
    low, high = sorted((low, high))
    assert calibrate(low, knots) <= calibrate(high, knots) + 1e-9
    assert 0 <= calibrate(low, knots) <= 1


def test_calibration_error_is_nothing_for_the_truth_and_all_for_its_opposite() -> None:
    assert calibration_error([(1.0, True), (0.0, False)]) == 0
    assert calibration_error([(1.0, False), (0.0, True)]) == 1
    assert calibration_error([]) == 0


@pytest.fixture(scope="module")
def judged() -> list[bench.Judged]:
    return bench.measure()


def test_confidence_shown_is_right_as_often_as_it_says(judged: list[bench.Judged]) -> None:
    assert len(judged) >= 200
    maps = {(kind, language): knots for (kind, language), knots in load_calibration().items()}
    pairs = [(one, bench.shown(one, maps)) for one in judged]
    groups = [pairs, [pair for pair in pairs if pair[0].kind == "organisation"]]
    groups += [[pair for pair in pairs if pair[0].language == language] for language in bench.LANGUAGES.values()]
    for group in groups:
        assert calibration_error((confidence, one.right) for one, confidence in group) <= 0.1


def test_confidence_is_right_for_articles_that_were_not_in_the_fit(judged: list[bench.Judged]) -> None:
    pairs = bench.held_out(judged)
    assert calibration_error((confidence, one.right) for one, confidence in pairs) <= 0.1
    names = [(confidence, one.right) for one, confidence in pairs if one.kind == "organisation"]
    assert calibration_error(names) <= 0.1
    sure = [one.right for one, confidence in pairs if confidence >= 0.85]
    assert sum(sure) / len(sure) >= 0.8


def test_table_has_a_rising_map_for_every_kind_that_is_labelled() -> None:
    for knots in load_calibration().values():
        assert all(one[0] < other[0] and one[1] <= other[1] for one, other in pairwise(knots))
    for kind in bench.LIST_OF_KIND:
        assert knots_for(kind, "zh-Hans") or kind in {"offer"}
        assert knots_for(kind, "ru") == load_calibration().get((kind, "ru")) or knots_for(kind, EVERY)
    assert knots_for("expert", "en") == ()
