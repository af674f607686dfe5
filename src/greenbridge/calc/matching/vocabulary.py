"""Words that bound, demand, wish or deny, and names with several spellings: certificates, chemistries, refrigerants, features."""

# ruff: noqa: E501  (a pattern stands on one line with its value)

from __future__ import annotations

import re

ABOUT = re.compile(
    r"约|大约|左右|около|порядка|примерно|ориентировочно|~|\babout\b|\baround\b|approx|\bcirca\b|\bca\.?", re.IGNORECASE
)
"""Words that leave a size open to both sides."""
WISH = re.compile(
    r"最好|优先|可选|加分|更好|尽量|如能|若能|желател|предпочт|приветств|лучше|было бы|плюсом|"
    r"\b(?:prefer\w*|ideally|nice to have|desirable|would be (?:good|a plus|an? advantage)|an advantage|optional|welcome|if possible)\b",
    re.IGNORECASE,
)
MUST = re.compile(
    r"必须|须|务必|硬性|强制|一定|只要|仅限|需(?!求|要时)|要求|обязательн|необходим|должн|требу|строго|только|"
    r"\b(?:must|mandatory|compulsory|required?|requires|needs?|only|essential|strictly)\b",
    re.IGNORECASE,
)
AT_LEAST = re.compile(
    r"不低于|不小于|不少于|至少|以上|≥|>=|及以上|起(?![来点重订])|最低(?=\d)|大于|超过(?<!不超过)|"
    r"не\s+(?:менее|ниже|меньше|хуже)|минимум|от\s*$|и\s+более|и\s+выше|свыше|более(?<!не более)|"
    r"\b(?:at least|no less than|not less than|minimum|min\.?|or (?:more|above|better|over)|and (?:above|up)|above|over|from|upwards|more than)\b",
    re.IGNORECASE,
)
AT_MOST = re.compile(
    r"不超过|不高于|不大于|不多于|以内|以下|之内|≤|<=|最多|最高|内$|封顶|上限|小于|低于(?<!不低于)|"
    r"не\s+(?:более|выше|больше|дольше|позднее|дороже)|максимум|до\s*$|в\s+пределах|за\s*$|менее(?<!не менее)|"
    r"\b(?:at most|no more than|not more than|no thicker than|no longer than|not (?:above|over|exceeding)|maximum|max\.?|up to|under|"
    r"below|within|less than|cap(?:ped)?|limit(?:ed)? to|or less|in\s*$)\b",
    re.IGNORECASE,
)
DENIES = re.compile(
    r"(?<!并)不(?!低于|小于|少于|超过|高于|大于|多于|锈|燃|断|停|同|仅|限|占|产生|确定|可燃|新增|另)|勿|无需|除外|禁用|未(?!来|经)|非(?!常|晶|洲|同|排他|化石|道路)|"
    r"\bне\s+(?!менее|более|ниже|выше|меньше|больше|хуже|позднее|дороже|дольше|только|содержащ)\w+|\bнет\b|\bкроме\b|\bисключ\w+|\bбез\b|"
    r"\b(?:not|no|without|except|excluded|excluding|never|cannot|nor|ruled out|unless|rather than)\b(?!\s+(?:above|exceeding|less|more|over|later|"
    r"thicker|longer|lower|below|only|than))",
    re.IGNORECASE,
)
REFUSES = re.compile(
    r"不考虑|不要|不需要|不接受|不采购|不算|不用|勿|禁用|除外|不可以|不够|"
    r"не\s+(?:рассматрива\w*|подойд\w*|подход\w*|предлага\w*|брать|нужн\w*|интересу\w*|принима\w*)|исключ\w*|"
    r"\b(?:not (?:accept\w*|wanted|buying|interested|suitable|considered|needed|looking)|ruled out|excluded|no equity|too (?:dear|expensive))",
    re.IGNORECASE,
)
"""Words with which a need turns a whole kind of offer down."""

