"""Stories found twice among notices of one form and one day: time, pairs compared, pairs called the same.

    PYTHONPATH=src:. python -m benchmarks.stories 300 1200 4800

Made-up notices in three languages (`tests/cases/notices.py`), no two of one plant; every hundredth is handed in again.
"""

from __future__ import annotations

import argparse
import time

from tests.cases.notices import FORMS, notice

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language import duplicates
from greenbridge.calc.language.read import read_article
from greenbridge.calc.language.reading import Article, ArticleReading, Reading


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=int, nargs="+")
    print("| notices | told again | found | wrong | pairs compared | processor seconds |\n|---|---|---|---|---|---|")
    for count in parser.parse_args().counts:
        print("| " + " | ".join(map(str, measure(count))) + " |")


def measure(count: int) -> tuple[int, int, int, int, int, float]:
    """One row of the table."""
    languages = list(FORMS)
    texts = {f"{number}": (notice(number, languages[number % 3]), languages[number % 3]) for number in range(count)}
    again = {f"{number} again": ("1. " + texts[f"{number}"][0], texts[f"{number}"][1]) for number in range(0, count, 100)}
    files = [(name, _read(text, tag)) for name, (text, tag) in (texts | again).items()]
    begin = time.process_time()
    found = duplicates.find_duplicates([(name, Reading("und", (one,))) for name, one in files])
    seconds = time.process_time() - begin
    pairs = sum(1 for _ in duplicates._likely_pairs([duplicates._marks_of(one) for _, one in files]))
    called = {(name, str(one["of"])) for name, others in found.items() for one in others if name < str(one["of"])}
    right = {pair for pair in called if pair[1] == f"{pair[0]} again"}
    return count, len(again), len(right), len(called - right), pairs, round(seconds, 1)


def _read(text: str, language: str) -> ArticleReading:
    return read_article(Article("", text, language, ((0, 0, len(text)),), kind="article"), load_lexicon())


if __name__ == "__main__":
    main()
