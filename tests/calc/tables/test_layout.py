"""Where headers are and what rows are."""

from __future__ import annotations

import pytest

from greenbridge.adapters.reference.columns import load_columns
from greenbridge.calc.tables.layout import Area, find_layout, row_reader

VOCABULARY = load_columns()


def _rows(*rows: list[str]) -> list[tuple[int, list[str]]]:
    return [(at, row) for at, row in enumerate(rows, 1) if any(row)]


def test_find_layout_passes_over_titles_and_reads_the_unit_told_above() -> None:
    rows = _rows(["项目清单"], ["", "", "单位：万元"], ["项目名称", "建设单位", "总投资"], ["甲", "乙公司", "5"])
    layout = find_layout(rows, VOCABULARY)
    assert layout is not None
    assert layout.header_rows == (3, 3)
    assert layout.first_row == 4
    assert layout.unit is not None
    assert layout.unit.symbol == "CNY"


def test_find_layout_joins_groups_over_columns() -> None:
    rows = _rows(["Проект", "Инвестор", ""], ["", "наименование", "страна"], ["Парк", "ООО «Пример»", "Россия"])
    layout = find_layout(rows, VOCABULARY, merged=[Area(0, 1, 0, 2), Area(0, 0, 1, 0)])
    assert layout is not None
    assert [(one.head.group, one.head.base) for one in layout.columns] == [
        ("", "Проект"),
        ("Инвестор", "наименование"),
        ("Инвестор", "страна"),
    ]


def test_find_layout_takes_a_row_of_units_and_passes_over_a_row_of_numbers() -> None:
    rows = _rows(["项目", "容量", "投资"], ["", "MW", "亿元"], ["1", "2", "3"], ["甲", "5", "6"])
    layout = find_layout(rows, VOCABULARY)
    assert layout is not None
    assert layout.first_row == 4
    assert [one.head.unit.symbol if one.head.unit else "" for one in layout.columns] == ["", "MW", "CNY"]


def test_find_layout_finds_none_in_prose_and_in_numbers() -> None:
    assert find_layout(_rows(["Уважаемые коллеги!"], ["Просим прислать данные."]), VOCABULARY) is None
    assert find_layout(_rows(["1", "2"], ["3", "4"]), VOCABULARY) is None
    assert find_layout([], VOCABULARY) is None


def test_find_layout_obeys_a_person() -> None:
    rows = _rows(["a", "b"], ["x", "y"], ["1", "2"])
    layout = find_layout(rows, VOCABULARY, header=(2, 2))
    assert layout is not None
    assert [one.head.text for one in layout.columns] == ["x", "y"]


@pytest.mark.parametrize(
    ("row", "role"),
    [
        (["合计", "", "", "25"], "total"),
        (["", "Итого по области:", "", "25"], "total"),
        (["Grand total", "", "", "25"], "total"),
        (["一", "再生资源企业", "", ""], "section"),
        (["II. Ветроэнергетика", "", "", "25"], "section"),
        (["注：数据未经审计", "", "", ""], "note"),
        (["* по данным заявителей", "", "", ""], "note"),
        (["№", "Название", "Страна", "Мощность"], "repeated"),
        (["", "", "", ""], "empty"),
        (["1", "Total Energies Example", "France", "25"], "data"),
        (["2", "Сумма технологий", "Беларусь", "5"], "data"),
    ],
)
def test_row_reader_tells_rows_apart(row: list[str], role: str) -> None:
    rows = _rows(["№", "Название", "Страна", "Мощность"], ["1", "Парк", "Россия", "5"])
    layout = find_layout(rows, VOCABULARY)
    assert layout is not None
    assert row_reader(layout, 4)(row) == role


def test_find_layout_says_how_many_columns_it_leaves_out() -> None:
    wide = [f"c{at}" for at in range(3000)]
    layout = find_layout(_rows(["Project", *wide], ["A", *wide]), VOCABULARY)
    assert layout is not None
    assert (len(layout.columns), layout.left_out) == (500, 2501)
