"""Speed of restoring text and of reading its figures and dates, on one core, in MB of UTF-8 a second.

Run ``python benchmarks/language_reading.py FILE…`` with text files of any language; each is repeated to about 1 MB.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from greenbridge.calc.language.dates import read_dates
from greenbridge.calc.language.figures import read_figures
from greenbridge.calc.language.restore import restore


def main(paths: list[str]) -> None:
    """Print one line a file: seconds of processor time of each step for 1 MB, and the speed of all together."""
    for path in paths:
        base = Path(path).read_text(encoding="utf-8")
        repeats = max(1, 1_000_000 // max(1, len(base.encode())))
        # Numbered paragraphs, so that the check for doubled ones does not throw the repeats away.
        text = "\n\n".join(base.replace("\n", f" {number}\n") for number in range(repeats))
        size = len(text.encode()) / 1e6
        started = time.process_time()
        articles = restore(text).articles
        restored = time.process_time()
        figures = sum(len(read_figures(article.text, article.language)) for article in articles)
        figured = time.process_time()
        dates = sum(len(read_dates(article.text, article.language, article.published)) for article in articles)
        dated = time.process_time()
        steps = ", ".join(
            f"{name} {seconds / size:.2f} s/MB"
            for name, seconds in (("restore", restored - started), ("figures", figured - restored), ("dates", dated - figured))
        )
        together = size / (dated - started)
        print(f"{Path(path).name}: {size:.2f} MB, {figures} figures, {dates} dates, {steps}, together {together:.2f} MB/s")


if __name__ == "__main__":
    main(sys.argv[1:])