ONLY = re.compile(r"仅|只(?!要)|限于|仅限|только|исключительно|лишь|\bonly\b|\bexclusively\b|\bsolely\b|внутри", re.IGNORECASE)
EXPIRED = re.compile(
    r"(?:有效期(?:至|到|截至)?|有效至|valid (?:until|till|through)|expires? (?:on)?|offer closed|closed on|"
    r"действует до|действительн\w* до|действовал\w* до|предложение до|срок действия до)\s*[:：]?\s*",
    re.IGNORECASE,
)

_STOP = r"(?<![Mm]ax)(?<![Mm]in)(?<!approx)(?<!\bca)(?<!макс)(?<!мин)(?<!тыс)(?<!млн)(?<!млрд)(?<!\bне)\.(?=\s|$)"
"""A full stop that ends a sentence, not one that shortens a word beside an amount."""

CLAUSE = re.compile(r"[。；;！!？?，\n]|,(?!\d)|" + _STOP)
SENTENCE = re.compile(r"[。；;！!？?\n]|" + _STOP)

UNIT_SUFFIXES: dict[tuple[str, ...], str] = {
    ("w", "mk"): "W/mK",
    ("w", "m2k"): "W/m2K",
    ("kwh", "nm3"): "kWh/Nm3",
    ("kwh", "m3"): "kWh/m3",
    ("t", "per", "t"): "tCO2e/t",
    ("kg", "per", "t"): "kg/t",
    ("kg", "t"): "kgCO2e/t",
    ("kg", "kg"): "kgCO2e/kg",
    ("mg", "nm3"): "mg/Nm3",
    ("mg", "m3"): "mg/m3",
    ("mg", "l"): "mg/L",
    ("c",): "°C",
    ("f",): "°F",
    ("w",): "W",
    ("kw",): "kW",
    ("mw",): "MW",
    ("kwh",): "kWh",
    ("mwh",): "MWh",
    ("pct",): "%",
    ("percent",): "%",
    ("mm",): "mm",
    ("cm",): "cm",
    ("m",): "m",
    ("km",): "km",
    ("m2",): "m2",
    ("ha",): "ha",
    ("m3",): "m3",
    ("hz",): "Hz",
    ("v",): "V",
    ("mpa",): "MPa",
    ("bar",): "bar",
    ("ah",): "Ah",
    ("hours",): "h",
    ("h",): "h",
    ("days",): "d",
    ("weeks",): "wk",
    ("months",): "month",
    ("years",): "a",
    ("kg",): "kg",
    ("t",): "t",
    ("kcal",): "kcal/kg",
    ("mg",): "mg/Nm3",
    ("db",): "dB",
    ("ppm",): "ppm",
}
"""Endings of attribute keys and the unit they mean."""

DEFAULT_UNITS = {
    "voltage": "V", "soh": "%", "lambda": "W/mK", "uw": "W/m2K", "thickness": "mm", "delivery": "d", "purity": "%", "tds": "mg/L",
    "temperature": "°C", "temperature_min": "°C", "temperature_max": "°C", "frequency": "Hz", "density": "kg/m3", "warranty": "a", "power": "W",
    "lifetime": "a", "tenor": "a", "transit": "d", "effluent_cod": "mg/L",
}  # fmt: skip
"""Units of attributes whose key names none."""

ALIASES = {"temp": "temperature", "autonomy_km": "autonomy", "co2_kg": "co2", "co2_t_per": "co2", "delivery_time": "delivery", "lead_time": "delivery",
           "nico": "nico", "qty": "quantity", "certificates": "certification", "certificate_list": "certification", "current_kind": "current",
           "minimum_order": "min_order", "moq": "min_order", "countries": "countries_served", "serves": "countries_served"}  # fmt: skip

SCALE_NAMES = frozenset({"capacity", "area", "ticket", "min_order", "stack", "quantity", "power", "flow", "mass", "group"})
"""Facts whose lower end says from which size on the offerer works; for all others a lower end is what is guaranteed."""

PROMISED_MAX = frozenset({"price", "delivery", "transit"})

_INCOTERMS = {
    "exw": r"|工厂交货|самовывоз со склада|франко-завод", "fca": "", "fas": "", "fob": r"|离岸价", "cfr": "", "cif": r"|到岸价", "cpt": "",
    "cip": "", "dap": r"|目的地交货", "dpu": "", "ddp": r"|完税后交货",
}  # fmt: skip
"""Terms of delivery and their names in words."""

