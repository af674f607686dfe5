"""Which language a paragraph is written in: by script, by letters that one language alone uses, by its small words."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 4_000
_SCRIPTS = re.compile(
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
_LATIN_LETTERS = {"tr": "ğıışçöüİ", "uz": "", "az": "əğışçöü", "de": "äöüß", "fr": "éèêàçùœ", "es": "ñáéíóú¿"}
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
_PROFILES = {tag: frozenset(words.split()) for tag, words in _WORDS.items()}
_CYRILLIC_TAGS = ("ru", "kk", "ky", "tg", "uz", "mn", "uk", "be")
_LATIN_TAGS = ("en", "uz", "tr", "az", "de", "fr", "es")
_UZBEK = re.compile(r"\b\w*[og][ʻʼ'’‘`]\w", re.IGNORECASE)
_URDU = re.compile("[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2\u06d3]")
_PERSIAN = re.compile("[\u067e\u0686\u0698\u06af\u06a9\u06cc]")
_HINDI_LETTERS = re.compile("[\u0904-\u0939]")


def detect_language(text: str) -> str:
    """BCP 47 tag of the language of ``text``; ``und`` when it has no letters or no language known here.

    Han characters count for more than one Latin or Cyrillic letter, as one of them is about a word.
    """
    counts: Counter[str] = Counter(found.lastgroup or "" for found in _SCRIPTS.finditer(text[:_SAMPLE]))
    if not counts:
        return "und"
    counts["han"] *= 3
    script, most = counts.most_common(1)[0]
    if most <= 0:
        return "und"
    if counts["kana"] * 10 > counts["han"] / 3 and counts["kana"] >= max(3, most / 20):
        return "ja"
    if script == "han":
        return "zh-Hans"
    if script == "cyrillic":
        return _among(text[:_SAMPLE], _CYRILLIC_TAGS, _CYRILLIC_LETTERS, "ru")
    if script == "latin":
        return _latin(text[:_SAMPLE])
    if script == "arabic":
        if _URDU.search(text):
            return "ur"
        return "fa" if _PERSIAN.search(text) else "ar"
    return {"devanagari": "hi", "mongolian": "mn", "hangul": "ko", "kana": "ja", "other": "und"}[script]


def _latin(text: str) -> str:
    marks = len(_UZBEK.findall(text))
    words = _words(text)
    tag = _among(text, _LATIN_TAGS, _LATIN_LETTERS, "en")
    if marks and (marks * 12 >= len(words) or words & _PROFILES["uz"]) and tag != "uz":
        hits = Counter(_WORD.findall(text.lower().replace("’", "'").replace("ʻ", "'")))
        english = sum(number for word, number in hits.items() if word in _PROFILES["en"])
        uzbek = sum(number for word, number in hits.items() if word in _PROFILES["uz"])
        return "uz" if uzbek + marks > english else tag
    return tag


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower().replace("’", "'").replace("ʻ", "'").replace("‘", "'")))


def _among(text: str, tags: tuple[str, ...], letters: dict[str, str], otherwise: str) -> str:
    """The tag whose small words and own letters occur most; ``otherwise`` when none does."""
    lowered = text.lower().replace("’", "'").replace("ʻ", "'").replace("‘", "'")
    words = Counter(_WORD.findall(lowered))
    total = max(1, sum(words.values()))
    shown = Counter(lowered)
    own = {tag: set(letters.get(tag, "")) for tag in tags}
    special = {letter for found in own.values() for letter in found}
    present = sum(shown[letter] for letter in special)
    best, best_score = otherwise, 0.0
    for tag in tags:
        score = sum(number for word, number in words.items() if word in _PROFILES[tag]) / total
        if present:
            covered = sum(shown[letter] for letter in own[tag])
            score += covered / present * min(1.0, 4 * present / total)
            # A letter the language does not have speaks against it.
            score -= (present - covered) / present * min(1.0, 4 * present / total)
            # Of two languages that cover all, the one with fewer unused letters fits better.
            unused = sum(1 for letter in own[tag] if not shown[letter])
            score -= 0.02 * unused
        if score > best_score:
            best, best_score = tag, score
    return best
