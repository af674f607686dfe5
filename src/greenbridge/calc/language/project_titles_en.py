"""Titles of projects in English: the head noun with what stands before it back to an article or a verb, and its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from greenbridge.calc.language.title import Title

_HEAD = re.compile(
    r"(?<![\w-])(?:(?:power|wind|solar|photovoltaic|PV|waste-to-energy|biogas|hydrogen|hydropower|hydroelectric|"
    r"recycling|treatment|"
    r"desalination|cement|steel|storage|industrial|logistics|eco-industrial|nuclear|geothermal|module|cell|battery|assembly) )*"
    r"(?:power (?:plant|station)|(?:wind|solar) (?:farm|park)|plant|station|farm|battery|storage system|storage "
    r"facility|facility|factory|"
    r"gigafactory|substation|refinery|(?:industrial |logistics |technology |science )park|transmission line|line|"
    r"pipeline|railway|"
    r"project|extension|dam|canal|complex|cascade|data cent(?:re|er)|terminal|corridor|landfill|smelter|works|"
    r"(?:heating|supply|irrigation|charging|distribution) (?:networks?|systems?)|electrolyser|interconnector)(?![\w-])"
)
_PAPER = re.compile(
    r"(?<![\w-])(?:memorandum of understanding|memorandum|MoU|MOU|(?:[a-z]+ )?(?:framework|loan|cooperation|purchase|"
    r"supply|investment)"
    r" agreement|agreement|contract|letter of intent)(?= (?:on|to|for|between|with|under which)\b)",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"(?<![\w-])(?P<noun>construction|moderni[sz]ation|reconstruction|rehabilitation|expansion|refurbishment|upgrade|"
    r"electrification)"
    r" of (?:(?:the|a|an|its|their) )?",
    re.IGNORECASE,
)
_BACK = re.compile(r"(?:(?<=[\s(“\"])|^)(?P<word>[\w./–%€$’'&+-]*[\w%’'])(?P<comma>,)? $")
_STOP = frozenset(
    """
    a an the this that these those its their his her our of in to for on and with by from at as under between into or over near
    is are be been was were has have had will would can could may should build built builds building buildings buy bought launch
    launched launching open opened opens finance financed finances financing fund funds develop developed develops developing
    construct constructed constructing commission commissioned complete completed completes start started begin began begun sign
    signed said says plan plans planned planning not no first second third largest biggest new each which what where when while
    than about more up only also both other another all any some several many such existing joint-stock worth costing operate
    operates operating operated own owns including include includes involve involves cover covers add adds supply supplies
    construction announced proposed including via through inaugurated unveiled won win call called named double expand expanded
    modernise modernize upgrade upgraded install installed deliver delivered put world world's country's region's city's company's
    tests run running similar major large small green-lit every per if whether but against after before since until project's
    """.split()  # noqa: SIM905
)
_MONEY = re.compile(
    r"[$€£¥].*|[\d.,]+-?(?:m|mn|bn|million|billion)|(?:million|billion|trillion|thousand|bn|mn)|(?:dollar|euro|rouble)s?|yuan|tenge",
    re.IGNORECASE,
)
"""A price before the noun is no part of what it is called."""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS += "|Monday|Tuesday|Wednesday|Thursday|Friday"
_CAP = rf"(?!(?:{_MONTHS}|The|Construction|It|Its|This)\b)[A-Z][\w’'-]*[\w]"
_WHERE = re.compile(
    rf"(?:,? (?:in|near|at|outside|of) (?:the )?(?:city of |province of |southern |northern |eastern |western |central )?"
    rf"(?:{_CAP})(?:[ ](?:{_CAP})){{0,3}}(?:, {_CAP}(?! \w+ed\b))?(?: (?:region|province|district|oblast|county|city|"
    rf"desert|area)\b)?)+"
)
_DULL = re.compile(
    r"(?:(?:pilot|joint|investment|green|energy|infrastructure|cooperation|demonstration|renewable|clean|priority|key|power|"
    r"strategic|regional|national|industrial|production|second|public|solar|wind|storage|environmental|\w+ing)[ -])*"
    r"(?:project|extension|dam|canal|facility|plant|factory|station|farm|battery|line|complex|works|terminal|corridor|railway|"
    r"power plant|power station|"
    r"industrial park|pipeline|refinery|substation)",
    re.IGNORECASE,
)
_END = re.compile(
    r" (?:worth|valued|covers|covering|cover|includes|"
    r"has|have|had|is|was|were|are|been|will|would|by|that|which|after|during|last|this|next|at a|"
    r"as|when|while|but|"
    rf"(?:in|on) (?:{_MONTHS}|20\d\d|the sidelines))\b|[.,;:()\n]|$"
)
_SUBJECT = re.compile(r" (?:on|to|for|of|covering|about)\b")


def titles_en(text: str, inside: Callable[[int, int], bool]) -> Iterator[Title]:
    """Titles; ``inside`` says whether a stretch is in one."""
    for m in _HEAD.finditer(text):
        if inside(m.start(), m.end()):
            continue
        start = _begin(text, m.start(), inside)
        where = _WHERE.match(text, m.end())
        end = where.end() if where else m.end()
        of = re.search(r" of (?:the )?", text[m.end() : end])
        if of and of.start() == 0:
            end = m.end()
        head = text[start : m.end()]
        if re.match(r"0\d\d ", head):
            short = re.search(r"\d{1,3}[ ,]$", text[max(0, start - 4) : start])
            start -= len(short.group()) if short else 0
            head = text[start : m.end()]
        proper = re.search(r"(?<![\w])(?!MW|GW|PV\b)[A-Z][a-z]", head) is not None
        if _DULL.fullmatch(head) and end == m.end():
            continue
        if head.endswith(("project", "line", "works", "farm", "complex", "station")) and _DULL.fullmatch(head) and not proper:
            continue
        if re.search(r"\w+ (?:farm|station|battery|line|works)$", head) and not re.search(
            r"wind|solar|power|storage|\d|transmission|production|assembly|PV|photovoltaic|recycling|[A-Z]", head
        ):
            continue
        work = _work_before(text, start)
        if work is not None:
            start, head = work
        yield Title(start, end, text[start:end], named=proper)
    for m in _PAPER.finditer(text):
        stop = _END.search(text, m.end() + 1)
        end = min(stop.start() if stop else len(text), m.end() + 140)
        subject = _SUBJECT.search(text, m.end() - 1, end)
        words = text[m.start() : end]
        if subject and end - subject.end() > 3 and len(words) > 18:
            yield Title(m.start(), end, words[:1].lower() + words[1:] if not words.startswith("M") else words, paper=True)


def _work_before(text: str, start: int) -> tuple[int, str] | None:
    low = max(0, start - 40)
    for m in _WORK.finditer(text, low, start):
        if m.end() == start:
            if m.group("noun").lower() == "construction":
                return None
            return m.start(), m.group()
    return None


def _begin(text: str, start: int, inside: Callable[[int, int], bool]) -> int:
    """Back over the words that belong to the head."""
    for _ in range(7):
        m = _BACK.search(text, max(0, start - 40), start)
        if not m or m.group("comma"):
            break
        word = m.group("word")
        if word.lower() in _STOP or re.search(r"[’']s?$", word) or _MONEY.fullmatch(word):
            break
        if word.isdigit() and not re.search(r"[A-Z][\w-]+ $", text[max(0, m.start("word") - 20) : m.start("word")]):
            break
        if (
            re.search(r"(?:ed|ing)$", word)
            and word.islower()
            and "-" not in word
            and word
            not in (
                "recycling",
                "combined",
                "integrated",
                "floating",
                "wastewater",
                "sorting",
                "processing",
                "heating",
                "pumped",
                "charging",
            )
        ):
            break
        if word.islower() and re.search(r"(?:ly)$", word):
            break
        if re.match(r"[$€]|\d+(?:st|nd|rd|th)$", word):
            break
        start = m.start("word")
    unit = re.search(r"(?<![\w.$€])\d[\d,.]*(?:[ /]\d+)*[ -]$", text[max(0, start - 16) : start])
    if unit and re.match(r"(?:MW|GW|MWh|GWh|kW|tonne|t/d|km|kV|t)\b", text[start:]):
        start -= len(unit.group())
    return start