SYNONYMS: dict[str, dict[str, str]] = {
    "chemistry": {
        "lfp": r"\blfp\b|lifepo4|磷酸铁锂|铁锂|\bЛЖФ\b|\bLiFePO4\b|железо-?\s?фосфат\w*|железофосфат\w*|лфп|lithium[- ]iron[- ]phosphate|iron[- ]phosphate",
        "nmc": r"\bnmc\d*\b|\bncm\d*\b|三元|никель-?марганец-?кобальт\w*|\bНМК\b|nickel[- ]manganese[- ]cobalt",
        "lto": r"\blto\b|钛酸锂|литий-?титанат\w*|lithium titanate",
        "lead-acid": r"lead[- ]acid|铅酸|铅蓄电池|свинцово-кислотн\w*|свинцов\w+ аккум\w*",
        "sodium-ion": r"sodium[- ]ion|na-ion|钠离子|钠电|натрий-ион\w*",
        "vanadium": r"vanadium (?:redox|flow)|全钒|钒液流|钒电池|ванадиев\w+",
        "nca": r"\bnca\b|镍钴铝",
        "lco": r"\blco\b|钴酸锂",
        "nimh": r"\bnimh\b|镍氢|никель-?металл-?гидрид\w*",
        "lmo": r"\blmo\b|锰酸锂",
        "li-ion": r"\bli-?ion\b|lithium[- ]?ion\b|锂离子|(?<![铁酸])锂电(?!解)|литий-?ионн\w*|\blithium (?:storage|batter\w+|packs?|modules?|cells?)|литиев\w+ (?:батар|аккум)\w*",
    },
    "current": {
        "dc": r"\bdc\b|\bvdc\b|直流|постоянн\w+ ток\w*|DC充",
        "ac": r"\bac\b|\bvac\b|交流|переменн\w+ ток\w*",
    },
    "refrigerant": {
        "natural": r"natural refrigerant\w*|天然冷媒|天然工质|自然工质|природн\w+ (?:хладагент\w*|хладон\w*)",
        "r717": r"\br717\b|\br-717\b|\bnh3\b|ammonia|氨(?=制冷|热泵|机)|аммиачн\w+",
        "r744": r"\br744\b|\br-744\b|CO2热泵",
        "r290": r"\br290\b|\br-290\b|propane|丙烷|пропан\w*",
        "r600a": r"\br600a\b|isobutane|异丁烷|изобутан\w*",
        "r1234ze": r"\br1234ze\w*",
        "r1233zd": r"\br1233zd\w*",
        "r410a": r"\br410a\b",
        "r32": r"\br32\b",
        "r134a": r"\br134a\b",
    },
    "fire_class": {
        "non-combustible": r"^A$|\bNG\b|(?<!\w)A[12]?级|A[12]?级?不燃|不燃|\bнегорюч\w*|\bНГ\b|non-?combustible|incombustible|\bA[12](?:-s\d)?\b|class A\b|Euroclass A[12]",
        "combustible": r"^[B-F]$|Г[1-4]\b|\bгорюч\w+|\bG[1-4]\b|[BC][12]?级|Euroclass [B-F]\b|(?<!non-)(?<!non)\bcombustible\b",
    },
    "condition": {
        "new": r"\bnew\b|全新|новы[йехм]|новое",
        "used": r"\bused\b|second[- ]hand|refurbished|overhauled|reconditioned|二手|翻新|б/у|бывш\w+ в употреблении|восстановленн\w+|подержанн\w*",
    },
    "instrument": {
        "loan": r"\bloans?\b|\blending\b|\bcredit line|贷款|信贷|\bкредит\w*|заём|займ\w*",
        "equity": r"\bequity\b|股权|入股|持股|\bдол[яию]\w*\b|венчурн\w*|акционерн\w+ капитал\w*|venture",
        "leasing": r"\bleas(?:e|es|ing)\b|租赁|直租|\bлизинг\w*",
        "guarantee": r"(?:credit|partial) guarantee|担保|гаранти[яйею]\w* (?:по|под|выпуск)",
        "insurance": r"\binsurance\b|保险|承保|страхован\w*",
        "grant": r"\bgrants?\b|赠款|грант\w*",
        "bond": r"\bbonds?\b|债券|облигац\w*",
        "factoring": r"\bfactoring\b|保理|факторинг\w*",
    },
    "language": {
        "zh": r"\bChinese\b|中文|中方团队|中英俄|俄哈中|中俄|китайск(?:ий|ом|ого)(?= язык|\s*[,.и]|$)",
        "en": r"\bEnglish\b|英文|英语|英俄|中英|английск\w+",
        "ru": r"\bRussian\b|俄文|俄语|中英俄|俄哈|русск(?:ий|ом|ого|ое)|русскоязыч\w*",
        "kk": r"\bKazakh language\b|哈语|哈萨克语|俄哈中|казахск(?:ий|ом)(?= язык|\s*[,.и]|$)",
        "de": r"\bGerman\b|德语|德文|中英德|немецк\w+",
        "es": r"\bSpanish\b|西班牙语|испанск\w+ язык\w*",
        "uz": r"узбекск\w+(?: язык\w*)?|乌兹别克语",
    },
    "incoterm": {term: rf"(?-i:\b{term.upper()}\b){more}" for term, more in _INCOTERMS.items()},
    "protocol": {
        "modbus": r"modbus(?:[ -](?:rtu|tcp))?|модбас",
        "iec61850": r"(?:IEC|МЭК)[ -]?61850|\bGOOSE\b",
        "iec60870": r"(?:IEC|МЭК)[ -]?60870(?:-5-10[1-4])?",
        "ocpp": r"\bOCPP\b(?: ?\d\.\d(?:J|\.\d)?)?",
        "can": r"\bCAN(?:[ -]?bus|open)\b|CAN-?шин\w*|CAN ?总线|(?-i:\bCAN\b)",
        "rs485": r"\bRS-?485\b",
        "mqtt": r"\bMQTT\b",
        "opcua": r"\bOPC[ -]?UA\b",
        "bacnet": r"\bBACnet\b",
        "dnp3": r"\bDNP ?3\b",
        "profinet": r"\bPROFI(?:NET|BUS)\b",
        "snmp": r"\bSNMP\b",
        "iso15118": r"\bISO ?15118\b",
    },
    "rack": {
        "19in": r"(?<!\d)19(?:[\"″”]|'')|(?<!\d)19[ -]?(?:inch(?:es)?|in\b|дюйм\w*|英寸|寸)",
        "21in": r"(?<!\d)21(?:[\"″”]|'')|(?<!\d)21[ -]?(?:inch(?:es)?|in\b|дюйм\w*|英寸|寸)",
        "23in": r"(?<!\d)23(?:[\"″”]|'')|(?<!\d)23[ -]?(?:inch(?:es)?|in\b|дюйм\w*|英寸|寸)",
    },
}
"""Canonical value → pattern of its spellings in the three languages."""

