"""Better spellings for a query that found little: other keyboard, near words, Chinese words that sound the same.

A correction is offered only when a document that the asker may see holds every word of it.
"""

from __future__ import annotations

from greenbridge.adapters.search.reading import Reader
from greenbridge.adapters.search.shapes import SearchQuery


def correct(reader: Reader, asked: SearchQuery, total: int) -> tuple[str, ...]:
    """Spellings that find more than ``total`` documents, best first, at most three."""
    return ()
