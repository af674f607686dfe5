"""PDF with a text layer, page by page, through pdfium.

pdfium gives characters in reading order as far as the file tells it (tags, order of drawing); their places decide which lines
belong to one paragraph. pdfium is not safe in threads, so one lock serves the process.
"""

from __future__ import annotations

import ctypes
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium

from greenbridge.adapters.documents.columns import GUTTER, settle_rows
from greenbridge.adapters.documents.document import Document, Source
from greenbridge.adapters.documents.errors import document_error, short_reason
from greenbridge.adapters.documents.forms import has_form, with_fields
from greenbridge.adapters.documents.kinds import MEDIA_TYPES, PICTURE_ENDINGS
from greenbridge.adapters.documents.layout import (
    DOUBTFUL_SHARE,
    Line,
    PageText,
    clean_line,
    doubtful_share,
    drop_running_lines,
    hyphenated_words,
    join_lines,
    join_pages,
)
from greenbridge.adapters.documents.ocr import DOTS_PER_INCH, MOST_DOTS, recognise
from greenbridge.adapters.documents.sniff import safe_name
from greenbridge.calc.language.reading import Remark

_PDFIUM = threading.Lock()
_END_BYTES = 4096
"""At the end of a PDF, where the mark of its end stands."""
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
_JUNK_TITLE = re.compile(
    r"(?i)^(?:microsoft (?:word|powerpoint|excel) - .*|untitled|\(?anonymous\)?"
    r"|.*\.(?:docx?|wps|et|pptx?|xlsx?|pdf|ofd|html?|indd|cdr|qxd|tmp)|.?)$"
)
_LANGUAGE = re.compile(rb"/Lang\s*\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)")
MOST_ATTACHED = 200
"""Files attached to a PDF that are looked at."""
_HYPHEN_MARKS = (0x02, 0xFFFE)
_BLANKS = frozenset({0x20, 0xA0, 0x3000})


def read_pdf(source: Source) -> Document:
    """The text of a PDF.

    Raises
    ------
    InvalidError
        ``document_encrypted`` when it asks for a password, ``pdf_no_text_layer`` when no page has text, ``document_broken``.
    LimitError
        ``document_text_too_long``.
    """
    with _PDFIUM:
        try:
            opened = pypdfium2.PdfDocument(source.raw)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == _WRONG_PASSWORD:
                raise document_error("document_encrypted", found="pdf") from error
            if b"%%EOF" not in source.raw[-_END_BYTES:]:
                raise document_error("document_cut_short", found="pdf") from error
            raise document_error("document_broken", found="pdf", reason=short_reason(error)) from error
        with closing(opened) as pdf:
            pages, unreadable = _all_pages(pdf, source.limits.text_chars)
            title = str(pdf.get_metadata_value("Title") or "").replace("\0", "").strip()
            empty = [at for at, lines in enumerate(pages) if not lines and at + 1 not in unreadable]
            pictures = _pictures(pdf, empty) if source.ocr else {}
            names = [name for name, _ in attached_files(pdf)]
    scans = dict(zip(pictures, recognise(list(pictures.values()), source), strict=True)) if pictures else {}
    document = _compose(source, pages, unreadable, title, {at: text for at, text in scans.items() if text})
    return replace(document, remarks=(*document.remarks, Remark("attachments_apart", {"names": names}))) if names else document


