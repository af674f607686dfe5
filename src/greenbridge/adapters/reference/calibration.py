"""How sure the readers may be, from ``reference/calibration``: maps from score to confidence by kind and language."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).resolve().parents[4] / "reference" / "calibration" / "confidence.csv"
EVERY = "*"
"""Stands for every language, where there were too few labelled readings for a map of its own."""

Maps = Mapping[tuple[str, str], tuple[tuple[float, float], ...]]
"""Kind and language -> knots of score and confidence."""


@lru_cache(maxsize=2)
def load_calibration(table: Path = TABLE) -> Maps:
    """All maps of the table."""
    maps: dict[tuple[str, str], list[tuple[float, float]]] = {}
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            maps.setdefault((row["kind"], row["language"]), []).append((float(row["score"]), float(row["confidence"])))
    return {key: tuple(sorted(knots)) for key, knots in maps.items()}


def knots_for(kind: str, language: str) -> tuple[tuple[float, float], ...]:
    """The map of a kind in a language, else of the kind in every language; empty where nothing was labelled."""
    maps = load_calibration()
    return maps.get((kind, language)) or maps.get((kind, EVERY), ())
