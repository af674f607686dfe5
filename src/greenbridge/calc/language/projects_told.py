"""Who of the bodies named beside a project only speaks of it, and how later sentences of a Russian text go on about it."""

from __future__ import annotations

import re

from greenbridge.calc.language.leading import compile_leading

_SAY = (
    r"сообщ|заяв|уточн|отме[тч]|подч[её]рк|рассказ|поясн|информир|проинформир|добав|напомн|переда[её]т|пишет|считают|ожидают"
    r"|рассчитывают|призна|подтвер|опроверг"
)
_SPEAKS_BEFORE = re.compile(
    rf"(?:(?:{_SAY})[а-яё]*,? (?:в |во |представител\w+ |пресс-служб\w+ |глав\w |источник в )?|пресс-служб\w+ |по данным |"
    r"со ссылкой на |по информации |согласно данным |по сведениям |по оценк\w+ |по подсч[её]там |по расч[её]там )$",
    re.IGNORECASE,
)
_SPEAKS_AFTER = re.compile(rf"[»\"]?,? (?:также |уже |ранее )?(?:{_SAY})")
_AGENCY = re.compile(r"(?:сообщает|переда[её]т|пишет|информирует) (?:корреспондент |агентство |издание |портал )?$")
_DOMAIN = re.compile(r"\.(?:kz|uz|kg|tj|ru|by|com|org|cn)(?![a-z])")
_OFFICE = re.compile(
    r"[Мм]ин[а-яё]+|[Аа]гентств|[Кк]омитет|[Аа]кимат|[Хх]окимият|[Пп]равительств|[Дд]епартамент|[Сс]лужб|[Уу]правлени|[Пп]осольств|"
    r"[Аа]дминистрац|[Кк]абинет|[Гг]ос[а-яё]+|МИД|Kazinform|[A-Z]\w+\.(?:kz|uz|kg|tj|ru|by)"
)
_IN_BODY = re.compile(r"(?:^|[\s«(])[Вв]о? $")
_LEADS_BODY = re.compile(r"(?:редседател\w{1,2}|ппарат\w?|лен\w{0,3}) $")
_BODY = re.compile(r"(?:Кабинет|Правительств|Совет)")
_SITE = re.compile(r"(?:СЭЗ|ОЭЗ|ТОР) |зон[аеуы]|парк|кластер", re.IGNORECASE)
_SOURCE_BEFORE = re.compile(r"(?:^|[(/.]|/ ?[Кк]орр\. |[.,] )\s?(?:[А-ЯЁA-Z]{2,5} )?$")
_SOURCE_AFTER = re.compile(r"[»\"]?(?:\s?[)/]\.?(?:\s?[–—-])?|\s[–—-])\s")
_SOURCE_REACH = 260

GOES_ON = re.compile(
    r"(?:Оно|Он|Она|Документ|Соглашени|Договор|Контракт|Меморандум)\w* (?:предусматрива|предполага|включа|охватыва|"
    r"рассчитан|касается)|"
    r"Согласно (?:документу|соглашению|договору|меморандуму|контракту)|По (?:условиям|документу|соглашению|договору|контракту)"
)
"""What a sentence begins with that tells what the paper just signed is about."""

SPENT_ON = re.compile(
    r"(?:Выделенные |Эти |Заёмные |Кредитные |Привлеч[её]нные )?(?:[Сс]редства|[Дд]еньги|[Кк]редит|[Гг]рант|[Зз]а[её]м|"
    r"[Фф]инансирование|[Сс]умма) (?:пойд|направ|будет направ|будут направ|предназнач|предоставл|выдел|использу|потрат)"
)
"""What a sentence begins with that tells what the money just agreed on is for."""

NAMES_PARTY = compile_leading(
    r"по заказу |победил[аио]? |при (?:финансовой )?поддержке |за сч[её]т (?:\w+ )?(?:инвестиций|средств|кредит\w) |"
    r"предоставля[ею]т |предоставит |выделит |"
    r"(?:построил|поставил|поставит|изготовил|смонтировал|спроектировал|профинансировал)[аио]? |"
    r"(?:за[её]м|кредит)[а-яё]{0,3} [А-ЯЁA-Z«]|(?:[Пп]артн[её]р|[Ии]нвестор|[Пп]одрядчик|"
    r"[Гг]енподрядчик|[Зз]аказчик|[Ии]сполнител|[Зз]астройщик|[Ии]нициатор|"
    r"[Оо]ператор проекта|[Кк]онцессионер|[Пп]оставщик)\w{0,3}\b|[Пп]роект реализу|(?:[Сс]троительство|[Фф]инансирование проекта|"
    r"[Пп]оставку оборудования) (?:вед[её]т|осуществля|обеспеч)|оборудовани\w+ постав"
)
"""Words that name who takes part in the project told before."""


