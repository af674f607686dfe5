from __future__ import annotations

import pytest

from greenbridge.calc.language.translit import (
    SYLLABLES,
    han_keys,
    name_keys,
    palladius,
    phrase_keys,
    skeletons,
    syllables_of,
    to_latin,
)


def test_han_keys_join_neighbouring_syllables() -> None:
    assert han_keys("天津子牙") == ["tianjin", "jinzi", "ziya"]
    assert han_keys("天津子牙", (3,)) == ["tianjinzi", "jinziya"]


def test_han_keys_give_nothing_for_one_character() -> None:
    assert han_keys("铜 a 铝") == []


def test_han_keys_read_a_pair_as_a_word() -> None:
    assert han_keys("重庆") == ["chongqing"]
    assert han_keys("银行") == ["yinhang"]


@pytest.mark.parametrize("word", ["ziya", "Ziya", "Zǐyá", "цзыя", "Цзыя", "Цзыи", "Цзые"])
def test_name_keys_bring_every_spelling_of_ziya_to_one_key(word: str) -> None:
    assert ("ziya",) in name_keys(word)


@pytest.mark.parametrize(
    ("russian", "pinyin"),
    [
        ("Тяньцзинь", "tianjin"), ("Тяньцзине", "tianjin"), ("Шэньчжэнь", "shenzhen"), ("Гуанчжоу", "guangzhou"),
        ("Сиань", "xian"), ("Чанъань", "changan"), ("Чунцин", "chongqing"), ("Ухань", "wuhan"), ("Люйшунь", "lvshun"),
        ("Хэфэй", "hefei"), ("Цзинхай", "jinghai"), ("Фучжоу", "fuzhou"), ("Ниндэ", "ningde"), ("Хуэйчжоу", "huizhou"),
    ],
)  # fmt: skip
def test_name_keys_read_palladius(russian: str, pinyin: str) -> None:
    assert pinyin in {"".join(reading) for reading in syllables_of(russian)}


def test_name_keys_cut_a_long_pinyin_word() -> None:
    assert ("tianjin", "jinzi", "ziya") in name_keys("tianjinziya")


@pytest.mark.parametrize("word", ["battery", "солнечная", "solar", "", "12", "電池"])
def test_name_keys_give_nothing_for_words_that_are_not_chinese(word: str) -> None:
    assert name_keys(word) == []


def test_palladius_and_back_for_every_syllable() -> None:
    for syllable in SYLLABLES:
        assert (syllable,) in syllables_of(palladius((syllable,)))


def test_palladius_parts_syllables_that_would_run_together() -> None:
    assert palladius(("chang", "an")) == "чанъань"
    assert palladius(("xi", "an")) == "сиань"
    assert palladius(("zi", "ya")) == "цзыя"


def test_phrase_keys_join_words_of_one_syllable() -> None:
    assert phrase_keys(["zi", "ya", "park"]) == [(0, 1, "ziya")]


def test_to_latin_spells_cyrillic() -> None:
    assert to_latin("масдар") == "masdar"
    assert to_latin("щука 5") == "shchuka 5"


@pytest.mark.parametrize(
    "spellings",
    [
        ("Масдар", "Masdar", "Масдара"), ("Хоргос", "Khorgos", "Horgos"), ("Самарканд", "Samarqand", "Самаркандской"),
        ("Шымкент", "Shymkent"), ("Жетысу", "Zhetysu", "Jetisu"), ("Бухара", "Bukhara"), ("Росатом", "Rosatom"),
        ("Казатомпром", "Kazatomprom"), ("Хуавей", "Huawei"), ("Бишкек", "Bishkek"),
    ],
)  # fmt: skip
def test_skeletons_bring_romanisations_of_a_name_together(spellings: tuple[str, ...]) -> None:
    shared = set.intersection(*(set(skeletons(spelling)) for spelling in spellings))
    assert shared


def test_skeletons_keep_different_names_apart() -> None:
    keys = [set(skeletons(name)) for name in ("Масдар", "Астана", "Алматы", "Ташкент", "Самарканд", "Бухара", "Хоргос")]
    assert all(one.isdisjoint(other) for at, one in enumerate(keys) for other in keys[at + 1 :])


def test_skeletons_leave_short_words_and_numbers_alone() -> None:
    assert skeletons("EU") == ()
    assert skeletons("2025") == ()
    assert skeletons("电池") == ()
