"""Titles of projects in English: the head noun with what stands before it back to an article or a verb, and its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from greenbridge.calc.language.leading import compile_leading
from greenbridge.calc.language.sought import Sought
from greenbridge.calc.language.title import Title

_HEAD = Sought(
    r"(?<![\w-])(?:(?:power|wind|solar|photovoltaic|PV|waste-to-energy|biogas|hydrogen|hydropower|hydroelectric|"
    r"recycling|treatment|"
    r"metro|rail|tram|"
    r"desalination|cement|steel|storage|industrial|logistics|eco-industrial|nuclear|geothermal|module|cell|battery|assembly|"
    r"sorting|demonstration|production|training|research|service|competence|incineration) )*"
    r"(?:power (?:plant|station)|(?:wind|solar) (?:farm|park)|plant|station|farm|battery|storage system|storage "
    r"facility|facility|factory|"
    r"gigafactory|substation|refinery|(?:industrial |logistics |technology |science )park|transmission line|line|"
    r"pipeline|railway|metro|mill|tunnel|highway|motorway|tramway|depot|digester|incinerator|kiln|reservoir|pumping station|"
    r"laboratory|reactor|"
    r"project|extension|dam|canal|complex|cascade|data cent(?:re|er)|terminal|corridor|landfill|smelter|works|"
    r"(?:recycling|demonstration|production|training|research|service|competence|sorting|treatment) (?:base|cent(?:re|er)|hub)|"
    r"(?:heating|grid|network|water|supply|irrigation|substation) (?:upgrade|moderni[sz]ation|rehabilitation|refurbishment)|"
    r"(?:heating|supply|irrigation|charging|distribution) (?:networks?|systems?)|"
    r"water supply(?: and (?:sanitation|sewerage|wastewater))?(?: services| infrastructure| systems?)?|"
    r"(?:wastewater|sewerage|sanitation|water) (?:services|infrastructure|systems?|networks?)|Gigafactory(?: [A-Z][a-z]+)?|"
    r"electrolyser|interconnector|"
    r"(?:Wind |Solar |Hydro\w* |Photovoltaic |Battery )?(?:Energy )?(?:Power Plant|Power Station|Wind Farm|Solar Park|Solar Farm|"
    r"Solar Plant|Hydropower Plant|Storage System|Transmission Line|Wind Project|Solar Project|Rail Project)|"
    r"(?<=[a-z] )(?:HPP|TPP|CHPP?|WPP|SPP|NPP|BESS)|(?<=[a-z] )(?:Program(?:me)?|Project))(?![\w-])"
)
_MANY = re.compile(
    r"(?<![\w-])(?P<count>a pair of|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<words>(?:[\w/-]+ ){1,6}?)"
    r"(?:plants|stations|farms|parks|projects|substations|factories|facilities|lines|dams|systems)(?![\w-])"
)
"""Several alike that are one undertaking: two 200 MW solar projects, three greenfield solar PV power plants."""
_PROPER = re.compile(
    r"(?<!\w)(?!MW|GW|PV\b|(?:Wind|Solar|Power|Plant|Station|Farm|Park|Battery|Energy|Storage|System|Hydro\w*|Photovoltaic|Waste|"
    r"Program|Programme|Transmission|Overhead|Line|Project|New|Chinese)\b)[A-Z][a-z]"
)
"""A word of a title that is a name and not its kind in capitals."""
_QUOTED = compile_leading(r"\b(?:[Pp]roject|[Pp]rogramme|[Ss]cheme) [“\"«](?P<title>[A-Z][^”\"»\n]{4,80})[”\"»]")
"""A project called by its name in quotes."""
_PAIR = re.compile(
    r"(?<![\w-])[A-Z][\w-]+ (?:(?:wind|solar|power|hydropower|storage) ){0,2}(?:plant )?and (?:the )?[A-Z][\w-]+ "
    r"(?:(?:wind|solar|power|hydropower|storage) ){1,2}(?:plants|farms|parks|projects|stations)(?![\w-])"
)
"""Two plants told by their names: the Bash and Dzhankeldy wind power plants."""
_SIGN_MANY = compile_leading(r"(?:plant|station|farm|park|project|facilitie|factorie|line|dam|system)s\b|factories|facilities")
_KIND = re.compile(
    r"(?<![\w-])(?:solar|wind|hydro\w*|photovoltaic|PV|waste\w*|incineration|power|biogas|recycling|storage|hydrogen|sorting|"
    r"treatment|geothermal|nuclear|desalination|cement|transmission|metro|rail|tram|water|wastewater|sewerage|"
    r"sanitation)(?![\w])"
)
_SIZED_ONLY = re.compile(r"\d[\d.,]*[ -]?(?:[MG]W|megawatts?|gigawatts?)(?: capacity)? project")
"""The 3 GW project is the one told before."""
_POWER_OF = re.compile(
    r"(?<![\w.,$-])\d[\d.,]* ?[MG]W of (?:new |additional )?(?:solar|wind|hydropower|renewables?|photovoltaic|storage|battery)"
    r"(?: and (?:solar|wind|storage))?(?: (?:power|energy|capacity|projects?|farms?|parks?|plants?|generation|storage))*"
)
"""What a price or a size is told of where no plant is named: 1,000 MW of solar with storage."""
_HAS_ALREADY = re.compile(r"\b(?:operates?|owns?|holds?|has|have|runs|manages|operating)\b[^.;\n]{0,20}$")
_SUPPLY = compile_leading(
    r"(?<![\w-])(?:supply|delivery|purchase|procurement) of (?:up to |some |about )?\d[\d,]* "
    r"(?:(?:[a-z-]+ ){0,3}[a-z-]+s\b|(?:[a-z-]+ ){1,4}(?=worth\b|for\b))"
)
_BOUGHT = re.compile(
    r"\b(?:buy|acquire|procure|purchase|bring in|supply|deliver|lease|order) (?:up to |some |about )?"
    r"(?P<title>\d[\d,]* (?:[a-z-]+ ){0,3}(?:buses|e-buses|trams|trains|locomotives|turbines|wagons|trucks|chargers))\b"
)
"""Goods that are bought or delivered, told by their number."""
_FOR_THINGS = re.compile(
    r" for (?!(?:years|months|sale|example|instance|the|this|its)\b)(?:(?:[a-z-]+|[A-Z]{2,4}) ){0,3}[a-z-]{3,}(?=[,.;])"
)
_FOR_WHAT = re.compile(
    r" for (?:the )?(?!financing|supporting|funding)(?:\w+ing|production|processing|manufacture|treatment|assembly|recovery|"
    r"disposal)(?: of)?"
    r"(?: (?!with\b|in\b|at\b|near\b|on\b|will\b|and\b|is\b|was\b|worth\b|that\b|which\b|"
    r"by\b|from\b|to\b|has\b|have\b|are\b|were\b|started\b)[a-z][\w-]*){1,5}"
)
"""What a plant is for: a plant for dismantling traction batteries."""
_PAPER = Sought(
    r"(?<![\w-])(?:memorandum of understanding|memorandum|MoU|MOU|(?P<kind>framework|loan|cooperation|purchase|supply|investment)"
    r" agreements?|agreements?|contracts?|letter of intent)(?= (?:on|to|for|between|with|under which)\b)",
    re.IGNORECASE,
)
_PAPER_KIND = re.compile(r"(?<![\w-])(?!sign|ink|conclud|key |the |these |both |new |with )[a-z]+ $", re.IGNORECASE)
"""The word before a kind of agreement: power purchase agreement."""
_WORK = re.compile(
    r"(?<![\w-])(?P<noun>construction|moderni[sz]ation|reconstruction|rehabilitation|expansion|refurbishment|upgrade|"
    r"electrification)"
    r" of (?:(?:the|a|an|its|their) )?",
    re.IGNORECASE,
)
_BACK = re.compile(r"(?:(?<=[\s(“\"])|^)(?P<word>[\w./–%€$’'&+-]*[\w%’'])(?P<comma>,)? (?:\([A-Z]{2,5}\) )?$")
_STOP = frozenset(
    """
    a an the this that these those its their his her our of in to for on and with by from at as under between into or over near
    is are be been was were has have had will would can could may should build built builds building buildings buy bought launch
    launched launching open opened opens finance financed finances financing fund funds develop developed develops developing
    construct constructed constructing commission commissioned complete completed completes start started begin began begun sign
    signed said says plan plans planned planning not no first second third largest biggest new each which what where when while
    than about more up only also both other another all any some several many such existing joint-stock worth costing operate
    operates operating operated own owns including include includes involve involves cover covers add adds supply supplies
    construction announced proposed including via through inaugurated unveiled won win call called named double expand expanded
    modernise modernize upgrade upgraded install installed deliver delivered put world world's country's region's city's company's
    annual fourth fifth sixth seventh eighth ninth tenth back backs backed support supports supported like involving
    refurbish refurbished refurbishes
    tests run running similar major large small green-lit every per if whether but against after before since until project's
    """.split()  # noqa: SIM905
)
_JOINED_NAME = re.compile(r"(?:[A-Z][a-z]+ ){1,3}(?:Project|Programme)\b")
"""What follows the and of a project's name: Water Supply and Sanitation Project."""
_JOINED_BEFORE = re.compile(r"(?:\bThe )?(?P<name>(?:[A-Z][\w’'-]+ ){1,5})and $")
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+ $")
_MONEY = re.compile(
    r"[$€£¥].*|[\d.,]+-?(?:m|mn|bn|million|billion)|(?:million|billion|trillion|thousand|bn|mn)|(?:dollar|euro|rouble)s?|yuan|tenge",
    re.IGNORECASE,
)
"""A price before the noun is no part of what it is called."""
_THOUSANDS = re.compile(r"(?<![\w.,$€])\d{1,3},\d{3}-?(?:[mM]egawatt|MW|[gG]igawatt|GW) $")
_YEARLY = re.compile(r"(?<![\w.,$€])\d[\d,.]*[ -](?:metric )?(?:tonnes?|tons?|t|cells|units|vehicles)(?: \(t\))? (?:per|a) $")
"""What a plant handles, before the year or day that its title begins with: a 150,000 tonne per year waste-to-energy plant."""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS += "|Monday|Tuesday|Wednesday|Thursday|Friday"
_CAP = rf"(?!(?:{_MONTHS}|The|Construction|It|Its|This)\b)[A-Z][\w’'-]*[\w]"
_WHERE = re.compile(
    rf"(?:,? (?:in|near|at|outside|of) (?:the )?(?:(?:[A-Z]\w+ )?(?:city|town|cities|towns) of |province of |"
    rf"southern |northern |eastern |western |"
    rf"central )?(?:{_CAP})(?:[ ](?:{_CAP})){{0,3}}(?:, {_CAP}(?: {_CAP})?(?![$€]| \w+ed\b))?"
    rf"(?: (?:region|province|district|oblast|county|city|"
    rf"desert|area)\b)?)+"
)
_WHERE_ALL = re.compile(
    rf" (?:in|near|at|across) (?:the )?(?:regions? of |districts? of |cities of )?{_CAP}(?: {_CAP})?"
    rf"(?:(?:, | and |, and ){_CAP}(?: {_CAP})?){{0,4}}(?: (?:regions?|districts?|provinces?|oblasts?)\b)?"
)
_PURPOSEFUL = re.compile(r"(?:plant|facility|factory|line|cent(?:re|er)|base|workshop|complex|project)$")
_DULL = re.compile(
    r"(?:(?:pilot|joint|investment|green|energy|infrastructure|cooperation|demonstration|renewable|clean|priority|key|power|"
    r"strategic|regional|national|industrial|production|second|public|solar|wind|storage|environmental|\w+ing)[ -])*"
    r"(?:project|extension|dam|canal|facility|plant|factory|station|farm|battery|line|complex|works|terminal|corridor|railway|"
    r"power plant|power station|"
    r"industrial park|pipeline|refinery|substation)",
    re.IGNORECASE,
)
_END = re.compile(
    r" (?:worth|valued|covers|covering|cover|includes|"
    r"has|have|had|is|was|were|are|been|will|would|by|that|which|after|during|last|this|next|at a|"
    r"as|when|while|but|"
    rf"(?:in|on) (?:{_MONTHS}|20\d\d|the sidelines))\b|,(?!\d)|[;:()\n]|\.(?!\d)|$"
)
_DATED = re.compile(r", (?:dated|signed)(?: on| in)? [^,;\n]{4,40},(?= (?:on|for|to) )")
_SUBJECT = re.compile(r" (?:on|to|for|of|covering|about)\b")


