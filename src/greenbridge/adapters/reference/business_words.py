"""Words that names of organisations are made of, from ``reference/names``, read once."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from greenbridge.calc.names.units import BusinessWords, build_business_words

FOLDER = Path(__file__).resolve().parents[4] / "reference" / "names"


@lru_cache(maxsize=1)
def load_business_words() -> BusinessWords:
    """The words, ready to take names apart with."""
    return build_business_words(_rows("business_words.csv"), _rows("country_parts.csv"), _rows("brands.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
