"""Organisations in English text, and Latin names in other texts: runs of capitalised words with a head (Ministry of
…, … Bank, … LLC).
"""

from __future__ import annotations

import re
from functools import lru_cache

from greenbridge.calc.language.doubtful_en import BOARD_OF, PLANT_WORDS, doubtful_head, general, in_spans, title_lines
from greenbridge.calc.language.finder import tree_pattern
from greenbridge.calc.language.legal_forms import COMPANY, ENGLISH_HEADS, ENGLISH_NEED_MORE, GOVERNMENT
from greenbridge.calc.language.organisations_zh import Named
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.told_marks_en import SCHEMES
from greenbridge.calc.language.told_words_en import COMMON, GIVEN, ORG_WORDS, PINYIN_SURNAMES, TITLES_LOW, TOPICS
from greenbridge.calc.language.wordlists import listed

_CAP = r"[A-ZÀ-ÖØ-Þ][\w&+’'/-]{0,40}(?:\.(?=[A-Z])[\w&+’'-]{0,40}){0,6}"
_GAP = r"[^\S\n]"
"""White space within a line: no name goes on over the end of a paragraph."""
_RUN = re.compile(
    rf"{_CAP}(?:(?:{_GAP}(?:(?:of|and|for|on|in|the|de){_GAP}){{1,3}}|"
    rf",{_GAP}(?=[A-Z][a-z]+(?:,\s[A-Z][a-z]+)*,?\sand\s[A-Z])|{_GAP}(?:&\s)?|{_GAP}of\sthe\s){_CAP})*"
)
_LEGAL_TAIL = (
    r"(?:Co\.?,? ?Ltd\.?|Company Limited|Pte\.? Ltd\.?|Pvt\.? Ltd\.?|Private Limited|Ltd\.?|LLC|LLP|L\.L\.C\.|"
    r"JSC|OJSC|PJSC|CJSC|SOE|plc|PLC|Inc\.?|Corp\.?|GmbH(?: & Co\. KG)?|mbH|S\.p\.A\.|SpA|S\.A\.(?: de C\.V\.)?|N\.V\.|B\.V\.|"
    r"AG|Oyj?|Pty\.? Ltd\.?|Sdn\.? Bhd\.?|[Ss]\.?[Rr]\.?[Ll]\.|Srl|SARL|Sarl|S\.L\.(?:U\.)?|A\.[SŞ]\.|AŞ|d\.o\.o\.|"
    r"Limited|Co(?=,? (?:of|and|has|have|had|to|in|at|will|said|says|is|was|for|as|by|from|on|with)\b|[,;)]))"
)
_LEGAL_AFTER = Sought(rf"(?<=[\s,]){_LEGAL_TAIL}(?!\w)")
_BEFORE_LEGAL = re.compile(
    rf"(?:(?:{_CAP}|[A-Z]\.)(?:{_GAP}(?:&\s|and\s|und\s|y\s|et\s)?|{_GAP}\([A-Z][\w ]{{2,20}}\)\s?)){{0,7}}"
    rf"{_CAP}(?:\s\([A-Z][\w ]{{2,20}}\))?,?\s?$"
)
_LEGAL_FIRST = Sought(
    rf"\b(?:State (?:Unitary )?Enterprise|JSC|OJSC|PJSC|CJSC|LLC|LLP|FE|JV|SC)\s"
    rf"(?:[\"“«][^\"”»\n]{{2,60}}[\"”»]|{_CAP}(?:\s{_CAP}){{0,4}})"
)
_LEGAL_QUOTED = re.compile(
    r"[\"“«][A-ZÀ-Þ][^\"”»\n]{1,58}[\"”»] (?:JSC|OJSC|PJSC|CJSC|LLC|LLP|Ltd\.?|Co\.,? Ltd\.?|plc|GmbH)(?!\w)|"
    rf"(?<![\w&’'-]){_CAP}(?: {_CAP})? & Co\.(?!,? ?(?:Ltd|KG))|"
    rf"(?<![\w’'-])(?:{_CAP} ){{1,2}}(?:City Hall|[Cc]ity hall)(?!\w)"
)
"""A name in quotes before its form, the partners of a house, the hall of a town."""
_CUED = Sought(
    r"\b(?:developer|company|firm|manufacturer|operator|producer|utility|startup|start-up|contractor|"
    r"supplier|maker|lender|consultancy|giant|automaker|miner|holding|conglomerate|recycler|subsidiary|"
    rf"investor|bidder)s?,?{_GAP}"
    rf"(?P<name>{_CAP}(?:{_GAP}(?:&\s)?{_CAP}){{0,4}})"
)
_LEAD = frozenset(
    listed(
        """
        The A An M/s In On At For From With By And But Under During After As According Meanwhile This That These Those Its His
        Their When While Both If Since Before To Of Our We He She They It January February March April May June July
        August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
        Representatives Officials Experts Analysts Researchers Members Heads Delegates Shareholders Executives Engineers
        Specialists Scientists Earlier Later Today Yesterday President Minister Prime Deputy CEO Chairman Chairperson
        Director Head Mr Ms Mrs Dr Professor Vice Secretary Governor Mayor Ambassador General Another Each Every
        Several Two However Also Once Now Then Here There What Who How Why All Any Some Many Most More New About ABOUT Using Chair
    """
    )
)
_KEEP_NEW = frozenset(("Development", "Energy", "Zealand", "York", "Delhi"))
_DULL = frozenset(
    listed("""
        The A An New National International Global World Regional Local Public Private State Federal Central Renewable
        Clean Green Solar Wind Nuclear Sustainable Electric Smart Digital Industrial Special Economic Free Trade
        Development Business Investment Investors Joint Stock Open Limited Liability General Power Energy Energies Hydro
        Thermal Hydrogen Battery Storage Water Waste Low Carbon Zero Net Technical Technology Research Science Innovation
        High Tech Steering Advisory Executive Working Expert Organising Organizing Management Export Import Commercial
        Capital Oil Gas Coal Metals Mining Logistics Data Recycling Circular Economy Environmental Climate Finance
        Financial Cooperation Demonstration Pilot Project Plant Station Park Zone Group Company Corporation Bank Fund
        Ministry Agency University Institute Of And For Foreign Mutual Ordinary Procurement Transmission Distribution
        Generation Supply Great Civil Supervisory Board Advisory Council Committee Front-End
    """)
)
_OWNED = frozenset(
    listed("""
        Corporation Board Ministries Ministry Government Bank University Institute Department Agency Academy Chamber
        Association Committee Commission Council Bureau Fund Administration Federation Union Cabinet Parliament
        Embassy Secretariat Authority Center Centre Organization Organisation Foundation Alliance Office School
        College Society Inspectorate Commissioner Directorate Laboratory Programme Akimat Court Municipality
    """)
)
_CLOSING = frozenset(
    ("Company", "Corporation", "Authority", "Agency", "Administration", "Commission", "Bank", "Limited", "Group")
)
_TAILS = frozenset(
    listed("""
        Investment Investments Invest International Holding Holdings Trading Textile Textiles Construction Asia Europe
        Eurasia Africa Overseas Services Service Logistics Middle East Central Gulf Kazakhstan Uzbekistan Kyrgyzstan
        Tajikistan China Russia India Pakistan Iran Turkey Belarus Mongolia Azerbaijan Georgia Armenia Arabia Group
        Company Corporation Industries Technologies Systems One Two Three Four Five Six Seven Eight Nine Ten Fifteen
    """)
)
"""Words that still belong to a name after its head: W Solar Investment."""
_PROPER = frozenset(
    listed("""
        Organisation Organization Association Alliance Council Commission Agency Authority University Institute Fund Federation
        Chamber Holding Corporation Foundation Academy Consortium Coalition Bank Facility
    """)
)
_NOT_PROPER = frozenset(
    listed("""
        Joint Executive Steering Advisory Supervisory Organising Organizing General Special Working Technical Expert High
        Limited Open Foreign Ordinary Mutual Management
    """)
)
_MINISTRY = Sought(
    r"(?<![\w-])(?:Ministry|Department|Committee|Agency|Bureau|Directorate|State Committee|Commission) (?:of|for|on) (?:the )?"
    r"(?P<topics>[A-Z][a-z]+(?:(?: |, |,? and (?:the )?)[A-Z][a-z]+){1,8})(?: of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)*)?"
)
_LED = re.compile(r"(?:head|chairman|director|manager|president|CEO|founder|owner|representative)s? of (?:the |its )?$")
_ONE_TRADE = frozenset(
    tuple(one.split("+"))
    for one in listed("Iron+Steel Oil+Gas Research+Development Science+Technology Pulp+Paper Engineering+Construction")
)
"""Words that and joins inside one name: Hebei Iron and Steel Group."""
_PERSON_OF = re.compile(r"[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+ of (?:the )?(?=[A-Z])")
_TITLED = re.compile(rf"(?:{'|'.join(sorted(TITLES_LOW))}),? $", re.IGNORECASE)
_OFFICES = frozenset(
    listed("President Governor Chairman Chairwoman Chairperson Director Mr Ms Mrs Dr CEO Chief Deputy Vice Spokesman")
)
_UP_TO_AND = re.compile(r"(?:\S+\s)*?and\s")
_OWNER = re.compile(r"\S+[’']s\s")
_ANY_HEAD = Sought(rf"(?<![\w’'-])(?:{tree_pattern(ENGLISH_HEADS)})(?!\w)")
_GROUP = Sought(r" group(?= (?:has|had|have|will|is|was|of|and|said)\b|[,.;])")
_BRAND = re.compile(r"(?<![\w.-])[A-Z]{2,5}$")
"""SMS group has offered a unit."""
_BASED = re.compile(r"-(?:based|backed|owned|led|listed|registered|headquartered|made|built|funded)$")
_TOKEN = re.compile(r"\S+")
_MAKES = re.compile(r"[A-Z][a-z]{3,}(?<!Minister)(?<!Official)(?<!Director)(?<!Expert)s")
_ACTS_AFTER = re.compile(r" (?:has|have|is|was|will)\b")
_DATELINED = re.compile(r"\((?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,4})\) ?(?:--|[—–-]) ")
"""The agency at the head of a report: (Qazaq Power Review) —."""
_QUOTED_SIGN = re.compile(r"[\"”»] [A-Z]|& Co\.|[Cc]ity [Hh]all")
_UNIT_WORDS = frozenset(listed("MW MWh GW GWh kW kWh kV MVA"))
_ROLE_AFTER = re.compile(
    r" (?:Specialist|Director|Officer|Manager|Economist|Engineer|Analyst|Advis[eo]r|Representative|Minister|Secretary|Expert)s?"
    r"(?!\w)"
)
_LED_BOARD = re.compile(r"(?:[Cc]hair(?:man|woman|person)?|[Mm]ember|[Hh]ead)s? of (?:the )?$")
_DEVICES = frozenset(
    listed("Generator Generators Plant Plants Station Farm Facility Project Projects Complex Turbine Turbines System Unit")
)
_NEAR = 10_000
"""Characters around a headline in which its names are looked for once more."""
_MINISTER = re.compile(r"(?:Minister|Secretary)$")
_AREA_OF = re.compile(r"(?:Park|Zone|Plant|Cluster)$")
_TRADES = frozenset(
    listed(
        "Energy Power Technology Technologies Industries Engineering Mining Logistics Services Steel Zone Exchange Development"
    )
)
_COMPOUND = frozenset(
    listed("Centre Center Board Exchange Enterprises Company Corporation Industries Producers Entrepreneurs Employers Operators")
)
_FIELD_END = re.compile(r"(?:ic|al|an|ar|ive|ing|ment|tion|sion|ance|ence|ity|ry|ies|ture|gy|er|Drug)$")
_FIELDED = frozenset(
    listed("""
        Department Agency Authority Ministry Committee Commission Bureau Directorate Administration Secretariat Institute
        Foundation Centre Center Academy Association Council Organization Organisation
        Union Federation Society Board
    """)
)
"""Heads after which and joins two fields of one body: Environment and Energy Exchange."""
_BLAND = _DULL | TOPICS | COMMON | ORG_WORDS | frozenset(("Dispatch", "Metallurgical", "Processing"))


