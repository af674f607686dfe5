"""Cells read for what their column holds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from greenbridge.calc.tables.cells import (
    Fault,
    Manner,
    is_blank,
    is_contact,
    is_error,
    learn_manner,
    read_amounts,
    read_code,
    read_day,
    read_number,
    read_trl,
    read_url,
    split_names,
)
from greenbridge.calc.tables.heads import UnitRead

MILLION = UnitRead("RUB", Decimal(1_000_000))


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("1 234,56", "", "1234.56"),
        ("1.234,56", "", "1234.56"),
        ("1,234.56", "", "1234.56"),
        ("12,5", "", "12.5"),
        ("1,234", "", "1234"),
        ("1,234", ",", "1.234"),
        ("0,250", "", "0.250"),
        ("1'250", "", "1250"),
        ("−7", "", "-7"),
        ("１２", "", "12"),
    ],
)
def test_read_number_reads_what_people_write(text: str, decimal: str, number: str) -> None:
    assert read_number(text, decimal) == Decimal(number)


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "1,2,3", "NaN", "1e999", "9" * 40])
def test_read_number_gives_none_for_what_is_no_number(text: str) -> None:
    assert read_number(text) is None


def test_learn_manner_settles_what_one_cell_leaves_open() -> None:
    assert learn_manner(["1,234", "12,5"], "ru").decimal == ","
    assert learn_manner(["1,234", "12.5"], "en").decimal == "."
    assert learn_manner(["03/04/2025", "25/04/2025"], "en").order == "dmy"
    assert learn_manner(["03/04/2025", "04/25/2025"], "en").order == "mdy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 200,5", {"value": "4200500000", "approx": "exact"}),
        ("до 500", {"value": "500000000", "approx": "less_than"}),
        ("约5", {"value": "5000000", "approx": "about"}),
        ("150-200", {"low": "150000000", "high": "200000000"}),
        ("1,5 млрд руб.", {"value": "1500000000"}),
        (">3", {"value": "3000000", "approx": "more_than"}),
        ("(1 250)", {"value": "-1250000000", "approx": "exact"}),
        ("100多", {"value": "100000000", "approx": "more_than"}),
        ("100余", {"value": "100000000", "approx": "more_than"}),
        ("100左右", {"value": "100000000", "approx": "about"}),
    ],
)
def test_read_amounts_scales_by_the_header_unless_the_cell_has_its_own_unit(text: str, expected: dict[str, str]) -> None:
    read = read_amounts(text, MILLION, Manner(","))
    assert not isinstance(read, Fault)
    assert expected.items() <= read[0].items()
    assert read[0]["unit"] == "RUB"


def test_read_amounts_reads_two_figures_of_one_cell() -> None:
    read = read_amounts("100MW/200MWh", UnitRead("MW"), Manner())
    assert not isinstance(read, Fault)
    assert [(one["value"], one["unit"]) for one in read] == [("100", "MW"), ("200000", "kWh")]


def test_read_amounts_refuses_words() -> None:
    assert isinstance(read_amounts("много", MILLION, Manner()), Fault)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-09-02", "2025-09-02"),
        ("02.09.2025", "2025-09-02"),
        ("2025年9月2日", "2025-09-02"),
        ("2025/9", "2025-09"),
        ("2025", "2025"),
        ("2025 г.", "2025"),
        ("12-Jan-2024", "2024-01-12"),
        ("Jun-2026", "2026-06"),
        ("сентябрь 2025 г.", "2025-09"),
        ("IV кв. 2025", "2025"),
        ("45902", "2025-09-02"),
        ("2024-2026", "2024"),
    ],
)
def test_read_day_reads_days_as_precise_as_they_are_told(text: str, day: str) -> None:
    assert read_day(text, Manner()) == day


def test_read_day_takes_the_end_of_a_period_and_refuses_what_no_calendar_has() -> None:
    assert read_day("2024-2026", Manner(), last=True) == "2026"
    assert isinstance(read_day("31.02.2025", Manner()), Fault)
    assert isinstance(read_day("скоро", Manner()), Fault)
    ambiguous = read_day("03/04/2025", Manner())
    assert isinstance(ambiguous, Fault)
    assert ambiguous.code == "date_ambiguous"
    assert read_day("03/04/2025", Manner(order="mdy")) == "2025-03-04"


def test_read_code_checks_its_digits_and_restores_lost_zeros() -> None:
    assert read_code("7707083893", "inn") == ("inn", "7707083893")
    assert read_code("91 350100-M000100Y43", "uscc") == ("uscc", "91350100M000100Y43")
    wrong = read_code("7707083894", "inn")
    assert isinstance(wrong, Fault)
    assert wrong.code == "code_wrong"
    cut = read_code("9.13501E+17", "uscc")
    assert isinstance(cut, Fault)
    assert cut.code == "code_cut"
    assert read_code("100024007", "inn") == Fault("code_length", "100024007", "code_inn")


def test_cells_that_say_nothing_or_hold_an_error_are_known() -> None:
    assert all(map(is_blank, ["", "—", "н/д", "无", "n/a", "N/A"]))
    assert not is_blank("0")
    assert is_error("#REF!")
    assert not is_error("#1")


def test_addresses_contacts_levels_and_lists() -> None:
    assert read_url("www.example.org") == "https://www.example.org"
    assert isinstance(read_url("нет сайта"), Fault)
    assert is_contact("a@example.org")
    assert is_contact("+7 000 000-00-00")
    assert not is_contact("2024-05-01")
    assert read_trl("TRL 7") == "7"
    assert read_trl("6-7") == "6–7"
    assert isinstance(read_trl("42"), Fault)
    assert split_names("甲公司；乙公司\n丙公司") == ["甲公司", "乙公司", "丙公司"]
