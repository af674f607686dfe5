"""Keeping the search index true to the change log.

Each act writes a row of the log; after its commit the index takes in what changed. When another process holds the index, the
worker catches up: the log keeps what is still to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.db import transaction

from greenbridge.adapters.search import SearchDocument
from greenbridge.apps.accounts.selectors import change_position, changes_after
from greenbridge.kernel.errors import ConflictError

from ..selectors import index_open, record_ids_in_order, search_documents

BATCH = 500


def index_soon() -> None:
    """After this transaction's commit, bring the index up to date (at once when it is free, else by the worker)."""
    transaction.on_commit(_drain_quietly)


def _drain_quietly() -> None:
    try:
        index_drain()
    except (ConflictError, OSError):
        return  # another process writes the index, or the disk is full: the act is done, and the worker reads its row of the log


def index_drain() -> int:
    """Take in what the log says since the index's position; returns how many records were touched.

    Raises ConflictError("index_busy") when another process writes the index.
    """
    index = index_open()
    touched = 0
    while changes := changes_after(index.position, limit=BATCH):
        subjects = list(dict.fromkeys(change.subject for change in changes if change.subject.startswith("gb:")))
        documents = search_documents(subjects)
        gone = [subject for subject in subjects if subject not in {document.id for document in documents}]
        index.apply(documents, gone, position=changes[-1].id)
        touched += len(subjects)
    return touched


def index_forget() -> None:
    """Let the index count as absent, so that it is built anew from the records: they are about to be others."""
    index_open().forget()


def index_rebuild(*, progress: Callable[[int, int], None] | None = None) -> int:
    """Build the whole index aside and switch to it; returns the number of records in it.

    The position is taken before reading, so that what changes meanwhile is read again from the log.
    """
    position = change_position()
    ids = record_ids_in_order()
    index = index_open()
    done = 0

    def documents() -> Iterator[SearchDocument]:
        nonlocal done
        for start in range(0, len(ids), BATCH):
            yield from search_documents(ids[start : start + BATCH])
            done = min(start + BATCH, len(ids))
            if progress:
                progress(done, len(ids))

    index.rebuild(documents(), position=position)
    return len(ids)
