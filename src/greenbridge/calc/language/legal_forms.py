"""Words by which an organisation's name is known, with the kind each tells: endings in Chinese, heads in Russian, both in English."""

from __future__ import annotations

import re
from functools import lru_cache

COMPANY, INSTITUTE, PARK, ASSOCIATION, ALLIANCE = "company", "institute", "park", "association", "alliance"
GOVERNMENT, FINANCIER, SERVICE, MEDIA = "government", "financier", "service-provider", "media"

RUSSIAN_LEGAL = (
    "ООО", "ОАО", "ЗАО", "ПАО", "НАО", "АО", "АНО", "ТОО", "ОсОО", "ОАсОО", "ИП", "ЧУП", "УП", "РУП", "КУП", "ГУП", "МУП", "ФГУП", "ФГБУ", "ФГАОУ", "ФГБОУ", "ФГБНУ",
    "ГК", "УК", "НПО", "НПП", "НПФ", "ПО", "ГП", "НК", "ОДО", "СООО", "ИООО", "СП", "ДП", "НИИ", "НИЦ", "КБ", "ТД", "ГМК", "ГКУ", "ГБУ", "ФКУ", "РГП", "КГП", "ГККП",
    "АКБ", "МКК", "НКО", "СРО", "АФК", "ОЭЗ", "СЭЗ", "ТОР", "ТОСЭР", "ПОЭЗ", "СПЗ", "НИУ", "ВЭС", "МИЦ", "НАК", "СПК", "АПК", "ТНК", "ЧП", "ГАУ",
)  # fmt: skip
"""Russian short legal forms and heads written in capitals."""

RUSSIAN_HEADS: dict[str, str] = {
    "министерств": GOVERNMENT, "правительств": GOVERNMENT, "агентств": GOVERNMENT, "комитет": GOVERNMENT, "департамент": GOVERNMENT,
    "управлени": GOVERNMENT, "служб": GOVERNMENT, "администраци": GOVERNMENT, "акимат": GOVERNMENT, "хокимият": GOVERNMENT, "комисси": GOVERNMENT,
    "секретариат": GOVERNMENT, "посольств": GOVERNMENT, "дирекци": GOVERNMENT, "инспекци": GOVERNMENT, "мэри": GOVERNMENT, "парламент": GOVERNMENT,
    "кабинет": GOVERNMENT, "казначейств": GOVERNMENT, "совет": GOVERNMENT, "организаци": GOVERNMENT, "прокуратур": GOVERNMENT, "суд": GOVERNMENT,
    "банк": FINANCIER, "фонд": FINANCIER, "бирж": FINANCIER, "корпораци": COMPANY, "госкорпораци": COMPANY, "компани": COMPANY, "групп": COMPANY,
    "холдинг": COMPANY, "концерн": COMPANY, "завод": COMPANY, "комбинат": COMPANY, "предприяти": COMPANY, "фирм": COMPANY, "объединени": COMPANY,
    "энергокомпани": COMPANY, "авиакомпани": COMPANY, "госкомпани": COMPANY, "нацкомпани": COMPANY, "оператор": COMPANY, "производител": COMPANY,
    "застройщик": COMPANY, "подрядчик": COMPANY, "разработчик": COMPANY, "девелопер": COMPANY, "стартап": COMPANY, "поставщик": COMPANY,
    "университет": INSTITUTE, "институт": INSTITUTE, "академи": INSTITUTE, "центр": INSTITUTE, "лаборатори": INSTITUTE, "школ": INSTITUTE,
    "ассоциаци": ASSOCIATION, "союз": ASSOCIATION, "палат": ASSOCIATION, "федераци": ASSOCIATION, "общество": ASSOCIATION, "лиг": ASSOCIATION,
    "альянс": ALLIANCE, "консорциум": ALLIANCE, "коалици": ALLIANCE, "технопарк": PARK, "индустриальн": PARK, "парк": PARK, "зон": PARK, "кластер": PARK,
    "эко-город": PARK, "технополис": PARK, "агент": SERVICE, "газет": MEDIA, "журнал": MEDIA, "телеканал": MEDIA, "информагентств": MEDIA,
    "страховщик": FINANCIER, "госбанк": FINANCIER, "минист": GOVERNMENT, "нии": INSTITUTE, "вуз": INSTITUTE, "филиал": INSTITUTE, "нефтекомпани": COMPANY,
}  # fmt: skip
"""Beginning of a Russian head word -> kind."""

