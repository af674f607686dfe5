"""What an organisation's name is made of, whatever its script: its brand, words of business, places, numbers, legal form.

天津绿源储能科技有限公司 and *Tianjin Luyuan Energy Storage Technology Co., Ltd.* are both Tianjin (a place), luyuan (a brand, by
its sound), storage and technology (words of business, by their meaning). The legal form is kept beside: it tells namesakes
apart and says nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from greenbridge.calc.language.analysis import stem
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.legal_forms import strip_forms
from greenbridge.calc.language.pinyin import syllables
from greenbridge.calc.language.places import Gazetteer
from greenbridge.calc.language.translit import skeletons, syllables_of, to_latin

BRAND, WORD, PLACE, NUMBER = "brand", "word", "place", "number"
WEIGHTS: Mapping[str, float] = {BRAND: 1.0, PLACE: 0.6, WORD: 0.45, NUMBER: 0.5}
"""How much each sort of unit tells of who is meant; the brand most."""
_WEAK = 0.15
"""Weight of a word that stands in any company's name: group, technology, international."""

_HAN = re.compile(r"[㐀-䶿一-鿿〇]+")
_CUT = re.compile(r"[㐀-䶿一-鿿〇]+|\d+|(?:(?![㐀-䶿一-鿿〇])[^\W\d_])+")
_BRACKETED = re.compile(r"[(（\[【]([^()（）\[\]【】]{1,60})[)）\]】]")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}[^\W\d_]?\b\.?")
_SHORT = re.compile(r"^[A-ZА-ЯЁ][A-ZА-ЯЁ0-9&]{1,7}$")
_SILENT = frozenset(
    [
        "the", "of", "and", "for", "de", "la", "le", "du", "des", "und", "der", "die", "das", "y", "e", "do", "da", "di", "s",
        "и", "в", "по", "на", "при", "для", "о", "об", "им", "имени", "的", "与", "和", "及", "之",
    ]
)  # fmt: skip
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12", "xiii": "13"}
_SAID = {
    word: str(number)
    for number, words in enumerate(
        ("one first", "two second", "three third", "four fourth", "five fifth", "six sixth", "seven seventh", "eight eighth",
         "nine ninth", "ten tenth"), start=1,
    )
    for word in words.split()
}  # fmt: skip
_FORMS = (
    ("limited", r"有限责任公司|有限公司|\bltd\b|limited|\bllc\b|l\.l\.c|gmbh|\bооо\b|\bтоо\b|осоо|ограниченной ответственностью"
     r"|\bpty\b|\bbv\b|s\.?r\.?l|\booo\b|\btoo\b"),
    ("stock", r"股份|joint[- ]stock|\b[ocp]?jsc\b|\bplc\b|p\.l\.c|\bag\b|aktiengesellschaft|\b[озпн]?ао\b|акционерн"
     r"|\b[ozpn]ao\b|\binc\b|incorporated|\bnv\b|s\.a\."),
    ("public", r"\bф?г[уб]п\b|\bмуп\b|\bфгбу\b|\bano\b|\bано\b|некоммерческ|非营利"),
)  # fmt: skip
_FORM_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _FORMS)


@dataclass(frozen=True, slots=True)
class Unit:
    """One part of a name: ``key`` is the id of a word or place, the digits of a number, the Latin letters of a brand.

    ``sounds`` are further ways a brand may be written in Latin letters.
    """

    sort: str
    key: str
    text: str
    sounds: frozenset[str] = frozenset()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class NameUnits:
    """A name taken apart: its units in order, its legal form (``limited``, ``stock``, ``public`` or empty), its short names.

    ``letters`` are the beginnings of its words, by which a short name of capitals is known.
    """

    units: tuple[Unit, ...]
    form: str = ""
    short: frozenset[str] = frozenset()
    letters: str = ""
    han: bool = False


