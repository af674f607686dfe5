"""What an xls promises, looked at before calamine believes it.

Calamine 0.9.1 sets memory aside for the sizes that the records of an xls state, and the process ends when there is not so much.
The records are walked here first, and a size that cannot be is a refusal.
"""

from __future__ import annotations

import struct

from greenbridge.adapters.documents.compound import Compound
from greenbridge.adapters.documents.document import Limits
from greenbridge.adapters.documents.errors import document_error

_DIMENSIONS, _STRINGS, _BEGIN, _LOCKED = 0x0200, 0x00FC, 0x0809, 0x002F
_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x0206, 0x027E, 0x0406})


def require_old_sheet(raw: bytes, limits: Limits) -> None:
    """Refuses an xls whose sheets span more cells than allowed, or that promises more strings than it has room for, or that is
    locked with a password (FILEPASS, MS-XLS 2.4.117)."""
    compound = Compound(raw)
    book = compound.content("Workbook") or compound.content("Book")
    at = rows = columns = 0
    while at + 4 <= len(book):
        number, length = struct.unpack_from("<HH", book, at)
        body = book[at + 4 : at + 4 + length]
        at += 4 + length
        if number == _BEGIN:
            rows = columns = 0
        elif number == _LOCKED:
            raise document_error("document_encrypted", found="xls")
        elif number == _STRINGS and length >= 8:
            promised = struct.unpack_from("<I", body, 4)[0]
            if promised > len(book):
                raise document_error("document_broken", found="xls", reason=f"promises {promised} strings")
        elif number == _DIMENSIONS:
            _require_cells(*_stated_size(body), limits)
        elif number in _CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", body)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            _require_cells(rows, columns, limits)


def _stated_size(body: bytes) -> tuple[int, int]:
    """Rows and columns of a record of dimensions, in its long form (Excel 97 and later) or its short one."""
    if len(body) >= 14:
        first_row, end_row, first_column, end_column = struct.unpack_from("<IIHH", body)
    elif len(body) >= 8:
        first_row, end_row, first_column, end_column = struct.unpack_from("<HHHH", body)
    else:
        return 0, 0
    if end_row < first_row or end_column < first_column:
        raise document_error("document_broken", found="xls", reason="a sheet ends before it begins")
    return end_row - first_row + 1, end_column - first_column + 1


def _require_cells(rows: int, columns: int, limits: Limits) -> None:
    if rows * columns > limits.cells:
        raise document_error("document_unpacks_too_large", what="cells", limit=limits.cells, found=rows * columns)
