"""OFD (GB/T 33190): the text of every page, put into lines by place and into paragraphs as for PDF."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES
from greenbridge.adapters.documents.layout import (
    Line,
    drop_running_lines,
    hyphenated_words,
    is_wide,
    join_lines,
    join_pages,
)
from greenbridge.adapters.documents.markup import attribute, local_name, parse_xml
from greenbridge.calc.language.reading import Remark


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    left: float
    right: float
    base: float
    size: float


def read_ofd(source: Source) -> Document:
    """The text of an OFD; ``document_without_text`` when its pages are pictures only."""
    with Package(source.raw, source.limits) as package:
        root = parse_xml(package.read("OFD.xml"), "ofd")
        title = _first_text(root, "Title")
        pages = [page for at in _texts(root, "DocRoot") for page in _document_pages(package, at)]
    if not any(pages):
        raise document_error("document_without_text", found="ofd")
    kept, running = drop_running_lines(pages)
    hyphenated = hyphenated_words(kept)
    text, starts = join_pages([join_lines(lines, hyphenated) for lines in kept], hyphenated)
    remarks = []
    empty = [number for number, lines in enumerate(pages, start=1) if not lines]
    if empty:
        remarks.append(Remark("pages_without_text", {"pages": empty}))
    if running:
        remarks.append(Remark("running_lines_left_out", {"lines": sorted(set(running))[:50], "count": len(running)}))
    return Document(text, MEDIA_TYPES["ofd"], title=title, pages=len(pages), remarks=tuple(remarks), page_starts=starts)


def _document_pages(package: Package, doc_root: str) -> list[list[Line]]:
    at = _inside("", doc_root)
    document = parse_xml(package.read(at), "ofd")
    pages = []
    for page in document.iter():
        place = attribute(page, "BaseLoc") if local_name(page) == "Page" else ""
        if place:
            content = parse_xml(package.read(_inside(posixpath.dirname(at), place)), "ofd")
            pages.append(_lines([run for element in content.iter() for run in _runs(element)]))
    return pages


def _inside(folder: str, place: str) -> str:
    """The name of an entry a part points to; a pointer out of the package is ``document_broken``."""
    name = place.strip()
    joined = posixpath.normpath(name.lstrip("/") if name.startswith("/") else posixpath.join(folder, name))
    if joined.startswith(".."):
        raise document_error("document_broken", found="ofd", reason="a part points outside the package")
    return joined


def _runs(element: etree._Element) -> list[_Run]:
    """The pieces of text of one text object, with their places on the page."""
    if local_name(element) != "TextObject":
        return []
    boundary = _numbers(attribute(element, "Boundary")) or [0.0]
    boundary += [0.0] * (4 - len(boundary))
    scale = _numbers(attribute(element, "CTM"))
    size = (_numbers(attribute(element, "Size")) or [4.0])[0]
    stretch, shrink = (abs(scale[0]), abs(scale[3])) if len(scale) == 6 and scale[0] and scale[3] else (1.0, 1.0)
    runs = []
    for code in element:
        text = (code.text or "") if local_name(code) == "TextCode" else ""
        if not text.strip():
            continue
        x = (_numbers(attribute(code, "X")) or [0.0])[0] * stretch
        y = (_numbers(attribute(code, "Y")) or [0.0])[0] * shrink
        steps = _steps(attribute(code, "DeltaX"), len(text) - 1)
        wide = sum(size if is_wide(char) else size / 2 for char in text)
        width = (sum(steps) + (size if is_wide(text[-1]) else size / 2) if steps else wide) * stretch
        left = boundary[0] + x
        runs.append(_Run(text, left, left + width, boundary[1] + y, size * shrink))
    return runs


def _steps(stated: str, count: int) -> list[float]:
    """The steps between characters; ``g 5 3.2`` stands for five steps of 3.2."""
    words = stated.split()
    steps: list[float] = []
    at = 0
    while at < len(words) and len(steps) < count:
        if words[at] == "g" and at + 2 < len(words) and words[at + 1].isdigit():
            steps += (_numbers(words[at + 2]) or [0.0]) * min(int(words[at + 1]), count - len(steps))
            at += 3
        else:
            steps += _numbers(words[at])[:1]
            at += 1
    return steps


def _numbers(stated: str) -> list[float]:
    found = []
    for word in stated.split():
        try:
            number = float(word)
        except ValueError:
            return []
        if not -1e6 < number < 1e6:
            return []
        found.append(number)
    return found


def _lines(runs: list[_Run]) -> list[Line]:
    """Pieces on one base line put together; sorted by place when the file's own order jumps about."""
    if _jumps(runs) > max(3, len(runs) // 10):
        runs = sorted(runs, key=lambda run: (round(run.base / max(run.size * 0.5, 0.1)), run.left))
    lines: list[Line] = []
    base, size = 0.0, 0.0
    for run in runs:
        if lines and abs(run.base - base) <= 0.4 * max(size, run.size) and run.left >= lines[-1].left:
            before = lines[-1]
            apart = run.left - before.right > 0.35 * run.size
            lines[-1] = Line(
                before.text + (" " if apart else "") + run.text,
                before.left,
                max(before.right, run.right),
                min(before.top, run.base - run.size),
                max(before.bottom, run.base),
            )
        else:
            lines.append(Line(run.text, run.left, run.right, run.base - run.size, run.base))
            base, size = run.base, run.size
    return lines


def _jumps(runs: list[_Run]) -> int:
    return sum(1 for before, run in pairwise(runs) if before.base - run.base > before.size)


def _texts(root: etree._Element, wanted: str) -> list[str]:
    return [
        (element.text or "").strip() for element in root.iter() if local_name(element) == wanted and (element.text or "").strip()
    ]


def _first_text(root: etree._Element, wanted: str) -> str:
    found = _texts(root, wanted)
    return found[0] if found else ""
