"""Measures the matcher on graded needs and offers: MRR, hit@k, nDCG@10 on grade ≥ 2, violators in the top three, with intervals.

    python benchmarks/matching_quality.py [FOLDER] [--as-of 2026-11-20] [--without-attributes] [--rankings FILE]

FOLDER holds needs.jsonl, offers.jsonl and qrels.jsonl. Every offer is a candidate; no search score is used.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from math import log2
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from greenbridge.calc.common.money import Rates  # noqa: E402
from greenbridge.calc.language.glossary import Concept, Glossary  # noqa: E402
from greenbridge.calc.matching.lexicon import build_lexicon  # noqa: E402
from greenbridge.calc.matching.limits import read_need, read_offer  # noqa: E402
from greenbridge.calc.matching.ranking import Candidate, rank_offers  # noqa: E402
from greenbridge.calc.matching.scoring import collect_statistics  # noqa: E402

RATES = {"CNY": "7.1", "KZT": "500", "RUB": "85", "EUR": "0.92", "GBP": "0.79", "KGS": "87", "UZS": "12600"}


def load_glossary(folder: Path) -> Glossary:
    """The glossary of a reference folder."""
    concepts = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                names = {
                    tag: tuple(name for name in (row[short], *row[f"{short}_alt"].split("|")) if name)
                    for tag, short in (("zh-Hans", "zh"), ("en", "en"), ("ru", "ru"))
                }
                unsure = tuple(name for name in (row.get("ambiguous") or "").split("|") if name)
                concepts.append(Concept(row["id"], row["parent"], row["kind"], names, row["note"], unsure))
    return Glossary(concepts)


def read_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def evaluate(
    folder: Path, as_of: date, *, attributes: bool = True, glossary_folder: Path = ROOT / "reference" / "glossary"
) -> dict:
    """Rankings and measures of one folder; one row a need."""
    glossary = load_glossary(glossary_folder)
    started = time.perf_counter()
    lexicon = build_lexicon(glossary)
    timings = {"lexicon_s": time.perf_counter() - started}
    offers, needs = read_lines(folder / "offers.jsonl"), read_lines(folder / "needs.jsonl")
    grades: dict[str, dict[str, int]] = {}
    violated: dict[str, dict[str, list[str]]] = {}
    for row in read_lines(folder / "qrels.jsonl"):
        grades.setdefault(row["need"], {})[row["offer"]] = row["grade"]
        violated.setdefault(row["need"], {})[row["offer"]] = row["violated"]
    started = time.perf_counter()
    candidates = [
        Candidate(
            one["id"],
            read_offer(
                one["title"],
                one["text"],
                one["lang"],
                one["attributes"] if attributes else None,
                one["country"],
                one["kind"],
                glossary=glossary,
            ),
        )
        for one in offers
    ]
    timings["offer_ms"] = (time.perf_counter() - started) / len(offers) * 1000
    statistics = collect_statistics(one.profile for one in candidates)
    rates = Rates("USD", as_of, {code: Decimal(rate) for code, rate in RATES.items()}, source="rounded, see README of the set")
    language = {one["id"]: one["lang"] for one in offers}
    rows = []
    spent = 0.0
    for one in needs:
        profile = read_need(
            one["title"],
            one["text"],
            one["lang"],
            one["attributes"] if attributes else None,
            one["country"],
            one["deadline"],
            one["kind"],
            glossary=glossary,
            lexicon=lexicon,
        )
        started = time.perf_counter()
        ranking = rank_offers(profile, candidates, as_of=as_of, rates=rates, limit=100, statistics=statistics)
        spent += time.perf_counter() - started
        ranked = [row.id for row in ranking.answers]
        failed = {row.id: [check.limit.name for check in row.failed] for row in ranking.near_misses}
        rows.append(judged_row(one, ranked, failed, grades.get(one["id"], {}), violated.get(one["id"], {}), language))
    timings["rank_ms_per_200"] = spent / len(needs) / len(offers) * 200 * 1000
    return {"rows": rows, "timings": timings}


def judged_row(
    need: dict, ranked: list[str], failed: dict, grades: dict[str, int], violated: dict[str, list[str]], language: dict
) -> dict:
    good = {offer for offer, grade in grades.items() if grade >= 2}
    first = next((place for place, offer in enumerate(ranked, 1) if offer in good), 0)
    gains = [
        (2 ** grades.get(offer, 0) - 1 if grades.get(offer, 0) >= 2 else 0) / log2(place + 1)
        for place, offer in enumerate(ranked[:10], 1)
    ]
    ideal = sorted((2**grade - 1 for grade in grades.values() if grade >= 2), reverse=True)[:10]
    best = sum(gain / log2(place + 1) for place, gain in enumerate(ideal, 1))
    return {
        "need": need["id"],
        "lang": need["lang"],
        "other": all(language[offer] != need["lang"] for offer in good),
        "good": sorted(good),
        "ranked": ranked,
        "failed": failed,
        "lost": sorted(good & set(failed)),
        "mrr": 1 / first if first else 0.0,
        "hit3": float(0 < first <= 3),
        "hit5": float(0 < first <= 5),
        "ndcg10": sum(gains) / best if best else 0.0,
        "violators3": float(any(violated.get(offer) for offer in ranked[:3])),
        "violators": [(offer, violated[offer]) for offer in ranked[:3] if violated.get(offer)],
    }


MEASURES = ("mrr", "hit3", "hit5", "ndcg10", "violators3")


def interval(values: Sequence[float], statistic: Callable[[Sequence[float]], float], draws: int = 2000) -> tuple[float, float]:
    """95 % bootstrap interval over needs, from a fixed seed."""
    source = random.Random(20261120)
    drawn = sorted(statistic(source.choices(values, k=len(values))) for _ in range(draws))
    return drawn[int(0.025 * draws)], drawn[int(0.975 * draws)]


def table(rows: list[dict]) -> str:
    """The measures as a Markdown table: all needs, then by language, then those whose fits are all in another language."""
    groups = [("all", rows)]
    groups += [(lang, [row for row in rows if row["lang"] == lang]) for lang in ("zh", "en", "ru")]
    groups.append(("fit only in another language", [row for row in rows if row["other"]]))
    lines = ["| needs | n | MRR | hit@3 | hit@5 | nDCG@10 | violator in top 3 |", "|---|---|---|---|---|---|---|"]

    def mean(values: Sequence[float]) -> float:
        return sum(values) / len(values)

    for name, group in groups:
        cells = []
        for measure in MEASURES:
            values = [row[measure] for row in group]
            low, high = interval(values, mean)
            cells.append(f"{mean(values):.3f} [{low:.2f}, {high:.2f}]")
        lines.append(f"| {name} | {len(group)} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Prints the table, the timings, and with --misses the needs whose fits are not among the first three."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT.parent / "shared" / "cases" / "matching")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 20))
    parser.add_argument("--without-attributes", action="store_true", help="judge from the texts alone")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--rankings", type=Path)
    given = parser.parse_args()
    found = evaluate(given.folder, given.as_of, attributes=not given.without_attributes)
    print(table(found["rows"]))
    print("\n" + ", ".join(f"{name} {figure:.2f}" for name, figure in found["timings"].items()))
    if given.misses:
        for row in found["rows"]:
            if not row["hit3"] or row["lost"] or row["violators3"]:
                lost = {offer: row["failed"][offer] for offer in row["lost"]}
                places = {offer: row["ranked"].index(offer) + 1 if offer in row["ranked"] else None for offer in row["good"]}
                print(
                    row["need"],
                    row["lang"],
                    "good",
                    places,
                    "top",
                    row["ranked"][:4],
                    "LOST" if lost else "",
                    lost or "",
                    "VIOL" if row["violators"] else "",
                    row["violators"] or "",
                )
    if given.rankings:
        lines = [
            json.dumps(
                {
                    "set": "graded",
                    "from": row["lang"],
                    "to": "all",
                    "query": row["need"],
                    "ranked": row["ranked"],
                    "failed": row["failed"],
                }
            )
            for row in found["rows"]
        ]
        given.rankings.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
