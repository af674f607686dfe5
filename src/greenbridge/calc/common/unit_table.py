"""The units read and converted: symbol, what it measures, its size, and how people write it in Chinese, English and Russian.

A dimension is a product of bases: L length, M mass, T time, I current, K temperature, plus counted things and currencies, which
never mix with each other (USD is not CNY, a pack is not a case).
"""

# ruff: noqa: E501  (a unit stands on one line with its spellings)

from __future__ import annotations

from decimal import Decimal

# symbol: (dimension, size in base units, spellings)
BASES: dict[str, tuple[dict[str, int], str, str]] = {
    # length
    "m": ({"L": 1}, "1", "m metre metres meter meters м метр метра метров пог.м п.м 米"),
    "mm": ({"L": 1}, "0.001", "mm millimetre millimetres millimeter мм миллиметр миллиметров 毫米"),
    "cm": ({"L": 1}, "0.01", "cm см сантиметр 厘米 公分"),
    "um": ({"L": 1}, "0.000001", "um μm micron microns мкм микрон 微米"),
    "km": ({"L": 1}, "1000", "km kilometre kilometres kilometer kilometers км километр километров 公里 千米"),
    "ft": ({"L": 1}, "0.3048", "ft foot feet фут футов 英尺"),
    "in": ({"L": 1}, "0.0254", "in inch inches дюйм дюймов 英寸"),
    "mi": ({"L": 1}, "1609.344", "mile miles миль 英里"),
    # area
    "m2": ({"L": 2}, "1", "m2 m^2 sqm sq.m м2 кв.м 平方米 平米 平方 ㎡"),
    "km2": ({"L": 2}, "1000000", "km2 км2 平方公里 平方千米"),
    "ha": ({"L": 2}, "10000", "ha hectare hectares га гектар гектара гектаров 公顷"),
    "mu": ({"L": 2}, "666.66666666666667", "mu му 亩"),
    "acre": ({"L": 2}, "4046.8564224", "acre acres акр акров 英亩"),
    "ft2": ({"L": 2}, "0.09290304", "sqft sq.ft ft2 平方英尺"),
    # volume
    "m3": ({"L": 3}, "1", "m3 m^3 cbm cubicmetre cubicmetres cubicmeters м3 куб.м кубометр кубометров 立方米 立方 方 m³"),
    "L": ({"L": 3}, "0.001", "l litre litres liter liters л литр литра литров 升 公升"),
    "mL": ({"L": 3}, "0.000001", "ml мл 毫升"),
    "US gal": ({"L": 3}, "0.003785411784", "gal usgal gallon gallons usgallon usgallons галлон галлонов 加仑"),
    "bbl": ({"L": 3}, "0.158987294928", "bbl barrel barrels баррель баррелей"),
    "ft3": ({"L": 3}, "0.028316846592", "ft3 cuft cubicfoot cubicfeet 立方英尺"),
    # gas at normal conditions is counted apart: m3 and Nm3 are not the same amount of gas
    "Nm3": ({"GAS": 1}, "1", "nm3 нм3 нм³ 标方 标立方米 标准立方米"),
    # mass
    "kg": ({"M": 1}, "1", "kg kgs kilogram kilograms кг килограмм килограммов 公斤 千克"),
    "g": ({"M": 1}, "0.001", "g gram grams г грамм граммов 克"),
    "mg": ({"M": 1}, "0.000001", "mg мг 毫克"),
    "t": ({"M": 1}, "1000", "t mt tonne tonnes ton tons т тонна тонны тонн тн 吨 公吨"),
    "lb": ({"M": 1}, "0.45359237", "lb lbs pound pounds фунт фунтов 磅"),
    "long ton": ({"M": 1}, "1016.0469088", "longton longtons"),
    "short ton": ({"M": 1}, "907.18474", "shortton shorttons"),
    # dry solids, water evaporated and CO2 equivalent are kept apart from plain mass
    "kgDS": ({"DS": 1}, "1", "kgds kg-ds кгсв 公斤绝干 kgds绝干"),
    "tDS": ({"DS": 1}, "1000", "tds t-ds тсв 吨绝干"),
    "kgH2O": ({"H2O": 1}, "1", "kgh2o kgwater"),
    "kgCO2e": ({"CO2": 1}, "1", "kgco2e kgco2 kgco2-eq кгco2 кгсо2 公斤二氧化碳 千克二氧化碳"),
    "tCO2e": ({"CO2": 1}, "1000", "tco2e tco2 tco2-eq тco2 тсо2 吨二氧化碳"),
    # time
    "s": ({"T": 1}, "1", "s sec second seconds с сек секунд секунды 秒"),
    "ms": ({"T": 1}, "0.001", "ms мс 毫秒"),
    "min": ({"T": 1}, "60", "min minute minutes мин минут минуты 分钟 分"),
    "h": ({"T": 1}, "3600", "h hr hrs hour hours ч час часа часов 小时 时 小时内"),
    "d": (
        {"T": 1},
        "86400",
        "d day days calendardays calendarday календарныхдней календарныхдня календарныйдень 自然日 日历天 日历日 сут сутки суток день дня дней дн 天 日",
    ),
    "workday": ({"T": 1}, "120960", "workday workdays workingdays businessdays 工作日 个工作日 рабочихдней рабочихдня"),
    "wk": ({"T": 1}, "604800", "wk wks week weeks нед неделя недели недель неделю 周 星期"),
    "month": ({"T": 1}, "2628000", "month months mo mth мес месяц месяца месяцев месяцы 个月 月"),
    "a": ({"T": 1}, "31536000", "a yr yrs year years y annum год года лет годы г/г 年"),
    "Hz": ({"T": -1}, "1", "hz гц 赫兹 赫"),
    # energy and power
    "W": ({"M": 1, "L": 2, "T": -3}, "1", "w wp watt watts вт ватт 瓦 瓦特"),
    "kW": ({"M": 1, "L": 2, "T": -3}, "1000", "kw kwp kwe kwth kwt kilowatt kilowatts квт киловатт 千瓦"),
    "MW": ({"M": 1, "L": 2, "T": -3}, "1000000", "MW MWp MWe MWth MWt megawatt megawatts МВт мегаватт 兆瓦"),
    "GW": ({"M": 1, "L": 2, "T": -3}, "1000000000", "gw gwp gigawatt gigawatts гвт гигаватт 吉瓦"),
    "kVA": ({"VA": 1}, "1000", "kva ква 千伏安"),
    "MVA": ({"VA": 1}, "1000000", "mva мва 兆伏安"),
    "J": ({"M": 1, "L": 2, "T": -2}, "1", "j дж 焦耳 焦"),
    "kJ": ({"M": 1, "L": 2, "T": -2}, "1000", "kj кдж 千焦"),
    "MJ": ({"M": 1, "L": 2, "T": -2}, "1000000", "MJ МДж 兆焦"),
    "GJ": ({"M": 1, "L": 2, "T": -2}, "1000000000", "gj гдж 吉焦"),
    "TJ": ({"M": 1, "L": 2, "T": -2}, "1000000000000", "tj тдж 太焦"),
    "Wh": ({"M": 1, "L": 2, "T": -2}, "3600", "wh w·h вт·ч втч 瓦时 瓦小时"),
    "kWh": ({"M": 1, "L": 2, "T": -2}, "3600000", "kwh kw·h kw-h квт·ч квтч квт-ч квт.ч 千瓦时 千瓦小时 度电 度"),
    "MWh": ({"M": 1, "L": 2, "T": -2}, "3600000000", "MWh MW·h МВт·ч МВтч МВт-ч 兆瓦时 兆瓦小时"),
    "GWh": ({"M": 1, "L": 2, "T": -2}, "3600000000000", "gwh gw·h гвт·ч гвтч гвт-ч 吉瓦时"),
    "TWh": ({"M": 1, "L": 2, "T": -2}, "3600000000000000", "twh твт·ч твтч"),
    # the international calorie, by which coal and oil equivalents and heat are counted; the thermochemical one has 4184 J
    "kcal": ({"M": 1, "L": 2, "T": -2}, "4186.8", "kcal ккал 大卡 千卡"),
    "Gcal": ({"M": 1, "L": 2, "T": -2}, "4186800000", "gcal гкал 吉卡"),
    "BTU": ({"M": 1, "L": 2, "T": -2}, "1055.05585262", "btu бте"),
    "MMBtu": ({"M": 1, "L": 2, "T": -2}, "1055055852.62", "mmbtu"),
    "toe": ({"M": 1, "L": 2, "T": -2}, "41868000000", "toe тнэ т.н.э т.н.э. 吨油当量 吨标准油 吨标油"),
    "tce": ({"M": 1, "L": 2, "T": -2}, "29307600000", "tce тут т.у.т 吨标准煤 吨标煤"),
    # electricity
    "V": ({"M": 1, "L": 2, "T": -3, "I": -1}, "1", "v vdc vac volt volts в вольт 伏 伏特"),
    "kV": ({"M": 1, "L": 2, "T": -3, "I": -1}, "1000", "kv кв 千伏"),
    "A": ({"I": 1}, "1", "amp amps ampere amperes а ампер 安 安培"),
    "Ah": ({"I": 1, "T": 1}, "3600", "ah a·h а·ч ач 安时"),
    # pressure
    "Pa": ({"M": 1, "L": -1, "T": -2}, "1", "pa па 帕"),
    "kPa": ({"M": 1, "L": -1, "T": -2}, "1000", "kpa кпа 千帕"),
    "MPa": ({"M": 1, "L": -1, "T": -2}, "1000000", "mpa мпа 兆帕"),
    "bar": ({"M": 1, "L": -1, "T": -2}, "100000", "bar bars бар 巴"),
    "atm": ({"M": 1, "L": -1, "T": -2}, "101325", "atm атм 大气压"),
    "psi": ({"M": 1, "L": -1, "T": -2}, "6894.757293168", "psi"),
    # temperature difference (absolute temperatures are converted by `convert`, which knows their zeros)
    "K": ({"K": 1}, "1", "k кельвин"),
    "°C": ({"K": 1}, "1", "c °c ℃ с °с degc 摄氏度 градус градусов"),
    "°F": ({"K": 1}, "0.55555555555555555556", "f °f ℉ degf 华氏度"),
    # shares
    "%": ({"RATIO": 1}, "0.01", "% ％ pct percent per-cent процент процента процентов 百分之"),
    "ppm": ({"RATIO": 1}, "0.000001", "ppm млн-1"),
    "pp": ({"PP": 1}, "1", "pp п.п 个百分点"),
    "dB": ({"DB": 1}, "1", "db db(a) дб дба 分贝"),
    "lm": ({"LM": 1}, "1", "lm лм 流明"),
    # things that are counted
    "pc": (
        {"pc": 1},
        "1",
        "pc pcs piece pieces unit units set sets шт штук штуки единиц ед компл комплект комплектов 台 套 件 个 只 块 座 辆 条 支 枚 部",
    ),
    "pack": ({"pack": 1}, "1", "pack packs батарея 包"),
    "cycle": ({"cycle": 1}, "1", "cycle cycles цикл цикла циклов циклы 次循环 个循环 循环 次充放电"),
    "person": ({"person": 1}, "1", "person persons people pax participant participants чел человек 人 名"),
    "head": ({"head": 1}, "1", "head голов 头"),
    "project": ({"project": 1}, "1", "project projects проект проекта 项目"),
    "site": ({"site": 1}, "1", "site sites plant plants объект 厂 站点"),
    "installation": ({"installation": 1}, "1", "installation installations установка установку 装置"),
    "case": ({"case": 1}, "1", "case cases file files дело 案 项"),
    "test": ({"test": 1}, "1", "test tests испытание"),
    "entry": ({"entry": 1}, "1", "entry entries декларация декларацию 票"),
    "licence": ({"licence": 1}, "1", "licence license licences лицензия лицензию 许可"),
    "country": ({"country": 1}, "1", "country countries страна страну 国"),
    "FEU": ({"FEU": 1}, "1", "feu 40hc 40hq 40ft 40尺 柜 сорокафутовый"),
    "TEU": ({"TEU": 1}, "1", "teu 20ft 20尺"),
    "wagon": ({"wagon": 1}, "1", "wagon wagons вагон вагона 车皮"),
    "pallet": ({"pallet": 1}, "1", "pallet pallets паллет паллета паллето 托盘"),
}

