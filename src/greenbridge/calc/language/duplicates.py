"""Whether two articles tell the same story, in whatever languages, and whether two names mean one organisation or project."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from rapidfuzz import fuzz

from greenbridge.calc.language.legal_forms import strip_forms
from greenbridge.calc.language.nominative import nominative
from greenbridge.calc.language.reading import ArticleReading, Figure, Reading
from greenbridge.calc.language.translit import han_keys, skeletons, syllables_of

SAME_FROM = 0.55
"""Score from which two articles are taken to tell the same [-]."""
OTHER_FILLING = 0.5
"""Share of numbers, or of names, in common up to which two texts of like words are one form filled in twice [-]."""
CROWD = 40
"""Articles of a batch from which on something they have in common no longer tells two of them from the others."""
NEAR = 8
"""Articles after it with which one of a crowd is compared that nothing rarer tells apart."""
SKETCH = 12
"""Hashes of a text's sketch: of two texts with four fifths of their pieces in common, twelve share none once in 10⁸ times."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_WORD = re.compile(r"[\w&+]+")
_TRADING = ("company", "park", "service-provider")
_DULL = frozenset(("of", "the", "and", "for", "in", "по", "и", "на", "в", "республики", "республика", "republic"))


_PEOPLE = ("jobs", "people", "workers", "employees")
"""Told of one workforce in one language as jobs, in another as people."""


_MASSES = {"t": 1.0, "kg": 1e-3, "g": 1e-6, "mg": 1e-9, "μg": 1e-12}
"""Units of mass and what they are in tonnes [t]."""
_SHARES = {
    "kWh": (1.0, "kWh"), "MWh": (1e3, "kWh"), "GWh": (1e6, "kWh"),
    "t": (1.0, "t"), "kg": (1e-3, "t"),
    "m3": (1.0, "m3"), "L": (1e-3, "m3"),
    "m2": (1.0, "m2"), "ha": (1e4, "m2"),
    "d": (1.0, "d"), "h": (1 / 24, "d"),
}  # fmt: skip
"""What a rate is counted by: how much that is in the unit in which rates are compared [-]."""


@dataclass(frozen=True, slots=True)
class Sameness:
    """How far two articles tell the same, and by what: ``same_text``, ``same_figures``, ``same_organisations``,
    ``same_dates``, …
    """

    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Marks:
    """What an article is compared by."""

    figures: frozenset[str]
    dates: frozenset[str]
    countries: frozenset[str]
    places: frozenset[str]
    concepts: frozenset[str]
    known: frozenset[str]
    organisations: tuple[str, ...]
    sites: frozenset[str]
    sums: frozenset[str]
    companies: bool
    grams: frozenset[str]
    language: str


def _marks_of(read: ArticleReading) -> _Marks:
    text = re.sub(r"\W+", "", read.article.text)
    keys = {one.name: one.key or one.name for one in read.places}
    told = read.projects[:3]
    size = 4 if _HAN.search(text[:200]) else 9
    return _Marks(
        frozenset(filter(None, (figure_key(one) for one in read.figures))),
        frozenset(one.iso for one in read.dates if len(one.iso) == 10),
        frozenset((*read.countries, *(one.country for one in read.places if one.country))),
        frozenset(one.key or one.name for one in read.places),
        frozenset(one.concept for one in read.technologies),
        frozenset(one.known for one in read.organisations if one.known and one.kind != "media"),
        tuple(one.name for one in read.organisations if one.kind != "media" and not one.known)[:25],
        frozenset(keys[one.place] for one in told if one.place in keys),
        frozenset(
            filter(
                None, (figure_key(read.figures[at]) for one in told for at in one.figures if read.figures[at].quote == one.amount)
            )
        ),
        any(one.kind in _TRADING for one in read.organisations),
        frozenset(text[at : at + size] for at in range(0, min(len(text), 20_000) - size, 2 if len(text) > 4000 else 1)),
        read.article.language,
    )


_marks = lru_cache(maxsize=512)(_marks_of)


def figure_key(figure: Figure) -> str:
    """Number and unit of a figure that says something: years and small counts tell nothing."""
    value = figure.value if figure.value is not None else figure.low
    if value is None:
        return ""
    try:
        size = float(value)
    except ValueError:
        return ""
    if size < 10 and "." not in value and figure.unit not in ("MW", "GW", "MWh"):
        return ""
    return number_key(size, figure.unit)


