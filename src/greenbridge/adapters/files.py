"""Files kept in the data folder under the digest of their bytes: whole or not at all, the same bytes once."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class KeptFile:
    """Where bytes lie: ``stored`` below the folder, their digest and size [bytes]."""

    stored: str
    sha256: str
    size: int


def keep_file(folder: Path, chunks: Iterable[bytes]) -> KeptFile:
    """Write ``chunks`` below ``folder`` under their digest.

    They go to a temporary file first and get their name when they lie on the disk whole, so a kill or a full disk leaves
    nothing under a name. Bytes that are already there are not written again. OSError when the disk refuses.
    """
    digest = hashlib.sha256()
    size = 0
    folder.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(prefix=".incoming-", dir=folder)
    try:
        with os.fdopen(handle, "wb") as out:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        name = digest.hexdigest()
        target = folder / name[:2] / name
        target.parent.mkdir(exist_ok=True)
        os.replace(aside, target)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
    return KeptFile(stored=f"{name[:2]}/{name}", sha256=name, size=size)
