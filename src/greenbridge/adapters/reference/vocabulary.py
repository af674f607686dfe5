"""Names of the services, goods and purposes that records list by slug, from ``reference/services``."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from greenbridge.kernel.errors import InvalidError

from .glossary import load_glossary

TABLE = Path(__file__).resolve().parents[4] / "reference" / "services" / "services.csv"
_COLUMNS = {"zh-Hans": "zh", "en": "en", "ru": "ru"}


@dataclass(frozen=True, slots=True)
class Service:
    """What somebody offers or asks for: its names by language tag, and the glossary concept that means the same, if any."""

    slug: str
    names: Mapping[str, str]
    concept: str


def slug_of(words: str) -> str:
    """The slug of a thing as records write it: ``joint venture`` -> ``joint-venture``."""
    return re.sub(r"[\s-]+", "-", words.strip().casefold())


@lru_cache(maxsize=4)
def load_services(table: Path = TABLE) -> Mapping[str, Service]:
    """All services by slug; kept in memory after the first call.

    Raises
    ------
    InvalidError
        ``services_twice`` when two rows share a slug, ``services_names`` when a name is missing.
    """
    made: dict[str, Service] = {}
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            slug = row["slug"]
            if slug in made:
                raise InvalidError("services_twice", slug=slug)
            names = {tag: row[column].strip() for tag, column in _COLUMNS.items()}
            if not all(names.values()):
                raise InvalidError("services_names", slug=slug)
            made[slug] = Service(slug, names, row["concept"].strip())
    return made


def thing_name(slug: str, language: str) -> str:
    """What a thing that records list by slug is called in a language: by the table of services, else by the glossary; empty
    when neither has it."""
    service = load_services().get(slug_of(slug))
    if service is not None:
        return service.names[language]
    glossary = load_glossary()
    return glossary.name(slug, language) if slug in glossary.concepts else ""


def thing_slug(words: str) -> str:
    """The slug of the thing called so in any language; English words no table has become a slug of their own.

    A name that two concepts of the glossary share stands for neither, and gives nothing.
    """
    folded = words.strip().casefold()
    for service in load_services().values():
        if folded in (service.slug, *(name.casefold() for name in service.names.values())):
            return service.slug
    concepts = load_glossary().search(words, "en", 5)
    exact = [one.id for one in concepts if any(folded == name.casefold() for names in one.names.values() for name in names)]
    if len(exact) == 1:
        return exact[0]
    return slug_of(words) if re.fullmatch(r"[A-Za-z -]+", words) else ""
