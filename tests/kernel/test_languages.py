"""Language tags."""

import pytest

from greenbridge.kernel.languages import by_language, normalise_tag, short, told_in


@pytest.mark.parametrize(
    ("given", "expected"),
    [("zh_CN", "zh-Hans"), ("zh-hans", "zh-Hans"), ("ZH-TW", "zh-Hant"), ("ru-RU", "ru"), ("EN", "en"), ("kk-Cyrl", "kk")],
)
def test_normalise_tag_gives_one_spelling(given: str, expected: str) -> None:
    assert normalise_tag(given) == expected


def test_short_is_two_letters_for_columns() -> None:
    assert (short("zh-Hans"), short("ru"), short("kk")) == ("zh", "ru", "kk")


@pytest.mark.parametrize(
    ("found", "expected"),
    [({"en": "500 MW", "ru": "500 МВт"}, True), ({"en": "x", "must": {}}, False), ({}, False), ("500 MW", False), (None, False)],
)
def test_by_language_knows_values_told_language_by_language(found: object, expected: bool) -> None:
    assert by_language(found) is expected


def test_told_in_gives_the_readers_words_else_the_first_there_are() -> None:
    found = {"en": ["500 MW"], "ru": ["500 МВт"], "zh-Hans": []}
    assert told_in(found, "ru") == (["500 МВт"], "ru")
    assert told_in(found, "zh-Hans") == (["500 MW"], "en")
    assert told_in("500 MW", "ru") == ("500 MW", "")
    assert told_in({"must": 1}, "ru") == ({"must": 1}, "")
