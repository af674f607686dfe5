"""Cells, headers, rows."""

from __future__ import annotations

import datetime as dt

import pytest

from greenbridge.adapters.documents.tables import TextBuilder, cell_text, find_header, lay_out_table, looks_numeric, strip_joints


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (4795000000.0, "4795000000"),
        (0.1 + 0.2, "0.3"),
        (1e-7, "0.0000001"),
        (-0.0, "0"),
        (1.5e16, "15000000000000000"),
        (float("nan"), "nan"),
        (True, "TRUE"),
        (7, "7"),
        (None, ""),
        ("  a\n b ", "a b"),
        (dt.datetime(2025, 9, 2, tzinfo=dt.UTC), "2025-09-02"),
        (dt.datetime(2025, 9, 2, 10, 30, tzinfo=dt.UTC).replace(tzinfo=None), "2025-09-02 10:30:00"),
        (dt.date(2025, 9, 2), "2025-09-02"),
        (dt.time(10, 30), "10:30:00"),
        (dt.timedelta(hours=30, minutes=5), "30:05:00"),
        (dt.timedelta(hours=-1), "-1:00:00"),
    ],
)
def test_cell_text_writes_what_a_person_would(found: object, text: str) -> None:
    assert cell_text(found) == text


@pytest.mark.parametrize("text", ["12", "1,234.5", "12 %", "-3,5", "2025-09-02", "02.09.2025", "100 МВт", "8.4%", "(120)"])
def test_looks_numeric_sees_numbers_and_dates(text: str) -> None:
    assert looks_numeric(text)


@pytest.mark.parametrize("text", ["мощность", "CO2 total", "", "项目", "1" * 100_000])
def test_looks_numeric_sees_words(text: str) -> None:
    assert not looks_numeric(text)


@pytest.mark.parametrize(
    ("rows", "at", "header"),
    [
        ([["name", "n"], ["x", "1"]], 0, ("name", "n")),
        ([["Title", "", ""], ["a", "b", "c"], ["1", "2", "3"]], 1, ("a", "b", "c")),
        ([["指标", "2021", "2022", "2023"], ["产量", "1", "2", "3"]], 0, ("指标", "2021", "2022", "2023")),
        ([["指标", "2023年"], ["产量", "1"]], 0, ("指标", "2023年")),
        ([["", "2023", "", "2024", ""], ["产品", "产量", "产值", "产量", "产值"], ["铜", "1", "2", "3", "4"]], 1,
         ("产品", "2023 产量", "2023 产值", "2024 产量", "2024 产值")),
        ([["x", "12"], ["y", "13"]], -1, ()),
        ([["a", "b"]], -1, ()),
        ([["only"], ["one"], ["column"]], -1, ()),
        ([], -1, ()),
    ],
)  # fmt: skip
def test_find_header_finds_the_first_full_row_of_words(rows: list[list[str]], at: int, header: tuple[str, ...]) -> None:
    assert find_header(rows) == (at, header)


def test_lay_out_table_writes_each_value_under_its_name() -> None:
    table, lines = lay_out_table("S", [["name", "n", "unit"], ["x", "1", ""], ["", "", ""], ["y", "2", "t"]])
    assert lines == ["name: x; n: 1", "name: y; n: 2; unit: t"]
    assert (table.header, table.rows) == (("name", "n", "unit"), (("x", "1", ""), ("y", "2", "t")))


def test_lay_out_table_takes_two_columns_of_a_letter_for_a_form() -> None:
    _, lines = lay_out_table("", [["项目名称", "子牙园区"], ["投资", "3.2亿元"]], form=True)
    assert lines == ["项目名称: 子牙园区", "投资: 3.2亿元"]


def test_text_builder_knows_where_its_tables_stand() -> None:
    builder = TextBuilder()
    builder.paragraph("before")
    builder.table("S", [["a", "b"], ["1", "2"]])
    builder.paragraph(" ")
    builder.paragraph("after")
    text = builder.text()
    assert text == "before\na: 1; b: 2\nafter"
    assert text[builder.tables[0].start : builder.tables[0].end] == "a: 1; b: 2"


@pytest.mark.parametrize(
    ("line", "bare"), [("a ; b ;  ; ", "a ; b"), ("первое;", "первое;"), ("первое; ;", "первое;"), (" ; ", "")]
)
def test_strip_joints_drops_the_joints_of_empty_cells_only(line: str, bare: str) -> None:
    assert strip_joints(line) == bare
