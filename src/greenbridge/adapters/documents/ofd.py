"""OFD (GB/T 33190): the text of every page, put into lines by place and into paragraphs as for PDF."""

from __future__ import annotations

import math
import posixpath
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from greenbridge.adapters.documents.archive import Package
from greenbridge.adapters.documents.columns import GUTTER, settle_rows
from greenbridge.adapters.documents.document import Document, Limits, Source
from greenbridge.adapters.documents.errors import document_error
from greenbridge.adapters.documents.kinds import MEDIA_TYPES, PICTURE_ENDINGS
from greenbridge.adapters.documents.layout import (
    DOUBTFUL_SHARE,
    Line,
    doubtful_share,
    drop_running_lines,
    hyphenated_words,
    is_wide,
    join_lines,
    join_pages,
)
from greenbridge.adapters.documents.markup import attribute, local_name, parse_xml
from greenbridge.adapters.documents.sniff import extension, safe_name
from greenbridge.calc.language.reading import Remark

_Matrix = tuple[float, float, float, float, float, float]
_STRAIGHT: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DEEPEST = 8
"""Composite objects within each other that are followed."""
_MOST_RUNS = 1_000_000
MOST_ATTACHED = 200
"""Files attached to an OFD that are looked at."""


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
        if any(name.lower() == "encryptions.xml" for name in package.names):  # GM/T 0099
            raise document_error("document_encrypted", found="ofd")
        root = parse_xml(package.read("OFD.xml"), "ofd")
        title = _first_text(root, "Title")
        pages = [page for at in _texts(root, "DocRoot") for page in _document_pages(package, at)]
        names = [name for name, _ in _attachments(package)]
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
    doubtful = doubtful_share(text)
    if doubtful > DOUBTFUL_SHARE:
        remarks.append(Remark("pdf_text_doubtful", {"share": round(doubtful, 2)}))
    if names:
        remarks.append(Remark("attachments_apart", {"names": names}))
    return Document(text, MEDIA_TYPES["ofd"], title=title, pages=len(pages), remarks=tuple(remarks), page_starts=starts)


def take_attached(raw: bytes, limits: Limits) -> list[tuple[str, bytes]]:
    """Name and bytes of the files attached to an OFD (GB/T 33190, clause 20); pictures are left out."""
    with Package(raw, limits) as package:
        return [(name, package.read(part)) for name, part in _attachments(package)]


def _attachments(package: Package) -> list[tuple[str, str]]:
    """Name of each attached file that is there, and the entry that holds it."""
    found: list[tuple[str, str]] = []
    for place in _texts(parse_xml(package.read("OFD.xml"), "ofd"), "DocRoot"):
        at = _inside("", place)
        for told in _texts(parse_xml(package.read(at), "ofd"), "Attachments"):
            listed = _inside(posixpath.dirname(at), told)
            content = parse_xml(package.read(listed), "ofd") if listed in package else None
            for one in content.iter() if content is not None else ():
                part = _inside(posixpath.dirname(listed), (_texts(one, "FileLoc") or [""])[0])
                if local_name(one) == "Attachment" and part in package and len(found) < MOST_ATTACHED:
                    found.append((_attached_name(attribute(one, "Name"), part), part))
    return [(name, part) for name, part in found if not name.lower().endswith(PICTURE_ENDINGS)]


def _attached_name(told: str, part: str) -> str:
    """The name people see, with the ending of the entry where it has none."""
    name, ending = safe_name(told), posixpath.splitext(part)[1]
    return (name if extension(name) else f"{name}{ending}") if name else safe_name(part)


