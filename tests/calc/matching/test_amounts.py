"""Numbers with units in running text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from greenbridge.calc.matching.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("风量10-60万m³/h", "100000", "600000", "m3/h"),
        ("4 тыс. тонн ежемесячно", "4000", "4000", "t/month"),
        ("0,2–10 МВт", "0.2", "10", "MW"),
        ("−60…+60 °C", "-60", "60", "°C"),
        ("开发-40℃电解液", "-40", "-40", "°C"),
        ("EUR 1,350/t DDP", "1350", "1350", "EUR/t"),
        ("до 0,25 долл./м", "0.25", "0.25", "USD/m"),
        ("单笔500-3000万美元", "5000000", "30000000", "USD"),
        ("USD 110k", "110000", "110000", "USD"),
        ("月量50吨起", "50", "50", "t/month"),
        ("30 рабочих дней", "30", "30", "workday"),
        ("50,000-400,000 gpd", "50000", "400000", "US gal/d"),
        ("отгрузка 12 тыс. м³/сут", "12000", "12000", "m3/d"),
        ("交流侧380V或400V", "380", "400", "V"),
        ("380 или 400 В", "380", "400", "V"),
        ("100kWh至200kWh", "100", "200", "kWh"),
        ("от минус 30 до плюс 50 °C", "-30", "50", "°C"),
        ("design temperature minus 40.", "-40", "-40", "°C"),
        ("零下35℃", "-35", "-35", "°C"),
        ("климат УХЛ1 до −45 °C", "-45", "-45", "°C"),
        ("90 календарных дней", "90", "90", "d"),
        ("1–1,5 МВт эл.", "1", "1.5", "MW"),
        ("1.5 MWe", "1.5", "1.5", "MW"),
        ("min. 20 tph", "20", "20", "t/h"),
        ("гарантия не менее двух лет", "2", "2", "a"),
        ("two-year warranty", "2", "2", "a"),
        ("六个月内", "6", "6", "month"),
    ],
)
def test_find_amounts_reads_value_range_and_unit(text: str, low: str, high: str, unit: str) -> None:
    (found,) = find_amounts(text)
    assert (found.low, found.high, found.unit) == (Decimal(low), Decimal(high), unit)
    assert text[found.start : found.end] == found.quote


def test_find_amounts_keeps_two_units_apart() -> None:
    found = find_amounts("480 V / 60 Hz or 400 V 50 Hz")
    assert [(int(one.low), one.unit) for one in found] == [(480, "V"), (60, "Hz"), (400, "V"), (50, "Hz")]


def test_find_amounts_marks_alternatives() -> None:
    (found,) = find_amounts("50/60 Hz")
    assert found.alternatives
    assert (found.low, found.high) == (50, 60)


@pytest.mark.parametrize(
    "text", ["2028年12月31日", "31.12.2028", "4G上传", "ISO 14067", "IEC 62619", "第3号", "Лом 3А и 12А", "", "TRL9"]
)
def test_find_amounts_leaves_dates_codes_and_numbers_without_unit(text: str) -> None:
    assert find_amounts(text) == ()
