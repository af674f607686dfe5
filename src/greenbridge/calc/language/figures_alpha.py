"""Figures in texts written with letters: one reader, driven by the words of a language (`Lexicon`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from greenbridge.calc.language.figures_alpha_lexicon import Lexicon
from greenbridge.calc.language.figures_alpha_telling import NO_RATE, SPANS, before_spoilt_scale, finish, qualify, times_change
from greenbridge.calc.language.figures_frame import Found, Masks, near
from greenbridge.calc.language.numerals import parse_decimal
from greenbridge.calc.language.sentences import occurrences

_OF_THEM = re.compile(
    r"(?:в том числе|из них|из которых|of which|of them|among them|including|out of) (?:около |about |more than |более )?$",
    re.IGNORECASE,
)
_MORE_OF_THEM = re.compile(
    r"(?:(?<![а-яё])(?:ещё|еще|против|против нынешних|по сравнению с|только|лишь|первые)|\b(?:another|only|just|first|further"
    r"|the other|the remaining|the rest,|against|up from|down from|compared (?:with|to)|versus|vs\.?)"
    r"|из них|из которых|of them) $",
    re.IGNORECASE,
)
_THEM_AFTER = re.compile(r"\s(?:of (?:them|which|these)|из них|из которых)\b|\s(?:[a-z]+\s)?ones\b")
_KINDS_AFTER = re.compile(r"\s(?:[а-яё]+(?:ых|их)\s){0,1}[а-яё]+(?:ых|их)(?=\s?[(,.;]|\s(?:и|–|—)\s)")
_NO_NOUN = re.compile(
    r"\s*(?:[,.;()»”\"]|$|—|–|-\s|(?:from|to|by|in|for|under|of|goes|went|is|are|was|were|has|have|had|will|on|against|after|before"
    r"|over|since|with|and|or|if|when|while|compared"
    r"|от|из|в|на|до|для|за|будет|было|по|под|при|с|со|через|к|о|и|или|а|но|если|когда|против|больше|меньше|выше|ниже"
    r"|[а-яё]+(?:тся|лись|ются|ены|аны|ают|яют|или|али|ило|ало))\b)"
)
_TO_DO = re.compile(r" (?:to [a-z]{3,}|in operation|once|when|later)\b")
_DOES_AFTER = re.compile(
    r" (?:currently |now |already |still |also |later )?(?:is|are|was|were|has|have|had|will|bought|came|went|took|lie|stand|"
    r"work|[a-z]{3,}ed)\b"
)
_YEAR_LIKE = re.compile(r"(?:19|20)\d\d$")
_DIGIT_RUN = re.compile(r"\d+(?:[.,\u00a0 ]\d+)*")
_SHORT = re.compile(r"(?:m|bn|b|k|tn|(?<= )ml)\b|\sml\b", re.IGNORECASE)
_SHORT_SCALES = {
    "ml": Decimal(10**6),
    "k": Decimal(10**3),
    "m": Decimal(10**6),
    "b": Decimal(10**9),
    "bn": Decimal(10**9),
    "tn": Decimal(10**12),
}
_TALL = re.compile(r"\s(?:long|wide|high|deep|tall|thick|above|below|away|apart|in|of|by|and|or|to|from|at|with|the)\b")
_LOOSE = re.compile(r"(?P<more_than>\+(?=\s?[A-Za-zА-Яа-яё%])|-plus\b|\sс лишним(?=\s))|(?P<about>-odd\b|\sodd\b)")
_HUNDREDS = re.compile(r"\.?[ \u00a0]\d{3}(?=[ \u00a0][^\W\d_])")
"""What goes on after thousands: 2 тысячи 400 МВт."""
_ROW = re.compile(r", [^\W\d_][^\d,.;:!?\n—–]{2,40} [—–] ")
_DASH = re.compile(r"[—–] $")
_BARE = re.compile(r"(?<![\d.,])\d{1,3}(?=[,.;] )")
_IN_YEAR = re.compile(r"\((?:в|за) 20\d\d(?:\s?г\.|\s?году|\s?год)?(?: было)? ?[—–-] ?$")
_ADJECTIVES = re.compile(r" [а-яё-]+(?:ых|их) и (?:[а-яё]+ )?(?=\d)")
_THEIRS = re.compile(
    r"(?<![а-яё])[Ии]х (?:[а-яё]+ ){0,2}$|из них $|"
    r"\b[Oo]f (?:which|whom|them|these|those),? (?:only |just |some |about |around |almost |nearly )?$|"
    r"\b[Oo]f the \d[\d,]*, (?:only |just |some )?$"
)
_SHARE = re.compile(r"(?<![\d/.,:№-])(?<!\d )([1-4])/([2-9]|10)(?![\d/:-]|[.,]\d|\s?[A-Za-z])")
_VOLTAGES = re.compile(r"(?<![\dA-Za-z/])\d{1,4}(?:[.,]\d)?/(?:\d{1,3}/)?$")
_VOLTAGE = re.compile(r"(?:/\d{1,3}(?:[.,]\d)?){1,2}[\s\u00a0-]?(?:kV|кВ)\b")
_FROM_TO = frozenset({" to ", " до ", " down to ", " up to "})
_NEXT = re.compile(r"[;!?\n]|\.\s+[A-ZА-ЯЁ«“\"]")
_PLACED = re.compile(r"[A-ZА-ЯЁ][\w-]+(?:\s[\w-]+)?\s\($")
_NUMBERED = re.compile(r"[A-Z][a-z]+ \d{1,2} [-–—] $")
"""A dash between a numbered name and its size: Bash 2 – 300 MW."""
_TEAM = re.compile(r"\b(?:team|staff|workforce|crew|delegation)\s(?:of|numbers)\s$")
_POINTS = re.compile(r"\spoints?\b(?! of)")
_LABEL = re.compile(
    r"(?:^|[\n.;|(]|, )\s*(?P<lead>(?:[\w-]+\s){0,4}?)(?P<noun>[A-Za-zА-ЯЁа-яё-]{4,})\s?[:|–—]\s?(?:(?:чуть |немного"
    r" )?(?:больше |более |около |свыше |порядка |about |over |some |nearly ))?$"
)


def scan_letters(text: str, dates: Masks, lexicon: Lexicon) -> Iterator[Found]:
    """The figures of a text in the order they are found."""
    starts = sorted(_number_starts(text, lexicon))
    names = Masks(near(text, starts, lexicon.names))
    yield from _fixed(text, names, lexicon)
    yield from _shares(text, dates, lexicon)
    used, counted = 0, ""
    last: Found | None = None
    money: Found | None = None
    for start in starts:
        if start < used:
            continue
        found = lexicon.number.match(text, start)
        if found is None or dates.hold(start, found.end()) or names.hold(start, found.end()):
            continue
        end = found.end()
        before = text[max(0, start - 28) : start]
        if _hangs(before) and not (before[-1:].isalpha() and lexicon.currency_before.search(before)):
            continue
        if (
            before_spoilt_scale(text, end)
            or lexicon.not_after.match(text, end)
            or (_named_so(before, lexicon) and not _sized(text, end, lexicon))
        ):
            continue
        made_one = _figure(text, found, lexicon)
        summed = made_one is None and found["digits"] and _scale(text, end, lexicon)[0] >= 10**6
        if made_one is None and not summed and counted and start - used < 200 and _counts_them(text, used, found, before):
            number = _read_number(found, lexicon)
            if number is not None and number >= 2:
                made_one = finish(text, start, start, end, number, None, counted, lexicon)
        if made_one is None and (found["digits"] or _scale(text, end, lexicon)[0] >= 10**3):
            made_one = _unit_ahead(text, found, lexicon)
            for told in (last, money):
                if made_one is None and told is not None and start - told.end < 240:
                    made_one = _same_unit(text, found, told, lexicon)
        if made_one is not None:
            used = made_one.end
            aside = money is not None and text[made_one.start - 1 : made_one.start] == "(" and _is_money(made_one.unit)
            if made_one.unit not in ("%", "pp", "times") and not aside:
                last = made_one  # what stands in brackets after a sum is the same in another currency
            if _is_money(made_one.unit) and not aside:
                money = made_one
            from_them = text[made_one.start - 3 : made_one.start] == "из " and counted  # 163 резидента из 17 стран
            if len(made_one.unit) > 4 and made_one.unit.isalpha() and made_one.unit not in NO_RATE and not from_them:
                counted = made_one.unit
            yield made_one


def _number_starts(text: str, lexicon: Lexicon) -> Iterator[int]:
    """Where a number can begin: a run of digits, or a word that is a number and follows no letter."""
    for found in _DIGIT_RUN.finditer(text):
        yield found.start()
    for found in lexicon.word_start.finditer(text):
        if not text[found.start() - 1 : found.start()].isalpha():
            yield found.start()


def _sized(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether a physical unit follows: then no word before makes a name of the number (``to line 13,000 km of ditches``)."""
    unit = lexicon.units.read(text, end)
    return unit is not None and unit[0] not in NO_RATE and unit[0] not in SPANS


