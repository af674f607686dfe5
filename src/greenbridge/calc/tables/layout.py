"""Where a table's header is and what each row under it is: a row of data, a total, a heading of a part, a note."""

# ruff: noqa: E501  (a pattern stands on one line)

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from greenbridge.calc.language.fold import fold
from greenbridge.calc.tables.heads import Head, UnitRead, read_head, read_unit
from greenbridge.calc.tables.words import Vocabulary, plain

SEARCHED = 60
"""Rows at the top of a sheet among which the header is looked for."""
MOST_COLUMNS = 500
"""Columns of a table that are looked at; a sheet has room for 16,384, a list of people's has a few dozen."""
DATA, TOTAL, NOTE, SECTION, REPEATED, EMPTY = "data", "total", "note", "section", "repeated", "empty"
OTHER = "other"
"""Rows of another table further down."""

_NUMBER = re.compile(r"[-+−~≈约≤≥<>]?\s*[\d][\d  .,'’]*\s*[%‰]?")
_DATE = re.compile(r"\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:19|20)\d\d")
_YEAR_HEAD = re.compile(r"(?:за )?(?:19|20)\d\d\s*(?:年度?|г\.?|год|H[12]|Q[1-4])?")
_TOTAL = re.compile(
    r"(?:合计|总计|小计|共计|总和|累计|汇总|本页合计)(?:[\s:：,，(（—–-].{0,40}|[^.;。]{0,8})"
    r"|(?:итого|всего|в\s?сумме|общий итог|подытог|промежуточный итог|sub-?\s?total)(?:[\s:,(—–-].{0,40})?"
    r"|(?:grand |overall )?(?:totals?|sum)(?:\s*[:(,—–-].{0,40}|\s+(?:for|of|by|in|per|all|amount|cost|capacity|number)\b.{0,40})?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:注|附注|备注|说明|来源|数据来源|资料来源|填表|填报|制表|审核|单位负责人)\s*\d*\s*[:：、.]|\*|†|\d?\)\s|[¹²³]|"
    r"(?:note|notes|source|sources|remark|n\.?b\.?|data as of|prepared by|disclaimer)s?\s*\d*\s*[:.]|"
    r"(?:примечани[ея]|источник|прим\.|сноска|данные на|(?:ответственный )?исполнитель|составил|справочно|руководитель)\s*\d*\s*[:.—-]?",
    re.IGNORECASE,
)
_PART = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]\s*\S|第[一二三四五六七八九十]+[部章类]|[IVX]{1,4}[.)]\s+\S|(?:раздел|часть|part|section|group)\s+\S",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:\d{1,2}[.、)）]|[a-zа-я][.)]?\s)?.*(?:[。；]|(?<=[^\W\d]{3})\.)", re.DOTALL)
"""What ends as a sentence does is said of a table, it is no heading in it."""
_LABELLED = re.compile(r"[^:：]{2,30}[:：]\s*\S")
_TABLE_UNIT = re.compile(
    r"(?:单位\s*[:：]\s*|(?:ед\.? ?изм\.?|единица измерения)\s*[:：]?\s*|\bunits?\s*[:：]\s*|\(\s*в\s+|^в\s+|^in\s+)([^()（）;；,，]{1,24})"
    r"|^(.{1,20}?)\s+unless\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its place from 0 and its header."""

    at: int
    head: Head


@dataclass(frozen=True, slots=True)
class Area:
    """A merged area, rows and columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass
class Layout:
    """A table found in a sheet. Rows are told by their number in the sheet, from 1."""

    columns: list[Column]
    titles: list[str] = field(default_factory=list)
    header_rows: tuple[int, int] = (0, 0)
    first_row: int = 0
    unit: UnitRead | None = None
    """Unit told for the whole table in a line above it."""
    left_out: int = 0
    """Columns beyond `MOST_COLUMNS`."""
    confidence: float = 0.0


Row = tuple[int, Sequence[str]]
"""Number of a row in its sheet, from 1, and its cells."""


def find_layout(
    rows: Sequence[Row], vocabulary: Vocabulary, *, merged: Iterable[Area] = (), header: tuple[int, int] | None = None
) -> Layout | None:
    """The table of a sheet from its first rows; None when there is none.

    Parameters
    ----------
    rows
        The first rows, `SEARCHED` and a few more are enough; empty ones may be left out.
    merged
        Merged areas of the sheet.
    header
        First and last row of the header where a person has said so.
    """
    cells = {number: [cell.strip() for cell in row] for number, row in rows if any(cell.strip() for cell in row)}
    if not cells:
        return None
    areas = [area for area in merged if area.top < max(cells)]
    if header is not None:
        first, last = header
        at = first
    else:
        at = _header_row(cells, vocabulary)
        if not at:
            return None
        first, last = _header_span(at, cells, areas)
    heads = _names(first, last, cells, areas)
    units, first_row = _under_header(last, cells, len(heads))
    titles = [text for number, row in cells.items() if number < first for text in dict.fromkeys(filter(None, row))]
    columns = []
    named = [(place, group, name) for place, (group, name) in enumerate(heads) if name or group]
    for place, group, name in named[:MOST_COLUMNS]:
        head = read_head(name or group, vocabulary.abbreviations, group=group if name else "")
        told = units.get(place)
        columns.append(Column(place, head if told is None or head.unit else _with_unit(head, told)))
    hits = sum(plain(column.head.base) in vocabulary.exact for column in columns)
    return Layout(
        columns,
        titles,
        (first, last),
        first_row,
        _table_unit(titles),
        left_out=max(0, len(named) - MOST_COLUMNS),
        confidence=round(min(1.0, 0.5 + hits / max(1, len(columns))), 2),
    )


def _with_unit(head: Head, unit: UnitRead) -> Head:
    return Head(head.text, head.base, head.parts, head.group, unit, head.period, head.language)


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell)


def is_number(text: str) -> bool:
    """Whether a cell holds a number and nothing else, a year or a date among them."""
    return bool(_NUMBER.fullmatch(text) or _DATE.fullmatch(text))


def _header_row(cells: dict[int, list[str]], vocabulary: Vocabulary) -> int:
    """The row among the first that names columns best: known words, words rather than numbers, as wide as what follows."""
    numbers = sorted(cells)[:SEARCHED]
    widths = sorted(_filled(cells[number]) for number in numbers)
    usual = widths[(len(widths) * 2) // 3] if widths else 0
    best, best_score = 0, 0.0
    for order, number in enumerate(numbers):
        row = cells[number]
        filled = [cell for cell in row if cell]
        if len(filled) < 2 or not any(later > number for later in cells):
            continue
        hits = sum(_names_a_column(cell, vocabulary) for cell in filled)
        figures = sum(is_number(cell) and not _YEAR_HEAD.fullmatch(cell) for cell in filled)
        long = sum(len(cell) > 90 for cell in filled)
        distinct = len({fold(cell) for cell in filled}) / len(filled)
        labelled = sum(bool(_LABELLED.match(cell)) for cell in filled)
        score = (
            3.0 * hits / len(filled)
            + min(hits, 6) * 0.25
            + min(1.0, len(filled) / max(usual, 1))
            + 0.5 * distinct
            - 2.5 * figures / len(filled)
            - 1.5 * long / len(filled)
            - 1.0 * labelled / len(filled)
            - 0.03 * order
        )
        if hits == 0 and (figures or order > 10):
            continue
        if score > best_score + 0.05:
            best, best_score = number, score
    return best if best_score >= 1.2 else 0


def _names_a_column(cell: str, vocabulary: Vocabulary) -> bool:
    if len(cell) > 80 or is_number(cell):
        return False
    head = read_head(cell, vocabulary.abbreviations)
    return any((plain(part) or part.strip()) in vocabulary.exact for part in (*head.parts, cell))


def names_columns(row: Sequence[str], layout: Layout, vocabulary: Vocabulary) -> bool:
    """Whether a row under a gap is the header of another table: nothing but names of columns, and other ones."""
    filled = [cell for cell in row if cell]
    own = {plain(column.head.text) for column in layout.columns}
    new = [cell for cell in filled if plain(cell) not in own]
    return len(filled) >= 2 and len(new) >= 0.5 * len(filled) and all(_names_a_column(cell, vocabulary) for cell in filled)


def _header_span(at: int, cells: dict[int, list[str]], areas: Sequence[Area]) -> tuple[int, int]:
    """First and last row of the header around the row that names most columns."""
    first = last = at
    for area in areas:
        if area.top <= at - 1 <= area.bottom and area.bottom - area.top <= 4:
            # a cell merged downwards is a header as tall as itself
            first, last = min(first, area.top + 1), max(last, area.bottom + 1)
    header = [cells[number] for number in range(first, last + 1) if number in cells]
    width = max(map(len, header))
    joined = ["".join(row[at] for row in header if at < len(row)) for at in range(width)]
    for area in areas:
        if first <= area.top + 1 <= last and area.bottom + 1 <= last and area.left == area.right < width:
            joined[area.left] = joined[area.left] or "-"
    if last + 1 in cells and _fills_gaps(joined, cells[last + 1]):
        last += 1
    while first - 1 in cells and _is_group_row(cells[first - 1], cells[first], first - 1, areas):
        first -= 1
    return first, last


def _fills_gaps(row: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the row below names the columns that a header leaves empty under a group, and holds nothing else."""
    filled = [place for place, cell in enumerate(below) if cell]
    if not filled or any((is_number(below[at]) and not _YEAR_HEAD.fullmatch(below[at])) or len(below[at]) > 60 for at in filled):
        return False
    gaps = [place for place in filled if place >= len(row) or not row[place]]
    starts = {place - 1 for place in gaps}
    inside = all(place in gaps or place in starts for place in filled)
    return bool(gaps) and inside and len(filled) < max(2, _filled(row) + len(gaps))


def _is_group_row(above: Sequence[str], row: Sequence[str], number: int, areas: Sequence[Area]) -> bool:
    filled = [place for place, cell in enumerate(above) if cell]
    if not filled or any(_LABELLED.match(above[at]) or is_number(above[at]) or len(above[at]) > 40 for at in filled):
        return False
    width = max((place + 1 for place, cell in enumerate(row) if cell), default=0)
    wide = [area for area in areas if area.top == area.bottom == number - 1 and area.right > area.left]
    if wide:
        return not any(area.right - area.left + 1 >= width for area in wide)
    # without merged cells a group is one of several words, each over a run of columns
    return 2 <= len(filled) < _filled(row) and all(at < len(row) for at in filled)


def _names(first: int, last: int, cells: dict[int, list[str]], areas: Sequence[Area]) -> list[tuple[str, str]]:
    """For each column what stands above it in the header (group) and its own name."""
    width = max((len(cells.get(number, [])) for number in range(first, last + 1)), default=0)
    grid = [[*cells.get(number, []), *[""] * (width - len(cells.get(number, [])))] for number in range(first, last + 1)]
    spans = [area for area in areas if first - 1 <= area.top <= last - 1 and area.right > area.left]
    for area in spans:
        row = grid[area.top - first + 1]
        for place in range(area.left, min(area.right + 1, width)):
            row[place] = grid[area.top - first + 1][area.left]
    if not spans:
        for level in range(len(grid) - 1):
            _fill_right(grid[level], grid[level + 1 :])
    made = []
    for place in range(width):
        stack = list(dict.fromkeys(filter(None, (row[place] for row in grid))))
        made.append((" ".join(stack[:-1]), stack[-1]) if stack else ("", ""))
    return made


def _fill_right(row: list[str], below: Sequence[Sequence[str]]) -> None:
    """A group written once over a run of columns that have names of their own further down."""
    group = ""
    for place, cell in enumerate(row):
        if cell:
            group = cell
        elif group and any(lower[place] for lower in below):
            row[place] = group
        else:
            group = ""


def _under_header(last: int, cells: dict[int, list[str]], width: int) -> tuple[dict[int, UnitRead], int]:
    """Units told in a row of their own under the header, and the first row of data; a row that counts columns is passed over."""
    units: dict[int, UnitRead] = {}
    number = last + 1
    for _ in range(2):
        row = cells.get(number)
        if row is None:
            break
        filled = [(place, cell) for place, cell in enumerate(row) if cell]
        read = {place: unit for place, cell in filled if (unit := read_unit(cell.strip("()（）[]")))}
        if len(read) >= max(1, len(filled) * 0.6) and not any(is_number(cell) for _, cell in filled):
            units |= read
        elif not _counts_columns([cell for _, cell in filled], width):
            break
        number += 1
    later = [one for one in cells if one >= number]
    return units, min(later) if later else number


def _counts_columns(filled: Sequence[str], width: int) -> bool:
    if len(filled) < 3:
        return False
    figures = [int(cell) for cell in filled if cell.isdigit() and len(cell) < 4]
    steps = sum(right - left == 1 for left, right in pairwise(figures))
    return len(figures) >= len(filled) * 0.6 and steps >= len(figures) - 1 and figures[0] <= 2 and figures[-1] <= width + 2


def _table_unit(titles: Sequence[str]) -> UnitRead | None:
    for title in titles:
        for found in _TABLE_UNIT.finditer(title):
            read = read_unit((found[1] or found[2]).strip(" .)）"))
            if read:
                return read
    return None


def row_reader(layout: Layout, usual: int) -> Callable[[Sequence[str]], str]:
    """A function that says what a row under the header is; ``usual`` is how many cells a row of data has filled."""
    header = {fold(column.head.text) for column in layout.columns if column.head.text}

    def read(row: Sequence[str]) -> str:
        filled = [cell for cell in row if cell]
        if not filled:
            return EMPTY
        n_filled = len(filled)
        if n_filled >= 2 and sum(fold(" ".join(cell.split())) in header for cell in filled) >= max(2, 0.6 * n_filled):
            return REPEATED
        words = [cell for cell in filled if not is_number(cell)]
        if words and _is_total(words, n_filled):
            return TOTAL
        if len(words) == 1 and _NOTE.match(words[0]) and n_filled == 1:
            return NOTE
        if len(words) == 1 and row[0] == words[0] and _PART.match(words[0]) and usual >= 3:
            return SECTION
        if words and usual >= 4 and n_filled <= 0.75 * usual and len(words) == 2 and filled[0] == words[0] and _is_part(words[0]):
            return SECTION  # 一 | 能源类（2项） | its sums
        if n_filled <= 2 and usual >= 3 and len(words) >= 1:
            if n_filled == 1:
                return NOTE if len(words[0]) > 60 or _SENTENCE.fullmatch(words[0]) else SECTION
            if _is_mark(filled[0]):
                return SECTION
        return DATA

    return read


def _is_part(text: str) -> bool:
    """Whether a cell counts parts by a numeral that rows themselves hardly ever bear: 一, （二）, IV."""
    return bool(re.fullmatch(r"[（(]?(?:[一二三四五六七八九十]{1,3}|[IVX]{1,5})[)）、.]?", text))


def _is_mark(text: str) -> bool:
    """Whether a cell counts parts: 一, II, А, 1.2."""
    return bool(
        re.fullmatch(r"[（(]?[一二三四五六七八九十IVXivx]{1,4}[)）、.]?|[A-ZА-Я][.)]?|\d{1,2}(\.\d{1,2}){0,2}[.)、]?", text)
    )


def _is_total(words: Sequence[str], n_filled: int) -> bool:
    """Whether the first words say total and the rest are its numbers."""
    for word in words[:2]:
        compact = re.sub(r"(?<=[㐀-鿿])\s+(?=[㐀-鿿])", "", word)
        if _TOTAL.fullmatch(compact.strip(" :：*")):
            return len(words) <= 2 or len(words) <= n_filled / 2
    return False
