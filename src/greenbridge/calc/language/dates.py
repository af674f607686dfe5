"""Dates of a text, as precise as the text is; a year that is not written comes from context and says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from greenbridge.calc.language.dates_forms import find_dates
from greenbridge.calc.language.dates_frame import RawDate
from greenbridge.calc.language.reading import DateFound

_FUTURE = re.compile(
    r"(?:预计|预期|(?<!截)[到至]|将于|将在|计划|力争|拟于?|目标|之前|争取|有望|[若如]|如果|假如)[^\d。\n]{0,4}$|\b(?:by"
    r"|until|till|through|if in|expected in|due in|(?:start|begin|open|launch|finish)(?:ed|s|ing)? in|planned for|scheduled"
    r" for|to|will be \w+ in)\s(?:the end of\s)?$"
    r"|(?<![а-яё])(?:к|до|планиру\w+ (?:на|в)|намечен\w* на|ожида\w+ в|завершить в|конец)\s(?:конца |концу )?$",
    re.IGNORECASE,
)
_NAMED_EVENT = re.compile(
    r"(?<!\d)(20\d\d)年?[^\d\n。,，]{0,12}(?:峰会|论坛|大会|博览会|展览会|展会|年会|洽谈会|推介会|交易会)"
    r"|\b(20\d\d)\s(?:[A-Z][\w-]+\s){0,6}(?:Summit|Forum|Conference|Expo|Exhibition|Congress|Week)"
    r"|(?:Summit|Forum|Conference|Expo|Exhibition|Congress|Week|Форум\w*|Саммит\w*|Конгресс\w*|ЭКСПО"
    r"|Экспо|Выставк\w+)[\s-]{1,2}«?(20\d\d)\b"
)
_COMPARED = re.compile(
    r"(?:than|compared (?:with|to)|versus)(?: in)?\s$|(?:по сравнению с|чем в|относительно)\s$|(?:较|比|相比)$", re.IGNORECASE
)
_COMPLETED = re.compile(
    r"^[^。\n]{0,44}?(?:达|实现|完成|产生|增长|下降|总量|同比|占)|^(?:底|末|全年|年底|年末|度)"
    r"|^[^.\n]{0,70}?\b(?:reached|rose|grew|totall?ed|was|were|amounted|produced|generated|increased|fell|stood|exceeded)\b"
    r"|^[^.\n]{0,70}?(?:достиг|состав|вырос|выработ|увелич|сниз|произв|превыс|сократ)"
)
_DONE_BEFORE = re.compile(r"(?<!be )(?<!to )\b(?:[a-z]{3,}ed|rose|grew|fell|sold|built|made|cut)\b[^.\n]{0,70}\sin\s$")
_SAME_PLACE = 240


@dataclass(frozen=True, slots=True)
class _Context:
    year: int
    month: int = 0
    stated: bool = False
    """Whether the page states its own date, so that months can be compared."""


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
    context = _context(text, raws, published)
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
        if raw.year and raw.month:
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


def _context(text: str, raws: tuple[RawDate, ...], published: str) -> _Context | None:
    """The year the text was written in: as the page states it, as a named event says, or the year after the last one told."""
    stated = re.match(r"(\d{4})(?:-(\d{2}))?", published)
    if stated:
        return _Context(int(stated[1]), int(stated[2] or 0), True)
    named = _NAMED_EVENT.search(text)
    if named:
        return _Context(int(next(group for group in named.groups() if group)))
    whole: list[int] = []
    completed: set[int] = set()
    exact: list[int] = []
    future: list[int] = []
    for raw in raws:
        if not raw.year or raw.year_to:
            continue
        before = text[max(0, raw.start - 24) : raw.start]
        if not raw.month and _COMPARED.search(before):
            continue
        if _FUTURE.search(before):
            future.append(raw.year)
        elif raw.month:
            exact.append(raw.year)
        else:
            whole.append(raw.year)
            if (
                _DONE_BEFORE.search(text[max(0, raw.start - 90) : raw.start])
                or before.endswith("截至")
                or text[raw.end - 1] in "底末度"
                or _COMPLETED.search(text[raw.end : raw.end + 80])
            ):
                completed.add(raw.year)
    if exact and max(exact) >= max(whole, default=0):
        return _Context(max(exact))
    told = max(whole, default=0)
    if told:
        following = [year for year in future if year >= told]
        return _Context(min([told + (told in completed), *following]))
    return None


def _resolve(text: str, raw: RawDate, context: _Context | None, near: int) -> DateFound | None:
    year, inferred = raw.year, False
    if not year:
        inferred = True
        if raw.shift is not None and near and raw.shift == -1 and text[raw.start] == "上":
            year = near - 1
        elif raw.shift is not None:
            if context is None:
                return None
            year = context.year + raw.shift
        elif near:
            year = near
        elif context is not None:
            year = context.year
            if (
                context.stated
                and context.month
                and raw.month > context.month + 1
                and not _FUTURE.search(text[max(0, raw.start - 24) : raw.start])
            ):
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
