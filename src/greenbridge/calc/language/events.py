"""Meetings, forums, exhibitions and ceremonies named in a text."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from greenbridge.calc.language.finder import tree_pattern
from greenbridge.calc.language.organisations_zh import ChineseNames
from greenbridge.calc.language.reading import DateFound, Event, Place, Span
from greenbridge.calc.language.sentences import sentence_at, within
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.wordlists import listed

_ENDING_ZH = Sought(
    tree_pattern(
        [
            "论坛",
            "高峰论坛",
            "高层论坛",
            "峰会",
            "首脑会议",
            "博览会",
            "展览会",
            "交易会",
            "洽谈会",
            "推介会",
            "研讨会",
            "对接会",
            "签约仪式",
            "揭牌仪式",
            "开工仪式",
            "启动仪式",
            "奠基仪式",
            "投资促进活动",
            "投洽会",
            "年会",
            "吹风会",
            "座谈会",
            "茶话会",
            "圆桌会议",
            "圆桌会",
            "对话会",
            "部长级会议",
            "部长会议",
            "成就展",
            "装备展",
            "技术展",
            "工作组会议",
            "理事会会议",
            "联委会会议",
            "缔约方大会",
            "合作大会",
            "产业大会",
            "创新大会",
            "发展大会",
            "能源大会",
            "制造业大会",
            "储能大会",
            "世界大会",
            "展会",
            "交流会",
            "发布会",
            "进博会",
            "服博会",
            "广交会",
            "达沃斯",
            "活动周",
            "宣传周",
            "交流活动",
            "合作会议",
            "经贸活动",
            "委员会会议",
            "主题日活动",
            "招商会",
            "博鳌亚洲论坛",
        ]
    )
)
_GENERIC_ZH = re.compile(
    r"(?:国际|国内|主题|专题|分|平行|本次|此次|这次|该|各类|多场|一系列|系列|高层|高级别|行业|产业|企业|新闻|项目|合作|集中|现场|主|开幕式|闭幕|高峰|相关|重要|大型|重大|"
    r"交流|对话|学术|政策|招商|投资|推介|[一二两三四五六七八九十\d]+场|在|上|与|和|的|等|展会|专业|贸易|首次|专家)*"
)
_ORDINAL_ZH = re.compile(r"(?:第[一二三四五六七八九十百\d]+届|首届|20\d\d年?(?:度)?)[“]?$")
_RU = re.compile(
    r"(?<![\w-])(?P<lead>(?:[А-ЯЁIVX\d][\w-]*(?:ый|ий|ой|ая|ого|его|ому|ей|ым|им|ом|"
    r"ую)?\s){0,1}(?:[А-ЯЁа-яё-]+(?:ый|ий|ой|ая|ое|ого|его|ому|ем|ым|им|ом|ую)\s){0,4})"
    r"(?P<head>(?:бизнес-|инвест|медиа|энерго)?(?:форум|саммит|выставк|конференци|конгресс|ярмарк|семинар|"
    r"симпозиум|недел|экспо|круглый стол|съезд)[а-яё]{0,3})(?![\w-])"
    r"(?P<tail>(?:\s(?:по|в сфере|стран|глав|государств|ШОС|СНГ|ЕАЭС|энергетик\w|технологий|"
    r"сотрудничеств\w|[а-яё]+(?:ого|ой|ых|ей|ии|ия|ов|ий)\b)){0,6})(?P<quote>\s?(?:«[^«»\n]{2,90}»|"
    r"\"[^\"\n]{2,90}\"|[A-Z][\w-]+(?:\s[A-Z\d][\w-]*){0,4}))?(?P<year>[\s-]20\d\d)?"
)
_NAMED_RU = Sought(
    r"(?<![\w-])(?:ПМЭФ|ВЭФ|ИННОПРОМ|Иннопром|РЭН|КазЭнерджи|Kazenergy|KAZENERGY|COP|КС|ЭКСПО|EXPO)(?:[- "
    r"]?20\d\d|[- ]?\d\d)?(?![\w-])"
)
_CAP = r"[A-Z][\w&’'+-]{0,40}"
_EN = re.compile(
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)|20\d\d|{_CAP})[\s–—-](?:(?:of|on|for|and|the)\s)*){{1,9}}(?:Forum|"
    rf"Summit|Expo|EXPO|Exhibition|Conference|Congress|Fair|Roundtable|Symposium|Dialogue|Week|"
    rf"Workshop)(?!\w)"
    rf"(?:\s(?:on|of|for)\s(?:the\s)?{_CAP}(?:\s(?:and\s|of\s)?{_CAP})*)?(?:\s(?:in\s)?20\d\d)?|"
    rf"(?<![\w-])(?:COP|EXPO|Expo)[ -]?\d{{2,4}}(?!\w)"
)
_LATIN = re.compile(r"[A-Z][\w&’'+-]{0,40}[ –—-]|EXPO|COP")
_HEADED_RU = Sought("форум|саммит|выставк|конференци|конгресс|ярмарк|семинар|симпозиум|недел|экспо|круглый стол|съезд")
_HEADED_EN = Sought("Forum|Summit|Exp|EXPO|Exhibition|Conference|Congress|Fair|Roundtable|Symposium|Dialogue|Week|Workshop|COP")
"""What every name of an event holds: a search for it costs a tenth."""
_DULL_EN = frozenset(
    listed("""
        The A An This At In On During First International Annual Business New Its For Of And By From Our Joint
    """)
)


def read_events(
    text: str,
    dates: tuple[DateFound, ...],
    places: tuple[Place, ...],
    sentences: tuple[Span, ...],
    anchors: list[tuple[int, int]],
) -> tuple[Event, ...]:
    """Events in order of the text, each name once, with the date and place of the sentence where it is first named."""
    found = _chinese(text, anchors) if re.search(r"[\u3400-\u9fff]", text) else []
    if re.search(r"[А-Яа-я]", text):
        found += _russian(text)
    if _LATIN.search(text):
        found += english_events(text)
    made: dict[str, Event] = {}
    last = -1
    for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
        name = text[start:end].strip()
        key = re.sub(r"\W+", "", name).lower()
        if start < last or key in made or any(key in other for other in made):
            continue
        same = next((other for other, one in made.items() if _quoted(name) and _quoted(name) == _quoted(one.name)), "")
        if same:
            longer = max(name, made[same].name, key=len)
            made[same] = replace(made[same], name=longer)
            continue
        last = end
        sentence = sentence_at(sentences, start)
        when = within(dates, sentence)
        before = [one for one in when if one.end <= start] or when
        where = within(places, sentence)
        made[key] = Event(
            start, start + len(name), name, name, before[-1].iso if before else "", where[0].name if where else "", 0.75
        )
    return tuple(made.values())


def _quoted(name: str) -> str:
    """What an event is called in quotes, without which two forums are not known to be one."""
    inner = re.search(r"«([^»]{6,})»", name)
    return inner[1] if inner else ""


_YEAR_AFTER = re.compile(r"[-–—·]?20\d\d(?=”)")
"""“绿色论坛-2016”."""


def _chinese(text: str, anchors: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    names = ChineseNames(text, anchors, [], [])
    for m in _ENDING_ZH.finditer(text):
        start = names.start_before(m.start())
        if start is None:
            continue
        numbered = _ORDINAL_ZH.search(text[max(0, start - 10) : start])
        if numbered:
            start -= len(numbered.group())
        stem = text[start : m.start()]
        if stem.startswith(("“", "(", "（")) and not re.search(r"[”)）]", stem):
            start, stem = start + 1, stem[1:]
        if len(stem) < 2 or _GENERIC_ZH.fullmatch(stem) or stem.endswith(("的", "了")):
            continue
        year = _YEAR_AFTER.match(text, m.end()) if text[start - 1 : start] == "“" else None
        if len(stem) < 4 and not any(low == start for low, _ in anchors) and not numbered and not year:
            continue
        found.append((start, year.end() if year else m.end()))
    return found


def _russian(text: str) -> list[tuple[int, int]]:
    found = [(m.start(), m.end()) for m in _NAMED_RU.finditer(text)]
    for m in _RU.finditer(text) if _HEADED_RU.search(text) else ():
        lead, quote = m.group("lead") or "", m.group("quote")
        words = lead.split()
        while words and not (words[0][0].isupper() or words[0][0].isdigit()):
            words.pop(0)
        while words and words[0].lower() in ("в", "на", "этот", "на", "второй", "данный"):
            words.pop(0)
        start = m.start("head") - sum(len(word) + 1 for word in words)
        tail = m.group("tail")
        if not quote and len(words) < 2 and not (words and tail) and not re.search(r"ШОС|СНГ|ЕАЭС|глав", tail):
            continue
        end = m.end() if quote or m.group("year") else m.end("tail") if tail else m.end("head")
        if text[start:end].strip():
            found.append((start, end))
    return found


@lru_cache(maxsize=4)
def english_events(text: str) -> list[tuple[int, int]]:
    found = []
    for m in _EN.finditer(text) if _HEADED_EN.search(text) else ():
        start, name = m.start(), m.group()
        while (cut := re.match(r"(\S+)\s", name)) and cut.group(1) in (
            "The",
            "A",
            "An",
            "This",
            "At",
            "In",
            "On",
            "During",
            "Its",
            "For",
            "Of",
            "And",
            "By",
            "From",
            "Our",
            "the",
            "a",
        ):
            start, name = start + cut.end(), name[cut.end() :]
        words = [word for word in re.split(r"[\s–—-]+", name) if word not in _DULL_EN]
        if len(words) < 2 and not re.match(r"(?:COP|EXPO|Expo)", name):
            continue
        found.append((start, m.end()))
    return found