def titles_en(text: str, inside: Callable[[int, int], bool]) -> Iterator[Title]:
    """Titles; ``inside`` says whether a stretch is in one."""
    for m in _HEAD.finditer(text):
        if inside(m.start(), m.end()):
            continue
        start = _begin(text, m.start(), inside)
        where = _WHERE.match(text, m.end())
        end = where.end() if where else m.end()
        of = re.search(r" of (?:the )?", text[m.end() : end])
        if of and of.start() == 0:
            end = m.end()
        head = text[start : m.end()]
        if head.isupper() and len(head) < 6 and end == m.end():
            continue  # a small HPP
        if re.match(r"0\d\d ", head):
            short = re.search(r"\d{1,3}[ ,]$", text[max(0, start - 4) : start])
            start -= len(short.group()) if short else 0
            head = text[start : m.end()]
        proper = _PROPER.search(head) is not None
        purpose = (_FOR_WHAT.match(text, m.end()) or _FOR_THINGS.match(text, m.end())) if end == m.end() else None
        if purpose and _PURPOSEFUL.search(head):
            end = purpose.end()
        plain = _DULL.fullmatch(head) is not None and end == m.end()
        if end == m.end() and _SIZED_ONLY.fullmatch(head) and text.endswith(("the ", "The "), 0, start):
            continue
        if plain and (not _KIND.search(head) or head.endswith(("project", "Project", "line"))):
            continue
        if _says_little(text, m.end(), head, proper or bool(purpose and end == purpose.end())):
            continue
        if re.search(r"\w+ (?:farm|station|battery|line|works)$", head) and not re.search(
            r"wind|solar|power|storage|\d|transmission|production|assembly|PV|photovoltaic|recycling|[A-Z]", head
        ):
            continue
        work = _work_before(text, start)
        if work is not None:
            start, head = work
        yield Title(start, end, text[start:end], named=proper, plain=plain)
    yield from _several(text, inside)
    yield from _papers(text)


