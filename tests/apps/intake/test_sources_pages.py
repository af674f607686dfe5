"""Pages of sources: who sees what, set up, followed, reported on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import services
from greenbridge.apps.intake.models import Source

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch(read: None, administrator: User, tmp_path: Path) -> Source:
    """A batch of two files that were read and one that could not be."""
    place = tmp_path / "in"
    place.mkdir()
    for name in ("a.txt", "=b.txt", "broken.pdf"):
        (place / name).write_text(name)
    paths = {str(path): path.name for path in sorted(place.iterdir())}
    return services.batch_start("Autumn", paths=paths, by=administrator)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Addresses and words in English, whatever an earlier page left."""
    with translation.override("en"):
        yield


def entered(client: Client, who: User) -> Client:
    client.force_login(who)
    return client


@pytest.mark.parametrize("language", ["zh-hans", "ru", "en"])
def test_the_pages_stand_in_every_language(client: Client, administrator: User, batch: Source, language: str) -> None:
    entered(client, administrator)
    with translation.override(language):
        for name, words in (("sources", []), ("source", [batch.pk]), ("source_edit", [batch.pk]), ("source_new", ["feed"])):
            page = client.get(reverse(f"intake:{name}", args=words))
            assert page.status_code == 200, name


def test_only_curators_see_sources(client: Client, member: User, reader: User, batch: Source) -> None:
    for who in (member, reader):
        entered(client, who)
        for name, words in (("sources", []), ("source", [batch.pk]), ("source_report", [batch.pk]), ("source_new", ["feed"])):
            assert client.get(reverse(f"intake:{name}", args=words)).status_code == 403


def test_a_curator_is_not_offered_what_reads_this_machine(client: Client, curator: User, batch: Source) -> None:
    entered(client, curator)
    shown = client.get(reverse("intake:sources")).content.decode()
    assert reverse("intake:source_new", args=["feed"]) in shown
    assert reverse("intake:source_new", args=["folder"]) not in shown
    assert client.get(reverse("intake:source_new", args=["folder"])).status_code == 403
    assert client.post(reverse("intake:source_act", args=[batch.pk]), {"act": "stop"}).status_code == 403


def test_texts_for_administrators_are_hidden_from_curators(client: Client, curator: User, administrator: User) -> None:
    given = {"name": "Secret", "kind": "upload", "audience": "administrators"}
    source = services.source_save(None, given=given, by=administrator)
    entered(client, curator)
    assert "Secret" not in client.get(reverse("intake:sources")).content.decode()
    assert client.get(reverse("intake:source", args=[source.pk])).status_code == 404


def test_a_feed_is_set_up_on_the_page(client: Client, curator: User, settings: Any) -> None:
    settings.FETCH = True
    entered(client, curator)
    address = reverse("intake:source_new", args=["feed"])
    told = {"name": "Agency", "address": "https://a.example/feed", "every_minutes": "5", "language": "ru"}
    refused = client.post(address, told)
    assert refused.status_code == 422
    assert "15–43200" in refused.content.decode()
    assert client.post(address, told | {"every_minutes": "30"}).status_code == 302
    source = Source.objects.get()
    assert (source.name, source.enabled, source.every_minutes, source.created_by) == ("Agency", True, 30, curator)


def test_a_batch_is_begun_on_the_page(client: Client, administrator: User, read: None, tmp_path: Path) -> None:
    place = tmp_path / "in"
    place.mkdir()
    (place / "a.txt").write_text("a")
    entered(client, administrator)
    address = reverse("intake:source_new", args=["batch"])
    assert client.post(address, {"name": "B", "address": "/nowhere"}).status_code == 422
    answer = client.post(address, {"name": "B", "address": str(place)}, follow=True)
    assert "1 of 1 done" in answer.content.decode()


def test_the_report_tells_what_became_of_each_item_and_holds_no_formula(
    client: Client, administrator: User, batch: Source
) -> None:
    entered(client, administrator)
    answer = client.get(reverse("intake:source_report", args=[batch.pk]))
    rows = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert [(row["Item"], row["State of the document"], row["Candidates"]) for row in rows] == [
        ("'=b.txt", "To be reviewed", "3"),
        ("a.txt", "To be reviewed", "3"),
        ("broken.pdf", "Could not be read", "0"),
    ]
    assert "damaged" in rows[2]["Reason"]


def test_the_page_of_a_source_asks_no_more_for_more_items(
    client: Client, administrator: User, batch: Source, django_assert_max_num_queries: Any
) -> None:
    entered(client, administrator)
    with django_assert_max_num_queries(15):
        client.get(reverse("intake:source", args=[batch.pk]))
    for number in range(5):
        services.source_save(None, given={"name": f"S{number}", "kind": "upload"}, by=administrator)
    with django_assert_max_num_queries(8):
        client.get(reverse("intake:sources"))


def test_the_api_tells_how_far_a_batch_is(client: Client, curator: User, member: User, batch: Source) -> None:
    entered(client, curator)
    (told,) = client.get("/api/intake/sources").json()
    assert (told["name"], told["kind"], told["documents"], told["failed"]) == ("Autumn", "batch", 3, 0)
    state = client.get(f"/api/intake/sources/{batch.pk}").json()
    assert (state["total"], state["done"], state["read"], state["running"]) == (3, 3, 2, False)
    assert state["faults"] == [{"code": "document_broken", "count": 1}]
    entered(client, member)
    assert client.get("/api/intake/sources").status_code == 403


@pytest.mark.parametrize(
    ("language", "failed", "then"),
    [
        ("en", "broke off through a fault of the program (RuntimeError)", "failed 3 times in a row"),
        ("ru", "прервался из-за ошибки программы (RuntimeError)", "сбой 3 раза подряд"),
        ("zh-hans", "程序出错（RuntimeError）", "连续失败3次"),
    ],
)
def test_the_page_of_a_source_tells_that_the_last_look_failed_and_when_the_next_one_is(
    client: Client, curator: User, settings: Any, language: str, failed: str, then: str
) -> None:
    settings.FETCH = True
    given = {"kind": "feed", "name": "Feed", "address": "https://a.example/feed"}
    source = services.source_save(None, given=given, by=curator)
    tried = timezone.now()
    fault = {"code": "look_crashed", "params": {"reason": "RuntimeError"}}
    Source.objects.filter(pk=source.pk).update(enabled=True, tried_at=tried, failures=3, error=fault)
    entered(client, curator)
    with translation.override(language):
        page = client.get(reverse("intake:source", args=[source.pk])).content.decode()
        following = date_format(timezone.localtime(tried + timedelta(hours=4)), "SHORT_DATETIME_FORMAT")
    for words in (failed, then, following, tried.strftime("%Y-%m-%dT%H:%M")):
        assert words in page
    told = client.get(f"/api/intake/sources/{source.pk}").json()
    assert (told["error"]["code"], told["failures"]) == ("look_crashed", 3)
    assert told["next_look"].startswith((tried + timedelta(hours=4)).strftime("%Y-%m-%dT%H:%M"))
