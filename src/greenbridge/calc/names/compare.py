"""How likely two names name one organisation: units matched, weighed by how much they tell, contradictions counted against.

The measure is a weighted Dice coefficient over matched units (Dice 1945), with soft matches between brands as in soft
TF-IDF (Cohen, Ravikumar, Fienberg 2003, "A comparison of string distance metrics for name-matching tasks", section 2.3).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from greenbridge.calc.names.units import BRAND, NUMBER, PLACE, WORD, NameUnits, Unit

SAME_FROM = 0.75
"""Two names from this score on are taken for one organisation; chosen on the labelled pairs of docs/benchmarks.md."""

_SPELT_ALIKE = 0.74
"""Brands below this likeness are two brands."""
_SAME_PLACE = 0.9
"""A place may be written as an adjective that no table of places holds: Тяньцзиньская."""
_OTHER_PLACE, _OTHER_NUMBER, _OTHER_BRAND, _OTHER_WORD, _OTHER_FORM = 0.62, 0.75, 0.6, 0.75, 0.97
"""Factors for a contradiction: each name has something of the sort that the other lacks."""
_OTHER_HEAD = 0.6
"""A committee is no alliance, a bank no ministry."""
_MORE_PLACE, _MORE_BRAND, _MORE_WORD = 0.86, 0.8, 0.85
"""Factors for what only one of the names has: a subsidiary is named after its parent and its place."""
_TELLING = 0.3
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


def compare_names(left: NameUnits, right: NameUnits, heads: frozenset[str] = frozenset()) -> Likeness:
    """How likely two names, taken apart by `units.take_apart`, name one organisation. Symmetric.

    ``heads`` are the words that say what sort of body it is (`BusinessWords.heads`).
    """
    if not left.units or not right.units:
        return Likeness(0.0)
    if _initials_of(left, right) or _initials_of(right, left):
        return Likeness(_INITIALS)
    pairs, left_alone, right_alone = _paired(left.units, right.units)
    whole = sum(unit.weight for unit in (*left.units, *right.units))
    reached = sum(pair.likeness * (pair.left.weight + pair.right.weight) for pair in pairs)
    score = reached / whole * _contradictions(left_alone, right_alone, pairs)
    own = [{unit.key for unit in name.units if unit.sort == WORD and unit.key in heads} for name in (left, right)]
    if own[0] and own[1] and not own[0] & own[1]:
        score *= _OTHER_HEAD
    if left.form and right.form and left.form != right.form:
        score *= _OTHER_FORM
    return Likeness(round(score, 4), tuple(pairs), tuple(left_alone), tuple(right_alone))


def _initials_of(short: NameUnits, whole: NameUnits) -> bool:
    """Whether one name is nothing but the initials of the other, or a short name the other gives for itself."""
    own = {name.lower() for name in short.short}
    if not own or len(short.units) > 1:
        return False
    given = {name.lower() for name in whole.short}
    return bool(own & given) or any(len(name) > 2 and name == whole.letters for name in own)


def _paired(left: Sequence[Unit], right: Sequence[Unit]) -> tuple[list[Pair], list[Unit], list[Unit]]:
    """Units matched one to one, the most alike first; brands written apart or together are tried joined as well."""
    found = [
        (likeness, at, to)
        for at, one in enumerate(left)
        for to, other in enumerate(right)
        if (likeness := _alike(one, other)) > 0
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


def _alike(one: Unit, other: Unit) -> float:
    if one.sort == other.sort and one.key == other.key:
        return 1.0
    if BRAND in (one.sort, other.sort) and {one.sort, other.sort} <= {BRAND, PLACE}:
        least = _SPELT_ALIKE if one.sort == other.sort else _SAME_PLACE
        likeness = max(_spelt(left, right) for left in one.sounds or {one.key} for right in other.sounds or {other.key})
        return likeness if likeness >= least else 0.0
    if {one.sort, other.sort} <= {BRAND, WORD, PLACE} and one.text and one.text == other.text:
        return 1.0
    if {one.sort, other.sort} == {BRAND, WORD}:
        likeness = _spelt(one.text, other.text)
        return likeness if likeness >= 0.85 else 0.0  # a word of business spelt wrong
    return 0.0


def _spelt(left: str, right: str) -> float:
    """Likeness of two spellings; short ones must agree, and the first letter counts more than others."""
    if left == right:
        return 1.0
    size = max(len(left), len(right))
    if size < 4:
        return 0.0
    apart = DamerauLevenshtein.distance(left, right) + (0.25 if left[0] != right[0] else 0.0)
    return max(0.0, 1.0 - apart / size)


def _contradictions(left: list[Unit], right: list[Unit], pairs: list[Pair]) -> float:
    factor = 1.0
    for sort, both in ((PLACE, _OTHER_PLACE), (NUMBER, _OTHER_NUMBER), (BRAND, _OTHER_BRAND), (WORD, _OTHER_WORD)):
        here, there = (any(unit.sort == sort for unit in units) for units in (left, right))
        if here and there:
            factor *= both
        elif (here or there) and sort == PLACE:
            factor *= _MORE_PLACE
        elif (here or there) and sort == BRAND:
            factor *= _MORE_BRAND
        elif sort == WORD and any(unit.sort == WORD and unit.weight > _TELLING for unit in (*left, *right)):
            factor *= _MORE_WORD
    if not any(pair.left.sort in (BRAND, PLACE) for pair in pairs) and any(unit.sort == BRAND for unit in (*left, *right)):
        factor *= 0.5  # words of business alone name nobody
    return factor
