"""What the cells of a column look like, told without their header."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from greenbridge.calc.common.identifiers import normalise_code, scheme_of
from greenbridge.calc.language.fold import fold
from greenbridge.calc.tables.cells import (
    Fault,
    Manner,
    is_blank,
    is_contact,
    learn_manner,
    read_amounts,
    read_choice,
    read_countries,
    read_day,
    read_url,
)
from greenbridge.calc.tables.words import TAGS, Vocabulary, plain, script_of

SAMPLE = 120
"""Different cells of a column that are looked at."""
CHOSEN = 25
"""Of them those that are tried as words of a closed list."""
_LEGAL = re.compile(
    r"(?:公司|集团|研究院|研究所|大学|协会|中心|银行|局|委员会|厂)$|(?<![А-Яа-яA-Za-z])(?:ООО|АО|ПАО|ОАО|ЗАО|ТОО|ГУП|МУП|ФГБУ|ИП|РУП|ОсОО|"
    r"LLC|LLP|Ltd|JSC|PJSC|Inc|Co|GmbH|Corp|PLC|Bank|University|Institute|Company|Group|Ministry|Agency|Association|OJSC|CJSC|JV)(?![А-Яа-яA-Za-z])"
)


@dataclass(frozen=True, slots=True)
class Content:
    """Shares [-] of the filled cells of a column that read as each thing, and how it is written."""

    filled: int
    distinct: float
    numbers: float
    dates: float
    years: float
    urls: float
    contacts: float
    countries: float
    stages: float
    legal: float
    length: float
    counted: bool
    scheme: str
    schemes: float
    marked: float
    script: str
    manner: Manner
    serials: float = 0.0
    """Whole numbers in which a sheet keeps days of about 1982 to 2064."""
    flags: float = 0.0
    """Yes and no."""
    coded: float = 0.0
    """Codes: digits among at most a few letters, no words."""
    chosen: Mapping[str, float] = field(default_factory=dict)
    """Target that is chosen from a list -> how many cells say one of its words."""


_EMPTY = Content(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, False, "", 0, 0, "", Manner())
_FLAGS = frozenset(("y", "n", "yes", "no", "true", "false", "да", "нет", "是", "否", "√", "×", "✓", "✔", "+"))


def look_at(cells: list[str], vocabulary: Vocabulary, language: str = "") -> Content:
    """The content of a column from its cells; empty ones are passed over."""
    filled = [cell for cell in cells if not is_blank(cell)]
    told = [cell for cell in cells if cell]
    flags = sum(cell.casefold() in _FLAGS for cell in told) / max(1, len(told))
    sample = list(dict.fromkeys(filled))[:SAMPLE]
    n_sample = len(sample)
    script = script_of(" ".join(sample[:60]))
    manner = learn_manner(sample, language or TAGS.get(script, "en"))
    if not sample:
        return replace(_EMPTY, flags=flags)
    days = [not isinstance(read_day(cell, manner), Fault) for cell in sample]
    years = sum(bool(re.fullmatch(r"(?:19|20)\d\d", cell)) for cell in sample) / n_sample
    numbers = [_is_amount(cell, manner) for cell in sample]
    schemes = [scheme_of(normalise_code(cell)) for cell in sample]
    scheme = max(set(schemes), key=schemes.count)
    stages = vocabulary.choices.get("stage", {})
    return Content(
        filled=len(filled),
        distinct=len(set(map(fold, filled))) / len(filled),
        numbers=sum(numbers) / n_sample,
        dates=sum(map(_is_day, sample, days, numbers)) / n_sample,
        years=years,
        urls=sum(not isinstance(read_url(cell), Fault) for cell in sample) / n_sample,
        contacts=sum(map(is_contact, sample)) / n_sample,
        countries=sum(not isinstance(read_countries(cell, vocabulary), Fault) for cell in sample) / n_sample,
        stages=sum(plain(cell) in stages for cell in sample) / n_sample,
        legal=sum(bool(_LEGAL.search(cell)) for cell in sample) / n_sample,
        length=sum(map(len, sample)) / n_sample,
        counted=filled[:3] == ["1", "2", "3"] or [cell.rstrip(".") for cell in filled[:3]] == ["1", "2", "3"],
        scheme=scheme,
        schemes=schemes.count(scheme) / n_sample if scheme else 0.0,
        marked=sum(cell.endswith(("%", "％", "₽", "¥", "€", "$", "₸")) for cell in sample) / n_sample,
        script=script,
        manner=manner,
        serials=sum(bool(re.fullmatch(r"[3-5]\d{4}(?:\.\d+)?", cell)) for cell in sample) / n_sample,
        flags=flags,
        coded=sum(bool(re.fullmatch(r"[A-ZА-Я]{0,4}[-./]?\d[\d.\-/]{1,}[A-ZА-Я]?", cell)) for cell in sample) / n_sample,
        chosen={
            target: sum(not isinstance(read_choice(cell, target, vocabulary), Fault) for cell in sample[:CHOSEN])
            / len(sample[:CHOSEN])
            for target in (("stage", "subkind") if sum(numbers) < 0.7 * n_sample else ())
        },
    )


def _is_day(cell: str, day: bool, number: bool) -> bool:
    """Whether a cell that reads as a day is not rather a bare number."""
    return bool((day and not (number and "." not in cell and "-" not in cell)) or re.fullmatch(r"(?:19|20)\d\d", cell))


def _is_amount(cell: str, manner: Manner) -> bool:
    """Whether a cell is a number with what belongs to it, not words that hold one."""
    if len(cell) > 40 or not any(letter.isdigit() for letter in cell):
        return False
    letters = sum(letter.isalpha() for letter in cell)
    return letters <= 8 and cell[:1] in _BEGINNING and not isinstance(read_amounts(cell, None, manner), Fault)


_BEGINNING = frozenset("0123456789-+−~≈≃<>≥≤(¥$€£₽约近超до от свыше более менее около not upabouover".replace(" ", ""))
"""First signs of a number, or of a word that stands before one."""
