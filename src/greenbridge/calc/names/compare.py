"""How likely two names name one organisation: units matched, weighed by how much they tell, contradictions counted against.

The measure is a weighted Dice coefficient over matched units (Dice 1945), with soft matches between brands as in soft
TF-IDF (Cohen, Ravikumar, Fienberg 2003, "A comparison of string distance metrics for name-matching tasks", section 2.3).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from greenbridge.calc.names.units import BRAND, NUMBER, PLACE, WORD, BusinessWords, NameUnits, Unit

NO_WORDS = BusinessWords()
SAME_FROM = 0.75
"""Two names from this score on are taken for one organisation; chosen on the labelled pairs of docs/benchmarks.md."""

_SPELT_ALIKE = 0.74
"""Brands below this likeness are two brands."""
_SAME_PLACE = 0.9
"""A place may be written as an adjective that no table of places holds: Тяньцзиньская."""
_OTHER_PLACE, _OTHER_NUMBER, _OTHER_BRAND, _OTHER_WORD, _OTHER_FORM = 0.62, 0.75, 0.6, 0.75, 0.97
"""Factors for a contradiction: each name has something of the sort that the other lacks."""
_GROUP_OR_STOCK = 0.7
"""A Chinese group and the stock company it has brought to the exchange differ in nothing but this."""
_OTHER_HEAD = 0.6
"""A committee is no alliance, a bank no ministry."""
_MORE_PLACE, _MORE_INSIDE, _MORE_BRAND, _MORE_WORD, _MORE_NUMBER = 0.86, 0.78, 0.8, 0.85, 0.53
"""Factors for what only one of the names has: a subsidiary is named after its parent and its place."""
_TELLING = 0.3
_KIN = 0.85
"""Likeness of two words that translators take for one another: energy, power."""
_NONE: frozenset[str] = frozenset()
_SAME_SOUNDS = 0.9
"""Likeness of a foreign brand and its Chinese transcription."""
_HAN = re.compile(r"[㐀-䶿一-鿿]")
_CLASSES = str.maketrans("lzcjqxfwbdg", "rsssssvvptk")
_NO_VOWEL = re.compile(r"[aeiouyh]")
_SAME_SHORT, _SHORT_NEEDS = 0.78, 0.3
"""Names that give the same short name in brackets are one where they share something besides."""
_NEARLY, _MISSPELT = 0.88, 0.6
"""Names spelt alike from the first on are worth at least the second: a look, no merge."""
_INITIALS = 0.9


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units that say the same, and how alike they are (0–1)."""

    left: Unit
    right: Unit
    likeness: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """Score in 0–1 with the units it rests on: ``pairs``, and what each name has alone."""

    score: float
    pairs: tuple[Pair, ...] = ()
    left_alone: tuple[Unit, ...] = ()
    right_alone: tuple[Unit, ...] = ()


def compare_names(left: NameUnits, right: NameUnits, words: BusinessWords = NO_WORDS) -> Likeness:
    """How likely two names, taken apart by `units.take_apart`, name one organisation. Symmetric.

    ``words`` say which words tell what sort of body it is (``heads``) and which are taken for one another (``kin``).
    """
    if not left.units or not right.units:
        return Likeness(0.0)
    if _initials_of(left, right) or _initials_of(right, left):
        return Likeness(_INITIALS)
    pairs, left_alone, right_alone = _paired(left.units, right.units, words.kin)
    whole = sum(unit.weight for unit in (*left.units, *right.units))
    reached = sum(pair.likeness * (pair.left.weight + pair.right.weight) for pair in pairs)
    score = reached / whole * _contradictions(left_alone, right_alone, pairs)
    if score >= _SHORT_NEEDS and any(len(name) > 2 for name in left.short & right.short):
        score = max(score, _SAME_SHORT)
    if _misspelt(left, right, left_alone, right_alone):
        score = max(score, _MISSPELT)
    own = [_heads_of(name, words) for name in (left, right)]
    if own[0] and own[1] and not own[0] & own[1]:
        score *= _OTHER_HEAD
    if left.form and right.form and left.form != right.form:
        score *= _GROUP_OR_STOCK if {left.form, right.form} == {"group", "stock"} else _OTHER_FORM
    return Likeness(round(score, 4), tuple(pairs), tuple(left_alone), tuple(right_alone))


def _heads_of(name: NameUnits, words: BusinessWords) -> set[str]:
    """What sort of body a name says it is, with what translators take that for."""
    heads = [unit.key for unit in name.units if unit.sort == WORD and unit.key in words.heads]
    return {group for head in heads for group in (head, *words.kin.get(head, ()))}


def _misspelt(left: NameUnits, right: NameUnits, left_alone: Sequence[Unit], right_alone: Sequence[Unit]) -> bool:
    """Whether two long names differ in a letter or two of a brand, or in where they are cut: Van der Bilt, Vanderbilt.

    Such names are worth a look and no more: Hon Hai and Hon Wai may be two firms.
    """
    if any(unit.sort == NUMBER for unit in (*left_alone, *right_alone)):
        return False
    if not all(any(unit.sort == BRAND for unit in units) for units in (left_alone, right_alone)) and left.solid != right.solid:
        return False
    return len(left.solid) >= 8 and not left.han and _spelt(left.solid, right.solid) >= _NEARLY


def _initials_of(short: NameUnits, whole: NameUnits) -> bool:
    """Whether one name is nothing but the initials of the other, or a short name the other gives for itself."""
    own = {name.lower() for name in short.short}
    if not own or len(short.units) > 1:
        return False
    given = {name.lower() for name in whole.short}
    return bool(own & given) or any(len(name) > 2 and name == whole.letters for name in own)


