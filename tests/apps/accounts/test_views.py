"""Pages of accounts."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.accounts.models import User
from greenbridge.apps.accounts.services import first_run_open

PASSWORD = "long enough password"


def sign_in(client: Client, name: str, password: str, **more: str) -> Any:
    return client.post("/en/sign-in/", {"username": name, "password": password, **more})


def test_sign_in_opens_a_new_session_in_the_persons_language(curator: User) -> None:
    client = Client()
    client.get("/en/sign-in/")
    session = client.session
    session["planted"] = "1"
    session.save()
    before = session.session_key
    curator.language = "ru"
    curator.save()
    answer = sign_in(client, " CURATOR-person ", PASSWORD)
    assert answer.status_code == 302
    assert answer["Location"] == "/ru/"
    assert client.session.session_key != before


def test_sign_in_tells_a_wrong_pair_and_keeps_the_name(curator: User) -> None:
    answer = sign_in(Client(), curator.username, "wrong")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "do not belong together" in page
    assert f'value="{curator.username}"' in page
    assert "wrong" not in page


def test_sign_in_refuses_a_closed_account(curator: User) -> None:
    curator.is_active = False
    curator.save()
    assert sign_in(Client(), curator.username, PASSWORD).status_code == 422


@pytest.mark.parametrize(
    ("wanted", "goes"),
    [
        ("/en/libraries/", "/en/libraries/"),
        ("https://evil.example/", "/en/"),
        ("//evil.example", "/en/"),
        ("javascript:alert(1)", "/en/"),
        ("/\\evil.example", "/en/"),
    ],
)
def test_sign_in_goes_on_within_this_site_only(curator: User, wanted: str, goes: str) -> None:
    assert sign_in(Client(), curator.username, PASSWORD, next=wanted)["Location"] == goes


def test_sign_in_waits_after_eight_wrong_tries_however_the_name_is_written(curator: User) -> None:
    for blanks in range(8):
        sign_in(Client(), " " * blanks + curator.username, "wrong")
    answer = sign_in(Client(), curator.username, PASSWORD)
    assert answer.status_code == 429
    assert "300" in answer.content.decode()


def test_sign_in_needs_the_forms_own_token(curator: User) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = sign_in(client, curator.username, PASSWORD)
    assert answer.status_code == 403
    assert "reload the page" in answer.content.decode()


def test_sign_out_takes_a_post_and_closes_the_session(client_for: Any, reader: User) -> None:
    client = client_for(reader)
    assert client.get("/en/sign-out/").status_code == 405
    assert client.post("/en/sign-out/").status_code == 302
    assert client.get("/en/account/").status_code == 302


def first_run_form(**more: str) -> dict[str, str]:
    return {
        "language": "ru",
        "organisation": "Centre",
        "username": "Анна",
        "password": "зелёный мост 2026",
        "again": "зелёный мост 2026",
    } | more


def test_first_run_makes_the_administrator_once_and_signs_her_in(db: None) -> None:
    client = Client()
    token = first_run_open()
    assert client.get(f"/zh-hans/first-run/{token}/").status_code == 200
    answer = client.post(f"/zh-hans/first-run/{token}/", first_run_form())
    assert (answer.status_code, answer["Location"]) == (302, "/ru/")
    user = User.objects.get()
    assert (user.username, user.role, user.language) == ("Анна", "administrator", "ru")
    assert client.get("/ru/people/").status_code == 200
    assert client.get(f"/ru/first-run/{token}/").status_code == 403


@pytest.mark.parametrize("wrong", [{"again": "another password"}, {"password": "12345", "again": "12345"}, {"username": " "}])
def test_first_run_saves_nothing_that_is_wrong(db: None, wrong: dict[str, str]) -> None:
    token = first_run_open()
    answer = Client().post(f"/en/first-run/{token}/", first_run_form(**wrong))
    assert answer.status_code == 422
    assert "Centre" in answer.content.decode()
    assert not User.objects.exists()


def test_first_run_is_closed_for_a_wrong_link(db: None) -> None:
    assert Client().get("/en/first-run/nonsense/").status_code == 403


def test_account_changes_the_language_and_keeps_the_session_after_a_new_password(client_for: Any, reader: User) -> None:
    client = client_for(reader)
    client.post("/en/account/", {"display_name": "Ли", "language": "zh-hans"})
    reader.refresh_from_db()
    assert (reader.display_name, reader.language) == ("Ли", "zh-hans")
    assert client.cookies["django_language"].value == "zh-hans"
    assert client.post("/en/account/", {"old": "wrong", "new": "another long password"}).status_code == 422
    assert client.post("/en/account/", {"old": PASSWORD, "new": "another long password"}).status_code == 302
    assert client.get("/en/account/").status_code == 200
    assert sign_in(Client(), reader.username, "another long password").status_code == 302


def test_people_is_the_administrators_page(client_for: Any, administrator: User, curator: User) -> None:
    assert client_for(curator).get("/en/people/").status_code == 403
    assert client_for().get("/en/people/")["Location"].startswith("/en/sign-in/?next=")
    client = client_for(administrator)
    form = {"username": "new", "role": "member", "organisation": "Works", "language": "en", "password": PASSWORD}
    assert client.post("/en/people/", form).status_code == 302
    made = User.objects.get(username="new")
    assert (made.role, str(made.organisation)) == ("member", "Works")
    assert client.post("/en/people/", form).status_code == 422


def test_person_active_closes_an_account_but_not_ones_own(client_for: Any, administrator: User, reader: User) -> None:
    client = client_for(administrator)
    theirs = client_for(reader)
    client.post(f"/en/people/{reader.pk}/active/", {"active": "0"})
    reader.refresh_from_db()
    assert not reader.is_active
    assert theirs.get("/en/account/").status_code == 302
    assert client.post(f"/en/people/{administrator.pk}/active/", {"active": "0"}).status_code == 409
    assert client.post("/en/people/999999/active/", {"active": "0"}).status_code == 404
