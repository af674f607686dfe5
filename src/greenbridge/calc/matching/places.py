"""Countries and groups of countries named in a text, as ISO 3166-1 codes.

Russian names are stems (endings follow), Chinese names are found as substrings, English names as whole words. Only names that
stand for the whole country are here; cities and provinces are read elsewhere.
"""

# ruff: noqa: E501  (a row of the table is a line)

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_NAMES = """
CN|China,PRC,Chinese mainland,mainland China|Кита,КНР|中国,我国,国内,中方
RU|Russia,Russian Federation,RF|Росси,РФ|俄罗斯,俄联邦,俄国,俄境内
KZ|Kazakhstan,Kazakh|Казахстан,РК|哈萨克斯坦,哈萨克,哈国,哈方,哈
UZ|Uzbekistan,Uzbek|Узбекистан,РУз|乌兹别克斯坦,乌兹别克,乌国,乌
KG|Kyrgyzstan,Kyrgyz Republic,Kirghizia|Кыргызстан,Киргизи,Кыргызск,КР|吉尔吉斯斯坦,吉尔吉斯,吉国,吉
TJ|Tajikistan,Tajik|Таджикистан,РТ|塔吉克斯坦,塔吉克,塔国,塔
TM|Turkmenistan|Туркменистан,Туркмени|土库曼斯坦,土库曼,土
BY|Belarus,Byelorussia|Беларус,Белорусси,РБ|白俄罗斯,白俄
AM|Armenia|Армени|亚美尼亚
AZ|Azerbaijan|Азербайджан|阿塞拜疆
GE|Georgia|Грузи|格鲁吉亚
MN|Mongolia,Mongolian|Монголи|蒙古国,外蒙古,蒙古
MD|Moldova|Молдов,Молдави|摩尔多瓦
UA|Ukraine|Украин|乌克兰
TR|Turkey,Turkiye,Türkiye,Turkish|Турци|土耳其
IR|Iran|Иран|伊朗
IQ|Iraq|Ирак|伊拉克
PK|Pakistan|Пакистан|巴基斯坦
IN|India|Инди|印度
AF|Afghanistan|Афганистан|阿富汗
NP|Nepal|Непал|尼泊尔
BD|Bangladesh|Бангладеш|孟加拉国,孟加拉
LK|Sri Lanka|Шри-Ланк|斯里兰卡
VN|Vietnam,Viet Nam|Вьетнам|越南
TH|Thailand|Таиланд,Тайланд|泰国
ID|Indonesia|Индонези|印度尼西亚,印尼
MY|Malaysia|Малайзи|马来西亚
SG|Singapore|Сингапур|新加坡
PH|Philippines|Филиппин|菲律宾
KH|Cambodia|Камбодж|柬埔寨
LA|Laos|Лаос|老挝
MM|Myanmar|Мьянм|缅甸
JP|Japan|Япони|日本
KR|South Korea,Korea,Republic of Korea|Южная Корея,Южной Коре,Корея,Корею,Корее|韩国
SA|Saudi Arabia,KSA|Саудовск|沙特阿拉伯,沙特
AE|United Arab Emirates,UAE,Emirates,Dubai|ОАЭ,Эмират|阿联酋
QA|Qatar|Катар|卡塔尔
OM|Oman|Оман|阿曼
KW|Kuwait|Кувейт|科威特
BH|Bahrain|Бахрейн|巴林
IL|Israel|Израил|以色列
EG|Egypt|Египет,Египт|埃及
KE|Kenya|Кени|肯尼亚
TZ|Tanzania|Танзани|坦桑尼亚
RW|Rwanda|Руанд|卢旺达
UG|Uganda|Уганд|乌干达
ET|Ethiopia|Эфиопи|埃塞俄比亚
ZA|South Africa|ЮАР|南非
NG|Nigeria|Нигери|尼日利亚
MA|Morocco|Марокко|摩洛哥
DZ|Algeria|Алжир|阿尔及利亚
AU|Australia|Австрали|澳大利亚
NZ|New Zealand|Новая Зеландия,Новой Зеландии|新西兰
US|United States,USA,US|США|美国
CA|Canada|Канад|加拿大
MX|Mexico|Мексик|墨西哥
BR|Brazil|Бразили|巴西
CL|Chile|Чили|智利
AR|Argentina|Аргентин|阿根廷
GB|United Kingdom,UK,Great Britain,Britain|Великобритани|英国
IE|Ireland|Ирланди|爱尔兰
NO|Norway|Норвеги|挪威
CH|Switzerland|Швейцари|瑞士
IS|Iceland|Исланди|冰岛
RS|Serbia|Серби|塞尔维亚
BA|Bosnia,Bosnia and Herzegovina|Босни|波黑,波斯尼亚
ME|Montenegro|Черногори|黑山
MK|North Macedonia|Македони|北马其顿
AL|Albania|Албани|阿尔巴尼亚
AT|Austria|Австри|奥地利
BE|Belgium|Бельги|比利时
BG|Bulgaria|Болгари|保加利亚
HR|Croatia|Хорвати|克罗地亚
CY|Cyprus|Кипр|塞浦路斯
CZ|Czech Republic,Czechia|Чехи|捷克
DK|Denmark|Дани|丹麦
EE|Estonia|Эстони|爱沙尼亚
FI|Finland|Финлянди|芬兰
FR|France|Франци|法国
DE|Germany|Германи|德国
GR|Greece|Греци|希腊
HU|Hungary|Венгри|匈牙利
IT|Italy|Итали|意大利
LV|Latvia|Латви|拉脱维亚
LT|Lithuania|Литв|立陶宛
LU|Luxembourg|Люксембург|卢森堡
MT|Malta|Мальт|马耳他
NL|Netherlands,Holland|Нидерланд|荷兰
PL|Poland|Польш|波兰
PT|Portugal|Португали|葡萄牙
RO|Romania|Румыни|罗马尼亚
SK|Slovakia|Словаки|斯洛伐克
SI|Slovenia|Словени|斯洛文尼亚
ES|Spain|Испани|西班牙
SE|Sweden|Швеци|瑞典
"""

_EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
_CENTRAL_ASIA = "KZ KG TJ TM UZ"
_GULF = "SA AE QA OM KW BH"
_ASEAN = "ID MY SG TH VN PH KH LA MM BN"

GROUPS: dict[str, frozenset[str]] = {
    "EU": frozenset(_EU.split()),
    "EUROPE": frozenset((_EU + " GB IE NO CH IS RS BA ME MK AL UA MD").split()),
    "CIS": frozenset(["RU", "BY", "KZ", "KG", "TJ", "TM", "UZ", "AM", "AZ", "MD"]),
    "EAEU": frozenset(["RU", "BY", "KZ", "KG", "AM"]),
    "CENTRAL_ASIA": frozenset(_CENTRAL_ASIA.split()),
    "GULF": frozenset(_GULF.split()),
    "MIDDLE_EAST": frozenset((_GULF + " IQ IR IL TR EG JO LB YE SY").split()),
    "ASEAN": frozenset(_ASEAN.split()),
    "SOUTH_ASIA": frozenset(["IN", "PK", "BD", "LK", "NP", "BT", "MV"]),
    "CAUCASUS": frozenset(["AM", "AZ", "GE"]),
    "BALKANS": frozenset(["RS", "BA", "ME", "MK", "AL", "BG", "HR", "GR", "RO", "SI", "XK"]),
    "BALTICS": frozenset(["EE", "LV", "LT"]),
    "BENELUX": frozenset(["BE", "NL", "LU"]),
    "CARIBBEAN": frozenset(["JM", "TT", "BB", "BS", "CU", "DO", "HT", "PR", "GD", "LC"]),
    "CENTRAL_AMERICA": frozenset(["GT", "HN", "SV", "NI", "CR", "PA", "BZ"]),
    "NORTH_AMERICA": frozenset(["US", "CA", "MX"]),
    "LATIN_AMERICA": frozenset(["MX", "BR", "AR", "CL", "CO", "PE", "EC", "BO", "PY", "UY", "VE"]),
    "EAST_AFRICA": frozenset(["KE", "TZ", "UG", "RW", "ET", "BI", "SO", "DJ"]),
    "AFRICA": frozenset(
        [
            "KE",
            "TZ",
            "UG",
            "RW",
            "ET",
            "BI",
            "SO",
            "DJ",
            "EG",
            "ZA",
            "NG",
            "MA",
            "DZ",
            "TN",
            "GH",
            "SN",
            "CI",
            "CM",
            "AO",
            "MZ",
            "ZM",
            "ZW",
            "NA",
            "BW",
            "MG",
            "LY",
            "SD",
        ]
    ),
    "ASIA_PACIFIC": frozenset((_ASEAN + " CN JP KR AU NZ IN").split()),
    "ASIA": frozenset((_ASEAN + " " + _CENTRAL_ASIA + " " + _GULF + " CN JP KR MN IN PK BD LK NP IR IQ TR AM AZ GE").split()),
    "SCO": frozenset(["CN", "RU", "KZ", "KG", "TJ", "UZ", "IN", "PK", "IR", "BY"]),
}
"""Groups as sellers use them; a group named in a text stands for its members."""

ANYWHERE = "any"
"""Code for "every country": worldwide, 全球, по всему миру."""

