"""Which countries an offer says it serves, shuts out, comes from or has worked in.

A list of served countries binds when the text draws its line: "only", a bare list as a sentence of its own, two or more after a
word of delivery or dispatch, and the country a service is rendered in. Exports, one destination named in passing, references and
partners shut nobody out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from greenbridge.calc.matching import vocabulary as words
from greenbridge.calc.matching.places import PlaceName, find_places

# ruff: noqa: E501  (a pattern stands on one line with its reading)

_JOIN = re.compile(
    r"\s*(?:\([^)\n]{0,20}\))?\s*(?:[,、/]|\band\b|\bor\b|\bplus\b|\bas well as\b|\bа также\b|\bи\b|和|以及|及其?|与|—|–|-|;)?\s*(?:and\s+|и\s+|the\s+)?(?:в\s+|во\s+|to\s+)?(?:(?:стран|[Юю]жн|[Сс]еверн|[Вв]осточн|[Зз]ападн)\w*\s+)?"
)
_REFERENCES = re.compile(
    r"已出口|已销往|业绩|案例|运行|项目|装机|在用|客户|опыт|реализован|референ|работают|эксплуат|склад|офис|дилер|партн[её]р|представител|проект\w* в|референс|"
    r"references?|projects?|stock|warehouse|dealers?|partners?|offices?|installed|built in|running|founded|patents?|bypassing",
    re.IGNORECASE,
)
_REFERENCES_OF = re.compile(
    r"опыт\w*|референс\w*|офис\w*|партн[её]р\w*|склад\w*|представител\w*|references?|offices?|partners?|based|stock|warehouse|业绩|办公室|合作",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"产自|来自|原产|工厂|завод|производств|из\s*$|происхожд|институт|лаборатор|полигон|based|plants? in|factory|made in|from\s*$|"
    r"centre near|manufactur|originat|\bвывоз",
    re.IGNORECASE,
)
_EXPORTS = re.compile(
    r"出口(?:至|到)?$|出口至|可发|直发|发往|发货(?:至|到)?|(?:铁路|班列|汽运|海运)发|外销|许可至|экспорт|export|ships? to|shipped to|trucks? to|отгрузк|контейнер\w* в|load\w* .{0,20}for",
    re.IGNORECASE,
)
"""Words that lead abroad."""
_SHIPS = re.compile(
    r"(?<!出口)(?:可发|直发|发往|发货(?:至|到)?|(?:铁路|班列|汽运|海运)发|许可至)|отгрузк|контейнер\w* в|ships? to|shipped to|trucks? to|load\w* .{0,20}for",
    re.IGNORECASE,
)
"""Where goods are sent: a list after them ends where it ends, and the seller's own country belongs to it. Exports tell of the past."""

_DELIVERS = re.compile(
    r"шеф-?монтаж\w*|монтаж\w*|маршрут\w*|обслуживани\w*|сервис\w*|供货|供应|面向|可做|поставк\w*|поставля\w*|доставк\w*|прода[её]м\w*|выезд|обслужива\w*|销往|sold in|serv(?:e|es|ing)|deliver\w* (?:to|in)|"
    r"available (?:in|for)|active in|works? (?:in|across)|between|между",
    re.IGNORECASE,
)
"""Words that state the area of delivery: a list of two or more after them ends where it ends."""