def _papers(text: str) -> Iterator[Title]:
    """Papers by what they are about."""
    for m in _PAPER.finditer(text):
        kind = _PAPER_KIND.search(text, max(0, m.start() - 40), m.start()) if m["kind"] else None
        start = kind.start() if kind else m.start()
        stop = _END.search(text, m.end() + 1)
        aside = _DATED.match(text, stop.start()) if stop else None
        stop = _END.search(text, aside.end() + 1) if aside else stop  # a memorandum with X, dated 14 March, on …
        end = min(stop.start() if stop else len(text), m.end() + 140)
        subject = _SUBJECT.search(text, m.end() - 1, end)
        words = text[start:end]
        if subject and end - subject.end() > 3 and len(words) > 18:
            yield Title(start, end, words[:1].lower() + words[1:] if not words.startswith("M") else words, paper=True)


def _says_little(text: str, end: int, head: str, proper: bool) -> bool:
    """Whether a head is no plant or of no kind: a landfill site, in line with, a pilot project, a project pipeline."""
    if text.startswith((" site", " with "), end) and head.endswith(("landfill", "line")):
        return True
    if text.startswith(" capacity", end) or (head.endswith("landfill") and text.startswith(" gas", end)):
        return True
    if _OF_BODY.match(text, end) or (head.lower().endswith("battery") and _OF_CELLS.match(text, end)):
        return True
    if head.endswith("landfill") and text[max(0, end - len(head) - 10) : end - len(head)].endswith(
        ("for the ", "at the ", "from the ")
    ):
        return True
    if head.endswith("pipeline") and re.search(r"(?:project|investment|deal|development) pipeline$", head):
        return True
    if head.endswith(("Program", "Programme")) and not proper:
        return True
    vague = head.endswith(("project", "line", "works", "farm", "complex", "station")) and _DULL.fullmatch(head)
    return bool(vague) and not proper and not _KIND.search(head)


