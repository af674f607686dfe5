"""Language tags."""

import pytest

from greenbridge.kernel.languages import normalise_tag, short


@pytest.mark.parametrize(
    ("given", "expected"),
    [("zh_CN", "zh-Hans"), ("zh-hans", "zh-Hans"), ("ZH-TW", "zh-Hant"), ("ru-RU", "ru"), ("EN", "en"), ("kk-Cyrl", "kk")],
)
def test_normalise_tag_gives_one_spelling(given: str, expected: str) -> None:
    assert normalise_tag(given) == expected


def test_short_is_two_letters_for_columns() -> None:
    assert (short("zh-Hans"), short("ru"), short("kk")) == ("zh", "ru", "kk")
