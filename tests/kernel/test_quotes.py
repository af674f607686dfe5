"""Public quotes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from greenbridge.kernel.quotes import MAX_WORDS, shorten_quote


def test_shorten_quote_keeps_short_ones_as_they_are() -> None:
    assert shorten_quote("近千万吨,每年可向市场供应") == "近千万吨,每年可向市场供应"
    assert shorten_quote("by 2030, the country will deploy 4.2 gigawatts") == "by 2030, the country will deploy 4.2 gigawatts"


def test_shorten_quote_cuts_after_twenty_words() -> None:
    cut = shorten_quote(" ".join(f"word{n}" for n in range(30)))
    assert cut.endswith("word19 …")


def test_shorten_quote_counts_two_han_characters_as_a_word() -> None:
    cut = shorten_quote("绿" * 100)
    assert cut == "绿" * 40 + " …"


@given(st.text())
def test_shorten_quote_never_shows_more_than_the_limit(text: str) -> None:
    shown = shorten_quote(text).removesuffix(" …")
    han = len(re.findall(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]", shown))
    others = len(re.findall(r"[^\s\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+", shown))
    assert han / 2 + others <= MAX_WORDS
