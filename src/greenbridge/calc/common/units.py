"""Quantities: a number with a unit, read in three languages, converted exactly, never mixed across dimensions.

Numbers are `Decimal`. A unit is a product of the symbols in `unit_table` (`t/a`, `CNY/kWh`, `W/mK`); Chinese and
Russian spellings, and multipliers in the unit (`万吨/年`, `тыс. т/год`), are understood. Currencies are dimensions of
their own: only `money.convert_money` leads from one to another, by rates that the caller passes.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from greenbridge.calc.common.unit_table import CURRENCIES, MULTIPLIERS, WHOLE, sizes, spellings
from greenbridge.kernel.errors import InvalidError

_SIZES = sizes()
_SPELLINGS = spellings()
_WHOLE = {word: symbol for symbol, words in WHOLE.items() for word in words.split()}
_MULTIPLIERS = sorted(MULTIPLIERS, key=len, reverse=True)
_ABSOLUTE = {"K": (Decimal(1), Decimal(0)), "°C": (Decimal(1), Decimal("273.15")), "°F": (Decimal(5) / 9, Decimal("459.67"))}
"""Absolute temperature in kelvin = (reading + zero) × size, with zero given in the unit's own degrees."""

_PER = re.compile(r"\s*(?:/|\bper\b|\bв\b|\bза\b|\ba\b(?=\s+(?:day|week|month|year))|每|／)\s*")
_TIMES = re.compile(r"[·*×⋅∙•]")
_COUNT = re.compile(r"(\d+)\s*(.+)")
_EXPONENT = re.compile(r"(.+?)(-?[23])$")
_DAILY = {"daily": "d", "weekly": "wk", "monthly": "month", "yearly": "a", "annually": "a", "hourly": "h", "ежемесячно": "month"}
_TIME_NOUN = {"日": "d", "月": "month", "年": "a", "时": "h"}

Dimension = tuple[tuple[str, int], ...]


class UnitError(InvalidError):
    """A unit cannot be read, or two quantities measure different things."""

    code = "unit_unknown"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: how it is written here, what it measures, its size in base units."""

    symbol: str
    dimension: Dimension
    size: Decimal

    @property
    def currency(self) -> str:
        """The currency the unit is counted in, empty when it is not money."""
        return next((base[6:] for base, power in self.dimension if base.startswith("money:") and power == 1), "")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the symbol of its unit."""

    amount: Decimal
    unit: str


def fold_unit(text: str) -> str:
    """A spelling in the one form the tables use: compatibility characters resolved, superscripts as digits, lower case."""
    plain = text.replace("㎡", "m2").replace("㎥", "m3").replace("Nm³", "nm3")
    plain = unicodedata.normalize("NFKC", plain).replace("µ", "μ").replace("−", "-").replace("^", "")
    return " ".join(plain.split()).strip(" .")


@lru_cache(maxsize=4096)
def parse_unit(text: str) -> Unit:
    """The unit that ``text`` names, in Chinese, English or Russian.

    Raises
    ------
    UnitError
        ``unit_unknown`` when a part of it is not in the table.

    Examples
    --------
    >>> parse_unit("万吨/年").symbol, parse_unit("м³/сут").symbol, parse_unit("元/千瓦时").symbol
    ('10000 t/a', 'm3/d', 'CNY/kWh')
    """
    folded = fold_unit(text)
    if not folded:
        return Unit("", (), Decimal(1))
    whole = _WHOLE.get(folded.lower().replace(" ", ""))
    if whole:
        folded = whole
    if folded.lower() in ("w/mk", "w/m2k"):
        return _product(folded, [("W", 1), ("m", -1 if folded.lower() == "w/mk" else -2), ("K", -1)], Decimal(1), folded)
    parts = _PER.split(folded)
    factors: list[tuple[str, int]] = []
    size = Decimal(1)
    for index, part in enumerate(parts):
        for piece in _TIMES.split(part) if _spelling(part) is None else [part]:
            symbol, power, multiplier = _atom(piece, text)
            factors.append((symbol, power if index == 0 else -power))
            size = size * multiplier if index == 0 else size / multiplier
    return _product(text, factors, size)


def _product(text: str, factors: list[tuple[str, int]], size: Decimal, shown: str = "") -> Unit:
    dimension: dict[str, int] = {}
    for symbol, power in factors:
        bases, one = _SIZES[symbol]
        size *= one**power
        for base, exponent in bases.items():
            dimension[base] = dimension.get(base, 0) + exponent * power
    if not shown:
        over = "·".join(_powered(symbol, power) for symbol, power in factors if power > 0)
        under = "/".join(_powered(symbol, -power) for symbol, power in factors if power < 0)
        multiplier = size
        for symbol, power in factors:
            multiplier /= _SIZES[symbol][1] ** power
        plain = over + ("/" + under if under else "")
        rounded = multiplier.quantize(Decimal("0.000001"))
        if rounded == 1:
            shown = plain
        else:
            shown = f"{rounded.quantize(Decimal(1)):f} {plain}" if rounded == rounded.to_integral_value() else text
    return Unit(shown, tuple(sorted((base, power) for base, power in dimension.items() if power)), size)


