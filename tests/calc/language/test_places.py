"""Countries and places named in a text."""

from __future__ import annotations

import pytest

from greenbridge.adapters.reference.places import load_gazetteer
from greenbridge.calc.language.places import build_gazetteer, read_countries, read_places


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("哈萨克斯坦能源部与中方会谈", {"KZ"}),
        ("中白工业园、中埃·泰达苏伊士经贸合作区和2025中新绿色发展论坛", {"CN", "BY", "EG", "SG"}),
        ("发展中国家、其中国有企业、上合组织和欧亚大陆", set()),
        ("内蒙古和天津的企业", set()),
        ("今日本报讯：泰国与老挝", {"TH", "LA"}),
        ("产品出口到中国香港和我国", {"HK", "CN"}),
        ("Российская компания и министр Республики Казахстан, китайско-белорусский парк", {"RU", "KZ", "CN", "BY"}),
        ("Самая большая. Данные о Ташкенте. Росс сказал. ВЭБ.РФ", set()),
        ("Таджикистану, Узбекистаном, в Турции, из Египта, РК и США", {"TJ", "UZ", "TR", "EG", "KZ", "US"}),
        ("The UK and us; Kazakhstan's Almaty; Sino-Singapore; Michael Jordan said", {"GB", "KZ", "CN", "SG"}),
    ],
)
def test_read_countries_takes_what_is_named_and_nothing_else(text: str, codes: set[str]) -> None:
    assert set(read_countries(text, load_gazetteer())) == codes


def test_read_countries_picks_the_named_one_of_several_a_letter_may_mean() -> None:
    assert set(read_countries("中阿两国合作，阿联酋代表说", load_gazetteer())) == {"CN", "AE"}
    assert set(read_countries("中阿两国合作，阿富汗代表说", load_gazetteer())) == {"CN", "AF"}


def test_read_places_gives_the_same_key_in_every_language() -> None:
    found = {one.key for text in ("在塔什干举行", "в Ташкенте", "in Tashkent") for one in read_places(text, load_gazetteer())}
    assert found == {"uz-tashkent"}


def test_read_places_quotes_the_text_in_its_case() -> None:
    text = "Форум прошёл в Нижнем Новгороде."
    (place,) = read_places(text, load_gazetteer())
    assert text[place.start : place.end] == place.quote == "Нижнем Новгороде"
    assert place.country == "RU"


def test_read_countries_without_tables_gives_nothing() -> None:
    assert read_countries("Казахстан 中国 China", build_gazetteer([], [])) == ()
