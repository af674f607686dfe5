"""Pass, fail, unknown: only with evidence, in any unit."""

from __future__ import annotations

from typing import Any

import pytest

from greenbridge.calc.matching.checks import check_limits
from greenbridge.calc.matching.comparing import Check
from tests.calc.matching.makers import AS_OF, RATES, make_need, make_offer


def one(must: dict[str, Any], offered: dict[str, Any], text: str = "", rates: Any = RATES, **more: Any) -> Check:
    """The check of the only limit of a need against an offer."""
    need = make_need("need", "", attributes={"must": must})
    return check_limits(need, make_offer("offer", text, attributes=offered, **more), as_of=AS_OF, rates=rates)[0]


@pytest.mark.parametrize(
    ("must", "offered", "state"),
    [
        ({"capacity_min": {"value": 300, "unit": "m3/d"}}, {"capacity": {"value": [50, 500], "unit": "m3/d"}}, "pass"),
        ({"capacity_min": {"value": 300, "unit": "m3/d"}}, {"capacity": {"value": 100, "unit": "m3/d"}}, "fail"),
        ({"capacity_min": {"value": 300, "unit": "m3/d"}}, {"capacity": {"value": 10, "unit": "t/h"}}, "unknown"),
        ({"capacity_min": {"value": 300, "unit": "m3/d"}}, {}, "unknown"),
        ({"delivery_days_max": 60}, {"delivery_days": 45}, "pass"),
        ({"delivery_days_max": 60}, {"delivery_weeks": 10}, "fail"),
        ({"delivery_days_max": 60}, {"delivery_days": [45, 90]}, "unknown"),
        ({"temperature_min_c": -30}, {"temperature_min_c": -45}, "pass"),
        ({"temperature_min_c": -30}, {"temperature_min_c": -20}, "fail"),
        ({"soh_min": 80}, {"soh_min": 75}, "fail"),
        ({"pressure_min": {"value": 70, "unit": "MPa"}}, {"pressure": {"value": 10150, "unit": "psi"}}, "pass"),
        ({"voltage": 400}, {"voltage": 380}, "pass"),
        ({"voltage": 400}, {"voltage": 480}, "fail"),
        ({"frequency_hz": 60}, {"frequency_hz": [50, 60]}, "pass"),
        ({"frequency_hz": 60}, {"frequency_hz": 50}, "fail"),
        ({"ticket": {"value": 200000, "currency": "USD"}}, {"ticket_min": {"value": 5000000, "currency": "KZT"}}, "pass"),
        ({"ticket": {"value": 200000, "currency": "USD"}}, {"ticket_min": {"value": 5000000, "currency": "USD"}}, "fail"),
        ({"chemistry": "LFP"}, {"chemistry": "磷酸铁锂"}, "pass"),
        ({"chemistry": "LFP"}, {"chemistry": "NCM"}, "fail"),
        ({"refrigerant": "natural"}, {"refrigerant": "R717"}, "pass"),
        ({"refrigerant": "natural"}, {"refrigerant": "R1234ze"}, "fail"),
        ({"metal": "ADC12"}, {"metal": "aluminium alloy ADC12"}, "pass"),
        ({"certification": ["IEC 62619"]}, {"certification": ["IEC 62619", "CE"]}, "pass"),
        ({"certification": ["IEC"]}, {"certification": ["IEC 62109"]}, "pass"),
        ({"certification": ["IEC 62619"]}, {"certification": ["CE"]}, "unknown"),
        ({"turnkey": True}, {"turnkey": False}, "fail"),
        ({"non_lithium": True}, {"chemistry": "LFP"}, "fail"),
        ({"kind": "service"}, {}, "unknown"),
    ],
)
def test_check_limits_judges_attributes(must: dict[str, Any], offered: dict[str, Any], state: str) -> None:
    check = one(must, offered)
    assert check.state == state
    assert (check.fact is None) <= (state == "unknown")


