"""Words of trade and of asking that stand in any need and any offer, and so say nothing of a subject.

"Delivered within 90 days", «ищем поставщика», 需要…项目合作: two texts that share only such words share nothing. They are kept
apart from the stop words of search, where somebody may well look for them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from greenbridge.calc.language.analysis import analyse

# one string reads better than hundreds of quoted words

_ENGLISH = """
need needs needed require required requires requirement requirements look looking seek seeking search find finding buy
buying buyer purchase purchasing order orders want wanted ask asked offer offers offered offering provide provided
provides providing provider supply supplies supplied supplier suppliers deliver delivered delivery delivering ship
shipped available availability within least most less than year years yearly annual annually month months monthly day
days daily week weeks hour hours per unit units set sets piece pieces project projects company companies firm firms
enterprise enterprises business group partner partners partnership cooperation cooperate cooperative joint develop
developed developing development new modern advanced high low large small big full complete entire whole capacity
capacities capable capability ability technology technologies technical system systems solution solutions equipment
facility facilities device devices service services support supporting work works working use uses used using user
users operate operating operation operational implement implementation quality price prices cost costs budget payment
pay paid term terms condition conditions must should shall may preferably preferred prefer ideally wish ready possible
possibly include included includes including other another any all each every via through between under over into
about around well good best better time times date dates deadline region regional country countries area areas site
sites local locally international world global market markets client clients customer customers product products
production produce produced producing producer manufacture manufactured manufacturer manufacturing make made making
base based basis build built type types kind many much several some one two three first total number range level
levels plant plants factory factories process processing application applications apply suitable up down out also both
only main key different various own already please contact us we our you your interested interest experience
experienced proven reliable efficient minimum maximum temperature cycle cycles lifetime warranty certificate
certificates certified protocol rack voltage january february march april june july august september october november
december quarter hundred thousand million billion
"""
_RUSSIAN = """
нужен нужна нужно нужны требуется требуются требуем требование требования ищем ищу искать поиск необходим необходима
необходимо необходимы купить куплю покупка закупка закупаем приобрести заказ заказать хотим предлагаем предложение
предложить предоставить предоставляем поставка поставки поставок поставить поставляем поставщик поставщика срок сроки
сроком менее более меньше больше минимум максимум год года лет годовой месяц месяца месяцев месячный день дня дней
дневной сутки суток неделя недели недель час часов единица штука штук комплект комплектов проект проекта проекты
компания компании фирма предприятие предприятия организация группа партнёр партнер партнёра партнера партнёрство
сотрудничество сотрудничать совместный совместно разработка разработать развитие новый новая современный передовой
высокий низкий большой крупный малый небольшой полный целый мощность производительность возможность технология
технологии технологию технический система системы решение решения оборудование установка установки устройство объект
услуга услуги обслуживание поддержка работа работы работать рабочий использование использовать применение применять
эксплуатация реализация реализовать внедрение внедрить ввод запуск обеспечить обеспечение качество качественный цена
цены стоимость бюджет оплата условие условия обязательно обязателен желательно должен должна должны можно нужды готов
готова готовы возможно включая включает другой любой каждый через между под над около ключ тип вид разный различный
собственный дата регион региональный страна страны область район город территория местный международный мировой
глобальный рынок клиент заказчик потребитель продукция продукт продукты производство производить производитель
производственный завод завода фабрика изготовление изготовить основа основной первый один два три несколько много
общий число количество уровень процесс просим свяжитесь интересует интересуемся опыт надёжный надежный эффективный
ресурс цикл циклов температура гарантия гарантийный сертификат протокол стойка напряжение документация комплектация
января январе февраля феврале марта марте апреля апреле мая мае июня июне июля июле августа августе сентября сентябре
октября октябре ноября ноябре декабря декабре квартал квартале конец конца начало начала сто тысяча тысячи тысяч миллион
миллиона миллионов миллиард миллиарда миллиардов
"""
_HAN = """
需要 需求 急需 要求 寻求 寻找 诚寻 求购 采购 购买 招标 供应商 供应 供货 提供 交货 交付 供方 需方 项目
工程 企业 公司 集团 厂家 厂商 合作方 合作 伙伴 协作 技术 系统 设备 装置 设施 服务 解决方案 方案 能力
产能 规模 年产 年处理 日处理 处理 每年 每月 每天 每日 使用 应用 采用 用于 适用 建设 开展 进行 实现
支持 产品 生产 制造 市场 客户 用户 国家 地区 当地 本地 国际 全球 必须 最好 优先 可以 能够 应当 以上
以下 以内 不低于 不少于 不超过 至少 价格 预算 费用 成本 期限 时间 日期 工期 包括 以及 相关 有关 各类
各种 多种 高效 先进 新型 现代 大型 小型 中型 成套 全套 整套 质量 条件 具备 具有 拥有 满足 符合 单位
机构 组织 方面 领域 行业 发展 推动 促进 希望 拟 计划 有意 一种 一个 数量 总量 主要 重要 重点 不同
经验 可靠 目前 现有 已有 联系 循环寿命 循环次数 使用寿命 工作温度 温度 质保 证书 认证 协议 机架 电压
工作语言
"""
_RUN = re.compile(r"(?<=\d)\s?[年月日号]|" + "|".join(sorted(_HAN.split(), key=len, reverse=True)))


@lru_cache(maxsize=1)
def _terms() -> frozenset[str]:
    """The stems of the words above, and the words: at the beginning of a sentence `analyse` gives a word whole as well."""
    return frozenset(token.term for token in analyse(f"{_ENGLISH} {_RUSSIAN}", "kk")) | frozenset(_ENGLISH.split())


def is_common(term: str) -> bool:
    """Whether a term (as `analyse` cuts it) is a word of asking or of trade."""
    return term in _terms()


def common_stretches(text: str) -> list[tuple[int, int]]:
    """Where words of asking and of trade stand in Chinese; pairs of characters that touch them say nothing."""
    return [(found.start(), found.end()) for found in _RUN.finditer(text)]
