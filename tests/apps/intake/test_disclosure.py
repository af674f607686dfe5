"""Records made from a text for administrators only show no more than a curator chose, door by door."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.registry.errors import RecordMissingError
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.selectors import record_view
from greenbridge.kernel.errors import InvalidError
from tests.cases.sheets import first

pytestmark = pytest.mark.django_db
WORDS = ("子牙园区与示例电池公司签约", "2025年9月2日开工", "投资4.5亿元", "示例报道")
"""Words of the text, its title among them."""
SHOWN = {
    "held": ("curators", False),
    "held_quoted": ("curators", True),
    "unquoted": ("public", False),
    "quoted": ("public", True),
}
"""Choice -> who sees the record, whether the text's words stand in it."""


@pytest.fixture
def closed(take: Callable[..., int]) -> int:
    """A document whose text is for administrators only."""
    number = take()
    Document.objects.filter(pk=number).update(audience="administrators")
    return number


def words_in(record: str, by: User) -> bool:
    """Whether a word of the text stands in the record's sources, quotes and figures."""
    view = record_view(record, by=by)
    told = (
        [one.quote for one in view.evidence] + [one.quote for one in view.figures] + [one.source.title for one in view.evidence]
    )
    told += list(view.record.texts.values_list("summary", flat=True))
    return any(words in one for words in WORDS for one in told)


@pytest.mark.parametrize("choice", ["", *SHOWN])
def test_accepting_discloses_what_was_chosen(closed: int, administrator: User, choice: str) -> None:
    record = services.candidate_accept(closed, 2, by=administrator, disclosure=choice).record
    visibility, words = SHOWN[choice or "held"]
    assert Record.objects.get(public_id=record).visibility == visibility
    assert words_in(record, administrator) is words
    view = record_view(record, by=administrator)
    assert {one.field for one in view.evidence} == {"title", "date"}  # what the source speaks for is told in any case
    assert [float(one.value) for one in view.figures] == [450000000.0]
    if visibility == "curators":
        with pytest.raises(RecordMissingError):
            record_view(record, by=None)


def test_a_choice_that_is_none_is_refused(closed: int, administrator: User) -> None:
    with pytest.raises(InvalidError):
        services.candidate_accept(closed, 2, by=administrator, disclosure="everything")
    with pytest.raises(InvalidError):
        services.candidates_accept([(closed, 2)], by=administrator, disclosure="everything")
    assert not Record.objects.exists()


def test_a_text_for_all_curators_is_published_with_its_quotes(take: Callable[..., int], curator: User) -> None:
    record = services.candidate_accept(take(), 2, by=curator).record
    assert Record.objects.get(public_id=record).visibility == "public"
    assert words_in(record, curator)


@pytest.mark.parametrize("choice", ["", "unquoted", "quoted"])
def test_merging_leaves_the_record_public_and_adds_only_the_words_chosen(
    closed: int, administrator: User, make_record: Callable[..., Any], choice: str
) -> None:
    record = make_record(title="已有项目", language="zh-Hans")
    services.candidate_merge(closed, 2, target=record.public_id, by=administrator, disclosure=choice)
    assert Record.objects.get(pk=record.pk).visibility == "public"
    assert words_in(record.public_id, administrator) is (choice == "quoted")
    services.candidate_undo(closed, 2, by=administrator)
    assert not words_in(record.public_id, administrator)


