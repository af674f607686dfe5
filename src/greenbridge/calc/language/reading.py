"""What reading a text gives: plain frozen data, shared by all readers of this folder.

Offsets count characters. ``start``/``end`` point into the article's cleaned ``text``; ``source_start``/``source_end`` into the
decoded file. `article.source_span` turns the one into the other.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's cleaned text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader should know: ``code`` for scripts and sentences, ``params`` for its places."""

    code: str
    params: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article's cleaned text in one language, whole paragraphs."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a file, cleaned, with the way back to the decoded file.

    ``pieces`` maps runs of the cleaned text to the source: each ``(text_start, source_start, length)`` says that
    ``text[text_start:text_start + length]`` corresponds character by character to the source from ``source_start``.
    Characters between pieces (an inserted space, say) have no place of their own in the source.
    """

    title: str
    text: str
    language: str
    pieces: tuple[tuple[int, int, int], ...]
    about: str = ""
    kind: str = "article"
    """``article`` or ``teaser`` (an unrelated snippet that stood on the page)."""
    published: str = ""
    """ISO date the page states for the article (``2025-06-03``, ``2025-06``), empty when it states none."""
    publisher: str = ""
    """Who published it, in the words of the page, empty when it does not say."""
    parts: tuple[Part, ...] = ()
    """Its paragraphs by language, neighbours in the same language together; ``language`` is that of most of the text."""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the decoded file of the cleaned stretch ``start:end``."""
        return self._source_at(start), self._source_at(max(start, end - 1)) + 1

    def _source_at(self, position: int) -> int:
        starts = [piece[0] for piece in self.pieces]
        at = bisect_right(starts, position) - 1
        if at < 0:
            return self.pieces[0][1] if self.pieces else 0
        text_start, source_start, length = self.pieces[at]
        return source_start + min(position - text_start, length - 1)


@dataclass(frozen=True, slots=True)
class Restored:
    """A decoded file after restoration: its language, its articles, what had to be said about it."""

    language: str
    articles: tuple[Article, ...]
    warnings: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit and what it says. Either ``value`` or ``low``/``high`` is set; numbers are decimal strings."""

    start: int
    end: int
    quote: str
    unit: str
    value: str | None = None
    low: str | None = None
    high: str | None = None
    approx: str = "exact"
    change: str | None = None
    subject: str = ""
    period: str = ""
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date, as precise as the text is: ``2025-09-02``, ``2025-09``, ``2025``; ``inferred`` when the year came from context."""

    start: int
    end: int
    quote: str
    iso: str
    iso_end: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation named in the text, with the other forms that occur."""

    start: int
    end: int
    quote: str
    name: str
    kind: str = "company"
    country: str = ""
    aliases: tuple[str, ...] = ()
    confidence: float = 0.8
    known: str = ""
    """Its key in the table of known organisations, the same in every language; empty for one not known."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place below country level (or a country itself when ``name`` is one)."""

    start: int
    end: int
    quote: str
    name: str
    country: str = ""
    key: str = ""
    """Its key in the table of places, the same in every language."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy document named in the text."""

    start: int
    end: int
    quote: str
    title: str
    issuer: str = ""
    date: str = ""
    number: str = ""
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, forum, exhibition or ceremony."""

    start: int
    end: int
    quote: str
    name: str
    date: str = ""
    place: str = ""
    confidence: float = 0.7


@dataclass(frozen=True, slots=True)
class Technology:
    """A technology or product, with the glossary concept it was recognised by where there is one."""

    start: int
    end: int
    quote: str
    name: str
    concept: str = ""
    confidence: float = 0.6


@dataclass(frozen=True, slots=True)
class Role:
    """A person's official role; the person's name is kept only with a role."""

    start: int
    end: int
    quote: str
    role: str
    organisation: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """A project or agreement: who, where, how large, for how much, at which stage; figures by index into the article's list."""

    start: int
    end: int
    quote: str
    title: str
    parties: tuple[str, ...] = ()
    place: str = ""
    country: str = ""
    capacity: str = ""
    amount: str = ""
    stage: str = ""
    figures: tuple[int, ...] = ()
    confidence: float = 0.6


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """Everything read in one article."""

    article: Article
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateFound, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    countries: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    policies: tuple[Policy, ...] = ()
    technologies: tuple[Technology, ...] = ()
    projects: tuple[Project, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read in one file."""

    language: str
    articles: tuple[ArticleReading, ...]
    warnings: tuple[Remark, ...] = ()
