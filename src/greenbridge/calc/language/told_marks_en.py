"""What stands after an English name, or before it, and shows whether it is an organisation's."""

from __future__ import annotations

import re

from greenbridge.calc.language.told_words_en import (
    COMMON,
    KINDS_OF_PLANT,
    TOPICS,
)
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
    r"manufacturers?|coordinators?|licensors?)\b| (?:is|are|was|were|will be) responsible for\b"
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
THINGS = frozenset(listed("Plant Station Farm Dam Facility Reservoir HPP TPP NPP CHP WPP"))
"""Last words of names of plants, which are projects and no bodies; a plant of no kind of power may be a factory."""
OF_MINISTER = re.compile(r"(?:Minister|Secretary) (?:of|for) (?:[A-Z]\w+,? ){1,4}and (?:the )?$")
PAPERS = frozenset(
    listed("Agreement Agreements Memorandum Contract Framework Declaration Protocol Roadmap Strategy Statement Signing Corridor")
)
STATES = frozenset(
    listed("""
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Que
        Tenn Tex Va Vt Wash Wis Wyo Alta Sask
    """)
)
"""Short names of states and provinces, which follow the name of a town: Billings, Mont."""
CALENDAR = frozenset(
    listed("""
        January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep
        Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """)
)
DIRECTIONS = frozenset(
    listed(
        "North South East West Northern Southern Eastern Western Far Middle Central Northeast Northwest Southeast Southwest Near"
    )
)
"""Words that make a part of the world: the Far East."""
IN_STATE = re.compile(r", (?P<state>[A-Z][a-z]{1,4})\.")
RULED = re.compile(
    r"\b(?:[Gg]overnment|[Ss]tate|[Pp]rovince|[Cc]ity|[Rr]egion|[Dd]istrict|[Tt]own|[Cc]ounty|[Ii]sland|[Pp]eople|[Vv]illage|"
    r"[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Oo]utside|[Kk]ilomet(?:er|re)s) of (?:the )?$"
)
"""Before the name of a place: the government of Queensland."""
PEOPLE = re.compile(r"(?:ese|ish|ian|tani|zbek|akh|yz|rki|audi|rab|nch|rman)$")
GOES_ON_IN_QUOTES = re.compile(r" (?:into|in|for|of|to|on|with) [A-Z][\w ]{1,30}[.,]?[”\"»]")
MODEL = re.compile(r"[A-Z]{1,3}-?\d{2,}\w*")
FIELD_GOES_ON = re.compile(r" and [A-Z][a-z]+ (?:Development|Management|Protection|Resources|Affairs|Supply|Efficiency)\b")
NUMBERED = re.compile(r"\d (?:[A-Z]+ )?$")
TYPE = re.compile(r"[A-Z]-(?:[A-Z]{2}|[a-z])")
LETTERS = re.compile(r"[A-Z]&[A-Z](?!\w)")
SAID_BY = re.compile(r"[”\"] ?$")
SAID_END = re.compile(r" (?:said|says|added|adds|explained|noted|concluded)[.,]?(?:\n|$| (?![a-z]))|(?: said| added)\.")
SAID = re.compile(r"[”\"][,]? (?:said|says|added|adds|explained|noted|commented) $")
PLACE_LED = re.compile(
    r"(?:\b(?:in|near|at|from|of) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, |"
    r"\b(?:north|south|(?:north|south)?(?:east|west))(?:ern)?\s)$"
)
"""In Cheshire, England; northeast England."""
MADE = re.compile(r"[a-z]{2,}[A-Z]|^[A-Z]{2,}[a-z]|\w&\w|^[A-Z]{3,}[\d-]*$|[A-Z][a-z]+-[A-Z][a-z]+$|^\d")
AREAS = frozenset(
    listed("""
        Province Region District County Prefecture Oblast Valley River Lake Strait Island Islands Village Rayon Raion Aimag
        Peninsula Basin Street Avenue Road
    """)
)
SCHEMES = frozenset(
    listed("Plan Programme Program Project Scheme Act Bill Convention Initiative Study Award Mechanism Sector Mission")
)
"""Words of names of plans and papers, which may have a number after them: Power Development Plan VIII."""
EVENTS = frozenset(listed("Forum Summit Week Conference Congress Expo Exhibition Day Days Year Festival Prize Olympics Fair"))
"""Words of names of events."""
NEAR_BASE = re.compile(r", [A-Z][a-z]+(?: [A-Z][a-z]+)?-(?:based|headquartered)\b")
VESSEL = re.compile(r"\b(?:vessels?|ships?|models?|brands?|software|satellite) $")
OF_TITLE = re.compile(
    r"(?:Director|Ambassador|Representative|Manager|Head|Minister|President|Envoy|Co-?ordinator) "
    r"(?:of|for|to|in) (?:[A-Z][a-z]+ and )?$"
)
BRACKETED = re.compile(r" \([A-Z][A-Z&]{1,9}\)")


def no_body(text: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Whether a run of capitalised words is a plant, an area, a plan, a paper, a rubric or a piece of a name, by its words."""
    last, name = words[-1], text[start:end]
    if last in PAPERS or (name.isupper() and NUMBERED.search(text, max(0, start - 12), start)) or TYPE.match(name):
        return True  # Investment Agreement; 360 ONE, N-TOPCon: a piece of a name, a sort of cell
    if last in TOPICS and (OF_MINISTER.search(text, max(0, start - 60), start) or FIELD_GOES_ON.match(text, end)):
        return True  # Punjab Livestock and Dairy Development
    if last in ("News", "Bureau") and text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n"):
        return True  # a rubric, a byline
    if NEAR_BASE.match(text, end) or (last in COMMON and OF_TITLE.search(text, max(0, start - 40), start)):
        return True  # Abidjan, Ivory Coast-based; Director of Microgrid Operations
    if len(words) == 1:
        return False
    if words[-2:] in (("Working", "Group"), ("Steering", "Group")):
        return True
    if (
        last in AREAS
        or last in EVENTS
        or (len(words) > 2 and (last in SCHEMES or (words[-2] in SCHEMES and set(last) <= set("IVX"))))
    ):
        return True
    return last in THINGS and (last != "Plant" or words[-2].lower() in KINDS_OF_PLANT)
