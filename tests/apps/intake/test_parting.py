"""Two candidates that are one, one that is two, a figure that belongs to one; each taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.errors import CandidateBoundError, CandidateDecidedError, CandidateFormError, CandidateMissingError
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.intake.selectors.said import candidate_said
from greenbridge.apps.registry.selectors import record_view

from .conftest import TEXT

pytestmark = pytest.mark.django_db

Take = Callable[..., int]


def _row(document: int, number: int) -> Candidate:
    return Candidate.objects.get(document=document, number=number)


def _columns(document: int) -> list[dict[str, Any]]:
    rows = Candidate.objects.filter(document=document).order_by("number")
    return list(
        rows.values("number", "title", "kind", "names", "fields", "figures", "evidence", "links", "edits", "state", "key")
    )


def test_candidate_join_brings_all_over_and_undo_gives_it_back(take: Take, curator: User) -> None:
    number = take()
    Candidate.objects.filter(number=3).update(kind="project", fields={"country": "KZ", "website": "https://example.org/"})
    before = _columns(number)
    kept = services.candidate_join(number, 3, into=2, by=curator)
    assert kept.names == ["拆解线"]
    assert (kept.fields["country"], kept.fields["website"]) == ("CN", "https://example.org/")
    assert [one["quote"] for one in kept.evidence] == ["子牙园区与示例电池公司签约", "2025年9月2日开工", "园区需要一条拆解线"]
    gone = _row(number, 3)
    assert (gone.state, gone.joined_into) == ("joined", 2)
    services.candidate_undo(number, 3, by=curator)
    assert _columns(number) == before


def test_candidate_join_leads_links_to_the_one_that_stays(take: Take, curator: User) -> None:
    number = take()
    Candidate.objects.filter(number=3).update(kind="organisation", title="示例电池")
    services.candidate_join(number, 1, into=3, by=curator)
    company = services.candidate_accept(number, 3, by=curator)
    project = services.candidate_accept(number, 2, by=curator)
    view = record_view(project.record, by=curator)
    assert [link.target.public_id for link in view.links] == [company.record]
    assert view.record.data["other_parties"] == ["未列公司"]


def test_candidate_join_backwards_links_too(take: Take, curator: User) -> None:
    number = take()
    Candidate.objects.filter(number=3).update(kind="organisation", title="示例电池")
    project = services.candidate_accept(number, 2, by=curator)
    services.candidate_join(number, 1, into=3, by=curator)
    company = services.candidate_accept(number, 3, by=curator)
    view = record_view(project.record, by=curator)
    assert [link.target.public_id for link in view.links] == [company.record]
    assert view.record.data["other_parties"] == ["未列公司"]


def test_candidate_join_is_not_taken_back_behind_a_later_act(take: Take, curator: User) -> None:
    number = take()
    services.candidate_join(number, 1, into=2, by=curator)
    services.candidate_join(number, 3, into=2, by=curator)
    with pytest.raises(CandidateBoundError):
        services.candidate_undo(number, 1, by=curator)
    services.candidate_accept(number, 2, by=curator)
    with pytest.raises(CandidateBoundError):
        services.candidate_undo(number, 3, by=curator)
    services.candidate_undo(number, 2, by=curator)
    services.candidate_undo(number, 3, by=curator)
    services.candidate_undo(number, 1, by=curator)
    assert set(Candidate.objects.values_list("state", flat=True)) == {"pending"}
    with pytest.raises(CandidateFormError):
        services.candidate_join(number, 1, into=1, by=curator)


def test_candidate_split_makes_two_and_unsplit_one(take: Take, curator: User) -> None:
    number = take()
    before = _columns(number)
    sides = {"figure-0": "second", "field-place": "both", "field-amount": "second", "field-stage": "nowhere"}
    second = services.candidate_split(number, 2, by=curator, title="拆解线", first_title="子牙签约", sides=sides)
    assert (second.number, second.split_from, second.kind) == (4, 2, "project")
    said, first = candidate_said(_row(number, 4)), candidate_said(_row(number, 2))
    assert said["fields"] == {"place": "天津", "amount": "4.5亿元"}
    assert [figure["value"] for figure in said["figures"]] == ["450000000"]
    assert [(one["field"], TEXT[one["start"] : one["end"]]) for one in second.evidence] == [("title", "拆解线")]
    assert (first["title"], "amount" in first["fields"], first["fields"]["place"]) == ("子牙签约", False, "天津")
    assert [figure.get("dropped") for figure in first["figures"]] == [True]
    assert _row(number, 2).fields["amount"] == "4.5亿元"  # what was read stays
    services.candidate_unsplit(number, 4, by=curator)
    assert _columns(number) == before


def test_candidate_split_halves_are_decided_on_their_own_and_then_stay_two(take: Take, curator: User) -> None:
    number = take()
    services.candidate_split(number, 2, by=curator, title="第二个项目", kind="technology")
    done = services.candidate_accept(number, 4, by=curator)
    assert record_view(done.record, by=curator).record.kind == "technology"
    with pytest.raises(CandidateBoundError):
        services.candidate_unsplit(number, 4, by=curator)
    with pytest.raises(CandidateMissingError):
        services.candidate_unsplit(number, 1, by=curator)
    for title, kind in (("", ""), ("x", "animal")):
        with pytest.raises(CandidateFormError):
            services.candidate_split(number, 2, by=curator, title=title, kind=kind)
    with pytest.raises(CandidateDecidedError):
        services.candidate_split(number, 4, by=curator, title="x")


def test_candidate_unsplit_leaves_nothing_in_the_air(take: Take, curator: User) -> None:
    number = take()
    services.candidate_split(number, 2, by=curator, title="第二个项目")
    services.candidate_join(number, 3, into=4, by=curator)
    with pytest.raises(CandidateBoundError):
        services.candidate_unsplit(number, 4, by=curator)
    services.candidate_undo(number, 3, by=curator)
    services.candidate_split(number, 4, by=curator, title="第三个项目")
    with pytest.raises(CandidateBoundError):
        services.candidate_unsplit(number, 4, by=curator)
    services.candidate_unsplit(number, 5, by=curator)
    services.candidate_unsplit(number, 4, by=curator)
    assert list(Candidate.objects.order_by("number").values_list("number", flat=True)) == [1, 2, 3]


def test_candidate_unsplit_goes_on_after_a_decision_was_taken_back(take: Take, curator: User) -> None:
    number = take()
    services.candidate_split(number, 2, by=curator, title="第二个项目")
    services.candidate_accept(number, 4, by=curator)
    services.candidate_undo(number, 4, by=curator)
    services.candidate_unsplit(number, 4, by=curator)
    assert Candidate.objects.filter(document=number).count() == 3


@pytest.fixture
def loose(take: Take) -> int:
    """A document with two figures read in its article; one of them belongs to candidate 2."""
    number = take()
    document = Document.objects.get(pk=number)
    figure = Candidate.objects.get(number=2).figures[0]
    start = TEXT.index("一条")
    other = {**figure, "value": "1", "unit": "lines", "quote": "一条", "start": start, "end": start + 2, "subject": "拆解线"}
    document.reading["articles"][0]["told"] = {"figures": [figure, other]}
    document.save()
    return number


def test_candidate_attach_gives_a_loose_figure_to_a_candidate(loose: int, curator: User) -> None:
    view = selectors.document_view(loose, by=curator)
    assert [(one.article, one.at, one.figure["quote"]) for one in view.loose] == [(0, 1, "一条")]
    assert view.loose[0].evidence
    services.candidate_attach(loose, 3, article=0, figure=1, by=curator)
    assert selectors.document_view(loose, by=curator).loose == []
    done = services.candidate_accept(loose, 3, by=curator)
    assert [(figure.value, figure.unit) for figure in record_view(done.record, by=curator).figures] == [(1, "lines")]
    with pytest.raises(CandidateMissingError):
        services.candidate_attach(loose, 2, article=0, figure=9, by=curator)


@pytest.mark.parametrize("language", ["zh-hans", "ru"])
def test_page_joins_splits_attaches(loose: int, client_for: Callable[..., Client], curator: User, language: str) -> None:
    page = client_for(curator)
    address = f"/{language}/intake/{loose}"
    shown = page.get(f"{address}/?c=2").content.decode()
    assert 'name="join"' in shown
    assert "data-loose" in shown
    assert 'class="loose"' in shown
    assert 'name="side:figure-0"' in page.get(f"{address}/?c=2&split=1").content.decode()
    page.post(f"{address}/attach/", {"figure": "0.1", "candidate": "3"})
    assert len(_row(loose, 3).figures) == 1
    page.post(f"{address}/2/", {"act": "split", "first_title": "甲", "second_title": "乙", "side:figure-0": "second"})
    assert _row(loose, 4).title == "乙"
    assert page.post(f"{address}/2/", {"act": "split", "second_title": " "}).status_code == 422
    page.post(f"{address}/4/", {"act": "unsplit"})
    assert not Candidate.objects.filter(number=4).exists()
    page.post(f"{address}/2/", {"act": "join", "join": "1"})
    assert _row(loose, 1).state == "joined"
    page.post(f"{address}/1/", {"act": "undo"})
    assert _row(loose, 1).state == "pending"
    assert page.post(f"{address}/attach/", {"figure": "x", "candidate": "3"}).status_code == 404


def test_parting_is_for_curators(take: Take, member: User) -> None:
    number = take()
    acts: list[Callable[[], Any]] = [
        lambda: services.candidate_join(number, 1, into=2, by=member),
        lambda: services.candidate_split(number, 2, by=member, title="x"),
        lambda: services.candidate_unsplit(number, 2, by=member),
        lambda: services.candidate_attach(number, 2, article=0, figure=0, by=member),
    ]
    for act in acts:
        with pytest.raises(RoleRequiredError):
            act()
