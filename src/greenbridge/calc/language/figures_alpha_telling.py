"""How a figure in letters is told: how surely, rising or falling, by what, for what."""

from __future__ import annotations

import re
from decimal import Decimal

from greenbridge.calc.language.figures_alpha_lexicon import Lexicon
from greenbridge.calc.language.figures_frame import Found

_RATED = re.compile(
    r"^(?:t|kWh|m3|MW|MVA|tce|toe|TEU|GJ|Gcal|barrels|vehicles|buses|batteries|units|items|modules"
    r"|panels|cars|trips|trains|visits|tyres|packs|[A-Z]{3})$"
)
_POURED = frozenset({"t", "kWh", "m3", "tce", "toe", "GJ", "Gcal"})
_AMOUNT_AFTER = re.compile(r"\s(?:больше|меньше|дороже|дешевле)(?=,? чем\b|[,.]|\s(?:прошло|предыдущ|план|нормы))")
NO_RATE = frozenset(["%", "pp", "times", "a", "kV", "V", "°C", "months", "days", "hours", "minutes", "weeks", "rpm", "MPa", "Ah"])
SPANS = frozenset({"a", "months", "weeks", "days", "hours"})
_FORMULA = re.compile("CO2|CO₂|H2|NH3|SO2|CH4|СО2")
_SIGN = re.compile(
    r"(?:(?:^|(?<=[\s(«“\"]))(?P<minus>[-−–])|(?P<less>minus |минус )|(?:^|(?<=[\s(«“\"]))\+|(?<=\()(?:plus|плюс) |(?<=[—–:]"
    r" )плюс )$",
    re.IGNORECASE,
)
_FROZEN = re.compile(
    r"(?:\b(?:from|between)\s|(?<![а-яё])от\s)?(?:(?P<sign>[-−–]|minus |минус ))(?P<low>\d{1,3}(?:[.,]\d)?)\s?(?:°\s?[CС]?\s?)?"
    r"(?:\sto\s|\sand\s|\sдо\s|…|\.\.\.?)(?P<top>[+−–-]|plus |плюс )?$",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"(?:margin|rate|yield|return|price|temperature|рентабельность|маржа|доходность|ставка|температура)\b[^,.;]{0,30}$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:!?\n“”«»]|,(?!\d)|\.(?=\s|$)(?<!тыс\.)(?<!млн\.)(?<!млрд\.)(?<!руб\.)(?<!кв\.)(?<!\bг\.)(?<!i\.e\.)(?<!e\.g\.)(?<!т\.е\.)"
)
_SENTENCE = re.compile(
    r"[;!?\n]|\.(?=\s|$)(?<!тыс\.)(?<!млн\.)(?<!млрд\.)(?<!руб\.)(?<!кв\.)(?<!\bг\.)(?<!i\.e\.)(?<!e\.g\.)(?<!т\.е\.)"
)
_OFTEN = re.compile(
    r"\s*(?:(?P<a>[Ee]ach year|[Ee]very year|[Aa]nnually|[Ее]жегодно|[Кк]аждый год)"
    r"|(?P<d>[Ee]ach day|[Ee]very day|[Dd]aily|[Ее]жедневно|[Кк]аждый день|[Ее]жесуточно))\b"
)
_DURING = re.compile(
    r"(?<!\bfor )(?<!\bof )(?<!\blasted )(?<!\btakes )(?<!\btook )(?<!\bhas )(?<!\bwith )\bover\s$", re.IGNORECASE
)
_COVERED = re.compile(
    r"\b(?:cover|occup|span|total|measur|restor|reforest|plant(?:ed|s)?$|of|on|is|was|are|at|with|to|a|an|takes? up|took"
    r" up)\w*\s$",
    re.IGNORECASE,
)
_ACTORS = frozenset(
    [
        "companies",
        "countries",
        "people",
        "banks",
        "investors",
        "organisations",
        "regions",
        "cities",
        "units",
        "households",
        "funds",
    ]
)
_TIMES_LESS = re.compile(
    r"(?:-?fold)?\s(?:cheaper|lower|less|fewer|smaller|slower|shorter|ниже|меньше|дешевле|короче|легче|медленнее)\b"
)


