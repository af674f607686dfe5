"""How sure the readers may be: fits ``reference/calibration/confidence.csv`` on labelled articles, measures and draws it.

Run ``python benchmarks/calibration.py`` after the readers or the labels have changed: it reads every labelled article, fits a map
from score to confidence for each kind and language, and writes the table, the picture ``docs/images/reliability.svg`` and the
section in ``docs/benchmarks.md``. ``--check`` writes nothing. The error is measured with each article held out of its own fit.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from greenbridge.adapters.reference.calibration import EVERY, TABLE
from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.calibration import Knot, calibrate, calibration_error, fit_knots
from greenbridge.calc.language.candidates import Candidate, propose_candidates
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.read import read_text

ROOT = Path(__file__).resolve().parents[1]
SETS = ROOT / "tests" / "cases" / "intake_sets"
LABELS = ROOT / "tests" / "cases" / "intake_labels"
LIST_OF_KIND = {"project": "projects", "policy": "policies", "event": "events", "technology": "technologies"}
LIST_OF_KIND |= {"need": "needs", "offer": "needs", "organisation": "organisations", "provider": "organisations"}
ALIKE = (("organisation", "provider"), ("need", "offer"))
"""Kinds that are one for the fit: what tells them apart is no question of being right."""
ENOUGH = 60
"""Labelled readings from which a language gets a map of its own."""
FOLDS = 5
LANGUAGES = {"zh": "zh-Hans", "ru": "ru", "en": "en"}
BEGIN, END = "<!-- calibration -->", "<!-- /calibration -->"


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate of a labelled article: its score, and whether it is right."""

    article: str
    kind: str
    language: str
    score: float
    right: bool


def key(words: str) -> str:
    """Folded words without anything but letters and digits."""
    return "".join(letter for letter in fold(words) if letter.isalnum())


def articles() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Labelled articles the readers were not tuned on: id, text, label."""
    for article in json.loads((SETS / "calibration.json").read_text(encoding="utf-8"))["articles"]:
        yield article["id"], article["text"], article
    labels = json.loads((LABELS / "press_candidates.json").read_text(encoding="utf-8"))["articles"]
    for language in LANGUAGES:
        for name in ("press", "press2", "press3"):
            for article in json.loads((SETS / f"{language}_{name}.json").read_text(encoding="utf-8"))["articles"]:
                if article["id"] in labels:
                    yield article["id"], article["text"], labels[article["id"]]


def judge(candidate: Candidate, label: Mapping[str, Any], quotes: Mapping[str, str]) -> bool | None:
    """Whether a candidate is right; None where the label does not speak of it."""
    listed = LIST_OF_KIND.get(candidate.kind)
    if listed is None or (listed == "organisations" and listed not in label):
        return None
    title = key(candidate.title)
    if listed == "organisations":
        forms = {key(name) for name in (candidate.title, *candidate.names)}
        wanted = {key(form) for names in label[listed] for form in names}
        if title in wanted or (forms & wanted and key(quotes.get(candidate.title, "")) in wanted):
            return True
        return None if forms & {key(name) for name in label.get("optional", ())} else False
    if listed == "technologies":
        return title in map(key, label.get(listed, ()))
    if listed == "needs":
        said = " ".join(one.quote for one in candidate.evidence)
        return any(key(words) in key(said) for words in label.get(listed, ()))
    return any(key(core) in title and title in key(whole) for core, whole in label.get(listed, ()))


def measure() -> list[Judged]:
    """Every labelled candidate."""
    found = []
    lexicon = load_lexicon()
    for name, text, label in articles():
        reading = read_text(text, lexicon)
        quotes = {org.name: org.quote for one in reading.articles for org in one.organisations}
        for candidate in propose_candidates(reading):
            right = judge(candidate, label, quotes)
            if right is not None and not candidate.weak:
                kind = next((group[0] for group in ALIKE if candidate.kind in group), candidate.kind)
                found.append(Judged(name, kind, candidate.language, candidate.confidence, right))
    return found


def fit(judged: Sequence[Judged]) -> dict[tuple[str, str], tuple[Knot, ...]]:
    """A map for each kind, and for each language of it with enough readings."""
    groups: dict[tuple[str, str], list[tuple[float, bool]]] = defaultdict(list)
    for one in judged:
        groups[one.kind, EVERY].append((one.score, one.right))
        groups[one.kind, one.language].append((one.score, one.right))
    maps = {}
    for (kind, language), scored in groups.items():
        if language == EVERY or len(scored) >= ENOUGH:
            whole = groups[kind, EVERY]
            prior = (sum(right for _, right in whole) + 1) / (len(whole) + 2)
            maps[kind, language] = fit_knots(scored, prior=prior)
    return maps


def shown(one: Judged, maps: Mapping[tuple[str, str], Sequence[Knot]]) -> float:
    """The confidence a curator sees."""
    return calibrate(one.score, maps.get((one.kind, one.language)) or maps.get((one.kind, EVERY), ()))


def held_out(judged: Sequence[Judged]) -> list[tuple[Judged, float]]:
    """Each candidate with the confidence that a fit without its article shows."""
    names = sorted({one.article for one in judged})
    part = {name: at % FOLDS for at, name in enumerate(names)}
    found = []
    for at in range(FOLDS):
        maps = fit([one for one in judged if part[one.article] != at])
        found += [(one, shown(one, maps)) for one in judged if part[one.article] == at]
    return found


def write_table(maps: Mapping[tuple[str, str], Sequence[Knot]], judged: Sequence[Judged]) -> None:
    """The maps as the program reads them; kinds that are one for the fit get a row each."""
    counts = Counter((one.kind, language) for one in judged for language in (one.language, EVERY))
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["kind", "language", "score", "confidence", "readings"])
        for (kind, language), knots in sorted(maps.items()):
            kinds = next((group for group in ALIKE if kind in group), (kind,))
            for one in kinds:
                for score, confidence in knots:
                    table.writerow([one, language, f"{score:.4f}", f"{confidence:.4f}", counts[kind, language]])


def rows(pairs: Sequence[tuple[Judged, float]]) -> list[tuple[str, int, float, float]]:
    """Tenth of confidence, readings, mean confidence, share right."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for one, confidence in pairs:
        bins[min(9, int(confidence * 10))].append((confidence, one.right))
    return [
        (
            f"{at / 10:.1f}–{(at + 1) / 10:.1f}",
            len(found),
            sum(confidence for confidence, _ in found) / len(found),
            sum(right for _, right in found) / len(found),
        )
        for at, found in sorted(bins.items())
    ]


