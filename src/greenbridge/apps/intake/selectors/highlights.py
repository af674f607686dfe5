"""A text in paragraphs, cut where evidence begins and ends, so that a page can mark it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that is evidence: its number on the page, the candidates it speaks for, whether it is doubtful."""

    number: int
    start: int
    end: int
    candidates: frozenset[int]
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a paragraph under the same marks. ``opens`` and ``closes``: numbers of the marks that begin and end with it."""

    text: str
    candidates: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()
    doubt: bool = False
    current: bool = False
    loose: bool = False
    """Whether a figure stands here that belongs to no candidate."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the text."""

    segments: tuple[Segment, ...]


_LINES = re.compile(r"[^\n]+")


def mark_paragraphs(text: str, marks: Sequence[Mark], *, current: int | None = None) -> list[Paragraph]:
    """The paragraphs of ``text`` with its marks, which may overlap; ``current`` is the candidate whose evidence stands out."""
    cuts = sorted({at for mark in marks for at in (mark.start, mark.end)})
    starting = sorted(marks, key=lambda mark: mark.start)
    paragraphs = []
    active: list[Mark] = []
    seen = 0
    for line in _LINES.finditer(text):
        if not line.group().strip():
            continue
        edges = [line.start(), *(at for at in cuts if line.start() < at < line.end()), line.end()]
        segments = []
        for start, end in pairwise(edges):
            while seen < len(starting) and starting[seen].start < end:
                active.append(starting[seen])
                seen += 1
            active = [mark for mark in active if mark.end > start]
            here = [mark for mark in active if mark.start < end]
            segments.append(_segment(text, start, end, here, current))
        paragraphs.append(Paragraph(tuple(segments)))
    return paragraphs


def _segment(text: str, start: int, end: int, marks: list[Mark], current: int | None) -> Segment:
    return Segment(
        text=text[start:end],
        candidates=tuple(sorted({number for mark in marks for number in mark.candidates})),
        opens=tuple(sorted(mark.number for mark in marks if mark.start == start)),
        closes=tuple(sorted(mark.number for mark in marks if mark.end == end)),
        doubt=any(mark.doubt for mark in marks),
        current=any(current in mark.candidates for mark in marks),
        loose=any(not mark.candidates for mark in marks),
    )
