"""From the rows of a mapped sheet to candidates with their evidence, and to every fault with its row and column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from greenbridge.adapters.documents.grids import GridFacts, column_name, column_of, row_of
from greenbridge.adapters.reference.columns import load_columns
from greenbridge.adapters.reference.fields import load_fields
from greenbridge.calc.tables.changes import header_words as header_words_of
from greenbridge.calc.tables.heads import read_unit
from greenbridge.calc.tables.layout import DATA, OTHER, Layout, find_layout, names_columns, row_reader
from greenbridge.calc.tables.match import KINDS, header_keys, signature
from greenbridge.calc.tables.rows import CellFault, Plan, RowRead, check_codes, check_repeats, fill_merged, read_row
from greenbridge.kernel.errors import InvalidError
from greenbridge.kernel.languages import normalise_tag

from . import name_key, topics_in
from .sheets import (
    LOOKED_AT,
    contents_of,
    header_asked,
    language_of,
    look_at_sheets,
    sheet_asked,
    target_of,
    top_of,
    usual_of,
    walk_sheets,
)

SHOWN_ROWS = 8
"""Rows of each role that are shown as they stand."""
MOST_FAULTS = 500
"""Faults that are named one by one; all are counted."""
SURE = 0.95
"""Confidence of a candidate whose columns a person has confirmed [-]."""
_FIELD_OF = {"cost": "amount", "subkind": "kind", "topic": "topics", "field": "fields", "names": "title"}
"""Target -> field of a candidate, where they differ."""


@dataclass(slots=True)
class SheetCheck:
    """What a mapping makes of a sheet: rows by role, the first records, every fault counted and the first ones named."""

    sheet: int
    name: str
    roles: dict[str, int] = field(default_factory=dict)
    good: int = 0
    bad: int = 0
    first: list[RowRead] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)
    fault_counts: dict[str, int] = field(default_factory=dict)
    aside: list[dict[str, Any]] = field(default_factory=list)
    hidden_rows: int = 0
    outside_rows: int = 0
    """Rows of data with something in a column that has no header, which is not taken."""
    outside: dict[str, Any] = field(default_factory=dict)
    """The first of it."""
    checked: int = 0
    """Rows under the header that were looked at."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the libraries allow: target -> slugs for the kind, and the targets a kind may have."""

    allowed: Mapping[str, frozenset[str]]
    targets: frozenset[str]


def check_mapping(mapping: Mapping[str, Any], rules: Rules) -> list[dict[str, Any]]:
    """Findings (``field``, ``found``, ``expected``) for a mapping that cannot be followed."""
    findings = []
    if mapping.get("kind") not in KINDS:
        findings.append({"field": "kind", "found": str(mapping.get("kind"))[:80], "expected": " | ".join(KINDS)})
    if mapping.get("header") is not None and header_asked(mapping) is None:
        findings.append({"field": "header", "found": str(mapping["header"])[:80], "expected": "[1, 1]"})
    columns = mapping.get("columns")
    if not isinstance(columns, Mapping) or not columns:
        return [*findings, {"field": "columns", "found": type(columns).__name__, "expected": '{"A": {"target": "title"}}'}]
    for letters, told in columns.items():
        target = str(told.get("target", "")) if isinstance(told, Mapping) else str(told)
        if not re.fullmatch(r"[A-Z]{1,3}", str(letters)):
            findings.append({"field": "columns", "found": str(letters)[:20], "expected": "A … XFD"})
        base, _, tag = target.partition("@")
        if target and (base not in rules.targets or (tag and base not in ("title", "summary"))):
            findings.append({"field": f"columns.{letters}", "found": target[:80], "expected": "title, country, figure …"})
        unit = told.get("unit", "") if isinstance(told, Mapping) else ""
        if unit and read_unit(str(unit)) is None:
            findings.append({"field": f"columns.{letters}.unit", "found": str(unit)[:40], "expected": "万元, млн руб., MW"})
    if not any(target_of(told).startswith("title") for told in columns.values()):
        findings.append({"field": "columns", "found": "", "expected": "title"})
    return findings


