"""Columns of messy sheets matched to fields: the share that is right holds the line, set by set."""

from __future__ import annotations

import pytest

from greenbridge.adapters.documents.grids import grids_of
from greenbridge.adapters.reference.columns import load_columns
from greenbridge.calc.tables.content import look_at
from greenbridge.calc.tables.layout import find_layout, row_reader
from greenbridge.calc.tables.match import guess_kind, match_columns
from tests.cases.sheets import fifth, first, fourth, second, sixth, third
from tests.cases.sheets.book import Case, letter

CASES = [make() for module in (first, second, third, fourth, fifth, sixth) for make in module.CASES]


def matched(case: Case) -> tuple[dict[str, str], str, dict[str, str], tuple[int, int, int]]:
    """Letter of a column -> target, the likeliest kind, units by letter, rows of data, totals and notes."""
    vocabulary = load_columns()
    grid = grids_of(case.raw, case.file)[case.sheet - 1]
    layout = find_layout(grid.rows[:80], vocabulary, merged=grid.merged)
    assert layout is not None
    body = [row for number, row in grid.rows if number >= layout.first_row]
    contents = {
        column.at: look_at([row[column.at] if column.at < len(row) else "" for row in body], vocabulary)
        for column in layout.columns
    }
    kind = guess_kind(layout.columns, contents, [*layout.titles, grid.name, case.file], vocabulary)[0][0]
    matches = match_columns(layout.columns, contents, case.kind, vocabulary)
    usual = sorted(sum(1 for cell in row if cell) for row in body)[len(body) // 2]
    roles = [row_reader(layout, usual)(row) for row in body]
    units = {letter(column.at): column.head.unit.symbol for column in layout.columns if column.head.unit}
    targets = {letter(one.at): "" if one.target.startswith("left:") else one.target for one in matches}
    return targets, kind, units, (roles.count("data"), roles.count("total"), roles.count("note"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_match_columns_finds_header_units_and_rows(case: Case) -> None:
    _, _, units, rows = matched(case)
    assert rows == (case.data, case.totals, case.notes)
    assert {name: units.get(name) for name in case.units} == dict(case.units)


def test_match_columns_holds_its_share() -> None:
    right = total = kinds = 0
    for case in CASES:
        targets, kind, _, _ = matched(case)
        total += len(targets)
        right += sum(found in case.columns.get(name, "").split("|") for name, found in targets.items())
        kinds += kind == case.kind
    assert right / total >= 0.98
    assert kinds >= len(CASES) - 1
