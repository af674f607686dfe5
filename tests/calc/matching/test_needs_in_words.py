"""Needs typed as text in three languages: what is read, must or wish, and checked against offers typed as text."""

from __future__ import annotations

from datetime import date

import pytest

from greenbridge.calc.matching.checks import check_limits
from greenbridge.calc.matching.comparing import Check
from greenbridge.calc.matching.profiles import Limit, NeedProfile
from tests.calc.matching.makers import AS_OF, RATES, make_need, make_offer

RU = (
    "Нужны 20 комплектов накопителей для базовых станций, поставка в Казахстан до 31 января 2027, бюджет до 300 тыс. $, "
    'остаточная ёмкость не менее 80 %, ресурс не менее 3000 циклов, 19" стойка, протокол Modbus, −48 В постоянного тока. '
    "Обязательно: отчёт об оценке безопасности, UN 38.3, ТР ТС 004/020, GB/T 36276. Желательно обратный приём, язык русский."
)
ZH = (
    "采购20套基站用储能柜，2027年1月31日前交货，交付至哈萨克斯坦，预算不超过30万美元，健康度不低于80%，循环寿命≥3000次，"
    "19英寸机架，支持Modbus，-48V直流。必须提供安全评估报告、UN38.3、欧亚认证、GB/T 36276。最好负责回收，工作语言俄语。"
)
EN = (
    "20 sets of storage for telecom base stations, delivery to Kazakhstan before 31 January 2027, budget up to USD 300,000, "
    "SOH at least 80 %, at least 3000 cycles, 19-inch rack, Modbus, -48 V DC. "
    "A safety assessment report, UN 38.3, EAC and GB/T 36276 are mandatory."
    " Take-back preferred, ideally working language Russian."
)
EXPECTED = {
    "quantity": ("min", "20", "pc", (), "wish"),
    "delivery_by": ("max", "", "", ("2027-01-31",), "must"),
    "countries_served": ("has", "", "", ("KZ",), "must"),
    "price": ("max", "300000", "USD", (), "must"),
    "soh": ("min", "80", "%", (), "must"),
    "cycles": ("min", "3000", "cycle", (), "must"),
    "rack": ("in", "", "", ("19in",), "must"),
    "protocol": ("in", "", "", ("modbus",), "wish"),
    "voltage": ("equal", "48", "V", (), "must"),
    "take_back": ("in", "", "", ("yes",), "wish"),
    "language": ("in", "", "", ("ru",), "wish"),
}


def _plain(limit: Limit) -> tuple[str, str, str, tuple[str, ...], str]:
    number = limit.high if limit.op == "max" else limit.low
    return limit.op, "" if number is None else format(number, "f"), limit.unit, limit.items, limit.strength


@pytest.mark.parametrize(("text", "language"), [(RU, "ru"), (ZH, "zh-Hans"), (EN, "en")])
def test_read_need_reads_the_same_conditions_in_three_languages(text: str, language: str) -> None:
    need = make_need("", text, language)
    read = {limit.name: _plain(limit) for limit in need.limits}
    assert {name: read.get(name) for name in EXPECTED} == EXPECTED
    papers = {(item, limit.strength) for limit in need.limits if limit.name == "certification" for item in limit.items}
    assert papers == {(name, "must") for name in ("safety-assessment-report", "UN38.3", "EAC", "GB/T 36276")}
    assert need.deadline == "2027-01-31"
    whole = f"\n{text}"
    assert all(whole[one.evidence.start : one.evidence.end] == one.evidence.quote for one in need.limits)


def _check(need: NeedProfile, offer_text: str, name: str, language: str = "en", as_of: date = AS_OF) -> Check:
    offer = make_offer("", offer_text, language)
    return next(one for one in check_limits(need, offer, as_of=as_of, rates=RATES) if one.limit.name == name)


