"""Patterns and their guards."""

from __future__ import annotations

import re

import pytest

from greenbridge.calc.matching.guards import Watch, guarded
from greenbridge.calc.matching.vocabulary import CERTIFICATES, DOCUMENTS, FEATURES, SYNONYMS

TEXTS = (
    "须有EAC证书，双面组件，交钥匙，磷酸铁锂，天然冷媒，GB/T 42288，UN38.3，防爆，零排放，第三方核查",
    "Под ключ, ТР ТС 004, МЭК 62619, взрывозащита, литий-железо-фосфатная, лизинг, негорючий НГ, сервис по ЕАЭС",
    "отчёт об оценке безопасности, обратный приём, протокол испытаний, CAN-шина, МЭК 61850",
    "安全评估报告，负责回收，CAN总线，19英寸",
    "safety assessment report, take-back, Modbus TCP, IEC 61850, 19-inch rack, DDP, TÜV, R 100, ex works EXW",
    "Turnkey, CE, ISO 14067, IEC 62619, NSF 61, LFP, ATEX, knocked-down, zero liquid discharge, Class A, R290, UN R100",
)


@pytest.mark.parametrize("table", [FEATURES, CERTIFICATES, DOCUMENTS, *SYNONYMS.values()])
def test_watch_finds_what_the_patterns_find(table: dict[str, str]) -> None:
    guards = guarded("name", table)
    for text in (*TEXTS, "\n".join(TEXTS), "İ" + TEXTS[2]):
        found = {guard.item: [match.span() for match in matches] for guard, matches in Watch(guards).find(text)}
        plain = {guard.item: [match.span() for match in guard.pattern.finditer(text)] for guard in guards}
        assert found == {item: spans for item, spans in plain.items() if spans}


def test_guarded_gives_nearly_every_pattern_its_beginnings() -> None:
    guards = [guard for name, table in {"feature": FEATURES, **SYNONYMS}.items() for guard in guarded(name, table)]
    assert sum(not guard.beginnings for guard in guards) <= 2


@pytest.mark.parametrize(
    ("table", "name", "text"),
    [(CERTIFICATES, "EAC", "须有EAC证书"), (CERTIFICATES, "CE", "出口CE。"), (FEATURES, "epd", "第三方EPD")],
)
def test_guarded_sees_a_word_end_beside_chinese(table: dict[str, str], name: str, text: str) -> None:
    patterns = {guard.item: guard.pattern for guard in guarded("name", table, re.IGNORECASE)}
    assert patterns[name].search(text)