def finish(text: str, head: int, start: int, end: int, low: Decimal, high: Decimal | None, unit: str, lexicon: Lexicon) -> Found:
    """A figure with its rate, its sign, its change, its subject and how surely it was told."""
    made = Found(head, end, low, high, unit)
    if unit not in NO_RATE:
        _rate(text, made, start, lexicon)
    if unit == "°C" and high is None:
        lower = _FROZEN.search(text, max(0, start - 24), start)
        if lower:
            return _frost(text, made, lower, lexicon)
    sign = _SIGN.search(text, max(0, head - 8), head) if text[head - 1 : head] in "-−–+ " else None
    made.change = _change(text, head, end, unit, lexicon)
    if sign and sign["less"] and unit in _POURED:
        made.change, made.start = "decrease", sign.start()
        head = made.start
    elif sign and (unit in ("%", "pp", "°C") or (len(unit) == 3 and unit.isupper())):
        head = _signed(text, made, sign, head)
    made.subject = lexicon.subject(text, head, start, made.end, unit)
    qualify(text, made, head, lexicon)
    return made


def _frost(text: str, made: Found, lower: re.Match[str], lexicon: Lexicon) -> Found:
    """A range of temperatures whose lower end has a sign of its own (``от −30 до +55 °С``)."""
    made.high = -made.low if lower["top"] in ("-", "−", "–") else made.low
    made.low = Decimal(lower["low"].replace(",", ".")) * (-1 if lower["sign"] else 1)
    made.start = lower.start()
    made.subject = lexicon.subject(text, made.start, made.start, made.end, made.unit)
    return made


def _signed(text: str, made: Found, sign: re.Match[str], head: int) -> int:
    """Take a sign into the figure: growth below zero is a decrease told without sign, anything else is below zero."""
    below = sign["minus"] or sign["less"]
    if made.unit in ("%", "pp") and not (sign["less"] and _LEVEL.search(text[max(0, head - 60) : sign.start()])):
        made.change = "decrease" if below else "increase"
    elif below:
        made.low, made.high, made.change = -made.low, None if made.high is None else -made.high, None
        if made.high is not None:
            made.low, made.high = made.high, made.low
    made.start = sign.start()
    return sign.start()


def _rate(text: str, made: Found, start: int, lexicon: Lexicon) -> None:
    found = lexicon.per.match(text, made.end)
    if found:
        made.unit = f"{made.unit}/{lexicon.per_of(found['per'])}"
        made.end = found.end()
        if made.unit in ("kWh/kg", "kWh/L") and made.low < 1:
            made.unit, made.low = made.unit[1:], made.low * 1000
            made.high = made.high * 1000 if made.high is not None else None
        return
    if not _RATED.match(made.unit):
        return
    ahead = text[made.end : made.end + 90].lower()
    later = lexicon.per_later.match(text, made.end) if any(map(ahead.__contains__, lexicon.per_signs)) else None
    if later and not any(map(str.isdigit, _FORMULA.sub("", later.group()))):
        made.unit += f"/{later.lastgroup}"
        return
    window = text[max(0, start - 60) : start]
    often = _often(text, start) if made.unit in _POURED else ""
    if often:
        made.unit += often
        return
    if lexicon.year_sign not in window.lower() and "nnual" not in window:
        return
    if lexicon.per_before.search(_CLAUSE.split(window)[-1]):
        made.unit += "/a"


def _often(text: str, start: int) -> str:
    """``/a`` or ``/d`` where the sentence begins with what makes all its amounts yearly or daily (``Ежегодно станция даст…``)."""
    window = text[max(0, start - 200) : start]
    cuts = [found.end() for found in _SENTENCE.finditer(window)]
    begins = _OFTEN.match(window, cuts[-1] if cuts else 0) if cuts or start <= 200 else None
    return f"/{begins.lastgroup}" if begins else ""


def qualify(text: str, made: Found, head: int, lexicon: Lexicon) -> None:
    """Set how surely the number was told, and let the span grow over the words that say so."""
    window = text[max(0, head - 30) : head]
    words = window.split()
    told = (
        (bool(words) and words[-1].lower().lstrip('(«“"') in lexicon.before_ends) or window[-1:] in "~≈" or window[-2:-1] in "~≈"
    )
    before = lexicon.before.search(window) if told else None
    if before and before.lastgroup:
        made.approx = {"upto": "less_than", "tilde": "about"}.get(before.lastgroup, before.lastgroup)
        if _no_bound(text, made, head, before, lexicon):
            made.approx = "exact"
        else:
            made.start = head - len(window) + before.start()
    if made.high is not None and before and before.group().lower().startswith("от"):
        made.approx = "exact"
    after = lexicon.after.match(text, made.end)
    if after and after.lastgroup:
        made.approx = after.lastgroup
        made.end = after.end()


