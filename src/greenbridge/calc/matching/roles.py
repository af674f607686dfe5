"""What an amount stands for in its sentence: a size, a price, a delivery time, a working temperature…, and which end it bounds."""

from __future__ import annotations

import re

from greenbridge.calc.common.units import parse_unit
from greenbridge.calc.matching import vocabulary as words
from greenbridge.calc.matching.amounts import Amount

# ruff: noqa: E501  (a pattern stands on one line with its role)

_TIME = parse_unit("d").dimension
ROLES: dict[str, str] = {
    "W/mK": "lambda", "W/m2K": "uw", "kg/m3": "density", "mg/Nm3": "emission", "mg/m3": "emission", "kgCO2e/t": "co2", "V": "voltage",
    "Hz": "frequency", "MPa": "pressure", "MJ/kg": "lhv", "kWh/m3": "energy", "kWh/Nm3": "energy", "kWh/t": "energy", "dB": "noise",
    "Ah": "charge", "L/h": "capacity", "W": "capacity", "kWh": "capacity", "kVA": "capacity", "kg": "capacity", "kg/h": "capacity",
    "Nm3/h": "capacity", "kgDS/h": "capacity", "m2": "area", "m3": "capacity", "kgH2O/h": "capacity", "pc/a": "capacity", "tCO2e/a": "capacity",
    "kgDS": "capacity", "tCO2e": "capacity", "lm": "light",
}  # fmt: skip
_BY_DIMENSION = {parse_unit(unit).dimension: name for unit, name in reversed(list(ROLES.items()))}
_DELIVERY = re.compile(
    r"交货|交期|发货|供货|出货|现货|到货|到场|装船|提货|货期|投运|完成|上线|出报告|注册|交付|运抵|"
    r"поставк|отгруз|изготовл|срок|под ключ|монтаж|запуск|внедрен|ввод|готовност|под заказ|"
    r"deliver|lead[- ]?time|shipment|shipp|dispatch|ready|install|turnaround|result|ex works|from PO|report|turnkey",
    re.IGNORECASE,
)
_TIME_ROLES = (
    ("warranty", re.compile(r"质保|保修|гаранти(?!я на займ)|warrant|guarantee", re.IGNORECASE)),
    ("lifetime", re.compile(r"寿命|使用年限|срок\w* службы|ресурс|lifetime|service life|durab", re.IGNORECASE)),
    ("tenor", re.compile(r"期限|宽限|贷款期|\bставк|срок кредит|tenor|maturity|repay|credit period", re.IGNORECASE)),
    ("contract", re.compile(r"分享|合同期|срок договора|contract|\bterm\b", re.IGNORECASE)),
    ("transit", re.compile(r"全程|运期|在途|в пути|транзит|transit|days .{0,12}to |Almaty to", re.IGNORECASE)),
    (
        "",
        re.compile(
            r"经验|业绩|退出|опыт|сутки хран|experience|valid|payout|赔付|Котировк|强度|notice|every|last|ago|payback|окупаем",
            re.IGNORECASE,
        ),
    ),
)
_SHARE_ROLES = (
    (
        "soh",
        re.compile(
            r"SOH|健康度|剩余容量|остаточн\w+ (?:[её]мкост|ресурс)|state[- ]of[- ]health|remaining capacity|residual capacity",
            re.IGNORECASE,
        ),
    ),
    ("down_payment", re.compile(r"首付|аванс|перв\w+ взнос|down[- ]?payment|advance", re.IGNORECASE)),
    ("cover", re.compile(r"赔付|覆盖|покрыти|cover|of principal|основного долга", re.IGNORECASE)),
    ("saving", re.compile(r"节电|节能率|节能|节油|экономи|замещени|saving|reduction", re.IGNORECASE)),
    ("dryness", re.compile(r"含固|干度|сухост|dry solids|dryness|\bDS\b", re.IGNORECASE)),
    ("purity", re.compile(r"纯度|纯化|含铜|品位|чистот|\bCu\b|purity|pure|hydrogen|водород|марки А", re.IGNORECASE)),
    (
        "efficiency",
        re.compile(r"效率|脱硝|脱硫|去除率|КПД|эффективн|очистк|снижени|efficien|recover|removal|H2S|or more", re.IGNORECASE),
    ),
)
_ORDER = re.compile(
    r"起订|起批|起购|起$|最小订单|最低订|最小批量|партия не более|MOQ|партии? от|заказ от|минимальн\w+ (?:партия|заказ)|отгрузка от|\bminimum\b|от\s*$",
    re.IGNORECASE,
)
_ORDER_BEFORE = re.compile(
    r"起订|起购|最小订单|最低订|最小批量|MOQ|партии? от|партия не более|отгрузка от|заказ\w* от|минимальн|(?:minimum|smallest) (?:order|lot)",
    re.IGNORECASE,
)
_ORDER_AFTER = re.compile(r"^\s*(?:起订|起批|起\b|minimum|min\b|MOQ|upwards)", re.IGNORECASE)
_PACKED = re.compile(
    r"(?:袋装|每袋|мешк\w*|биг-?бэг\w*|тюк\w*|канистр\w*|чушк\w* по|МКР|drums? of|bags? of)\s*(?:по|of)?\s*$", re.IGNORECASE
)
_PACKED_AFTER = re.compile(
    r"\s*/?\s*(?:牛皮纸|编织|塑料|吨|纸)?(?:袋|桶|箱装|bags?\b|sacks?\b|drums?\b|мешк|биг-?бэг)", re.IGNORECASE
)
"""The size of a bag says nothing of how much there is."""
_PRICED = re.compile(r"(?:тенге|руб\.?|₽|元|USD|EUR|долл\.?|евро|сум\w*)\s*(?:за|/|per|a|每)\s*$", re.IGNORECASE)
_SPENT = re.compile(r"能耗|电耗|耗电|年用电|用电|расход|потребл|consum|节电|density", re.IGNORECASE)
_THICK = re.compile(r"厚|толщин|thick", re.IGNORECASE)
_LONG = re.compile(r"长|длин|метров|\blong\b|length|米(?:右|纯|低)|[Тт]роллейбус|автобус|bus", re.IGNORECASE)
_RANGE_KM = re.compile(
    r"续航|续驶|подзарядк|на одной зарядке|запас\w* хода|per charge|one charge|автономн|отрыв|range|off-wire|без контактн",
    re.IGNORECASE,
)
_PER_TONNE = frozenset({"kg/t", "t/t", "kg/kg", "g/kg"})
_FOOTPRINT = re.compile(
    r"碳足迹|碳排放|углеродн\w+ след|выброс\w* (?:CO|СО|угле)|carbon (?:footprint|intensity)|CO₂|CO2|СО2|GWP|EPD", re.IGNORECASE
)
_SALT = re.compile(r"TDS|盐度|含盐|солён|солен|минерализ|salin", re.IGNORECASE)


