"""Things put aside on disk come back as they were, as often as they are asked for."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path

import pytest

from greenbridge.adapters.spool import Spool


def test_spool_gives_back_what_was_added_in_order_and_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    rows = [("A!2", {"n": Decimal("4.20"), "名": "示例"}), ("A!3", None), (4, {})]
    with Spool[object]() as spool:
        for row in rows:
            spool.add(row)
        assert len(spool) == 3
        assert list(spool) == list(spool) == rows
        spool.add("more")
        assert list(spool)[-1] == "more"
        assert list(tmp_path.iterdir()) == []  # nothing to be left behind by a kill


def test_spool_takes_more_while_it_is_gone_through() -> None:
    with Spool[int]() as spool:
        spool.add(1)
        for found in spool:
            spool.add(found + 1)
        assert list(spool) == [1, 2]