def require_mapping(mapping: Mapping[str, Any], rules: Rules) -> None:
    """Refuse a mapping that cannot be followed: InvalidError("mapping_invalid")."""
    findings = check_mapping(mapping, rules)
    if findings:
        raise InvalidError("mapping_invalid", findings=findings)


class Walked(NamedTuple):
    """A row under the header: ``role``, ``read`` where it is data, its number and cells, the facts of its sheet."""

    role: str
    read: RowRead | None
    number: int
    cells: list[str]
    facts: GridFacts


def walk_rows(grid: Path, mapping: Mapping[str, Any], rules: Rules) -> Iterator[Walked]:
    """Rows of the mapped sheet in order.

    InvalidError("mapping_invalid") when the mapping cannot be followed, or the sheet is not there.
    """
    require_mapping(mapping, rules)
    vocabulary = load_columns()
    for facts, lines in walk_sheets(grid):
        if facts.number != sheet_asked(mapping):
            continue
        rows = map(row_of, lines)
        head = list(islice(rows, LOOKED_AT))
        layout = find_layout(top_of(head, mapping), vocabulary, merged=facts.merged, header=header_asked(mapping))
        if layout is None:
            raise InvalidError("mapping_invalid", findings=[{"field": "header", "found": "", "expected": "[1, 1]"}])
        plan, usual = _plan(layout, head, facts, mapping, rules)
        reader = row_reader(layout, usual)
        hidden = set(facts.hidden_rows) if mapping.get("hidden") == "leave" else set()
        seen: dict[int, int] = {}
        coded: dict[tuple[str, str], int] = {}
        before, elsewhere = layout.header_rows[1], False
        for number, cells in fill_merged(_chained(head, rows), facts.merged):
            if number < layout.first_row:
                continue
            elsewhere = elsewhere or (number > before + 1 and names_columns(cells, layout, vocabulary))
            before = number
            role = OTHER if elsewhere else "hidden" if number in hidden else reader(cells)
            read = None
            if role == DATA:
                read = read_row(number, cells, plan, vocabulary)
                again = check_repeats(number, cells, plan, seen)
                if again is not None:
                    read.faults.append(again)
                elif not read.faults and (twice := check_codes(read, coded)) is not None:
                    read.faults.append(twice)
            yield Walked(role, read, number, list(cells), facts)
        return
    raise InvalidError("mapping_invalid", findings=[{"field": "sheet", "found": str(mapping.get("sheet")), "expected": "1"}])


def _chained(head: list[tuple[int, list[str]]], rest: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, Sequence[str]]]:
    yield from head
    yield from rest


def _plan(
    layout: Layout, head: Sequence[tuple[int, Sequence[str]]], facts: GridFacts, mapping: Mapping[str, Any], rules: Rules
) -> tuple[Plan, int]:
    body = [row for number, row in fill_merged(head, facts.merged) if number >= layout.first_row]
    language = normalise_tag(str(mapping.get("language") or "")) if mapping.get("language") else language_of(layout, body)
    columns, units = {}, {}
    for letters, told in mapping["columns"].items():
        at = column_of(str(letters))
        if not target_of(told):
            continue
        columns[at] = target_of(told)
        unit = read_unit(str(told.get("unit") or "")) if isinstance(told, Mapping) else None
        if unit is not None:
            units[at] = unit
    contents = contents_of(layout, body, language)
    heads = {column.at: column.head for column in layout.columns}
    for at in columns:
        if at not in heads:
            raise InvalidError(
                "mapping_invalid",
                findings=[{"field": "columns", "found": column_name(at), "expected": ", ".join(map(column_name, heads))[:200]}],
            )
        own = heads[at].unit
        if at not in units and own is not None:
            units[at] = own
    plan = Plan(
        kind=str(mapping["kind"]),
        language=language,
        columns=columns,
        heads=heads,
        units=units,
        manners={at: content.manner for at, content in contents.items()},
        allowed=rules.allowed,
        country=str(mapping.get("country") or ""),
    )
    return plan, usual_of(body)


