"""The year a text was written in, so that days without a year can be dated: what is past is told from what is planned."""

from __future__ import annotations

import re
from dataclasses import dataclass

from greenbridge.calc.language.dates_frame import RawDate
from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.sought import Sought

# In small letters, asked of small letters: matching in any case costs several times as much.
_FUTURE = compile_leading(
    r"(?:预计|预期|(?<!截)[到至]|将于|将在|计划|力争|拟于?|目标|之前|争取|有望|[若如]|如果|假如)[^\d。\n]{0,4}$|\b(?:by"
    r"|until|till|through|if in|expected in|due in|(?:start|begin|open|launch|finish)(?:ed|s|ing)? in|planned for|scheduled"
    r" for|to|will be \w+ in)\s(?:the end of\s)?$"
    r"|(?<![а-яё])(?:к|до|раньше|ранее|планиру\w+ (?:на|в)|намечен\w* на|ожида\w+ в|завершить в|конец)\s(?:конца |концу )?$",
)
_NAMED_EVENT = Sought(
    r"(?<!\d)(20\d\d)年?[^\d\n。,，]{0,12}(?:峰会|论坛|大会|博览会|展览会|展会|年会|洽谈会|推介会|交易会)"
    r"|\b(20\d\d)\s(?:[A-Z][\w-]+\s){0,6}(?:Summit|Forum|Conference|Expo|Exhibition|Congress|Week)"
    r"|(?:Summit|Forum|Conference|Expo|Exhibition|Congress|Week|Форум\w*|Саммит\w*|Конгресс\w*|ЭКСПО"
    r"|Экспо|Выставк\w+)[\s-]{1,2}«?(20\d\d)\b"
)
_EVENT = Sought(
    "峰会|论坛|大会|博览会|展览会|展会|年会|洽谈会|推介会|交易会|Summit|Forum|Conference|Expo|Exhibition|Congress|Week"
    "|Форум|Саммит|Конгресс|ЭКСПО|Экспо|Выставк"
)
"""What a named event holds: a search for it costs a tenth."""
_COMPARED = re.compile(
    r"(?:than|compared (?:with|to)|versus|\bas)(?: in)?\s$|(?:по сравнению с|чем в|относительно)\s$|(?:较|比|相比)$",
    re.IGNORECASE,
)
_COMPLETED = re.compile(
    r"^[^。\n]{0,44}?(?:达|实现|完成|产生|增长|下降|总量|同比|占)|^(?:底|末|全年|年底|年末|度)"
    r"|^[^.\n]{0,70}?\b(?:reached|rose|grew|totall?ed|was|were|amounted|produced|generated|increased|fell|stood|exceeded)\b"
    r"|^[^.\n]{0,70}?(?:достиг|состав|вырос|выработ|увелич|сниз|произв|превыс|сократ)"
)
_DONE_BEFORE = re.compile(
    r"(?<!be )(?<!to )\b(?:[a-z]{3,}ed|rose|grew|fell|sold|built|made|cut)\b(?:[^.\n]|\.(?=\d)){0,70}\sin\s$"
)
_PLAN = Sought(
    r"预计|预期|计划|力争|争取|有望|拟于?|将(?=[于在分达有从]|20)|最快|最迟|最晚|定于|规划|目标"
    r"|(?<![а-яё])(?:планир|заплан|намеч|намерен|ожида|рассчит|предпол|предсто|будет|будут|"
    r"долж[ен]|обеща|выйд|начн|начать|заверш[аи]т"
    r"|построят|введут|запустят|откроют|поступят|стартует|появ[яи]т|состоится|пройд[её]т|намерева|нач[её]тся)"
    r"|\b(?:will|would|expect(?:s|ed)?|wants?|due|scheduled|"
    r"plan(?:s|ned)?|planning|should|aim(?:s|ed|ing)?|target(?:s|ed)?|(?:is|are) to [a-z]+|next (?:event|"
    r"meeting|session|round)|set to|to be|hopes?)\b",
)
_ENDS = re.compile(r"[。！？；\n;!?]|\.\s(?=[«\"“A-ZА-ЯЁ])")
_BEFORE_THEN = re.compile(r"(?:[上下]半年|[一二三四]季度|[底末年月])?(?:之前|以前|前)(?!三?季度|[一二三四\d])")
_AIM_AFTER = re.compile(
    r"^[^，。；,;\n]{0,20}目标|^[^.\n]{0,70}?(?:(?:is|are) (?:expected|due|scheduled|to)|will)\b"
    r"|^[^.\n]{0,40}?(?<![а-яё])(?:ожида|планир)"
)
_FOUNDED = re.compile(r"^以来|^起[，至]|^[^，。\n]{0,4}(?:建的|建成的|成立|创[办立建]|设立)")
_FOUNDED_BEFORE = re.compile(
    r"(?:成立于|始建于|创[办立建]于|[Ff]ounded in|[Ee]stablished in|[Ss]ince|"
    r"(?:[Оо]снован|[Сс]оздан)\w* в)\s?$"
)
_SOON = re.compile(
    r"春|夏|秋|冬|季度|[上下]半年|开工|动工|启动|(?<![а-яё])(?:весн|лет(?=ом)|осен|зим|квартал|полугод|начн|начать|стартует)"
    r"|\b(?:spring|summer|autumn|winter|quarter|half|start|begin)",
)
_REACH = 120