_OF_BODY = re.compile(
    r"(?: (?:[a-z]+ing|technology|equipment|chemicals?))? (?:compan(?:y|ies)|firms?|makers?|manufacturers?|developers?|"
    r"specialists?|producers?|suppliers?|operators?|start-?ups?)\b"
)
"""After a plant that only says what a body does: a battery recycling company."""
_OF_CELLS = re.compile(
    r" (?:recycling|manufactur\w+|cells?|packs?|scrap|materials?|technolog\w+|market|industry|grade|metals?|chemistry)\b"
)

_LABEL = re.compile(
    r"^(?:(?P<own>(?:Contract|Assignment|Procurement|Tender|Lot) (?:Title|Name|Subject|title|name|subject))|"
    r"(?P<wider>Project(?: Name| Title)?|NAME OF PROJECT|PROJECT)): (?P<title>[A-Z][^\n]{8,160})$",
    re.MULTILINE,
)
_TENDERED = re.compile(r"\b(?:[Bb]ids|[Ee]xpressions? of [Ii]nterest|EXPRESSIONS? OF INTEREST|[Tt]ender|BIDS|[Pp]roposals)\b")


def tendered_en(text: str) -> Title | None:
    """What a notice invites offers for, by the line that names it: the contract, else the project."""
    if ("itle: " not in text and "roject: " not in text and "PROJECT: " not in text) or not _TENDERED.search(text):
        return None
    lines = list(_LABEL.finditer(text))
    own = [m for m in lines if m.group("own")] or lines
    return Title(own[0].start("title"), own[0].end("title"), own[0].group("title"), named=True, asked=True) if own else None


