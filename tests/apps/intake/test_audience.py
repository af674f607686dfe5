"""Texts for administrators only: every door of intake is closed to other curators, and no list names them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.errors import DocumentMissingError, RuleMissingError, SourceMissingError
from greenbridge.apps.intake.models import Candidate, Document, Item, Rule, Source
from greenbridge.apps.intake.services.documents import document_enter

pytestmark = pytest.mark.django_db
SECRET = "For administrators alone"
"""In letters that JSON does not write as escapes."""


@pytest.fixture
def hidden(take: Callable[..., int], administrator: User) -> int:
    """A document of a source that is for administrators only."""
    source = Source.objects.create(name="Closed source", audience="administrators", created_by=administrator)
    number = take("secret.txt", b"secret words")
    Document.objects.filter(pk=number).update(audience="administrators", source=source, title=SECRET)
    Candidate.objects.filter(document=number).update(title=SECRET)
    Rule.objects.create(source=source, act="rename", kind="project", key="k", name=SECRET, given="x", document_id=number)
    return number


def _doors(number: int) -> list[tuple[str, str, dict[str, str]]]:
    with translation.override("en"):
        pages = [("get", reverse(f"intake:{name}", args=[number]), {}) for name in ("document", "table", "table_rows", "file")]
        acts = [
            ("post", reverse(f"intake:{name}", args=[number]), told)
            for name, told in (("read_again", {}), ("claim", {}), ("attach", {"figure": "0"}), ("decide_all", {"act": "reject"}))
        ]
        decisions = [
            ("post", reverse("intake:decide", args=[number, 1]), {"act": act, "target": "gb:x:company:1"})
            for act in ("accept", "merge", "reject", "undo", "edit", "split", "join")
        ]
    calls = [("get", f"/api/intake/documents/{number}{rest}", {}) for rest in ("", "/table")]
    calls += [("post", f"/api/intake/documents/{number}/table/{act}", {}) for act in ("check", "land", "undo")]
    return pages + acts + decisions + calls


def test_every_door_is_closed_to_a_curator(client: Client, hidden: int, curator: User) -> None:
    client.force_login(curator)
    before = list(Candidate.objects.order_by("pk").values("state", "title", "record"))
    for method, address, told in _doors(hidden):
        answer = (
            getattr(client, method)(address, told, content_type="application/json")
            if "/api/" in address and told == {} and method == "post"
            else getattr(client, method)(address, told)
        )
        assert answer.status_code in (302, 403, 404, 422), (method, address, answer.status_code)
        assert SECRET not in answer.content.decode(), address
    assert list(Candidate.objects.order_by("pk").values("state", "title", "record")) == before
    assert Document.objects.get(pk=hidden).claimed_by is None


@pytest.mark.parametrize(
    "address",
    [
        "/en/intake/?tab=all",
        "/en/intake/bulk/?sure=50",
        "/en/intake/rules/",
        "/en/intake/statistics/",
        "/en/intake/candidates/",
        "/en/intake/sources/",
        "/api/intake/documents",
        "/api/intake/rules",
        "/api/intake/statistics",
        "/api/intake/sources",
    ],
)
def test_no_list_names_it(client: Client, hidden: int, curator: User, administrator: User, address: str) -> None:
    client.force_login(curator)
    told = client.get(address).content.decode()
    assert SECRET not in told
    assert "Closed source" not in told


def test_a_curator_can_neither_describe_it_nor_switch_its_rules(hidden: int, curator: User) -> None:
    with pytest.raises(DocumentMissingError):
        services.document_describe(hidden, {"publisher": "x"}, by=curator)
    with pytest.raises(RuleMissingError):
        services.rule_switch(Rule.objects.get().pk, active=False, by=curator)
    assert (Document.objects.get(pk=hidden).publisher, Rule.objects.get().active) == ("", True)


def test_an_administrator_sees_it(client: Client, hidden: int, administrator: User) -> None:
    client.force_login(administrator)
    assert SECRET in client.get("/en/intake/?tab=all").content.decode()
    assert SECRET in client.get("/en/intake/rules/").content.decode()
    with translation.override("en"):
        assert client.get(reverse("intake:document", args=[hidden])).status_code == 200


def test_its_rules_reach_no_document_at_a_curators_word(client: Client, hidden: int, curator: User) -> None:
    client.force_login(curator)
    address = f"/en/intake/rules/{Rule.objects.get().pk}/waiting/"
    for answer in (client.get(address), client.post(address, {"act": "apply"}), client.post(address, {"act": "take_back"})):
        assert answer.status_code == 404
        assert SECRET not in answer.content.decode()
    assert SECRET not in client.get(f"/en/intake/rules/?source={Source.objects.get().pk}").content.decode()


def test_its_file_handed_in_again_leads_nobody_to_it(client: Client, hidden: int, curator: User) -> None:
    taken = services.documents_take(by=curator, files=[services.Incoming("again.txt", (b"secret words",))])
    assert [(one.number, one.error.code if one.error else "") for one in taken] == [(None, "document_closed")]
    client.force_login(curator)
    answer = client.post("/en/intake/", {"files": SimpleUploadedFile("again.txt", b"secret words")}, follow=True)
    assert SECRET not in answer.content.decode()
    assert answer.redirect_chain == [("/en/intake/", 302)]


def test_another_source_that_met_it_does_not_show_it(client: Client, hidden: int, curator: User) -> None:
    feed = Source.objects.create(kind="feed", name="feed", address="https://feed.example/", created_by=curator)
    Item.objects.create(source=feed, key="1", name="entry", state="known", document_id=hidden)
    client.force_login(curator)
    assert f"/intake/{hidden}/" not in client.get(f"/en/intake/sources/{feed.pk}/").content.decode()
    report = b"".join(client.get(f"/en/intake/sources/{feed.pk}/report.csv").streaming_content).decode()
    assert f",{hidden}," not in report
    assert "entry" in report


def test_a_source_closed_while_its_batch_runs_closes_what_comes_after(read: None, administrator: User, curator: User) -> None:
    source = Source.objects.create(kind="batch", name="batch", created_by=administrator)
    begun = Source.objects.get(pk=source.pk)  # as the job that is at it knows it
    services.source_save(source.pk, given={"name": "batch", "audience": "administrators", "licence": "CC0"}, by=administrator)
    taken = document_enter(services.Incoming("late.txt", (b"late",)), by=administrator, columns={"source": begun})
    document = Document.objects.get(pk=taken.number)
    assert (document.audience, document.licence) == ("administrators", "CC0")
    with pytest.raises(DocumentMissingError):
        selectors.document_view(document.pk, by=curator)


def test_a_source_may_be_chosen_for_what_is_handed_in(read: None, administrator: User, curator: User) -> None:
    closed = Source.objects.create(name="closed", audience="administrators", licence="CC0", created_by=administrator)
    taken = services.documents_take(by=administrator, text="words", meta={"source": str(closed.pk)})
    document = Document.objects.get(pk=taken[0].number)
    assert (document.source, document.audience, document.licence) == (closed, "administrators", "CC0")
    for number in (str(closed.pk), "999", "x"):
        with pytest.raises(SourceMissingError):
            services.documents_take(by=curator, text="other words", meta={"source": number})
