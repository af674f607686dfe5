"""What was read of a text before its projects: who is named where, and the sentences cut where several sign in turn."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from greenbridge.calc.language.projects_told import is_source
from greenbridge.calc.language.reading import Figure, Organisation, Place, Span
from greenbridge.calc.language.sentences import occurrences
from greenbridge.calc.language.title import Title

_SOURCE = re.compile(r"\s?\)\s?[–—-]")
"""After the name of a source at the head of a report: (Solar Trade Wire) –."""


@dataclass(frozen=True, slots=True)
class Around:
    """What was read in the text so far."""

    text: str
    figures: tuple[Figure, ...]
    organisations: tuple[Organisation, ...]
    places: tuple[Place, ...]
    countries: list[tuple[int, int, str]]
    forms: list[tuple[int, int, str]]
    kinds: dict[str, str]


def between(found: list[tuple[int, int, str]], span: Span | Title) -> list[tuple[int, int, str]]:
    return found[bisect_left(found, (span.start,)) : bisect_left(found, (span.end,))]


def numbers_in(figures: tuple[Figure, ...], span: Span) -> list[int]:
    low = bisect_left(figures, span.start, key=lambda figure: figure.start)
    high = bisect_left(figures, span.end, lo=low, key=lambda figure: figure.start)
    return [at for at in range(low, high) if figures[at].end <= span.end]


def numbers_with(figures: tuple[Figure, ...], numbers: list[int], one: Figure | None) -> list[int]:
    """The numbers of figures with that of one told before them."""
    if one is None or any(figures[at] is one for at in numbers):
        return numbers
    return sorted({*numbers, bisect_left(figures, one.start, key=lambda figure: figure.start)})


def form_places(text: str, organisations: tuple[Organisation, ...]) -> list[tuple[int, int, str]]:
    made: list[tuple[int, int, str]] = []
    for org in organisations:
        if is_source(text, org.start, org.end):
            continue
        if org.kind == "media" or (org.start < 160 and text[org.start - 1 : org.start] == "(" and _SOURCE.match(text, org.end)):
            continue
        for form in {org.quote, *org.aliases}:
            if len(form) >= 2:
                made += [(start, start + len(form), org.name) for start in occurrences(text, form)]
    whole: list[tuple[int, int, str]] = []
    for one in sorted(made, key=lambda one: (one[0], -one[1])):
        if not (whole and one[1] <= whole[-1][1] and one[2] != whole[-1][2]):
            whole.append(one)  # 中国能建 inside 中国能建新疆院 is not named there
    return sorted(whole)


def parted_signings(around: Around, items: list[tuple[Span, str]], signings: list[int]) -> list[tuple[Span, str]]:
    """Sentences that tell of several signings one after the other (A与B签订…，C与D签订…), cut before who signs next."""
    made: list[tuple[Span, str]] = []
    for item, stage in items:
        inside = signings[bisect_left(signings, item.start) : bisect_left(signings, item.end)]
        start = item.start
        for first, second in pairwise(inside):
            commas = [at + 1 for at in range(first, second) if around.text[at] in "，；"]
            named = (at for at in commas if any(at <= form[0] <= at + 1 for form in between(around.forms, Span(at, second))))
            cut = next(named, 0) if len(between(around.forms, Span(start, first))) > 1 else 0
            if cut:
                made.append((Span(start, cut - 1), stage))
                start = cut
        made.append((Span(start, item.end), stage))
    return made
