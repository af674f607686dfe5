"""Titles of projects as a library writes them: what a bare plant needs to be known by, and when two titles mean one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from greenbridge.calc.language.analysis import stem
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.projects_told import plant_word
from greenbridge.calc.language.projects_words import PLACED
from greenbridge.calc.language.reading import Figure, Place, Span

_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_TAIL_ZH = re.compile(r"(?:投资|合作|建设|示范|改造|框架|谅解)*(?:项目|工程|协议|合同|备忘录|电站|基地|一期|二期)+$")
_SIZE_ZH = re.compile(r"(?<=[\u3400-\u9fff])\d[\d.,]*[万亿]?(?:兆瓦|吉瓦|千瓦|MW|GW)(?=[\u3400-\u9fff])")
_WORD = re.compile(r"\w+")
_PLAIN_WORDS = frozenset(
    map(
        stem,
        """проект строительство строительства реконструкция модернизация модернизации создание завода завод парк парка
        мощностью на
        область области комплекс соглашение меморандум контракт договор производство производства
        project plant facility farm park station factory power construction contract agreement memorandum region new
        в of the in near at и по для с о a an for to with""".split(),  # noqa: SIM905
    )
)


@dataclass(frozen=True, slots=True)
class Title:
    """``words`` are the title; ``paper`` when only a paper is named and no plant, ``named`` when a proper name is in it."""

    start: int
    end: int
    words: str
    paper: bool = False
    named: bool = False
    plain: bool = False
    """Only its kind is told (a wind farm): a size, a place or a price has to stand beside it."""
    asked: bool = False
    """What a notice invites offers for."""


def complete_title(text: str, sentence: Span, title: Title, place: Place | None, capacity: Figure | None) -> str:
    """The title, with size and place where it would be without any name of its own."""
    words = " ".join(title.words.split())
    if title.paper:
        return words
    if _HAN.search(words):
        return _complete_zh(text, title, words, place)
    sized = re.search(r"\d", words) is not None
    size = capacity.quote if capacity and not sized and not title.named and capacity.unit in ("MW", "kWh", "t/a", "t/d") else ""
    placed = place is not None and place.quote in words
    if _CYRILLIC.search(words):
        if size and re.match(r"\d", size):
            words += f" мощностью {size}"
        if place and not placed and not title.named and words.count(" ") < 5:
            phrase = re.search(
                rf"(?<!\w)(?:в|на|близ|около|под|возле)\s(?:городе\s|провинции\s)?{re.escape(place.quote)}(?:\s(?:области|районе|"
                rf"крае))?",
                text[sentence.start : sentence.end],
                re.IGNORECASE,
            )
            words += " " + phrase.group()[0].lower() + phrase.group()[1:] if phrase else ""
        return words
    size = re.sub(r"^\D+", "", size)
    if size and re.match(r"\d[\d,.]*[ -]?(?:MW|GW|kW)", size) and re.match(r"[\w-]+ ", words):
        words = f"{size} {words}"
    if place and not placed and not title.named and not PLACED.search(words):
        words += f" in {place.quote}"
    return words


def _complete_zh(text: str, title: Title, words: str, place: Place | None) -> str:
    if place is None or place.quote in words or title.named:
        return words
    between = text[place.end : title.start]
    if place.end <= title.start and re.fullmatch(r"[省市州县区]?(?:境内)?的?", between):
        return text[place.start : title.end]
    if re.match(r"\d", words):
        return f"{place.quote}{words}" if place.end <= title.start and len(words) <= 20 else words
    return f"{place.quote}{words}" if len(words) <= 9 and not re.search(r"\d", words) else words


def same_thing(old: str, new: str, *, alike: bool = False) -> bool:
    """Whether two titles mean one thing: one lies in the other or their telling words are the same; ``alike`` asks less."""
    if _HAN.search(old) and _HAN.search(new):
        first, second = (_TAIL_ZH.sub("", _SIZE_ZH.sub("", one)) for one in (old, new))
        short, long = sorted((first, second), key=len)
        if len(short) >= 3 and short in long:
            return True
        pairs = {short[at : at + 2] for at in range(len(short) - 1)}
        shared = sum(pair in long for pair in pairs)
        return len(pairs) >= 2 and shared >= (0.4 if alike else 0.75) * len(pairs)
    first_words, second_words = (_telling(one) for one in (old, new))
    if not first_words or not second_words:
        return alike
    fewer = min(first_words, second_words, key=len)
    shared = len(first_words & second_words)
    return shared >= (0.5 if alike else 0.75) * len(fewer)


_SIZE = re.compile(r"\d[\d,.]*[ -]*(?:[mgk]wh?p?|megawatts?|gigawatts?)\b|\([mg]wh?\)")
"""Sizes are compared apart from the words of a title."""


def _telling(title: str) -> set[str]:
    return {
        key
        for word in _WORD.findall(_SIZE.sub(" ", fold(title)))
        if (key := plant_word(stem(word))) not in _PLAIN_WORDS and len(key) > 1
    }
