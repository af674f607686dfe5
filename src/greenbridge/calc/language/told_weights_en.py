"""How much each clue weighs that an English name is an organisation's: logarithms of odds.

Fitted by logistic regression (`benchmarks/told_names.py`) on the names of 509 English texts whose organisations are labelled:
120 of this repository, 79 pages of green press, and 310 reports of business and politics with public labels (FiNER-ORD,
CoNLL++). A clue counts once a name; one met in few texts, or that weighs little, is left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from greenbridge.calc.language.wordlists import listed

_BIAS = -1.48
_TOLD = {
    "beside an organisation": 3.01,
    "business word last": 2.3,
    "of a country": 2.26,
    "its people after": 2.25,
    "done by": 2.17,
    "ends as companies do": 2.11,
    "4 capitals": 1.94,
    "told what it is": 1.77,
    "company noun before": 1.69,
    "agreeing with": 1.49,
    "3 capitals": 1.45,
    "owns as companies do": 1.37,
    "role of": 1.36,
    "acts": 1.34,
    "bought from": 1.21,
    "chosen": 1.12,
    "5 capitals": 1.08,
    "6 capitals": 1.04,
    "begins a longer name": 1.01,
    "person of": 0.91,
    "agreeing between": 0.89,
    "told to media": 0.88,
    "taken on": 0.83,
    "before: ": 0.79,
    "according to": 0.66,
    "letters oddly joined": 0.6,
    "does": 0.56,
    "common abbreviation": 0.55,
    "speaks": 0.54,
    "with": 0.52,
    "begins a longer name and speaks": 0.41,
    "and sign": 0.32,
    "company such as": 0.3,
    "beside a place": 0.28,
    "3 words": 0.24,
    "acted upon": 0.23,
    "common word inside": -0.17,
    "by": -0.18,
    "indefinite article": -0.21,
    "between": -0.23,
    "from": -0.26,
    "after: ": -0.27,
    "in a state": -0.27,
    "capital after": -0.31,
    "4 words": -0.37,
    "business word first": -0.39,
    "given name first": -0.42,
    "for": -0.62,
    "nothing done": -0.66,
    "country before": -0.68,
    "ends a longer name": -0.71,
    "given name alone": -0.84,
    "only opens sentences": -0.87,
    "at a place": -0.93,
    "of": -0.96,
    "title after": -1.04,
    "ruled or sailed": -1.15,
    "headline": -1.57,
    "place before": -1.76,
    "ends a longer name and speaks": -1.96,
    "names a plant": -2.18,
    "names a thing": -2.23,
    "spelt out in small letters": -2.85,
}
"""What is told of a name, and what it is made of."""
_WORDS = {
    "before": listed("""
        from=+1.38 with=+1.31 (=+1.12 ;=+0.95 group=+0.93 bst=+0.76 ,=+0.69 including=+0.55 on=+0.51 said=+0.50 of=+0.46
        by=+0.45 reuters=+0.43 to=+0.40 .=+0.35 like=+0.35 for=+0.28 or=+0.28 we=+0.27 and=+0.20 while=+0.20 "=+0.18
        2015=+0.16 its=+0.16 which=+0.16 :=-0.16 an=-0.16 against=-0.17 as=-0.17 but=-0.17 all=-0.18 million=-0.18 ?=-0.21
        at=-0.25 –=-0.26 in=-0.27 new=-0.32 our=-0.33 leader=-0.35 de=-0.38 australian=-0.40 more=-0.44 “=-0.44 near=-0.45
        after=-0.49 )=-0.97
    """),
    "before the article": listed("""
        in=+0.75 from=+0.51 that=+0.48 to=+0.46 ,=+0.40 of=+0.33 by=+0.28 .=+0.20 said=+0.18 under=-0.22 with=-0.23 for=-0.35
        while=-0.38
    """),
    "after": listed("""
        has=+1.15 (=+1.02 s=+1.00 fell=+0.98 –=+0.77 newsletter=+0.76 also=+0.70 news=+0.65 party=+0.55 shares=+0.51
        last=+0.48 over=+0.46 .=+0.36 reported=+0.36 )=+0.35 close=+0.34 spokesman=+0.34 market=+0.31 which=+0.27 ,=+0.26
        and=+0.22 about=+0.21 closed=+0.19 will=+0.17 —=-0.15 as=-0.16 on=-0.16 rebels=-0.17 says=-0.17 your=-0.18 more=-0.20
        told=-0.22 at=-0.24 for=-0.24 3=-0.25 chief=-0.25 may=-0.26 "=-0.27 could=-0.28 of=-0.30 can=-0.31 said=-0.32
        100=-0.33 this=-0.33 would=-0.35 the=-0.36 wind=-0.36 to=-0.37 :=-0.40 from=-0.42 owns=-0.43 based=-0.44 index=-0.45
        were=-0.46 had=-0.48 by=-0.61 with=-0.61 a=-0.68 have=-0.70
    """),
    "last": listed("""
        newsroom=+1.27 party=+1.23 fed=+1.06 markets=+0.76 fool=+0.73 co=+0.59 nyse=+0.57 house=+0.56 nasdaq=+0.52
        fools=+0.27 lse=+0.19 jewish=-0.16 learn=-0.24 view=-0.25 editing=-0.42 ftse=-0.44 the=-0.47 otc=-0.50 bank=-0.55
        no=-0.60 index=-0.71 in=-0.86
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
