"""English units and the nouns that are counted."""

from __future__ import annotations

UNITS: tuple[tuple[str, str, str], ...] = (
    (r"(?:TWh|terawatt[- ]hours?)\b", "kWh", "1000000000"),
    (r"(?:GWh|gigawatt[- ]hours?)\b", "kWh", "1000000"),
    (r"(?:MWh|megawatt[- ]hours?)\b", "kWh", "1000"),
    (r"(?:kWh|KWh|kwh|kW·h|kilowatt[- ]hours?)\b", "kWh", "1"),
    (r"(?:Wh|watt[- ]hours?)\b", "kWh", "0.001"),
    (r"(?:TW|terawatts?)\b", "MW", "1000000"),
    (r"(?:GWp?|gigawatts?)\b(?:-peak)?", "MW", "1000"),
    (r"(?:MW(?:p|e|ac|dc|th)?|[Mm]egawatts?)\b(?:-peak)?", "MW", "1"),
    (r"(?:kWp?|KW|[Kk]ilowatts?)\b", "MW", "0.001"),
    (r"(?:W|watts?)\b", "MW", "0.000001"),
    (r"(?:MVA|megavolt[- ]amperes?)\b", "MVA", "1"),
    (r"(?:kVA)\b", "MVA", "0.001"),
    (r"(?:kV|[Kk]ilovolts?)\b", "kV", "1"),
    (r"(?:V|volts?)\b", "V", "1"),
    (r"(?:Ah|ampere[- ]hours?)\b", "Ah", "1"),
    (r"(?:mAh)\b", "Ah", "0.001"),
    (r"(?:rpm|revolutions per minute)\b", "rpm", "1"),
    (r"(?:MPa|megapascals?)\b", "MPa", "1"),
    (r"(?:bar)\b", "bar", "1"),
    (r"(?:ppm)\b", "ppm", "1"),
    (r"(?:dB|decibels?)\b", "dB", "1"),
    (r"(?:kHz|kilohertz)\b", "Hz", "1000"),
    (r"(?:Hz|hertz)\b", "Hz", "1"),
    (r"(?:tph|TPH)\b", "t/h", "1"),
    (r"(?:bcma|bcm/y)\b", "m3/a", "1000000000"),
    (r"(?:ktoe)\b", "toe", "1000"),
    (r"(?:million tpa)\b", "t/a", "1000000"),
    (r"(?:tce|(?:metric )?ton(?:ne)?s of (?:standard coal(?: equivalent)?|coal equivalent))\b", "tce", "1"),
    (r"(?:Mtce)\b", "tce", "1000000"),
    (r"(?:kgce|(?:kg|kilograms?) of (?:standard coal(?: equivalent)?|coal equivalent))\b", "tce", "0.001"),
    (r"(?:toe|ton(?:ne)?s of oil equivalent)\b", "toe", "1"),
    (r"(?:Mtoe)\b", "toe", "1000000"),
    (r"(?:[Mm]tpa|MTPA)\b", "t/a", "1000000"),
    (r"(?:ktpa)\b", "t/a", "1000"),
    (r"(?:tpa|TPA)\b", "t/a", "1"),
    (r"(?:tpd|TPD)\b", "t/d", "1"),
    (r"(?:tkm|ton(?:ne)?-kilomet(?:er|re)s?)\b", "tkm", "1"),
    (r"(?:GtCO2e?|Gt|gigaton(?:ne)?s?)\b", "t", "1000000000"),
    (r"(?:MtCO2e?|MtCO2-eq|Mt|[Mm]egaton(?:ne)?s?)\b", "t", "1000000"),
    (r"(?:ktCO2e?|kt|[Kk]iloton(?:ne)?s?)\b", "t", "1000"),
    (r"(?:tCO2e?(?:-?eq)?|(?:metric )?ton(?:ne)?s?|MT|mt|t)\b", "t", "1"),
    (r"(?:kg|kgs|[Kk]ilograms?|kilos?)\b", "t", "0.001"),
    (r"(?:mg|milligrams?)\b", "mg", "1"),
    (r"(?:μg|µg|micrograms?)\b", "μg", "1"),
    (r"(?:g|grams?|grammes?|gCO2e?)\b", "g", "1"),
    (r"(?:km2|km²|sq\.? ?km|square[- ]kilomet(?:er|re)s?)(?!\w)", "m2", "1000000"),
    (r"(?:m2|m²|sq\.? ?m|sqm|square[- ]met(?:er|re)s?)(?!\w)", "m2", "1"),
    (r"(?:mm2|mm²|sq\.? ?mm)(?!\w)", "mm2", "1"),
    (r"(?:hectares?|ha)\b", "m2", "10000"),
    (r"(?:mu)\b", "mu", "1"),
    (r"(?:acres?)\b", "acres", "1"),
    (r"(?:bcm)\b", "m3", "1000000000"),
    (r"(?:mcm)\b", "m3", "1000000"),
    (r"(?:km3|km³|cubic kilomet(?:er|re)s?)(?!\w)", "m3", "1000000000"),
    (r"(?:m3|m³|Nm3|cu\.? ?m|cubic[- ]met(?:er|re)s?)(?!\w)", "m3", "1"),
    (r"(?:lit(?:er|re)s?)\b", "m3", "0.001"),
    (r"(?:MMcm|mmcm)\b", "m3", "1000000"),
    (r"(?:MLD|Mld)\b", "m3/d", "1000"),
    (r"(?:barrels?|bbl)\b", "barrels", "1"),
    (r"(?:km/h|kph|kilomet(?:er|re)s (?:per|an) hour)\b", "km/h", "1"),
    (r"(?:km|kms|[Kk]ilomet(?:er|re)s?)\b", "km", "1"),
    (r"(?:nautical miles?)\b", "nautical miles", "1"),
    (r"(?:miles?)\b", "miles", "1"),
    (r"(?:feet|foot|ft)\b", "ft", "1"),
    (r"(?:mm|millimet(?:er|re)s?)\b", "mm", "1"),
    (r"(?:cm|centimet(?:er|re)s?)\b", "cm", "1"),
    (r"(?:m/s|met(?:er|re)s (?:per|a) second)\b", "m/s", "1"),
    (r"(?:met(?:er|re)s?|m)\b(?!\s?(?:tonnes|tons))", "m", "1"),
    (r"(?:(?:of )?(?:a |one )?percentage[- ]points?|p\.p\.|ppts?|pp|percent points?)(?!\w)", "pp", "1"),
    (r"(?:basis points?|bps)\b", "pp", "0.01"),
    (r"(?:%|per ?cent\b|pct\b|pc\b)", "%", "1"),
    (r"(?:°\s?C\b|ºC\b|degrees? (?:Celsius|C)\b)", "°C", "1"),
    (r"(?:GJ|gigajoules?)\b", "GJ", "1"),
    (r"(?:TJ|terajoules?)\b", "GJ", "1000"),
    (r"(?:PJ|petajoules?)\b", "GJ", "1000000"),
    (r"(?:Gcal)\b", "Gcal", "1"),
    (r"(?:TEUs?|twenty-foot equivalent units?)\b", "TEU", "1"),
    (r"(?:(?:US|U\.S\.|American) )?(?:dollars?|USD|US\$)\b", "USD", "1"),
    (r"(?:(?:US |U\.S\. )?cents?)\b", "USD", "0.01"),
    (r"(?:euros?|EUR)\b", "EUR", "1"),
    (r"(?:(?:Chinese )?[Yy]uan|RMB|CNY|renminbi)\b", "CNY", "1"),
    (r"(?:(?:Kazakh )?tenges?|KZT)\b", "KZT", "1"),
    (r"(?:(?:Russian )?ro?ubles?|RUB)\b", "RUB", "1"),
    (r"(?:Belarusian ro?ubles?|BYN)\b", "BYN", "1"),
    (r"(?:(?:Iranian )?rials?|IRR)\b", "IRR", "1"),
    (r"(?:Saudi riyals?|SAR)\b", "SAR", "1"),
    (r"(?:(?:Iranian )?tomans?)\b", "IRR", "10"),
    (r"(?:(?:Uzbek )?(?:sou?ms?|sums)|UZS)\b", "UZS", "1"),
    (r"(?:Kyrgyz soms?|KGS)\b", "KGS", "1"),
    (r"(?:somonis?|TJS)\b", "TJS", "1"),
    (r"(?:tetri)\b", "GEL", "0.01"),
    (r"(?:lari|GEL)\b", "GEL", "1"),
    (r"(?:manats?|AZN)\b", "AZN", "1"),
    (r"(?:Pakistani rupees|PKR)\b", "PKR", "1"),
    (r"(?:(?:Indian )?rupees|INR)\b", "INR", "1"),
    (r"(?:(?:Turkish )?liras?|TRY)\b", "TRY", "1"),
    (r"(?:(?:UAE )?dirhams?|AED)\b", "AED", "1"),
    (r"(?:pounds? sterling|British pounds?|GBP)\b", "GBP", "1"),
    (r"(?:(?:Japanese )?yen|JPY)\b", "JPY", "1"),
    (r"(?:tugriks?|tögrögs?|MNT)\b", "MNT", "1"),
    (r"(?:Hong Kong dollars?|HKD)\b", "HKD", "1"),
    (r"(?:Singapore dollars?|SGD)\b", "SGD", "1"),
    (r"(?:times|fold)\b(?!\s(?:a|per|each)\s(?:year|day|week|month))", "times", "1"),
    (r"(?:x)\b", "times", "1"),
    (r"(?:years?)\b(?!-old)(?! (?:ago|old|earlier|later))", "a", "1"),
    (r"(?:decades?)\b(?! (?:ago|earlier|later))", "a", "10"),
    (r"(?:months?)\b(?! ago)(?! (?:earlier|later)(?! than))", "months", "1"),
    (r"(?:weeks?)\b(?! ago)", "weeks", "1"),
    (r"(?:working days)\b", "working days", "1"),
    (r"(?:days?)\b(?! ago)", "days", "1"),
    (r"(?:hours?)\b", "hours", "1"),
    (r"(?:minutes?)\b", "minutes", "1"),
)