def _named_so(before: str, lexicon: Lexicon) -> bool:
    """Whether a word before the number makes a name of it (``Article 6``)."""
    if before[-1:] not in (" ", "\u00a0"):
        return False
    words = before[-24:].split()
    return bool(words) and words[-1].rstrip(".").lstrip('(«“"') in lexicon.not_before


def _hangs(before: str) -> bool:
    """Whether the number belongs to the letter or the number before it."""
    last = before[-1:]
    if not last:
        return False
    if last in "xхXХ" and len(before) > 1 and before[-2].isdigit():
        return False
    if last.isalpha() or last in "_@#№":
        return True
    if last == "/" and _VOLTAGES.search(before):
        return False
    if last in "-–.,:/" and len(before) > 1 and (before[-2].isalnum() if last in "-–." else before[-2].isdigit()):
        return last != "/" or before[-2].isdigit()
    return False


def _fixed(text: str, names: Masks, lexicon: Lexicon) -> Iterator[Found]:
    """The words that are figures by themselves."""
    done = 0
    for sign in lexicon.fixed_start.finditer(text):
        low, high = max(done, sign.start() - 24), min(len(text), sign.end() + 32)
        for pattern, value, unit, change in lexicon.fixed:
            found = pattern.search(text, low, high)
            if found is None or names.hold(*found.span()) or found.end() <= sign.start():
                continue
            made = Found(found.start(), found.end(), Decimal(value), None, unit, change=change)
            if unit == "%" and change is None:
                made = finish(text, found.start(), found.start(), found.end(), Decimal(value), None, unit, lexicon)
            else:
                made.subject = lexicon.subject(text, found.start(), found.end(), found.end(), unit)
                made.change = times_change(text, found.start(), found.end(), lexicon)
                qualify(text, made, found.start(), lexicon)
            yield made
            done = found.end()
            break


