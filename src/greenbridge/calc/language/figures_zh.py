"""Figures in Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from greenbridge.calc.language.figures_frame import Found, Masks
from greenbridge.calc.language.figures_zh_words import CURRENCIES, FACTORS, MEASURE_DEFAULTS, MEASURES, NOT_COUNTED_BY, NOUNS, PERSONS, STRUCTURAL
from greenbridge.calc.language.numerals import parse_decimal, parse_han


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_HAN_NUMBER = "[一二三四五六七八九十百千万亿两零〇]+(?:点[零〇一二三四五六七八九]+)?"
_DIGITS = r"\d{1,3}(?:[,\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = "万亿|[十百千]?[万亿]|百(?![分度])|千(?![瓦伏米克卡安焦])"
_NUMBER = re.compile(
    rf"(?P<digits>{_DIGITS})\s?(?P<inner>[余多来])?(?P<scale>{_SCALE})?(?:(?<=亿)(?P<rest>\d{{1,4}})万)?(?P<outer>[余多来])?"
    rf"|(?P<han>{_HAN_NUMBER})(?P<hanouter>[余多来](?=[个家名位项座台套辆条件年天万亿吨元公平千兆户人艘列种处所株棵次场米亩度倍]))?(?P<hanscale>[万亿](?<=[余多来].))?"
)
_UNIT = re.compile(rf"\s?(?P<unit>{_alternatives(list(FACTORS))})(?![A-Za-z])")
_PER = re.compile(
    r"\s?(?:/|每|／)\s?(?P<per>年|a|天|日|小时|h|月|吨|t|千瓦时|kWh|兆瓦时|MWh|度|公里|km|平方米|m2|立方米|m3|千克|kg|公斤|人|亩|吉瓦时|千瓦|kW|瓦|W|升|车|辆)(?![A-Za-z])"
)
_PERS = {
    "年": "a", "天": "d", "日": "d", "小时": "h", "月": "month", "吨": "t", "千瓦时": "kWh", "兆瓦时": "MWh", "度": "kWh", "公里": "km", "平方米": "m2", "立方米": "m3",
    "千克": "kg", "公斤": "kg", "人": "person", "亩": "mu", "吉瓦时": "GWh", "千瓦": "kW", "瓦": "W", "升": "L", "车": "vehicle", "辆": "vehicle",
}  # fmt: skip
_MEASURE = re.compile(rf"\s?(?P<measure>{_alternatives(MEASURES)})")
_NOUN = re.compile(_alternatives(list(NOUNS)))
_NOUN_NOT = re.compile("国家(?:级|重点|战略|公园|高新|能源|发展|电网|储备|实验室|地质|生态|绿色|循环|新型)|技术(?:研发|改造|创新|合作|交流|工人|人员)|产品碳|市场化|项目库|标准(?:化|厂房|件)|技术规范书|工程师|专利权")
_STRUCTURAL = re.compile(rf"(?:[{'主要重点大核心关键基本具体新'}]{{0,4}})(?:{_alternatives(STRUCTURAL)})")
_STOP = re.compile(r"[,，。;；:：、“”()（）《》\n!！?？]|的(?!.{0,4}(?:企业|项目|园区|国家|公司|机构))")
_BEFORE = re.compile(
    r"(?:(?P<nearly>将近|接近|近|趋近)|(?P<about>大约|(?<![签条合预公节制盟契解履集])约(?:为)?|大概|估计|预估|平均约)|(?P<less>不超过|不高于|不足|不到|不满|低于|少于|至多|最多|小于|以内|未达|不大于|不宜超过|控制在)"
    r"|(?P<more>超过|超出|超|逾|突破|高于|大于|不少于|不低于|不小于|至少|最少|多于|高出|上))(?:了|为|达|达到|到)?\s?(?:人民币|每[年月日]|[￥¥$])?\s?$"
)
_ABOUT_SHARE = re.compile("(?:约占|大约占)[^,，。;；\\d]{0,20}$")
_AFTER = re.compile(r"\s?(?:(?P<more>以上|之多|有余|[多余])|(?P<less>以下|以内|之内)|(?P<about>左右|上下|前后))")
_SYMBOL = re.compile(r"(?:(?P<usd>US\$|USD|\$|美元)|(?P<eur>€|EUR)|(?P<cny>￥|¥|RMB|CNY|人民币))\s?$")
_JOINED = re.compile(rf"(?:和|、|及|与|提[高升]?至|提[高升]?到|增[长加]?至|增[长加]?到|扩大到|降至|降到|上升到)(?:{_DIGITS})(?:{_SCALE})?")
_PLACES = frozenset({"国", "省", "市", "县", "镇", "乡", "村"})
_OWN_UNIT = {
    "条": ("lines", "production lines", "routes", "railways", "chains", "rivers", "motorways", "tunnels", "measures", "proposals", "policies"),
    "种": ("types", "languages", "species", "products", "birds", "varieties", "technologies"),
    "列": ("trains",), "株": ("trees",), "棵": ("trees",), "艘": ("ships",), "架": ("aircraft",), "户": ("households", "companies", "customers", "market entities", "shops"),
    "辆": ("vehicles", "buses", "trucks", "taxis"), "班次": ("trips",), "架次": ("flights",),
}  # fmt: skip
_RANGE = re.compile(rf"\s?(?P<sep>[-—–~～至到]|—{{2}})\s?(?P<high>{_DIGITS})(?P<scale>{_SCALE})?")
_RISE = re.compile("增长|增加|提升|提高|上升|上涨|扩大|增幅|增速|涨幅|攀升|增至|高出|新增|增(?=[约近超逾]?$)|升(?=[约近超逾]?$)|涨(?=[约近超逾]?$)|同比增|环比增|高(?=出?[约近超逾]?$)|多(?=出?[约近超逾]?$)|快(?=[约近]?$)|拉动")
_FALL = re.compile("下降|减少|降低|缩减|降幅|下滑|回落|减排|削减|缩短|下调|下跌|跌幅|节约率|降(?=[约近超逾]?$)|减(?=[约近超逾]?$)|低(?=[约近超逾]?$)|少(?=[约近超逾]?$)")
_TARGET = re.compile("(?:至|到|为|达|达到|占|是|占比|增至|降至|升至|提升至|率)(?:了)?(?:[约近超逾]|超过|不低于|大约|接近)?\\s?$")
_AFTER_CHANGE = re.compile("的?(?:[\u4e00-\u9fff]{0,8}?)(?:(?P<rise>增长|增幅|增速|提升|涨幅|上升)|(?P<fall>下降|降幅|降低|减少|减幅))(?![至到为])")
_CLAUSE = re.compile("[,，。;；:：!！?？\n“]")
_ANNUAL = re.compile(
    "每年|全年可|年均|(?<=[产成达营]后)年(?=[\u4e00-\u9fff])|(?<![0-9〇零一二三四五六七八九十今去明次全近多余周同当本翌历少老中成新百千万半几数往上后前元首财逐])(?<!(?<!沥)青)年(?=[\u4e00-\u9fff])(?![度底末初前后来代间以的内中龄轻味会报级终限期月份至到])"
)
_MADE_A_YEAR = re.compile("年产(?!值)[^,，。\\d]{0,10}$|每年(?:生产|新增)[^,，。\\d]{0,10}$")
_ONCE = re.compile("累计|总计|共计|首批|总投资|截至|(?:19|20)\\d\\d年|总量|库存|储量|一次性")
_COAL_BEFORE = re.compile("(?:标准煤|标煤)(?:量)?(?:[约近超逾达]|超过|大约|接近)*$")
_DAILY = re.compile("每[天日]|日(?:均|处理|产|供)")
_HOURLY = re.compile("每小时")
_NOT_A_FIGURE = re.compile(
    r"第\s?(?:\d+|[一二三四五六七八九十百零]+)[\u4e00-\u9fff]?|[〔\[【(（]\d{4}[〕\]】)）]\s?(?:第)?\s?\d*\s?号?|\d+\s?号|\d{1,2}[:：]\d{2}(?::\d{2})?|\d{1,2}时\d{1,2}分|(?:上午|下午|晚上|凌晨|中午)\s?\d{1,2}[点时]半?"
    r"|(?:电话|传真|手机|邮编|邮箱|QQ|网址|编号|证号|代码)[:：]?\s?[\d\-+() ]{4,}|1[3-9]\d{9}|0\d{2,3}-\d{7,8}|https?://\S+|[\w.]+@[\w.]+"
    r"|^\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、](?!\d)|(?<![\u4e00-\u9fff\d])[一二三四五六七八九十]是|\d+(?:\+\d+)+|[A-Za-z][A-Za-z-]*\d[\d.A-Za-z-]*|\d+(?:\.\d+)?[A-Z](?![A-Za-z/·])(?<!\d[WMGt])|\d+\.0(?:版|时代)?(?![\d%万亿个吨兆千元])"
    r"|(?:GB|ISO|IEC|HJ|DB|NB|DL|JB|T)(?:/[TZ])?\s?[\d.:—-]+|[一二三四五六七八九十两\d]+(?:届|期(?!权|货)|级|号|国集团|线城市|等奖|路(?![灯]))|一带一路|一(?:批|些|系列|体|定|般|直|起|方面|旦|切|流|揽|手|律|贯|致|面|是|半以|线|站|把|步|条龙|番)|三位一体|四面八方|百年|千家万户|万一|十分(?!之)|千方百计|百姓|万物|双碳|第三方|三农|五位一体|两会|两山|四川|九江|三峡|三亚|三门峡|七一|八一|五一|十一(?=[长假期间])|十九大|二十大|百度|万科|三一|千里|百强|千亿级|百亿级|两国|双方|三方|两地|三地|各方|百万千瓦级|万吨级|千吨级|千万千瓦级|千瓦级|兆瓦级|亿万|万元宇宙|一二三产|三北|四上|六五|十三五|十四五|十五五|两岸|几[十百千万]+|数[十百千万亿]+|十几|几十|若干|[\d.]+\s?(?:英寸|寸)|未来[\d一二三四五六七八九十]+年|新[\d一二三四五六七八九十]+年|[前后][\d一二三四五六七八九十]+年|[一二三四五六七八九十]+(?:周岁|岁)|\d+岁|(?:\d+|[一二三四五六七八九十]+)[多余]?年[前后]|三元(?=黑粉|锂|材料|电池|前驱体|正极|聚合|催化|体系)|[一二三四五六七八九十]+个导向",
    re.MULTILINE,
)
_FRACTION = re.compile(rf"(?P<under>百|千|万|[二三四五六七八九十])分之(?P<over>{_HAN_NUMBER}|\d+(?:\.\d+)?)")
_TENTHS = re.compile(r"(?P<tenths>[一二三四五六七八九]|\d(?:\.\d)?)(?P<half>[多余])?成(?P<five>半)?(?![立为果功本熟员就长分绩效都交品套])")
_DOUBLED = re.compile("翻(?:了)?(?P<times>[一两二三四\\d])番|(?P<half>一半|半数|过半)")
_TIMES = re.compile(r"\s?(?P<more>[多余])?倍(?P<after>以上|左右|多)?(?![增数频])")
_VERB_TAIL = re.compile(
    "(?:(?:已|已经|将|可|共|共有|总|总计|合计|累计|实现|完成|达到|达|为|是|有|超过|突破|约占|占|接近|预计|同比|环比|分别|仅|均|稳定在|保持在|控制在|提升|提高|增长|增加|下降|减少|降低|上升|增至|降至|升至|到|了|的|在|至|由|从|较|比|近|约|超|逾|不低于|不少于|至少|每年|可以|建成|签约|签署|引进|吸引|拥有|设|设立|配备|投资|建设|汇聚|聚集|开行|安装|投放|新建|储备|包括|其中|形成|发布|推出|评选|投入))+$"
)
_TIME_LEAD = re.compile(
    r"^(?:其中|同时|此外|目前|截至[^,，]{0,10}|今年|去年|全年|近年来|据介绍|数据显示|全市|全省|全国|全县|全区|该市|该省|园区|公司|集团|项目|预计|到)?(?:\d{4}年(?:底|末|度|以来|上半年|下半年)?|\d{1,2}月)?(?:来自|位于|对|将|把|以|由|从|在|有|与)?"
)


def scan_chinese(text: str, dates: Masks) -> Iterator[Found]:
    """The figures of a Chinese text in the order they are found."""
    names = Masks(found.span() for found in _NOT_A_FIGURE.finditer(text))
    yield from _fractions(text, dates)
    used = 0
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        if start < used or dates.hold(start, end) or text[start - 1 : start] in ("第", "之", "数", "几", "翻", "点", "-") or _glued(text, start):
            continue
        if names.hold(start, max(found.end("digits"), start + 1) if found["digits"] else end):
            continue
        made = _figure(text, found)
        if made is None:
            continue
        used = made[-1].end
        yield from made


def _glued(text: str, start: int) -> bool:
    """Whether the number hangs on a Latin letter or another number (``CO2``, ``2.5``)."""
    before = text[start - 1 : start]
    if before.isascii() and before.isalpha():
        return not re.search(r"(?:RMB|CNY|USD|EUR)$", text[max(0, start - 3) : start])
    return before == "." and text[start - 2 : start - 1].isdigit()


def _fractions(text: str, dates: Masks) -> Iterator[Found]:
    """Parts of a whole: 四分之一, 百分之三十, 三成, 一半; and doublings."""
    for found in _FRACTION.finditer(text):
        over = parse_decimal(found["over"]) if found["over"][0].isdigit() else parse_han(found["over"])
        under = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}.get(found["under"]) or parse_han(found["under"])
        if over is not None and under:
            share = round(over * 100 / under, 2)
            yield _dress(text, found.start(), found.end(), share, None, "%")
    for found in _TENTHS.finditer(text):
        digit = parse_decimal(found["tenths"]) if found["tenths"][0].isdigit() else parse_han(found["tenths"])
        if digit is None or text[found.start() - 1 : found.start()] in ("第", "十", "百", "分", "."):
            continue
        share = digit * 10 + (5 if found["five"] else 0)
        made = _dress(text, found.start(), found.end(), share, None, "%")
        if found["half"]:
            made.approx = "more_than"
        yield made
    for found in _DOUBLED.finditer(text):
        if found["times"]:
            power = parse_han(found["times"]) if not found["times"].isdigit() else Decimal(found["times"])
            if power is not None:
                yield Found(found.start(), found.end(), 2**power, None, "times", subject=_subject(text, found.start(), found.end(), ""))
        elif text[found.start() - 1 : found.start()] not in ("另", "前", "后"):
            made = _dress(text, found.start(), found.end(), Decimal(50), None, "%")
            if found["half"] == "过半":
                made.approx = "more_than"
            yield made


def _figure(text: str, found: re.Match[str]) -> list[Found] | None:
    """The figure a number begins, with its unit or what it counts; None when it is none."""
    in_words = found["digits"] is None
    number = _value(found)
    if number is None:
        return None
    start, at = found.span()
    high: Decimal | None = None
    first_unit = _UNIT.match(text, at)
    ranged = _RANGE.match(text, first_unit.end() if first_unit else at)
    if ranged and not in_words and not (first_unit and _moved(text, start)):
        top = parse_decimal(ranged["high"].replace(",", "").replace("\u00a0", ""))
        if top is not None:
            scale = _scale(ranged["scale"])
            if found["scale"] is None and not first_unit:
                number *= scale
            high = top * scale
            if high <= number:
                high = None
            else:
                at = ranged.end()
    times = _TIMES.match(text, at)
    if times:
        made = _dress(text, start, times.end(), number, high, "times")
        if times["more"] or times["after"] == "以上" or times["after"] == "多" or found["outer"] or found["hanouter"]:
            made.approx = "more_than"
        elif times["after"] == "左右":
            made.approx = "about"
        return [made]
    measured = _measured(text, start, at, number, high, in_words)
    made_count = measured or _counted(text, start, at, number, high, in_words) or _sharing(text, found, at, number)
    if made_count is None:
        return None
    if found["inner"] or found["outer"] or found["hanouter"]:
        made_count.approx = "about" if "来" in (found["inner"], found["outer"], found["hanouter"]) else "more_than"
    return [made_count]


def _sharing(text: str, found: re.Match[str], at: int, number: Decimal) -> Found | None:
    """A number that shares the unit of the next one (3亿和5亿美元, 从20万增至50万辆)."""
    joined = _JOINED.match(text, at) if found["digits"] else None
    if joined is None:
        return None
    place = joined.end()
    unit_found = _UNIT.match(text, place)
    if unit_found:
        unit, factor = FACTORS[unit_found["unit"]]
        return _dress(text, found.start(), at, number * factor, None, unit) if unit != "a" else None
    counted = _counted(text, found.start(), place, number, None, False) if found["scale"] else None
    if counted is None:
        return None
    return Found(found.start(), at, number, None, counted.unit, "exact", None, counted.subject)


def _moved(text: str, start: int) -> bool:
    """Whether the number is where something comes from (从50万吨提升至75万吨), not the low end of a range."""
    return bool(re.search("[从由自][^,，。;；]{0,6}$", text[max(0, start - 8) : start]))


def _value(found: re.Match[str]) -> Decimal | None:
    if found["digits"] is None:
        numeral = found["han"] + (found["hanscale"] or "")
        number = parse_han(numeral)
        return number if number is not None and number > 0 else None
    number = parse_decimal(found["digits"].replace(",", "").replace("\u00a0", ""))
    if number is None:
        return None
    number *= _scale(found["scale"])
    if found["rest"]:
        number += Decimal(found["rest"]) * 10_000
    return number


def _scale(name: str | None) -> Decimal:
    if not name:
        return Decimal(1)
    if name == "万亿":
        return Decimal(10**12)
    return parse_han(name) or Decimal(1)


def _measured(text: str, start: int, at: int, number: Decimal, high: Decimal | None, in_words: bool) -> Found | None:
    """A figure with a physical unit or a currency."""
    symbol = _SYMBOL.search(text[max(0, start - 6) : start])
    unit_found = _UNIT.match(text, at)
    if unit_found is None:
        if symbol is None or text[at : at + 1] in ("年", "月"):
            return None
        unit = "USD" if symbol["usd"] else "EUR" if symbol["eur"] else "CNY"
        return _dress(text, start - (symbol.end() - symbol.start()), at, number, high, unit)
    name = unit_found["unit"]
    unit, factor = FACTORS[name]
    end = unit_found.end()
    if name in ("度", "方", "年", "天", "米", "克", "斤", "t", "伏", "瓦", "秒", "桶", "人民币", "升") and _not_this_unit(text, name, start, end, number, in_words):
        return None
    if unit == "t" and _COAL_BEFORE.search(text[max(0, start - 10) : start]):
        unit = "tce"
    if unit == "t" and re.match("标准煤|标煤", text[end : end + 3]):
        unit = "tce"
        end += 3 if text[end : end + 3] == "标准煤" else 2
    per = _PER.match(text, end)
    if per and not (per["per"] in ("年", "月", "日", "天") and text[per.start()] == "每" and re.match("[^,，。;；]", text[per.end() : per.end() + 1] or "。")):
        denominator = _PERS.get(per["per"], per["per"])
        if denominator != "a" and name in ("公斤", "千克"):
            unit, factor = "kg", Decimal(1)
        if denominator in ("kg", "L", "W") and unit == "kWh" and name in ("瓦时", "Wh"):
            unit, factor = "Wh", Decimal(1)
        unit, end = f"{unit}/{denominator}", per.end()
    elif unit not in ("%", "pp", "a", "°C", "kV", "V", "months", "days", "hours", "minutes", "seconds", "m", "mm", "cm", "Ah"):
        unit += _rate(text, start, unit)
    made = _dress(text, start, end, number * factor, None if high is None else high * factor, unit)
    if symbol and symbol["cny"] and unit.startswith("CNY"):
        made.start = min(made.start, start - (symbol.end() - symbol.start()))
    return made


def _not_this_unit(text: str, name: str, start: int, end: int, number: Decimal, in_words: bool) -> bool:
    following, before = text[end : end + 2], text[max(0, start - 4) : start]
    if name == "年":
        if number < 2 or number > 500 or following[:1] in ("级", "代", "度", "初", "底", "末", "中") or before.endswith(("未来", "第", "新", "前")):
            return True
        return in_words and (before.endswith(("这", "每", "近十")) or following == "计划")
    if name == "度":
        return number < 1000 and following[:1] not in ("电",)
    if name == "方":
        return following[:1] not in (",", "，", "。", "、", "") or number < 100
    if name == "天":
        return following[:1] in ("然", "津", "山", "地", "气", "河") or in_words
    if name in ("米", "克", "斤", "伏", "瓦", "秒", "桶", "升"):
        return in_words and number < 10
    if name == "t":
        return not re.search("[^A-Za-z]$", before or " ")
    return name == "人民币" and in_words


def _rate(text: str, start: int, unit: str) -> str:
    """``/a``, ``/d`` or ``/h`` where the clause says so before the number."""
    clause = _clause_before(text, start)
    if unit in ("MW", "MVA"):
        return "/a" if _MADE_A_YEAR.search(clause) else ""
    if _ANNUAL.search(clause):
        return "/a"
    if unit in CURRENCIES:
        return ""
    sentence = text[max(0, start - 70) : start]
    sentence = sentence[max(sentence.rfind(mark) for mark in "。;；\n") + 1 :]
    told = None
    for told in _ANNUAL.finditer(sentence):
        pass
    if told is not None and unit in ("t", "kWh", "m3", "tce") and not _ONCE.search(sentence, told.end()):
        return "/a"
    if _DAILY.search(clause):
        return "/d"
    return "/h" if _HOURLY.search(clause) else ""


def _clause_before(text: str, start: int, limit: int = 48) -> str:
    window = text[max(0, start - limit) : start]
    cuts = [found.end() for found in _CLAUSE.finditer(window)]
    return window[cuts[-1] :] if cuts else window


def _counted(text: str, start: int, at: int, number: Decimal, high: Decimal | None, in_words: bool) -> Found | None:
    """A count of things: a measure word and what it counts, after the number or, when nothing follows, before it."""
    measured = _MEASURE.match(text, at)
    if measured is None or number != number.to_integral_value():
        return None
    measure, end = measured["measure"], measured.end()
    if in_words and number == 1:
        return None
    if measure in ("国", "省", "市", "县", "村", "镇", "乡") and in_words and number < 4:
        return None
    window = text[end : end + 22]
    stop = _STOP.search(window)
    ahead = window[: stop.start()] if stop else window
    if measure in ("方面", "大") or (in_words and _STRUCTURAL.match(ahead)) or (measure == "个" and _STRUCTURAL.match(ahead)):
        tasked = re.search("任务|举措|措施|版块|板块|产业(?!链)", ahead[:10])
        if in_words or not tasked:
            return None
        return _dress(text, start, end + tasked.end(), number, high, NOUNS[tasked.group()])
    unit, noun_end = ("", 0) if measure in _PLACES else _noun_ahead(ahead, measure)
    if measure in _PLACES:
        unit = MEASURE_DEFAULTS[measure]
    if measure == "次":
        clause = _clause_before(text, start) + ahead
        unit = "cycles" if re.search("循环|寿命|充放", clause) else unit if unit in ("meetings", "events", "forums") else ""
        if not unit:
            return None
    if not unit and stop and stop.group().startswith("的"):
        unit, _ = _noun_ahead(text[end + stop.end() : end + stop.end() + 8], measure)
    if not unit:
        unit = _noun_behind(text, start, ahead, measure)
        noun_end = 0
    if not unit:
        if in_words and measure not in ("家", "名", "位", "人", "辆", "户", "艘", "台", "座", "套"):
            return None
        if measure in ("次", "批", "组", "对", "门", "节", "片"):
            return None
        unit = MEASURE_DEFAULTS.get(measure, "items")
    if measure in ("名", "位", "人", "余人") and unit not in PERSONS:
        unit, noun_end = "people", 0
    if unit == "units" and "风" in text[max(0, start - 60) : end + 40]:
        unit = "turbines"
    if measure in _OWN_UNIT and unit not in _OWN_UNIT[measure]:
        unit = MEASURE_DEFAULTS[measure]
    if measure == "人次":
        unit = "visits"
    made = _dress(text, start, end, number, high, unit)
    if noun_end and made.end <= end and noun_end <= 6:
        made.end = end + noun_end
    if measure in ("辆", "台", "套", "个", "人", "只", "组") and _ANNUAL.search(_clause_before(text, start)) and unit not in ("people", "projects", "countries"):
        made.unit += "/a"
    if not unit or unit == "items":
        made.confidence = 0.5
    return made


def _noun_ahead(ahead: str, measure: str = "") -> tuple[str, int]:
    """What is counted, by the first known noun after the measure word and the nouns that follow it without a gap."""
    at, unit, end = 0, "", 0
    passed = NOT_COUNTED_BY.get(measure, frozenset())
    while True:
        found = _NOUN.search(ahead, at) if not unit else _NOUN.match(ahead, at)
        if found is None:
            return unit, end
        if not unit and (_NOUN_NOT.match(ahead, found.start()) or NOUNS[found.group()] in passed):
            at = found.end()
            continue
        unit, end, at = NOUNS[found.group()], found.end(), found.end()
        if ahead[at : at + 2] in ("级重", "级示", "级绿"):
            unit, end = "", 0


def _noun_behind(text: str, start: int, ahead: str, measure: str) -> str:
    """What is counted, when the number stands after it (企业3378家) or refers back (其中43家是经开区)."""
    said = re.match("(?:是|为|属于|位于|落户)(.{0,14})", ahead)
    if said:
        unit, _ = _noun_ahead(said.group(1), measure)
        if unit:
            return unit
    if ahead and not re.match("[是为已均由获系]|以上|以下|左右|之多", ahead):
        return ""
    clause = text[max(0, start - 60 if text.endswith("其中", 0, start) else start - 30) : start]
    cut = -1 if clause.endswith("其中") else max(clause.rfind(mark) for mark in "。;；\n")
    last = None
    passed = NOT_COUNTED_BY.get(measure, frozenset())
    for found in _NOUN.finditer(clause, cut + 1):
        if NOUNS[found.group()] not in passed:
            last = found
    if last is None:
        return ""
    unit = NOUNS[last.group()]
    if measure in ("名", "位", "人"):
        return "people" if unit != "members" else unit
    return unit


def _dress(text: str, start: int, end: int, low: Decimal, high: Decimal | None, unit: str) -> Found:
    """A figure with its qualifiers, its change and its subject; the span grows over the qualifiers."""
    approx, first, last = "exact", start, end
    before = _BEFORE.search(text[max(0, start - 12) : start])
    if before and (before["more"] != "上" or text[start] in "百千万亿"):
        approx = {"nearly": "nearly", "about": "about", "less": "less_than", "more": "more_than"}[before.lastgroup or "about"]
        first = start - (len(before.group()))
    elif _ABOUT_SHARE.search(text[max(0, start - 24) : start]):
        approx = "about"
    after = _AFTER.match(text, end)
    if after:
        if approx == "exact" or after["more"] is None:
            approx = {"more": "more_than", "less": "less_than", "about": "about"}[after.lastgroup or "about"]
        last = after.end()
    change = _change(text, start, first, last, unit)
    return Found(first, last, low, high, unit, approx, change, _subject(text, first, last, unit))


def _change(text: str, number_start: int, start: int, end: int, unit: str) -> str | None:
    """``increase`` or ``decrease`` where a word of change governs the figure."""
    clause = _clause_before(text, number_start, 28)
    if _TARGET.search(clause) or _moved(text, start):
        return None
    relative = unit in ("%", "pp", "times")
    if not relative and not re.search("(?:增长|增加|提升|提高|下降|减少|降低|减排|削减|缩短|节约率).{0,10}$", clause):
        return None
    rises = [found.start() for found in _RISE.finditer(clause)]
    falls = [found.start() for found in _FALL.finditer(clause)]
    if rises or falls:
        rise, fall = max(rises, default=-1), max(falls, default=-1)
        told = clause[max(rise, fall) :]
        if relative and re.match("增(?:长|速|幅)[^\\d]{0,3}(?:的|占|目标)", told):
            return None
        if unit != "%" or len(told) <= 12:
            return "increase" if rise > fall else "decrease"
    if relative:
        after = _AFTER_CHANGE.match(text, end)
        if after and not re.search("[,，。;；]", after.group()):
            return "increase" if after["rise"] else "decrease"
    return None


def _subject(text: str, start: int, end: int, unit: str) -> str:
    """Short words before the figure (after it for counts) that say what it measures."""
    if unit in ("%", "times") and text[end : end + 1] == "的":
        window = text[end + 1 : end + 13]
        stop = _STOP.search(window)
        return window[: stop.start()] if stop else window
    clause = _clause_before(text, start, 40)
    if not _VERB_TAIL.sub("", clause) and start > 40:
        clause = _clause_before(text, start - len(clause) - 1, 40)
    clause = re.sub(r"(?:较|比|同比|达|为|是|相比|与)?\d{4}年(?:度|底|末|同期)?的?$|(?:较|比)\d{4}年(?:底|末|同期)?", "", clause)
    told = clause
    for _ in range(4):
        shorter = _VERB_TAIL.sub("", told).rstrip()
        shorter = re.sub(r"(?:较|比|自|达)?\d{4}年(?:的)?$", "", shorter)
        if shorter == told:
            break
        told = shorter
    told = _TIME_LEAD.sub("", told, count=1).lstrip("的了、和及与等")
    if len(told) >= 2:
        return told[-16:]
    if unit in ("%", "pp", "times"):
        window = text[end : end + 14]
        stop = re.search(r"[,，。;；\n]", window)
        return (window[: stop.start()] if stop else window).lstrip("的")[:12]
    found = _NOUN.search(text[end - 2 : end + 12])
    return found.group() if found else ""
