"""Expansion of many documents on all cores: it is nine tenths of the time of a rebuild and bound to one core by Python.

The first `ALONE` documents are expanded in this process, so that small indexes start nothing. Worker processes are spawned,
never forked (tantivy and the web server run threads), and end with their parent, even a killed one. Where processes cannot be
had, everything goes on in this one.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from greenbridge.adapters.search.expansion import Expanded, Expander, Terms, require_indexable
from greenbridge.adapters.search.shapes import SearchDocument
from greenbridge.calc.language.glossary import Concept, Glossary

ALONE = 4000
BATCH = 200
MOST_WORKERS = 8
_IN_FLIGHT = 3


def expand_all(documents: Iterable[SearchDocument], expander: Expander) -> Iterator[Expanded]:
    """Documents expanded, in their order; raises InvalidError("search_document") as it meets one that cannot be indexed."""
    checked = map(_checked, documents)
    for document in islice(checked, ALONE):
        yield expander.expand(document)
    batch = list(islice(checked, BATCH))
    workers = min(len(os.sched_getaffinity(0)), MOST_WORKERS)
    if len(batch) < BATCH or workers < 2:
        yield from map(expander.expand, batch)
        yield from map(expander.expand, checked)
        return
    yield from _in_processes(batch, checked, expander, workers)


def _in_processes(
    batch: list[SearchDocument], rest: Iterator[SearchDocument], expander: Expander, workers: int
) -> Iterator[Expanded]:
    concepts = tuple(expander.glossary.concepts.values())
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _begin, (concepts,)) as pool:
        waiting: deque[tuple[list[SearchDocument], Future[list[Terms]] | None]] = deque()
        while batch or waiting:
            if batch and len(waiting) < _IN_FLIGHT * workers:
                waiting.append((batch, _submitted(pool, batch)))
                batch = list(islice(rest, BATCH))
                continue
            sent, future = waiting.popleft()
            yield from _received(sent, future, expander)


def _submitted(pool: ProcessPoolExecutor, batch: list[SearchDocument]) -> Future[list[Terms]] | None:
    try:
        return pool.submit(_expand, batch)
    except (OSError, BrokenProcessPool, AssertionError):
        # No processes to be had (limits, a daemon as parent), or one was killed: this process does the work.
        return None


def _received(sent: list[SearchDocument], future: Future[list[Terms]] | None, expander: Expander) -> Iterable[Expanded]:
    try:
        return map(Expanded, sent, future.result()) if future else map(expander.expand, sent)
    except (OSError, BrokenProcessPool):
        return map(expander.expand, sent)


def _checked(document: SearchDocument) -> SearchDocument:
    require_indexable(document)
    return document


_EXPANDER: list[Expander] = []
"""A worker's own expander."""


def _begin(concepts: tuple[Concept, ...]) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _EXPANDER[:] = [Expander(Glossary(concepts))]


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _expand(batch: list[SearchDocument]) -> list[Terms]:
    return [_EXPANDER[0].expand(document).terms for document in batch]
