from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language.analysis import MAX_TERM, analyse, is_content, plain_figure, stem, terms, terms_by_script


def _shown(text: str, language: str = "") -> list[tuple[str, str]]:
    return [(token.term, text[token.start : token.end]) for token in analyse(text, language)]


def test_analyse_cuts_han_into_pairs_that_overlap() -> None:
    assert _shown("循环经济") == [("循环", "循环"), ("环经", "环经"), ("经济", "经济")]


def test_analyse_keeps_a_han_character_that_stands_alone() -> None:
    assert _shown("铜, zinc")[0] == ("铜", "铜")


def test_analyse_finds_simplified_terms_at_traditional_places() -> None:
    assert ("绿色", "綠色") in _shown("（綠色產業）")


def test_analyse_leaves_joining_characters_out_but_not_their_words() -> None:
    found = [term for term, _ in _shown("绿色的目的")]
    assert found == ["绿色", "目的"]


def test_analyse_keeps_characters_that_joining_ones_leave_alone() -> None:
    assert _shown("铜和铝") == [("铜", "铜"), ("铝", "铝")]
    assert _shown("废铜和铝的") == [("废铜", "废铜"), ("铝", "铝")]


def test_analyse_stems_russian_and_english_and_drops_stop_words() -> None:
    assert [term for term, _ in _shown("поставка аккумуляторных батарей для станций")] == [
        stem("поставка"),
        stem("аккумуляторная"),
        stem("батарея"),
        stem("станция"),
    ]
    assert [term for term, _ in _shown("the batteries of a plant", "en")] == ["batteri", "plant"]


def test_russian_stem_joins_forms_that_lose_or_gain_a_vowel() -> None:
    for forms in (
        "батарея батареи батарей батареями", "поставка поставки поставок", "установка установок", "уголь угля углем",
        "свинец свинца", "котел котла котлов", "ветер ветра", "рынок рынка рынков", "точка точек", "образец образцов",
    ):  # fmt: skip
        assert len({stem(form) for form in forms.split()}) == 1, forms


def test_russian_stem_keeps_different_words_apart() -> None:
    words = "уголь угольный поставка поставщик станция энергия батарея котел сталь медь цемент отходы ветер водород"
    assert len({stem(word) for word in words.split()}) == len(words.split())


def test_analyse_keeps_a_capitalised_name_whole_beside_its_stem() -> None:
    assert _shown("Siemens") == [("siemen", "Siemens"), ("siemens", "Siemens")]


def test_analyse_joins_british_and_american_spelling() -> None:
    assert terms("utilisation of aluminium fibre") == terms("utilization of aluminum fiber")


def test_analyse_gives_numbers_with_and_without_their_unit_in_one_spelling() -> None:
    for text in ("500MW", "500 МВт", "500兆瓦", "500 mw"):
        assert [token.term for token in analyse(text)][:2] == ["500", "500mw"]
    assert "3.5mwh" in terms("3,5 МВт·ч")
    assert "mw" in terms("500 MWx mw")


def test_analyse_keeps_formulas_together() -> None:
    assert terms("PM2.5 и CO₂") == ["pm2.5", "co2"]


def test_analyse_keeps_words_of_other_languages_that_are_stop_words_in_english() -> None:
    assert "an" in terms("an", "uz")
    assert terms("an", "en") == []


def test_analyse_takes_other_scripts_as_folded_words() -> None:
    assert _shown("سلام دنیا") == [("سلام", "سلام"), ("دنیا", "دنیا")]


def test_analyse_gives_nothing_for_operators_and_emoji() -> None:
    assert analyse('+ - "" ~ * ( ) 😀 \x00') == []


def test_plain_figure_reads_commas_as_thousands_or_decimals() -> None:
    assert [plain_figure(digits) for digits in ("1,000", "12,500,000", "3,5", "0,125", "2.5")] == [
        "1000",
        "12500000",
        "3.5",
        "0.125",
        "2.5",
    ]


def test_is_content_refuses_pairs_with_joining_characters() -> None:
    assert is_content("目的")
    assert not is_content("色的")


@given(st.text(max_size=80))
def test_analyse_points_into_the_text_and_bounds_its_terms(text: str) -> None:
    for token in analyse(text):
        assert 0 <= token.start < token.end <= len(text)
        assert 0 < len(token.term) <= MAX_TERM + 4
        assert not any(character.isspace() for character in token.term)


@given(st.text(alphabet="綠色的铜Siemens батарей500 MWＡ,.½\u00ad", max_size=60))
def test_terms_by_script_gives_the_terms_of_analyse(text: str) -> None:
    assert sorted(terms(text)) == sorted(token.term for token in analyse(text))


def test_terms_by_script_takes_full_width_letters_for_letters() -> None:
    assert sorted(terms("MeＡS")) == sorted(token.term for token in analyse("MeＡS")) == ["mea", "meas"]


def test_terms_by_script_sorts_by_letters() -> None:
    assert terms_by_script("光伏 батарея PV 5") == (["光伏"], [stem("батарея")], ["pv", "5"])
