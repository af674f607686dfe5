"""Where a project stands: not where its parties met, and abroad before at home."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from greenbridge.calc.language.project_titles_zh import county_in_title
from greenbridge.calc.language.projects_parties_zh import place_told
from greenbridge.calc.language.projects_words import BUILT_IN, PLACED
from greenbridge.calc.language.reading import Place, Span
from greenbridge.calc.language.title import Title

_COUNTY = re.compile(
    r"(?:^|[，。、省州市区])(?P<name>(?![本我全各该此多两外邻周])[\u4e00-\u9fff]{2,3}(?<![各全本我该])县)(?![长委城域里])"
)
"""A county that the words of a Chinese sentence name."""
_DATELINE = re.compile(
    r"(?:[/、][\u4e00-\u9fff]{2,6}?)?(?:综合)?(?:\d{1,2}月)?(?:\d{1,2}日)?[电讯](?:[)）（( ]|$)|"
    r": (?=[A-Z])|(?:, [\w. ]{2,24})? ?(?:\([^)\n]{2,24}\) ?)?[—–-] |"
    r"(?:,? [A-Za-z\d.]{2,12},?){1,6} ?(?:\([^)\n]{2,30}\) ?|/[^/\n]{2,20}/ ?)?(?:--|[—–-]) |"
    r", \d{1,2} [а-я]{3,9}(?: 20\d\d(?: г(?:\.|ода))?)?[. ]"
)
_SIGNED_AFTER = re.compile(
    r"市?(?:共同|正式|举行)?(?:签署|签订|签约|举行|召开)|(?:市)?[^，。]{0,8}(?:论坛|峰会|博览会)| (?:forum|summit)\b"
)
_SIGNED_BEFORE = re.compile(
    r"(?:齐聚|相聚|汇聚|走进|做客)$|(?:подписа\w+|состоял\w+|прош\w+|встреч\w+|форум\w*|саммит\w*) (?:\w+ )?в $|"
    r"(?:signed|met|held|forum|summit|talks) (?:\w+ )?(?:in|at) $|sidelines of (?:[\w-]+ ){1,6}in $"
)
_METONYM = re.compile(
    r" (?:и [А-ЯЁ][\w-]+ )?(?:договорил(?:и|ась|ся)|согласовал|подписал|обсуди|намерен|планиру[ею]т|подпиш|утверди|одобри|"
    r"запуст|заключ)(?!\w*ся\b(?<!лись))"
)
"""After a capital that stands for its government: Баку и Бишкек согласовали."""


def place_in_title(title: Title | None, countries: Sequence[tuple[int, int, str]]) -> str:
    """The place of no table that a title says the plant stands at: in Marlow, 云岭县…; empty where that is but a country."""
    if title and not title.paper and "\u3400" <= title.words[:1] <= "\u9fff":
        return county_in_title(title.words)
    m = PLACED.search(title.words) if title and not title.paper else None
    if title is None or m is None:
        return ""
    start, end = title.start + m.start("name"), title.start + m.end("name")
    near = countries[bisect_left(countries, (start,)) : bisect_left(countries, (end,))]
    return "" if any(last >= end for _, last, _ in near) else m.group("name")


def place_of_sentence(text: str, sentence: Span, title: Title | None, countries: Sequence[tuple[int, int, str]]) -> str:
    """The place of no table that the words of a sentence say something is built in, empty where they name but a country."""
    told = place_told(text, sentence.start, sentence.end)
    if told or title is None:
        return told
    if "\u3400" <= title.words[-1:] <= "\u9fff":
        m = _COUNTY.search(text, sentence.start, title.end)
        return m.group("name") if m and not title.paper else ""
    m = BUILT_IN.search(text, sentence.start, sentence.end) if title.words[:1].isascii() else None
    near = countries[bisect_left(countries, (m.start("name"),)) : bisect_left(countries, (m.end("name"),))] if m else []
    return m.group("name") if m and not near else ""


def only_met_there(text: str, place: Place) -> bool:
    """Whether a place is only where people met and signed, or where a dispatch was written."""
    return bool(
        _DATELINE.match(text, place.end)
        or _METONYM.match(text, place.end)
        or _SIGNED_AFTER.match(text, place.end)
        or _SIGNED_BEFORE.search(text, max(0, place.start - 40), place.start)
    )


def country_of(where: list[Place], lands: list[str], inside: list[Place]) -> str:
    """The country of the place, else one that is named; what only stands in the parties' names comes last. Abroad before home."""
    if where and where[0].country:
        return where[0].country
    named = [*lands, *(one.country for one in inside)]
    abroad = [code for code in named if code != "CN"]
    return (abroad or named or [""])[0]
