"""How much each clue weighs that an English name is an organisation's: logarithms of odds.

Fitted by logistic regression (`benchmarks/told_names.py`) on the names of 465 English texts whose organisations are labelled:
the sets of this repository, 30 pages of green press, and 310 reports of business and politics with public labels (FiNER-ORD,
CoNLL++). A clue counts once a name; one met in few texts, or that weighs little, is left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from greenbridge.calc.language.wordlists import listed

_BIAS = -1.59
_TOLD = {
    "beside an organisation": 2.69,
    "of a country": 2.43,
    "business word last": 2.39,
    "its people after": 2.37,
    "done by": 1.98,
    "ends as companies do": 1.93,
    "4 capitals": 1.87,
    "agreeing with": 1.71,
    "told what it is": 1.68,
    "acts": 1.48,
    "company noun before": 1.46,
    "bought from": 1.22,
    "5 capitals": 1.21,
    "3 capitals": 1.18,
    "chosen": 1.15,
    "role of": 1.04,
    "owns as companies do": 0.96,
    "6 capitals": 0.92,
    "begins a longer name": 0.89,
    "person of": 0.89,
    "told to media": 0.85,
    "agreeing between": 0.78,
    "according to": 0.72,
    "before: ": 0.7,
    "2 capitals": 0.68,
    "does": 0.66,
    "speaks": 0.66,
    "with": 0.53,
    "letters oddly joined": 0.46,
    "common abbreviation": 0.45,
    "begins a longer name and speaks": 0.44,
    "beside a place": 0.4,
    "listed": 0.34,
    "acted upon": 0.3,
    "short form after": 0.29,
    "company such as": 0.27,
    "3 words": 0.23,
    "owns": 0.23,
    "and sign": 0.22,
    "1 words": 0.16,
    "did": -0.15,
    "indefinite article": -0.17,
    "named often": -0.18,
    "between": -0.2,
    "by": -0.22,
    "from": -0.25,
    "capital after": -0.26,
    "in a state": -0.32,
    "4 words": -0.37,
    "after: ": -0.4,
    "for": -0.4,
    "given name first": -0.43,
    "nothing done": -0.54,
    "given name alone": -0.71,
    "country before": -0.8,
    "of": -0.8,
    "ends a longer name": -0.86,
    "only opens sentences": -0.87,
    "title after": -0.9,
    "at a place": -0.93,
    "ruled or sailed": -1.09,
    "place before": -1.27,
    "headline": -1.35,
    "spelt out in small letters": -1.44,
    "names a plant": -1.73,
    "ends a longer name and speaks": -1.74,
    "names a thing": -1.86,
}
"""What is told of a name, and what it is made of."""
_WORDS = {
    "before": listed("""
        (=+1.36 from=+1.29 with=+1.18 ;=+0.98 group=+0.90 bst=+0.55 ,=+0.53 of=+0.52 said=+0.49 including=+0.48 by=+0.47
        on=+0.46 reuters=+0.39 or=+0.37 .=+0.36 to=+0.31 we=+0.30 like=+0.28 while=+0.26 and=+0.20 2015=+0.18 year=+0.17
        is=+0.15 but=-0.15 as=-0.16 former=-0.16 all=-0.17 million=-0.17 –=-0.18 ?=-0.20 at=-0.20 :=-0.21 ”=-0.23 new=-0.25
        our=-0.27 australian=-0.33 leader=-0.33 more=-0.33 in=-0.35 “=-0.35 after=-0.44 near=-0.46 )=-0.76
    """),
    "before the article": listed("""
        in=+0.63 to=+0.52 from=+0.51 ,=+0.44 by=+0.41 that=+0.39 of=+0.37 said=+0.18 about=-0.30 for=-0.37 while=-0.37
    """),
    "after": listed("""
        –=+1.20 has=+1.02 fell=+0.96 (=+0.92 newsletter=+0.78 s=+0.78 party=+0.55 last=+0.47 news=+0.47 shares=+0.47
        reported=+0.46 .=+0.39 spokesman=+0.32 and=+0.30 closed=+0.29 government=+0.29 ,=+0.28 over=+0.27 about=+0.22
        also=+0.22 ”=+0.16 )=+0.15 chief=-0.16 more=-0.18 at=-0.20 said=-0.20 3=-0.21 "=-0.23 may=-0.25 can=-0.26 could=-0.27
        this=-0.27 told=-0.30 —=-0.31 100=-0.32 the=-0.33 to=-0.33 of=-0.34 based=-0.36 from=-0.39 owns=-0.40 were=-0.41
        index=-0.43 had=-0.46 a=-0.55 would=-0.56 have=-0.63 :=-0.70 with=-0.70 by=-0.71
    """),
    "last": listed("""
        newsroom=+1.31 party=+1.24 fed=+1.06 fool=+0.79 markets=+0.59 house=+0.53 nasdaq=+0.37 fools=+0.30 tip=-0.20
        learn=-0.24 view=-0.24 editing=-0.42 otc=-0.42 ftse=-0.44 the=-0.45 index=-0.67 no=-0.67 in=-0.79
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
