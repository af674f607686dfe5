"""Lists, their facets and exports."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from greenbridge.apps.accounts.models import User
from greenbridge.apps.registry.selectors import record_page
from greenbridge.apps.registry.services import index_drain


def page(client: Any, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.status_code
    return answer.content.decode()


def test_libraries_shows_counts_of_what_the_reader_sees(client_for: Any, curator: User, make_record: Any) -> None:
    make_record("project")
    make_record("project", state="draft")
    assert '<b class="num">1</b>' in page(client_for(), "/en/libraries/")
    assert '<b class="num">2</b>' in page(client_for(curator), "/ru/libraries/")


def test_record_page_counts_each_facet_without_its_own_choice(make_record: Any) -> None:
    make_record("project", country="UZ", stage="operation", fields=["circular", "services"])
    make_record("project", country="UZ", stage="idea", fields=["circular"])
    make_record("project", country="KZ", stage="idea", fields=["services"])
    found = record_page(by=None, kind="project", filters={"country": ["UZ"], "field": ["circular"]})
    assert (found.total, found.whole) == (2, 3)
    assert found.facets["country"] == [("UZ", 2)]
    assert found.facets["field"] == [("circular", 2), ("services", 1)]
    assert found.facets["stage"] == [("idea", 1), ("operation", 1)]
    assert "state" not in found.facets


def test_record_page_widens_within_a_facet_and_counts_a_record_once(make_record: Any) -> None:
    make_record("project", country="UZ", fields=["circular", "services"])
    make_record("project", country="KZ")
    found = record_page(by=None, kind="project", filters={"field": ["circular", "services"]})
    assert (found.total, len(found.records)) == (1, 1)
    assert record_page(by=None, kind="project", filters={"country": ["UZ", "KZ"]}).total == 2


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_record_list_asks_at_most_twelve_questions(client_for: Any, curator: User, make_record: Any, language: str) -> None:
    for number in range(25):
        make_record("project", title=f"Project {number}", country="UZ", fields=["circular"], stage="idea")
    client = client_for(curator)
    client.get(f"/{language}/libraries/projects/")
    with CaptureQueriesContext(connection) as asked:
        page(client, f"/{language}/libraries/projects/?country=UZ&field=circular")
    assert len(asked) <= 12
    index_drain()
    with CaptureQueriesContext(connection) as asked:
        page(client, f"/{language}/libraries/projects/?q=project&country=UZ")
    assert len(asked) <= 12


def test_an_empty_list_asks_at_most_twelve_questions(client_for: Any, make_record: Any) -> None:
    make_record("project", country="UZ", fields=["circular"], stage="idea")
    client = client_for()
    client.get("/en/libraries/projects/")
    with CaptureQueriesContext(connection) as asked:
        shown = page(client, "/en/libraries/projects/?country=UZ&field=circular&stage=pilot&confidence=memory&language=ru")
    assert "No record fits all of this" in shown
    assert len(asked) <= 12
    shown = page(client, "/en/libraries/projects/?country=UZ&stage=pilot")
    assert "Without “Pilot”" in shown
    assert "Without “Uzbekistan”" not in shown


@pytest.mark.parametrize("address", ["/en/libraries/projects/?q=battery&page=999", "/ru/search/?q=battery&page=999"])
def test_a_page_past_the_last_one_is_the_last_one(client_for: Any, make_record: Any, address: str) -> None:
    for number in range(21):
        make_record("project", title=f"Battery {number:02}")
    index_drain()
    shown = page(client_for(), address)
    assert shown.count('href="/en/libraries/projects/gb:' if "/en/" in address else 'href="/ru/libraries/projects/gb:') == 1


def test_record_list_pages_and_keeps_the_question(client_for: Any, make_record: Any) -> None:
    for number in range(21):
        make_record("project", title=f"Project {number:02}", country="UZ")
    shown = page(client_for(), "/en/libraries/projects/?country=UZ&sort=title&page=2")
    assert "Project 20" in shown
    assert "Project 19" not in shown
    assert "?country=UZ&amp;sort=title&amp;page=1" in shown
    assert "Project 20" in page(client_for(), "/en/libraries/projects/?sort=title&page=999")


def test_record_list_finds_words_of_another_language(client_for: Any, make_record: Any) -> None:
    make_record("project", title="废旧电池回收利用", language="zh-Hans")
    index_drain()
    shown = page(client_for(), "/ru/libraries/projects/?q=переработка аккумуляторов")
    assert "废旧电池回收利用" in shown
    assert 'lang="zh-Hans"' in shown


def test_record_list_says_what_to_do_when_nothing_fits(client_for: Any, make_record: Any) -> None:
    make_record("project", country="UZ", stage="idea")
    shown = page(client_for(), "/en/libraries/projects/?country=UZ&stage=operation")
    assert "Without “Operation”" in shown
    assert "agreed to be shown" in page(client_for(), "/en/libraries/experts/")


def test_record_list_hides_the_state_facet_from_others(client_for: Any, curator: User, make_record: Any) -> None:
    make_record("project", title="Hidden draft", state="draft")
    assert "Hidden draft" not in page(client_for(), "/en/libraries/projects/?state=draft")
    assert "Hidden draft" in page(client_for(curator), "/en/libraries/projects/?state=draft")


def test_record_list_puts_signals_under_a_heading_of_their_own(client_for: Any, make_record: Any) -> None:
    make_record("need", title="Posted need", origin="member")
    make_record("need", title="Press signal", origin="press")
    shown = page(client_for(), "/en/libraries/needs/")
    assert shown.index("Posted need") < shown.index("Signals: read in public sources") < shown.index("Press signal")
    assert shown.count("not posted by the organisation</span>") == 1


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [("x" * 2000, 422, "2000 characters"), ("+-&&", 422, "signs only"), ("🌍🌱", 422, "signs only"), ("   ", 200, "record")],
)
def test_record_list_answers_odd_words_clearly(client_for: Any, make_record: Any, words: str, status: int, told: str) -> None:
    make_record("project")
    answer = client_for().get("/en/libraries/projects/", {"q": words})
    assert answer.status_code == status
    assert told in answer.content.decode()


def test_record_list_refuses_an_unknown_library(client_for: Any) -> None:
    assert "There is no such library" in page(client_for(), "/en/libraries/nonsense/", 404)


def read(answer: Any) -> str:
    return b"".join(answer.streaming_content).decode("utf-8-sig")


def test_record_export_gives_visible_rows_with_codes(client_for: Any, make_record: Any) -> None:
    make_record("project", title="=SUM(A1)", country="HK", fields=["circular"])
    make_record("project", title="Draft", state="draft")
    rows = list(csv.DictReader(io.StringIO(read(client_for().get("/en/libraries/projects/export.csv")))))
    assert [row["title"] for row in rows] == ["'=SUM(A1)"]
    assert (rows[0]["country"], rows[0]["sources"]) == ("HK", "https://example.org/page")
    listed = json.loads(read(client_for().get("/ru/libraries/projects/export.json")))
    assert [(row["country"], row["fields"]) for row in listed] == [("HK", ["circular"])]
    assert "Гонконг" not in json.dumps(listed, ensure_ascii=False)


def test_record_export_keeps_filters_words_and_rights(client_for: Any, curator: User, make_record: Any) -> None:
    make_record("project", title="Wind farm", country="UZ")
    make_record("project", title="Wind park", country="KZ")
    make_record("project", title="Solar plant", country="UZ")
    index_drain()
    found = json.loads(read(client_for().get("/en/libraries/projects/export.json?q=wind&country=UZ")))
    assert [row["title"] for row in found] == ["Wind farm"]
    assert client_for().get("/en/libraries/projects/export.json?state=draft").status_code == 403
