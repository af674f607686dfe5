"""Other wordings of processes, put together from the glossary's own names: who recycles 蓄电池 recycles 电池 as well.

A name such as *battery recycling* holds the name of another concept, the thing that is treated. Each other name of that thing
gives one more wording of the process (*accumulator recycling*), and so does the other order of the two (*recycling of
batteries*, 回收电池). Only processes are varied, and only by things: elsewhere an alternative name is too often a wider one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from greenbridge.calc.language import analysis
from greenbridge.calc.language.fold import fold

THINGS = frozenset({"material", "equipment", "technology"})
VARIED = "process"
_HAN = "zh-Hans"
_ENGLISH = "en"
_DONE = ("ing", "tion", "ment", "al", "age", "sal")
"""Endings of an English noun for what is done; it may go before its thing: *recycling of batteries*."""
_DONE_HAN = frozenset(
    {"回收", "再生", "处理", "处置", "利用", "拆解", "改造", "回收利用", "综合利用", "再利用", "资源化", "资源化利用"}
    | {"无害化处理", "梯次利用", "再制造", "热解", "焚烧", "制备", "生产", "提纯", "提取", "捕集", "回用", "分选", "分拣"}
)

Key = tuple[str, ...]


class Named(Protocol):
    """What is asked of a concept (`glossary.Concept`)."""

    @property
    def id(self) -> str: ...
    @property
    def parent(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def names(self) -> Mapping[str, tuple[str, ...]]: ...
    @property
    def ambiguous(self) -> tuple[str, ...]: ...


N = TypeVar("N", bound=Named)


def name_variants(concepts: Iterable[N]) -> Iterator[tuple[N, str]]:
    """Concepts with the further wordings of their names, each once; in the order of the concepts.

    A wording that is some concept's name already is left to the caller to leave out.
    """
    listed = list(concepts)
    things = _things(listed)
    for concept in listed:
        if concept.kind != VARIED:
            continue
        for tag, names in concept.names.items():
            wordings = (wording for name in names for wording in _wordings(fold(name).strip(), tag, concept, things))
            yield from ((concept, wording) for wording in dict.fromkeys(wordings))


def _things(concepts: list[N]) -> dict[tuple[str, Key], N]:
    """Things by language and the key of each of their sure names; the first to have a name keeps it."""
    found: dict[tuple[str, Key], N] = {}
    for concept in concepts:
        if concept.kind in THINGS and concept.parent:
            for tag in concept.names:
                for name in _sure_names(concept, tag):
                    found.setdefault((tag, _key(name, tag)), concept)
    return found


def _sure_names(concept: Named, tag: str) -> list[str]:
    unsure = {fold(name) for name in concept.ambiguous}
    return [folded for name in concept.names[tag] if (folded := fold(name).strip()) not in unsure]


def _key(folded: str, tag: str) -> Key:
    return tuple(folded) if tag == _HAN else tuple(analysis.stem(piece) for piece in analysis.pieces_of(folded))


def _wordings(folded: str, tag: str, concept: Named, things: Mapping[tuple[str, Key], Named]) -> Iterator[str]:
    pieces = list(folded) if tag == _HAN else analysis.pieces_of(folded)
    key, gap = _key(folded, tag), "" if tag == _HAN else " "
    for start in range(len(key)):
        for end in range(start + 1 + (tag == _HAN), len(key) + 1):
            thing = things.get((tag, key[start:end])) if end - start < len(key) else None
            if thing is None or thing.id == concept.id or not _is_treated(key, start, end, tag):
                continue
            before, after = gap.join(pieces[:start]), gap.join(pieces[end:])
            for name in _sure_names(thing, tag):
                if _key(name, tag) != key[start:end] and not (tag == _HAN and name in folded):
                    yield gap.join(part for part in (before, name, after) if part)
                if not before and _turns(after, tag):
                    yield f"{after}{name}" if tag == _HAN else f"{after} of {name}"


def _is_treated(key: Key, start: int, end: int, tag: str) -> bool:
    """Whether a thing stands where what is treated stands: before the deed in Chinese and English, after it in Russian."""
    if tag in (_HAN, _ENGLISH):
        return end < len(key) or (tag == _ENGLISH and "of" in key[:start])
    return start > 0


def _turns(done: str, tag: str) -> bool:
    """Whether what is done may stand before its thing."""
    return done in _DONE_HAN if tag == _HAN else tag == _ENGLISH and " " not in done and done.endswith(_DONE)
