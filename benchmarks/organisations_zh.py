"""Fits and measures the weights by which Chinese names of organisations are told (``calc/language/weights_zh.py``).

Run ``python benchmarks/organisations_zh.py FOLDER``: the folder holds labelled texts, one corpus a file, as BosonNLP writes them
(``{{org_name:…}}``), as CLUENER2020 does (a JSON object a line) or with a character and its BIO tag a line (MSRA, People's Daily
1998). None of them is ours to publish. Of each corpus every other text is for the fit, the rest is only measured; all of a file
whose name begins with ``fit`` and our own labelled articles are for the fit. ``--write`` writes the module anew.

A name is right when it begins and ends where the label does. Words like 公司 within a longer label, governments labelled as
a country and parks, which most annotators call places, count neither way. The weights are those of a softmax over the places
where the name may begin and "no name", learnt by AdaGrad with a little decay; evidence met fewer than six times is left out.
"""

from __future__ import annotations

import json
import math
import random
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language import organisations, organisations_zh, weights_zh
from greenbridge.calc.language.legal_forms_zh import CHINESE
from greenbridge.calc.language.organisations_weighed_zh import ENOUGH, evidence, shared_evidence
from greenbridge.calc.language.read import read_text

ROOT = Path(__file__).resolve().parents[1]
SETS = ROOT / "tests" / "cases" / "intake_sets"
OF_ORGANISATIONS = {"ORG", "company", "organization", "government", "company_name", "org_name"}
OWN_SETS = ("zh_names", "accept_zh", "accept_zh2", "hard_names", "hard_names2", "hard_names3")
EPOCHS, RATE, DECAY, MET, STEP = 8, 0.25, 1e-4, 6, 0.25
HEADING = '''"""Learnt weights of the evidence for Chinese names of organisations (`organisations_weighed_zh`), in quarters.

Written by ``benchmarks/organisations_zh.py``, which says on what and how they are fitted. A key is a letter and characters: b and
B stand before the name, f and F begin it, i lies within it, l stands before its last word h, a and e follow it; n is its length;
A, H, J and j say that it begins with a country (C), a place (P) or a known body (K), S that it may begin with a place, X that one
stands within it; G and g that it is general words; R, L and Q that it begins where the rules say, left or right of it, V whether
they take it for a name.
"""

from __future__ import annotations

_KEYS = {
'''
FOOTING = f"""
}}
WEIGHTS = {{key: level * {STEP} for level, keys in _KEYS.items() for key in keys.split()}}
\"\"\"Key -> weight [-].\"\"\"
"""

Labelled = tuple[str, list[tuple[int, int, bool]]]
"""A text and its labels: start, end, whether it is an organisation."""


@dataclass(frozen=True, slots=True)
class Example:
    """A word that may end a name: what is the same wherever it begins, each place with its evidence, the one that is right."""

    shared: list[str]
    starts: list[tuple[int, list[str]]]
    right: int
    ruled: int


