"""Texts cut into the terms under which they are found, by script, whatever language the text says it is in.

Han runs give pairs of characters (a run of one gives that character), Cyrillic words Russian stems, Latin words English stems
(a capitalised name also stands whole), numbers stand with and without their unit. Terms of different scripts never collide, so
one query finds a Latin name inside a Chinese text. Tokens with the same start and end are alternatives of one word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import add
from typing import NamedTuple

import snowballstemmer

from greenbridge.calc.language import stopwords
from greenbridge.calc.language.fold import fold, fold_map

_HAN_CLASS = r"㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003134f〇"
_CYRILLIC_CLASS = r"\u0400-\u052f"
_LATIN_CLASS = r"a-z\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff"

_UNITS = {
    "квт·ч": "kwh", "квтч": "kwh", "кв·тч": "kwh", "мвт·ч": "mwh", "мвтч": "mwh", "гвт·ч": "gwh", "гвтч": "gwh",
    "твт·ч": "twh", "твтч": "twh", "квт": "kw", "мвт": "mw", "гвт": "gw", "мвт-ч": "mwh", "квт-ч": "kwh",
    "千瓦时": "kwh", "兆瓦时": "mwh", "吉瓦时": "gwh", "千瓦": "kw", "兆瓦": "mw", "吉瓦": "gw",
    "kwh": "kwh", "mwh": "mwh", "gwh": "gwh", "twh": "twh", "kw": "kw", "mw": "mw", "gw": "gw", "kwp": "kwp", "mwp": "mwp",
    "吨": "t", "т": "t", "t": "t", "tonnes": "t", "тонн": "t", "公斤": "kg", "千克": "kg", "кг": "kg", "kg": "kg",
    "°c": "°c", "°с": "°c", "%": "%", "kv": "kv", "кв": "kv", "千伏": "kv", "км": "km", "公里": "km", "km": "km",
    "м3": "m3", "立方米": "m3", "m3": "m3", "м2": "m2", "平方米": "m2", "m2": "m2", "га": "ha", "公顷": "ha", "ha": "ha",
}  # fmt: skip
_UNIT = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))

PIECE = re.compile(
    rf"(?P<han>[{_HAN_CLASS}]+)"
    rf"|(?P<cyrillic>[{_CYRILLIC_CLASS}][{_CYRILLIC_CLASS}0-9]*)"
    rf"|(?P<latin>[{_LATIN_CLASS}][{_LATIN_CLASS}0-9]*(?:(?<=[a-z]\d)\.\d+)?)"
    rf"|(?P<number>\d+(?:[.,]\d+)*)(?:\ ?(?P<unit>{_UNIT})(?![{_LATIN_CLASS}{_CYRILLIC_CLASS}0-9]))?"
    r"|(?P<other>[^\W\d_]+)"
)
"""Runs of one script in a folded text."""

_ANY_PIECE = re.compile(re.sub(r"\(\?P<\w+>", "(?:", PIECE.pattern) + r"|[,;:.!?()\n、。]+")
_PARTS = re.compile(f"({_ANY_PIECE.pattern})")

_ENGLISH = snowballstemmer.stemmer("english")
_RUSSIAN = snowballstemmer.stemmer("russian")
_BRITISH = re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|ing|ation|ations|er|ers)$)")
_COLOUR = re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing)?$)")
_AMERICAN = {
    "aluminium": "aluminum", "centre": "center", "centres": "centers", "fibre": "fiber", "fibres": "fibers",
    "metre": "meter", "metres": "meters", "litre": "liter", "litres": "liters", "tyre": "tire", "tyres": "tires",
    "sulphur": "sulfur", "sulphate": "sulfate", "programme": "program", "programmes": "programs",
    "catalogue": "catalog", "theatre": "theater", "licence": "license", "licences": "licenses", "grey": "gray",
    "defence": "defense", "artefact": "artifact", "manoeuvre": "maneuver",
    "buses": "bus", "minibuses": "minibus", "trolleybuses": "trolleybus", "gases": "gas",  # Snowball makes them buse, gase
}  # fmt: skip
_CAPITALISED = re.compile(r"(?<!\w)[A-ZÀ-ÖØ-ÞА-ЯЁ][A-Za-z0-9\u00c0-\u024f\u0400-\u052f]*")
_LATIN_RUN = re.compile(rf"[{_LATIN_CLASS}][{_LATIN_CLASS}0-9]*")
_WIDE = re.compile("[\uff10-\uff5a]")
_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF10, 0xFF5B)}
"""Full-width digits and letters are those of half the width."""
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_FLEETING = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])[ео]([кцнлр])$")
_ALL_STOP_WORDS = stopwords.ENGLISH | stopwords.RUSSIAN
EAST = "\u3003"
"""Before this character stand the alphabets, after it the scripts written without spaces."""
_MOST_PIECES = 300_000
MAX_TERM = 60
"""Letters of the longest term; what is longer is cut, so that no word breaks the index."""


class Token(NamedTuple):
    """A term and the stretch of the original text it was made from."""

    term: str
    start: int
    end: int


def analyse(text: str, language: str = "") -> list[Token]:
    """Terms of ``text`` in order, with offsets in the original text; stop words are left out.

    Parameters
    ----------
    text : str
        Any text, scripts mixed at will. Empty text gives an empty list.
    language : str
        BCP 47 tag of the text. Scripts decide how words are cut; the tag only keeps English stop words from being dropped
        out of Uzbek, and Russian ones out of Kazakh. Empty drops the stop words of all three languages.
    """
    folded, origins = fold_map(text)
    capital = _capitals(text, origins)
    found: list[Token] = []
    skipped = _stop_words(language)
    for piece in PIECE.finditer(folded):
        script = piece.lastgroup or ""
        start = piece.start()
        if script == "han":
            for term, at in _run_places(piece.group()):
                found.append(Token(term, start + at, start + at + len(term)))
            continue
        word = piece.group(script) if script != "unit" else piece.group("number")
        if script in ("latin", "cyrillic"):
            if word in skipped:
                continue
            term = english_stem(word) if script == "latin" else russian_stem(word)
            found.append(Token(term, start, piece.end()))
            if term != word and script == "latin" and start in capital and not _in_word(folded, start):
                found.append(Token(word[:MAX_TERM], start, piece.end()))
        elif script in ("number", "unit"):
            figure = plain_figure(word)
            found.append(Token(figure, start, piece.end("number")))
            if script == "unit":
                found.append(Token(figure + _UNITS[piece.group("unit")], start, piece.end()))
        else:
            found.append(Token(word[:MAX_TERM], start, piece.end()))
    if origins is None:
        return found
    return [Token(term, origins[start], end_of(origins, end)) for term, start, end in found]


def terms(text: str, language: str = "") -> list[str]:
    """The terms of `analyse` without their places, Han before Cyrillic before the rest, twice as fast."""
    han, cyrillic, latin = terms_by_script(text, language)
    return han + cyrillic + latin


def terms_by_script(
    text: str, language: str = "", pieces: list[str] | None = None, names: list[str] | None = None
) -> tuple[list[str], list[str], list[str]]:
    """The terms of `analyse` as Han, Cyrillic and all others (Latin, numbers, further scripts): what the index stores.

    ``pieces`` is ``pieces_of(fold(text))`` and ``names`` is ``capitalised(text)`` where the caller has them already.
    """
    skipped = _stop_words(language)
    found = pieces_of(fold(text)) if pieces is None else pieces
    sorted_terms: tuple[list[str], list[str], list[str]] = ([], [], [])
    for script, terms_of in map(_TABLES[skipped].__getitem__, [piece for piece in found if piece < EAST]):
        sorted_terms[script].extend(terms_of)
    for piece in [piece for piece in found if piece >= EAST]:
        if is_han(piece[0]):
            sorted_terms[0].extend(_run_terms(piece))
        else:
            sorted_terms[2].extend(token.term for token in analyse(piece, language))
    latin = sorted_terms[2]
    known = frozenset(found)  # folding may have made a longer word of a name (S½ is s1⁄2)
    for name in capitalised(text) if names is None else names:
        word = name.lower()
        if name[0] >= "\u0250" or word in skipped:
            continue
        if word not in known and (run := _LATIN_RUN.match(word)):
            word = run.group()
        if word in known and word not in skipped and english_stem(word) != word:
            latin.append(word[:MAX_TERM])
    return sorted_terms


def pieces_of(folded: str) -> list[str]:
    """Runs of one script, numbers with their units, and marks, in the order of a folded text."""
    return _ANY_PIECE.findall(folded)


def parts_of(folded: str) -> list[str]:
    """The whole folded text as what stands between pieces, a piece, what stands between …: `pieces_of` is every second part,
    and sums of lengths are places, got without a match object for each piece."""
    return _PARTS.split(folded)


def capitalised(text: str) -> list[str]:
    """Words of a text (not folded) that begin with a Latin or Russian capital."""
    if not _WIDE.search(text):
        return _CAPITALISED.findall(text)
    return [found.group() for found in _CAPITALISED.finditer(text.translate(_NARROW)) if text[found.start()] == found.group()[0]]


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one (as `PIECE` sees it)."""
    if character < "\ua000":
        return character >= "\u3400" or character == "〇"
    return "\uf900" <= character <= "\ufaff" or character >= "\U00020000"


