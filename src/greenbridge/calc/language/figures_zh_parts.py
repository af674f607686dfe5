"""Parts of a whole and doublings in Chinese text: 四分之一, 百分之三十, 三成半, 一半, 1/3, 翻一番."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from greenbridge.calc.language.figures_frame import Found
from greenbridge.calc.language.figures_zh_telling import dress, subject_of
from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.numerals import parse_decimal, parse_han

HAN_NUMBER = (
    "(?:(?<!唯)[一二三四五六七八九十百万亿两零〇]|(?<=唯一)一|千(?![瓦伏米克卡安焦帕])){1,20}"
    "(?:点[零〇一二三四五六七八九]{1,8}(?:[十百千]?[万亿])?)?"
)
"""A number in characters. The 千 of a unit (二十七万千瓦) is none of it."""

_PART = compile_leading(
    rf"(?P<under>百|千|万|[二三四五六七八九十]{{1,3}})分之(?P<over>{HAN_NUMBER}|\d+(?:\.\d+)?)(?P<strong>[强弱])?"
    r"|(?P<tenths>[一二两三四五六七八九]|\d(?:\.\d)?)(?P<more>[多余])?成(?P<five>[半一二三四五六七八九](?![百千万十个年家]))?"
    r"(?P<shade>[强弱](?!化|势))?(?![立为果功本熟员就长分绩效都交品套])"
    r"|翻(?:了)?(?P<near>[近约超])?(?P<times>[一两二三四\d])番(?P<over2>还多|多|以上)?|(?P<half>一半|半数|过半)"
    r"|(?<![\d/.:-])(?P<top>[1-9])/(?P<bottom>[2-9]|1\d|20)(?![\d/.%:-]|\s?[A-Za-z])"
)
_HINT = re.compile("分之|成|番|一半|半数|过半|\\d/")
_FRACTION_LED = re.compile(r"(?:[约近占的为到达超过足有以给用出乎]|接近|超过|不足)\s?$")
_SHADES = {"强": "more_than", "弱": "nearly"}
_NEAR = {"近": "nearly", "约": "about", "超": "more_than"}


def scan_parts(text: str) -> Iterator[Found]:
    """The shares and doublings of a Chinese text, as per cent and as times."""
    if _HINT.search(text) is None:
        return
    for found in _PART.finditer(text):
        made = None
        if found["under"]:
            made = _fraction(text, found)
        elif found["tenths"]:
            made = _tenths(text, found)
        elif found["times"]:
            made = _doubled(text, found)
        elif found["half"]:
            if text[found.start() - 1 : found.start()] not in ("另", "前", "后"):
                made = dress(text, found.start(), found.end(), Decimal(50), None, "%")
                made.approx = "more_than" if found["half"] == "过半" else made.approx
        elif int(found["top"]) < int(found["bottom"]) and _FRACTION_LED.search(text[max(0, found.start() - 3) : found.start()]):
            share = round(Decimal(100) * int(found["top"]) / int(found["bottom"]), 2)
            made = dress(text, found.start(), found.end(), share, None, "%")
        if made is not None:
            yield made


def _fraction(text: str, found: re.Match[str]) -> Found | None:
    over = parse_decimal(found["over"]) if found["over"][0].isdigit() else parse_han(found["over"])
    under = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}.get(found["under"]) or parse_han(found["under"])
    if over is None or not under:
        return None
    made = dress(text, found.start(), found.end(), round(over * 100 / under, 2), None, "%")
    made.approx = _SHADES.get(found["strong"] or "", made.approx)
    return made


def _tenths(text: str, found: re.Match[str]) -> Found | None:
    digit = parse_decimal(found["tenths"]) if found["tenths"][0].isdigit() else parse_han(found["tenths"])
    if digit is None or text[found.start() - 1 : found.start()] in ("第", "十", "百", "分", ".", "一"):
        return None
    five = found["five"]
    last = Decimal(5) if five == "半" else parse_han(five) if five else Decimal(0)
    made = dress(text, found.start(), found.end(), digit * 10 + (last or 0), None, "%")
    made.approx = "more_than" if found["more"] else _SHADES.get(found["shade"] or "", made.approx)
    return made


def _doubled(text: str, found: re.Match[str]) -> Found | None:
    power = Decimal(found["times"]) if found["times"].isdigit() else parse_han(found["times"])
    if power is None:
        return None
    start, end = found.span()
    made = Found(start, end, 2**power, None, "times", subject=subject_of(text, start, end, ""))
    made.approx = (
        "more_than" if found["over2"] else _NEAR.get(found["near"] or "", dress(text, start, end, power, None, "").approx)
    )
    return made
