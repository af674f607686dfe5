"""The node profile of ``reference/profiles``: names of countries and territories, and of languages, in a reader's language.

Names are those of the Unicode CLDR; a profile changes some. Nothing but ISO codes leaves the node, so each node may name
them in its own way.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel import Locale

from greenbridge.kernel.errors import InvalidError, MissingError
from greenbridge.kernel.languages import INTERFACE

FOLDER = Path(__file__).resolve().parents[4] / "reference" / "profiles"
_CODE = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Profile:
    """A node profile: ``countries`` holds the names that differ from the CLDR, by ISO code and language tag."""

    name: str
    countries: Mapping[str, Mapping[str, str]]
    map_approval: bool = False
    """Whether the law asks for the number under which a map was approved."""

    def country_name(self, code: str, language: str) -> str:
        """Name of an ISO 3166-1 country or territory; the code itself when no name is known."""
        own = self.countries.get(code, {}).get(language)
        return own or _locale(language).territories.get(code) or code

    def country_codes(self, language: str) -> list[str]:
        """ISO codes of all countries and territories, in the order of their names in ``language``."""
        known = map(str, _locale("en").territories)
        codes = [code for code in known if _CODE.fullmatch(code) and code not in _NOT_COUNTRIES]
        return sorted(codes, key=lambda code: self.country_name(code, language))

    def country_choices(self, language: str) -> list[tuple[str, str]]:
        """ISO codes with their names, in the order of the names."""
        return [(code, self.country_name(code, language)) for code in self.country_codes(language)]


_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "XK"})
"""Two-letter codes of the CLDR that ISO 3166-1 does not assign to a country or territory."""


@lru_cache(maxsize=8)
def load_profile(name: str, folder: Path = FOLDER) -> Profile:
    """The profile of that name.

    Raises
    ------
    MissingError
        ``profile_missing`` when there is no such file.
    InvalidError
        ``profile_invalid`` when a country is not an ISO code or a language is not one of the interface.
    """
    path = folder / f"{name}.toml"
    if not re.fullmatch(r"[a-z0-9-]+", name) or not path.is_file():
        raise MissingError("profile_missing", name=name)
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    countries = told.get("countries", {})
    for code, names in countries.items():
        if not _CODE.fullmatch(code) or not set(names) <= set(INTERFACE):
            raise InvalidError("profile_invalid", name=name, country=code)
    return Profile(name, countries, map_approval=bool(told.get("map_approval", False)))


def language_name(tag: str, language: str) -> str:
    """Name of a language in another one (``ru`` in ``en`` is Russian); the tag itself when it is unknown."""
    short = "zh" if tag == "zh-Hans" else tag.replace("-", "_")
    return _locale(language).languages.get(short) or tag


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    return Locale.parse(language.replace("-", "_"))
