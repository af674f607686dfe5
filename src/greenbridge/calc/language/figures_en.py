"""The English words of figures."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from greenbridge.calc.language.figures_alpha_lexicon import Lexicon, Units, Words, counted_words, tell_subject
from greenbridge.calc.language.figures_en_words import (
    BEFORE_ENDS,
    BY_ENDS,
    CURRENCIES,
    LEAD,
    NOT_BEFORE,
    NOUNS,
    PERS,
    PLURAL_NOT,
    SCALES,
    STOP,
    STRUCTURAL,
    TAIL,
    UNITS,
    VERBS,
)
from greenbridge.calc.language.figures_frame import ADDRESS, NoFigures
from greenbridge.calc.language.numerals import ENGLISH, parse_english
from greenbridge.calc.language.sought import Sought

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:[\u00a0 ]\d{3})+(?![\d,])|\d+(?:\.\d+)?"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "|".join(sorted((word for word in ENGLISH if word not in _TENS.split("|")), key=len, reverse=True))
_TO_99 = rf"(?:(?:{_TENS})(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?|{_ONES})"
_BIG = "hundred|thousand|million|billion|trillion|dozen"
_NUMBER = re.compile(
    rf"(?P<digits>{_DIGITS})"
    rf"|\b(?P<words>half\sa\s(?:million|billion|dozen)|(?:an?\s)(?:hundred|dozen|thousand|million|billion)|dozen(?=\s[a-z])"
    rf"|{_TO_99}\sand\sa\shalf\s(?:million|billion|thousand|dozen|hundred|trillion|crore|lakh)|{_TO_99}\sand\sa\shalf(?=\s[a-z])"
    rf"|{_TO_99}(?:[-\s](?:{_BIG}))*(?:(?:(?<=hundred)|(?<=thousand))\s(?:and\s)?{_TO_99}(?:[-\s](?:{_BIG}))*)?)\b",
    re.IGNORECASE,
)
_CURRENCY_BEFORE = Sought(
    "(?:"
    + "|".join(
        ("(?<![A-Za-z])" if name[0].isalpha() else "") + re.escape(name)
        for name in sorted(CURRENCIES, key=len, reverse=True)
        if not name.isalpha()
    )
    + r"|\b(?:USD|EUR|GBP|RMB|CNY|KZT|UZS|RUB|INR|NPR|BDT|LKR|IRR|VND|IDR|MYR|THB|PHP|KRW|AUD|CAD|NOK|SEK|PLN|QAR|KWD|OMR|ZAR"
    r"|Rs|PKR|AED|TRY|KGS|TJS|BYN|JPY|SGD|HKD|CHF|SAR|EGP|MNT|AZN|AMD|GEL)\b)\s?$",
    re.IGNORECASE,
)
_CHANGE_WORDS = (
    r"(?:rose|rise|rising|risen|grew|grow|grown|growing|increas\w+|climb\w+|jump\w+|surg\w+|expand\w+"
    r"|rais\w+|lift\w+|boost\w+|fell|fall\w*|declin\w+|decreas\w+|drop\w*|reduc\w+|cut\w*|lower\w*"
    r"|shrank|slipp\w+|slid|up|down|improv\w+|went|bring\w*|brought|reach\w*|advanc\w+|ramp\w*|uprat\w+|upgrad\w+)"
)
_RISE = re.compile(
    r"\b(?:rose|rise[sn]?|rising|gr[eo]w(?:n|s|ing|th)?|increas\w+|(?<!make )(?<!makes )(?<!made )(?<!making )(?<!put"
    r" )(?<!puts )(?<!set )(?<!sets )(?<!setting )(?<!putting )up|climb\w*"
    r"|jump\w*|surg\w+"
    r"|soar\w*|gain\w*|widen\w*|expan\w+|improv\w+|higher|boost\w*|rais\w+|lift\w*|accelerat\w+|added|more"
    r"|advance\w*|exceed\w+|outpac\w+)\b",
    re.IGNORECASE,
)
_FALL = re.compile(
    r"\b(?:fell|fall(?:s|en|ing)?|declin\w+|decreas\w+|drop\w*|down|reduc\w+|cut(?:s|ting)?|lower\w*"
    r"|shrank|shrink\w*|shr[au]nk|slipp\w+|slash\w+|sav(?:e|es|ed|ing)|slid|contract(?:ed|ion)|less"
    r"|plung\w+|halv\w+|curb\w*|dip\w*|lost|lose[sd]?|losing|narrow\w*|tumbl\w+|sank|shed|shaved?|eased?|trim\w*)\b",
    re.IGNORECASE,
)
_WORDS_AHEAD = re.compile(
    r"(?:\s\d[\d.,/]*[\s-]?(?:[MG]W(?:ac|dc|p)?|kW|kV|MVA|kVA|MWh|kWh|GWh|t|kg|m|km|mm),?(?=\s)){0,2}"
    r"[\s-]+((?:[\"“‘]?[A-Za-z][\w'’/]*(?:-[\w'’]+)*[\"”]?)"
    r"(?:\s+(?:and\s+)?(?:[\"“‘]?[A-Za-z][\w'’/]*(?:-[\w'’]+)*[\"”]?|\d[\d.,]*)){0,5})"
)
_VERBS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|should|be|been|being|reach\w*"
    r"|total\w*|amount\w*|stood|stands?|rose|rise\w*|grew|grow\w*|increas\w+|fell|fall\w*|declin\w+"
    r"|decreas\w+|drop\w*|reduc\w+|cut\w*|exceed\w*|produc(?:e|es|ed|ing)|generat(?:e|es|ed|ing)"
    r"|suppl(?:y|ies|ied)|sav(?:e|es|ed)|invest(?:s|ed)?|cost\w*|account\w*|cover\w*|employ\w*"
    r"|includ\w+|compris\w+|suppor\w+|provid\w+|creat\w+|receiv\w+|process\w*|recycl(?:e|es|ed)"
    r"|built?|build\w*|install\w*|sign\w*|rais\w+|plan\w*|aim\w*|expects?|expected|said|says|bring\w*"
    r"|brought|made?|make\w*|gather\w*|attract\w*|span\w*|hous\w+|hold\w*|held|use[sd]?|need\w*"
    r"|export\w+ed|import\w+ed|reports?|reported|up|down|jump\w*|climb\w*|improv\w+|wants?|gets?|launch\w*|clos\w+|book\w+"
    r"|compar\w+|pay|paid|owes?|puts?|works?|yields?|sell\w*|sold|works|hits?|took|takes?|lost|saw|sees?|got|gave|gives?"
    r"|[a-z]{4,}ed)\b",
    re.IGNORECASE,
)
_VERB_WORDS = Words(_VERBS)
_CLAUSE = re.compile(r"[;:!?\n“”\"()]|,(?!\d)|\.(?=\s)")

_OF_WHAT = re.compile(r"\s+(?:of|in|for)\s+((?:[\w’'-]+\s?){1,5})")
_UNIT_WORDS = frozenset(unit for _, unit, _ in UNITS)


def _clean(digits: str) -> str:
    return digits.replace(",", "").replace("\u00a0", "").replace(" ", "")


def _words(words: str) -> Decimal | None:
    lowered = " ".join(words.lower().split())
    if lowered.endswith(" and a half"):
        whole = parse_english(lowered[:-11])
        return whole + Decimal("0.5") if whole is not None else None
    if lowered.startswith("half a "):
        whole = parse_english(lowered[7:])
        return whole / 2 if whole is not None else None
    head, half, scale = lowered.partition(" and a half ")
    if half:
        first, times = parse_english(head), parse_english(scale)
        return (first + Decimal("0.5")) * times if first is not None and times is not None else None
    return parse_english(lowered)


_RATIO = "three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred"


def _ratio(found: re.Match[str]) -> Decimal | None:
    top, bottom = parse_english(found["top"]), parse_english(found["bottom"])
    if top is None or bottom is None or top >= bottom or (" of " in found.group() and " out " not in found.group()):
        return None
    return round(top * 100 / bottom, 2)


def _per_of(found: str) -> str:
    lowered = found.lower()
    if lowered in ("annually", "yearly", "p.a."):
        return "a"
    return next((unit for prefix, unit in PERS if lowered.startswith(prefix)), lowered)


_WORD_AHEAD = re.compile(r"[\w'’/-]+")
_THING_NEXT = re.compile(r"(?: [a-z]+){1,3}? [a-z]{3,}(?<![su])s\b")
_FOLLOWING = re.compile(r"\s((?:[A-Za-z][\w’'-]*\s?){1,3})")


def _count(text: str, at: int, in_words: bool) -> tuple[str, int] | None:
    """What is counted after a number: a known noun within six words, else the first plain plural."""
    ahead = _WORDS_AHEAD.match(text, at)
    if ahead is None:
        return None
    place = ahead.start(1)
    fallback: tuple[str, int] | None = None
    last, plain = "", ""
    for number, word in enumerate(_WORD_AHEAD.finditer(ahead.group(1))):
        last, plain = plain, word.group().lower()
        if plain[0].isdigit() or plain in ("mw", "gw", "kw", "kv", "mwh", "gwh", "kwh"):
            continue
        if plain == "ones":
            return None
        if number == 0 and text[at : at + 1] == "-" and f"{plain}s" in NOUNS:
            return NOUNS[f"{plain}s"], place + word.end()
        if number == 1 and last == "of" and plain in ("the", "its", "their", "these", "those"):
            continue
        if plain in STOP or (number == 0 and plain in STRUCTURAL and in_words):
            if not (plain == "of" and number == 0) and not (plain == "and" and number == 1):
                break
            continue
        if plain in STRUCTURAL and in_words:
            return None
        if f"{plain}s" in NOUNS and not plain.endswith("s") and _THING_NEXT.match(ahead.group(1), word.end()):
            continue  # three new project finance loan agreements: the thing counted comes later
        known = NOUNS.get(f"{last} {plain}") or NOUNS.get(plain) or NOUNS.get(plain.rpartition("-")[2])
        if known:
            return known, place + word.end()
        if (
            fallback is None
            and number < (3 if in_words else 4)
            and plain.endswith("s")
            and not plain.endswith(("ss", "us", "is", "'s", "’s", "ous"))
            and len(plain) > 3
            and plain not in PLURAL_NOT
            and not (number and plain in VERBS)
        ):
            fallback = (plain, place + word.end())
            break
        if word.group()[0].isupper() and number > 2 and fallback is None:
            continue
    return fallback


_SIZES = frozenset(
    ["W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "kV", "km", "t", "t/a", "t/d", "m3", "m3/d", "m3/a", "ha", "m2", "Mt", "MVA"]
)
_DETERMINED = re.compile(r"\b(?:an?|the|its|their|another|new|second|first)\s+$", re.IGNORECASE)
_THING = re.compile(r"[\s-]((?:[A-Za-z][\w'’-]+\s?){1,5})")


_THING_WORDS = frozenset(["plant", "plants", "plantation", "treatment", "power", "processing", "generating", "works", "producer"])
_AFTER_THING = frozenset(
    ["near", "worth", "costing", "north", "south", "east", "west", "outside", "under", "capable", "using", "due"]
)


def _names_thing(word: str) -> bool:
    plain = word.lower()
    return plain in _THING_WORDS or not (plain in STOP or plain in _AFTER_THING or _VERBS.match(word))


def _thing_after(text: str, head: int, end: int) -> str:
    """The thing that a size stands before: a 500 MW wind farm."""
    thing = _THING.match(text, end, end + 60) if _DETERMINED.search(text, max(0, head - 12), head) else None
    words = thing.group(1).split() if thing else []
    told = list(itertools.takewhile(_names_thing, words))
    return " ".join(told[:4]) if told and not told[-1].endswith("ed") else ""


def _subject(text: str, head: int, start: int, end: int, unit: str) -> str:
    """Short words that say what the figure measures: the thing after it, after ``of``, the counted noun, or the clause before."""
    if unit in _SIZES and (thing := _thing_after(text, head, end)):
        return thing
    after = _OF_WHAT.match(text, end, end + 60)
    if after and unit not in ("times",):
        words: list[str] = []
        for word in after.group(1).split():
            if word.lower() in STOP and words:
                break
            if word.lower() not in ("the", "its", "a", "total"):
                words.append(word)
        if words and not words[0].isdigit():
            return " ".join(words[:4])
    if unit.islower() and len(unit) > 3 and unit.isalpha() and unit not in _UNIT_WORDS:
        counted = counted_words(text[start:end])
        if counted and counted.split()[-1].lower() not in SCALES:
            return counted
    window = text[head - 90 : head] if head > 90 else "\n" + text[:head]
    told = tell_subject(window, _CLAUSE, _VERB_WORDS, LEAD, TAIL)
    if told:
        return told
    if unit.split("/")[0] in _UNIT_WORDS:
        following = _FOLLOWING.match(text[end : end + 40])
        ahead = following.group(1).split() if following else []
        return " ".join(itertools.takewhile(lambda word: word.lower() not in STOP, ahead))
    return ""


ENGLISH_LEXICON = Lexicon(
    number=_NUMBER,
    word_start=Sought(
        "|".join(
            f"{word}|{word.capitalize()}"
            for word in sorted(
                {
                    *ENGLISH,
                    "half a ",
                    "a hundred",
                    "a dozen",
                    "a thousand",
                    "a million",
                    "a billion",
                    "dozen",
                    "an hundred",
                    "million ",
                    "hundred ",
                }
                - {"million ", "hundred ", "an hundred"}
            )
        )
    ),
    clean_digits=_clean,
    parse_words=_words,
    scale=re.compile(
        r"[\s\u00a0-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|mln|bln|bn|mn|trn|tn|lakh crore|crores?|lakhs?)\b"
        r"(?:\.(?=\s?[a-z$€]))?",
        re.IGNORECASE,
    ),
    scales={name: Decimal(value) for name, value in SCALES.items()},
    units=Units(UNITS, "[\\s\u00a0]|-\\s?"),
    currency_before=_CURRENCY_BEFORE,
    currency_of=lambda found: CURRENCIES[found.lower()],
    before=Sought(
        r"\b(?:(?P<more_than>(?:no|not) (?:less|fewer) than|(?<!percent )(?<!% )(?<!times )(?<!cent )more than|"
        r"(?<!negotiating )(?<!negotiations )(?<!talks )(?<!dispute )over|above|(?<!not )(?<!to )exceed(?:s|ed|ing)?|in "
        r"excess of|upwards? of|at least|(?:a )?minimum of|greater than|(?:high|bett|larg|bigg|long|deep|heavi|old|fast|wid"
        r"|strong)er than|topping"
        r"|surpass(?:ed|ing|es)?|well over)"
        r"|(?P<nearly>nearly|almost|close to|just under|just short of|nearing|approaching)"
        r"|(?P<less_than>up to|(?:no|not) more than|less than|fewer than|under|below|at most|(?:a "
        r")?maximum of|(?:low|small|short|light|slow)er than|as (?:little|much|many|high|few|long|low|far) as|within"
        r"|(?:not|never|cannot|nor|not to) exceed(?:ing)?|capped at|limited to)"
        r"|(?P<about>about|around|approximately|approx\.?|roughly|some|circa|an estimated|estimated|ca\.?"
        r"|or so))\s(?:a total of\s)?$|(?P<tilde>[~≈])\s?$",
        re.IGNORECASE,
    ),
    before_ends=BEFORE_ENDS,
    after=re.compile(
        r"(?P<more_than>\+(?!\d)|\sor (?:more|above|higher|longer)\b|\sand (?:above|more|over)\b|-plus\b)"
        r"|(?P<less_than>\sor (?:less|fewer|below|under)\b|\sor lower\b)|(?P<about>\s(?:or so"
        r"|approximately)\b)",
        re.IGNORECASE,
    ),
    range_to=re.compile(r"\s?(?:-|–|—|‒)\s?(?:US\$|[\$€£¥])?(?=\d)|\s(?P<word>to|and|or)\s(?:US\$|[\$€£¥])?(?=[a-z\d])"),
    range_words=re.compile(
        r"\b(?:between|rang(?:e|es|ed|ing)(?:\s\w+)? from|range of)\s(?:\w+\s){0,2}?(?:US)?[\$€£¥]?$", re.IGNORECASE
    ),
    moved_before=re.compile(rf"\b{_CHANGE_WORDS}\b(?:[^.;]|\.\d){{0,50}}$", re.IGNORECASE),
    not_before=NOT_BEFORE,
    not_after=re.compile(
        r"(?:st|nd|rd|th)\b|\s?[x×]\s?\d|:\d\d|\s?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|o'clock)|[-\s]year[- ]olds?\b"
        r"|[-\s]thirds?\b|[-\s]quarters?\b|[-\s](?:fif|ten)ths?\b|[A-VX-Z](?![A-Za-z/])|/7\b"
    ),
    names=NoFigures(
        r"(?<![A-Za-z])(?:Fortune (?:Global )?500|\b(?:Agenda|Vision|Horizon|Strategy|Expo)[\s-]\d{4}"
        r"|\b(?:CO|SO|NO|CH|PM) \d(?:\.5)?\b|\b[Oo]ne or two\b|\bThree Gorges\b"
        r"|\bISO(?:/IEC)?\s?\d[\d:-]*|\bIEC\s?\d[\d:-]*|\bGB(?:/T)?\s?\d[\d.-]*|\bEN\s\d+|\bG(?:7|20"
        r"|77)\b|\bCOP\s?\d\d|\b\d\.\d(?=\s(?:version|release))|\bIndustry \d\.0|https?://\S+|[\w.-]{1,64}@\S+"
        r"|\+\d[\d ()-]{7,}|\b\d{1,2}:\d{2}\b"
        r"|\b24/7\b|^\s*\(?\d{1,2}[.)]\s|\b(?!(?:RMB|CNY|USD|EUR|GBP|KZT|UZS|RUB|BYN|INR|PKR|AED|KGS|TJS|MNT|AZN|IRR|JPY|CHF"
        r"|SAR|HKD|SGD|Rs)\d)[A-Z]{1,5}-?\d[\w-]*|\b\d+-[A-Z]{1,4}\b(?<!W)|\bone of\b|\bone "
        r"(?:day|side|hand|another|more)\b|\b(?:the|both|these|those|all|other) (?:two|three|four)\b(?! "
        r"(?:million|billion|thousand|hundred))|\btwo sides\b|\b(?:five|four|three|ten|two|\d+)-(?:star"
        r"|point|way|storey|pronged|phase|sided|dimensional|step|wheel\w*|tier|stage|time|party)\b"
        r"|\b(?:next|past|last|coming|previous|first|another)\s(?:\d+|two|three|four|five|six|seven|eight|nine"
        r"|ten|eleven|twelve|fifteen|eighteen|twenty|thirty)\s(?:years?|months?|weeks?|days?|hours?)|\bin (?:one|two|three) "
        r"(?:stages|phases)\b|\bdouble-digit\b|\b5[- ]year plan\b|\bfive[- ]year plan\b)",
        ADDRESS,
        re.MULTILINE,
    ),
    per=re.compile(
        r"(?:\s(?:of\s)?(?:CO2(?:e|-?eq\.?)?|CO₂e?|standard coal))?[\s-]?(?:/\s?|(?:per|an?|each|every)[\s-]|(?=annually"
        r"|yearly|p\.a\.))"
        r"(?P<per>year|annum|yr|annually"
        r"|yearly|p\.a\.|day|hour|month|metric ton(?:ne)?|ton(?:ne)?|kWh|kilowatt[- ]hour|MWh"
        r"|megawatt[- ]hour|GWh"
        r"|kg|kilogram|kilomet(?:er|re)|square met(?:er|re)|cubic met(?:er|re)|m2|m²|m3|m³|Nm3|Nm³|MMBtu|capita"
        r"|person|household|family"
        r"|resident|inhabitant|Wh|passenger|bottle|shipment|trip"
        r"|head|hectare|ha|km|vehicle|unit|watt|kW|kilowatt|MW|barrel|lit(?:er|re)|GJ|y|h|t|d|a"
        r"|W)(?![\w])(?!\s(?:ago|earlier|before|later|on\b|from now|and a))"
    ),
    per_of=_per_of,
    per_later=re.compile(
        r"[^,.;:()\n]{0,60}?\b(?:(?P<a>per year|a year(?! ago| earlier| before| later| on\b)|per annum|annually|each year|"
        r"every year"
        r"|yearly"
        r"|/year|/yr|p\.a\.)|(?P<d>per day|a day|daily)|(?P<h>per hour|an hour|hourly))",
        re.IGNORECASE,
    ),
    per_before=re.compile(r"\b(?:annual(?:ly)?|yearly|each year|every year)\b(?! growth)[^.;]{0,50}$", re.IGNORECASE),
    count=_count,
    rise=Words(_RISE),
    fall=Words(_FALL),
    falls_after=_FALL,
    by_before=re.compile(
        r"\bby\s(?:a\s|an\s|another\s|further\s)?[\$€£¥]?$|\b(?:increase|decrease|reduction|drop|growth"
        r"|rise|decline|cut|gain|fall|savings?) of\s[\$€£¥]?$|\b(?:rose|grew|fell|up|down|dropped|gained"
        r"|increased|declined|narrowed|widened|shrank|slipped|jumped|climbed|lost|shed|tumbled|slid|edged up|edged"
        r" down)\s$",
        re.IGNORECASE,
    ),
    by_ends=BY_ENDS,
    target_before=re.compile(
        r"\b(?:to|from|at|reach(?:ed|es|ing)?|of total|for|is|are|was|were|stood at|hit|is about|with"
        r"|account(?:s|ed|ing) for)\s(?:a\s)?$",
        re.IGNORECASE,
    ),
    change_after=re.compile(
        r"[\s-](?:(?:year[- ]on[- ]year|annual|further|average|overall|compound|a year"
        r"|increase)\s)?(?:(?P<rise>increase|rise|growth|gain|jump|surge|higher|more|improvement"
        r"|expansion|faster|above|larger)|(?P<fall>decrease|decline|drop|fall|reduction|cut|lower|less|fewer|cheaper"
        r"|saving|contraction|below|smaller|shorter|slower))\b",
        re.IGNORECASE,
    ),
    year_sign="year",
    per_signs=("year", "annu", "/yr", "p.a.", "day", "daily", "hour"),
    fixed_start=Sought(
        "doubl|Doubl|tripl|Tripl|trebl|quadrupl|twofold|two-fold|threefold|three-fold|fourfold|four-fold"
        "|fivefold|five-fold|tenfold|ten-fold|twice |quarter|fourths|third|fifth|sixth|eighth|tenth|half"
    ),
    fixed=(
        (
            re.compile(
                r"\b(?:doubl(?:ed|ing)|(?:to|will|would|could|should|can|may) (?:more than )?double|twofold"
                r"|two-fold|twice (?:as (?:much|many|high|large)|the))\b",
                re.IGNORECASE,
            ),
            "2",
            "times",
            None,
        ),
        (
            re.compile(
                r"\b(?:tripl(?:ed|ing)|trebl(?:ed|ing)|(?:to|will|would|could) (?:triple|treble)|threefold|three-fold)\b",
                re.IGNORECASE,
            ),
            "3",
            "times",
            None,
        ),
        (
            re.compile(r"\b(?:quadrupl(?:ed|ing)|(?:to|will|would) quadruple|fourfold|four-fold)\b", re.IGNORECASE),
            "4",
            "times",
            None,
        ),
        (re.compile(r"\b(?:fivefold|five-fold)\b", re.IGNORECASE), "5", "times", None),
        (re.compile(r"\b(?:tenfold|ten-fold)\b", re.IGNORECASE), "10", "times", None),
        (re.compile(r"\b(?:three[- ]quarters|three[- ]fourths)\b(?! of (?:a|an) )", re.IGNORECASE), "75", "%", None),
        (
            re.compile(
                r"\b(?:a|one)[- ]quarter(?= (?:of\b(?! a )|more|less|lower|higher|cheaper|smaller|larger|below|above|short|to"
                r"|on|by)\b|[,;])",
                re.IGNORECASE,
            ),
            "25",
            "%",
            None,
        ),
        (re.compile(r"\btwo[- ]thirds\b", re.IGNORECASE), "66.67", "%", None),
        (
            re.compile(r"\b(?:a|one)[- ]sixth\b(?= (?:of|more|less|lower|higher|to|in|on)\b|[.,;])", re.IGNORECASE),
            "16.67",
            "%",
            None,
        ),
        (
            re.compile(r"\b(?:a|one)[- ]eighth\b(?= (?:of|more|less|lower|higher|to|in|on)\b|[.,;])", re.IGNORECASE),
            "12.5",
            "%",
            None,
        ),
        (re.compile(r"\btwo[- ]fifths\b", re.IGNORECASE), "40", "%", None),
        (re.compile(r"\bthree[- ]fifths\b", re.IGNORECASE), "60", "%", None),
        (re.compile(r"\bfour[- ]fifths\b", re.IGNORECASE), "80", "%", None),
        (
            re.compile(r"\b(?:a|one)[- ]third\b(?= (?:of|more|less|higher|lower|to|by)\b|[.,;]|$)", re.IGNORECASE),
            "33.33",
            "%",
            None,
        ),
        (
            re.compile(r"\b(?:a|one)[- ]fifth\b(?= (?:of|more|less|lower|higher|to|in|on|below|above)\b|[.,;])", re.IGNORECASE),
            "20",
            "%",
            None,
        ),
        *(
            (re.compile(rf"\b{word}[- ]tenths\b", re.IGNORECASE), str(number * 10), "%", None)
            for number, word in ((3, "three"), (7, "seven"), (9, "nine"))
        ),
        (
            re.compile(r"\b(?:a|one)[- ]tenth\b(?= (?:of|more|less|lower|higher|to|in|on|below|above)\b|[.,;])", re.IGNORECASE),
            "10",
            "%",
            None,
        ),
        (re.compile(r"(?<!first )(?<!second )(?<!other )\bhalf(?= of )|(?<=\bby )half\b", re.IGNORECASE), "50", "%", None),
    ),
    times_needs=None,
    ratio=Sought(
        rf"\b(?P<top>one|two|three|four|five|six|seven|eight|nine) (?:in|out of|of) (?:every )?(?P<bottom>{_RATIO})\b(?![-"
        rf" ](?:per|\d))",
        re.IGNORECASE,
    ),
    ratio_of=_ratio,
    subject=_subject,
)