def read_english(text: str, countries: list[tuple[int, int]], known: list[tuple[int, int, str, str]]) -> list[Named]:
    """Names of organisations. ``countries`` are where countries stand, ``known`` where organisations found by name do."""
    country_starts = dict(countries)
    known_starts = {start for start, _, _, _ in known}
    found: list[Named] = []
    for group in _GROUP.finditer(text):
        brand = _BRAND.search(text, max(0, group.start() - 5), group.start())
        if brand:
            found.append(Named(brand.start(), group.end(), COMPANY, "", 0.8))
    for m in _LEGAL_AFTER.finditer(text):
        name = _BEFORE_LEGAL.search(text, max(0, m.start() - 100), m.start())
        if name is None or (name.start() and text[name.start() - 1].isalnum()):
            continue
        start = _after_lead(text, name.start(), m.end())
        while (
            (cut := _UP_TO_AND.match(text, start, m.end()))
            and len(text[cut.end() : m.end()].split()) >= 2
            and cut.end() < m.end()
        ):
            start = _after_lead(text, cut.end(), m.end())
        owner = _OWNER.match(text, start, m.end())
        start = owner.end() if owner and owner.end() < m.start() else start
        if start < m.end() and not re.fullmatch(_LEGAL_TAIL, text[start : m.end()]):
            found.append(Named(start, m.end(), COMPANY, "", 0.95))
    found += [Named(m.start(), m.end(), COMPANY, "", 0.9) for m in _LEGAL_FIRST.finditer(text)]
    for m in _LEGAL_QUOTED.finditer(text) if _QUOTED_SIGN.search(text) else ():
        start = _after_lead(text, m.start(), m.end())
        owner = _OWNER.match(text, start, m.end())
        start = owner.end() if owner else start
        found.append(Named(start, m.end(), GOVERNMENT if m.group().lower().endswith("hall") else COMPANY, "", 0.9))
    source = _DATELINED.search(text, 0, 400)
    if source:
        found.append(Named(source.start("name"), source.end("name"), "media", "", 0.7))
    for m in _CUED.finditer(text):
        start = _after_lead(text, m.start("name"), m.end("name"))
        words = text[start : m.end("name")].split()
        if len(words) == 2 and words[0] in PINYIN_SURNAMES and words[1].isalpha() and _LED.search(text, 0, m.start()):
            continue
        if start < m.end("name") and start not in country_starts and text[start : m.end("name")] not in _DULL:
            found.append(Named(start, m.end("name"), COMPANY, "", 0.75))
    for m in _MINISTRY.finditer(text):
        parts = re.split(r",? and (?:the )?|, | ", m.group("topics"))
        if all(word in TOPICS for word in parts if word) and ("," in m.group("topics") or " and " in m.group("topics")):
            found.append(Named(m.start(), m.end(), GOVERNMENT, "", 0.9))
    lines = title_lines(text)
    for m in _RUN.finditer(text):
        runs = _in_run(text, m.start(), m.end(), country_starts, known_starts)
        if runs and in_spans(m.start(), lines):
            runs = [one for one in runs if _stands_in_title(text, one)]
        found += runs
    return _longest(found)