@pytest.mark.parametrize(
    ("name", "offered", "state"),
    [
        ("delivery_by", "Storage for telecom towers, delivery 45 days.", "pass"),
        ("delivery_by", "Storage for telecom towers, delivery 120 days.", "fail"),
        ("delivery_by", "Storage for telecom towers, available from 1 December 2026.", "pass"),
        ("delivery_by", "Storage for telecom towers.", "unknown"),
        ("quantity", "Storage for telecom towers, up to 10 units in stock.", "fail"),
        ("quantity", "Storage for telecom towers, up to 50 units in stock.", "pass"),
        ("quantity", "Storage for telecom towers, 12 sets are running in Xinjiang.", "unknown"),
        ("quantity", "Storage for telecom towers, MOQ 100 sets.", "unknown"),
        ("price", "Storage for telecom towers, USD 12,000 per set.", "pass"),
        ("price", "Storage for telecom towers, USD 20,000 per set.", "fail"),
        ("soh", "Storage for telecom towers, SOH 85 %.", "pass"),
        ("soh", "Storage for telecom towers, SOH 70 %.", "fail"),
        ("cycles", "Storage for telecom towers, 2000 cycles.", "fail"),
        ("protocol", "Storage for telecom towers with Modbus TCP.", "pass"),
        ("take_back", "Storage for telecom towers, take-back at the end of life.", "pass"),
        ("take_back", "Storage for telecom towers, no take-back.", "fail"),
        ("countries_served", "Storage for telecom towers. Sold in Kazakhstan and Uzbekistan.", "pass"),
    ],
)
def test_check_limits_judges_what_offers_say_in_words(name: str, offered: str, state: str) -> None:
    assert _check(make_need("", EN), offered, name).state == state


def test_check_limits_counts_a_delivery_time_from_the_day_of_judgement() -> None:
    need = make_need("", EN)
    offered = "Storage for telecom towers, delivery 60 days."
    assert _check(need, offered, "delivery_by", as_of=date(2026, 11, 20)).state == "pass"
    assert _check(need, offered, "delivery_by", as_of=date(2026, 12, 20)).state == "fail"


def test_check_limits_leaves_a_price_for_one_piece_open_when_nobody_says_how_many() -> None:
    need = make_need("", "Storage for telecom base stations, total budget up to USD 300,000")
    assert _check(need, "Storage, USD 12,000 per set.", "price").note == "piece_price"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Накопитель для станции, ёмкость не менее 20 МВт·ч и не более 5 МВт·ч", "ru"),
        ("Накопитель для станции, не более 5 МВт·ч. Ёмкость должна быть не меньше 20 МВт·ч", "ru"),
        ("储能系统项目，容量不低于20MWh且不超过5MWh", "zh-Hans"),
        ("储能系统项目，容量最多5MWh，但至少20MWh", "zh-Hans"),
        ("Storage system for a grid, at least 20 MWh and at most 5 MWh", "en"),
        ("Storage system for a grid, no more than 5 MWh, minimum 20 MWh", "en"),
        ("Storage system for a grid, at least 20 MWh, not more than 5000 kWh", "en"),
        ("Battery recycling line wanted, at least 10 t and at most 5 t per year.", "en"),
        ("Нужна линия переработки батарей мощностью не менее 10 тыс. т и не более 5 тыс. т в год.", "ru"),
    ],
)
def test_read_need_tells_of_bounds_that_nothing_can_meet(text: str, language: str) -> None:
    assert "limit_contradiction" in [finding.code for finding in make_need("", text, language).findings]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Накопитель для станции, ёмкость от 5 до 20 МВт·ч", "ru"),
        ("储能系统项目，容量不低于5MWh且不超过20MWh", "zh-Hans"),
        ("Storage system for a grid, at least 5 MWh and at most 20 MWh, from -30 °C to 50 °C", "en"),
    ],
)
def test_read_need_finds_no_contradiction_between_bounds_that_agree(text: str, language: str) -> None:
    assert make_need("", text, language).findings == ()


