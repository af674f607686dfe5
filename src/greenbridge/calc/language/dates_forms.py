"""The dates written in a text, each in its longest reading, before any context is asked."""

from __future__ import annotations

import re
from functools import lru_cache

from greenbridge.calc.language.dates_en import ENGLISH
from greenbridge.calc.language.dates_frame import NUMERIC, DateForms, RawDate, Rule
from greenbridge.calc.language.dates_ru import RUSSIAN
from greenbridge.calc.language.dates_zh import CHINESE

_DIGITS = re.compile(r"\d+")
_GROUP = re.compile(r"\(\?P<\w+>")
_FORMS = {"zh-Hans": CHINESE, "zh-Hant": CHINESE, "ru": RUSSIAN, "en": ENGLISH}
_OTHER = DateForms(NUMERIC)
_ANY_OF: dict[int, re.Pattern[str]] = {}
"""By the identity of the rules, which live as long as the program: a tuple of patterns is slow to hash."""
_LIKE_RUSSIAN = frozenset({"kk", "ky", "tg", "uz", "mn", "uk", "be"})


@lru_cache(maxsize=4)
def find_dates(text: str, language: str) -> tuple[RawDate, ...]:
    """The dates written in ``text``, in order.

    Patterns are tried only where a run of at most four digits or a word that can begin a date stands: 0.05 s for 1 MB of news
    instead of 0.6 s with a search each (`benchmarks/language_reading.py`).
    """
    forms = _FORMS.get(language) or (RUSSIAN if language in _LIKE_RUSSIAN else _OTHER)
    made: list[RawDate] = []
    digits = _any_of(forms.digits)
    for run in _DIGITS.finditer(text):
        if run.end() - run.start() in (1, 2, 4):
            _try(text, run.start(), forms.digits, digits, made)
    if forms.hint is not None:
        words = _any_of(forms.words)
        for found in forms.hint.finditer(text):
            _try(text, found.start(), forms.words, words, made)
    made.sort(key=lambda raw: (raw.start, -raw.end))
    kept: list[RawDate] = []
    end = 0
    for raw in made:
        if raw.start >= end:
            kept.append(raw)
            end = raw.end
    return tuple(kept)


def _any_of(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    """One pattern for where any of the rules holds: most numbers are no dates, and are asked once instead of once a rule."""
    known = _ANY_OF.get(id(rules))
    if known is None:
        plain = ((_GROUP.sub("(?:", pattern.pattern), "i" if pattern.flags & re.IGNORECASE else "") for pattern, _ in rules)
        known = _ANY_OF[id(rules)] = re.compile("|".join(f"(?{flag}:{pattern})" for pattern, flag in plain))
    return known


def _try(text: str, at: int, rules: tuple[Rule, ...], any_of: re.Pattern[str], made: list[RawDate]) -> None:
    if any_of.match(text, at) is None:
        return
    for pattern, handler in rules:
        found = pattern.match(text, at)
        if found is None:
            continue
        raw = handler(found)
        if raw is not None and _possible(raw):
            made.append(raw)


def _possible(raw: RawDate) -> bool:
    if raw.month > 12 or raw.month_to > 12 or raw.day > 31 or raw.day_to > 31:
        return False
    if raw.day and not raw.month:
        return False
    return not (raw.day > 30 and raw.month in (4, 6, 9, 11)) and not (raw.day > 29 and raw.month == 2)
