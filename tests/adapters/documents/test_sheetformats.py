"""Number formats, hidden rows and columns, merged cells of ods, xls and xlsb."""

from __future__ import annotations

import io
import struct
import zipfile

from tests.cases.sheets.book import Sheet, book

from greenbridge.adapters.documents import sheetformats
from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.document import Limits
from greenbridge.adapters.documents.grids import grids_of
from greenbridge.adapters.documents.sheetformats import read_looks

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle"))
)


def _ods() -> bytes:
    styles = f"""<office:document-styles {_SPACES}><office:styles>
<number:number-style style:name="N1"><number:number/><number:text> ₽</number:text></number:number-style>
<number:date-style style:name="N2"><number:year/><number:text>-</number:text><number:month/></number:date-style>
<number:date-style style:name="N3"><number:day/><number:month/><number:year/></number:date-style>
</office:styles></office:document-styles>"""
    automatic = "".join(
        f'<style:style style:name="c{at}" style:family="table-cell" style:data-style-name="N{at}"/>' for at in (1, 2, 3)
    )

    def cell(kind: str, text: str, more: str = "") -> str:
        value = {"string": "", "date": f'office:date-value="{text}"'}.get(kind, f'office:value="{text}"')
        return f'<table:table-cell office:value-type="{kind}" {value} {more}><text:p>{text}</text:p></table:table-cell>'

    head = "".join(cell("string", word) for word in ("Регион", "Доля", "Цена", "Месяц", "День", "Сумма", "Скрыто"))
    one = cell("string", "Пример", 'table:number-rows-spanned="2"') + cell("percentage", "0.954")
    one += (
        cell("float", "12.5", 'table:style-name="c1"')
        + cell("date", "2025-02-01")
        + cell("date", "2025-02-01", 'table:style-name="c3"')
    )
    one += cell("currency", "7", 'office:currency="KZT"') + cell("float", "1")
    two = "<table:covered-table-cell/>" + cell("percentage", "0.5")
    content = f"""<office:document-content {_SPACES}><office:automatic-styles>{automatic}</office:automatic-styles><office:body>
<office:spreadsheet><table:table table:name="Лист"><table:table-column table:number-columns-repeated="3"/>
<table:table-column table:default-cell-style-name="c2"/><table:table-column table:number-columns-repeated="2"/>
<table:table-column table:visibility="collapse"/>
<table:table-row>{head}</table:table-row><table:table-row>{one}</table:table-row>
<table:table-row table:visibility="collapse">{two}</table:table-row></table:table></office:spreadsheet></office:body>
</office:document-content>"""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("styles.xml", styles)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()


def test_an_ods_is_read_as_it_is_shown() -> None:
    grid = grids_of(_ods(), "a.ods")[0]
    assert grid.rows[1][1] == ["Пример", "95.4%", "12.5 ₽", "2025-02", "2025-02-01", "7 KZT", "1"]
    assert grid.rows[2][1][1] == "50%"
    assert (grid.hidden_rows, grid.hidden_columns) == ([3], [6])
    assert [(area.top, area.left, area.bottom, area.right) for area in grid.merged] == [(1, 0, 2, 0)]


def test_an_xlsx_tells_its_hidden_columns() -> None:
    grid = grids_of(book({"A": Sheet([["a", "b"], ["c", "d"]], hidden_columns=[2])}), "a.xlsx")[0]
    assert grid.hidden_columns == [1]


def _record(number: int, body: bytes) -> bytes:
    head = bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
    return head + bytes([len(body)]) + body


def _told(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def test_an_xlsb_tells_formats_and_what_is_hidden() -> None:
    styles = _record(44, struct.pack("<H", 170) + _told('#,##0" ₽"')) + _record(617, b"\0\0\0\0")
    styles += b"".join(_record(47, struct.pack("<HH", 0, form) + bytes(12)) for form in (0, 10, 170)) + _record(618, b"")
    sheet = _record(60, struct.pack("<IIIIH", 3, 3, 0, 0, 1))
    for row, hidden in ((0, 0), (1, 0x10)):
        sheet += _record(0, struct.pack("<IIHBB", row, 0, 300, 0, hidden))
        sheet += _record(5, struct.pack("<IId", 1, 1, 0.25)) + _record(2, struct.pack("<IIi", 2, 2, 8))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("xl/workbook.bin", _record(156, struct.pack("<II", 0, 1) + _told("rId1") + _told("Лист")))
        link = '<Relationship Id="rId1" Type="x" Target="worksheets/sheet1.bin"/>'
        package.writestr("xl/_rels/workbook.bin.rels", f"<Relationships>{link}</Relationships>")
        package.writestr("xl/styles.bin", styles)
        package.writestr("xl/worksheets/sheet1.bin", sheet)
    with Package(out.getvalue(), Limits()) as package:
        looks = read_looks(out.getvalue(), "xlsb", package)["Лист"]
    shown = {column: [names.get(number) for number in rows] for column, (names, rows) in looks.styled.items()}
    assert shown == {1: ["percent", "percent"], 2: ["unit:₽", "unit:₽"]}
    assert (looks.hidden_rows, looks.hidden_columns) == ({1}, {3})


def test_records_of_an_xls_tell_formats_and_what_is_hidden() -> None:
    looks = sheetformats.SheetLooks()
    styles = ["", "percent", "month"]
    rows = (
        (0x027E, struct.pack("<HHHI", 4, 1, 1, 0)),
        (0x0203, struct.pack("<HHHd", 5, 1, 1, 0.5)),
        (0x00BD, struct.pack("<HHHIHIH", 6, 1, 1, 0, 2, 0, 2)),
        (0x0208, struct.pack("<HHHHHHHH", 5, 0, 0, 0, 0, 0, 0x20, 0)),
        (0x007D, struct.pack("<HHHHHH", 2, 3, 0, 0, 1, 0)),
    )
    for number, body in rows:
        sheetformats._old_cell(number, body, looks, styles)
    assert {column: sorted(names.values()) for column, (names, _) in looks.styled.items()} == {1: ["percent"], 2: ["month"]}
    assert (looks.hidden_rows, looks.hidden_columns) == ({5}, {2, 3})


def test_what_cannot_be_followed_is_passed_over() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("xl/workbook.bin", b"\x9c\x01\x08\0\0\0")
        package.writestr("xl/styles.bin", b"\x2c\x02\0")
        package.writestr("xl/_rels/workbook.bin.rels", "<Relationships/>")
    with Package(out.getvalue(), Limits()) as package:
        assert read_looks(out.getvalue(), "xlsb", package) == {}