def _paired(
    left: Sequence[Unit], right: Sequence[Unit], kin: Mapping[str, frozenset[str]]
) -> tuple[list[Pair], list[Unit], list[Unit]]:
    """Units matched one to one, the most alike first; brands written apart or together are tried joined as well."""
    found = [
        (likeness, at, to)
        for at, one in enumerate(left)
        for to, other in enumerate(right)
        if (likeness := _kindred(one, other, kin) or _alike(one, other)) > 0
    ]
    found.sort(key=lambda row: (-row[0], row[1], row[2]))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for likeness, at, to in found:
        if at not in taken_left and to not in taken_right:
            taken_left.add(at)
            taken_right.add(to)
            pairs.append(Pair(left[at], right[to], likeness))
    left_alone = [unit for at, unit in enumerate(left) if at not in taken_left]
    right_alone = [unit for at, unit in enumerate(right) if at not in taken_right]
    return _joined(pairs, left_alone, right_alone)


def _joined(pairs: list[Pair], left: list[Unit], right: list[Unit]) -> tuple[list[Pair], list[Unit], list[Unit]]:
    """Brands that stand in one word in one name and in several in the other: goodwill and good will."""
    for one, others, turned in ((left, right, False), (right, left, True)):
        for unit in [unit for unit in one if unit.sort == BRAND]:
            for size in (2, 3):
                for at in range(len(others) - size + 1):
                    run = others[at : at + size]
                    made = _together(run)
                    likeness = _alike(unit, made) if all(part.sort in (BRAND, WORD) for part in run) else 0.0
                    if likeness >= 0.9 and unit in one:
                        one.remove(unit)
                        del others[at : at + size]
                        pairs.append(Pair(made, unit, likeness) if turned else Pair(unit, made, likeness))
                        break
    return pairs, left, right


def _together(run: list[Unit]) -> Unit:
    key = "".join(part.text if part.sort == WORD else part.key for part in run)
    return Unit(BRAND, key, "", frozenset({key}), sum(part.weight for part in run))


def _kindred(one: Unit, other: Unit, kin: Mapping[str, frozenset[str]]) -> float:
    """Words that translators take for one another count nearly as one."""
    if not one.sort == other.sort == WORD or one.key == other.key:
        return 0.0
    return _KIN if kin.get(one.key, _NONE) & kin.get(other.key, _NONE) else 0.0


def _alike(one: Unit, other: Unit) -> float:
    if one.sort == other.sort and one.key == other.key:
        return 1.0
    if BRAND in (one.sort, other.sort) and {one.sort, other.sort} <= {BRAND, PLACE}:
        least = _SPELT_ALIKE if one.sort == other.sort else _SAME_PLACE
        likeness = max(_spelt(left, right) for left in one.sounds or {one.key} for right in other.sounds or {other.key})
        likeness = max(likeness, _transcribed(one, other))
        return likeness if likeness >= least else 0.0
    if {one.sort, other.sort} <= {BRAND, WORD, PLACE} and one.text and one.text == other.text:
        return 1.0
    if {one.sort, other.sort} == {BRAND, WORD}:
        likeness = _spelt(one.text, other.text)
        return likeness if likeness >= 0.85 else 0.0  # a word of business spelt wrong
    return 0.0


def _transcribed(one: Unit, other: Unit) -> float:
    """Likeness of a foreign brand and its Chinese transcription, which keeps the order of consonant classes: 萨姆鲁克, Samruk."""
    if bool(_HAN.search(one.text)) == bool(_HAN.search(other.text)):
        return 0.0
    left, right = (_NO_VOWEL.sub("", unit.key.translate(_CLASSES).replace("sh", "s")) for unit in (one, other))
    return _SAME_SOUNDS if left == right and len(left) >= 4 else 0.0


def _spelt(left: str, right: str) -> float:
    """Likeness of two spellings; short ones must agree, and the first letter counts more than others."""
    if left == right:
        return 1.0
    if not left or not right:
        return 0.0
    size = max(len(left), len(right))
    if size < 4:
        return 0.0
    apart = DamerauLevenshtein.distance(left, right) + (0.25 if left[0] != right[0] else 0.0)
    return max(0.0, 1.0 - apart / size)


def _contradictions(left: list[Unit], right: list[Unit], pairs: list[Pair]) -> float:
    factor = 1.0
    least = _TELLING / 2  # a country that is only meant
    for sort, both in ((PLACE, _OTHER_PLACE), (NUMBER, _OTHER_NUMBER), (BRAND, _OTHER_BRAND), (WORD, _OTHER_WORD)):
        here, there = (any(unit.sort == sort and unit.weight > least for unit in units) for units in (left, right))
        if here and there:
            factor *= both
        elif (here or there) and sort == PLACE:
            inside = any(unit.sort == PLACE and unit.key.startswith("place:") for unit in (*left, *right))
            factor *= _MORE_INSIDE if inside else _MORE_PLACE
        elif (here or there) and sort == BRAND:
            factor *= _MORE_BRAND
        elif (here or there) and sort == NUMBER:
            factor *= _MORE_NUMBER
        elif sort == WORD and any(unit.sort == WORD and unit.weight > _TELLING for unit in (*left, *right)):
            factor *= _MORE_WORD
    if not any(pair.left.sort in (BRAND, PLACE) for pair in pairs) and any(unit.sort == BRAND for unit in (*left, *right)):
        factor *= 0.5  # words of business alone name nobody
    return factor
