"""Columns of a page whose lines were drawn across: newspaper pages read down each column, tables left as they are.

Some programs draw a page row by row, so that a line of one column runs on in the next. Lines are parted at wide gaps; where many
gaps lie one under the other, with full lines of running text on both sides, there is a gutter.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from greenbridge.adapters.documents.layout import Line, is_wide

_FEWEST_ROWS = 4
_SHORTEST = 14.0
"""Letters of the usual line of a column; cells of tables are shorter [-]."""
_FULL = 0.8
_FULL_SHARE = 0.5
"""Of the lines of a column, this share is nearly as long as the longer ones; in a column of a table few are."""


def by_columns(rows: Sequence[Sequence[Line]]) -> list[Line] | None:
    """The lines of a page down its columns; None where it has no columns drawn across.

    ``rows`` are the lines as they came, each as its parts between wide gaps.
    """
    if sum(len(row) > 1 for row in rows) < _FEWEST_ROWS:
        return None
    parts = [part for row in rows for part in row]
    ordered = _ordered(parts)
    return None if ordered is None else ordered


def _ordered(parts: list[Line]) -> list[Line] | None:
    gutter = _gutter(parts)
    if gutter is None:
        return None
    made: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []

    def close() -> None:
        for column in (left, right):
            made.extend(_ordered(column) or column)
            column.clear()

    for part in sorted(parts, key=lambda line: (round(line.top), line.left)):
        if part.right <= gutter:
            left.append(part)
        elif part.left >= gutter:
            right.append(part)
        else:
            close()
            made.append(part)
    close()
    return made


def _gutter(parts: Sequence[Line]) -> float | None:
    """Where a gutter runs that parts the most lines of running text, None when there is none."""
    best, most = None, _FEWEST_ROWS - 1
    for at in sorted({round(part.left) for part in parts}):
        place = at - 0.5
        left = [part for part in parts if part.right <= place]
        right = [part for part in parts if part.left >= place]
        if min(len(left), len(right)) <= most or not (_is_running(left) and _is_column(right, place)):
            continue
        best, most = place, min(len(left), len(right))
    return best


def _is_column(parts: Sequence[Line], place: float) -> bool:
    """Running text that begins at one edge; what stands further right may be columns of its own."""
    begin = min(part.left for part in parts)
    first = [part for part in parts if part.left - begin <= 3 * part.height]
    return begin - place <= 3 * first[0].height and _is_running(first)


def _is_running(parts: Sequence[Line]) -> bool:
    if len(parts) < _FEWEST_ROWS:
        return False
    widths = sorted(part.right - part.left for part in parts)
    usual = widths[len(widths) * 3 // 4]  # not the longest, which may be a headline
    full = sum(width >= _FULL * usual for width in widths)
    cells = median(sum(2 if is_wide(letter) else 1 for letter in part.text.strip()) for part in parts)
    return cells >= _SHORTEST and full >= _FULL_SHARE * len(parts)
