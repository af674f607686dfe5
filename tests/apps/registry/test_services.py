"""Acts on records."""

from __future__ import annotations

import errno
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from greenbridge.apps.accounts.errors import RoleRequiredError, TooOftenError
from greenbridge.apps.accounts.selectors import change_history
from greenbridge.apps.registry.choices import RequestState, TextState
from greenbridge.apps.registry.errors import (
    ConsentMissingError,
    RecordChangedError,
    RecordExistsError,
    RecordInvalidError,
    RecordMissingError,
)
from greenbridge.apps.registry.models import Record, RecordText, Request
from greenbridge.apps.registry.selectors import record_form, record_get, record_search, record_view, stale_languages
from greenbridge.apps.registry.services import (
    record_create,
    record_merge_in,
    record_set_state,
    record_text_save,
    record_update,
    request_answer,
    request_open,
)
from greenbridge.kernel.errors import InvalidError, RefusedError
from greenbridge.kernel.ids import is_public_id

pytestmark = pytest.mark.django_db

FORM: dict[str, Any] = {
    "kind": "project",
    "language": "zh-Hans",
    "country": "UZ",
    "stage": "operation",
    "date": "2023-12",
    "place": {"en": "Navoi"},
    "texts": {"zh-Hans": {"title": "扎拉夫尚风电"}, "en": {"title": "Zarafshan wind farm", "summary": "A wind farm."}},
    "names": [{"name": "Зарафшан", "language": "ru"}],
    "fields": ["low-carbon-energy"],
    "topics": ["wind-power"],
    "figures": [{"subject": {"en": "capacity"}, "value": "500", "unit": "MW", "source": 0}],
    "sources": [
        {
            "title": "Launch of the wind farm",
            "url": "https://example.org/launch",
            "published": "2023-12-05",
            "read_on": "2026-11-20",
            "quote": "word " * 30,
        }
    ],
}


def test_record_create_keeps_words_sources_and_figures(curator: Any) -> None:
    record = record_create(FORM, by=curator)
    assert is_public_id(record.public_id)
    view = record_view(record.public_id, by=curator)
    assert {text.language: text.state for text in record.texts.all()} == {"zh-Hans": TextState.ORIGINAL, "en": TextState.REVIEWED}
    assert view.figures[0].value == 500
    assert view.evidence[0].source.url == "https://example.org/launch"
    assert [change.act for change in change_history(record.public_id)] == ["record.create"]


def test_record_view_cuts_quotes_for_the_public(curator: Any) -> None:
    record = record_create(FORM, by=curator)
    assert len(record_view(record.public_id, by=curator).evidence[0].quote.split()) == 30
    assert len(record_view(record.public_id, by=None).evidence[0].quote.removesuffix(" …").split()) == 20


def test_record_form_goes_back_in_unchanged(curator: Any) -> None:
    record = record_create(FORM, by=curator)
    form = record_form(record_view(record.public_id, by=curator))
    form.pop("id")
    again = record_create(form, by=curator)
    second = record_form(record_view(again.public_id, by=curator))
    for volatile in ("id", "figures"):
        form.pop(volatile, None)
        second.pop(volatile)
    assert second == form


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "spaceship"}, "kind"),
        ({"country": "Kazakhstan"}, "country"),
        ({"date": "soon"}, "date"),
        ({"website": "javascript:alert(1)"}, "website"),
        ({"texts": {"en": {"title": " "}}}, "texts.en.title"),
        ({"texts": {}}, "texts"),
        ({"colour": "green"}, "colour"),
        ({"figures": [{"unit": "MW"}]}, "figures[0]"),
        ({"figures": [{"value": "NaN"}]}, "figures[0].value"),
        ({"figures": [{"value": "many"}]}, "figures[0].value"),
        ({"links": [{"predicate": "likes", "to": "gb:local:project:x"}]}, "links[0].predicate"),
        ({"sources": [{"title": "t", "url": "ftp://x"}]}, "sources[0].url"),
        ({"sources": [{"url": "https://x.example"}]}, "sources[0].title"),
        ({"id": "not an id"}, "id"),
    ],
)
def test_record_create_says_which_field_is_wrong(curator: Any, change: dict[str, Any], field: str) -> None:
    with pytest.raises(RecordInvalidError) as refused:
        record_create(FORM | change, by=curator)
    assert field in [finding["field"] for finding in refused.value.params["findings"]]
    assert not Record.objects.exists()


def test_record_create_is_for_those_who_may(member: Any, reader: Any) -> None:
    for person in (member, reader, None):
        with pytest.raises(RoleRequiredError):
            record_create(FORM, by=person)
    posted = record_create(FORM | {"kind": "need"}, by=member)
    assert posted.organisation == member.organisation
    with pytest.raises(RoleRequiredError):
        record_create(FORM | {"kind": "need"}, by=reader)


def test_record_create_refuses_an_id_that_is_taken(curator: Any) -> None:
    form = FORM | {"id": "gb:local:project:one"}
    record_create(form, by=curator)
    with pytest.raises(RecordExistsError):
        record_create(form, by=curator)


def test_record_create_writes_nothing_when_a_link_leads_nowhere(curator: Any) -> None:
    with pytest.raises(RecordMissingError):
        record_create(FORM | {"links": [{"predicate": "party", "to": "gb:local:organisation:nobody"}]}, by=curator)
    assert not Record.objects.exists()
    assert not RecordText.objects.exists()