def number_key(size: float, unit: str) -> str:
    """A number and its unit as they are compared: 570 g/kWh and 0.57 t/MWh are one, so are jobs and people."""
    head, slash, rate = unit.partition("/")
    if slash and rate in _SHARES and (head in _MASSES or rate != "a"):
        size = size * _MASSES.get(head, 1.0) / _SHARES[rate][0]
        unit = f"{'t' if head in _MASSES else head}/{_SHARES[rate][1]}"
    return f"{size:.6g} {'people' if unit in _PEOPLE else unit}"


def story_marks(read: ArticleReading) -> frozenset[str]:
    """What two articles must have something of in common to be one story: figures, full dates, and a sketch of the words.

    Without a common figure or day `same_subject` calls nothing the same but equal words; of those the sketch (the least hashes
    of the pieces of text; Broder 1997, resemblance and containment) almost surely shares one. For looking up likely
    duplicates among many.
    """
    marks = _marks(read)
    sketch = sorted(crc32(gram.encode()) for gram in marks.grams)[:SKETCH]
    return frozenset(
        (*(f"f{one}" for one in marks.figures), *(f"d{one}" for one in marks.dates), *(f"t{one:x}" for one in sketch))
    )


def same_subject(a: ArticleReading, b: ArticleReading) -> Sameness:
    """How far two articles tell the same story, 0 to 1, with codes of what speaks for it."""
    return _compared(_marks(a), _marks(b))


def _compared(one: _Marks, other: _Marks) -> Sameness:
    why: list[str] = []
    form = False
    if one.grams and other.grams:
        shared = len(one.grams & other.grams) / min(len(one.grams), len(other.grams))
        form = shared >= 0.5 and _one_form(one, other)
        if shared >= 0.5 and not form:
            return Sameness(round(0.5 + 0.5 * shared, 2), ("same_text",))
    parts: list[tuple[float, float]] = []
    figures = _overlap(one.figures, other.figures)
    if one.figures and other.figures:
        common = len(one.figures & other.figures)
        parts.append((0.35, figures * min(1.0, 0.4 + 0.3 * common)))
        if common:
            why.append("same_figures")
    names = len(one.known & other.known) + _names_in_common(one.organisations, other.organisations)
    fewest = min(len(one.known) + len(one.organisations), len(other.known) + len(other.organisations))
    if fewest:
        parts.append((0.3, min(1.0, names / fewest)))
        if names:
            why.append("same_organisations")
    for weight, left, right, code in (
        (0.1, one.dates, other.dates, "same_dates"),
        (0.12, one.countries, other.countries, "same_countries"),
        (0.13, one.concepts, other.concepts, "same_concepts"),
    ):
        if left and right:
            alike = _overlap(left, right)
            parts.append((weight, alike))
            if alike >= 0.3:
                why.append(code)
    if one.places and other.places:
        parts.append((0.1, _overlap(one.places, other.places)))
    weights = sum(weight for weight, _ in parts)
    score = sum(weight * alike for weight, alike in parts) / max(weights, 0.55)
    common = len(one.figures & other.figures)
    if common >= 2 and figures >= 0.5 and one.countries & other.countries:
        score = max(score, 0.6)
    if not names and not _numbers_alone(one, other, common):
        score = min(score, 0.5)
    if not {"same_figures", "same_organisations"} & set(why):
        score *= 0.5
    if form or (common < 3 and _speaks_against(one, other)):
        score = min(score, 0.5)
    if not {"same_figures", "same_dates"} & set(why):
        # the same bodies speak of the same field every week: without a common number or day it is another story
        score = min(score, 0.5)
    return Sameness(round(min(1.0, score), 2), tuple(why))


def _one_form(one: _Marks, other: _Marks) -> bool:
    """Whether two texts of like words are one form filled in twice: notices of one office, monthly reports of one company.

    A story told again, cut or lengthened keeps its numbers and names; a form has others in most of its places.
    """
    fillings = (
        (one.figures, other.figures),
        (frozenset((*one.organisations, *one.known)), frozenset((*other.organisations, *other.known))),
    )
    overlaps = [_overlap(left, right) for left, right in fillings if left and right]
    return any(alike <= OTHER_FILLING for alike in overlaps)


def _numbers_alone(one: _Marks, other: _Marks, common: int) -> bool:
    """Whether numbers tell that two articles without a common organisation are one story.

    Two wind farms of 500 MW are two where each has its own developer, and one number in common says nothing.
    """
    if one.companies and other.companies:
        return common >= 4 and bool(one.places & other.places)
    return common >= 3 or (common >= 2 and bool(one.places & other.places or one.dates & other.dates))


