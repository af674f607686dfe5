"""Rows of spreadsheets meet the libraries: the same code is the same thing, a party named is linked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.models import Candidate
from greenbridge.apps.registry.models import Record, RecordCode
from greenbridge.apps.registry.selectors import records_coded
from greenbridge.apps.registry.services import (
    record_create,
    record_merge_noted,
    record_merge_undo,
    record_set_state,
    record_update,
)
from greenbridge.calc.common.identifiers import is_bin, is_uscc
from tests.cases.sheets.book import Sheet, book, checked

pytestmark = pytest.mark.django_db
USCC = checked("91120220MA00001X2Y0"[:17], is_uscc)
OTHER_USCC = checked("91120221MA00001X2Y0"[:17], is_uscc)
BIN = checked("94014000038", is_bin)


@pytest.fixture
def company(curator: User) -> Callable[..., Record]:
    def make(title: str, language: str = "zh-Hans", **more: Any) -> Record:
        form = {"kind": "organisation", "language": language, "texts": {language: {"title": title}}, **more}
        return record_create(form, by=curator)

    return make


@pytest.fixture
def land(curator: User) -> Callable[..., int]:
    def make(rows: list[list[Any]], kind: str, *, accept: bool = False) -> int:
        taken = services.documents_take(by=curator, files=[services.Incoming("s.xlsx", (book({"A": Sheet(rows)}),))])
        number = taken[0].number
        assert number is not None
        services.document_read(number)
        mapping = selectors.table_looks(number, by=curator, asked=[{"sheet": 1, "kind": kind}])[0].mapping
        services.table_land(number, mapping, by=curator, accept=accept)
        return number

    return make


def test_the_same_code_is_the_same_company_whatever_it_is_called(
    company: Callable[..., Record], land: Callable[..., int], curator: User
) -> None:
    known = company("甲州示例再生资源有限公司", identifiers={"uscc": USCC})
    rows = [
        ["企业名称", "统一社会信用代码"],
        ["Jiazhou Renewables", f" {USCC[:8]} {USCC[8:].lower()} "],
        ["乙山公司", OTHER_USCC],
    ]
    number = land(rows, "organisation", accept=True)
    first, second = Candidate.objects.filter(document=number)
    assert (first.proposals[0]["id"], first.proposals[0]["why"], first.proposals[0]["score"]) == (
        known.public_id,
        "same_code",
        1.0,
    )
    assert (first.state, second.state) == ("pending", "accepted")
    services.candidate_merge(number, 1, target=known.public_id, by=curator)
    assert RecordCode.objects.filter(code=USCC).count() == 1


def test_one_name_under_two_codes_is_asked_of_a_person(company: Callable[..., Record], land: Callable[..., int]) -> None:
    company("丙川示例公司", identifiers={"uscc": OTHER_USCC})
    number = land([["企业名称", "统一社会信用代码"], ["丙川示例公司", USCC], ["丁公司", ""]], "organisation", accept=True)
    row = Candidate.objects.get(document=number, number=1)
    assert (row.state, row.proposals[0]["why"]) == ("pending", "other_code")
    assert row.proposals[0]["score"] < 0.9


def test_patents_meet_by_their_number(land: Callable[..., int], curator: User) -> None:
    texts = {"en": {"title": "Membrane electrolyser"}}
    identifiers = {"patent": "ZL 2023 1 0000001.X; CN1000000"}
    known = record_create({"kind": "technology", "language": "en", "texts": texts, "identifiers": identifiers}, by=curator)
    rows = [["技术名称", "专利号"], ["示例电解槽", "ZL202310000001X"], ["样例催化剂", "申请中"], ["演示吸收剂", "专利一项"]]
    number = land(rows, "technology")
    first, second, _ = Candidate.objects.filter(document=number)
    assert [one["id"] for one in first.proposals] == [known.public_id]
    assert (second.proposals, second.fields["rights"]) == ([], "patent")


def test_codes_follow_the_record(company: Callable[..., Record], curator: User) -> None:
    record = company("示例公司", identifiers={"uscc": USCC})
    assert [one.pk for one in records_coded({"uscc": USCC.lower()}, by=curator)] == [record.pk]
    assert [one.pk for one in records_coded({"registration": USCC}, by=curator)] == [record.pk]
    assert records_coded({"inn": USCC}, by=curator) == []
    record_update(record.public_id, {"identifiers": {"uscc": OTHER_USCC}}, by=curator, version=record.version)
    assert records_coded({"uscc": USCC}, by=curator) == []
    texts = {"zh-Hans": {"title": "示例公司"}}
    form = {"kind": "organisation", "language": "zh-Hans", "texts": texts, "identifiers": {"lei": "5493001KJTIIGC8Y1R12"}}
    note = record_merge_noted(record.public_id, form, by=curator)
    assert records_coded({"lei": "5493001KJTIIGC8Y1R12"}, by=curator)
    record_merge_undo(note, by=curator)
    assert records_coded({"lei": "5493001KJTIIGC8Y1R12"}, by=curator) == []
    assert records_coded({"uscc": OTHER_USCC}, by=curator)
    assert records_coded({"ref": "12"}, by=curator) == []


def test_a_party_that_one_organisation_can_be_is_linked(
    company: Callable[..., Record], land: Callable[..., int], curator: User
) -> None:
    owner = company("ТОО «Пример Солар»", "ru")
    by_code = company("АО «Образец»", "ru", identifiers={"bin": BIN})
    company("ТОО «Двойник»", "ru")
    company("ТОО «Двойник»", "ru")
    rows = [
        ["Наименование проекта", "Инвестор", "Подрядчик"],
        ["СЭС «Первая»", "ТОО «ПРИМЕР СОЛАР»", f"Образец Энерго (БИН {BIN})"],
        ["СЭС «Вторая»", "ТОО «Двойник»", "Никто"],
    ]
    number = land(rows, "project", accept=True)
    first, second = (Record.objects.get(public_id=row.record) for row in Candidate.objects.filter(document=number))
    assert {(link.predicate, link.target_id) for link in first.links.all()} == {("owner", owner.pk), ("developer", by_code.pk)}
    assert "other_parties" not in first.data
    assert not second.links.exists()
    assert second.data["other_parties"] == ["ТОО «Двойник»", "Никто"]


def test_parties_are_shown_before_anything_is_written(
    company: Callable[..., Record], curator: User, client_for: Callable[..., Client], land: Callable[..., int]
) -> None:
    owner = company("ТОО «Пример Солар»", "ru")
    rows = [["Наименование проекта", "Инвестор", "Подрядчик"], ["СЭС", "ТОО «Пример Солар»", "Никто"], ["ВЭС", "Никто", "—"]]
    number = land(rows, "project")
    client = client_for(curator)
    shown = client.get(f"/ru/intake/{number}/?c=1").content.decode()
    assert owner.public_id in shown
    services.table_undo(number, by=curator)
    mapping = selectors.table_looks(number, by=curator)[0].mapping
    parties = selectors.table_check(number, mapping, by=curator)["records"][0]["parties"]
    assert [(one["role"], one["linked"], [known["id"] for known in one["records"]]) for one in parties] == [
        ("owner", True, [owner.public_id]),
        ("developer", False, []),
    ]
    assert "ТОО «Пример Солар»" in client.get(f"/ru/intake/{number}/table/").content.decode()


ROWS = [["Наименование проекта", "Инвестор"], ["СЭС «Первая»", "ТОО «Двойник»"], ["СЭС «Вторая»", "ТОО «ДВОЙНИК»"]]


def _open_table(curator: User, rows: list[list[Any]]) -> int:
    taken = services.documents_take(by=curator, files=[services.Incoming("s.xlsx", (book({"A": Sheet(rows)}),))])
    number = taken[0].number
    assert number is not None
    services.document_read(number)
    return number


@pytest.mark.parametrize("language", ["ru", "en", "zh-hans"])
def test_a_party_that_several_records_bear_is_chosen_on_the_page_and_remembered(
    company: Callable[..., Record], curator: User, client_for: Callable[..., Client], language: str
) -> None:
    first, second = company("ТОО «Двойник»", "ru", country="KZ"), company("ТОО «Двойник»", "ru", country="UZ")
    number, client = _open_table(curator, ROWS), client_for(curator)
    address = f"/{language}/intake/{number}/table/"
    page = client.get(address).content.decode()
    for record in (first, second):  # a plain form: no script is needed
        assert page.count(f'<option value="{record.public_id}">') == 1  # one choice for both spellings
    columns = {"target-A": "title", "target-B": "party:owner"}
    form = {"act": "check", "sheet": "1", "kind": "project", "language": "ru", "header_first": "1", "header_last": "1", **columns}
    form |= {"party-name-1": "ТОО «Двойник»", "party-1": second.public_id}
    page = client.post(address, form).content.decode()
    assert f'<option value="{second.public_id}" selected>' in page
    client.post(address, form | {"act": "land", "accept": "1"})
    services.table_work(number)
    made = [Record.objects.get(public_id=row.record) for row in Candidate.objects.filter(document=number)]
    assert [[(link.predicate, link.target_id) for link in one.links.all()] for one in made] == [[("owner", second.pk)]] * 2
    assert not any(one.data.get("other_parties") for one in made)

    again = _open_table(curator, [*ROWS[:1], ["ВЭС «Третья»", "ТОО «Двойник»"]])
    check = client.post(
        f"/api/intake/documents/{again}/table/check",
        selectors.table_looks(again, by=curator)[0].mapping,
        content_type="application/json",
    ).json()
    (choice,) = check["choices"]
    assert (choice["name"], choice["chosen"]) == ("ТОО «Двойник»", second.public_id)
    assert {one["id"] for one in choice["records"]} == {first.public_id, second.public_id}
    assert check["records"][0]["parties"][0]["linked"]


def test_a_party_may_stay_text_and_a_record_withdrawn_is_no_choice(company: Callable[..., Record], curator: User) -> None:
    first, second, third = (company("ТОО «Двойник»", "ru") for _ in range(3))
    number = _open_table(curator, ROWS)
    mapping = selectors.table_looks(number, by=curator, asked=[{"sheet": 1, "kind": "project"}])[0].mapping

    def parties(chosen: str) -> tuple[Any, ...]:
        check = selectors.table_check(number, {**mapping, "parties": {"Двойник ТОО": "x", "ТОО «Двойник»": chosen}}, by=curator)
        party = check["records"][0]["parties"][0]
        return check["choices"][0]["chosen"], party["linked"], len(party["records"])

    assert parties("") == ("", False, 3)
    assert parties(third.public_id) == (third.public_id, True, 1)
    assert parties("gb:local:organisation:none") == (None, False, 3)
    record_set_state(third.public_id, "draft", by=curator)
    assert parties(third.public_id) == (None, False, 2)
    assert {first.state, second.state} == {"published"}
