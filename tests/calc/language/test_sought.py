"""Patterns looked for by the words they begin with."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc import language
from greenbridge.calc.language import finder
from greenbridge.calc.language.sought import Sought

SETS = Path(__file__).resolve().parents[2] / "cases" / "intake_sets"
TEXTS = [
    article["text"]
    for name in ("zh_press", "ru_press", "en_press", "accept_zh", "accept_ru", "accept_en")
    for article in json.loads((SETS / f"{name}.json").read_text(encoding="utf-8"))["articles"][:4]
]
TEXTS += ["ſigned İn ISTANBUL; a Kelvin Kontract and a µ-deal ", " ".join(TEXTS), "".join(TEXTS).upper()]
PATTERNS = {
    f"{module.name}.{name}": pattern
    for module in pkgutil.iter_modules(language.__path__)
    for name, pattern in vars(importlib.import_module(f"greenbridge.calc.language.{module.name}")).items()
    if isinstance(pattern, Sought)
}


def spans(pattern: Sought | re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]


@pytest.mark.parametrize("name", PATTERNS)
def test_a_readers_pattern_finds_what_it_finds_without_its_words(name: str) -> None:
    pattern = PATTERNS[name]
    for text in TEXTS:
        assert spans(pattern, text) == spans(pattern.compiled, text)
        first, plain = pattern.search(text, 5, len(text) - 5), pattern.compiled.search(text, 5, len(text) - 5)
        assert (first and first.span()) == (plain and plain.span())


@pytest.mark.skipif(not finder.FAST, reason="without ahocorasick_rs some patterns have too many words")
@pytest.mark.parametrize("name", PATTERNS)
def test_a_readers_pattern_begins_with_words(name: str) -> None:
    assert PATTERNS[name].firsts


PIECE = st.sampled_from(
    [
        "a",
        "ab",
        "[ab]",
        "[^a]",
        "b?",
        "(?:a|bc)",
        "(?:ab|)",
        "c*",
        "(?:ca)+",
        "(?<!a)",
        "(?=b)",
        r"\b",
        "(c)",
        "(?:a|b){2}",
        ".",
        "s",
    ]
)


@given(st.lists(PIECE, min_size=1, max_size=6), st.booleans(), st.text(alphabet="abcABC sſ", max_size=40))
def test_any_pattern_finds_what_it_finds_without_its_words(pieces: list[str], blind: bool, text: str) -> None:
    flags = re.IGNORECASE if blind else 0
    plain = re.compile("".join(pieces), flags)
    assert spans(Sought("".join(pieces), flags), text) == spans(plain, text)


def test_firsts_are_the_words_a_match_begins_with() -> None:
    assert Sought(r"(?<!\w)(?:contracts?|co-?operat\w+|deal)\b").firsts == ("co-operat", "contract", "cooperat", "deal")
    assert Sought(r"\w+ agreement").firsts == ()
    assert Sought("MoU|memorandum", re.IGNORECASE).firsts == ("memorandum", "mou")
