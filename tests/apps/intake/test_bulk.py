"""Many candidates in one act: seen before, taken back whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.errors import ActMissingError
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.intake.selectors import BulkAsked
from greenbridge.apps.registry.models import Record

pytestmark = pytest.mark.django_db

Take = Callable[..., int]


def _states(number: int) -> dict[int, str]:
    return dict(Candidate.objects.filter(document=number).values_list("number", "state"))


def test_bulk_preview_takes_what_is_sure_and_new_and_writes_nothing(
    take: Take, curator: User, make_user: Callable[..., User], make_record: Callable[..., Any]
) -> None:
    number = take()
    rows = selectors.bulk_preview(BulkAsked(sure_from=0.7), by=curator).rows
    assert [(row.candidate.document_id, row.candidate.number) for row in rows] == [(number, 1), (number, 2)]
    assert [
        row.candidate.number for row in selectors.bulk_preview(BulkAsked(kind="project", sure_from=0.5), by=curator).rows
    ] == [2]
    assert selectors.bulk_preview(BulkAsked(sure_from=0.5, language="ru"), by=curator).rows == []
    assert len(selectors.bulk_preview(BulkAsked(sure_from=0.1), by=curator).rows) == 3
    assert set(_states(number).values()) == {"pending"}
    make_record("organisation", "示例电池公司", "zh-Hans")
    services.proposals_refresh(number, by=curator)
    seen = selectors.bulk_preview(BulkAsked(sure_from=0.7), by=curator)
    assert ([row.candidate.number for row in seen.rows], seen.known) == ([2], 1)
    services.document_claim(number, by=make_user("curator", "other-curator"))
    seen = selectors.bulk_preview(BulkAsked(sure_from=0.7), by=curator)
    assert (seen.rows, seen.held) == ([], 2)


def test_candidates_accept_is_one_act_that_is_taken_back_whole(take: Take, curator: User) -> None:
    number = take()
    act = services.candidates_accept([(number, 1), (number, 2), (number, 99)], by=curator)
    assert (act.done, act.left) == ([(number, 1), (number, 2)], [(number, 99)])
    assert Record.objects.filter(state="published").count() == 2
    assert [(one.name, one.count, one.document) for one in selectors.acts_recent(by=curator)] == [(act.name, 2, number)]
    services.candidate_undo(number, 2, by=curator)
    undone = services.act_undo(act.name, by=curator)
    assert undone.done == [(number, 1)]
    assert set(_states(number).values()) == {"pending"}
    assert not Record.objects.filter(state="published").exists()
    with pytest.raises(ActMissingError):
        services.act_undo(act.name, by=curator)


def test_candidates_accept_does_not_make_a_thing_twice(take: Take, curator: User) -> None:
    first, second = take(raw=b"one"), take(raw=b"two")
    act = services.candidates_accept([(first, 1), (second, 1)], by=curator)
    assert (act.done, act.left) == ([(first, 1)], [(second, 1)])
    assert Record.objects.count() == 1


def test_candidates_reject_rest_is_an_act_too(take: Take, curator: User) -> None:
    number = take()
    act = services.candidates_reject_rest(number, by=curator)
    assert Document.objects.get().state == "done"
    assert len(services.act_undo(act.name, by=curator).done) == 3
    assert Document.objects.get().state == "ready"


def test_previews_are_for_curators(member: User) -> None:
    for read in (lambda: selectors.bulk_preview(BulkAsked(), by=member), lambda: selectors.acts_recent(by=member)):
        with pytest.raises(RoleRequiredError):
            read()


@pytest.mark.parametrize("language", ["zh-hans", "ru"])
def test_bulk_page_shows_takes_what_stays_ticked_and_takes_it_back(
    take: Take, client_for: Callable[..., Client], curator: User, language: str, django_assert_max_num_queries: Any
) -> None:
    number = take()
    page = client_for(curator)
    with django_assert_max_num_queries(20):
        shown = page.get(f"/{language}/intake/bulk/?from=0.7").content.decode()
    assert shown.count('name="take"') == 2
    assert 'name="take"' not in page.get(f"/{language}/intake/bulk/?from=0.99").content.decode()
    assert page.get(f"/{language}/intake/bulk/?from=much&document=x").status_code == 200
    answer = page.post(f"/{language}/intake/bulk/", {"take": [f"{number}.1", "nonsense"]}, follow=True)
    assert _states(number) == {1: "accepted", 2: "pending", 3: "pending"}
    act = Candidate.objects.get(number=1).act
    assert act in answer.content.decode()
    assert act in page.get(f"/{language}/intake/{number}/").content.decode()
    page.post(f"/{language}/intake/bulk/undo/", {"name": act, "document": number})
    assert set(_states(number).values()) == {"pending"}
    assert page.post(f"/{language}/intake/bulk/undo/", {"name": act}).status_code == 404
