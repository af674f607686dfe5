"""Further wordings of processes, put together from the names of the glossary."""

from __future__ import annotations

import pytest

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.calc.language.glossary import Concept, Glossary
from greenbridge.calc.language.glossary_variants import name_variants

BATTERY = Concept(
    "battery",
    "storage",
    "equipment",
    {"zh-Hans": ("蓄电池", "电池"), "en": ("battery", "accumulator"), "ru": ("аккумуляторная батарея", "аккумулятор")},
)
RECYCLING = Concept(
    "battery-recycling", "battery", "process",
    {"zh-Hans": ("废旧电池回收", "电池回收"), "en": ("battery recycling",), "ru": ("переработка аккумуляторных батарей",)},
)  # fmt: skip


def test_name_variants_names_the_thing_by_its_other_names_and_turns_the_order() -> None:
    assert {wording for _, wording in name_variants([BATTERY, RECYCLING])} == {
        "废旧蓄电池回收", "蓄电池回收", "回收电池", "回收蓄电池",
        "accumulator recycling", "recycling of battery", "recycling of accumulator", "переработка аккумулятор",
    }  # fmt: skip


def test_name_variants_varies_no_concept_but_a_process_and_by_no_unsure_name() -> None:
    unsure = Concept("battery", "storage", "equipment", BATTERY.names, ambiguous=("accumulator", "аккумулятор", "蓄电池", "电池"))
    assert {wording for _, wording in name_variants([unsure, RECYCLING])} == {"recycling of battery"}
    plant = Concept("plant", "battery", "equipment", {"en": ("battery plant",)})
    assert list(name_variants([BATTERY, plant])) == []


def test_a_variant_never_takes_the_name_of_another_concept() -> None:
    other = Concept("lead-recycling", "battery", "process", {"en": ("accumulator recycling",)})
    glossary = Glossary([BATTERY, RECYCLING, other])
    assert [one.concept.id for one in glossary.find("accumulator recycling")] == ["lead-recycling"]
    assert glossary.fingerprint != Glossary([BATTERY, RECYCLING]).fingerprint


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Нужна линия переработки аккумуляторов", "battery-recycling"),
        ("recycling of solar panels", "pv-module-recycling"),
        ("утилизация солнечных панелей", "pv-module-recycling"),
        ("мониторинг выбросов CO2", "carbon-emission-monitoring"),
    ],
)
def test_what_people_write_is_found(text: str, concept: str) -> None:
    assert concept in [one.concept.id for one in load_glossary().find(text)]
