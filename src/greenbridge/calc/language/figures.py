"""Figures of a text: each number with its unit, what it measures, and how surely it was told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from greenbridge.calc.language.dates_forms import find_dates
from greenbridge.calc.language.figures_alpha import scan_letters
from greenbridge.calc.language.figures_en import ENGLISH_LEXICON
from greenbridge.calc.language.figures_frame import Found, Masks, Periods, Sentences, finish_figures
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
    found = _local_currency(text, found)
    return finish_figures(text, found, Periods(text, raws), sentences)


_SHARED_NAMES = (
    ("INR", "PKR", re.compile("Pakistan|Пакистан|巴基斯坦"), re.compile("India|Инди|印度")),
    ("AZN", "TMT", re.compile("Turkmen|Туркмен|土库曼"), re.compile("Azerbaijan|Азербайджан|阿塞拜疆")),
)


def _local_currency(text: str, found: Iterator[Found]) -> Iterator[Found]:
    """Figures whose currency's name several countries use, in the currency of the country the text speaks of."""
    swaps = {old: new for old, new, there, not_there in _SHARED_NAMES if there.search(text) and not not_there.search(text)}
    for item in found:
        head, _, rate = item.unit.partition("/")
        if head in swaps:
            item.unit = swaps[head] + ("/" + rate if rate else "")
        yield item
