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
    common: frozenset[str] = frozenset()
    """English words of the field, in small letters: with a capital they begin a sentence and are no name."""


def build_lexicon(gazetteer: Gazetteer, glossary: Glossary, known: Iterable[KnownOrganisation] = ()) -> Lexicon:
    """A lexicon with the names of the known organisations ready to be found."""
    index: NameIndex[str] = NameIndex()
    by_key: dict[str, KnownOrganisation] = {}
    for organisation in known:
        by_key[organisation.key] = organisation
        for name in organisation.names:
            index.add(name, organisation.key, forms=russian_cases(name))
    common = {
        word
        for concept in glossary.concepts.values()
        for name in concept.names.get("en", ())
        for word in name.split()
        if word.isalpha() and word.islower()
    }
    return Lexicon(gazetteer, glossary, by_key, index, frozenset(common))
