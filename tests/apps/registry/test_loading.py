"""Loading files of records."""

from __future__ import annotations

from typing import Any

import pytest

from greenbridge.apps.registry.errors import LoadRefusedError
from greenbridge.apps.registry.models import Link, Record, RecordText
from greenbridge.apps.registry.selectors import record_view
from greenbridge.apps.registry.services import is_flat, records_load, records_unload_examples, unflatten

pytestmark = pytest.mark.django_db


def row(name: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"gb:test:project:{name}",
        "kind": "project",
        "language": "en",
        "texts": {"en": {"title": f"Project {name}"}},
        "sources": [{"title": "One page", "url": "https://example.org/", "read_on": "2026-11-20", "quote": "words"}],
    } | more


def numbered(*rows: Any) -> list[tuple[int, Any]]:
    return list(enumerate(rows, 1))


def test_records_load_twice_changes_nothing() -> None:
    rows = [row("a", links=[{"predicate": "related", "to": "gb:test:project:b"}]), row("b")]
    first = records_load(numbered(*rows), file="x")
    again = records_load(numbered(*rows), file="x")
    assert (first.created, again.created, again.changed, again.unchanged) == (2, 0, 0, 2)
    assert Link.objects.count() == 1
    view = record_view("gb:test:project:a", by=None)
    assert view.evidence[0].quote == "words"


def test_records_load_replaces_what_has_changed_and_keeps_the_id() -> None:
    records_load(numbered(row("a"), row("b", links=[{"predicate": "related", "to": "gb:test:project:a"}])), file="x")
    before = Record.objects.get(public_id="gb:test:project:a")
    report = records_load(numbered(row("a", texts={"en": {"title": "Another title"}})), file="x")
    after = Record.objects.get(public_id="gb:test:project:a")
    assert report.changed == 1
    assert (after.pk, after.version) == (before.pk, before.version + 1)
    assert after.texts.get().title == "Another title"
    assert Link.objects.filter(target=after).count() == 1


def test_records_load_refuses_the_whole_file_for_one_bad_row() -> None:
    with pytest.raises(LoadRefusedError) as refused:
        records_load(numbered(row("a"), row("b", country="nowhere")), file="x")
    assert refused.value.params["bad"][0]["line"] == 2
    assert not Record.objects.exists()
    assert not RecordText.objects.exists()


def test_records_load_partial_hands_the_bad_rows_back() -> None:
    report = records_load(numbered(row("a"), row("b", country="nowhere"), "text", row("a")), file="x", partial=True)
    assert report.created == 1
    assert [bad["line"] for bad in report.bad] == [2, 3, 4]


def test_records_load_refuses_a_link_to_nowhere() -> None:
    lost = row("a", links=[{"predicate": "party", "to": "gb:test:organisation:nobody"}])
    with pytest.raises(LoadRefusedError):
        records_load(numbered(lost), file="x")
    assert not Record.objects.exists()
    assert records_load(numbered(lost), file="x", partial=True).bad[0]["line"] == "gb:test:project:a"


def test_records_unload_examples_takes_only_examples() -> None:
    records_load(numbered(row("a")), file="x")
    records_load(numbered(row("e")), file="y", origin="example")
    assert records_unload_examples() == 1
    assert list(Record.objects.values_list("public_id", flat=True)) == ["gb:test:project:a"]


def test_unflatten_reads_rows_as_spreadsheets_have_them() -> None:
    flat = {
        "id": "O 7",
        "lang": "ru",
        "kind": "equipment",
        "title": "Насос",
        "text": "Насос 5 кВт",
        "country": "KZ",
        "attributes": {"power_kw": 5},
    }
    assert is_flat(flat)
    form = unflatten(flat, kind="offer")
    assert form["kind"] == "offer"
    assert form["data"]["kind_of_thing"] == "equipment"
    assert form["data"]["ref"] == "O 7"
    report = records_load([(1, form)], file="offers.jsonl")
    assert report.created == 1
    assert Record.objects.get().texts.get().title == "Насос"


def test_unflatten_takes_titles_per_language() -> None:
    form = unflatten(
        {"kind": "policy", "title_zh": "能源法", "title_en": "Energy Law", "source_url": "https://example.org", "number": "7"}
    )
    assert set(form["texts"]) == {"zh-Hans", "en"}
    assert form["sources"][0]["url"] == "https://example.org"
    assert form["data"] == {"number": "7"}
