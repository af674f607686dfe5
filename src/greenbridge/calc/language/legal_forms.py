"""Words by which an organisation's name is known, with the kind each tells: endings in Chinese, heads in Russian, both in English."""

from __future__ import annotations

import re
from functools import lru_cache

COMPANY, INSTITUTE, PARK, ASSOCIATION, ALLIANCE = "company", "institute", "park", "association", "alliance"
GOVERNMENT, FINANCIER, SERVICE, MEDIA = "government", "financier", "service-provider", "media"

CHINESE: dict[str, str] = {
    **dict.fromkeys(
        (
            "集团股份有限公司", "集团有限责任公司", "集团有限公司", "集团总公司", "集团公司", "集团", "股份有限公司", "有限责任公司", "有限公司",
            "控股公司", "股份公司", "总公司", "分公司", "公司", "合资企业", "发电厂", "钢铁厂", "水泥厂", "汽车厂", "联合体", "工厂",
        ),
        COMPANY,
    ),
    **dict.fromkeys(
        (
            "研究总院", "设计研究院", "研究院", "研究所", "研究中心", "设计院", "规划院", "科学院", "工程院", "总院", "实验室", "大学", "学院",
            "技术创新中心", "创新中心", "工程中心", "技术中心", "科创中心", "研究会", "社科院", "党校", "学校", "智库",
        ),
        INSTITUTE,
    ),
    **dict.fromkeys(
        (
            "经济技术开发区", "高新技术产业开发区", "高新技术开发区", "高新技术产业园", "开发区", "经开区", "高新区", "工业园区", "工业园", "产业园区",
            "产业园", "科技园", "物流园区", "物流园", "软件园", "保税区", "综合保税区", "合作区", "示范区", "自由贸易试验区", "自贸试验区", "自贸区",
            "自由经济区", "自由区", "经济特区", "贸易特区", "工业区", "产业区", "生态城", "科学城", "新城", "园区", "示范园", "工业城", "创新园",
        ),
        PARK,
    ),
    **dict.fromkeys(
        ("协会", "商会", "学会", "联合会", "促进会", "总会", "工商联", "行业协会", "贸促会", "基金会", "技术委员会", "理事会", "友好协会"), ASSOCIATION
    ),
    **dict.fromkeys(("联盟", "合作组织", "创新联合体", "共同体"), ALLIANCE),
    **dict.fromkeys(
        (
            "委员会", "管理委员会", "管委会", "人民政府", "政府", "总局", "总署", "法院", "检察院", "秘书处", "使馆", "大使馆", "领事馆", "总领馆",
            "内阁", "议会", "办公室", "促进中心", "总统府", "海关", "组织", "交通厅", "部", "厅", "局", "署", "委",
        ),
        GOVERNMENT,
    ),
    **dict.fromkeys(
        (
            "银行", "开发银行", "分行", "支行", "基金", "投资基金", "证券", "保险公司", "财产保险公司", "人寿保险公司", "融资租赁公司", "信托公司",
            "证券公司", "投资公司", "金融公司", "担保公司", "交易所", "财险",
        ),
        FINANCIER,
    ),
    **dict.fromkeys(
        (
            "律师事务所", "会计师事务所", "事务所", "咨询公司", "咨询有限公司", "认证中心", "船级社", "物流公司", "检测中心", "设计研究总院有限公司",
            "服务中心", "交易中心", "评级公司", "管理咨询公司", "物流集团", "货运公司",
        ),
        SERVICE,
    ),
    **dict.fromkeys(("日报", "晚报", "时报", "早报", "周刊", "通讯社", "新闻社", "电视台", "广播电台", "出版社", "新闻网", "日报社", "报社"), MEDIA),
    "中心": INSTITUTE,
    "医院": INSTITUTE,
}  # fmt: skip
"""Ending of a Chinese name -> kind."""

