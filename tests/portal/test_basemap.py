"""A base map of the operator's: shown with its approval number, refused without, drawn to scale."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.registry.models import Record
from greenbridge.portal.basemap import base_map, pins
from greenbridge.portal.commands.check import check, sentence

TOLD = 'image = "map.svg"\nwest = 40\neast = 140\nsouth = 10\nnorth = 60\nattribution = "Example Survey"\n'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><rect width="10" height="5"/></svg>'


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    made = tmp_path / "basemap"
    made.mkdir()
    (made / "map.svg").write_text(SVG, encoding="utf-8")
    (made / "basemap.toml").write_text(TOLD + 'approval = "GS(2026)1"\n', encoding="utf-8")
    return made


def test_base_map_places_points_in_equal_steps(folder: Path) -> None:
    chart = base_map()
    assert chart is not None
    assert chart.height == 360
    assert chart.place(40, 60) == (0, 0)
    assert chart.place(90, 35) == (360, 180)
    assert chart.place(141, 35) is None


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (TOLD, "approval"),  # the profile of a node in China asks for it
        (TOLD.replace("map.svg", "../secret.svg"), "image"),
        (TOLD.replace("map.svg", "basemap.toml"), "image"),
        (TOLD.replace("west = 40", 'west = "a"'), "west"),
        (TOLD.replace("west = 40", "west = 150"), "west south east north"),
        (TOLD.replace("Example Survey", ""), "attribution"),
        ("image = ", "basemap.toml"),
    ],
)
def test_a_wrong_base_map_is_named_by_check_and_not_shown(folder: Path, told: str, field: str, db: None) -> None:
    (folder / "basemap.toml").write_text(told, encoding="utf-8")
    finding = next(one for one in check() if one["code"] == "base_map")
    assert (finding["ok"], finding["field"]) == (False, field)
    assert f"“{field}”" in sentence(finding)
    assert Client().get("/basemap/").status_code == 404


def test_a_profile_that_asks_for_no_number_shows_a_map_without(folder: Path, settings: Any) -> None:
    settings.PROFILE = "default"
    (folder / "basemap.toml").write_text(TOLD, encoding="utf-8")
    assert base_map() is not None


def test_pins_stand_where_the_records_do(folder: Path) -> None:
    chart = base_map()
    assert chart is not None
    records = [Record(latitude=35, longitude=90), Record(latitude=None, longitude=None), Record(latitude=-35, longitude=90)]
    assert [(pin.x, pin.y) for pin in pins(chart, records)] == [(360, 180)]


def test_the_map_is_served_as_a_picture_that_can_do_nothing(folder: Path, db: None) -> None:
    answer = Client().get("/basemap/")
    assert b"".join(answer.streaming_content).decode() == SVG
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml")
    assert "sandbox" in answer["Content-Security-Policy"]


def test_there_is_no_map_without_the_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    assert base_map() is None
