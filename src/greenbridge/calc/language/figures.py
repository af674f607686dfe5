"""Figures of a text: each number with its unit, what it measures, and how surely it was told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from greenbridge.calc.language.dates_forms import find_dates
from greenbridge.calc.language.figures_alpha import scan_letters
from greenbridge.calc.language.figures_en import ENGLISH_LEXICON
from greenbridge.calc.language.figures_frame import Found, Masks, Periods, Sentences, finish_figures
from greenbridge.calc.language.figures_ru import RUSSIAN_LEXICON
from greenbridge.calc.language.figures_tables import read_tables
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
    chinese = language.startswith("zh")
    lexicon = RUSSIAN_LEXICON if language in _LIKE_RUSSIAN else ENGLISH_LEXICON

    def scan(told: str, masks: Masks) -> Iterator[Found]:
        return scan_chinese(told, masks) if chinese else scan_letters(told, masks, lexicon)

    cells = list(read_tables(text, chinese, lambda told: list(scan(told, Masks(())))))
    if cells:
        dates = Masks([*((raw.start, raw.end) for raw in raws), *((cell.start, cell.end) for cell in cells)])
    found = _local_currency(text, chain(cells, scan(text, dates)))
    return finish_figures(text, found, Periods(text, raws), sentences)


_SHARED_NAMES = (
    ("INR", "PKR", re.compile("Pakistan|Пакистан|巴基斯坦"), re.compile("India|Инди|印度")),
    ("INR", "LKR", re.compile("Sri Lanka|Шри-Ланк|斯里兰卡"), re.compile("India|Инди|印度")),
    ("INR", "NPR", re.compile("Nepal|Непал|尼泊尔"), re.compile("India|Инди|印度")),
    ("UZS", "KGS", re.compile("Kyrgyz|Bishkek|Кыргызстан|Бишкек|吉尔吉斯"), re.compile("Uzbek|Tashkent|Узбек|Ташкент|乌兹别克")),
    ("AZN", "TMT", re.compile("Turkmen|Туркмен|土库曼"), re.compile("Azerbaijan|Азербайджан|阿塞拜疆")),
)
_SHARED_CODES = frozenset(old for old, *_ in _SHARED_NAMES)


def _local_names(text: str) -> dict[str, str]:
    """Codes of currencies to those of the countries the text speaks of."""
    likely = [(len(there.findall(text)), old, new) for old, new, there, away in _SHARED_NAMES if not away.search(text)]
    return {old: new for times, old, new in sorted(likely) if times}  # the country named most often comes last


def _local_currency(text: str, found: Iterator[Found]) -> Iterator[Found]:
    """Figures whose currency's name several countries use, in the currency of the country the text speaks of."""
    swaps: dict[str, str] | None = None
    for item in found:
        head, _, rate = item.unit.partition("/")
        if head in _SHARED_CODES:
            if swaps is None:
                swaps = _local_names(text)
            if head in swaps:
                item.unit = swaps[head] + ("/" + rate if rate else "")
        yield item
