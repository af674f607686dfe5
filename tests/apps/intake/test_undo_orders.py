"""Taking a decision back leaves the libraries as if it had never been made, whatever was decided before and after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import permutations
from typing import Any

import pytest
from django.db import transaction

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import services
from greenbridge.apps.intake.errors import CandidateBoundError
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.services import record_create, record_update

pytestmark = pytest.mark.django_db
Take = Callable[..., int]
Act = Callable[[], object]


def _title(record: Record) -> str:
    return str(record.texts.get(language=record.language).title)


def library() -> dict[str, Any]:
    """What the public sees of every record, without numbers of rows."""
    found = {}
    for record in Record.objects.filter(state="published").order_by("pk"):
        plain = {name: getattr(record, name) for name in ("kind", "country", "stage", "date", "place", "website", "data")}
        found[f"{record.kind} {_title(record)}"] = plain | {
            "identifiers": record.identifiers,
            "names": sorted(record.names.values_list("name", "kind")),
            "links": sorted(
                (link.predicate, _title(link.target), link.target.state) for link in record.links.select_related("target")
            ),
            "evidence": sorted(record.evidence.values_list("field", "quote", "source__document")),
            "figures": sorted((str(one.value), one.unit) for one in record.figures.all()),
            "topics": sorted(record.topics.values_list("concept", flat=True)),
        }
    return found


@contextmanager
def tried() -> Iterator[None]:
    """What is done inside is forgotten at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def after(acts: list[Act]) -> dict[str, Any]:
    with tried():
        for act in acts:
            act()
        return library()


@pytest.fixture
def linked(take: Take) -> int:
    """A document whose project names two of its organisations, and whose need is stated by one of them."""
    number = take()
    rows = {row.number: row for row in Candidate.objects.filter(document=number)}
    rows[3].links = [{"predicate": "owner", "number": 1}]
    rows[3].fields = {**rows[3].fields, "organisation": "示例电池公司"}
    rows[2].links = [{"predicate": "party", "number": 1}, {"predicate": "owner", "number": 4}]
    for row in (rows[2], rows[3]):
        row.save()
    fourth = rows[1]
    fourth.pk, fourth.number, fourth.title, fourth.names, fourth.key = None, 4, "未列公司", [], "未列公司"
    fourth.save(force_insert=True)
    return number


def test_undo_of_each_in_every_order_leaves_what_the_others_say(linked: int, curator: User) -> None:
    numbers = (1, 2, 3, 4)

    def accept(*some: int) -> None:
        for at in some:
            services.candidate_accept(linked, at, by=curator)

    without = {gone: after([lambda at=at: accept(at) for at in numbers if at != gone]) for gone in numbers}
    everything = after([lambda: accept(*numbers)])
    assert everything["project 子牙园区电池项目"]["links"] and everything["need 拆解线"]["links"]
    for order in [*((4, *three) for three in permutations((1, 2, 3))), *((*three, 4) for three in permutations((1, 2, 3)))]:
        with tried():
            accept(*order)
            assert library() == everything
            for gone in order:
                with tried():
                    services.candidate_undo(linked, gone, by=curator)
                    assert library() == without[gone], (order, gone)
                    accept(gone)
                    assert library() == everything, (order, gone)
            for gone in order:
                services.candidate_undo(linked, gone, by=curator)
            assert library() == {}


def test_undo_of_a_party_takes_the_link_out_and_names_it_in_its_place(linked: int, curator: User) -> None:
    for at in (1, 4, 2):
        services.candidate_accept(linked, at, by=curator)
    project = Candidate.objects.get(document=linked, number=2).record
    assert (library()["project 子牙园区电池项目"]["links"], Record.objects.get(public_id=project).data) == (
        [("owner", "未列公司", "published"), ("party", "示例电池公司", "published")],
        {"cost": "4.5亿元"},
    )
    services.candidate_undo(linked, 1, by=curator)
    assert library()["project 子牙园区电池项目"]["links"] == [("owner", "未列公司", "published")]
    assert Record.objects.get(public_id=project).data["other_parties"] == ["示例电池公司"]
    services.candidate_undo(linked, 4, by=curator)
    assert Record.objects.get(public_id=project).data["other_parties"] == ["示例电池公司", "未列公司"]  # as the text has them


@pytest.fixture
def stated(take: Take, curator: User) -> tuple[dict[str, Act], dict[str, Act]]:
    """Acts on two documents that tell of the same two records in the libraries, with words of their own, and their undoings."""
    first, second = take(raw=b"one"), take(raw=b"two")
    edits = {"fields": {"stage": "construction", "date": "2025-10-01", "country": "KZ", "website": "https://example.org/"}}
    services.candidate_edit(second, 2, by=curator, edits=edits | {"title": "子牙电池"})

    def known(kind: str, title: str, **more: Any) -> str:
        texts = {"zh-Hans": {"title": title}}
        return str(record_create({"kind": kind, "language": "zh-Hans", "texts": texts, **more}, by=curator).public_id)

    company, project = known("organisation", "甲公司"), known("project", "甲项目", stage="mou")
    acts: dict[str, Act] = {
        "party one": lambda: services.candidate_merge(first, 1, target=company, by=curator),
        "party two": lambda: services.candidate_merge(second, 1, target=company, by=curator),
        "project one": lambda: services.candidate_merge(first, 2, target=project, by=curator, wins={"title", "date"}),
        "project two": lambda: services.candidate_merge(second, 2, target=project, by=curator, wins={"stage", "date"}),
    }
    undo: dict[str, Act] = {
        "party one": lambda: services.candidate_undo(first, 1, by=curator),
        "party two": lambda: services.candidate_undo(second, 1, by=curator),
        "project one": lambda: services.candidate_undo(first, 2, by=curator),
        "project two": lambda: services.candidate_undo(second, 2, by=curator),
    }
    return acts, undo


