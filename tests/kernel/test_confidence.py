"""Confidence levels."""

from greenbridge.kernel.confidence import LEVELS, weakest


def test_weakest_is_what_a_computed_figure_inherits() -> None:
    assert weakest(["printed", "secondary", "measured"]) == "secondary"
    assert weakest(LEVELS) == "memory"


def test_weakest_of_nothing_is_unverified() -> None:
    assert weakest([]) == "memory"
