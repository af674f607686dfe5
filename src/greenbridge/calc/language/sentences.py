"""Sentences of a text as stretches, and which one a place of the text lies in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from greenbridge.calc.language.reading import Span

_SHORT = (
    "г",
    "ул",
    "им",
    "ст",
    "млн",
    "млрд",
    "руб",
    "кв",
    "тыс",
    "долл",
    "т.е",
    "No",
    "Co",
    "Ltd",
    "Inc",
    "Mr",
    "Dr",
    "Corp",
    "Pvt",
    "Pte",
    "куб",
    "St",
    "Sept",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
    "Jan",
    "Feb",
    "Aug",
    "vs",
    "U.S",
    "U.K",
)
_NOT_AFTER = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in _SHORT) + r"(?<!\b[A-ZА-ЯЁ]\.)(?<!\n\d\.)(?<!\n\d\d\.)"
_END = re.compile(
    rf"[。！？；]+[”’」）)]*|[!?]+[”\"»)]*(?=\s|$|[\u3400-\u9fff])|\n+|\.{_NOT_AFTER}\.*[”\"»)]*(?=\s+[«“\"A-ZА-ЯЁ\d])"
)
"""Where a sentence ends. The reasons against come after the point, so that they are asked only where there is one."""
_SIGN = re.compile(r"[。！？；!?\n.]")
"""What an end begins with: one class of characters is searched three times as fast as alternatives."""
_ROW = re.compile(r"(.)\1*")


class Placed(Protocol):
    """Anything found at a place of the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


@lru_cache(maxsize=4)
def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences in order; together they cover all but the white space between them. The last texts are remembered."""
    spans: list[Span] = []
    start = 0
    at = 0
    for sign in _SIGN.finditer(text):
        place = sign.start()
        if place < at:
            continue
        found = _END.match(text, place)
        if found:
            _take(text, start, found.end(), spans)
            start = at = found.end()
        elif text[place + 1 : place + 2] == text[place]:
            at = _after_run(text, place)
    _take(text, start, len(text), spans)
    return tuple(spans)


def _after_run(text: str, place: int) -> int:
    """Where a row of the same sign ends: its first one spoke for all."""
    row = _ROW.match(text, place)
    return row.end() if row else place + 1


def _take(text: str, start: int, end: int, spans: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def sentence_at(spans: tuple[Span, ...], position: int) -> Span:
    """The sentence a position lies in (the one before it when it lies between two); an empty span for no sentences."""
    at = bisect_right(spans, position, key=_start) - 1
    return spans[at] if at >= 0 else Span(0, 0)


def within(found: Sequence[P], span: Span) -> list[P]:
    """What was found inside a stretch; ``found`` stands in the order of the text."""
    low = bisect_left(found, span.start, key=_start)
    high = bisect_left(found, span.end, lo=low, key=_start)
    return [one for one in found[low:high] if one.end <= span.end]


def _start(one: Placed) -> int:
    return one.start


def occurrences(text: str, form: str) -> list[int]:
    """Where a form stands in a text, one after the other; many times faster than an expression made for each form."""
    found = []
    at = text.find(form)
    while at >= 0:
        found.append(at)
        at = text.find(form, at + len(form))
    return found
