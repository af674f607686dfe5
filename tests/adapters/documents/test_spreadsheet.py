"""Sheets and delimited text."""

from __future__ import annotations

import struct
import time

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Limits, read_document
from greenbridge.kernel.errors import InvalidError, LimitError

ROWS: list[list[samples.Cell | None]] = [["项目", "金额", "日期"], ["光伏电站", 47.95, 45902], ["风电场", 12, 45903]]


def test_read_sheets_reads_an_xlsx_row_by_row() -> None:
    document = read_document(samples.sheet({"清单": ROWS}, date_columns=(2,)), "a.xlsx")
    assert document.text == "项目: 光伏电站; 金额: 47.95; 日期: 2025-09-02\n项目: 风电场; 金额: 12; 日期: 2025-09-03"
    assert document.tables[0].name == "清单"
    assert document.tables[0].header == ("项目", "金额", "日期")
    assert document.tables[0].rows[1] == ("风电场", "12", "2025-09-03")


def test_read_sheets_names_each_sheet_of_several() -> None:
    document = read_document(samples.sheet({"Проекты": ROWS, "Пусто": [], "Итого": [["a", "b"], [1, 2]]}), "a.xlsx")
    assert [table.name for table in document.tables] == ["Проекты", "Итого"]
    assert document.text.startswith("Проекты\n项目: 光伏电站")
    assert document.text.endswith("\n\nИтого\na: 1; b: 2")
    for table in document.tables:
        assert document.text[table.start : table.end].count("\n") == len(table.rows) - 1


def test_read_sheets_reads_an_old_xls() -> None:
    document = read_document(samples.old_sheet([["Проект", "МВт"], ["Парк", 100.0], ["Сад", 1.5]]), "a.xls")
    assert document.text == "Проект: Парк; МВт: 100\nПроект: Сад; МВт: 1.5"


def test_read_sheets_reads_an_ods() -> None:
    def row(*cells: str) -> str:
        return "<table:table-row>" + "".join(cells) + "</table:table-row>"

    def words(text: str) -> str:
        return f"<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>"

    number = "<table:table-cell office:value-type='float' office:value='100'><text:p>100</text:p></table:table-cell>"
    day = "<table:table-cell office:value-type='date' office:date-value='2025-09-02'><text:p>02.09.25</text:p></table:table-cell>"
    body = "<table:table table:name='S'>" + row(words("имя"), words("МВт"), words("дата")) + row(words("Парк"), number, day)
    document = read_document(samples.open_document("ods", body + "</table:table>"), "a.ods")
    assert document.text == "имя: Парк; МВт: 100; дата: 2025-09-02"


def test_read_sheets_refuses_a_sheet_of_two_far_corners() -> None:
    started = time.monotonic()
    with pytest.raises(LimitError) as caught:
        read_document(samples.far_sheet(), "a.xlsx")
    assert (caught.value.code, caught.value.params["what"]) == ("document_unpacks_too_large", "cells")
    assert time.monotonic() - started < 1


@pytest.mark.parametrize("quote", ['"', "'"])
def test_read_sheets_does_not_count_cells_that_only_have_a_style(quote: str) -> None:
    styled = "".join(f"<c r='{at}1048576' s='0'/>" for at in ("A", "ZZ", "XFD")).replace("'", quote)
    raw = samples.sheet({"A": [["name", "n"], ["x", 1]]})
    part = samples.entry(raw, "xl/worksheets/sheet1.xml").replace(
        b"</sheetData>", f"<row r='1048576'>{styled}</row></sheetData>".replace("'", quote).encode()
    )
    assert read_document(samples.with_entry(raw, "xl/worksheets/sheet1.xml", part), "a.xlsx").tables[0].rows == (("x", "1"),)
    filled = part.replace("<c r='XFD1048576' s='0'/>".replace("'", quote).encode(), b'<c r="XFD1048576"><v>1</v></c>')
    with pytest.raises(LimitError) as caught:
        read_document(samples.with_entry(raw, "xl/worksheets/sheet1.xml", filled), "a.xlsx")
    assert caught.value.params["what"] == "cells"


def test_read_sheets_refuses_repeated_cells_without_end() -> None:
    cell = (
        "<table:table-cell table:number-columns-repeated='16384' office:value-type='string'><text:p>x</text:p></table:table-cell>"
    )
    row = f"<table:table-row table:number-rows-repeated='1048576'>{cell}</table:table-row>"
    body = f"<table:table table:name='S'>{row}</table:table>"
    with pytest.raises(LimitError) as caught:
        read_document(samples.open_document("ods", body), "a.ods")
    assert caught.value.params["what"] == "cells"


def test_read_sheets_bears_the_empty_rows_office_programs_repeat() -> None:
    body = (
        "<table:table table:name='S'><table:table-row><table:table-cell office:value-type='string'><text:p>слово</text:p>"
        "</table:table-cell></table:table-row><table:table-row table:number-rows-repeated='1048575'>"
        "<table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>"
    )
    assert read_document(samples.open_document("ods", body), "a.ods").text == "слово"


@pytest.mark.parametrize("kind", ["ods", "xlsx"])
def test_read_sheets_refuses_parts_that_are_not_well_formed(kind: str) -> None:
    raw = samples.sheet({"A": [["a"]]}) if kind == "xlsx" else samples.open_document("ods", "<table:table/>")
    part = "xl/worksheets/sheet1.xml" if kind == "xlsx" else "content.xml"
    # calamine 0.9.1 never comes back from the second of these.
    raw = samples.with_entry(raw, part, samples.entry(raw, part)[:-20])
    with pytest.raises(InvalidError) as caught:
        read_document(raw, f"a.{kind}")
    assert caught.value.code == "document_broken"


