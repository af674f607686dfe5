"""Ranking quality within and across languages: questions to their paragraphs, needs to their offers.

    python -m benchmarks.crosslang SHARED

SHARED is the folder with ``data/registry/xquad-r`` (632 questions to 120 paragraphs of an encyclopedia, parallel in three
languages; general vocabulary, so this is what holds outside of the glossary) and ``cases/matching`` (75 needs, 300 offers, the
platform's own subjects). No translation model takes part: languages meet through concepts, names and numbers.
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
from pathlib import Path

from greenbridge.adapters.search import SearchDocument, SearchIndex, SearchQuery

LANGUAGES = ("zh", "en", "ru")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    shared = parser.parse_args().shared
    print("| questions \\ paragraphs | " + " | ".join(LANGUAGES) + " |\n|---|---|---|---|")
    for language, row in questions(shared / "data/registry/xquad-r").items():
        print(f"| {language} | " + " | ".join(f"{figure:.3f}" for figure in row) + " |")
    figures = needs(shared / "cases/matching")
    print("\n| needs to offers | " + " | ".join(figures) + " |\n|---" + "|---" * len(figures) + "|")
    print("| candidates | " + " | ".join(f"{figure:.3f}" for figure in figures.values()) + " |")


def questions(folder: Path) -> dict[str, list[float]]:
    """nDCG@10 of each language's questions against each language's paragraphs."""
    asked: dict[str, list[tuple[str, str]]] = {}
    told: dict[str, list[str]] = {}
    for language in LANGUAGES:
        articles = json.loads((folder / f"{language}.json").read_text(encoding="utf-8"))["data"]
        paragraphs = [paragraph for article in articles for paragraph in article["paragraphs"]]
        told[language] = [paragraph["context"] for paragraph in paragraphs]
        asked[language] = [(row["question"], str(at)) for at, found in enumerate(paragraphs) for row in found["qas"]]
    figures: dict[str, list[float]] = {language: [] for language in LANGUAGES}
    for language in LANGUAGES:
        index = _index(
            SearchDocument(str(at), "text", language, ("all",), {language: {"body": text}})
            for at, text in enumerate(told[language])
        )
        for source in LANGUAGES:
            gains = [_gain(_found(index, question, source), {wanted: 1}) for question, wanted in asked[source]]
            figures[source].append(sum(gains) / len(gains))
    return figures


def needs(folder: Path) -> dict[str, float]:
    """MRR, hit rates and nDCG@10 of candidates for needs; judgments of grade 2 and 3 count."""
    wanted: dict[str, dict[str, int]] = {}
    for row in _lines(folder / "qrels.jsonl"):
        if row["grade"] >= 2:
            wanted.setdefault(row["need"], {})[row["offer"]] = row["grade"]
    index = _index(
        SearchDocument(row["id"], "offer", row["lang"], ("all",), {row["lang"]: {"title": row["title"], "body": row["text"]}})
        for row in _lines(folder / "offers.jsonl")
    )
    firsts, gains = [], []
    for row in _lines(folder / "needs.jsonl"):
        if row["id"] in wanted:
            found = [hit.id for hit in index.candidates(f"{row['title']}\n{row['text']}", ("all",), ("offer",), 100)]
            firsts.append(min((found.index(offer) + 1 for offer in wanted[row["id"]] if offer in found), default=math.inf))
            gains.append(_gain(found, wanted[row["id"]]))
    return {
        "MRR": sum(1 / first for first in firsts) / len(firsts),
        **{f"hit@{size}": sum(first <= size for first in firsts) / len(firsts) for size in (5, 20, 50)},
        "nDCG@10": sum(gains) / len(gains),
    }


def _found(index: SearchIndex, words: str, language: str) -> list[str]:
    answer = index.search(SearchQuery(words, ("all",), language=language, limit=10, any_word=True, count_facets=()))
    return [hit.id for hit in answer.hits]


def _gain(found: list[str], wanted: dict[str, int], size: int = 10) -> float:
    """nDCG with gain 2^grade - 1."""
    reached = sum((2 ** wanted.get(one, 0) - 1) / math.log2(place + 2) for place, one in enumerate(found[:size]))
    ideal = sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(sorted(wanted.values(), reverse=True)[:size]))
    return reached / ideal if ideal else 0.0


def _index(documents: object) -> SearchIndex:
    index = SearchIndex(Path(tempfile.mkdtemp(prefix="crosslang-")))
    index.rebuild(documents)  # type: ignore[arg-type]
    return index


def _lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