_WORKS_IN = re.compile(
    r"(?:\bin(?: the)?|\bacross(?: the)?|\bthroughout(?: the)?|\bв|\bво|\bпо|на территории)\s*$|(?:在|服务|面向|为)$",
    re.IGNORECASE,
)
_CLIENTS = re.compile(
    r"(?:предприяти|организаци|компани|проект|клиент|заказчик|хозяйств|водоканал|газопровод|застройщик|производител|станци|рудник|завод|органа?)\w*\s+(?:\w+\s+)?$|"
    r"(?:companies|firms|clients|customers|projects|plants|utilities)\s+(?:of|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_CLIENTS_AFTER = re.compile(
    r"^\s*(?:企业|客户|业主|工厂|供应商|市场|项目|投标)|^[\w\s-]{0,24}\b(?:only|clients|customers|companies)\b", re.IGNORECASE
)
_ABROAD = re.compile(
    r"(?:экспорт\w*|импорт\w*|export\w*|import\w*|рынок|выход\w*|出口|进口)(?:\s+[\w-]+){0,2}\s*(?:в|из|to|from|на)?\s*$",
    re.IGNORECASE,
)
"""What a service helps with elsewhere: "for export to the EU" is not where it is rendered."""

_SERVICES = frozenset({"service", "finance", "training"})
AT_HOME = re.compile(
    r"仅内贸|仅限?国内|只做国内|只供国内|国内客户|国内企业|仅限境内|不出口|不做出口|出口\S{0,4}?(?:暂?不(?:办理|做|接))|"
    r"\bno exports?\b|not for export|domestic (?:market )?only|не экспортир\w*|без экспорта|только внутренн\w+ рын\w+",
    re.IGNORECASE,
)
"""Words that keep an offer in the country it comes from."""

_SERVES = re.compile(
    r"供(?=\S{0,3}$)|面向|服务|适用于|可做|销往|поставк\w*|поставля\w*|доставк\w*|продаём|продаем|выезд|обслужива|сервис|для\s*$|sold in|serv(?:e|es|ing|ice)|"
    r"\bfor\s*$|deliver\w* (?:to|in)|available (?:in|for)|active in|works? (?:in|across)|\bto\s*$|между|between|welcome|buyers",
    re.IGNORECASE,
)
_ONLY_AFTER = re.compile(r"[\w\s-]{0,28}\bonly\b", re.IGNORECASE)
_COUNTED_AFTER = re.compile(r"\s*(?:累计)?\d")
"""Sold so many there already: a reference, not a line."""
_LEAD = 14
"""Letters before a list that leave it the whole of its clause: "Sold in US, Canada" draws a line, a list in passing does not."""

