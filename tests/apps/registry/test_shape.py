"""Forms of records from anywhere: whatever stands in them, a load refuses it with findings or stores it whole."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest

from greenbridge.apps.registry.errors import RecordInvalidError
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.services import records_load
from greenbridge.apps.registry.services.form import require_form
from greenbridge.apps.registry.services.shape import DEEPEST
from greenbridge.kernel.errors import GreenBridgeError

WHOLE: dict[str, Any] = {
    "id": "gb:test:project:one",
    "kind": "project",
    "language": "en",
    "texts": {"en": {"title": "T", "summary": "s"}, "ru": {"title": "Т"}},
    "country": "CN",
    "place": {"en": "Ziya"},
    "lat": 1.0,
    "lon": 2.0,
    "stage": "idea",
    "date": "2026-01-01",
    "fields": ["low-carbon-energy"],
    "topics": ["energy-storage"],
    "identifiers": {"code": "b"},
    "website": "https://example.org",
    "names": [{"name": "a", "language": "en", "kind": "alias"}],
    "data": {"a": 1},
    "figures": [{"subject": {"en": "power"}, "value": "1", "unit": "MW", "period": "2026"}],
    "links": [{"predicate": "owner", "to": "gb:test:project:one"}],
    "sources": [{"title": "t", "url": "https://example.org/p", "published": "2026", "read_on": "2026-01-01", "field": "f"}],
}
HOSTILE = (None, "", -1, 1e308, float("nan"), True, "x" * 5000, "\0", [], {}, [None], [[]], ["x"], [{}], {"en": []}, "\ud800")
DATES = ("2026-99-99", "9999999999-01-01")


def paths(found: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield at
    parts = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    for name, part in parts:
        yield from paths(part, (*at, name))


def spoilt(at: tuple[Any, ...], put: Any) -> Any:
    row: Any = copy.deepcopy(WHOLE)
    if not at:
        return put
    inner = row
    for name in at[:-1]:
        inner = inner[name]
    inner[at[-1]] = copy.deepcopy(put)
    return row


@pytest.mark.django_db
@pytest.mark.parametrize("at", list(paths(WHOLE)), ids=str)
def test_load_refuses_or_stores_whatever_stands_in_a_place(at: tuple[Any, ...]) -> None:
    for put in (*HOSTILE, *DATES):
        with suppress(GreenBridgeError):  # any other fault ends the test
            records_load([(1, spoilt(at, put))], file="f")


@pytest.mark.django_db
def test_load_stores_the_row_nothing_was_spoilt_in() -> None:
    assert records_load([(1, copy.deepcopy(WHOLE))], file="f").created == 1
    record = Record.objects.get(public_id="gb:test:project:one")
    assert (record.latitude, record.figures.count(), record.names.count()) == (1.0, 1, 3)


@pytest.mark.parametrize(
    ("at", "put", "expected"),
    [
        (("date",), "2026-02-30", "YYYY"),
        (("sources", 0, "read_on"), "2026-13-01", "YYYY-MM-DD"),
        (("website",), "https://" + "x" * 400, "at most 300"),
        (("sources", 0, "confidence"), "certain", "printed"),
        (("lat",), 91, "from -90 to 90"),
        (("data", "a"), float("inf"), "a finite number"),
        (("texts", "en", "title"), "a\0b", "without zero bytes"),
        (("texts", "en", "summary"), ["s"], "a text"),
        (("texts", "x" * 40), {"title": "T"}, "language tag"),
        (("links", 0), "gb:test:project:one", "an object"),
    ],
    ids=str,
)
def test_require_form_says_what_it_expected_where(at: tuple[Any, ...], put: Any, expected: str) -> None:
    with pytest.raises(RecordInvalidError) as refused:
        require_form(spoilt(at, put))
    findings = refused.value.params["findings"]
    assert any(str(at[0]) in one["field"] and expected in one["expected"] for one in findings), findings


def test_require_form_refuses_lists_in_lists_without_end() -> None:
    deep: Any = 1
    for _ in range(DEEPEST + 5):
        deep = [deep]
    with pytest.raises(RecordInvalidError):
        require_form(spoilt(("data", "a"), deep))


def test_require_form_leaves_out_parts_that_are_null_and_the_row_as_it_was() -> None:
    row = spoilt(("figures", 0, "unit"), None)
    before = copy.deepcopy(row)
    assert "unit" not in require_form(row)["figures"][0]
    assert row == before


@pytest.mark.django_db
def test_load_shows_what_names_no_source_as_unverified() -> None:
    plain = {"kind": "project", "language": "en", "texts": {"en": {"title": "T"}}, "figures": [{"value": 1, "unit": "MW"}]}
    told = {**plain, "confidence": "computed"}
    sourced = {**plain, "sources": [{"title": "t", "url": "https://example.org"}]}
    records_load([(1, plain), (2, told), (3, sourced)], file="f")
    found = [(record.confidence, record.figures.get().confidence) for record in Record.objects.order_by("pk")]
    assert found == [("memory", "memory"), ("computed", "computed"), ("printed", "printed")]
