"""The seven fields of green industry from ``reference/fields``."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).resolve().parents[4] / "reference" / "fields" / "fields.csv"
_COLUMNS = {"zh-Hans": "zh", "en": "en", "ru": "ru"}


@dataclass(frozen=True, slots=True)
class Field:
    """One field: names and meanings by language tag, and the glossary concept it stands for."""

    id: str
    concept: str
    names: Mapping[str, str]
    meanings: Mapping[str, str]


@lru_cache(maxsize=2)
def load_fields(table: Path = TABLE) -> Mapping[str, Field]:
    """All fields by id, in the order of the table."""
    with table.open(encoding="utf-8", newline="") as lines:
        return {
            row["id"]: Field(
                id=row["id"],
                concept=row["concept"],
                names={tag: row[column] for tag, column in _COLUMNS.items()},
                meanings={tag: row[f"meaning_{column}"] for tag, column in _COLUMNS.items()},
            )
            for row in csv.DictReader(lines)
        }