_SAME = (
    "jobs projects countries parks cities vehicles buses turbines households homes regions provinces "
    "villages towns districts counties communities schools hospitals universities institutes "
    "institutions laboratories "
    "organisations associations banks funds bonds loans agreements contracts memoranda documents "
    "standards measures tasks indicators factors policies laws regulations programmes sites zones "
    "bases platforms centres hubs "
    "factories plants mines wells reservoirs dams pipelines lines substations transformers "
    "generators units modules panels batteries packs cells chargers stations trains locomotives "
    "trucks taxis ships vessels aircraft flights "
    "routes ports terminals berths warehouses containers roads bridges tunnels railways buildings "
    "greenhouses roofs meters sensors robots machines appliances refrigerators tyres phones lamps "
    "trees animals birds species lakes rivers "
    "forests landfills markets shops outlets branches offices customers subscribers consumers users "
    "members exhibitors buyers suppliers investors shareholders participants delegates events forums "
    "exhibitions meetings sessions seminars workshops training courses "
    "patents technologies products goods services orders deals transactions shares certificates "
    "credits cases studies papers reports proposals applications solutions pilots clusters chains "
    "industries sectors fields sections languages states nations boilers furnaces heaters pumps "
    "electrolysers tanks satellites rooms booths stands points bins rounds seats visits trips"
)
NOUNS: dict[str, str] = {word: word for word in _SAME.split()} | {
    "full-load hours": "hours", "operating hours": "hours", "running hours": "hours",
    "companies": "companies", "company": "companies", "firms": "companies", "enterprises": "companies",
    "businesses": "companies", "corporations": "companies", "startups": "companies", "start-ups": "companies",
    "smes": "companies", "subsidiaries": "companies",
    "people": "people", "persons": "people", "workers": "people", "employees": "people", "staff": "people",
    "residents": "people", "participants": "people", "delegates": "people", "representatives": "people", "experts": "people",
    "specialists": "people",
    "engineers": "people", "scientists": "people", "students": "people", "teachers": "people", "citizens": "people",
    "inhabitants": "people", "attendees": "people", "visitors": "people", "guests": "people", "officials": "people",
    "trainees": "people", "farmers": "people", "professionals": "people", "researchers": "people", "graduates": "people",
    "women": "people", "men": "people", "children": "people", "personnel": "people", "families": "households",
    "technicians": "people", "entrepreneurs": "people", "volunteers": "people", "managers": "people", "leaders": "people",
    "speakers": "people", "inspectors": "people", "drivers": "people", "miners": "people", "welders": "people",
    "pensioners": "people", "patients": "people", "doctors": "people", "nurses": "people", "journalists": "people",
    "tourists": "people", "refugees": "people", "rescuers": "people", "firefighters": "people", "villagers": "people",
    "herders": "people", "pupils": "people", "schoolchildren": "people", "entrants": "people", "academics": "people",
    "executives": "people", "operators": "operators", "staffers": "people", "apprentices": "people", "observers": "people",
    "project": "projects", "nations": "countries", "states": "states", "country": "countries", "city": "cities",
    "park": "parks", "municipalities": "cities", "posts": "jobs", "workplaces": "jobs", "positions": "jobs",
    "turbine": "turbines", "bus": "buses", "e-buses": "buses", "unit": "units", "automobiles": "vehicles", "cars": "vehicles",
    "car": "vehicles", "evs": "vehicles", "lorries": "trucks", "centers": "centres", "labs": "laboratories",
    "organizations": "organisations", "tires": "tyres", "programs": "programmes",
    "mous": "memoranda", "memorandums": "memoranda", "houses": "homes", "apartments": "homes", "flats": "homes",
    "dwellings": "homes", "household": "households", "station": "stations", "plant": "plants", "factory": "factories",
    "clients": "customers", "airports": "airports", "facilities": "facilities", "charging points": "chargers",
    "collection points": "collection points",
    "charging stations": "charging stations", "charging piles": "chargers", "battery packs": "battery packs",
    "wind turbines": "turbines", "power plants": "power plants", "solar plants": "power plants",
    "hydro plants": "power plants", "hydropower plants": "power plants", "power stations": "power plants",
    "solar farms": "solar farms", "solar stations": "power plants", "wind plants": "power plants",
    "nuclear plants": "power plants", "coal plants": "power plants",
    "gas plants": "power plants", "thermal plants": "power plants", "electric vehicles": "vehicles",
    "electric buses": "buses", "member states": "countries", "countries and regions": "countries", "solar panels": "panels",
    "industrial parks": "parks", "wind farms": "wind farms", "market entities": "market entities",
    "production lines": "production lines", "electrolyzers": "electrolysers", "agreement": "agreements",
    "documents": "documents", "trainings": "courses", "points": "points", "colleges": "universities",
    "chargepoints": "chargers", "employee": "people", "installations": "installations", "livestock": "animals",
    "cattle": "cattle", "sheep": "sheep", "species": "species",
}  # fmt: skip

