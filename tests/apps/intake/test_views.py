"""Pages of the desk, in two languages, and who may see them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation
from django.utils.translation import override

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import services
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.intake.templatetags.intake import field_label, record_address
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.schemas import DATA_FIELDS

from .conftest import TEXT

pytestmark = pytest.mark.django_db
LANGUAGES = ("zh-hans", "ru")
SECRET = TEXT[:12]


@pytest.fixture
def page(client_for: Callable[..., Client], curator: User) -> Client:
    return client_for(curator)


@pytest.mark.parametrize("language", LANGUAGES)
def test_desk_lists_documents_and_says_what_to_do_when_empty(
    page: Client, take: Callable[..., int], language: str, django_assert_max_num_queries: Any
) -> None:
    assert page.get(f"/{language}/intake/").status_code == 200
    for at in range(5):
        take(raw=f"words {at}".encode())
    take("broken.pdf")
    with django_assert_max_num_queries(12):
        answer = page.get(f"/{language}/intake/")
    shown = answer.content.decode()
    assert shown.count("示例报道") == 5
    assert "broken.pdf" in page.get(f"/{language}/intake/?tab=failed").content.decode()
    assert page.get(f"/{language}/intake/?tab=nonsense&page=99").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_desk_takes_pasted_text_and_opens_it(page: Client, read: None, language: str) -> None:
    answer = page.post(f"/{language}/intake/", {"text": TEXT, "publisher": "示例日报"})
    document = Document.objects.get()
    assert answer.headers["Location"] == f"/{language}/intake/{document.pk}/"
    assert document.publisher == "示例日报"


def test_desk_takes_several_files_and_names_the_fault_of_one(page: Client, read: None) -> None:
    files = [SimpleUploadedFile("good.txt", b"words"), SimpleUploadedFile("empty.txt", b"")]
    answer = page.post("/en/intake/", {"files": files}, follow=True)
    shown = answer.content.decode()
    assert "empty.txt:" in shown
    assert Document.objects.get().name == "good.txt"


def test_desk_says_what_is_wrong_with_the_source_and_keeps_the_words(page: Client, read: None) -> None:
    answer = page.post("/en/intake/", {"text": TEXT, "url": "ftp://x"})
    assert answer.status_code == 422
    assert TEXT in answer.content.decode()
    assert page.post("/en/intake/", {}).status_code == 422
    assert not Document.objects.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_document_shows_source_and_candidates_with_evidence(
    page: Client, take: Callable[..., int], language: str, django_assert_max_num_queries: Any
) -> None:
    number = take(publisher="示例日报")
    page.get(f"/{language}/intake/{number}/")
    with django_assert_max_num_queries(16):
        shown = page.get(f"/{language}/intake/{number}/?c=2").content.decode()
    assert 'class="on"' in shown
    assert "示例电池公司" in shown
    with translation.override(language):
        assert 'id="e1"' in shown
    assert shown.count("data-candidate") == 3
    original = page.get(f"/{language}/intake/{number}/?view=original&c=2").content.decode()
    assert 'class="on"' in original
    assert 'id="e1"' in original
    assert page.get(f"/{language}/intake/{number}/?c=2&edit=1").status_code == 200
    assert page.get(f"/{language}/intake/{number}/?c=99999999999").status_code == 200


def test_document_shows_text_as_text(page: Client, take: Callable[..., int]) -> None:
    number = take()
    hostile = "<script>alert(1)</script>"
    Candidate.objects.filter(document=number).update(title=hostile)
    Document.objects.filter(pk=number).update(title=hostile, publisher=hostile, text=hostile)
    for address in ("", "?view=original", "?c=1&edit=1"):
        assert hostile not in page.get(f"/ru/intake/{number}/{address}").content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_decide_accepts_merges_rejects_and_takes_back(
    page: Client, take: Callable[..., int], make_record: Callable[..., Any], language: str
) -> None:
    number = take()
    record = make_record("organisation", "示例电池公司", "zh-Hans")
    address = f"/{language}/intake/{number}/"
    shown = page.get(address + "?c=1").content.decode()
    assert record.public_id in shown
    assert page.post(f"{address}1/", {"act": "merge", "target": record.public_id}).headers["Location"] == f"{address}?after=1#now"
    page.post(f"{address}2/", {"act": "accept"})
    page.post(f"{address}3/", {"act": "reject"})
    assert dict(Candidate.objects.values_list("number", "state")) == {1: "merged", 2: "accepted", 3: "rejected"}
    assert page.get(address).status_code == 200
    assert page.post(f"{address}2/", {"act": "undo"}).headers["Location"] == f"{address}?c=2#c2"
    assert Candidate.objects.get(number=2).state == "pending"


def test_document_names_a_proposal_in_the_curators_language(
    page: Client, take: Callable[..., int], make_record: Callable[..., Any]
) -> None:
    number = take()
    record = make_record("organisation", "示例电池公司", "zh-Hans")
    record.texts.create(language="ru", title="Пример Батареи", state="reviewed")
    address = record_address(record.public_id)
    for current in (1, 2):
        shown = page.get(f"/ru/intake/{number}/?c={current}").content.decode()
        assert f'{address.split("/", 2)[2]}">Пример Батареи</a>' in shown
        assert page.get(f"/en/intake/{number}/?c={current}").content.decode().count('lang="zh-Hans">示例电池公司</a>') >= 1


def test_decide_merges_into_the_record_of_an_address(
    page: Client, take: Callable[..., int], make_record: Callable[..., Any]
) -> None:
    number = take()
    record = make_record()
    page.post(f"/en/intake/{number}/2/", {"act": "merge", "other_target": f"http://x.org/ru/projects/{record.public_id}/?a=b"})
    assert Candidate.objects.get(number=2).record == record.public_id


def test_decide_twice_says_that_somebody_was_quicker(page: Client, take: Callable[..., int]) -> None:
    number = take()
    page.post(f"/ru/intake/{number}/2/", {"act": "accept"})
    assert page.post(f"/ru/intake/{number}/2/", {"act": "accept"}).status_code == 409
    assert page.post(f"/ru/intake/{number}/2/", {"act": "dance"}).status_code == 422
    assert page.post(f"/ru/intake/{number}/77/", {"act": "accept"}).status_code == 404
    assert Record.objects.count() == 1


def test_decide_edits_in_place(page: Client, take: Callable[..., int]) -> None:
    number = take()
    form = {
        "kind": "project",
        "title": "新名",
        "summary": "自写的话",
        "field-country": "KZ",
        "field-date": "2025-09-02",
        "field-fields": ["", "low-carbon-energy"],
        "field-topics": "储能\nwind power",
        "figure-0": "1",
        "figure-0-keep": "1",
        "figure-0-value": "5",
    }
    page.post(f"/ru/intake/{number}/2/", {**form, "act": "edit"})
    assert Candidate.objects.get(number=2).state == "pending"
    wrong = page.post(f"/ru/intake/{number}/2/", {**form, "field-country": "Казахстан", "act": "edit-accept"})
    assert wrong.status_code == 422
    assert page.post(f"/ru/intake/{number}/2/", {**form, "field-topics": "no such thing", "act": "edit"}).status_code == 422
    page.post(f"/ru/intake/{number}/2/", {**form, "act": "edit-accept"})
    record = Record.objects.get()
    assert (record.country, record.texts.get().title, record.figures.get().value) == ("KZ", "新名", 5)
    assert {row.field for row in record.fields.all()} == {"low-carbon-energy"}
    assert {row.concept for row in record.topics.all()} == {"energy-storage", "wind-power"}


def test_decide_all_rejects_the_rest_and_knows_no_other_act(page: Client, take: Callable[..., int]) -> None:
    number = take()
    page.post(f"/en/intake/{number}/1/", {"act": "accept"})
    assert page.post(f"/en/intake/{number}/all/", {"act": "burn"}).status_code == 422
    page.post(f"/en/intake/{number}/all/", {"act": "reject"})
    assert dict(Candidate.objects.values_list("number", "state")) == {1: "accepted", 2: "rejected", 3: "rejected"}


def test_read_again_reads_a_failed_document(page: Client, take: Callable[..., int]) -> None:
    number = take("broken.pdf")
    assert page.get(f"/ru/intake/{number}/").status_code == 200
    Document.objects.filter(pk=number).update(name="mended.pdf")
    page.post(f"/ru/intake/{number}/read/")
    assert Document.objects.get(pk=number).state == "ready"


def test_states_tell_a_waiting_page_when_to_go_on(page: Client, take: Callable[..., int]) -> None:
    number = take()
    assert page.get(f"/en/intake/states/?numbers={number},x,").json() == {"states": {str(number): "ready"}, "waiting": False}
    Document.objects.filter(pk=number).update(state="reading")
    assert page.get(f"/en/intake/states/?numbers={number}").json()["waiting"]
    assert "<noscript><meta" in page.get(f"/en/intake/{number}/").content.decode()


def test_file_gives_the_bytes_as_a_download(page: Client, take: Callable[..., int]) -> None:
    answer = page.get(f"/en/intake/{take('a.html', b'<script>1</script>')}/file/")
    assert b"".join(answer.streaming_content) == b"<script>1</script>"  # type: ignore[attr-defined]
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("role", ["member", "reader", None])
def test_nobody_but_curators_sees_or_does_anything(
    role: str | None, take: Callable[..., int], client_for: Callable[..., Client], request: pytest.FixtureRequest
) -> None:
    number = take()
    client = client_for(request.getfixturevalue(role) if role else None)
    for address in ("intake/", f"intake/{number}/", f"intake/{number}/file/", f"intake/states/?numbers={number}"):
        answer = client.get(f"/ru/{address}")
        assert answer.status_code in {302, 403}
        assert SECRET not in answer.content.decode()
    for address, form in (
        ("intake/", {"text": "words"}),
        (f"intake/{number}/1/", {"act": "accept"}),
        (f"intake/{number}/1/", {"act": "edit", "title": "x"}),
        (f"intake/{number}/all/", {"act": "accept"}),
        (f"intake/{number}/claim/", {"act": "take"}),
        ("intake/bulk/", {"take": f"{number}.1"}),
        ("intake/bulk/undo/", {"name": "x"}),
        (f"intake/{number}/read/", {}),
    ):
        assert client.post(f"/ru/{address}", form).status_code in {302, 403}
    assert Document.objects.count() == 1
    assert set(Candidate.objects.values_list("state", flat=True)) == {"pending"}
    for address in ("intake/documents", f"intake/documents/{number}"):
        answer = client.get(f"/api/{address}")
        assert answer.status_code in {401, 403}
        assert SECRET not in answer.content.decode()


def test_the_source_text_does_not_leak_through_the_record(
    take: Callable[..., int], client_for: Callable[..., Client], curator: User
) -> None:
    number = take()
    long = "长" * 60
    Candidate.objects.filter(document=number, number=2).update(evidence=[{"field": "title", "start": 0, "end": 5, "quote": long}])
    record = services.candidate_accept(number, 2, by=curator).record
    shown = client_for().get(record_address(record), follow=True).content.decode()
    assert "子牙园区电池项目" in shown
    assert long not in shown


def test_the_api_gives_curators_the_desk_without_texts(page: Client, take: Callable[..., int]) -> None:
    number = take()
    listed = page.get("/api/intake/documents").json()
    assert (listed["documents"][0]["number"], listed["documents"][0]["candidates"], listed["counts"]["review"]) == (number, 3, 1)
    found = page.get(f"/api/intake/documents/{number}").json()
    assert [one["kind"] for one in found["candidates"]] == ["organisation", "project", "need"]
    assert page.get("/api/intake/documents/999").status_code == 404


def test_every_field_of_a_record_has_a_name_on_the_desk() -> None:
    with override("zh-hans"):
        named = {one.name: field_label(one.name) for fields in DATA_FIELDS.values() for one in fields}
    assert {name: label for name, label in named.items() if label.isascii()} == {}
