"""Search across Chinese, English and Russian on a local index (tantivy), fed with terms of our own making."""

from greenbridge.adapters.search.index import SearchIndex
from greenbridge.adapters.search.shapes import (
    FACETS,
    MAX_WORDS,
    Candidate,
    Hit,
    SearchAnswer,
    SearchDocument,
    SearchQuery,
)

__all__ = [
    "FACETS",
    "MAX_WORDS",
    "Candidate",
    "Hit",
    "SearchAnswer",
    "SearchDocument",
    "SearchIndex",
    "SearchQuery",
]