@dataclass(frozen=True, slots=True)
class Context:
    """The year, and the month where the page states it."""

    year: int
    month: int = 0
    stated: bool = False
    """Whether the page states its own date, so that months can be compared."""
    guessed: bool = False
    """Known only from a year that something happened in: this year and next year say nothing then."""


def is_ahead(text: str, raw: RawDate) -> bool:
    """Whether a date is told as a plan: its own words say so, or a word of planning stands before it in the sentence."""
    if _FUTURE.search(text[max(0, raw.start - 24) : raw.start].lower()) or _BEFORE_THEN.match(text, raw.end):
        return True
    if _AIM_AFTER.search(text[raw.end : raw.end + 90]):
        return True
    before = text[max(0, raw.start - _REACH) : raw.start]
    cut = 0
    for end in _ENDS.finditer(before):
        cut = end.end()
    return _PLAN.search(before[cut:].lower()) is not None


def _aside(text: str, raw: RawDate) -> bool:
    """A year that something is compared with, or that something was founded in, says nothing of the day of writing."""
    before = text[max(0, raw.start - 24) : raw.start]
    return bool(_COMPARED.search(before) or _FOUNDED_BEFORE.search(before) or _FOUNDED.search(text[raw.end : raw.end + 10]))


def writing_year(text: str, raws: tuple[RawDate, ...], published: str) -> Context | None:
    """The year the text was written in: as the page states it, as a named event says, or the year after the last one told."""
    stated = re.match(r"(\d{4})(?:-(\d{2}))?", published)
    if stated:
        return Context(int(stated[1]), int(stated[2] or 0), True)
    named = _NAMED_EVENT.search(text) if _EVENT.search(text) else None
    if named:
        return Context(int(next(group for group in named.groups() if group)))
    whole: list[int] = []
    completed: set[int] = set()
    exact: list[int] = []
    future: list[int] = []
    soon: list[int] = []
    for raw in raws:
        if not raw.year or (raw.year_to and not is_ahead(text, raw)):
            continue
        before = text[max(0, raw.start - 24) : raw.start]
        if not raw.month and _aside(text, raw):
            continue
        if raw.year_to:
            soon.append(raw.year + 1)
            continue
        if is_ahead(text, raw):
            future.append(raw.year)
            if raw.month or _SOON.search(text[max(0, raw.start - 12) : raw.end + 12].lower()):
                soon.append(raw.year)
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
        return Context(max(exact))
    told = max(whole, default=0)
    if soon and min(soon) > told + 1 + (told in completed):
        return None
    if told:
        following = [year for year in future if year >= told]
        return Context(min([told + (told in completed), *following]), guessed=not following)
    return None
