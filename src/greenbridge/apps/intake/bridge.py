"""From files to what the desk keeps: reading by `calc.language`, as plain JSON. Knows no rows, so the command line can use it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from greenbridge.adapters.documents import Document as ReadFile
from greenbridge.adapters.documents import Limits, read_document_guarded
from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.reading import Reading

ALIKE_FROM = 0.85
"""Likeness from which a record is proposed as possibly the same thing [-]."""


@dataclass(frozen=True, slots=True)
class StoredReading:
    """A document read: ``columns`` of its row, its candidates as rows, what it states about itself."""

    columns: dict[str, Any]
    candidates: list[dict[str, Any]]
    title: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class ReadBatch:
    """Files read for the command line: each with its reading or its refusal."""

    files: list[str] = field(default_factory=list)


def read_file(path: Path, name: str, *, limit_bytes: int = 0) -> tuple[ReadFile, Reading]:
    """The text of a stranger's file and what was read in it; refusals as in `adapters.documents`."""
    limits = Limits(size_bytes=limit_bytes) if limit_bytes else Limits()
    file = read_document_guarded(path, name, limits=limits)
    return file, read_text(file.text, load_lexicon())


def read_stored(path: Path, name: str, *, limit_bytes: int = 0) -> StoredReading:
    """What the desk keeps of a file: its text, its articles, its candidates."""
    file, reading = read_file(path, name, limit_bytes=limit_bytes)
    remarks = [*file.remarks, *reading.warnings]
    articles = [asdict(one.article) for one in reading.articles]
    columns = {
        "media_type": file.media_type,
        "charset": file.charset,
        "pages": file.pages,
        "language": reading.language,
        "text": file.text.replace("\0", "\ufffd"),
        "remarks": _plain([asdict(remark) for remark in remarks]),
        "reading": _plain({"articles": articles}),
    }
    candidates = [_candidate_row(at, found) for at, found in enumerate(propose_candidates(reading), start=1)]
    title = file.title or next((article["title"] for article in articles if article["title"]), "")
    if not title and articles:
        title = articles[0]["about"] or articles[0]["text"].strip().split("\n")[0]
    return StoredReading(columns=columns, candidates=_plain(candidates), title=title[:500], published=file.published)


def _candidate_row(number: int, found: Any) -> dict[str, Any]:
    raise NotImplementedError


def name_key(name: str) -> str:
    """Folded form under which two spellings of one name meet."""
    return "".join(letter for letter in fold(name) if letter.isalnum())[:500]


def likeness(kind: str, title: str, language: str, other: str, other_language: str) -> float:
    """How far two titles name the same thing, between 0 and 1, whatever their languages."""
    raise NotImplementedError


def form_digest(form: dict[str, Any]) -> str:
    """Digest of a record's form, to see whether it has changed."""
    return hashlib.sha256(json.dumps(form, sort_keys=True, ensure_ascii=False, default=str).encode()).hexdigest()


def _plain(found: Any) -> Any:
    """Tuples as lists and nothing that JSON or a database refuses (zero characters)."""
    return json.loads(json.dumps(found, ensure_ascii=False, default=str).replace("\\u0000", "\\ufffd"))