def _counts_them(text: str, used: int, found: re.Match[str], before: str) -> bool:
    """Whether a bare number counts what was counted before it (``из них пять –``, ``12 units out of 37``)."""
    end = found.end()
    if "\n" in text[used : found.start()] and _THEIRS.search(before):
        return False  # of what another paragraph, or a number without a noun, has counted
    if _NEXT.search(text, used, found.start()) and _BARE.search(text, used, found.start()) and _THEIRS.search(before):
        return False
    if _THEIRS.search(before) and (_NO_NOUN.match(text, end) or (before[-2:-1].isascii() and _DOES_AFTER.match(text, end))):
        return True
    if found["digits"] and end - used < 60 and before.endswith("and ") and _TO_DO.match(text, end):
        return True
    if found["digits"] and _IN_YEAR.search(before) and text[end : end + 1] == ")":
        return True  # обучено 318 чел. (в 2023 г. — 241)
    if found["digits"] and text[end : end + 1] == ")" and _PLACED.search(before) and not _YEAR_LIKE.match(found["digits"]):
        return True
    if found["digits"] and "." not in before[-12:] and _KINDS_AFTER.match(text, end):
        return True
    if _THEM_AFTER.match(text, end) or (found["digits"] and _OF_THEM.search(before)):
        return True
    more = _MORE_OF_THEM.search(before) and _NO_NOUN.match(text, end)
    return bool(more) and not _NEXT.search(text, used, found.start())


def _same_unit(text: str, found: re.Match[str], last: Found, lexicon: Lexicon) -> Found | None:
    """A sum in the unit told just before (``195.5 million dollars from one bank and 30 million from another``)."""
    scale, at = _scale(text, found.end(), lexicon)
    number = _read_number(found, lexicon)
    if number is None:
        return None
    top = None
    joined = lexicon.range_to.match(text, found.end()) if scale == 1 and found["digits"] else None
    second = lexicon.number.match(text, joined.end()) if joined and not joined["word"] else None
    if second is not None:
        scale, at = _scale(text, second.end(), lexicon)
        top = _read_number(second, lexicon)
    if lexicon.count(text, at, True) or not (_NO_NOUN.match(text, at) or (scale >= 10**6 and _is_money(last.unit))):
        return None
    apart = text[last.end : found.start()]
    if not _shares_unit(last, scale, apart):
        return None
    factor, unit = scale * last.factor, last.unit.partition("/")[0] if _is_money(last.unit) else last.unit
    return finish(text, found.start(), found.start(), at, number * factor, None if top is None else top * factor, unit, lexicon)


