"""The matrix: who (role) × what (state, visibility, kind) × through which door. No door may show what the rule hides."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from greenbridge.apps.accounts.choices import Role, Standing, Visibility
from greenbridge.apps.accounts.services import membership_end
from greenbridge.apps.registry.choices import State
from greenbridge.apps.registry.errors import RecordMissingError
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.selectors import (
    library_counts,
    need_and_offer_shelves,
    record_candidates,
    record_export,
    record_get,
    record_page,
    record_search,
    records_by_ids,
    records_named,
    visible_to,
)
from greenbridge.apps.registry.services import index_drain

WORD = "secretium"
LIKE_MEMBERS = (Role.ANALYST, Role.FINANCIER, Role.OFFICIAL, Role.FOCAL_POINT)
ROLES = (
    *("public", Role.READER, Role.MEMBER, "owner", "viewer", "left", "other-member", "other-owner"),
    *(Role.CURATOR, Role.ADMINISTRATOR, "half-administrator", Role.REVIEWER, *LIKE_MEMBERS, "closed"),
)
STATES = tuple(State.values)
VISIBILITIES = tuple(Visibility.values)


def allowed(role: str, state: str, visibility: str) -> bool:
    """The rule in words, written a second time so that the code cannot agree with itself."""
    if role in (Role.CURATOR, Role.ADMINISTRATOR):
        return True
    if role in (Role.MEMBER, "owner"):  # it is her organisation's record
        return True
    if visibility == Visibility.CURATORS:
        return False
    if state == State.DRAFT:
        return role == Role.REVIEWER
    if visibility == Visibility.PUBLIC:
        return True
    if visibility == Visibility.ORGANISATION:
        return role == "viewer"
    return role in ("other-member", "other-owner", "viewer", Role.REVIEWER, *LIKE_MEMBERS)


@pytest.fixture
def people(make_user: Any) -> dict[str, Any]:
    closed = make_user(Role.CURATOR, "closed-person")
    closed.is_active = False
    closed.save()
    left = make_user(Role.MEMBER, "left-person", organisation="Owner")
    membership_end(left.pk, by=left)
    left.refresh_from_db()
    half = make_user(Role.ADMINISTRATOR, "half-person")
    return {
        "owner": make_user(Role.MEMBER, "owner-person", organisation="Owner", standing=Standing.OWNER),
        "viewer": make_user(Role.MEMBER, "viewer-person", organisation="Owner", standing=Standing.VIEWER),
        "other-owner": make_user(Role.MEMBER, "other-owner", organisation="Stranger", standing=Standing.OWNER),
        "left": left,
        "half-administrator": half,
        Role.REVIEWER: make_user(Role.REVIEWER),
        **{role: make_user(role) for role in LIKE_MEMBERS},
        "public": AnonymousUser(),
        Role.READER: make_user(Role.READER, organisation="Owner"),
        Role.MEMBER: make_user(Role.MEMBER, organisation="Owner"),
        "other-member": make_user(Role.MEMBER, "other-person", organisation="Stranger"),
        Role.CURATOR: make_user(Role.CURATOR),
        Role.ADMINISTRATOR: make_user(Role.ADMINISTRATOR),
        "closed": closed,
    }


@pytest.fixture
def records(make_record: Any, people: dict[str, Any], django_capture_on_commit_callbacks: Any) -> dict[tuple[str, str], Record]:
    made = {}
    owner = people[Role.MEMBER].organisation_id
    with django_capture_on_commit_callbacks(execute=True):
        for state, visibility in itertools.product(STATES, VISIBILITIES):
            made[state, visibility] = make_record(
                "offer", f"{WORD} {state} {visibility}", state=state, visibility=visibility, organisation=owner
            )
    index_drain()
    return made


def doors(person: Any, client: Any, record: Record) -> dict[str, bool]:
    """Whether each way of reading shows the record."""
    by, key = person, record.public_id

    def got() -> bool:
        try:
            return record_get(key, by=by).public_id == key
        except RecordMissingError:
            return False

    name = record.texts.get().title
    api = client.get("/api/search", {"q": WORD, "limit": 100}).json()
    return {
        "get": got(),
        "visible": visible_to(by).filter(public_id=key).exists(),
        "page": key in [one.public_id for one in record_page(by=by, kind="offer").records],
        "shelf": key in [one.public_id for one in need_and_offer_shelves(by=by, limit=100)["offer"].records],
        "by ids": bool(records_by_ids([key], by=by)),
        "named": bool(records_named(["".join(sign for sign in name if sign.isalnum())], by=by)),
        "export": key in [one.public_id for one in record_export(by=by, kind="offer")],
        "search": key in [one.record.public_id for one in record_search(WORD, by=by, limit=100).found],
        "candidates": key in [one.id for one in record_candidates(name, language="en", by=by, kinds=("offer",), limit=100)],
        "api search": key in [one["id"] for one in api["results"]],
        "api record": client.get(f"/api/records/{key}").status_code == 200,
        "api list": key in [one["id"] for one in client.get("/api/records", {"kind": "offer"}).json()["results"]],
        "page html": key in client.get("/en/libraries/offers/").content.decode(),
        "record html": client.get(f"/en/libraries/offers/{key}/").status_code == 200,
        "matches html": client.get(f"/en/exchange/needs/{key}/").status_code == 200,
    }


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_every_door_shows_what_the_rule_allows(role: str, people: Any, records: Any, client_for: Any, settings: Any) -> None:
    settings.SECOND_FACTOR = role == "half-administrator"  # who then is a reader until she has one
    person = people[role]
    client = client_for(None if role in ("public", "closed") else person)
    wrong = []
    for (state, visibility), record in records.items():
        expected = allowed(role, state, visibility)
        for door, shown in doors(person, client, record).items():
            if shown != expected:
                wrong.append((role, state, visibility, door, shown))
    assert wrong == []


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_counts_and_facets_count_only_what_may_be_seen(
    role: str, people: Any, records: Any, client_for: Any, settings: Any
) -> None:
    settings.SECOND_FACTOR = role == "half-administrator"
    person = people[role]
    expected = sum(allowed(role, state, visibility) for state, visibility in records)
    assert library_counts(by=person)["offer"] == expected
    assert record_page(by=person, kind="offer").total == expected
    found = record_search(WORD, by=person, limit=100)
    assert found.total == expected
    assert sum(count for _, count in found.facets.get("language", [])) == expected
    client = client_for(None if role in ("public", "closed") else person)
    answer = json.loads(client.get("/api/records", {"kind": "offer"}).content)
    assert answer["total"] == expected


@pytest.mark.django_db
def test_spelling_help_never_names_a_word_the_asker_may_not_see(
    make_record: Any, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        make_record("offer", "hiddenium plant", state="draft")
    index_drain()
    assert record_search("hiddenum", by=None).corrections == []
