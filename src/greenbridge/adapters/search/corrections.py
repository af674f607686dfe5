"""Better spellings for a query that found little: other keyboard, near words, Chinese words that sound the same.

A spelling is offered only when documents that the asker may see hold each word put in: the vocabulary of the whole index is
looked through, and every word of it that would be shown is asked for again under the asker's tokens.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA
from tantivy import Occur, Query

from greenbridge.adapters.search.planning import Unit
from greenbridge.adapters.search.reading import Reader
from greenbridge.adapters.search.schema import HAN, LATIN, script_of, search_schema
from greenbridge.adapters.search.shapes import SearchQuery
from greenbridge.calc.language import analysis
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.pinyin import sounds

MOST = 3
_TRIED = 25
_LONGEST_HAN = 12
_LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TO_RUSSIAN = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)
_TO_LATIN = str.maketrans(_RUSSIAN_KEYS, _LATIN_KEYS)


def correct(reader: Reader, asked: SearchQuery, total: int) -> tuple[str, ...]:
    """Spellings that find more than ``total`` documents, best first, at most three."""
    words = asked.words.strip()
    found: dict[str, None] = {}
    for spelling in other_keyboard(words):
        if _all_visible(reader, spelling, asked.tokens):
            found[spelling] = None
    replaced = words
    plan = reader.planner.plan(words, asked.language)
    for unit in plan.units:
        # What is met by its sound alone may still be a slip, so the unit's own terms are asked for.
        field = script_of(unit.surface)
        wanted = unit.terms if field == HAN else unit.terms[:1]
        if unit.concept or not wanted or _seen(reader, field, wanted, asked.tokens):
            continue
        better = _near(reader, unit, asked.tokens)
        if better:
            replaced = replaced.replace(unit.surface, better, 1)
    if replaced != words and reader.best_total(replaced, asked) > total:
        found[replaced] = None
    return tuple(found)[:MOST]


def other_keyboard(words: str) -> list[str]:
    """``words`` as the same keys give them in the other layout, Russian or Latin; none when that changes nothing."""
    made = []
    for table, script in ((_TO_RUSSIAN, "cyrillic"), (_TO_LATIN, LATIN)):
        turned = words.translate(table)
        if turned != words and {script_of(term) for term in analysis.terms(turned, "und")} == {script}:
            made.append(turned)
    return made


def _all_visible(reader: Reader, spelling: str, tokens: Sequence[str]) -> bool:
    """Whether the asker may see each word of a spelling somewhere."""
    words = set(analysis.terms(spelling))
    return bool(words) and all(_seen(reader, script_of(term), [term], tokens) for term in words)


def _seen(reader: Reader, field: str, terms: Sequence[str], tokens: Sequence[str]) -> int:
    """Visible documents that hold all terms."""
    query = Query.boolean_query([(Occur.Must, Query.term_query(search_schema(), field, term, "basic")) for term in terms])
    return reader.total(query, tokens)


def _near(reader: Reader, unit: Unit, tokens: Sequence[str]) -> str:
    if script_of(fold(unit.surface) or " ") == HAN:
        return _same_sound(reader, fold(unit.surface), tokens)
    return _near_word(reader, fold(unit.surface), tokens)


def _near_word(reader: Reader, word: str, tokens: Sequence[str]) -> str:
    """The nearest word of visible documents: fewest changed letters, then the same first letter, then the most frequent."""
    if len(word) < 4 or not word.isalpha():
        return ""
    vocabulary = reader.vocabulary(script_of(word))
    close = process.extract(
        word, vocabulary.keys(), scorer=OSA.distance, score_cutoff=1 if len(word) < 6 else 2, limit=200, processor=None
    )
    ranked = sorted((int(distance), near[0] != word[0], -vocabulary[near], near) for near, distance, _ in close if near != word)
    for *_, near in ranked[:_TRIED]:
        if _seen(reader, "word", [near], tokens):
            return near
    return ""


def _same_sound(reader: Reader, run: str, tokens: Sequence[str]) -> str:
    """The run with characters of the same sound whose pairs the index holds: the path of the most frequent pairs."""
    if not 2 <= len(run) <= _LONGEST_HAN or not all(map(analysis.is_han, run)):
        return ""
    pairs = reader.vocabulary(HAN)
    by_sound = reader.characters_by_sound()
    choices = [by_sound.get(syllable, ()) for syllable in sounds(list(run))]
    if len(choices) != len(run):
        return ""
    paths: dict[str, tuple[float, str]] = {character: (0.0, character) for character in choices[0]}
    for place in range(1, len(run)):
        longer: dict[str, tuple[float, str]] = {}
        for character in choices[place]:
            reached = [
                (score + math.log1p(pairs[made[-1] + character]), made + character)
                for score, made in paths.values()
                if made[-1] + character in pairs
            ]
            if reached:
                longer[character] = max(reached)
        paths = longer
    for _, made in sorted(paths.values(), reverse=True)[:_TRIED]:
        held = [made[place : place + 2] for place in range(len(made) - 1)]
        if made != run and _seen(reader, HAN, held, tokens):
            return made
    return ""