def _after_lead(text: str, start: int, end: int) -> int:
    while start < end:
        m = _TOKEN.match(text, start, end)
        if not m or (m.group().rstrip(",.") not in _LEAD and not _BASED.search(m.group())):
            break
        following = _TOKEN.match(text, m.end() + 1, end)
        if m.group() == "New" and following and following.group() in _KEEP_NEW:
            break
        start = min(m.end() + 1, end)
    return start


def _in_run(text: str, start: int, end: int, countries: dict[int, int], known: set[int]) -> list[Named]:
    if not _ANY_HEAD.search(text, start, end):
        return []
    words = [(m.start(), m.end(), m.group().rstrip(",")) for m in _TOKEN.finditer(text, start, end)]
    if not any(_head(word) for _, _, word in words):
        return []
    # no name has so many words: a run is read in stretches, so that endless ones cost no more
    parts = [part for at in range(0, len(words), 60) for part in _parts(words[at : at + 60], known)]
    found = []
    for part in parts:
        named = _named(text, part, countries)
        if named and not (text[named.start - 1 : named.start] == "[" and text[named.end : named.end + 1] == "]"):
            found.append(named)
    return found


@lru_cache(maxsize=20_000)
def _head(word: str) -> str:
    bare = re.sub(r"[’']s?$", "", word)
    return bare if bare in ENGLISH_HEADS else ""


