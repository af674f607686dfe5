"""The page of a document with many candidates: what it draws, what it asks the database, what it says to who comes second."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.intake.selectors.review import CARDS, DECIDED_CARDS

from .conftest import TEXT

pytestmark = pytest.mark.django_db
Take = Callable[..., int]


@pytest.fixture
def long(take: Take) -> int:
    """A document with 200 candidates."""
    number = take(raw=b"long")
    pattern = Candidate.objects.get(document=number, number=3)
    rows = []
    for at in range(4, 201):
        pattern.pk, pattern.number, pattern.title, pattern.key = None, at, f"需求{at}", f"需求{at}"
        rows.append(Candidate(**{one.attname: getattr(pattern, one.attname) for one in Candidate._meta.concrete_fields}))
    Candidate.objects.bulk_create(rows)
    return number


def _cards(shown: str) -> int:
    return len(re.findall(r'<article class="cand(?! done)', shown))


def _all(shown: str) -> set[int]:
    return {int(one) for one in re.findall(r'data-candidate="(\d+)"', shown)}


def test_page_draws_a_dozen_and_names_all(long: int, client_for: Callable[..., Client], curator: User) -> None:
    shown = client_for(curator).get(f"/zh-hans/intake/{long}/").content.decode()
    assert _cards(shown) == CARDS
    assert _all(shown) == set(range(1, 201))
    late = client_for(curator).get(f"/zh-hans/intake/{long}/?c=150").content.decode()
    assert _cards(late) == CARDS
    assert 'value="accept" data-key="a"' in late
    assert f'id="c{150 + CARDS}" data-candidate' in late


def test_decision_comes_back_without_the_text_the_page_has(long: int, client_for: Callable[..., Client], curator: User) -> None:
    page = client_for(curator)
    address = f"/ru/intake/{long}/"
    whole = page.post(f"{address}3/", {"act": "reject"}, headers={"X-Part": "review"}).content.decode()
    part = page.post(f"{address}4/", {"act": "reject"}, headers={"X-Part": "candidates"})
    assert "data-source" in whole
    assert "data-source" not in part.content.decode()
    assert "data-keep-source" in part.content.decode()
    assert part.headers["X-Address"].endswith("c=5")
    joined = page.post(f"{address}6/", {"act": "join", "join": "5"}, headers={"X-Part": "candidates"}).content.decode()
    assert "data-source" in joined  # what is marked for whom has changed
    for at in range(7, 20):
        last = page.post(f"{address}{at}/", {"act": "reject"}, headers={"X-Part": "candidates"}).content.decode()
    assert last.count('<article class="cand done') <= DECIDED_CARDS
    assert _all(last) == set(range(1, 201))


def test_decision_asks_the_database_alike_however_many_candidates(
    long: int, take: Take, client_for: Callable[..., Client], curator: User
) -> None:
    page = client_for(curator)

    def asked(number: int, candidates: list[int]) -> int:
        page.get(f"/en/intake/{number}/")
        for at in candidates[:-1]:
            page.post(f"/en/intake/{number}/{at}/", {"act": "accept"}, headers={"X-Part": "candidates"})
        with CaptureQueriesContext(connection) as queries:
            page.post(f"/en/intake/{number}/{candidates[-1]}/", {"act": "accept"}, headers={"X-Part": "candidates"})
        return len(queries)

    few = asked(take(raw=b"short"), [1, 3])
    many = asked(long, [10, 11, 12, 13])
    assert many <= few + 4
    assert many < 75


def test_proposals_ask_the_database_alike_however_many_candidates(
    long: int, take: Take, curator: User, make_record: Callable[..., Any]
) -> None:
    short = take(raw=b"short")
    Candidate.objects.update(kind="technology")  # these are not searched for in the index

    def asked(number: int) -> int:
        with CaptureQueriesContext(connection) as queries:
            services.proposals_refresh(number, by=curator)
        return len(queries)

    Document.objects.update(proposed_at=0)
    assert asked(long) == asked(short)  # looked through for the first time
    make_record("technology", "别的技术", "zh-Hans")
    assert asked(long) == asked(short)  # compared with what has changed since


@pytest.mark.parametrize("language", ["zh-hans", "ru"])
def test_who_decides_second_is_told_so_and_sees_what_stands(
    take: Take, client_for: Callable[..., Client], curator: User, language: str
) -> None:
    number, page = take(), client_for(curator)
    services.candidate_reject(number, 1, by=curator)
    answer = page.post(f"/{language}/intake/{number}/1/", {"act": "accept"}, headers={"X-Part": "candidates"})
    shown = answer.content.decode()
    assert (answer.status_code, answer.headers["X-Address"][-3:]) == (409, "c=2")
    assert 'role="alert"' in shown
    assert 'id="c2" data-candidate="2" data-current' in shown
    assert Candidate.objects.get(document=number, number=1).state == "rejected"
    assert page.post(f"/{language}/intake/{number}/attach/", {"figure": "0.0", "candidate": "1"}).status_code == 409


def test_a_document_somebody_has_taken_over_keeps_its_candidate_in_sight(
    take: Take, client_for: Callable[..., Client], curator: User, make_user: Callable[..., User]
) -> None:
    number, page, other = take(), client_for(curator), make_user("curator", "second-curator")
    page.get(f"/ru/intake/{number}/?c=2")
    services.document_claim(number, by=other, take_over=True)
    answer = page.post(f"/ru/intake/{number}/2/", {"act": "accept"}, headers={"X-Part": "candidates"})
    assert (answer.status_code, answer.headers["X-Address"][-3:]) == (409, "c=2")
    assert str(other) in answer.content.decode()
    assert Candidate.objects.get(document=number, number=2).state == "pending"


def test_many_at_once_claim_no_document(take: Take, curator: User, make_user: Callable[..., User]) -> None:
    other = make_user("curator", "second-curator")
    first, second = take(raw=b"one"), take(raw=b"two")
    services.document_claim(second, by=curator)
    act = services.candidates_accept([(first, 3), (second, 1)], by=curator)
    assert len(act.done) == 2
    assert Document.objects.get(pk=first).claimed_by is None
    assert Document.objects.get(pk=second).claimed_by == curator  # she was at it before
    services.candidate_reject(first, 2, by=other)
    services.document_release(first, by=other)
    services.act_undo(act.name, by=curator)
    assert Document.objects.get(pk=first).claimed_by is None


def test_right_to_left_words_stand_as_they_are_read(take: Take, client_for: Callable[..., Client], curator: User) -> None:
    number = take()
    title = "نیروگاه خورشیدی (۱۰۰ مگاوات)"
    Document.objects.filter(pk=number).update(title=title, language="fa")
    Candidate.objects.filter(document=number, number=1).update(title=title, language="fa")
    page = client_for(curator)
    shown = page.get(f"/ru/intake/{number}/?c=1").content.decode()
    assert f'<span dir="auto">{title}</span></h1>' in shown
    assert f'<span lang="fa" dir="auto">{title}</span>' in shown
    assert '<p dir="auto">' in shown
    assert f'lang="fa" dir="auto">{title}</a>' in page.get("/ru/intake/").content.decode()


def test_words_of_strangers_are_no_markup(take: Take, client_for: Callable[..., Client], curator: User) -> None:
    number = take("<img src=x onerror=alert(1)>.txt")
    evil = '"><script>alert(1)</script>'
    document = Document.objects.get(pk=number)
    document.reading["articles"][0]["text"] = TEXT[:20] + evil + TEXT[20:]
    document.text = document.title = document.publisher = evil
    document.save()
    Candidate.objects.filter(document=number).update(title=evil, names=[evil], fields={"country": evil, "place": evil})
    page = client_for(curator)
    for address in (f"{number}/", f"{number}/?view=original", f"{number}/?edit=1", f"{number}/?split=1", "", "bulk/?from=0.5"):
        shown = page.get(f"/en/intake/{address}").content.decode()
        assert "&lt;script&gt;alert" in shown
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
    part = page.post(f"/en/intake/{number}/1/", {"act": "reject"}, headers={"X-Part": "candidates"}).content.decode()
    assert "<script>alert" not in part


def test_an_edit_with_two_hundred_figures_is_taken(take: Take, client_for: Callable[..., Client], curator: User) -> None:
    number = take()
    row = Candidate.objects.get(document=number, number=2)
    row.figures = [{**row.figures[0], "value": str(at)} for at in range(200)]
    row.save()
    form: dict[str, Any] = {"act": "edit", "kind": "project", "title": row.title, "summary": ""}
    for at in range(200):
        form |= {f"figure-{at}": "1", f"figure-{at}-keep": "1"}
        form |= {f"figure-{at}-{part}": str(row.figures[at].get(part) or "") for part in ("subject", "value", "unit", "period")}
    form["figure-199-value"] = "7777"
    assert len(form) > 1000
    assert client_for(curator).post(f"/ru/intake/{number}/2/", form).status_code == 302
    assert selectors.candidate_words(number, 2, by=curator)["figures"][199]["value"] == "7777"


@pytest.mark.parametrize("language", ["zh-hans", "ru"])
def test_many_documents_that_tell_the_same_do_not_push_the_page_away(
    take: Take, client_for: Callable[..., Client], curator: User, language: str
) -> None:
    number, *others = (take(raw=f"same {at}".encode()) for at in range(6))
    same = [{"number": other, "title": f"same {other}", "why": ["words"], "score": 1.0} for other in others]
    Document.objects.filter(pk=number).update(duplicates=same)
    shown = client_for(curator).get(f"/{language}/intake/{number}/").content.decode()
    before, _, folded = shown.partition("<details><summary>")
    assert [f"same {other}" in before for other in others] == [True, True, False, False, False]
    assert all(f"same {other}" in folded for other in others[2:])