def section(judged: Sequence[Judged], pairs: Sequence[tuple[Judged, float]]) -> str:
    """The part of docs/benchmarks.md."""
    lines = [
        f"{len(judged)} candidates of {len({one.article for one in judged})} labelled articles whose names the readers were not "
        "tuned on; the confidence of each comes from a fit without its article.",
        "",
        "| confidence shown | candidates | mean confidence | right |",
        "|---|---|---|---|",
        *(f"| {band} | {n} | {mean:.2f} | {right:.2f} |" for band, n, mean, right in rows(pairs)),
        "",
        "| kind | language | candidates | right | mean confidence | calibration error | error of the bare score |",
        "|---|---|---|---|---|---|---|",
    ]
    groups: dict[tuple[str, str], list[tuple[Judged, float]]] = defaultdict(list)
    for one, confidence in pairs:
        for kind, language in ((one.kind, one.language), (one.kind, "all"), ("all", "all")):
            groups[kind, language].append((one, confidence))
    for (kind, language), found in sorted(groups.items()):
        n, right = len(found), sum(one.right for one, _ in found)
        error = calibration_error((confidence, one.right) for one, confidence in found)
        bare = calibration_error((one.score, one.right) for one, _ in found)
        mean = sum(confidence for _, confidence in found) / n
        lines.append(f"| {kind} | {language} | {n} | {right / n:.2f} | {mean:.2f} | {error:.3f} | {bare:.3f} |")
    return "\n".join(lines)


def picture(pairs: Sequence[tuple[Judged, float]]) -> str:
    """Reliability: confidence shown to the right, share right upwards; the area of a dot is the number of candidates."""
    left, top, size = 46, 14, 300
    dots = []
    for band, n, mean, right in rows(pairs):
        x, y, r = left + mean * size, top + (1 - right) * size, 2 + (n**0.5) * 0.9
        title = f"{band}: {n} candidates, {right:.0%} right"
        dots.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}"><title>{title}</title></circle>')
    grid = "".join(
        f'<path d="M{left + at * size / 5:.0f} {top}v{size}M{left} {top + at * size / 5:.0f}h{size}"/>' for at in range(6)
    )
    labels = "".join(
        f'<text x="{left + at * size / 5:.0f}" y="{top + size + 16}" text-anchor="middle">{at / 5:.1f}</text>'
        f'<text x="{left - 6}" y="{top + size - at * size / 5 + 4:.0f}" text-anchor="end">{at / 5:.1f}</text>'
        for at in range(6)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + size + 20} {top + size + 44}" role="img" '
        'font-family="sans-serif" font-size="12">'
        "<title>Reliability: confidence shown and share right</title>"
        f'<rect width="100%" height="100%" fill="#fff"/><g stroke="#d9dedb" fill="none">{grid}</g>'
        f'<path d="M{left} {top + size}L{left + size} {top}" stroke="#8b958f" stroke-dasharray="4 4"/>'
        f'<g fill="#0b7a55" fill-opacity=".75">{"".join(dots)}</g><g fill="#2b3230">{labels}'
        f'<text x="{left + size / 2:.0f}" y="{top + size + 36}" text-anchor="middle">confidence shown</text>'
        f'<text transform="translate(12 {top + size / 2:.0f}) rotate(-90)" text-anchor="middle">share right</text></g></svg>\n'
    )


def main(words: Sequence[str]) -> int:
    """Fit, measure, write."""
    judged = measure()
    pairs = held_out(judged)
    told = section(judged, pairs)
    print(told)
    if "--check" in words:
        return 0
    write_table(fit(judged), judged)
    (ROOT / "docs" / "images" / "reliability.svg").write_text(picture(pairs), encoding="utf-8")
    page = ROOT / "docs" / "benchmarks.md"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    page.write_text(f"{before}{BEGIN}\n{told}\n{END}{rest.split(END, 1)[1]}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
