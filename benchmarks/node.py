"""A whole node at size: 100,000 trilingual records loaded, indexed, searched, matched and listed, as its users would.

    .venv/bin/python benchmarks/node.py --records 100000

Prints a Markdown table; results are kept in docs/benchmarks.md. Needs about 2 GB on the disk, and some minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zlib import crc32

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

KIND_OF = {"service": "provider"}
STAGE_OF = {"planned": "idea", "operating": "operation", "closed": "cancelled"}
FIELDS = ("energy-saving", "environment", "circular", "low-carbon-energy", "ecology", "infrastructure", "services")
AS_OF = date(2026, 11, 20)


def main() -> None:
    """Build the node aside and measure it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--records", type=int, default=100_000)
    options.add_argument("--queries", type=int, default=200)
    options.add_argument("--data", type=Path, help="use this data folder as it is when it is filled")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="gb-bench-") as aside:
        folder = chosen.data or Path(aside) / "data"
        os.environ["GREENBRIDGE_DATA"] = str(folder)
        rows: list[tuple[str, str]] = []
        if not (folder / "greenbridge.sqlite3").exists():
            rows += _load(Path(aside), chosen.records)
        print("| what | measured |\n|---|---|")
        for what, measured in rows:
            print(f"| {what} | {measured} |", flush=True)
        for what, measured in _ask(chosen.queries):
            print(f"| {what} | {measured} |", flush=True)


def _load(aside: Path, records: int) -> list[tuple[str, str]]:
    from benchmarks.corpus import Corpus

    file = aside / "records.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for document in Corpus(records).records():
            out.write(json.dumps(_form(document), ensure_ascii=False) + "\n")
    command = [sys.executable, "-m", "greenbridge.portal.command"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    started = time.perf_counter()
    subprocess.run([*command, "load", str(file)], check=True, env=environment, stdout=subprocess.DEVNULL)
    loaded = time.perf_counter() - started
    started = time.perf_counter()
    subprocess.run([*command, "reindex"], check=True, env=environment, stdout=subprocess.DEVNULL)
    indexed = time.perf_counter() - started
    size = sum(path.stat().st_size for path in Path(environment["GREENBRIDGE_DATA"]).rglob("*") if path.is_file())
    return [
        (f"load {records:,} records and index them", f"{loaded:.1f} s"),
        ("build the index anew (reindex)", f"{indexed:.1f} s"),
        ("data folder", f"{size / 1e6:.0f} MB"),
    ]


def _form(document: Any) -> dict[str, Any]:
    kind = KIND_OF.get(document.kind, document.kind)
    facets = document.facets
    stage = (facets.get("stage") or ("",))[0]
    return {
        "id": f"gb:bench:{kind}:{document.id.replace(':', '-')}",
        "kind": kind,
        "language": document.language,
        "country": (facets.get("country") or ("",))[0],
        "stage": STAGE_OF.get(stage, stage),
        "fields": [FIELDS[crc32(document.id.encode()) % len(FIELDS)]],
        "topics": list(facets.get("field", ())),
        "texts": {
            tag: {"title": text["title"], "summary": text.get("summary", ""), "body": text.get("body", "")}
            for tag, text in document.texts.items()
        },
        "sources": [{"title": "Made-up source", "url": "https://example.org/made-up", "read_on": "2026-11-20"}],
    }


def _ask(queries: int) -> list[tuple[str, str]]:
    os.environ["DJANGO_SETTINGS_MODULE"] = "greenbridge.config.settings"
    import django

    django.setup()
    from benchmarks.corpus import Corpus
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from greenbridge.apps.matching.selectors import NeedInput, need_matches
    from greenbridge.apps.registry.selectors import record_search
    from greenbridge.portal import assets

    settings.ALLOWED_HOSTS = ["testserver"]
    assets.build_messages()
    assets.build_static()
    corpus = Corpus(1000)
    words = [one for one, _ in corpus.subjects(queries)]
    rows = [_timed("search with facets, 20 hits", words, lambda one: record_search(one, by=None))]
    asked = _needs(corpus, max(20, queries // 4))

    def match(text: str) -> object:
        return need_matches(NeedInput(text=text), by=None, as_of=AS_OF)

    rows.append(_timed("match a need of some sentences, first time", asked, match))
    rows.append(_timed("match the same needs again", asked, match))
    client = Client()
    for page in (
        "/en/",
        "/zh-hans/libraries/projects/",
        "/ru/libraries/projects/?country=KZ&sort=title",
        "/en/libraries/projects/?page=200",
    ):
        assert client.get(page).status_code == 200, page
        with CaptureQueriesContext(
            connection,
        ) as seen:
            client.get(page)
            queries_made = len(seen)
        name, measured = _timed(f"page {page}", [page] * 20, client.get)
        rows.append((name, f"{measured}, {queries_made} queries"))
    return rows


def _needs(corpus: Any, count: int) -> list[str]:
    """Needs of some sentences with limits, in the three languages by turns, made of the words of other records."""
    asks = {
        "zh-Hans": "需要{title}，功率不低于5兆瓦，交货期不超过6个月，质保至少2年。{summary}",
        "en": "We need: {title}. Power at least 5 MW, delivery within 6 months, warranty of at least 2 years. {summary}",
        "ru": "Требуется: {title}. Мощность не менее 5 МВт, поставка до 6 месяцев, гарантия не менее 2 лет. {summary}",
    }
    made = []
    for document in corpus.records():
        if document.language in document.texts and len(made) < count:
            made.append(asks[document.language].format(**document.texts[document.language]))
    return made


def _timed(what: str, asked: list[Any], ask: Callable[[Any], Any]) -> tuple[str, str]:
    ask(asked[0])
    took = []
    for one in asked:
        started = time.perf_counter()
        ask(one)
        took.append(1000 * (time.perf_counter() - started))
    ordered = sorted(took)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return what, f"p50 {statistics.median(took):.0f} ms, p95 {p95:.0f} ms (n = {len(took)})"


if __name__ == "__main__":
    main()
