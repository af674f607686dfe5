"""A curator drops a spreadsheet, settles its columns and puts the rows on the desk, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.cases.sheets.book import Sheet, book

LANDING_MS = 60_000
"""How long the worker may take to land a handful of rows, its first job after the start among them [ms]."""
pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_curator_settles_columns_and_puts_good_rows_on_the_desk(visit: Callable[..., Page], scripts: bool) -> None:
    mark = "一" if scripts else "二"
    rows = [
        [f"示例园区项目清单{mark}"],
        ["序号", "项目名称", "国家", "装机容量（MW）", "建设阶段"],
        [1, f"旅程光伏{mark}", "哈萨克斯坦", 50, "在建"],
        [2, f"旅程风电{mark}", "某国某地", 100, "已投产"],
        ["合计", None, None, 150],
    ]
    page = visit("/zh-hans/intake/", signed_in=True, scripts=scripts)
    name = f"journey-{mark}.xlsx"
    page.locator("#files").set_input_files([{"name": name, "mimeType": "", "buffer": book({"清单": Sheet(rows, ["A1:E1"])})}])
    page.locator(".intake-drop .acts button").click()
    expect(page.locator("select[name=target-B]")).to_have_value("title")
    expect(page.locator("select[name=target-D]")).to_have_value("capacity")
    expect(page.locator("main")).to_contain_text("C4")
    page.locator("button[value=land-good]").click()
    expect(page.locator("a[href$='rows.csv']")).to_be_visible(timeout=LANDING_MS)
    page.locator("a.btn.go").click()
    expect(page.locator("main")).to_contain_text(f"旅程光伏{mark}")
    page.goto(page.url.split("?")[0] + "table/")
    page.locator("button[value=undo]").click()
    expect(page.locator("select[name=target-B]")).to_have_value("title")


def test_the_page_of_columns_fits_a_phone(visit: Callable[..., Page]) -> None:
    rows = [["项目名称", "国家", "总投资（亿元）"], ["旅程手机", "中国", 5]]
    page = visit("/ru/intake/", signed_in=True, width=390)
    page.locator("#files").set_input_files([{"name": "phone.xlsx", "mimeType": "", "buffer": book({"A": Sheet(rows)})}])
    page.locator(".intake-drop .acts button").click()
    expect(page.locator("select[name=target-A]")).to_have_value("title")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
