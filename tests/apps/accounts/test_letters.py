"""Registration, invitations, forgotten passwords, another address: from the page to the letter and back."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from greenbridge.adapters.letters import is_outbox, send_letter
from greenbridge.apps.accounts import services
from greenbridge.apps.accounts.errors import LetterClosedError, RoleRequiredError
from greenbridge.apps.accounts.models import Change, Letter, User
from greenbridge.kernel.errors import ConflictError, InvalidError

PASSWORD = "зелёный мост 2026"
JOIN = {"username": "Новый человек", "display_name": "Новый", "password": PASSWORD, "again": PASSWORD}
Make = Callable[..., User]
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')


@pytest.fixture
def opened(settings: Any) -> None:
    """A node where anybody may register."""
    settings.REGISTRATION = "open"


@pytest.fixture
def owner(make_user: Make) -> User:
    """Somebody with a proven address."""
    user = make_user("reader", "owner")
    user.email, user.language = "owner@example.org", "ru"
    user.save()
    return user


def open_link(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 302
    assert path.split("/letter/")[1] not in answer["Location"]
    return str(answer["Location"])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "subject"),
    [("en", "GreenBridge: your account"), ("ru", "GreenBridge: ваша учётная запись"), ("zh-hans", "绿桥：您的账号")],
)
def test_registration_goes_from_the_page_to_an_account(
    opened: None, outbox: list[Any], link_of: Any, code: str, subject: str
) -> None:
    client = Client()
    assert f'href="/{code}/register/"' in client.get(f"/{code}/sign-in/").content.decode()
    assert client.post(f"/{code}/register/", {"email": " New@Example.ORG "}).status_code == 302
    assert (outbox[-1].subject, outbox[-1].to) == (subject, ["new@example.org"])
    page = open_link(client, link_of())
    assert page == f"/{code}/letter/"
    assert client.get(page).status_code == 200
    assert client.post(page, JOIN | {"again": "else"}).status_code == 422
    answer = client.post(page, JOIN)
    assert (answer.status_code, answer["Location"]) == (302, f"/{code}/")
    user = User.objects.get()
    assert (user.email, user.role, user.language) == ("new@example.org", "reader", code)
    assert client.get(f"/{code}/account/").status_code == 200
    log = Change.objects.get(act="user.create")
    assert "example.org" not in f"{log.before}{log.after}{log.reason}"


def test_registration_answers_the_same_for_every_address(opened: None, owner: User, outbox: list[Any]) -> None:
    told = []
    for email in ("owner@example.org", "nobody@example.org"):
        client = Client()
        answer = client.post("/en/register/", {"email": email}, follow=True)
        told.append((answer.redirect_chain, TOKEN.sub("", answer.content.decode())))
    assert told[0] == told[1]
    known, unknown = outbox
    assert known.to == ["owner@example.org"]
    assert "/letter/" not in known.body
    assert "/ru/sign-in/" in known.body
    assert "/letter/" in unknown.body


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["invitation", "closed"])
def test_registration_is_closed_where_the_node_says_so(settings: Any, way: str, outbox: list[Any]) -> None:
    settings.REGISTRATION = way
    assert "/en/register/" not in Client().get("/en/sign-in/").content.decode()
    assert Client().get("/en/register/").status_code == 403
    assert Client().post("/en/register/", {"email": "a@example.org"}).status_code == 403
    assert not outbox


def test_a_link_works_once_and_not_after_its_time(opened: None, db: None, link_of: Any) -> None:
    client, other = Client(), Client()
    client.post("/en/register/", {"email": "a@example.org"})
    path = link_of()
    page, same = open_link(client, path), open_link(other, path)
    assert client.post(page, JOIN).status_code == 302
    assert other.post(same, JOIN | {"username": "second"}).status_code == 403
    assert Client().get(path).status_code == 403
    client.post("/en/register/", {"email": "b@example.org"})
    late = link_of()
    Letter.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    answer = Client().get(late.replace("/en/", "/ru/"))
    assert answer.status_code == 403
    assert "больше не действует" in answer.content.decode()
    assert User.objects.count() == 1


def test_a_link_stops_when_the_node_closes_registration(opened: None, settings: Any, db: None, link_of: Any) -> None:
    client = Client()
    client.post("/en/register/", {"email": "a@example.org"})
    page = open_link(client, link_of())
    settings.REGISTRATION = "invitation"
    assert client.post(page, JOIN).status_code == 403
    assert not User.objects.exists()


def test_letters_name_the_site_of_the_settings_whatever_host_asks(
    opened: None, db: None, settings: Any, outbox: list[Any]
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    Client(headers={"host": "evil.example"}).post("/en/register/", {"email": "a@example.org"})
    assert "evil" not in outbox[-1].body
    assert "https://node.example.org/en/letter/" in outbox[-1].body


def test_no_secret_of_a_link_stands_in_a_log(opened: None, db: None, link_of: Any, caplog: Any) -> None:
    client = Client()
    client.post("/en/register/", {"email": "a@example.org"})
    path = link_of()
    with caplog.at_level(logging.DEBUG):
        page = open_link(client, path)
        assert client.post(page, JOIN | {"password": "1", "again": "1"}).status_code == 422
    assert path.split("/")[-2] not in caplog.text
    assert path.split("/")[-2] not in str(list(Letter.objects.values()))


def test_nobody_fills_a_mailbox_or_asks_without_end(opened: None, db: None, outbox: list[Any]) -> None:
    for number in range(12):
        answer = Client(REMOTE_ADDR=f"192.0.2.{number}").post("/en/register/", {"email": "a@example.org"})
        assert answer.status_code == 302
    assert len(outbox) == 5
    statuses = [Client().post("/en/register/", {"email": f"a{number}@example.org"}).status_code for number in range(11)]
    assert statuses == [302] * 10 + [429]


@pytest.mark.parametrize("name", ["an\u200bna", " ANNA ", "ａｎｎａ", "anna\u202e", "an\xadna"])
def test_a_name_that_only_looks_new_is_taken(opened: None, make_user: Make, link_of: Any, name: str) -> None:
    make_user("administrator", "anna")
    client = Client()
    client.post("/en/register/", {"email": "a@example.org"})
    answer = client.post(open_link(client, link_of()), JOIN | {"username": name})
    assert answer.status_code == 422
    assert "is taken" in answer.content.decode()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("names", [("one", "two"), ("same", "same")])
def test_of_two_who_send_one_link_at_once_one_gets_an_account(administrator: User, names: tuple[str, str]) -> None:
    _letter, link = services.invitation_make(by=administrator, email="", role="reader")
    secret = link.split("/")[-2]
    start, told = threading.Barrier(2), []

    def run(name: str) -> None:
        start.wait(10)
        try:
            told.append(_patient(secret, name))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["in", "out"]
    assert User.objects.filter(role="reader").count() == 1


def _patient(secret: str, name: str) -> str:
    """SQLite in memory, which tests use, does not wait for a lock as a file does; wait here."""
    for _ in range(400):
        try:
            services.account_join(secret, username=name, password=PASSWORD)
        except (LetterClosedError, ConflictError):
            return "out"
        except OperationalError:
            threading.Event().wait(0.01)
        else:
            return "in"
    raise AssertionError("locked for four seconds")


def test_a_name_that_looks_like_an_address_is_refused(opened: None, db: None, link_of: Any) -> None:
    client = Client()
    client.post("/en/register/", {"email": "a@example.org"})
    answer = client.post(open_link(client, link_of()), JOIN | {"username": "owner@example.org"})
    assert answer.status_code == 422
    assert "holds no “@”" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "password", "told"),
    [
        ("en", "new-person", "too similar to the e-mail address"),
        ("ru", "new-person", "слишком похож на адрес электронной почты"),
        ("zh-hans", "new-person", "密码与电子邮箱过于相似"),
        ("zh-hans", "password12", "这是常见密码"),
        ("ru", "short", "нужно не меньше 10 символов"),
    ],
)
def test_password_rules_speak_the_readers_language(
    opened: None, outbox: list[Any], link_of: Any, code: str, password: str, told: str
) -> None:
    client = Client()
    client.post(f"/{code}/register/", {"email": "new-person@example.org"})
    answer = client.post(open_link(client, link_of()), JOIN | {"username": "x", "password": password, "again": password})
    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_sign_in_takes_the_proven_address_as_well(owner: User) -> None:
    form = {"username": " OWNER@example.org", "password": "long enough password"}
    assert Client().post("/en/sign-in/", form).status_code == 302


def test_invitation_by_letter_makes_an_account_with_role_and_organisation(
    client_for: Any, curator: User, outbox: list[Any], link_of: Any
) -> None:
    page = client_for(curator).get("/zh-hans/invitations/").content.decode()
    assert 'value="member"' in page
    assert 'value="curator"' not in page
    form = {"email": "m@example.org", "role": "member", "organisation": "Завод", "language": "ru"}
    assert client_for(curator).post("/en/invitations/", form).status_code == 302
    assert "m@example.org" in client_for(curator).get("/en/invitations/").content.decode()
    assert outbox[-1].subject == "GreenBridge: приглашение"
    client = Client()
    assert client.post(open_link(client, link_of()), JOIN).status_code == 302
    user = User.objects.get(email="m@example.org")
    assert (user.role, str(user.organisation)) == ("member", "Завод")
    assert "m@example.org" not in client_for(curator).get("/en/invitations/").content.decode()


def test_invitation_without_an_address_shows_its_link_once(client_for: Any, administrator: User, outbox: list[Any]) -> None:
    client = client_for(administrator)
    shown = client.post("/en/invitations/", {"email": "", "role": "curator", "organisation": "", "language": "en"})
    path = re.search(r'value="https://node\.example\.org(/en/letter/[^"]+)"', shown.content.decode())
    assert path
    assert not outbox
    assert path[1] not in client.get("/en/invitations/").content.decode()
    guest = Client()
    assert guest.post(open_link(guest, path[1]), JOIN).status_code == 302
    assert User.objects.get(role="curator").email == ""


@pytest.mark.parametrize("role", ["curator", "administrator", "nonsense"])
def test_a_curator_invites_nobody_above_a_member(client_for: Any, curator: User, role: str, outbox: list[Any]) -> None:
    form = {"email": "m@example.org", "role": role, "organisation": "", "language": "ru"}
    assert client_for(curator).post("/en/invitations/", form).status_code == 422
    with pytest.raises(InvalidError if role == "nonsense" else RoleRequiredError):
        services.invitation_make(by=curator, email="m@example.org", role=role)
    assert not outbox


def test_invitations_are_the_curators_page_and_each_sees_her_own(
    client_for: Any, administrator: User, curator: User, member: User, outbox: list[Any]
) -> None:
    assert client_for().get("/en/invitations/").status_code == 302
    assert client_for(member).get("/en/invitations/").status_code == 403
    made, _link = services.invitation_make(by=administrator, email="m@example.org", role="reader")
    assert "m@example.org" not in client_for(curator).get("/en/invitations/").content.decode()
    assert client_for(curator).post(f"/en/invitations/{made.pk}/withdraw/").status_code == 404
    assert client_for(administrator).post(f"/en/invitations/{made.pk}/withdraw/").status_code == 302


def test_an_invitation_ends_when_it_is_taken_back_or_its_maker_may_no_more(curator: User, administrator: User, db: None) -> None:
    links = [services.invitation_make(by=curator, email="", role="member") for _ in range(2)]
    services.invitation_withdraw(links[0][0].pk, by=curator)
    secrets = [link.split("/")[-2] for _letter, link in links]
    with pytest.raises(LetterClosedError):
        services.letter_find(secrets[0])
    assert services.letter_find(secrets[1])
    services.user_update(curator.pk, by=administrator, role="reader", organisation="")
    with pytest.raises(LetterClosedError):
        services.account_join(secrets[1], username="late", password=PASSWORD)
    assert not User.objects.filter(username="late").exists()


def test_an_invitation_tells_nobody_whether_the_address_is_known(
    client_for: Any, curator: User, owner: User, outbox: list[Any]
) -> None:
    pages = []
    for email in ("owner@example.org", "other@example.org"):
        Letter.objects.all().delete()
        form = {"email": email, "role": "reader", "organisation": "", "language": "en"}
        page = client_for(curator).post("/en/invitations/", form, follow=True).content.decode()
        pages.append(re.sub(r"/invitations/\d+/", "", TOKEN.sub("", page)).replace(email, ""))
    assert pages[0] == pages[1]
    assert ["/letter/" in one.body for one in outbox] == [False, True]


def test_an_inviters_name_is_no_way_to_send_links(curator: User, outbox: list[Any]) -> None:
    curator.display_name = "Click https://evil.example\r\nBcc: all@example.org"
    curator.save()
    services.invitation_make(by=curator, email="m@example.org", role="reader")
    assert "evil" not in outbox[-1].body
    assert "\n" not in outbox[-1].subject


def test_reset_ends_sessions_and_every_other_link(client_for: Any, owner: User, outbox: list[Any], link_of: Any) -> None:
    elsewhere = client_for(owner)
    client = Client()
    client.post("/en/forgotten/", {"email": "owner@example.org"})
    first = link_of()
    client.post("/en/forgotten/", {"email": "OWNER@example.org"})
    assert outbox[-1].subject == "GreenBridge: новый пароль"
    page = open_link(client, link_of())
    assert client.post(page, {"password": "owner@example", "again": "owner@example"}).status_code == 422
    assert client.post(page, {"password": PASSWORD, "again": PASSWORD}).status_code == 302
    assert outbox[-1].subject == "GreenBridge: пароль изменён"
    assert elsewhere.get("/en/account/").status_code == 302
    assert client.get("/en/account/").status_code == 302  # the link signs nobody in
    assert Client().get(first).status_code == 403
    assert client.post(page, {"password": PASSWORD, "again": PASSWORD}).status_code == 403
    assert Client().post("/en/sign-in/", {"username": "owner", "password": PASSWORD}).status_code == 302
    assert Change.objects.filter(act="user.password_reset", subject=f"user:{owner.pk}").count() == 1


def test_reset_answers_the_same_for_every_address(owner: User, outbox: list[Any]) -> None:
    owner.is_active = True
    told = [
        Client().post("/ru/forgotten/", {"email": email}, follow=True).content.decode()
        for email in ("owner@example.org", "nobody@example.org")
    ]
    assert told[0] == told[1]
    assert len(outbox) == 1


@pytest.mark.parametrize("change", ["password", "closed", "email"])
def test_reset_link_ends_with_the_account_it_was_made_for(owner: User, administrator: User, link_of: Any, change: str) -> None:
    services.reset_ask("owner@example.org", address="192.0.2.1")
    path = link_of()
    if change == "password":
        services.password_change(by=owner, old="long enough password", new=PASSWORD)
    elif change == "closed":
        services.user_set_active(owner.pk, by=administrator, active=False)
    else:
        services.user_update(owner.pk, by=administrator, role="reader", organisation="", forget_email=True)
    assert Client().get(path).status_code == 403


def test_a_link_of_one_kind_opens_no_other_door(owner: User, link_of: Any) -> None:
    services.reset_ask("owner@example.org", address="192.0.2.1")
    secret = link_of().split("/")[-2]
    with pytest.raises(LetterClosedError):
        services.account_join(secret, username="thief", password=PASSWORD)
    with pytest.raises(LetterClosedError):
        services.email_confirm(secret)
    assert services.letter_find(secret)  # and is not used up by it


@pytest.mark.parametrize("order", [("owner@example.org", "new@example.org"), ("new@example.org", "owner@example.org")])
def test_email_changes_when_both_addresses_agree(
    client_for: Any, owner: User, outbox: list[Any], link_of: Any, order: tuple[str, str]
) -> None:
    client = client_for(owner)
    form = {"email": "New@example.org", "password": "wrong"}
    assert client.post("/en/account/", form).status_code == 422
    assert client.post("/en/account/", form | {"password": "long enough password"}).status_code == 302
    pages = {to: link_of(to) for to in order}
    for number, to in enumerate(order):
        guest = Client()
        page = open_link(guest, pages[to])
        owner.refresh_from_db()
        assert owner.email == "owner@example.org"
        assert guest.get(page).status_code == 200
        owner.refresh_from_db()
        assert owner.email == "owner@example.org"  # looking agrees to nothing
        assert guest.post(page).status_code == 302, number
    owner.refresh_from_db()
    assert owner.email == "new@example.org"
    assert (outbox[-1].to, outbox[-1].subject) == (["owner@example.org"], "GreenBridge: ваш адрес изменён")


def test_a_first_address_needs_its_own_consent_only(client_for: Any, reader: User, outbox: list[Any], link_of: Any) -> None:
    client_for(reader).post("/en/account/", {"email": "r@example.org", "password": "long enough password"})
    assert len(outbox) == 1
    client = Client()
    client.post(open_link(client, link_of()))
    reader.refresh_from_db()
    assert reader.email == "r@example.org"


def test_email_of_somebody_else_is_not_told_and_not_taken(client_for: Any, reader: User, owner: User, outbox: list[Any]) -> None:
    form = {"email": "owner@example.org", "password": "long enough password"}
    taken = client_for(reader).post("/en/account/", form, follow=True)
    free = client_for(reader).post("/en/account/", form | {"email": "free@example.org"}, follow=True)
    assert [one for one, _status in taken.redirect_chain] == [one for one, _status in free.redirect_chain]
    assert "/letter/" not in outbox[0].body
    assert not Letter.objects.filter(email="owner@example.org").exists()


def test_two_who_ask_for_one_address_end_with_one(make_user: Make, outbox: list[Any], link_of: Any) -> None:
    people = [make_user("reader", f"person-{at}") for at in range(2)]
    links = []
    for person in people:
        services.email_change_ask(by=person, email="one@example.org", password="long enough password")
        links.append(link_of().split("/")[-2])
    assert services.email_confirm(links[0])
    with pytest.raises(LetterClosedError):
        services.email_confirm(links[1])


def test_letters_of_a_node_without_mail_server_lie_in_its_outbox(settings: Any, node: Path) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = node / "outbox"
    assert is_outbox()
    send_letter("a@example.org", "绿桥\r\nBcc: b@example.org", "链接")
    (kept,) = (node / "outbox").iterdir()
    assert (node / "outbox").stat().st_mode & 0o077 == 0
    assert "a@example.org" in kept.read_text(encoding="utf-8")
    assert "\nBcc:" not in kept.read_text(encoding="utf-8")
    assert "папке outbox" in Client().get("/ru/letter/sent/").content.decode()


def test_pages_of_letters_ask_little_of_the_database(
    client_for: Any, administrator: User, opened: None, django_assert_max_num_queries: Any, outbox: list[Any]
) -> None:
    for number in range(30):
        services.invitation_make(by=administrator, email="", role="member", organisation=f"Works {number}")
    client = client_for(administrator)
    with django_assert_max_num_queries(5):
        assert client.get("/en/invitations/").status_code == 200
    with django_assert_max_num_queries(0):
        assert Client().get("/en/register/").status_code == 200
