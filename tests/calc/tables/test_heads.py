"""Headers taken apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from greenbridge.calc.tables.heads import read_head, read_unit


@pytest.mark.parametrize(
    ("text", "symbol", "factor"),
    [
        ("万元", "CNY", "10000"),
        ("млн руб.", "RUB", "1000000"),
        ("млн. долл. США", "USD", "1000000"),
        ("US$ mn", "USD", "1000000"),
        ("$m", "USD", "1000000"),
        ("万美元", "USD", "10000"),
        ("тыс. тенге", "KZT", "1000"),
        ("МВт", "MW", "1"),
        ("ГВт", "MW", "1000"),
        ("млн кВтч", "kWh", "1000000"),
        ("млн кВт·ч", "kWh", "1000000"),
        ("чел.", "people", "1"),
        ("тыс. т CO2-экв.", "tCO2e", "1000"),
        ("万千瓦时", "kWh", "10000"),
        ("万吨/年", "t/a", "10000"),
        ("kt/y", "t/a", "1000"),
        ("%", "%", "1"),
        ("кВт", "MW", "0.001"),
        ("тыс. га", "m2", "10000000"),
        ("平方公里", "m2", "1000000"),
        ("кг", "t", "0.001"),
        ("тыс. баррелей", "barrels", "1000"),
        ("ТДж", "GJ", "1000"),
        ("USD/kW", "USD/kW", "1"),
        ("USD/W", "USD/W", "1"),
        ("元/万吨", "CNY/t", "0.0001"),
    ],
)
def test_read_unit_reads_scale_and_unit(text: str, symbol: str, factor: str) -> None:
    read = read_unit(text)
    assert read is not None
    assert (read.symbol, read.factor) == (symbol, Decimal(factor))


@pytest.mark.parametrize("text", ["", "全称", "рус.", "2024年", "в", "case", "если есть", "省", "no", "12"])
def test_read_unit_reads_no_unit_in_other_words(text: str) -> None:
    assert read_unit(text) is None


@pytest.mark.parametrize(
    ("text", "base", "unit"),
    [
        ("装机容量（MW）", "装机容量", "MW"),
        ("Мощность, МВт", "Мощность", "MW"),
        ("Investment (USD mn)", "Investment", "USD"),
        ("总投资/亿元", "总投资", "CNY"),
        ("Capacity MW", "Capacity", "MW"),
        ("Объём экспорта в 2024 г., тыс. долл. США", "Объём экспорта", "USD"),
    ],
)
def test_read_head_parts_name_and_unit(text: str, base: str, unit: str) -> None:
    head = read_head(text)
    assert head.base == base
    assert head.unit is not None
    assert head.unit.symbol == unit


def test_read_head_takes_unit_and_words_of_the_group_above() -> None:
    head = read_head("2023年", group="发电量（万千瓦时）")
    assert (head.group, head.period) == ("发电量", "2023")
    assert head.unit is not None
    assert head.unit.symbol == "kWh"


def test_read_head_reads_several_languages_and_marks_of_one() -> None:
    assert read_head("Country / 国家 / Страна").parts == ("Country", "国家", "Страна")
    assert read_head("Название (рус.)").language == "ru"
    assert read_head("名称（中文）").language == "zh-Hans"


def test_read_head_spells_out_what_exports_shorten() -> None:
    assert read_head("CNTRY_CD", {"cntry": "country", "cd": "code"}).base == "country code"


def test_read_head_spells_short_words_out() -> None:
    short = {"уст": "установленная", "кол-во": "количество"}
    assert read_head("Уст. мощность, МВт", short).base == "установленная мощность"
    assert read_head("Кол-во работников", short).base == "количество работников"
    assert read_head("уст", short).base == "уст"


def test_read_head_takes_a_header_for_two_languages_as_one_in_none() -> None:
    assert read_head("展会名称（中英文）").language == ""
    assert read_head("展会名称（英文）").language == "en"


@pytest.mark.parametrize(
    ("told", "symbol", "factor"),
    [
        (("kg/t", "кг/т", "千克/吨", "公斤/吨"), "t/t", "0.001"),
        (("kg/kWh", "кг/кВт·ч", "千克/千瓦时"), "t/kWh", "0.001"),
        (("kg/h", "кг/ч", "千克/小时"), "t/h", "0.001"),
        (("kg/d", "кг/сут", "公斤/天"), "t/d", "0.001"),
        (("g/kWh", "г/кВт·ч", "克/千瓦时"), "g/kWh", "1"),
        (("t/a", "т/год", "吨/年"), "t/a", "1"),
    ],
)
def test_read_unit_gives_a_rate_the_form_it_has_in_texts(told: tuple[str, ...], symbol: str, factor: str) -> None:
    for one in told:
        found = read_unit(one)
        assert found is not None, one
        assert (found.symbol, found.factor) == (symbol, Decimal(factor)), one
