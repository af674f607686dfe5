"""Files that other programs locked with a password, as they come out of them (``locked/``): each is told as such.

The Office files carry the agile encryption of Office 2010 and later, the PDFs AES-256 and RC4, the archives WinZip's AES; all
were made for these tests, hold a made-up sentence and have the password ``secret`` or ``s``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from greenbridge.adapters.documents import Limits, read_document_guarded
from greenbridge.kernel.errors import InvalidError

LOCKED = sorted((Path(__file__).parent / "locked").iterdir())


@pytest.mark.parametrize("path", LOCKED, ids=[path.name for path in LOCKED])
@pytest.mark.parametrize("name", ["", "mislabelled.txt"])
def test_locked_file_is_told_as_such_whatever_it_is_called(path: Path, name: str) -> None:
    with pytest.raises(InvalidError) as refused:
        read_document_guarded(path, name or path.name, limits=Limits())
    assert refused.value.code == "document_encrypted"