def _no_bound(text: str, made: Found, head: int, before: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the word before the number is a preposition here (заявки от 14 компаний, spread over 30 years), not a bound."""
    word = before.group().strip().lower()
    if word == "от":
        return made.unit in _ACTORS
    if word == "over" and made.unit in SPANS:
        return bool(_DURING.search(text[max(0, head - 30) : head]))
    if word == "over" and made.unit in ("m2", "mu"):
        return not _COVERED.search(text, max(0, head - 30), head - len("over "))
    if before.lastgroup != "upto":
        return False
    return made.unit == "°C" or bool(lexicon.moved_before.search(text[max(0, head - 70) : head]))


def _tail(window: str) -> str:
    """The last word before a figure, a sign of a currency left out."""
    words = window.rstrip(" \u00a0$€£¥₽₸~≈").rsplit(None, 1)
    return words[-1].lower().lstrip('(«“"') if words else ""


def _unqualified(window: str, lexicon: Lexicon) -> str:
    """The words before a figure without what says how surely it was told."""
    if _tail(window) not in lexicon.before_ends and window[-2:].strip()[-1:] not in ("~", "≈"):
        return window
    qualified = lexicon.before.search(window, max(0, len(window) - 32))
    return window[: qualified.start()] if qualified else window


def _by(window: str, lexicon: Lexicon) -> bool:
    return _tail(window) in lexicon.by_ends and lexicon.by_before.search(window, max(0, len(window) - 30)) is not None


def _change(text: str, head: int, end: int, unit: str, lexicon: Lexicon) -> str | None:
    """``increase`` or ``decrease`` where a word of change governs the figure."""
    if unit == "times":
        return times_change(text, head, end, lexicon)
    relative = unit in ("%", "pp")
    window = text[max(0, head - 90) : head]
    if not relative and not _by(window, lexicon) and not _by(_unqualified(window, lexicon), lexicon):
        return None
    clause = _CLAUSE.split(window)[-1]
    after = lexicon.change_after.match(text, end)
    if after and after.lastgroup and (relative or _AMOUNT_AFTER.match(text, end)):
        return "increase" if after.lastgroup == "rise" else "decrease"
    bare = _unqualified(clause, lexicon)
    if lexicon.target_before.search(bare, max(0, len(bare) - 40)) or lexicon.target_before.search(
        clause, max(0, len(clause) - 40)
    ):
        return None
    by = _by(bare, lexicon) or _by(clause, lexicon)
    if not by and not relative:
        return None
    rise, fall = lexicon.rise.last(bare), lexicon.fall.last(bare)
    if rise == fall and by:
        cuts = [found.end() for found in _SENTENCE.finditer(window)]
        bare = window[cuts[-1] :] if cuts else window
        rise, fall = lexicon.rise.last(bare), lexicon.fall.last(bare)
    last = max(rise, fall)
    if rise == fall or (not by and len(bare) - last > 40):
        return None
    if not relative and ")" in bare[last:]:
        return None
    return "increase" if rise > fall else "decrease"


def times_change(text: str, head: int, end: int, lexicon: Lexicon) -> str | None:
    """``decrease`` where a factor divides (упала вдвое, three times cheaper); a factor that multiplies says so itself."""
    if _TIMES_LESS.match(text, end) or lexicon.falls_after.match(text, end + 1):
        return "decrease"
    window = text[max(0, head - 40) : head]
    clause = _CLAUSE.split(window)[-1]
    fall = lexicon.fall.last(clause)
    return "decrease" if fall > lexicon.rise.last(clause) else None


_SPOILT = re.compile(r"[\s\u00a0-]?([a-zа-яё]{0,9}[01|!][a-zа-яё01|!]{1,12})", re.IGNORECASE)
_LIKE = str.maketrans("i1|!лио0", "llllllоо") | str.maketrans("o", "о")
_SCALES = tuple(
    word.translate(_LIKE) for word in ("million", "billion", "trillion", "thousand", "миллион", "миллиард", "тысяч", "триллион")
)


def before_spoilt_scale(text: str, end: int) -> bool:
    """Whether a scale follows that a scanner has spoilt (12 m1llion): nobody can say by what the number is to be multiplied."""
    found = _SPOILT.match(text, end)
    told = found[1].lower().translate(_LIKE) if found else ""
    return told.startswith(_SCALES)
