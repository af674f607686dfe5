"""Lines with their places on a page put together into paragraphs (PDF and OFD share this).

A line ends its paragraph when the next word would still have fitted, when the next line is set in, stands apart or begins an
item. Hyphens at the end of a line go when the rest of the document writes the word without one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_ITEM = re.compile(
    r"(?:[•●○■□▪◆◇►–—*·-]\s|\(?\d{1,2}[.)、)]\s?\D|[((][一二三四五六七八九十]+[))]|[一二三四五六七八九十]+、|第[一二三四五六七八九十百\d]+[章节条])"
)
_NARROWEST = 14  # letters; nobody breaks running text this narrow, but lists of short lines look so
_WORD = re.compile(r"\S+")
_REST_OF_NUMBER = re.compile(r"[.,]\d|%")
_NEVER_FIRST = "，。、；：！？）》」』”’％%…"
_TERMINAL = '.!?。!?…:;:;」』”"»'
_HYPHENS = "-\u00ad\u0002\ufffe\u2010"
_DIGITS = re.compile(r"\d+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
DOUBTFUL_SHARE = 0.1
"""Share of characters that stand for nothing from which a text is remarked as doubtful [-]."""
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; ``top`` and ``bottom`` grow downwards, all in the page's unit."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    alone: bool = False
    """A row of a table: a paragraph of its own wherever it stands."""

    @property
    def height(self) -> float:
        """Height of the line, never nought."""
        return max(self.bottom - self.top, 0.1)


def is_wide(char: str) -> bool:
    """Whether a character is written without spaces around it (Chinese, Japanese, their punctuation)."""
    return unicodedata.east_asian_width(char) in "WF"


def drop_running_lines(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages without headers, footers and page numbers that run through them, and what was left out.

    A running line is among the first two or last two of its page and comes again, digits aside, at the same height on at
    least three pages and a third of all. When that would be more than half of the text, nothing is left out.
    """
    counted: Counter[tuple[str, int]] = Counter()
    for page in pages:
        counted.update({_running_key(page[at]) for at in _edges(page)})
    need = max(3, (len(pages) + 2) // 3)
    running = {key for key, times in counted.items() if times >= need}
    kept, dropped = [], []
    for page in pages:
        gone = {at for at in _edges(page) if _running_key(page[at]) in running}
        kept.append([line for at, line in enumerate(page) if at not in gone])
        dropped += [page[at].text.strip() for at in sorted(gone)]
    if sum(map(len, dropped)) * 2 > sum(len(line.text) for page in pages for line in page):
        return [list(page) for page in pages], []
    return kept, dropped


def _edges(page: Sequence[Line]) -> set[int]:
    order = sorted(range(len(page)), key=lambda at: page[at].top)
    return set(order[:2]) | set(order[-2:])


def _running_key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.strip()), round(line.top / 4)


