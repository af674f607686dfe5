"""How a Chinese figure is told: how surely, rising or falling, for what, per year or once."""

from __future__ import annotations

import re
from decimal import Decimal

from greenbridge.calc.language.figures_frame import Found
from greenbridge.calc.language.figures_zh_words import CURRENCIES, FACTORS, MEASURES, NOUNS
from greenbridge.calc.language.leading import compile_leading


def alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


NOUN = re.compile(alternatives(list(NOUNS)))
STOP = re.compile(r"[,，。;；:：、“”()（）《》\n!！?？]|的(?!.{0,4}(?:企业|项目|园区|国家|公司|机构))")
_BEFORE = compile_leading(
    r"(?:(?P<nearly>将近|接近|近|趋近)|(?P<about>大约|(?<![签条合预公节制盟契解履集])约|大概|大致|估计|预估|平均约)"
    r"|(?P<less>(?:不(?:会|得|能|应|宜|再)?|未|没有|尚未)(?:超过|超出|超|高于|大于|多于|达到|达|到|足|满|突破)|低于|少于|至多|最多|小于|≤"
    r"|以内|控制在)"
    r"|(?P<more>(?:不(?:会|得|能|应|宜)?)(?:少于|低于|小于)|超过|超出|超|逾|突破|高于|大于|至少|最少|多于|上|≥|(?<![经通超不越])过(?=亿|$)))(?:了|为|达到|达|到|占|合|有|需|在|要|是"
    r"|折合)?\s?(?:人民币|每[^,，。;；\d]{1,3}|[￥¥$])?\s?$"
)
_ABOUT_SHARE = re.compile("(?:约占|大约占)(?:[^,，。;；\\d]|\\d{4}年){0,20}$")
_LESS_SHARE = re.compile(r"(?:不到|不足|少于)[^,，。;；\d]{1,8}的$")
_AFTER = re.compile(
    r"\s?(?:(?P<more>以上|之多|有余|还多|开外|[多余])|(?P<less>以下|以内|之内|不到(?![\d一二三四五六七八九]))|(?P<about>左右|上下|前后))"
)
_RISE = re.compile(
    "增长|增加|提升|提高|上升|上涨|扩大|增幅|增速|涨幅|攀升|增至|高出|新增|增(?=[约近超逾]?$)"
    "|升(?=[约近超逾]?$)|涨(?=[约近超逾]?$)|同比增|环比增|高(?=出?[约近超逾]?$)"
    "|(?<=比)多(?=[\u4e00-\u9fff]{0,2}$)|多(?=[出了]?[将接约近超逾]{0,2}$)|[升涨](?=了[将接约近超逾]{0,2}$)|快(?=[约近]?$)|贵(?=[约近超逾]?$)|拉动"
)
_FALL = re.compile(
    "下降|减少|降低|缩减|降幅|下滑|回落|减排|削减|缩短|下调|下跌|跌幅|节约率|降(?=[约近超逾]?$)"
    "|[减跌缩降低少](?=[了近约超逾将接]{0,4}$)|便宜|收窄|压降|缩水|衰减"
)
_NAMED_CHANGE = re.compile(
    "(?:(?P<rise>涨幅|增幅|升幅)|降幅|跌幅|减幅)(?:[^\\d,，收缩扩回由从]{0,6}?(?:分别|高达|达到?|为|在|约|近|超|逾|超过|接近)){0,3}$"
)
_GOVERNED = re.compile(
    "(?:(?:增长|增加|提升|提高|下降|减少|降低|减排|削减|缩短|节约率).{0,10}|(?:同比|比[^,，。]{1,8})[多少增减][\u4e00-\u9fff]{0,2}"
    "|[增升涨多降减跌少]了[将约近超逾接]{0,2})$"
)
_SHARE_OF_GROWTH = re.compile("增(?:长|速|幅)[^\\d]{0,3}(?:的|占|目标)")
_TARGET = re.compile("(?:至|到|为|达|达到|占|是|占比|增至|降至|升至|提升至|率)(?:了)?(?:[约近超逾]|超过|不低于|大约|接近)?\\s?$")
_AFTER_CHANGE = re.compile(
    "的?(?:[\u4e00-\u9fff]{0,8}?)(?:(?P<rise>增长|增幅|增速|提升|涨幅|上升)|(?P<fall>下降|降幅|降低|减少|减幅))(?![至到为])"
)
_MOVED = re.compile("[从由自][^,，。;；]{0,6}$")
_YEAR_TOLD = re.compile(r"(?:较|比|同比|达|为|是|相比|与)?\d{4}年(?:度|底|末|同期)?的?$|(?:较|比)\d{4}年(?:底|末|同期)?")
_YEAR_LAST = re.compile(r"(?:较|比|自|达)?\d{4}年(?:的)?$")
_COMPARED = compile_leading(r"(?:较|(?<![占同环对桩配性])比)[\u4e00-\u9fff“”\"\d]{2,14}$")
_NOMINAL = re.compile("(?:计划|估算|静态|项目)?(?:总)?(?:投资|投入|造价|产能|产值|出资)")
_FIGURE = re.compile(rf"(?:[约近超逾]|超过)?\d[\d.,]*\s?[十百千万亿]*[余多]?(?:{alternatives([*FACTORS, *MEASURES])})?")
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"[,，。;；\n]")
_LONGEST = 18
_JOINT = re.compile("以及|建设|投资|实现|达到|[的、和与及为在将对由了等]")
"""Between the words of a clause: what follows stands by itself."""
_CLAUSE_SIGNS = ",，。;；:：!！?？\n“"
ANNUAL = compile_leading(
    "每年|全年可|年均|一年(?=[可能出产发生节减处])|(?<=[产成达营]后)年(?=[\u4e00-\u9fff])"
    "|(?<![0-9〇零一二三四五六七八九十今去明次全近多余周同当本翌历少老中成新百千万半几数往上后前元首财逐])(?<!(?<!沥)青)年(?=[\u4e00-\u9fff])(?![度底末初前后来代间以的内中龄轻味会报级终限期月份至到])"
)
_MADE_A_YEAR = re.compile("年产(?!值)[^,，。\\d]{0,10}$|每年(?:生产|新增)[^,，。\\d]{0,10}$")
_ONCE = re.compile("累计|总计|共计|首批|总投资|截至|(?:19|20)\\d\\d年|总量|库存|储量|库容|容积|占地|面积|造价|投资|一次性")
_DAILY = re.compile("每[天日]|日(?:均|处理|产|供)")
_HOURLY = re.compile("每小时")
_VERB_TAIL = compile_leading(
    "(?:(?:已|已经|将|可|共|共有|总|总计|合计|累计|实现|完成|达到|达|为|是|有|超过|突破|约占|占|接近"
    "|预计|同比|环比|分别|仅|均|稳定在|保持在|控制在|提升|提高|增长|增加|下降|减少|降低|上升|增至"
    "|降至|升至|到|了|的|在|至|由|从|较|比|近|约|超|逾|不低于|不少于|至少|每年|可以|建成|签约|签署"
    "|引进|吸引|拥有|设|设立|配备|投资|建设|汇聚|聚集|开行|安装|投放|新建|储备|包括|其中|形成|发布"
    "|推出|评选|投入|来自|布局|组织|现场|达到创历史纪录|创历史新高|创历史纪录|创纪录|有望|逐步|相当于|通达|解决|提供|购置|配置|运送|发送|累计完成|其|每|年均?可|年(?=增|减)))+$"
)
_TIME_LEAD = re.compile(
    r"^(?:其中|同时|此外|目前|截至[^,，]{0,10}|今年|去年|全年|近年来|据介绍|数据显示|全市|全省|全国"
    r"|全县|全区|该市|该省|园区|公司|集团|项目|预计|到)?(?:\d{4}年(?:底|末|度|以来|上半年|下半年)?"
    r"|\d{1,2}月)?(?:来自|位于|对|将|把|以|由|从|在|有|与)?"
)
_ALSO = (
    "已经?|将会?|还|也|又|正在?|拟|仍|仅|预计|目前|今年|明年|去年|年内|首次|(?:与?此)?同时|此外|另外|全力|积极|加快|持续|大力|稳步|不断"
    "|即将|原则上"
)
_HOW = "累计|系统|共同"
"""Stand before a verb or in a name: 累计汇聚, 累计装机."""
_HOLLOW = "启动|推进|实现|汇聚|承担|对接|选取|审查|带动|历经|部署|介绍|达成|拥有|达到|完成|形成|开展"
"""Verbs that say nothing of what is counted."""
_LEAD = re.compile(
    rf"(?:(?:{_ALSO})+(?:(?:{_HOW})?(?:{_HOLLOW})了?)?|(?:{_HOW})(?:{_HOLLOW})了?|实现了?|历经|(?:{_HOLLOW})了)(?!的)"
)
_PREDICATE = re.compile(
    rf"(?P<who>.{{2,}}?)(?:已经?|将(?!军)|(?<!偿)还(?!款)|反而|拟|正在)(?:{_ALSO}|{_HOW})*(?:(?:{_HOLLOW})了?(?P<what>.{{2,}})|(?:{_HOLLOW})?了?)"
)
_NOWHERE = frozenset(["国内外", "当地", "各类", "全国", "中国", "我国"])
_HAN_ALONE = re.compile(r"(?!来自|以上|以下|左右|[多余人为是])[\u4e00-\u9fff]{1,8}")
_FOLLOWS = re.compile(
    r"(?!来自|以上|以下|左右|[多余人为是])[\u4e00-\u9fff]{2,14}?(?=近日|已|将|正|于|在|的|、|和|[^\u4e00-\u9fff]|$)"
)