@dataclass(frozen=True, slots=True)
class BusinessWords:
    """Words of business in three languages: from Chinese words, and from stems of others, to ids."""

    han: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    parts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Parts of names written in one word (Узпромстройбанк, PowerChina), in Latin letters, to (sort, key)."""
    weak: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    """Ids of words that say what sort of body it is: a committee is no alliance."""
    longest_han: int = 0


def build_business_words(rows: Iterable[Mapping[str, str]], countries: Iterable[Mapping[str, str]] = ()) -> BusinessWords:
    """Words of business from the rows of ``reference/names``; several words of a cell are joined by ``|``."""
    han: dict[str, str] = {}
    words: dict[tuple[str, ...], str] = {}
    parts: dict[str, tuple[str, str]] = {}
    listed = list(rows)
    for row in listed:
        for word in filter(None, row["zh"].split("|")):
            han.setdefault(word, row["id"])
        for word in filter(None, f"{row['en']}|{row['ru']}".split("|")):
            words.setdefault(tuple(stem(part) for part in _CUT.findall(fold(word))), row["id"])
        parts |= dict.fromkeys(filter(None, row["parts"].split("|")), (WORD, row["id"]))
    for row in countries:
        parts |= dict.fromkeys(row["parts"].split("|"), (PLACE, f"country:{row['country']}"))
    weak, heads = (frozenset(row["id"] for row in listed if row[column]) for column in ("weak", "head"))
    return BusinessWords(han, words, parts, weak, heads, max(map(len, han), default=0))


def take_apart(name: str, words: BusinessWords, gazetteer: Gazetteer) -> NameUnits:
    """The units of a name, see `NameUnits`; none for a name without letters."""
    plain = _without_accents(unicodedata.normalize("NFKC", name)).replace("’", "'").replace("`", "'")
    form = next((sort for sort, pattern in _FORM_PATTERNS if pattern.search(plain)), "")
    short = frozenset(found for found in _BRACKETED.findall(plain) if _SHORT.match(found))
    whole = _BRACKETED.sub(lambda found: " " if _SHORT.match(found[1]) else f" {found[1]} ", plain)
    whole = _INITIALS.sub(lambda found: re.sub(r"[.\s]", "", found[0]) + " ", whole)
    bare = strip_forms(re.sub(r"(?<=\w)'s?(?=\s|$)|'", "", whole)).replace("&", " and ")
    if _SHORT.match(bare.strip()):
        short |= {bare.strip()}
    places = [(start, end, f"{kind}:{key}") for start, end, kind, key in gazetteer.within(bare)]
    units: list[Unit] = []
    at = 0
    for start, end, key in [*places, (len(bare), len(bare), "")]:
        if start < at:
            continue
        units += _units_of(bare[at:start], words)
        if key:
            units.append(Unit(PLACE, key, bare[start:end], _sounds(bare[start:end]), WEIGHTS[PLACE]))
        at = end
    letters = "".join(piece[0] for piece in _CUT.findall(fold(bare)) if piece not in _SILENT)
    return NameUnits(tuple(units), form, short, letters, bool(_HAN.search(bare)))


def _without_accents(name: str) -> str:
    """Latin letters without their marks; Cyrillic й and ё stay what they are."""
    parts = (unicodedata.normalize("NFD", letter) for letter in name)
    return "".join(part[0] if "LATIN" in unicodedata.name(part[0], "") else unicodedata.normalize("NFC", part) for part in parts)


def _units_of(text: str, words: BusinessWords) -> list[Unit]:
    made: list[Unit] = []
    pieces = _CUT.findall(fold(text))
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if _HAN.match(piece):
            made += _han_units(piece, words)
            at += 1
            continue
        size, key = _word_at(pieces, at, words)
        if size:
            made.append(_word(key, " ".join(pieces[at : at + size]), words))
        elif piece.isdigit() or piece in _ROMAN or piece in _SAID:
            number = _ROMAN.get(piece) or _SAID.get(piece) or str(int(piece))
            made.append(Unit(NUMBER, number, piece, weight=WEIGHTS[NUMBER]))
        elif piece not in _SILENT:
            made += _compound(piece, words) or [_brand(piece)]
        at += max(1, size)
    return made


def _word(key: str, text: str, words: BusinessWords) -> Unit:
    return Unit(WORD, key, text, weight=_WEAK if key in words.weak else WEIGHTS[WORD])


def _compound(word: str, words: BusinessWords) -> list[Unit]:
    """The parts of a name written in one word, when it is made of nothing else; at least two."""
    latin = to_latin(word)
    cut: dict[int, list[str]] = {0: []}
    for at in range(len(latin)):
        if at in cut:
            for size in range(2, min(14, len(latin) - at) + 1):
                if latin[at : at + size] in words.parts:
                    known = cut.get(at + size)
                    if known is None or len(known) > len(cut[at]) + 1:
                        cut[at + size] = [*cut[at], latin[at : at + size]]
    found = cut.get(len(latin), [])
    if len(found) < 2:
        return []
    made = [words.parts[part] for part in found]
    return [
        Unit(PLACE, key, part, weight=WEIGHTS[PLACE]) if sort == PLACE else _word(key, part, words)
        for part, (sort, key) in zip(found, made, strict=True)
    ]


def _word_at(pieces: list[str], at: int, words: BusinessWords) -> tuple[int, str]:
    """How many pieces from ``at`` are a word of business, and its id; the longest counts."""
    for size in (3, 2, 1):
        key = words.words.get(tuple(stem(part) for part in pieces[at : at + size]))
        if key and at + size <= len(pieces):
            return size, key
    return 0, ""


def _han_units(run: str, words: BusinessWords) -> list[Unit]:
    """Words of business in a run of Han, the longest first; what is left between them are brands, known by their sound."""
    made: list[Unit] = []
    left = ""
    at = 0
    while at < len(run):
        word = next(
            (
                run[at : at + size]
                for size in range(min(words.longest_han, len(run) - at), 0, -1)
                if run[at : at + size] in words.han
            ),
            "",
        )
        # one letter is a word only where no brand is being written: 新 of 新奥 is none
        if word and (len(word) > 1 or (not left and _stands_alone(run, at, words))):
            made += _han_brand(left)
            left = ""
            made.append(_word(words.han[word], word, words))
        else:
            word = run[at]
            left += word
        at += len(word)
    return [*made, *_han_brand(left)]


def _stands_alone(run: str, at: int, words: BusinessWords) -> bool:
    """Whether what follows one letter is a word of business too, or nothing."""
    rest = run[at + 1 :]
    return not rest or any(rest[:size] in words.han for size in range(2, words.longest_han + 1))


def _han_brand(run: str) -> list[Unit]:
    run = "".join(letter for letter in run if letter not in _SILENT)
    if not run:
        return []
    sound = "".join(syllables(run)).replace("v", "u")
    return [Unit(BRAND, sound, run, _sounds(run), _brand_weight(sound))]


def _brand(word: str) -> Unit:
    latin = to_latin(word)
    return Unit(BRAND, latin, word, _sounds(word), _brand_weight(latin))


def _sounds(word: str) -> frozenset[str]:
    """Ways a word of any script may be written in Latin letters, and itself."""
    if _HAN.fullmatch(word):
        return frozenset({word, "".join(syllables(word)).replace("v", "u")})
    read = {"".join(reading).replace("v", "u") for reading in syllables_of(word)}
    return frozenset({to_latin(fold(word)), *read, *skeletons(word)})


def _brand_weight(sound: str) -> float:
    return WEIGHTS[BRAND] * (0.6 if len(sound) < 3 else 1.0)
