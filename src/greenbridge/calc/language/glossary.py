"""Concepts of green industry with their names in several languages, and where a text mentions them.

Names with Han characters are looked up letter by letter (longest first), names of words by the stems of their words, so every
case and number of a Russian or English name is found. Short abbreviations, and names marked ambiguous, need more: the exact
case, or company of the same class in the text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from greenbridge.calc.language import analysis
from greenbridge.calc.language.fold import fold, fold_map
from greenbridge.kernel.languages import INTERFACE, normalise_tag

_HAN_RUN = re.compile(r"[㐀-䶿一-鿿豈-﫿〇]+")
_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿〇]")
_WORD = re.compile(
    r"(?P<word>[a-z\u00df-\u024f][a-z\u00df-\u024f0-9]*(?:(?<=[a-z]\d)\.\d+)?|[\u0400-\u052f][\u0400-\u052f0-9]*"
    r"|\d+(?:\.\d+)*[a-z]*)|(?P<halt>[,;:.!?()\n。，；：！？（）、㐀-鿿]+)"
)
_ABBREVIATION = re.compile(r"[A-ZА-ЯЁ0-9][A-Za-zА-Яа-яЁё0-9.&/-]*")
_NEIGHBOURS_OF_ONE = frozenset("和与及或等的、")
SHORT = 3
"""Letters up to which an abbreviation counts only in its exact case."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: ``names`` gives for each language tag the preferred name, then the alternatives."""

    id: str
    parent: str
    kind: str
    names: Mapping[str, tuple[str, ...]]
    note: str = ""
    ambiguous: tuple[str, ...] = ()
    """Those of the names that also mean something else."""


class Mention(NamedTuple):
    """A concept named in a text: the stretch of the original text and its wording there."""

    concept: Concept
    start: int
    end: int
    surface: str


@dataclass(slots=True)
class _Name:
    concept: Concept
    preferred: bool
    exact: str = ""
    """The spelling the text must show, for abbreviations; empty when case does not matter."""
    ambiguous: bool = False
    key: tuple[str, ...] = field(default=())


