"""The index stays whole: switches, kills, writers side by side."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenbridge.adapters.search import SearchDocument, SearchIndex, SearchQuery, parallel
from greenbridge.adapters.search.expansion import Expander
from greenbridge.kernel.errors import ConflictError
from tests.adapters.search.conftest import DOCUMENTS, GLOSSARY

PUBLIC = ("public",)


def _offer(name: str, tokens: tuple[str, ...] = PUBLIC) -> SearchDocument:
    return SearchDocument(f"gb:t:offer:{name}", "offer", "en", tokens, {"en": {"title": f"Offer {name}"}})


def _total(index: SearchIndex, words: str) -> int:
    return index.search(SearchQuery(words, PUBLIC, limit=1)).total


def _litter(index: SearchIndex) -> list[str]:
    return sorted(found.name for found in index.files.folder.iterdir() if found.is_dir() or found.name == "journal.jsonl")


def test_rebuild_switches_at_the_end_and_sweeps(index: SearchIndex) -> None:
    seen: list[int] = []

    def documents() -> Iterator[SearchDocument]:
        for at in range(5):
            seen.append(_total(index, "telecom"))
            yield _offer(str(at))

    assert index.rebuild(documents(), position=20) == 5
    assert seen == [1] * 5
    assert (_total(index, "telecom"), _total(index, "offer"), index.position) == (0, 5, 20)
    assert len(_litter(index)) == 1


def test_rebuild_tells_its_progress(index: SearchIndex) -> None:
    heard: list[int] = []
    index.rebuild((_offer(str(at)) for at in range(2001)), progress=heard.append)
    assert heard == [1000, 2000, 2001]


def test_rebuild_keeps_the_later_of_two_documents(index: SearchIndex) -> None:
    first = _offer("same")
    index.rebuild([first, SearchDocument(first.id, "offer", "en", PUBLIC, {"en": {"title": "Later"}})])
    assert (_total(index, "later"), _total(index, "same"), index.count(PUBLIC)) == (1, 0, 1)


def test_rebuild_that_fails_leaves_the_old_index(index: SearchIndex) -> None:
    def documents() -> Iterator[SearchDocument]:
        yield _offer("a")
        raise RuntimeError("source gone")

    with pytest.raises(RuntimeError, match="source gone"):
        index.rebuild(documents(), position=99)
    assert (_total(index, "telecom"), index.position) == (1, 10)
    assert len(_litter(index)) == 1
    index.apply([_offer("after")])
    assert _total(index, "after") == 1


def test_what_is_applied_during_a_rebuild_is_kept(index: SearchIndex) -> None:
    def documents() -> Iterator[SearchDocument]:
        yield _offer("early")
        yield _offer("narrowed")
        # Both were read as they were; then one goes and one is hidden, at once for readers of the old index too.
        index.apply([_offer("narrowed", ("org:1",)), _offer("fresh")], ["gb:t:offer:early"], position=31)
        assert _total(index, "fresh") == 1

    index.rebuild(documents(), position=30)
    assert (_total(index, "early"), _total(index, "narrowed"), _total(index, "fresh")) == (0, 0, 1)
    assert index.position == 31


def test_a_second_rebuild_is_refused_while_one_runs(index: SearchIndex) -> None:
    other = SearchIndex(index.files.folder, GLOSSARY, lock_timeout_s=0.05)

    def documents() -> Iterator[SearchDocument]:
        with pytest.raises(ConflictError, match="index_busy"):
            other.rebuild([])
        yield _offer("a")

    index.rebuild(documents())


def test_apply_is_refused_when_another_writer_does_not_finish(index: SearchIndex) -> None:
    other = SearchIndex(index.files.folder, GLOSSARY, lock_timeout_s=0.05)
    with index.files.lock("write", 1.0), pytest.raises(ConflictError) as refused:
        other.apply([_offer("a")])
    assert refused.value.code == "index_busy"
    other.apply([_offer("a")])
    assert _total(index, "offer") == 1


def test_writers_and_readers_side_by_side_lose_nothing(index: SearchIndex) -> None:
    faults: list[BaseException] = []

    def write(name: str) -> None:
        try:
            for at in range(5):
                index.apply([_offer(f"{name}{at}")])
        except BaseException as fault:  # noqa: BLE001  shown below
            faults.append(fault)

    def read() -> None:
        try:
            for _ in range(60):
                assert _total(SearchIndex(index.files.folder, GLOSSARY), "telecom") == 1
        except BaseException as fault:  # noqa: BLE001  shown below
            faults.append(fault)

    index.lock_timeout_s = 30.0
    threads = [threading.Thread(target=write, args=(name,)) for name in "ab"] + [threading.Thread(target=read)]

    def documents() -> Iterator[SearchDocument]:
        for thread in threads:
            thread.start()
        yield from (*DOCUMENTS, _offer("rebuilt"))

    index.rebuild(documents())
    for thread in threads:
        thread.join()
    assert faults == []
    assert _total(index, "offer") == 11


_KILLED = """
import os, signal, sys
from pathlib import Path
from greenbridge.adapters.search import SearchDocument, SearchIndex
from tests.adapters.search.conftest import GLOSSARY