def header_columns(grid: Path, mapping: Mapping[str, Any]) -> tuple[str, dict[str, str], dict[str, list[Any]]]:
    """Signature of the mapped header, header key -> target, and header key -> words and place, as they are to be remembered."""
    vocabulary = load_columns()
    for facts, lines in walk_sheets(grid):
        if facts.number == sheet_asked(mapping):
            head = [row_of(line) for line in islice(lines, LOOKED_AT)]
            layout = find_layout(top_of(head, mapping), vocabulary, merged=facts.merged, header=header_asked(mapping))
            if layout is None:
                break
            told = {column_of(str(letters)): target_of(one) for letters, one in mapping["columns"].items()}
            names = list(zip(header_keys(layout.columns), layout.columns, strict=True))
            keys = {key: told.get(column.at, "") for key, column in names}
            words = {key: [header_words_of(column.head), column.at] for key, column in names}
            return signature(layout.columns), keys, words
    return "", {}, {}


def parties_chosen(mapping: Mapping[str, Any]) -> dict[str, str]:
    """Folded name of a party -> the record a curator chose of those that bear it, empty for a name that stays text."""
    told = mapping.get("parties")
    return {name_key(str(name)): str(found)[:160] for name, found in told.items()} if isinstance(told, Mapping) else {}


def candidate_row(read: RowRead, mapping: Mapping[str, Any], number: int) -> dict[str, Any]:
    """A row as the columns of a candidate, without its place in a text (`RowText` adds it)."""
    language = str(mapping.get("language") or "en")
    texts = {tag: text for tag, text in read.texts.items() if text.get("title")}
    main = language if language in texts else next(iter(texts), language)
    own = texts.get(main, {"title": read.title})
    fields = dict(read.fields)
    summary = own.get("summary") or next((text["summary"] for text in read.texts.values() if text.get("summary")), "")
    others = {tag: text for tag, text in texts.items() if tag != main}
    if summary:
        fields["summary"] = summary
    words = [*fields.pop("topic_words", []), *fields.pop("field_words", [])]
    topics, green = _topics(words)
    fields |= {name: found for name, found in (("topics", topics), ("fields", green)) if found}
    if read.parties:
        fields["parties"] = list(dict.fromkeys(name for _, name in read.parties))
    row = {"texts": others, "source": read.source, "confidence": str(mapping.get("confidence") or "")}
    row["parties"] = [list(pair) for pair in dict.fromkeys(read.parties)]
    chosen = parties_chosen(mapping)
    row["chosen"] = {name: chosen[name_key(name)] for _, name in read.parties if name_key(name) in chosen}
    fields["row"] = {name: found for name, found in row.items() if found}
    return {
        "number": number,
        "kind": str(mapping["kind"]),
        "language": main,
        "title": str(own["title"])[:500],
        "names": list(dict.fromkeys(read.names)),
        "fields": fields,
        "figures": [{name: found for name, found in one.items() if name != "column"} for one in read.figures],
        "confidence": SURE,
    }


