"""Rows of a table as records: each cell read for its field, what it comes from, and every fault with row and column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from greenbridge.calc.tables.cells import (
    WORDED,
    Fault,
    Manner,
    is_blank,
    is_error,
    read_amounts,
    read_choice,
    read_code,
    read_countries,
    read_day,
    read_trl,
    read_url,
    scaled,
    split_names,
)
from greenbridge.calc.tables.heads import Head, UnitRead
from greenbridge.calc.tables.layout import DATA, Area, Row
from greenbridge.calc.tables.words import Vocabulary, plain

LISTED = frozenset(("data:offers", "data:performance", "data:transfer", "data:specialities"))
"""Targets that hold several things, one a line."""
DAYS = frozenset(("date", "data:issued", "data:in_force", "data:end", "data:deadline", "data:founded", "source_date"))
CHOSEN = frozenset(("stage", "subkind", "data:status", "data:level", "data:rights"))
LENGTHS = {
    "title": 500,
    "names": 500,
    "website": 300,
    "source_url": 1000,
    "source_title": 500,
    "source_publisher": 300,
    "place": 300,
}
LONGEST = 10_000
"""Characters of a cell that a record takes."""
_PLAIN_NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,8})?")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a person has settled about a table.

    ``columns`` place -> target, ``units`` place -> unit of its numbers, ``manners`` how it writes numbers and days, ``allowed``
    target -> slugs that fit the kind, ``country`` for rows that name none.
    """

    kind: str
    language: str
    columns: Mapping[int, str]
    heads: Mapping[int, Head]
    units: Mapping[int, UnitRead]
    manners: Mapping[int, Manner]
    allowed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    country: str = ""
    title_language: str = ""


@dataclass(slots=True)
class CellFault:
    """A fault with its place: ``row`` from 1, ``column`` from 0, or -1 where the whole row is meant."""

    row: int
    column: int
    field: str
    code: str
    found: str
    expected: str
    example: str = ""


