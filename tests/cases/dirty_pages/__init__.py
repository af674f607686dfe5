"""Pages as they are pasted and saved, written for these tests: what stands on them, and what restoring must make of it.

Names of people, companies and places are made up. The expectations were written before the first run.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A dirty page and what has to come out: ``keeps`` stand, each in one piece, in an article; ``drops`` stand nowhere;
    ``teasers`` stand outside the articles."""

    name: str
    source: str
    keeps: tuple[str, ...]
    drops: tuple[str, ...] = ()
    teasers: tuple[str, ...] = ()
    title: str = ""
    articles: int = 1
    language: str = ""
    remarks: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """Languages of the paragraphs of the first article, in order, neighbours alike told once."""
