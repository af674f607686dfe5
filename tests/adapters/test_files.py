"""Files kept under the digest of their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from greenbridge.adapters.files import keep_file


def test_keep_file_names_bytes_by_their_digest(tmp_path: Path) -> None:
    kept = keep_file(tmp_path / "new", [b"one ", b"two"])
    assert kept.sha256 == hashlib.sha256(b"one two").hexdigest()
    assert kept.size == 7
    assert (tmp_path / "new" / kept.stored).read_bytes() == b"one two"
    again = keep_file(tmp_path / "new", [b"one two"])
    assert again == kept


def test_keep_file_leaves_nothing_when_it_breaks_off(tmp_path: Path) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"begin"
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        keep_file(tmp_path, chunks())
    assert list(tmp_path.iterdir()) == []
