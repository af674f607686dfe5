from __future__ import annotations

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language import fold as folding
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


@given(st.text(alphabet="，：（）％＋/中國абвeE½ﬁ\u0338\u0301\u3099\uff9e한\u1161", max_size=30))
def test_fold_of_a_long_text_is_that_of_its_lines(line: str) -> None:
    # what is done to long texts only shows as long ones: the marks of Chinese print are narrowed before NFKC sees them
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", "字" * 300 + line).casefold())
    assert fold("字" * 300 + line) == to_simplified(plain)
    assert "".join(fold_map("字" * 300 + "\n" + line)[0]) == fold("字" * 300 + "\n" + line)


def test_what_joins_the_character_before_it_is_looked_for_where_it_may_stand() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    assert [one for one in every if folding._JOINS[one] and not folding._MAY_JOIN.match(one)] == []