def stem(word: str) -> str:
    """The term of one folded word of Latin or Cyrillic letters; other words come back as they are."""
    first = word[:1]
    if "\u0400" <= first <= "\u052f":
        return russian_stem(word)
    if "a" <= first <= "\u024f":
        return english_stem(word)
    return word[:MAX_TERM]


@lru_cache(maxsize=200_000)
def english_stem(word: str) -> str:
    """English stem of a folded word, American spelling first: ``utilisation`` and ``utilization`` meet."""
    plain = _AMERICAN.get(word)
    if plain is None:
        plain = _BRITISH.sub("iz", word) if "is" in word else word
        plain = _COLOUR.sub("or", plain) if "our" in plain else plain
    return str(_ENGLISH.stemWord(plain[:MAX_TERM]))


@lru_cache(maxsize=200_000)
def russian_stem(word: str) -> str:
    """Russian stem of a folded word, Snowball's with two holes mended.

    Snowball parts батарей from батарея, and поставок, уголь, котел, свинец, ветер from поставка, угля, котла, свинца, ветра:
    a last е of a stem goes, and so does the vowel that comes and goes before a last consonant. Both depend on the stem alone,
    so words that had one stem keep one.
    """
    made = str(_RUSSIAN.stemWord(word[:MAX_TERM]))
    if len(made) >= 4:
        if made[-1] == "е":
            made = made[:-1]
        made = _FLEETING.sub(r"\1", made)
    return made


