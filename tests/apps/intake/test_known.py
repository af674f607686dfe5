"""What a record has and a candidate says: chosen field by field, folded away where it brings nothing new."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.accounts.models import Change, User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.selectors import record_view
from greenbridge.apps.registry.services.records import record_update

pytestmark = pytest.mark.django_db

Take = Callable[..., int]


@pytest.fixture
def project(make_record: Callable[..., Any]) -> Any:
    return make_record(
        title="子牙项目旧名",
        language="zh-Hans",
        country="KZ",
        stage="mou",
        data={"cost": "3亿元", "capacity": "2万吨"},
        names=[{"name": "子牙园区电池项目", "language": "zh-Hans", "kind": "alias"}],
    )


def test_candidate_merge_lets_the_chosen_fields_win_and_keeps_both_sources(take: Take, curator: User, project: Any) -> None:
    number = take()
    services.candidate_merge(number, 2, target=project.public_id, by=curator, wins=["title", "stage", "data.cost", "place"])
    view = record_view(project.public_id, by=curator)
    assert (view.record.country, view.record.stage) == ("KZ", "agreement")
    assert (view.record.data["cost"], view.record.data["capacity"]) == ("4.5亿元", "2万吨")
    assert view.record.texts.get().title == "子牙园区电池项目"
    assert {name.name for name in view.names} >= {"子牙项目旧名"}
    assert {row.source.title for row in view.evidence} == {"Example source", "示例报道"}
    assert Change.objects.filter(act="record.update", subject=project.public_id).get().before["stage"] == "mou"


def test_candidate_undo_puts_back_what_won_but_not_what_was_changed_since(take: Take, curator: User, project: Any) -> None:
    number = take()
    services.candidate_merge(number, 2, target=project.public_id, by=curator, wins=["title", "stage", "data.cost"])
    record = Record.objects.get(pk=project.pk)
    record_update(record.public_id, {"data": {**record.data, "capacity": "5万吨"}}, by=curator, version=record.version)
    services.candidate_undo(number, 2, by=curator)
    view = record_view(project.public_id, by=curator)
    assert (view.record.stage, view.record.data) == ("mou", {"cost": "3亿元", "capacity": "5万吨"})
    assert view.record.texts.get().title == "子牙项目旧名"
    assert {(name.name, name.kind) for name in project.names.all()} == {
        ("子牙项目旧名", "title"),
        ("子牙园区电池项目", "alias"),
    }
    assert [row.source.title for row in view.evidence] == ["Example source"]


def test_compared_rows_ask_only_where_the_two_differ(take: Take, curator: User, project: Any) -> None:
    number = take()
    services.proposals_refresh(number, by=curator)
    view = selectors.document_view(number, by=curator, current=2)
    rows = {row["wins"]: row for row in view.candidates[1].proposals[0].rows}
    assert {name for name, row in rows.items() if row["differs"]} == {"title", "country", "stage", "data.cost"}
    assert (rows["date"]["record"], rows["date"]["adds"]) == ("", "2025-09-02")
    assert (rows["data.capacity"]["record"], rows["data.capacity"]["adds"]) == ("2万吨", "")


@pytest.mark.parametrize("language", ["zh-hans", "ru"])
def test_page_merges_with_the_choice_made(
    take: Take, client_for: Callable[..., Client], curator: User, project: Any, language: str
) -> None:
    number, page = take(), client_for(curator)
    shown = page.get(f"/{language}/intake/{number}/?c=2").content.decode()
    choice = f"win:{project.public_id}:stage"
    assert shown.count(f'name="{choice}"') == 2
    page.post(f"/{language}/intake/{number}/2/", {"act": "merge", "target": project.public_id, choice: "candidate"})
    record = Record.objects.get(pk=project.pk)
    assert (record.stage, record.country) == ("agreement", "KZ")


def test_comparison_is_worded_for_people_and_shows_no_data_of_machines(
    take: Take, client_for: Callable[..., Client], curator: User, project: Any
) -> None:
    data = {"kind": "solar", "_load": "c7aedb8b", "geo_precision": "approx", "expected_effect": "больше энергии"}
    record = Record.objects.get(pk=project.pk)
    record_update(record.public_id, {"data": {**record.data, **data}}, by=curator, version=record.version)
    number = take()
    services.proposals_refresh(number, by=curator)
    page = client_for(curator).get(f"/ru/intake/{number}/?c=2").content.decode()
    table = page.partition("intake-compare")[2].partition("</table>")[0]
    assert "Ожидаемый результат" in table
    for raw in ("c7aedb8b", "approx", "solar", "expected effect"):
        assert raw not in table


def test_candidate_that_brings_nothing_new_is_folded_and_its_source_added(
    take: Take, client_for: Callable[..., Client], curator: User
) -> None:
    first = take(raw=b"one")
    for at in (1, 2, 3):
        services.candidate_accept(first, at, by=curator)
    second = take(raw=b"two")
    services.proposals_refresh(second, by=curator)
    assert list(Candidate.objects.filter(document=second, nothing_new=True).values_list("number", flat=True)) == [1, 2, 3]
    page = client_for(curator)
    shown = page.get(f"/ru/intake/{second}/").content.decode()
    assert "data-known" in shown
    page.post(f"/ru/intake/{second}/all/", {"act": "known"})
    assert set(Candidate.objects.filter(document=second).values_list("state", flat=True)) == {"merged"}
    assert Document.objects.get(pk=second).state == "done"
    assert Record.objects.count() == 3
    record = Candidate.objects.get(document=second, number=2).record
    assert {row.source.document for row in record_view(record, by=curator).evidence} == {str(first), str(second)}
    undone = services.act_undo(Candidate.objects.get(document=second, number=2).act, by=curator)
    assert len(undone.done) == 3


@pytest.mark.parametrize(
    "more",
    [
        {"fields": {"country": "CN", "website": "https://example.org/"}},
        {"fields": {"country": "KZ"}},
        {"names": ["新别名"]},
        {"figures": [{"subject": "产能", "value": "7", "unit": "t/a", "approx": "exact", "quote": "7吨", "start": 0, "end": 2}]},
        {"links": [{"predicate": "party", "number": 3}]},
    ],
)
def test_anything_new_keeps_a_candidate_on_the_page(take: Take, curator: User, more: dict[str, Any]) -> None:
    services.candidate_accept(take(raw=b"one"), 1, by=curator)
    second = take(raw=b"two")
    Candidate.objects.filter(document=second, number=1).update(**more)
    Document.objects.filter(pk=second).update(proposed_at=0)
    services.proposals_refresh(second, by=curator)
    row = Candidate.objects.get(document=second, number=1)
    assert (bool(row.proposals), row.nothing_new) == (True, False)


def test_a_change_of_the_record_unfolds_what_was_known(take: Take, curator: User) -> None:
    done = services.candidate_accept(take(raw=b"one"), 1, by=curator)
    second = take(raw=b"two")
    services.proposals_refresh(second, by=curator)
    record = Record.objects.get(public_id=done.record)
    record_update(record.public_id, {"country": "KZ"}, by=curator, version=record.version)
    services.proposals_refresh(second, by=curator)
    assert not Candidate.objects.get(document=second, number=1).nothing_new
