"""Papers of which a sentence tells only who signed them: whether they are for the project told before."""

from __future__ import annotations

import re
from dataclasses import replace

from greenbridge.calc.language.projects_same import further
from greenbridge.calc.language.reading import Project
from greenbridge.calc.language.title import Title

_REACH = 500
_NO_SUBJECT = re.compile(
    r"(?:[а-яё-]+ой )?(?:договор|контракт|меморандум) между|"
    r"(?:[а-яё-]+ой )?соглашение (?:об этом|между|о (?:реализации|осуществлении) (?:данного )?(?:инвест\w* ?)?проекта)\b"
)
"""A paper that says nothing of what it is about: соглашение об этом, соглашение о реализации инвестпроекта."""
_FOR_THE_PLANT = re.compile(
    r"(?:[a-z]+ )?(?:agreements?|contracts?) (?:on|for) (?:the )?(?:construction|development|implementation|financing) of "
    r"(?:the|this|these|both) (?:[\w,.-]+ )?(?:projects?|plants?|facilit(?:y|ies)|farms?)$"
)
"""A paper for what was told before: investment agreements for the construction of the 1,150-MW project."""
_REFERS = re.compile(
    r"\bfor (?:the|these|both) (?:projects?|plants?|facilit(?:y|ies))\b|\bоб этом\b|"
    r"\bреализации (?:инвест\w*|данного )? ?проекта\b"
)
_ANOTHER = re.compile(r"\b(?:separately|meanwhile|another|кроме того|отдельно)\b|另|此外|同时", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:also signed|have also|также)\b")


def is_bare(project: Project, titles: list[Title]) -> bool:
    """Whether a project is but a paper known by those who signed it."""
    if " — " in project.title or _NO_SUBJECT.match(project.title) or _FOR_THE_PLANT.match(project.title):
        return True
    return (
        bool(project.parties)
        and not any(one.words == project.title for one in titles)
        and project.title.startswith("与".join(project.parties[:2]))
    )


def is_for(project: Project, paper: Project, told_to: int) -> bool:
    """Whether a bare paper told soon after a project is the one signed for it, not another of the same or other bodies.

    ``told_to`` is where what is told of the project ends.
    """
    if paper.start - max(project.end, told_to) > _REACH or (project.amount and paper.amount and project.amount != paper.amount):
        return False
    if " — " in project.title or _ANOTHER.search(paper.quote) or (project.parties and _ALSO.search(paper.quote)):
        return False
    return not project.parties or bool(set(project.parties) & set(paper.parties)) or _REFERS.search(paper.quote) is not None


def add_paper(project: Project, paper: Project) -> Project:
    """The project with who signed for it, how far that brings it and its price."""
    return replace(
        project,
        parties=tuple(dict.fromkeys((*project.parties, *paper.parties))),
        stage=paper.stage if further(project.stage, paper.stage) else project.stage,
        amount=project.amount or paper.amount,
        figures=tuple(sorted({*project.figures, *paper.figures})),
    )
