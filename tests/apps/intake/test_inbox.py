"""The desk by source, language and age."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors
from greenbridge.apps.intake.models import Document, Source
from greenbridge.apps.intake.selectors import DeskAsked

pytestmark = pytest.mark.django_db

Take = Callable[..., int]


@pytest.fixture
def desk(take: Take) -> dict[str, int]:
    """Three documents of two sources, one of nobody knows where; the oldest came five days ago."""
    numbers = {
        "old": take(raw=b"a", url="https://www.example.org/1", publisher="Example Agency"),
        "new": take(raw=b"b", url="https://example.org/2"),
        "paper": take(raw=b"c", publisher="示例日报"),
        "bare": take(raw=b"d"),
    }
    Document.objects.filter(pk=numbers["old"]).update(created_at=timezone.now() - timedelta(days=5), language="ru")
    return numbers


def test_documents_of_one_site_or_publisher_share_a_source(desk: dict[str, int]) -> None:
    named = {name: getattr(Document.objects.get(pk=number).source, "name", None) for name, number in desk.items()}
    assert named == {"old": "example.org", "new": "example.org", "paper": "示例日报", "bare": None}
    assert Source.objects.get(name="example.org").publisher == "Example Agency"


def test_desk_page_counts_and_ages_by_source_and_language(desk: dict[str, int], curator: User) -> None:
    page = selectors.desk_page(by=curator)
    assert [(one.label, one.count) for one in page.by_source] == [("example.org", 2), ("示例日报", 1), ("", 1)]
    assert (timezone.now() - page.by_source[0].oldest).days == 5
    assert {one.value: one.count for one in page.by_language} == {"zh-Hans": 3, "ru": 1}


def test_desk_page_is_narrowed_and_ordered_as_asked(desk: dict[str, int], curator: User) -> None:
    def rows(**asked: Any) -> list[int]:
        return [row.document.pk for row in selectors.desk_page(by=curator, asked=DeskAsked(**asked)).rows]

    source = str(Document.objects.get(pk=desk["old"]).source_id)
    assert rows(oldest=True) == [desk[name] for name in ("old", "new", "paper", "bare")]
    assert rows(source=source) == [desk["new"], desk["old"]]
    assert rows(source="none") == [desk["bare"]]
    assert rows(source="x") == []
    assert rows(language="ru") == [desk["old"]]
    assert rows(words="示例日") == [desk["paper"]]
    page = selectors.desk_page(by=curator, asked=DeskAsked(source=source, language="ru"))
    # a facet counts what choosing another of its values would give
    assert {one.value: one.count for one in page.by_language} == {"zh-Hans": 1, "ru": 1}
    assert page.counts["review"] == 1


@pytest.mark.parametrize("language", ["zh-hans", "ru"])
def test_desk_keeps_filters_in_every_address(
    desk: dict[str, int], client_for: Callable[..., Client], curator: User, language: str
) -> None:
    page = client_for(curator)
    shown = page.get(f"/{language}/intake/?language=ru&order=oldest").content.decode()
    assert f"/{language}/intake/{desk['old']}/?language=ru&amp;order=oldest" in shown
    document = page.get(f"/{language}/intake/{desk['old']}/?language=ru&order=oldest").content.decode()
    assert f"/{language}/intake/{desk['old']}/1/?language=ru&amp;order=oldest" in document
    decided = page.post(f"/{language}/intake/{desk['old']}/1/?language=ru&order=oldest", {"act": "reject"})
    assert decided.headers["Location"] == f"/{language}/intake/{desk['old']}/?language=ru&order=oldest&after=1#now"
    empty = page.get(f"/{language}/intake/?language=fa")
    assert "intake-facet" in empty.content.decode()


def test_api_gives_counts_and_ages(desk: dict[str, int], client_for: Callable[..., Client], curator: User) -> None:
    told = client_for(curator).get("/api/intake/documents?order=oldest&language=ru").json()
    assert [one["number"] for one in told["documents"]] == [desk["old"]]
    assert {one["label"]: one["count"] for one in told["languages"]} == {"zh-Hans": 3, "ru": 1}
    assert told["sources"][0]["oldest"].startswith("20")
