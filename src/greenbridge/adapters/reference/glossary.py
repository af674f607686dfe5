"""The glossary of ``reference/glossary``: one CSV a top class, read once."""

from __future__ import annotations

import csv
import gc
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from greenbridge.calc.language.glossary import Concept, Glossary
from greenbridge.kernel.errors import InvalidError

FOLDER = Path(__file__).resolve().parents[4] / "reference" / "glossary"
_COLUMNS = {"zh-Hans": ("zh", "zh_alt"), "en": ("en", "en_alt"), "ru": ("ru", "ru_alt")}
_NEEDED = {"id", "parent", "kind", "zh", "zh_alt", "en", "en_alt", "ru", "ru_alt", "note"}


@lru_cache(maxsize=4)
def load_glossary(folder: Path = FOLDER) -> Glossary:
    """The glossary of a folder, files by name; kept in memory after the first call.

    Raises
    ------
    InvalidError
        ``glossary_columns`` when a file lacks a column, ``glossary_twice`` when two rows share an id. A folder without
        files gives an empty glossary: search then works on words alone.
    """
    concepts: dict[str, Concept] = {}
    for path in sorted(folder.glob("*.csv")):
        for concept in _read(path):
            if concept.id in concepts:
                raise InvalidError("glossary_twice", file=path.name, id=concept.id)
            concepts[concept.id] = concept
    made = Glossary(concepts.values())
    # it stays for good: a collection of garbage that walks through it costs a reader a tenth of a second (benchmarks/node.py)
    gc.freeze()
    return made


def _read(path: Path) -> Iterator[Concept]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        missing = _NEEDED - set(rows.fieldnames or ())
        if missing:
            raise InvalidError("glossary_columns", file=path.name, missing=sorted(missing))
        for row in rows:
            yield Concept(
                id=row["id"].strip(),
                parent=row["parent"].strip(),
                kind=row["kind"].strip(),
                names={tag: names for tag, columns in _COLUMNS.items() if (names := _names(row, *columns))},
                note=row["note"].strip(),
                ambiguous=_listed(row.get("ambiguous") or ""),
            )


def _names(row: dict[str, str], preferred: str, others: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_listed(row[preferred]), *_listed(row[others]))))


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(name for part in cell.split("|") if (name := part.strip()))
