"""What strangers' Chinese articles tell beside figures and names (``accept_zh2.json``): projects, policies, events, roles."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.fold import fold
from greenbridge.calc.language.line import intake_line
from greenbridge.calc.language.read import read_text

SETS = Path(__file__).resolve().parents[2] / "cases" / "intake_sets"
Pairs = list[tuple[dict[str, Any], dict[str, Any] | None]]


def _key(words: str) -> str:
    return "".join(letter for letter in fold(words) if letter.isalnum())


def _alike(one: str, other: str) -> bool:
    return _key(one) in _key(other) or _key(other) in _key(one)


@cache
def _articles() -> tuple[tuple[dict[str, Any], list[dict[str, Any]]], ...]:
    labels = json.loads((SETS / "accept_zh2.json").read_text(encoding="utf-8"))["articles"]
    return tuple((one, intake_line(one["id"], read_text(one["text"], load_lexicon()))["articles"]) for one in labels)


def _projects() -> tuple[Pairs, int]:
    """Each labelled project with the one read that tells it best, and how many were read that no label knows."""
    pairs: Pairs = []
    strange = 0
    for label, read in _articles():
        left = [one for article in read for one in article["projects"]]
        for wanted in label["projects"]:
            likely = [one for one in left if any(_key(title) in _key(one["title"]) for title in wanted["titles"])]
            best = max(likely, key=lambda one, wanted=wanted: _shared(one["parties"], wanted["parties"])[0], default=None)
            left = [one for one in left if one is not best]
            if not wanted["optional"]:
                pairs.append((wanted, best))
        strange += len(left)
    return pairs, strange


def _shared(told: list[str], wanted: list[str]) -> tuple[int, int]:
    """How many of the wanted parties were told, and how many told ones nobody wanted."""
    right = sum(any(_alike(one, other) for other in told) for one in wanted)
    return right, sum(not any(_alike(one, other) for other in wanted) for one in told)


def test_projects_of_strangers_articles_are_told_each_once() -> None:
    pairs, strange = _projects()
    right = sum(read is not None for _, read in pairs)
    assert right / (right + strange) >= 0.90
    assert right / len(pairs) >= 0.80


def test_projects_of_strangers_articles_have_their_parties_and_stage() -> None:
    told = [(wanted, read) for wanted, read in _projects()[0] if read is not None]
    right, strange = map(sum, zip(*(_shared(read["parties"], wanted["parties"]) for wanted, read in told), strict=True))
    assert right / (right + strange) >= 0.90
    assert right / sum(len(wanted["parties"]) for wanted, _ in told) >= 0.85
    assert sum(read["stage"] == wanted["stage"] for wanted, read in told) / len(told) >= 0.90


def test_policies_and_events_of_strangers_articles() -> None:
    for kind, words, told in (("policies", "titles", "title"), ("events", "names", "name")):
        right = wrong = missed = 0
        for label, read in _articles():
            found = [one[told] for article in read for one in article[kind]]
            known = [any(_alike(one, name) for wanted in label[kind] for name in wanted[words]) for one in found]
            wrong += known.count(False)
            for wanted in label[kind]:
                hit = any(_alike(one, name) for one in found for name in wanted[words])
                right, missed = right + (hit and not wanted["optional"]), missed + (not hit and not wanted["optional"])
        assert right / (right + wrong) >= 0.90, kind
        assert right / (right + missed) >= 0.80, kind


def test_persons_of_strangers_articles_stand_in_their_roles() -> None:
    right = wrong = missed = 0
    for label, read in _articles():
        found = {_key(one["person"]): one["role"] for article in read for one in article["roles"]}
        wrong += sum(not any(person == _key(one["person"]) for one in label["roles"]) for person in found)
        for wanted in label["roles"]:
            hit = _alike(found.get(_key(wanted["person"]), "-"), wanted["role"])
            right, missed = right + (hit and not wanted["optional"]), missed + (not hit and not wanted["optional"])
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.80
