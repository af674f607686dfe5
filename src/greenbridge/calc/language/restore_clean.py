"""Characters made readable, one for one where possible: widths, spaces, pinyin, traditional characters, page leftovers."""

from __future__ import annotations

import html
import re
from functools import cache
from operator import ne

import opencc

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.reading import Remark
from greenbridge.calc.language.trace import Edit, Traced

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_DIRT = re.compile(
    "\r\n?|[\u2028\u2029\u0085\x0b\x0c]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]"
    "|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0e]"
    "|&(?:amp;){0,3}(?:[a-zA-Z]{2,8}|#\\d{1,7}|#x[0-9a-fA-F]{1,6});|<(?:br|/?p|/?div|/?span|/?strong|/?b|/?em)\\b[^<>]{0,80}>"
)
_DIRT_SIGN = re.compile(
    "[\r\u2028\u2029\u0085\x0b\x0c\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0e-\x1f\x7f"
    "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0e&<]"
)
"""What dirt begins with: one class of characters is searched three times as fast as alternatives."""
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ\u0251"
_ANY_TONED = _TONED + _TONED.upper()
_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:a|o|e|i|u|v|ve|ai|ei|ao|ou|an|en|ang|eng|ong|er|ia|ie|iao|iu|ian|in"
    "|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue)"
)
_PINYIN_TONED = re.compile(f"[(（【\\[](?:[a-zA-Zɡ]{{0,4}}[{_ANY_TONED}][a-zA-Zɡ{_ANY_TONED}]{{0,4}}[ '’]?){{1,6}}[)）】\\]]")
_PINYIN_PLAIN = compile_leading(f"(?<=[{HAN}])[(（]{_SYLLABLE}(?:[ '’]?{_SYLLABLE}){{0,5}}[)）]")
_NARROW = compile_leading(f"(?<=[{HAN}”》）)】])[,;]|[,;](?=[{HAN}“《])")
"""Commas of the wrong width in running Chinese, as pages lose them on their way; between digits they part thousands."""
_WIDE = {",": "，", ";": "；"}
_PINYIN_SURE = 3
_STRETCH = 64
_PINYIN_UNTONED = 5
"""Plain syllables in brackets from which a page without one tone mark is taken to spell its characters."""
_STRAY_ZHU = compile_leading("(?<=[志味随沿朝向绕临带靠本借])著(?![名作者述称书录])|著(?=[力眼重手])")
_LEFTOVERS = re.compile(
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)"
    r"|(?<!!)\[(?P<link>[^\]\n]{1,300})\]\((?:https?:|/|#|mailto:)[^)\n]{0,500}\)"
    r"|(?<![*\w])\*\*(?=\S)(?P<bold>[^*\n]{1,300}?)(?<=\S)\*\*(?!\*)"
    r"|^[ \t]*\|[ \t]*$|[ \t]+\|[ \t]*$|^[ \t]*(?:\\?[-_=*~] ?){3,}[ \t]*$|<!--[^<>]{0,500}-->|`{3,}\w*",
    re.MULTILINE,
)
_LEFTOVER_SIGNS = ("](", "**", "|", "<!--", "```", "--", "__", "==", "~~", "* *", "- -")
RULE = "\x1e"
"""Stands for a horizontal rule between parts of a page until the page is split."""

_LOST = re.compile(
    rf"[?？\ufffd](?:(?<=\ufffd)\ufffd*|[;；](?=[a-zA-Z{HAN}])|[!！](?=[{HAN}])"
    rf"|(?<=[{HAN}]\?)(?=[{HAN}])|(?<=[a-zа-яё]\?)\?+(?=[a-zа-яё]))"
)
_LOST_SIGN = re.compile("[?？\ufffd]")
_ASKED = re.compile("[何吗呢谁哪怎否吧么几啥]|多少|是不是|有没有|能不能")
_CENSORED = re.compile(rf"(?<!\*)\*{{2,}}(?=[{HAN}A-Za-zА-яЁё])|(?<=[{HAN}A-Za-zА-яЁё])\*{{2,}}")


@cache
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def simplified(text: str) -> str:
    """A text in simplified characters."""
    return _simplifier().convert(text)


def clean_characters(traced: Traced) -> Traced:
    """Line ends as one character, odd spaces as plain ones (a no-break space stays between digits), full-width digits and
    Latin letters as ASCII, invisible marks and entities resolved."""
    text = traced.text
    found = (_DIRT.match(text, sign.start()) for sign in _DIRT_SIGN.finditer(text))
    return traced.edit(_clean_edit(text, dirt) for dirt in found if dirt)


