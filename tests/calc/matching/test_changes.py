"""What would have to change."""

from __future__ import annotations

import pytest

from greenbridge.calc.matching.changes import CODES, needed_change
from greenbridge.calc.matching.checks import check_limits
from tests.calc.matching.makers import AS_OF, RATES, make_need, make_offer

MUST = "second-life battery storage for base stations"


@pytest.mark.parametrize(
    ("must", "offered", "expected"),
    [
        (
            {"temperature_min_c": -30},
            {"temperature_min_c": -10},
            {"code": "at_most", "asked": "-30", "offered": "-10", "difference": "20", "unit": "°C"},
        ),
        (
            {"soh_min_pct": 80},
            {"soh_pct": 70},
            {"code": "at_least", "asked": "80", "offered": "70", "difference": "10", "unit": "%"},
        ),
        ({"countries_served": ["TJ"]}, {"countries_served": ["KZ", "UZ"]}, {"code": "serve", "countries": "TJ"}),
        ({"bifacial": True}, {"bifacial": False}, {"code": "have"}),
        ({"mobile": False}, {"mobile": True}, {"code": "do_without"}),
        ({"rack": "19in"}, {"rack": "21in"}, {"code": "value", "asked": "19in", "offered": "21in", "missing": "19in"}),
    ],
)
def test_needed_change_says_what_would_have_to_change(
    must: dict[str, object], offered: dict[str, object], expected: dict[str, str]
) -> None:
    need, offer = make_need(MUST, attributes={"must": must}), make_offer(MUST, attributes=offered)
    (check,) = check_limits(need, offer, as_of=AS_OF, rates=RATES)
    assert needed_change(check) == expected
    assert expected["code"] in CODES


def test_needed_change_is_empty_for_what_has_not_failed() -> None:
    need, offer = make_need(MUST, attributes={"must": {"soh_min_pct": 80}}), make_offer(MUST)
    assert [needed_change(check) for check in check_limits(need, offer, as_of=AS_OF)] == [{}]


def test_needed_change_gives_the_day_for_a_delivery_that_comes_too_late() -> None:
    need = make_need("", f"{MUST}, delivered by 1 December 2026")
    offer = make_offer("", f"{MUST}. Delivery 60 days.")
    (check,) = [one for one in check_limits(need, offer, as_of=AS_OF) if one.limit.name == "delivery_by"]
    expected = {"code": "by_day", "asked": "2026-12-01", "offered": "2027-01-19", "difference": "49", "unit": "d"}
    assert needed_change(check) == expected
    later = make_offer("", f"{MUST}. Available from 1 March 2027.")
    (check,) = [one for one in check_limits(need, later, as_of=AS_OF) if one.limit.name == "delivery_by"]
    expected = {"code": "by_day", "asked": "2026-12-01", "offered": "2027-03-01", "difference": "90", "unit": "d"}
    assert needed_change(check) == expected
