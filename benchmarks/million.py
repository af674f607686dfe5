"""Sheets of a million rows: opened, proposed, their first rows checked; what that costs in processor time and memory.

python -m benchmarks.million

The files: a csv and an xlsx of a million filled rows, an xlsx of a hundred filled rows above a million that only have styles, one
above a million that have nothing. They are written piece by piece, so the memory told is that of the reading.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import resource
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import django
from tests.cases.sheets.book import Sheet, book

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")
django.setup()

from greenbridge.apps.intake.selectors import check_table, looks_of, plain_document, table_grid  # noqa: E402 - after the set-up

HEADER = ["Название проекта", "Страна", "Мощность, МВт", "Стоимость, млн руб.", "Дата ввода"]
_BEGIN = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_END = "</sheetData></worksheet>"
FILLED = 100


def row(number: int) -> list[str]:
    """A row of data: decimal commas, dates as text."""
    country = "Казахстан" if number % 2 else "Россия"
    return [
        f"Проект {number}",
        country,
        f"{number % 400},5",
        f"{number % 900 + 1}",
        f"{number % 28 + 1:02}.0{number % 9 + 1}.2024",
    ]


def _lines(n_rows: int, below: str) -> Iterator[str]:
    """A sheet's XML: ``below`` is what stands under the filled rows: ``rows``, ``styles``, ``nothing``."""
    yield _BEGIN
    for number in range(1, n_rows + 2):
        cells = HEADER if number == 1 else row(number)
        if below == "rows" or number <= FILLED + 1:
            told = "".join(
                f'<c r="{at}{number}" t="inlineStr"><is><t>{cell}</t></is></c>' for at, cell in zip("ABCDE", cells, strict=True)
            )
        else:
            told = "".join(f'<c r="{at}{number}" s="1"/>' for at in "ABCDEFGHIJ") if below == "styles" else ""
        yield f'<row r="{number}">{told}</row>'
    yield _END


def write_book(path: Path, n_rows: int, below: str) -> None:
    """An xlsx, written piece by piece."""
    with zipfile.ZipFile(io.BytesIO(book({"Реестр": Sheet([["a"], ["b"]])}))) as like, zipfile.ZipFile(path, "w", 8) as made:
        for name in like.namelist():
            if name != "xl/worksheets/sheet1.xml":
                made.writestr(name, like.read(name))
                continue
            with made.open(name, "w", force_zip64=True) as out:
                for piece in _lines(n_rows, below):
                    out.write(piece.encode())


def write_csv(path: Path, n_rows: int) -> None:
    """A csv parted by semicolons."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=";")
        writer.writerow(HEADER[:3])
        writer.writerows(row(number)[:3] for number in range(n_rows))


def measure(path: Path) -> str:
    """One line: processor time of opening, proposing and checking, memory of the reader so far."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    grid = table_grid(path, path.name, path.with_suffix(".jsonl"))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    opened = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    began = time.process_time()
    look = looks_of(grid, path.name, None)[0]
    proposed = time.process_time() - began
    began = time.process_time()
    check = check_table(grid, look.mapping, plain_document(path.name), libraries=False)
    checked = time.process_time() - began
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return (
        f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {look.rows} rows; opened {opened:.1f} s, proposed {proposed:.1f} s, "
        f"{check['checked']} rows checked {checked:.1f} s ({check['good']} good); reader {after.ru_maxrss / 1000:.0f} MB at "
        f"most so far, this process {own:.0f} MB"
    )


def main() -> None:
    """Print a line for each file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    n_rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        for name, below in (("nothing.xlsx", "nothing"), ("filled.csv", ""), ("styles.xlsx", "styles"), ("filled.xlsx", "rows")):
            path = Path(folder) / name
            if below:
                write_book(path, n_rows, below)
            else:
                write_csv(path, n_rows)
            print(measure(path), flush=True)
            for made in Path(folder).iterdir():
                made.unlink()


if __name__ == "__main__":
    main()