def attached_files(pdf: pypdfium2.PdfDocument) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of the files attached to a PDF, as far as they can be had; pictures are left out."""
    for at in range(min(pdf.count_attachments(), MOST_ATTACHED)):
        try:
            file = pdf.get_attachment(at)
            raw = bytes(file.get_data())
            name = safe_name(str(file.get_name()))
        except (pypdfium2.PdfiumError, ValueError):
            continue
        if raw and not name.lower().endswith(PICTURE_ENDINGS):
            yield name or f"attachment-{at + 1}", raw


def take_attached(raw: bytes) -> list[tuple[str, bytes]]:
    """What is attached to a PDF that can be opened."""
    with _PDFIUM, closing(pypdfium2.PdfDocument(raw)) as pdf:
        return list(attached_files(pdf))


def _pictures(pdf: pypdfium2.PdfDocument, numbers: list[int]) -> dict[int, bytes]:
    """Pages (from 0) drawn in shades of grey, as PGM."""
    made = {}
    for number in numbers:
        with closing(pdf.get_page(number)) as page:
            dots = page.get_width() * page.get_height() * (DOTS_PER_INCH / 72) ** 2
            scale = DOTS_PER_INCH / 72 * min(1.0, (MOST_DOTS / max(dots, 1.0)) ** 0.5)
            with closing(page.render(scale=scale, grayscale=True)) as drawn:
                raw = bytes(drawn.buffer)
                rows = b"".join(raw[at * drawn.stride : at * drawn.stride + drawn.width] for at in range(drawn.height))
                made[number] = b"P5 %d %d 255\n" % (drawn.width, drawn.height) + rows
    return made


def _all_pages(pdf: pypdfium2.PdfDocument, limit_chars: int) -> tuple[list[list[Line]], list[int]]:
    pages: list[list[Line]] = []
    unreadable: list[int] = []
    chars = 0
    form = has_form(pdf)
    for number in range(len(pdf)):
        try:
            lines = _page_lines(pdf, number, form=form)
        except pypdfium2.PdfiumError:
            unreadable.append(number + 1)
            lines = []
        chars += sum(len(line.text) for line in lines)
        if chars > limit_chars:
            raise document_error("document_text_too_long", limit_chars=limit_chars)
        pages.append(lines)
    return pages, unreadable


def _page_lines(pdf: pypdfium2.PdfDocument, number: int, *, form: bool) -> list[Line]:
    with closing(pdf.get_page(number)) as page:
        height = page.get_height()
        with closing(page.get_textpage()) as textpage:
            lines = _text_lines(textpage, height)
        return with_fields(pdf, page, lines) if form else lines


def _text_lines(textpage: pypdfium2.PdfTextPage, page_height: float) -> list[Line]:
    rows: list[list[Line]] = []
    codes: list[int] = []
    begin = 0
    total = textpage.count_chars()
    for at in range(total + 1):
        code = pdfium.FPDFText_GetUnicode(textpage, at) if at < total else 10
        code = code if code <= 0x10FFFF else 0xFFFD  # a font may map a letter to a number that is none of Unicode
        if code not in (10, 13):
            codes.append(code)
            if code not in _HYPHEN_MARKS:
                continue
            # pdfium has already joined the two lines and left its mark where the hyphen and the line break were.
        line = _line(textpage, codes, begin, page_height)
        if line is not None:
            rows.append(_parted(textpage, codes, begin, page_height, line))
        codes, begin = [], at + 1
    return settle_rows(rows)


def _parted(textpage: pypdfium2.PdfTextPage, codes: list[int], begin: int, page_height: float, line: Line) -> list[Line]:
    """The parts of a line between gaps wider than the spaces of running text."""
    parts: list[Line] = []
    start = 0
    for at in range(1, len(codes) - 1):
        if codes[at] not in _BLANKS or codes[at + 1] in _BLANKS or at <= start:
            continue
        before = next((near for near in range(at - 1, start - 1, -1) if codes[near] not in _BLANKS), None)
        if before is None:
            continue
        gap = _loose_box(textpage, begin + at + 1)[0] - _loose_box(textpage, begin + before)[2]
        if gap > GUTTER * line.height:
            part = _line(textpage, codes[start:at], begin + start, page_height)
            parts += [part] if part else []
            start = at + 1
    if not start:
        return [line]
    last = _line(textpage, codes[start:], begin + start, page_height)
    return [*parts, last] if last else parts


def _line(textpage: pypdfium2.PdfTextPage, codes: list[int], begin: int, page_height: float) -> Line | None:
    visible = [at for at, code in enumerate(codes) if (code > 32 or code in _HYPHEN_MARKS) and code not in (0xA0, 0x3000)]
    if not visible:
        return None
    text = "".join(map(chr, codes))
    if any(0xD800 <= code <= 0xDFFF for code in codes):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    # The box of the hyphen mark pdfium makes up is empty; its neighbour stands for it.
    last = visible[-2] if codes[visible[-1]] in _HYPHEN_MARKS and len(visible) > 1 else visible[-1]
    first_box, last_box = _loose_box(textpage, begin + visible[0]), _loose_box(textpage, begin + last)
    return Line(
        text=text,
        left=min(first_box[0], last_box[0]),
        right=max(first_box[2], last_box[2]),
        top=page_height - max(first_box[3], last_box[3]),
        bottom=page_height - min(first_box[1], last_box[1]),
    )


def _loose_box(textpage: pypdfium2.PdfTextPage, at: int) -> tuple[float, float, float, float]:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(textpage, at, ctypes.byref(box)):
        return (0.0, 0.0, 0.0, 0.0)
    return (box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top))


def _compose(source: Source, pages: list[list[Line]], unreadable: list[int], title: str, scans: Mapping[int, str]) -> Document:
    empty = [number for number, lines in enumerate(pages, start=1) if not lines and number - 1 not in scans]
    if len(empty) == len(pages):
        raise document_error("pdf_no_text_layer", pages=len(pages))
    kept, running = drop_running_lines(pages)
    hyphenated = hyphenated_words(kept)
    made = [_scanned(scans[at]) if at in scans else join_lines(lines, hyphenated) for at, lines in enumerate(kept)]
    text, starts = join_pages(made, hyphenated)
    remarks = []
    if scans:
        remarks.append(Remark("read_by_ocr", {"pages": [at + 1 for at in sorted(scans)]}))
    if empty:
        remarks.append(Remark("pages_without_text", {"pages": empty}))
    if unreadable:
        remarks.append(Remark("pages_unreadable", {"pages": unreadable}))
    if running:
        remarks.append(Remark("running_lines_left_out", {"lines": sorted(set(running))[:50], "count": len(running)}))
    doubtful = doubtful_share(text)
    if doubtful > DOUBTFUL_SHARE:
        remarks.append(Remark("pdf_text_doubtful", {"share": round(doubtful, 2)}))
    language = _LANGUAGE.search(source.raw)
    return Document(
        text,
        MEDIA_TYPES["pdf"],
        title="" if _JUNK_TITLE.match(title) else clean_line(title),
        language_hint=language.group(1).decode("ascii") if language else "",
        pages=len(pages),
        remarks=tuple(remarks),
        page_starts=starts,
    )


def _scanned(text: str) -> PageText:
    return PageText(tuple(line.strip() for line in text.split("\n")))
