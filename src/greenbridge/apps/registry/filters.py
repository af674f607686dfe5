"""What the address of a list or a call asks for: words, kinds, countries, facets, order, page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict

from greenbridge.adapters.reference.places import country_codes
from greenbridge.kernel.errors import InvalidError

from .choices import Kind
from .selectors import FACETS, SORTS


@dataclass(frozen=True, slots=True)
class ListQuery:
    """A list as asked for; unknown facets, orders and page numbers fall back to none, the newest and the first."""

    words: str
    filters: dict[str, list[str]]
    sort: str
    number: int

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """Each chosen value with its facet, for the chips."""
        return [(name, value) for name, values in self.filters.items() for value in values]


def require_kinds(kinds: Iterable[str]) -> None:
    """InvalidError("kind_unknown") for the first that is no kind of record."""
    for kind in kinds:
        if kind not in Kind.values:
            raise InvalidError("kind_unknown", found=kind, expected=", ".join(Kind.values))


def require_countries(codes: Iterable[str]) -> list[str]:
    """Country codes in capital letters; InvalidError("country_unknown") for one that ISO 3166-1 does not have."""
    capital = [code.upper() for code in codes]
    for code in capital:
        if code not in country_codes():
            raise InvalidError("country_unknown", found=code[:60])
    return capital


def page_number(given: str) -> int:
    """The page an address asks for; the first for what is no number, a million at most."""
    if not (given.isascii() and given.isdigit()):
        return 1
    return max(1, min(int(given[:7]), 1_000_000))


def read_list_query(query: QueryDict) -> ListQuery:
    """The list a query string asks for."""
    filters = {name: list(dict.fromkeys(found)) for name in FACETS if (found := [one for one in query.getlist(name) if one])}
    sort = query.get("sort", "")
    page = query.get("page", "1")
    return ListQuery(
        words=query.get("q", "").strip(),
        filters={name: [value[:80] for value in values[:40]] for name, values in filters.items()},
        sort=sort if sort in SORTS else "",
        number=page_number(page),
    )