def _document_pages(package: Package, doc_root: str) -> list[list[Line]]:
    at = _inside("", doc_root)
    folder = posixpath.dirname(at)
    document = parse_xml(package.read(at), "ofd")
    units = _graphic_units(package, document, folder)
    templates: dict[str, list[_Run]] = {}
    for element in document.iter():
        if local_name(element) == "TemplatePage":
            content = _part(package, folder, attribute(element, "BaseLoc"))
            templates[attribute(element, "ID")] = _runs_in(content, _STRAIGHT, units) if content is not None else []
    pages = []
    for page in document.iter():
        place = attribute(page, "BaseLoc") if local_name(page) == "Page" else ""
        if not place:
            continue
        content = parse_xml(package.read(_inside(folder, place)), "ofd")
        runs = _runs_in(content, _STRAIGHT, units)
        named = [attribute(one, "TemplateID") for one in content if local_name(one) == "Template"]
        below = [run for one in named for run in templates.get(one, [])]
        pages.append(_lines([*below, *runs], mixed=bool(below)))
    return pages


def _part(package: Package, folder: str, place: str) -> etree._Element | None:
    """A part that a document may lack without being broken; None where it does."""
    name = _inside(folder, place) if place.strip() else ""
    return parse_xml(package.read(name), "ofd") if name in package else None


def _graphic_units(package: Package, document: etree._Element, folder: str) -> dict[str, etree._Element]:
    """Number of a composite graphic unit -> its content, of all resources of the document (GB/T 33190, clause 13)."""
    units: dict[str, etree._Element] = {}
    for place in [one for wanted in ("PublicRes", "DocumentRes") for one in _texts(document, wanted)]:
        resources = _part(package, folder, place)
        for element in resources.iter() if resources is not None else ():
            if local_name(element) == "CompositeGraphicUnit":
                units[attribute(element, "ID")] = element
    return units


def _inside(folder: str, place: str) -> str:
    """The name of an entry a part points to; a pointer out of the package is ``document_broken``."""
    name = place.strip()
    joined = posixpath.normpath(name.lstrip("/") if name.startswith("/") else posixpath.join(folder, name))
    if joined.startswith(".."):
        raise document_error("document_broken", found="ofd", reason="a part points outside the package")
    return joined


def _runs_in(content: etree._Element, placed: _Matrix, units: dict[str, etree._Element], depth: int = 0) -> list[_Run]:
    """The pieces of text below an element, those of the composite objects it shows among them."""
    runs: list[_Run] = []
    for element in content.iter():
        name = local_name(element)
        if name == "TextObject":
            runs += _runs(element, placed)
        elif name == "CompositeObject" and depth < _DEEPEST:
            unit = units.get(attribute(element, "ResourceID"))
            if unit is not None:
                runs += _runs_in(unit, _within(placed, _own_matrix(element)), units, depth + 1)
        if len(runs) > _MOST_RUNS:
            raise document_error("document_unpacks_too_large", what="entries", limit=_MOST_RUNS, found=len(runs))
    return runs


def _own_matrix(element: etree._Element) -> _Matrix:
    """How an object lies in what holds it: its own transformation, then the corner of its boundary."""
    boundary = [*_numbers(attribute(element, "Boundary")), 0.0, 0.0]
    stated = _numbers(attribute(element, "CTM"))
    a, b, c, d, e, f = stated if len(stated) == 6 else _STRAIGHT
    return (a, b, c, d, e + boundary[0], f + boundary[1])


