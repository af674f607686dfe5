"""Which countries an offer says it serves, shuts out, comes from or has worked in.

A list of served countries binds when the text draws its line: "only", a bare list as a sentence of its own, or two or more after a
word of delivery. Exports, references and partners name countries without shutting others out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from greenbridge.calc.matching import vocabulary as words
from greenbridge.calc.matching.places import PlaceName, find_places

# ruff: noqa: E501  (a pattern stands on one line with its reading)

_JOIN = re.compile(r"\s*(?:[,、/]|\band\b|\bor\b|\bplus\b|\bи\b|和|及|—|–|-|;)?\s*(?:and\s+|и\s+|the\s+)?")
_REFERENCES = re.compile(
    r"业绩|案例|运行|项目|装机|在用|客户|опыт|реализован|референ|работают|эксплуат|склад|офис|дилер|партн[её]р|представител|проект\w* в|референс|"
    r"references?|projects?|stock|warehouse|dealers?|partners?|offices?|installed|built in|running|founded|patents?|bypassing",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"产自|来自|原产|工厂|завод|производств|из\s*$|происхожд|институт|лаборатор|полигон|based|plants? in|factory|made in|from\s*$|"
    r"centre near|manufactur|originat|\bвывоз",
    re.IGNORECASE,
)
_EXPORTS = re.compile(r"出口|可发|发往|外销|экспорт|export|ships? to|shipped to|trucks? to|отгрузк", re.IGNORECASE)
_DELIVERS = re.compile(
    r"поставк\w*|поставля\w*|доставк\w*|прода[её]м\w*|выезд|обслужива\w*|销往|sold in|serv(?:e|es|ing)|deliver\w* (?:to|in)|"
    r"available (?:in|for)|active in|works? (?:in|across)|between|между",
    re.IGNORECASE,
)
"""Words that state the area of delivery: a list of two or more after them ends where it ends."""

_WORKS_IN = re.compile(r"(?:\bin(?: the)?|\bв|\bво|\bпо)\s*$", re.IGNORECASE)
_SERVICES = frozenset({"service", "finance", "training"})

_SERVES = re.compile(
    r"供(?=\S{0,3}$)|面向|服务|适用于|可做|销往|поставк\w*|поставля\w*|доставк\w*|продаём|продаем|выезд|обслужива|сервис|для\s*$|sold in|serv(?:e|es|ing|ice)|"
    r"\bfor\s*$|deliver\w* (?:to|in)|available (?:in|for)|active in|works? (?:in|across)|\bto\s*$|между|between|welcome|buyers",
    re.IGNORECASE,
)
_LEAD = 14
"""Letters before a list that leave it the whole of its clause: "Sold in US, Canada" draws a line, a list in passing does not."""

_EXCLUDED_AFTER = re.compile(r"^\s*(?:excluded|除外|不做|不发|不供|не поставл|не обслуж|исключ)", re.IGNORECASE)
_EXCLUDED_BEFORE = re.compile(
    r"(?:excluding|except|not (?:to|for)|кроме|исключая|не (?:в|для)|不(?:发|供|销往))\s*$", re.IGNORECASE
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
        found.append(Market(name, start, end, text[start:end], codes, closed))
    return found


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
    if words.ONLY.search(near) or words.ONLY.match(after.strip()):
        return "countries_served", True
    if "any" in codes:
        return "countries_served", False
    if _REFERENCES.search(near) or _REFERENCES.search(after[:12]) or _ORIGIN.search(near):
        return "countries_active", False
    bare = not before.strip(" :：-—") and after.strip(" .") in ("", "included")
    group = any(len(code) > 2 for code in codes) or codes[0] == "EU"
    if bare and (size >= 2 or (group and alone)):
        return "countries_served", True
    if size >= 2 and (_DELIVERS.search(near) or (kind in _SERVICES and _WORKS_IN.search(near))):
        return "countries_served", True
    if _EXPORTS.search(near):
        return "countries_served", False
    if _SERVES.search(near) or _SERVES.match(after.strip()):
        leads = len(before.strip()) <= _LEAD
        return "countries_served", size >= 2 and leads
    return "countries_named", False
