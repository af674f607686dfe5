"""Many words at once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language import finder
from greenbridge.calc.language.finder import Finder, Hit, by_first_letter

WORDS = st.lists(st.text(alphabet="部局aé.+", min_size=1, max_size=4), max_size=8, unique=True)
PLAIN_WORDS = st.lists(st.text(alphabet="部局aé", min_size=1, max_size=4), max_size=8, unique=True)
TEXT = st.text(alphabet="部局aé.+\ud800", max_size=20)


def everywhere(words: list[str], text: str) -> list[Hit]:
    return [
        (number, start, start + len(word))
        for start in range(len(text))
        for number, word in enumerate(words)
        if text.startswith(word, start)
    ]


def from_the_left(words: list[str], text: str) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(everywhere(words, text), key=lambda one: (one[1], -one[2])):
        if not kept or hit[1] >= kept[-1][2]:
            kept.append(hit)
    return kept


ENGINES = [
    pytest.param(None, id="expression"),
    pytest.param(finder._ENGINE, id="automaton", marks=pytest.mark.skipif(not finder.FAST, reason="no ahocorasick_rs here")),
]


@pytest.mark.parametrize("engine", ENGINES)
@given(words=WORDS, text=TEXT)
def test_finder_finds_what_a_comparison_at_every_place_finds(engine: object, words: list[str], text: str) -> None:
    made = Finder(words, engine)
    assert sorted(made.all(text)) == sorted(everywhere(words, text))
    assert made.longest(text) == from_the_left(words, text)


@pytest.mark.parametrize("engine", ENGINES)
def test_finder_takes_a_large_table(engine: object) -> None:
    numbers = range(0x4E00, 0x4E28)
    words = [f"{chr(first)}{chr(second)}电" for first in numbers for second in numbers]
    assert len(words) > finder._FEW
    text = "、".join(words[::7])
    assert [text[start:end] for _, start, end in Finder(words, engine).longest(text)] == words[::7]


@given(patterns=PLAIN_WORDS, words=WORDS, text=TEXT)
def test_by_first_letter_finds_what_the_patterns_and_then_the_longest_words_would(
    patterns: list[str], words: list[str], text: str
) -> None:
    plain = [*patterns, *sorted(map(re.escape, words), key=len, reverse=True)]
    expected = [hit.span() for hit in re.finditer("|".join(plain), text)] if plain else []
    made = by_first_letter(patterns, words)
    assert ([hit.span() for hit in re.finditer(made, text)] if made else []) == expected
