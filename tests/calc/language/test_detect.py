"""Languages of paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenbridge.calc.language.detect import detect_language


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("绿色产业合作平台在天津揭牌。", "zh-Hans"),
        ("The platform was opened in the city of Example.", "en"),
        ("Компания построит станцию в этом году.", "ru"),
        ("Бұл жоба Қазақстан үшін өте маңызды және тиімді.", "kk"),
        ("Bu loyiha O'zbekiston uchun juda muhim va foydali.", "uz"),
        ("Ушбу лойиҳа Ўзбекистон учун жуда муҳим ва фойдали.", "uz"),
        ("Бул долбоор Кыргызстан үчүн абдан маанилүү жана пайдалуу.", "ky"),
        ("Ин лоиҳа барои Тоҷикистон хеле муҳим аст ва фоида меорад.", "tg"),
        ("این پروژه برای ایران بسیار مهم است و سود دارد.", "fa"),
        ("यह परियोजना भारत के लिए बहुत महत्वपूर्ण है।", "hi"),
        ("یہ منصوبہ پاکستان کے لیے بہت اہم ہے۔", "ur"),
        ("Bu proje Türkiye için çok önemli ve yararlı bir adım.", "tr"),
        ("Энэ төсөл Монгол улсын хувьд маш чухал юм.", "mn"),
        ("", "und"),
        ("12345 😀 — !!!", "und"),
    ],
)
def test_detect_language_knows_the_languages_of_the_region(text: str, tag: str) -> None:
    assert detect_language(text) == tag


def test_detect_language_goes_by_the_larger_part_of_a_mixed_paragraph() -> None:
    assert detect_language("天津企业与阿联酋Sun管理咨询公司签署合作协议,采用AI技术。") == "zh-Hans"


@given(st.text(max_size=200))
def test_detect_language_answers_for_any_text(text: str) -> None:
    assert detect_language(text)


@pytest.mark.parametrize(
    "text",
    [
        "ኢትዮጵያ የኃይል ማከማቻ ፕሮጀክት 100 MW ሶላር",
        "საქართველოს ენერგეტიკის სამინისტრომ 50 MW",
        "Ηλιακό πάρκο 100 MW",
        "מפעל אגירה 100 MW",
        "โรงไฟฟ้าพลังงานแสงอาทิตย์ 100 MW",
    ],
)
def test_detect_language_does_not_take_a_unit_in_latin_letters_for_english(text: str) -> None:
    assert detect_language(text) == "und"
