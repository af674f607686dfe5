"""Names across scripts: Han as pinyin, Palladius Cyrillic as pinyin, other Cyrillic as Latin, all brought to comparable keys.

Two families of keys. Pinyin keys join two (or three) syllables: 天津子牙 gives tianjin, jinzi, ziya; a Latin or Russian word
that can be read as Chinese syllables gives the keys of its readings. Skeleton keys fold the usual romanisations of a name
into one: Масдар, Masdar and Masdor differ, Хоргос, Khorgos and Horgos do not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.palladius import CYRILLIC, PINYIN
from greenbridge.calc.language.pinyin import syllables

SYLLABLES = frozenset(CYRILLIC)
"""Every pinyin syllable, ü written v."""

_LONGEST_PINYIN = max(map(len, SYLLABLES))
_LONGEST_RUSSIAN = max(map(len, PINYIN))
_MOST_READINGS = 6
_MOST_SYLLABLES = 8
_HAN_RUN = re.compile(r"[㐀-䶿一-鿿〇]+")
_TONES = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")

_LATIN_OF = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u",
    "ү": "u", "һ": "h", "җ": "j", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u", "ј": "j", "њ": "n", "љ": "l", "ћ": "c", "ђ": "d",
}  # fmt: skip

_VARIANTS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"[’'`ʻʼ‘-]", ""),
        (r"shch|sch|sh|š|ş", "S"),
        (r"tch|tsch|ch|č|ç", "C"),
        (r"dzh|dj|zh|ž|j(?=[aeiou])", "Z"),
        (r"kh|gh", "h"),
        (r"ts|tz|cz", "c"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"iy|ij|yi|yy|ii|ÿ", "i"),
        (r"(?<=[aeiou])[yj]|[yj](?=[aeiou])", "i"),
        (r"[yjı]", "i"),
        (r"ou|oo", "u"),
        (r"c(?![hz])(?=[aoukrlt]|$)", "k"),
        (r"ö", "o"),
        (r"ü", "u"),
        (r"h$", ""),
    )
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_RUSSIAN_ENDINGS = (
    "ского", "скому", "ским", "ском", "ский", "ская", "скую", "ской", "ское", "ские", "ских", "скими",
    "ами", "ями", "ах", "ях", "ом", "ем", "ой", "ей", "ую", "ые", "ов", "ам", "ям", "а", "я", "у", "ю", "е", "и", "ы", "о",
)  # fmt: skip


@lru_cache(maxsize=100_000)
def pinyin_pair(pair: str) -> str:
    """Joined syllables of two or three Han characters read together: 重庆 is chongqing, not zhongqing."""
    return "".join(syllables(pair))


def han_keys(text: str, sizes: tuple[int, ...] = (2,)) -> list[str]:
    """Pinyin keys of every Han run of a folded text; one character alone gives none, for it could be anything."""
    found: list[str] = []
    for run in _HAN_RUN.findall(text):
        for size in sizes:
            found.extend(pinyin_pair(run[place : place + size]) for place in range(len(run) - size + 1))
    return found


@lru_cache(maxsize=50_000)
def syllables_of(word: str) -> tuple[tuple[str, ...], ...]:
    """Ways to read a word of Latin or Cyrillic letters as Chinese syllables, at most six, fewest syllables first.

    Russian words are read as they stand and with their case endings taken off: Тяньцзине gives tian jin.
    """
    plain = _bare(word)
    if not plain:
        return ()
    if "\u0400" <= plain[0] <= "\u052f":
        found = [reading for base in _nominatives(plain) for reading in _russian_readings(base)]
    else:
        found = _split(plain, SYLLABLES, _LONGEST_PINYIN)
    return tuple(sorted(dict.fromkeys(found), key=len))[:_MOST_READINGS]


def name_keys(word: str) -> list[tuple[str, ...]]:
    """Pinyin keys of a Latin or Cyrillic word, one tuple a reading: ``tianjinziya`` gives (tianjin, jinzi, ziya).

    A word of one syllable gives nothing.
    """
    return [tuple(a + b for a, b in pairwise(reading)) for reading in syllables_of(word) if len(reading) > 1]


def phrase_keys(words: list[str]) -> list[tuple[int, int, str]]:
    """Keys of neighbouring words that are one syllable each (``zi ya``): first word, last word, key."""
    found = []
    for place, (first, second) in enumerate(pairwise(words)):
        if _bare(first) in SYLLABLES and _bare(second) in SYLLABLES:
            found.append((place, place + 1, _bare(first) + _bare(second)))
    return found


def to_latin(text: str) -> str:
    """Cyrillic letters of a folded text as Latin ones; the rest as it is: ``масдар`` gives ``masdar``."""
    return "".join(_LATIN_OF.get(character, character) for character in text)


@lru_cache(maxsize=200_000)
def skeletons(word: str) -> tuple[str, ...]:
    """Keys of the usual romanisations of a name: Хоргос, Khorgos, Horgos share one; none for words under three letters.

    A Russian name gives a second key without its case ending (Самаркандской, Самарканд). An ending vowel of either script,
    which transcriptions treat most freely, never counts.
    """
    plain = fold(word)
    if plain and "\u0400" <= plain[0] <= "\u052f":
        forms = dict.fromkeys((to_latin(plain), to_latin(_without_ending(plain))))
    else:
        forms = {plain: None}
    return tuple(dict.fromkeys(key for key in map(_skeleton, forms) if key))


def _skeleton(latin: str) -> str:
    plain = latin
    for pattern, spelling in _VARIANTS:
        plain = pattern.sub(spelling, plain)
    plain = _DOUBLED.sub(r"\1", plain).rstrip("aeiou") or plain
    return plain.lower() if len(plain) >= 3 and plain.isalpha() and plain.isascii() else ""


def palladius(syllables: tuple[str, ...]) -> str:
    """Russian spelling of pinyin syllables, with ъ between ``нь``-less n and a vowel: (xi, an) is сиань, (chang, an) чанъань."""
    made = ""
    for syllable in syllables:
        spelling = CYRILLIC[syllable][0]
        if made.endswith("н") and spelling[0] in "аеоуэюяи":
            made += "ъ"
        made += spelling
    return made


def _bare(word: str) -> str:
    return re.sub(r"[’'`-]", "", fold(word).translate(_TONES))


def _russian_readings(word: str) -> list[tuple[str, ...]]:
    return [reading for parts in _split(word.replace("ъ", ""), PINYIN, _LONGEST_RUSSIAN) for reading in _alternatives(parts)]


def _alternatives(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [()]
    for part in parts:
        found = [(*before, syllable) for before in found for syllable in PINYIN[part]][:_MOST_READINGS]
    return found


def _nominatives(word: str) -> list[str]:
    """The word itself, then what it may be the case form of."""
    found = [word]
    for ending, basic in (
        ("ем", "ь"), ("я", "ь"), ("ю", "ь"), ("е", "ь"), ("и", "ь"), ("е", "а"), ("ы", "а"), ("у", "а"), ("ой", "а"),
        ("и", "я"), ("е", "я"), ("ю", "я"), ("ей", "я"), ("ом", ""), ("а", ""), ("у", ""), ("е", ""), ("я", "й"), ("ю", "й"),
        ("е", "й"), ("ем", "й"), ("ский", ""), ("ский", "ь"), ("ской", ""), ("ской", "ь"), ("ская", ""), ("ская", "ь"),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 2:
            found.append(word[: -len(ending)] + basic)
    return found


def _without_ending(word: str) -> str:
    for ending in _RUSSIAN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _split(word: str, known: frozenset[str] | dict[str, tuple[str, ...]], longest: int) -> list[tuple[str, ...]]:
    """Ways to cut ``word`` into known pieces, longest pieces first; words of more than eight pieces are not names."""
    found: list[tuple[str, ...]] = []
    steps = 0

    def walk(place: int, parts: tuple[str, ...]) -> None:
        nonlocal steps
        steps += 1
        if steps > 400 or len(found) >= _MOST_READINGS or len(parts) > _MOST_SYLLABLES:
            return
        if place == len(word):
            found.append(parts)
            return
        for size in range(min(longest, len(word) - place), 0, -1):
            piece = word[place : place + size]
            if piece in known:
                walk(place + size, (*parts, piece))

    if word and len(word) <= longest * _MOST_SYLLABLES:
        walk(0, ())
    return found
