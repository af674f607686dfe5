"""Sheets as they should not be: every fault is named with sheet, row and column, nothing is taken silently."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from greenbridge.adapters.documents import Limits
from greenbridge.adapters.documents.grids import source_of, walk_grids
from greenbridge.apps.intake.bridge import rows as table_rows
from greenbridge.apps.intake.bridge.sheets import look_at_sheets
from greenbridge.apps.intake.selectors import check_table, plain_document
from greenbridge.calc.common.identifiers import is_bin
from greenbridge.kernel.errors import GreenBridgeError
from tests.cases.sheets.book import Formula, Sheet, book, checked

HEAD = ["项目名称", "国家", "装机容量（MW）", "总投资（万元）", "开工时间"]
GOOD = ["甲项目", "中国", 5, 6, "2024-01"]


def _grid(folder: Path, raw: bytes, name: str) -> Path:
    path = folder / "grid.jsonl"
    lines = [json.dumps(line) for line in walk_grids(source_of(raw, name, Limits()))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _check(
    folder: Path, rows: list[list[Any]], *, kind: str = "project", header: list[int] | None = None, **sheet: Any
) -> tuple[dict[str, Any], dict[str, Any]]:
    grid = _grid(folder, book({"表": Sheet(rows, **sheet)}), "a.xlsx")
    asked = {"sheet": 1, "kind": kind} | ({"header": header} if header else {})
    mapping = look_at_sheets(grid, "a.xlsx", None, [asked])[0].mapping
    return mapping, check_table(grid, mapping, plain_document("a.xlsx"), libraries=False)


def _faults(check: dict[str, Any]) -> list[tuple[str, str, int, str, str]]:
    return [(one["sheet"], one["column"], one["row"], one["code"], one["found"]) for one in check["faults"]]


def test_impossible_values_are_named_with_their_cells(tmp_path: Path) -> None:
    wrong = ["乙项目", "Marsland", "-5", "-6", "31.02.2024"]
    _, check = _check(tmp_path, [HEAD, GOOD, wrong, ["", "中国", 1, 1, "2024"], GOOD])
    assert _faults(check) == [
        ("表", "B", 3, "country_unknown", "Marsland"),
        ("表", "C", 3, "number_negative", "-5"),
        ("表", "D", 3, "number_negative", "-6"),
        ("表", "E", 3, "date_expected", "31.02.2024"),
        ("表", "A", 4, "title_missing", ""),
        ("表", "", 5, "row_repeated", "2"),
    ]
    assert (check["good"], check["bad"]) == (1, 3)


def test_one_code_in_two_rows_is_a_fault_of_the_second(tmp_path: Path) -> None:
    code = checked("94014000038", is_bin)
    rows = [["Организация", "БИН"], ["ТОО «А»", code], ["ТОО «А» (филиал)", code], ["ТОО «Б»", "940140000386"]]
    _, check = _check(tmp_path, rows, kind="organisation")
    assert _faults(check) == [("表", "B", 3, "code_repeated", f"{code} (2)"), ("表", "B", 4, "code_wrong", "940140000386")]


def test_full_width_digits_and_hard_spaces_are_numbers(tmp_path: Path) -> None:
    rows = [
        HEAD,
        ["甲", "中国", "１２３．５", "12\u00a0000", "２０２４／０１／０２"],
        ["乙", "中国", "1\u202f200,5", "3亿元", "44927"],
    ]
    _, check = _check(tmp_path, rows)
    assert check["faults"] == []
    found = [{one["unit"]: one["value"] for one in row["record"]["figures"]} for row in check["records"]]
    assert found == [{"MW": "123.5", "CNY": "120000000"}, {"MW": "1200.5", "CNY": "300000000"}]
    assert [row["record"]["date"] for row in check["records"]] == ["2024-01-02", "2023-01-01"]


def test_a_formula_without_its_value_is_not_taken_for_an_empty_cell(tmp_path: Path) -> None:
    _, check = _check(tmp_path, [HEAD, ["甲", "中国", Formula("1+1", 2), Formula("1+1"), "2024"]])
    assert _faults(check) == [("表", "D", 2, "cell_uncounted", "#GETTING_DATA")]


def test_another_table_further_down_is_set_apart_and_can_be_taken(tmp_path: Path) -> None:
    rows: list[list[Any]] = [HEAD, GOOD, [], ["企业名称", "地址", "成立时间"], ["丙公司", "某路1号", "2011"]]
    _, check = _check(tmp_path, rows)
    assert (check["rows"], check["bad"]) == ({"data": 1, "other": 2}, 0)
    mapping, check = _check(tmp_path, rows, kind="organisation", header=[4, 4])
    assert [one["target"] for one in mapping["columns"].values()] == ["title", "address", "data:founded"]
    assert check["good"] == 1


def test_a_header_far_down_is_found_where_a_person_says(tmp_path: Path) -> None:
    rows: list[list[Any]] = [*[[f"说明{at}"] for at in range(120)], HEAD, GOOD]
    mapping, check = _check(tmp_path, rows, header=[121, 121])
    assert (mapping["header"], check["good"]) == ([121, 121], 1)


def test_what_stands_beside_the_table_is_told(tmp_path: Path) -> None:
    _, check = _check(tmp_path, [HEAD, [*GOOD, "手写备注"], ["乙", *GOOD[1:]]])
    assert check["outside"] == {"rows": 1, "row": 2, "column": "F", "found": "手写备注"}
    assert check["bad"] == 0


def test_two_columns_of_one_header_are_remembered_apart(tmp_path: Path) -> None:
    rows = [["项目名称", "总投资（万元）", "总投资（万元）"], ["甲", 5, 6], ["乙", 7, 8]]
    grid = _grid(tmp_path, book({"表": Sheet(rows)}), "a.xlsx")
    mapping = look_at_sheets(grid, "a.xlsx", None, [{"sheet": 1, "kind": "project"}])[0].mapping
    mapping["columns"] |= {"B": {"target": "figure", "unit": "万元"}, "C": {"target": "cost", "unit": "万元"}}
    signature, columns, words = table_rows.header_columns(grid, mapping)
    told = {"kind": "project", "language": "zh-Hans", "columns": columns, "headers": words}
    again = look_at_sheets(grid, "a.xlsx", lambda found, _: (told, True) if found == signature else None)[0]
    assert {name: one["target"] for name, one in again.mapping["columns"].items()} == {"A": "title", "B": "figure", "C": "cost"}


def test_a_sheet_of_sixteen_thousand_columns_is_cut_and_says_so(tmp_path: Path) -> None:
    rows = [["项目名称", *[f"列{at}" for at in range(16_000)]], ["甲", *range(16_000)]]
    grid = _grid(tmp_path, book({"表": Sheet(rows)}), "a.xlsx")
    look = look_at_sheets(grid, "a.xlsx")[0]
    assert (len(look.columns), look.left_out) == (500, 15_501)


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_rows(tmp_path: Path) -> None:
    with pytest.raises(GreenBridgeError) as caught:
        _grid(tmp_path, b'Project name,Country\n"Alpha,Kazakhstan\nBeta,China\n', "a.csv")
    assert caught.value.code == "document_broken"
    assert "row 2" in str(caught.value.params["reason"])


def test_rows_of_a_csv_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    raw = '项目名称,国家,说明\r\n甲,中国,"一\n二\n三"\r\n乙,Marsland,x\r\n\r\n丙,Nowhere,y\r\n'.encode()
    grid = _grid(tmp_path, raw, "a.csv")
    mapping = look_at_sheets(grid, "a.csv", None, [{"sheet": 1, "kind": "project"}])[0].mapping
    check = check_table(grid, mapping, plain_document("a.csv"), libraries=False)
    assert [(one["column"], one["row"]) for one in check["faults"]] == [("B", 3), ("B", 5)]


@pytest.mark.parametrize("rows", [[], [[None, None], ["", ""]]])
def test_a_sheet_without_a_cell_is_refused(tmp_path: Path, rows: list[list[Any]]) -> None:
    with pytest.raises(GreenBridgeError, match="document_without_text"):
        _grid(tmp_path, book({"表": Sheet(rows)}), "a.xlsx")


def test_a_header_without_rows_is_no_table(tmp_path: Path) -> None:
    grid = _grid(tmp_path, book({"表": Sheet([HEAD])}), "a.xlsx")
    assert look_at_sheets(grid, "a.xlsx")[0].mapping == {}
