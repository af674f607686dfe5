"""What a file gives: its text, what is known about it, its tables; and the limits a reading keeps."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from greenbridge.calc.language.reading import Remark
from greenbridge.kernel.errors import GreenBridgeError

REMARKS: dict[str, frozenset[str]] = {
    "mislabelled": frozenset({"named", "found"}),
    "converted": frozenset({"format", "to"}),
    "charset_guessed": frozenset({"charset"}),
    "charset_contradicts": frozenset({"declared", "found"}),
    "nul_characters": frozenset({"count"}),
    "mojibake_mended": frozenset(),
    "page_read_whole": frozenset(),
    "page_structure_broken": frozenset(),
    "pages_without_text": frozenset({"pages"}),
    "pages_unreadable": frozenset({"pages"}),
    "read_by_ocr": frozenset({"pages"}),
    "running_lines_left_out": frozenset({"lines", "count"}),
    "pdf_text_doubtful": frozenset({"share"}),
    "attachments_apart": frozenset({"names"}),
    "sheets_hidden": frozenset({"names"}),
    "columns_not_found": frozenset(),
    "file_cut_short": frozenset(),
}
"""The closed list of remarks a document may carry, with their params; ``docs/reference/formats.md`` says what each means."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a document may cost. Each bound, when passed, is a refusal with its own code.

    The memory and time bounds hold in the separate process of ``read_document_guarded``; the others everywhere.
    """

    size_bytes: int = 50 * 1024 * 1024
    """Size of the file [bytes]."""
    unpacked_bytes: int = 500_000_000
    """Sum of the unpacked entries of a packed format [bytes]."""
    ratio: int = 200
    """Unpacked to packed size, looked at once the unpacked size is over 20 MB [-]."""
    entries: int = 10_000
    """Entries of a packed format [-]."""
    brought: int = 2_000
    """Files taken out of one archive or message [-]."""
    cells: int = 12_000_000
    """Cells of one sheet, empty ones between its filled corners counted: a million rows of twelve columns [-]."""
    text_chars: int = 60_000_000
    """Characters of the text that comes out, cells of tables counted again [-]."""
    memory_bytes: int = 2 * 1024**3
    """Address space of the reading process [bytes]."""
    seconds: float = 60.0
    """Processor time of the reading process [s]."""
    wall_seconds: float = 600.0
    """Wall time of the reading process [s]: only a guard, for on a busy machine the same work lasts longer."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as handed to the reader of its kind."""

    raw: bytes
    name: str
    kind: str
    declared_charset: str = ""
    limits: Limits = Limits()
    ocr: str = ""
    """Languages in which a scan is to be read (``chi_sim+rus+eng``), empty when it is not."""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet or a table: ``header`` is empty when none was recognised; ``start``/``end`` is its place in ``Document.text``."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A file turned into text.

    For text files (``text/plain``, ``text/markdown``) ``text`` is the decoded file, character by character. For every other
    format it is what the reader made of the file, and offsets that call themselves offsets in the source
    (``source_start``, ``source_end``) count characters of this ``text``.
    """

    text: str
    media_type: str
    title: str = ""
    language_hint: str = ""
    """Language the file states for itself (BCP 47), empty when it states none; a hint, not a finding."""
    charset: str = ""
    """Charset the bytes were decoded with; empty for formats that carry their own."""
    pages: int = 0
    """Number of pages where the format has pages, else 0."""
    remarks: tuple[Remark, ...] = ()
    tables: tuple[Table, ...] = ()
    page_starts: tuple[int, ...] = ()
    """Where each page begins in ``text``, for formats with pages."""
    published: str = ""
    """ISO date the file states for its own publication, empty when it states none."""
    publisher: str = ""
    """Who published it, as the file states it; empty when it does not."""

    def to_json(self) -> dict[str, Any]:
        """The document as plain JSON data."""
        return asdict(self)

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> Document:
        """The document back from ``to_json``."""
        return cls(
            text=str(plain["text"]),
            media_type=str(plain["media_type"]),
            title=str(plain["title"]),
            language_hint=str(plain["language_hint"]),
            charset=str(plain["charset"]),
            pages=int(plain["pages"]),
            remarks=tuple(Remark(str(told["code"]), dict(told["params"])) for told in plain["remarks"]),
            tables=tuple(_table_from_json(table) for table in plain["tables"]),
            page_starts=tuple(int(start) for start in plain["page_starts"]),
            published=str(plain["published"]),
            publisher=str(plain["publisher"]),
        )


def _table_from_json(plain: dict[str, Any]) -> Table:
    return Table(
        name=str(plain["name"]),
        header=tuple(str(cell) for cell in plain["header"]),
        rows=tuple(tuple(str(cell) for cell in row) for row in plain["rows"]),
        start=int(plain["start"]),
        end=int(plain["end"]),
    )


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that came inside another: where its bytes were put, or why they were not."""

    name: str
    path: Path | None = None
    error: GreenBridgeError | None = None
