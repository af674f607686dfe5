"""What an organisation's name is made of, whatever its script: its brand, words of business, places, numbers, legal form.

天津绿源储能科技有限公司 and *Tianjin Luyuan Energy Storage Technology Co., Ltd.* are both Tianjin (a place), luyuan (a brand, by
its sound), storage and technology (words of business, by their meaning). The legal form is kept beside: it tells namesakes
apart and says nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

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
_AND = frozenset("和与及")
_ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12", "xiii": "13",
    "xiv": "14", "xv": "15", "xvi": "16", "xvii": "17", "xviii": "18", "xix": "19", "xx": "20", "xxi": "21",
}  # fmt: skip
_LAST = {"i": "1", "v": "5", "x": "10"}
"""Letters that are numbers at the end of a name alone."""
_TENS = {
    word: 10 * number
    for number, words in enumerate(("twenty", "thirty", "forty fourty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2)
    for word in words.split()
}
_ORDINAL = frozenset(["st", "nd", "rd", "th", "й", "я", "е", "го"])
_OF_CHINA = re.compile("国家|国网")
"""A Chinese name that begins so leaves the country out: 国家能源局."""
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_ADJECTIVE = re.compile(r"(.{3,})ск(?:ий|ая|ое|ие|ого|ой|ому|им|ом|их|ую)")
_SAID = {
    word: str(number)
    for number, words in enumerate(
        ("one first", "two second", "three third", "four fourth", "five fifth", "six sixth", "seven seventh", "eight eighth",
         "nine ninth", "ten tenth"), start=1,
    )
    for word in words.split()
}  # fmt: skip
_FORMS = (
    ("group", r"集团(?:有限责任|有限)?公司|集团$"),
    ("limited", r"(?<!股份)有限责任公司|(?<!股份)有限公司|\bltd\b|limited|\bllc\b|l\.l\.c|gmbh|\bооо\b|\bтоо\b|осоо"
     r"|ограниченной ответственностью"
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
    """A name taken apart: its units in order, its legal form, its short names.

    The form is ``group``, ``limited``, ``stock``, ``public`` or empty.

    ``letters`` are the beginnings of its words, by which a short name of capitals is known.
    """

    units: tuple[Unit, ...]
    form: str = ""
    short: frozenset[str] = frozenset()
    letters: str = ""
    solid: str = ""
    """The name without its form, in small letters and written together."""
    han: bool = False


@dataclass(frozen=True, slots=True)
class BusinessWords:
    """Words of business in three languages: from Chinese words, and from stems of others, to ids."""

    han: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    parts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Parts of names written in one word (Узпромстройбанк, PowerChina), in Latin letters, to (sort, key)."""
    weak: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    """Ids of words that say what sort of body it is: a committee is no alliance."""
    kin: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Groups of ids that translators take for one another: energy, power; bureau, department."""
    longest_han: int = 0


def build_business_words(
    rows: Iterable[Mapping[str, str]],
    countries: Iterable[Mapping[str, str]] = (),
    brands: Iterable[Mapping[str, str]] = (),
) -> BusinessWords:
    """Words of business from the rows of ``reference/names``.

    Several words of a cell are joined by ``|``; an id made of several by ``+``, or by ``~`` before
    one that is often left out: 水电 is ``hydro~power``. An id of a country or a
    place (``country:CN``) names it.
    """
    han: dict[str, tuple[str, ...]] = {}
    words: dict[tuple[str, ...], tuple[str, ...]] = {}
    parts: dict[str, tuple[str, str]] = {}
    listed = list(rows)
    for row in [{**row, "id": f"brand:{row['id']}", "parts": ""} for row in brands] + listed:
        keys = tuple(re.split(r"\+|(?=~)", row["id"]))
        for word in filter(None, row["zh"].split("|")):
            han.setdefault(word, keys)
        for word in filter(None, f"{row['en']}|{row['ru']}".split("|")):
            words.setdefault(tuple(stem(part) for part in _CUT.findall(fold(word))), keys)
        if len(keys) == 1:
            sort = PLACE if _is_place(keys[0]) else WORD
            parts |= dict.fromkeys(filter(None, row["parts"].split("|")), (sort, keys[0]))
    for row in countries:
        parts |= dict.fromkeys(row["parts"].split("|"), (PLACE, f"country:{row['country']}"))
    weak, heads = (frozenset(row["id"] for row in listed if row[column]) for column in ("weak", "head"))
    kin = {row["id"]: frozenset(row["kin"].split("|")) for row in listed if row["kin"]}
    return BusinessWords(han, words, parts, weak, heads, kin, max(map(len, han), default=0))


def _is_place(key: str) -> bool:
    return key.startswith(("country:", "place:"))


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
    phrases = _phrases(bare, words)
    places = [
        (start, end, f"{kind}:{key}")
        for start, end, kind, key in gazetteer.within(bare)
        if not any(begin < end and start < close for begin, close in phrases)
    ]
    units: list[Unit] = []
    at = 0
    for start, end, key in [*places, (len(bare), len(bare), "")]:
        if start < at:
            continue
        units += _units_of(bare[at:start], words, gazetteer)
        if key:
            units.append(Unit(PLACE, key, bare[start:end], _sounds(bare[start:end]), WEIGHTS[PLACE]))
        at = end
    if _OF_CHINA.match(bare) and not any(unit.sort == PLACE for unit in units):
        units.append(Unit(PLACE, "country:CN", "", weight=_WEAK))
    letters = "".join(piece[0] for piece in _CUT.findall(fold(bare)) if piece not in _SILENT)
    solid = "".join(_CUT.findall(fold(bare)))
    return NameUnits(tuple(units), form, short, letters, solid, bool(_HAN.search(bare)))


def _phrases(name: str, words: BusinessWords) -> list[tuple[int, int]]:
    """Where three or more words are one word of business, though one be a place: Shanghai Cooperation Organisation."""
    pieces = [(stem(fold(found[0])), found.start(), found.end()) for found in _CUT.finditer(name)]
    return [
        (pieces[at][1], pieces[at + size - 1][2])
        for size in (4, 3)
        for at in range(len(pieces) - size + 1)
        if tuple(piece for piece, _, _ in pieces[at : at + size]) in words.words
    ]


def _without_accents(name: str) -> str:
    """Latin letters without their marks; Cyrillic й and ё stay what they are."""
    parts = (unicodedata.normalize("NFD", letter) for letter in name)
    return "".join(part[0] if "LATIN" in unicodedata.name(part[0], "") else unicodedata.normalize("NFC", part) for part in parts)


def _units_of(text: str, words: BusinessWords, gazetteer: Gazetteer) -> list[Unit]:
    made: list[Unit] = []
    pieces = _CUT.findall(fold(text))
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if _HAN.match(piece):
            made += _han_units(piece, words)
            at += 1
            continue
        size, keys = _word_at(pieces, at, words)
        if size:
            made += _words(keys, " ".join(pieces[at : at + size]), words)
        elif number := _number_at(pieces, at):
            size = number[0]
            made.append(Unit(NUMBER, number[1], " ".join(pieces[at : at + size]), weight=WEIGHTS[NUMBER]))
        elif piece not in _SILENT:
            made += _russian_place(piece, gazetteer) or _compound(piece, words) or [_brand(piece)]
        at += max(1, size)
    return made


def _number_at(pieces: list[str], at: int) -> tuple[int, str] | None:
    """How many pieces from ``at`` tell a number, and its digits: 44, forty four, II, 1 st."""
    piece, after = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else ""
    if piece.isdigit():
        return (2 if after in _ORDINAL else 1), str(int(piece))
    if piece in _TENS:
        ones = str(int(after)) if after.isdigit() and len(after) == 1 else _SAID.get(after, "")
        return (2, str(_TENS[piece] + int(ones))) if ones and int(ones) < 10 else (1, str(_TENS[piece]))
    said = _ROMAN.get(piece) or _SAID.get(piece) or (_LAST.get(piece) if not after and at else None)
    return (1, said) if said else None


def _russian_place(word: str, gazetteer: Gazetteer) -> list[Unit]:
    """The place a Russian word names or is made from, where a table of places knows it: тяньцзиньский, московского."""
    if not _CYRILLIC.match(word):
        return []
    found = _ADJECTIVE.fullmatch(word)
    bases = [word] if found is None else [f"{found[1].removesuffix('ов')}{ending}" for ending in ("", "ь", "а", "ва", "и", "ия")]
    for base in map(str.capitalize, bases):
        for start, end, kind, key in gazetteer.within(base):
            if (start, end) == (0, len(base)):
                return [Unit(PLACE, f"{kind}:{key}", word, _sounds(base), WEIGHTS[PLACE])]
    return []


def _words(keys: tuple[str, ...], text: str, words: BusinessWords) -> list[Unit]:
    made = []
    for key in keys:
        unit = _word(key.removeprefix("~"), text if len(keys) == 1 else "", words)
        made.append(replace(unit, weight=_WEAK) if key.startswith("~") else unit)
    return made


def _word(key: str, text: str, words: BusinessWords) -> Unit:
    if _is_place(key):
        return Unit(PLACE, key, text, weight=WEIGHTS[PLACE])
    if key.startswith("brand:"):
        return Unit(BRAND, key.removeprefix("brand:"), text, frozenset({key.removeprefix("brand:")}), WEIGHTS[BRAND])
    if key.startswith("number:"):
        return Unit(NUMBER, key.removeprefix("number:"), text, weight=WEIGHTS[NUMBER])
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


def _word_at(pieces: list[str], at: int, words: BusinessWords) -> tuple[int, tuple[str, ...]]:
    """How many pieces from ``at`` are a word of business, and its ids; the longest counts."""
    for size in (4, 3, 2, 1):
        keys = words.words.get(tuple(stem(part) for part in pieces[at : at + size]))
        if keys and at + size <= len(pieces):
            return size, keys
    return 0, ()


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
            made += _words(words.han[word], word, words)
        elif run[at] in _AND and any(run[at + 1 : at + 1 + size] in words.han for size in range(2, words.longest_han + 1)):
            made += _han_brand(left)
            left, word = "", run[at]
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
