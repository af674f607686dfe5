"""Records of the libraries as articles are compared with them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from greenbridge.apps.accounts.selectors import Asker
from greenbridge.apps.registry.selectors import records_of_numbers

_WORDS = ("other_parties", "issuer", "owner", "contractor", "developer")


def library_rows(numbers: Iterable[tuple[Decimal, str]], keys: Iterable[str], *, by: Asker) -> list[dict[str, Any]]:
    """What the records with one of the numbers or names say, for `bridge.record_told`, as far as the asker may see them."""
    return [_row(record) for record in records_of_numbers(numbers, keys, by=by)]


def _row(record: Any) -> dict[str, Any]:
    names = [name.name for name in record.names.all()]
    texts = record.texts.all()
    parties = [name.name for link in record.links.all() for name in link.target.names.all()]
    return {
        "id": record.public_id,
        "kind": record.kind,
        "names": names,
        "country": record.country,
        "date": record.date,
        "figures": [(one.value if one.value is not None else one.low, one.unit) for one in record.figures.all()],
        "words": [
            *(f"{text.title} {text.summary} {text.body}" for text in texts),
            *names,
            *parties,
            *(str(place) for place in record.place.values()),
            *(str(record.data[name]) for name in _WORDS if record.data.get(name)),
        ],
        "topics": [topic.concept for topic in record.topics.all()],
    }
