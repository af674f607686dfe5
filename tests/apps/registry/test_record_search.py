"""`record_search`: what the page, the API and the command line share."""

from __future__ import annotations

from typing import Any

import pytest

from greenbridge.apps.accounts.models import User
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.selectors import record_search, search_document
from greenbridge.apps.registry.services import index_drain
from greenbridge.kernel.errors import InvalidError


@pytest.mark.parametrize("words", ["battery recycling", "回收电池", "переработка аккумуляторов"])
def test_record_search_finds_across_languages(make_record: Any, words: str) -> None:
    record = make_record("technology", title="废旧电池回收利用", language="zh-Hans")
    index_drain()
    found = record_search(words, by=None)
    assert [hit.record.public_id for hit in found.found] == [record.public_id]
    assert found.total == 1


def test_record_search_narrows_to_what_the_asker_sees(make_record: Any, curator: User) -> None:
    make_record("project", title="Wind farm", state="draft")
    index_drain()
    assert record_search("wind", by=None).total == 0
    assert record_search("wind", by=curator).total == 1


def test_record_search_leaves_out_a_hit_the_database_does_not_give(make_record: Any) -> None:
    record = make_record("project", title="Wind farm")
    index_drain()
    Record.objects.filter(pk=record.pk).update(state="draft")  # the index has not heard of it
    assert record_search("wind", by=None).found == []


def test_record_search_takes_kinds_and_filters(make_record: Any) -> None:
    make_record("project", title="Wind farm", country="UZ")
    make_record("project", title="Wind farm", country="KZ")
    make_record("policy", title="Wind law", country="UZ")
    index_drain()
    found = record_search("wind", by=None, kinds=("project",), filters={"country": ["UZ"]})
    assert found.total == 1
    assert dict(found.facets["kind"]) == {"project": 1, "policy": 1}
    assert dict(found.facets["country"]) == {"UZ": 1, "KZ": 1}


@pytest.mark.parametrize(
    ("words", "code"),
    [("", "search_empty"), (" \n ", "search_empty"), ("☃️ +", "search_no_words"), ("x" * 1001, "search_too_long")],
)
def test_record_search_refuses_what_cannot_be_searched(db: None, words: str, code: str) -> None:
    with pytest.raises(InvalidError) as refusal:
        record_search(words, by=None)
    assert refusal.value.code == code


def test_search_document_keeps_words_told_by_language_in_their_language(make_record: Any) -> None:
    data = {"capacity": {"en": "quartz", "ru": "малахит"}, "cost": "granite", "attributes": {"must": "basalt"}}
    record = make_record("project", title="Wind farm", data=data)
    document = search_document(record.public_id)
    assert document is not None
    assert {tag: part.get("body", "") for tag, part in document.texts.items()} == {"en": "granite basalt quartz", "ru": "малахит"}
    index_drain()
    assert record_search("малахит", by=None, language="ru").total == 1
