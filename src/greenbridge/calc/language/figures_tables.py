"""Figures in the cells of a table told as text, whose unit stands in a heading, a column of its own or the caption."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from greenbridge.calc.language.figures_frame import Found

Read = Callable[[str], list[Found]]
"""The reader of running text, asked for one number with its unit."""

_BREAK = re.compile(r"\s*[|｜]\s*|\t|\u3000+| {2,}")
_NUMBER = re.compile(r"[+\-−–]?\d[\d\u00a0 ]*(?:[.,]\d+)*(?:\s?[%％])?$")
_BRACKETED = re.compile(r"[(（\[](?P<unit>[^()（）\[\]]{1,24})[)）\]]\s*$")
_AFTER_COMMA = re.compile(r"[,，]\s*(?P<unit>[^,，]{1,20})$")
_CAPTION = re.compile(r"(?:单位|计量单位|[Uu]nits?|[Ее]д(?:иниц[аы]|\.)\s?изм(?:ерения|\.))\s?[:：]\s?(?P<units>[^)）\n]{1,40})")
_UNIT_COLUMN = re.compile(r"(?:计量)?单位$|[Uu]nits?$|[Ее]д(?:иниц[аы]|\.)\s?изм(?:ерения|\.)$")
_NUMBERING = re.compile(r"(?:序号|编号|No\.?|#|№(?:\s?п/п)?|п/п)$", re.IGNORECASE)
_GROWTH = re.compile(
    r"同比|环比|增速|增长|增幅|变动|涨跌|\b(?:change|growth|y[/-]?o?-?y|increase)\b|прирост|изменени|темп|к прошлому|динамик",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SUM_OF = re.compile(r"(?P<sign>(?:US)?[$€£¥])\s?(?P<scale>[a-z]*)$")
_LEAST_COLUMNS = 3
_TWO_YEARS = re.compile(r"20\d\d(?: ?г\w*\.?)? 20\d\d(?: ?г\w*\.?)?\n")
_YEARS_LINE = re.compile(r"(?:^|\n)[^\n\d]{0,60}(?P<years>(?:20\d\d(?: ?г\w*\.?)? ){1,5}20\d\d(?: ?г\w*\.?)?)(?=\n)")
_ROW_NUMBERS = re.compile(r"(?<= )[\d][\d., ]*(?:[ ]?%)?$")
_ROW_UNIT = re.compile(r"(?:, ?(?P<unit>[^,\d]{1,24})|\((?P<bracketed>[^()]{1,24})\))\s*$")
_PIECES = re.compile(r"(?:ед|шт|чел|единиц|человек|units|pcs|persons)\.?")
_THREE = re.compile(r"\d{3}(?:[.,]\d+)?$")


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    text: str

    @property
    def numeric(self) -> bool:
        return bool(_NUMBER.match(self.text))


def read_tables(text: str, chinese: bool, read: Read) -> Iterator[Found]:
    """The figures of cells that hold a bare number; cells with a unit of their own are left to the reader of running text."""
    if not chinese:
        yield from _plain_rows(text, read)
    spaced = chinese and "单位" in text
    if not spaced and "|" not in text and "｜" not in text and "\t" not in text and "  " not in text:
        return
    caption = ""
    block: list[list[_Cell]] = []
    at = 0
    for line in [*text.split("\n"), ""]:
        cells = _cells(line, at, spaced)
        if len(cells) >= _LEAST_COLUMNS and (not block or len(cells) == len(block[0])):
            block.append(cells)
        else:
            yield from _figures(block, caption, chinese, read)
            block = [cells] if len(cells) >= _LEAST_COLUMNS else []
            found = _CAPTION.search(line)
            caption = found["units"] if found else caption if line and not block else ""
        at += len(line) + 1


def _plain_rows(text: str, read: Read) -> Iterator[Found]:
    """Rows whose columns only a space parts, under a line that ends with years: Экспорт, млн долл. США 6,2 9,8."""
    for head in _YEARS_LINE.finditer(text) if _TWO_YEARS.search(text) else ():
        years = _YEAR.findall(head["years"])
        at = head.end() + 1
        while at < len(text):
            line = text[at : text.find("\n", at) if text.find("\n", at) > 0 else len(text)]
            numbers = _ROW_NUMBERS.search(line) if len(line) < 160 else None
            unit = _ROW_UNIT.search(line[: numbers.start()]) if numbers else None
            cells = _columns(numbers.group(), at + numbers.start(), len(years)) if numbers else []
            if numbers is None or not unit or len(cells) != len(years):
                break
            label = line[: unit.start()].strip()
            for year, cell in zip(years, cells, strict=True):
                made = _read_plain(cell, (unit["unit"] or unit["bracketed"]).strip(), label, read)
                if made is not None:
                    made.period = year
                    yield made
            at += len(line) + 1


def _columns(numbers: str, at: int, count: int) -> list[_Cell]:
    """The numbers of a row, of so many columns as there are; empty where thousands can be parted in more than one way."""
    words = [(m.start(), m.group()) for m in re.finditer(r"\S+", numbers)]
    made: list[list[tuple[int, int]]] = []

    def part(start: int, cells: list[tuple[int, int]]) -> None:
        if len(cells) == count:
            if start == len(words):
                made.append(cells)
            return
        for end in range(start + 1, len(words) + 1):
            if end > start + 1 and not (_THREE.match(words[end - 1][1]) and words[end - 2][1].isdigit()):
                break
            if end > start + 1 and end - start == 2 and len(words[start][1]) > 3:
                break
            part(end, [*cells, (start, end)])

    if len(words) <= 3 * count <= 18:
        part(0, [])
    if len(made) != 1:
        return []
    ends = [place + len(word) for place, word in words]
    return [_Cell(at + words[low][0], numbers[words[low][0] : ends[high - 1]]) for low, high in made[0]]


def _read_plain(cell: _Cell, unit: str, label: str, read: Read) -> Found | None:
    """A number of such a row; pieces and persons are told as what the label counts."""
    if _PIECES.fullmatch(unit):
        words = label.split()
        for low in range(min(3, len(words))):
            made = _read_cell(cell, " ".join(words[low:]).lower(), "", label, False, read)
            if made is not None:
                return made
    return _read_cell(cell, unit, "", label, False, read)


def _cells(line: str, at: int, spaced: bool) -> list[_Cell]:
    if len(line) > 600:
        return []
    marked = "|" in line or "\t" in line or "  " in line or "｜" in line or "\u3000" in line
    gaps = list(_BREAK.finditer(line)) if marked else []
    if not gaps and spaced:
        gaps = list(re.finditer(" ", line))
    made: list[_Cell] = []
    start = 0
    for low, high in [*((gap.start(), gap.end()) for gap in gaps), (len(line), len(line))]:
        cell = line[start:low]
        stripped = cell.strip()
        if stripped or made:
            made.append(_Cell(at + start + len(cell) - len(cell.lstrip()), stripped))
        start = high
    while made and not made[-1].text:
        made.pop()
    return made


def _figures(block: list[list[_Cell]], caption: str, chinese: bool, read: Read) -> Iterator[Found]:
    if len(block) < 2 or not any(cell.numeric for cell in block[1][1:]):
        return
    heads = block[0]
    if any(cell.numeric and not _YEAR.fullmatch(cell.text) for cell in heads):
        return
    units = _column_units(block, caption)
    unit_column = next((number for number, cell in enumerate(heads) if _UNIT_COLUMN.match(cell.text)), None)
    for row in block[1:]:
        label = next((cell.text for cell in row if cell.text and not cell.numeric), row[0].text)
        for number, cell in enumerate(row):
            if number == 0 or not cell.numeric or number == unit_column or _NUMBERING.match(heads[number].text):
                continue
            unit = units[number] or (row[unit_column].text if unit_column is not None else _own_unit(row[0].text))
            if cell.text[-1] in "%％":
                unit = "%"
            made = _read_cell(cell, unit, heads[number].text, label, chinese, read) if unit else None
            if made is not None:
                year = _YEAR.search(heads[number].text) or _YEAR.search(label)
                made.period = year[1] if year else ""
                yield made


def _column_units(block: list[list[_Cell]], caption: str) -> list[str]:
    """The unit each heading gives, else the one the caption gives for all, else the caption's in the order of the columns."""
    made = []
    for cell in block[0]:
        found = _BRACKETED.search(cell.text) or _AFTER_COMMA.search(cell.text)
        made.append(found["unit"].strip() if found else "")
    told = [unit.strip() for unit in re.split("[、,，;；]", caption) if unit.strip()]
    if not told or any(made):
        return made
    numbers = [
        number
        for number, head in enumerate(block[0])
        if number
        and not _NUMBERING.match(head.text)
        and any(row[number].numeric and row[number].text[-1] not in "%％" for row in block[1:])
    ]
    if len(told) in (1, len(numbers)):
        for order, number in enumerate(numbers):
            made[number] = told[order if len(told) > 1 else 0]
    return made


