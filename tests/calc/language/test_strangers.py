"""Articles as a stranger brings them (``accept_*.json``), labelled before any reader saw them and scored on the printed line."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.line import intake_line
from greenbridge.calc.language.organisations_joined import name_key
from greenbridge.calc.language.read import read_text

SETS = Path(__file__).resolve().parents[2] / "cases" / "intake_sets"
LANGUAGES = ("zh", "zh2", "ru", "ru2", "en", "en2")
SAME = {"ha": ("m2", 1e4), "kg/t": ("t/t", 1e-3), "L/a": ("m3/a", 1e-3), "tce": ("t", 1), "tce/a": ("t/a", 1), "°C": ("degC", 1)}
"""Units that may be told either way."""

Told = tuple[tuple[float, ...], str, str, str | None]


@cache
def _articles(language: str) -> tuple[tuple[dict[str, Any], list[dict[str, Any]]], ...]:
    """Each labelled article with the articles read in it."""
    labels = json.loads((SETS / f"accept_{language}.json").read_text(encoding="utf-8"))["articles"]
    return tuple((one, intake_line(one["id"], read_text(one["text"], load_lexicon()))["articles"]) for one in labels)


def _told(values: list[float], unit: str, approx: str, change: str | None) -> Told:
    unit, factor = SAME.get(unit, (unit, 1))
    return tuple(float(f"{value * factor:.6g}") for value in values), unit, approx, change


def _share(counts: list[tuple[int, int, int]]) -> tuple[float, float]:
    right, wrong, missed = (sum(column) for column in zip(*counts, strict=True))
    return right / (right + wrong), right / (right + missed)


def _matched(found: set[Any], labels: list[dict[str, Any]], key: str) -> tuple[int, int, int]:
    """Right, wrong and missed; what is optional counts neither way."""
    right = missed = 0
    left = set(found)
    for label in labels:
        wanted = {one if isinstance(one, str) else _told(*one) for one in label[key]}
        hits = wanted & found
        left -= hits
        right, missed = right + bool(hits and not label["optional"]), missed + (not hits and not label["optional"])
    return right, len(left), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_of_strangers_articles(language: str) -> None:
    counts = []
    for label, read in _articles(language):
        figures = (figure for article in read for figure in article["figures"])
        found = {_told(one.get("range") or [one["value"]], one["unit"], one["approx"], one["change"]) for one in figures}
        counts.append(_matched(found, label["figures"], "any"))
    precision, recall = _share(counts)
    assert precision >= 0.95
    assert recall >= 0.93


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_of_strangers_articles(language: str) -> None:
    counts = []
    for label, read in _articles(language):
        labels = [
            {**one, "any": [*one["any"], *("-" + day[4:] for day in one["any"] if len(day) == 10)]} for one in label["dates"]
        ]
        counts.append(_matched({date["iso"] for article in read for date in article["dates"]}, labels, "any"))
    precision, recall = _share(counts)
    assert precision >= 0.95
    assert recall >= 0.93


@pytest.mark.parametrize("language", LANGUAGES)
def test_organisations_of_strangers_articles(language: str) -> None:
    counts = []
    for label, read in _articles(language):
        entries = [
            {name_key(form) for form in (one["name"], *one["aliases"])} for article in read for one in article["organisations"]
        ]
        right = missed = 0
        used: set[int] = set()
        for wanted in label["organisations"]:
            forms = {name_key(form) for form in wanted["names"]}
            hits = {at for at, entry in enumerate(entries) if entry & forms}
            used |= hits if wanted["optional"] else set(sorted(hits)[:1])
            right += bool(hits) and not wanted["optional"]
            missed += not hits and not wanted["optional"]
        counts.append((right, len(entries) - len(used), missed))
    precision, recall = _share(counts)
    assert precision >= 0.93
    assert recall >= 0.88


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_of_strangers_articles(language: str) -> None:
    counts = []
    for label, read in _articles(language):
        found, wanted = {code for article in read for code in article["countries"]}, set(label["countries"])
        found -= set(label.get("countries_optional", ()))
        counts.append((len(found & wanted), len(found - wanted), len(wanted - found)))
    assert min(_share(counts)) >= 0.95


def _like(project: dict[str, Any], label: dict[str, Any]) -> tuple[bool, float]:
    """Whether a project may be the one of a label, and how well parties and size fit."""
    fits = any(words.lower() in project["title"].lower() for words in label["titles"])
    parties, wanted = ({name_key(name) for name in names} for names in (project["parties"], label["parties"]))
    sizes = [one.split()[0] for one in label["capacity"].split("|") if one]
    said = project["capacity"].replace(",", "")
    size = 2 * any(one in said for one in sizes) - 1 if said and sizes else 0
    return fits, len(parties & wanted) - len(parties - wanted) / 2 + 2 * size - label["optional"] / 10


def test_projects_of_strangers_english_articles() -> None:
    """Each project told is one, under a title of its own; what is told twice counts as wrong."""
    right = wrong = missed = 0
    for label, read in (*_articles("en"), *_articles("en2")):
        taken: set[int] = set()
        for project in (one for article in read for one in article["projects"]):
            fitting = [(_like(project, one)[1], at) for at, one in enumerate(label["projects"]) if _like(project, one)[0]]
            best = max(((score - 1.5 * (at in taken), at) for score, at in fitting), default=None)
            if best is None or best[1] in taken:
                wrong += best is None or not label["projects"][best[1]]["optional"]
                continue
            taken.add(best[1])
            right += not label["projects"][best[1]]["optional"]
        missed += sum(at not in taken and not one["optional"] for at, one in enumerate(label["projects"]))
    assert right / (right + wrong) >= 0.9
    assert right / (right + missed) >= 0.8


def test_projects_of_russian_articles_with_their_parties() -> None:
    counts, parties = [], []
    for label, read in _articles("ru2"):
        found = [project for article in read for project in article["projects"]]
        right = missed = 0
        used: set[int] = set()
        for wanted in label["projects"]:
            hits = [
                at for at, one in enumerate(found) if at not in used and re.search(wanted["title"], one["title"], re.IGNORECASE)
            ]
            hits.sort(key=lambda at: -sum(who in " ".join(found[at]["parties"]) for who in wanted["parties"]))
            used |= set(hits[:1])
            if wanted["optional"]:
                continue
            right, missed = right + bool(hits), missed + (not hits)
            if hits:
                told = found[hits[0]]["parties"]
                named = sum(any(who in one for one in told) for who in wanted["parties"])
                parties.append((named, len(told) - named, len(wanted["parties"]) - named))
        counts.append((right, len(found) - len(used), missed))
    assert min(_share(counts)) >= 0.9
    precision, recall = _share(parties)
    assert precision >= 0.9
    assert recall >= 0.8
