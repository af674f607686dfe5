"""Spreadsheets on the desk: columns settled, rows landed, handed back, taken back, remembered."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.errors import TableFaultyError
from greenbridge.apps.intake.models import Candidate, Document, Mapping, Table
from greenbridge.apps.intake.selectors.tables import grid_path, safe_cell
from greenbridge.apps.registry.models import Evidence, Record
from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError
from tests.cases.sheets import first
from tests.cases.sheets.book import Case, Sheet, book

pytestmark = pytest.mark.django_db


@pytest.fixture
def drop(curator: User) -> Callable[..., int]:
    """Drop a file on the desk; its number."""

    def make(raw: bytes, name: str, **meta: str) -> int:
        taken = services.documents_take(by=curator, files=[services.Incoming(name, (raw,))], meta=meta)
        assert taken[0].number is not None
        services.document_read(taken[0].number)
        return taken[0].number

    return make


@pytest.fixture
def case(drop: Callable[..., int]) -> Callable[..., int]:
    def make(one: Case, **meta: str) -> int:
        return drop(one.raw, one.file, **meta)

    return make


def mapping_of(number: int, by: User, **asked: Any) -> dict[str, Any]:
    return selectors.table_looks(number, by=by, asked=[{"sheet": 1, **asked}] if asked else ())[0].mapping


def test_a_spreadsheet_waits_for_its_columns_and_writes_nothing(case: Callable[..., int], curator: User) -> None:
    number = case(first.ministry())
    document = Document.objects.get(pk=number)
    assert (document.state, document.language) == ("ready", "ru")
    assert Candidate.objects.count() == Record.objects.count() == Mapping.objects.count() == 0
    look = selectors.table_looks(number, by=curator)[0]
    assert (look.mapping["kind"], look.mapping["header"]) == ("project", [4, 5])
    check = selectors.table_check(number, look.mapping, by=curator)
    assert (check["good"], check["bad"], check["rows"]["total"], check["rows"]["note"]) == (3, 0, 1, 1)
    record = check["records"][0]["record"]
    assert record["texts"]["ru"]["title"] == "Строительство Степной СЭС"
    assert record["stage"] == "construction"
    assert {one["unit"]: one["value"] for one in record["figures"]} == {"MW": "40", "RUB": "4200500000"}
    assert Candidate.objects.count() == Record.objects.count() == Mapping.objects.count() == 0


def test_rows_land_as_candidates_with_their_cells_as_evidence(case: Callable[..., int], curator: User) -> None:
    number = case(first.ministry(), publisher="Ведомство (пример)")
    landed = services.table_land(number, mapping_of(number, curator), by=curator)
    assert (landed.good, landed.bad) == (3, 0)
    row = Candidate.objects.get(document=number, number=1)
    document = Document.objects.get(pk=number)
    text = document.reading["articles"][0]["text"]
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in [*row.evidence, *row.figures])
    assert next(one["quote"] for one in row.evidence if one["field"] == "stage") == "Реестр!J7 Стадия: строительство"
    services.candidate_accept(number, 1, by=curator)
    record = Record.objects.get()
    assert record.place == {"ru": "Оренбургская область, г. Гай"}
    assert record.data["cost"] == "4 200,5 млн руб."
    assert Evidence.objects.filter(record=record, quote__startswith="Реестр!").exists()


def test_nothing_lands_while_a_row_is_faulty_unless_the_good_ones_are_asked_for(case: Callable[..., int], curator: User) -> None:
    number = case(first.trilingual())
    mapping = mapping_of(number, curator)
    with pytest.raises(TableFaultyError) as caught:
        services.table_land(number, mapping, by=curator)
    fault = caught.value.params["findings"][0]
    assert (fault["row"], fault["column"], fault["code"]) == (3, "G", "code_wrong")
    assert Candidate.objects.count() == 0
    landed = services.table_land(number, mapping, by=curator, whole=False)
    assert (landed.good, landed.bad) == (2, 1)
    name, raw = selectors.bad_rows_csv(number, by=curator)
    lines = raw.decode("utf-8-sig").splitlines()
    assert name == "orgs-rows.csv"
    assert lines[0].startswith("row,reason,名称（中文）")
    assert lines[1].startswith("3,G3 code:lei: code_wrong: 5493001KJTIIGC8Y1R13")
    assert len(lines) == 2


def test_titles_in_three_languages_become_texts_of_one_record(case: Callable[..., int], curator: User) -> None:
    number = case(first.trilingual())
    services.table_land(number, mapping_of(number, curator), by=curator, whole=False)
    services.candidate_accept(number, 1, by=curator)
    record = Record.objects.get()
    assert {text.language: text.title for text in record.texts.all()} == {
        "zh-Hans": "示例绿色发展中心",
        "ru": "Центр зелёного развития «Пример»",
        "en": "Example Green Development Centre",
    }
    assert record.identifiers == {"lei": "5493001KJTIIGC8Y1R12"}


def test_rows_accepted_at_once_leave_what_may_be_known(case: Callable[..., int], curator: User, drop: Callable[..., int]) -> None:
    number = case(first.kazakh())
    landed = services.table_land(number, mapping_of(number, curator), by=curator, accept=True)
    assert (landed.accepted, landed.left) == (3, 0)
    assert Record.objects.count() == 3
    rows = [["Наименование объекта", "Область", "Мощность, МВт"], ["СЭС «Пример-1»", "Алматинская область", "50,5"]]
    again = drop(book({"A": Sheet(rows)}), "again.xlsx")
    landed = services.table_land(again, mapping_of(again, curator, kind="project"), by=curator, accept=True)
    assert (landed.accepted, landed.left) == (0, 1)
    assert Candidate.objects.get(document=again).proposals[0]["why"] == "same_name"


def test_table_undo_takes_everything_back_and_the_mapping_can_be_changed(case: Callable[..., int], curator: User) -> None:
    number = case(first.kazakh())
    mapping = mapping_of(number, curator)
    services.table_land(number, mapping, by=curator, accept=True)
    with pytest.raises(ConflictError, match="table_landed"):
        services.table_land(number, mapping, by=curator)
    assert services.table_undo(number, by=curator) == 3
    assert Candidate.objects.count() == 0
    assert set(Record.objects.values_list("state", flat=True)) == {"draft"}
    mapping["columns"]["I"] = {"target": ""}
    landed = services.table_land(number, mapping, by=curator)
    assert landed.good == 3
    assert all(one["unit"] != "kWh" for row in Candidate.objects.all() for one in row.figures)


def test_the_mapping_is_remembered_for_the_header(case: Callable[..., int], drop: Callable[..., int], curator: User) -> None:
    header = ["Штука", "Кто", "Сколько, МВт", "Где"]
    one = drop(book({"A": Sheet([["Название", *header[1:]], ["Парк", "Я", "5", "Минск"]])}), "a.xlsx", publisher="П")
    mapping = mapping_of(one, curator, kind="project")
    mapping["columns"] |= {"B": {"target": "party:supplier"}, "D": {"target": "address"}}
    services.table_land(one, mapping, by=curator)
    rows = [["Название", *header[1:]], ["Сад", "Ты", "7", "Гомель"], ["Лес", "Он", "8", "Брест"]]
    two = drop(book({"B": Sheet(rows)}), "b.xlsx", publisher="П")
    look = selectors.table_looks(two, by=curator)[0]
    assert look.remembered
    assert {column["column"]: (column["target"], column["reason"]) for column in look.columns}["B"] == (
        "party:supplier",
        "remembered",
    )
    assert Mapping.objects.get().kind == "project"


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "poem"},
        {"columns": {}},
        {"columns": {"A": {"target": "nonsense"}, "B": {"target": "title"}}},
        {"columns": {"ZZZ": {"target": "title"}}},
        {"columns": {"B": {"target": "country"}}},
        {"columns": {"B": {"target": "title"}, "F": {"target": "cost", "unit": "слонов"}}},
        {"header": [0, 0]},
        {"header": "x"},
        {"sheet": 9},
    ],
)
def test_a_mapping_that_cannot_be_followed_is_refused(case: Callable[..., int], curator: User, wrong: dict[str, Any]) -> None:
    number = case(first.ministry())
    mapping = mapping_of(number, curator) | wrong
    with pytest.raises(InvalidError) as caught:
        services.table_land(number, mapping, by=curator)
    assert caught.value.code == "mapping_invalid"
    assert Candidate.objects.count() == 0


def test_too_many_rows_are_sent_to_the_command_line(
    drop: Callable[..., int], curator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("greenbridge.apps.intake.services.tables.MOST_ROWS", 3)
    rows = [["Project", "Country"], *[[f"Plant {at}", "China"] for at in range(5)]]
    number = drop(book({"A": Sheet(rows)}), "many.xlsx")
    with pytest.raises(LimitError, match="table_too_long"):
        services.table_land(number, mapping_of(number, curator), by=curator)


def test_only_curators_see_and_land(case: Callable[..., int], curator: User, member: User) -> None:
    number = case(first.kazakh())
    mapping = mapping_of(number, curator)
    for act in (
        lambda: selectors.table_looks(number, by=member),
        lambda: selectors.table_check(number, mapping, by=member),
        lambda: services.table_land(number, mapping, by=member),
        lambda: services.table_undo(number, by=member),
        lambda: services.table_as_text(number, by=member),
    ):
        with pytest.raises(GreenBridgeError) as caught:
            act()
        assert caught.value.code == "role_required"


def test_a_spreadsheet_can_be_read_as_text_instead(case: Callable[..., int], curator: User) -> None:
    number = case(first.kazakh())
    services.table_as_text(number, by=curator)
    services.document_read(number)
    assert "СЭС «Пример-1»" in Document.objects.get(pk=number).text
    assert Table.objects.get(document=number).as_text


def test_safe_cell_keeps_numbers_and_stops_formulas() -> None:
    assert safe_cell("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0"
    assert safe_cell("@SUM(A1)") == "'@SUM(A1)"
    assert safe_cell("-12,5") == "-12,5"
    assert safe_cell("слово") == "слово"


def test_rows_joined_and_accepted_are_taken_back_whichever_came_first(case: Callable[..., int], curator: User) -> None:
    number = case(first.kazakh())
    services.table_land(number, mapping_of(number, curator), by=curator)
    services.candidate_join(number, 2, into=1, by=curator)
    services.candidate_accept(number, 1, by=curator)
    assert services.table_undo(number, by=curator) == 3
    assert not Candidate.objects.filter(document=number).exists()


def test_two_rows_of_one_name_do_not_both_become_records_unseen(drop: Callable[..., int], curator: User) -> None:
    rows = [["Наименование объекта", "Область", "Мощность, МВт"], ["СЭС «Пример»", "Алматинская область", "50"]]
    rows.append(["СЭС «Пример»", "Алматинская область", "60"])
    number = drop(book({"A": Sheet(rows)}), "twice.xlsx")
    landed = services.table_land(number, mapping_of(number, curator, kind="project"), by=curator, accept=True)
    assert (landed.accepted, landed.left, Record.objects.count()) == (1, 1, 1)
    assert Candidate.objects.get(document=number, number=2).proposals[0]["why"] == "same_name"


def test_a_spreadsheet_read_as_text_takes_no_rows(case: Callable[..., int], curator: User) -> None:
    number = case(first.kazakh())
    mapping = mapping_of(number, curator)
    services.table_as_text(number, by=curator)
    with pytest.raises(GreenBridgeError):
        services.table_land(number, mapping, by=curator)


def test_the_mapping_of_landed_rows_stays_what_they_landed_by(case: Callable[..., int], curator: User) -> None:
    number = case(first.kazakh())
    mapping = mapping_of(number, curator)
    services.table_land(number, mapping, by=curator)
    services.table_map(number, mapping | {"kind": "need"}, by=curator)
    assert Table.objects.get(document=number).mapping["kind"] == mapping["kind"]


def test_a_sheet_that_is_no_number_is_named(case: Callable[..., int], curator: User) -> None:
    number = case(first.kazakh())
    for sheet in ("Лист1", [1], 10**30):
        with pytest.raises(InvalidError, match="mapping_invalid"):
            services.table_land(number, mapping_of(number, curator) | {"sheet": sheet}, by=curator)


def test_cells_that_no_document_waits_for_are_swept(case: Callable[..., int], curator: User) -> None:
    waiting, landed, text = case(first.ministry()), case(first.park()), case(first.kazakh())

    def grid(number: int) -> Path:
        return grid_path(Document.objects.get(pk=number).sha256)

    services.table_land(landed, mapping_of(landed, curator), by=curator, whole=False)
    services.table_as_text(text, by=curator)
    lost = grid_path("0" * 64)
    lost.write_text("{}\n")
    assert services.grids_sweep() == 0  # written a moment ago
    hours = time.time() - 7200
    for path in (grid(waiting), grid(landed), grid(text), lost):
        path.touch()
        os.utime(path, (hours, hours))
    assert services.grids_sweep() == 3
    assert [path.exists() for path in (grid(waiting), grid(landed), grid(text), lost)] == [True, False, False, False]
    assert selectors.table_looks(landed, by=curator)  # made anew for who looks at it
    assert grid(landed).exists()
