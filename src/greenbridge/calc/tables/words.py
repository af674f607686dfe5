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
    listed(
        "the of a an for and or in on to by with и в на по для о об из от с при its eg etc т ч all what which how are is do "
        "does will be you your we can trying used looking please какой какая какое какие каких что ваш ваша ваше ваши вы вам вас "
        "укажите у к за так том числе"
    )
)
_JOINTS = frozenset(
    listed("of for in to by from with per on at until as during under в на по для о об из от с до при за у и или")
)
_ASKED = re.compile(r"^(?:what|which) (?:kinds?|types?|sorts?) of |^какого (?:рода|типа) ")
_NUMBER_SIGN = re.compile(r"(?:№|\bn[o°º]\.?)\s*(?=[а-я]{3})")
_ADJECTIVE = re.compile(r".*(?:(?<![нтврл])ие|ый|ий|ой|ая|яя|ое|ее|ые|ых|их|ого|его)")
"""Words of Russian that stand before the noun they qualify; nouns on -ние, -тие, -ствие are none."""
_STEM = {"ru": stemmer("russian"), "en": stemmer("english")}


@dataclass(frozen=True, slots=True)
class Term:
    """One synonym of a target: its folded letters, its stems (Chinese has none), for which kinds it stands (all when empty)."""

    target: str
    kinds: frozenset[str]
    language: str
    plain: str
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadNoun:
    """What a noun says of a column it names, whatever qualifies it: Chinese endings, stems; one of ``beside`` must be there."""

    target: str
    kinds: frozenset[str]
    endings: tuple[str, ...]
    stems: frozenset[str]
    chinese_beside: tuple[str, ...]
    beside: frozenset[str]


@dataclass
class Vocabulary:
    """Everything a header or a cell is compared with. `build_vocabulary` makes one."""

    terms: list[Term] = field(default_factory=list)
    exact: dict[str, list[Term]] = field(default_factory=dict)
    by_stem: dict[str, list[Term]] = field(default_factory=dict)
    chinese: list[Term] = field(default_factory=list)
    heads: list[HeadNoun] = field(default_factory=list)
    kind_words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)
    choices: dict[str, dict[str, str]] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    """Folded name, code or adjective of a country -> ISO 3166-1 alpha-2."""

    telling_words: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def telling(self, target: str) -> tuple[str, ...]:
        """Words of a choice that are long enough to be told inside other words."""
        if target not in self.telling_words:
            known = self.choices.get(target, {})
            self.telling_words[target] = tuple(word for word in known if len(word) >= (2 if script_of(word) == "zh" else 4))
        return self.telling_words[target]

    def kinds_of(self, word: str) -> frozenset[str]:
        """Kinds of record for which a folded word names something; empty when for all."""
        terms = self.exact.get(word, ())
        return frozenset() if any(not term.kinds for term in terms) else frozenset(kind for term in terms for kind in term.kinds)


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """Folded letters and digits of a text, nothing between them."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


@lru_cache(maxsize=65_536)
def stems(text: str) -> tuple[str, ...]:
    """Stems of the words of a text in letters of an alphabet, in order, without words that say nothing."""
    words = [word for word in _WORD.findall(fold(text)) if word not in _EMPTY_WORDS and not _HAN.search(word)]
    return tuple(_STEM["ru" if _CYRILLIC.search(word) else "en"].stemWord(word) for word in words)


@lru_cache(maxsize=16_384)
def head_stem(text: str) -> str:
    """Stem of the noun that a header in letters of an alphabet is about: the last word before *of* in English (*Approval
    date*, *Number of jobs*), the first that is no adjective in Russian (*Полное наименование*); empty when there is none."""
    asked = _NUMBER_SIGN.sub("номер ", _ASKED.sub("", fold(text)))
    words = [word for word in _WORD.findall(asked) if not word.isdigit() and not _HAN.search(word)]
    chunk: list[str] = []
    for word in words:
        if word in _JOINTS:
            if chunk:
                break
            continue
        if word not in _EMPTY_WORDS:
            chunk.append(word)
    if not chunk:
        return ""
    if _CYRILLIC.search(chunk[0]):
        noun = next((word for word in chunk if not _ADJECTIVE.fullmatch(word)), chunk[0])
        return _STEM["ru"].stemWord(noun)
    return _STEM["en"].stemWord(chunk[-1])


def script_of(text: str) -> str:
    """``zh``, ``ru`` or ``en`` by the letters that prevail; empty when there is none."""
    han = len(_HAN.findall(text)) * 2
    cyrillic = len(_CYRILLIC.findall(text.lower()))
    latin = sum("a" <= letter <= "z" for letter in text.lower())
    most = max(han, cyrillic, latin)
    return "" if not most else "zh" if most == han else "ru" if most == cyrillic else "en"


def _head_noun(row: Mapping[str, str]) -> HeadNoun:
    def stemmed(*columns: str) -> frozenset[str]:
        return frozenset(stem for column in columns for word in row[column].split("|") for stem in stems(word))

    return HeadNoun(
        row["target"],
        frozenset(filter(None, row["kinds"].split("|"))),
        tuple(filter(None, row["zh"].split("|"))),
        stemmed("en", "ru"),
        tuple(filter(None, row["zh_with"].split("|"))),
        stemmed("en_with", "ru_with"),
    )


def build_vocabulary(
    columns: Iterable[Mapping[str, str]],
    kinds: Iterable[Mapping[str, str]],
    abbreviations: Iterable[Mapping[str, str]],
    choices: Iterable[Mapping[str, str]],
    countries: Mapping[str, str],
    heads: Iterable[Mapping[str, str]] = (),
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
    heads
        Rows with ``target``, ``kinds``, nouns in ``zh``, ``en``, ``ru`` and words that must stand beside them (``zh_with`` …).
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
    made.heads = [_head_noun(row) for row in heads]
    made.abbreviations = {row["short"]: row["word"] for row in abbreviations}
    for row in choices:
        known = made.choices.setdefault(row["target"], {})
        known[plain(row["slug"])] = row["slug"]
        for language in LANGUAGES:
            for word in filter(None, row[language].split("|")):
                known.setdefault(plain(word), row["slug"])
    return made
