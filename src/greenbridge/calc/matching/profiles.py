"""What a need and an offer are to the matcher: limits and facts with their evidence, concepts, terms; plain frozen data.

A profile is read once and may be kept as JSON (`profile_to_json`, `profile_from_json`); scoring needs no text and no glossary.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from typing import Any

from greenbridge.kernel.errors import InvalidError

VERSION = 1
"""Version of the shape below; a stored profile of another version is read again from its text."""

KINDS = ("technology", "equipment", "material", "service", "finance", "energy", "training", "research", "partner")
"""Kinds of needs and offers."""


class ProfileError(InvalidError):
    """A stored profile cannot be used."""

    code = "profile_unreadable"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a limit or a fact was read: a stretch of title + newline + text, or a path into the attributes."""

    start: int = -1
    end: int = -1
    quote: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """What an offer has to meet. ``op``: ``min``, ``max``, ``equal`` and ``range`` use numbers, ``in`` and ``has`` use items.

    ``in``: one of the items will do; ``has``: each item is asked for. ``strength`` is ``must`` or ``wish``.
    """

    name: str
    op: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    items: tuple[str, ...] = ()
    strength: str = "must"
    evidence: Evidence = Evidence()
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fact:
    """What an offer says of itself: a number or range (an open end is None), or items; ``closed`` lists end where they end."""

    name: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    items: tuple[str, ...] = ()
    closed: bool = False
    negative: bool = False
    evidence: Evidence = Evidence()
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the author should know about the text: ``code`` and ``params``."""

    code: str
    params: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ConceptFound:
    """A glossary concept found in title or text (or, with start −1, in an attribute), with its ancestors, nearest first."""

    concept: str
    start: int
    end: int
    surface: str
    in_title: bool
    broader: tuple[str, ...] = ()
    negative: bool = False
    specificity: float = 1.0
    """How much the concept says of a subject: a machine much, a company, a price or a currency little."""
    refused: bool = False
    """Whether a need turns it down as such, and not one sort of it ("no general cargo trains" leaves trains)."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word (stem, Chinese bigram, code) with how often it stands in the title and in the text."""

    term: str
    title: int
    text: int


@dataclass(frozen=True, slots=True)
class Expansion:
    """A term of another language that says the same as a term of the need, with how sure that is (0–1)."""

    term: str
    source: str
    strength: float


@dataclass(frozen=True, slots=True)
class NeedProfile:
    """A need as the matcher sees it."""

    language: str
    kind: str
    country: str
    deadline: str
    limits: tuple[Limit, ...]
    concepts: tuple[ConceptFound, ...]
    terms: tuple[Term, ...]
    findings: tuple[Finding, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    refused: tuple[str, ...] = ()
    """Words, with their translations, of what the need turns down."""
    kind_given: bool = False
    """Whether its author named the kind; a guess from the words decides nothing."""
    version: int = VERSION


@dataclass(frozen=True, slots=True)
class OfferProfile:
    """An offer as the matcher sees it."""

    language: str
    kind: str
    country: str
    valid_until: str
    facts: tuple[Fact, ...]
    concepts: tuple[ConceptFound, ...]
    terms: tuple[Term, ...]
    findings: tuple[Finding, ...] = ()
    version: int = VERSION


def profile_to_json(profile: NeedProfile | OfferProfile) -> dict[str, Any]:
    """The profile as JSON values; decimals as strings, so that nothing is rounded."""
    made = _plain(asdict(profile))
    made["profile"] = "need" if isinstance(profile, NeedProfile) else "offer"
    return dict(made)


def _plain(found: Any) -> Any:
    if isinstance(found, Decimal):
        return str(found)
    if isinstance(found, dict):
        return {name: _plain(inner) for name, inner in found.items()}
    if isinstance(found, list | tuple):
        return [_plain(inner) for inner in found]
    return found


def profile_from_json(stored: Mapping[str, Any]) -> NeedProfile | OfferProfile:
    """The profile that `profile_to_json` wrote.

    Raises
    ------
    ProfileError
        When a part is missing or the version is another one: read the text again.
    """
    try:
        if stored["version"] != VERSION:
            raise ProfileError("profile_version", found=str(stored["version"]), expected=str(VERSION))
        shared: dict[str, Any] = {
            "language": stored["language"],
            "kind": stored["kind"],
            "country": stored["country"],
            "concepts": tuple(ConceptFound(**{**row, "broader": tuple(row["broader"])}) for row in stored["concepts"]),
            "terms": tuple(Term(**row) for row in stored["terms"]),
            "findings": tuple(Finding(row["code"], dict(row["params"])) for row in stored["findings"]),
        }
        if stored["profile"] == "need":
            limits = tuple(Limit(**_numbers(row)) for row in stored["limits"])
            expansions = tuple(Expansion(**row) for row in stored["expansions"])
            return NeedProfile(
                deadline=stored["deadline"],
                limits=limits,
                expansions=expansions,
                refused=tuple(stored["refused"]),
                kind_given=bool(stored.get("kind_given")),
                **shared,
            )
        facts = tuple(Fact(**_numbers(row)) for row in stored["facts"])
        return OfferProfile(valid_until=stored["valid_until"], facts=facts, **shared)
    except (KeyError, TypeError, ArithmeticError) as error:
        raise ProfileError("profile_unreadable", reason=type(error).__name__) from error


def _numbers(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **row,
        "low": None if row["low"] is None else Decimal(row["low"]),
        "high": None if row["high"] is None else Decimal(row["high"]),
        "items": tuple(row["items"]),
        "evidence": Evidence(**row["evidence"]),
        "params": dict(row["params"]),
    }