def test_read_sheets_refuses_an_xls_that_promises_the_impossible() -> None:
    raw = samples.old_sheet([["a", "b"], [1.0, 2.0]])
    size = raw.index(struct.pack("<HHIIHHH", 0x0200, 14, 0, 2, 0, 2, 0))
    lie = raw[: size + 8] + struct.pack("<I", 0xFFFFFFF0) + raw[size + 12 :]
    with pytest.raises(LimitError):
        read_document(lie, "a.xls")
    strings = raw.index(struct.pack("<II", 2, 2))
    lie = raw[: strings + 4] + struct.pack("<I", 0xFFFFFFF0) + raw[strings + 8 :]
    with pytest.raises(InvalidError, match="strings"):
        read_document(lie, "a.xls")


def test_read_sheets_refuses_a_workbook_without_a_word() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(samples.sheet({"A": []}), "a.xlsx")
    assert caught.value.code == "document_without_text"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_read_delimited_finds_the_delimiter(delimiter: str, charset: str) -> None:
    rows = [["Проект", "Мощность, МВт"], ['Парк "Сад"', "1,5"], ["Ветропарк", "100"]]
    text = "\r\n".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    document = read_document(text.encode(charset), "a.csv")
    assert document.text == 'Проект: Парк "Сад"; Мощность, МВт: 1,5\nПроект: Ветропарк; Мощность, МВт: 100'


def test_read_delimited_obeys_the_line_excel_writes() -> None:
    assert read_document(b"sep=;\nname;n\nx;1,5\n", "a.csv").tables[0].rows == (("x", "1,5"),)


def test_read_delimited_reads_text_without_columns_as_text() -> None:
    document = read_document("Это письмо, а не таблица".replace(",", "").encode(), "a.csv")
    assert document.text == "Это письмо а не таблица"
    assert [remark.code for remark in document.remarks] == ["columns_not_found"]
    assert document.media_type == "text/plain"


def test_read_delimited_keeps_a_cell_longer_than_the_csv_reader_takes() -> None:
    long = "слово " * 40_000
    document = read_document(f"a,b\n{long},2\n".encode(), "a.csv")
    assert long.strip() in document.text


def test_read_sheets_refuses_more_text_than_allowed() -> None:
    with pytest.raises(LimitError) as caught:
        read_document(samples.sheet({"A": [["слово"] * 20] * 100}), "a.xlsx", limits=Limits(text_chars=5000))
    assert caught.value.code == "document_text_too_long"


def test_read_sheets_says_what_the_format_of_a_cell_says() -> None:
    raw = samples.sheet({"a": [["Item", "Share", "Cost"], ["Plant", 0.084, 15.25], ["Grid", 1.005, 3]]})
    styles = samples.entry(raw, "xl/styles.xml").replace(
        b'<fonts count="1">',
        '<numFmts><numFmt numFmtId="164" formatCode="0.00&quot; 亿元&quot;"/></numFmts><fonts count="1">'.encode(),
    )
    styles = styles.replace(b"</cellXfs>", b'<xf numFmtId="10"/><xf numFmtId="164"/></cellXfs>')
    sheet = samples.entry(raw, "xl/worksheets/sheet1.xml")
    for place, style in (("B2", "2"), ("B3", "2"), ("C2", "3"), ("C3", "3")):
        sheet = sheet.replace(f'r="{place}"'.encode(), f'r="{place}" s="{style}"'.encode())
    raw = samples.with_entry(samples.with_entry(raw, "xl/styles.xml", styles), "xl/worksheets/sheet1.xml", sheet)
    text = read_document(raw, "a.xlsx").text
    assert text.splitlines()[0] == "Item: Plant; Share: 8.4%; Cost: 15.25 亿元"
    assert text.splitlines()[1] == "Item: Grid; Share: 100.5%; Cost: 3 亿元"


def test_read_sheets_says_a_merged_cell_in_each_of_its_rows() -> None:
    raw = samples.sheet({"a": [["地区", "项目", "金额"], ["示例市", "光伏", 1], [None, "储能", 2], ["外省", "再生", 3]]})
    sheet = samples.entry(raw, "xl/worksheets/sheet1.xml")
    merged = sheet.replace(b"</sheetData>", b'</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')
    text = read_document(samples.with_entry(raw, "xl/worksheets/sheet1.xml", merged), "a.xlsx").text
    assert text == "地区: 示例市; 项目: 光伏; 金额: 1\n地区: 示例市; 项目: 储能; 金额: 2\n地区: 外省; 项目: 再生; 金额: 3"


def test_read_sheets_bears_the_empty_parts_of_libreoffice() -> None:
    cell = '<table:table-cell office:value-type="string"><text:p>项目</text:p></table:table-cell>'
    raw = samples.open_document("ods", f'<table:table table:name="A"><table:table-row>{cell}</table:table-row></table:table>')
    raw = samples.with_entry(raw, "Configurations2/accelerator/current.xml", b"")
    assert read_document(raw, "a.ods").text == "项目"


def test_read_sheets_tells_a_locked_xls_from_a_broken_one() -> None:
    begin = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 5, 0, 0, 0, 0)
    lock = struct.pack("<HH", 0x002F, 54) + bytes(54)
    garbage = struct.pack("<HHII", 0x00FC, 8, 0xFFFFFFFF, 0xFFFFFFFF)
    with pytest.raises(InvalidError) as caught:
        read_document(samples.compound({"Workbook": begin + lock + garbage}), "a.xls")
    assert (caught.value.code, caught.value.params) == ("document_encrypted", {"found": "xls"})
