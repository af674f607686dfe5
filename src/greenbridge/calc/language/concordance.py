"""Where a text answers a query: stretches to highlight, and the passage to show."""

from __future__ import annotations

from greenbridge.calc.language import analysis, translit
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.glossary import Glossary

_SMALLEST_NAME = 4
_PASSAGE_EDGES = frozenset(" \t\n,.;:!?，。；：！？、")


def highlights(text: str, words: str, language: str = "", glossary: Glossary | None = None) -> list[tuple[int, int]]:
    """Stretches of ``text`` that answer ``words``, in order, joined where they touch.

    Parameters
    ----------
    text : str
        The text shown. Offsets count its characters.
    words : str
        The query as typed, in any language.
    language : str
        BCP 47 tag of the text.
    glossary : Glossary, optional
        With it a text in one language is marked for a query in another: whatever names the same concepts, or narrower ones.
    """
    asked = analysis.analyse(words)
    terms = {token.term for token in asked}
    single = {token.term for token in asked if len(token.term) == 1 and analysis.is_han(token.term)}
    tokens = analysis.analyse(text, language)
    found = [(token.start, token.end) for token in tokens if token.term in terms]
    found += [(at, at + 1) for at, letter in enumerate(text) if letter in single]
    if glossary is not None:
        wanted = {mention.concept.id for mention in glossary.find(words, any_case=True)}
        for mention in glossary.find(text, language) if wanted else ():
            if mention.concept.id in wanted or not wanted.isdisjoint(glossary.ancestors(mention.concept.id)):
                found.append((mention.start, mention.end))
    if not found:
        found = _by_sound(text, words)
    return _joined(found)


def passage(text: str, marks: list[tuple[int, int]], length: int = 240) -> tuple[int, int]:
    """The stretch of about ``length`` characters that holds the most marked characters, cut at words; the start without marks."""
    if len(text) <= length:
        return 0, len(text)
    best = (0, 0)
    for start, _ in marks:
        begin = max(0, start - length // 4)
        held = sum(min(last, begin + length) - first for first, last in marks if begin <= first < begin + length)
        if held > best[0]:
            best = (held, begin)
    begin = best[1]
    while begin > 0 and begin > best[1] - 20 and text[begin - 1] not in _PASSAGE_EDGES:
        begin -= 1
    end = min(len(text), begin + length)
    limit = end - 20
    while limit < end < len(text) and text[end] not in _PASSAGE_EDGES:
        end -= 1
    return begin, end


def _by_sound(text: str, words: str) -> list[tuple[int, int]]:
    """Names that sound like a word of the query: ``ziya`` marks 子牙 and Цзыя."""
    keys: set[str] = set()
    for word in analysis.pieces_of(fold(words)):
        keys.update(_sounds(word))
    spoken = analysis.pieces_of(fold(words))
    keys.update(key for _, _, key in translit.phrase_keys(spoken))
    if not keys:
        return []
    found = []
    for token in analysis.analyse(text, "und"):
        if not keys.isdisjoint(_sounds(token.term if analysis.is_han(token.term[0]) else fold(text[token.start : token.end]))):
            found.append((token.start, token.end))
    return found


def _sounds(word: str) -> set[str]:
    if analysis.is_han(word[0]):
        return set(translit.han_keys(word))
    if not word.isalpha() or len(word) < _SMALLEST_NAME:
        return set()
    return {key for reading in translit.name_keys(word) for key in reading} | {f"s:{key}" for key in translit.skeletons(word)}


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