def corpus(path: Path) -> Iterator[Labelled]:
    """The labelled texts of a file, by the look of its first line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if lines[0].startswith("{") and not lines[0].startswith("{{"):
        for row in map(json.loads, lines):
            spans = [(a, b + 1, kind) for kind, names in row["label"].items() for at in names.values() for a, b in at]
            yield row["text"], [(a, b, kind in OF_ORGANISATIONS) for a, b, kind in sorted(spans)]
    elif any("{{" in line for line in lines[:20]):
        for line in lines:
            yield _braces(line.replace("\\n", "\n"))
    else:
        for filled, rows in groupby(lines, key=lambda line: bool(line.strip())):
            if filled:
                yield _tagged([row.split() for row in rows])


def _braces(line: str) -> Labelled:
    text, spans, at = "", [], 0
    for m in re.finditer(r"\{\{(\w+):\s*([^{}]*)\}\}", line):
        text += line[at : m.start()]
        spans.append((len(text), len(text) + len(m[2]), m[1] in OF_ORGANISATIONS))
        text += m[2]
        at = m.end()
    return text + line[at:], spans


def _tagged(rows: list[list[str]]) -> Labelled:
    spans: list[tuple[int, int, bool]] = []
    for at, row in enumerate(rows):
        if row[-1].startswith("B-"):
            spans.append((at, at + 1, row[-1][2:] in OF_ORGANISATIONS))
        elif row[-1].startswith("I-") and spans and spans[-1][1] == at:
            spans[-1] = (spans[-1][0], at + 1, spans[-1][2])
    return "".join(row[0][0] if len(row) > 1 else " " for row in rows), spans


def own_articles() -> Iterator[Labelled]:
    """Our own labelled articles, each place where a labelled form stands."""
    for name in OWN_SETS:
        for article in json.loads((SETS / f"{name}.json").read_text(encoding="utf-8"))["articles"]:
            if not article.get("language", "zh").startswith("zh"):
                continue
            wanted, other = _forms(article)
            for read in read_text(article["text"], load_lexicon()).articles:
                text = read.article.text
                sure = _places(text, wanted)
                spare = [span for span in _places(text, other) if not any(a < span[1] and span[0] < b for a, b in sure)]
                yield text, sorted([*((a, b, True) for a, b in sure), *((a, b, False) for a, b in spare)])


def _forms(article: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    wanted: list[str] = []
    other = list(article.get("optional", ()))
    for one in article["organisations"]:
        (other if isinstance(one, dict) and one["optional"] else wanted).extend(one["names"] if isinstance(one, dict) else one)
    return wanted, other


def _places(text: str, forms: Iterable[str]) -> list[tuple[int, int]]:
    found = {m.span() for form in forms if len(form) > 1 for m in re.finditer(re.escape(form.strip('“”"')), text)}
    kept: list[tuple[int, int]] = []
    for span in sorted(found, key=lambda one: (one[0], -one[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def examples(texts: Iterable[Labelled]) -> Iterator[Example]:
    """Every word of the texts that may end a name and of which the labels speak."""
    lexicon = load_lexicon()
    for text, labels in texts:
        hits = lexicon.gazetteer.find(text)
        countries = [(start, end) for start, end, kind, _ in hits if kind == "country"]
        places = [(start, end) for start, end, kind, _ in hits if kind == "place"]
        reader = organisations_zh.ChineseNames(text, countries + places, countries, organisations.known_names(text, lexicon))
        for ending, end in reader.endings():
            over = [(a, b, real) for a, b, real in labels if a < end and b > ending]
            right = next((a for a, b, real in over if b == end and real), -1)
            if (over and right < 0) or end in reader.known_ends or CHINESE[text[ending:end]] == "park":
                continue
            if right < 0 and text[ending:end] == "政府" and ending in {high for _, high in countries + places}:
                continue
            window, begun, named = reader.by_rules(ending, end)
            rule = (begun, named.confidence if named else 0.0)
            starts: list[tuple[int, list[str]]] = []
            pairs: list[str] = []
            for start, pair, keys in evidence(reader.spaced, window, ending, end, rule, reader.sorts):
                pairs += ["i" + pair] if pair else []
                if keys is not None:
                    starts.append((start, [*keys, *pairs]))
            if starts and (right < 0 or right in {start for start, _ in starts}):
                shared = list(shared_evidence(reader.spaced, ending, end, rule))
                yield Example(shared, starts, right, begun if named else -1)


def fit(given: list[Example]) -> dict[str, float]:
    """Weights of all evidence met often enough, the small ones left out, in steps of a quarter."""
    met = Counter(key for one in given for key in {*one.shared, *(key for _, keys in one.starts for key in keys)})
    weights = {key: 0.0 for key, n in met.items() if n >= MET}
    squares = dict.fromkeys(weights, 1e-2)
    chance = random.Random(1)
    rows = [
        (
            [key for key in one.shared if key in weights],
            [(at == one.right, [k for k in keys if k in weights]) for at, keys in one.starts],
        )
        for one in given
    ]
    for _ in range(EPOCHS):
        chance.shuffle(rows)
        for shared, starts in rows:
            base = sum(weights[key] for key in shared)
            scores = [base + sum(weights[key] for key in keys) for _, keys in starts]
            top = max(0.0, *scores)
            shares = [math.exp(score - top) for score in scores]
            whole = sum(shares) + math.exp(-top)
            slope: defaultdict[str, float] = defaultdict(float)
            for (right, keys), share in zip(starts, shares, strict=True):
                wrong = share / whole - right
                if abs(wrong) > 1e-3:
                    for key in (*keys, *shared):
                        slope[key] += wrong
            for key, by in slope.items():
                by += DECAY * weights[key]
                squares[key] += by * by
                weights[key] -= RATE * by / math.sqrt(squares[key])
    return {key: round(weight / STEP) * STEP for key, weight in weights.items() if abs(weight) >= 0.6 * STEP}


def measured(given: Iterable[Example], weights: Mapping[str, float]) -> str:
    """Precision and recall of the rules alone and of all evidence weighed."""
    n: Counter[str] = Counter()
    for one in given:
        best, at = 0.0, -1
        base = sum(weights.get(key, 0.0) for key in one.shared)
        for start, keys in one.starts:
            score = base + sum(weights.get(key, 0.0) for key in keys)
            if score > best and (start == one.ruled or score > ENOUGH):
                best, at = score, start
        n["labels"] += one.right >= 0
        for who, told in (("rules", one.ruled), ("weighed", at)):
            n[who] += told >= 0
            n[who + " right"] += told >= 0 and told == one.right
    shares = (f"{who} {n[who + ' right'] / n[who]:.3f} / {n[who + ' right'] / n['labels']:.3f}" for who in ("rules", "weighed"))
    return f"{n['labels']} names; {', '.join(shares)}"


def module(weights: Mapping[str, float]) -> str:
    """The text of the module that holds the weights."""
    levels: defaultdict[int, list[str]] = defaultdict(list)
    for key, weight in sorted(weights.items()):
        if not set('"\\') & set(key) and not any(map(str.isspace, key)):
            levels[round(weight / STEP)].append(key)
    lines = []
    for level, keys in sorted(levels.items()):
        lines.append(f'    {level}: """')
        line = "       "
        for key in keys:
            if sum(1 + (unicodedata.east_asian_width(letter) in "WFA") for letter in line + key) > 127:
                lines.append(line)
                line = "       "
            line += " " + key
        lines += [line, '    """,']
    return HEADING + "\n".join(lines) + FOOTING


def main(folder: Path, write: bool) -> None:
    """Fit on one half of each corpus, print how the other half is read."""
    fitted: list[Example] = list(examples(own_articles()))
    held: dict[str, list[Example]] = {}
    for path in sorted(folder.iterdir()):
        texts = list(corpus(path))
        whole = path.name.startswith("fit")
        fitted += examples(texts if whole else texts[::2])
        if not whole:
            held[path.name] = list(examples(texts[1::2]))
    weights = fit(fitted)
    for name, given in held.items():
        print(f"{name}: {measured(given, weights)} (precision / recall)")
    if write:
        Path(weights_zh.__file__).write_text(module(weights), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--write" in sys.argv)
