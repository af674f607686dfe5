"""Dates of a text, as precise as the text is; a year that is not written comes from context and says so."""

from __future__ import annotations

from greenbridge.calc.language.dates_context import Context, is_ahead, writing_year
from greenbridge.calc.language.dates_forms import find_dates
from greenbridge.calc.language.dates_frame import RawDate
from greenbridge.calc.language.reading import DateFound

_SAME_PLACE = 240


def read_dates(text: str, language: str, published: str = "") -> tuple[DateFound, ...]:
    """The dates of ``text``.

    Parameters
    ----------
    text : str
        An article's cleaned text.
    language : str
        BCP 47 tag; languages other than zh-Hans, ru and en get the numeric forms only.
    published : str
        ISO date the page states for the article; gives the year to dates that lack one.

    Returns
    -------
    tuple of DateFound
        In order of the text. ``iso`` is ``2025-09-02``, ``2025-09`` or ``2025``; ``--09-02`` where neither the text nor
        ``published`` gives a year. ``inferred`` marks a year taken from context. Words like 今年 are left out when no
        context settles them.
    """
    raws = find_dates(text, language)
    context = writing_year(text, raws, published)
    made = []
    near = 0
    near_at = told_at = -_SAME_PLACE
    told = 0
    for raw in raws:
        if raw.shift is not None:
            made_date = _resolve(text, raw, context, told if raw.start - told_at < _SAME_PLACE else 0)
        else:
            made_date = _resolve(text, raw, context, near if raw.start - near_at < _SAME_PLACE else 0)
        if made_date is not None:
            made.append(made_date)
        if raw.year and not raw.year_to:
            told, told_at = raw.year, raw.end
        later = context is not None and context.stated and raw.year > context.year
        if raw.year and raw.month and not later and not is_ahead(text, raw):
            near, near_at = raw.year, raw.end
    return tuple(made)


def read_stated_date(text: str) -> str:
    """The ISO date a line of page data states (``发表时间:2025-06-03 10:07``), empty when it states none."""
    for language in ("zh-Hans", "en", "ru"):
        for raw in find_dates(text, language):
            if raw.year and raw.month:
                return _iso(raw.year, raw.month, raw.day)
    return ""


def _iso(year: int, month: int, day: int) -> str:
    head = f"{year:04d}" if year else "-"
    return head + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")


def _resolve(text: str, raw: RawDate, context: Context | None, near: int) -> DateFound | None:
    year, inferred = raw.year, False
    if not year:
        inferred = True
        if raw.shift is not None and near and raw.shift == -1 and text[raw.start] == "上":
            year = near - 1
        elif raw.shift is not None:
            if context is None or (context.guessed and raw.shift != 0):
                return None
            year = context.year + raw.shift
        elif near and not (context is not None and near < context.year and is_ahead(text, raw)):
            year = near
        elif context is not None:
            year = context.year
            if context.stated and context.month and raw.month > context.month + 1 and not is_ahead(text, raw):
                year -= 1
        else:
            inferred = False
    if not year and not raw.day:
        return None
    iso = _iso(year, raw.month, raw.day)
    iso_end = ""
    if raw.year_to or raw.month_to or raw.day_to:
        iso_end = _iso(raw.year_to or year, raw.month_to or (0 if raw.year_to and not raw.month else raw.month), raw.day_to)
    return DateFound(raw.start, raw.end, text[raw.start : raw.end], iso, iso_end, inferred)