def is_moved(text: str, start: int) -> bool:
    """Whether the number is where something comes from (从50万吨提升至75万吨), not the low end of a range."""
    window = text[max(0, start - 8) : start]
    return ("从" in window or "由" in window or "自" in window) and _MOVED.search(window) is not None


def rate_of(text: str, start: int, unit: str) -> str:
    """``/a``, ``/d`` or ``/h`` where the clause says so before the number."""
    clause = clause_before(text, start)
    if unit in ("MW", "MVA"):
        return "/a" if _MADE_A_YEAR.search(clause) else ""
    if ANNUAL.search(clause):
        return "/a"
    if unit in CURRENCIES:
        return ""
    sentence = text[max(0, start - 70) : start]
    sentence = sentence[max(sentence.rfind(mark) for mark in "。;；\n") + 1 :]
    told = list(ANNUAL.finditer(sentence))
    if told and unit in ("t", "kWh", "m3", "tce") and not _ONCE.search(sentence, told[-1].end()):
        return "/a"
    if _DAILY.search(clause):
        return "/d"
    return "/h" if _HOURLY.search(clause) else ""


def clause_before(text: str, start: int, limit: int = 48) -> str:
    window = text[max(0, start - limit) : start]
    return window[max(map(window.rfind, _CLAUSE_SIGNS)) + 1 :]


