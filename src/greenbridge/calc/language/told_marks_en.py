"""What stands after an English name, or before it, and shows whether it is an organisation's."""

from __future__ import annotations

import re

from greenbridge.calc.language.told_words_en import GOT_FROM, GROUPS, PAID_TO, ROLES_OF
from greenbridge.calc.language.wordlists import listed

TITLE_AFTER = re.compile(
    r", (?:the (?:\w+[’']s )?|its |their |a |an )?(?:\w+ ){0,4}?(?:chief|ceo|head|director|deputy|minister|chairman|chairwoman|"
    r"president|professor|"
    r"researcher|analyst|spokes\w+|founder|manager|governor|mayor|akim|engineer|economist|expert|secretary|ambassador|"
    r"CEO|Director|Head|Minister|"
    r"Chairman|President|partner|fellow|scientist|rector)\b"
)
SURNAME = re.compile(
    r"(?:ov|ova|ev|eva|yev|yeva|sky|skiy|skii|skaya|enko|uly|kyzy|ashvili|adze|yan|baev|bayev|bekov|zoda|zade|zhanov|"
    r"nova|kov|shev|"
    r"chuk|uulu|oglu|oğlu|dottir|sson|escu|poulos)$"
)
APPOSED = re.compile(
    r",? (?:which (?:is|are|was|were|makes?|owns?|operates?|produces?|turns?|builds?|supplies|runs?|has|will|had)|(?:an?|"
    r"the|one of|part of|its|"
    r"formerly|owned by|backed by|based in|headquartered in|controlled by) (?:[\w’'-]+ ){0,7}?"
    r"(?:company|developer|maker|producer|bank|agency|operator|firm|group|utility|manufacturer|"
    r"start-?up|lender|"
    r"fund|university|institute|subsidiary|unit|division|arm|contractors?|suppliers?|consortium|provider|association|"
    r"investors?|refiner|"
    r"miner|automaker|carmaker|steelmaker|broadcaster|newspaper|NGO|think tank|consultancy|conglomerate|holding|recycler|"
    r"regulator|monopoly|broker|insurer|retailer|body|charity|foundation|affiliate|venture))\b"
)
SERVES = re.compile(
    r" (?:is|was|are|were|will be|acts?|acted|serves?|served)(?: as)?(?: the| its| their| a| an)? ?(?:\w+ ){0,2}?"
    r"(?:advis[eo]rs?|contractors?|suppliers?|operators?|developers?|lenders?|owners?|consultants?|investors?|"
    r"shareholders?|partners?|"
    r"arrangers?|underwriters?|insurers?|off-?takers?|customers?|buyers?|sponsors?|bidders?|makers?|producers?|"
    r"manufacturers?|coordinators?)\b"
)
OF_PLACE = re.compile(r"(?:mayor|governor|akim|regional|provincial|northern|southern|eastern|western|old|airport|port)\b")
OF_COMPANY = re.compile(
    r"(?:\w+ )?(?:chief|ceo|chair|general director|director|spokes|founder|subsidiary|shares|shareholders|"
    r"board|unit|division|arm|"
    r"plant|factory|parent|management|engineers|customers|portfolio|bid|offer|stake|turbines|panels|modules|"
    r"technology|equipment|"
    r"products?|managing|first|latest|second|representatives?|office|lawyers|fuel|nuclear|battery|local|"
    r"investment|head|president)",
)
NOUN_AFTER = re.compile(
    r" (?:state |national |joint[- ]stock |holding |trading )?"
    r"(?:corporation|company|concern|enterprise|consortium|conglomerate)\b(?!['’])"
)
"""What the organisation is, told after its name: the Turkmenenergo state corporation."""
SHARE_AFTER = re.compile(r" (?:the (?:other|remaining) )?\d[\d.]* ?(?:%|per ?cent)")
HOLDS = re.compile(r"(?:holds?|owns?|stake|shares?|hold)\b[^.;\n]{0,60}(?:and|,|while) (?:the )?$")
THINGS = frozenset(listed("Plant Station Farm Dam HPP TPP NPP CHP WPP"))
"""Last words of names of plants, which are projects and no bodies; a plant of no kind of power may be a factory."""
OF_MINISTER = re.compile(r"(?:Minister|Secretary) (?:of|for) (?:[A-Z]\w+,? ){1,4}and (?:the )?$")
PAPERS = frozenset(
    listed("Agreement Agreements Memorandum Contract Framework Declaration Protocol Roadmap Strategy Statement Signing Corridor")
)
BRACKETED = re.compile(r" \([A-Z][A-Z&]{1,9}\)")


def after_of(low: str, words: list[str]) -> float:
    """What ``of``, ``at``, ``for`` or ``from`` with the words before it says of the name after it."""
    role = words[-2].lower()
    if low == "for" and role in GROUPS and role in ("turbines", "panels", "modules", "inverters", "trucks", "buses"):
        return 0.0
    if role in ROLES_OF or role in ("consortium", "venture", "bids", "offers", "joint-venture", "member", "subsidiary"):
        return 2.0 if low != "from" or role in ("bids", "offers", "loan", "loans", "grant", "grants", "team") else 1.5
    if low == "from":
        near = {word.lower() for word in words[-6:-1]}
        return 2.0 if near & PAID_TO else 1.5 if near & GOT_FROM else -0.5
    return -1.0 if low in ("of", "at") else 0.0


def after_to(words: list[str]) -> float:
    """What ``to`` with the words before it says of the name after it."""
    if words[-2].lower() == "according":
        return 1.5
    near = {word.lower() for word in words[-7:-1]}
    if near & {
        "awarded",
        "loan",
        "lend",
        "contract",
        "tender",
        "stake",
        "loans",
        "licence",
        "license",
        "grant",
        "transferred",
        "belongs",
    }:
        return 1.5
    if near & {"handed", "sold", "supplied", "delivered", "exported", "lent", "shipped"}:
        return 0.5
    return -0.5
