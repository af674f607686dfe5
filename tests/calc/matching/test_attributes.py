"""Attribute keys and values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from greenbridge.calc.matching.attributes import parse_key, read_attribute_facts, read_attribute_limits


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("power_w_min", ("power", "min", "W")),
        ("down_payment_max_pct", ("down_payment", "max", "%")),
        ("delivery_days_max", ("delivery", "max", "d")),
        ("temperature_min_c", ("temperature_min", "", "°C")),
        ("supply_temp_min_c", ("supply_temp", "min", "°C")),
        ("lambda_w_mk", ("lambda", "", "W/mK")),
        ("min_order_max", ("min_order", "max", "")),
        ("min_order", ("min_order", "", "")),
        ("wholly_new_thing_mm_max", ("wholly_new_thing", "max", "mm")),
        ("chemistry", ("chemistry", "", "")),
        ("max", ("max", "", "")),
    ],
)
def test_parse_key_takes_keys_apart(key: str, parts: tuple[str, str, str]) -> None:
    found = parse_key(key)
    assert (found.name, found.bound, found.unit) == parts


def test_read_attribute_limits_gives_operation_strength_and_path() -> None:
    limits, findings = read_attribute_limits(
        {
            "must": {
                "price_max": {"value": 12, "currency": "usd", "unit": "m2"},
                "certification": ["CE", "EAC"],
                "turnkey": True,
            },
            "wish": {"frequency_hz": [50, 60], "capacity": {"value": [1, 2], "unit": "MW"}},
        }
    )
    by_name = {limit.name: limit for limit in limits}
    assert not findings
    assert (by_name["price"].op, by_name["price"].high, by_name["price"].unit) == ("max", Decimal(12), "USD/m2")
    assert (by_name["certification"].op, by_name["certification"].items) == ("has", ("CE", "EAC"))
    assert by_name["turnkey"].items == ("yes",)
    assert (by_name["capacity"].op, by_name["capacity"].strength) == ("range", "wish")
    assert by_name["price"].evidence.path == "must.price_max"


def test_read_attribute_limits_reports_what_it_cannot_read() -> None:
    _, findings = read_attribute_limits({"must": {"product": "", "capacity_min": {"value": 3, "unit": "zorkmid"}}, "wish": 4})
    assert {finding.code for finding in findings} == {"attribute_unreadable", "unit_unknown"}


def test_read_attribute_facts_joins_both_ends_of_a_name() -> None:
    (fact,) = read_attribute_facts({"ticket_min": {"value": 5, "currency": "USD"}, "ticket_max": {"value": 9, "currency": "USD"}})
    assert (fact.name, fact.low, fact.high, fact.unit) == ("ticket", 5, 9, "USD")


def test_read_attribute_facts_closes_lists_of_countries() -> None:
    (fact,) = read_attribute_facts({"countries_served": ["RU"]})
    assert fact.closed


def test_read_attribute_limits_takes_the_bounds_a_value_names() -> None:
    limits, findings = read_attribute_limits(
        {"capacity": {"min": 10, "max": 20, "unit": "MW"}, "power": {"max": 5, "unit": "kW"}, "voltage": {"min": "a lot"}}
    )
    assert [(one.name, one.op, one.low, one.high, one.unit) for one in limits] == [
        ("capacity", "range", 10, 20, "MW"),
        ("power", "max", None, 5, "kW"),
    ]
    assert [(one.code, one.params["path"]) for one in findings] == [("attribute_unreadable", "voltage")]
