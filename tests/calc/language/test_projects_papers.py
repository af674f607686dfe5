"""Papers known only by those who signed them: they belong to the project told before, or are one of their own."""

from __future__ import annotations

import pytest

from greenbridge.calc.language.reading import Project
from tests.calc.language.test_projects import projects


def only(told: tuple[Project, ...]) -> Project:
    (project,) = told
    return project


@pytest.mark.parametrize(
    ("text", "language", "parties"),
    [
        (
            "A 90 MW wind farm will be built near Karkara.\n\nTwo agreements were signed on 3 May between Norvent Energy and "
            "Steppe Grid Company.",
            "en",
            {"Norvent Energy", "Steppe Grid Company"},
        ),
        (
            "В Жанакорганском районе построят солнечную электростанцию мощностью 40 МВт.\nСоглашение об этом подписали "
            "АО «Кун Энерго» и ТОО «Сары Дала».",
            "ru",
            {"АО «Кун Энерго»", "ТОО «Сары Дала»"},
        ),
        (
            "9月3日，云岭县抽水蓄能电站项目举行投资协议签约仪式。\n据悉，华岭能源有限公司、云岭建设投资有限公司到会签署投资协议。",
            "zh-Hans",
            {"华岭能源有限公司", "云岭建设投资有限公司"},
        ),
    ],
)
def test_add_paper_gives_the_project_before_its_parties_and_stage(text: str, language: str, parties: set[str]) -> None:
    project = only(projects(text, language))
    assert set(project.parties) == parties
    assert project.stage == "agreement"


def test_is_for_keeps_the_paper_of_other_bodies_apart() -> None:
    text = (
        "Norvent Energy began building a 90 MW wind farm near Karkara. Meanwhile, Steppe Grid Company and Altyn Bank signed an "
        "agreement on the refurbishment of substations."
    )
    first, second = projects(text, "en")
    assert first.parties == ("Norvent Energy",)
    assert set(second.parties) == {"Steppe Grid Company", "Altyn Bank"}