def dress(text: str, start: int, end: int, low: Decimal, high: Decimal | None, unit: str) -> Found:
    """A figure with its qualifiers, its change and its subject; the span grows over the qualifiers."""
    approx, first, last = "exact", start, end
    before = _BEFORE.search(text[max(0, start - 12) : start])
    if before and (before["more"] != "上" or text[start] in "百千万亿"):
        approx = {"nearly": "nearly", "about": "about", "less": "less_than", "more": "more_than"}[before.lastgroup or "about"]
        first = start - (len(before.group()))
    elif unit == "%" and _LESS_SHARE.search(text[max(0, start - 14) : start]):
        approx = "less_than"
    elif _ABOUT_SHARE.search(text[max(0, start - 24) : start]):
        approx = "about"
    after = _AFTER.match(text, end)
    if after:
        if approx == "exact" or after["more"] is None:
            approx = {"more": "more_than", "less": "less_than", "about": "about"}[after.lastgroup or "about"]
        last = after.end()
    change = _change(text, start, first, last, unit)
    return Found(first, last, low, high, unit, approx, change, subject_of(text, first, last, unit))


def _change(text: str, number_start: int, start: int, end: int, unit: str) -> str | None:
    """``increase`` or ``decrease`` where a word of change governs the figure."""
    clause = clause_before(text, number_start, 28)
    named = _NAMED_CHANGE.search(clause)
    if named:
        return "increase" if named["rise"] else "decrease"
    if _TARGET.search(clause) or is_moved(text, start):
        return None
    relative = unit in ("%", "pp", "times")
    if not relative and not _GOVERNED.search(clause):
        return None
    rises = [found.start() for found in _RISE.finditer(clause)]
    falls = [found.start() for found in _FALL.finditer(clause)]
    if rises or falls:
        rise, fall = max(rises, default=-1), max(falls, default=-1)
        told = clause[max(rise, fall) :]
        if relative and _SHARE_OF_GROWTH.match(told):
            return None
        if unit != "%" or len(told) <= 12:
            return "increase" if rise > fall else "decrease"
    if relative:
        after = _AFTER_CHANGE.match(text, end)
        if after and not _MARK.search(after.group()):
            return "increase" if after["rise"] else "decrease"
    return None


