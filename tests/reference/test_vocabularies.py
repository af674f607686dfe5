"""The tables of services and units name all that records and readings use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.reference.units import load_units, unit_words
from greenbridge.adapters.reference.vocabulary import load_services, slug_of
from greenbridge.calc.language import figures_en_words, figures_ru_words, figures_zh_words
from greenbridge.kernel.languages import INTERFACE

STARTER = Path(__file__).resolve().parents[2] / "starter"


def _records() -> Iterator[dict[str, Any]]:
    for path in sorted(STARTER.rglob("*.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def test_services_name_every_slug_that_is_no_concept() -> None:
    known = {*load_services(), *load_glossary().concepts}
    for record in _records():
        for name in ("offers", "kind_of_thing", "transfer"):
            found = record["data"].get(name) or []
            for slug in [found] if isinstance(found, str) else found:
                assert slug_of(slug) in known, (record["id"], slug)


def test_services_point_to_concepts_and_keep_their_scripts() -> None:
    concepts = load_glossary().concepts
    for service in load_services().values():
        assert service.slug == slug_of(service.slug)
        assert not service.concept or service.concept in concepts, service.slug
        assert re.search("[一-鿿]", service.names["zh-Hans"]), service.slug
        assert re.search("[а-яё]", service.names["ru"], re.IGNORECASE), service.slug


def test_units_name_every_unit_of_the_starter_content() -> None:
    for record in _records():
        for figure in record["figures"]:
            assert all(unit_words(figure["unit"], tag) for tag in INTERFACE), (record["id"], figure["unit"])


def test_units_name_everything_readings_measure_and_count() -> None:
    read = {
        *figures_en_words.NOUNS.values(),
        *(unit for _, unit in figures_ru_words.STEMS),
        *figures_zh_words.NOUNS.values(),
        *figures_zh_words.MEASURE_DEFAULTS.values(),
        *(unit for _, unit, _ in figures_en_words.UNITS),
        *(unit for _, unit, _ in figures_ru_words.UNITS),
        *(found[0] for found in figures_zh_words.UNITS.values()),
        *figures_en_words.CURRENCIES.values(),
        *figures_zh_words.CURRENCIES,
        *(unit for _, unit in (*figures_en_words.PERS, *figures_ru_words.PERS)),
    }
    assert not {unit for unit in read if not unit_words(unit, "ru")}


def test_units_of_counts_have_forms_for_russian_numbers() -> None:
    for unit in load_units().values():
        names = unit.names
        if unit.kind == "count":
            assert len(names["ru"]) == 3 or unit.unit == "taxis", unit.unit
            assert re.search("[а-яё]", names["ru"][0]), unit.unit
            assert re.search("[一-鿿]", names["zh-Hans"][0]), unit.unit