def bound_of(amount: Amount, before: str, after: str) -> str:
    """``min``, ``max`` or empty: what the words beside an amount make of it."""
    near_before, near_after = before[-16:], after[:14]
    least, most = _last(words.AT_LEAST, near_before), _last(words.AT_MOST, near_before)
    if (
        amount.plus
        or least > max(most, _NOWHERE)
        or re.match(r"\s*(?:以上|及以上|и более|и выше|or (?:more|above|better)|起)", near_after)
    ):
        return "min"
    if most > _NOWHERE or re.match(
        r"\s*(?:以内|以下|之内|内|封顶|max|maximum|or less|budget|或以下|[гтдмсa-zа-я ]{0,12}max\b)", near_after, re.IGNORECASE
    ):
        return "max"
    return ""


_NOWHERE = (-1, 0)


def _last(pattern: re.Pattern[str], text: str) -> tuple[int, int]:
    """Where the last match ends, then how long it is: of two bounds before an amount the nearer counts, of "no more than" and
    "more than" the longer.
    """
    return max(((found.end(), found.end() - found.start()) for found in pattern.finditer(text)), default=_NOWHERE)


def role_of(amount: Amount, before: str, after: str, clause: str, kind: str) -> str:
    """What an amount measures in its sentence (``capacity``, ``delivery``, ``price`` …); empty when nobody can tell."""
    unit = parse_unit(amount.unit)
    if unit.symbol in _PER_TONNE and _FOOTPRINT.search(before[-24:] + " " + after[:16]):
        return "co2"
    near = before[-24:] + " " + after[:24]
    if any(base.startswith("money:") for base, _ in unit.dimension):
        if kind == "finance" and unit.currency and len(unit.dimension) == 1:
            return "ticket"
        return "price"
    if unit.symbol == "%":
        wide = before[-30:] + " " + after[:24]
        return next((name for name, pattern in _SHARE_ROLES if pattern.search(wide)), "")
    if unit.dimension == _TIME:
        return _time_role(amount, near, clause, kind)
    if unit.symbol in ("°C", "°F"):
        return "temperature"
    if unit.dimension == parse_unit("m").dimension:
        if unit.symbol in ("mm", "cm", "um"):
            return "thickness" if _THICK.search(near) else ""
        if unit.symbol == "km":
            return "autonomy" if _RANGE_KM.search(clause) else ""
        return "length" if _LONG.search(near) else ""
    if unit.symbol in ("mg/L", "ppm", "g/L"):
        return "tds" if _SALT.search(near) else ""
    if unit.symbol in ("pc", "pack", "person"):
        ordered = _ORDER.search(before) or _ORDER_AFTER.search(after)
        return "min_order" if ordered else "quantity" if unit.symbol == "pc" and amount.quote[:1] not in "—-" else ""
    if unit.symbol == "cycle":
        return "cycles"
    name = _BY_DIMENSION.get(unit.dimension, "")
    if name in ("capacity", "area"):
        if _PACKED_AFTER.match(after) or _PACKED.search(before[-12:]) or _PRICED.search(before[-16:]):
            return ""
        if _SPENT.search(before[-16:] + after[:10]):
            return ""
        if _ORDER_AFTER.search(after) or re.search(
            r"起订|最小订单|最低订|MOQ|партии? от|партия не более|отгрузка от|минимальн", before[-16:], re.IGNORECASE
        ):
            return "min_order"
    return name


def _time_role(amount: Amount, near: str, clause: str, kind: str) -> str:
    if amount.unit in ("s", "ms", "min"):
        return ""
    for name, pattern in _TIME_ROLES:
        if pattern.search(near if name else clause):
            return name
    if amount.unit == "a":
        return "tenor" if kind == "finance" else ""
    if amount.unit == "h" and not _DELIVERY.search(clause):
        return ""
    bare = len(clause.strip()) <= len(amount.quote) + 22
    if _DELIVERY.search(clause) or bare:
        return "delivery"
    return ""
