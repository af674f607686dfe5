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
from itertools import accumulate
from typing import NamedTuple

from greenbridge.calc.language import analysis
from greenbridge.calc.language.fold import fold, fold_map
from greenbridge.calc.language.glossary_variants import name_variants
from greenbridge.calc.language.han_names import HAN, HanNames, is_mixed
from greenbridge.kernel.languages import INTERFACE, normalise_tag

_ABBREVIATION = re.compile(r"[A-ZА-ЯЁ0-9][A-Za-zА-Яа-яЁё0-9.&/-]*")
_LETTER = re.compile(r"[a-z0-9\u00df-\u052f]")
_MARK = ";"
_MOST_WORDS = 300_000
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
    mixed: bool = False
    """Han and other letters together."""
    key: tuple[str, ...] = field(default=())


_Span = tuple[int, int, _Name]


class _Stems(dict[str, str]):
    """Words to stems, each stemmed once; a dict subclass answers known words at the speed of a dict."""

    def __missing__(self, word: str) -> str:
        found = analysis.stem(word)
        if len(self) < _MOST_WORDS:
            self[word] = found
        return found


@dataclass(slots=True)
class _Branch:
    """Names that begin with one stem: of that word alone, and by their second stem, longest first."""

    alone: list[_Name] = field(default_factory=list)
    longer: dict[str, list[_Name]] = field(default_factory=dict)


class _Firsts(dict[str, _Branch | None]):
    """Words to the names that begin with them; None for the many words that begin no name."""

    def __init__(self, table: dict[str, _Branch], stems: _Stems) -> None:
        super().__init__()
        self._table = table
        self._stems = stems

    def __missing__(self, word: str) -> _Branch | None:
        found = self._table.get(self._stems[word])
        if len(self) < _MOST_WORDS:
            self[word] = found
        return found


