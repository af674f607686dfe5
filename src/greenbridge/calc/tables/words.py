"""The words headers are written in, ready to be looked up: synonyms of fields, kinds of record, abbreviations, choices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from snowballstemmer import stemmer

from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.wordlists import listed

LANGUAGES = ("zh", "en", "ru")
TAGS = {"zh": "zh-Hans", "en": "en", "ru": "ru"}
_HAN = re.compile(r"[㐀-䶿一-鿿]")
_CYRILLIC = re.compile(r"[а-яәғқңөұүһі]")
_WORD = re.compile(r"[^\W_]+")
_EMPTY_WORDS = frozenset(
    listed("the of a an for and or in on to by with и в на по для о об из от с the при the its their eg etc т ч the all")
)
_STEM = {"ru": stemmer("russian"), "en": stemmer("english")}


@dataclass(frozen=True, slots=True)
class Term:
    """One synonym of a target: its folded letters, its stems (Chinese has none), for which kinds it stands (all when empty)."""

    target: str
    kinds: frozenset[str]
    language: str
    plain: str
    stems: tuple[str, ...]


@dataclass
class Vocabulary:
    """Everything a header or a cell is compared with. `build_vocabulary` makes one."""

    terms: list[Term] = field(default_factory=list)
    exact: dict[str, list[Term]] = field(default_factory=dict)
    by_stem: dict[str, list[Term]] = field(default_factory=dict)
    chinese: list[Term] = field(default_factory=list)
    kind_words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)
    choices: dict[str, dict[str, str]] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    """Folded name, code or adjective of a country -> ISO 3166-1 alpha-2."""


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """Folded letters and digits of a text, nothing between them."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


@lru_cache(maxsize=65_536)
def stems(text: str) -> tuple[str, ...]:
    """Stems of the words of a text in letters of an alphabet, in order, without words that say nothing."""
    words = [word for word in _WORD.findall(fold(text)) if word not in _EMPTY_WORDS and not _HAN.search(word)]
    return tuple(_STEM["ru" if _CYRILLIC.search(word) else "en"].stemWord(word) for word in words)


def script_of(text: str) -> str:
    """``zh``, ``ru`` or ``en`` by the letters that prevail; empty when there is none."""
    han = len(_HAN.findall(text)) * 2
    cyrillic = len(_CYRILLIC.findall(text.lower()))
    latin = sum("a" <= letter <= "z" for letter in text.lower())
    most = max(han, cyrillic, latin)
    return "" if not most else "zh" if most == han else "ru" if most == cyrillic else "en"


def build_vocabulary(
    columns: Iterable[Mapping[str, str]],
    kinds: Iterable[Mapping[str, str]],
    abbreviations: Iterable[Mapping[str, str]],
    choices: Iterable[Mapping[str, str]],
    countries: Mapping[str, str],
) -> Vocabulary:
    """A vocabulary from the rows of ``reference/columns`` and the names of countries.

    Parameters
    ----------
    columns
        Rows with ``target``, ``kinds`` (joined by ``|``, empty for all) and synonyms joined by ``|`` in ``zh``, ``en``, ``ru``.
    kinds
        Rows with ``kind`` and words that name a list of that kind.
    abbreviations
        Rows with ``short`` and ``word``, for headers of exports (``PRJ_NM``).
    choices
        Rows with ``target``, ``slug`` and the words that mean the slug.
    countries
        Name of a country -> its code; folded here.
    """
    made = Vocabulary(countries={plain(name): code for name, code in countries.items() if plain(name)})
    for row in columns:
        limited = frozenset(filter(None, row["kinds"].split("|")))
        for language in LANGUAGES:
            for word in filter(None, row[language].split("|")):
                term = Term(row["target"], limited, language, plain(word), stems(word))
                made.terms.append(term)
                made.exact.setdefault(term.plain or word.strip(), []).append(term)
                if _HAN.search(word):
                    made.chinese.append(term)
                for stem in term.stems:
                    made.by_stem.setdefault(stem, []).append(term)
    for row in kinds:
        made.kind_words[row["kind"]] = tuple(fold(word) for language in LANGUAGES for word in row[language].split("|") if word)
    made.abbreviations = {row["short"]: row["word"] for row in abbreviations}
    for row in choices:
        known = made.choices.setdefault(row["target"], {})
        known[plain(row["slug"])] = row["slug"]
        for language in LANGUAGES:
            for word in filter(None, row[language].split("|")):
                known.setdefault(plain(word), row["slug"])
    return made