def documents():
    for at in range(3000):
        if at == 2500:
            os.kill(os.getpid(), signal.SIGKILL)
        yield SearchDocument(f"k{at}", "offer", "en", ("public",), {"en": {"title": f"Killed {at}"}})

SearchIndex(Path(sys.argv[1]), GLOSSARY).rebuild(documents(), position=77)
"""


def test_a_killed_rebuild_leaves_the_old_index_and_is_swept(index: SearchIndex) -> None:
    root = Path(__file__).resolve().parents[3]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)])}
    ended = subprocess.run([sys.executable, "-c", _KILLED, str(index.files.folder)], env=environment, check=False, timeout=60)
    assert ended.returncode == -signal.SIGKILL
    assert any(name.startswith("build-") for name in _litter(index))
    assert (_total(index, "telecom"), _total(index, "killed"), index.position) == (1, 0, 10)
    index.apply([_offer("after")], position=11)
    assert (_total(index, "after"), index.position) == (1, 11)
    assert len(_litter(index)) == 1
    index.rebuild([_offer("anew")])
    assert (_total(index, "anew"), index.position) == (1, 11)


def test_an_index_of_another_version_answers_nothing_and_asks_for_a_rebuild(index: SearchIndex) -> None:
    path = index.files.folder / "state.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "version": 0}))
    assert (index.needs_rebuild, index.position, index.count(PUBLIC)) == (True, 0, 0)
    with pytest.raises(ConflictError, match="index_outdated"):
        index.apply([_offer("a")])
    index.rebuild(DOCUMENTS, position=5)
    assert (index.needs_rebuild, index.position, index.count(PUBLIC)) == (False, 5, 3)


def test_another_glossary_asks_for_a_rebuild(index: SearchIndex) -> None:
    other = SearchIndex(index.files.folder, type(GLOSSARY)(list(GLOSSARY.concepts.values())[:2]))
    assert not index.needs_rebuild
    assert other.needs_rebuild


def test_a_damaged_index_says_so_and_a_rebuild_mends_it(index: SearchIndex) -> None:
    for found in index.files.path(index.files.state().generation).iterdir():
        found.write_bytes(b"")
    broken = SearchIndex(index.files.folder, GLOSSARY)
    with pytest.raises(ConflictError, match="index_damaged"):
        broken.count(PUBLIC)
    broken.rebuild(DOCUMENTS)
    assert broken.count(PUBLIC) == 3


def test_a_state_file_cut_short_is_an_absent_index(index: SearchIndex) -> None:
    (index.files.folder / "state.json").write_text('{"gener')
    assert (index.needs_rebuild, index.count(PUBLIC)) == (True, 0)


def test_rebuild_in_several_processes_gives_the_same_index(index: SearchIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [
        SearchDocument(
            f"m{at}", "offer", "en", PUBLIC, {"en": {"title": f"Battery {at % 7} wind farm {at}"}}, {"country": ("CN",)}
        )
        for at in range(900)
    ]
    asked = [SearchQuery(words, PUBLIC, limit=50) for words in ("wind farm 5", "电池 3", "battery 899")]
    index.rebuild(many)
    alone = [index.search(query) for query in asked]
    monkeypatch.setattr(parallel, "ALONE", 100)
    assert index.rebuild(many) == 900
    spread = [index.search(query) for query in asked]
    assert [answer.total for answer in spread] == [answer.total for answer in alone]
    assert [answer.facets for answer in spread] == [answer.facets for answer in alone]


def test_expand_all_goes_on_alone_where_a_worker_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "ALONE", 0)
    monkeypatch.setattr(parallel, "BATCH", 10)
    monkeypatch.setattr(parallel, "_begin", _die)
    documents = [_offer(str(at)) for at in range(35)]
    expander = Expander(GLOSSARY)
    assert list(parallel.expand_all(documents, expander)) == [expander.expand(document) for document in documents]


def _die(concepts: object) -> None:
    os._exit(3)