def _parts(words: list[tuple[int, int, str]], known: set[int]) -> list[list[tuple[int, int, str]]]:
    """The run cut at every ``and`` that joins two names, and after a possessive ('s)."""
    parts: list[list[tuple[int, int, str]]] = [[]]
    for at, (start, end, word) in enumerate(words):
        if word == "and" and _joins(parts[-1], words[at + 1 :], known):
            parts.append([])
            continue
        if word == "The" and parts[-1]:
            parts.append([])  # TASHKENT. KAZINFORM The Asian Development Bank
            continue
        if word == "of" and words[at - 1][2] == "and" and at and any(_head(one) for _, _, one in parts[-1]):
            parts.append([])
            continue
        if (
            word == "on"
            and any(one in ("Committee", "Commission", "Centre", "Center", "Institute", "Council") for _, _, one in parts[-1][:4])
            and _topic(words, at + 1)
        ):
            parts[-1].append((start, end, word))
            continue  # State Committee of the Republic of … on Ecology
        if word in ("in", "on") and any(_head(one) for _, _, one in parts[-1]):
            parts.append([])
            continue
        parts[-1].append((start, end, word))
        if (
            word.endswith(("'s", "’s", "s'", "s’"))
            and not word.startswith("People")
            and (any(_head(one) for _, _, one in words[at + 1 :]) or any(one in _OWNED for _, _, one in parts[-1]))
        ):
            parts.append([])
        elif word == "of" and len(parts[-1]) > 2 and _AREA_OF.search(parts[-1][-2][2]) and _head(words[-1][2]):
            parts.append([])  # Zhangze Industrial Park of Changzhi High-tech Zone
    return [part for part in parts if part]