BROADER_VALUES: dict[str, dict[str, frozenset[str]]] = {
    "refrigerant": {"natural": frozenset({"r717", "r744", "r290", "r600a"})},
    "chemistry": {"li-ion": frozenset({"lfp", "nmc", "lto", "nca", "lco", "lmo"})},
}
"""Values that include others: an ammonia machine meets "natural refrigerant"."""

IMPLIED: dict[str, tuple[str, dict[str, bool]]] = {
    "non_lithium": (
        "chemistry",
        {
            "lfp": False, "nmc": False, "lto": False, "nca": False, "lco": False, "lmo": False, "li-ion": False,
            "vanadium": True, "lead-acid": True, "sodium-ion": True, "nimh": True,
        },
    ),
}  # fmt: skip
"""Features that another fact settles: a lithium chemistry denies "non-lithium"."""

FEATURES: dict[str, str] = {
    "turnkey": r"交钥匙|总包|\bEPC\b|под ключ|turn-?key|генподряд\w*",
    "bifacial": r"双面|двусторонн\w*|bifacial",
    "mobile": r"可移动|移动式|移动站|履带|车载|мобильн\w*|передвижн\w*|на шасси|\bmobile\b|trailer-mounted",
    "licensed": r"有资质|持证|具资质|资质|лицензи\w*|аккредит\w*|licen[sc]ed|accredited",
    "accredited_local": r"本地持证|当地有资质|аккредитованн\w*|locally accredited|accredited",
    "verified": r"第三方(?:核查|EPD|认证)|核查声明|верифиц\w*|третьей стороны|third[- ]party|independent(?:ly)? verif\w*|EPD",
    "on_premise": r"私有化|本地部署|本地服务器|on-?premises?|self-hosted|сервер\w* предприятия|локальн\w+ установк\w*|закрыт\w+ контур\w*",
    "continuous": r"连续(?:式|裂解|炭化|运行)|непрерывн\w*|continuous",
    "reagent_free": r"无试剂|免试剂|无需试剂|без (?:хим)?реагент\w*|безреагент\w*|reagent-?free|chemical-?free",
    "dry": r"干式|干法|\bсух(?:ой|ие|ая|ое|ую)\b|\bdry\b|布袋|рукавн\w+|bag filter|baghouse",
    "atex": r"\bATEX\b|防爆|взрывозащ\w*|взрывобезопас\w*|explosion[- ]proof",
    "zld": r"零排放|нулев\w+ сброс\w*|zero[- ](?:liquid[- ])?discharge|\bZLD\b",
    "no_effluent": r"无废水|不产生废水|сточных вод нет|без сточных вод|без стоков|no (?:waste water|wastewater|effluent)",
    "no_fuel": r"无需燃料|不耗燃料|без топлива|no fuel|fuel-?free",
    "no_heat": r"无需加热|机械脱水|центрифуг\w*|механическ\w+ обезвож\w*|mechanical(?:ly)? dewater\w*|decanter|centrifuge",
    "unheated": r"无加温|不加温|不加热|无加热|без обогрева|без отопления|unheated",
    "glass": r"玻璃|стекл\w*|\bglass\b|Venlo|文洛",
    "pressure_compensated": r"压力补偿|компенсирован\w*|pressure[- ]compensat\w*|\bPC dripline\b",
    "in_motion_charging": r"在线充电|在途充电|行驶中充电|подзарядк\w+ в движении|динамическ\w+ подзаряд\w*|in-?motion charging",
    "power": r"发电|выработк\w+ (?:тока|электроэнергии)|power generation|waste[- ]to[- ]energy|generates? (?:power|electricity)",
    "non_lithium": r"不含锂|无锂|без лития|lithium-?free|non-?lithium|液流|redox|flow battery|проточн\w+",
    "epd": r"\bEPD\b|ЭПД|环境产品声明",
    "vri": r"\bVRI\b|变量灌溉|variable rate|дифференцированн\w+ (?:полив|орошен)\w*",
    "kd": r"\bKD\b|\bCKD\b|\bSKD\b|散件|крупноузлов\w*|knocked[- ]down",
    "knocked_down": r"\bKD\b|\bCKD\b|\bSKD\b|散件|крупноузлов\w*|knocked[- ]down",
    "auto_clean": r"自动清洗|自清洁|автоочист\w*|самоочист\w*|auto-?clean\w*|self-?clean\w*",
    "stock": r"现货|库存|в наличии|на складе|склад\b|in stock|ex stock|immediately available",
    "turn_in": r"以旧换新",
    "oil_free": r"无油|без масла|oil-?free",
    "weekly": r"每周|еженедельн\w*|weekly",
    "test_run": r"试机|试样|пробн\w+ испытан\w*|test runs?|\btrials?\b",
    "spare_parts": r"备件|запчаст\w*|запасн\w+ част\w*|spare parts?",
    "waste_notification": r"预先知情|巴塞尔|уведомлен\w+ о (?:перевозк|перемещен)\w*|Базельск\w*|Basel|prior[- ](?:informed|notification)|notification",
    "basel": r"巴塞尔|Базельск\w*|\bBasel\b",
    "renewable_proof": r"绿证|绿电证明|сертификат\w* происхождения|I-REC|guarantees? of origin|возобновляем\w+ происхожден\w*",
    "duty_relief": r"免税|减免(?:税|关税)|освобожден\w* от (?:НДС|пошлин)\w*|duty[- ](?:relief|exempt\w*|free)",
    "financed_by_provider": r"全额投资|我方投资|合同能源管理|энергосервис\w*|за сч[её]т (?:экономии|исполнителя)|no capex|ESCO|shared savings",
    "data_sharing": r"数据共享|共享数据|данные общие|обмен данными|data sharing|shared data",
    "success_fee": r"成功付费|поэтапн\w*|success (?:fee|share)|staged",
    "accounting": r"代账|会计|бухгалт\w*|accounting",
    "guarantee": r"保函|担保|гаранти\w+|guarantees?",
    "security": r"押运|охран\w*|security|guards?\b",
    "technician": r"技术员|технолог\w+ на объекте|technician",
    "shelter": r"小屋|павильон|shelter|cabin",
    "leasing": r"租赁|лизинг\w*|\bleas(?:e|ing)\b",
    "grant": r"赠款|补助|грант\w*|\bgrants?\b",
    "credits": r"碳信用|可核证|углеродн\w+ (?:кредит|единиц)\w*|carbon credits?|Puro|EBC",
    "auth_rep": r"授权代表|уполномоченн\w+ представител\w*|authori[sz]ed rep\w*",
    "sample_import": r"样品|образц\w+|import of samples|samples from",
    "certificate": r"销毁证明|акт\w* об уничтожен\w*|certificate of destruction",
    "dose_test": r"(?:加药|投加)试验|подбор дозы|dose (?:test|selection)|jar test",
    "local_currency": r"本币|坚戈|тенге|в национальной валюте|local currency",
    "outdoor_pv": r"户外实证|实证基地|полигон для солнечн\w*|стенд на \d+ модул\w*|outdoor (?:test|exposure)",
    "state_review": r"国家审查|госэкспертиз\w*|state (?:expert )?review",
    "service_ru": r"сервис по (?:ЕАЭС|РФ|России)|сервис в (?:РФ|России)|俄罗斯.{0,4}售后",
    "dangerous_goods": r"危险品|危险货物|危货|9类危|\bUN ?3(?:480|481|536|090|091)\b|опасн\w+ груз\w*|\bДОПОГ\b|dangerous goods|hazardous (?:goods|cargo)|\bADR\b",
    "iscc": r"\bISCC\b",
    "iso50001": r"ISO ?50001|ИСО 50001",
    "take_back": r"take-?back|buy-?back|end-of-life (?:collection|return)|обратн\w+ (?:при[её]м\w*|выкуп\w*)|при[её]м\w* отработавш\w*|возврат\w* отработавш\w*|"
    r"回购|(?:负责|承诺|提供|包|承担)(?:\S{0,6})回收|回收(?:义务|责任|承诺|服务)|(?:报废|退役|寿命(?:终止|结束|到期))后(?:\S{0,6})回收|逆向回收",
}
"""Yes/no features that needs ask for, and the words that state them; denial is read from the clause."""