def test_read_need_reads_protocols_joined_by_and_as_each_and_by_or_as_one() -> None:
    both = make_need("", "Storage cabinets for a telecom grid with Modbus and CAN bus")
    one = make_need("", "Storage cabinets for a telecom grid with Modbus or CAN bus")
    assert [(limit.op, limit.items) for limit in both.limits] == [("has", ("modbus", "can"))]
    assert [(limit.op, limit.items) for limit in one.limits] == [("in", ("modbus", "can"))]


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Накопитель для сети: ресурс 10\u00a0000 циклов", "ru", 10_000),
        ("Накопитель для сети, 15 тыс. циклов", "ru", 15_000),
        ("储能系统，循环寿命1.5万次", "zh-Hans", 15_000),
        ("储能系统，循环次数不低于6,000次", "zh-Hans", 6_000),
        ("Grid storage, cycle life 15,000 cycles", "en", 15_000),
    ],
)
def test_read_offer_reads_cycle_lives_as_people_write_them(text: str, language: str, count: int) -> None:
    facts = [fact for fact in make_offer("", text, language).facts if fact.name == "cycles"]
    assert facts
    assert {fact.low for fact in facts} == {count}


@pytest.mark.parametrize(
    ("text", "language", "name", "read"),
    [
        ("求购储能系统，总量300~500千瓦时", "zh-Hans", "capacity", ("range", "300000", "Wh", (), "must")),
        ("Storage cabinets for a farm, 100 to 200 kWh", "en", "capacity", ("range", "100", "kWh", (), "must")),
        ("Накопитель для фермы, около 500 кВт·ч", "ru", "capacity", ("min", "500", "kWh", (), "wish")),
        ("Страхование солнечной станции 100 МВт", "ru", "capacity", ("min", "100", "MW", (), "wish")),
        ("5 MW of bifacial modules, 580 W or more each", "en", "capacity", ("min", "580", "W", (), "must")),
        ("Котельная на щепе, бюджет 300 млн руб.", "ru", "price", ("max", "300000000", "RUB", (), "must")),
        ("Buses for a city, max. USD 220k each", "en", "price", ("max", "220000", "USD", (), "must")),
        ("Насосы для станции, партия не более 50 шт.", "ru", "min_order", ("max", "50", "pc", (), "must")),
        ("保温板，要求A级不燃", "zh-Hans", "fire_class", ("in", "", "", ("non-combustible",), "must")),
        ("заменить свинцово-кислотные аккумуляторы на LFP", "ru", "chemistry", ("in", "", "", ("lfp",), "must")),
    ],
)
def test_read_need_reads_sizes_budgets_and_values(text: str, language: str, name: str, read: tuple[object, ...]) -> None:
    assert next(_plain(limit) for limit in make_need("", text, language).limits if limit.name == name) == read


@pytest.mark.parametrize(
    ("need", "offered", "name"),
    [
        ("Storage for a bakery in Poland, 200-250 kWh", "Storage containers, 5 MWh, MOQ 50 MWh.", "min_order"),
        ("Storage for a bakery, 200-250 kWh", "Storage system of 120 kWh.", "capacity"),
        ("Storage for a bakery, LFP cells only", "NMC storage system.", "chemistry"),
        ("Storage for a bakery, lithium-free", "Lithium-ion storage system.", "non_lithium"),
    ],
)
def test_check_limits_refuses_what_the_words_rule_out(need: str, offered: str, name: str) -> None:
    assert _check(make_need("", need), offered, name).state == "fail"


def test_check_limits_refuses_what_the_need_turns_down_and_not_every_sort_of_it() -> None:
    need = make_need("", "Heating for a farm of 20 rooms, no heat pumps", "en")
    offer = make_offer("Heat pump 200 kW", "Works at -25 °C.", "en")
    refused = [check for check in check_limits(need, offer, as_of=AS_OF, rates=RATES) if check.note == "refused"]
    assert [(check.state, check.limit.items) for check in refused] == [("fail", ("no",))]
    sort = make_need("", "Heating for a farm of 20 rooms, no ground-source heat pumps", "en")
    assert not [check for check in check_limits(sort, offer, as_of=AS_OF, rates=RATES) if check.note == "refused"]


def test_check_limits_takes_the_family_of_a_chemistry_for_unknown() -> None:
    need = make_need("", "Storage for a bakery, LFP cells only")
    assert _check(need, "Lithium-ion storage system.", "chemistry").state == "unknown"
