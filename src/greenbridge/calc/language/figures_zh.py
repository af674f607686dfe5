"""Figures in Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from greenbridge.calc.language.figures_frame import Found, Masks, NoFigures, near
from greenbridge.calc.language.figures_zh_parts import HAN_NUMBER, scan_parts
from greenbridge.calc.language.figures_zh_rates import rated
from greenbridge.calc.language.figures_zh_telling import (
    ANNUAL,
    NOUN,
    STOP,
    alternatives,
    clause_before,
    dress,
    is_moved,
)
from greenbridge.calc.language.figures_zh_words import (
    FACTORS,
    MEASURE_DEFAULTS,
    MEASURES,
    NOT_COUNTED_BY,
    NOUNS,
    PERSONS,
    STRUCTURAL,
)
from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.numerals import parse_between, parse_decimal, parse_han

_DIGITS = r"\d{1,3}(?:[,\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = "万亿|[十百千]?[万亿]|百(?![分度])|千(?![瓦伏米克卡安焦])"
_NUMBER = compile_leading(
    rf"(?P<digits>{_DIGITS})\s?(?P<inner>[余多来])?(?P<scale>{_SCALE})?(?:(?<=亿)(?P<rest>\d{{1,4}})(?P<thousands>千)?万|(?<=万)(?P<thousand>[1-9])千(?![瓦伏米克卡安焦]))?(?P<outer>[余多来])?"
    rf"|(?P<han>{HAN_NUMBER})(?P<hanouter>[余多来](?=[个家名位项座台套辆条件年天万亿吨元公平千兆户人艘列种处所株棵次场米亩度倍美欧卢坚]))?(?P<hanscale>[万亿](?<=[余多来].))?"
)
_UNIT = re.compile(rf"\s?(?P<unit>{alternatives(list(FACTORS))})(?![A-Za-z])")
_MEASURE = re.compile(rf"\s?(?P<measure>{alternatives(MEASURES)})")
_NOUN_NOT = re.compile(
    "国家(?:级|重点|战略|公园|高新|能源|发展|电网|储备|实验室|地质|生态|绿色|循环|新型)|技术(?:研发"
    "|改造|创新|合作|交流|工人|人员)|产品碳|市场化|项目库|标准(?:化|厂房|件)|技术规范书|工程师"
    "|专利权"
)
_STRUCTURAL = re.compile(rf"(?:[{'主要重点大核心关键基本具体新'}]{{0,4}})(?:{alternatives(STRUCTURAL)})")
_SYMBOL = compile_leading(r"(?:(?P<usd>US\$|USD|\$|美元)|(?P<eur>€|EUR)|(?P<cny>￥|¥|RMB|CNY|人民币))\s?$")
_JOINED = re.compile(
    rf"(?:和|、|及|与|提[高升]?至|提[高升]?到|增[长加]?至|增[长加]?到|扩大到|降至|降到|上升到)(?:{_DIGITS})(?:{_SCALE})?"
)
_TELLS = re.compile("(?:[近约上超逾破过达]|接近|超过|突破|不足|将近|达到)$")
_SURE_MEASURES = frozenset({"家", "名", "位", "人", "辆", "户", "艘", "台", "座", "套"})
_BARE_MEASURES = frozenset({"只", "件", "块", "套", "台"})
_VAGUE_MEASURES = frozenset({"面", "批", "组", "对", "门", "节", "片", "场"})
_PLACES = frozenset({"国", "省", "市", "县", "镇", "乡", "村"})
_OWN_UNIT = {
    "条": (
        "lines", "production lines", "routes", "railways", "chains", "rivers", "motorways", "tunnels", "measures",
        "proposals", "policies",
    ),
    "种": ("types", "languages", "species", "products", "birds", "varieties", "technologies"),
    "列": ("trains",), "株": ("trees",), "棵": ("trees",), "艘": ("ships",), "架": ("aircraft",),
    "户": ("households", "companies", "customers", "market entities", "shops"),
    "辆": ("vehicles", "buses", "trucks", "taxis"), "班次": ("trips",), "架次": ("flights",),
}  # fmt: skip
_RANGE = re.compile(rf"\s?(?P<sep>[-—–~～至到]|—{{2}})\s?(?:(?P<high>{_DIGITS})\s?(?P<scale>{_SCALE})?|(?P<han>{HAN_NUMBER}))")
_HAN_ALONE = frozenset({"万", "亿", "千"})
_MINUS = frozenset("-−–－")
_LEVEL = re.compile("(?:率|利润|收益|气温|温度|电价|价格|占比|余额)(?:为|是|达|[:：])?$")
_SPEED = re.compile("时速(?:[约近超逾]|可达|达到?|为|超过|高达|不低于)?$")
_COAL_BEFORE = re.compile("(?:标准煤|标煤)(?:量)?(?:[约近超逾达]|超过|大约|接近)*$")
_ADDRESS = r"|[\w.]{1,64}@[\w.]+"
_NOT_A_FIGURE = NoFigures(
    r"每百(?=公里|吨|千米)|每\s?\d+(?=\s?(?:公里|吨|亩|人|平方|千瓦|名|户|元|度|个|台|辆|[小分]))|第\s?(?:\d+|[一二三四五六七八九十百零]+)[\u4e00-\u9fff]?"
    r"|[〔\[【(（]\d{4}[〕\]】)）]\s?(?:第)?\s?\d*\s?号?|\d+\s?号|\d{1,2}[:：]\d{2}(?::\d{2})?"
    r"|\d{1,2}时\d{1,2}分|(?:上午|下午|晚上|凌晨|中午)\s?\d{1,2}[点时]半?"
    r"|(?:电话|传真|手机|邮编|邮箱|QQ|网址|编号|证号|代码)[:：]?\s?[\d\-+() ]{4,}|1[3-9]\d{9}"
    rf"|0\d{{2,3}}-\d{{7,8}}|https?://\S+{_ADDRESS}"
    r"|^\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、](?!\d)"
    r"|(?<![\u4e00-\u9fff\d])[一二三四五六七八九十]是|\d+(?:\+\d+)+|[A-Za-z][A-Za-z-]{0,30}\d[\d.A-Za-z-]*"
    r"|\d+(?:\.\d+)?[A-Z](?![A-Za-z/·])(?<!\d[WMGt])|\d+\.0(?:版|时代)?(?![\d%万亿个吨兆千元])"
    r"|(?:GB|ISO|IEC|HJ|DB|NB|DL|JB|T)(?:/[TZ])?\s?[\d.:—-]+|[一二三四五六七八九十两\d]+(?:届|期(?!权"
    r"|货)|级|号|国集团|线城市|等奖|路(?![灯]))|一带一路|一(?:批|些|系列|体|定|般|直|起|方面|旦|切|流"
    r"|揽|手|律|贯|致|面|是|半以|线|站|把|步|条龙|番)|三位一体|四面八方|百年|千家万户|万一|十分(?!之)"
    r"|千方百计|百姓|万物|双碳|第三方|三农|五位一体|两会|两山|四川|九江|三峡|三亚|三门峡|七一|八一"
    r"|五一|十一(?=[长假期间])|十九大|二十大|百度|万科|三一|千里|百强|千亿级|百亿级|两国|双方|三方"
    r"|两地|三地|各方|百万千瓦级|万吨级|千吨级|千万千瓦级|千瓦级|兆瓦级|亿万|万元宇宙|一二三产|三北"
    r"|四上|六五|十三五|十四五|十五五|两岸|几[十百千万]+|数[十百千万亿]+|十几|几十|若干"
    r"|[\d.]+\s?(?:英寸|寸)|(?:最近|近|过去|今后|此后)[一二两三四五六七八九十]+年(?![多半])|未来[\d一二三四五六七八九十]+年|新[\d一二三四五六七八九十]+年"
    r"|[前后][\d一二三四五六七八九十]+年|[一二三四五六七八九十]+(?:周岁|岁)|\d+岁|(?:\d+"
    r"|[一二三四五六七八九十]+)[多余]?年[前后]|三元(?=黑粉|锂|材料|电池|前驱体|正极|聚合|催化|体系)"
    r"|[一二三四五六七八九十]+个导向",
    _ADDRESS,
    re.MULTILINE,
)
_VOLTAGE = re.compile(r"(?:/\d{1,3}(?:\.\d)?){1,2}\s?(?:千伏|kV)")
_TIMES = re.compile(r"\s?(?P<more>[多余])?倍(?P<after>以上|左右|多)?(?![增数频])")


_FOLLOWS = frozenset(name[0] for name in (*FACTORS, *MEASURES)) | frozenset("倍多余来-—–~～至到和、及与提增扩降上/")
_SYMBOL_ENDS = frozenset("$€￥¥DRBY币元 ")


def scan_chinese(text: str, dates: Masks) -> Iterator[Found]:
    """The figures of a Chinese text in the order they are found."""
    numbers = [found for found in _NUMBER.finditer(text) if _leads_on(text, found)]
    names = Masks(near(text, [found.start() for found in numbers], _NOT_A_FIGURE))
    yield from scan_parts(text)
    used = 0
    for found in numbers:
        start, end = found.span()
        if start < used or dates.hold(start, end) or _hangs(text, found, start):
            continue
        if names.hold(start, max(found.end("digits"), start + 1) if found["digits"] else end):
            continue
        made = _figure(text, found)
        if made is None:
            continue
        used = made[-1].end
        yield from made


def _leads_on(text: str, found: re.Match[str]) -> bool:
    """Whether what stands beside the number can make a figure of it: most numerals of a page are parts of words."""
    end = found.end()
    following = text[end : end + 1]
    if following == " " or following == "\u00a0":
        following = text[end + 1 : end + 2]
    if following in _FOLLOWS:
        return found["han"] != "一" or following == "倍"
    return found["digits"] is not None and text[found.start() - 1 : found.start()] in _SYMBOL_ENDS


def _hangs(text: str, found: re.Match[str], start: int) -> bool:
    """Whether the number is a piece of a word or of another number (第十, 数百, CO2)."""
    before = text[start - 1 : start]
    if found["digits"] is None:
        if found["han"] in _HAN_ALONE and not found["hanouter"] and not _TELLS.search(text[max(0, start - 6) : start]):
            return True
        if before in ("第", "之", "数", "几", "翻", "点"):
            return True
    elif before in ("第", "翻") or (before in _MINUS and not _negative(text, start)):
        return True
    return _glued(text, start)


def _negative(text: str, start: int) -> bool:
    """Whether the dash before a number is a minus (净利润-2.3亿元, (-3.2%)) and joins nothing."""
    head = text[start - 2 : start - 1]
    return text[start - 1 : start] in _MINUS and not (head.isascii() and head.isalnum()) and head not in "—－-–.)）"


def _glued(text: str, start: int) -> bool:
    """Whether the number hangs on a Latin letter or another number (``CO2``, ``2.5``)."""
    before = text[start - 1 : start]
    if before.isascii() and before.isalpha():
        return not re.search(r"(?:RMB|CNY|USD|EUR)$", text[max(0, start - 3) : start])
    return before == "." and text[start - 2 : start - 1].isdigit()


def _figure(text: str, found: re.Match[str]) -> list[Found] | None:
    """The figure a number begins, with its unit or what it counts; None when it is none."""
    in_words = found["digits"] is None
    number = _value(found)
    if number is None:
        return None
    start, at = found.span()
    number, high = (in_words and parse_between(found["han"])) or (number, None)
    first_unit = _UNIT.match(text, at)
    ranged = _RANGE.match(text, first_unit.end() if first_unit else at)
    if ranged and (ranged["han"] is not None) == in_words and not (first_unit and is_moved(text, start)):
        number, high, at = _ranged(text, found, ranged, first_unit, number, at)
    times = _TIMES.match(text, at)
    if times:
        made = dress(text, start, times.end(), number, high, "times")
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


def _ranged(
    text: str, found: re.Match[str], ranged: re.Match[str], first_unit: re.Match[str] | None, number: Decimal, at: int
) -> tuple[Decimal, Decimal | None, int]:
    """Both ends of a range and where its unit is looked for; the number alone where the two ends measure different things."""
    if first_unit:
        second_unit = _UNIT.match(text, ranged.end())
        if second_unit is None or second_unit["unit"] != first_unit["unit"]:
            return number, None, at
    top = parse_han(ranged["han"]) if ranged["han"] else parse_decimal(_plain(ranged["high"]))
    if top is None:
        return number, None, at
    scale = _scale(ranged["scale"])
    own = number * scale if found["digits"] and found["scale"] is None and not first_unit else number
    high = top * scale
    return (own, high, ranged.end()) if high > own else (number if first_unit else own, None, at)


def _sharing(text: str, found: re.Match[str], at: int, number: Decimal) -> Found | None:
    """A number that shares the unit of the next one (3亿和5亿美元, 从20万增至50万辆)."""
    joined = _JOINED.match(text, at) if found["digits"] else None
    if joined is None:
        return None
    place = joined.end()
    unit_found = _UNIT.match(text, place)
    if unit_found:
        unit, factor = FACTORS[unit_found["unit"]]
        return dress(text, found.start(), at, number * factor, None, unit) if unit != "a" else None
    counted = _counted(text, found.start(), place, number, None, False) if found["scale"] else None
    if counted is None:
        return None
    return Found(found.start(), at, number, None, counted.unit, "exact", None, counted.subject)


def _value(found: re.Match[str]) -> Decimal | None:
    if found["digits"] is None:
        numeral = found["han"] + (found["hanscale"] or "")
        number = parse_han(numeral)
        return number if number is not None and number > 0 else None
    number = parse_decimal(_plain(found["digits"]))
    if number is None:
        return None
    number *= _scale(found["scale"])
    if found["rest"]:
        number += Decimal(found["rest"]) * (10_000_000 if found["thousands"] else 10_000)
    if found["thousand"]:
        number += Decimal(found["thousand"]) * 1000
    return number


def _plain(digits: str) -> str:
    return digits.replace(",", "").replace("\u00a0", "").replace(" ", "")


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
    if unit_found is None and _VOLTAGE.match(text, at):
        return dress(text, start, at, number, None, "kV")
    if unit_found is None:
        if symbol is None or text[at : at + 1] in ("年", "月"):
            return None
        unit = "USD" if symbol["usd"] else "EUR" if symbol["eur"] else "CNY"
        return dress(text, start - (symbol.end() - symbol.start()), at, number, high, unit)
    name = unit_found["unit"]
    unit, factor = FACTORS[name]
    end = unit_found.end()
    if unit == "km" and _SPEED.search(text[max(0, start - 8) : start]):
        unit = "km/h"
    if name in ("度", "方", "年", "天", "米", "克", "斤", "t", "伏", "瓦", "秒", "桶", "人民币", "升") and _not_this_unit(
        text, name, start, end, number, in_words
    ):
        return None
    if name in ("个半月", "个半小时"):
        number += Decimal("0.5")
    if unit in ("a", "months", "hours") and text.startswith("半", end) and text[end + 1 : end + 2] not in "导自成":
        number, end = number + Decimal("0.5"), end + 1
    if unit == "t" and _COAL_BEFORE.search(text[max(0, start - 10) : start]):
        unit = "tce"
    if unit == "t" and re.match("标准煤|标煤", text[end : end + 3]):
        unit = "tce"
        end += 3 if text[end : end + 3] == "标准煤" else 2
    unit, factor, end = rated(text, name, unit, factor, start, end)
    made = dress(text, start, end, number * factor, None if high is None else high * factor, unit)
    if symbol and symbol["cny"] and unit.startswith("CNY"):
        made.start = min(made.start, start - (symbol.end() - symbol.start()))
    sign = text[start - 1 : start]
    if sign in _MINUS or (sign == "负" and unit[:1] != "m"):
        _turn(text, made, start)
    elif unit == "°C" and text.endswith("零下", 0, start):
        _turn(text, made, start - 1)
    elif sign == "+" and unit in ("%", "pp"):
        made.start, made.change = min(made.start, start - 1), "increase"
    return made


def _turn(text: str, made: Found, start: int) -> None:
    """A number with a minus: a growth below zero is a decrease told without sign, anything else is below zero."""
    made.start = min(made.start, start - 1)
    if made.unit in ("%", "pp", "times") and not _LEVEL.search(text[max(0, start - 6) : start - 1]):
        made.change = "decrease"
    else:
        below = made.high if made.high is None or made.unit == "°C" else -made.high
        made.low, made.high, made.change = -made.low, below, None


def _not_this_unit(text: str, name: str, start: int, end: int, number: Decimal, in_words: bool) -> bool:
    following, before = text[end : end + 2], text[max(0, start - 4) : start]
    if name == "年":
        if following[:1] == "间" or (
            number < 2
            or number > 500
            or following[:1] in ("级", "代", "度", "初", "底", "末", "中")
            or before.endswith(("未来", "第", "新", "前"))
        ):
            return True
        return in_words and (before.endswith(("这", "每", "近十")) or following == "计划")
    if name == "度":
        return number < 1000 and following[:1] not in ("电",)
    if name == "方":
        return following[:1] not in (",", "，", "。", "、", "") or number < 100
    if name == "天":
        return following[:1] in ("然", "津", "山", "地", "气", "河") or (
            in_words and number < 10 and not re.match("时间|之内|[内里]|行程|会期|左右|后|的", text[end : end + 2])
        )
    if name in ("米", "克", "斤", "伏", "瓦", "秒", "桶", "升"):
        return in_words and number < 10
    if name == "t":
        return not re.search("[^A-Za-z]$", before or " ")
    return name == "人民币" and in_words


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
    stop = STOP.search(window)
    ahead = window[: stop.start()] if stop else window
    if measure in ("方面", "大") or (in_words and _STRUCTURAL.match(ahead)) or (measure == "个" and _STRUCTURAL.match(ahead)):
        tasked = re.search("任务|举措|措施|版块|板块|产业(?!链)", ahead[:10])
        if in_words or not tasked:
            return None
        return dress(text, start, end + tasked.end(), number, high, NOUNS[tasked.group()])
    unit, noun_end = _noun_of(text, start, end, stop, measure, in_words)
    if not unit:
        return None
    made = dress(text, start, end, number, high, unit)
    if noun_end and made.end <= end and noun_end <= 6:
        made.end = end + noun_end
    if (
        measure in ("辆", "台", "套", "个", "人", "只", "组")
        and ANNUAL.search(clause_before(text, start))
        and unit not in ("people", "projects", "countries")
    ):
        made.unit += "/a"
    if not unit or unit == "items":
        made.confidence = 0.5
    return made


def _noun_of(text: str, start: int, end: int, stop: re.Match[str] | None, measure: str, in_words: bool) -> tuple[str, int]:
    """What the measure word that ends at ``end`` counts, and how far into the words after it the noun reaches."""
    if measure in _PLACES:
        return MEASURE_DEFAULTS[measure], 0
    ahead = text[end : end + stop.start()] if stop else text[end : end + 22]
    unit, noun_end = _noun_ahead(ahead, measure)
    if measure == "次":
        if re.search("循环|寿命|充放", clause_before(text, start) + ahead):
            return "cycles", 0
        return (unit, noun_end) if unit in ("meetings", "events", "forums") else ("", 0)
    if not unit and stop and stop.group().startswith("的"):
        unit, _ = _noun_ahead(text[end + stop.end() : end + stop.end() + 8], measure)
    if not unit:
        unit, noun_end = _noun_behind(text, start, ahead, measure), 0
    if not unit:
        if (in_words and measure not in _SURE_MEASURES) or measure in _VAGUE_MEASURES:
            return "", 0
        unit = MEASURE_DEFAULTS.get(measure, "items")
    if measure in ("名", "位", "人", "余人") and unit not in PERSONS:
        return "people", 0
    if unit == "units" and "风" in text[max(0, start - 60) : end + 40]:
        unit = "turbines"
    if measure in _OWN_UNIT and unit not in _OWN_UNIT[measure]:
        unit = MEASURE_DEFAULTS[measure]
    return ("visits" if measure == "人次" and unit not in ("passengers", "visitors") else unit), noun_end


_WORK = re.compile("(?:梯次利用|综合利用|回收利用|回收|拆解|处理|制造|生产|研发|示范|试验|试点|检测|维修|监测|加工)+")
"""Between what is worked on and the noun that is counted: 57个退役电池梯次利用试验站点."""


def _noun_ahead(ahead: str, measure: str = "") -> tuple[str, int]:
    """What is counted, by the first known noun after the measure word and the nouns that follow it without a gap."""
    at, unit, end = 0, "", 0
    passed = NOT_COUNTED_BY.get(measure, frozenset())
    while True:
        work = _WORK.match(ahead, at) if unit else None
        found = NOUN.search(ahead, at) if not unit else NOUN.match(ahead, work.end() if work else at)
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
    passed = NOT_COUNTED_BY.get(measure, frozenset())
    far = text.endswith("其中", 0, start)
    window = text[max(0, start - 60 if far else start - 30) : start]
    unit = _last_noun(window, -1 if far else max(window.rfind(mark) for mark in "。;；\n"), passed)
    if not unit and measure in _BARE_MEASURES:
        window = text[max(0, start - 60) : start]
        unit = _last_noun(window, max(window.rfind(mark) for mark in "。\n"), passed)
    if measure in ("名", "位", "人"):
        return "people" if unit and unit != "members" else unit
    return unit


def _last_noun(window: str, cut: int, passed: frozenset[str]) -> str:
    last = None
    for found in NOUN.finditer(window, cut + 1):
        if NOUNS[found.group()] not in passed:
            last = found
    return NOUNS[last.group()] if last else ""