CERTIFICATES: dict[str, str] = {
    "EAC": r"\bEAC\b|\bЕАС\b|\bEAС\b|(?:ТР ТС|ТР ЕАЭС|TR ?CU)(?: ?\d{3}(?:/\d{4})?(?:(?:[,/]| и| and) ?\d{3}(?:/\d{4})?(?!\d))*)?|欧亚认证|欧亚声明|欧亚(?:经济)?联盟(?:卫生登记|认证|合格)|"
    r"(?:документы|сертификат\w*|декларац\w+|госрегистрац\w+) ЕАЭС|Eurasian (?:certification|conformity)|EAEU (?:conformity|certific\w*)|"
    r"Сертифицирован\w* в ЕАЭС",
    "CE": r"\bCE\b(?! mark)|\bCE\b|маркировк\w+ CE",
    "UKCA": r"\bUKCA\b",
    "UL": r"\bUL(?: ?\d{3,5}[A-Z]?)?\b",
    "ISO": r"\b(?:ISO|ИСО)(?:/IEC)? ?\d{4,5}(?:-\d+)?",
    "IEC": r"\b(?:IEC|МЭК) ?(?!61850|60870)\d{4,5}(?:-\d+)?|\b(?:IEC|МЭК)\b(?= cert)|сертификат\w* МЭК",
    "EN": r"\bEN ?\d{3,5}(?:-\d+)?(?:\+A\d)?",
    "GB": r"\bGB(?:/T)? ?\d{3,6}(?:\.\d+)?",
    "GOST": r"\bГОСТ(?: Р)?(?: (?:ИСО|МЭК))? ?\d{3,6}(?:[.-]\d+)*|\bGOST(?: R)?(?: ISO)? ?\d{3,6}",
    "CCC": r"\bCCC\b|中国强制性产品认证|3C认证",
    "CCIC": r"\bCCIC\b",
    "FSC": r"\bFSC\b",
    "PEFC": r"\bPEFC\b",
    "EPD": r"\bEPD\b",
    "UN38.3": r"\bUN ?38\.3\b|ООН 38\.3",
    "UN R": r"\bUN ?R ?\d{2,3}\b|\b(?:R100|R107|R134|R136|R 100|R 107|R 134|R 136)\b",
    "NSF": r"\bNSF(?: ?\d+)?\b",
    "ATEX": r"\bATEX\b",
    "PED": r"\bPED\b",
    "ASME": r"\bASME\b",
    "TUV": r"\bTÜV\b|\bTUV\b",
    "PHI": r"\bPHI\b|Passivhaus|被动房研究所|被动式.{0,4}认证",
    "GWO": r"\bGWO\b",
    "REACH": r"\bREACH\b",
    "ROHS": r"\bRoHS\b",
    "I-REC": r"\bI-REC\b",
    "CPA": r"\bCPA\b",
    "WRAS": r"\bWRAS\b",
    "EUROVENT": r"\bEurovent\b",
    "ETA": r"\bETA\b",
}
"""Family of certificates → pattern; the certificate itself is the family or the family with its number."""

