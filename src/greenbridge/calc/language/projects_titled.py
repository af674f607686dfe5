"""The titles of projects in a text of any of the three languages."""

from __future__ import annotations

import re
from bisect import bisect_left

from greenbridge.calc.language.project_titles_en import tendered_en, titles_en
from greenbridge.calc.language.project_titles_ru import titles_ru
from greenbridge.calc.language.project_titles_zh import titles_zh
from greenbridge.calc.language.projects_around import Around
from greenbridge.calc.language.title import Title

_OPENED = ("(", "（", " (")
"""Between a plant and what stands in brackets behind it."""
_LATIN = re.compile(r"[a-z]{3} ")


def find_titles(around: Around, anchors: list[tuple[int, int]]) -> list[Title]:
    """The titles of a text in order: what is built before the papers signed for it, none inside another."""
    text, forms = around.text, around.forms
    ends: dict[int, int] = {}
    for start, end, _ in forms:
        ends[start] = max(end, ends.get(start, 0))

    def inside(start: int, end: int) -> bool:
        near = forms[bisect_left(forms, (start - 80,)) : bisect_left(forms, (start + 1,))]
        return any(end <= last for _, last, _ in near)

    found: list[Title] = []
    if re.search(r"[\u3400-\u9fff]", text):
        found += titles_zh(text, anchors)
    if re.search(r"[А-Яа-я]", text):
        found += [one for one in titles_ru(text, lambda at: ends.get(at, 0)) if not inside(one.start, one.start + 1)]
    if _LATIN.search(text):
        asked = tendered_en(text)
        found += [one for one in titles_en(text, inside) if asked is None or one.end <= asked.start or asked.end <= one.start]
        found += [asked] if asked else []
    kept: list[Title] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not one.paper and (not kept or (one.start >= kept[-1].end and text[kept[-1].end : one.start] not in _OPENED)):
            kept.append(one)
    at = [one.start for one in kept]
    papers: list[Title] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.paper and (not papers or one.start >= papers[-1].end):
            over = bisect_left(at, one.end) - 1
            if over < 0 or kept[over].end <= one.start:
                papers.append(one)
    return sorted([*kept, *papers], key=lambda one: one.start)