def _topic(words: list[tuple[int, int, str]], at: int) -> bool:
    return at < len(words) and words[at][2] in TOPICS


def _joins(before: list[tuple[int, int, str]], after: list[tuple[int, int, str]], known: set[int]) -> bool:
    right = [word for word in after if word[2] != "the"]
    if not right or not before or (before[-1][2], right[0][2]) in _ONE_TRADE:
        return False
    if right[0][0] in known:
        return True
    stretch: list[str] = []
    for _, _, word in right:
        if word == "and" or (word in ("of", "for") and stretch and not _head(stretch[-1])):
            break  # heads after this belong to the first name: Ministry of … and Ecology of the Russian Federation
        stretch.append(word)
    if _MINISTER.search(before[-1][2]) or any(_MINISTER.search(word) for _, _, word in before):
        return False
    if right[0][2] in _LEAD:
        return True  # the Cabinet of Ministers and the Head of …
    heads = [word.rstrip(".") for word in stretch if _head(word)]
    bland = all(word.rstrip(".") in _BLAND or word in ("of", "for") or _head(word) for word in stretch)
    if before[0][0] not in known and bland and any(head in _COMPOUND for head in heads):
        return False
    own = any(
        _head(word) and (word in _OWNED or position > 0) and not (position == 0 and word in ENGLISH_NEED_MORE)
        for position, word in enumerate(stretch)
    )
    headed = any(_head(word) for _, _, word in before)
    if headed and after[0][2] == "the" and not all(word in TOPICS for word in stretch):
        return True
    if not headed and len(right) == len(stretch) and right[-1][2] in _FIELDED and _fields(before, right[0][2]):
        return False  # National Oceanic and Atmospheric Administration, Small Industries and Industrial Parks Organization
    if not headed and bland and after[0][2] != "the" and before[-1][2] in _BLAND and heads and heads[-1] in _FIELDED:
        return False  # Uttar Pradesh New and Renewable Energy Development Agency
    ruling = any(word in ("Ministry", "Committee", "Commission") for _, _, word in before[:3])
    if headed and ruling and all(word in TOPICS for word in stretch):
        return False
    if all(word in _DULL or word == "the" for _, _, word in before) and not any(word in _OWNED for _, _, word in before):
        return False
    if headed and before[-1][2] in ENGLISH_NEED_MORE and len(stretch) > 1 and stretch[-1].rstrip(".") in _CLOSING:
        return not all(word in _DULL or _head(word) for word in stretch[:-1])
    if headed:
        strong = [word for word in stretch if _head(word) and word not in _TRADES]
        if any(word in _OWNED for _, _, word in before[:-1]) and all(word in _BLAND and not _head(word) for word in stretch):
            return False  # Office of Fossil Energy and Carbon Management
        of_form = any(word in ("of", "for", "on") for _, _, word in before)
        return bool(strong) or (own and not of_form) or before[-1][2] in ENGLISH_HEADS
    return own and len(before) <= 3


