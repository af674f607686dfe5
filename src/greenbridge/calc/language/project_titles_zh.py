"""Titles of projects in Chinese: …项目, …电站, …基地 with all that qualifies them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from greenbridge.calc.language.finder import tree_pattern
from greenbridge.calc.language.organisations_zh import ChineseNames
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.title import Title
from greenbridge.calc.language.told_words_zh import FOREIGN
from greenbridge.calc.language.wordlists import listed

_ENDING = Sought(
    tree_pattern(
        listed("""
            建设项目 示范项目 改造项目 合作项目 项目 工程 光伏电站 储能电站 水电站 变电站 风电场 发电厂 电站 电厂
            合作谅解备忘录 谅解备忘录 备忘录 战略合作协议 合作框架协议 框架协议 合作协议 投资协议 购电协议
            总承包合同 合同 生产基地 产业基地 制造基地 能源基地 物流园 生产线 焚烧厂 产线
            组件工厂 电池工厂 工厂 处理厂 产业园 储能系统 供热系统 发电站 制氢厂 加氢站 气站 热电站
            热电厂 组装厂 加工厂 处理中心 检测中心 意向书
            投资合作协议 合作开发协议 协议书 协议
        """)
    )
)
_GENERIC = re.compile(
    r"(?:全[国省市州县区]|这[座个些]|这[两几\d]+[个座项]|第[一二三四五六七八九十\d]+(?:[次批个]|季度)|20\d\d年|新型|投产|达效|达产|开工|集中|在建|那些|上述|此类|累计|承包|兴建|援助|已?签约|新签|增资|补充|书面|一揽子|任何|最终|正式|"
    r"谈判|该[座个]|[一二两三四五六七八九十百余多\d]+座|重大|重点|合作|投资|产业|相关|多个|一批|"
    r"意向|签约|示范|标志性|国际|该|此|本|这个|上述|优质|绿色|务实|更多|大|小|新|首个|首批|所有|建设|改造|工程|项目|两国政府间|"
    r"政府间|间|达成|多项|一个|[一二两三四五六七八九十\d]+个|的|各|其他|战略|双边|三方|双方|有关|大型|配套|系列|成熟|"
    r"低碳|技术|研发|研究|创新|推广|落地|储备|培训|课题|和|与|"
    r"及|签署|签订|节能|环保|能源|新能源|实施|民生|科研|企业|园区|国家|开发|一期|二期|总|系统|承接|领域|等|转型|绿色低碳|多)*"
)
_PAPER = re.compile(r"(?:备忘录|协议|合同|协议书|意向书)$")
_BARE_PAPER = re.compile(
    r"(?:供货|采购|供应|销售|服务|购售电|合作|投资|框架|战略|谅解|租赁|总承包|[A-Z]{3})*(?:备忘录|协议|合同)"
)
_NO_TITLE = re.compile(
    r"服务队|专班|现场(?:推进|会|观摩)|推进会|观摩|清单|调度|建设(?:事务|管理|发展|服务)?(?:中心|局|处)|有限|股份|公司|集团|局|院|大学|学|技术|师|机械|总(?!投资|造价|装机|容量|规模|面积|占地|金额)|承包(?!合同)|经理|部[^署分]|组|负责人|副|方面|业主|咨询|化|期|款|区$"
)
"""After 工程 or 项目: another word, or the name of a body."""
_QUOTED = re.compile(r"《(?P<title>[^《》\n]{6,60}?(?:协议|合同|备忘录|意向书|协议书))》")
_WHOLE = frozenset(
    (
        "光伏电站",
        "水电站",
        "风电场",
        "储能电站",
        "风力发电站",
        "焚烧厂",
        "组件工厂",
        "电池工厂",
        "检测中心",
        "处理中心",
        "组装厂",
        "发电站",
    )
)
"""Endings that say by themselves what is built."""
_POINT = re.compile(r"\d+\.$")
"""The first half of a number that names something: 5.0产业新空间."""
_POWER_BEFORE = re.compile(r"\d[\d.,]*\s?(?:[KMG]?W|[千兆吉]瓦|万千瓦)/$", re.IGNORECASE)
"""The first half of a size in two: 400MW/800MWh."""
_SIZED = re.compile(r"(?P<size>(?:年产|年处理|日处理)?\d[\d.,]*[万亿]?(?:兆瓦|吉瓦|千瓦|MW|GW))(?:[\u4e00-\u9fff]{0,4})的$")
"""Right before what is built: 装机容量500兆瓦的风力发电站."""
_FOREIGN_NAME = re.compile(rf"[{FOREIGN}夫]{{3}}")
"""What is built bears the name of a place abroad: 谢列克风电项目."""
_COUNTY = re.compile(
    r"(?:[\u4e00-\u9fff]{2,3}省)?(?![本我全各该此多城园当国两地都])[\u4e00-\u9fff]{2,3}?(?<![城都超股全门])(?:[县旗]|市(?![场政区民]))"
)
"""What is built bears the name of its county or town: 石首市城东污水处理厂."""
_TO_BECOME = re.compile(r"(?:打造|建设|发展|培育)成$|(?:打造|建设|发展|培育)(?:成|为|成为).?$")
"""将金昌打造成新型储能基地 is an aim."""
_WORKS_ON = re.compile(
    r"(?:新建|扩建|改建|技改|技术改造|升级改造|更新改造|提标改造)(?:项目|工程)|(?<=[目程])[一二三四]期(?:工程|项目)?"
)
_ONE = re.compile(r"(?<=[\u3400-\u9fff])一[座个条](?=[\d\u3400-\u9fff]{3})")
_PLANT = re.compile(r"项目|工程|电站|电厂|发电厂|风电场|基地|工厂|园")
_ABOUT = re.compile(r"(?:关于|就)[^，。；：“”]{2,30}的$")
_OF = re.compile(r"[^，。；：、“”《》的]{2,14}的$")
_VERB_FIRST = re.compile(
    r"^(?:(?:将|拟|已|共同|联合|负责|承建|投资|建设|新建|承担|参与|开展|实施|推进|启动|签署|签订|签约|中标|完成|运营|"
    r"位于|采购|承接|落地|设立|共建|"
    r"这座|这个|这条|该|一座|一个|一条|首座|首个|首条|首批|当地|为|向|对|由|在|就|是|于|了|的|并|其|与|和(?![田平龙静硕])|"
    r"及|[\u3400-\u9fff]{0,9}会暨)(?=[\u3400-\u9fffA-Za-z\d“]{4}))+"
)


def titles_zh(text: str, anchors: Sequence[tuple[int, int]]) -> Iterator[Title]:
    """Titles in order; ``anchors`` are the places where names like to begin."""
    yield from _quoted_papers(text)
    names = ChineseNames(text, list(anchors), [], [])
    for m in _ENDING.finditer(text):
        start = names.start_before(m.start())
        if _NO_TITLE.match(text, m.end()) or (start is None and m.group() not in _WHOLE):
            continue
        sized = _SIZED.search(text, max(0, m.start() - 24), m.start() if start is None else start)
        if sized:
            start = sized.start("size")
            yield Title(start, m.end(), text[start : m.end()])
            continue
        start = m.start() if start is None else start
        half = _POINT.search(text, max(0, start - 4), start) or _POWER_BEFORE.search(text, max(0, start - 14), start)
        start = half.start() if half else start
        opened = text.rfind("“", max(0, start - 20), start)
        if "”" in text[start : m.end()] and "“" not in text[start : m.end()] and opened >= 0:
            start = opened
        first = bisect_left(anchors, (start,))
        own = [end for low, end in anchors[first : first + 3] if low == start]
        stem = text[max([start, *own]) : m.start()]
        paper = _PAPER.search(text[start : m.end()]) is not None
        about = _ABOUT.search(text, max(0, start - 40), start) if paper else None
        if about:
            yield Title(about.start(), m.end(), text[about.start() : m.end()], paper=True)
            continue
        if m.group() in _WHOLE and _GENERIC.fullmatch(stem):
            yield Title(m.start(), m.end(), m.group())
            continue
        start = _with_quoted(text, start)
        generic = len(stem) < 2 or stem[0] in "”）)" or _GENERIC.fullmatch(_COUNTY.sub("", stem))
        if generic or _TO_BECOME.search(text, max(0, start - 4), start + 1):
            continue
        verb = _VERB_FIRST.match(text[start : m.end()]) if not own else None
        start += verb.end() if verb else 0
        words = _ONE.sub("", text[start : m.end()])
        paper = paper and not _PLANT.search(words)
        if paper and _BARE_PAPER.fullmatch(words):
            continue
        end = m.end() if paper else _with_works(text, m.end())
        yield Title(start, end, words + text[m.end() : end], paper=paper, named=_is_named(words, stem))


def _quoted_papers(text: str) -> Iterator[Title]:
    for m in _QUOTED.finditer(text) if "《" in text else ():
        plain = m.group("title")
        if not _BARE_PAPER.fullmatch(plain) and not _GENERIC.fullmatch(plain[:-2]):
            yield Title(m.start("title"), m.end("title"), plain, paper=True)


def county_in_title(words: str) -> str:
    """The county or town that a Chinese title begins with, empty where it begins with none."""
    m = _COUNTY.match(words)
    return m.group() if m else ""


def _with_quoted(text: str, start: int) -> int:
    """The beginning of a title before which its name stands in quotes: “年产4GW组件”新能源制造项目."""
    quoted = text.rfind("“", max(0, start - 30), start) if text[start - 1 : start] == "”" else -1
    return quoted if quoted >= 0 else start


def _with_works(text: str, end: int) -> int:
    """The end of what is done to a plant behind its name: …水电站新建项目."""
    more = _WORKS_ON.match(text, end)
    return more.end() if more else end


def _is_named(words: str, stem: str) -> bool:
    return "“" in words or (_FOREIGN_NAME.match(stem) or _COUNTY.match(words)) is not None
