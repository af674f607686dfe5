"""Fit how much each clue weighs that an English name is an organisation's (`calc/language/told_weights_en.py`).

Run ``python benchmarks/told_names.py [FILE…]``. The labelled English sets of ``tests/cases/intake_sets`` are always read; FILE is
a further set in their form (``.json``) or text in CoNLL's, one word a line, its last column a label such as B-ORG, documents
parted by -DOCSTART-. Prints the table for the module and how well it tells names apart that it was not fitted on (five folds).
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language import organisations_told_en as told
from greenbridge.calc.language.organisations import read_organisations
from greenbridge.calc.language.organisations_joined import name_key

SETS = Path(__file__).resolve().parents[1] / "tests" / "cases" / "intake_sets"
OWN_WEIGHT, PUBLIC_WEIGHT = 4.0, 0.7
"""What a name of a set of ours weighs, and one of a corpus labelled by other rules."""
LEAST = {"": 4, "before": 6, "after": 6, "last": 8, "owns": 6, "before the article": 6}
"""Texts in which a clue has to be met, by its kind."""
HOLD, HOLD_WORDS = 1.5, 3.0
"""How strongly weights are held at zero."""
SMALL = 0.15
FOLDS = 5
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]’]|['’]s|n't")


@dataclass(frozen=True)
class Text:
    """A labelled text: what names are organisations', and which may be either."""

    text: str
    names: frozenset[str]
    optional: frozenset[str]
    weight: float


@dataclass(frozen=True)
class Case:
    """A name of a text with its clues, and whether it is an organisation's."""

    text: int
    clues: frozenset[str]
    right: bool
    weight: float


def read_set(path: Path) -> Iterator[Text]:
    """The English articles of a labelled set that say which organisations they name."""
    labelled = json.loads(path.read_text(encoding="utf-8"))
    for one in labelled.get("articles", ()) if isinstance(labelled, dict) else ():
        if "organisations" not in one or not str(one.get("language", labelled.get("language", path.name))).startswith("en"):
            continue
        names: set[str] = set()
        optional = {name_key(name) for name in one.get("optional", ())}
        for label in one["organisations"]:
            forms = {name_key(name) for name in (label["names"] if isinstance(label, dict) else label)}
            (optional if isinstance(label, dict) and label["optional"] else names).update(forms)
        yield Text(one["text"], frozenset(names), frozenset(optional), OWN_WEIGHT)


def read_conll(path: Path) -> Iterator[Text]:
    """The documents of a file in CoNLL's form, put together from their words."""
    for document in path.read_text(encoding="utf-8").split("-DOCSTART-"):
        text, names, start = "", set(), -1
        for line in [*document.split("\n")[1:], ""]:
            word, _, rest = line.partition(" ")
            tag = rest.split()[-1] if rest.split() else "O"
            if start >= 0 and tag != "I-ORG":
                names.add(name_key(text[start:]))
                start = -1
            spaced = text and not text.endswith(("(", "$", "“")) and not _NO_SPACE_BEFORE.fullmatch(word)
            text += (" " if spaced else "") + word
            start = len(text) - len(word) if tag == "B-ORG" else start
        yield Text(text, frozenset(names), frozenset(), PUBLIC_WEIGHT)


def cases(texts: list[Text]) -> list[Case]:
    """Every name the reader weighs in the texts, with its clues."""
    lexicon = load_lexicon()
    found: list[Case] = []
    for at, one in enumerate(texts):
        seen: list[list[str]] = []
        judged: list[told.Name] = []
        judge = told._Told._judge

        def judging(self: told._Told, name: told.Name, *given: object, judge=judge, judged=judged) -> None:  # type: ignore
            judge(self, name, *given)
            judged.append(name)

        weighing = mock.patch.object(told, "weigh", lambda clues, seen=seen: (seen.append(list(clues)), -9.0)[1])
        with weighing, mock.patch.object(told._Told, "_judge", judging):
            read_organisations(one.text, "en", lexicon)
        for name, clues in zip(judged, seen, strict=True):
            key = name_key(name.runs[0].name)
            if not name.barred and key not in one.optional:
                found.append(Case(at, frozenset(clues), key in one.names, one.weight))
    return found


