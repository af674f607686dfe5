"""A whole edit of a record from its page: fields and words together, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from greenbridge.apps.accounts.selectors import Asker

from ..models import Record, RecordField
from .records import record_text_save, record_update


def record_edit(
    record_id: str,
    changes: Mapping[str, Any],
    texts: Mapping[str, Mapping[str, str]],
    *,
    by: Asker,
    version: int,
    fields: list[str] | None = None,
    reason: str = "",
) -> Record:
    """Change plain fields, the fields of green industry and the words of several languages in one transaction.

    ``texts`` holds only the languages whose words changed. Who may: as `record_update`. Errors: RecordChangedError when
    ``version`` is not the present one, RecordInvalidError, RecordMissingError, RoleRequiredError; then nothing is written.
    """
    with transaction.atomic():
        record = record_update(record_id, dict(changes), by=by, version=version, reason=reason)
        if fields is not None:
            RecordField.objects.filter(record=record).exclude(field__in=fields).delete()
            known = set(RecordField.objects.filter(record=record).values_list("field", flat=True))
            RecordField.objects.bulk_create([RecordField(record=record, field=slug) for slug in fields if slug not in known])
        for language, text in texts.items():
            record_text_save(
                record_id, language, title=text["title"], summary=text["summary"], body=text["body"], by=by, reason=reason
            )
    record.refresh_from_db()
    return record