def _topics(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Glossary concepts and fields of green industry that the words of a cell name."""
    green = _green_names()
    from_names = [green[word.casefold()] for word in words if word.casefold() in green]
    rest = [word for word in words if word.casefold() not in green]
    return (topics_in(" ; ".join(rest)) if rest else []), list(dict.fromkeys(from_names))


@lru_cache(maxsize=1)
def _green_names() -> dict[str, str]:
    return {name.casefold(): one.id for one in load_fields().values() for name in (*one.names.values(), one.id)}


def private_columns(mapping: Mapping[str, Any]) -> frozenset[int]:
    """Places of the columns that hold how people can be reached."""
    columns = mapping["columns"].items()
    return frozenset(column_of(str(letters)) for letters, told in columns if target_of(told) == "left:contact")


def field_of(target: str) -> str:
    """Field of a candidate that a target fills."""
    base = target.partition("@")[0]
    if base.startswith(("party:", "code", "source_")):
        return "parties" if base.startswith("party:") else "identifiers" if base.startswith("code") else "source"
    return _FIELD_OF.get(base, base.removeprefix("data:"))


class RowText:
    """The rows of a sheet as a text, and where each cell stands in it: the evidence of its candidates."""

    def __init__(self, facts: GridFacts, heads: Mapping[int, str], private: frozenset[int] = frozenset()) -> None:
        self._facts, self._heads = facts, heads
        self._private = private  # columns with people's telephone numbers and the like: no text of ours repeats them
        self._parts: list[str] = []
        self._length = 0

    def add(self, read: RowRead, cells: Sequence[str]) -> dict[str, Any]:
        """Writes a row; ``evidence`` and ``figures`` of its candidate."""
        name = f"{self._facts.name}!" if self._facts.name else ""
        spots: dict[int, tuple[int, int, str]] = {}
        self._write(f"{name}{read.number}: ")
        for at, cell in enumerate(cells):
            if not cell or at in self._private:
                continue
            head = " ".join(self._heads.get(at, "").split())
            told = f"{name}{column_name(at)}{read.number} {head}: {' '.join(cell.split())}"
            start = self._length
            self._write(told)
            spots[at] = (start, self._length, told)
            self._write("; ")
        self._write("\n\n")
        evidence = []
        for target, at in read.evidence:
            if target != "figure" and at in spots:
                start, end, told = spots[at]
                evidence.append({"field": field_of(target), "start": start, "end": end, "quote": told, "doubt": False})
        figures = []
        for one in read.figures:
            start, end, told = spots.get(one["column"], (0, 0, ""))
            kept = {key: found for key, found in one.items() if key != "column"}
            place = {"quote": told, "start": start, "end": end}
            figures.append({**kept, **place, "change": None, "confidence": SURE, "doubt": False})
        return {"evidence": evidence, "figures": figures}

    def _write(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)

    def text(self) -> str:
        """Everything written so far."""
        return "".join(self._parts)


def header_words(grid: Path, mapping: Mapping[str, Any]) -> dict[int, str]:
    """Place of a column -> its header, group and all."""
    for look in look_at_sheets(grid, "", None, [mapping]):
        if look.number == sheet_asked(mapping):
            return {column_of(one["column"]): one["header"] for one in look.columns}
    return {}


def check_rows(
    grid: Path,
    mapping: Mapping[str, Any],
    rules: Rules,
    *,
    more: Callable[[RowRead, list[str], GridFacts], list[CellFault]],
    most: int = 0,
) -> SheetCheck:
    """The rows of a sheet under a mapping, ``most`` of them from the top where that is not 0; ``more`` gives the faults a
    record's own rules find."""
    check: SheetCheck | None = None
    roles: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    walked = walk_rows(grid, mapping, rules)
    told = mapping.get("columns")
    known = {column_of(str(letters)) for letters in told} if isinstance(told, Mapping) else set()
    for role, read, number, cells, facts in islice(walked, most) if most else walked:
        if check is None:
            check = SheetCheck(facts.number, facts.name, hidden_rows=len(facts.hidden_rows))
        roles[role] += 1
        outside = [(at, cell) for at, cell in enumerate(cells) if cell and at not in known] if role == DATA else []
        if outside:
            check.outside_rows += 1
            if check.outside_rows == 1:
                at, cell = outside[0]
                check.outside = {"row": number, "column": column_name(at), "found": cell[:80]}
        if read is None:
            if len(check.aside) < SHOWN_ROWS * 4 and role != "empty":
                check.aside.append({"row": number, "role": role, "cells": [cell for cell in cells if cell][:8]})
            continue
        faults = read.faults or more(read, cells, facts)
        if faults:
            check.bad += 1
            for fault in faults:
                counts[f"{column_name(fault.column) if fault.column >= 0 else ''}:{fault.code}"] += 1
            check.faults += faults[: max(0, MOST_FAULTS - len(check.faults))]
        else:
            check.good += 1
            if len(check.first) < SHOWN_ROWS:
                check.first.append(read)
    check = check or SheetCheck(sheet_asked(mapping), "")
    check.checked = sum(roles.values())
    check.roles, check.fault_counts = dict(roles), dict(counts)
    return check


def fault_json(fault: CellFault, sheet: str) -> dict[str, Any]:
    """A fault as plain JSON: sheet, row, column, field, code, found, expected."""
    return {
        "sheet": sheet,
        "row": fault.row,
        "column": column_name(fault.column) if fault.column >= 0 else "",
        "field": fault.field,
        "code": fault.code,
        "found": fault.found,
        "expected": fault.expected,
        "example": fault.example,
    }
