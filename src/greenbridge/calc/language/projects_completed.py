"""What later sentences tell of a project whose own sentence left it open: its price and its size."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from greenbridge.calc.language.figures_meaning import POWER, choose_amount, choose_capacity, tell_meaning
from greenbridge.calc.language.projects_parties_zh import is_background
from greenbridge.calc.language.reading import Figure, Project, Span
from greenbridge.calc.language.stages import read_stage

_REACH = 700
OF_ALL = re.compile(
    r"\bboth (?:of )?(?:the |these )?projects\b|\bIn (?:all|total)\b|\bAltogether\b|\b[Tt]o date\b|\b[Ss]o far\b|"
    r"\bOver the years\b|\bВсего (?:до|к|в|на|по|за)\b|\bВ общей сложности\b|"
    r"\bthrough \d+ projects\b|\b\d+ (?:projects|documents|agreements)\b"
)
"""Sums told of more than this project."""
_SIZE = re.compile(r"(?P<number>\d[\d.,]*\d|\d)[ -]?(?P<scale>[MGkmgk]|[МГкмг]|兆|吉|千|万)(?=[Wwe]|i?ga|[Вва]|瓦|千瓦)")
_ALONE = 4000
"""How far on the price of the only project of a Russian text may be told."""
_PRICES = ("total", "contract", "investment", "phase")


def complete_projects(
    text: str, projects: Sequence[Project], figures: Sequence[Figure], sentences: Sequence[Span]
) -> tuple[Project, ...]:
    """The projects, those without a price or a size with the ones told before the next project begins.

    Only a price that says so (总投资, will cost, стоимость проекта) and a size that is installed count; sentences that deny are
    left out.
    """
    starts = [one.start for one in figures]
    made = []
    for number, project in enumerate(projects):
        if project.amount and project.capacity:
            made.append(project)
            continue
        reach = _ALONE if len(projects) == 1 and not "\u3400" <= project.title[:1] <= "\u9fff" else _REACH
        limit = min([project.end + reach, *(one.start for one in projects[number + 1 :] if one.start >= project.end)])
        later = [
            at
            for at in range(bisect_left(starts, project.end), bisect_left(starts, limit))
            if not _denied(text, figures[at], sentences)
        ]
        prices = [at for at in later if tell_meaning(text, figures[at]) in _PRICES]
        sizes = [at for at in later if figures[at].unit in POWER and tell_meaning(text, figures[at]) in ("installed", "")]
        sizes += [at for at in later if figures[at].unit not in POWER and tell_meaning(text, figures[at]) == "installed"]
        amount = choose_amount(text, [figures[at] for at in prices]) if not project.amount else None
        near = [figures[at] for at in sizes if figures[at].start - project.end < reach // 2]
        capacity = size_in_title(figures, project.title) or choose_capacity(text, near) if not project.capacity else None
        if not project.capacity and capacity is None and number == 0:
            capacity = _of_headline(text, figures, project)
        taken = {at for at, one in enumerate(figures) if one is amount or one is capacity}
        made.append(
            replace(
                project,
                amount=project.amount or (amount.quote if amount else ""),
                capacity=project.capacity or (capacity.quote if capacity else ""),
                figures=tuple(sorted({*project.figures, *taken})),
            )
        )
    return tuple(made)


def size_in_title(figures: Sequence[Figure], title: str) -> Figure | None:
    """The size in the project's own title, which the headline may have told first."""
    told = {_size(m) for m in _SIZE.finditer(title)}
    if not told:
        return None
    sizes = ((one, _SIZE.search(one.quote)) for one in figures if one.unit in POWER)
    return next((one for one, m in sizes if m and _size(m) in told), None)


def _size(found: re.Match[str]) -> tuple[str, str]:
    return found["number"], found["scale"].lower()


def _of_headline(text: str, figures: Sequence[Figure], project: Project) -> Figure | None:
    """The one size of the headline above the first project."""
    end = text.find("\n")
    told = [one for one in figures if one.unit in POWER and one.end <= end]
    return told[0] if len(told) == 1 and project.start >= end > 0 else None


def _denied(text: str, figure: Figure, sentences: Sequence[Span]) -> bool:
    at = bisect_left(sentences, figure.start + 1, key=lambda one: one.start) - 1
    words = text[sentences[at].start : sentences[at].end] if at >= 0 else ""
    return bool(words) and (OF_ALL.search(words) is not None or is_background(words, 0, len(words)) or read_stage(words).denied)
