"""The identifiers that records bear already, each in a row of its own."""

from __future__ import annotations

import re
from typing import Any

from django.db import migrations


def fill(apps: Any, _schema: Any) -> None:
    record, code = apps.get_model("registry", "Record"), apps.get_model("registry", "RecordCode")
    rows = []
    for pk, identifiers in record.objects.exclude(identifiers={}).values_list("pk", "identifiers").iterator(chunk_size=2000):
        for scheme, found in identifiers.items():
            for one in found if isinstance(found, list) else [found]:
                plain = re.sub(r"[\s '’\-.–]+", "", str(one)).upper().removesuffix(".0")[:120]
                if plain:
                    rows.append(code(record_id=pk, scheme=str(scheme)[:40], code=plain))
    code.objects.bulk_create(rows, batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("registry", "0003_record_codes")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
