"""Figures beside quantulum3, recognizers-text and natasha, on the labelled articles of ``tests/cases/intake_sets``.

Run ``PYTHONPATH=src python benchmarks/reading_peers.py --peers PYTHON [--sets press4]``, where PYTHON is the interpreter of an
environment with the peers (``pip install quantulum3 natasha recognizers-text-suite "emoji<2"``; GreenBridge needs none of them).
Without ``--peers`` only our own reader is measured.

All read the same restored text. What the peers cannot tell is not asked of anyone: only amounts of money, shares and physical
quantities are compared (no counts of things, factors or durations), each as value and unit; what a rate is counted by is left
out, a range counts as its two ends, percentage points as per cent, a repeat as one; approximation and change are not asked for.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import time
from pathlib import Path
from typing import Any

from greenbridge.calc.language.figures import read_figures
from greenbridge.calc.language.restore import restore

SETS = Path(__file__).resolve().parents[1] / "tests" / "cases" / "intake_sets"
LANGUAGES = {"zh": "zh-Hans", "en": "en", "ru": "ru"}
PEERS = {"zh": ("recognizers-text",), "en": ("quantulum3", "recognizers-text"), "ru": ("natasha",)}
CURRENCIES = "CNY USD EUR KZT RUB BYN UZS KGS TJS INR PKR LKR HKD GEL IRR NPR MNT AZN GBP JPY"
PHYSICAL = "% MW kWh MVA kV V Ah t kg g mg μg m2 m3 mu km m mm mm2 cm °C GJ Gcal km/h rpm MPa bar dB"
MEASURED = frozenset((*CURRENCIES.split(), *PHYSICAL.split()))
Key = tuple[float, str]


def _ours(text: str, language: str) -> list[Key]:
    made = []
    for figure in read_figures(text, LANGUAGES[language]):
        made += _ends(figure.unit, [figure.value] if figure.value is not None else [figure.low, figure.high])
    return made


def _ends(unit: str, values: list[Any]) -> list[Key]:
    head = unit if unit in MEASURED else unit.partition("/")[0]
    head = "%" if head == "pp" else head
    return [(float(f"{float(value):.4g}"), head) for value in values] if head in MEASURED else []


def _articles(language: str, sets: list[str]) -> list[tuple[str, list[Key]]]:
    made = []
    for name in sets:
        held = json.loads((SETS / f"{language}_{name}.json").read_text(encoding="utf-8"))
        for article in held["articles"] if isinstance(held, dict) else held:
            text = "\n".join(one.text for one in restore(article["text"]).articles)
            wanted = [key for label in article["figures"] for key in _ends(label["unit"], label.get("range") or [label["value"]])]
            made.append((text, wanted))
    return made


def _show(
    language: str, name: str, found: list[list[Key]], wanted: list[list[Key]], only: frozenset[str], size: int, took: float
) -> None:
    right = given = asked = 0
    for got, want in zip(found, wanted, strict=True):
        # A fact told twice is labelled once: repeats are nobody's fault.
        has, needs = {key for key in got if key[1] in only}, {key for key in want if key[1] in only}
        right, given, asked = right + len(has & needs), given + len(has), asked + len(needs)
    print(
        f"| {language} | {name} | {right / max(given, 1):.2f} | {right / max(asked, 1):.2f} | {right} of {asked} "
        f"| {size / 1e6 / max(took, 1e-9):.2f} |"
    )


def main() -> None:
    """Print one line a language and reader: precision, recall, right of asked, speed in MB/s."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--peers", default="", help="Python of the environment that holds the peers")
    options.add_argument("--sets", default="figures,press,press2,press3,press4")
    given = options.parse_args()
    print("| language | reader | precision | recall | right | MB/s |\n|---|---|---|---|---|---|")
    for language in LANGUAGES:
        articles = _articles(language, given.sets.split(","))
        texts, wanted = [text for text, _ in articles], [keys for _, keys in articles]
        size = sum(len(text.encode()) for text in texts)
        kinds = [("all", MEASURED)] if language != "ru" else [("all", MEASURED), ("money", frozenset(CURRENCIES.split()))]
        _ours(texts[0], language)
        started = time.process_time()
        found = [_ours(text, language) for text in texts]
        took = time.process_time() - started
        for kind, only in kinds:
            _show(language, "GreenBridge" + (f", {kind} only" if kind == "money" else ""), found, wanted, only, size, took)
        for peer in PEERS[language] if given.peers else ():
            answer = subprocess.run(
                [given.peers, str(Path(__file__).with_name("reading_peers_work.py")), peer, language],
                input=json.dumps(texts),
                capture_output=True,
                text=True,
                check=False,
            )
            if answer.returncode:
                print(f"| {language} | {peer} | did not run: {answer.stderr.strip().splitlines()[-1]} | | | |")
                continue
            read = json.loads(answer.stdout)
            keys: list[list[Key]] = [[(float(value), unit) for value, unit in one] for one in read["found"]]
            for kind, only in kinds[-1:]:
                name = peer + (", money only" if kind == "money" else "")
                _show(language, name, keys, wanted, only, size, read["seconds"])


if __name__ == "__main__":
    main()
