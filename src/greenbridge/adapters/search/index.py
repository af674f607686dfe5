"""The search index of a node: what is put in, what is asked of it, and how it stays whole."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from pathlib import Path

from tantivy import Index, IndexWriter

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.adapters.search.corrections import correct
from greenbridge.adapters.search.expansion import Expander, stored
from greenbridge.adapters.search.parallel import expand_all
from greenbridge.adapters.search.reading import Reader
from greenbridge.adapters.search.schema import VERSION, search_schema
from greenbridge.adapters.search.shapes import MAX_WORDS, Candidate, SearchAnswer, SearchDocument, SearchQuery
from greenbridge.adapters.search.storage import IndexFolder, IndexState
from greenbridge.calc.language.glossary import Glossary
from greenbridge.kernel.errors import ConflictError, InvalidError

_HEAP_APPLY = 30_000_000
_HEAP_REBUILD = 200_000_000
_FEW = 3
_LONGEST_TEXT = 20_000


class SearchIndex:
    """One index in one folder; any number of threads and processes may read, one writes at a time.

    Parameters
    ----------
    folder : Path
        Made when first written to. An absent or empty one answers every question with nothing.
    glossary : Glossary, optional
        Concepts that join the languages; by default the one in ``reference/glossary``.
    lock_timeout_s : float
        How long a writer waits for another one before ConflictError("index_busy").
    """

    def __init__(self, folder: Path, glossary: Glossary | None = None, lock_timeout_s: float = 10.0) -> None:
        self.files = IndexFolder(Path(folder))
        self.glossary = load_glossary() if glossary is None else glossary
        self.lock_timeout_s = lock_timeout_s
        self._expander = Expander(self.glossary)
        self._guard = threading.Lock()
        self._opened: tuple[str, tuple[int, int], Index, Reader] | None = None

    @property
    def position(self) -> int:
        """The last change of the log that the index holds; 0 for an absent or outdated index."""
        state = self.files.state()
        return state.position if state.version == VERSION else 0

    @property
    def needs_rebuild(self) -> bool:
        """Whether the index is absent, of another version, or expanded with another glossary."""
        state = self.files.state()
        return not state.generation or state.version != VERSION or state.glossary != self.glossary.fingerprint

    def apply(self, upserts: Iterable[SearchDocument], deletes: Iterable[str] = (), position: int | None = None) -> None:
        """Put documents in (in place of those with the same id) and take others out, at once and wholly, or not at all.

        Readers see the change with their next question. ``position`` is the last change of the log that this covers; a call
        whose position is not beyond the index's own does nothing, for another writer has already taken it in.

        Raises
        ------
        ConflictError
            ``index_busy`` when another writer does not finish in time, ``index_outdated`` when the index is of another
            version and must be rebuilt, ``index_not_written`` when the disk refuses; the index is then as before.
        InvalidError
            ``search_document`` for a document that cannot be indexed; nothing is then written.
        """
        added, removed = list(upserts), list(deletes)
        with self.files.lock("write", self.lock_timeout_s):
            state = self.files.state()
            if state.generation and state.version != VERSION:
                raise ConflictError("index_outdated", version=state.version, expected=VERSION)
            if position is not None and state.generation and position <= state.position:
                return
            if not state.generation:
                state = replace(self.files.begin(), glossary=self.glossary.fingerprint)
            if self.files.rebuilding():
                self._note(added, removed, position)
            index = self.files.open_generation(state.generation)
            with _writing(index, _HEAP_APPLY, 1) as writer:
                self._write(writer, added, removed)
            self.files.write_state(replace(state, position=state.position if position is None else position))

    def forget(self) -> None:
        """Let the index count as absent: it answers nothing until it is written to or rebuilt.

        Raises ConflictError("index_busy") when another writer does not finish in time.
        """
        with self.files.lock("write", self.lock_timeout_s):
            self.files.write_state(IndexState())

    def rebuild(
        self,
        documents: Iterable[SearchDocument],
        progress: Callable[[int], None] | None = None,
        position: int | None = None,
    ) -> int:
        """Build the index anew from ``documents`` and switch to it; returns how many went in.

        Readers keep the old index until the switch, and a kill before it leaves the old one. What is applied meanwhile is
        not lost. ``progress`` hears the number of documents every thousand and at the end. Of two documents with one id the
        later counts.

        Raises
        ------
        ConflictError
            ``index_busy`` when another rebuild is under way, ``index_not_written`` when the disk refuses.
        """
        with self.files.lock("rebuild", self.lock_timeout_s):
            with self.files.lock("write", self.lock_timeout_s):
                self.files.sweep()
                self.files.journal.touch()
                before = self.files.state().position if position is None else position
            aside = self.files.build_aside()
            try:
                count = self._build(aside, documents, progress, before)
            finally:
                shutil.rmtree(aside, ignore_errors=True)
                self.files.journal.unlink(missing_ok=True)
            self.files.sweep()
        return count

    def search(self, asked: SearchQuery) -> SearchAnswer:
        """One page of what the asker may see, with facet counts, and better spellings when little was found.

        Raises
        ------
        InvalidError
            ``search_empty`` for a query of white space, ``search_too_long`` past `MAX_WORDS` characters, ``search_sort``.
            A query without any word or number (operators, emoji) finds nothing and is no error.
        """
        require_words(asked.words)
        if asked.sort not in ("score", "updated"):
            raise InvalidError("search_sort", sort=asked.sort, expected=["score", "updated"])
        reader = self.reader()
        if reader is None:
            return SearchAnswer((), 0, {name: [] for name in asked.count_facets})
        answer = reader.search(asked)
        if answer.total < _FEW or answer.relaxed:
            return replace(answer, corrections=correct(reader, asked, 0 if answer.relaxed else answer.total))
        return answer

    def count(self, tokens: Sequence[str], kinds: Sequence[str] = ()) -> int:
        """How many documents the asker may see, of some kinds or of all."""
        reader = self.reader()
        return reader.count(tokens, kinds) if reader else 0

    def candidates(
        self, text: str | Mapping[str, str], tokens: Sequence[str], kinds: Sequence[str] = (), limit: int = 200
    ) -> list[Candidate]:
        """Documents that may answer a text of some sentences, best first, whatever their language.

        ``text`` is one text or texts by language tag. An empty text gives an empty list; past 20,000 characters the rest is
        not read.
        """
        reader = self.reader()
        whole = text if isinstance(text, str) else "\n".join(text.values())
        return reader.candidates(whole[:_LONGEST_TEXT], tokens, kinds, limit) if reader else []

    def reader(self) -> Reader | None:
        """A reader of the index as it stands now, None while there is no index of this version."""
        for _ in range(20):
            state = self.files.state()
            if not state.generation or state.version != VERSION:
                return None
            try:
                return self._reader(state)
            except (FileNotFoundError, ConflictError):
                # A switch between reading the state and opening: the next state names a generation that is there.
                if self.files.state().generation == state.generation:
                    raise
        raise ConflictError("index_damaged", folder=str(self.files.folder))

    def _reader(self, state: IndexState) -> Reader:
        with self._guard:
            stamp = self.files.stamp(state.generation)
            if self._opened and self._opened[:2] == (state.generation, stamp):
                return self._opened[3]
            if self._opened and self._opened[0] == state.generation:
                index = self._opened[2]
            else:
                index = self.files.open_generation(state.generation)
            index.reload()
            reader = Reader(index.searcher(), self.glossary)
            self._opened = (state.generation, stamp, index, reader)
            return reader

    def _build(
        self, aside: Path, documents: Iterable[SearchDocument], progress: Callable[[int], None] | None, position: int
    ) -> int:
        try:
            index = Index(search_schema(), path=str(aside))
        except (ValueError, OSError) as fault:
            raise ConflictError("index_not_written", reason=str(fault)) from fault
        count = 0
        with _writing(index, _HEAP_REBUILD, 2) as writer:
            seen: set[str] = set()
            for expanded in expand_all(documents, self._expander):
                if expanded.source.id in seen:
                    writer.delete_documents_by_term("id", expanded.source.id)
                seen.add(expanded.source.id)
                writer.add_document(stored(expanded))
                count += 1
                if progress and count % 1000 == 0:
                    progress(count)
        with self.files.lock("write", 60.0):
            position = self._take_in_journal(index, position)
            generation = self.files.next_name()
            aside.rename(self.files.path(generation))
            self.files.write_state(IndexState(generation, VERSION, position, self.glossary.fingerprint))
        if progress:
            progress(count)
        return count

    def _take_in_journal(self, index: Index, position: int) -> int:
        lines = self.files.journal.read_text(encoding="utf-8").splitlines()
        if not lines:
            return position
        with _writing(index, _HEAP_APPLY, 1) as writer:
            for line in lines:
                try:
                    noted = json.loads(line)
                except ValueError:
                    break  # who noted it was killed on the way: from here on the log is read again
                self._write(writer, [_document(row) for row in noted["upserts"]], noted["deletes"])
                position = max(position, noted["position"] or 0)
        return position

    def _note(self, upserts: list[SearchDocument], deletes: list[str], position: int | None) -> None:
        line = {"upserts": [asdict(document) for document in upserts], "deletes": deletes, "position": position}
        with self.files.journal.open("a", encoding="utf-8") as opened:
            opened.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _write(self, writer: IndexWriter, upserts: list[SearchDocument], deletes: list[str]) -> None:
        latest = {document.id: self._expander.document(document) for document in upserts}
        for gone in (*latest, *deletes):
            writer.delete_documents_by_term("id", gone)
        for document in latest.values():
            writer.add_document(document)


def require_words(words: str) -> None:
    """Refuse a query of white space and one that is too long."""
    if len(words) > MAX_WORDS:
        raise InvalidError("search_too_long", found=len(words), limit=MAX_WORDS)
    if not words.strip("\x00 \t\r\n\u200b\ufeff").strip():
        raise InvalidError("search_empty")


@contextmanager
def _writing(index: Index, heap: int, threads: int) -> Iterator[IndexWriter]:
    """A writer whose work is committed at the end and dropped on any error."""
    writer = _writer(index, heap, threads)
    try:
        yield writer
        writer.commit()
    except (ValueError, OSError) as fault:
        raise ConflictError("index_not_written", reason=str(fault)) from fault
    finally:
        # Ends the merging threads and frees tantivy's own lock; what was not committed is gone. A fault of theirs costs
        # nothing that was committed, and must not hide the fault that is told above.
        with suppress(ValueError, OSError):
            writer.wait_merging_threads()


def _writer(index: Index, heap: int, threads: int) -> IndexWriter:
    try:
        return index.writer(heap, threads)
    except (ValueError, OSError) as fault:
        raise ConflictError("index_not_written", reason=str(fault)) from fault


def _document(row: dict[str, object]) -> SearchDocument:
    made = SearchDocument(**row)
    return replace(
        made,
        tokens=tuple(made.tokens),
        facets={name: tuple(found) for name, found in made.facets.items()},
    )
