"""Figures of a text: each number with its unit, what it measures, and how surely it was told."""

from __future__ import annotations

from greenbridge.calc.language.dates_forms import find_dates
from greenbridge.calc.language.figures_alpha import scan_letters
from greenbridge.calc.language.figures_en import ENGLISH_LEXICON
from greenbridge.calc.language.figures_frame import Masks, Periods, Sentences, finish_figures
from greenbridge.calc.language.figures_ru import RUSSIAN_LEXICON
from greenbridge.calc.language.figures_zh import scan_chinese
from greenbridge.calc.language.reading import Figure

_LIKE_RUSSIAN = frozenset({"ru", "kk", "ky", "tg", "mn", "uk", "be"})


def read_figures(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of an article's cleaned text, in order, a fact told twice once.

    Values stand in the unit itself (``47.95亿元`` is 4795000000 CNY). Dates, ordinals, numbers of lists and documents, clock
    times and counts of a text's own parts are no figures.
    """
    raws = find_dates(text, language)
    sentences = Sentences(text)
    dates = Masks((raw.start, raw.end) for raw in raws)
    if language.startswith("zh"):
        found = scan_chinese(text, dates)
    else:
        found = scan_letters(text, dates, RUSSIAN_LEXICON if language in _LIKE_RUSSIAN else ENGLISH_LEXICON)
    return finish_figures(text, found, Periods(text, raws), sentences)