def test_accepting_anew_with_another_choice_makes_another_record(closed: int, administrator: User) -> None:
    quoted = services.candidate_accept(closed, 2, by=administrator, disclosure="quoted").record
    services.candidate_undo(closed, 2, by=administrator)
    held = services.candidate_accept(closed, 2, by=administrator).record
    assert held != quoted
    assert not words_in(held, administrator)
    with pytest.raises(RecordMissingError):
        record_view(quoted, by=None)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "This text is for administrators only."),
        ("ru", "Этот текст только для администраторов."),
        ("zh-hans", "此文本仅供管理员查看。"),
    ],
)
def test_card_edit_form_and_bulk_preview_say_so_before_anything_is_accepted(
    client: Client, closed: int, administrator: User, language: str, told: str
) -> None:
    client.force_login(administrator)
    with translation.override(language):
        page = reverse("intake:document", args=[closed])
        doors = [page, f"{page}?c=2&edit=1", reverse("intake:bulk") + "?from=0.5"]
    for address in doors:
        answer = client.get(address).content.decode()
        assert told in answer, address
        assert 'name="disclosure"' in answer
    Document.objects.filter(pk=closed).update(audience="curators")
    for address in doors:
        assert told not in client.get(address).content.decode()


def test_the_pages_act_as_chosen(client: Client, take: Callable[..., int], administrator: User) -> None:
    client.force_login(administrator)
    made = {}
    for at, (choice, act) in enumerate({"": "accept", "unquoted": "accept", "quoted": "edit-accept"}.items()):
        number = take(raw=f"words {at}".encode())
        Document.objects.filter(pk=number).update(audience="administrators")
        with translation.override("en"):
            address = reverse("intake:decide", args=[number, 2])
        client.post(
            address, {"act": act, "disclosure": choice} | ({"title": f"P{at}", "kind": "project"} if act != "accept" else {})
        )
        made[choice or "held"] = Candidate.objects.get(document=number, number=2).record
    for choice, record in made.items():
        visibility, words = SHOWN[choice]
        assert Record.objects.get(public_id=record).visibility == visibility
        assert words_in(record, administrator) is words


@pytest.mark.parametrize("choice", ["", "unquoted", "quoted"])
def test_the_bulk_page_accepts_as_chosen(client: Client, closed: int, administrator: User, choice: str) -> None:
    client.force_login(administrator)
    told = {"take": [f"{closed}.2"]} | ({"disclosure": choice} if choice else {})
    client.post("/en/intake/bulk/", told)
    record = Candidate.objects.get(document=closed, number=2).record
    visibility, words = SHOWN[choice or "held"]
    assert Record.objects.get(public_id=record).visibility == visibility
    assert words_in(record, administrator) is words


def test_the_api_says_what_to_choose_from(client: Client, closed: int, administrator: User) -> None:
    client.force_login(administrator)
    told = client.get(f"/api/intake/documents/{closed}").json()
    assert [one["value"] for one in told["disclosures"]] == list(SHOWN)
    Document.objects.filter(pk=closed).update(audience="curators")
    assert client.get(f"/api/intake/documents/{closed}").json()["disclosures"] == []


@pytest.mark.parametrize("choice", ["", "quoted"])
def test_rows_of_a_closed_spreadsheet_land_as_chosen_by_api_and_page(client: Client, administrator: User, choice: str) -> None:
    case = first.ministry()
    taken = services.documents_take(by=administrator, files=[services.Incoming(case.file, (case.raw,))])
    number = taken[0].number
    assert number is not None
    services.document_read(number)
    Document.objects.filter(pk=number).update(audience="administrators")
    client.force_login(administrator)
    assert "This text is for administrators only." in client.get(f"/en/intake/{number}/table/").content.decode()
    mapping = selectors.table_looks(number, by=administrator)[0].mapping
    plain = {name: found for name, found in mapping.items() if name in ("sheet", "kind", "language", "header", "columns")}
    check = client.post(f"/api/intake/documents/{number}/table/check", json.dumps(plain), content_type="application/json").json()
    assert [one["value"] for one in check["disclosures"]] == list(SHOWN)
    landed = services.table_land(number, mapping, by=administrator, whole=False, accept=True, disclosure=choice)
    assert landed.accepted
    for record in Record.objects.all():
        view = record_view(record.public_id, by=administrator)
        assert record.visibility == SHOWN[choice or "held"][0]
        assert any(one.quote for one in view.evidence) is (choice == "quoted")
