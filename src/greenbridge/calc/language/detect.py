"""Which language a paragraph is written in: by script, by letters that one language alone uses, by its small words."""

from __future__ import annotations

import re
from collections import Counter

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.sought import Sought

_SAMPLE = 2_000
_SHORT_TEXT = 600
_SCRIPT = re.compile(
    r"(?P<han>[\u3400-\u4dbf\u4e00-\u9fff])|(?P<kana>[\u3041-\u30ff])|(?P<hangul>[\uac00-\ud7af])|(?P<cyrillic>[\u0400-\u052f])"
    r"|(?P<arabic>[\u0620-\u06ff])|(?P<devanagari>[\u0900-\u097f])|(?P<mongolian>[\u1800-\u18af])"
    r"|(?P<latin>[A-Za-z\u00c0-\u024f\u1e00-\u1eff])|(?P<other>[^\W\d_])"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʻʼ`][^\W\d_]+)*")

_CYRILLIC_LETTERS = {
    "tg": "ғӣқӯҳҷ",
    "kk": "әғқңөұүһі",
    "uz": "ўқғҳ",
    "ky": "ңөү",
    "mn": "өү",
    "uk": "іїєґ",
    "be": "ўі",
}
_LATIN_LETTERS = {"tr": "ğışçöüİ", "uz": "", "az": "əğışçöüİ", "de": "äöüß", "fr": "éèêàçùœ", "es": "ñáéíóú¿"}
_WORDS = {
    "ru": "и в на с по для из что как это не от до при будет года млн также которые его был о к за тыс компания проект",
    "uk": "і в на з що як це не від до при буде року також які його був та для",
    "be": "і ў на з што як гэта не ад да пры будзе года таксама якія яго быў для",
    "kk": "және мен үшін бойынша бұл бар жылы деп болып туралы еді екен да де осы жоба қазақстан",
    "ky": "жана менен үчүн боюнча бул бар жылы деп болуп тууралуу да эле кыргыз кыргызстан бир "
    "анын алар ал эмес болгон деди ошол ушул дагы катары турган болду керек кийин ошондой берген алган ары үч эки жок",
    "tg": "ва дар аз ба барои бо ки ин аст соли он ҳам то мебошад шуд тоҷикистон",
    "uz": "va bilan uchun bu ham deb yil bo'yicha bo'lib edi esa yilda o'zbekiston "
    "ular uning shu dedi kerak bo'lgan qilish lekin haqida keyin qildi bir men uni ular u yoki qilgan mumkin emas har eng kishi "
    "ва билан учун бу ҳам деб йил бўйича эди",
    "mn": "ба нь бол энэ оны байна болон гэж юм тус монгол улсын онд байгаа хийх",
    "en": "the of and to in a is for on that with as by at from this it will be was are has project company",
    "tr": "ve bir bu için ile da de olarak daha olan yıl çok gibi olduğu türkiye",
    "az": "və bir bu üçün ilə də olan ki il azərbaycan edilib edir",
    "de": "der die das und in den von zu mit ist für auf des im nicht ein eine",
    "fr": "le la les de des et en du un une pour que dans est par sur au",
    "es": "el la los las de y en que del un una para con por es al",
}


def _both_cases(letters: str) -> frozenset[str]:
    # Not the capital of ı, which is everybody's I, nor that of ß, which is two letters.
    return frozenset(letters) | frozenset(letter.upper() for letter in letters if "\x7f" < letter.upper() < "\uffff")


_PROFILES = {tag: frozenset(words.split()) for tag, words in _WORDS.items()}
_TAGS_OF = {
    word: tuple(tag for tag in _PROFILES if word in _PROFILES[tag]) for word in frozenset[str]().union(*_PROFILES.values())
}
_CYRILLIC = {tag: _both_cases(_CYRILLIC_LETTERS.get(tag, "")) for tag in ("ru", "kk", "ky", "tg", "uz", "mn", "uk", "be")}
_LATIN = {tag: _both_cases(_LATIN_LETTERS.get(tag, "")) for tag in ("en", "uz", "tr", "az", "de", "fr", "es")}
_OWN_LETTERS = {tag: frozenset[str]().union(*table.values()) for tag, table in (("ru", _CYRILLIC), ("en", _LATIN))}
_CASES = {
    own: tuple((letter, letter.upper() if letter.upper() in own else letter) for letter in own if letter.islower())
    for own in (*_CYRILLIC.values(), *_LATIN.values())
}
_UZBEK = Sought(r"[og][ʻʼ'’‘`]\w", re.IGNORECASE)
_URDU = re.compile("[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2\u06d3]")
_PERSIAN = re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc]")
_SHORT_LINE, _SHORT_HAN = 40, 4
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN_WORDS = r"(?:[A-Za-z\u00c0-\u024fʻʼ'’‘-]{1,30}[\s,.;:()]{1,3}){6}"
_EASTERN = r"[\u0621-\u06ff]{3}|[\u0900-\u097f]{3}|[\u1820-\u1878]{3}|[\u3041-\u30ff]{3}|[\uac00-\ud7af]{3}"
_EASTERN_LETTER = r"[\u0621-\u06ff\u0900-\u097f\u1820-\u1878\u3041-\u30ff\uac00-\ud7af]"
_SIGNS_OF_ANOTHER = {
    "han": compile_leading(rf"{_LATIN_WORDS}|[\u0400-\u052f]{{4}}|{_EASTERN}"),
    "cyrillic": compile_leading(rf"{_LATIN_WORDS}|[\u3400-\u9fff]{{6}}|[әғқңөұүһіўҳӯӣҷєїґ]|{_EASTERN}"),
    "latin": re.compile(
        rf"[\u0400-\u052fğışçöüəäßéèàñʻʼ'’‘\u0621-\u06ff\u0900-\u097f\u1820-\u1878\u3041-\u9fff\uac00-\ud7af]"
        rf"(?:(?<=[ğışçöüəäßéèàñ])|(?<=[oOgG][ʻʼ'’‘])\w|(?<=[\u3400-\u9fff])[\u3400-\u9fff]{{5}}"
        rf"|(?<=[\u0400-\u052f])[\u0400-\u052f]{{3}}|(?<={_EASTERN_LETTER}){_EASTERN_LETTER}{{2}})"
    ),
    "other": re.compile(""),
}
"""What a text of one family of letters holds when some of its paragraphs may be in another language."""
_HINTS = {
    "han": re.compile(r"[A-Za-z\u00c0-\u052f\u0621-\u06ff\u0900-\u097f\u1820-\u1878\u3041-\u30ff\uac00-\ud7af]"),
    "cyrillic": re.compile(r"[A-Za-zәғқңөұүһіўҳӯӣҷєїґ\u0621-\u06ff\u0900-\u097f\u1820-\u1878\u3041-\u9fff\uac00-\ud7af]"),
    "latin": re.compile(r"[\u0400-\u052fğışçöüəäßéèàñʻʼ'’‘\u0621-\u06ff\u0900-\u097f\u1820-\u1878\u3041-\u9fff\uac00-\ud7af]"),
    "other": re.compile(""),
}
"""The letters those signs begin with or hold: one class is searched several times as fast."""


