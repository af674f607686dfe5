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


GUTTER = 0.9
"""Width of a gap that may be a gutter, by the height of the line; the spaces of justified text are mostly narrower [-]."""

_SHORT_CELL = 0.3
"""Width of a cell of numbers, by the width of its row [-]."""


def settle_rows(rows: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of a page in the order they are read: down its columns where it has some, as they came where it has none.

    ``rows`` are the lines as they came, each as its parts between wide gaps; the cells of a row of a table are told apart.
    """
    return by_columns(rows) or [_row(rows, at) for at in range(len(rows))]


def _row(rows: Sequence[Sequence[Line]], at: int) -> Line:
    """The line of some parts: a row of a table where a neighbour has as many, one under the other."""
    parts = rows[at]
    first, last = parts[0], parts[-1]
    near = (rows[one] for one in (at - 1, at + 1) if 0 <= one < len(rows))
    table = len(parts) > 1 and any(_stand_under(parts, row) for row in near)
    text = ("; " if table else " ").join(part.text.strip() for part in parts) if len(parts) > 1 else first.text
    return Line(text, first.left, last.right, first.top, max(part.bottom for part in parts), alone=table)


def _stand_under(parts: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether two rows have as many parts, and of two the second begin at one edge, or end at one and are short as numbers are:
    the wide spaces of running text fall anywhere, and hardly twice in a line."""
    if len(parts) != len(others) or len(parts) > 2:
        return len(parts) == len(others)
    one, two = parts[1], others[1]
    near = 0.5 * max(one.height, two.height)
    short = max(one.right - one.left, two.right - two.left) <= _SHORT_CELL * max(one.right - parts[0].left, 1.0)
    return abs(one.left - two.left) <= near or (short and abs(one.right - two.right) <= near)


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
