"""The words headers of strangers' tables are written in, from ``reference/columns``, with the names of countries."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from babel.core import get_global

from greenbridge.adapters.reference.places import FOLDER as PLACES
from greenbridge.adapters.reference.places import read_table
from greenbridge.calc.tables.words import Vocabulary, build_vocabulary

FOLDER = Path(__file__).resolve().parents[4] / "reference" / "columns"


@lru_cache(maxsize=1)
def load_columns() -> Vocabulary:
    """Synonyms of fields, kinds, abbreviations, choices and countries, ready to be looked up."""
    tables = {name: read_table(FOLDER / f"{name}.csv") for name in ("columns", "kinds", "abbreviations", "choices", "heads")}
    return build_vocabulary(
        tables["columns"], tables["kinds"], tables["abbreviations"], tables["choices"], _countries(), tables["heads"]
    )


def _countries() -> dict[str, str]:
    """Every way of writing a country: names in three languages, their other forms, adjectives, codes of two and three letters."""
    names: dict[str, str] = {}
    for row in read_table(PLACES / "countries.csv"):
        code = row["code"]
        names[code] = code
        for column in ("zh", "en", "ru"):
            names[row[column]] = code
        for column in ("zh_alt", "en_alt", "ru_alt", "ru_adjective"):
            for form in filter(None, row[column].split("|")):
                names.setdefault(form, code)
    for old, new in get_global("territory_aliases").items():
        if len(old) == 3 and old.isalpha() and len(new) == 1:
            names.setdefault(old, new[0])
    return names