class _Surfaces:
    """Whether a text shows an abbreviation in its exact case, as a word of its own."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._shown: dict[str, bool] = {}

    def show(self, name: str) -> bool:
        """Whether it stands somewhere in the text."""
        known = self._shown.get(name)
        if known is None:
            known = self._shown[name] = self._stands(name)
        return known

    def _stands(self, name: str) -> bool:
        text, at = self._text, self._text.find(name)
        while at >= 0:
            end = at + len(name)
            if not (_is_word(text[at - 1 : at]) or _is_word(text[end : end + 1])):
                return True
            at = text.find(name, at + 1)
        return False


class Glossary:
    """All concepts, with fast look-up of their names in texts; built once, then only read."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts: dict[str, Concept] = {}
        self._han: HanNames[_Name] = HanNames()
        self._words: dict[str, _Branch] = {}
        self._keys = _Stems()
        self._firsts = _Firsts(self._words, self._keys)
        self._children: dict[str, list[str]] = {}
        self._ancestors: dict[str, tuple[str, ...]] = {}
        seen: dict[tuple[str, str], _Name] = {}
        for concept in concepts:
            self.concepts[concept.id] = concept
            self._children.setdefault(concept.parent, []).append(concept.id)
            unsure = {fold(name) for name in concept.ambiguous}
            for names in concept.names.values():
                for rank, name in enumerate(names):
                    self._add(name, concept, rank == 0, bool(unsure) and fold(name) in unsure, seen)
        self._variants = list(name_variants(self.concepts.values()))
        for concept, wording in self._variants:
            self._add(wording, concept, False, False, seen)
        self._han.settle()
        for branch in self._words.values():
            for listed in branch.longer.values():
                listed.sort(key=lambda name: -len(name.key))

    @cached_property
    def fingerprint(self) -> str:
        """Changes with any concept, parent or name: what was expanded with another glossary is out of date."""
        digest = hashlib.sha256()
        for concept in self.concepts.values():
            names = [(tag, *concept.names[tag]) for tag in sorted(concept.names)]
            digest.update(repr((concept.id, concept.parent, names, concept.ambiguous)).encode())
        digest.update("|".join(wording for _, wording in self._variants).encode())
        return digest.hexdigest()[:16]

    def __len__(self) -> int:
        return len(self.concepts)

    def find(self, text: str, language: str = "", any_case: bool = False, among: frozenset[str] | None = None) -> list[Mention]:
        """Mentions in ``text``, in order, without overlap; at each place the longest name wins.

        Parameters
        ----------
        text : str
            Any text. Names of all languages are looked for, since Chinese and Russian texts carry English names.
        language : str
            Kept for callers that know it; only a hint when two concepts share a name.
        any_case : bool
            Whether short abbreviations count in any case: right for what a person types into a search box.
        among : frozenset of str
            Ids of the only concepts whose mentions are given; all are by default. What is found does not depend on it.
        """
        folded, origins = fold_map(text)
        spans = self._spans(text, folded, origins, any_case)
        if among is not None:
            spans = [span for span in spans if span[2].concept.id in among]
        if origins is None:
            return [Mention(name.concept, start, end, text[start:end]) for start, end, name in spans]
        places = [(origins[start], analysis.end_of(origins, end), name) for start, end, name in spans]
        return [Mention(name.concept, start, end, text[start:end]) for start, end, name in places]

    def ids(self, text: str, folded: str, pieces: list[str] | None = None) -> list[str]:
        """Ids of the concepts that a text mentions, one for each mention, in no certain order; what the index asks.

        The same concepts as `find` gives, without their places, several times as fast. ``pieces`` is
        ``analysis.pieces_of(folded)`` where the caller has it.
        """
        found = self._han.find(folded)
        words: list[str] = []
        whole = len(folded.strip())
        if any(name.mixed for _, _, name in found):
            return [mention.concept.id for mention in self.find(text)]
        if _LETTER.search(folded):
            words = analysis.pieces_of(folded) if pieces is None else pieces
            whole = -1 if found else len(words)
            self._match_words(words, _Surfaces(text), found)
        return [name.concept.id for _, _, name in self._sure(found, whole)]

    def _spans(self, text: str, folded: str, origins: tuple[int, ...] | None, any_case: bool) -> list[_Span]:
        """Mentions as (start, end, name) in the folded text."""
        found = self._han.find(folded)
        if _LETTER.search(folded):
            parts = analysis.parts_of(folded)
            matched: list[_Span] = []
            self._match_words(parts[1::2], None if any_case else _Surfaces(text), matched)
            places = list(accumulate(map(len, parts))) if matched else []
            for first, last, name in matched:
                start, end = places[2 * first], places[2 * last - 1]
                if any_case or not name.exact or _original(text, origins, start, end) == name.exact:
                    found.append((start, end, name))
            if matched:
                found = self._settle(found)
        return self._sure(found, len(folded.strip())) if found else found

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
        if self._han.add(folded, entry):
            entry.mixed = is_mixed(folded)
            return
        entry.key = tuple(_stems(folded))
        if entry.key:
            branch = self._words.setdefault(entry.key[0], _Branch())
            (branch.longer.setdefault(entry.key[1], []) if len(entry.key) > 1 else branch.alone).append(entry)

    def _match_words(self, words: list[str], surfaces: _Surfaces | None, found: list[_Span]) -> None:
        """Names among the words of a text, as (first word, word after the last, name)."""
        firsts, keys = self._firsts, self._keys
        reached = 0
        # Han runs are no words; as marks they keep names from reaching over them, and out of the tables of known words.
        words = [word if word < analysis.EAST else _MARK for word in words]
        words.append(_MARK)
        for at, branch in [hit for hit in enumerate(map(firsts.__getitem__, words)) if hit[1]]:
            if branch is None or at < reached:
                continue
            longer = branch.longer.get(keys[words[at + 1]])
            for entry in (*longer, *branch.alone) if longer else branch.alone:
                size = len(entry.key)
                if size > 2 and tuple(map(keys.__getitem__, words[at : at + size])) != entry.key:
                    continue
                if entry.exact and surfaces is not None and not surfaces.show(entry.exact):
                    continue
                found.append((at, at + size, entry))
                reached = at + size
                break

    @staticmethod
    def _settle(found: list[_Span]) -> list[_Span]:
        """Overlaps out: the earlier wins, then the longer."""
        found.sort(key=lambda span: (span[0], -span[1]))
        kept: list[_Span] = []
        reached = 0
        for span in found:
            if span[0] >= reached:
                kept.append(span)
                reached = span[1]
        return kept

    def _sure(self, kept: list[_Span], length: int) -> list[_Span]:
        """Ambiguous names out, unless they are the whole text or another name of their class stands in it."""
        if not any(name.ambiguous for _, _, name in kept):
            return kept
        sure = {self._top(key) for key in {name.concept.id for _, _, name in kept if not name.ambiguous}}
        return [
            span for span in kept if not span[2].ambiguous or span[1] - span[0] == length or self._top(span[2].concept.id) in sure
        ]

    def _top(self, concept_id: str) -> str:
        wider = self.ancestors(concept_id)
        return wider[-1] if wider else concept_id


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _stems(folded: str) -> list[str]:
    return [analysis.stem(piece) for piece in analysis.pieces_of(folded)]


def _rank(plain: str, name: str, wanted: str, asked: set[str]) -> int | None:
    if plain == wanted:
        return 0
    if plain.startswith(wanted):
        return 1
    if wanted in plain:
        return 2
    return 3 if asked and asked <= set(analysis.terms(name)) else None


def _is_short_abbreviation(name: str) -> bool:
    # the cheapest questions first: tens of thousands of names are asked whenever a command starts
    if " " in name or not _ABBREVIATION.fullmatch(name) or HAN.search(name):
        return False
    letters = [character for character in name if character.isalpha()]
    return len(letters) <= SHORT and any(character.isupper() for character in letters)


def _original(text: str, origins: tuple[int, ...] | None, start: int, end: int) -> str:
    return text[start:end] if origins is None else text[origins[start] : analysis.end_of(origins, end)]