ENGLISH_HEADS: dict[str, str] = {
    "Ministry": GOVERNMENT, "Agency": GOVERNMENT, "Department": GOVERNMENT, "Bureau": GOVERNMENT, "Government": GOVERNMENT, "Commission": GOVERNMENT,
    "Committee": GOVERNMENT, "Authority": GOVERNMENT, "Administration": GOVERNMENT, "Secretariat": GOVERNMENT, "Council": GOVERNMENT,
    "Embassy": GOVERNMENT, "Akimat": GOVERNMENT, "Cabinet": GOVERNMENT, "Parliament": GOVERNMENT, "Municipality": GOVERNMENT, "Inspectorate": GOVERNMENT,
    "Organization": GOVERNMENT, "Organisation": GOVERNMENT, "Programme": GOVERNMENT, "Court": GOVERNMENT, "Board": GOVERNMENT, "Office": GOVERNMENT, "Directorate": GOVERNMENT,
    "Bank": FINANCIER, "Fund": FINANCIER, "Capital": FINANCIER, "Insurance": FINANCIER, "Exchange": FINANCIER, "Facility": FINANCIER,
    "University": INSTITUTE, "Institute": INSTITUTE, "Academy": INSTITUTE, "College": INSTITUTE, "Laboratory": INSTITUTE, "Centre": INSTITUTE,
    "Center": INSTITUTE, "School": INSTITUTE, "Polytechnic": INSTITUTE,
    "Association": ASSOCIATION, "Chamber": ASSOCIATION, "Federation": ASSOCIATION, "Union": ASSOCIATION, "Society": ASSOCIATION, "Foundation": ASSOCIATION,
    "Alliance": ALLIANCE, "Consortium": ALLIANCE, "Coalition": ALLIANCE, "Park": PARK, "Zone": PARK, "Eco-city": PARK, "Technopark": PARK, "Cluster": PARK,
    "Ltd": COMPANY, "Ltd.": COMPANY, "Limited": COMPANY, "LLC": COMPANY, "LLP": COMPANY, "JSC": COMPANY, "OJSC": COMPANY, "PJSC": COMPANY, "CJSC": COMPANY,
    "plc": COMPANY, "PLC": COMPANY, "GmbH": COMPANY, "AG": COMPANY, "Inc": COMPANY, "Inc.": COMPANY, "Corp": COMPANY, "Corp.": COMPANY, "Co.": COMPANY,
    "Corporation": COMPANY, "Company": COMPANY, "Group": COMPANY, "Holding": COMPANY, "Holdings": COMPANY, "S.p.A.": COMPANY, "SpA": COMPANY, "S.A.": COMPANY,
    "SA": COMPANY, "SE": COMPANY, "NV": COMPANY, "BV": COMPANY, "Oy": COMPANY, "AB": COMPANY, "AS": COMPANY, "Pte": COMPANY, "Pvt": COMPANY, "Enterprises": COMPANY,
    "Energy": COMPANY, "Power": COMPANY, "Solar": COMPANY, "Renewables": COMPANY, "Recycling": COMPANY, "Technologies": COMPANY, "Technology": COMPANY,
    "Motors": COMPANY, "Motor": COMPANY, "Steel": COMPANY, "Cement": COMPANY, "Chemicals": COMPANY, "Engineering": COMPANY, "Industries": COMPANY,
    "Systems": COMPANY, "Solutions": COMPANY, "Logistics": COMPANY, "Railways": COMPANY, "Airlines": COMPANY, "Mining": COMPANY, "Metals": COMPANY,
    "Petroleum": COMPANY, "Electric": COMPANY, "Batteries": COMPANY, "Ventures": COMPANY, "Works": COMPANY, "Plant": COMPANY, "Metallurgy": COMPANY,
    "Consulting": SERVICE, "Advisory": SERVICE, "Partners": SERVICE, "Consultants": SERVICE, "Law": SERVICE, "Services": SERVICE,
    "Times": MEDIA, "Daily": MEDIA, "News": MEDIA,
}  # fmt: skip
"""English head word -> kind."""

ENGLISH_NEED_MORE = frozenset(
    ("Energy", "Power", "Solar", "Renewables", "Recycling", "Technologies", "Technology", "Motors", "Motor", "Steel", "Cement", "Chemicals", "Engineering",
     "Industries", "Systems", "Solutions", "Logistics", "Railways", "Airlines", "Mining", "Metals", "Petroleum", "Electric", "Batteries", "Ventures", "Works",
     "Capital", "Insurance", "Services", "Law", "Times", "Daily", "News", "Park", "Zone", "Plant", "Metallurgy", "Partners", "Office", "Facility", "Court",
     "School", "Exchange", "Cluster", "Programme", "SA", "SE", "AS", "AB", "AG"))  # fmt: skip
"""English heads that are common words: they make a name only as the last word of at least two capitalised ones."""

_FORMS_ZH = re.compile(r"(?:集团)?(?:股份有限公司|有限责任公司|有限公司|总公司|公司)$|集团$")
_FORMS_RU = re.compile(
    r"(?<!\w)(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|АНО|ТОО|ОсОО|УП|РУП|ГУП|МУП|ФГУП|ФГБУ|ГК|УК|НПО|НПП|ГП|НК|ОДО|СООО|СП|группа компаний|госкорпорация|компания|корпорация|"
    r"(?:открытое |закрытое |публичное |непубличное )?акционерное общество|общество с ограниченной ответственностью|товарищество с ограниченной ответственностью|"
    r"группа|холдинг|концерн)(?!\w)",
    re.IGNORECASE,
)
_FORMS_EN = re.compile(
    r"(?<!\w)(?:co\.?,? ?ltd\.?|company limited|limited liability company|(?:open |closed |public )?joint[- ]stock company|pte\.? ltd\.?|pvt\.? ltd\.?|ltd\.?|limited|l\.?l\.?c\.?|"
    r"l\.?l\.?p\.?|o?jsc|pjsc|cjsc|p\.?l\.?c\.?|gmbh(?: & co\.? kg)?|aktiengesellschaft|a\.?g\.?|inc\.?|incorporated|corp\.?|corporation|company|co\.?|group|holdings?|s\.?p\.?a\.?|"
    r"s\.?a\.?|n\.?v\.?|b\.?v\.?|oao|ooo|pao|zao|ao|too|sp\.? z ?o\.? ?o\.?|s\.?r\.?l\.?)(?!\w)",
    re.IGNORECASE,
)


@lru_cache(maxsize=50_000)
def strip_forms(name: str) -> str:
    """The name without legal forms, quotes and the article: what is left tells organisations apart. Never empty for a name with letters."""
    plain = re.sub(r"[«»“”„\"'’]", " ", name)
    for forms in (_FORMS_ZH, _FORMS_RU, _FORMS_EN):
        shorter = forms.sub(" ", plain)
        if re.search(r"\w", shorter):
            plain = shorter
    plain = re.sub(r"^\s*the\s+", "", plain, flags=re.IGNORECASE)
    return " ".join(re.sub(r"[,.;:]+(?=\s|$)", " ", plain).split())
