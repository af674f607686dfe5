"""A column follows its header, not its place; what cannot be told apart is not followed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from greenbridge.calc.tables.changes import Settled, column_names, compare_headers, follow_headers, still_known
from greenbridge.calc.tables.heads import Head
from greenbridge.calc.tables.layout import Column
from greenbridge.calc.tables.match import Match, header_keys


def columns(*words: str, group: str = "") -> list[Column]:
    return [Column(at, Head(word, word, (word,), group)) for at, word in enumerate(words)]


def settled(words: Sequence[str], targets: Sequence[str]) -> dict[str, Settled]:
    made = columns(*words)
    keys = header_keys(made)
    return {key: Settled(word, at, target) for at, (key, word, target) in enumerate(zip(keys, words, targets, strict=True))}


def matches(*targets: str) -> list[Match]:
    return [Match(at, target, 0.9, "name") for at, target in enumerate(targets)]


def test_follow_headers_finds_columns_that_moved_whatever_their_spelling() -> None:
    found, lost = follow_headers({0: "Название", 2: "Мощность,  МВт"}, columns("№", "название", "мощность, МВт"))
    assert (found, lost) == ({0: 1, 2: 2}, [])


def test_follow_headers_never_takes_what_stands_in_a_lost_ones_place() -> None:
    found, lost = follow_headers({0: "名称", 1: "投资额"}, columns("名称", "产值"))
    assert (found, lost) == ({0: 0}, [1])


@pytest.mark.parametrize(
    ("today", "found", "lost"),
    [
        (["Name", "Country", "Country", "Stage"], {0: 0, 1: 1, 2: 2}, []),
        (["Name", "Stage", "Country", "Country"], {0: 0}, [1, 2]),
        (["Country", "Name", "Country", "Country"], {0: 1}, [1, 2]),
    ],
)
def test_follow_headers_tells_columns_of_one_header_by_their_place_alone(
    today: list[str], found: dict[int, int], lost: list[int]
) -> None:
    assert follow_headers({0: "Name", 1: "Country", 2: "Country (2)"}, columns(*today)) == (found, lost)


def test_column_names_tell_the_second_of_one_header_and_keep_the_group() -> None:
    assert column_names(columns("Name", "Country", "country")) == ["Name", "Country", "country (2)"]
    assert column_names(columns("Name", group="Investor")) == ["Investor · Name"]


def test_follow_headers_takes_a_number_in_brackets_for_part_of_a_header_that_has_it() -> None:
    told = dict(enumerate(column_names(columns("Unit (2)", "Name"))))
    assert follow_headers(told, columns("Name", "Unit (2)")) == ({0: 1, 1: 0}, [])


def test_compare_headers_says_what_moved_was_added_renamed_and_is_gone() -> None:
    before = settled(["项目名称", "国家", "总投资", "备注"], ["title", "country", "cost", ""])
    today = columns("国家", "项目名称", "项目总投资", "联系人")
    told = compare_headers(before, today, matches("country", "title", "cost", "left:contact"))
    assert [(one.change, one.header, one.at, one.was, one.was_at) for one in told] == [
        ("moved", "国家", 0, "国家", 1),
        ("moved", "项目名称", 1, "项目名称", 0),
        ("renamed", "项目总投资", 2, "总投资", 2),
        ("added", "联系人", 3, "", -1),
        ("gone", "", -1, "备注", 3),
    ]


def test_compare_headers_is_silent_about_the_same_header() -> None:
    words = ["Name", "Country", "Cost"]
    assert (
        compare_headers(settled(words, ["title", "country", "cost"]), columns(*words), matches("title", "country", "cost")) == []
    )


def test_still_known_forgets_columns_of_one_header_that_may_have_changed_places() -> None:
    words, targets = ["Name", "Country", "Country", "Stage"], ["title", "country", "left:party", "stage"]
    before = settled(words, targets)
    remembered = {key: one.target for key, one in before.items()}
    assert still_known(remembered, columns(*words), before) == remembered
    moved = still_known(remembered, columns("Name", "Stage", "Country", "Country"), before)
    assert sorted(moved.values()) == ["stage", "title"]
