"""Who takes part in a project: the bodies of its sentences, but those that only speak, report or say where."""

from __future__ import annotations

import re
from bisect import bisect_left

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.projects_told import DROPS_OUT, NAMES_PARTY, speaks_in_russian

_SAID = re.compile(
    r"(?:,[^,.;\n]{1,60},)? (?:also |has |have )?(?:said|says|reports?|reported|announced on its|noted|notes|stressed|added|told|"
    r"informed|confirmed|commented|estimates?|recalled)\b"
    r"(?! (?:(?:on|in|last|this) [\w ]{1,20} )?(?:that )?(?:it|they) (?:has|have|had|will|would|plans?|is|are|was|were|signed|"
    r"won)\b)"
)
"""A body that only says something; one that says what it has signed or will do is a party."""
_SOURCE_BEFORE = re.compile(
    r"(?:according to|reported by|as reported by|citing|cited by|told|statement (?:by|from)|said|reports?|quoted) (?:the |a |"
    r"an )?"
    r"(?:[A-Z][\w]+[’']s )?$"
)
_ASIDE_BEFORE = re.compile(
    r"(?:head of|similar to|compared with|unlike|rival|outbid|beat|beating|instead of) (?:the )?(?:[A-Z]\w+[’']s )?$"
)
_OFFICIAL = ("government", "association", "institute", "media", "alliance")
_TRADING = ("company", "service-provider")
_THE_COMPANY = re.compile(
    r"(?:Earlier|Recently|Last|This|In|On|Separately|Meanwhile)[\w ,]{0,30}?,? (?:the (?:company|firm|group)|it) "
    r"(?:has |had |also )*(?:announced|plans|signed|unveiled|will|won|started|opened|began)\b|"
    r"(?:The (?:company|firm|group|corporation|investor|developer|manufacturer|(?:joint )?venture)|It) "
    r"(?:will|is|has|plans?|intends?|expects?|wants?|aims?|would|signed|built|operates|agreed)\b|(?:Компания|Предприятие|"
    r"Инвестор|Она|Он) [а-яё]"
)
_NAMES_IT = compile_leading(
    r"\bthe (?:\w+ )?project(?: company)?\b|"
    r"^(?:(?:Parallel|Other|The other|The) )?(?:lenders|investors|financiers|contractors|sponsors|shareholders) (?:include|"
    r"are)\b|"
    r"\b(?:of|in|for|at|to) the (?:plant|factory|farm|station|complex|facility|scheme|works)\b|"
    r"^Construction (?:is|will|was|has)\b"
)
_TAKES_PART = re.compile(
    r"(?:\b(?:built|supplied|supplies|developed|designed|constructed|delivered|installed|owned|financed|funded|co-financed|lent|"
    r"arranged|operated|executed|implemented|carried out|signed|awarded|provided|contributed|backed|put up|won|prepared|"
    r"holds?|held|invited)\b|\b(?:contractor|developer|investor|lender|supplier|customer|off-?taker|owner|operator|partner|adviser|"
    r"advisor|consultant|"
    r"borrower|shareholders?|lenders|investors|stake|loans?|grant|equity|financing|package|turbines|panels|modules)\b)"
)
"""What a later sentence says of those who build, supply, lend to or own the project just told."""


def only_speaks(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a body is named only as the source of what is told: …, the ministry said; according to ….

    A company that says something of a project mostly takes part in it.
    """
    if speaks_in_russian(text, start, end):
        return True
    before = text[max(0, start - 40) : start]
    if _SOURCE_BEFORE.search(before) or _ASIDE_BEFORE.search(before):
        return True
    return kind in _OFFICIAL and _SAID.match(text, end) is not None


def names_it(text: str, start: int, end: int) -> bool:
    """Whether an English sentence without a plant of its own names who takes part in the project before."""
    words = text[start:end]
    return _NAMES_IT.search(words) is not None and _TAKES_PART.search(words) is not None


def owner_before(text: str, start: int, forms: list[tuple[int, int, str]], kinds: dict[str, str]) -> str:
    """The company that a sentence beginning with The company … or It … goes on about: the last one named before it."""
    if not _THE_COMPANY.match(text, start):
        return ""
    before = [one for one in forms[: bisect_left(forms, (start,))] if one[0] > start - 300 and kinds.get(one[2]) in _TRADING]
    return before[-1][2] if before else ""


def names_party(words: str) -> bool:
    """Whether a Russian sentence names who takes part in the project told before: Подрядчик — …"""
    return NAMES_PARTY.search(words) is not None and not DROPS_OUT.search(words)


def tells_of_parties(words: str) -> bool:
    """Whether a later sentence about a project may name further parties."""
    return names_party(words) or _TAKES_PART.search(words) is not None
