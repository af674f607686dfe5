"""Organisations in Chinese text: an ending (有限公司, 管委会, 研究院) fixes where a name stops; where it starts is
found by going left.

Going left stops at punctuation, at words that cannot stand in a name (由, 签署, 近日) and at a place or country the
name begins with.
与, 和 and 及 stop it unless what follows them is only the second half of a name (住房和城乡建设部, 循环经济与低碳发展研究中心).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from greenbridge.calc.language.finder import by_first_letter, tree_pattern
from greenbridge.calc.language.legal_forms_zh import ANCHORED, CHINESE, COUNTED, GENERIC, NOT_FOLLOWED, NOT_PRECEDED
from greenbridge.calc.language.organisations_weighed_zh import best_start
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.wordlists import listed


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of text that names an organisation."""

    start: int
    end: int
    kind: str
    known: str = ""
    confidence: float = 0.8


_ENDING = Sought(tree_pattern(CHINESE))
_UNWANTED = {word: "".join(letters for form, letters in NOT_FOLLOWED.items() if word.endswith(form)) for word in CHINESE}
_GENERIC = re.compile(rf"(?:{GENERIC})*")
_KEPT = listed("""
    愿景 受援 企业发展银行 企业发展局 企业发展署 企业发展基金
    马其顿 循环利用 综合利用 回收利用 再利用 资源利用 梯次利用 碳中和 中和 社会 经济 经贸 经营 经纬 经开 经信 数据
    国对 对口 同花顺 和发 和邦 和润
    同济 大同 协同 合同 共同体 和田 共和 和平 和谐 人和 永和 仁和 呼和 泰和 义和 三和 以色列 华为 行为
    于田 自由 由于 将军 将来 向阳 方向 在线 存在 潜在 从化 从业 让利 跟踪 给水 供给侧 把关 被动 到期 同仁 同方 同城
    大和 太和 和林 以岭 联合会 联合国(?!家) 联合体 联合大学 联合发展 联合研究 联合实验 及时 普及 埃及 与会 参与 是非
    实是 称号 名称 签证 合作发展 合作示范 合作中心 合作区 合作组织 合作联盟 合作委员会 合作促进 合作平台 等离子 等级
    高等 平等 中等 说明 传说 来宾 未来 了望 为民 有为 同兴 同心 同和 和信 和顺 和美 和创 和利 和盛 和丰 和泰 新成
    成都 成套 成飞 成果 成达 达成都 建成环 推进会 促进会 促进中心 发起人 有限 有色 有机 国有 拥有 富有 没有 有研
    含有 会同县 为主 办公 报告厅 研发中心 自贸 支持中心 服务中心 服务业 组织部 对外 北向 成员 合成 集成 构成
    形成 完成 合和 电讯 电力 电子 电气 电网 电池 电工 电建 电信 电站 电装 电能 电动 水电 风电 光电 发电 核电 机电
    热电 家电 供电 中电 用电 通讯 资讯 讯飞 华讯 现代 现货 已知 应用 应急 应对 供应链 响应 地处 可再生 可持续 认可
    许可 可靠 之江 浙江之 并网 兼并 正大 正泰 正邦 且末 还原 就业 均胜 均瑶 曾都 要素 重要 主要 需求 内需 请求
    计划单列 规划 因子 而立 项目管理 代表处 代表团 联合动力 促进署 推进署 督导 现场 电影 电商 电缆 电机 电厂 会议
    消息 新闻出版 新闻网 新闻社 合作项目 工程项目 专家委员会 专家组 教授级 股东会 董事会 主席团 研究员 运营商
""")
_STOP = listed("""
    由 与 和 同 及 以及 或 对 向 在 从 为 是 将 把 被 据 经 让 给 跟 于 以 到 至 等 等地 之 了 着 的 地处 有 并 且 则 也
    又 还 就 均 已 曾 正 现 可 能够 应 以来 访 共同 作为 联合 会同 携手 牵手 联手 邀请 访问 走访 来自 来 包括 包含 涵盖
    其中 例如 比如 以下 以上 通过 按照 根据 依托 依靠 围绕 针对 关于 面向 立足 位于 坐落 落户 入驻 进驻 签署 签订 签约
    签了 达成 举行 举办 召开 主办 承办 协办 组织召开 组织开展 开展 启动 发布 印发 公布 宣布 发表 出台 制定 提出 指出 表示
    介绍 透露 获悉 了解 报道 认为 强调 称 说 要求 鼓励 支持 推动 促进 推进 加快 加强 深化 完善 建立 设立 成立 组建 筹建
    新建 共建 建设 建成 打造 构建 构筑 搭建 创建 参建 承建 投建 开发建设 投资建设 收购 并购 入股 出资 参股 控股了 发起
    牵头 负责 担任 出任 任命 当选 聘请 授予 获得 获批 荣获 取得 赢得 中标 采购 购买 销售 出口 进口 供应 提供 采用 使用
    利用 运用 引进 引入 吸引 聚集 集聚 汇聚 帮助 助力 服务于 代表 陪同 率领 带领 参加 参观 参与 出席 考察 调研 会见 会谈
    洽谈 对接 交流 讨论 研究制定 研究提出 审议 通报 批准 批复 同意 核准 备案 当前 目前 近日 日前 今天 昨日 今年 去年 明年
    近年 本月 上月 未来 此前 此后 随后 同时 期间 当地时间 会上 会前 会后 随着 截至 自从 如今 此次 本次 这次 我们 他们 该国
    双方 三方 各方 各国 多国 一些 许多 多个 不少 部分 全部 所有 任何 每个 整个 涉及 属于 隶属 下属 旗下 所属 直属 成为
    称为 名为 叫做 加入 退出 合作伙伴 合作方 股东 客户 业主 买方 卖方 甲方 乙方 总包 分包 运营方 投资方 承包商 供应商
    制造商 开发商 运营商 服务商 生产商 出口商 进口商 经销商
    巨头 龙头企业 央企 国企 民企 企业 副省长 省长 副市长 市长 主席 主任 书记
    部长 司长 局长 厅长 处长 院长 校长 所长 会长 理事长 秘书长 董事长 总裁 总经理 经理 总监 主管 首席执行官 负责人 发言人
    专家 教授 研究员 记者 记者从 由于 因 因为 如果 虽然 但是 但 而 而且 不仅 除了 连同 依法 督促 指导 责成 请 请求 委托
    授权 要 需 需要 拟 计划 希望 期待 愿 愿意 见证 共同发起 合资成立 合资设立 全资 持有 持股 所有权归 批量 首次 正式 成功
    顺利 一举 分别 先后 相继 陆续 积极 全面 进一步 持续 不断 继续 贷款 融资 授信 投资了 投资方为 投向 落地 建于 始建 转让
    交付 移交 下达 拨付 上报 报送 致函 去函 函告 复函 告知 通知 目标 项目 协议 合同 备忘录 公告 消息 新闻 报告 论坛 峰会
    博览会 展会 合建 承建 演示 展示 展出 活动 仪式 现场 报讯 特别是 尤其是 借助 凭借 身为 来到 走进 前往 抵达 赴 进入 走出
    终止 取消 发挥 推广 扩大 落实 实施 搭乘 缔结 融入 依据 联系 连接 结合 配合 协调 协助 应邀 率先 创办 主导 掌握 生产
    制造了 研制 研发了 试点 列入 纳入 入选 评为 认定 命名 挂牌 揭牌 奠基 开工 秋天 春天 夏天 冬天 今秋 今春 今夏 上午 下午
    晚间 当天 当日 次日 总投资 投产 运营的 管理的 归属 替代 取代 联通 覆盖 辐射 带动 拉动 拓展 延伸 布局 谋划 争取 获 获取
    学习 借鉴 拜访 接待 欢迎 祝贺 感谢 呼吁 建议 敦促 允许 禁止 限制 处罚 起诉 判决 受理 接受 收到 转发 拥有 具有 具备
    形成 构成 组成 位列 排名 约占 占 超过 达到 高于 低于 约合 其他 其 该 此 某 每 各 不 没有 未 尚未 暂未 会 因此 所以
    前身 增加 补充 注资 对话 供给 卖给 交由
    受 到达 形势下 背景下 框架下 领导下 指导下 支持下 推动下 见证下 努力下 关心下
    关注 符合 详见 买卖 变成 送往 送至 送到 运往 运抵 发往 销往 主办方 承办方 协办方 参与方 发起方 供货方
    于是 然后 最终 最后 首先 其次 此外 另外 另据 日电 电称 本报 本刊 又称 简称
""")
_SCAN = re.compile(by_first_letter(_KEPT, _STOP))
_KEPT_WORDS = frozenset(word.partition("(")[0] for word in _KEPT)  # what `_SCAN` finds and is no stop
_JOIN = frozenset("与和及同")
_NOUN_TOO = frozenset(
    listed("""
        建设 促进 推进 交流 采购 供应 利用 出口 进口 运营 生产 学习 合同 项目 贷款 融资 活动 支持 指导 报告 新闻
        消息 专家 企业 制造 研发 教授 记者 客户 落地 联合 协调 调研 销售 转让 讨论 计划 目标 服务 持续 代表
        生产商 出口商 进口商 制造商 供应商 开发商 运营商 服务商
    """)
)
"""Words that stop a name, but not when they stand right before its ending: 城乡建设委员会, 进出口商会."""
_COMPANY = ("集团", "有限", "股份", "控股")
_NOT_JOINED = ("集团", "公司")
_LONG_FORMS = tuple(form for form in CHINESE if len(form) > 1)
_NUMBERED = re.compile(
    r"^(?:第?[\d一二三四五六七八九十两几数多百千万]+(?:余|多)?(?:家|个|所|座|项|位|名|批|大|国(?!际)|年|月|日|号|期)+(?:来自)?)+"
)
_LEAD = re.compile(
    r"^(?:[了着的过在其该本此我各等均已将也又还就]|\d{4}-\d{2,4}(?=[\u4e00-\u9fff])|(?:全资|控股|下属|参股|合资)*[子孙]公司(?=[\u4e00-\u9fff]{4})|"
    r"如(?![皋东新愿意])|以及|目前|近日|日前|今年|去年|年初|年底|期间|"
    r"中[,，]?(?![国东央信石铁建车交电核粮广铝兴航材投科钢新埃白俄哈欧德外阿巴蒙日韩法意老泰缅印乌塔吉原环冶煤化海山南北西水油医咨非金]))"
)
_AFTER_PLACE = re.compile(r"[会坛场台式网础面议程][上下内外]")
"""The end of 论坛上 or 会上 before a name."""
_OPENERS = {"”": "“", "）": "（", ")": "(", "」": "「", '"': '"', "》": "\0"}
_HAN = re.compile(r"[\u3400-\u9fff]")
_SPACE = re.compile(r"\s")
_OUTSIDE = re.compile(r"丨|[^\u3400-\u9fffA-Za-zÀ-ÿ0-9·•・—–\-&＆+]")
_WIDE_START = listed("""
    国家 国际 全国 世界 全球 亚洲 欧亚 欧洲 非洲 上合 上海合作组织 东盟 一带一路 “一带一路” 中国 中华 中央 丝路 金砖
    北方 东北亚 中亚
""")
_SOME_PLACE = re.compile(
    r"[\u4e00-\u9fff]{2,6}?(?:省|自治区|自治州|市|州|县|旗|盟|新区)(?=.|$)|[\u4e00-\u9fff]{2,3}(?<![园地社辖片库矿灾城校小景])区$"
)
_PROVINCE = re.compile(r"(?:自治)?[区州县市省]")
_RELATIVE = re.compile(r"^(?:市|省|区|州|县|自治区)(?=[\u4e00-\u9fff])")
_PAIR = re.compile(r"中[新埃白俄哈巴蒙德法意日韩老泰缅印乌塔吉阿沙英美柬越](?![城])|[乌哈白俄]中(?!国)")
_DEPARTMENT = re.compile(
    r"(?!会同|联合|和|与|副|部|有关|相关|等|所属|下属|直属)(?:[\u4e00-\u9fff]{2,5}[与和])?"
    r"(?:[\u4e00-\u9fff]{2,8}?(?<!公)司(?![机法空仪令徒马])|"
    r"[\u4e00-\u9fff]{2,8}?局(?=局长|副局长|、|，|,|。|主办|承办|负责|有关|相关|$|发布|举办))"
)
_UNMATCHED = re.compile(r"[^（(]*[）)]")
_MINISTRY_LIST = re.compile(r"[\u4e00-\u9fff]{2,6}$")
_NUMERAL = re.compile(r"[一二三四五六七八九十\d]{1,3}|.?")
"""Of an item in a list: （一）."""
_ANY_OF_THEM = re.compile(r"[省市县区][（(][省市县区、]{1,5}[）)]")
"""Addressees without a name: 各县（市）人民政府."""
_SIZED = re.compile(r"\d(?:兆瓦|吉瓦|万千瓦|千瓦|万吨|MW|GW)")
"""300兆瓦太阳能发电厂 is what is built, not who builds it."""
_MINISTER = re.compile(
    r"长(?=[\u4e00-\u9fff·]{2,14}(?:表示|说|介绍|指出|称|在|出席|认为|透露|强调|宣布|率|会见|周|星期|\d|，|、|和|与))"
    r"(?![级会们])"
)
"""After 阿塞拜疆能源部: who leads it is named, and so is it."""
_OF_THE_CITY = re.compile(r"[市县区](?:城投|交投|水投|国投|建投|能投|产投|农投|文旅|城建|城发|公交|水务|燃气|热力|环卫)$")
"""市城投公司: a company known in its town by that name."""
_DECLARED = re.compile(r"[（(](?:以下|下文)?(?:统一|合)?简?称(?:为)?[:：]?[“\"「]?(?P<head>[\u4e00-\u9fff]{2})")
"""The short name in brackets after a name: most begin as the name does."""
_FOUNDING = frozenset(listed("成立 组建 共建 设立 加入 筹建"))
_AT_HEAD = frozenset(("和", "与", "及", "", "，", "。", "；", "、", "：", "\n", "（", "(", "“", "》", ",", ":"))
"""Before the first character of a clause: 中 there begins a name (中节能…), it does not end 仪式中."""
LONGEST = 34