def test_experts_are_never_public_without_their_consent(curator: Any, reader: Any) -> None:
    expert = {"kind": "expert", "language": "en", "texts": {"en": {"title": "Example Expert"}}}
    with pytest.raises(ConsentMissingError):
        record_create(expert | {"visibility": "public"}, by=curator)
    quiet = record_create(expert, by=curator)
    for asker in (None, reader):
        with pytest.raises(RecordMissingError):
            record_get(quiet.public_id, by=asker)
    agreed = record_create(expert | {"visibility": "public", "consent_on": "2026-11-01"}, by=curator)
    assert record_get(agreed.public_id, by=None) == agreed
    with pytest.raises(IntegrityError), transaction.atomic():
        Record.objects.filter(pk=quiet.pk).update(visibility="public")


def test_record_update_refuses_the_second_of_two_editors(curator: Any) -> None:
    record = record_create(FORM, by=curator)
    record_update(record.public_id, {"country": "KZ"}, by=curator, version=1)
    with pytest.raises(RecordChangedError) as refused:
        record_update(record.public_id, {"country": "TJ"}, by=curator, version=1)
    assert refused.value.params["current"] == 2
    record.refresh_from_db()
    assert record.country == "KZ"
    assert change_history(record.public_id)[0].before == {"country": "UZ"}


def test_record_text_save_marks_translations_of_the_old_words(curator: Any) -> None:
    record = record_create(FORM, by=curator)
    assert stale_languages(record_get(record.public_id, by=curator)) == set()
    record_text_save(record.public_id, "zh-Hans", title="扎拉夫尚风电场", summary="", by=curator)
    assert stale_languages(record_get(record.public_id, by=curator)) == {"en"}
    record_text_save(record.public_id, "en", title="Zarafshan wind farm", summary="New words.", by=curator)
    assert stale_languages(record_get(record.public_id, by=curator)) == set()


def test_record_set_state_takes_a_record_out_of_search(curator: Any, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        record = record_create(FORM, by=curator)
    assert [one.record for one in record_search("Zarafshan", by=None).found] == [record]
    with django_capture_on_commit_callbacks(execute=True):
        record_set_state(record.public_id, "draft", by=curator)
    assert record_search("Zarafshan", by=None).total == 0
    assert record_search("Zarafshan", by=curator).total == 1


def test_record_merge_in_fills_what_is_empty_and_keeps_both_sources(curator: Any) -> None:
    record = record_create({**FORM, "stage": None}, by=curator)
    news = {
        "kind": "project",
        "language": "ru",
        "stage": "construction",
        "country": "KZ",
        "texts": {"ru": {"title": "ВЭС «Зарафшан»"}},
        "sources": [{"title": "Second source", "url": "https://example.org/two", "read_on": "2026-11-20"}],
    }
    merged = record_merge_in(record.public_id, news, by=curator)
    assert (merged.country, merged.stage) == ("UZ", "construction")
    view = record_view(record.public_id, by=curator)
    assert {row.source.title for row in view.evidence} == {"Launch of the wind farm", "Second source"}
    assert {text.language for text in record.texts.all()} == {"zh-Hans", "en", "ru"}


def test_request_open_asks_for_words_and_a_way_to_answer(curator: Any) -> None:
    record = record_create(FORM, by=curator)
    with pytest.raises(InvalidError):
        request_open(record.public_id, by=None, kind="correct", message="wrong")
    request_open(record.public_id, by=None, kind="correct", message="wrong capacity", contact="desk@example.org")
    first = request_open(record.public_id, by=None, kind="translate", language="ru")
    assert request_open(record.public_id, by=None, kind="translate", language="ru") == first
    assert Request.objects.count() == 2
    with pytest.raises(RoleRequiredError):
        request_answer(first.pk, by=None, state=RequestState.DONE)
    assert request_answer(first.pk, by=curator, state=RequestState.DONE).answered_by == curator


def test_request_open_stops_a_flood_from_one_address(curator: Any) -> None:
    record = record_create(FORM, by=curator)

    def ask() -> None:
        request_open(record.public_id, by=None, kind="correct", message="m", contact="c@example.org", address="192.0.2.1")

    for _ in range(20):
        ask()
    with pytest.raises(TooOftenError):
        ask()
    assert Request.objects.count() == 20


def test_request_open_gives_no_introduction_to_a_press_statement(curator: Any, member: Any) -> None:
    signal = record_create(FORM | {"kind": "offer", "origin": "press"}, by=curator)
    with pytest.raises(RefusedError):
        request_open(signal.public_id, by=member, kind="introduce", message="hello", contact="me@example.org")
    posted = record_create(FORM | {"kind": "offer"}, by=curator)
    assert request_open(posted.public_id, by=member, kind="introduce", message="hello", contact="me@example.org").pk


def test_an_act_stands_when_the_index_cannot_be_written(
    curator: Any, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("greenbridge.apps.registry.services.indexing.index_drain", full)
    with django_capture_on_commit_callbacks(execute=True) as called:
        made = record_create({"kind": "project", "language": "en", "texts": {"en": {"title": "Wind farm"}}}, by=curator)
    assert called
    assert Record.objects.filter(pk=made.pk).exists()
