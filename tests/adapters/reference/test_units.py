"""Units and large numbers in each language."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from greenbridge.adapters.reference.units import customary, load_units, scale_of, scaled, unit_kind, unit_words
from greenbridge.kernel.errors import InvalidError
from greenbridge.kernel.languages import INTERFACE

HEAD = "unit,kind,zh,en,ru,per_zh,per_en,per_ru\n"


@pytest.mark.parametrize(
    ("unit", "number", "expected"),
    [
        ("t/a", "5", ("吨/年", "t a year", "т/год")),
        ("MWh", "9", ("兆瓦时", "MWh", "МВт·ч")),
        ("USD", "2", ("美元", "USD", "долл. США")),
        ("USD/kWh", "2", ("美元/千瓦时", "USD/kWh", "долл. США/кВт·ч")),
        ("companies", "1", ("家企业", "company", "предприятие")),
        ("companies", "3", ("家企业", "companies", "предприятия")),
        ("companies", "11", ("家企业", "companies", "предприятий")),
        ("companies", "21.00", ("家企业", "companies", "предприятие")),
        ("turbines", "1.5", ("台机组", "turbines", "турбины")),
        ("vehicles/a", "50000", ("辆车/年", "vehicles a year", "автомобилей в год")),
        ("people", None, ("人", "people", "человек")),
        ("curious things", "5", ("", "", "")),
        ("t/curious", "5", ("", "", "")),
    ],
)
def test_unit_words_follow_the_number(unit: str, number: str | None, expected: tuple[str, ...]) -> None:
    told = None if number is None else Decimal(number)
    assert tuple(unit_words(unit, tag, told) for tag in INTERFACE) == expected


def test_unit_words_take_the_genitive_after_more_than_and_after_millions() -> None:
    assert unit_words("companies", "ru", Decimal(21), genitive=True) == "предприятия"
    assert unit_words("companies", "ru", Decimal(3), genitive=True) == "предприятий"
    assert unit_words("CNY", "ru", Decimal(1), large=True) == "юаней"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("63380000000", ("633.8亿", "63.38billion", "63.38млрд")),
        ("4795000000", ("47.95亿", "4.795billion", "4.795млрд")),
        ("500000", ("50万", "500000", "500000")),
        ("260623", ("260623", "260623", "260623")),
        ("1234567", ("123.46万", "1.235million", "1.235млн")),
        ("-2000000", ("-200万", "-2million", "-2млн")),
        ("863", ("863", "863", "863")),
    ],
)
def test_scale_of_tells_large_numbers_in_words(number: str, expected: tuple[str, ...]) -> None:
    told = []
    for tag in INTERFACE:
        size, word = scale_of((Decimal(number),), tag)
        told.append(f"{scaled(Decimal(number), size).normalize():f}{word}")
    assert tuple(told) == expected


def test_scale_of_a_range_loses_nothing() -> None:
    assert scale_of((Decimal(40) * 10**9, Decimal(50) * 10**9), "en") == (Decimal(10) ** 9, "billion")
    assert scale_of((Decimal(1234567), Decimal(2345678)), "en") == (Decimal(1), "")


def test_unit_kind_is_that_above_the_line() -> None:
    assert [unit_kind(unit) for unit in ("CNY/t", "MW", "jobs", "curious")] == ["money", "symbol", "count", ""]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("t,symbol,吨,t,т,,,\nt,symbol,吨,t,т,,,\n", "units_twice"),
        ("t,weight,吨,t,т,,,\n", "units_forms"),
        ("buses,count,辆,bus|buses,автобус|автобусы,,,\n", "units_forms"),
        ("buses,count,,bus|buses,автобус,,,\n", "units_forms"),
    ],
)
def test_load_units_refuses_a_wrong_table(tmp_path: Path, rows: str, code: str) -> None:
    table = tmp_path / "units.csv"
    table.write_text(HEAD + rows, encoding="utf-8")
    with pytest.raises(InvalidError) as refusal:
        load_units(table)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("number", "unit", "language", "expected"),
    [
        ("3000000", "MWh/a", "zh-Hans", ("3000000000", "kWh/a")),
        ("100000", "MWh", "zh-Hans", ("100000000", "kWh")),
        ("99999", "MWh", "zh-Hans", ("99999", "MWh")),
        ("3000000", "MWh/a", "ru", ("3000000", "MWh/a")),
        ("3000000", "MW", "zh-Hans", ("3000000", "MW")),
    ],
)
def test_customary_tells_much_power_in_kilowatt_hours_in_chinese(
    number: str, unit: str, language: str, expected: tuple[str, str]
) -> None:
    told, other = customary((Decimal(number),), unit, language)
    assert (str(told[0]), other) == expected
