"""How much each clue weighs that an English name is an organisation's: logarithms of odds.

Fitted by logistic regression (`benchmarks/told_names.py`) on the names of 524 English texts whose organisations are labelled:
120 of this repository, 94 pages of green press, and 310 reports of business and politics with public labels (FiNER-ORD,
CoNLL++). A clue counts once a name; one met in few texts, or that weighs little, is left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from greenbridge.calc.language.wordlists import listed

_BIAS = -1.47
_TOLD = {
    "beside an organisation": 3.15,
    "business word last": 2.3,
    "its people after": 2.26,
    "of a country": 2.21,
    "ends as companies do": 2.17,
    "done by": 2.15,
    "4 capitals": 2.06,
    "told what it is": 1.81,
    "company noun before": 1.77,
    "3 capitals": 1.5,
    "agreeing with": 1.42,
    "acts": 1.35,
    "role of": 1.35,
    "owns as companies do": 1.34,
    "bought from": 1.21,
    "5 capitals": 1.12,
    "chosen": 1.12,
    "6 capitals": 1.08,
    "begins a longer name": 1.03,
    "agreeing between": 0.92,
    "person of": 0.92,
    "told to media": 0.87,
    "taken on": 0.84,
    "according to": 0.74,
    "letters oddly joined": 0.71,
    "before: ": 0.7,
    "owns a place": 0.62,
    "does": 0.54,
    "speaks": 0.53,
    "common abbreviation": 0.5,
    "with": 0.43,
    "begins a longer name and speaks": 0.41,
    "and sign": 0.32,
    "company such as": 0.28,
    "acted upon": 0.27,
    "3 words": 0.24,
    "beside a place": 0.23,
    "2 capitals": 0.21,
    "capital before": 0.18,
    "of an owner": 0.16,
    "business word first": -0.19,
    "indefinite article": -0.22,
    "between": -0.23,
    "common word inside": -0.24,
    "from": -0.26,
    "by": -0.28,
    "after: ": -0.29,
    "capital after": -0.3,
    "country before": -0.33,
    "in a state": -0.39,
    "given name first": -0.41,
    "4 words": -0.42,
    "for": -0.65,
    "ends a longer name": -0.71,
    "nothing done": -0.72,
    "given name alone": -0.89,
    "only opens sentences": -0.91,
    "at a place": -0.94,
    "title after": -1.05,
    "of": -1.06,
    "ruled or sailed": -1.13,
    "headline": -1.59,
    "place before": -1.77,
    "ends a longer name and speaks": -1.89,
    "names a plant": -2.24,
    "names a thing": -2.26,
    "spelt out in small letters": -2.97,
}
"""What is told of a name, and what it is made of."""
_WORDS = {
    "before": listed("""
        from=+1.38 with=+1.37 (=+1.10 ;=+0.90 group=+0.89 bst=+0.77 ,=+0.65 by=+0.54 including=+0.54 on=+0.52 of=+0.50
        said=+0.48 reuters=+0.44 like=+0.36 .=+0.33 for=+0.29 or=+0.29 we=+0.26 while=+0.19 "=+0.18 between=+0.17 its=+0.16
        2015=+0.15 which=+0.15 against=-0.17 an=-0.17 as=-0.17 million=-0.19 but=-0.20 :=-0.21 all=-0.21 ?=-0.24 –=-0.26
        in=-0.27 at=-0.28 new=-0.32 our=-0.32 leader=-0.34 de=-0.38 more=-0.43 “=-0.44 near=-0.46 ”=-0.47 after=-0.49
        australian=-0.50 )=-1.02
    """),
    "before the article": listed("""
        to=+0.87 in=+0.74 from=+0.51 that=+0.51 ,=+0.40 of=+0.34 said=+0.17 about=-0.16 under=-0.22 with=-0.37 for=-0.39
        while=-0.39
    """),
    "after": listed("""
        has=+1.23 s=+1.09 fell=+0.98 (=+0.96 –=+0.80 newsletter=+0.77 also=+0.70 news=+0.67 party=+0.54 last=+0.50
        shares=+0.50 over=+0.45 .=+0.39 reported=+0.37 close=+0.35 )=+0.34 spokesman=+0.34 market=+0.32 which=+0.29 ,=+0.24
        about=+0.21 and=+0.19 closed=+0.19 as=-0.16 on=-0.17 rebels=-0.17 3=-0.18 had=-0.18 your=-0.18 more=-0.19 at=-0.21
        told=-0.22 chief=-0.25 may=-0.27 "=-0.28 could=-0.28 can=-0.30 said=-0.32 of=-0.33 the=-0.33 100=-0.34 this=-0.34
        would=-0.35 to=-0.36 wind=-0.36 :=-0.39 from=-0.40 owns=-0.41 based=-0.43 1=-0.44 index=-0.45 were=-0.45 by=-0.58
        with=-0.58 a=-0.66 have=-0.72
    """),
    "last": listed("""
        newsroom=+1.29 party=+1.22 fed=+1.07 markets=+0.78 co=+0.75 fool=+0.72 nyse=+0.55 house=+0.54 nasdaq=+0.53
        fools=+0.26 lse=+0.18 jewish=-0.18 learn=-0.22 view=-0.26 editing=-0.39 ftse=-0.46 the=-0.46 otc=-0.52 no=-0.58
        bank=-0.59 index=-0.74 in=-0.89
    """),
}
"""Words and signs around a name, its last word and its last letters."""
_WEIGHTS = _TOLD | {
    f"{kind}: {word}": float(weight)
    for kind, words in _WORDS.items()
    for word, _, weight in (one.rpartition("=") for one in words)
}


def weigh(clues: Iterable[str]) -> float:
    """The logarithm of the odds that a name with these clues is an organisation's."""
    return _BIAS + sum(_WEIGHTS.get(clue, 0.0) for clue in set(clues))


def likelihood(score: float) -> float:
    """The odds as a likelihood from 0 to 1."""
    return round(1 / (1 + math.exp(-score)), 2)
