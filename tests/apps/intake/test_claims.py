"""Two curators never get the same page."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.models import Change, User
from greenbridge.apps.intake import services
from greenbridge.apps.intake.errors import DocumentClaimedError, DocumentMissingError
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.intake.selectors import DeskAsked

pytestmark = pytest.mark.django_db

Take = Callable[..., int]
ALL = DeskAsked()


@pytest.fixture
def second(make_user: Callable[..., User]) -> User:
    return make_user("curator", "second-curator")


def test_document_claim_keeps_others_from_deciding_until_taken_over(take: Take, curator: User, second: User) -> None:
    number = take()
    assert services.document_claim(number, by=curator)
    assert not services.document_claim(number, by=second)
    acts: list[Callable[[], Any]] = [
        lambda: services.candidate_accept(number, 1, by=second),
        lambda: services.candidate_reject(number, 1, by=second),
        lambda: services.candidate_edit(number, 1, by=second, edits={"title": "other"}),
    ]
    for act in acts:
        with pytest.raises(DocumentClaimedError) as refused:
            act()
    assert refused.value.params["by"] == str(curator)
    assert set(Candidate.objects.values_list("state", flat=True)) == {"pending"}
    assert services.document_claim(number, by=second, take_over=True)
    assert Change.objects.filter(act="document.take_over", actor=second).count() == 1
    services.candidate_reject(number, 1, by=second)
    with pytest.raises(DocumentClaimedError):
        services.candidate_reject(number, 2, by=curator)


def test_document_claim_ends_with_its_time_and_an_act_prolongs_it(take: Take, curator: User, second: User) -> None:
    number = take()
    services.document_claim(number, by=curator)
    Document.objects.update(claimed_until=timezone.now() + timedelta(minutes=1))
    services.candidate_reject(number, 3, by=curator)
    assert Document.objects.get().claimed_until > timezone.now() + timedelta(minutes=10)
    Document.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))
    services.candidate_reject(number, 2, by=second)
    assert Document.objects.get().claimed_by == second


def test_document_claim_next_skips_what_somebody_is_at_and_gives_back_what_is_left(
    take: Take, curator: User, second: User
) -> None:
    first, middle, last = (take(raw=f"words {at}".encode()) for at in range(3))
    oldest = DeskAsked(oldest=True)
    assert services.document_claim_next(by=curator, asked=oldest) == first
    assert services.document_claim_next(by=second, asked=oldest) == middle
    assert services.document_claim_next(by=curator, asked=oldest, after=first) == last
    assert Document.objects.get(pk=first).claimed_by is None
    assert services.document_claim_next(by=second, asked=oldest, after=middle) == first
    assert services.document_claim_next(by=curator, asked=oldest, after=last) == middle
    assert services.document_claim_next(by=curator, asked=DeskAsked(language="ru")) is None


def test_document_release_leaves_the_claims_of_others(take: Take, curator: User, second: User) -> None:
    number = take()
    services.document_claim(number, by=curator)
    services.document_release(number, by=second)
    assert Document.objects.get().claimed_by == curator


@pytest.mark.parametrize("role", ["member", "reader", None])
def test_claims_are_for_curators(take: Take, role: str | None, request: pytest.FixtureRequest) -> None:
    number = take()
    by = request.getfixturevalue(role) if role else None
    for act in (
        lambda: services.document_claim(number, by=by),
        lambda: services.document_claim_next(by=by, asked=ALL),
        lambda: services.document_release(number, by=by),
    ):
        with pytest.raises(RoleRequiredError):
            act()


@pytest.mark.django_db(transaction=True)
def test_document_claim_next_at_the_same_moment_gives_everybody_another_one(take: Take, make_user: Callable[..., User]) -> None:
    numbers = {take(raw=f"words {at}".encode()) for at in range(6)}
    people = [make_user("curator", f"curator-{at}") for at in range(6)]
    start = threading.Barrier(len(people))
    got: list[int | None] = []

    def ask(person: User) -> None:
        try:
            start.wait(10)
            for _ in range(40):
                try:
                    got.append(services.document_claim_next(by=person, asked=ALL))
                    return
                except OperationalError as error:
                    if "locked" not in str(error):
                        raise
                    time.sleep(0.05)  # an in-memory SQLite shared by threads refuses at once instead of waiting
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(filter(None, got)) == sorted(numbers)


@pytest.mark.parametrize("language", ["zh-hans", "ru"])
def test_document_page_of_somebody_else_is_shown_without_decisions(
    take: Take, client_for: Callable[..., Client], curator: User, second: User, language: str
) -> None:
    number = take()
    assert 'value="accept"' in client_for(curator).get(f"/{language}/intake/{number}/").content.decode()
    other = client_for(second)
    shown = other.get(f"/{language}/intake/{number}/").content.decode()
    assert str(curator) in shown
    assert 'value="accept"' not in shown
    assert str(curator) in other.get(f"/{language}/intake/").content.decode()
    refused = other.post(f"/{language}/intake/{number}/1/", {"act": "accept"})
    assert (refused.status_code, Candidate.objects.filter(state="pending").count()) == (409, 3)
    other.post(f"/{language}/intake/{number}/claim/", {"act": "take"})
    assert 'value="accept"' in other.get(f"/{language}/intake/{number}/").content.decode()


def test_next_page_leads_on_with_the_filters_and_back_to_the_desk_at_the_end(
    take: Take, client_for: Callable[..., Client], curator: User, second: User
) -> None:
    number = take(url="https://example.org/a")
    source = Document.objects.get().source_id
    answer = client_for(curator).get(f"/ru/intake/next/?source={source}&order=oldest")
    assert answer.headers["Location"] == f"/ru/intake/{number}/?source={source}&order=oldest"
    assert client_for(second).get(f"/ru/intake/next/?source={source}").headers["Location"] == f"/ru/intake/?source={source}"


def test_documents_for_administrators_only_are_nobody_elses(
    take: Take, client_for: Callable[..., Client], curator: User, administrator: User
) -> None:
    hidden, shown = take(raw=b"1"), take(raw=b"2")
    Document.objects.filter(pk=hidden).update(audience="administrators")
    assert services.document_claim_next(by=curator, asked=DeskAsked(oldest=True)) == shown
    assert not services.document_claim(hidden, by=curator)
    with pytest.raises(DocumentMissingError):
        services.candidate_accept(hidden, 1, by=curator)
    page = client_for(curator)
    for address in (f"intake/{hidden}/", f"intake/{hidden}/file/"):
        assert page.get(f"/ru/{address}").status_code == 404
    for address in ("intake/?tab=all", "intake/bulk/?from=0.5", "intake/candidates/", f"intake/{shown}/"):
        assert f"/intake/{hidden}/" not in page.get(f"/ru/{address}").content.decode()
    assert page.get("/api/intake/statistics").json()["whole"]["read"] == 3
    assert page.get(f"/ru/intake/states/?numbers={hidden}").json()["states"] == {}
    assert client_for(administrator).get(f"/ru/intake/{hidden}/").status_code == 200
