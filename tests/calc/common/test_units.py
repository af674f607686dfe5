"""Units: spellings in three languages, exact conversion, refusal to mix."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.common.units import (
    Quantity,
    UnitError,
    convert,
    parse_number,
    parse_quantity,
    parse_unit,
    same_dimension,
)


@pytest.mark.parametrize(
    ("spelled", "symbol"),
    [
        ("кВт·ч", "kWh"),
        ("千瓦时", "kWh"),
        ("兆瓦", "MW"),
        ("℃", "°C"),
        ("m3/d", "m3/d"),
        ("м³/сут", "m3/d"),
        ("立方米/天", "m3/d"),
        ("т/год", "t/a"),
        ("W/m·K", "W/mK"),
        ("Вт/м²К", "W/m2K"),
        ("долл./м²", "USD/m2"),
        ("元/千瓦时", "CNY/kWh"),
        ("нм³/ч", "Nm3/h"),
        ("US gal/d", "US gal/d"),
        ("acfm", "ft3/min"),
        ("А·ч", "Ah"),
        ("台", "pc"),
        ("ppm", "ppm"),
    ],
)
def test_parse_unit_reads_spellings_of_three_languages(spelled: str, symbol: str) -> None:
    assert parse_unit(spelled).symbol == symbol


@pytest.mark.parametrize(
    ("amount", "unit", "to", "expected"),
    [
        ("1", "万吨/年", "t/a", "10000"),
        ("1", "тыс. т/год", "t/a", "1000"),
        ("100", "°F", "°C", "37.7778"),
        ("-40", "°F", "°C", "-40"),
        ("273.15", "K", "°C", "0"),
        ("35", "MPa", "bar", "350"),
        ("10150", "psi", "MPa", "69.9818"),
        ("125", "acre", "ha", "50.5857"),
        ("3.6", "MJ", "kWh", "1"),
        ("1", "GWh", "kWh", "1000000"),
        ("24", "t/d", "t/h", "1"),
        ("15", "工作日", "天", "21"),
        ("400000", "US gal/d", "m3/d", "1514.1647"),
        ("500", "kg/12h", "kg/d", "1000"),
    ],
)
def test_convert_gives_the_value_in_the_other_unit(amount: str, unit: str, to: str, expected: str) -> None:
    assert round(convert(Decimal(amount), unit, to), 4) == Decimal(expected)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("kWh", "kW"),
        ("t/d", "m3/d"),
        ("m3/h", "Nm3/h"),
        ("USD", "CNY"),
        ("USD/kWh", "USD/kW"),
        ("pack", "pc"),
        ("kg", "kgCO2e"),
        ("kVA", "kW"),
    ],
)
def test_convert_refuses_to_mix_dimensions(left: str, right: str) -> None:
    with pytest.raises(UnitError) as caught:
        convert(Decimal(1), left, right)
    assert caught.value.code == "unit_mixed"
    assert not same_dimension(left, right)


@pytest.mark.parametrize("spelled", ["frobnicate", "kWh/frobnicate", "///"])
def test_parse_unit_refuses_the_unknown(spelled: str) -> None:
    with pytest.raises(UnitError) as caught:
        parse_unit(spelled)
    assert caught.value.code == "unit_unknown"


@given(
    st.decimals(min_value=-(10**6), max_value=10**6, places=3),
    st.sampled_from([("kWh", "MJ"), ("°C", "°F"), ("t/a", "kg/h"), ("psi", "bar"), ("m3/d", "US gal/d"), ("USD/t", "USD/kg")]),
)
def test_convert_there_and_back_changes_nothing(amount: Decimal, pair: tuple[str, str]) -> None:
    back = convert(convert(amount, *pair), pair[1], pair[0])
    assert abs(back - amount) <= Decimal("1e-15") * max(1, abs(amount)) * 10


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1 200", "1200"),
        ("1,200", "1200"),
        ("0,25", "0.25"),
        ("99,999", "99999"),
        ("0,125", "0.125"),
        ("−40", "-40"),
        ("1.200.000", "1200000"),
        ("1,234.5", "1234.5"),
    ],
)
def test_parse_number_reads_what_people_write(written: str, number: str) -> None:
    assert parse_number(written) == Decimal(number)


def test_parse_quantity_resolves_multipliers() -> None:
    assert parse_quantity("47.95亿元") == Quantity(Decimal("4795000000.00"), "CNY")
    assert parse_quantity("1,5 ГВт") == Quantity(Decimal("1.5"), "GW")
    with pytest.raises(UnitError):
        parse_quantity("many tonnes")


@pytest.mark.parametrize(
    ("unit", "other", "size"),
    [
        # the calorie of energy balances is the international one, 4.1868 J: ГОСТ 8.417-2002; GB/T 2589-2020
        ("Гкал", "MWh", "1.163"),
        ("kcal", "kJ", "4.1868"),
        ("tce", "Gcal", "7"),
        ("т у.т.", "GJ", "29.3076"),
        # IEA, Energy Statistics Manual (2005): 41.868 GJ
        ("toe", "Gcal", "10"),
        ("т н.э.", "GJ", "41.868"),
        ("万吨油当量", "GJ", "418680"),
        # NIST SP 811 (2008), appendix B.8
        ("barrel", "L", "158.987294928"),
        ("US gal", "L", "3.785411784"),
        ("acre", "m2", "4046.8564224"),
        ("short ton", "kg", "907.18474"),
        ("MMBtu", "GJ", "1.05505585262"),
        ("atm", "kPa", "101.325"),
    ],
)
def test_convert_by_the_sizes_that_standards_give(unit: str, other: str, size: str) -> None:
    assert convert(Decimal(1), unit, other) == Decimal(size)
