"""Needs and offers read into limits and facts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.calc.matching.makers import make_need, make_offer


@pytest.mark.parametrize(
    ("text", "language", "name", "op", "number", "unit", "strength"),
    [
        ("求购储能电池，容量不低于500 kWh，磷酸铁锂。", "zh-Hans", "capacity", "min", "500", "kWh", "must"),
        ("Нужны аккумуляторы, не менее 500 кВт·ч, для вышек связи.", "ru", "capacity", "min", "500", "kWh", "must"),
        ("We need batteries of at least 500 kWh for telecom towers.", "en", "capacity", "min", "500", "kWh", "must"),
        ("整套设备预算不超过15万美元，用于回收。", "zh-Hans", "price", "max", "150000", "USD", "must"),
        ("Оборудование для переработки, цена до 15 млн руб., с монтажом.", "ru", "price", "max", "15000000", "RUB", "must"),
        ("Equipment for recycling shops, delivery within 60 days please.", "en", "delivery", "max", "60", "d", "must"),
        (
            "Наружный воздух −40 °C, контейнер с отоплением, площадка в степи.",
            "ru",
            "temperature_min",
            "max",
            "-40",
            "°C",
            "must",
        ),
        ("Оборудование для цеха, желательно гарантия 5 лет от завода.", "ru", "warranty", "min", "5", "a", "wish"),
        ("需要退役电池，健康度不低于80%，用于通信基站。", "zh-Hans", "soh", "min", "80", "%", "must"),
        ("Telecom rectifier system for towers, −48 V DC supply, outdoor.", "en", "voltage", "equal", "48", "V", "must"),
    ],
)
def test_read_need_reads_limits_from_text(
    text: str, language: str, name: str, op: str, number: str, unit: str, strength: str
) -> None:
    limits = [limit for limit in make_need("", text, language).limits if limit.name == name]
    assert len(limits) == 1
    (limit,) = limits
    assert (limit.op, limit.unit, limit.strength) == (op, unit, strength)
    assert Decimal(number) in (limit.low, limit.high)
    assert ("\n" + text)[limit.evidence.start : limit.evidence.end] == limit.evidence.quote


@pytest.mark.parametrize("spelled", ["磷酸铁锂电池", "LFP battery packs", "литий-железо-фосфатная химия", "LiFePO4 cells"])
def test_read_need_knows_one_chemistry_by_its_names(spelled: str) -> None:
    limits = make_need("", f"telecom towers, {spelled}, storage").limits
    assert [limit.items for limit in limits if limit.name == "chemistry"] == [("lfp",)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("must have CE and ISO 14067, plus UN 38.3", {"CE", "ISO 14067", "UN38.3"}),
        ("обязательны ТР ТС 004 и МЭК 62619, ГОСТ Р 54316", {"EAC", "IEC 62619", "GOST Р 54316"}),
        ("须有EAC证书，GB/T 42288", {"EAC", "GB/T 42288"}),
    ],
)
def test_read_need_reads_certificates(text: str, items: set[str]) -> None:
    found = {
        item for limit in make_need("equipment wanted", text).limits if limit.name == "certification" for item in limit.items
    }
    assert found == items


def test_read_need_takes_attributes_before_text() -> None:
    need = make_need(
        "Storage",
        "at least 300 kWh wanted, delivery within 90 days",
        attributes={"must": {"capacity_min": {"value": 500, "unit": "kWh"}}},
    )
    capacity = [limit for limit in need.limits if limit.name == "capacity"]
    assert [(limit.low, limit.strength, limit.evidence.path) for limit in capacity] == [(500, "must", "must.capacity_min")]
    assert [limit.strength for limit in need.limits if limit.name == "delivery"] == ["wish"]


def test_read_need_gives_a_bare_number_the_unit_of_the_text() -> None:
    need = make_need("低碳水泥", "需碳足迹450公斤/吨以下水泥", "zh-Hans", {"must": {"co2_max": 450}})
    assert [limit.unit for limit in need.limits if limit.name == "co2"] == ["kgCO2e/t"]


@pytest.mark.parametrize("title", ["batteries", "热泵", "лом меди"])
def test_read_need_says_when_a_need_is_too_short(title: str) -> None:
    need = make_need(title)
    assert [finding.code for finding in need.findings] == ["need_too_short"]
    assert need.limits == ()


def test_read_need_reports_contradictory_limits() -> None:
    need = make_need(
        "Boiler", attributes={"must": {"capacity_min": {"value": 5, "unit": "MW"}, "capacity_max": {"value": 800, "unit": "kW"}}}
    )
    (finding,) = need.findings
    assert finding.code == "limit_contradiction"
    assert finding.params["name"] == "capacity"


def test_read_need_finds_no_contradiction_in_a_range() -> None:
    need = make_need(
        "Boiler", attributes={"must": {"capacity_min": {"value": 500, "unit": "kW"}, "capacity_max": {"value": 1, "unit": "MW"}}}
    )
    assert need.findings == ()


def test_read_need_takes_refused_words_out_of_the_subject() -> None:
    need = make_need("Тепловой насос", "Ищем тепловой насос для школы. Электрические котлы не рассматриваем.", "ru")
    assert "котл" not in {term.term for term in need.terms}
    assert "котл" in need.refused


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("本信息有效期至2028年12月31日。", "2028-12-31"),
        ("Предложение действует до 31.12.2027.", "2027-12-31"),
        ("This notice is valid until 30 June 2028.", "2028-06-30"),
        ("Delivery in 30 days.", ""),
    ],
)
def test_read_offer_reads_until_when_it_is_valid(text: str, until: str) -> None:
    assert make_offer("Offer", text).valid_until == until


def test_read_offer_hears_denials() -> None:
    offer = make_offer("电气设备EAC证书代办", "热泵都做过，防爆TR CU 012不做。", "zh-Hans")
    assert {(fact.evidence.quote, fact.negative) for fact in offer.facts if fact.name == "certification"} == {
        ("TR CU 012", True),
    } | {(fact.evidence.quote, fact.negative) for fact in offer.facts if fact.name == "certification" and not fact.negative}
    assert any(fact.negative for fact in offer.facts if fact.name == "certification")


def test_read_offer_reads_empty_and_odd_text() -> None:
    for text in ("", " \n\t", "🔋🔋🔋", "a" * 20000, "مرحبا 50 kWh", "%%%%/////"):
        assert make_offer("", text).language == "en"