def _within(outer: _Matrix, inner: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    left, top = _moved(outer, e, f)
    return (
        a * outer[0] + b * outer[2],
        a * outer[1] + b * outer[3],
        c * outer[0] + d * outer[2],
        c * outer[1] + d * outer[3],
        left,
        top,
    )


def _moved(by: _Matrix, x: float, y: float) -> tuple[float, float]:
    return x * by[0] + y * by[2] + by[4], x * by[1] + y * by[3] + by[5]


def _runs(element: etree._Element, placed: _Matrix) -> list[_Run]:
    """The pieces of text of one text object, with their places on the page; a step down begins another piece."""
    own = _within(placed, _own_matrix(element))
    stretch, shrink = math.hypot(own[0], own[1]) or 1.0, math.hypot(own[2], own[3]) or 1.0
    size = (_numbers(attribute(element, "Size")) or [4.0])[0]
    runs = []
    for code in element:
        text = (code.text or "") if local_name(code) == "TextCode" else ""
        if not text.strip():
            continue
        x = (_numbers(attribute(code, "X")) or [0.0])[0]
        y = (_numbers(attribute(code, "Y")) or [0.0])[0]
        across = _steps(attribute(code, "DeltaX"), len(text) - 1)
        down = _steps(attribute(code, "DeltaY"), len(text) - 1)
        begin = 0
        for end in range(1, len(text) + 1):
            if end < len(text) and not _breaks(across, down, end - 1, size):
                continue
            piece, steps = text[begin:end], across[begin : end - 1]
            width = sum(steps) + sum(_natural_width(char, size) for char in piece[len(steps) :])
            left, base = _moved(own, x, y)
            if piece.strip():
                runs.append(_Run(piece, left, left + width * stretch, base, size * shrink))
            x += sum(across[begin:end])
            y += sum(down[begin:end])
            begin = end
    return runs


def _breaks(across: list[float], down: list[float], at: int, size: float) -> bool:
    """Whether a step goes back to begin a new line; upright writing only goes down."""
    return at < min(len(across), len(down)) and across[at] < -0.5 * size and abs(down[at]) > 0.5 * size


def _natural_width(char: str, size: float) -> float:
    return size if is_wide(char) else size / 2


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


def _lines(runs: list[_Run], *, mixed: bool = False) -> list[Line]:
    """Pieces on one base line put together, pages drawn across read down their columns; sorted by place when the file's own
    order jumps about, or is ``mixed`` from a template and a page."""
    if mixed or _jumps(runs) > max(3, len(runs) // 10):
        runs = _by_place(runs)
    runs = _without_shadows(runs)
    rows: list[list[Line]] = []
    base, size = 0.0, 0.0
    for run in runs:
        line = Line(run.text, run.left, run.right, run.base - run.size, run.base)
        before = rows[-1][-1] if rows else line
        if not rows or abs(run.base - base) > 0.4 * max(size, run.size) or run.left < before.left:
            rows.append([line])
            base, size = run.base, run.size
        elif run.left - before.right > GUTTER * run.size:
            rows[-1].append(line)
        else:
            apart = " " if run.left - before.right > 0.35 * run.size else ""
            top, bottom = min(before.top, line.top), max(before.bottom, line.bottom)
            rows[-1][-1] = Line(before.text + apart + run.text, before.left, max(before.right, run.right), top, bottom)
    return settle_rows(rows)


def _without_shadows(runs: list[_Run]) -> list[_Run]:
    """Pieces drawn twice to look bold, once."""
    kept: list[_Run] = []
    drawn: dict[str, list[_Run]] = {}
    for run in runs:
        same = drawn.setdefault(run.text, [])
        if not any(abs(one.left - run.left) + abs(one.base - run.base) < 0.2 * run.size for one in same[-20:]):
            same.append(run)
            kept.append(run)
    return kept


def _by_place(runs: list[_Run]) -> list[_Run]:
    """Down the page, what stands on one base line from left to right."""
    rows: list[list[_Run]] = []
    for run in sorted(runs, key=lambda one: one.base):
        if rows and run.base - rows[-1][0].base <= 0.4 * max(run.size, rows[-1][0].size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [run for row in rows for run in sorted(row, key=lambda one: one.left)]


def _jumps(runs: list[_Run]) -> int:
    return sum(1 for before, run in pairwise(runs) if before.base - run.base > before.size)


def _texts(root: etree._Element, wanted: str) -> list[str]:
    return [
        (element.text or "").strip() for element in root.iter() if local_name(element) == wanted and (element.text or "").strip()
    ]


def _first_text(root: etree._Element, wanted: str) -> str:
    found = _texts(root, wanted)
    return found[0] if found else ""
