"""Texts for administrators only: every door of intake is closed to other curators, and no list names them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import services
from greenbridge.apps.intake.errors import DocumentMissingError, RuleMissingError
from greenbridge.apps.intake.models import Candidate, Document, Rule, Source

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
