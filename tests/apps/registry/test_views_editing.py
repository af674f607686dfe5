"""Entering, editing, publishing records; requests to the curators."""

from __future__ import annotations

from typing import Any

import pytest

from greenbridge.apps.accounts.models import User
from greenbridge.apps.registry.choices import LIBRARY_SLUGS, Kind
from greenbridge.apps.registry.models import Record, RecordText, Request


def new_form(**more: Any) -> dict[str, Any]:
    return {
        "language": "zh-Hans",
        "title_zh": "风电项目",
        "summary_zh": "一个项目。",
        "title_ru": "Ветропарк",
        "country": "UZ",
        "place_zh": "纳沃伊",
        "visibility": "public",
        "source_title": "Report",
        "source_url": "https://example.org/report",
        "source_read_on": "2026-11-20",
        "source_confidence": "printed",
        "act": "publish",
    } | more


@pytest.mark.parametrize("slug", sorted(LIBRARY_SLUGS))
def test_record_new_enters_every_kind(client_for: Any, curator: User, slug: str) -> None:
    client = client_for(curator)
    kind = LIBRARY_SLUGS[slug]
    assert client.get(f"/ru/libraries/{slug}/new/").status_code == 200
    more = {"visibility": "curators"} if kind == Kind.EXPERT else {}
    answer = client.post(f"/ru/libraries/{slug}/new/", new_form(**more))
    assert answer.status_code == 302, answer.content.decode()
    record = Record.objects.get()
    assert (record.kind, record.country, record.language) == (kind, "UZ", "zh-Hans")
    assert set(record.texts.values_list("language", "state")) == {("zh-Hans", "original"), ("ru", "reviewed")}
    assert record.evidence.get().source.url == "https://example.org/report"
    assert client.get(answer["Location"]).status_code == 200


def test_record_new_keeps_the_fields_of_the_kind(client_for: Any, curator: User) -> None:
    form = new_form(
        fields=["circular"], stage="mou", data_kind="wind", data_capacity="500 MW", data_other_parties="A (UZ)\nB (CN)"
    )
    client_for(curator).post("/en/libraries/projects/new/", form | {"act": "draft"})
    record = Record.objects.get()
    assert record.data == {"kind": "wind", "capacity": "500 MW", "other_parties": ["A (UZ)", "B (CN)"]}
    assert (record.stage, record.state, [row.field for row in record.fields.all()]) == ("mou", "draft", ["circular"])


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"title_zh": ""}, "The original needs a title."),
        ({"source_title": ""}, "This field is required."),
        ({"source_url": "javascript:alert(1)"}, "http:// or https://"),
        ({"date": "2025-13"}, "2025-09-02"),
        ({"website": "example"}, "http:// or https://"),
        ({"source_read_on": "yesterday"}, "2025-09-02"),
    ],
)
def test_record_new_says_what_is_wrong_and_keeps_the_rest(
    client_for: Any, curator: User, wrong: dict[str, str], told: str
) -> None:
    answer = client_for(curator).post("/en/libraries/projects/new/", new_form(**wrong))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert "Ветропарк" in page
    assert not Record.objects.exists()


def test_record_new_shows_an_expert_only_with_consent(client_for: Any, curator: User) -> None:
    client = client_for(curator)
    refused = client.post("/en/libraries/experts/new/", new_form(visibility="public"))
    assert refused.status_code == 422
    assert "own consent" in refused.content.decode()
    assert client.post("/en/libraries/experts/new/", new_form(visibility="public", consent_on="2999-01-01")).status_code == 422
    assert client.post("/en/libraries/experts/new/", new_form(visibility="public", consent_on="2026-11-01")).status_code == 302
    assert "风电项目" in client_for().get("/zh-hans/libraries/experts/").content.decode()


def test_record_new_and_edit_are_for_curators(client_for: Any, member: User, make_record: Any) -> None:
    record = make_record("project")
    for client in (client_for(), client_for(member)):
        assert client.get("/en/libraries/projects/new/").status_code == 403
        assert client.post("/en/libraries/projects/new/", new_form()).status_code == 403
        assert client.get(f"/en/libraries/projects/{record.public_id}/edit/").status_code == 403
        assert client.post(f"/en/libraries/projects/{record.public_id}/state/", {"state": "archived"}).status_code == 403


def edit_form(record: Record, **more: Any) -> dict[str, Any]:
    return {"version": record.version, "language": "en", "title_en": "Wind farm", "visibility": "public"} | more


def test_record_edit_changes_fields_and_words_together(client_for: Any, curator: User, make_record: Any) -> None:
    record = make_record("project", title="Wind farm", data={"kind": "wind", "note": "kept"}, fields=["services"])
    address = f"/en/libraries/projects/{record.public_id}/edit/"
    form = edit_form(record, title_ru="Ветропарк", country="KZ", data_kind="solar", fields=["circular"], reason="new report")
    answer = client_for(curator).post(address, form)
    assert answer.status_code == 302, answer.content.decode()
    record.refresh_from_db()
    assert (record.country, record.data) == ("KZ", {"kind": "solar", "note": "kept"})
    assert [row.field for row in record.fields.all()] == ["circular"]
    assert record.texts.get(language="ru").state == "reviewed"
    page = client_for().get(f"/en/libraries/projects/{record.public_id}/").content.decode()
    assert 'Fields changed<span class="mut why">new report</span>' in page


