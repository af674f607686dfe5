"""Russian names of organisations in the nominative."""

from __future__ import annotations

import re
from functools import lru_cache

_NOMINATIVE = {
    "министерств": ("о", "n"),
    "правительств": ("о", "n"),
    "агентств": ("о", "n"),
    "комитет": ("", "m"),
    "департамент": ("", "m"),
    "управлени": ("е", "n"),
    "мэри": ("я", "f"),
    "служб": ("а", "f"),
    "администраци": ("я", "f"),
    "акимат": ("", "m"),
    "хокимият": ("", "m"),
    "комисси": ("я", "f"),
    "секретариат": ("", "m"),
    "президиум": ("", "m"),
    "филиал": ("", "m"),
    "колледж": ("", "m"),
    "техникум": ("", "m"),
    "телеканал": ("", "m"),
    "журнал": ("", "m"),
    "газет": ("а", "f"),
    "кабинет": ("", "m"),
    "посольств": ("о", "n"),
    "дирекци": ("я", "f"),
    "банк": ("", "m"),
    "фонд": ("", "m"),
    "корпораци": ("я", "f"),
    "университет": ("", "m"),
    "институт": ("", "m"),
    "академи": ("я", "f"),
    "центр": ("", "m"),
    "ассоциаци": ("я", "f"),
    "союз": ("", "m"),
    "палат": ("а", "f"),
    "альянс": ("", "m"),
    "консорциум": ("", "m"),
    "совет": ("", "m"),
    "бирж": ("а", "f"),
    "организаци": ("я", "f"),
    "технопарк": ("", "m"),
    "парк": ("", "m"),
    "завод": ("", "m"),
    "комбинат": ("", "m"),
    "лаборатори": ("я", "f"),
    "федераци": ("я", "f"),
    "инспекци": ("я", "f"),
    "коалици": ("я", "f"),
    "госкорпораци": ("я", "f"),
}
_HEADS_LONGEST = tuple(sorted(_NOMINATIVE, key=len, reverse=True))
_CASES = re.compile(r"(?:ами|ями|ах|ях|ам|ям|ов|ев|ом|ем|ой|ей|ою|ю|у|а|я|ы|и|е|о|)$")
_GENDER_ENDING = {"m": ("ый", "ий"), "f": ("ая", "яя"), "n": ("ое", "ее")}


@lru_cache(maxsize=20_000)
def nominative(name: str) -> str:
    """The name with its head and the adjectives before it in the nominative singular, where that is sure; else the
    name as it is.
    """
    words = name.split(" ")
    for at, word in enumerate(words[:6]):
        low = word.lower()
        stem = next((one for one in _HEADS_LONGEST if low.startswith(one) and len(low) - len(one) <= 3), "")
        if not stem or not _CASES.fullmatch(low[len(stem) :]):
            continue
        if low[len(stem) :] in ("ами", "ями", "ах", "ях", "ам", "ям", "ов", "ев"):
            return name
        ending, gender = _NOMINATIVE[stem]
        words[at] = word[: len(stem)] + ending
        for before in range(at):
            words[before] = agree(words[before], gender)
        return " ".join(words)
    return name


_CASES_OF_PERSONS: tuple[tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]], ...] = (
    (
        re.compile(r"(?:[рт]а|ля|ря|ма|[сз]ла|главы|нта)$"),
        (
            (re.compile(r"(?<=[сц]к)ого$"), "ий"),
            (re.compile(r"(?<=[оеёиы]в|[иы]н)ой$"), "а"),
            (re.compile(r"(?<=[сц]к)ой$"), "ая"),
            (re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])а$"), ""),
            (re.compile(r"(?<=[аеёиоуыэюя])я$"), "й"),
            (re.compile(r"(?<=[лнр])я$"), "ь"),
            (re.compile(r"(?<=[бвдзлмнпрстфц])ы$|(?<=[гкхжчшщ])и$"), "а"),
            (re.compile(r"(?<=[ио])и$"), "я"),
        ),
    ),
    (
        re.compile(r"(?:ом|ем|ём|главой)$"),
        (
            (re.compile(r"(?<=[сц]к)им$"), "ий"),
            (re.compile(r"(?<=[оеёиы]в|[иы]н)(?:ым)$"), ""),
            (re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])ом$"), ""),
            (re.compile(r"(?<=[аеёиоуыэюя])ем$"), "й"),
            (re.compile(r"(?<=[лр])ем$"), "ь"),
            (re.compile(r"(?<=[оеёиы]в|[иы]н)ой$|(?<=[бвдзлмнпрстфц])ой$"), "а"),
        ),
    ),
)
_NOT_DECLINED = re.compile(r"(?:о|их|ых|э|у|ю|и)$")


def person_nominative(person: str, role: str) -> str:
    """A person's name in the nominative, by the case of the role before it: министром Асаном Исаевым. As it is where not sure."""
    if role.lower().startswith("зам") and not role.lower().startswith("замест"):
        return person  # замдиректора Ирина Шевчук
    word = next((one for one in role.split() if one[:4].lower() not in ("перв", "гене", "испо", "стар")), "")
    for case, endings in _CASES_OF_PERSONS:
        if case.search(word):
            return " ".join(_declined(one, endings) for one in person.split(" "))
    return person


_ROLES = re.compile(
    r"^(?P<lead>(?:[а-яёА-ЯЁ]+(?:ого|ему|ому|ым|им|ый|ий) )*)(?P<stem>(?:[А-ЯЁа-яё]+-)?(?:[Мм]инистр|[Пп]ремьер|[Пп]резидент|"
    r"(?:[Гг]ен)?[Дд]иректор|[Гг]убернатор|[Аа]ким|[Хх]оким|[Рр]ектор|[Мм]эр)|[Пп]редседател|[Рр]уководител|[Зз]аместител|"
    r"[Сс]екретар|(?:[Зз]ам)?[Гг]лав|[Пп]ос(?:о?л))(?P<ending>а|у|ом|ем|я|ю|ой|ы|е|ь)?(?= |$)"
)


def role_nominative(role: str) -> str:
    """A role with its first noun, and the adjectives before it, in the nominative: первого заместителя министра."""
    m = _ROLES.match(role)
    if not m:
        return role
    stem = m["stem"]
    low = stem.lower()
    if low.endswith(("тел", "тар")):
        noun = stem + "ь"
    elif low in ("посл", "посол"):
        noun = stem[0] + "осол"
    else:
        noun = stem + ("а" if low.endswith("глав") else "")
    lead = " ".join(agree(one, "m") for one in m["lead"].split())
    return f"{lead} {noun}".strip() + role[m.end() :]


def _declined(word: str, endings: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    if len(word) < 4 or word.endswith("."):
        return word
    for ending, nominative_ending in endings:
        if ending.search(word):
            return ending.sub(nominative_ending, word)
    return word


def agree(word: str, gender: str) -> str:
    """An adjective in the nominative singular of a gender (m, f, n); any other word as it is."""
    m = re.search(r"(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ая|яя|ое|ее|ый|ий)$", word)
    if not m:
        return word
    stem = word[: m.start()]
    soft = m.group()[0] in "еияю" and not stem.endswith(("к", "г", "х", "ж", "ш", "щ", "ч"))
    if gender == "m":
        return stem + ("ий" if soft or stem.endswith(("к", "г", "х", "ж", "ш", "щ", "ч")) else "ый")
    return stem + _GENDER_ENDING[gender][1 if soft else 0]