DOCUMENTS: dict[str, str] = {
    "safety-assessment-report": r"安全性?(?:评估|评价|鉴定)报告|safety (?:assessment|evaluation) (?:report|certificate)|"
    r"(?:отч[её]т\w*|заключени\w*|акт\w*) (?:об|по|о) (?:оценк\w+ )?(?:пожарной |промышленной )?безопасност\w*",
    "test-report": r"(?:检测|检验|试验|测试)报告|протокол\w* (?:испытани\w*|тест\w*)|test reports?",
    "msds": r"\b(?:MSDS|SDS)\b|паспорт\w* безопасности|安全数据[表单]|material safety data",
}
"""Papers that are asked for by name in any language."""

WORLD_OF_KIND = {
    "technology": re.compile(
        r"技术许可|专利|工艺包|лиценз\w+|патент\w*|licen[cs]e|know-?how|readiness level|TRL|УГТ", re.IGNORECASE
    ),
    "finance": re.compile(
        r"贷款|融资|租赁|保险|担保|股权|кредит|лизинг|гаранти\w+ под|инвест|страхов|\bloan|\bleas(?:e|ing)|insurance|equity",
        re.IGNORECASE,
    ),
    "training": re.compile(r"培训|课程|обучен|курсы|подготовка|\btraining\b|\bcourse", re.IGNORECASE),
    "service": re.compile(
        r"咨询|设计|审计|检测|代理|报关|运输|班列|核查|编制|服务|услуг|проектирован|аудит|перевоз|экспедир|верификац|"
        r"\bservice|\baudit|\bconsult|\bshipment|\bforward|\btest(?:ing)?\b|\bverification",
        re.IGNORECASE,
    ),
    "research": re.compile(
        r"联合研发|实验室|合作研究|совместн\w+ исследован|лаборатори|\bresearch\b|joint development", re.IGNORECASE
    ),
    "energy": re.compile(
        r"购电(?!动|池|缆|机|容|子)|绿电交易|供电合同|покупк\w+ электроэнерг|\bPPA\b|power purchase", re.IGNORECASE
    ),
}
"""Words from which the kind is guessed when the author gives none."""