def test_record_edit_asks_only_for_the_fields_of_the_records_own_kind(client_for: Any, curator: User, make_record: Any) -> None:
    record = make_record("policy", data={"issuer": "An office"})
    client = client_for(curator)
    address, typed = f"/en/libraries/projects/{record.public_id}/edit/", new_form(stage="idea", data_capacity="5 MW", version="1")
    for answer in (client.get(address), client.post(address, typed)):
        assert answer.status_code == 302
        assert answer["Location"] == f"/en/libraries/policies/{record.public_id}/edit/"
    record.refresh_from_db()
    assert (record.data, record.stage, record.version) == ({"issuer": "An office"}, "", 1)


def test_record_edit_loses_nothing_when_somebody_was_quicker(client_for: Any, curator: User, make_record: Any) -> None:
    record = make_record("project", title="Wind farm", country="UZ")
    address = f"/en/libraries/projects/{record.public_id}/edit/"
    client = client_for(curator)
    client.post(address, edit_form(record, country="KZ", title_en="Wind farm, quicker"))
    answer = client.post(address, edit_form(record, country="KG", title_en="Wind farm, slower", summary_en="my long words"))
    page = answer.content.decode()
    assert answer.status_code == 409
    for part in ("Wind farm, quicker", "Wind farm, slower", "my long words", "Somebody else has changed this record"):
        assert part in page
    record.refresh_from_db()
    assert record.country == "KZ"
    assert f'name="version" value="{record.version}"' in page
    assert RecordText.objects.get(record=record).title == "Wind farm, quicker"


def test_record_state_publishes_archives_and_refuses_others(client_for: Any, curator: User, make_record: Any) -> None:
    record = make_record("project", state="draft")
    client = client_for(curator)
    address = f"/en/libraries/projects/{record.public_id}/state/"
    assert client.post(address, {"state": "published"}).status_code == 302
    assert client_for().get(f"/en/libraries/projects/{record.public_id}/").status_code == 200
    assert client.post(address, {"state": "nonsense"}).status_code == 422
    assert client.get(address).status_code == 405


def test_request_new_reaches_the_curators_and_is_answered(client_for: Any, curator: User, make_record: Any) -> None:
    record = make_record("need", origin="press")
    address = f"/ru/libraries/needs/{record.public_id}/request/"
    assert client_for().get(address + "?kind=withdraw").content.decode().count("checked") == 1
    assert client_for().post(address, {"kind": "withdraw", "message": "Это мы", "contact": ""}).status_code == 422
    sent = client_for().post(address, {"kind": "withdraw", "message": "Это мы", "contact": "a@example.org"})
    assert sent.status_code == 302
    assert client_for().get("/en/requests/").status_code == 403
    client = client_for(curator)
    assert "Это мы" in client.get("/en/requests/").content.decode()
    made = Request.objects.get()
    assert client.post(f"/en/requests/{made.pk}/answer/", {"state": "nonsense"}).status_code == 422
    assert client.post(f"/en/requests/{made.pk}/answer/", {"state": "done", "answer": "Withdrawn"}).status_code == 302
    assert "Это мы" not in client.get("/en/requests/").content.decode()
    assert "Withdrawn" in client.get("/en/requests/?state=done").content.decode()


def test_translation_ask_is_kept_once(client_for: Any, make_record: Any) -> None:
    record = make_record("project", title="风电项目", language="zh-Hans")
    for _ in range(2):
        assert client_for().post(f"/ru/libraries/projects/{record.public_id}/translation/").status_code == 302
    assert list(Request.objects.values_list("kind", "language")) == [("translate", "ru")]


def test_record_edit_changes_the_words_of_the_pages_language_only(client_for: Any, curator: User, make_record: Any) -> None:
    told = {"capacity": {"en": "500 MW", "ru": "500 МВт"}, "other_parties": {"en": ["A (UZ)"], "ru": ["А (UZ)", "Б"]}}
    record = make_record("project", title="Wind farm", data=told | {"cost": "10 million USD"})
    address = f"/ru/libraries/projects/{record.public_id}/edit/"
    page = client_for(curator).get(address).content.decode()
    assert 'value="500 МВт"' in page
    assert "А (UZ)\nБ" in page
    form = edit_form(record, data_capacity="520 МВт", data_other_parties="", data_cost="11 million USD")
    assert client_for(curator).post(address, form).status_code == 302
    record.refresh_from_db()
    assert record.data == {
        "capacity": {"en": "500 MW", "ru": "520 МВт"},
        "other_parties": {"en": ["A (UZ)"]},
        "cost": "11 million USD",
    }
    assert client_for(curator).post(address.replace("/ru/", "/zh-hans/"), edit_form(record)).status_code == 302
    record.refresh_from_db()
    assert record.data["capacity"] == {"en": "500 MW", "ru": "520 МВт"}


def test_request_list_asks_no_more_for_more_requests(
    client_for: Any, curator: User, make_record: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        record = make_record("project", title=f"项目 {number}", language="zh-Hans", country="UZ", fields=["circular"])
        Request.objects.create(record=record, kind="correct", message="Something", contact="a@example.org", by=curator)
    client = client_for(curator)
    client.get("/ru/requests/")
    with django_assert_max_num_queries(8):
        shown = client.get("/ru/requests/").content.decode()
    assert shown.count("<article") == 12