def _speaks_against(one: _Marks, other: _Marks) -> bool:
    """Whether the projects told stand elsewhere or cost otherwise: the same two companies build more than one thing."""
    elsewhere = one.sites and other.sites and not one.sites & other.sites
    currencies = {key.split(" ")[-1] for key in one.sums} & {key.split(" ")[-1] for key in other.sums}
    return bool(elsewhere or (currencies and not one.sums & other.sums))


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _names_in_common(a: Iterable[str], b: tuple[str, ...]) -> float:
    left = list(b)
    total = 0.0
    for name in a:
        best = max(left, key=lambda other: same_name(name, other), default="")
        alike = same_name(name, best) if best else 0.0
        if alike >= 0.75:
            total += alike
            left.remove(best)
    return total


def find_duplicates(readings: list[tuple[str, Reading]]) -> dict[str, list[dict[str, object]]]:
    """For each file the others of the batch that tell the same: ``of`` (file), ``why`` (codes), ``score``. Teasers
    are not compared.
    """
    told = [(file, article) for file, reading in readings for article in reading.articles if article.article.kind != "teaser"]
    found: dict[str, list[dict[str, object]]] = {file: [] for file, _ in readings}
    best: dict[tuple[str, str], Sameness] = {}
    marks = [_marks_of(article) for _, article in told]
    for at, further in _likely_pairs(marks):
        file, other_file = told[at][0], told[further][0]
        if other_file == file:
            continue
        same = _compared(marks[at], marks[further])
        if same.score >= SAME_FROM and same.score > best.get((file, other_file), Sameness(0.0)).score:
            best[file, other_file] = same
    for (file, other_file), same in best.items():
        for own, of in ((file, other_file), (other_file, file)):
            found[own].append({"of": of, "why": list(same.why), "score": same.score})
    return found


def _likely_pairs(marks: Sequence[_Marks]) -> Iterator[tuple[int, int]]:
    """The pairs that may tell the same, in order: with a number, a full day or half of their words in common.

    Half of the pieces of the shorter text are in the longer one only if one of any other half and one more is: the rarest are
    asked, which for most articles stand nowhere else (prefix filtering; Chaudhuri, Ganti and Kaushik 2006). What more than
    `CROWD` articles have in common, the day of a thousand notices, tells nothing alone: it counts together with a second number
    or a name, and where a crowd has that in common too, each is compared with the `NEAR` ones after it. So the pairs of a batch
    grow with the articles and not with their square; of more than `CROWD` copies of one text each meets some of the others.
    """
    together = _together(marks)
    asked, held, asking = _asked(marks)
    for at, one in enumerate(marks):
        others: set[int] = set()
        for posting in together.pop(at, ()):
            others.update(_further(posting, at))
        crowds = 0
        for gram in asked[at]:  # the rarest first
            crowds += len(held[gram]) > CROWD
            if crowds > NEAR:
                break
            others.update(_further(held[gram], at))
        for gram in one.grams & asking.keys():
            others.update(other for other in asking[gram] if other > at)
        for other in sorted(others):
            yield at, other


def _further(posting: list[int], at: int) -> list[int]:
    """The articles after this one that have the same in common; of a crowd the next ones."""
    first = bisect_right(posting, at)
    return posting[first:] if len(posting) <= CROWD else posting[first : first + NEAR]


def _together(marks: Sequence[_Marks]) -> dict[int, list[list[int]]]:
    """For each article the lists of articles, in order, that have a number or day, or two such or one and a name, in common."""
    told: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(marks):
        for mark in _numbers_and_days(one):
            told[mark].append(at)
    crowded = {mark for mark, posting in told.items() if len(posting) > CROWD}
    both: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(marks):
        common = sorted(crowded.intersection(_numbers_and_days(one)))
        names = _name_marks(one) if common else []
        for place, mark in enumerate(common):
            for second in (*common[place + 1 :], *names):
                both[mark, second].append(at)
    found: defaultdict[int, list[list[int]]] = defaultdict(list)
    for posting in (*(posting for mark, posting in told.items() if mark not in crowded), *both.values()):
        for at in posting[:-1]:
            found[at].append(posting)
    return found


