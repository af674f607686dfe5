"""Organisations and their people: owners, editors, viewers; asked in, asking in, leaving."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from greenbridge.apps.accounts import services
from greenbridge.apps.accounts.choices import Standing
from greenbridge.apps.accounts.errors import LastOwnerError, OwnerNeededError, RoleRequiredError
from greenbridge.apps.accounts.models import Change, JoinRequest, User
from greenbridge.apps.matching.services import NeedInput, offer_post
from greenbridge.kernel.errors import ConflictError, MissingError

PASSWORD = "long enough password"
PAGE = "/en/organisation/"
Make = Callable[..., User]


@pytest.fixture
def owner(make_user: Make) -> User:
    """Who answers for Example Works."""
    return make_user("member", "owner", organisation="Example Works", standing=Standing.OWNER)


@pytest.fixture
def viewer(make_user: Make) -> User:
    """Who only reads at Example Works."""
    return make_user("member", "viewer", organisation="Example Works", standing=Standing.VIEWER)


@pytest.fixture
def stranger(make_user: Make) -> User:
    """An owner of another organisation."""
    return make_user("member", "stranger", organisation="Other Works", standing=Standing.OWNER)


def invited(client: Client, **form: str) -> None:
    answer = client.post(PAGE, {"email": "m@example.org", "standing": "viewer", "language": "ru"} | form)
    assert answer.status_code == 302


@pytest.mark.parametrize(
    ("code", "title", "standing"),
    [("en", "Who acts here", "Editor"), ("ru", "Кто действует", "Редактор"), ("zh-hans", "代表该机构", "编辑")],
)
def test_page_shows_the_people_to_each_and_the_forms_to_the_owner(
    client_for: Any, owner: User, member: User, viewer: User, code: str, title: str, standing: str
) -> None:
    page = PAGE.replace("en", code, 1)
    theirs = client_for(viewer).get(page).content.decode()
    assert title in theirs
    assert standing in theirs
    assert owner.username in theirs
    assert 'name="standing"' not in theirs
    assert 'name="standing"' in client_for(owner).get(page).content.decode()
    assert client_for().get(page).status_code == 302


def test_owner_invites_somebody_new(client_for: Any, owner: User, outbox: list[Any], link_of: Any) -> None:
    invited(client_for(owner))
    assert "m@example.org" in client_for(owner).get(PAGE).content.decode()
    assert "Example Works" in outbox[-1].body
    guest = Client()
    page = guest.get(link_of())["Location"]
    form = {"username": "new", "display_name": "", "password": "зелёный мост 2026", "again": "зелёный мост 2026"}
    assert guest.post(page, form).status_code == 302
    made = User.objects.get(username="new")
    assert (made.role, made.standing, str(made.organisation)) == ("member", "viewer", "Example Works")


def test_owner_invites_somebody_with_an_account(
    client_for: Any, owner: User, reader: User, outbox: list[Any], link_of: Any
) -> None:
    reader.email = "m@example.org"
    reader.save()
    invited(client_for(owner), standing="editor")
    guest = client_for()
    page = guest.get(link_of())["Location"]
    assert "sign-in" in guest.get(page).content.decode()
    assert guest.post(page).status_code == 403  # the link alone is not enough
    thief = client_for(owner)
    thief.get(link_of())
    assert thief.post(page).status_code == 403
    answer = guest.post("/en/sign-in/", {"username": "m@example.org", "password": PASSWORD, "next": page})
    assert answer["Location"] == page
    assert guest.post(page)["Location"] == page.replace("letter", "organisation")
    reader.refresh_from_db()
    assert (reader.role, reader.standing, str(reader.organisation)) == ("member", "editor", "Example Works")
    assert Change.objects.filter(act="organisation.join", subject=f"user:{reader.pk}").count() == 1


def test_who_belongs_elsewhere_leaves_first(owner: User, stranger: User, outbox: list[Any], link_of: Any) -> None:
    stranger.email = "s@example.org"
    stranger.save()
    services.invitation_make(by=owner, email="s@example.org", role="member", organisation="Example Works")
    secret = link_of().split("/")[-2]
    with pytest.raises(ConflictError):
        services.membership_accept(secret, by=stranger)
    services.membership_end(stranger.pk, by=stranger)
    stranger.refresh_from_db()
    assert (stranger.role, stranger.organisation) == ("reader", None)
    assert services.membership_accept(secret, by=stranger).standing == "editor"


@pytest.mark.parametrize(
    ("role", "organisation"),
    [
        ("curator", "Example Works"),
        ("reader", "Example Works"),
        ("member", "Other Works"),
        ("member", ""),
        ("member", "New Works"),
    ],
)
def test_owner_invites_nobody_but_members_of_her_own(owner: User, stranger: User, role: str, organisation: str) -> None:
    with pytest.raises(RoleRequiredError):
        services.invitation_make(by=owner, email="", role=role, organisation=organisation)


def test_who_is_no_owner_invites_nobody(client_for: Any, owner: User, member: User, viewer: User) -> None:
    for person in (member, viewer):
        form = {"email": "m@example.org", "standing": "owner", "language": "ru"}
        assert client_for(person).post(PAGE, form).status_code == 403
        with pytest.raises(RoleRequiredError):
            services.invitation_make(by=person, email="", role="member", organisation="Example Works")


def test_an_invitation_ends_with_the_owner_who_made_it(owner: User, make_user: Make, administrator: User) -> None:
    _letter, link = services.invitation_make(by=owner, email="", role="member", organisation="Example Works", standing="owner")
    services.user_update(owner.pk, by=administrator, role="member", organisation="Example Works", standing="viewer")
    assert Client().get(f"/{link.split('/', 3)[3]}").status_code == 403


def test_asking_to_join_and_being_taken_in(client_for: Any, owner: User, reader: User, outbox: list[Any]) -> None:
    owner.email = "o@example.org"
    owner.save()
    client = client_for(reader)
    assert client.post(PAGE, {"organisation": "Nobody's", "note": ""}).status_code == 422
    assert client.post(PAGE, {"organisation": "example works", "note": "I work here <b>"}).status_code == 302
    assert outbox[-1].to == ["o@example.org"]
    assert "Example Works" in client.get(PAGE).content.decode()
    shown = client_for(owner).get(PAGE).content.decode()
    assert "I work here &lt;b&gt;" in shown
    number = JoinRequest.objects.get().pk
    assert client_for(owner).post(f"{PAGE}requests/{number}/", {"standing": "editor"}).status_code == 302
    reader.refresh_from_db()
    assert (reader.role, reader.standing, str(reader.organisation)) == ("member", "editor", "Example Works")
    assert not JoinRequest.objects.exists()


def test_a_request_is_answered_by_owner_or_administrator_only(
    client_for: Any, owner: User, stranger: User, member: User, reader: User, curator: User, administrator: User
) -> None:
    services.membership_request(by=reader, organisation="Example Works")
    number = JoinRequest.objects.get().pk
    for person in (stranger, member, reader, curator):
        assert client_for(person).post(f"{PAGE}requests/{number}/", {"standing": "owner"}).status_code == 404
    assert client_for().post(f"{PAGE}requests/{number}/", {"standing": "owner"}).status_code == 403
    assert "reader-person" in client_for(administrator).get("/ru/people/").content.decode()
    form = {"act": "decline", "from": "people"}
    assert client_for(administrator).post(f"{PAGE}requests/{number}/", form)["Location"] == "/en/people/"
    reader.refresh_from_db()
    assert (reader.role, reader.organisation) == ("reader", None)


def test_a_request_is_taken_back(client_for: Any, owner: User, reader: User) -> None:
    services.membership_request(by=reader, organisation="Example Works")
    assert client_for(reader).post(f"{PAGE}request/withdraw/").status_code == 302
    assert not JoinRequest.objects.exists()


def test_the_last_owner_does_not_leave_others_behind(client_for: Any, owner: User, member: User) -> None:
    client = client_for(owner)
    address = f"{PAGE}people/{owner.pk}/"
    answer = client.post(address, {"act": "remove"})
    assert answer.status_code == 409
    assert "needs an owner" in answer.content.decode()
    assert client.post(address, {"standing": "viewer"}).status_code == 409
    assert client.post(f"{PAGE}people/{member.pk}/", {"standing": "owner"}).status_code == 302
    assert client.post(address, {"act": "remove"}).status_code == 302
    owner.refresh_from_db()
    member.refresh_from_db()
    assert (owner.organisation, owner.role, member.standing) == (None, "reader", "owner")


def test_an_owner_who_is_alone_may_leave_and_it_is_noted(owner: User) -> None:
    with pytest.raises(LastOwnerError):
        services.standing_set(owner.pk, by=owner, standing="viewer")
    services.membership_end(owner.pk, by=owner)
    noted = Change.objects.get(act="organisation.leave")
    assert (noted.before["standing"], noted.after) == ("owner", {"role": "reader"})


def test_nobody_manages_people_of_another_organisation(owner: User, member: User, viewer: User, stranger: User) -> None:
    for by in (member, viewer):
        with pytest.raises(OwnerNeededError):
            services.standing_set(owner.pk, by=by, standing="viewer")
        with pytest.raises(OwnerNeededError):
            services.membership_end(owner.pk, by=by)
        with pytest.raises(OwnerNeededError):
            services.standing_set(owner.pk, by=by, standing="owner")
    for act in (services.membership_end, lambda number, by: services.standing_set(number, by=by, standing="viewer")):
        with pytest.raises(MissingError):
            act(member.pk, by=stranger)
    member.refresh_from_db()
    assert (member.standing, str(member.organisation)) == ("editor", "Example Works")


def test_one_does_not_raise_oneself(member: User, viewer: User) -> None:
    for person in (member, viewer):
        with pytest.raises(OwnerNeededError):
            services.standing_set(person.pk, by=person, standing="owner")


def test_a_viewer_publishes_nothing_and_sees_no_drafts(client_for: Any, viewer: User, member: User) -> None:
    said = NeedInput(title="Filter presses", text="We offer filter presses for sludge.", language="en")
    with pytest.raises(RoleRequiredError) as refused:
        offer_post(said, by=viewer)
    assert refused.value.code == "standing_required"
    assert client_for(viewer).get("/en/exchange/needs/new/").status_code == 403
    record = offer_post(said, by=member)
    assert client_for(viewer).get(f"/en/libraries/offers/{record.public_id}/edit/").status_code in (403, 404)


def test_the_administrator_names_the_first_owner(client_for: Any, administrator: User, member: User) -> None:
    form = {"role": "member", "organisation": "Example Works", "standing": "owner", "new_password": ""}
    assert client_for(administrator).post(f"/en/people/{member.pk}/", form).status_code == 302
    member.refresh_from_db()
    assert member.standing == "owner"


def test_page_of_a_large_organisation_asks_little_of_the_database(
    client_for: Any, owner: User, make_user: Make, django_assert_max_num_queries: Any
) -> None:
    for number in range(40):
        make_user("member", f"colleague-{number}", organisation="Example Works")
        services.membership_request(by=make_user("reader", f"asker-{number}"), organisation="Example Works")
    client = client_for(owner)
    with django_assert_max_num_queries(7):
        assert client.get(PAGE).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_of_two_owners_who_remove_each_other_one_stays(make_user: Make) -> None:
    people = [make_user("member", f"owner-{at}", organisation="Works", standing=Standing.OWNER) for at in range(2)]
    start, told = threading.Barrier(2), []

    def run(by: User, whom: User) -> None:
        start.wait(10)
        try:
            told.append(_patient(by, whom))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(people[at], people[1 - at])) for at in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["done", "refused"]
    assert User.objects.filter(organisation__name="Works", standing="owner").count() == 1


def _patient(by: User, whom: User) -> str:
    """SQLite in memory, which tests use, does not wait for a lock as a file does; wait here."""
    for _ in range(400):
        try:
            services.membership_end(whom.pk, by=by)
        except (MissingError, OwnerNeededError):
            return "refused"
        except OperationalError:
            threading.Event().wait(0.01)
        else:
            return "done"
    raise AssertionError("locked for four seconds")