WHOLE: dict[str, str] = {
    "W/mK": "w/mk w/m·k w/(m·k) w/(mk) вт/мк вт/м·к вт/(м·к) вт/(мк) 瓦/米开",
    "W/m2K": "w/m2k w/m2·k w/(m2·k) w/(m2k) вт/м2к вт/м2·к вт/(м2·к) вт/(м2к)",
    "g/L": "g/l г/л 克/升",
    "t/h": "tph",
    "t/d": "tpd",
    "t/a": "tpa",
    "US gal/d": "gpd usgpd",
    "US gal/min": "gpm",
    "ft3/min": "cfm acfm scfm",
}

"""Spellings that are read as a whole, because their parts would say something else."""

CURRENCIES: dict[str, str] = {
    "CNY": "cny rmb yuan renminbi юань юаня юаней 元 人民币 人民币元 元人民币 ¥ cn¥",
    "USD": "usd us$ dollar dollars долл доллар доллара долларов 美元 美金 $",
    "EUR": "eur euro euros евро 欧元 €",
    "RUB": "rub rur rouble roubles ruble rubles руб рубль рубля рублей 卢布 ₽",
    "KZT": "kzt tenge тенге 坚戈 ₸",
    "UZS": "uzs сум сумов 苏姆",
    "KGS": "kgs som сом сомов 索姆",
    "TJS": "tjs somoni сомони 索莫尼",
    "BYN": "byn 白俄罗斯卢布",
    "GBP": "gbp pound-sterling фунтов-стерлингов 英镑 £",
    "JPY": "jpy yen иен 日元",
    "INR": "inr rupee rupees рупий 卢比 ₹",
    "TRY": "try lira лир 里拉",
    "AED": "aed dirham дирхам 迪拉姆",
    "SAR": "sar riyal риял 里亚尔",
    "MNT": "mnt tugrik тугрик 图格里克",
    "PKR": "pkr",
    "IRR": "irr rial",
    "HKD": "hkd 港元 港币",
    "SGD": "sgd 新加坡元 新元",
    "AZN": "azn manat манат 马纳特",
    "GEL": "gel lari лари",
    "AMD": "amd драм",
    "CHF": "chf franc франк 瑞士法郎",
}

