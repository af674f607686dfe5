"""The index on a disk that takes nothing more, and beside a writer that was killed."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from greenbridge.adapters.search import SearchIndex, SearchQuery
from greenbridge.adapters.search.storage import IndexState
from greenbridge.kernel.errors import ConflictError

from .conftest import DOCUMENTS

ASKED = SearchQuery("ziya", tokens=("public",))


@contextmanager
def no_file_longer_than(bytes_: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("bytes_", [0, 40, 400, 1500])
def test_rebuild_on_a_full_disk_says_so_and_leaves_the_index_in_use(index: SearchIndex, bytes_: int) -> None:
    before = index.files.state()
    with no_file_longer_than(bytes_), pytest.raises(ConflictError) as refused:
        index.rebuild(DOCUMENTS, position=11)
    assert refused.value.code == "index_not_written"
    assert index.files.state() == before
    assert index.search(ASKED).total == 1
    index.rebuild(DOCUMENTS, position=12)
    assert index.position == 12


def test_rebuild_goes_on_where_a_killed_writer_left_half_a_line(index: SearchIndex) -> None:
    def documents() -> Iterator[object]:
        index.apply([replace(DOCUMENTS[0], id="gb:t:project:noted")], position=20)
        with index.files.journal.open("a", encoding="utf-8") as opened:
            opened.write('{"upserts": [{"id": "gb:t:pro')
        yield from DOCUMENTS

    index.rebuild(documents(), position=10)  # type: ignore[arg-type]
    assert index.position == 20  # what the half line was to say is read from the log again
    assert index.search(ASKED).total == 2


def test_forget_makes_the_index_absent_until_it_is_built_anew(index: SearchIndex) -> None:
    index.forget()
    assert index.needs_rebuild
    assert index.files.state() == IndexState()
    assert index.search(ASKED).total == 0
    index.rebuild(DOCUMENTS, position=3)
    assert (index.position, index.search(ASKED).total) == (3, 1)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (
            'Failed to acquire Lockfile: IoError(Os { code: 30, kind: ReadOnlyFilesystem, message: "Read-only file system" })',
            "index_denied",
        ),
        ("An IO error occurred: 'Permission denied (os error 13)'", "index_denied"),
        ("Data corrupted: 'Data corruption: in file `meta.json`: EOF'", "index_damaged"),
    ],
)
def test_open_generation_tells_denied_files_from_damaged_ones(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch, fault: str, code: str
) -> None:
    class Denying:
        @staticmethod
        def open(path: str) -> None:
            raise ValueError(fault)

    monkeypatch.setattr("greenbridge.adapters.search.storage.Index", Denying)
    with pytest.raises(ConflictError) as refused:
        index.files.open_generation("g000001")
    assert refused.value.code == code
