"""How units and counted things are written in each language, from ``reference/units``."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from pathlib import Path

from babel import Locale

from greenbridge.kernel.errors import InvalidError

TABLE = Path(__file__).resolve().parents[4] / "reference" / "units" / "units.csv"
KINDS = ("symbol", "money", "count")
_COLUMNS = {"zh-Hans": "zh", "en": "en", "ru": "ru"}
_FORMS = {"zh-Hans": ("other",), "en": ("one", "other"), "ru": ("one", "few", "many")}

MILLION = Decimal(10) ** 6
SCALES: dict[str, tuple[tuple[Decimal, str], ...]] = {
    "zh-Hans": ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")),
    "en": ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (MILLION, "million")),
    "ru": ((Decimal(10) ** 12, "трлн"), (Decimal(10) ** 9, "млрд"), (MILLION, "млн")),
}
"""Words for large numbers, the largest first."""

CUSTOMARY: dict[str, dict[str, tuple[str, Decimal]]] = {"zh-Hans": {"MWh": ("kWh", Decimal(1000))}}
"""Units that large numbers are told in instead, and how many of them there are in one: 30亿千瓦时, not 300万兆瓦时."""
CUSTOMARY_FROM = Decimal(10) ** 8
"""From how many of the other unit on."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its forms after a number and below a line, by language tag. ``kind``: symbol, money or count."""

    unit: str
    kind: str
    names: Mapping[str, tuple[str, ...]]
    per: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=4)
def load_units(table: Path = TABLE) -> Mapping[str, Unit]:
    """All units by the spelling that figures hold; kept in memory after the first call.

    Raises
    ------
    InvalidError
        ``units_twice`` when two rows share a unit, ``units_forms`` when a kind is unknown or a language lacks a form.
    """
    made: dict[str, Unit] = {}
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            unit = row["unit"]
            if unit in made:
                raise InvalidError("units_twice", unit=unit)
            names = {tag: _forms(row[column]) for tag, column in _COLUMNS.items()}
            if row["kind"] not in KINDS or not all(len(names[tag]) in (1, len(_FORMS[tag])) for tag in _FORMS):
                raise InvalidError("units_forms", unit=unit)
            per = {tag: _forms(row[f"per_{column}"]) for tag, column in _COLUMNS.items()}
            made[unit] = Unit(unit, row["kind"], names, per)
    return made


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def unit_kind(unit: str) -> str:
    """``symbol``, ``money`` or ``count`` of what stands above the line; empty when the unit is not known."""
    known = load_units().get(unit) or load_units().get(unit.partition("/")[0])
    return known.kind if known else ""


def unit_words(unit: str, language: str, number: Decimal | None = None, *, genitive: bool = False, large: bool = False) -> str:
    """A unit as readers of ``language`` write it after ``number``; empty when it is not in the table.

    Parameters
    ----------
    number
        What the unit follows; without it the form for many.
    genitive
        Whether a word before the number asks for the genitive (более 20 предприятий).
    large
        Whether a word such as million stands between the number and the unit.
    """
    units = load_units()
    if unit in units:
        return _form(units[unit].names[language], language, number, genitive, large)
    above, line, below = unit.partition("/")
    if not line or above not in units or below not in units:
        return ""
    rate = units[below].per[language]
    name = _form(units[above].names[language], language, number, genitive, large)
    if len(rate) > 1 and units[above].kind == "count":
        return f"{name} {rate[1]}"
    last = rate[0] if rate else units[below].names[language][0]
    return f"{name} {last}" if last.startswith(("a ", "an ")) else f"{name}/{last}"


def _form(forms: tuple[str, ...], language: str, number: Decimal | None, genitive: bool, large: bool) -> str:
    if len(forms) == 1:
        return forms[0]
    if number is None or large:
        return forms[-1]
    plain = abs(int(number)) if number == number.to_integral() else abs(number.normalize())
    plural = str(Locale.parse(language.replace("-", "_")).plural_form(plain))
    if language == "ru" and plural == "other":
        return forms[1]
    if genitive and language == "ru":
        plural = "few" if plural == "one" else "many"
    return dict(zip(_FORMS[language], forms, strict=True)).get(plural, forms[-1])


def customary(numbers: tuple[Decimal, ...], unit: str, language: str) -> tuple[tuple[Decimal, ...], str]:
    """Numbers and their unit in the unit readers of ``language`` expect of large ones; as they are when there is none."""
    above, line, below = unit.partition("/")
    other, size = CUSTOMARY.get(language, {}).get(above, (above, Decimal(1)))
    told = tuple(number * size for number in numbers)
    if other == above or not told or min(map(abs, told)) < CUSTOMARY_FROM:
        return numbers, unit
    return told, f"{other}{line}{below}"


def scale_of(numbers: tuple[Decimal, ...], language: str) -> tuple[Decimal, str]:
    """By what to divide numbers shown together, and the word that says so; ``(1, "")`` when they stand as they are.

    Numbers from a million up are told with four digits or so; smaller ones and ranges only where nothing is lost.
    """
    largest = max(map(abs, numbers))
    for size, word in SCALES[language]:
        if largest < size:
            continue
        whole = all(_round(number / size) * size == number for number in numbers)
        return (size, word) if whole or (largest >= MILLION and len(numbers) == 1) else (Decimal(1), "")
    return Decimal(1), ""


def _round(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.001") if abs(number) < 10 else Decimal("0.01"), ROUND_HALF_UP)


def scaled(number: Decimal, size: Decimal) -> Decimal:
    """A number in a larger size, as it is told to readers."""
    return number if size == 1 else _round(number / size)