STOP = frozenset(
    [
        "of", "in", "and", "to", "with", "that", "from", "by", "for", "on", "at", "as", "is", "are", "was", "were", "will",
        "would", "have", "has", "had", "or", "the", "its", "their", "this", "which", "who", "whose", "than", "per", "into",
        "under", "over", "after", "before", "while", "when", "where", "since", "until", "between", "through", "during",
        "among", "can", "could", "may", "should", "not", "but", "if", "it", "they", "we", "he", "she", "be", "been",
        "being", "including", "via", "about", "against", "within", "without", "across", "a", "an",
    ]
)  # fmt: skip
STRUCTURAL = frozenset(
    [
        "sides", "parties", "parts", "ways", "aspects", "areas", "directions", "phases", "stages", "pillars", "categories",
        "groups", "things", "steps", "levels", "priorities", "types", "kinds", "options", "reasons", "main", "key",
        "major", "principles", "dimensions", "thirds", "quarters", "halves", "times", "elements", "components", "themes",
        "topics", "blocks", "tracks", "tiers", "weeks", "governments", "ministers", "presidents", "leaders", "neighbours",
    ]
)  # fmt: skip
PLURAL_NOT = frozenset(
    [
        "times", "years", "months", "weeks", "days", "hours", "minutes", "percents", "plus", "gas", "biogas", "gases",
        "has", "was", "this",
        "news", "series", "means", "always", "across", "less", "process", "access", "business", "its", "species",
        "congress", "progress", "address", "express", "focus", "status", "basis", "analysis", "versus", "thus", "bonus",
        "campus", "perhaps", "decades", "centuries", "besides", "towards",
    ]
)  # fmt: skip

SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "mln": 10**6,
    "bln": 10**9, "bn": 10**9, "mn": 10**6,
    "m": 10**6, "b": 10**9, "k": 10**3, "tn": 10**12, "trn": 10**12, "dozen": 12,
    "crore": 10**7, "crores": 10**7, "lakh": 10**5, "lakhs": 10**5, "lakh crore": 10**12,
}  # fmt: skip
PERS = (
    ("household", "household"), ("family", "household"), ("resident", "person"), ("inhabitant", "person"),
    ("passenger", "passenger"), ("wh", "Wh"), ("bottle", "bottle"), ("trip", "trip"), ("shipment", "shipment"),
    ("year", "a"), ("annum", "a"), ("yr", "a"), ("day", "d"), ("hour", "h"), ("month", "month"), ("metric ton", "t"),
    ("ton", "t"), ("kwh", "kWh"), ("kilowatt-hour", "kWh"),
    ("kilowatt hour", "kWh"), ("mwh", "MWh"), ("megawatt-hour", "MWh"), ("megawatt hour", "MWh"), ("gwh", "GWh"),
    ("kg", "kg"), ("kilogram", "kg"), ("kilomet", "km"), ("square met", "m2"), ("cubic met", "m3"),
    ("sq", "m2"), ("m2", "m2"), ("m²", "m2"), ("m3", "m3"), ("m³", "m3"),
    ("nm3", "m3"), ("nm³", "m3"), ("mmbtu", "MMBtu"), ("capita", "person"), ("person", "person"),
    ("head", "person"), ("hectare", "ha"), ("ha", "ha"), ("km", "km"), ("vehicle", "vehicle"), ("unit", "unit"),
    ("watt", "W"), ("kw", "kW"), ("kilowatt", "kW"), ("mw", "MW"), ("barrel", "barrel"), ("lit", "L"), ("gj", "GJ"),
    ("w", "W"), ("t", "t"), ("y", "a"), ("h", "h"), ("a", "a"), ("d", "d"), ("m", "month"),
)  # fmt: skip
CURRENCIES = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "CNY",
    "rmb": "CNY", "cny": "CNY", "kzt": "KZT", "uzs": "UZS",
    "rub": "RUB", "hk$": "HKD", "s$": "SGD", "a$": "AUD", "c$": "CAD", "₸": "KZT", "₽": "RUB", "inr": "INR", "₹": "INR",
    "rs": "INR", "rs.": "INR", "pkr": "PKR", "aed": "AED", "try": "TRY", "kgs": "KGS", "tjs": "TJS", "byn": "BYN",
    "jpy": "JPY", "sgd": "SGD", "hkd": "HKD", "chf": "CHF", "sar": "SAR", "egp": "EGP", "mnt": "MNT", "azn": "AZN",
    "amd": "AMD", "gel": "GEL", "npr": "NPR", "bdt": "BDT", "lkr": "LKR", "irr": "IRR", "vnd": "VND", "idr": "IDR", "myr": "MYR",
    "thb": "THB", "php": "PHP", "krw": "KRW", "aud": "AUD", "cad": "CAD", "nok": "NOK", "sek": "SEK", "pln": "PLN", "qar": "QAR",
    "kwd": "KWD", "omr": "OMR", "zar": "ZAR",
}  # fmt: skip