def read_chinese(
    text: str, anchors: list[tuple[int, int]], countries: list[tuple[int, int]], known: list[tuple[int, int, str, str]]
) -> list[Named]:
    """Names of organisations by their endings.

    Parameters
    ----------
    anchors
        Where countries and places stand: a name likes to begin with one.
    countries
        Those of the anchors that are countries.
    known
        (start, end, key, kind) of the organisations found by name.
    """
    reader = ChineseNames(text, anchors, countries, known)
    return _without_parts(text, [one for ending, end in reader.endings() if (one := reader.weighed(ending, end))])


@lru_cache(maxsize=4)
def _marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with what cannot stand in a name struck out, and where pairs of countries (中白) stand; kept for other readers."""
    return _OUTSIDE.sub("\0", text.replace("——", "\0\0")), tuple((m.start(), m.end()) for m in _PAIR.finditer(text))


class ChineseNames:
    """A text with sorted lists of what a name may begin with; made once a text, asked for many endings."""

    def __init__(
        self, text: str, anchors: list[tuple[int, int]], countries: list[tuple[int, int]], known: list[tuple[int, int, str, str]]
    ) -> None:
        self.text = text
        self.spaced = _SPACE.sub("^", text)
        self.marked, pairs = _marked(text)
        self.anchors = sorted({*anchors, *((start, end) for start, end, _, _ in known), *pairs})
        self.starts = [start for start, _ in self.anchors]
        self.countries = set(countries)
        self.known_at = {start: (end, kind) for start, end, _, kind in known}
        self.known_ends = {end: start for start, end, _, _ in known}
        self.sorts = {start: (end, "C" if (start, end) in self.countries else "P") for start, end in anchors}
        self.sorts |= {start: (end, "K") for start, end, _, _ in known}

    def endings(self) -> list[tuple[int, int]]:
        """Where the words stand that end names and are no part of another word."""
        found = ((m.start(), m.end()) for m in _ENDING.finditer(self.text))
        return [(low, high) for low, high in found if self._minister(low, high) or not self._cut_short(self.text[low:high], high)]

    def weighed(self, ending: int, end: int) -> Named | None:
        """The name that ends with the word at ``ending``: what the rules say of it, weighed with all other evidence."""
        word = self.text[ending:end]
        window, begun, rule = self.by_rules(ending, end)
        place, _ = self.sorts.get(begun, (0, ""))
        settled = self._minister(ending, end) or end in self.known_ends or CHINESE[word] == "park"
        if settled or (rule and word.endswith("政府") and place == ending):
            return rule  # a body known by itself, a park, the government of a country or place: annotators differ
        start = best_start(self.spaced, window, ending, end, (begun, rule.confidence if rule else 0.0), self.sorts)
        short = _DECLARED.match(self.text, end) if start >= 0 else None
        if short and (own := self.text.find(short.group("head"), window, start)) >= 0:
            start = own
        if start < 0 or "各" in self.text[max(0, start - 3) : start]:
            return None
        if rule and start == begun:
            return rule
        return Named(start, end, CHINESE[word], "", 0.85 if start in self.sorts else 0.7)

    def _minister(self, ending: int, end: int) -> bool:
        return end - ending == 1 and self.text[ending] == "部" and _MINISTER.match(self.text, end) is not None

    def by_rules(self, ending: int, end: int) -> tuple[int, int, Named | None]:
        """The farthest left a name can begin, where the rules see it begin, and the name if they take it for one."""
        text, word, window = self.text, self.text[ending:end], self._window(ending)
        start = self._start(window, ending)
        if start is None or end - start > LONGEST + len(word):
            return window, -1, None
        own = (high for low, high in self._anchors_between(start, start) if (low, high) in self.countries)
        if self._minister(ending, end) and (text[ending - 1] in "副部" or not any(high < ending for high in own)):
            return window, start, None
        return window, start, self._judged(start, ending, end, word, CHINESE[word])

    def start_before(self, ending: int) -> int | None:
        """Where the name begins that ends with the word at ``ending``."""
        start = self._start(self._window(ending), ending)
        if start is None:
            return None
        unmatched = _UNMATCHED.match(self.text[start:ending])
        start += unmatched.end() if unmatched else 0
        return start if start < ending else None

    def _cut_short(self, word: str, end: int) -> bool:
        after = self.text[end : end + 1]
        if after and after in _UNWANTED[word] and self.text[end : end + 2] not in ("法定", "法人", "法务"):
            return True
        before = self.text[end - len(word) - 1 : end - len(word)]
        return bool(before) and before in NOT_PRECEDED.get(word, "")

    def _window(self, ending: int) -> int:
        """The farthest left a name ending here could begin: no punctuation, no unbalanced bracket, no more than
        `LONGEST` characters.
        """
        text, at, floor = self.text, ending, max(0, ending - LONGEST)
        while at > floor:
            at = max(floor, self.marked.rfind("\0", floor, at) + 1)
            if at <= floor:
                break
            before = text[at - 1]
            if before == "?" and _HAN.match(text, at) and _HAN.match(text[at - 2 : at - 1]):
                at -= 1  # a question mark between characters is a dot that was lost: 中埃?泰达
            elif before in _OPENERS:
                opened = text.rfind(_OPENERS[before], max(floor, at - 12), at - 1)
                if opened < 0 or at - 1 - opened < 2:
                    break
                if before in "）)" and (text[opened - 1 : opened] in ("", "\n") or _NUMERAL.fullmatch(text, opened + 1, at - 1)):
                    break
                at = opened
            elif (
                before == " " and at - 2 >= floor and text[at - 2].isascii() and text[at - 2].isalnum() and text[at].isascii()
            ) or (before == "、" and text[ending : ending + 1] == "部" and self._series(at - 1)):
                at -= 1
            else:
                break
        return at

    def _series(self, comma: int) -> bool:
        """Whether before this 、 stands the first part of a ministry's name: 乌兹别克斯坦投资、工业和贸易部."""
        lead = _MINISTRY_LIST.search(self.text, max(0, comma - 6), comma)
        if not lead or self.text[comma - 1] in "厅局委署院会府":
            return False
        return any(
            end <= comma <= end + 5 and (start, end) in self.countries for start, end in self._anchors_between(comma - 14, comma)
        )

    def _anchors_between(self, low: int, high: int) -> list[tuple[int, int]]:
        return self.anchors[bisect_left(self.starts, low) : bisect_right(self.starts, high)]

    def _start(self, window: int, ending: int) -> int | None:
        text = self.text
        start = window
        stops = [m for m in _SCAN.finditer(text, window, ending) if m.group() not in _KEPT_WORDS]
        joint, tail = -1, ending
        while stops:
            last = stops.pop()
            if self._covered(last.start(), last.end()):
                continue
            if last.group() in _NOUN_TOO and (last.end() == tail or self._of_company(last.end(), ending)):
                tail = last.start()  # 建设运营集团
                continue
            if (
                last.group() in _JOIN
                and not text.startswith(_NOT_JOINED, ending)
                and self._second_half(last.end(), ending)
                and self._first_half(window, last.start())
            ):
                joint = last.start()
                continue
            if last.end() == joint and last.group() in _NOUN_TOO:
                continue
            start = last.end()
            break
        start = self._trimmed(start, ending)
        return self._anchored(start, ending) if start <= ending else None

    def _covered(self, start: int, end: int) -> bool:
        return any(low <= start and end <= high for low, high in self._anchors_between(start - 12, start))

    def _second_half(self, after: int, ending: int) -> bool:
        """Whether the words after 与 or 和 are general ones, so that they continue a name rather than begin one."""
        same = self.known_at.get(after, (0, ""))[0] > ending  # 土耳其能源和自然资源部: its end is known by itself too
        if any(start == after for start, _ in self._anchors_between(after, after)) and not (same and self._of_a_country(after)):
            return False
        rest = self.text[after:ending]
        return len(rest) <= 10 and not (rest[:1].isascii() and rest[:1].isalpha())

    def _of_company(self, after: int, ending: int) -> bool:
        """Whether between a word and the form of a company there are but general words: 建设运营|集团."""
        return (
            self.text.startswith(_COMPANY, ending)
            and ending - after <= 4
            and _GENERIC.fullmatch(self.text, after, ending) is not None
        )

    def _of_a_country(self, joint: int) -> bool:
        """Whether a country stands shortly before 与 or 和, so that both halves are of its ministry."""
        return any(span in self.countries and joint - span[1] <= 5 for span in self._anchors_between(joint - 12, joint))

    def _first_half(self, window: int, joint: int) -> bool:
        """Whether what stands before 与 or 和 can be the first half of a name: it does not end as a name itself."""
        before = self.text[max(window, joint - 8) : joint]
        if len(before) < 2:
            return False
        if before.endswith(_LONG_FORMS) or before[-1] in "院所社厂部局厅委署方国市省县们等者人家业员会":
            return before.endswith(
                ("就业", "工业", "农业", "产业", "林业", "商业", "行业", "企业", "社会", "国家", "渔业", "矿业")
            )
        return not any(end == joint for _, end in self._anchors_between(joint - 12, joint))

    def _trimmed(self, start: int, ending: int) -> int:
        text = self.text
        while start < ending:
            rest = text[start:ending]
            if rest[0] in "·•・—–-&+":
                start += 1
                continue
            if (start, 0) < (ending, 0) and any(low == start for low, _ in self._anchors_between(start, start)):
                break
            if rest[0] == "中" and text[start - 1 : start] in _AT_HEAD:
                break
            if rest[0] == "原" and (rest.startswith("中共", 1) or self._anchor_at(start + 1)):
                return start + 1  # 原河南省环境监察总队
            cut = _NUMBERED.match(rest) or _LEAD.match(rest) or _AFTER_PLACE.match(text[start - 1 : start + 1])
            if not cut or not cut.end():
                break
            start += 1 if cut.re is _AFTER_PLACE else cut.end()
        return start

    def _anchored(self, start: int, ending: int) -> int:
        """Moves the start to a place or body the name begins with, when only words of another kind stand before it."""
        party = self.text.rfind("中共", start + 3, ending)
        if party > 0:
            return party
        for low, high in self._anchors_between(start + 1, ending - 1):
            prefix = self.text[start:low]
            if low <= start or high > ending + 2:
                continue
            if prefix[-1] in "（(":
                break
            if not self._anchor_at(start) and self._whole(prefix) and not _PROVINCE.fullmatch(prefix):
                of_province = (
                    prefix[-1] in "省市县" and self.known_at.get(low, (0, ""))[1] == "government" and self.text[low] not in "中国"
                )
                return low - of_province  # 报省发改委
            if (
                low in self.known_at
                and self.known_at[low][0] < ending
                and len(prefix) > 2
                and prefix[-1] not in "—–-·"
                and prefix != "自治区"
            ):
                return low
            if (
                (low, high) in self.countries
                and len(prefix) > 2
                and not _PAIR.match(prefix)
                and not self._anchor_at(start)
                and set("·?(").isdisjoint(prefix)
            ):
                return low
            if len(prefix) > 5 and not self._anchor_at(start) and not prefix.startswith(_WIDE_START):
                return low
            break
        return start

    def _anchor_at(self, start: int) -> bool:
        return any(low == start for low, _ in self._anchors_between(start, start))

    def _whole(self, prefix: str) -> bool:
        """Whether what stands before a place is something of its own: 国家级产业区|天津…, …研究中心|中共天津…."""
        return prefix[-1] in "区园城校省市县业家地商" or prefix.endswith(
            ("中心", "公司", "委员会", "政府", "协会", "平台", "组织")
        )

    def _judged(self, start: int, ending: int, end: int, word: str, kind: str) -> Named | None:
        text = self.text
        stem = text[start:ending]
        if (word == "公司" and stem[-1:] in ("子", "孙")) or _SIZED.search(stem):
            return None
        if not stem or start >= ending or stem.endswith("合资") or stem.startswith("设区市") or _ANY_OF_THEM.fullmatch(stem):
            return None
        first = next(((low, high) for low, high in self._anchors_between(start, start) if low == start), None)
        if end in self.known_ends and start < self.known_ends[end] and text[self.known_ends[end] - 1] in "—–-":
            return None
        if (word.endswith("委员会") and stem[-1] == "”") or (kind == "media" and text[start - 1 : start] == "《"):
            return None  # 主权财富基金“…”管理委员会
        wide = (stem.startswith(_WIDE_START) and kind != "park") or _PAIR.match(stem) is not None
        relative = _RELATIVE.match(stem) is not None
        body = text[first[1] : ending] if first and first[1] <= ending else stem
        if first and first in self.countries and not body and word in COUNTED:
            return None
        if (
            first
            and first[0] in self.known_at
            and not body
            and word in ("工厂", "公司", "基金", "中心", "园区", "产业园", "总部", "联盟")
        ):
            return None
        if (
            first
            and first[0] not in self.known_at
            and not body
            and word in ("公司", "集团", "园区", "中心", "工厂", "实验室", "产业园", "联盟", "协会", "基金")
        ):
            return None
        generic = _GENERIC.fullmatch(body) is not None
        confidence = 0.85
        if (
            generic
            and not first
            and word in ("联盟", "协会", "联合会")
            and len(stem) >= 6
            and text[start - 2 : start] in _FOUNDING
        ):
            return Named(start, end, kind, "", 0.6)
        if not first:
            if (
                generic
                and not relative
                and not (
                    wide
                    and len(stem) >= (6 if word.endswith("中心") else 4)
                    and word not in ("公司", "集团", "产业园", "工业园", "开发区", "园区")
                )
            ):
                return None
            lone = word in ANCHORED and not relative and not (wide and len(stem) >= 3) and not _somewhere(stem, word)
            if lone and (word != "公司" or len(stem) < 2):
                return None
            if relative and kind != "government" and not _OF_THE_CITY.match(stem):
                return None
            if len(stem) < 2:
                return None
            confidence = 0.6 if relative else 0.7
        if stem[-1] in "的了和与及" and not stem.endswith("中和"):
            return None
        return Named(start, end, kind, "", confidence)


def _somewhere(stem: str, word: str) -> bool:
    """Whether a stem begins with a place that the tables lack: 示例省能源局, 拱北海关."""
    if word == "海关":
        return 2 <= len(stem) <= 5
    return _SOME_PLACE.match(stem) is not None


def _without_parts(text: str, found: list[Named]) -> list[Named]:
    """The longest name at each place: 天津经济技术开发区 inside 天津经济技术开发区管委会 is not a second one."""
    kept: list[Named] = []
    for named in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and named.start < kept[-1].end:
            if named.end > kept[-1].end and named.start > kept[-1].start:
                continue
            continue
        kept.append(named)
    return kept


def department_end(text: str, end: int) -> int:
    """Where a ministry's name ends when a department of it is named right after it (生态环境部科技与财务司)."""
    m = _DEPARTMENT.match(text, end)
    return m.end() if m else end