def _clean_edit(text: str, found: re.Match[str]) -> Edit:
    start, end = found.span()
    dirt = found.group()
    first = dirt[0]
    if first in "\r\u2028\u2029\u0085\x0b\x0c":
        return start, end, "\n"
    if first == "&":
        plain = html.unescape("&" + dirt[1:].replace("amp;", "")) if dirt != "&amp;" else "&"
        return start, end, " " if plain == "\u00a0" else plain
    if first == "<":
        return start, end, "\n" if re.match(r"</?(?:br|p|div)\b", dirt) else ""
    if "\uff01" <= first <= "\uff5e":
        between = text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()
        return start, end, first if first == "\uff0e" and not between else chr(ord(first) - 0xFEE0)
    if first.isspace():
        digits = text[max(0, start - 1) : start].isdigit() and text[end : end + 1].isdigit()
        return start, end, "\u00a0" if digits else " "
    return start, end, ""


def strip_pinyin(traced: Traced) -> tuple[Traced, int]:
    """The text without pinyin in brackets after its characters, and how many were taken out."""
    text = traced.text
    toned = [(found.start(), found.end(), "") for found in _PINYIN_TONED.finditer(text)]
    plain = [(found.start(), found.end(), "") for found in _PINYIN_PLAIN.finditer(text)]
    if len(toned) < _PINYIN_SURE and len({text[start:end] for start, end, _ in plain}) < _PINYIN_UNTONED:
        return traced, 0
    edits = sorted({*toned, *plain})
    return traced.edit(edits), len(edits)


def fold_traditional(traced: Traced) -> tuple[Traced, int]:
    """The text in simplified characters, character for character, and how many changed."""
    text = traced.text
    folded = _simplifier().convert(text)
    if len(folded) != len(text):
        folded = "\n".join(_fold_line(line) for line in text.split("\n"))
    folded = _STRAY_ZHU.sub("着", folded)
    if folded == text:
        return traced, 0
    return Traced(folded, traced.pieces), _count_changed(text, folded)


def _count_changed(text: str, folded: str) -> int:
    """In how many places two texts of one length differ; stretches that are the same are passed over whole."""
    stretches = ((text[at : at + _STRETCH], folded[at : at + _STRETCH]) for at in range(0, len(text), _STRETCH))
    return sum(sum(map(ne, old, new)) for old, new in stretches if old != new)


def _fold_line(line: str) -> str:
    """One line folded without changing its length: a phrase whose length would change is folded character by character."""
    folded = _simplifier().convert(line)
    if len(folded) == len(line):
        return folded
    singles = (_simplifier().convert(character) for character in line)
    return "".join(new if len(new) == 1 else old for old, new in zip(line, singles, strict=True))


def widen_commas(traced: Traced) -> Traced:
    """The text with the commas and semicolons beside its characters in the width Chinese has them."""
    return Traced(_NARROW.sub(lambda found: _WIDE[found.group()], traced.text), traced.pieces)


def strip_leftovers(traced: Traced) -> tuple[Traced, int]:
    """The text without image marks, link targets, bold marks and table bars; horizontal rules become `RULE`."""
    if not any(sign in traced.text for sign in _LEFTOVER_SIGNS):
        return traced, 0
    edits: list[Edit] = []
    for found in _LEFTOVERS.finditer(traced.text):
        start, end = found.span()
        kept = "link" if found["link"] else "bold" if found["bold"] else ""
        if kept:
            edits += [(start, found.start(kept), ""), (found.end(kept), end, "")]
        elif found.group().strip(" \t|") and found.group().strip()[0] in "-_=*~\\":
            edits.append((start, end, RULE))
        else:
            edits.append((start, end, ""))
    return (traced.edit(edits), len(edits)) if edits else (traced, 0)


def describe_losses(text: str) -> list[Remark]:
    """Remarks on characters that were lost and words that were censored before the file came here; they stay as they are."""
    lost = _count_lost(text)
    censored = len(_CENSORED.findall(text)) if "**" in text else 0
    remarks = []
    if lost:
        remarks.append(Remark("lost_characters", {"count": lost}))
    if censored:
        remarks.append(Remark("censored_words", {"count": censored}))
    return remarks


def _count_lost(text: str) -> int:
    lost = end = 0
    for sign in _LOST_SIGN.finditer(text):
        found = _LOST.match(text, sign.start()) if sign.start() >= end else None
        if found is None:
            continue
        end = found.end()
        sure = len(found.group()) > 1 or found.group() == "\ufffd"
        lost += sure or not _ASKED.search(text, max(0, sign.start() - 18), sign.start())
    return lost
