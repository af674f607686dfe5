"""Chinese names that rest on a weak ending alone are left out: 可持续科技实验室, 特斯拉上海工厂, 在成都高新区.

A plant, a park, a centre or a laboratory is as often a thing or a place as a body. Such a name counts when a second cue says that
it is one: it acts or has somebody in a role, it stands among organisations, it is quoted or shortened in brackets, it is told
by wide words (国家, 世界) or by letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from greenbridge.calc.language.legal_forms_zh import CHINESE, GENERIC
from greenbridge.calc.language.organisations_told_zh import ACTS, PARTNER, ROLE, SIGNING
from greenbridge.calc.language.organisations_zh import Named
from greenbridge.calc.language.told_words_zh import OF_ALL

_LONE = 0.8
"""Below this confidence a name begins with no country, place or known body."""
_PLANT = re.compile(r"厂$|(?:展览|会展|博览|会议|购物|体育|文化|艺术)中心$")
_PARK = re.compile(r"[区园城港]$|基地$")
_PAIR = re.compile(r"中[\u4e00-\u9fff][^\u4e00-\u9fff]")
_COMMON = re.compile(rf"(?:{'|'.join(sorted((*CHINESE, *GENERIC.split('|')), key=len, reverse=True))})|[省市州县区]")
_SOFT = re.compile(r"(?:中心|实验室|智库|组织|联盟|联合体|平台|基金|资本|研究会|部)$")
_LEGAL = re.compile(r"(?:公司|集团|银行|委员会|协会|商会|学会|联合会|基金会|大学|学院)$")
_OWN = re.compile(
    r"[A-Za-z“\"「]|[\u4e00-\u9fff]{2,6}?[省市县旗盟州]|"
    r"(?:世界|国际|国家|亚洲|欧亚|欧洲|非洲|联合国|中国|中华|全国|中央|上合|东盟)(?!级|重点)"
)
_SHORTENED = re.compile(r"[”\"」]?[（(](?:(?:以下)?(?:简称|称)|[A-Z])|[”\"」]")
_COUNTED = re.compile(r"[\d两三四五六七八九][余多]?[栋幢号台辆座家个所条款套位名批](?!公司|店)")
"""荆州市7个化工园区, 东山小区19栋协会: what is counted or an address."""
_POINTED = re.compile(r"[这那该]|上述|各类|我国|[\u4e00-\u9fff]{2,3}型(?!材)")
_CLAUSE = re.compile(r"工作|情况|问题|方案|整改|造成|完成|确认|统筹|推进(?!会|中心|办|委)")
"""Words of a sentence, not of a name."""
_BESIDE = frozenset("、和与及")
_HEADED = re.compile(r"(?:常务|执行)?副?(?:主任|所长|院长|理事长|秘书长|站长|会长)|(?:首席|高级)?(?:研究员|专家|分析师)")
"""Who speaks for a centre or an institute."""


def sure_chinese(
    text: str, named: Sequence[Named], anchors: Sequence[tuple[int, int]], known: Sequence[tuple[int, int, str, str]]
) -> list[Named]:
    """The names that another cue than their ending bears out.

    Parameters
    ----------
    anchors
        Where countries and places stand.
    known
        (start, end, key, kind) of the organisations found by name.
    """
    bodies = [one for one in named if one.kind != "park"]
    starts = {one.start for one in bodies} | {start for start, _, _, _ in known}
    ends = {one.end for one in bodies} | {end for _, end, _, _ in known}
    owners = {start: end for start, end, _, _ in known}

    def told(one: Named) -> bool:
        before = text[max(0, one.start - 12) : one.start]
        if any(cue.match(text, one.end) for cue in (ACTS, ROLE, _HEADED, _SHORTENED)):
            return True
        if text[one.end : one.end + 1] in _BESIDE and one.end + 1 in starts:
            return True
        if before[-1:] in _BESIDE and one.start - 1 in ends:
            return True
        return bool(PARTNER.search(before) and SIGNING.search(text, one.end, one.end + 30))

    def sure(one: Named) -> bool:
        name = text[one.start : one.end]
        if _COUNTED.search(name) or _POINTED.match(name):
            return False
        if _LEGAL.search(name):
            return True
        if one.confidence < _LONE and _CLAUSE.search(name):
            return False
        if OF_ALL.match(name):
            return False
        if _PLANT.search(name):
            return owners.get(one.start, one.end) >= one.end and (
                (_OWN.match(name) is not None and name[-1] == "厂") or told(one)
            )
        if one.kind == "park" and _PARK.search(name):
            return told(one) or _of_its_own(text, one, anchors)
        if one.confidence >= _LONE or not _SOFT.search(name) or _OWN.match(name):
            return True
        return text.count(name) > 1 or told(one)

    return [_of_one_source(text, one) for one in named if sure(one)]


def _of_its_own(text: str, park: Named, anchors: Sequence[tuple[int, int]]) -> bool:
    """Whether a park has a name beside its place and sort: 中白“巨石”工业园, but not 成都高新区."""
    name = text[park.start : park.end]
    if park.confidence < _LONE or text.rfind("《", 0, park.start) > text.rfind("》", 0, park.start):
        return False
    if _PAIR.match(name):
        return True
    for start, end in anchors:
        if park.start <= start and end <= park.end:
            name = name.replace(text[start:end], "\0")
    return re.search(r"[\u4e00-\u9fffA-Za-z]{2}", _COMMON.sub("\0", name)) is not None


def _of_one_source(text: str, named: Named) -> Named:
    """The last of the sources an article went through: 四川新闻网-成都晚报."""
    dash = text.rfind("-", named.start, named.end - 3) if named.kind == "media" else -1
    return replace(named, start=dash + 1) if dash > named.start else named
