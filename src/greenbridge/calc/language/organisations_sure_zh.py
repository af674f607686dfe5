"""Chinese names that rest on a weak ending alone are left out: 可持续科技实验室, 特斯拉上海工厂, 在成都高新区.

A plant, a park, a centre or a laboratory is as often a thing or a place as a body. Such a name counts when a second cue says that
it is one: it acts or has somebody in a role, it stands among organisations, it is quoted or shortened in brackets, it is told
by wide words (国家, 世界) or by letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from greenbridge.calc.language.organisations_told_zh import ACTS, PARTNER, ROLE, SIGNING
from greenbridge.calc.language.organisations_zh import Named
from greenbridge.calc.language.told_words_zh import OF_ALL

_LONE = 0.8
"""Below this confidence a name begins with no country, place or known body."""
_PLANT = re.compile(r"厂$")
_PARK = re.compile(r"[区园城港]$|基地$")
_SOFT = re.compile(r"(?:中心|实验室|智库|组织|联盟|联合体|平台|基金|资本|研究会|部)$")
_LEGAL = re.compile(r"(?:公司|集团|银行|委员会|协会|商会|学会|联合会|基金会|大学|学院)$")
_OWN = re.compile(r"[A-Za-z“\"「]|(?:世界|国际|国家|亚洲|欧亚|欧洲|非洲|联合国|中国|中华|全国|中央|上合|东盟)(?!级|重点)")
_SHORTENED = re.compile(r"[”\"」]?[（(](?:(?:以下)?(?:简称|称)|[A-Z])|[”\"」]")
_WITHIN = re.compile(
    r"(?:在|位于|地处|坐落于?|落户于?|落地|入驻|进驻|走进|来到|前往|抵达|迁[入往至]|建[在于]|设[在于]|于|至|到|从)$"
)
_INSIDE = re.compile(r"[内里]|境内|注册|举行|举办|召开|揭牌|开工|投产|奠基|会议|展|大[厅楼]|现场|的?(?:一|这|那)?[间座家处]|的")
_BESIDE = frozenset("、和与及")
_HEADED = re.compile(r"(?:常务|执行)?副?(?:主任|所长|院长|理事长|秘书长|站长|会长)|(?:首席|高级)?(?:研究员|专家|分析师)")
"""Who speaks for a centre or an institute."""


def sure_chinese(text: str, named: Sequence[Named], known: Sequence[tuple[int, int, str, str]]) -> list[Named]:
    """The names that another cue than their ending bears out.

    Parameters
    ----------
    known
        (start, end, key, kind) of the organisations found by name.
    """
    starts = {one.start for one in named} | {start for start, _, _, _ in known}
    ends = {one.end for one in named} | {end for _, end, _, _ in known}
    owners = {start: end for start, end, _, _ in known}

    def told(one: Named) -> bool:
        before = text[max(0, one.start - 12) : one.start]
        if ACTS.match(text, one.end) or ROLE.match(text, one.end) or _SHORTENED.match(text, one.end):
            return True
        if (text[one.end : one.end + 1] in _BESIDE and one.end + 1 in starts) or (
            before[-1:] in _BESIDE and one.start - 1 in ends
        ):
            return True
        return bool(PARTNER.search(before) and SIGNING.search(text, one.end, one.end + 30))

    def sure(one: Named) -> bool:
        name = text[one.start : one.end]
        if _LEGAL.search(name):
            return True
        if OF_ALL.match(name):
            return False
        if _PLANT.search(name):
            return owners.get(one.start, one.end) >= one.end and (_OWN.match(name) is not None or told(one))
        if one.kind == "park" and _PARK.search(name):
            inside = _WITHIN.search(text, max(0, one.start - 6), one.start) or _INSIDE.match(text, one.end)
            return not inside or told(one)
        if one.confidence >= _LONE or not _SOFT.search(name) or _OWN.match(name):
            return True
        return text.count(name) > 1 or told(one)

    return [_of_one_source(text, one) for one in named if sure(one)]


def _of_one_source(text: str, named: Named) -> Named:
    """The last of the sources an article went through: 四川新闻网-成都晚报."""
    dash = text.rfind("-", named.start, named.end - 3) if named.kind == "media" else -1
    return replace(named, start=dash + 1) if dash > named.start else named