def _unit_ahead(text: str, found: re.Match[str], lexicon: Lexicon) -> Found | None:
    """A thousand and more in a row whose unit stands once, after a later one (бумаги — 389 тысяч, стекла — 181 тысяча тонн)."""
    scale, at = _scale(text, found.end(), lexicon)
    ahead = _ROW.match(text, at) if scale >= 10**3 and _DASH.search(text, max(0, found.start() - 3), found.start()) else None
    second = lexicon.number.match(text, ahead.end()) if ahead else None
    number = _read_number(found, lexicon)
    if second is None or number is None:
        return None
    end = _scale(text, second.end(), lexicon)[1]
    unit = lexicon.units.read(text, end)
    if unit is None or unit[0] in NO_RATE:
        return None
    return finish(text, found.start(), found.start(), at, number * scale * unit[1], None, unit[0], lexicon)


def _shares_unit(last: Found, scale: Decimal, apart: str) -> bool:
    """Whether a bare number that stands so far after a figure is told in its unit."""
    if apart in _FROM_TO:
        return last.unit not in ("%", "times")
    if _is_money(last.unit):
        return scale >= 10**6
    if scale < 10**3 or last.unit in NO_RATE or len(apart) > 140:
        return False
    # A row of sentences (ТЭЦ дали 618 млрд. ГЭС — 168 млрд.) goes on in the unit while the sums are as large.
    return not _NEXT.search(apart) or (scale >= 10**6 and last.low >= scale * last.factor and len(apart) < 90)


def _is_money(unit: str) -> bool:
    head = unit.partition("/")[0]
    return len(head) == 3 and head.isupper() and head != "TEU"


def _shares(text: str, dates: Masks, lexicon: Lexicon) -> Iterator[Found]:
    """Shares told as so many of so many: ``one in five``, ``каждый третий``, ``2/3``."""
    for found in lexicon.ratio.finditer(text):
        share = lexicon.ratio_of(found)
        if share is not None:
            yield finish(text, found.start(), found.start(), found.end(), share, None, "%", lexicon)
    for slash in occurrences(text, "/"):
        found = _SHARE.match(text, slash - 1) if slash else None
        if found is None:
            continue
        top, bottom = int(found[1]), int(found[2])
        if top < bottom and not dates.hold(*found.span()):
            share = round(Decimal(100) * top / bottom, 2)
            yield finish(text, found.start(), found.start(), found.end(), share, None, "%", lexicon)


def _read_number(found: re.Match[str], lexicon: Lexicon) -> Decimal | None:
    if found["digits"]:
        return parse_decimal(lexicon.clean_digits(found["digits"]))
    return lexicon.parse_words(found["words"])


def _scale(text: str, at: int, lexicon: Lexicon) -> tuple[Decimal, int]:
    found = lexicon.scale.match(text, at)
    if found is None:
        return Decimal(1), at
    return lexicon.scales[found["scale"].lower().rstrip(".")], found.end()


def _short_scale(text: str, at: int, money: bool, lexicon: Lexicon) -> tuple[Decimal, int]:
    """The short scales: after money (``$35m``), and before a currency or a counted noun (``85m som``, ``2.3m seedlings``)."""
    found = _SHORT.match(text, at)
    if found is None:
        return Decimal(1), at
    if not money:
        if found.group().lower().endswith("ml"):
            return Decimal(1), at
        end = found.end()
        if text[end : end + 1] != " " or _TALL.match(text, end):
            return Decimal(1), at
        unit = lexicon.units.read(text, end)
        if unit is None and (found.group() == "b" or lexicon.count(text, end, False) is None):
            return Decimal(1), at
        if unit is not None and unit[0] in NO_RATE:
            return Decimal(1), at
    return _SHORT_SCALES[found.group().strip().lower()], found.end()


