"""Sentences that tell of more than one project, cut into what each part tells of one."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from greenbridge.calc.language.projects_around import Around, numbers_in
from greenbridge.calc.language.projects_parties_zh import LISTED, joined
from greenbridge.calc.language.projects_same import script_of
from greenbridge.calc.language.projects_words import APPOSED, BETWEEN_TITLES, INSTEAD, TURN
from greenbridge.calc.language.reading import Span
from greenbridge.calc.language.title import Title


def read_clauses(text: str, items: list[tuple[Span, str]], starts: list[int]) -> list[tuple[Span, str]]:
    """Sentences parted where they turn to another project (…, однако …), so that what one half denies is not said "
    "of the other."""
    made: list[tuple[Span, str]] = []
    for item, stage in items:
        if not stage:
            instead = INSTEAD.search(text, item.start + 10, item.end)
            if instead and any(instead.end() <= one < item.end for one in starts):
                made.append((Span(item.start, instead.start()), ""))
                item = Span(instead.end(), item.end)
            for turn in TURN.finditer(text, item.start + 10, item.end):
                here = bisect_left(starts, item.start), bisect_left(starts, turn.start()), bisect_left(starts, item.end)
                if here[0] < here[1] < here[2]:
                    made.append((Span(item.start, turn.start()), ""))
                    item = Span(turn.start() + 1 + (text[turn.start() + 1] == " "), item.end)
                    break
        made.append((item, stage))
    return made


def _listed_plants(around: Around, sentence: Span, plants: list[Title]) -> list[tuple[Span, list[Title]]]:
    """Plants of one Chinese list, each with its own price or size before it: 总投资53亿元的…项目、总投资10亿元的…项目."""
    first = next((at for at, (one, two) in enumerate(pairwise(plants)) if LISTED.fullmatch(around.text, one.end, two.start)), -1)
    if first < 0:
        return []
    parts: list[tuple[Span, list[Title]]] = []
    start = sentence.start
    for one, two in pairwise(plants[first:]):
        if not LISTED.fullmatch(around.text, one.end, two.start):
            return []
        parts.append((Span(start, one.end), [one]))
        start = one.end + 1
    parts.append((Span(start, sentence.end), [plants[-1]]))
    return parts if all(numbers_in(around.figures, part) for part, _ in parts) else []


def part_plants(around: Around, sentence: Span, titles: list[Title]) -> list[tuple[Span, list[Title]]]:
    """A sentence that tells several plants, each with its own size, cut between them."""
    plants = [one for one in titles if not one.paper]
    if len(plants) < 2:
        return [(sentence, titles)]
    if script_of(plants[0].words) == "zh":
        if joined(around.text, around.countries, plants):
            return [(sentence, [one]) for one in plants]
        return _listed_plants(around, sentence, plants) or [(sentence, titles)]
    sizes = []
    for one in plants:
        inner = [figure.quote for figure in around.figures if one.start <= figure.start < one.end and figure.unit == "MW"]
        sizes.append(inner[0] if inner else "")
    if not all(size or one.named for size, one in zip(sizes, plants, strict=True)):
        return [(sentence, titles)]
    parts: list[tuple[Span, list[Title]]] = []
    at = sentence.start
    for one, following in zip(plants, [*plants[1:], None], strict=True):
        if following is None:
            parts.append((Span(at, sentence.end), [one]))
            break
        cuts = list(BETWEEN_TITLES.finditer(around.text, one.end, following.start))
        if not cuts or APPOSED.fullmatch(around.text, one.end, following.start):
            return [(sentence, titles)]
        parts.append((Span(at, cuts[-1].start()), [one]))
        at = cuts[-1].end()
    return parts
