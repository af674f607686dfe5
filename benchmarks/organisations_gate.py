"""How much each sign weighs for a Russian name in quotes, Latin letters or capitals being an organisation's.

Run ``python benchmarks/organisations_gate.py --nerel DIR --facts DIR [--marked FILE…]`` after `told_evidence_ru` or what is
read by form has changed: it reads the labelled texts, fits a logistic regression whose small weights fall to zero, and writes the
table of ``calc/language/told_weights_ru.py``. DIR are checkouts of https://github.com/nerel-ds/NEREL (version 1.1) and
https://github.com/dialogue-evaluation/factRuEval-2016; a FILE holds articles parted by a line of ``====`` with organisations in
``[[ ]]`` and what may be told or left in ``[? ]``. The labelled Russian articles of this repository always take part. ``--check``
fits on half of the public texts only and tells precision and recall on the other half, which it never saw; it writes nothing.
"""

from __future__ import annotations

import argparse
import ast
import json
import math
import random
import re
import textwrap
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language import organisations_told_ru
from greenbridge.calc.language.organisations import read_organisations
from greenbridge.calc.language.organisations_joined import name_key
from greenbridge.calc.language.told_weights_ru import likelihood

ROOT = Path(__file__).resolve().parents[1]
SETS = ROOT / "tests" / "cases" / "intake_sets"
CASES = ROOT / "tests" / "calc" / "language" / "test_organisations.py"
TABLE = ROOT / "src" / "greenbridge" / "calc" / "language" / "told_weights_ru.py"
WEIGHT = {"public": 1.0, "own": 4.0, "marked": 4.0}
"""How often a name of each source counts: the public texts tell of films and clubs, the marked ones of our field."""
RARE, ROUNDS, SHRINK_WORDS, SHRINK = 3, 20, 0.04, 0.02
_MARK = re.compile(r"\[\[([^\]|]+)(?:\|\d+)?\]\]|\[\?([^\]]+)\]")
_EDGE = " «»\"“”„'/\n"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Judged:
    """A name met: what speaks for it, whether it is an organisation's, where it comes from."""

    source: str
    held: bool
    shape: str
    signs: dict[str, float]
    right: bool


def names_of(text: str) -> list[tuple[str, list[Span], dict[str, float]]]:
    """The names the reader weighs in a text."""
    met: list[tuple[str, list[Span], dict[str, float]]] = []
    plain = organisations_told_ru.names_met

    def kept(text: str, taken: list[Span], places: list[Span]) -> list[tuple[str, list[tuple[int, int, int]], dict[str, float]]]:
        found = plain(text, taken, places)
        met.extend((shape, [(start, end) for start, end, _ in spans], signs) for shape, spans, signs in found)
        return found

    organisations_told_ru.names_met = kept
    try:
        read_organisations(text, "ru", load_lexicon())
    finally:
        organisations_told_ru.names_met = plain
    return met


