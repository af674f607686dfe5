"""Sessions one can see and end, and tries at signing in that are counted without locking the owner out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from greenbridge.adapters.devices import device_words
from greenbridge.apps.accounts import services
from greenbridge.apps.accounts.errors import SignInError, SignInThrottledError
from greenbridge.apps.accounts.models import Change, Tally, User, Visit
from greenbridge.apps.accounts.services.throttling import tally_add, tally_key
from greenbridge.portal import archive

PASSWORD = "long enough password"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0"
WECHAT = (
    "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/107.0 Mobile Safari/537.36 MicroMessenger/8.0"
)


def signed_in(user: User, agent: str = FIREFOX, **more: Any) -> Client:
    client = Client(headers={"user-agent": agent}, **more)
    assert client.post("/en/sign-in/", {"username": user.username, "password": PASSWORD}).status_code == 302
    return client


def here(client: Client) -> bool:
    return bool(client.get("/en/account/").status_code == 200)


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "Firefox · Windows"),
        (WECHAT, "WeChat · Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Safari/604.1", "Safari · iPhone"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/131.0 Safari/537.36 Edg/131.0", "Edge · macOS"),
        ("<script>alert(1)</script>", ""),
        ("", ""),
    ],
)
def test_device_words_name_browser_and_system(agent: str, words: str) -> None:
    assert device_words(agent) == words


@pytest.mark.parametrize(("code", "ours"), [("en", "this one"), ("ru", "этот"), ("zh-hans", "当前")])
def test_sessions_are_shown_and_one_is_ended(reader: User, code: str, ours: str) -> None:
    client, other = signed_in(reader), signed_in(reader, WECHAT)
    page = client.get(f"/{code}/account/sessions/").content.decode()
    assert "Firefox · Windows" in page
    assert "WeChat · Android" in page
    assert page.count(f">{ours}</span>") == 1
    number = Visit.objects.get(device="WeChat · Android").pk
    assert client.post(f"/{code}/account/sessions/{number}/end/").status_code == 302
    assert (here(client), here(other)) == (True, False)
    assert Change.objects.filter(act="user.session_end", subject=f"user:{reader.pk}").count() == 1


def test_a_session_of_somebody_else_is_not_there(reader: User, member: User) -> None:
    signed_in(reader)
    thief = signed_in(member)
    number = Visit.objects.get(user=reader).pk
    assert thief.post(f"/en/account/sessions/{number}/end/").status_code == 404
    assert Client().post(f"/en/account/sessions/{number}/end/").status_code == 404
    assert Visit.objects.filter(user=reader).exists()


def test_all_other_sessions_end_at_once(reader: User) -> None:
    client, others = signed_in(reader), [signed_in(reader) for _ in range(3)]
    client.post("/en/account/sessions/end/")
    assert here(client)
    assert not any(here(other) for other in others)
    assert Client().post("/en/account/sessions/end/").status_code == 302


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(reader: User) -> None:
    client, other = signed_in(reader), signed_in(reader)
    client.post("/en/account/", {"old": PASSWORD, "new": "another long password"})
    assert (here(client), here(other)) == (True, False)
    assert Visit.objects.get().session_key == client.session.session_key


@pytest.mark.parametrize("act", ["closed", "password"])
def test_the_administrators_act_ends_all_sessions(reader: User, administrator: User, act: str) -> None:
    client = signed_in(reader)
    if act == "closed":
        services.user_set_active(reader.pk, by=administrator, active=False)
    else:
        services.user_update(reader.pk, by=administrator, role="reader", organisation="", new_password="another long password")
    assert not here(client)
    assert not Visit.objects.exists()
    assert not Session.objects.filter(session_key=client.session.session_key).exists()


def test_a_closed_account_stays_out_when_it_is_opened_again(reader: User, administrator: User) -> None:
    client = signed_in(reader)
    services.user_set_active(reader.pk, by=administrator, active=False)
    services.user_set_active(reader.pk, by=administrator, active=True)
    assert not here(client)


def test_a_role_taken_away_is_gone_in_mid_session(curator: User, administrator: User, make_record: Any) -> None:
    record = make_record("offer", "Draft", state="draft")
    client = signed_in(curator)
    address = f"/en/libraries/offers/{record.public_id}/"
    assert client.get(address).status_code == 200
    services.user_update(curator.pk, by=administrator, role="reader", organisation="")
    assert client.get(address).status_code == 404
    assert client.get("/en/intake/").status_code == 403
    assert here(client)


def test_sign_out_forgets_the_session(reader: User) -> None:
    client = signed_in(reader)
    client.post("/en/sign-out/")
    assert not Visit.objects.exists()


def test_use_is_noted_every_ten_minutes_only(reader: User, django_assert_num_queries: Any) -> None:
    client = signed_in(reader)
    client.get("/en/account/sessions/")
    with django_assert_num_queries(3):  # session, person, her sessions
        client.get("/en/account/sessions/")
    long_ago = timezone.now() - timedelta(hours=1)
    Visit.objects.update(seen_at=long_ago)
    session = client.session
    session["seen"] = int(long_ago.timestamp())
    session.save()
    client.get("/en/account/")
    assert Visit.objects.get().seen_at > long_ago + timedelta(minutes=59)


def test_an_ended_session_does_not_come_back(reader: User) -> None:
    client = signed_in(reader)
    key = client.session.session_key or ""
    Session.objects.all().delete()
    Visit.objects.all().delete()
    services.visit_seen(reader, key, agent="")
    assert not Visit.objects.exists()


def test_a_backup_gives_no_session_away(reader: User) -> None:
    signed_in(reader)
    assert not {"accounts.visit", "accounts.tally"} & {model._meta.label_lower for model in archive.tables()}


def guess(name: str, address: str, *, device: str = "", password: str = "wrong") -> str:
    try:
        services.sign_in_check(name, password, address=address, device=device)
    except SignInThrottledError as refusal:
        return f"wait {refusal.params['wait_s']}"
    except SignInError:
        return "wrong"
    return "in"


def test_strangers_everywhere_do_not_lock_the_owner_out_of_her_browser(reader: User) -> None:
    mark = services.device_mark(reader)
    told = [guess(reader.username, f"192.0.2.{number}") for number in range(50)]
    assert told == ["wrong"] * 40 + ["wait 900"] * 10
    assert guess(reader.username, "198.51.100.1", password=PASSWORD) == "wait 900"
    assert guess(reader.username, "198.51.100.1", password=PASSWORD, device=mark) == "in"


def test_a_mark_of_a_browser_gives_eight_tries_at_its_own_account_only(reader: User, member: User) -> None:
    mark = services.device_mark(reader)
    assert [guess(reader.username, "192.0.2.1", device=mark) for _ in range(9)] == ["wrong"] * 8 + ["wait 300"]
    assert [guess(member.username, "192.0.2.1", device=mark) for _ in range(9)] == ["wrong"] * 8 + ["wait 300"]
    assert guess(member.username, "192.0.2.2", device="forged") == "wrong"


@pytest.mark.django_db
def test_names_nobody_has_are_counted_as_others_are() -> None:
    assert [guess("nobody", "192.0.2.1") for _ in range(9)] == ["wrong"] * 8 + ["wait 300"]


@pytest.mark.django_db
def test_one_address_that_tries_many_names_has_to_wait() -> None:
    Tally.objects.create(key=tally_key("sign-in", "address|192.0.2.1"), count=200, until=timezone.now() + timedelta(minutes=1))
    assert guess("nobody", "192.0.2.1") == "wait 900"
    assert guess("nobody", "192.0.2.2") == "wrong"


def test_a_tally_cleared_away_while_it_is_counted_is_begun_anew(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    real = Tally.objects.bulk_create

    def vanishing(rows: list[Tally], **more: Any) -> None:
        made.append(rows)
        if len(made) > 1:  # the first time the row was there, and is gone a moment later
            real(rows, **more)

    monkeypatch.setattr(Tally.objects, "bulk_create", vanishing)
    assert tally_add("key", within_s=60) == 1
    assert len(made) == 2


def test_waiting_ends(reader: User) -> None:
    for _ in range(9):
        guess(reader.username, "192.0.2.1")
    Tally.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert guess(reader.username, "192.0.2.1", password=PASSWORD) == "in"


def test_the_proxys_word_counts_only_where_the_settings_say_so(reader: User, settings: Any) -> None:
    form = {"username": reader.username, "password": "wrong"}
    statuses = [
        Client(headers={"x-forwarded-for": f"192.0.2.{number}"}).post("/en/sign-in/", form).status_code for number in range(9)
    ]
    assert statuses[-1] == 429
    Tally.objects.all().delete()
    settings.PROXY = True
    statuses = [
        Client(headers={"x-forwarded-for": f"10.0.0.1, 192.0.2.{number}"}).post("/en/sign-in/", form).status_code
        for number in range(9)
    ]
    assert set(statuses) == {422}


@pytest.mark.django_db(transaction=True)
def test_tries_made_at_once_are_all_counted(make_user: Callable[..., User]) -> None:
    make_user("reader", "target")
    start, told = threading.Barrier(6), []

    def run() -> None:
        start.wait(10)
        try:
            for _ in range(4):
                told.append(_patient("target"))
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 24
    assert 1 <= told.count("wrong") <= 8  # a try that waited for a lock of SQLite in memory may count twice, none not at all
    assert Tally.objects.get(key=tally_key("sign-in", "pair|target|192.0.2.1")).count >= 24


def _patient(name: str) -> str:
    """SQLite in memory, which tests use, does not wait for a lock as a file does; wait here."""
    for _ in range(400):
        try:
            return guess(name, "192.0.2.1")
        except OperationalError:
            threading.Event().wait(0.01)
    raise AssertionError("locked for four seconds")


def test_another_person_signs_in_where_one_is_signed_in_already(member: User, curator: User) -> None:
    for one in (member, curator):
        one.set_password(PASSWORD)
        one.save()
    client = signed_in(member)
    assert client.post("/en/sign-in/", {"username": curator.username, "password": PASSWORD}).status_code == 302
    client.force_login(member)
    assert here(client)
    assert Visit.objects.filter(session_key=client.session.session_key, user=member).count() == 1
    assert not Visit.objects.filter(session_key__in=["", "None"]).exists()
