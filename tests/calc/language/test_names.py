"""Finding many names at once."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language.finder import tree_pattern
from greenbridge.calc.language.names import NameIndex, russian_cases


@given(
    st.lists(st.text(alphabet="部局ab.+", min_size=1, max_size=5), min_size=1, max_size=12, unique=True),
    st.text(alphabet="部局ab.+", max_size=20),
)
def test_tree_pattern_finds_what_a_plain_list_finds(names: list[str], text: str) -> None:
    plain = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    assert re.compile(tree_pattern(names)).findall(text) == plain.findall(text)


def test_find_takes_the_longest_name_and_the_first_meaning() -> None:
    index: NameIndex[str] = NameIndex()
    index.add("蒙古", "MN")
    index.add("内蒙古", "region")
    index.add("内蒙古", "other")
    assert index.find("内蒙古与蒙古") == [(0, 3, "region"), (4, 6, "MN")]


def test_find_wants_a_capital_unless_told_otherwise() -> None:
    index: NameIndex[str] = NameIndex()
    index.add("US", "US")
    index.add("Turkey", "TR")
    index.add("российский", "RU", small=True)
    assert [found for _, _, found in index.find("us and US, turkey and Turkey's российский")] == ["US", "TR", "RU"]


def test_russian_cases_declines_a_name_and_nothing_else() -> None:
    assert {"Египта", "Египте"} <= set(russian_cases("Египет"))
    assert {"России", "Россией"} <= set(russian_cases("Россия"))
    assert russian_cases("Нижний Новгород") == []
    assert russian_cases("China") == []