NOT_BEFORE = frozenset(
    word
    for name in [
        "no",
        "nos",
        "article",
        "section",
        "phase",
        "chapter",
        "paragraph",
        "annex",
        "unit",
        "units",
        "line",
        "block",
        "stage",
        "lot",
        "figure",
        "table",
        "page",
        "tier",
        "scope",
        "class",
        "level",
        "type",
        "grade",
        "resolution",
        "decree",
        "order",
        "route",
        "highway",
        "room",
        "building",
        "version",
        "act",
        "part",
        "goal",
        "sdg",
        "step",
        "item",
        "rule",
        "appendix",
        "point",
        "terminal",
        "reactor",
        "exhibit",
        "law",
        "directive",
        "regulation",
        "flight",
        "day",
        "week",
        "category",
        "zone",
        "area",
        "sector",
        "clause",
        "volume",
        "vol",
        "issue",
        "batch",
        "round",
        "top",
        "industry",
        "covid",
        "group",
        "model",
        "series",
        "station",
        "gate",
        "district",
        "track",
        "pier",
        "berth",
        "euro",
        "cop",
        "expo",
        "iso",
        "form",
        "mark",
        "articles",
        "sections",
        "chapters",
        "paragraphs",
        "goals",
        "window",
        "these",
        "those",
    ]
    for word in (name, name.capitalize(), name.upper())
)
"""Words whose number is a name, not a quantity."""

