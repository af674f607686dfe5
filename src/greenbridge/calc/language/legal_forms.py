"""Words by which a Russian or English name of an organisation is known, with the kind each tells; names without legal forms."""

from __future__ import annotations

import re
from functools import lru_cache

from greenbridge.calc.language.wordlists import listed

COMPANY, INSTITUTE, PARK, ASSOCIATION, ALLIANCE = "company", "institute", "park", "association", "alliance"
GOVERNMENT, FINANCIER, SERVICE, MEDIA = "government", "financier", "service-provider", "media"

RUSSIAN_LEGAL = listed(
    """
    ООО ОАО ЗАО ПАО НАО АО АНО ТОО ОсОО ОАсОО ИП ЧУП УП РУП КУП ГУП МУП ФГУП ФГБУ ФГАОУ ФГБОУ ФГБНУ ГК УК НПО МП НПП
    НПФ ПО ГП НК ОДО СООО ИООО СП ДП НИИ НИЦ КБ ТД ГМК ГКУ ГБУ ФКУ РГП КГП ГККП АКБ МКК НКО СРО АФК ОЭЗ СЭЗ ТОР
    ТОСЭР ПОЭЗ СПЗ НИУ МИЦ НАК СПК АПК ТНК ЧП ГАУ ФБУ ФГКУ ФГАУ МКУ МБУ МАУ ОГБУ КГБУ ГБУЗ ФКП ГКП ППК ФГУ
"""
)
"""Russian short legal forms and heads written in capitals."""

_RUSSIAN = {
    "government": """
        министерств правительств агентств комитет департамент управлени служб администраци акимат хокимият комисси
        секретариат президиум посольств дирекци инспекци мэри парламент кабинет казначейств совет организаци прокуратур суд
        минист
    """,
    "financier": """
        банк фонд бирж страховщик госбанк
    """,
    "company": """
        корпораци госкорпораци компани групп холдинг концерн завод комбинат предприяти фирм объединени энергокомпани
        авиакомпани госкомпани нацкомпани оператор производител застройщик подрядчик разработчик девелопер стартап
        поставщик нефтекомпани порт
    """,
    "institute": """
        университет институт академи центр лаборатори школ бюро нии вуз филиал колледж техникум
    """,
    "association": """
        ассоциаци союз палат федераци
    """,
    "alliance": """
        альянс консорциум коалици
    """,
    "park": """
        технопарк индустриальн парк зон кластер эко-город технополис
    """,
    "service-provider": """
        агент
    """,
    "media": """
        газет журнал телеканал информагентств
    """,
}
RUSSIAN_HEADS: dict[str, str] = {head: kind for kind, heads in _RUSSIAN.items() for head in listed(heads)}
"""Beginning of a Russian head word -> kind."""

_ENGLISH = {
    "government": """
        Ministry Agency Department Bureau Government Commission Committee Authority Administration Secretariat
        Council Embassy Akimat Cabinet Parliament Municipality Inspectorate Organization Organisation Programme
        Court Board Office Directorate
    """,
    "financier": """
        Bank Fund Capital Insurance Exchange Facility
    """,
    "institute": """
        University Institute Academy College Laboratory Centre Center School Polytechnic
    """,
    "association": """
        Association Chamber Federation Union Society Foundation
    """,
    "alliance": """
        Alliance Consortium Coalition
    """,
    "park": """
        Park Zone Eco-city Technopark Cluster
    """,
    "company": """
        Ltd Ltd. Limited LLC LLP JSC OJSC PJSC CJSC plc PLC GmbH AG Inc Inc. Corp Corp. Co. Corporation Company
        Group Holding Holdings S.p.A. SpA S.A. SA SE NV BV Oy AB AS Pte Pvt Enterprises Energy Power Solar
        Renewables Recycling Technologies Technology Motors Motor Steel Cement Chemicals Engineering Industries
        Systems Solutions Logistics Railways Airlines Mining Metals Petroleum Electric Batteries Ventures Works
        Plant Metallurgy Complex Combine Enterprises
    """,
    "service-provider": """
        Consulting Advisory Partners Consultants Law Services
    """,
    "media": """
        Times Daily News
    """,
}
ENGLISH_HEADS: dict[str, str] = {head: kind for kind, heads in _ENGLISH.items() for head in listed(heads)}
"""English head word -> kind."""

ENGLISH_NEED_MORE = frozenset(
    listed("""
        AB AG AS Airlines Batteries Capital Cement Chemicals Cluster Court Daily Electric Energy Engineering
        Exchange Facility Industries Insurance Law Logistics Metallurgy Metals Mining Motor Motors News Office Park
        Partners Petroleum Plant Complex Combine Power Programme Railways Recycling Renewables SA SE School Services Solar
        Solutions
        Steel Systems Technologies Technology Times Ventures Works Zone
    """)
)
"""English heads that are common words: they make a name only as the last word of at least two capitalised ones."""

_FORMS_ZH = re.compile(r"(?:集团)?(?:股份有限公司|股份公司|有限责任公司|有限公司|总公司|公司)$|集团$")
_FORMS_RU = re.compile(
    r"(?<!\w)(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|АНО|ТОО|ОсОО|АКБ|НАК|ГПО|УП|РУП|ГУП|МУП|ФГУП|ФГБУ|ГК|УК|НПО|НПП|ГП|НК|ОДО|СООО|"
    r"СП|группа компаний|госкорпорация|компания|корпорация|"
    r"(?:открытое |закрытое |публичное |непубличное )?акционерное общество|общество с ограниченной "
    r"ответственностью|товарищество с ограниченной ответственностью|"
    r"группа|холдинг|концерн)(?!\w)",
    re.IGNORECASE,
)
_FORMS_EN = re.compile(
    r"(?<!\w)(?:gesellschaft mit beschr[aä]nkter haftung|societatea cu r[aă]spundere limitat[aă]|"
    r"soci[eé]t[eé] anonyme|sociedad an[oó]nima|societ[aà] per azioni|state corporation|"
    r"co\.?,? ?ltd\.?|company limited|limited liability company|(?:open |closed |public "
    r")?joint[- ]stock compan(?:y)?|pte\.? ltd\.?|pvt\.? ltd\.?|ltd\.?|limited|l\.?l\.?c\.?|"
    r"l\.?l\.?p\.?|o?jsc|pjsc|cjsc|p\.?l\.?c\.?|gmbh(?: & co\.? kg)?|aktiengesellschaft|a\.?g\.?|inc\.?|"
    r"incorporated|corp\.?|corporation|company|co\.?|group|holdings?|s\.?p\.?a\.?|"
    r"s\.?a\.?|a\.?s\.?a\.?|a/s|dmcc|fze|n\.?v\.?|b\.?v\.?|oao|ooo|pao|zao|ao|too|sp\.? z ?o\.? ?o\.?|s\.?r\.?l\.?)(?!\w)",
    re.IGNORECASE,
)


@lru_cache(maxsize=50_000)
def strip_forms(name: str) -> str:
    """The name without legal forms, quotes and the article: what is left tells organisations apart.

    Never empty for a name with letters.
    """
    plain = re.sub(r"[«»“”„\"'’]", " ", name)
    for forms in (_FORMS_ZH, _FORMS_RU, _FORMS_EN):
        shorter = forms.sub(" ", plain)
        if re.search(r"\w", shorter):
            plain = shorter
    plain = re.sub(r"^\s*the\s+", "", plain, flags=re.IGNORECASE)
    return " ".join(re.sub(r"[,.;:]+(?=\s|$)", " ", plain).split()).removesuffix(" &")
