"""How dates are written in Chinese."""

from __future__ import annotations

import re

from greenbridge.calc.language.dates_frame import (
    DAY,
    MONTH,
    NUMERIC,
    YEAR,
    DateForms,
    RawDate,
    plain_date,
    relative_year,
    rule,
    span_of_months,
)
from greenbridge.calc.language.leading import compile_leading

_HAN_YEAR = "[一二][〇零○一二三四五六七八九]{3}"
_TO = r"\s?(?:至|到|-|–|—|~|～|—{2})\s?"
_HAN = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_WHEN = rf"(?:(?P<y>{YEAR}|{_HAN_YEAR})\s?年度?|(?P<rel>今年|去年|上年|本年|明年))?"
_PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026, "十六五": 2031}


def _plan(found: re.Match[str]) -> RawDate | None:
    first = _PLANS[found["plan"]]
    if found["at"]:
        return RawDate(*found.span(), first if found["at"] == "初" else first + 4)
    return RawDate(*found.span(), first, 0, 0, first + 4)


_MONTH_TOLD = re.compile(r"(1[0-2]|[1-9])月(?:3[01]|[12]?\d)[日号]")


def _bare_day(found: re.Match[str]) -> RawDate | None:
    """A day alone, as news has it after its own date (9月18日电 … 17日在…): the month is the one told just before."""
    told = _MONTH_TOLD.findall(found.string, max(0, found.start() - 160), found.start())
    return RawDate(*found.span(), 0, int(told[-1]), int(found["d"])) if told else None


_DATED = rf"(?P<y>{YEAR}|{_HAN_YEAR})\s?年\s?(?P<m>{MONTH}|{_HAN})\s?月"
_SPANS = (
    rule(rf"{_WHEN}第?(?P<q>[一二三四1-4])季度", span_of_months),
    rule(rf"{_WHEN}第?Q(?P<q>[1-4])(?!\d)", span_of_months),
    rule(rf"{_WHEN}(?P<h>[上下])半年", span_of_months),
    rule(rf"{_WHEN}前(?P<n>[二三])季度", span_of_months),
    rule(rf"{_WHEN}(?:前|1月?{_TO}|一月?{_TO})(?P<mm>1[0-2]|[2-9]|{_HAN})个?月", span_of_months),
)
_YEARS = (
    rule(
        rf"{_DATED}\s?(?P<d>{DAY}|{_HAN})\s?[日号](?:{_TO}(?:(?P<y2>{YEAR})年)?(?:(?P<m2>{MONTH})月)?(?P<d2>{DAY})[日号])?",
        plain_date,
    ),
    rule(
        rf"(?P<y>{YEAR}|{_HAN_YEAR})\s?年\s?(?P<m>{MONTH}|{_HAN})\s?月?(?:份)?{_TO}(?:(?P<y2>{YEAR})年)?(?P<m2>{MONTH})\s?月",
        plain_date,
    ),
    rule(rf"{_DATED}(?:份|底|初|末)?", plain_date),
    rule(rf"(?P<y>{YEAR}|{_HAN_YEAR})\s?年?(?:度)?{_TO}(?P<y2>{YEAR}|{_HAN_YEAR})\s?财?年(?:度)?", plain_date),
    rule(rf"(?P<y>{YEAR}|{_HAN_YEAR})\s?年(?:度|底|末|初|内|中)?(?!\d)", plain_date),
)
CHINESE = DateForms(
    digits=NUMERIC
    + _YEARS
    + _SPANS
    + (
        rule(rf"(?<=[(（])(?P<y>{YEAR}){_TO}(?P<y2>{YEAR})(?=[)）])", plain_date),
        rule(
            rf"(?<![年.])(?P<m>{MONTH})\s?月\s?(?P<d>{DAY})\s?[日号](?:{_TO}(?:(?P<m2>{MONTH})月)?(?P<d2>{DAY})[日号])?",
            plain_date,
        ),
        rule(rf"(?<![年.个])(?P<m>{MONTH})月(?P<d>{DAY}){_TO}(?P<d2>{DAY})[日号]", plain_date),
        rule(
            rf"(?<![月\d至到年第前后~～—-])(?P<d>{DAY})日(?=在|与|同|上午|下午|晚|举行|签|宣布|发布|表示|召开|抵达|闭幕|开幕|"
            r"实现|报道|消息|讯|电|正式|启动|开工|动工|奠基|竣工|投产|投运|建成|并网|通过|抵|揭牌|会见|说|称|介绍|公布|到访)",
            _bare_day,
        ),
        rule(rf"(?:(?<=[于在自从])|(?<=截至))(?P<m>{MONTH})月(?:份|底|初|末)?(?![\d龄球饼]|\s?\d)", plain_date),
        rule(rf"(?<![年.个至到—-])(?P<m>{MONTH})月(?:份|底|初|末)?(?![\d龄球饼\u4e00-\u9fff]|\s?\d)", plain_date),
    ),
    hint=compile_leading(
        "[今本去明后](?=年)|上(?=年|一年|半年)|下(?=半年)|前(?=年|[二三四五六七八九十\\d])|第(?=[一二三四1-4]季)|[一二三四](?=季度)"
        r"|[一二](?=[〇零○一二三四五六七八九]{3}\s?[年至到–—~～-])|[一二三四五六七八九十](?=[一二]?月|月?[至到–—~～-])"
        '|十(?=[一二三四五六]五)|[“"「](?=十[一二三四五六]五)'
    ),
    words=_YEARS
    + _SPANS
    + (
        rule(
            rf"(?<![年一二三四五六七八九十])(?P<m>{_HAN})月(?P<d>{_HAN})[日号](?:{_TO}(?:(?P<m2>{_HAN})月)?(?P<d2>{_HAN})[日号])?",
            plain_date,
        ),
        rule(
            "(?P<rel>今年|本年|去年|(?<!以)上年|上一年|明年|(?<!目)前年|(?<![产成达建用营投])后年)"
            rf"(?:(?P<m>{MONTH})月(?:(?P<d>{DAY})[日号])?)?(?:度|底|末|初)?",
            relative_year,
        ),
        rule('[“"「]?(?P<plan>十[一二三四五六]五)[”"」]?(?:时期|期间|(?:规划)?(?P<at>期?末|初|收官之年))?', _plan),
    ),
)
