"""Lists of things signed (签约项目5个：…；…, подписаны: 1) … 2) …, signed three agreements: …): each item is told by itself."""

from __future__ import annotations

import re

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.reading import Span
from greenbridge.calc.language.stages import read_stage

_INTRO = compile_leading(
    r"(?:签约|签署|签订|签下|达成)[^。；：:]{0,40}[：:]|(?:签约|签署)(?:的)?(?:项目|协议|合同|文件)[^。；：:]{0,24}[：:]|"
    r"[Пп]одписа\w+[^.;:]{0,80}:|[Зз]аключ(?:ен|ил)\w*[^.;:]{0,60}:|"
    r"\b(?:[Ss]igned|[Ii]nked|[Cc]oncluded|[Ss]ignings?|[Aa]greements|[Dd]eals|[Dd]ocuments|[Mm]emoranda)\b[^.;:]{0,80}:"
)
_SIGNED = re.compile(r"签署|签订|签约|подписа|заключ|\b[Ss]igned\b|\b[Ii]nked\b")
_HEADING = re.compile(
    r"(?:Agreements|Documents|Memoranda|Contracts|Deals|Papers) (?:signed|concluded|inked)\b|"
    r"[^。；\n]{0,40}(?:签约|签署|签订)[^。；\n]{0,12}(?:清单|名单|一览表?|目录)"
)
"""A heading over a numbered list."""
_NUMBER = r"[（(]?(?:\d{1,2}[)）.、](?!\d)|[一二三四五六七八九十]{1,2}[)）、]|[①-⑳]|[一二三四五六七八九十]是)\s?"
_PART = re.compile(rf"[;；]\s*(?:(?:and|и|а также|以及)\s)?(?:{_NUMBER})?|(?:(?<=[\s：:，,；;])|^){_NUMBER}")
_AMONG = re.compile(r"(?:其中|(?:[Сс]реди них|[Вв] том числе|[Вв] их числе)|(?:[Aa]mong them|[Tt]hey are|[Tt]hese are))\s?[:：]$")
"""What opens a list right after the sentence that tells of the signing."""
_ITEM = re.compile(rf"\s*{_NUMBER}")
_DENIED_INTRO = ("", "idea", "cancelled")


def listed_items(text: str, sentences: tuple[Span, ...]) -> list[tuple[Span, str]]:
    """The sentences, those that list things signed cut into their items.

    With each stretch goes the stage that the words before the list give to all its items, empty for a stretch of no such list.
    """
    made: list[tuple[Span, str]] = []
    stage = ""
    for at, sentence in enumerate(sentences):
        colon = text.find(":", sentence.start, sentence.end) >= 0 or text.find("：", sentence.start, sentence.end) >= 0
        intro = _INTRO.search(text, sentence.start, sentence.end) if colon else None
        before = text[sentences[at - 1].end - 1 : sentence.start] if at else ""
        among = _AMONG.search(text, max(sentence.start, sentence.end - 30), sentence.end) if colon and at else None
        numbered = _ITEM.match(text, sentences[at + 1].start) if at + 1 < len(sentences) else None
        if among and not intro and _SIGNED.search(text, sentences[at - 1].start, sentences[at - 1].end):
            stage = _stage(text[sentences[at - 1].start : sentences[at - 1].end])
            made.append((sentence, ""))
            continue
        if intro:
            stage = _stage(text[sentence.start : intro.end()])
        elif numbered and _HEADING.match(text, sentence.start) and text[sentence.end : sentence.end + 1] == "\n":
            stage = _stage(text[sentence.start : sentence.end])
            made.append((sentence, ""))
            continue
        elif not ("；" in before or ";" in before or (stage and _ITEM.match(text, sentence.start))):
            stage = ""
        if not stage:
            made.append((sentence, ""))
            continue
        start = intro.end() if intro else sentence.start
        items = _items(text, start, sentence.end)
        if intro and len(items) < 2 and text[sentence.end - 1 : sentence.end] not in ("；", ";"):
            stage = stage if numbered else ""
            made.append((sentence, ""))
            continue
        made += [(item, stage) for item in items]
    return made


def _stage(intro: str) -> str:
    found = read_stage(intro)
    if found.denied:
        return ""
    return "agreement" if found.stage in _DENIED_INTRO else found.stage


def _items(text: str, start: int, end: int) -> list[Span]:
    items = []
    at = start
    for m in _PART.finditer(text, start, end):
        if m.start() - at > 8:
            items.append(Span(at, m.start()))
        at = m.end()
    if end - at > 8:
        items.append(Span(at, end))
    return [Span(item.start + (text[item.start] == " "), item.end) for item in items]
