"""Codes of registers that a record bears (USCC, ИНН, БИН, LEI, patent number …), kept apart so that they can be looked up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import bridge
from ..models import Record, RecordCode


def code_rows(record: Record, identifiers: Mapping[str, Any]) -> list[RecordCode]:
    """Unsaved rows for the identifiers of a record, each code in the form of its register."""
    told = {
        (str(scheme)[:40], code[:120])
        for scheme, found in identifiers.items()
        for one in (found if isinstance(found, list | tuple) else [found])
        for code in bridge.code_keys(str(one))
    }
    return [RecordCode(record=record, scheme=scheme, code=code) for scheme, code in sorted(told)]


def codes_save(record: Record) -> None:
    """Make the rows say what the record's identifiers say now; inside the transaction that changed them."""
    RecordCode.objects.filter(record=record).delete()
    RecordCode.objects.bulk_create(code_rows(record, record.identifiers))