def bare(text: str, start: int, end: int) -> Span:
    """A stretch without quotes and spaces at its edges."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def public(nerel: Path | None, facts: Path | None) -> Iterator[Judged]:
    """Names of the public corpora; one that a label of an organisation only overlaps is left out."""
    for name, text, organisations, others in (*_nerel(nerel), *_facts(facts)):
        held = zlib.crc32(name.encode()) % 2 == 1
        exact = {bare(text, *span) for span in organisations}
        other = {bare(text, *span) for span in others}
        for shape, spans, signs in names_of(text):
            told = [_judged(text, span, exact, other) for span in spans]
            known = [one for one in told if one is not None]
            if known:
                yield Judged("public", held, shape, signs, sum(known) * 2 > len(known))


def _judged(text: str, span: Span, exact: set[Span], other: set[Span]) -> bool | None:
    start, end = bare(text, *span)
    if (start, end) in exact:
        return True
    if (start, end) in other:
        return False
    if any(low <= start and high == end and start - low < 25 for low, high in exact):
        return True
    return None if any(low < end and start < high for low, high in exact) else False


def _nerel(folder: Path | None) -> Iterator[tuple[str, str, list[Span], list[Span]]]:
    for path in sorted(folder.glob("NEREL-v1.1/*/*.txt")) if folder else ():
        labels: tuple[list[Span], list[Span]] = ([], [])
        for line in path.with_suffix(".ann").read_text(encoding="utf-8").splitlines():
            if line.startswith("T"):
                kind, *numbers = line.split("\t")[1].replace(";", " ").split()
                labels[kind != "ORGANIZATION"].append((int(numbers[0]), int(numbers[-1])))
        with path.open(encoding="utf-8", newline="") as file:
            yield path.stem, file.read(), *labels


def _facts(folder: Path | None) -> Iterator[tuple[str, str, list[Span], list[Span]]]:
    for path in sorted(folder.glob("*set/*.objects")) if folder else ():
        spans: dict[str, tuple[str, Span]] = {}
        for line in path.with_suffix(".spans").read_text(encoding="utf-8").splitlines():
            key, kind, start, length, *_ = [*line.split(), "", "", "0", "0"]
            spans[key] = (kind, (int(start), int(start) + int(length)))
        labels: tuple[list[Span], list[Span]] = ([], [])
        for line in path.read_text(encoding="utf-8").splitlines():
            _, kind, *keys = [*line.split("#")[0].split(), "", ""]
            parts = [spans[key] for key in keys if key in spans]
            if parts:
                labels[kind != "Org"].append((min(span[0] for _, span in parts), max(span[1] for _, span in parts)))
                labels[0].extend(span for part, span in parts if kind == "Org" and part == "org_name")
        with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
            yield path.stem, file.read(), *labels


def own() -> Iterator[Judged]:
    """Names of this repository's labelled Russian articles and of the sentences its tests hold."""
    for path in sorted(SETS.glob("*.json")):
        held = json.loads(path.read_text(encoding="utf-8"))
        articles, language = (held.get("articles", ()), held.get("language")) if isinstance(held, dict) else (held, None)
        for article in articles:
            if (article.get("language") or language) == "ru" and "organisations" in article:
                told = [one if isinstance(one, dict) else {"names": one} for one in article["organisations"]]
                wanted = {form for one in told if not one.get("optional") for form in one["names"]}
                either = {form for one in told if one.get("optional") for form in one["names"]} | set(article.get("optional", ()))
                yield from _by_name("own", article["text"], wanted, either)
    for node in ast.parse(CASES.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_read_organisations_ends_russian"):
            for case in node.decorator_list[0].args[1].elts:  # type: ignore[attr-defined]
                names = [str(one.value) for one in ast.walk(case.elts[1]) if isinstance(one, ast.Constant)]
                yield from _by_name("marked", case.elts[0].value, set(names), set())


def marked(path: Path) -> Iterator[Judged]:
    """Names of articles marked by hand; what may be told counts as told."""
    for article in path.read_text(encoding="utf-8").split("\n====\n"):
        names = {one[1] or one[2] for one in _MARK.finditer(article)}
        yield from _by_name("marked", _MARK.sub(lambda one: one[1] or one[2], article), names, set())


def _by_name(source: str, text: str, wanted: set[str], either: set[str]) -> Iterator[Judged]:
    right, left = ({name_key(name) for name in names} for names in (wanted, either))
    for shape, spans, signs in names_of(text):
        key = name_key(text[spans[0][0] : spans[0][1]])
        if key in right:
            yield Judged(source, False, shape, signs, True)
        elif not any(f" {key} " in f" {other} " for other in right | left):
            yield Judged(source, False, shape, signs, False)


def fit(judged: Sequence[Judged]) -> dict[str, float]:
    """Weights by stochastic descent with steps of their own (AdaGrad), each shrunk towards zero after its step."""
    seen = Counter(sign for one in judged for sign in one.signs)
    rows = [
        ([(sign, share) for sign, share in one.signs.items() if seen[sign] >= RARE or not _word(sign)], one) for one in judged
    ]
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-3)
    shuffle = random.Random(1).shuffle
    for _ in range(ROUNDS):
        shuffle(rows)
        for signs, one in rows:
            total = sum(weights[sign] * share for sign, share in signs)
            off = (1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - one.right) * WEIGHT[one.source]
            for sign, share in signs:
                squares[sign] += (off * share) ** 2
                rate = 0.3 / math.sqrt(squares[sign])
                moved = weights[sign] - rate * off * share
                shrink = 0.0 if sign == "always" else rate * (SHRINK_WORDS if _word(sign) else SHRINK)
                weights[sign] = math.copysign(max(0.0, abs(moved) - shrink), moved)
    return {sign: round(weight, 2) for sign, weight in sorted(weights.items()) if abs(weight) > 0.05}


def _word(sign: str) -> bool:
    return sign.startswith(("word ", "next "))


def told(judged: Sequence[Judged], weights: dict[str, float], enough: float) -> str:
    """Precision and recall of the names of one source."""
    sure = [one.right for one in judged if likelihood(one.signs, weights) > enough]
    right = sum(one.right for one in judged)
    precision, recall = sum(sure) / max(1, len(sure)), sum(sure) / max(1, right)
    return f"{len(judged)} names, {right} right: precision {precision:.2f}, recall {recall:.2f}"


def main() -> None:
    """Fit, tell how well it does, write the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--nerel", type=Path)
    asked.add_argument("--facts", type=Path)
    asked.add_argument("--marked", type=Path, nargs="*", default=[])
    asked.add_argument("--check", action="store_true")
    given = asked.parse_args()
    judged = [*public(given.nerel, given.facts), *own(), *(one for path in given.marked for one in marked(path))]
    weights = fit([one for one in judged if not (given.check and one.held)])
    for source in WEIGHT:
        for shape in ("quoted", "latin", "capitals"):
            some = [one for one in judged if one.source == source and one.shape == shape and (one.held or not given.check)]
            for enough in (0.5, 0.6, 0.7):
                print(source, shape, f"over {enough}:", told(some, weights, enough))
    if not given.check:
        head, _, rest = TABLE.read_text(encoding="utf-8").partition('_TABLE = """\n')
        packed = " ".join(f"{sign} {weight}".replace(" ", "_") for sign, weight in weights.items())
        lines = "\n".join(textwrap.wrap(packed, 128, break_long_words=False, break_on_hyphens=False))
        TABLE.write_text(f'{head}_TABLE = """\n{lines}\n"""{rest.partition(chr(34) * 3)[2]}', encoding="utf-8")


if __name__ == "__main__":
    main()