@pytest.mark.parametrize(
    ("must", "text", "language", "state"),
    [
        ({"delivery_days_max": 60}, "Поставка 120 дней.", "ru", "fail"),
        ({"delivery_days_max": 60}, "交货45天。", "zh-Hans", "pass"),
        ({"capacity_min": {"value": 1, "unit": "MWh"}}, "блок 2,5 МВт·ч", "ru", "pass"),
        ({"capacity_min": {"value": 30, "unit": "t/month"}}, "3 containers of 25 MT every month", "en", "unknown"),
        ({"certification": ["FSC"]}, "Панели без FSC.", "ru", "fail"),
        ({"turnkey": True}, "交钥匙工程", "zh-Hans", "pass"),
        ({"countries_served": ["KZ"]}, "Только РФ.", "ru", "fail"),
        ({"countries_served": ["KZ"]}, "Поставка РФ, РК, РУз.", "ru", "pass"),
        ({"countries_served": ["KZ"]}, "出口越南、土耳其。", "zh-Hans", "unknown"),
        ({"product": "tyre pyrolysis"}, "Установка: пиролиз покрышек, непрерывно.", "ru", "pass"),
    ],
)
def test_check_limits_judges_texts(must: dict[str, Any], text: str, language: str, state: str) -> None:
    check = one(must, {}, text, language=language)
    assert check.state == state
    if state != "unknown":
        assert check.fact is not None
        assert check.fact.evidence.quote


@pytest.mark.parametrize(("unit", "number"), [("m3/d", 400), ("m3/h", 400 / 24), ("US gal/d", 105669), ("л/ч", 16667)])
def test_check_limits_does_not_depend_on_the_unit(unit: str, number: float) -> None:
    assert one({"capacity_min": {"value": 300, "unit": "m3/d"}}, {"capacity": {"value": number, "unit": unit}}).state == "pass"
    assert one({"capacity_min": {"value": 500, "unit": "m3/d"}}, {"capacity": {"value": number, "unit": unit}}).state == "fail"


def test_check_limits_shows_what_would_have_to_change() -> None:
    check = one({"delivery_days_max": 60}, {"delivery_weeks": 10})
    assert check.gap == {"asked": "60", "offered": "70", "unit": "d", "difference": "10"}


def test_check_limits_exchanges_money_and_names_the_day() -> None:
    price = {"price_max": {"value": 100, "currency": "USD", "unit": "t"}}
    assert one(price, {"price": {"value": 600, "currency": "CNY", "unit": "t"}}).state == "pass"
    dear = one(price, {"price": {"value": 0.9, "currency": "CNY", "unit": "kg"}})
    assert (dear.state, dear.gap["rate_day"]) == ("fail", "2026-11-20")


def test_check_limits_leaves_open_what_the_rate_could_turn() -> None:
    check = one(
        {"price_max": {"value": 100, "currency": "USD", "unit": "t"}}, {"price": {"value": 715, "currency": "CNY", "unit": "t"}}
    )
    assert (check.state, check.note) == ("unknown", "rate_uncertain")


def test_check_limits_compares_no_money_without_rates() -> None:
    offered = {"price": {"value": 9000, "currency": "CNY", "unit": "t"}}
    check = one({"price_max": {"value": 100, "currency": "USD", "unit": "t"}}, offered, rates=None)
    assert (check.state, check.note) == ("unknown", "rate_missing")


@pytest.mark.parametrize(("until", "expired"), [("2026-11-19", True), ("2026-11-20", False), ("2027-01-01", False), ("", False)])
def test_check_limits_fails_expired_offers(until: str, expired: bool) -> None:
    checks = check_limits(make_need("heat pump"), make_offer("heat pump", valid_until=until), as_of=AS_OF)
    assert [check.limit.name for check in checks if check.state == "fail"] == (["valid_until"] if expired else [])


def test_check_limits_never_fails_an_offer_that_says_nothing() -> None:
    must = {
        "capacity_min": {"value": 3, "unit": "MW"},
        "chemistry": "LFP",
        "certification": ["CE"],
        "turnkey": True,
        "countries_served": ["KZ"],
    }
    must |= {
        "price_max": {"value": 1, "currency": "USD"},
        "delivery_days_max": 5,
        "product": "heat pump",
        "kind": "service",
        "soh_min": 80,
    }
    need = make_need("need", attributes={"must": must})
    assert {check.state for check in check_limits(need, make_offer("Example", ""), as_of=AS_OF, rates=RATES)} == {"unknown"}
