"""The registry of exchangeable kinds.

An app that owns a kind of record registers it here; intake, search, export and exchange call only this, so an article's
need can become a Need without intake knowing matching.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record.

    ``create`` makes a record (keyword arguments of `registry.services.record_create`, plus ``by``) and returns it;
    ``document`` gives the search document of a public id, or None when it is gone.
    """

    slug: str
    create: Callable[..., Any]
    document: Callable[[str], Any]


_KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make a kind known; the last registration of a slug wins (an app above may deepen what registry offers)."""
    _KINDS[kind.slug] = kind


def get(slug: str) -> Kind:
    """The kind of that name; KeyError when no app has registered it."""
    return _KINDS[slug]
