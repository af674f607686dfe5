"""The search index as a reader sees it, and what the index knows of a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.conf import settings

from greenbridge.adapters.search import MAX_WORDS, Candidate, SearchDocument, SearchIndex, SearchQuery
from greenbridge.apps.accounts.selectors import Asker, tokens_of
from greenbridge.kernel.errors import ConflictError, InvalidError
from greenbridge.kernel.languages import by_language, normalise_tag, short

from ..models import Record
from .records import records_by_ids
from .visible import record_tokens

MOST_EXPORTED = 1000
"""Records of one exported search, the best first."""


@lru_cache(maxsize=4)
def _index_at(folder: str) -> SearchIndex:
    return SearchIndex(settings.DATA / "index")


def index_open() -> SearchIndex:
    """The node's search index (one object a process)."""
    return _index_at(str(settings.DATA))


@dataclass(frozen=True, slots=True)
class Found:
    """One record found: its score and the words of the query that found it."""

    record: Record
    score: float
    matched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found: hits in order, how many in all, facets with counts, better spellings."""

    words: str
    found: list[Found]
    total: int
    facets: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    corrections: list[str] = field(default_factory=list)
    relaxed: bool = False
    """Whether no record held all words, so that some are missing in the hits."""


_SORTS = {"recent": "updated", "date": "updated"}
_COUNTED = ("kind", "country", "field", "stage", "language", "confidence", "origin")


def record_search(
    words: str,
    *,
    by: Asker,
    kinds: tuple[str, ...] = (),
    filters: dict[str, list[str]] | None = None,
    language: str = "",
    limit: int = 20,
    offset: int = 0,
    sort: str = "",
    any_word: bool = False,
) -> SearchResult:
    """Records that ``words`` find in any language, narrowed to what the asker may see; ``sort`` is empty (best first) or
    ``recent``.

    Raises InvalidError: ``search_empty`` (nothing typed), ``search_no_words`` (only signs or emoji), ``search_too_long``
    (more than `MAX_WORDS` characters). ConflictError: ``index_damaged``, ``index_missing`` (it has to be built first).
    """
    words = " ".join(words.split())
    if not words:
        raise InvalidError("search_empty")
    if len(words) > MAX_WORDS:
        raise InvalidError("search_too_long", found=len(words), limit=MAX_WORDS)
    if not any(letter.isalnum() for letter in words):
        raise InvalidError("search_no_words", found=words[:60])
    answer = index_open().search(
        SearchQuery(
            words=words,
            tokens=tuple(sorted(tokens_of(by))),
            kinds=tuple(kinds),
            facets={name: tuple(values) for name, values in (filters or {}).items() if values},
            language=normalise_tag(language or "en"),
            limit=limit,
            offset=offset,
            sort=_SORTS.get(sort, "score"),
            any_word=any_word,
            count_facets=_COUNTED,
        )
    )
    if not answer.total and index_open().needs_rebuild and Record.objects.exists():
        raise ConflictError("index_missing")  # nothing was found because nothing was asked
    # the database has the last word on who sees what: a hit it does not give is left out
    records = {record.public_id: record for record in records_by_ids([hit.id for hit in answer.hits], by=by)}
    found = [Found(records[hit.id], hit.score, tuple(hit.matched)) for hit in answer.hits if hit.id in records]
    return SearchResult(
        words=words,
        found=found,
        total=answer.total,
        facets={name: list(counts) for name, counts in answer.facets.items()},
        corrections=list(answer.corrections),
        relaxed=answer.relaxed,
    )


def search_page(words: str, *, number: int, size: int, **asked: Any) -> tuple[SearchResult, int, int]:
    """One page of `record_search`, its number and how many pages there are; a page past the last one is the last one."""
    found = record_search(words, limit=size, offset=(number - 1) * size, **asked)
    pages = max(1, -(-found.total // size))
    if number > pages:
        return search_page(words, number=pages, size=size, **asked)
    return found, number, pages


def record_candidates(text: str, *, language: str, by: Asker, kinds: tuple[str, ...], limit: int) -> list[Candidate]:
    """Records the asker may see that may answer a text of some sentences, best first; scores compare within the list."""
    return index_open().candidates({language: text}, tokens=tuple(tokens_of(by)), kinds=kinds, limit=limit)


def index_state() -> dict[str, Any]:
    """The index as it is: whether it can be used, how many records it holds, its position in the change log."""
    index = index_open()
    # every record carries the curators' token, so theirs is the count of all
    return {"usable": not index.needs_rebuild, "records": index.count(["curators"]), "position": index.position}


def record_count() -> int:
    """All records of the node, whoever may see them; for its operator."""
    return Record.objects.count()


def search_document(record_id: str) -> SearchDocument | None:
    """What search knows of one record, None when it is gone."""
    return next(iter(search_documents([record_id])), None)


def search_documents(record_ids: list[str]) -> list[SearchDocument]:
    """What search knows of these records, in four queries."""
    rows = Record.objects.filter(public_id__in=record_ids).prefetch_related("texts", "names", "fields", "topics")
    return [_document(record) for record in rows]


def _document(record: Record) -> SearchDocument:
    texts: dict[str, dict[str, str]] = {}
    for text in record.texts.all():
        texts[short(text.language)] = {"title": text.title, "summary": text.summary, "body": text.body}
    for name in record.names.all():
        if name.kind == "title":
            continue
        part = texts.setdefault(short(name.language or record.language), {})
        part["names"] = f"{part.get('names', '')} ; {name.name}".strip(" ;")
    own = texts.setdefault(short(record.language), {})
    own["names"] = " ; ".join(filter(None, [own.get("names", ""), *map(str, record.identifiers.values())]))
    told = {name: found for name, found in record.data.items() if by_language(found)}
    plain = {name: found for name, found in record.data.items() if name not in told}
    own["body"] = " ".join(filter(None, [own.get("body", ""), *_words_of(plain)]))
    for tag in sorted({tag for found in told.values() for tag in found}):
        part = texts.setdefault(short(tag), {})
        part["body"] = " ".join(filter(None, [part.get("body", ""), *_words_of([found.get(tag) for found in told.values()])]))
    for tag, place in record.place.items():
        if short(tag) in texts:
            texts[short(tag)]["body"] = f"{texts[short(tag)].get('body', '')} {place}".strip()
    return SearchDocument(
        id=record.public_id,
        kind=record.kind,
        language=record.language,
        tokens=tuple(sorted(record_tokens(record))),
        texts=texts,
        facets={
            "country": (record.country,) if record.country else (),
            "field": tuple(row.field for row in record.fields.all()),
            "stage": (record.stage,) if record.stage else (),
            "language": (record.language,),
            "confidence": (record.confidence,),
            "origin": (record.origin,),
        },
        updated=record.updated_at.isoformat(),
        countries=_countries(record),
    )


def _countries(record: Record) -> tuple[str, ...]:
    """The country of a record, then the others it names."""
    others = record.data.get("countries")
    named = [record.country, *(map(str, others) if isinstance(others, list) else ())]
    return tuple(dict.fromkeys(code for code in named if code))


def _words_of(found: Any) -> Iterator[str]:
    """The words and numbers in a record's own fields (capacity, issuer, number…), whatever their shape."""
    if isinstance(found, dict):
        for name, part in found.items():
            if not name.startswith("_"):
                yield from _words_of(part)
    elif isinstance(found, list):
        for part in found:
            yield from _words_of(part)
    elif isinstance(found, str | int | float) and not isinstance(found, bool):
        yield str(found)
