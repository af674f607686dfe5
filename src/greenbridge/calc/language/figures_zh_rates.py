"""What a Chinese figure is counted by: 元/吨, 每吨52元, 亩均节水120立方米."""

from __future__ import annotations

import re
from decimal import Decimal

from greenbridge.calc.language.figures_zh_telling import clause_before, rate_of

_SUBSTANCE = "(?:二氧化碳(?:当量)?|CO2e?|标准煤|标煤|标油)?"
_PER = re.compile(
    rf"{_SUBSTANCE}\s?(?:/|每|／)\s?(?P<per>年|a|天|日|小时|h|月|吨|t|千瓦时|kWh|兆瓦时|MWh|度电?|公里|km|平方米|m2|㎡"
    r"|标?立方米|标方|m3|m³|千克|kg|公斤|人|亩|公顷|ha|吉瓦时|千瓦|kW|兆瓦|MW|瓦|W|升|L|车|辆|标箱|桶|万元|平方公里)(?![A-Za-z])"
)
_PER_BEFORE = re.compile(
    r"(?:每(?P<each>千瓦时|瓦时|度电?|吨|公斤|千克|兆瓦时|公里|平方米|标?立方米|标方|亩|公顷|千瓦|瓦|桶|升|标箱)|(?P<even>亩均)"
    r"|(?P<bare>度电|吨[钢铝铁铜水泥纸]{1,2}))[\u4e00-\u9fff]{0,8}?(?:[约近超逾]|超过|不超过|不到|大约)?$"
)
"""What a rate is counted by, where it stands before the number: 每吨52元, 亩均节水120立方米, 度电成本0.2元."""
_PERS = {
    "年": "a", "天": "d", "日": "d", "小时": "h", "月": "month", "吨": "t", "千瓦时": "kWh", "兆瓦时": "MWh", "度": "kWh",
    "公里": "km", "平方米": "m2", "立方米": "m3", "标立方米": "m3", "m³": "m3", "标方": "m3", "㎡": "m2", "度电": "kWh",
    "公顷": "ha",
    "兆瓦": "MW", "L": "L", "标箱": "TEU", "桶": "barrel", "万元": "10000 CNY", "平方公里": "km2", "亩均": "mu",
    "瓦时": "Wh", "千克": "kg", "公斤": "kg", "人": "person", "亩": "mu", "吉瓦时": "GWh", "千瓦": "kW", "瓦": "W", "升": "L",
    "车": "vehicle", "辆": "vehicle",
}  # fmt: skip
_NO_RATE = frozenset(
    [
        "%",
        "pp",
        "a",
        "°C",
        "kV",
        "V",
        "months",
        "days",
        "hours",
        "minutes",
        "seconds",
        "m",
        "mm",
        "cm",
        "Ah",
        "km/h",
        "rpm",
        "MPa",
    ]
)


def rated(text: str, name: str, unit: str, factor: Decimal, start: int, end: int) -> tuple[str, Decimal, int]:
    """The unit with what it is counted by (per tonne, per year), its factor, and where it ends."""
    per = _PER.match(text, end)
    if per and not (
        per["per"] in ("年", "月", "日", "天")
        and text[per.start()] == "每"
        and re.match("[^,，。;；]", text[per.end() : per.end() + 1] or "。")
    ):
        return *_by(name, unit, factor, _PERS.get(per["per"], per["per"])), per.end()
    if unit in _NO_RATE:
        return unit, factor, end
    before = _PER_BEFORE.search(clause_before(text, start, 24))
    if before:
        told = before["each"] or before["even"] or before["bare"][0]
        by = _PERS.get(told, told)
        return (unit, factor, end) if told == name else (*_by(name, unit, factor, by), end)
    return unit + rate_of(text, start, unit), factor, end


def _by(name: str, unit: str, factor: Decimal, denominator: str) -> tuple[str, Decimal]:
    if denominator in ("kg", "L", "W") and unit == "kWh" and name in ("瓦时", "Wh"):
        unit, factor = "Wh", Decimal(1)
    return f"{unit}/{denominator}", factor
