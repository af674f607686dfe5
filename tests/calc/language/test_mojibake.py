"""Letters spoilt by a wrong character set: mended where the way back is plain, left alone where they are sound."""

from __future__ import annotations

import pytest

from greenbridge.calc.language.decode import decode_text
from greenbridge.calc.language.mojibake import mend_mojibake, sound

RU = "Министерство энергетики Казахстана сообщило, что мощность станции составит 100 МВт, на 12% больше.\nВетер дует с севера.\n"
ZH = "示例省生态环境厅9月12日发布通告，2025年新认定绿色工厂126家，绿色园区9个，总投资21亿元。\n项目由示例集团建设。\n"
EN = "The company’s plant, built in 2025, will save “energy” worth €5 million and cut CO₂ by 12%. It is a naïve résumé.\n"
KK = "Қазақстан Республикасының Энергетика министрлігі жаңа жел электр станциясын іске қосты, қуаты 50 МВт.\n"
SPOILT = [
    (RU, "utf-8", "cp1251"),
    (RU, "cp1251", "latin-1"),
    (RU, "cp1251", "cp1252"),
    (RU, "utf-8", "latin-1"),
    (RU, "koi8-r", "cp1251"),
    (RU, "cp1251", "koi8-r"),
    (RU, "cp866", "cp1251"),
    (KK, "utf-8", "latin-1"),
    (ZH, "gbk", "latin-1"),
    (ZH, "gbk", "cp1252"),
    (ZH, "gbk", "cp1251"),
    (ZH, "utf-8", "latin-1"),
    (EN, "utf-8", "latin-1"),
]


@pytest.mark.parametrize(("text", "written", "read"), SPOILT, ids=str)
def test_mend_mojibake_finds_the_way_back(text: str, written: str, read: str) -> None:
    spoilt = text.encode(written).decode(read, errors="strict" if read != "cp1251" else "replace")
    decoded = decode_text(spoilt.encode())
    assert decoded.text == text
    assert [remark.code for remark in decoded.remarks] == ["mojibake_mended"]


@pytest.mark.parametrize("text", [RU, ZH, EN, KK])
def test_mend_mojibake_mends_what_was_spoilt_twice(text: str) -> None:
    assert mend_mojibake(text.encode().decode("latin-1").encode().decode("latin-1")) == text


@pytest.mark.parametrize("read", ["gbk", "cp1252"])
def test_mend_mojibake_keeps_what_was_lost_visible(read: str) -> None:
    mended = mend_mojibake(ZH.encode().decode(read, errors="replace"))
    assert "生态环境厅9" in mended or "环境厅9月12日" in mended
    assert "\ufffd" in mended
    assert sound(mended) > sound(ZH.encode().decode(read, errors="replace")) + 0.3


@pytest.mark.parametrize(
    "text",
    [
        RU,
        ZH,
        EN,
        KK,
        "ГОСТ Р ИСО 14064-1, ЕврАзЭС, РусГидро, МинЭнерго и ПАО «НЛМК» — №1 в СССР.",
        "Société Générale prête à financer près de 30 éoliennes à Besançon.",
        "Đà Nẵng đầu tư điện mặt trời; Łódź, Kraków; São Paulo; Ørsted A/S; Škoda JS",
        "繁體中文：綠色產業合作發展，總投資二十一億元。",
        "日本語のテキスト、再生可能エネルギー。",
        "PC 27 °C ± 2, § 5, ½ ¾ 10 µm",
        "ЀЂЃ",
        "",
    ],
)
def test_mend_mojibake_leaves_sound_text_alone(text: str) -> None:
    assert mend_mojibake(text) == text


@pytest.mark.parametrize(("charset", "text"), [("cp866", RU), ("koi8-r", RU), ("cp1251", RU), ("gb18030", ZH)])
def test_decode_text_guesses_when_the_declared_set_is_wrong(charset: str, text: str) -> None:
    decoded = decode_text(text.encode(charset), "utf-8")
    assert (decoded.text, decoded.charset) == (text, charset)
    assert [remark.code for remark in decoded.remarks] == ["charset_guessed"]
