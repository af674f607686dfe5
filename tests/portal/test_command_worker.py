"""The thread that follows the change log and looks after sources."""

from __future__ import annotations

import pytest

from greenbridge.portal.commands import worker


def test_a_fault_of_ours_ends_neither_the_index_nor_the_looks_at_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = iter(range(5))
    done: list[str] = []

    def sleep(_seconds: float) -> None:
        if next(turns, None) is None:
            raise KeyboardInterrupt

    def drain() -> None:
        done.append("drain")
        if len(done) == 1:
            raise ValueError("a fault of ours")

    monkeypatch.setattr(worker.time, "sleep", sleep)
    monkeypatch.setattr(worker, "sources_due", lambda: 0)
    monkeypatch.setattr(worker, "index_state", lambda: {"usable": True})
    monkeypatch.setattr(worker, "index_drain", drain)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    with pytest.raises(KeyboardInterrupt):
        worker._follow_log(0)
    assert len(done) == 4
