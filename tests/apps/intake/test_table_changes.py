"""A settled mapping and the table of next month: columns moved, renamed, added, dropped. None is taken for another one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.models import Candidate
from greenbridge.kernel.errors import InvalidError
from tests.cases.sheets.book import Sheet, book

pytestmark = pytest.mark.django_db

HEADER = ["Название проекта", "Страна", "Инвестор", "Мощность, МВт", "Стоимость, млн руб."]
ROW: list[Any] = ["Степная СЭС", "Казахстан", "ТОО «Пример»", "40", "4200"]
ROWS = [ROW, ["Ветропарк «Север»", "Россия", "АО «Образец»", "25", "3100"]]


@pytest.fixture
def drop(curator: User) -> Callable[..., int]:
    def make(rows: list[list[Any]], name: str = "a.xlsx", **meta: str) -> int:
        files = [services.Incoming(name, (book({meta.pop("sheet", "Реестр"): Sheet(rows)}),))]
        taken = services.documents_take(by=curator, files=files, meta=meta)
        assert taken[0].number is not None
        services.document_read(taken[0].number)
        return taken[0].number

    return make


def ordered(*places: int) -> list[list[Any]]:
    return [[row[at] for at in places] for row in [HEADER, *ROWS]]


def look(number: int, curator: User) -> Any:
    return selectors.table_looks(number, by=curator)[0]


def settled(drop: Callable[..., int], curator: User, **meta: str) -> dict[str, Any]:
    """A mapping a curator has landed."""
    number = drop([HEADER, *ROWS], **meta)
    mapping = look(number, curator).mapping
    assert [mapping["columns"][at]["target"] for at in "ABD"] == ["title", "country", "capacity"]
    mapping["columns"]["C"]["target"] = "party:financier"
    mapping["columns"]["E"] = {**mapping["columns"]["E"], "target": "cost"}
    services.table_land(number, mapping, by=curator)
    return mapping


def targets(mapping: dict[str, Any]) -> dict[str, str]:
    return {letters: one["target"] for letters, one in mapping["columns"].items()}


def test_a_mapping_follows_columns_that_moved_and_says_so(drop: Callable[..., int], curator: User) -> None:
    mapping = settled(drop, curator)
    number = drop(ordered(4, 0, 1, 3, 2), "b.xlsx")
    check = selectors.table_check(number, mapping, by=curator)
    assert {(one["change"], one["header"], one["was_column"], one["column"]) for one in check["changes"]} == {
        ("moved", "Стоимость, млн руб.", "E", "A"),
        ("moved", "Название проекта", "A", "B"),
        ("moved", "Страна", "B", "C"),
        ("moved", "Инвестор", "C", "E"),
    }
    services.table_land(number, mapping, by=curator)
    candidate = Candidate.objects.filter(document=number).order_by("number")[0]
    assert candidate.title == "Степная СЭС"
    assert {one["unit"]: one["value"] for one in candidate.figures} == {"MW": "40", "RUB": "4200000000"}
    assert "ТОО «Пример»" in candidate.fields["parties"]


def test_a_header_a_row_further_down_is_found(drop: Callable[..., int], curator: User) -> None:
    mapping = settled(drop, curator)
    number = drop([["Реестр на 1 декабря 2026 года"], [], *ordered(0, 1, 2, 3, 4)], "b.xlsx")
    assert selectors.table_check(number, mapping, by=curator)["good"] == 2


@pytest.mark.parametrize(
    ("column", "words"),
    [(3, "Мощность, ГВт"), (3, "Выработка, ГВт·ч"), (4, "Стоимость, млн долл."), (2, "Заказчик")],
)
def test_a_column_that_is_gone_is_never_replaced_by_what_stands_there(
    drop: Callable[..., int], curator: User, column: int, words: str
) -> None:
    mapping = settled(drop, curator)
    header = [words if at == column else name for at, name in enumerate(HEADER)]
    number = drop([header, *ROWS], "b.xlsx")
    with pytest.raises(InvalidError) as refused:
        services.table_land(number, mapping, by=curator)
    assert refused.value.code == "mapping_outgrown"
    finding = refused.value.params["findings"][0]
    assert (finding["found"], finding["expected"]) == (words, HEADER[column])
    assert not Candidate.objects.filter(document=number).exists()
    assert services.table_land(number, look(number, curator).mapping, by=curator).good == 2


def test_a_unit_told_above_the_table_that_changed_is_another_column(drop: Callable[..., int], curator: User) -> None:
    head, row = ["项目名称", "国家", "总投资"], ["示例光伏项目", "中国", "4.2"]
    number = drop([["单位：亿元"], head, row])
    mapping = look(number, curator).mapping
    assert mapping["columns"]["C"]["unit"] == "亿元"
    other = drop([["单位：万元"], head, row], "b.xlsx")
    with pytest.raises(InvalidError, match="mapping_outgrown"):
        selectors.table_check(other, mapping, by=curator)
    assert selectors.table_check(number, mapping, by=curator)["records"][0]["record"]["figures"][0]["value"] == "420000000"


def test_a_unit_in_a_row_of_its_own_that_changed_is_another_column(drop: Callable[..., int], curator: User) -> None:
    head, row = ["Project", "Country", "Capacity"], ["Example plant", "Kazakhstan", "40"]
    mapping = look(drop([head, ["", "", "MW"], row]), curator).mapping
    assert mapping["columns"]["C"] == {"target": "capacity", "unit": "MW", "header": "Capacity [MW]"}
    with pytest.raises(InvalidError, match="mapping_outgrown"):
        selectors.table_check(drop([head, ["", "", "kW"], row], "b.xlsx"), mapping, by=curator)


def test_the_sheet_of_that_name_is_taken_when_sheets_changed_places(drop: Callable[..., int], curator: User) -> None:
    mapping = settled(drop, curator)
    other = [["Другое", "Прочее"], ["x", "y"], ["z", "w"]]
    raw = book({"Справка": Sheet(other), "Реестр": Sheet([HEADER, *ROWS])})
    taken = services.documents_take(by=curator, files=[services.Incoming("c.xlsx", (raw,))], meta={})
    services.document_read(taken[0].number or 0)
    check = selectors.table_check(taken[0].number or 0, mapping, by=curator)
    assert (check["sheet"], check["name"], check["good"]) == (2, "Реестр", 2)


def test_what_is_remembered_goes_by_names_and_says_what_changed(drop: Callable[..., int], curator: User) -> None:
    settled(drop, curator, publisher="П")
    header = ["№ п/п", "Инвестор", "Название проекта", "Страна", "Проектная мощность, МВт", "Регион"]
    rows = [[str(at), row[2], row[0], row[1], row[3], "Область"] for at, row in enumerate(ROWS, 1)]
    for meta in ({"publisher": "П"}, {}):
        number = drop([header, *rows], f"b{len(meta)}.xlsx", **meta)
        found = look(number, curator)
        if not meta and not found.changes:
            continue  # of another publisher: three of six columns are too few
        assert targets(found.mapping)["B"] == "party:financier"
        assert targets(found.mapping)["C"] == "title"
        told = {(one["change"], one["header"] or one["was"]) for one in found.changes}
        assert ("renamed", "Проектная мощность, МВт") in told
        assert ("gone", "Стоимость, млн руб.") in told
        assert ("added", "Регион") in told
        assert ("moved", "Инвестор") in told


def test_what_is_remembered_serves_a_header_with_one_column_more_from_anywhere(drop: Callable[..., int], curator: User) -> None:
    settled(drop, curator, publisher="П")
    number = drop([[*HEADER, "Регион"], *[[*row, "Область"] for row in ROWS]], "b.xlsx", publisher="Другой")
    found = look(number, curator)
    assert targets(found.mapping)["C"] == "party:financier"
    assert [(one["change"], one["column"], one["header"]) for one in found.changes] == [("added", "F", "Регион")]
    assert not found.remembered


def test_columns_of_one_header_that_changed_places_are_not_remembered(drop: Callable[..., int], curator: User) -> None:
    header = ["Проект", "Имя", "Имя", "Страна"]
    row = ["Степная СЭС", "ТОО «Пример»", "АО «Образец»", "Казахстан"]
    first = drop([header, row], publisher="П")
    mapping = look(first, curator).mapping
    mapping["columns"]["A"]["target"], mapping["columns"]["D"]["target"] = "title", "country"
    mapping["columns"]["B"]["target"], mapping["columns"]["C"]["target"] = "party:owner", "party:supplier"
    services.table_land(first, mapping | {"kind": "project"}, by=curator)
    same = look(drop([header, [*row[:3], "Россия"]], "b.xlsx", publisher="П"), curator)
    assert [targets(same.mapping)[at] for at in "BC"] == ["party:owner", "party:supplier"]
    order = (3, 1, 2, 0)
    moved = look(drop([[header[at] for at in order], [row[at] for at in order]], "c.xlsx", publisher="П"), curator)
    assert targets(moved.mapping)["D"] == "title"
    assert "remembered" not in {one["reason"] for one in moved.columns if one["column"] in "BC"}


@pytest.mark.parametrize(("prefix", "words"), [("/en", "seems to be"), ("/ru", "похоже"), ("/zh-hans", "似乎")])
def test_the_page_says_what_changed(
    drop: Callable[..., int], curator: User, client_for: Callable[..., Client], prefix: str, words: str
) -> None:
    settled(drop, curator, publisher="П")
    header = ["Название проекта", "Страна", "Инвестор", "Проектная мощность, МВт", "Стоимость, млн руб."]
    number = drop([header, *ROWS], "b.xlsx", publisher="П")
    page = client_for(curator).get(f"{prefix}/intake/{number}/table/").content.decode()
    assert words in page
    assert "Проектная мощность, МВт" in page