def _asked(marks: Sequence[_Marks]) -> tuple[list[list[str]], dict[str, list[int]], dict[str, list[int]]]:
    """The rarest pieces of each text that others have too; which articles have such a piece, which of them ask for it where
    they are no crowd."""
    times: Counter[str] = Counter()
    for one in marks:
        times.update(one.grams)
    rarest = [sorted(one.grams, key=times.__getitem__)[: len(one.grams) // 2 + 1] for one in marks]
    asked = [[gram for gram in grams if times[gram] > 1] for grams in rarest]
    everywhere = frozenset[str]().union(*asked)
    held: defaultdict[str, list[int]] = defaultdict(list)
    asking: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(marks):
        for gram in one.grams & everywhere:
            held[gram].append(at)
        for gram in asked[at]:
            if times[gram] <= CROWD:
                asking[gram].append(at)
    return asked, held, asking


def _name_marks(one: _Marks) -> list[str]:
    """What two spellings of a name, in one script or in two, have in common: words by their sound, characters in pairs."""
    found: dict[str, None] = dict.fromkeys(one.known)
    for name in map(_plain, one.organisations):
        words = _WORD.findall(name)
        sounds = [form for word in words if word not in _DULL for form in skeletons(word)]
        spoken = ["".join(pair) for word in words for reading in syllables_of(word) for pair in pairwise(reading)]
        found |= dict.fromkeys((*sounds, *(han_keys(name) or spoken)))
    return list(found)


def _numbers_and_days(one: _Marks) -> list[str]:
    return [*(f"f{figure}" for figure in one.figures), *(f"d{day}" for day in one.dates)]


def same_name(a: str, b: str) -> float:
    """How far two names mean one organisation or project, 0 to 1, across scripts: legal forms off, then spelling or
    sound compared.
    """
    left, right = _plain(a), _plain(b)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    if bool(_HAN.search(left)) and bool(_HAN.search(right)):
        return _han_alike(left, right)
    if _HAN.search(left) or _HAN.search(right):
        return _han_and_letters(*((left, right) if _HAN.search(left) else (right, left)))
    return _letters_alike(left, right)


@lru_cache(maxsize=50_000)
def _plain(name: str) -> str:
    return strip_forms(nominative(name) if _CYRILLIC.search(name) else name).lower().replace("ё", "е").strip()


def _han_alike(a: str, b: str) -> float:
    short, long = sorted((a, b), key=len)
    if len(short) >= 4 and long.startswith(short):
        return 0.85
    letters = iter(long)
    left_out = all(character in letters for character in short)  # one name is the other with characters left out
    return float(fuzz.ratio(a, b)) / 100 * (0.95 if left_out else 0.7)


def _letters_alike(a: str, b: str) -> float:
    if bool(_CYRILLIC.search(a)) == bool(_CYRILLIC.search(b)):
        ratio = max(float(fuzz.ratio(a, b)), float(fuzz.token_sort_ratio(a, b))) / 100
        return ratio * _words_lost(a, b)
    left, right = _sounds(a), _sounds(b)
    if not left or not right:
        return 0.0
    return max(float(fuzz.ratio(x, y)) for x in left for y in right) / 100


def _words_lost(a: str, b: str) -> float:
    """Below 1 where a whole word differs: Saudi Arabian Gas and Saudi Arabian Oil are two."""
    left, right = set(_WORD.findall(a)) - _DULL, set(_WORD.findall(b)) - _DULL
    lonely = [(word, max((float(fuzz.ratio(word, other)) for other in right - left), default=0.0)) for word in left - right]
    if any(score < 60 for _, score in lonely) and right - left:
        return 0.7
    return 1.0


@lru_cache(maxsize=50_000)
def _sounds(name: str) -> tuple[str, ...]:
    words = [word for word in _WORD.findall(name) if word not in _DULL]
    forms = [skeletons(word) for word in words]
    return (
        tuple(dict.fromkeys((" ".join(form[0] for form in forms if form), " ".join(form[-1] for form in forms if form))))
        if forms
        else ()
    )


def _han_and_letters(han: str, letters: str) -> float:
    """Chinese characters against letters: Latin parts in common, else the sound of the characters."""
    latin = set(re.findall(r"[a-z]{2,}", han))
    if latin & set(re.findall(r"[a-z]{2,}", letters)):
        return 0.85
    keys = set(han_keys(han))
    if not keys:
        return 0.0
    spoken: set[str] = set()
    for word in _WORD.findall(letters):
        for reading in syllables_of(word):
            spoken |= {"".join(pair) for pair in pairwise(reading)}
    if not spoken:
        return 0.0
    return 0.85 * len(keys & spoken) / min(len(keys), len(spoken))