def hyphenated_words(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The words that the document writes with a hyphen inside a line, in lower case."""
    found: set[str] = set()
    for page in pages:
        for line in page:
            found.update(word.lower() for word in _HYPHENATED.findall(line.text.strip().rstrip(_HYPHENS)))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's paragraphs, and whether its last line is full and its first begins at the edge of its block."""

    paragraphs: tuple[str, ...]
    open_end: bool = False
    flush_start: bool = False


def join_lines(lines: Sequence[Line], hyphenated: frozenset[str]) -> PageText:
    """The paragraphs of a page, in the order the lines come in."""
    paragraphs: list[str] = []
    blocks = _blocks([line for line in lines if line.text.strip()])
    for block in blocks:
        left = min(line.left for line in block)
        right = max(line.right for line in block)
        text = block[0].text.strip()
        for line, following in pairwise(block):
            if _ends_paragraph(line, following, left, right):
                paragraphs.append(text)
                text = following.text.strip()
            else:
                text = join_two(text, following.text.strip(), hyphenated)
        paragraphs.append(text)
    if not blocks:
        return PageText(())
    first, last = blocks[0], blocks[-1]
    open_end = len(last) > 1 and max(line.right for line in last) - last[-1].right <= 4 * _cell_width(last[-1])
    flush_start = first[0].left - min(line.left for line in first) <= 1.5 * _cell_width(first[0])
    return PageText(tuple(clean_line(paragraph) for paragraph in paragraphs), open_end, flush_start)


def join_two(before: str, after: str, hyphenated: frozenset[str]) -> str:
    """Two lines of one paragraph in one: no space between Chinese, a hyphen kept only where it belongs to the word."""
    if not before or not after:
        return before + after
    last = before[-1]
    if last in _HYPHENS and len(before) > 1 and before[-2].isalpha() and after[0].isalpha():
        stem = re.split(r"[^\w-]", before[:-1])[-1]
        word = _leading_word(after)
        if last == "\u00ad" or (f"{stem}-{word}".lower() not in hyphenated and after[0].islower()):
            return before[:-1] + after
        return before[:-1] + "-" + after
    if is_wide(last) or is_wide(after[0]) or (last.isdigit() and _REST_OF_NUMBER.match(after)):
        return before + after
    return f"{before} {after}"


def _leading_word(text: str) -> str:
    found = re.match(r"[^\W\d_]+", text)
    return found.group(0) if found else ""


def continues(page: PageText, following: PageText) -> bool:
    """Whether a page's last paragraph plainly runs on in the next page's first.

    Never after a full stop. A small letter that follows a small letter or a comma runs on; a Chinese character does when the
    line before is full and its own line is not set in.
    """
    if not page.paragraphs or not following.paragraphs:
        return False
    last, first = page.paragraphs[-1], following.paragraphs[0]
    if last[-1] in _TERMINAL or _ITEM.match(first):
        return False
    if is_wide(last[-1]) or is_wide(first[0]):
        return page.open_end and following.flush_start
    return first[0].islower() and (last[-1].islower() or last[-1] in "," + _HYPHENS)


def join_pages(pages: Sequence[PageText], hyphenated: frozenset[str]) -> tuple[str, tuple[int, ...]]:
    """The pages one under the other, an empty line between them unless a sentence runs on; and where each page begins."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    before = PageText(())
    for page in pages:
        if not page.paragraphs:
            starts.append(length)
            before = page
            continue
        if continues(before, page):
            joined = join_two(parts[-1], page.paragraphs[0], hyphenated)
            length += len(joined) - len(parts[-1])
            parts[-1] = joined
            starts.append(length - len(page.paragraphs[0]))
            rest = page.paragraphs[1:]
        else:
            if parts:
                parts.append("")
                length += 1
            starts.append(length + 1 if parts else 0)
            rest = page.paragraphs
        for paragraph in rest:
            length += len(paragraph) + (1 if parts else 0)
            parts.append(paragraph)
        before = page
    text = "\n".join(parts)
    return text, tuple(min(start, len(text)) for start in starts)


def clean_line(text: str) -> str:
    """A line without control characters; a hyphen mark of the PDF library is a hyphen."""
    text = text.replace("\u0002", "-").replace("\ufffe", "-").replace("\u00ad", "")
    return "".join(char if char >= " " and char != "\x7f" else " " for char in text).strip()


def doubtful_share(text: str) -> float:
    """Share of characters that stand for nothing: private use, replacement, unassigned marks."""
    shown = [char for char in text if not char.isspace()]
    bad = sum(1 for char in shown if "\ue000" <= char <= "\uf8ff" or char == "\ufffd")
    return bad / max(len(shown), 1)


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand under each other at an even step, in letters of one size."""
    blocks: list[list[Line]] = []
    for line in lines:
        before = blocks[-1][-1] if blocks else None
        if before is not None and _same_block(before, line, blocks[-1]):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _same_block(before: Line, line: Line, block: Sequence[Line]) -> bool:
    overlap = min(before.right, line.right) - max(before.left, line.left)
    step = line.top - before.top
    if overlap <= 0 or step <= 0.3 * before.height or before.alone or line.alone:
        return False
    if not 0.75 < line.height / before.height < 1.33:
        return False
    if len(block) > 1:
        return step <= 1.35 * (before.top - block[-2].top) + 0.1 * before.height
    return step <= 2.4 * before.height


def _ends_paragraph(line: Line, following: Line, left: float, right: float) -> bool:
    text, after = line.text.strip(), following.text.strip()
    cell = _cell_width(line)
    if right - left < _NARROWEST * cell:
        return True
    if (text[-1] in _HYPHENS and text[-2:-1].isalpha() and after[0].islower()) or after[0] in _NEVER_FIRST:
        return False
    if _ITEM.match(after) or (is_wide(text[-1]) and _CYRILLIC.match(after)) or (_CYRILLIC.match(text[-1]) and is_wide(after[0])):
        return True
    if following.left - line.left > cell * 1.5 and following.left - left > cell * 1.5:
        return True
    return right - line.right > _first_word_width(following) + cell


def _cell_width(line: Line) -> float:
    """Mean width of half a Chinese character, or of a letter."""
    cells = sum(2 if is_wide(char) else 1 for char in line.text.strip())
    return (line.right - line.left) / max(cells, 1)


def _first_word_width(line: Line) -> float:
    text = line.text.strip()
    if is_wide(text[0]):
        # Punctuation may not begin a line, so a Chinese line may end two characters early, no more.
        return 4 * _cell_width(line)
    found = _WORD.match(text)
    return (len(found.group(0)) if found else 1) * _cell_width(line)