def _fields(before: list[tuple[int, int, str]], right: str) -> bool:
    """Whether the words beside ``and`` are two fields of one body."""
    left = before[-1][2]
    return _FIELD_END.search(right) is not None and (left in _BLAND or (len(before) > 1 and _FIELD_END.search(left) is not None))


def _trimmed(part: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """A part without the units, small words and repetitions at its ends."""
    while part and part[-1][2] in ("of", "and", "for", "on", "in", "the", "de", "&"):
        part = part[:-1]
    while part and (part[0][2] in _UNIT_WORDS or (len(part) > 2 and part[0][2] == part[1][2])):
        part = part[1:]  # the last word of a caption again: Kumtor Kumtor Gold Company
    headed = False
    for at, (_, _, word) in enumerate(part):
        if headed and word in _OFFICES and part[at - 1][2][0].isupper():
            part = part[:at]  # Reserve Bank of India Governor Chakravarty Rangarajan
            break
        headed = headed or _head(word) != ""
    republic = [at for at, (_, _, word) in enumerate(part) if word == "Republic"]
    after = [word for _, _, word in part[republic[-1] + 1 :]] if republic else []
    if len(after) in (2, 3) and not any(word[0].islower() or _head(word) for word in after):
        part = part[: republic[-1] + 1]  # Administration of the President of the Kyrgyz Republic Akylbek Zhaparov
    ministers = [at for at, (_, _, word) in enumerate(part) if word == "Ministers"]
    if ministers and any(word in ("Cabinet", "Council") for _, _, word in part[: ministers[0]]):
        part = part[: ministers[0] + 1]
    return part


def _without_lead(text: str, part: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """A part without what leads to a name: small words, the board of a body, the photographer of an agency."""
    while part and (
        part[0][2] in _LEAD or _BASED.search(part[0][2]) or part[0][2] in ("of", "and", "for", "the", "in", "on", "&")
    ):
        if part[0][2] == "New" and len(part) > 1 and part[1][2] in (*_KEEP_NEW, "and"):
            break
        part = part[1:]
    part = part[max((at + 1 for at, (_, _, word) in enumerate(part) if _BASED.search(word)), default=0) :]
    part = _without_board(text, part)
    if part and text[part[0][0] - 1 : part[0][0]] == "(":
        slashed = [at for at, (_, _, word) in enumerate(part) if "/" in word[1:-1]]
        if slashed:  # (Krisztian Bocsi/Bloomberg News)
            start, end, word = part[slashed[0]]
            cut = word.index("/", 1) + 1
            part = [(start + cut, end, word[cut:]), *part[slashed[0] + 1 :]]
    return part


def _named(text: str, part: list[tuple[int, int, str]], countries: dict[int, int]) -> Named | None:
    part = _trimmed(part)
    if any(_MINISTER.search(word) for _, _, word in part):
        return None
    part = _without_lead(text, part)
    heads = [at for at, (_, _, word) in enumerate(part) if _head(word)]
    if not heads or len(part) > 16:
        return None
    owning = [at for at in heads if at + 1 < len(part) and part[at + 1][2] in ("of", "for", "on") and part[at][2] in _OWNED]
    at = owning[0] if owning else heads[-1]
    if not owning:
        last = at + 1
        while last + 1 < len(part) and (
            part[last][2] == "&" or (part[last][2] == "and" and (part[last - 1][2], part[last + 1][2]) in _ONE_TRADE)
        ):
            last += 2
        while last < len(part) and part[last][2] in _TAILS:
            last += 1
        if last + 1 == len(part) and _MAKES.fullmatch(part[last][2]) and _ACTS_AFTER.match(text, part[last][1]):
            last += 1  # KazAzot Steel Towers has …
        if last < len(part) and _goes_on(part[last:]) and part[at][2] in ENGLISH_NEED_MORE:
            return None  # Biogas Power Generator
        part = part[:last]
    low, high = part[0][0], part[-1][1]
    person = _PERSON_OF.match(text, low, high)
    titled = person and (person.group().endswith("the ") or part[0][2] in GIVEN or _TITLED.search(text, max(0, low - 16), low))
    if person and titled and low not in countries and not any(_head(word) for start, _, word in part if start < person.end()):
        low = person.end()
        part = [one for one in part if one[0] >= low]
        heads = [at for at, (_, _, word) in enumerate(part) if _head(word)]
        at = heads[0] if heads else 0
    while (high > low and text[high - 1] in ",.'’") or text[low:high].endswith(("'s", "’s")):
        high -= 2 if text[low:high].endswith(("'s", "’s")) else 1
    words = [word for _, _, word in part]
    if (not owning and text.startswith((" Project", " Program"), high)) or doubtful_head(text, low, high, tuple(words)):
        return None
    if _ROLE_AFTER.match(text, high) and _is_field(words[-1]):
        return None
    head = _head(part[at][2])
    if len(part) == 1 or (not owning and all(word in _DULL or word in _LEAD for word in words[:-1]) and not _proper(words)):
        return None
    if owning and len(part) - at < 3:
        return None
    only_country = not owning and countries.get(low) == part[-2][1]
    if only_country and head not in ("Government", "Embassy", "Parliament", "Cabinet"):
        return None
    if (
        head in ENGLISH_NEED_MORE
        and not owning
        and (
            len(part) > 5
            or (len(part) > 3 and general(tuple(words)))
            or (
                all(word in _DULL or start in countries for start, _, word in part[:-1])
                and not _proper(words)
                and words[-2:] != ["Stock", "Exchange"]
            )
        )
    ):
        return None
    if not owning and any(word in ("of", "for", "in", "on") for word in words) and head in ENGLISH_NEED_MORE:
        return None
    return Named(low, high, ENGLISH_HEADS[head], "", 0.85 if head not in ENGLISH_NEED_MORE else 0.7)


def _stands_in_title(text: str, one: Named) -> bool:
    """Whether a name of a headline or rubric is one all the same: it stands elsewhere too, or its head is a strong one."""
    name = text[one.start : one.end]
    return text.count(name, max(0, one.start - _NEAR), one.end + _NEAR) > 1 or (
        one.confidence > 0.7 and not general(tuple(name.replace("&", " ").split()))
    )


def _goes_on(rest: list[tuple[int, int, str]]) -> bool:
    """Whether the words after a head make it all a device or a plan: Biogas Power Generator, Renewable Energy Sector Project."""
    return rest[0][2] in _DEVICES or rest[0][2] in TOPICS or rest[-1][2] in _DEVICES or rest[-1][2] in SCHEMES


def _without_board(text: str, part: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """What follows the board of which somebody is the chairman: Chairman of the Board of X Fund."""
    board = BOARD_OF.match(text, part[0][0], part[-1][1]) if part else None
    led = _LED_BOARD.search(text, max(0, part[0][0] - 30), part[0][0]) if part else None
    end = board.end() if board else part[0][1] if led and part[0][2] == "Board" else 0
    rest = [one for one in part if one[0] >= end]
    while end and len(rest) > 1 and rest[0][2] in ("of", "the"):
        rest = rest[1:]
    return rest if end and rest else part


def _is_field(word: str) -> bool:
    """Whether a head before a title says what its holder is versed in: ADB Principal Energy Specialist."""
    return word in TOPICS or word in PLANT_WORDS


def _proper(words: list[str]) -> bool:
    """Whether general words with capitals are a name all the same: Green Hydrogen Organisation, but not Joint Working Group."""
    if words[-1] == "Ministry":
        return words[0] in TOPICS  # Energy Ministry
    return len(words) > 2 and words[-1] in _PROPER and words[0] not in _NOT_PROPER and "Economic" not in words[:2]


def _longest(found: list[Named]) -> list[Named]:
    kept: list[Named] = []
    for named in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and named.start < kept[-1].end:
            continue
        kept.append(named)
    return kept
