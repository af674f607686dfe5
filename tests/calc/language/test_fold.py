from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language.fold import fold, fold_map, to_simplified


def test_fold_brings_width_case_yo_and_traditional_characters_together() -> None:
    assert fold("ＡＢＣ Ёлка 綠色產業") == "abc елка 绿色产业"


def test_fold_keeps_the_length_of_ordinary_text() -> None:
    for text in ("頭髮乾燥 後臺", "Масдар, 500 МВт", "Waste-to-Energy（垃圾焚烧）"):
        assert len(fold(text)) == len(text)


def test_fold_drops_invisible_characters_and_composes_accents() -> None:
    assert fold("co\u00adoperation\u200b") == "cooperation"
    assert fold("и\u0306") == "й"


def test_fold_map_gives_no_map_where_nothing_moves() -> None:
    assert fold_map("綠色 Ёлка") == ("绿色 елка", None)


def test_fold_map_leads_back_past_characters_that_grow_and_vanish() -> None:
    text = "a\u00ad½ Straße\u200b綠"
    folded, origins = fold_map(text)
    assert folded == "a1⁄2 strasse绿"
    assert origins is not None
    assert text[origins[folded.index("绿")]] == "綠"
    assert text[origins[folded.index("1")]] == "½"
    assert origins[-1] == len(text)


def test_fold_map_is_not_fooled_by_growth_and_loss_of_equal_size() -> None:
    text = "İ\u00adx"  # one character more, one less
    folded, origins = fold_map(text)
    assert origins is not None
    assert text[origins[folded.index("x")]] == "x"


@given(st.text(max_size=60))
def test_fold_map_covers_every_character_in_order(text: str) -> None:
    folded, origins = fold_map(text)
    if origins is not None:
        assert len(origins) == len(folded) + 1
        assert list(origins) == sorted(origins)
        assert all(0 <= place <= len(text) for place in origins)
    else:
        assert len(folded) == len(text)


def test_to_simplified_keeps_case_and_length() -> None:
    assert to_simplified("臺灣 GREEN") == "台湾 GREEN"
