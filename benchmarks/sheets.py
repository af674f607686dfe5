"""Spreadsheets: the share of columns matched right, set by set, and how long a large sheet takes.

python -m benchmarks.sheets            the three sets of tests/cases/sheets
python -m benchmarks.sheets --rows 100000   a sheet of 30 columns: opened, proposed, every row checked
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from pathlib import Path

import django
from tests.cases.sheets import first, second, third
from tests.cases.sheets.book import Case, Sheet, book, letter


def share(cases: list[Case]) -> tuple[int, int, int]:
    """Columns matched right, columns, kinds guessed right."""
    from greenbridge.adapters.documents.grids import grids_of
    from greenbridge.adapters.reference.columns import load_columns
    from greenbridge.calc.tables.content import look_at
    from greenbridge.calc.tables.layout import find_layout
    from greenbridge.calc.tables.match import guess_kind, match_columns

    vocabulary = load_columns()
    right = total = kinds = 0
    for case in cases:
        grid = grids_of(case.raw, case.file)[0]
        layout = find_layout(grid.rows[:80], vocabulary, merged=grid.merged)
        if layout is None:
            total += len(case.columns)
            continue
        body = [row for number, row in grid.rows if number >= layout.first_row]
        contents = {
            column.at: look_at([row[column.at] if column.at < len(row) else "" for row in body], vocabulary)
            for column in layout.columns
        }
        kinds += guess_kind(layout.columns, contents, [*layout.titles, grid.name, case.file], vocabulary)[0][0] == case.kind
        for match in match_columns(layout.columns, contents, case.kind, vocabulary):
            found = "" if match.target.startswith("left:") else match.target
            total += 1
            right += found == case.columns.get(letter(match.at), "")
    return right, total, kinds


def large(n_rows: int) -> bytes:
    """A sheet of ``n_rows`` projects and 30 columns."""
    head = ["项目名称", "国家", "建设单位", "装机容量（MW）", "总投资（亿元）", "开工时间", "建设阶段", "官网"]
    head += [f"指标{at}（万元）" for at in range(22)]
    stages = ["在建", "已投产", "前期"]
    rows: list[list[object]] = [list(head)]
    for at in range(1, n_rows + 1):
        start = [f"示例项目{at}", "哈萨克斯坦", f"甲州公司{at % 500}", at % 400 + 0.5, f"{at % 90},5", f"2024-0{at % 9 + 1}-11"]
        rows.append([*start, stages[at % 3], f"https://e{at}.example.cn", *[at * one % 9973 + 0.25 for one in range(22)]])
    return book({"项目": Sheet(rows)})


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=0)
    options = parser.parse_args()
    for module in (first, second, third):
        cases = [make() for make in module.CASES]
        right, total, kinds = share(cases)
        print(
            f"{module.__name__.rpartition('.')[2]}: {right} of {total} columns ({right / total:.1%}), kinds {kinds}/{len(cases)}"
        )
    if not options.rows:
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")
    django.setup()
    from greenbridge.apps.intake.selectors import check_table, looks_of, plain_document, table_grid

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.xlsx"
        path.write_bytes(large(options.rows))
        steps = {}
        began, used = time.perf_counter(), time.process_time()
        grid = table_grid(path, path.name, Path(folder) / "grid.jsonl")
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        steps["opened"] = (time.perf_counter() - began, children.ru_utime + children.ru_stime)
        began, used = time.perf_counter(), time.process_time()
        look = looks_of(grid, path.name, None)[0]
        steps["proposed"] = (time.perf_counter() - began, time.process_time() - used)
        began, used = time.perf_counter(), time.process_time()
        check = check_table(grid, look.mapping, plain_document(path.name))
        steps["checked"] = (time.perf_counter() - began, time.process_time() - used)
        print(f"{options.rows} rows, 30 columns, {path.stat().st_size / 1e6:.1f} MB: {check['good']} good, {check['bad']} bad")
        for name, (wall, cpu) in steps.items():
            print(f"{name}: {wall:.1f} s, processor {cpu:.1f} s")
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(f"memory: this process {own:.0f} MB (the sheet was also made in it), the reader {children.ru_maxrss / 1000:.0f} MB")


if __name__ == "__main__":
    main()