def _name(clause: str) -> str:
    """What a clause speaks of: without its verbs, its times, what it is compared with, and the figures it holds."""
    compared = _COMPARED.search(clause)
    if compared:
        clause = clause[: compared.start()] if compared.start() >= 2 else ""
    if "年" in clause:
        clause = _YEAR_TOLD.sub("", clause)
    told = clause
    for _ in range(4):
        shorter = _VERB_TAIL.sub("", told).rstrip()
        if shorter.endswith(("年", "年的")):
            shorter = _YEAR_LAST.sub("", shorter)
        figures = list(_FIGURE.finditer(shorter)) if _DIGIT.search(shorter) else []
        if figures:
            after = shorter[figures[-1].end() :]
            counted = NOUN.match(after)
            after = after[counted.end() :] if counted else after
            shorter = after if len(after) >= 2 else shorter[: figures[-1].start()]
        if shorter == told:
            break
        told = shorter
    return _bare(_TIME_LEAD.sub("", told, count=1).lstrip("的了、和及与等"))


def _bare(told: str) -> str:
    """A subject without what is said of it: 合作区将全力推进占地 is 占地, 平台将承担 is 平台, 与此同时 nothing."""
    said = _PREDICATE.fullmatch(told)
    if said:
        told = said["what"] if said["what"] and said["what"] not in _NOWHERE else said["who"]
    lead = _LEAD.match(told)
    if lead:
        told = told[lead.end() :].lstrip("的了、和及与等")
    return "" if told in _NOWHERE else told


def _whole(told: str) -> str:
    """The last words of a long clause from where one of its words begins: 建设总容量, never 斯坦…建设总容量."""
    told = told.lstrip(" -–—•·")
    closed = max(map(told.rfind, ")）”"))
    if closed >= 0 and len(told) - closed > 3:
        told = told[closed + 1 :].lstrip("的了、和及与等")
    if len(told) <= _LONGEST:
        return told
    for joint in _JOINT.finditer(told, len(told) - _LONGEST):
        if len(told) - joint.end() >= 4:
            return told[joint.end() :]
    return told[-_LONGEST:]


def subject_of(text: str, start: int, end: int, unit: str) -> str:
    """Short words before the figure (after it for counts) that say what it measures."""
    if unit in ("%", "times") and text[end : end + 1] == "的":
        window = text[end + 1 : end + 13]
        stop = STOP.search(window)
        return window[: stop.start()] if stop else window
    clause = clause_before(text, start, 40)
    told = _name(clause)
    if len(told) < 2:
        nominal = _NOMINAL.search(clause)
        at = start - len(clause)
        told = nominal.group() if nominal else _name(clause_before(text, at - 1, 40)) if at > 1 and text[at - 1] in ",，" else ""
    if len(told) >= 2:
        return _whole(told)
    if unit in ("%", "pp", "times"):
        window = text[end : end + 14]
        stop = _MARK.search(window)
        return (window[: stop.start()] if stop else window).lstrip("的")[:12]
    counted = NOUN.search(text, max(0, end - 2), end + 12)
    if counted:
        before = text[end : counted.start()].lstrip("的")
        return f"{before}{counted.group()}" if _HAN_ALONE.fullmatch(before) else counted.group()
    follows = _FOLLOWS.match(text, end) if unit != "a" else None
    return follows.group() if follows else ""
