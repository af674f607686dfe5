"""Deciding on candidates."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import OperationalError, connection

from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.models import Change, User
from greenbridge.apps.intake import services
from greenbridge.apps.intake.errors import (
    CandidateDecidedError,
    CandidateFormError,
    CandidateMissingError,
    CandidateUndecidedError,
)
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.registry.errors import RecordInvalidError, RecordMissingError
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.selectors import record_view
from greenbridge.apps.registry.services import index_rebuild

pytestmark = pytest.mark.django_db

Take = Callable[..., int]


def test_candidate_accept_makes_a_record_with_source_quote_date_and_figure(take: Take, curator: User) -> None:
    number = take(url="https://example.org/news", publisher="示例日报")
    done = services.candidate_accept(number, 2, by=curator)
    assert done.state == "accepted"
    view = record_view(done.record, by=None)
    assert view.record.texts.get().title == "子牙园区电池项目"
    assert (view.record.kind, view.record.country, view.record.stage, view.record.date) == (
        "project",
        "CN",
        "agreement",
        "2025-09-02",
    )
    assert view.record.place == {"zh-Hans": "天津"}
    assert (view.record.origin, view.record.state, view.record.visibility) == ("curator", "published", "public")
    source = view.evidence[0].source
    assert (source.title, source.url, source.publisher) == ("示例报道", "https://example.org/news", "示例日报")
    assert (source.published, source.document) == ("2025-09-03", str(number))
    assert {row.field: row.quote for row in view.evidence} == {"title": "子牙园区与示例电池公司签约", "date": "2025年9月2日开工"}
    figure = view.figures[0]
    assert (figure.value, figure.unit, figure.subject, figure.period) == (Decimal(450000000), "CNY", {"zh-Hans": "投资"}, "2025")
    assert figure.quote == "投资4.5亿元"
    assert figure.source == source


def test_candidate_accept_makes_a_signal_of_a_need(take: Take, curator: User) -> None:
    done = services.candidate_accept(take(), 3, by=curator)
    assert Record.objects.get(public_id=done.record).origin == "press"


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_candidate_accept_links_in_either_order(take: Take, curator: User, order: tuple[int, int]) -> None:
    number = take()
    records = {at: services.candidate_accept(number, at, by=curator).record for at in order}
    links = record_view(records[2], by=None).links
    assert [(link.predicate, link.target.public_id) for link in links] == [("party", records[1])]
    # the linked party no longer stands as text beside the link; the other one is kept
    assert record_view(records[2], by=None).record.data == {"other_parties": ["未列公司"], "cost": "4.5亿元"}


def test_candidate_accept_finishes_the_document_with_the_last(take: Take, curator: User) -> None:
    number = take()
    for at in (1, 2):
        services.candidate_accept(number, at, by=curator)
    assert Document.objects.get(pk=number).state == "ready"
    services.candidate_reject(number, 3, by=curator)
    assert Document.objects.get(pk=number).state == "done"


def test_candidate_accept_with_edits_keeps_what_was_read(take: Take, curator: User) -> None:
    number = take()
    edits = {
        "title": "子牙电池项目",
        "summary": "自写的话",
        "fields": {"place": "子牙"},
        "figures": {"0": {"value": "450000001"}},
    }
    done = services.candidate_accept(number, 2, by=curator, edits=edits)
    assert (done.state, done.title) == ("edited", "子牙园区电池项目")
    view = record_view(done.record, by=None)
    text = view.record.texts.get()
    assert (text.title, text.summary, view.record.place) == ("子牙电池项目", "自写的话", {"zh-Hans": "子牙"})
    assert view.figures[0].value == 450000001


def test_candidate_edit_is_checked_and_leaves_the_decision_open(take: Take, curator: User) -> None:
    number = take()
    services.candidate_edit(number, 2, by=curator, edits={"figures": {"0": {"dropped": True}}})
    row = Candidate.objects.get(document=number, number=2)
    assert row.state == "pending"
    for edits, error in (
        ({"fields": {"country": "China"}}, RecordInvalidError),
        ({"figures": {"0": {"value": "much", "dropped": False}}}, RecordInvalidError),
        ({"kind": "animal"}, RecordInvalidError),
        ({"title": "  "}, CandidateFormError),
        ({"colour": "green"}, CandidateFormError),
    ):
        with pytest.raises(error):
            services.candidate_edit(number, 2, by=curator, edits=edits)
    done = services.candidate_accept(number, 2, by=curator)
    assert record_view(done.record, by=None).figures == []


def test_candidate_accept_that_is_refused_decides_nothing(take: Take, curator: User) -> None:
    number = take()
    with pytest.raises(RecordInvalidError):
        services.candidate_accept(number, 2, by=curator, edits={"fields": {"date": "soon"}})
    row = Candidate.objects.get(document=number, number=2)
    assert (row.state, row.record, row.edits) == ("pending", "", {})
    assert not Record.objects.exists()


def test_an_expert_is_for_curators_only(take: Take, curator: User) -> None:
    done = services.candidate_accept(take(), 1, by=curator, edits={"kind": "expert"})
    assert Record.objects.get(public_id=done.record).visibility == "curators"


def test_candidate_merge_adds_and_undo_takes_out(take: Take, curator: User, make_record: Callable[..., Any]) -> None:
    record = make_record(title="已有项目", language="zh-Hans", stage="mou")
    number = take()
    services.candidate_merge(number, 2, target=record.public_id, by=curator)
    view = record_view(record.public_id, by=curator)
    assert view.record.stage == "mou"  # the record wins
    assert (view.record.country, len(view.figures), len(view.evidence)) == ("CN", 1, 3)
    assert "子牙园区电池项目" in {name.name for name in record.names.all()}
    services.candidate_undo(number, 2, by=curator)
    view = record_view(record.public_id, by=curator)
    assert (view.record.country, view.record.stage, len(view.figures), len(view.evidence)) == ("", "mou", 0, 1)
    assert {name.name for name in record.names.all()} == {"已有项目"}
    assert view.record.place == {}
    assert Candidate.objects.get(document=number, number=2).state == "pending"


def test_candidate_undo_keeps_what_somebody_changed_since(take: Take, curator: User, make_record: Callable[..., Any]) -> None:
    record = make_record(title="已有项目", language="zh-Hans")
    number = take()
    services.candidate_merge(number, 2, target=record.public_id, by=curator)
    Record.objects.filter(pk=record.pk).update(country="KZ")
    services.candidate_undo(number, 2, by=curator)
    assert Record.objects.get(pk=record.pk).country == "KZ"


def test_candidate_merge_needs_a_record(take: Take, curator: User) -> None:
    number = take()
    for target in ("gb:local:project:none", "", "x" * 160):
        with pytest.raises(RecordMissingError):
            services.candidate_merge(number, 2, target=target, by=curator)
    assert Candidate.objects.get(document=number, number=2).state == "pending"


def test_candidate_undo_hides_the_record_and_accepting_again_shows_the_same(take: Take, curator: User) -> None:
    number = take()
    record = services.candidate_accept(number, 2, by=curator).record
    services.candidate_undo(number, 2, by=curator)
    with pytest.raises(RecordMissingError):
        record_view(record, by=None)
    assert Document.objects.get(pk=number).state == "ready"
    assert services.candidate_accept(number, 2, by=curator).record == record
    assert Record.objects.count() == 1
    services.candidate_undo(number, 2, by=curator)
    changed = services.candidate_accept(number, 2, by=curator, edits={"title": "改名"}).record
    assert changed != record


def test_candidate_undo_needs_a_decision(take: Take, curator: User) -> None:
    with pytest.raises(CandidateUndecidedError):
        services.candidate_undo(take(), 1, by=curator)


def test_a_second_decision_is_refused(take: Take, curator: User) -> None:
    number = take()
    services.candidate_accept(number, 1, by=curator)
    for act in (services.candidate_accept, services.candidate_reject):
        with pytest.raises(CandidateDecidedError) as caught:
            act(number, 1, by=curator)
        assert caught.value.code == "candidate_decided"
    with pytest.raises(CandidateDecidedError):
        services.candidate_edit(number, 1, by=curator, edits={"title": "x"})
    with pytest.raises(CandidateMissingError):
        services.candidate_accept(number, 99, by=curator)
    assert Record.objects.count() == 1


def _patiently(act: Callable[[], str]) -> str:
    """SQLite in memory, which tests use, does not wait for a lock as a file does; wait here."""
    for _ in range(200):
        try:
            return act()
        except OperationalError:
            time.sleep(0.02)
    raise AssertionError("locked for four seconds")


@pytest.mark.django_db(transaction=True)
def test_two_decisions_at_once_make_one_record(take: Take, curator: User) -> None:
    number = take()
    start, told = threading.Barrier(2), []

    def decide() -> None:
        start.wait()
        try:
            told.append(_patiently(lambda: str(services.candidate_accept(number, 2, by=curator).state)))
        except CandidateDecidedError as error:
            told.append(error.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=decide) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["accepted", "candidate_decided"]
    assert Record.objects.count() == 1


@pytest.mark.parametrize("role", ["member", "reader", None])
def test_decisions_are_for_curators(take: Take, role: str | None, request: pytest.FixtureRequest) -> None:
    number = take()
    by = request.getfixturevalue(role) if role else None
    acts: list[Callable[[], Any]] = [
        lambda: services.candidate_accept(number, 1, by=by),
        lambda: services.candidate_reject(number, 1, by=by),
        lambda: services.candidate_merge(number, 1, target="gb:x:project:y", by=by),
        lambda: services.candidate_undo(number, 1, by=by),
        lambda: services.candidate_edit(number, 1, by=by, edits={"title": "x"}),
        lambda: services.candidates_accept([(number, 1)], by=by),
        lambda: services.candidates_note_known(number, by=by),
        lambda: services.act_undo("x", by=by),
        lambda: services.candidates_reject_rest(number, by=by),
        lambda: services.proposals_refresh(number, by=by),
        lambda: services.document_read_again(number, by=by),
    ]
    for act in acts:
        with pytest.raises(RoleRequiredError):
            act()
    assert set(Candidate.objects.values_list("state", flat=True)) == {"pending"}


def test_proposals_refresh_finds_the_same_name_and_says_why(take: Take, curator: User, make_record: Callable[..., Any]) -> None:
    number = take()
    record = make_record("provider", "示例电池公司", "zh-Hans")
    make_record("policy", "示例电池公司", "zh-Hans")  # another kind of thing
    assert services.proposals_refresh(number, by=curator) == 1
    proposals = Candidate.objects.get(document=number, number=1).proposals
    assert [(one["id"], one["why"]) for one in proposals] == [(record.public_id, "same_name")]
    assert services.proposals_refresh(number, by=curator) == 0  # nothing has changed since


def test_proposals_refresh_sees_what_was_accepted_from_another_document(take: Take, curator: User) -> None:
    first, second = take(), take(raw=b"other words")
    assert services.proposals_refresh(second, by=curator) == 0
    record = services.candidate_accept(first, 1, by=curator).record
    assert services.proposals_refresh(second, by=curator) == 1
    assert Candidate.objects.get(document=second, number=1).proposals[0]["id"] == record
    Record.objects.all().delete()
    Document.objects.filter(pk=second).update(proposed_at=0)
    assert services.proposals_refresh(second, by=curator) == 0


def test_decisions_stand_in_the_change_log(take: Take, curator: User) -> None:
    number = take()
    services.candidate_accept(number, 1, by=curator)
    services.candidate_undo(number, 1, by=curator)
    acts = list(Change.objects.filter(subject=f"document:{number}").values_list("act", "actor"))
    assert acts == [("document.take", curator.pk), ("candidate.accept", curator.pk), ("candidate.undo", curator.pk)]


def test_candidate_edit_refuses_what_no_form_offers(take: Callable[..., int], curator: User) -> None:
    number = take()
    with pytest.raises(CandidateFormError):
        services.candidate_edit(number, 2, by=curator, edits={"fields": {"row": "x"}})
    assert Candidate.objects.get(document=number, number=2).edits == {}


def test_a_party_taken_back_stands_as_text_again(take: Callable[..., int], curator: User) -> None:
    number = take()
    project = services.candidate_accept(number, 2, by=curator)
    services.candidate_accept(number, 1, by=curator)
    assert record_view(project.record, by=curator).record.data["other_parties"] == ["未列公司"]
    services.candidate_undo(number, 1, by=curator)
    assert record_view(project.record, by=curator).record.data["other_parties"] == ["示例电池公司", "未列公司"]
    services.candidate_accept(number, 1, by=curator)
    assert record_view(project.record, by=curator).record.data["other_parties"] == ["未列公司"]


def test_proposals_refresh_knows_an_organisation_in_another_script_and_not_its_subsidiary(
    take: Take, curator: User, make_record: Callable[..., Any]
) -> None:
    same = make_record("organisation", "Shili Battery Co., Ltd.", "en")
    make_record("organisation", "Shili Battery Research Institute", "en")
    index_rebuild()
    number = take()
    services.proposals_refresh(number, by=curator)
    found = Candidate.objects.get(document=number, number=1).proposals
    assert [one["id"] for one in found] == [same.public_id]