def _figure(text: str, found: re.Match[str], lexicon: Lexicon) -> Found | None:
    """The figure a number begins; None when it has neither unit nor counted noun."""
    start = found.start()
    number = _read_number(found, lexicon)
    if number is None:
        return None
    loose = _LOOSE.match(text, found.end())
    scale, at = _scale(text, loose.end() if loose else found.end(), lexicon)
    if scale >= 10**6 and found["digits"]:
        more = lexicon.number.match(text, at + 1) if text[at : at + 1] in " \u00a0" else None
        if more and more["digits"] and len(more["digits"]) <= 3:
            lower, end = _scale(text, more.end(), lexicon)
            if 1 < lower < scale:
                number, at = number + Decimal(more["digits"].replace(",", ".")) * lower / scale, end
    elif scale == 10**3 and found["digits"] and (rest := _HUNDREDS.match(text, at)):
        number, at = number + Decimal(text[rest.end() - 3 : rest.end()]) / scale, rest.end()
    if loose is None and scale != 1:
        loose = _LOOSE.match(text, at)
        at = loose.end() if loose else at
    number *= scale
    money = lexicon.currency_before.search(text[max(0, start - 6) : start])
    currency = lexicon.currency_of(money.group().strip()) if money else ""
    if scale == 1:
        scale, at = _short_scale(text, at, bool(currency), lexicon)
        number *= scale
    high, at = _range(text, start, at, number, scale, currency, lexicon)
    if high is not None and scale == 1 and high[1] != 1 and number < high[0]:
        number *= high[1]
    top = high[0] if high is not None else None
    head = start - len(money.group()) if money else start
    made = _with_unit(text, found, head, at, number, top, currency, lexicon)
    if made is None and not currency:
        made = _with_noun(text, found, head, at, number, top, scale, lexicon)
    if made is not None and loose and loose.lastgroup:
        made.approx = loose.lastgroup
    return made


def _with_unit(
    text: str, found: re.Match[str], head: int, at: int, number: Decimal, top: Decimal | None, currency: str, lexicon: Lexicon
) -> Found | None:
    """The number with its currency or physical unit."""
    start = found.start()
    unit_found = lexicon.units.read(text, at)
    if currency and not (unit_found and unit_found[0] == currency):
        return finish(text, head, start, at, number, top, currency, lexicon)
    if unit_found is None and _VOLTAGE.match(text, at):
        return finish(text, head, start, at, number, None, "kV", lexicon)
    if unit_found is None:
        points = _POINTS.match(text, at) if number != number.to_integral_value() else None
        return finish(text, head, start, points.end(), number, top, "pp", lexicon) if points else None
    unit, factor, end = unit_found
    if text[start - 1 : start] == "/" and unit != "kV" and text[start - 2 : start - 1].isdigit():
        return None
    if unit == "times" and lexicon.times_needs and not lexicon.times_needs.search(text[max(0, start - 26) : start]):
        return None
    if (unit == "a" and (number > 500 or number < 2)) or (
        number == 1 and not found["digits"] and not currency and unit not in ("%", "pp") and not (unit == "MW" and factor == 1000)
    ):
        return None
    if unit == "t" and text[at:end] == "mt" and (top or number) != (top or number).to_integral_value():
        # Trade press writes 1.02mt for a million tonnes, and 50,000 mt for metric tonnes.
        factor = Decimal(10**6)
    made = finish(text, head, start, end, number * factor, None if top is None else top * factor, unit, lexicon)
    made.factor = factor
    return made


def _with_noun(
    text: str, found: re.Match[str], head: int, at: int, number: Decimal, top: Decimal | None, scale: Decimal, lexicon: Lexicon
) -> Found | None:
    """The number with what it counts, after it, shared with the next number, or in the label before it (``Visitors: 18,400``)."""
    start, digits = found.start(), found["digits"]
    if digits and _YEAR_LIKE.match(digits) and scale == 1 and not lexicon.before.search(text[max(0, start - 30) : start]):
        return None
    if number != number.to_integral_value():
        return _sharing(text, head, start, at, number, scale, lexicon)
    if not digits and number < 2:
        return None
    few = (not digits and number < 100) or bool(_OF_THEM.search(text[max(0, start - 28) : start]))
    counted = lexicon.count(text, at, few) or _noun_ahead(text, at, lexicon)
    if counted is None:
        shared = _sharing(text, head, start, at, number, scale, lexicon)
        return shared or _labelled(text, head, start, at, number, top, lexicon)
    end = at if any(character.isdigit() for character in text[at : counted[1]]) else counted[1]
    made = finish(text, head, start, end, number, top, counted[0], lexicon)
    if not digits:
        made.confidence = 0.7
    return made