class _Scripts(dict[str, str]):
    """Characters to the script they belong to, empty for those of none; there are few different ones in a text."""

    def __missing__(self, character: str) -> str:
        found = _SCRIPT.match(character)
        self[character] = script = (found.lastgroup or "") if found else ""
        return script


_SCRIPT_OF = _Scripts()
_SCRIPTS = ("", *_SCRIPT.groupindex)


def detect_language(text: str) -> str:
    """BCP 47 tag of the language of ``text``; ``und`` when it has no letters or no language known here.

    Han characters count for more than one Latin or Cyrillic letter, as one of them is about a word.
    """
    shown = Counter(text[:_SAMPLE])
    counts = dict.fromkeys(_SCRIPTS, 0)
    for script, number in zip(map(_SCRIPT_OF.__getitem__, shown), shown.values(), strict=True):
        counts[script] += number
    del counts[""]
    counts["han"] *= 3
    most = max(counts.values())
    if most <= 0:
        return "und"
    script = next(name for name in map(_SCRIPT_OF.__getitem__, shown) if counts.get(name) == most)
    if counts["kana"] * 10 > counts["han"] / 3 and counts["kana"] >= max(3, most / 20):
        return "ja"
    if script == "han":
        return "zh-Hans"
    if script == "cyrillic":
        return _among(_words(text[:_SAMPLE]), shown, _CYRILLIC, "ru")
    if script == "latin":
        return _latin(text[:_SAMPLE], shown)
    if script == "arabic":
        if _URDU.search(text):
            return "ur"
        return "fa" if _PERSIAN.search(text) else "ar"
    return {"devanagari": "hi", "mongolian": "mn", "hangul": "ko", "kana": "ja", "other": "und"}[script]


