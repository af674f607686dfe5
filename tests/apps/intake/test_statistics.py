"""The desk's own precision."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.intake.selectors import StatisticsAsked
from greenbridge.apps.intake.selectors.statistics import OUTCOMES

pytestmark = pytest.mark.django_db

Take = Callable[..., int]
SITE = "https://example.org/"


@pytest.fixture
def worked(take: Take, curator: User) -> dict[str, int]:
    """Four documents: one with every kind of decision, one left out by a rule, one undecided and old, one split."""
    first = take(raw=b"1", url=SITE)
    services.candidate_accept(first, 1, by=curator)
    services.candidate_accept(first, 2, by=curator, edits={"title": "改名"})
    services.candidate_reject(first, 3, by=curator, remember=True)
    second = take(raw=b"2", url=SITE)
    services.candidate_merge(second, 1, target=Candidate.objects.get(document=first, number=1).record, by=curator)
    old = take(raw=b"3")
    Document.objects.filter(pk=old).update(created_at=timezone.now() - timedelta(weeks=20))
    Candidate.objects.filter(document=old).update(language="ru")
    split = take(raw=b"4", url=SITE)
    services.candidate_split(split, 2, by=curator, title="拆解线")
    services.candidate_join(split, 1, into=2, by=curator)
    return {"first": first, "second": second, "old": old, "split": split}


def test_statistics_counts_each_candidate_once_with_one_outcome(worked: dict[str, int], curator: User) -> None:
    found = selectors.statistics(StatisticsAsked(), by=curator)
    assert dict(found.whole.counts) == {"accepted": 1, "corrected": 2, "merged": 1, "rejected": 1, "by_rule": 2, "open": 5}
    assert (found.whole.read, found.whole.decided) == (12, 5)
    assert (found.whole.right, found.whole.kept) == (2 / 5, 4 / 5)
    for rows in found.by.values():
        assert sum(row.read for row in rows) == 12
    kinds = {row.value: row for row in found.by["kind"]}
    assert (kinds["organisation"].right, kinds["project"].right, kinds["need"].kept) == (2 / 3, 0, 0)
    assert {row.label: row.read for row in found.by["source"]} == {"example.org": 9, "": 3}
    assert [row.read for row in found.by["week"]] == [9, 3]
    assert {row.value: row.read for row in found.by["band"]} == {"9": 4, "8": 4, "6": 4}


def test_statistics_is_narrowed_as_asked(worked: dict[str, int], curator: User) -> None:
    def read(**asked: Any) -> int:
        return selectors.statistics(StatisticsAsked(**asked), by=curator).whole.read

    source = str(Document.objects.get(pk=worked["first"]).source_id)
    assert (read(weeks=4), read(weeks=52), read(language="ru"), read(kind="project")) == (9, 12, 3, 4)
    assert (read(source=source), read(source="none"), read(source="x"), read(week="nonsense")) == (9, 3, 0, 0)


@pytest.mark.parametrize("outcome", list(OUTCOMES))
def test_every_figure_has_its_candidates_behind_it(worked: dict[str, int], curator: User, outcome: str) -> None:
    found = selectors.statistics(StatisticsAsked(), by=curator)
    for dimension, rows in found.by.items():
        for row in rows:
            page = selectors.candidate_page(StatisticsAsked(**{dimension: row.value}, outcome=outcome), by=curator)
            assert page.total == row.counts[outcome], (dimension, row.value)


@pytest.mark.parametrize("language", ["zh-hans", "ru"])
def test_pages_show_figures_that_open(
    worked: dict[str, int], client_for: Callable[..., Client], curator: User, language: str, django_assert_max_num_queries: Any
) -> None:
    page = client_for(curator)
    with django_assert_max_num_queries(10):
        shown = page.get(f"/{language}/intake/statistics/").content.decode()
    assert f"/{language}/intake/candidates/?kind=organisation&amp;outcome=merged" in shown
    assert page.get(f"/{language}/intake/statistics/?weeks=4&kind=no").status_code == 200
    with django_assert_max_num_queries(8):
        shown = page.get(f"/{language}/intake/candidates/?kind=organisation&outcome=merged").content.decode()
    assert f"/{language}/intake/{worked['second']}/?c=1#c1" in shown
    assert page.get(f"/{language}/intake/candidates/?outcome=burnt&band=77&page=x").status_code == 200


def test_api_gives_the_same_figures(worked: dict[str, int], client_for: Callable[..., Client], curator: User) -> None:
    told = client_for(curator).get("/api/intake/statistics?kind=organisation").json()
    assert (told["whole"]["read"], told["whole"]["counts"]["merged"], told["kind"][0]["value"]) == (4, 1, "organisation")


def test_statistics_are_for_curators(member: User) -> None:
    for read in (
        lambda: selectors.statistics(StatisticsAsked(), by=member),
        lambda: selectors.candidate_page(StatisticsAsked(), by=member),
    ):
        with pytest.raises(RoleRequiredError):
            read()
