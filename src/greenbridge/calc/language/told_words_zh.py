"""Words by which Chinese short names of companies are told from common nouns."""

from __future__ import annotations

import re

from greenbridge.calc.language.finder import tree_pattern
from greenbridge.calc.language.wordlists import alternatives, listed

SUFFIX = re.compile(
    tree_pattern(
        listed("""
            能源 科技 股份 电力 资源 环境 环保 光能 绿能 时代 智能 智造 锂业 锂能 铜业 钴业 镍业 铝业 矿业 锌业 钛业 钨业
            稀土 重工 汽车 电气 物流 石化 化工 钢铁 建工 交建 建投 城投 能投 水投 交投 建设 水务 光伏 风电 储能 材料 新材
            高科 电子 电器 药业 国际 海运 港务 电源 电池 动力 技术 水泥 玻璃 机械 装备 重机 重装 客车 航空 电网 电建 能建
            工程 资本 投资 控股 实业 食品 乳业 纺织 移动 电信 网络 软件 信息 氢能 燃气 热力 油气 石油 矿产 冶金 股份 生物
            循环 再生 传感 光电 新能 商贸 海运 轮渡 钼业 煤业 煤电 焦煤 精工 集成 特钢 铁塔 云网 海外 数字能源 数能 创投
            国贸 国投 基建 路桥 港口 港航 航运 货运 速运 快运 铁路 保险 租赁 绿能 电投 核电 水电 华能 轮胎 橡胶 化纤 纸业
            林业 智联 公交 铁路 通信 通讯
            绿氢 氢业 新能源 煤气 医药 建材 陶瓷 牧业 种业 农业 粮油 磷化 氟化 海工 造船 船舶 半导体 微电 微电子
        """)
    )
)
"""Endings of company names that are also common nouns."""
WEAK = frozenset(
    listed("""
        智能 智造 资源 环境 技术 信息 生物 国际 工程 建设 投资 资本 材料 网络 软件 航空 铁路 电池 储能 光伏 风电 水电 核电
        农业 轮胎 循环 再生 动力 电源 机械 装备 食品 保险 租赁 石油 矿产 冶金 船舶 半导体 移动 海外 环保 化工 物流 汽车
        电力 钢铁 水泥 玻璃 纺织 水务 热力 燃气 氢能 海运 港口 航运 货运 电网 橡胶 林业 牧业 油气 造船 光电 集成 传感 电子
        电器 控股 智联 公交 通信 通讯 绿氢 新能源 煤气 医药 建材 陶瓷
    """)
)
"""Those that are common nouns most of the time: their names need more."""

LOCAL = frozenset(
    listed("""
        铜业 锂业 钴业 铝业 矿业 石化 钢铁 建工 交建 建投 城投 能投 水投 交投 重工 电建 路桥 港务 国投 创投 化纤 纸业 药业
        钨业 镍业 锌业 钛业 钼业 煤业 焦煤 特钢 电力 重装 海工 农商行 新能
    """)
)
"""Endings with which even a bare place name makes a company: 江西铜业."""

LATIN_NO = frozenset(
    listed("""
        AI LNG LPG EPC PPA GDP ESG CEO CTO CFO COO MW GW MWh GWh kWh BIM BOT PPP IT ICT IoT GPS VR AR UPS MOU MoU TOPCon
        HJT PERC LFP SUV MPV APP App RCEP CCER CBAM ETS VOC VOCs SCO BRI RMB USD EUR CNY KZT ISO IEC IPO SPV EOD COD COP
        PM EV BESS PCS EMS BMS OEM ODM PET PVC PP PE PEM AEM ALK SOFC SOEC LED NB CCUS CCS DNA GB NGO PC HR PR VIP KPI TBM
        OK ID IP WTO APEC UN EU Wi-Fi WiFi Demo Logo Top TOP VPP LCOE IRR RFID GIS SCADA Solar Energy Green Smart Power
        Expo EXPO Forum
    """)
)

_WORDS = """
        支持 关心 帮助 理解 重视
        签署 签约 表示 宣布 建设 投资 项目 合作 协议 目前 近日 日前 其中 以及 还有 包括 分别 已经 正在 将于 位于 来自 通过
        了 的 是 在 把 被 这 那 我 你 他 她 它 上午 下午
        记者 代表 嘉宾 专家 负责人 领域 方面 行业 产业 技术人员 国家 地区 政府 部门 重点 主要 相关 先后 随后 参加 出席
        见证 介绍 指出 强调 认为
"""
FIRM_STOPS = re.compile(alternatives(_WORDS))
"""Words that stand in no name."""
STOPS = re.compile(
    alternatives(_WORDS + "等 从 对 让 该 其 每 各 有 多 不 也 都 又 就 而 但 可 会 能 要 说 由 与 和 及 同 向 为 于 以 到 至")
)
"""The same and characters that seldom stand in one."""

OF_ALL = re.compile(
    r"\d+[余多]?[台辆套座家]|我国|全球(?:最大|领先|知名|大型|首|多|各|第|主要|汽车|市场)|国内外?|国外|海外|这|那|各类|新型|大型|新的|现有|当前|上述|农村|民间"
)
"""Words that speak of a sort rather than of one body."""

FOREIGN = (
    "阿埃艾安奥昂巴邦贝本比波布博达德迪蒂丁杜多恩尔法菲费芬弗福盖冈戈格根贡哈汉赫胡霍基吉加佳贾杰金卡凯坎科克肯库夸拉莱兰朗劳雷里利立丽林卢鲁伦罗洛"
    "马玛迈麦曼梅门蒙米密姆穆纳娜内尼宁努诺欧帕潘佩皮普齐奇恰钱乔切琴丘让热日荣瑞萨塞桑沙舍申什圣施史斯苏索塔泰坦特滕提廷图土托瓦万威维韦文沃乌"
    "茨西希锡夏谢辛休雅亚延扬耶叶伊因英尤于约泽扎詹珍兹佐祖"
)
"""Characters that write foreign names."""