def detect_parts(text: str, language: str) -> list[tuple[int, int, str]]:
    """Stretches of whole paragraphs (lines) with their languages; ``language`` is that of most of the text.

    A line too short to tell is taken with the one before it. Paragraphs are looked at one by one only where the text holds
    signs of a second language.
    """
    family = _family(language)
    if not text or not (_HINTS[family].search(text) and _SIGNS_OF_ANOTHER[family].search(text)):
        return [(0, len(text), language)] if text else []
    found: list[tuple[int, int, str]] = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        tag = detect_language(line) if len(line) >= (_SHORT_HAN if _HAN.search(line) else _SHORT_LINE) else ""
        if tag in ("", "und"):
            tag = found[-1][2] if found else language
        if found and found[-1][2] == tag:
            found[-1] = (found[-1][0], end, tag)
        else:
            found.append((at, end, tag))
        at = end + 1
    return found


def _family(language: str) -> str:
    if language.startswith("zh"):
        return "han"
    return "cyrillic" if language in _CYRILLIC else "latin" if language in _LATIN else "other"


def _latin(text: str, shown: Counter[str]) -> str:
    words = _words(text)
    tag = _among(words, shown, _LATIN, "en")
    marks = sum(1 for _ in _UZBEK.finditer(text))
    if marks and tag != "uz" and (marks * 12 >= len(words) or words.keys() & _PROFILES["uz"]):
        english = sum(words[word] for word in _PROFILES["en"])
        uzbek = sum(words[word] for word in _PROFILES["uz"])
        return "uz" if uzbek + marks > english else tag
    return tag


def _words(text: str) -> Counter[str]:
    plain = text.lower().replace("’", "'").replace("ʻ", "'").replace("‘", "'")
    # Words of a long text are many enough to leave those beside a comma or bracket out, which is three times as fast.
    return Counter(_WORD.findall(plain) if len(plain) < _SHORT_TEXT else plain.split())


def _among(words: Counter[str], shown: Counter[str], letters: dict[str, frozenset[str]], otherwise: str) -> str:
    """The tag whose small words and own letters occur most; ``otherwise`` when none does."""
    total = max(1, words.total())
    small = dict.fromkeys(_PROFILES, 0)
    for word in words.keys() & _TAGS_OF.keys():
        for tag in _TAGS_OF[word]:
            small[tag] += words[word]
    present = sum(map(shown.__getitem__, _OWN_LETTERS[otherwise].intersection(shown)))
    best, best_score = otherwise, 0.0
    for tag, own in letters.items():
        score = small[tag] / total
        if present:
            covered = sum(map(shown.__getitem__, own.intersection(shown)))
            score += covered / present * min(1.0, 4 * present / total)
            # A letter the language does not have speaks against it.
            score -= (present - covered) / present * min(1.0, 4 * present / total)
            # Of two languages that cover all, the one with fewer unused letters fits better.
            score -= 0.02 * sum(small not in shown and large not in shown for small, large in _CASES[own])
        if score > best_score:
            best, best_score = tag, score
    return best