MULTIPLIERS: dict[str, str] = {
    "千": "1000",
    "万": "10000",
    "百万": "1000000",
    "千万": "10000000",
    "亿": "100000000",
    "тыс": "1000",
    "тысяч": "1000",
    "тысячи": "1000",
    "млн": "1000000",
    "миллион": "1000000",
    "миллиона": "1000000",
    "миллионов": "1000000",
    "млрд": "1000000000",
    "миллиард": "1000000000",
    "миллиарда": "1000000000",
    "миллиардов": "1000000000",
    "трлн": "1000000000000",
    "thousand": "1000",
    "million": "1000000",
    "mln": "1000000",
    "mn": "1000000",
    "billion": "1000000000",
    "bn": "1000000000",
    "trillion": "1000000000000",
}


def sizes() -> dict[str, tuple[dict[str, int], Decimal]]:
    """Every base unit and currency with its dimension and its size."""
    made = {symbol: (dict(dimension), Decimal(size)) for symbol, (dimension, size, _) in BASES.items()}
    made.update({code: ({f"money:{code}": 1}, Decimal(1)) for code in CURRENCIES})
    return made


def spellings() -> dict[str, str]:
    """Each spelling in lower case with its symbol; symbols stand for themselves."""
    made: dict[str, str] = {}
    for symbol, (_, _, words) in BASES.items():
        made[symbol] = symbol
        for word in words.split():
            made.setdefault(word, symbol)
    for code, words in CURRENCIES.items():
        made[code] = code
        for word in words.split():
            made.setdefault(word, code)
    return made
