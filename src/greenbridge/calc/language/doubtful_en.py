"""What makes a run of capitalised English words doubtful as a name: general words only, a verb inside, a line all in capitals."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from greenbridge.calc.language.told_words_en import ACTS, COMMON, ORG_WORDS, TOPICS
from greenbridge.calc.language.wordlists import listed

_GENERAL = frozenset(
    listed("""
        Municipal Solid Commercial Industrial Domestic Household Hazardous Medical Plastic Organic Blue Grey Gray Clean Low High
        Street Lighting Home Rural Offshore Onshore Floating Rooftop Thermal Electrical Mechanical Civil Public Private Chinese
        Russian Joint National Regional Local Foreign Latest Recent Related Featured Popular Top Breaking Business Unit Latest
        Consultation Information Demolition
        Contracts Tenders Clean Carbon Zero Net Circular Economy Smart City Best Special Central State Federal Future
        Working Steering Task Force Recovery Treatment Test Testing Training Capture Removal Conversion Hub
        Center Centre
        Excellence Advanced Modern Small Large Medium Big First Second Third Main Key Major Strategic Initial Final Total General
    """)
)
_PROPER_ENDS = frozenset(
    listed("""
        Group Holding Holdings Corporation Bank Fund Foundation Trust Institute University Association Council Alliance Partners
        Associates Agency Academy Organisation Organization Ventures
    """)
)
_TITLE_WORD = re.compile(r"[^\W\d_][\w’'&-]*")
_SMALL = frozenset(listed("a an the of and or for to in on at by with from as its into over up de via vs"))
_VERBS = frozenset(
    word.capitalize()
    for word in ACTS
    if word.endswith("s")
    and word
    not in (
        "holds",
        "rates",
        "funds",
        "issues",
        "ranks",
        "places",
        "mines",
        "finances",
        "supplies",
        "exports",
        "imports",
        "offers",
        "orders",
        "plans",
        "tests",
        "teams",
        "bids",
        "leases",
        "aims",
        "sets",
        "runs",
        "works",
        "tops",
        "cuts",
        "processes",
        "estimates",
        "forecasts",
        "starts",
        "hosts",
        "trains",
        "joins",
    )
) | frozenset(listed("Clears Sees Approves Signs Wins Eyes Unveils Gets Goes Seeks Says Urges Becomes Begins"))


PLANT_WORDS = frozenset(
    listed("Hydropower Hydroelectric Power Solar Wind Nuclear Thermal Photovoltaic Geothermal Treatment Wastewater Sewage Biogas")
)
_COMMONLY = re.compile(r"\b(?:an?|several|new)(?: [a-z][\w-]*){0,2} $")
BOARD_OF = re.compile(r"(?:[\w&’'-]+ )*?Board of (?:Directors|Governors|Trustees|Management)")
_SMALL_WORD = re.compile(r"(?<![\w’'])[a-z]")
_FUNDING = frozenset(
    listed(
        "Environment Environmental Finance Financing Investment Credit Fund Climate Infrastructure Lending Guarantee Adaptation"
    )
)
_INDUSTRIAL = frozenset(
    listed("""
        Industrial Industry Industries Technology Tech Science Scientific Eco Innovation IT Business Logistics Chemical Software
        High-tech
    """)
)
"""Words of parks that are more than a place."""


@lru_cache(maxsize=20_000)
def general(words: tuple[str, ...]) -> bool:
    """Whether every word is a general one: Municipal Solid Waste. Names of such words end as bodies do: Climate Fund."""
    return words[-1] not in _PROPER_ENDS and all(
        word in _GENERAL
        or word in COMMON
        or word in TOPICS
        or word in ORG_WORDS
        or word.capitalize() in ORG_WORDS
        or word.capitalize() in _GENERAL
        or word.capitalize() in COMMON
        for word in words
    )


def told_in_full(words: tuple[str, ...]) -> bool:
    """Whether a verb stands among the words after the first: UP Clears Green Hydrogen Centre is a headline."""
    return any(word in _VERBS for word in words[1:])


def title_lines(text: str) -> list[tuple[int, int]]:
    """Where lines stand whose every word of weight has a capital: headlines, rubrics, heads of tables."""
    found = []
    at = 0
    for line in text.split("\n"):
        if 12 < len(line) < 200 and line.rstrip()[-1:] not in (".", ";"):
            words = _TITLE_WORD.findall(line)
            if len(words) > 3 and all(word[0].isupper() or word in _SMALL for word in words):
                found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def in_spans(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a position lies in one of the spans, which are in order and apart."""
    before = bisect_right(spans, at, key=_start) - 1
    return before >= 0 and at < spans[before][1]


def _start(span: tuple[int, int]) -> int:
    return span[0]


def doubtful_head(text: str, low: int, high: int, words: tuple[str, ...]) -> bool:
    """Whether a name with a head is a board, a plant, a place, a headline or a byline rather than a body."""
    if (words[-1] == "Plant" and words[-2:-1] and words[-2] in PLANT_WORDS) or BOARD_OF.match(text, low, high):
        return True
    if (
        len(words) == 2
        and words[-1] in ("Corporation", "Company")
        and text[max(0, low - 3) : low].lower().lstrip() in ("a ", "an ")
    ):
        return True  # a Delaware Corporation
    if _COMMONLY.search(text, max(0, low - 30), low) and general(words):
        return True  # a cutting-edge Resource Recovery Center
    if told_in_full(words) or words in (("Centre", "of", "Excellence"), ("West", "Bank")):
        return True
    if words[-1] == "Facility" and not any(word in _FUNDING for word in words):
        return True
    if words[-1] == "Park" and len(words) < 4 and not any(word in _INDUSTRIAL for word in words):
        return True
    line = text[text.rfind("\n", 0, low) + 1 : (text.find("\n", high) + 1 or len(text) + 1) - 1]
    return words[-1] in ("Bureau", "News") and len(line.split()) < 5 and not _SMALL_WORD.search(line)