def _powered(symbol: str, power: int) -> str:
    return symbol if power == 1 else f"{symbol}{power}"


def _spelling(piece: str) -> str | None:
    piece = piece.strip(" .")
    for form in (piece, piece.lower(), piece.lower().replace(" ", ""), piece.lower().replace(".", "").replace(" ", "")):
        if form in _SPELLINGS:
            return _SPELLINGS[form]
    return _TIME_NOUN.get(piece) or _DAILY.get(piece.lower())


def _atom(piece: str, text: str) -> tuple[str, int, Decimal]:
    """Symbol, power and multiplier of one factor; ``25 kg`` and ``тыс. т`` carry a multiplier."""
    piece = piece.strip(" .()")
    multiplier = Decimal(1)
    symbol = _spelling(piece)
    while symbol is None:
        for word in _MULTIPLIERS:
            if piece.lower().startswith(word):
                piece, multiplier = piece[len(word) :].strip(" ."), multiplier * Decimal(MULTIPLIERS[word])
                break
        else:
            counted = _COUNT.fullmatch(piece)
            if not counted:
                break
            piece, multiplier = counted[2], multiplier * Decimal(counted[1])
        symbol = _spelling(piece)
    if symbol is None:
        powered = _EXPONENT.fullmatch(piece)
        base = _spelling(powered[1]) if powered else None
        if powered and base:
            return base, int(powered[2]), multiplier
        first = piece.split(" ")[0]
        if first != piece and _spelling(first):  # "lb/h steam", "m2 month": the noun after the unit names the stuff
            return _atom(first, text)[0], 1, multiplier
        raise UnitError("unit_unknown", unit=text, part=piece)
    return symbol, 1, multiplier


def same_dimension(left: str, right: str) -> bool:
    """Whether two units measure the same thing; unknown spellings never do."""
    try:
        return parse_unit(left).dimension == parse_unit(right).dimension
    except UnitError:
        return False


def convert(amount: Decimal, unit: str, to: str) -> Decimal:
    """``amount`` in another unit of the same dimension; °C, °F and K alone are absolute temperatures.

    Raises
    ------
    UnitError
        ``unit_unknown``, or ``unit_mixed`` when the two measure different things.

    Examples
    --------
    >>> convert(Decimal(10150), "psi", "MPa").quantize(Decimal("0.01"))
    Decimal('69.98')
    """
    if unit == to:
        return amount
    source, target = parse_unit(unit), parse_unit(to)
    if source.dimension != target.dimension:
        raise UnitError("unit_mixed", unit=unit, other=to)
    if source.symbol in _ABSOLUTE and target.symbol in _ABSOLUTE:
        size, zero = _ABSOLUTE[source.symbol]
        own_size, own_zero = _ABSOLUTE[target.symbol]
        return (amount + zero) * size / own_size - own_zero
    return amount * source.size / target.size


_NUMBER_UNIT = re.compile(r"\s*([-+−]?\d[\d\s  ,.]*)\s*(.*)", re.DOTALL)


def parse_quantity(text: str) -> Quantity:
    """One number with its unit: ``"47.95亿元"`` is 4795000000 CNY.

    Raises
    ------
    UnitError
        When there is no number, or its unit is unknown.
    """
    found = _NUMBER_UNIT.fullmatch(unicodedata.normalize("NFKC", text))
    if not found:
        raise UnitError("number_missing", text=text)
    amount = parse_number(found[1])
    unit = parse_unit(found[2])
    plain = re.sub(r"^\d+ ", "", unit.symbol)
    return Quantity(amount * unit.size / parse_unit(plain).size if plain != unit.symbol else amount, plain)


def parse_number(text: str) -> Decimal:
    """A number as people write it: ``1 200``, ``1,200``, ``0,25``, ``1.200.000``, ``−40``.

    A single comma followed by exactly three digits separates thousands unless the number starts with zero.

    Raises
    ------
    UnitError
        ``number_unreadable``.
    """
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").replace("–", "-")
    plain = re.sub(r"\s", "", plain).strip(",.")
    if "," in plain and "." in plain:
        last = max(plain.rfind(","), plain.rfind("."))
        plain = plain[:last].replace(",", "").replace(".", "") + "." + plain[last + 1 :]
    elif plain.count(",") > 1 or re.fullmatch(r"[-+]?[1-9]\d{0,2},\d{3}", plain):
        plain = plain.replace(",", "")
    elif plain.count(".") > 1:
        plain = plain.replace(".", "")
    else:
        plain = plain.replace(",", ".")
    try:
        return Decimal(plain)
    except InvalidOperation:
        raise UnitError("number_unreadable", text=text) from None


def is_currency(code: str) -> bool:
    """Whether ``code`` is a currency of the table (ISO 4217)."""
    return code in CURRENCIES