def _noun_ahead(text: str, at: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """What two numbers count together, each with its own adjective: 100 постоянных и около 1500 временных рабочих мест."""
    ahead = _ADJECTIVES.match(text, at)
    second = lexicon.number.match(text, ahead.end()) if ahead else None
    counted = lexicon.count(text, second.end(), False) if second else None
    return (counted[0], at) if counted else None


def _labelled(text: str, head: int, start: int, at: int, number: Decimal, top: Decimal | None, lexicon: Lexicon) -> Found | None:
    if not _NO_NOUN.match(text, at) and text[at : at + 1] not in ("", "\n"):
        return None
    if _TEAM.search(text, max(0, start - 24), start):
        return finish(text, head, start, at, number, top, "people", lexicon)
    label = _LABEL.search(text[max(0, start - 60) : start])
    if label is None:
        return None
    counted = lexicon.count(" " + label["noun"].lower(), 0, True)
    phrase = f" {label['lead'].lower().rpartition(' ')[0].rpartition(' ')[2]} {label['noun'].lower()}"
    whole = lexicon.count(phrase, 0, True) if counted and phrase[1] != " " else None
    if whole and whole[1] == len(phrase):
        counted = whole  # рабочих мест: what the two words mean together
    if counted is None:
        return None
    made = finish(text, head, start, at, number, top, counted[0], lexicon)
    if not any(map(str.isdigit, made.subject)) and made.subject in text[start:at]:
        made.subject = (label["lead"] + label["noun"]).strip()
    return made


def _sharing(text: str, head: int, start: int, at: int, number: Decimal, scale: Decimal, lexicon: Lexicon) -> Found | None:
    """A number whose unit stands once, after the next number (``300 and 500 million dollars``, ``from 1.2 million to 0.8 million
    tonnes``), or stood with the one before (``195.5 million dollars from one bank and 30 million from another``)."""
    joined = lexicon.range_to.match(text, at)
    second = lexicon.number.match(text, joined.end()) if joined else None
    if second is not None and second["digits"]:
        other, end = _scale(text, second.end(), lexicon)
        shared = lexicon.units.read(text, end)
        if (
            shared
            and shared[0] != "a"
            and (scale != 1 or other != 1 or (joined and joined["word"] in ("to", "до")) or shared[0] == "%")
        ):
            factor = shared[1] * (other if scale == 1 else 1)
            per = lexicon.per.match(text, shared[2]) if shared[0] not in NO_RATE else None
            unit = f"{shared[0]}/{lexicon.per_of(per['per'])}" if per else shared[0]
            return finish(text, head, start, at, number * factor, None, unit, lexicon)
    return None


def _range(
    text: str, start: int, at: int, number: Decimal, scale: Decimal, currency: str, lexicon: Lexicon
) -> tuple[tuple[Decimal, Decimal] | None, int]:
    """The upper end of a range that the number begins, with its scale, and where the reading goes on."""
    unit_found = lexicon.units.read(text, at)
    joined = lexicon.range_to.match(text, unit_found[2] if unit_found else at)
    if joined is None:
        return None, at
    if joined["word"]:
        lead = text[max(0, start - 60) : start]
        told = lexicon.range_words.search(lead) or (currency and text[joined.end() - 1] in "$€£¥₸")
        told = told or (unit_found and unit_found[0] == "%" and joined["word"] == "to" and not lead.endswith("from "))
        if not told and (unit_found or currency or joined["word"] in ("and", "и", "or", "или")):
            return None, at
        if lexicon.moved_before.search(lead):
            return None, at
    second = lexicon.number.match(text, joined.end())
    if second is None:
        return None, at
    high = _read_number(second, lexicon)
    if high is None or (high > 20 * number and scale == 1 and _NUMBERED.search(text[max(0, start - 24) : joined.end()])):
        return None, at
    top_scale, end = _scale(text, second.end(), lexicon)
    high *= top_scale
    if not second["digits"] and top_scale == 1:
        top_scale = next((Decimal(step) for step in (10**12, 10**9, 10**6) if high >= step and number < 1000), top_scale)
    if scale == 1 and top_scale != 1 and number * top_scale >= high:
        top_scale = Decimal(1)
    own = number if scale != 1 or top_scale == 1 else number * top_scale
    if high <= own:
        return None, at
    if unit_found:
        other = lexicon.units.read(text, end)
        if other is None or other[:2] != unit_found[:2]:
            return None, at
    elif not lexicon.units.read(text, end) and not currency and not lexicon.count(text, end, False):
        return None, at
    return (high, top_scale), end