def _own_unit(label: str) -> str:
    """The unit that the label of a row gives its numbers: Пропускная способность, МВт; Capex (US$ million)."""
    found = _BRACKETED.search(label) or _AFTER_COMMA.search(label)
    return found["unit"].strip() if found else ""


def _read_cell(cell: _Cell, unit: str, head: str, label: str, chinese: bool, read: Read) -> Found | None:
    sign = cell.text[0] if cell.text[0] in "+-−–" else ""
    digits = cell.text[len(sign) :].rstrip("%％ ")
    name = _BRACKETED.sub("", head).strip()
    lead = "" if not chinese else name if not _YEAR.search(name) else label
    sum_of = _SUM_OF.match(unit)
    if sum_of and not chinese:
        digits, unit = f"{sum_of['sign']}{digits}", sum_of["scale"]
    found = [one for one in read(f"{lead}{digits}{unit}" if chinese else f"{digits} {unit}") if one.end > len(lead)]
    if len(found) != 1:
        return None
    made = found[0]
    made.start, made.end = cell.start, cell.start + len(cell.text)
    made.approx, made.change = "exact", None
    if made.unit in ("%", "pp") and _GROWTH.search(head):
        made.change = "decrease" if sign and sign != "+" else "increase"
    elif sign and sign != "+":
        made.low = -made.low
    made.subject = f"{label} {name}".strip() if label != name else label
    return made