_GROUP_NAMES = """
EU|EU,European Union,E.U.|ЕС,Евросоюз,Европейский союз,Европейского союза|欧盟
EUROPE|Europe|Европ|欧洲
CIS|CIS|СНГ|独联体
EAEU|EAEU,EEU,Eurasian Economic Union|ЕАЭС,Евразийск|欧亚经济联盟
CENTRAL_ASIA|Central Asia|Центральная Азия,Центральной Ази,Средней Ази,Средняя Азия|中亚五国,中亚
GULF|Gulf,GCC|Залив|海湾
MIDDLE_EAST|Middle East|Ближний Восток,Ближнего Востока|中东
ASEAN|ASEAN,Southeast Asia,South-East Asia,South East Asia|АСЕАН,Юго-Восточн|东盟,东南亚
SOUTH_ASIA|South Asia|Южная Азия,Южной Ази|南亚
CAUCASUS|Caucasus|Кавказ,Закавказ|高加索,外高加索
BALKANS|Balkans,Western Balkans|Балкан|巴尔干
BALTICS|Baltics,Baltic states|Прибалтик,Балти|波罗的海
BENELUX|Benelux|Бенилюкс|
CARIBBEAN|Caribbean|Карибск|加勒比
CENTRAL_AMERICA|Central America|Центральная Америка,Центральной Америк|中美洲
NORTH_AMERICA|North America|Северная Америка,Северной Америк|北美
LATIN_AMERICA|Latin America,South America|Латинская Америка,Латинской Америк,Южная Америка|南美,拉美
EAST_AFRICA|East Africa|Восточная Африка,Восточной Африк|东非
AFRICA|Africa|Африк|非洲
ASIA_PACIFIC|Asia-Pacific,Asia Pacific,APAC|АТР|亚太
ASIA|Asia|Ази|亚洲
SCO|SCO|ШОС|上合
any|worldwide,global,globally,any country,all countries,anywhere|по всему миру,любая страна,любой стране,весь мир|全球,世界各地,各国
"""

_LIKE_WORDS = 6
"""Shorter Russian stems begin other words too (индий, азид): as nouns they count with their capital."""

_SHORT_ZH = {"哈", "乌", "吉", "塔", "土"}
"""One-character names count only in an enumeration (乌、吉、塔)."""

_ABBREVIATIONS = {"РФ", "РК", "КР", "РБ", "РТ", "РУз", "КНР", "США", "ОАЭ", "ЮАР", "ЕС", "СНГ", "ЕАЭС", "АТР", "ШОС", "АСЕАН"}
_CAPITALS = {"US", "UK", "EU", "RF", "PRC", "UAE", "KSA", "CIS", "EAEU", "EEU", "GCC", "ASEAN", "SCO", "APAC", "USA"}


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A country or group named in a text."""

    code: str
    start: int
    end: int
    surface: str


@lru_cache(maxsize=1)
def _rows() -> dict[str, list[tuple[int, str, bool, str]]]:
    """Length, pattern, whether case matters, and code by the first two letters (one for Chinese), longest name first."""
    made: dict[str, list[tuple[int, str, bool, str]]] = {}
    for line in (_NAMES + _GROUP_NAMES).split("\n"):
        if not line.strip():
            continue
        code, english, russian, han = line.split("|")
        for name in filter(None, english.split(",")):
            made.setdefault(name[:2].lower(), []).append((len(name), rf"{re.escape(name)}(?!\w)", name in _CAPITALS, code))
        for name in filter(None, russian.split(",")):
            whole = name in _ABBREVIATIONS
            capital = f"(?-i:{name})" if len(name) < _LIKE_WORDS else name
            pattern = rf"{name}(?!\w)" if whole else rf"(?:{capital}[а-яё]{{0,2}}|{name}[а-яё]*ск[а-яё]{{1,3}})(?!\w)"
            made.setdefault(name[:2].lower(), []).append((len(name), pattern, whole, code))
        for name in filter(None, han.split(",")):
            # Inner Mongolia is a region of China, lower-case индий a metal: neither is the country.
            if name == "蒙古":
                name = "(?<!内)蒙古"
            short = rf"(?<=[、/，。,]){name}(?=[、/，。,]|$)|{name}(?=[、/])" if name in _SHORT_ZH else name
            made.setdefault(name[:1], []).append((len(name), short, True, code))
    return {key: sorted(rows, key=lambda row: -row[0]) for key, rows in made.items()}


@lru_cache(maxsize=512)
def _beginning_with(key: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of the names that begin with ``key``, compiled when a text first has that beginning."""
    return tuple((re.compile(pattern, 0 if exact else re.IGNORECASE), code) for _, pattern, exact, code in _rows().get(key, ()))


@lru_cache(maxsize=1)
def _start() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[A-Za-zÜüА-Яа-яЁё]{2}|[" + "".join(key for key in _rows() if len(key) == 1) + "]")


@lru_cache(maxsize=16)
def find_places(text: str) -> tuple[PlaceName, ...]:
    """Countries and groups named in ``text``, in order of appearance; the last texts are remembered."""
    found: list[PlaceName] = []
    taken = 0
    for start in _start().finditer(text):
        at = start.start()
        if at < taken:
            continue
        for pattern, code in _beginning_with(start.group().lower()):
            match = pattern.match(text, at)
            if match:
                found.append(PlaceName(code, at, match.end(), match.group()))
                taken = match.end()
                break
    return tuple(found)


def members(code: str) -> frozenset[str]:
    """The countries a code stands for: the members of a group, or the country itself."""
    return GROUPS.get(code.upper(), frozenset({code}))


def covers(codes: tuple[str, ...] | frozenset[str], country: str) -> bool:
    """Whether a list of countries and groups includes ``country``."""
    return any(code == ANYWHERE or country == code or country in members(code) for code in codes)
