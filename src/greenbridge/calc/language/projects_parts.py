"""Sentences that tell of more than one project, cut into what each part tells of one."""

from __future__ import annotations

from bisect import bisect_left

from greenbridge.calc.language.projects_around import Around
from greenbridge.calc.language.projects_parties_zh import joined
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


def part_plants(around: Around, sentence: Span, titles: list[Title]) -> list[tuple[Span, list[Title]]]:
    """A sentence that tells several plants, each with its own size, cut between them."""
    plants = [one for one in titles if not one.paper]
    if len(plants) < 2:
        return [(sentence, titles)]
    if script_of(plants[0].words) == "zh":
        return [(sentence, [one]) for one in plants] if joined(around.text, around.countries, plants) else [(sentence, titles)]
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