def _several(text: str, inside: Callable[[int, int], bool]) -> Iterator[Title]:
    """Plants told by their number, power told without a plant, goods to be supplied."""
    if _SIGN_MANY.search(text):
        for m in _MANY.finditer(text):
            words = m.group("words").split()
            if inside(m.start(), m.end()) or not _KIND.search(m.group()) or any(word.lower() in _STOP for word in words):
                continue
            where = _WHERE_ALL.match(text, m.end())
            end = where.end() if where else m.end()
            yield Title(m.start(), end, text[m.start() : end], plain=not where)
    for m in _PAIR.finditer(text) if _SIGN_MANY.search(text) else ():
        if not inside(m.start(), m.start() + 1):
            yield Title(m.start(), m.end(), m.group(), named=True)
    for m in _POWER_OF.finditer(text) if "W of " in text else ():
        if not _HAS_ALREADY.search(text, max(0, m.start() - 40), m.start()):
            yield Title(m.start(), m.end(), m.group(), plain=True)
    yield from (Title(m.start(), m.end(), m.group().strip(), paper=True) for m in _SUPPLY.finditer(text))
    yield from (Title(m.start("title"), m.end("title"), m["title"], paper=True) for m in _BOUGHT.finditer(text))
    for m in _QUOTED.finditer(text):
        yield Title(m.start("title"), m.end("title"), m.group("title"), named=True)


def _work_before(text: str, start: int) -> tuple[int, str] | None:
    low = max(0, start - 40)
    for m in _WORK.finditer(text, low, start):
        if m.end() == start:
            if m.group("noun").lower() == "construction":
                return None
            return m.start(), m.group()
    return None


def _begin(text: str, start: int, inside: Callable[[int, int], bool]) -> int:
    """Back over the words that belong to the head."""
    for _ in range(7):
        m = _BACK.search(text, max(0, start - 40), start)
        if not m or m.group("comma"):
            break
        word = m.group("word")
        joined = (
            _JOINED_BEFORE.search(text, max(0, start - 70), start) if word == "and" and _JOINED_NAME.match(text, start) else None
        )
        if joined:
            return joined.start("name")
        low = word.lower().strip("'’")
        if (
            (low in _STOP and not (word == "A" and _NAME_BEFORE.search(text, max(0, start - 40), m.start("word"))))
            or re.search(r"[’']s?$", word)
            or _MONEY.fullmatch(word)
        ):
            break
        if word.isdigit() and not re.search(r"[A-Z][\w-]+ $", text[max(0, m.start("word") - 20) : m.start("word")]):
            break
        if (
            re.search(r"(?:ed|ing)$", word)
            and word.islower()
            and "-" not in word
            and word
            not in (
                "recycling",
                "combined",
                "integrated",
                "floating",
                "wastewater",
                "sorting",
                "processing",
                "heating",
                "pumped",
                "charging",
                "retired",
                "washing",
                "shredding",
                "crushing",
                "smelting",
                "dismantling",
                "casting",
                "used",
                "spent",
            )
        ):
            break
        if word.islower() and re.search(r"(?:ly)$", word):
            break
        if re.match(r"[$€]|\d+(?:st|nd|rd|th)$", word):
            break
        start = m.start("word")
    thousands = _THOUSANDS.search(text, max(0, start - 24), start)
    if thousands and not text.startswith(("project", "plant"), start):
        return thousands.start()
    yearly = _YEARLY.search(text, max(0, start - 40), start)
    if yearly and text.startswith(("year", "day", "annum"), start):
        return yearly.start()
    unit = re.search(r"(?<![\w.$€])(?:\d[\d,.]* ?[MG]W ?/ ?)?\d[\d,.]*(?:[ /]\d+)*[ -]{1,2}$", text[max(0, start - 24) : start])
    if unit and re.match(r"(?:[MG]W(?:h|p|ac|dc)?|kW|tons?|tonnes?|t/d|km|kV|k?t|mt(?:/year)?|tpa)\b", text[start : start + 12]):
        start -= len(unit.group())
    return start
