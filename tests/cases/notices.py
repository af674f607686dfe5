"""Notices of one form for tests, made up: the same words each time, other names and numbers."""

from __future__ import annotations

import random

FORMS = {
    "zh-Hans": "关于{name}{power}兆瓦光伏发电项目环境影响报告表的公示。2025年9月2日，{place}生态环境局受理了{name}报"
    "送的{power}兆瓦光伏发电项目环境影响报告表，现予以公示。项目位于{place}，总投资{cost}亿元，占地{land}"
    "亩，年发电量{output}万千瓦时。公示期为5个工作日，公众如有意见，可通过电话、信函等方式向我局反映，并提"
    "供真实姓名和联系方式。",
    "ru": "Извещение о проведении общественных обсуждений. 2 сентября 2025 года администрация сообщает о начале "
    "обсуждений проекта солнечной электростанции мощностью {power} МВт, который представило ООО «{name}» "
    "(г. {place}). Стоимость проекта составляет {cost} млрд рублей, площадь участка {land} га, годовая выработка "
    "{output} млн кВт·ч. Замечания и предложения принимаются в письменном виде в течение тридцати дней по "
    "адресу администрации с указанием имени и контактов.",
    "en": "Notice of public consultation. On 2 September 2025 the authority opened the consultation on the {power} "
    "MW solar power plant submitted by {name} Ltd in {place}. The project costs ${cost} million, covers {land} "
    "hectares and will generate {output} GWh a year. Comments and suggestions may be sent in writing to the "
    "office of the authority within thirty days and must state the name and contact details of the sender.",
}
_PLACES = {
    "zh-Hans": ["常州市", "徐州市", "赣州市", "柳州市", "惠州市", "泉州市", "宜昌市", "衡阳市"],
    "ru": ["Самара", "Казань", "Омск", "Томск", "Пермь", "Тверь", "Псков", "Курск"],
    "en": ["Leeds", "Hull", "York", "Derby", "Bath", "Oxford", "Truro", "Exeter"],
}
_CHARACTERS = "华恒瑞远泰昌盛嘉宏鼎新正中天海江山金银玉林森川润泽"
_RUSSIAN = ["Вол", "Кам", "Сев", "Гор", "Лес", "Рад", "Мир", "Тер", "Бел", "Зар"]
_ENGLISH = ["Nor", "Bri", "Wes", "Kel", "Mar", "Ald", "Tor", "Fen", "Gla", "Dun"]


def notice(number: int, language: str) -> str:
    """The notice of this number: the same text every time."""
    draw = random.Random(f"{language} {number}")
    place = draw.choice(_PLACES[language])
    cost = f"{draw.randrange(11, 99)}{',' if language == 'ru' else '.'}{number % 9 + 1}"
    amounts = {"power": draw.randrange(11, 990), "land": draw.randrange(101, 2990), "output": draw.randrange(1010, 99900)}
    return FORMS[language].format(name=_name(draw, language, place), place=place, cost=cost, **amounts)


def _name(draw: random.Random, language: str, place: str) -> str:
    if language == "zh-Hans":
        return f"{place[:-1]}{''.join(draw.sample(_CHARACTERS, 3))}新能源有限公司"
    parts = _RUSSIAN if language == "ru" else _ENGLISH
    return "".join(draw.sample(parts, 3)).capitalize() + ("энерго" if language == "ru" else " Energy")
