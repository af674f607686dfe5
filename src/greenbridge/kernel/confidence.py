"""How far a statement is to be trusted, from best to weakest."""

from __future__ import annotations

from collections.abc import Iterable

LEVELS = ("measured", "printed", "computed", "secondary", "memory")
"""measured: read off an instrument; printed: read in the source or a faithful copy; computed: from formula and inputs;
secondary: read where somebody restates the source; memory: recalled, not seen, shown as unverified."""

OFFICIAL = frozenset({"measured", "printed", "computed"})
"""Levels that may be shown without a warning."""


def weakest(levels: Iterable[str]) -> str:
    """The weakest of several levels: what a computed figure inherits. Empty input gives ``memory``."""
    ranks = [LEVELS.index(level) for level in levels]
    return LEVELS[max(ranks)] if ranks else "memory"
