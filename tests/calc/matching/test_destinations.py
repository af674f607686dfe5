"""Where a need is wanted."""

from __future__ import annotations

import pytest

from greenbridge.calc.language.places import build_gazetteer
from greenbridge.calc.matching.destinations import read_destinations

ROWS = [
    {"id": "kz-almaty", "country": "KZ", "level": "city", "zh": "阿拉木图", "en": "Almaty", "ru": "Алматы"},
    {"id": "uz-tashkent", "country": "UZ", "level": "city", "zh": "塔什干", "en": "Tashkent", "ru": "Ташкент"},
]
GAZETTEER = build_gazetteer([], [{**row, "zh_alt": "", "en_alt": "", "ru_alt": ""} for row in ROWS])


@pytest.mark.parametrize(
    ("text", "codes", "strength"),
    [
        ("Нужны насосы, поставка в Казахстан и Узбекистан", ("KZ", "UZ"), "must"),
        ("Доставка до Алматы", ("KZ",), "must"),
        ("Желательна поставка в Таджикистан", ("TJ",), "wish"),
        ("需要储能柜，交付至塔什干", ("UZ",), "must"),
        ("项目位于阿拉木图", ("KZ",), "must"),
        ("pumps delivered to Kazakhstan", ("KZ",), "must"),
        ("price DDP Almaty", ("KZ",), "must"),
        ("second-life storage for base stations in Kazakhstan", ("KZ",), "must"),
        ("биогазовая установка для фермы под Ташкентом", ("UZ",), "must"),
        ("需要分选线，货到塔什干", ("UZ",), "must"),
        ("供货范围含哈萨克斯坦", ("KZ",), "must"),
        ("supplier with references in Kazakhstan", ("KZ",), "wish"),
        ("电动公交用于塔吉克斯坦", ("TJ",), "wish"),
    ],
)
def test_read_destinations_reads_where_it_is_wanted(text: str, codes: tuple[str, ...], strength: str) -> None:
    (limit,) = read_destinations(text, GAZETTEER)
    assert (limit.items, limit.strength, limit.op) == (codes, strength, "has")
    assert text[limit.evidence.start : limit.evidence.end] == limit.evidence.quote


@pytest.mark.parametrize("text", ["pumps made in China", "из Китая", "Kazakhstan or Russia or India: wherever", "насос"])
def test_read_destinations_leaves_origins_and_lists_in_passing(text: str) -> None:
    assert read_destinations(text, GAZETTEER) == []


def test_read_destinations_reads_towns_only_with_a_gazetteer() -> None:
    assert read_destinations("поставка в Ташкент") == []
