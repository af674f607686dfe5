"""The lexicon learnt from a glossary."""

from __future__ import annotations

from tests.calc.matching.makers import LEXICON


def test_build_lexicon_learns_words_across_scripts() -> None:
    assert "热泵" in {term for term, _ in LEXICON.translate("pump")}
    assert "шин" in {term for term, _ in LEXICON.translate("tire")}


def test_build_lexicon_keeps_strengths_in_bounds_and_other_scripts_only() -> None:
    for term, found in LEXICON.translations.items():
        assert all(0 < strength <= 1 for _, strength in found)
        assert term not in {other for other, _ in found}


def test_translate_knows_nothing_of_an_unknown_word() -> None:
    assert LEXICON.translate("zorkmid") == ()
