"""A whole edit of a record from its page: fields, words and rows together, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from greenbridge.apps.accounts.selectors import Asker

from ..models import Record
from .parts import parts_save
from .records import record_text_remove, record_text_save, record_update


def record_edit(
    record_id: str,
    changes: Mapping[str, Any],
    texts: Mapping[str, Mapping[str, str] | None],
    *,
    by: Asker,
    version: int,
    parts: Mapping[str, Any] | None = None,
    reason: str = "",
) -> Record:
    """Change plain fields, the words of several languages and the rows of a record in one transaction.

    ``texts`` holds only the languages whose words changed, nothing for a translation to be taken out; ``parts`` only the
    rows to be replaced (`parts.parts_save`). Who may: as `record_update`. Errors: RecordChangedError when ``version`` is not
    the present one, RecordInvalidError, RecordMissingError, RoleRequiredError; then nothing is written.
    """
    with transaction.atomic():
        record = record_update(record_id, dict(changes), by=by, version=version, reason=reason)
        parts_save(record, parts or {}, by=by, reason=reason)
        for language in [language for language, text in texts.items() if text is None]:
            record_text_remove(record_id, language, by=by, reason=reason)
        for language, text in texts.items():
            if text is None:
                continue
            record_text_save(
                record_id, language, title=text["title"], summary=text["summary"], body=text["body"], by=by, reason=reason
            )
    record.refresh_from_db()
    return record
