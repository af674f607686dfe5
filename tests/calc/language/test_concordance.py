from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language.concordance import highlights, passage
from greenbridge.calc.language.glossary import Concept, Glossary

GLOSSARY = Glossary(
    [
        Concept("storage", "", "concept", {"zh-Hans": ("储能",), "en": ("energy storage",), "ru": ("накопление энергии",)}),
        Concept(
            "cold-storage", "storage", "concept", {"zh-Hans": ("蓄冷",), "en": ("cold storage",), "ru": ("хранение холода",)}
        ),
    ]
)


def _marked(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in highlights(text, words, glossary=GLOSSARY)]


def test_highlights_mark_word_forms_and_join_pairs() -> None:
    assert _marked("Batteries for a battery park", "battery") == ["Batteries", "battery"]
    assert _marked("天津循环经济产业园", "循环经济") == ["循环经济"]


def test_highlights_mark_concepts_across_languages_and_narrower_ones() -> None:
    assert _marked("建设储能与蓄冷系统", "energy storage") == ["储能", "蓄冷"]
    assert _marked("建设储能与蓄冷系统", "cold storage") == ["蓄冷"]


@pytest.mark.parametrize(("text", "words"), [("天津子牙园区", "ziya"), ("Парк «Цзыя»", "子牙"), ("Ziya park", "цзыя")])
def test_highlights_mark_a_name_in_another_script(text: str, words: str) -> None:
    assert _marked(text, words) in (["子牙"], ["Цзыя"], ["Ziya"])


def test_highlights_mark_one_character() -> None:
    assert _marked("再生铜", "铜") == ["铜"]


def test_highlights_give_nothing_for_nothing() -> None:
    assert _marked("text", "") == []
    assert _marked("", "text") == []


@given(st.text(max_size=60), st.text(max_size=20))
def test_highlights_are_ordered_apart_and_inside(text: str, words: str) -> None:
    found = highlights(text, words)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(found[at][1] < found[at + 1][0] for at in range(len(found) - 1))


def test_passage_shows_the_marks() -> None:
    text = "word " * 200 + "needle " + "word " * 200
    start, end = passage(text, highlights(text, "needle"), 100)
    assert "needle" in text[start:end]
    assert end - start <= 120
    assert passage("short", []) == (0, 5)
