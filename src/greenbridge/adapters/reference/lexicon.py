"""The lexicon of readings, built from the reference tables once a process."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.reference.places import load_gazetteer, read_table
from greenbridge.calc.language.lexicon import KnownOrganisation, Lexicon, build_lexicon

ORGANISATIONS = Path(__file__).resolve().parents[4] / "reference" / "organisations" / "known.csv"


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Gazetteer, glossary and known organisations together."""
    glossary = load_glossary()
    return build_lexicon(load_gazetteer(), glossary, load_organisations())


def load_organisations(path: Path = ORGANISATIONS) -> tuple[KnownOrganisation, ...]:
    """Organisations known before any text is read: public bodies, banks, large companies, media."""
    made = []
    for row in read_table(path):
        names = [name for tag in ("zh", "en", "ru") for name in row[tag].split("|") if name]
        made.append(KnownOrganisation(row["id"], row["kind"], row["country"], tuple(dict.fromkeys(names))))
    return tuple(made)