_EXCLUDED_AFTER = re.compile(r"^\s*(?:excluded|除外|以外|不做|不发|不供|не поставл|не обслуж|исключ)", re.IGNORECASE)
_EXCLUDED_BEFORE = re.compile(
    r"(?:excluding|except(?: for)?|not (?:to|for)|no (?:sales|shipments?|deliver\w+) (?:to|in)|除了?|кроме|исключая|не (?:в|для)|不(?:发|供|销往))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Market:
    """A list of countries with what it says: ``countries_served``, ``countries_excluded``, ``countries_active`` or ``countries_named``."""

    name: str
    start: int
    end: int
    quote: str
    codes: tuple[str, ...]
    closed: bool
    abroad: bool = False


_NAMES_A_LAW = re.compile(
    r"^\s*(?:新?电池|包装|碳|法|标准|法规|指令|规则|设备|产(?!业)|制造|Green Deal|regulation|law|directive|rules|standard|customs|Taxonomy|[—–-]\s*\w)|^\s*(?:new\s+)?(?:battery|carbon)\b",
    re.IGNORECASE,
)
"""What makes a country's name part of another name: its law, its goods, one end of a route."""


def read_markets(text: str, kind: str = "") -> list[Market]:
    """Lists of countries: served (``closed`` when the text draws the line), excluded; origins and references are not markets."""
    runs: list[list[PlaceName]] = []
    for place in find_places(text):
        if runs and _JOIN.fullmatch(text, runs[-1][-1].end, place.start):
            runs[-1].append(place)
        else:
            runs.append([place])
    found = []
    for run in runs:
        start, end = run[0].start, run[-1].end
        first, last = _sentence(text, start, end)
        before, after = text[first:start], text[end:last]
        # "for Kazakhstan, Russia excluded" excludes the last; "Китай и Монголию не поставляем" excludes both.
        if len(run) > 1 and _EXCLUDED_AFTER.search(after) and text[run[-2].end : run[-1].start].strip() == ",":
            out = run.pop()
            found.append(Market("countries_excluded", out.start, out.end, out.surface, (out.code,), True))
            end, after = run[-1].end, ""
        # After a comma an unknown name may belong to the same list ("Asia-Minor, Africa."): one name alone draws no line there.
        alone = not text[:start].rstrip() or text[:start].rstrip()[-1] in ".。;；!\n" or text[start - 1] == "\n"
        codes = tuple(dict.fromkeys(place.code for place in run))
        name, closed = _meaning(codes, before, after, len(run), kind, alone)
        rendered = name != "countries_excluded" and not closed and _in_service(text, start, before, after, kind)
        # One country beside others is where somebody sits; in the title, or alone, it is where the service is rendered.
        if rendered and "any" not in codes:
            name, closed = "countries_served", len(runs) == 1 or len(run) > 1 or _in_title(text, start)
        abroad = closed and not _in_title(text, start) and (rendered or bool(_SHIPS.search(before[-26:])))
        found.append(Market(name, start, end, text[start:end], codes, closed, abroad))
    anywhere = any("any" in one.codes for one in found if one.name == "countries_served")
    return [replace(one, closed=False) if anywhere and one.name == "countries_served" else one for one in found]


def _in_title(text: str, start: int) -> bool:
    return start < text.find("\n")


def _in_service(text: str, start: int, before: str, after: str, kind: str) -> bool:
    """Whether a service is rendered in, or to clients of, the countries named: in its title, after "in", beside its clients."""
    near = before[-26:]
    if kind not in _SERVICES or _ABROAD.search(near) or _REFERENCES_OF.search(near) or _ORIGIN.search(near[-14:]):
        return False
    if _NAMES_A_LAW.search(after) or words.DENIES.search(before) or before[-2:] in ("— ", "– ") or text[:start].endswith("СТ "):
        return False
    return bool(_in_title(text, start) or _WORKS_IN.search(near) or _CLIENTS.search(near) or _CLIENTS_AFTER.search(after))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = 0
    last = len(text)
    for mark in words.CLAUSE.finditer(text):
        if mark.end() <= start:
            first = mark.end()
        elif mark.start() >= end:
            last = mark.start()
            break
    return first, last


def _meaning(codes: tuple[str, ...], before: str, after: str, size: int, kind: str, alone: bool) -> tuple[str, bool]:
    near = before[-26:]
    if _EXCLUDED_AFTER.search(after) or _EXCLUDED_BEFORE.search(near) or words.DENIES.search(near):
        return "countries_excluded", True
    if words.ONLY.search(near) or words.ONLY.match(after.strip()) or _ONLY_AFTER.match(after):
        return "countries_served", True
    if "any" in codes:
        return "countries_served", False
    if _REFERENCES.search(near) or _REFERENCES.search(after[:12]) or _ORIGIN.search(near):
        return "countries_active", False
    group = any(len(code) > 2 for code in codes) or codes[0] == "EU"
    bare = not before.strip(" :：-—") and after.strip(" .") in ("", "included")
    if bare and (size >= 2 or (group and alone)):
        return "countries_served", True
    if size >= 2 and (_DELIVERS.search(near) or _CLIENTS.search(near) or (kind in _SERVICES and _WORKS_IN.search(near))):
        return "countries_served", True
    if _EXPORTS.search(near):
        sold = not _COUNTED_AFTER.match(after) and kind not in _SERVICES
        return ("countries_served" if sold else "countries_named"), sold and (size >= 2 or group) and bool(_SHIPS.search(near))
    if _SERVES.search(near) or _SERVES.match(after.strip()):
        leads = len(before.strip()) <= _LEAD
        return "countries_served", size >= 2 and leads
    return "countries_named", False