def choose(told_of: list[Case]) -> list[str]:
    """The clues met in enough texts."""
    met = Counter(clue for _, clue in {(case.text, clue) for case in told_of for clue in case.clues})
    return sorted(clue for clue, texts in met.items() if texts >= LEAST.get(_kind(clue), 10**9))


def _kind(clue: str) -> str:
    return clue.partition(": ")[0] if ": " in clue else ""


def fit(told_of: list[Case], clues: list[str]) -> dict[str, float]:
    """Weights by logistic regression (Newton's steps, held at zero); the bias is the weight of no clue."""
    place = {clue: at for at, clue in enumerate(clues, start=1)}
    rows = [([0, *(place[clue] for clue in case.clues if clue in place)], float(case.right), case.weight) for case in told_of]
    hold = [0.001, *(HOLD_WORDS if _kind(clue) else HOLD for clue in clues)]
    weights = [0.0] * len(hold)
    for _ in range(12):
        slope = [held * weight for held, weight in zip(hold, weights, strict=True)]
        bend = [[0.0] * len(hold) for _ in hold]
        for at, held in enumerate(hold):
            bend[at][at] = held
        for row, right, weight in rows:
            likely = 1 / (1 + math.exp(-sum(weights[at] for at in row)))
            for at in row:
                slope[at] += weight * (likely - right)
                line = bend[at]
                for other in row:
                    line[other] += weight * likely * (1 - likely)
        weights = [weight - step for weight, step in zip(weights, solve(bend, slope), strict=True)]
    return dict(zip(["", *clues], weights, strict=True))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a symmetric positive system (Gauss)."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        pivot = rows[at]
        for below in range(at + 1, size):
            row = rows[below]
            if row[at]:
                share = row[at] / pivot[at]
                rows[below] = [value - share * above for value, above in zip(row, pivot, strict=True)]
    found = [0.0] * size
    for at in range(size - 1, -1, -1):
        known = sum(rows[at][other] * found[other] for other in range(at + 1, size))
        found[at] = (rows[at][size] - known) / rows[at][at]
    return found


def held_out(told_of: list[Case]) -> dict[float, tuple[int, int, int]]:
    """Right, told and labelled names by weight of their text, each judged by weights fitted without its text."""
    counts: dict[float, tuple[int, int, int]] = {}
    for fold in range(FOLDS):
        rest = [case for case in told_of if case.text % FOLDS != fold]
        weights = fit(rest, choose(rest))
        for case in told_of:
            if case.text % FOLDS == fold:
                is_told = weights[""] + sum(weights.get(clue, 0.0) for clue in case.clues) >= 0
                right, tellings, labelled = counts.get(case.weight, (0, 0, 0))
                counts[case.weight] = (right + (is_told and case.right), tellings + is_told, labelled + case.right)
    return counts


def main(paths: list[str]) -> None:
    """Print the weights, kind by kind, then precision and recall on texts held out."""
    texts = [text for path in sorted(SETS.glob("*.json")) for text in read_set(path)]
    for path in map(Path, paths):
        texts += read_set(path) if path.suffix == ".json" else read_conll(path)
    told_of = cases(texts)
    weights = fit(told_of, choose(told_of))
    for kind in sorted(LEAST):
        chosen = [(weight, clue) for clue, weight in weights.items() if _kind(clue) == kind and abs(weight) >= SMALL]
        print(f"{kind or 'plain clues'}:")
        print(*(f"{clue.partition(': ')[2] or clue or 'bias'}={weight:+.2f}" for weight, clue in sorted(chosen, reverse=True)))
    for weight, (right, tellings, labelled) in sorted(held_out(told_of).items()):
        kind = "ours" if weight == OWN_WEIGHT else "public"
        print(f"{kind}: {labelled} names, precision {right / max(1, tellings):.2f}, recall {right / max(1, labelled):.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
