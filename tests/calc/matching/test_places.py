"""Countries and groups in text."""

from __future__ import annotations

import pytest

from greenbridge.calc.matching.places import covers, find_places


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("РФ, РК, РУз", ["RU", "KZ", "UZ"]),
        ("поставка в Казахстан и Киргизию", ["KZ", "KG"]),
        ("乌、吉、塔。", ["UZ", "KG", "TJ"]),
        ("EU, UK and Türkiye", ["EU", "GB", "TR"]),
        ("中亚五国", ["CENTRAL_ASIA"]),
        ("Индивидуально, данные, индикатор, us, Ukraina", []),
        ("乌兰巴托", []),
    ],
)
def test_find_places_names_countries_only(text: str, codes: list[str]) -> None:
    assert [found.code for found in find_places(text)] == codes


def test_covers_knows_members_of_groups() -> None:
    assert covers(("EU",), "PL")
    assert covers(("any",), "KE")
    assert not covers(("EAEU",), "UZ")
