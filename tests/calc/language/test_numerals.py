"""Numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from greenbridge.calc.language.numerals import parse_english, parse_han, parse_russian, show_decimal


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("二十", 20),
        ("三亿八千万", 380_000_000),
        ("千万", 10_000_000),
        ("两百六十万", 2_600_000),
        ("二〇二五", 2025),
        ("三点五", "3.5"),
        ("一万亿", 10**12),
        ("三点五亿", 350_000_000),
        ("两千五", 2500),
        ("三万五", 35_000),
        ("一百零五", 105),
        ("一千零五十三", 1053),
    ],
)
def test_parse_han_reads_numerals(numeral: str, expected: int | str) -> None:
    assert parse_han(numeral) == Decimal(expected)


def test_parse_words_reads_english_and_russian() -> None:
    assert parse_english("two hundred and forty") == 240
    assert parse_english("a dozen") == 12
    assert parse_russian("сто двадцать пять") == 125
    assert parse_english("many") is None
    assert parse_russian("много") is None


def test_show_decimal_has_no_exponent() -> None:
    assert show_decimal(Decimal("4.795E9")) == "4795000000"
    assert show_decimal(Decimal("0.80")) == "0.8"
    assert show_decimal(Decimal("100")) == "100"
