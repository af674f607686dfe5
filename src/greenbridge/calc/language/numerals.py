"""Numbers as words and digits of three languages, as exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_HAN_DIGITS = {character: number for number, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_HAN_SMALL = {"十": 10, "百": 100, "千": 1000}
_BETWEEN = re.compile(
    "(?<![零〇○一二两三四五六七八九点])([一二两三四五六七八])([二三四五六七八九])(?![零〇○一二两三四五六七八九点])"
)
_HAN_LARGE = {"万": 10**4, "亿": 10**8}

ENGLISH = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "one": 1,
}  # fmt: skip
ENGLISH_SCALES = {
    "hundred": 100,
    "dozen": 12,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "crore": 10**7,
    "lakh": 10**5,
}
_RUSSIAN_STEMS = (
    ("два", 2), ("две", 2), ("двух", 2), ("двум", 2), ("двумя", 2), ("три", 3), ("трех", 3), ("трем", 3), ("тремя", 3),
    ("четыре", 4), ("четырех", 4), ("четырем", 4), ("четырьмя", 4), ("пять", 5), ("пяти", 5), ("пятью", 5), ("шесть", 6),
    ("шести", 6),
    ("шестью", 6), ("семь", 7), ("семи", 7), ("семью", 7), ("восемь", 8), ("восьми", 8), ("девять", 9), ("девяти", 9),
    ("десять", 10), ("десяти", 10), ("десятью", 10), ("одиннадцать", 11), ("одиннадцати", 11), ("двенадцать", 12),
    ("двенадцати", 12),
    ("тринадцать", 13), ("тринадцати", 13), ("четырнадцать", 14), ("четырнадцати", 14), ("пятнадцать", 15), ("пятнадцати", 15),
    ("шестнадцать", 16), ("шестнадцати", 16), ("семнадцать", 17), ("семнадцати", 17), ("восемнадцать", 18), ("восемнадцати", 18),
    ("девятнадцать", 19), ("девятнадцати", 19), ("двадцать", 20), ("двадцати", 20), ("тридцать", 30), ("тридцати", 30),
    ("сорок", 40),
    ("сорока", 40), ("пятьдесят", 50), ("пятидесяти", 50), ("шестьдесят", 60), ("шестидесяти", 60), ("семьдесят", 70),
    ("семидесяти", 70), ("восемьдесят", 80), ("восьмидесяти", 80), ("девяносто", 90), ("сто", 100), ("ста", 100), ("двести", 200),
    ("двухсот", 200), ("триста", 300), ("трехсот", 300), ("четыреста", 400), ("четырехсот", 400), ("пятьсот", 500),
    ("пятисот", 500), ("шестисот", 600),
    ("семисот", 700), ("восьмисот", 800), ("девятисот", 900), ("девяноста", 90), ("одним", 1), ("одну", 1), ("одно", 1),
    ("двоих", 2),
    ("троих", 3), ("четверо", 4), ("пятеро", 5), ("семеро", 7), ("двадцатью", 20), ("тридцатью", 30),
    ("шестьсот", 600),
    ("семьсот", 700), ("восемьсот", 800), ("девятьсот", 900), ("один", 1), ("одна", 1), ("одной", 1), ("одного", 1),
    ("двое", 2), ("трое", 3),
)  # fmt: skip
RUSSIAN = dict(_RUSSIAN_STEMS)


def parse_decimal(digits: str) -> Decimal | None:
    """A number written with a decimal point and nothing else; None when it is none."""
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def parse_han(numeral: str) -> Decimal | None:
    """A Chinese numeral (``三亿八千万``, ``二十``, ``三点五``, ``千万``, ``二〇二五``); None when it is none."""
    whole, point, part = numeral.partition("点")
    if point:
        digits = part.rstrip("十百千万亿")
        scale = parse_han(part[len(digits) :]) if len(digits) < len(part) else Decimal(1)
        head = parse_han(whole) if whole else None
        if head is None or scale is None or not digits or any(character not in _HAN_DIGITS for character in digits):
            return None
        return (head + Decimal("0." + "".join(str(_HAN_DIGITS[character]) for character in digits))) * scale
    if not whole:
        return None
    if all(character in _HAN_DIGITS for character in whole):
        return Decimal("".join(str(_HAN_DIGITS[character]) for character in whole))
    total, section, digit = 0, 0, 0
    last = 1  # what a digit that ends the numeral is counted in: 一百五 is 150, 一百零五 is 105
    for character in whole:
        if character in _HAN_DIGITS:
            digit = _HAN_DIGITS[character]
            last = last if digit else 1
        elif character in _HAN_SMALL:
            section += (digit or 1) * _HAN_SMALL[character]
            digit, last = 0, _HAN_SMALL[character] // 10
        elif character in _HAN_LARGE:
            grown = (section + digit or (1 if not total else 0)) * _HAN_LARGE[character]
            total = grown + total if section + digit or not total else total * _HAN_LARGE[character]
            section, digit, last = 0, 0, _HAN_LARGE[character] // 10
        else:
            return None
    return Decimal(total + section + digit * last)


def parse_between(numeral: str) -> tuple[Decimal, Decimal] | None:
    """Both ends of a numeral that leaves them open (``三四百`` 300 to 400, ``十七八``, ``五六``); None for any other."""
    found = _BETWEEN.search(numeral)
    if found is None or _HAN_DIGITS[found[2]] != _HAN_DIGITS[found[1]] + 1:
        return None
    low = parse_han(numeral[: found.start(1)] + found[1] + numeral[found.end() :])
    high = parse_han(numeral[: found.start(1)] + found[2] + numeral[found.end() :])
    return (low, high) if low is not None and high is not None else None


def parse_english(words: str) -> Decimal | None:
    """A number in English words (``twenty-five``, ``two hundred and forty``); None when a word is none of them."""
    total, section = 0, 0
    for word in words.lower().replace("-", " ").split():
        if word in ("and", "a", "an"):
            continue
        if word in ENGLISH:
            section += ENGLISH[word]
        elif word in ("hundred", "dozen"):
            section = (section or 1) * ENGLISH_SCALES[word]
        elif word in ENGLISH_SCALES:
            total += (section or 1) * ENGLISH_SCALES[word]
            section = 0
        else:
            return None
    return Decimal(total + section)


def parse_russian(words: str) -> Decimal | None:
    """A number in Russian words (``двадцать пять``, ``двухсот``); None when a word is none of them."""
    total = 0
    for word in words.lower().replace("ё", "е").split():
        if word not in RUSSIAN:
            return None
        total += RUSSIAN[word]
    return Decimal(total)


def show_decimal(number: Decimal) -> str:
    """The number as digits without exponent or idle zeros: ``4795000000``, ``0.8``."""
    shown = format(number, "f")
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return shown or "0"