@lru_cache(maxsize=20_000)
def plain_figure(digits: str) -> str:
    """Digits in one spelling: ``1,000`` as 1000, ``3,5`` as 3.5; a comma before three digits separates thousands."""
    if "," not in digits:
        return digits[:MAX_TERM]
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", digits):
        return digits.replace(",", "")[:MAX_TERM]
    return digits.replace(",", ".")[:MAX_TERM]


def _run_terms(run: str) -> list[str]:
    """Terms of a run of Han characters."""
    if len(run) > 1 and stopwords.HAN.isdisjoint(run):
        return list(map(add, run, run[1:]))
    return [term for term, _ in _run_places(run)]


def _run_places(run: str) -> list[tuple[str, int]]:
    """Terms of a run with where they begin: its pairs, and the characters that joining ones leave alone (铜和铝)."""
    pairs = [(run[place : place + 2], place) for place in range(len(run) - 1) if is_content(run[place : place + 2])]
    held = {at for _, place in pairs for at in (place, place + 1)}
    if len(held) == len(run):
        return pairs
    alone = [(letter, at) for at, letter in enumerate(run) if at not in held and letter not in stopwords.HAN]
    return sorted([*pairs, *alone], key=lambda found: found[1])


class _PieceTerms(dict[str, tuple[int, tuple[str, ...]]]):
    """Pieces before `EAST` to their script (1 Cyrillic, 2 others) and terms; a known piece costs one look-up."""

    def __init__(self, skipped: frozenset[str]) -> None:
        super().__init__(dict.fromkeys(skipped, (2, ())))

    def __missing__(self, piece: str) -> tuple[int, tuple[str, ...]]:
        script = 1 if "\u0400" <= piece[0] <= "\u052f" else 2
        found = script, tuple(token.term for token in analyse(piece, "und"))
        if len(self) < _MOST_PIECES:
            self[piece] = found
        return found


_TABLES = {skipped: _PieceTerms(skipped) for skipped in (frozenset[str](), stopwords.ENGLISH, stopwords.RUSSIAN, _ALL_STOP_WORDS)}


@lru_cache(maxsize=200_000)
def is_content(pair: str) -> bool:
    """Whether a pair of Han characters may serve as a term: it holds no joining word, or is a word itself."""
    return (pair[0] not in stopwords.HAN and pair[1] not in stopwords.HAN) or pair in stopwords.HAN_PAIRS


def _stop_words(language: str) -> frozenset[str]:
    primary = language.split("-")[0].lower()
    if primary == "en":
        return stopwords.ENGLISH
    if primary == "ru":
        return stopwords.RUSSIAN
    return _ALL_STOP_WORDS if primary in ("", "zh") else frozenset()


def _in_word(folded: str, start: int) -> bool:
    before = folded[start - 1 : start]
    return before.isalnum() or before == "_"


def _capitals(text: str, origins: tuple[int, ...] | None) -> frozenset[int]:
    """Places in the folded text whose character was a Latin capital."""
    if origins is None:
        return frozenset(found.start() for found in _CAPITAL.finditer(text))
    return frozenset(place for place, origin in enumerate(origins[:-1]) if _CAPITAL.match(text, origin))


def end_of(origins: tuple[int, ...], end: int) -> int:
    """The end in the original of a folded stretch: past the whole character the stretch's last one came from."""
    last = origins[end - 1]
    while end < len(origins) - 1 and origins[end] == last:
        end += 1
    return origins[end]
