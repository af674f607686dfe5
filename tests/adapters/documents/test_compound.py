"""The OLE container."""

from __future__ import annotations

import struct
import time

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents.compound import Compound
from greenbridge.kernel.errors import InvalidError


def test_compound_lists_and_reads_its_streams() -> None:
    compound = Compound(samples.compound({"Workbook": b"a" * 5000, "Other": b"b" * 4096}))
    assert compound.has("Workbook")
    assert compound.has("WORKBOOK")  # names in capitals and small letters are one, and some programs write them so
    assert not compound.has("Workbooks")
    assert compound.content("Workbook") == b"a" * 5000
    assert compound.content("Other") == b"b" * 4096
    assert compound.content("None") == b""


def test_compound_refuses_a_chain_that_bites_its_tail() -> None:
    raw = bytearray(samples.compound({"Workbook": b"a" * 5000}))
    table = len(raw) - 512
    struct.pack_into("<I", raw, table + 4 * 9, 0)  # the last sector of the stream leads back to its first
    started = time.monotonic()
    with pytest.raises(InvalidError, match="circle"):
        Compound(bytes(raw))
    assert time.monotonic() - started < 1


@pytest.mark.parametrize("size", [8, 100, 511, 512])
def test_compound_refuses_a_stump(size: int) -> None:
    with pytest.raises(InvalidError) as caught:
        Compound(samples.compound({"Workbook": b"a"})[:size])
    assert (caught.value.code, caught.value.params) == ("document_cut_short", {"found": "ole"})
