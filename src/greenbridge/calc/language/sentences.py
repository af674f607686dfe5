"""Sentences of a text as stretches, and which one a place of the text lies in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Protocol, TypeVar

from greenbridge.calc.language.reading import Span

_END = re.compile(
    r"[。！？；]+[”’」）)]*|[!?]+[”\"»)]*(?=\s|$|[\u3400-\u9fff])|\n+|"
    r"(?<!\b[A-ZА-ЯЁ])(?<!\bг)(?<!\bул)(?<!\bим)(?<!\bNo)(?<!\bCo)(?<!\bLtd)(?<!\bInc)(?<!\bст)(?<!\bт\.е)(?<!\bMr)(?<!\bDr)(?<!\bмлн)(?<!\bмлрд)(?<!\bруб)(?<!\bкв)(?<!\bтыс)(?<!\bдолл)"
    r"\.+[”\"»)]*(?=\s+[«“\"A-ZА-ЯЁ\d])"
)


class Placed(Protocol):
    """Anything found at a place of the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences in order; together they cover all but the white space between them."""
    spans: list[Span] = []
    start = 0
    for m in _END.finditer(text):
        _take(text, start, m.end(), spans)
        start = m.end()
    _take(text, start, len(text), spans)
    return tuple(spans)


def _take(text: str, start: int, end: int, spans: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def sentence_at(spans: tuple[Span, ...], position: int) -> Span:
    """The sentence a position lies in (the one before it when it lies between two); an empty span for no sentences."""
    at = bisect_right([span.start for span in spans], position) - 1
    return spans[at] if at >= 0 else Span(0, 0)


def within(found: Iterable[P], span: Span) -> list[P]:
    """What was found inside a stretch."""
    return [one for one in found if span.start <= one.start and one.end <= span.end]
