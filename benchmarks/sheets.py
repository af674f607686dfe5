"""Spreadsheets: the share of columns matched right, set by set, and how long a large sheet takes.

python -m benchmarks.sheets            the sets of tests/cases/sheets
python -m benchmarks.sheets --rows 100000   a sheet of 30 columns: opened, proposed, every row checked
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import tempfile
import time
from pathlib import Path
from typing import Any

import django
from tests.cases.sheets import fifth, first, fourth, second, sixth, third
from tests.cases.sheets.book import Case, Sheet, book

from greenbridge.adapters.documents import Limits
from greenbridge.adapters.documents.grids import source_of, walk_grids

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")
django.setup()

from greenbridge.apps.intake.selectors import check_table, looks_of, plain_document, table_grid  # noqa: E402 - after the set-up


def share(cases: list[Case]) -> tuple[int, int, int, int, int]:
    """Columns matched right where a person has said what the rows are, right with everything guessed, columns, kinds guessed
    right, sheets whose header, totals and notes were all found."""
    right = alone = total = kinds = rows = 0
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "grid.jsonl"
            lines = walk_grids(source_of(case.raw, case.file, Limits()))
            path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
            total += len(case.columns | {one["column"]: "" for one in looks_of(path, case.file, None)[case.sheet - 1].columns})
            guessed = looks_of(path, case.file, None)[case.sheet - 1]
            told = looks_of(path, case.file, None, [{"sheet": case.sheet, "kind": case.kind}])[case.sheet - 1]
            right += _right(case, told.columns)
            alone += _right(case, guessed.columns)
            kinds += guessed.mapping.get("kind") == case.kind
            if told.mapping:
                found = check_table(path, told.mapping, plain_document(case.file), libraries=False)["rows"]
                rows += (found.get("data", 0), found.get("total", 0), found.get("note", 0)) == (
                    case.data,
                    case.totals,
                    case.notes,
                )
    return right, alone, total, kinds, rows


def _right(case: Case, columns: list[dict[str, Any]]) -> int:
    found = {one["column"]: "" if one["target"].startswith("left:") else one["target"] for one in columns}
    return sum(target in case.columns.get(column, "").split("|") for column, target in found.items())


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
    for module in (first, second, third, fourth, fifth, sixth):
        cases = [make() for make in module.CASES]
        right, alone, total, kinds, rows = share(cases)
        print(
            f"{module.__name__.rpartition('.')[2]}: {right} of {total} columns ({right / total:.1%}), with the kind guessed "
            f"{alone} ({alone / total:.1%}), kinds {kinds}/{len(cases)}, header, totals and notes {rows}/{len(cases)}"
        )
    if not options.rows:
        return
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
        check_table(grid, look.mapping, plain_document(path.name), libraries=False)
        steps["first rows checked"] = (time.perf_counter() - began, time.process_time() - used)
        began, used = time.perf_counter(), time.process_time()
        check = check_table(grid, look.mapping, plain_document(path.name), most=0, libraries=False)
        steps["every row checked"] = (time.perf_counter() - began, time.process_time() - used)
        print(f"{options.rows} rows, 30 columns, {path.stat().st_size / 1e6:.1f} MB: {check['good']} good, {check['bad']} bad")
        for name, (wall, cpu) in steps.items():
            print(f"{name}: {wall:.1f} s, processor {cpu:.1f} s")
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(f"memory: this process {own:.0f} MB (the sheet was also made in it), the reader {children.ru_maxrss / 1000:.0f} MB")


if __name__ == "__main__":
    main()