CHINESE_ANCHORED = frozenset(
    ("部", "厅", "局", "署", "委", "政府", "海关", "办公室", "组织", "新城", "园区", "工厂", "内阁", "议会", "基金", "分行", "支行", "工业区",
     "产业区", "自由区", "总统府", "示范园", "共同体", "公司", "学校", "理事会", "使馆", "医院", "投资公司", "联合体", "交易中心", "服务中心"))  # fmt: skip
"""Endings so short or common that the name must begin with a country, a place or a body already known."""

CHINESE_NOT_FOLLOWED: dict[str, str] = {
    "部": "门分署队位落长级件首署",
    "局": "面部势限",
    "委": "员托派屈",
    "大学": "生城科",
    "学院": "派",
    "集团": "化军式",
    "银行": "卡业间家券存",
    "中心": "城线议思镇化地环点",
    "公司": "法制治化债",
    "组织": "开实召部员领代专协编制国成化推架结形",
    "政府": "间部官机",
    "联盟": "链",
    "基金": "会管份规",
    "园区": "内级间",
    "署": "名",
    "法院": "判",
    "示范区": "升",
    "新城": "新建",
    "合作组织": "成国峰",
    "厅": "级",
    "证券": "化交市",
    "海关": "总数编",
    "保税区": "域",
    "开发区": "域",
    "理事会": "宣",
    "研究会": "议",
    "内阁": "会",
}
"""Characters after an ending that show it is part of another word (部门, 局面, 大学生)."""

CHINESE_GENERIC = (
    "国家级|省级|市级|区级|世界级|经济技术|高新技术|自由贸易|自贸|贸易|综合保税|保税|经济|技术|产业|工业|高新|高科技|国际|国内|综合|绿色|低碳|零碳|碳中和|"
    "科技|创新|发展|合作|研究|示范|试验|实验|数据|服务|物流|交易|制造业|制造|先进|研发|信息|展示|会展|行业|企业|商业|新型|重点|国有|民营|外资|中资|"
    "中央|地方|大型|中小|相关|有关|多家|本地|当地|全球|世界|一流|现代化|现代|智能|智慧|生态|循环|区域|城市|跨境|境外|海外|联合|专业|专项|股份|有限|"
    "责任|投资|控股|建设|管理|运营|电力|能源|新能源|环保|环境|节能|化工|材料|新材料|生物|医药|大数据|人工智能|开发|金融|政策性|主权|财富|保险|风险|"
    "补偿|引导|母|子|上市|跨国|全资|合资|独资|分|总|龙头|领军|骨干|知名|各级|各地|各|本|该|此|两|多|首个|首家|首批|一个|一家|这家|这个|一批|多个|"
    "人民|高级|最高|工商|科研|行政|主管|监管|执行|筹备|组织|指导|咨询|促进|专家|学术|评审|领导|工作|常务|常设|职能|政府|高等|职业|普通|重要|标志性|"
    "枢纽|交通|航运|贸|经贸|经济贸易|文化|旅游|教育|培训|购物|会议|客户|结算|算力|控制|调度|指挥|应急|监测|检测|认证|孵化|成果|转化|集散|集结|口岸|"
    "友好|社会|公益|慈善|农业|林业|渔业|钢铁|有色金属|石化|建筑|汽车|动力电池|电池|光伏|风电|氢能|储能|资源|再生资源|再生|回收|家电|废旧|拆解|战略|"
    "核心|特色|优势|改革|开放|先行|引领|集聚|升级|高质量|样板|承载|载体|共建|联盟|成员|代表|中外|外国|国外|省|市|区|县|的|新|大|小|国"
)
"""Words that say nothing about whose name it is: an ending with only these before it is no name (经济技术开发区, 研发中心)."""

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
    "Organization": GOVERNMENT, "Organisation": GOVERNMENT, "Programme": GOVERNMENT, "Court": GOVERNMENT, "Office": GOVERNMENT, "Directorate": GOVERNMENT,
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
