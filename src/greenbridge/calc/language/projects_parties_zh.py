"""Which of the bodies a Chinese sentence names take part in the project it tells of, and which only speak of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.title import Title

_SPEAKING = frozenset(("government", "institute", "association", "media"))
_SPEAKS = re.compile(
    r"(?:新闻中心|官网|网站|新闻局|新闻处)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:日前|近日)?(?:的)?(?:最新)?"
    r"(?:消息|发布(?:消息|通报|声明|公告)|表示|指出|认为|透露|介绍|称|说|强调|数据|统计|监测|提醒|宣布|讯|报道|公布|预测|评估|电(?![力站建池网]))"
)
_SOURCE = re.compile(r"(?:\d{1,2}月)?\d{1,2}日?[讯电]|讯|(?:记者)?(?:获悉|了解到)")
_LED = re.compile(
    r"长(?=[\u4e00-\u9fff·]{2})|(?:党组|党委|第一)?副?(?:书记|常委|成员|委员|董事长|总经理|总裁|主席|部长|负责人|主任|会长|院长|司长|局长|厅长|行长|秘书长|首席|专家|研究员|教授|"
    r"代表团|总监|总工程师|总领事|大使)"
)
_APPEARS = re.compile(r"出席|致辞|表示|宣布|介绍|指出|透露|认为|见证|强调|称[，：:“]|说[，：:“]|会见")
_BY = re.compile(
    r"(?:由|业主(?:单位)?(?:为|是)|投资方(?:为|是)|投资商(?:为|是)|承包商(?:为|是)|总包方(?:为|是)|买方(?:为|是)|(?:资金|贷款|设备|机组)来自|"
    r"承包商方面，|联合体由|旗下|施工方(?:为|是))$"
)
_ACTS = re.compile(
    r"(?:[（(][^（）()]{1,24}[)）](?:公司)?)?(?:[、和与及][^，。；：]{2,24}){0,3}(?:分别|共同|联合|拟|将|已|计划)*"
    r"(?:投资|承建|承担|总承包|负责|建设|施工|设计|运营|中标|供货|供应|提供[^，。；]{0,20}(?:贷款|融资|设备|机组|组件|资金)|参与融资|"
    r"提供(?:机组|设备|融资)|牵头|出资|控股|参股|分包|签署|签订|(?:正式|成功)?签约|收购)"
)


_GOES_ON = compile_leading(
    r"与[^。；]{4,60}(?:正式|成功)?签约|承包商|承建|施工|监理|(?:根据|按照)(?:该|这份)?(?:协议|合同|协定)|(?:协议|合同)(?:约定|规定|金额|工期|期限|总额)|购电协议|业主|资金来自|"
    r"提供(?:[^，。；]{0,14})(?:贷款|融资|机组|设备)|特许经营期"
)
_POINTS_BACK = re.compile(
    r"(?:根据|按照)(?:该|此次|上述|这份)?(?:框架)?(?:协议|合同)(?:约定|规定)?，|该[\u4e00-\u9fff]{0,8}?(?:项目|电站|工程|基地|园区|工厂|中心|协议|合同)|(?:项目|电站|工程|中心)(?:位于|总投资|规划|建成|业主|占地|由)"
)


_BACKGROUND = re.compile(
    r"累计(?:投资|承建|承包|签|建成|投运|装机|实施|完成投资和)|营业收入|营收|净利润|主营|总部位于|成立于|注册资本|市场占有率|科创板|"
    r"业务占比|在手订单|出货量|世界500强"
)
_PLACED = re.compile(
    r"(?:位于|坐落[于在]|地处|落户|在)(?P<name>(?!本|我|全|各|该|此|多|市|城|园|当|国|两|地)[\u4e00-\u9fff]{2,7}?(?:自治州|[省州县旗]|市(?!场)))"
    r"(?!(?:正式|共同|联合)?(?:签|举行|召开|会|开幕|揭牌|宣布|表示|发布))"
)
"""A place that the tables lack, by what it is: 在曼格斯套州, 位于桐江县."""
_DESCRIBES = re.compile(r"(?:[，也]是|这是|成为)[^，。；是]{0,60}$|(?:首个|首座|唯一)[^，。；]{0,4}$")
_BUILDS = re.compile(r"(?:拟|将|计划|共同|合作)(?:共同|合作)?(?:投资|出资)?(?:建设|新建|兴建|投建)$")
_BUILT_BY = re.compile(r"由[^，。；]{2,40}?(?:承建|承包|投资|建设|实施|设计|施工|运营|开发)")
_CEREMONY = re.compile(r"(?:，?[在于][^，。；]{2,14}?)?[^，。；]{0,12}(?:开工|签约|奠基|投产|投运|投用|并网|竣工|通水|封顶|动工)")
LISTED = re.compile(
    r"[、；](?:和|以及|及)?(?:(?:计划)?总?投资(?:额)?(?:约|达)?[\d.]+(?:万|亿|千万)?(?:元|美元|欧元)的?)?"
    r"(?:[年日]产[^、，。；]{2,14})?"
)
"""Between two plants of one list, with what is to be put into the second."""
_JOINS = re.compile(r"[与和及、]|以及")
_SITE_BEFORE = re.compile(r"[在于对驻户入到至]$")
_HOSTS = re.compile(r"新迎|已签约|已入驻|已引进|入驻|及[^，。]{2,20}(?:全域|全区)|全域|内|落户|集聚|现有")


def is_background(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells of a company at large (累计投资…, 营业收入…, 总部位于…), not of the project before it."""
    return _BACKGROUND.search(text, start, end) is not None


