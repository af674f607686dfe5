"""What a reader of texts is given: the gazetteer, the glossary, the organisations already known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from greenbridge.calc.language.glossary import Glossary
from greenbridge.calc.language.names import NameIndex, russian_cases
from greenbridge.calc.language.places import Gazetteer


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation known before the text is read."""

    key: str
    kind: str
    country: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything a reading needs besides the text. `build_lexicon` makes one."""

    gazetteer: Gazetteer
    glossary: Glossary
    organisations: Mapping[str, KnownOrganisation] = field(default_factory=dict)
    index: NameIndex[str] = field(default_factory=NameIndex)


def build_lexicon(gazetteer: Gazetteer, glossary: Glossary, known: Iterable[KnownOrganisation] = ()) -> Lexicon:
    """A lexicon with the names of the known organisations ready to be found."""
    index: NameIndex[str] = NameIndex()
    by_key: dict[str, KnownOrganisation] = {}
    for organisation in known:
        by_key[organisation.key] = organisation
        for name in organisation.names:
            index.add(name, organisation.key, forms=russian_cases(name))
    return Lexicon(gazetteer, glossary, by_key, index)
