"""Patterns and their guards."""

from __future__ import annotations

import re

import pytest

from greenbridge.calc.matching.vocabulary import CERTIFICATES, FEATURES, SYNONYMS, guarded

TEXTS = (
    "须有EAC证书，双面组件，交钥匙，磷酸铁锂，天然冷媒，GB/T 42288，UN38.3，防爆，零排放，第三方核查",
    "Под ключ, ТР ТС 004, МЭК 62619, взрывозащита, литий-железо-фосфатная, лизинг, негорючий НГ, сервис по ЕАЭС",
    "Turnkey, CE, ISO 14067, IEC 62619, NSF 61, LFP, ATEX, knocked-down, zero liquid discharge, Class A, R290, UN R100",
)


@pytest.mark.parametrize("table", [FEATURES, CERTIFICATES, *SYNONYMS.values()])
def test_guarded_never_hides_a_match(table: dict[str, str]) -> None:
    for name, guard in guarded(table).items():
        for text in TEXTS:
            if guard.pattern.search(text):
                assert guard.may_match(text.lower()), name


def test_guarded_saves_most_patterns_the_run() -> None:
    guards = [guard for table in (FEATURES, *SYNONYMS.values()) for guard in guarded(table).values()]
    tried = [guard for guard in guards if guard.may_match("насосная станция для посёлка, 50 квт")]
    assert len(tried) < len(guards) / 4


@pytest.mark.parametrize(
    ("table", "name", "text"),
    [(CERTIFICATES, "EAC", "须有EAC证书"), (CERTIFICATES, "CE", "出口CE。"), (FEATURES, "epd", "第三方EPD")],
)
def test_guarded_sees_a_word_end_beside_chinese(table: dict[str, str], name: str, text: str) -> None:
    assert guarded(table, re.IGNORECASE)[name].pattern.search(text)