def place_told(text: str, start: int, end: int) -> str:
    """The name of a place of no table that the words say something stands in, empty where there is none."""
    m = _PLACED.search(text, start, end)
    return m.group("name") if m else ""


def is_site(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a park is named for where something stands: 在…产业园建设, …产业园新迎15家企业."""
    return kind == "park" and (
        _SITE_BEFORE.search(text, max(0, start - 1), start) is not None or _HOSTS.match(text, end) is not None
    )


def tells_enough(text: str, title: Title, owned: bool, stage: str) -> bool:
    """Whether a Chinese sentence is about one plant by its name: it is begun, signed for, opened, or somebody is to build it."""
    if title.paper or len(title.words) < 9 or not "\u3400" <= title.words[-1] <= "\u9fff":
        return False
    if _DESCRIBES.search(title.words[:8]):
        return False
    if stage in ("", "idea"):
        return owned and (
            _BUILDS.search(text, max(0, title.start - 8), title.start) is not None or _BUILT_BY.match(text, title.end) is not None
        )
    return _CEREMONY.match(text, title.end) is not None


def joined(text: str, countries: Sequence[tuple[int, int, str]], plants: Sequence[Title]) -> bool:
    """Whether a sentence names plants of several countries one after the other, joined by 与, 和 or a comma."""
    if any(not _JOINS.fullmatch(text, one.end, two.start) for one, two in pairwise(plants)):
        return False
    lands = [next((code for start, end, code in countries if one.start <= start and end <= one.end), "") for one in plants]
    return all(lands) and len(set(lands)) == len(lands)


def only_describes(text: str, first: int, start: int) -> bool:
    """Whether a plant named after another only says what that one is: 该电站…，是全省首个…项目."""
    return _DESCRIBES.search(text, max(first, start - 66), start + 6) is not None


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells more of the project before it: its contractor, its loan, what the agreement says."""
    return _GOES_ON.search(text, start, end) is not None


def points_back(text: str, start: int, end: int) -> bool:
    """Whether a sentence begins with the project told before, so that a new paragraph does not part them."""
    return _POINTS_BACK.match(text, start, end) is not None


def is_outside(text: str, start: int, end: int, stop: int, kind: str) -> bool:
    """Whether the body named at ``start`` to ``end`` is no party: it is the source, or one whose head speaks or attends.

    ``stop`` is the end of the sentence, ``kind`` what sort of body it is.
    """
    if _SOURCE.match(text, end, stop) or text[max(0, start - 3) : start] in ("主办方", "承办方"):
        return True
    if kind in _SPEAKING and _SPEAKS.match(text, end, stop):
        return True
    return _LED.match(text, end, stop) is not None and _APPEARS.search(text, end, min(stop, end + 60)) is not None


def takes_part(text: str, start: int, end: int, stop: int) -> bool:
    """Whether the words around a body say what it does in a project told before: 由…承建, …提供贷款, 业主为…."""
    return _BY.search(text, max(0, start - 12), start) is not None or _ACTS.match(text, end, stop) is not None