def test_undo_of_a_merge_leaves_what_the_other_merges_say(stated: tuple[dict[str, Act], dict[str, Act]]) -> None:
    acts, undo = stated
    untouched = library()
    without = {three: after([acts[name] for name in three]) for three in permutations(acts, 3)}
    for at, order in enumerate(permutations(acts)):
        if at % 4 in (1, 2):  # half of the orders: each act stands first, last and before each other one
            continue
        with tried():
            for name in order:
                acts[name]()
            for gone in order:
                with tried():
                    undo[gone]()
                    assert library() == without[tuple(name for name in order if name != gone)], (order, gone)
            for name in order:
                undo[name]()
            assert library() == untouched, order


def test_undo_from_under_a_later_merge_keeps_what_a_person_wrote(
    stated: tuple[dict[str, Act], dict[str, Act]], curator: User
) -> None:
    acts, undo = stated
    for name in acts:
        acts[name]()
    record = Record.objects.get(kind="project", state="published")
    record_update(record.public_id, {"date": "2024", "stage": "operation"}, by=curator, version=record.version)
    undo["project one"]()
    record.refresh_from_db()
    assert (record.date, record.stage) == ("2024", "operation")
    undo["project two"]()
    record.refresh_from_db()
    assert (record.date, record.stage) == ("2024", "operation")


def test_undo_of_a_record_that_others_were_merged_into_is_refused(take: Take, curator: User) -> None:
    first, second = take(raw=b"one"), take(raw=b"two")
    record = services.candidate_accept(first, 1, by=curator).record
    services.candidate_merge(second, 1, target=record, by=curator)
    before = library()
    with pytest.raises(CandidateBoundError):
        services.candidate_undo(first, 1, by=curator)
    assert library() == before
    services.candidate_undo(second, 1, by=curator)
    services.candidate_undo(first, 1, by=curator)
    assert library() == {}


def test_undo_of_a_bulk_act_leaves_what_was_decided_by_hand(linked: int, curator: User) -> None:
    services.candidate_accept(linked, 2, by=curator)
    before = library()
    act = services.candidates_accept([(linked, at) for at in (1, 3, 4)], by=curator)
    assert len(act.done) == 3
    services.act_undo(act.name, by=curator)
    assert library() == before
    act = services.candidates_accept([(linked, at) for at in (1, 3, 4)], by=curator)
    services.candidate_undo(linked, 2, by=curator)
    services.act_undo(act.name, by=curator)
    assert library() == {}


@pytest.mark.parametrize("order", list(permutations((2, 3, 4))))
def test_undo_with_joined_and_split_candidates(linked: int, curator: User, order: tuple[int, ...]) -> None:
    columns = list(Candidate.objects.filter(document=linked).values("number", "names", "fields", "links", "edits", "key"))
    services.candidate_join(linked, 1, into=4, by=curator)
    second = services.candidate_split(linked, 2, by=curator, title="拆出项目", sides={"figure-0": "second"}).number
    parts = [*order, second]
    for at in parts:
        services.candidate_accept(linked, at, by=curator)
    links = library()["project 子牙园区电池项目"]["links"]
    assert links == [("owner", "未列公司", "published"), ("party", "未列公司", "published")]
    assert "other_parties" not in library()["project 子牙园区电池项目"]["data"]
    services.candidate_undo(linked, 4, by=curator)
    assert library()["project 子牙园区电池项目"]["links"] == library()["project 拆出项目"]["links"] == []
    for at in reversed([one for one in parts if one != 4]):
        services.candidate_undo(linked, at, by=curator)
    services.candidate_unsplit(linked, second, by=curator)
    services.candidate_undo(linked, 1, by=curator)
    assert list(Candidate.objects.filter(document=linked).values("number", "names", "fields", "links", "edits", "key")) == columns
    assert library() == {}


def test_undo_finds_what_came_into_the_libraries_meanwhile(take: Take, curator: User) -> None:
    number = take()
    services.candidate_reject(number, 1, by=curator)
    texts = {"zh-Hans": {"title": "示例电池公司"}}
    record = record_create({"kind": "organisation", "language": "zh-Hans", "texts": texts}, by=curator)
    services.proposals_refresh(number, by=curator)
    services.candidate_undo(number, 1, by=curator)
    assert [one["id"] for one in Candidate.objects.get(document=number, number=1).proposals] == [record.public_id]
    assert services.candidates_accept([(number, 1)], by=curator).left == [(number, 1)]


def test_undo_of_links_written_before_they_were_noted(linked: int, curator: User) -> None:
    """Decisions of an earlier version: the links stand in the record, and nothing is noted with the candidate."""
    for at in (1, 2):
        services.candidate_accept(linked, at, by=curator)
    for row in Candidate.objects.filter(document=linked):
        Candidate.objects.filter(pk=row.pk).update(undo={name: one for name, one in row.undo.items() if name != "ties"})
    services.candidate_undo(linked, 1, by=curator)
    project = library()["project 子牙园区电池项目"]
    assert (project["links"], project["data"]["other_parties"]) == ([], ["示例电池公司", "未列公司"])
    assert Document.objects.get(pk=linked).state == "ready"
