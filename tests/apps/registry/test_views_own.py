"""What members do with what their own organisation posted."""

from __future__ import annotations

from typing import Any

import pytest

from greenbridge.apps.accounts.choices import Role
from greenbridge.apps.accounts.models import User
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.services import record_create


@pytest.fixture
def need(member: User) -> Record:
    form = {
        "kind": "need",
        "origin": "member",
        "language": "ru",
        "texts": {"ru": {"title": "Нужны накопители", "summary": "20 штук"}},
        "topics": ["battery"],
        "data": {"status": "planned", "organisation": "Example Works", "quantity": "20"},
        "organisation": member.organisation_id,
    }
    return record_create(form, by=member)


def test_record_offers_no_introduction_to_oneself(client_for: Any, member: User, make_user: Any, need: Record) -> None:
    address = f"/en/libraries/needs/{need.public_id}/"
    own = client_for(member).get(address).content.decode()
    assert "Posted by your organisation" in own
    assert "kind=introduce" not in own
    assert "introduce" not in client_for(member).get(address + "request/").content.decode()
    asked = {"kind": "introduce", "message": "Hello", "contact": "a@example.org"}
    assert client_for(member).post(address + "request/", asked).status_code == 422
    other = client_for(make_user(Role.MEMBER, "second", "Other Works"))
    assert "kind=introduce" in other.get(address).content.decode()
    assert "Posted by your organisation" not in other.get(address).content.decode()
    assert other.post(address + "request/", asked).status_code == 302


def test_record_is_edited_and_withdrawn_by_its_own_organisation(
    client_for: Any, member: User, make_user: Any, need: Record
) -> None:
    address = f"/ru/libraries/needs/{need.public_id}/"
    client = client_for(member)
    page = client.get(address + "edit/").content.decode()
    assert 'name="topics_shown"' not in page
    assert "Posted here on" in client.get(address.replace("/ru/", "/en/")).content.decode()
    form = {"version": 1, "title_ru": "Нужны 30 накопителей", "summary_ru": "30 штук", "visibility": "public"}
    form |= {"data_quantity": "30", "data_deadline": "2027-05-01"}
    # rows are the curators' business: what a forged form says of them is not taken
    sent = form | {"topics_shown": "1", "topics": ["wind-power"], "confidence": "measured"}
    assert client.post(address + "edit/", sent).status_code == 302
    need.refresh_from_db()
    assert need.texts.get().title == "Нужны 30 накопителей"
    expected = {"status": "planned", "organisation": "Example Works", "quantity": "30", "deadline": "2027-05-01"}
    assert (need.date, need.data) == ("2027-05-01", expected)
    assert ([row.concept for row in need.topics.all()], need.confidence) == (["battery"], "printed")
    assert client.post(address + "state/", {"state": "draft"}).status_code == 302
    assert client_for().get(address).status_code == 404
    assert client.get(address).status_code == 200
    for stranger in (client_for(make_user(Role.MEMBER, "second", "Other Works")), client_for(make_user(Role.READER))):
        assert stranger.get(address + "edit/").status_code in (403, 404)
        assert stranger.post(address + "state/", {"state": "published"}).status_code in (403, 404)


def test_record_state_of_a_signal_is_not_for_a_member_without_an_organisation(
    client_for: Any, make_user: Any, make_record: Any
) -> None:
    signal = make_record("need", origin="press")
    lonely = client_for(make_user(Role.MEMBER, "lonely"))
    answer = lonely.post(f"/en/libraries/needs/{signal.public_id}/state/", {"state": "draft"})
    assert answer.status_code == 403
    signal.refresh_from_db()
    assert signal.state == "published"
