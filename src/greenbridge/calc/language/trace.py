"""Text that remembers where it came from: edits keep the way back to the source exact."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Piece = tuple[int, int, int]
"""``(text_start, source_start, length)``: a run that corresponds character by character to the source."""

Edit = tuple[int, int, str]
"""``(start, end, replacement)`` in the text as it stands. A replacement of equal length keeps the way back of each
character; any other replacement has no place of its own in the source."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and the pieces that lead back to its source."""

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def whole(cls, text: str) -> Traced:
        """A text that is its own source."""
        return cls(text, ((0, 0, len(text)),) if text else ())

    def slice(self, start: int, end: int) -> Traced:
        """The stretch ``start:end`` with its own offsets."""
        made: list[Piece] = []
        _copy_pieces(self.pieces, _first(self.pieces, start), start, end, -start, made)
        return Traced(self.text[start:end], tuple(made))

    def edit(self, edits: Iterable[Edit]) -> Traced:
        """The text after ``edits``, which must be sorted by start; an edit that overlaps the one before is left out."""
        out: list[str] = []
        made: list[Piece] = []
        at, length, hint = 0, 0, 0
        text, pieces = self.text, self.pieces
        for start, end, replacement in edits:
            if start < at:
                continue
            if start > at:
                out.append(text[at:start])
                hint = _copy_pieces(pieces, hint, at, start, length - at, made)
                length += start - at
            if replacement:
                out.append(replacement)
                if len(replacement) == end - start:
                    hint = _copy_pieces(pieces, hint, start, end, length - start, made)
                length += len(replacement)
            at = end
        if not out and at == 0:
            return self
        if at < len(text):
            out.append(text[at:])
            _copy_pieces(pieces, hint, at, len(text), length - at, made)
        return Traced("".join(out), tuple(made))


def join(parts: Sequence[Traced], between: str = "\n") -> Traced:
    """The parts one after the other with ``between`` inserted."""
    made: list[Piece] = []
    length = 0
    for number, part in enumerate(parts):
        if number:
            length += len(between)
        for text_start, source_start, run in part.pieces:
            _add(made, text_start + length, source_start, run)
        length += len(part.text)
    return Traced(between.join(part.text for part in parts), tuple(made))


def _first(pieces: Sequence[Piece], start: int) -> int:
    """Number of the piece that holds ``start``, or of the last one before it."""
    return max(0, bisect_left(pieces, (start + 1,)) - 1)


def _copy_pieces(pieces: Sequence[Piece], hint: int, start: int, end: int, shift: int, made: list[Piece]) -> int:
    """Add the pieces of ``start:end`` moved by ``shift`` to ``made``; gives the number to go on from."""
    number, most = hint, len(pieces)
    while number < most:
        text_start, source_start, run = pieces[number]
        if text_start >= end:
            break
        stop = text_start + run
        low = start if start > text_start else text_start  # min and max cost as much as all the rest
        high = end if end < stop else stop
        if low < high:
            if low == start:  # only the first can go on where the last one ended
                _add(made, low + shift, source_start + low - text_start, high - low)
            else:
                made.append((low + shift, source_start + low - text_start, high - low))
        if stop > end:
            break
        number += 1
    return number


def _add(made: list[Piece], text_start: int, source_start: int, run: int) -> None:
    if made:
        last_text, last_source, last_run = made[-1]
        if last_text + last_run == text_start and last_source + last_run == source_start:
            made[-1] = (last_text, last_source, last_run + run)
            return
    made.append((text_start, source_start, run))
