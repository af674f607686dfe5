"""Letters spoilt by a wrong character set, mended where the way back is plain: Министерство written as РњРёРЅРёСЃС‚РµСЂСЃС‚РІРѕ.

A text that was decoded with one set and was written in another is encoded back and decoded rightly. Which sets they were is tried
out; a result counts only where it reads much better than what came in. What was lost on the way stays visible.
"""

from __future__ import annotations

import codecs
import re

import ftfy

_SIGNS = re.compile(
    r"[ÐÑ][\u0080-\u00bf\u2018-\u2122€ŠŽŒœšžŸ‚ƒ„…†‡ˆ‰‹•–—]|Ã[\u0080-\u00bf]|â€|[äåæçèé][\u0080-\u00bf¸»¼½¾]"
    r"|вЂ[\u0080-\u2122]|(?:[РС][\u0080-\u00bf\u0400-\u040f\u0450-\u045f\u0490-\u0491\u2018-\u2122а-яА-Я]){3}|[А-ЯЁ]?[а-яё][А-ЯЁ]{3}"
    r"|[À-ÿ¡-¿×÷]{5}|[а-яёА-ЯЁ][¤¦§©«¬®°±¶·№»][а-яёА-ЯЁ\u0080-\u00bf\u0400-\u045f]"
    r"|[锛銆鐨绗浜鍦涓鏄鍜鏈缁鍙鍥骞鐢鎬閲][\u4e00-\u9fff\ue000-\uf8ff\ufffd€?]"
)
_WAYS = (
    ("latin-1", "utf-8"),
    ("sloppy-windows-1252", "utf-8"),
    ("sloppy-windows-1251", "utf-8"),
    ("gbk", "utf-8"),
    ("koi8-r", "utf-8"),
    ("cp866", "utf-8"),
    ("latin-1", "cp1251"),
    ("sloppy-windows-1252", "cp1251"),
    ("koi8-r", "cp1251"),
    ("cp866", "cp1251"),
    ("sloppy-windows-1251", "koi8-r"),
    ("latin-1", "koi8-r"),
    ("sloppy-windows-1251", "cp866"),
    ("latin-1", "gbk"),
    ("sloppy-windows-1252", "gbk"),
    ("sloppy-windows-1251", "gbk"),
)
"""What a text was read as, and what it was written in."""
_SAMPLE = 6_000
_BETTER_BY = 0.25
_ROUNDS = 3
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_ODD = re.compile(
    r"[^\w\x00-\x19\x20-\x7e\xa0«»“”„‘’‚—–…°·•№€₽£¥§©®±×²³\ufffd\u2000-\u200f\u202f\u3000-\u303f\uff00-\uffef]|[\ue000-\uf8ff\x1a]"
)
"""Signs that hardly stand in a text: boxes, controls, currency and marks of old character sets."""
_SOUND_WORD = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІЎҲӢӮҶЇЄҐ]?[а-яёәғқңөұүһіўҳӣӯҷїєґ]+|[А-ЯЁӘҒҚҢӨҰҮҺІЎҲӢӮҶЇЄҐ]+")
_VOWELS = frozenset("аеёиоуыэюяіәөұүӣӯАЕЁИОУЫЭЮЯІӘӨҰҮ")
COMMON_HAN = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现"
    "当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重"
    "并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入"
    "几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基"
    "省企业绿色能源环境技术集团投资项目公司万亿元園區國發會電業與為這個對從時來産過還進開關"
)


def _keep_lost(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return b"\0" * (error.end - error.start), error.end


codecs.register_error("greenbridge.lost", _keep_lost)


def mend_mojibake(text: str) -> str:
    """``text`` with what can be mended mended; left alone unless the signs of it are plain."""
    for _ in range(_ROUNDS):
        mended = _once(text)
        if mended == text:
            break
        text = mended
    return text


def _once(text: str) -> str:
    sign = _SIGNS.search(text)
    if sign is None:
        return text
    begin = max(0, text.rfind("\n", 0, sign.start()))
    sample = text[begin : begin + _SAMPLE]
    # The library mends single quotes and dashes of another set in a sound text best, the ways below whole texts.
    best, way = max(sound(sample), sound(_by_library(sample))) + _BETTER_BY, ("", "")
    for read_as, written_in in _WAYS:
        made = _recode(sample, read_as, written_in)
        told = sound(made) if made else 0.0
        if told > best:
            best, way = told, (read_as, written_in)
    if not way[0]:
        return _by_library(text)
    return "\n".join(_better(line, *way) for line in text.split("\n"))


def _by_library(text: str) -> str:
    return "\n".join(ftfy.fix_encoding(line) if _SIGNS.search(line) else line for line in text.split("\n"))


def _better(line: str, read_as: str, written_in: str) -> str:
    if line.isascii():
        return line
    made = _recode(line, read_as, written_in)
    return made if made and sound(made) >= sound(line) else line


def _recode(text: str, read_as: str, written_in: str) -> str:
    raw = text.encode(read_as, errors="greenbridge.lost")
    if "\x1a" not in text:
        raw = raw.replace(b"\x1a", b"\0")  # what the lenient sets write for a lost character
    if raw.count(0) * 4 > len(raw):
        return ""
    made = raw.decode(written_in, errors="replace")
    return re.sub("[\ufffd\0]+", "\ufffd", made)


def sound(text: str) -> float:
    """How far a text reads like Chinese or a language in Cyrillic or Latin letters, between 0 and 1; 0.5 without letters."""
    weight = good = 0.0
    for word in _WORD.findall(text):
        han, cyrillic = bool(_HAN.search(word)), bool(_CYRILLIC.search(word))
        size = (3 if han else 1) * len(word)
        weight += size
        if han:
            good += size * min(1.0, 3 * sum(letter in COMMON_HAN for letter in word) / len(word)) * (not cyrillic)
        elif cyrillic:
            vowels = sum(letter in _VOWELS for letter in word) / len(word)
            shaped = bool(_SOUND_WORD.fullmatch(word))
            good += size * shaped * (1.0 if len(word) < 5 or 0.2 <= vowels <= 0.75 else 0.3)
        else:
            good += size * max(0.0, 1 - 3 * sum(letter > "\x7f" for letter in word) / len(word))
    if not weight:
        return 0.5
    odd = len(_ODD.findall(text))
    lost = 2 * text.count("\ufffd")
    return max(0.0, good / weight - (2 * odd + lost) / len(text))
