"""Search side by side: GreenBridge's index, SQLite FTS5 and PostgreSQL full text on the same records and queries.

    python -m benchmarks.search [--records 100000] [--queries 300] [--alone] [--postgres postgresql://…]

Each engine answers what a result page needs: the first 20 of the public records, how many there are, and facet counts (all
five here, the country alone in the two databases). Two sets of queries: subjects that many records share (for time), and known
items, where one record is sought by its name and subject, half of the time in a language it does not speak (for what is found).
"""

from __future__ import annotations

import argparse
import gc
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from benchmarks.corpus import Corpus, KnownItem

from greenbridge.adapters.search import SearchDocument, SearchIndex, SearchQuery
from greenbridge.calc.language.fold import fold

PAGE = 20
_CONFIGURATIONS = {"en": "english", "ru": "russian", "zh-Hans": "simple"}

Search = Callable[[str, str], list[str]]
"""Words and language to the ids of the first page."""


@dataclass(slots=True)
class Result:
    """What was measured of one engine."""

    engine: str
    index_s: float
    index_cpu_s: float
    size_mb: float
    times_ms: list[float] = field(default_factory=list)
    found: dict[bool, float] = field(default_factory=dict)

    def row(self) -> str:
        """One line of the table."""
        ordered = sorted(self.times_ms)
        return (
            f"| {self.engine} | {self.index_s:.1f} s | {self.size_mb:.0f} MB | {statistics.median(ordered):.1f} ms "
            f"| {ordered[int(0.95 * (len(ordered) - 1))]:.1f} ms | {ordered[-1]:.1f} ms "
            f"| {self.found[True]:.0%} | {self.found[False]:.0%} |"
        )


def main() -> None:
    """Run all engines and print one Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--postgres", default="", help="address of a server to make and drop a schema in; left out when empty")
    parser.add_argument("--alone", action="store_true", help="measure GreenBridge only")
    options = parser.parse_args()
    corpus = Corpus(options.records)
    documents = list(corpus.records())
    # Half a million dictionaries would be walked again and again by the collector while the engines are measured.
    gc.collect()
    gc.freeze()
    subjects, items = corpus.subjects(options.queries), corpus.known_items(options.queries)
    results = []
    with tempfile.TemporaryDirectory() as folder:
        results.append(_measured(lambda: _greenbridge(Path(folder), documents), subjects, items))
        for tokenizer in () if options.alone else ("unicode61", "trigram"):
            results.append(_measured(lambda name=tokenizer: _sqlite(Path(folder), documents, name), subjects, items))
        if options.postgres:
            results.append(_measured(lambda: _postgres(options.postgres, documents), subjects, items))
    print("| engine | index | size | p50 | p95 | max | found, own language | found, other language |")
    print("|---|---|---|---|---|---|---|---|")
    for result in results:
        print(result.row(), f"<!-- cpu {result.index_cpu_s:.1f} s -->")


def _measured(
    build: Callable[[], tuple[str, Search, float]], subjects: Iterable[tuple[str, str]], items: list[KnownItem]
) -> Result:
    begun, cpu = time.perf_counter(), time.process_time()
    engine, search, size = build()
    result = Result(engine, time.perf_counter() - begun, time.process_time() - cpu, size)
    for words, language in subjects:
        begun = time.perf_counter()
        search(words, language)
        result.times_ms.append(1000 * (time.perf_counter() - begun))
    for spoken in (True, False):
        asked = [item for item in items if item.spoken == spoken]
        result.found[spoken] = sum(item.wanted in search(item.words, item.language)[:10] for item in asked) / len(asked)
    return result


def _greenbridge(folder: Path, documents: list[SearchDocument]) -> tuple[str, Search, float]:
    index = SearchIndex(folder / "index")
    index.rebuild(documents)

    def search(words: str, language: str) -> list[str]:
        answer = index.search(SearchQuery(words, ("public",), language=language, limit=PAGE))
        return [hit.id for hit in answer.hits]

    return "GreenBridge (tantivy 0.27)", search, _size(folder / "index")


def _sqlite(folder: Path, documents: list[SearchDocument], tokenizer: str) -> tuple[str, Search, float]:
    path = folder / f"{tokenizer}.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5(title, rest, id UNINDEXED, public UNINDEXED, country UNINDEXED, "
        f"tokenize='{tokenizer}')"
    )
    connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", map(_row, documents))
    connection.commit()

    def search(words: str, language: str) -> list[str]:
        match = " ".join('"' + word.replace('"', '""') + '"' for word in fold(words).split())
        page = connection.execute(
            "SELECT id FROM t WHERE t MATCH ? AND public ORDER BY bm25(t, 2, 1) LIMIT ?", (match, PAGE)
        ).fetchall()
        connection.execute("SELECT country, count(*) FROM t WHERE t MATCH ? AND public GROUP BY 1", (match,)).fetchall()
        return [row[0] for row in page]

    return f"SQLite FTS5, {tokenizer}", search, path.stat().st_size / 1e6


def _postgres(address: str, documents: list[SearchDocument]) -> tuple[str, Search, float]:
    connection = psycopg.connect(address, autocommit=True)
    connection.execute("DROP SCHEMA IF EXISTS greenbridge_benchmark CASCADE")
    connection.execute("CREATE SCHEMA greenbridge_benchmark")
    connection.execute("SET search_path TO greenbridge_benchmark")
    connection.execute("CREATE TABLE t (id text, public boolean, country text, zh text, en text, ru text)")
    with connection.cursor().copy("COPY t FROM STDIN") as copy:
        for document in documents:
            texts = ["\n".join(document.texts.get(tag, {}).values()) for tag in ("zh-Hans", "en", "ru")]
            copy.write_row((document.id, "public" in document.tokens, document.facets["country"][0], *texts))
    connection.execute(
        "ALTER TABLE t ADD COLUMN terms tsvector GENERATED ALWAYS AS "
        "(to_tsvector('simple', zh) || to_tsvector('english', en) || to_tsvector('russian', ru)) STORED"
    )
    connection.execute("CREATE INDEX ON t USING gin (terms)")
    connection.execute("VACUUM ANALYZE t")
    size = connection.execute("SELECT pg_total_relation_size('t')").fetchone()

    def search(words: str, language: str) -> list[str]:
        asked = (_CONFIGURATIONS[language], words)
        page = connection.execute(
            "SELECT id FROM t, plainto_tsquery(%s::regconfig, %s) q WHERE terms @@ q AND public "
            "ORDER BY ts_rank(terms, q) DESC LIMIT 20",
            asked,
        ).fetchall()
        connection.execute(
            "SELECT country, count(*) FROM t, plainto_tsquery(%s::regconfig, %s) q WHERE terms @@ q AND public GROUP BY 1",
            asked,
        ).fetchall()
        return [row[0] for row in page]

    return "PostgreSQL 15 tsvector, GIN", search, (size[0] if size else 0) / 1e6


def _row(document: SearchDocument) -> tuple[str, str, str, bool, str]:
    titles = "\n".join(texts["title"] for texts in document.texts.values())
    rest = "\n".join(f"{texts['summary']} {texts['body']}" for texts in document.texts.values())
    return fold(titles), fold(rest), document.id, "public" in document.tokens, document.facets["country"][0]


def _size(folder: Path) -> float:
    return sum(found.stat().st_size for found in folder.rglob("*") if found.is_file()) / 1e6


if __name__ == "__main__":
    main()