_LEADS_ON = re.compile(
    r"[«\"—– ]{0,3}(?:[Пп]роект\w{0,2} |[Сс]тоимость |[Оо]бщ(?:ая|ий) |[Мм]ощность |[Сс]троительств\w+ |[Зз]апуск |[Вв]вод |"
    r"[Зз]авод |[Сс]танци[яю] |[Пп]арк |[Пп]редприятие |[Кк]омплекс |[Оо]бъект |[Пп]лощадку |"
    r"[Пп]уск |"
    r"В рамках (?:меморандума|соглашения|проекта|договора|контракта))"
)


def leads_on(text: str, start: int) -> bool:
    """Whether a new paragraph goes on about the project of the one before."""
    return any(pattern.match(text, start) for pattern in (_LEADS_ON, GOES_ON, SPENT_ON, NAMES_PARTY))


SAID_BY = re.compile(r"\s*(?:Об этом|По (?:его|её|их) словам|Такие данные)[^\n]{0,160}?\.(?=\s)")
"""A sentence between two about one project that only says who told it."""

DROPS_OUT = re.compile(r"отказ|не будет|вышел из|вышла из|расторг|сменил")
"""Words with which one who took part leaves, or another plant is spoken of."""


def is_source(text: str, start: int, end: int) -> bool:
    """Whether a body at the head of a report is the agency that sends it: ОШ, 3 июня. /Корр. «Ала-Тоо пресс»/."""
    if start > _SOURCE_REACH or not _SOURCE_AFTER.match(text, end):
        return False
    return _SOURCE_BEFORE.search(text, max(0, start - 16), start) is not None


def speaks_in_russian(text: str, start: int, end: int) -> bool:
    """Whether a body named at ``start:end`` only tells of the project, or gives but the seat of a person or of the plant."""
    before = text[max(0, start - 44) : start]
    name = text[start:end]
    if _AGENCY.search(before) or _DOMAIN.match(text, end):
        return True
    if _OFFICE.match(name) and (_SPEAKS_BEFORE.search(before) or _SPEAKS_AFTER.match(text, end)):
        return True
    if _LEADS_BODY.search(before) and _BODY.match(name):
        return True
    return _IN_BODY.search(before) is not None and _SITE.search(name) is not None


_SHORT_PLANTS = {"гэс": "hydro", "мгэс": "hydro", "вэс": "wind", "сэс": "solar", "фэс": "solar", "аэс": "nuclear"}
_LONG_PLANTS = (("гидроэлектростанц", "hydro"), ("ветроэлектростанц", "wind"), ("фотоэлектростанц", "solar"))


def plant_word(word: str) -> str:
    """A Russian word for a plant as what its letters stand for (ГЭС, гидроэлектростанция), any other word as it is."""
    return _SHORT_PLANTS.get(word) or next((kind for stem, kind in _LONG_PLANTS if word.startswith(stem)), word)


_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("wind", r"ветр|(?<![А-ЯЁ])ВЭС"),
        ("biogas", r"биогаз"),
        ("solar", r"солнечн|фотоэлектр|(?<![А-ЯЁ])[СФ]ЭС"),
        ("hydro", r"гидроэл|(?<![А-ЯЁ])[МГ]?ГЭС"),
        ("nuclear", r"атомн|(?<![А-ЯЁ])АЭС"),
        ("heat", r"теплоэл|(?<![А-ЯЁ])(?:ТЭЦ|ТЭС|ГРЭС)"),
        ("grid", r"подстанц|ЛЭП|линии электроперед"),
        ("waste", r"мусор|отход|ТКО|ТБО|полигон"),
        ("cells", r"аккумулятор|батаре|гигафабрик"),
    )
)


def kinds_of_plant(title: str) -> frozenset[str]:
    """The kinds of plants a Russian title names, whether in letters or in full: ВЭС, ветровая электростанция."""
    return frozenset(kind for kind, pattern in _KINDS if pattern.search(title))
