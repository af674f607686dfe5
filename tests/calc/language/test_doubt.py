"""Where a text itself is not sure."""

from __future__ import annotations

import pytest

from greenbridge.calc.language.doubt import find_doubtful, is_doubtful


@pytest.mark.parametrize(
    ("text", "sure", "unsure"),
    [
        ("项目投资5亿元。据不完全测算,年处理废五金近1000万吨。", "5亿元", "1000万吨"),
        ("Мощность 12 МВт. По предварительным данным, бюджет около 1,4 млрд тенге.", "12 МВт", "1,4 млрд тенге"),
        ("The plant has 12 MW. It is expected to cost 40 million dollars.", "12 MW", "40 million dollars"),
    ],
)
def test_find_doubtful_marks_the_sentence_that_hedges_and_no_other(text: str, sure: str, unsure: str) -> None:
    spans = find_doubtful(text)
    for words, doubt in ((sure, False), (unsure, True)):
        start = text.index(words)
        assert is_doubtful(start, start + len(words), spans) is doubt


def test_find_doubtful_of_nothing_is_nothing() -> None:
    assert find_doubtful("") == ()
    assert find_doubtful("Мощность 12 МВт.") == ()
