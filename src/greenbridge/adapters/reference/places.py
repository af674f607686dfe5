"""The tables of countries and places from ``reference/places``."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from greenbridge.calc.language.places import Gazetteer, build_gazetteer

FOLDER = Path(__file__).resolve().parents[4] / "reference" / "places"


def read_table(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file with a head line."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@lru_cache(maxsize=1)
def country_codes(folder: Path = FOLDER) -> frozenset[str]:
    """ISO 3166-1 codes of all countries and territories."""
    return frozenset(row["code"] for row in read_table(folder / "countries.csv"))


@lru_cache(maxsize=1)
def load_gazetteer(folder: Path = FOLDER) -> Gazetteer:
    """Countries and places, ready to be found in texts; read once a process."""
    return build_gazetteer(read_table(folder / "countries.csv"), read_table(folder / "places.csv"))
