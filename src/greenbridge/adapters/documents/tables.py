"""Tables as text that can be read aloud: which row is the header, one line a row, ``header: value; header: value``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from greenbridge.adapters.documents.document import Table

_HEADER_SEARCH_ROWS = 20
_NUMBER = re.compile(r"[-+−(]?[\d  .,'’]*\d[\d  .,'’]*\s*[%‰)]?(?:\s*[^\W\d]{0,3})?\Z")
_DATE = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?(?:年|г\.?))?")
_SPACES = re.compile(r"\s+")


def cell_text(found: object) -> str:
    """A cell as text: whole numbers without a point, dates in ISO form, at most the 15 digits a sheet keeps."""
    if found is None:
        return ""
    if isinstance(found, bool):
        return "TRUE" if found else "FALSE"
    if isinstance(found, int):
        return str(found)
    if isinstance(found, float):
        return _number_text(found)
    if isinstance(found, dt.datetime):
        midnight = (found.hour, found.minute, found.second, found.microsecond) == (0, 0, 0, 0)
        return found.date().isoformat() if midnight else found.replace(microsecond=0).isoformat(sep=" ")
    if isinstance(found, dt.date):
        return found.isoformat()
    if isinstance(found, dt.time):
        return found.replace(microsecond=0).isoformat()
    if isinstance(found, dt.timedelta):
        seconds = round(found.total_seconds())
        sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
        return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return _SPACES.sub(" ", str(found)).strip()


def _number_text(number: float) -> str:
    if number != number or number in (float("inf"), float("-inf")):
        return str(number)
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    text = f"{number:.15g}"
    if "e" not in text or not 1e-9 <= abs(number) < 1e21:
        return text
    return format(Decimal(text), "f")


def looks_numeric(text: str) -> bool:
    """Whether a cell holds a number or a date rather than words."""
    return len(text) <= 40 and (bool(_NUMBER.match(text)) or bool(_DATE.fullmatch(text)))


def _may_name_columns(row: Sequence[str]) -> bool:
    """Whether a row holds nothing but words, or words and years (``2023年``, or two and more bare years)."""
    numeric = [cell for cell in row if cell and looks_numeric(cell)]
    years = {cell for cell in numeric if _YEAR.fullmatch(cell)}
    if len(years) < len(numeric) or max(map(len, row)) > 80:
        return False
    words = _filled(row) > len(numeric) or not row[0]
    return words and (len(years) != 1 or not next(iter(years)).isdigit())


def find_header(rows: Sequence[Sequence[str]]) -> tuple[int, tuple[str, ...]]:
    """Index of the header row and its names, groups above it joined in front; ``(-1, ())`` when there is none.

    A header is the first row that is filled as widely as the table is, holds words (or years) only, and is followed by a row.
    """
    head = rows[:_HEADER_SEARCH_ROWS]
    widths = sorted((_filled(row) for row in rows[:200]), reverse=True)
    wide = widths[len(widths) // 2] if widths else 0
    need = max(2, (wide * 6 + 9) // 10)
    for at, row in enumerate(head):
        if _filled(row) < need:
            continue
        if at + 1 >= len(rows) or not _may_name_columns(row):
            return -1, ()
        names = tuple(row)
        if at and 2 <= _filled(head[at - 1]) < _filled(row):
            names = _with_groups(head[at - 1], row)
        return at, names
    return -1, ()


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell)


def _with_groups(above: Sequence[str], row: Sequence[str]) -> tuple[str, ...]:
    names, group = [], ""
    for column, name in enumerate(row):
        group = (above[column] if column < len(above) else "") or group
        names.append(f"{group} {name}".strip() if name else "")
    return tuple(names)


def lay_out_table(name: str, rows: Sequence[Sequence[str]], *, form: bool = False) -> tuple[Table, list[str]]:
    """The table and its lines of text.

    ``form`` says that two columns without numbers to the right are a form (``name: value``), as in letters and applications;
    in sheets two columns are a list with a header.
    """
    kept = [tuple(row) for row in rows if any(row)]
    if not kept:
        return Table(name, (), ()), []
    if form and max(map(_last_filled, kept)) == 2:
        return Table(name, (), tuple(kept)), [": ".join(cell for cell in row if cell) for row in kept]
    at, header = find_header(kept)
    if at < 0:
        return Table(name, (), tuple(kept)), ["; ".join(cell for cell in row if cell) for row in kept]
    before = kept[: at - 1] if header != kept[at] else kept[:at]
    body = kept[at + 1 :]
    lines = ["; ".join(cell for cell in row if cell) for row in before]
    lines += [_row_line(header, row) for row in body]
    return Table(name, header, tuple(body)), lines


def _last_filled(row: Sequence[str]) -> int:
    return max((column + 1 for column, cell in enumerate(row) if cell), default=0)


def _row_line(header: Sequence[str], row: Sequence[str]) -> str:
    parts = []
    for column, cell in enumerate(row):
        if cell:
            name = header[column] if column < len(header) else ""
            parts.append(f"{name}: {cell}" if name else cell)
    return "; ".join(parts)


def strip_joints(line: str) -> str:
    """The line without the joints of empty cells at its end; a semicolon of its own stays."""
    bare = line.rstrip(" ;")
    return bare + ";" if line[len(bare) :].startswith(";") else bare


class TextBuilder:
    """Paragraphs and tables put together in order, tables with their place in the text."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.tables: list[Table] = []

    def paragraph(self, text: str) -> None:
        """Adds a paragraph; an empty one adds nothing."""
        text = text.strip()
        if text:
            self._add(text + "\n")

    def gap(self) -> None:
        """An empty line, unless the text is empty or has one there."""
        if self._parts and self._parts[-1] != "\n":
            self._add("\n")

    def table(self, name: str, rows: Sequence[Sequence[str]], *, form: bool = False) -> None:
        """Adds a table, one line a row."""
        table, lines = lay_out_table(name, rows, form=form)
        if not lines:
            return
        start = self._length
        for line in lines:
            self.paragraph(line)
        self.tables.append(Table(table.name, table.header, table.rows, start, max(start, self._length - 1)))

    @property
    def length(self) -> int:
        """Characters so far."""
        return self._length

    def text(self) -> str:
        """The whole text, without white space at its end."""
        return "".join(self._parts).rstrip()

    def _add(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)