class Glossary:
    """All concepts, with fast look-up of their names in texts; built once, then only read."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts: dict[str, Concept] = {}
        self._han: dict[str, list[tuple[str, _Name]]] = {}
        self._words: dict[str, list[_Name]] = {}
        self._children: dict[str, list[str]] = {}
        self._ancestors: dict[str, tuple[str, ...]] = {}
        seen: dict[tuple[str, str], _Name] = {}
        for concept in concepts:
            self.concepts[concept.id] = concept
            self._children.setdefault(concept.parent, []).append(concept.id)
            unsure = {fold(name) for name in concept.ambiguous}
            for names in concept.names.values():
                for rank, name in enumerate(names):
                    self._add(name, concept, rank == 0, fold(name) in unsure, seen)
        for found in self._han.values():
            found.sort(key=lambda pair: -len(pair[0]))
        for listed in self._words.values():
            listed.sort(key=lambda name: -len(name.key))

    @cached_property
    def fingerprint(self) -> str:
        """Changes with any concept, parent or name: what was expanded with another glossary is out of date."""
        digest = hashlib.sha256()
        for concept in self.concepts.values():
            names = [(tag, *concept.names[tag]) for tag in sorted(concept.names)]
            digest.update(repr((concept.id, concept.parent, names, concept.ambiguous)).encode())
        return digest.hexdigest()[:16]

    def __len__(self) -> int:
        return len(self.concepts)

    def find(self, text: str, language: str = "", any_case: bool = False) -> list[Mention]:
        """Mentions in ``text``, in order, without overlap; at each place the longest name wins.

        Parameters
        ----------
        text : str
            Any text. Names of all languages are looked for, since Chinese and Russian texts carry English names.
        language : str
            Kept for callers that know it; only a hint when two concepts share a name.
        any_case : bool
            Whether short abbreviations count in any case: right for what a person types into a search box.
        """
        folded, origins = fold_map(text)
        spans = self.spans(text, folded, origins, language, any_case)
        if origins is None:
            return [Mention(name.concept, start, end, text[start:end]) for start, end, name in spans]
        places = [(origins[start], analysis.end_of(origins, end), name) for start, end, name in spans]
        return [Mention(name.concept, start, end, text[start:end]) for start, end, name in places]

    def ids(self, text: str, folded: str, any_case: bool = False) -> list[str]:
        """Ids of the concepts that a text mentions, one for each mention; what the index asks, without places."""
        origins = None if len(folded) == len(text) else fold_map(text)[1]
        return [name.concept.id for _, _, name in self.spans(text, folded, origins, "", any_case)]

    def spans(
        self, text: str, folded: str, origins: tuple[int, ...] | None, language: str, any_case: bool
    ) -> list[tuple[int, int, _Name]]:
        """Mentions as (start, end, name) in the folded text."""
        found: list[tuple[int, int, _Name]] = []
        self._find_han(folded, found)
        self._find_words(text, folded, origins, any_case, found)
        if not found:
            return found
        return self._settle(found, folded)

    def name(self, concept_id: str, language: str) -> str:
        """Preferred name in ``language``; in the first language that has one when it is missing; the id when unknown."""
        concept = self.concepts.get(concept_id)
        if concept is None:
            return concept_id
        for tag in (normalise_tag(language), *INTERFACE):
            if concept.names.get(tag):
                return concept.names[tag][0]
        return concept_id

    def ancestors(self, concept_id: str) -> tuple[str, ...]:
        """Ids of the wider concepts, nearest first; empty at the top, and a circle in the data ends the walk."""
        known = self._ancestors.get(concept_id)
        if known is None:
            walked: list[str] = []
            concept = self.concepts.get(concept_id)
            while concept and concept.parent in self.concepts and concept.parent not in (*walked, concept_id):
                walked.append(concept.parent)
                concept = self.concepts[concept.parent]
            known = self._ancestors[concept_id] = tuple(walked)
        return known

    def children(self, concept_id: str) -> tuple[str, ...]:
        """Ids of the concepts right under it; of the top classes for an empty id."""
        return tuple(self._children.get(concept_id, ()))

    def search(self, words: str, language: str, limit: int = 50) -> list[Concept]:
        """Concepts whose names hold all of ``words`` in any language: exact names first, then shorter ones before longer."""
        wanted = fold(words).strip()
        asked = set(analysis.terms(words))
        if not wanted:
            return []
        tag = normalise_tag(language)
        ranked: list[tuple[int, int, int, str]] = []
        for concept in self.concepts.values():
            best: tuple[int, int] | None = None
            for names in concept.names.values():
                for name in names:
                    plain = fold(name)
                    rank = _rank(plain, name, wanted, asked)
                    if rank is not None and (best is None or (rank, len(plain)) < best):
                        best = (rank, len(plain))
            if best is not None:
                ranked.append((best[0], 0 if concept.names.get(tag) else 1, best[1], concept.id))
        return [self.concepts[row[3]] for row in sorted(ranked)[:limit]]

    def _add(self, name: str, concept: Concept, preferred: bool, ambiguous: bool, seen: dict[tuple[str, str], _Name]) -> None:
        folded = fold(name).strip()
        if not folded:
            return
        exact = name if _is_short_abbreviation(name) else ""
        entry = _Name(concept, preferred, exact, ambiguous)
        known = seen.get((folded, exact))
        if known is not None:
            if preferred and not known.preferred:
                # A preferred name outranks another concept's alternative; between equals the first file order wins.
                known.concept, known.preferred, known.ambiguous = concept, True, ambiguous
            return
        seen[(folded, exact)] = entry
        if _HAN.search(folded):
            self._han.setdefault(folded[:2], []).append((folded, entry))
            return
        entry.key = tuple(_stems(folded))
        if entry.key:
            self._words.setdefault(entry.key[0], []).append(entry)

    def _find_han(self, folded: str, found: list[tuple[int, int, _Name]]) -> None:
        table = self._han
        for run in _HAN_RUN.finditer(folded):
            start, end = run.span()
            # Mixed names (3R原则, GRS认证) begin before the run; their Latin part is at most a few characters.
            place = _start_of_mixed(folded, start) if start and folded[start - 1] > " " else start
            while place < end:
                best: tuple[int, _Name] | None = None
                for name, entry in table.get(folded[place : place + 2], ()):
                    if folded.startswith(name, place) and _bounded(folded, place, place + len(name)):
                        best = (place + len(name), entry)
                        break
                if best is None and folded[place] in table and _stands_alone(folded, place):
                    best = (place + 1, table[folded[place]][0][1])
                if best is None:
                    place += 1
                else:
                    found.append((place, *best))
                    place = best[0]

    def _find_words(
        self, text: str, folded: str, origins: tuple[int, ...] | None, any_case: bool, found: list[tuple[int, int, _Name]]
    ) -> None:
        table = self._words
        stems: list[str] = []
        places: list[tuple[int, int]] = []
        hits: list[int] = []
        for piece in _WORD.finditer(folded):
            word = piece.group()
            key = analysis.stem(word) if piece.lastgroup == "word" else word
            if key in table:
                hits.append(len(stems))
            stems.append(key)
            places.append(piece.span())
        for at in hits:
            for entry in table[stems[at]]:
                size = len(entry.key)
                if size > 1 and tuple(stems[at : at + size]) != entry.key:
                    continue
                start, end = places[at][0], places[at + size - 1][1]
                if entry.exact and not any_case and _original(text, origins, start, end) != entry.exact:
                    continue
                found.append((start, end, entry))
                break

    def _settle(self, found: list[tuple[int, int, _Name]], folded: str) -> list[tuple[int, int, _Name]]:
        """Overlaps out (earlier, then longer first), and ambiguous names without company of their class out."""
        found.sort(key=lambda span: (span[0], -span[1]))
        kept: list[tuple[int, int, _Name]] = []
        reached = 0
        for span in found:
            if span[0] >= reached:
                kept.append(span)
                reached = span[1]
        if not any(name.ambiguous for _, _, name in kept):
            return kept
        sure = {self._top(name.concept.id) for _, _, name in kept if not name.ambiguous}
        length = len(folded.strip())
        return [
            span for span in kept if not span[2].ambiguous or span[1] - span[0] == length or self._top(span[2].concept.id) in sure
        ]

    def _top(self, concept_id: str) -> str:
        wider = self.ancestors(concept_id)
        return wider[-1] if wider else concept_id


def _stems(folded: str) -> list[str]:
    return [analysis.stem(piece.group()) if piece.lastgroup == "word" else piece.group() for piece in _WORD.finditer(folded)]


def _rank(plain: str, name: str, wanted: str, asked: set[str]) -> int | None:
    if plain == wanted:
        return 0
    if plain.startswith(wanted):
        return 1
    if wanted in plain:
        return 2
    return 3 if asked and asked <= set(analysis.terms(name)) else None


def _is_short_abbreviation(name: str) -> bool:
    letters = [character for character in name if character.isalpha()]
    return bool(
        len(letters) <= SHORT
        and " " not in name
        and not _HAN.search(name)
        and _ABBREVIATION.fullmatch(name)
        and any(character.isupper() for character in letters)
    )


def _start_of_mixed(folded: str, start: int) -> int:
    place = start
    while (
        place > 0
        and start - place < 12
        and (folded[place - 1].isalnum() or folded[place - 1] in ".+-")
        and not _HAN.match(folded[place - 1])
    ):
        place -= 1
    return place


def _bounded(folded: str, start: int, end: int) -> bool:
    """Whether a mixed name does not begin or end inside a Latin word or a number."""
    if folded[start].isascii() and start > 0 and folded[start - 1].isascii() and folded[start - 1].isalnum():
        return False
    return not (folded[end - 1].isascii() and end < len(folded) and folded[end].isascii() and folded[end].isalnum())


def _stands_alone(folded: str, place: int) -> bool:
    """Whether a single Han character is a word here: no Han neighbour but joining ones (铜、铝和锌)."""
    before = folded[place - 1] if place else " "
    after = folded[place + 1] if place + 1 < len(folded) else " "
    return all(near in _NEIGHBOURS_OF_ONE or not _HAN.match(near) for near in (before, after))


def _original(text: str, origins: tuple[int, ...] | None, start: int, end: int) -> str:
    return text[start:end] if origins is None else text[origins[start] : analysis.end_of(origins, end)]
