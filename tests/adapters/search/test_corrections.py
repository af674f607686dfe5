from __future__ import annotations

import pytest

from greenbridge.adapters.search import SearchIndex, SearchQuery
from greenbridge.adapters.search.corrections import other_keyboard


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lithum", "lithium"), ("telecmo", "telecom"), ("lithium baterries", "lithium batteries"),
        ("Навоийскойй", ""), ("Ветреаня", "ветряная"), ("Dtnhzyfz", "Ветряная"), ("дшершгь", "lithium"),
        ("循寰经济", "循环经济"), ("天进", "天津"), ("qqqqq", ""),
    ],
)  # fmt: skip
def test_search_offers_the_spelling_that_finds_more(index: SearchIndex, typed: str, meant: str) -> None:
    assert index.search(SearchQuery(typed, ("public",))).corrections == ((meant,) if meant else ())


def test_search_offers_nothing_when_enough_is_found(index: SearchIndex) -> None:
    assert index.search(SearchQuery("battery", ("public",))).corrections == ()


def test_a_correction_finds_what_it_promises(index: SearchIndex) -> None:
    (better,) = index.search(SearchQuery("lithum telecom", ("public",))).corrections
    assert better == "lithium telecom"
    assert index.search(SearchQuery(better, ("public",))).total == 1


def test_other_keyboard_turns_keys_both_ways() -> None:
    assert other_keyboard(",fnfhtz") == ["батарея"]
    assert other_keyboard("ифееукн") == ["battery"]
    assert other_keyboard("电池") == []
    assert other_keyboard("500") == []
