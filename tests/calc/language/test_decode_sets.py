"""Texts that do not say how they are coded."""

from __future__ import annotations

import pytest

from greenbridge.calc.language.decode import decode_text, guess_wide

RUSSIAN = (
    "Компания Зелёная энергия объявила о строительстве ветропарка мощностью 100 МВт. Объём инвестиций составит 12,5 млрд рублей. "
    "Я считаю, что проект важен для региона, заявила министр."
)
KAZAKH = "Қазақстан Үкіметі жаңа күн электр станциясын салу туралы келісімге қол қойды. Жобаның құны 15 млрд теңге."
CHINESE = "中国企业与哈萨克斯坦签署合作协议，总投资21亿元，建设400兆瓦光伏电站。项目预计于二〇二七年投产。"
TRADITIONAL = "臺灣電力公司與德國企業簽署合作協議，總投資21億元，建設風力發電廠，預計明年開工。"
TURKISH = "Türkiye'nin güneş enerjisi kapasitesi geçen yıl yüzde 15 arttı. Şirket, bu yıl yeni bir santral için çalışıyor."
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        *((RUSSIAN, charset) for charset in ("cp1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5", *WIDE)),
        *(("Завод мощностью 50 МВт построят в Ташкенте.", charset) for charset in ("mac-cyrillic", "iso8859-5", "koi8-r", *WIDE)),
        *((KAZAKH, charset) for charset in ("kz1048", "ptcp154", "utf-16-le")),
        *((CHINESE, charset) for charset in ("gbk", *WIDE)),
        *(("园区项目投资4.5亿元。", charset) for charset in ("gbk", "utf-16-le", "utf-16-be")),
        *((TRADITIONAL, charset) for charset in ("big5", "utf-16-le")),
        (TURKISH, "cp1254"),
        ("한국전력공사는 태양광 발전소를 건설하기로 합의했다고 밝혔다.", "cp949"),
        ("شركة الطاقة توقع عقدا لبناء محطة شمسية", "utf-16-le"),
    ],
)
@pytest.mark.parametrize("times", [1, 40])
def test_decode_text_finds_the_set_by_likelihood(text: str, charset: str, times: int) -> None:
    whole = "\n".join([text] * times)
    decoded = decode_text(whole.encode(charset))
    assert decoded.text == whole
    assert [remark.code for remark in decoded.remarks] == ["charset_guessed"]


@pytest.mark.parametrize(
    "raw", [b"", b"plain words of a letter", RUSSIAN.encode("cp1251"), CHINESE.encode("gbk"), CHINESE.encode("utf-8")]
)
def test_guess_wide_leaves_narrow_text_alone(raw: bytes) -> None:
    assert guess_wide(raw) == ""
