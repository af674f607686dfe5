"""Speed of a whole reading on one core, in MB of UTF-8 text a second of processor time, and what each step takes of it.

Run ``python benchmarks/language_reading.py`` for the press-like articles of ``tests/cases/intake_sets`` (a name or figure every
few words) and the texts of the starter content (titles, summaries and lists of its records), or name text files of any language.
Each text is read whole and its candidates proposed; of several rounds the fastest counts: other work on the machine weighs less.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language import candidates, read

ROOT = Path(__file__).resolve().parents[1]
STEPS = (
    "restore",
    "read_figures",
    "read_dates",
    "read_organisations",
    "read_places",
    "read_countries",
    "read_events",
    "read_policies",
    "read_technologies",
    "read_projects",
    "read_roles",
    "split_sentences",
)
LANGUAGES = ("zh-Hans", "ru", "en")
PAGE_CHARS = 2_500
ROUNDS = 5


class Stopwatch:
    """Processor time spent in the steps of `read_text`, by name of the step."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def watch(self, module: Any, name: str) -> None:
        """Count the time of one function of a module from now on."""
        function: Callable[..., Any] = getattr(module, name)

        def timed(*given: Any, **named: Any) -> Any:
            started = time.process_time()
            try:
                return function(*given, **named)
            finally:
                self.spent[name] += time.process_time() - started

        setattr(module, name, timed)


def starter_pages(language: str) -> list[str]:
    """The starter content's texts in one language as pages of a few paragraphs, no sentence twice."""
    pages: list[str] = []
    page: list[str] = []
    seen: set[str] = set()
    joint = "。" if language.startswith("zh") else ". "
    for path in sorted((ROOT / "starter").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            told = [text for text in _texts(json.loads(line), language) if text not in seen]
            seen.update(told)
            # A page has one headline; of the other records the title begins the paragraph.
            page += [*told[:1], _joined(told[1:], joint)] if not page else [_joined(told, joint)]
            if sum(map(len, page)) > PAGE_CHARS:
                pages.append("\n\n".join(page))
                page = []
    return [*pages, "\n\n".join(page)]


def press_articles(language: str) -> list[str]:
    """The articles of the labelled press sets in one language, each by itself."""
    sets = sorted((ROOT / "tests" / "cases" / "intake_sets").glob(f"{language[:2]}_press*.json"))
    return [article["text"] for path in sets for article in json.loads(path.read_text(encoding="utf-8"))["articles"]]


def _joined(told: list[str], joint: str) -> str:
    return joint.join(one.rstrip("。.") for one in told) + joint.strip() if told else ""


def _texts(record: dict[str, Any], language: str) -> Iterator[str]:
    shown = record["texts"].get(language, {})
    yield from (shown[part] for part in ("title", "summary", "body") if shown.get(part))
    for found in record["data"].values():
        if isinstance(found, dict) and found.get(language):
            told = found[language]
            yield "; ".join(map(str, told)) if isinstance(told, list) else str(told)


def main(paths: list[str]) -> None:
    """Print one line a text: its size, the speed of everything together, the seconds a MB of each step."""
    lexicon = load_lexicon()
    watch = Stopwatch()
    for name in STEPS:
        watch.watch(read, name)
    watch.watch(candidates, "propose_candidates")
    given = [(Path(path).name, [Path(path).read_text(encoding="utf-8")]) for path in paths]
    own = [(f"press {language}", press_articles(language)) for language in LANGUAGES]
    own += [(f"starter {language}", starter_pages(language)) for language in LANGUAGES]
    for name, pages in given or own:
        size = sum(len(page.encode()) for page in pages) / 1e6
        best: tuple[float, Counter[str]] | None = None
        for _ in range(ROUNDS):
            watch.spent.clear()
            started = time.process_time()
            for page in pages:
                candidates.propose_candidates(read.read_text(page, lexicon))
            spent = time.process_time() - started
            if best is None or spent < best[0]:
                best = spent, watch.spent.copy()
        assert best is not None
        steps = ", ".join(f"{step.removeprefix('read_')} {seconds / size:.2f}" for step, seconds in best[1].most_common())
        print(f"{name}: {size:.2f} MB, {len(pages)} pages, {size / best[0]:.2f} MB/s; s/MB: {steps}")


if __name__ == "__main__":
    main(sys.argv[1:])