VERBS = frozenset(
    [
        "takes", "makes", "gives", "says", "goes", "comes", "runs", "shows", "needs", "helps", "uses", "works", "offers", "lies",
        "covers", "brings", "includes", "operates", "produces", "remains", "stands", "serves", "meets", "reaches", "exceeds",
        "supplies", "generates", "processes", "represents", "expects", "plans", "allows", "provides", "requires", "employs",
        "becomes", "begins", "starts", "ends", "costs", "adds", "leaves", "keeps", "holds", "sees", "seeks", "owns", "opens",
    ]
)  # fmt: skip
"""Third persons that look like plurals."""

BEFORE_ENDS = frozenset(
    [
        "than", "at", "exceeding", "over", "above", "exceed", "exceeds", "exceeded", "exceeding", "of", "least", "surpass",
        "surpassed", "surpassing", "surpasses", "topping", "nearly", "almost", "to", "under", "nearing", "approaching",
        "below", "most", "as", "within", "up", "about", "around", "approximately", "approx", "approx.", "roughly", "some",
        "circa", "estimated", "ca", "ca.", "so", "just",
    ]
)  # fmt: skip
"""Last words of what says how surely a number was told."""

LEAD = frozenset(
    [
        "yet", "already", "around", "roughly", "now", "then", "also", "only", "there", "an", "estimated", "just", "still",
        "so", "under", "below", "above", "up", "down", "yes", "or", "if", "when", "where", "who", "the", "a", "its",
        "their", "his", "and", "but", "while", "with", "of", "in", "for", "to", "that", "which", "from", "by", "at", "on",
        "as", "this", "these", "more", "about", "than", "some", "over", "nearly", "almost", "total", "worth", "valued",
    ]
)  # fmt: skip
"""Words that begin what stands before a figure and say nothing of what it measures."""

TAIL = frozenset(
    [
        "year", "annually",
        "around", "roughly", "estimated", "about", "under", "below", "above", "over", "up", "down", "nearly", "almost",
        "more", "less", "already", "now", "combined", "barely", "even", "still", "that", "is", "was", "costing",
        "totalling", "covering", "after", "of", "by", "to", "at", "for", "from", "with", "in", "the", "a", "an", "and",
        "than", "some", "its", "total", "worth", "as", "on", "or", "per", "into", "between", "another", "further",
        "additional", "just", "only", "average",
    ]
)  # fmt: skip
"""Words that end what stands before a figure and say nothing of what it measures."""

BY_ENDS = frozenset(
    [
        "by", "a", "an", "another", "further", "of", "rose", "grew", "fell", "up", "down", "dropped", "gained",
        "increased", "declined", "narrowed", "widened", "shrank", "slipped", "jumped", "climbed", "lost", "shed",
        "tumbled", "slid",
    ]
)  # fmt: skip
"""Last words of what leads to the size of a change."""
