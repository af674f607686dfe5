"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language.decode import decode_text
from greenbridge.kernel.errors import InvalidError

RUSSIAN = "Министерство энергетики сообщило о запуске новой солнечной станции мощностью 100 МВт в области. " * 3
CHINESE = "中国的绿色产业合作平台在天津揭牌,一批企业和项目落地,发展循环经济,推动合作。" * 3


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (CHINESE, "gb18030"),
        (RUSSIAN, "utf-16-le"),
        (CHINESE.replace("国", "國"), "big5"),
        ("序号,备案号,经营者名称\n1,津回备,甲州示例再生资源回收有限公司\n", "gb18030"),
        ("物料编码,物料描述,数量\nA1,阀门,3\n", "gb18030"),
        ("Наименование;Мощность\nПримерная ВЭС;100,8\n", "cp866"),
        ("Наименование;Мощность\nПримерная ВЭС;100,8\n", "koi8-r"),
    ],
)
def test_decode_text_guesses_the_character_set_and_says_so(text: str, charset: str) -> None:
    raw = text.encode(charset, errors="ignore")
    found = decode_text(raw)
    assert found.text == raw.decode(charset)
    assert [remark.code for remark in found.remarks] == ["charset_guessed"]


def test_decode_text_believes_mark_declaration_and_utf8_in_this_order() -> None:
    assert decode_text("текст".encode("utf-8-sig"), "cp1251").text == "текст"
    assert decode_text("текст".encode("cp1251"), "cp1251").text == "текст"
    assert decode_text("текст".encode()).charset == "utf-8"
    assert decode_text("текст".encode(), "no-such-charset").text == "текст"
    assert decode_text("текст".encode("utf-16")).text == "текст"


def test_decode_text_mends_mojibake() -> None:
    broken = "Пример проекта".encode().decode("cp1252", errors="replace")
    found = decode_text("Ð\u009fÑ€Ð¸Ð²ÐµÑ‚, naÃ¯ve".encode())
    assert "naïve" in found.text
    assert "mojibake_mended" in [remark.code for remark in found.remarks]
    assert broken != "Пример проекта"


def test_decode_text_keeps_lost_characters_visible() -> None:
    found = decode_text("绿色发展".encode() * 20 + b"\xff" + "合作".encode() * 20)
    assert found.charset == "utf-8"
    assert found.text.count("\ufffd") == 1


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "document_empty"),
        (b" \n\t ", "document_empty"),
        ("\ufeff\u3000".encode(), "document_empty"),
        (b"%PDF-1.7 and so on", "document_not_text"),
        (b"PK\x03\x04\x14\x00", "document_not_text"),
        (bytes(range(256)) * 8, "document_not_text"),
    ],
)
def test_decode_text_refuses_what_is_no_text(raw: bytes, code: str) -> None:
    with pytest.raises(InvalidError) as refused:
        decode_text(raw)
    assert refused.value.code == code


def test_decode_text_replaces_a_stray_nul() -> None:
    found = decode_text(b"Solar plant" * 20 + b"\x00" + b" opened")
    assert "\x00" not in found.text
    assert found.remarks[0].code == "nul_characters"


@given(st.binary(max_size=300))
def test_decode_text_reads_or_refuses_any_bytes(raw: bytes) -> None:
    try:
        assert isinstance(decode_text(raw).text, str)
    except InvalidError as refused:
        assert refused.code in ("document_empty", "document_not_text")