@dataclass(slots=True)
class RowRead:
    """A row as a record: what its cells say, and where each said it (``evidence``: field, place of the column)."""

    number: int
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)
    figures: list[dict[str, Any]] = field(default_factory=list)
    parties: list[tuple[str, str]] = field(default_factory=list)
    source: dict[str, str] = field(default_factory=dict)
    evidence: list[tuple[str, int]] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The first of its titles."""
        return next((text["title"] for text in self.texts.values() if text.get("title")), "")


def fill_merged(rows: Iterable[Row], areas: Iterable[Area]) -> Iterator[Row]:
    """Rows in order, cells merged downwards filled with what stands in their first; merged sideways they stay as they are."""
    tall = sorted((area for area in areas if area.bottom > area.top), key=lambda area: area.top)
    held: dict[Area, str] = {}
    at = 0
    for number, row in rows:
        while at < len(tall) and tall[at].top <= number - 1:
            held[tall[at]] = ""
            at += 1
        if held:
            cells = list(row)
            for area in [one for one in held if one.bottom < number - 1]:
                del held[area]
            for area in held:
                if area.top == number - 1:
                    held[area] = cells[area.left] if area.left < len(cells) else ""
                elif held[area]:
                    cells += [""] * (area.left + 1 - len(cells))
                    cells[area.left] = cells[area.left] or held[area]
            yield number, cells
        else:
            yield number, row


def read_row(number: int, cells: Sequence[str], plan: Plan, vocabulary: Vocabulary) -> RowRead:
    """A row of data as a record. Every cell that cannot be taken is a fault; a row with a fault is not to land."""
    made = RowRead(number)
    for at, target in plan.columns.items():
        text = cells[at] if at < len(cells) else ""
        if not text or not target or target.startswith("left:"):
            continue
        if is_error(text):
            code = "cell_uncounted" if text == "#GETTING_DATA" else "cell_error"
            made.faults.append(CellFault(number, at, target, code, text, "no_error"))
            continue
        if is_blank(text) and not (target in CHOSEN and plain(text) in vocabulary.choices.get(target, {})):
            continue
        if len(text) > LENGTHS.get(target.split("@")[0], LONGEST):
            longest = LENGTHS.get(target.split("@")[0], LONGEST)
            made.faults.append(CellFault(number, at, target, "cell_too_long", text[:80] + "…", "length", str(longest)))
            continue
        fault = _take(made, at, target, text, plan, vocabulary)
        if fault is None:
            made.evidence.append((target, at))
        else:
            made.faults.append(CellFault(number, at, target, fault.code, fault.found[:200], fault.expected, fault.example))
    if not made.title:
        titles = [at for at, target in plan.columns.items() if target.startswith("title")]
        if not any(fault.column in titles for fault in made.faults):
            made.faults.append(CellFault(number, titles[0] if titles else -1, "title", "title_missing", "", "title"))
    if plan.country and "country" not in made.fields:
        made.fields["country"] = plan.country
    return made


def _take(made: RowRead, at: int, target: str, text: str, plan: Plan, vocabulary: Vocabulary) -> Fault | None:
    """Put a cell where it belongs; the fault when it cannot be read."""
    name, _, more = target.partition(":") if not target.startswith("data:") else (target, "", "")
    if name.startswith(("title", "summary")):
        _take_words(made, name, text, plan)
    elif name == "names":
        made.names += split_names(text)
    elif name == "country":
        codes = read_countries(text, vocabulary)
        if isinstance(codes, Fault):
            return codes
        made.fields["country"] = codes[0]
        if len(codes) > 1:
            made.fields["countries"] = codes
    elif target in ("website", "source_url"):
        address = read_url(text)
        if isinstance(address, Fault):
            return address
        (made.fields if target == "website" else made.source)["website" if target == "website" else "url"] = address
    elif target in DAYS:
        return _take_day(made, at, target, text, plan)
    elif name in ("figure", "capacity", "cost"):
        return _take_amount(made, at, name, text, plan)
    elif target in CHOSEN:
        slug = read_choice(text, target, vocabulary, plan.allowed.get(target))
        if isinstance(slug, Fault):
            return slug
        made.fields["stage" if target == "stage" else "kind" if target == "subkind" else target[5:]] = slug
    elif name == "code":
        code = read_code(text, more)
        if isinstance(code, Fault):
            rights = read_choice(text, "data:rights", vocabulary) if more == "patent" else code
            if isinstance(rights, Fault):
                return code
            made.fields["rights"] = rights  # 申请中 stands where others have a number
            return None
        made.fields.setdefault("identifiers", {})[code[0]] = code[1]
    elif target == "data:trl":
        level = read_trl(text)
        if isinstance(level, Fault):
            return level
        made.fields["trl"] = level
    else:
        _take_plain(made, name, more, target, text)
    return None


def _take_words(made: RowRead, name: str, text: str, plan: Plan) -> None:
    part, _, tag = name.partition("@")
    language = tag or plan.title_language or plan.language
    held = made.texts.setdefault(language, {})
    if part == "title":
        text = " ".join(text.split())
        held["title"] = held.get("title") or text
    else:
        held["summary"] = "\n".join(filter(None, (held.get("summary"), text)))


def _take_day(made: RowRead, at: int, target: str, text: str, plan: Plan) -> Fault | None:
    day = read_day(text, plan.manners.get(at, Manner()), last=target in ("data:end", "data:deadline"))
    if isinstance(day, Fault):
        return day
    if target == "source_date":
        made.source["published"] = day
    else:
        made.fields[target.removeprefix("data:")] = day
    return None


def _take_amount(made: RowRead, at: int, name: str, text: str, plan: Plan) -> Fault | None:
    unit, head = plan.units.get(at), plan.heads[at]
    if _PLAIN_NUMBER.fullmatch(text):  # most cells of most sheets
        shown = text if unit is None or unit.factor == 1 else scaled(Decimal(text), unit)
        figures: list[dict[str, Any]] | Fault = [
            {"value": shown, "unit": unit.symbol if unit else "", "approx": "exact", "quote": text}
        ]
    elif text.casefold().strip(" .") in WORDED:
        if name == "cost":
            made.fields["amount"] = text
        return None
    else:
        figures = read_amounts(text, unit, plan.manners.get(at, Manner()))
    if isinstance(figures, Fault):
        return figures
    if name != "figure" and any((amount_of(one) or 0) < 0 for one in figures):
        return Fault("number_negative", text, "number", "1250.5")
    subject = " ".join(filter(None, (head.group, head.base))) or head.text
    for one in figures:
        made.figures.append({**one, "subject": subject, "period": head.period, "column": at})
    if name != "figure":
        bare = bool(re.fullmatch(r"[\d\s.,'’~≈约<>≤≥–—-]+", text))
        shown = f"{text} {unit.told or unit.symbol}" if unit and bare else text
        made.fields["amount" if name == "cost" else "capacity"] = shown
    return None


def _take_plain(made: RowRead, name: str, more: str, target: str, text: str) -> None:
    if name == "party":
        made.parties += [(more, one) for one in split_names(text)]
    elif name == "place":
        made.fields["place"] = ", ".join(dict.fromkeys(filter(None, (made.fields.get("place"), " ".join(text.split())))))
    elif name in ("topic", "field"):
        made.fields.setdefault(f"{name}_words", []).extend(split_names(re.sub(r"[,，/]", ";", text)))
    elif target in LISTED:
        made.fields.setdefault(target[5:], []).extend(split_names(text))
    elif name.startswith("source_"):
        made.source[name.removeprefix("source_")] = text
    elif target.startswith("data:"):
        made.fields[target[5:]] = text
    else:
        made.fields[name] = text


def check_repeats(number: int, cells: Sequence[str], plan: Plan, seen: dict[int, int]) -> CellFault | None:
    """A fault when a row says in every column that is taken what an earlier row said; ``seen`` is filled."""
    key = hash(tuple(cells[at] if at < len(cells) else "" for at, target in plan.columns.items() if target))
    first = seen.setdefault(key, number)
    return None if first == number else CellFault(number, -1, "title", "row_repeated", str(first), "once")


def check_codes(read: RowRead, seen: dict[tuple[str, str], int]) -> CellFault | None:
    """A fault when a row bears a code of a register that an earlier row bears: one thing would become two records."""
    columns = dict(read.evidence)
    for scheme, code in read.fields.get("identifiers", {}).items():
        first = seen.setdefault((scheme, str(code)), read.number)
        if first != read.number and scheme != "registration":
            at = columns.get(f"code:{scheme}", columns.get("code", -1))
            return CellFault(read.number, at, f"code:{scheme}", "code_repeated", f"{code} ({first})", "once")
    return None


def amount_of(figure: Mapping[str, Any]) -> Decimal | None:
    """The number of a figure, the lower end of a range."""
    told = figure.get("value") or figure.get("low")
    return Decimal(str(told)) if told else None


__all__ = [
    "CHOSEN",
    "DATA",
    "CellFault",
    "Plan",
    "RowRead",
    "amount_of",
    "check_codes",
    "check_repeats",
    "fill_merged",
    "read_row",
]
