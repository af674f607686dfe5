"""Profiles kept as JSON."""

from __future__ import annotations

import json

import pytest

from greenbridge.calc.matching.profiles import ProfileError, profile_from_json, profile_to_json
from tests.calc.matching.makers import make_need, make_offer


def test_profile_to_json_and_back_is_the_same() -> None:
    need = make_need(
        "Second-life battery",
        "at least 0.1 MWh, −40 °C, no lead-acid wanted; CE",
        attributes={"must": {"price_max": {"value": "0.10", "currency": "USD"}}},
    )
    offer = make_offer("退役电池", "容量200 kWh，仅限哈萨克斯坦，2周发货", "zh-Hans", country="CN")
    for profile in (need, offer):
        assert profile_from_json(json.loads(json.dumps(profile_to_json(profile)))) == profile


@pytest.mark.parametrize("change", [{"version": 0}, {"terms": None}, {"facts": [{"name": "x"}]}])
def test_profile_from_json_refuses_what_it_does_not_know(change: dict[str, object]) -> None:
    stored = profile_to_json(make_offer("heat pump", "50 kW"))
    with pytest.raises(ProfileError):
        profile_from_json({**stored, **change})
