"""The page of a spreadsheet, in two languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import services
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.intake.services import tables
from greenbridge.apps.registry.models import Record
from tests.cases.sheets import first
from tests.cases.sheets.book import Case, Sheet, book

pytestmark = pytest.mark.django_db
LANGUAGES = ("zh-hans", "ru")


@pytest.fixture
def page(client_for: Callable[..., Client], curator: User) -> Client:
    return client_for(curator)


@pytest.fixture(autouse=True)
def _worker_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Landing waits until a test does it."""
    monkeypatch.setattr(tables, "enqueue", lambda *_, **__: None)


def _drop(page: Client, case: Case) -> int:
    page.post("/en/intake/", {"files": [SimpleUploadedFile(case.file, case.raw)]})
    document = Document.objects.get(name=case.file)
    services.document_read(document.pk)
    return document.pk


def _form(page: Client, number: int) -> dict[str, Any]:
    """The form of the page as a browser would send it."""
    shown = page.get(f"/en/intake/{number}/table/")
    mapping = shown.context["mapping"]
    form = {"sheet": mapping["sheet"], "sheet_name": mapping["name"], "kind": mapping["kind"], "language": mapping["language"]}
    form |= {"header_first": mapping["header"][0], "header_last": mapping["header"][1], "confidence": "secondary"}
    for one in shown.context["columns"]:
        form |= {
            f"target-{one['column']}": one["target"],
            f"tag-{one['column']}": one["tag"],
            f"unit-{one['column']}": one["unit"],
        }
    return form


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dropped_spreadsheet_leads_to_its_columns(page: Client, language: str, django_assert_max_num_queries: Any) -> None:
    number = _drop(page, first.ministry())
    answer = page.get(f"/{language}/intake/{number}/")
    assert answer.headers["Location"] == f"/{language}/intake/{number}/table/"
    with django_assert_max_num_queries(20):
        answer = page.get(f"/{language}/intake/{number}/table/")
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Строительство Степной СЭС" in shown
    assert 'name="target-F"' in shown
    assert "ИТОГО" in shown
    assert Candidate.objects.count() == 0


def test_rows_land_from_the_page_and_go_back(page: Client) -> None:
    number = _drop(page, first.ministry())
    form = _form(page, number) | {"publisher": "Ведомство", "published": "2025-07-01"}
    answer = page.post(f"/ru/intake/{number}/table/", form | {"act": "check"})
    assert answer.status_code == 200
    assert Candidate.objects.count() == 0
    answer = page.post(f"/ru/intake/{number}/table/", form | {"act": "land", "accept": "1"})
    assert answer.headers["Location"] == f"/ru/intake/{number}/table/"
    assert "<progress" in page.get(f"/ru/intake/{number}/table/").content.decode()
    assert page.get(f"/ru/intake/{number}/table/far/").json()["waiting"] is True
    assert Record.objects.count() == Candidate.objects.count() == 0
    services.table_work(number)
    assert page.get(f"/ru/intake/{number}/table/far/").json()["waiting"] is False
    assert Record.objects.count() == 3
    assert set(Record.objects.values_list("confidence", flat=True)) == {"secondary"}
    assert page.get(f"/ru/intake/{number}/").status_code == 200
    page.post(f"/ru/intake/{number}/table/", {"act": "undo"})
    assert Candidate.objects.count() == 0
    assert page.get(f"/ru/intake/{number}/table/").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_faults_are_named_with_their_cells_and_handed_back(page: Client, language: str) -> None:
    number = _drop(page, first.trilingual())
    form = _form(page, number)
    page.post(f"/{language}/intake/{number}/table/", form | {"act": "land"})
    services.table_work(number)
    answer = page.get(f"/{language}/intake/{number}/table/")
    assert 'role="alert"' in answer.content.decode()
    assert "5493001KJTIIGC8Y1R13" in answer.content.decode()
    assert Candidate.objects.count() == 0
    answer = page.post(f"/{language}/intake/{number}/table/", form | {"act": "land-good"})
    assert answer.status_code == 302
    services.table_work(number)
    assert Candidate.objects.count() == 2
    answer = page.get(f"/{language}/intake/{number}/table/rows.csv")
    assert "code_wrong" in answer.content.decode("utf-8-sig")


def test_a_changed_kind_is_proposed_anew_and_a_wrong_form_is_told(page: Client) -> None:
    number = _drop(page, first.providers())
    answer = page.post(f"/en/intake/{number}/table/", _form(page, number) | {"act": "look", "kind": "provider"})
    assert answer.context["mapping"]["kind"] == "provider"
    assert answer.context["mapping"]["columns"]["C"]["target"] == "subkind"
    answer = page.post(f"/en/intake/{number}/table/", _form(page, number) | {"act": "check", "target-A": "nonsense"})
    assert answer.status_code == 422


def test_hostile_cells_are_shown_as_text(page: Client) -> None:
    rows = [["Project", "Country"], ["<script>alert(1)</script>", "China"], ["=cmd|' /C calc'!A0", "nowhere"]]
    number = _drop(page, Case("x", "x.xlsx", book({"<b>S</b>": Sheet(rows)}), "project", {}, 2))
    shown = page.get(f"/en/intake/{number}/table/").content.decode()
    assert "<script>alert(1)" not in shown
    page.post(f"/en/intake/{number}/table/", _form(page, number) | {"act": "land-good"})
    services.table_work(number)
    raw = page.get(f"/en/intake/{number}/table/rows.csv").content.decode("utf-8-sig")
    assert "'=cmd" in raw


def test_the_page_is_for_curators(page: Client, client_for: Callable[..., Client], member: User) -> None:
    number = _drop(page, first.kazakh())
    assert client_for(member).get(f"/en/intake/{number}/table/").status_code == 403
    assert client_for(member).post(f"/en/intake/{number}/table/", {"act": "undo"}).status_code == 403
    assert page.get("/en/intake/999/table/").status_code == 404


def test_page_of_a_sheet_takes_all_the_columns_it_shows(page: Client) -> None:
    heads = ["Название", *(f"Показатель {at}, МВт" for at in range(500))]
    raw = book({"A": Sheet([heads, *([f"СЭС {row}", *map(str, range(500))] for row in range(3))])})
    number = _drop(page, Case("wide", "wide.xlsx", raw, "project", {}, 3))
    form = _form(page, number)
    assert len(form) > 1500
    assert page.post(f"/ru/intake/{number}/table/", form | {"act": "check"}).status_code == 200
