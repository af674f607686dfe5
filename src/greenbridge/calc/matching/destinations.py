"""Where a need is wanted, read from its words: "delivery to Kazakhstan", поставка в Алматы, 交付至塔什干.

A destination said as such is a condition; one country named in passing is a wish, for a text names countries for many reasons.
"""

from __future__ import annotations

import re

from greenbridge.calc.language.places import Gazetteer
from greenbridge.calc.matching import vocabulary as words
from greenbridge.calc.matching.places import PlaceName, find_places
from greenbridge.calc.matching.profiles import Evidence, Limit
from greenbridge.calc.matching.statements import Clauses

# ruff: noqa: E501  (a pattern stands on one line with its reading)


_TO = re.compile(
    r"(?:货到|送达|运抵|供货范围(?:须|应)?(?:含|包括|覆盖)?|覆盖)\s*$|(?:交付|交货|供货|供应|出口|运输|运送?|发货?|送货?)(?:至|到|往|抵|给|区域|地点?\s*[:：]?\s*(?:为|在)?)\s*$|(?:项目|安装)(?:地点?|位于|落地)(?:在|于|为|[:：])?\s*$|"
    r"(?:поставк|поставит|доставк|доставит|отгрузк|экспорт|монтаж|установк)\w*(?:\s+[\w-]+){0,3}?\s+(?:в|во|на|до|для|по)(?:\s+территори\w+)?(?:\s+(?:г\.|город\w*|республик\w+|област\w+))?\s*$|"
    r"\b(?:deliver\w*|suppl(?:y|ied)|ship\w*|export\w*|install\w*|transport\w*)(?:\s+[\w-]+){0,3}?\s+(?:to|into|in|for|across)(?:\s+the)?(?:\s+(?:city|republic) of)?\s*$|"
    r"\b(?:DAP|DDP|DPU|CPT|CIP|CIF|CFR)\s*[,:]?\s*(?:г\.\s*)?$",
    re.IGNORECASE,
)
_TO_AFTER = re.compile(r"\s*(?:交货|交付|到货|(?:境内|当地)?(?:供货|安装))")
_FROM = re.compile(
    r"(?:from|made in|imported|based in|of|из|производств\w*|来自|产自|进口|引进|原产)\s*(?:the\s+)?$", re.IGNORECASE
)
_AT = re.compile(
    r"(?:\bв|\bво|\bпод|\bоколо|\bблиз|\bin|\bnear|\bat|\baround|\boutside)(?:\s+the)?\s*$|(?:在|位于|坐落于)$", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"опыт\w*|референс\w*|произв\w*|сделан\w*|зарегистр\w*|экспорт\w*|склад\w*|офис\w*|завод\w* (?:в|во)\s*$|made|manufactur\w*|based|registered|experience|references?|reference plants?|"
    r"offices?|produced|dealer\w*|业绩|经验|生产|注册|工厂|总部",
    re.IGNORECASE,
)
_NORMS = re.compile(
    r"(?:сертификат|документ|норм|стандарт|требовани|регламент|деклараци|знак|законодательств)\w*\s+(?:\w+\s+)?$", re.IGNORECASE
)
_NORMS_AFTER = re.compile(
    r"\s*(?:认证|标准|法规|合格|卫生|type approval|standards?|norms?|certif\w*|conformity|regulation|limits|emission)",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?:[,、/]|\band\b|\bor\b|\bи\b|\bили\b|和|及|与|或)?\s*(?:and\s+|и\s+|the\s+|в\s+|to\s+)?")


def read_destinations(text: str, gazetteer: Gazetteer | None = None) -> list[Limit]:
    """At most one limit on the countries served; without a gazetteer only countries are read, no towns."""
    runs: list[list[PlaceName]] = []
    for place in _named(text, gazetteer):
        if _NORMS.search(text[max(0, place.start - 30) : place.start]) or _NORMS_AFTER.match(text, place.end):
            continue
        if runs and _JOIN.fullmatch(text, runs[-1][-1].end, place.start):
            runs[-1].append(place)
        else:
            runs.append([place])
    clauses = Clauses(text)
    wanted = [run for run in runs if _leads_to(text, run, clauses)]
    if wanted:
        codes = tuple(dict.fromkeys(place.code for run in wanted for place in run))
        start, end = wanted[0][0].start, wanted[0][-1].end
        return [_limit(codes, start, end, text, "wish" if clauses.strength(start) == "wish" else "must")]
    sites = [run for run in runs if _site(text, run, clauses)]
    if len({place.code for run in sites for place in run}) == 1:
        first = sites[0][0]
        strength = "wish" if clauses.strength(first.start) == "wish" else "must"
        return [_limit((first.code,), first.start, sites[0][-1].end, text, strength)]
    left = [place for run in runs for place in run if not _FROM.search(text[max(0, place.start - 14) : place.start])]
    if len({place.code for place in left}) != 1:
        return []
    return [_limit((left[0].code,), left[0].start, left[0].end, text, "wish")]


def _site(text: str, run: list[PlaceName], clauses: Clauses) -> bool:
    """Whether a thing is to stand, or a service to be rendered, in the places named: "a farm near Tashkent"."""
    first, _ = clauses.around(run[0].start)
    before = text[max(first, run[0].start - 40) : run[0].start]
    return bool(_AT.search(before)) and not _ELSEWHERE.search(before) and not words.DENIES.search(before[-16:])


def _limit(codes: tuple[str, ...], start: int, end: int, text: str, strength: str) -> Limit:
    return Limit("countries_served", "has", items=codes, strength=strength, evidence=Evidence(start, end, text[start:end]))


def _named(text: str, gazetteer: Gazetteer | None) -> list[PlaceName]:
    """Countries, and towns as the country they lie in, in order; a town never covers a country's name."""
    found = list(find_places(text))
    for start, end, kind, key in gazetteer.find(text) if gazetteer else ():
        if kind == "place" and not any(place.start < end and start < place.end for place in found):
            country = gazetteer.places[key].country if gazetteer else ""
            found.append(PlaceName(country, start, end, text[start:end]))
    return sorted(found, key=lambda place: place.start)


def _leads_to(text: str, run: list[PlaceName], clauses: Clauses) -> bool:
    first, _ = clauses.around(run[0].start)
    before = text[max(first, run[0].start - 60) : run[0].start]
    if words.DENIES.search(before[-16:]):
        return False
    return bool(_TO.search(before) or _TO_AFTER.match(text, run[-1].end))
