"""The tables of countries, places and known organisations."""

from __future__ import annotations

import re

from greenbridge.adapters.reference.lexicon import ORGANISATIONS, load_lexicon, load_organisations
from greenbridge.adapters.reference.places import FOLDER, load_gazetteer, read_table
from greenbridge.kernel.confidence import LEVELS

KINDS = {"company", "institute", "park", "association", "alliance", "government", "financier", "service-provider", "media"}


def test_load_gazetteer_holds_every_country_and_hundreds_of_places_in_three_languages() -> None:
    gazetteer = load_gazetteer()
    assert len(gazetteer.countries) >= 240
    assert len(gazetteer.places) >= 350
    assert {"HK", "MO", "TW"} <= {code for code, one in gazetteer.countries.items() if one.territory}
    for country in gazetteer.countries.values():
        assert re.fullmatch(r"[A-Z]{2}", country.code)
        assert all(country.names.values())
    for place in gazetteer.places.values():
        assert place.country in gazetteer.countries
        assert all(place.names.values())


def test_tables_say_where_every_row_comes_from() -> None:
    for path in (FOLDER / "countries.csv", FOLDER / "places.csv", ORGANISATIONS):
        rows = read_table(path)
        assert all(row["source"] and row["confidence"] in LEVELS for row in rows), path.name


def test_load_organisations_gives_kinds_and_countries_that_exist() -> None:
    known = load_organisations()
    assert len({one.key for one in known}) == len(known) >= 300
    for one in known:
        assert one.kind in KINDS
        assert one.names
        assert not one.country or one.country in load_gazetteer().countries


def test_load_lexicon_finds_a_known_body_in_every_language() -> None:
    found = {key for name in ("欧洲复兴开发银行", "ЕБРР", "EBRD") for _, _, key in load_lexicon().index.find(name)}
    assert len(found) == 1
