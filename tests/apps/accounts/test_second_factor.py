"""The second factor: set up, asked for at the door, lost, required."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from greenbridge.adapters.codes import STEP_S, hotp, step_of
from greenbridge.apps.accounts import selectors, services
from greenbridge.apps.accounts.errors import RoleRequiredError, SecondFactorError, SignInThrottledError
from greenbridge.apps.accounts.models import Change, RecoveryCode, SecondFactor, User, Visit

PASSWORD = "long enough password"
PAGE = "/en/account/second-factor/"
DOOR = "/en/sign-in/code/"


def code_of(user: User, *, ahead: int = 0) -> str:
    step = step_of(timezone.now().timestamp()) + ahead
    return hotp(SecondFactor.objects.get(user=user).secret, step)


def switched_on(user: User) -> list[str]:
    """Recovery codes of somebody who has set up a second factor just now; the step used for it is given back."""
    services.second_factor_begin(by=user, password=PASSWORD)
    codes = services.second_factor_confirm(by=user, code=code_of(user))
    SecondFactor.objects.filter(user=user).update(last_step=0)
    user.refresh_from_db()
    return codes


def at_the_door(user: User, **more: str) -> Client:
    client = Client()
    answer = client.post("/en/sign-in/", {"username": user.username, "password": PASSWORD, **more})
    assert answer["Location"].startswith(DOOR)
    assert client.get("/en/account/").status_code == 302
    return client


@pytest.mark.parametrize(("code", "on"), [("en", "Recovery codes"), ("ru", "Запасные коды"), ("zh-hans", "恢复码")])
def test_second_factor_is_set_up_from_the_page(reader: User, code: str, on: str) -> None:
    client, other = Client(), Client()
    for one in (client, other):
        one.post("/en/sign-in/", {"username": reader.username, "password": PASSWORD})
    page = PAGE.replace("en", code, 1)
    assert client.post(page, {"act": "begin", "password": "wrong"}).status_code == 422
    assert client.post(page, {"act": "begin", "password": PASSWORD}).status_code == 302
    secret = SecondFactor.objects.get().secret
    shown = client.get(page).content.decode()
    assert " ".join(secret[at : at + 4] for at in range(0, 32, 4)) in shown
    assert f"otpauth://totp/GreenBridge%20local%3A{reader.username}?secret={secret}" in shown
    assert '<path fill="#000" d="M' in shown
    assert client.post(page, {"act": "confirm", "code": "000000"}).status_code == 422
    done = client.post(page, {"act": "confirm", "code": code_of(reader)}).content.decode()
    assert on in done
    assert len(re.findall(r"<li>([A-Z2-7]{4}-){3}[A-Z2-7]{4}</li>", done)) == 10
    assert secret not in client.get(page).content.decode()
    assert client.get("/en/account/").status_code == 200
    assert other.get("/en/account/").status_code == 302
    assert Change.objects.filter(act="user.second_factor", subject=f"user:{reader.pk}").get().after == {"on": True}


def test_the_longest_names_still_fit_into_the_picture(make_user: Callable[..., User], settings: Any) -> None:
    settings.NODE = "n" * 32
    user = make_user("reader", "绿" * 150)
    services.second_factor_begin(by=user, password=PASSWORD)
    shown = services.second_factor_shown(by=user)
    assert shown is not None
    assert (shown.side > 60, shown.path.startswith("M")) == (True, True)


def test_the_door_asks_for_a_code_and_goes_on(reader: User) -> None:
    switched_on(reader)
    client = at_the_door(reader, next="/en/libraries/")
    before = client.session.session_key
    assert client.post(DOOR, {"code": "000000", "next": "/en/libraries/"}).status_code == 422
    code = code_of(reader)
    answer = client.post(DOOR, {"code": f"{code[:3]} {code[3:]}", "next": "/en/libraries/"})
    assert (answer.status_code, answer["Location"]) == (302, "/en/libraries/")
    assert client.session.session_key != before
    assert client.get("/en/account/").status_code == 200
    assert Change.objects.filter(act="user.sign_in").get().after == {"second_factor": "app"}


@pytest.mark.parametrize("wanted", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_the_door_leads_nowhere_else(reader: User, wanted: str) -> None:
    switched_on(reader)
    client = at_the_door(reader, next=wanted)
    assert 'name="next"' not in client.get(DOOR, {"next": wanted}).content.decode()
    answer = client.post(f"{DOOR}?next={wanted}", {"code": code_of(reader), "next": wanted})
    assert answer["Location"] == "/en/"


def test_a_code_works_once(reader: User) -> None:
    switched_on(reader)
    code = code_of(reader)
    first, second = at_the_door(reader), at_the_door(reader)
    assert first.post(DOOR, {"code": code}).status_code == 302
    assert second.post(DOOR, {"code": code}).status_code == 422


def test_a_recovery_code_works_once_and_is_told_of(reader: User, outbox: list[Any]) -> None:
    reader.email, reader.language = "r@example.org", "zh-hans"
    reader.save()
    code = switched_on(reader)[0]
    assert at_the_door(reader).post(DOOR, {"code": code.lower().replace("-", " ")}).status_code == 302
    assert outbox[-1].subject == "绿桥：恢复码已被使用"
    assert at_the_door(reader).post(DOOR, {"code": code}).status_code == 422
    assert selectors.recovery_codes_left(reader) == 9
    assert code.replace("-", "") not in str(list(RecoveryCode.objects.values()))


def test_recovery_codes_of_somebody_else_are_worth_nothing(reader: User, member: User) -> None:
    theirs = switched_on(member)[0]
    switched_on(reader)
    assert at_the_door(reader).post(DOOR, {"code": theirs}).status_code == 422


def test_the_door_needs_a_right_password_of_ten_minutes(reader: User) -> None:
    switched_on(reader)
    assert Client().get(DOOR)["Location"] == "/en/sign-in/"
    assert Client().post(DOOR, {"code": code_of(reader)})["Location"] == "/en/sign-in/"
    client = at_the_door(reader)
    session = client.session
    session["half"] = [session["half"][0], session["half"][1] - 601, session["half"][2]]
    session.save()
    assert client.post(DOOR, {"code": code_of(reader)})["Location"] == "/en/sign-in/"


@pytest.mark.parametrize("change", ["password", "closed"])
def test_what_changes_meanwhile_closes_the_door(reader: User, administrator: User, change: str) -> None:
    switched_on(reader)
    client = at_the_door(reader)
    if change == "password":
        services.user_update(reader.pk, by=administrator, role="reader", organisation="", new_password="another long password")
    else:
        services.user_set_active(reader.pk, by=administrator, active=False)
    assert client.post(DOOR, {"code": code_of(reader)})["Location"] == "/en/sign-in/"


def test_codes_are_not_guessed_without_end(reader: User) -> None:
    recovery = switched_on(reader)
    client = at_the_door(reader)
    client.cookies.pop("gb_device", None)
    statuses = [client.post(DOOR, {"code": "000000"}).status_code for _ in range(9)]
    assert statuses == [422] * 8 + [429]
    assert client.post(DOOR, {"code": recovery[0]}).status_code == 429
    mark = services.device_mark(reader)
    services.second_factor_check(reader, recovery[0], address="127.0.0.1", device=mark)
    for number in range(40):  # the right code before made the count begin anew
        with pytest.raises(SecondFactorError):
            services.second_factor_check(reader, "000000", address=f"192.0.2.{number}")
    with pytest.raises(SignInThrottledError):
        services.second_factor_check(reader, "000000", address="198.51.100.1")


def test_wrong_codes_are_told_to_the_person_and_noted_once(reader: User, outbox: list[Any]) -> None:
    reader.email, reader.language = "r@example.org", "ru"
    reader.save()
    switched_on(reader)
    for _ in range(8):
        with pytest.raises(SecondFactorError):
            services.second_factor_check(reader, "000000", address="192.0.2.1")
    for _ in range(3):
        with pytest.raises(SignInThrottledError):
            services.second_factor_check(reader, "000000", address="192.0.2.1")
    assert [one.subject for one in outbox].count("GreenBridge: неверные коды для вашей учётной записи") == 1
    assert Change.objects.get(act="user.sign_in_refused").after == {"door": "code"}


def test_a_new_password_by_letter_does_not_open_the_second_door(reader: User, link_of: Any) -> None:
    reader.email = "r@example.org"
    reader.save()
    switched_on(reader)
    services.reset_ask("r@example.org", address="192.0.2.1")
    services.password_reset(link_of().split("/")[-2], password="another long password")
    client = Client()
    answer = client.post("/en/sign-in/", {"username": reader.username, "password": "another long password"})
    assert answer["Location"] == DOOR


def test_second_factor_is_dropped_and_renewed_with_the_password_only(client_for: Any, reader: User) -> None:
    old = switched_on(reader)
    client = client_for(reader)
    for act in ("codes", "drop"):
        assert client.post(PAGE, {"act": act, "password": "wrong"}).status_code == 422
    assert client.post(PAGE, {"act": "codes", "password": PASSWORD}).status_code == 200
    with pytest.raises(SecondFactorError):
        services.second_factor_check(reader, old[0], address="192.0.2.1")
    assert client.post(PAGE, {"act": "drop", "password": PASSWORD}).status_code == 302
    reader.refresh_from_db()
    assert not reader.has_second_factor
    assert not RecoveryCode.objects.exists()


def test_a_session_left_open_is_no_place_to_guess_the_password(client_for: Any, reader: User) -> None:
    client = client_for(reader)
    statuses = [client.post(PAGE, {"act": "begin", "password": "wrong"}).status_code for _ in range(9)]
    assert statuses == [422] * 8 + [429]
    assert client.post("/en/account/", {"old": PASSWORD, "new": "another long password"}).status_code == 429


def test_the_administrator_takes_a_lost_factor_away(client_for: Any, administrator: User, curator: User, reader: User) -> None:
    switched_on(reader)
    lost = client_for(reader)
    client = client_for(administrator)
    address = f"/en/people/{reader.pk}/"
    form = {"role": "reader", "organisation": "", "drop_factor": "on"}
    assert 'name="drop_factor"' in client.get(address).content.decode()
    assert client_for(curator).post(address, form).status_code == 403
    assert client.post(address, form).status_code == 302
    assert lost.get("/en/account/").status_code == 302
    assert not Visit.objects.filter(user=reader).exists()
    assert Client().post("/en/sign-in/", {"username": reader.username, "password": PASSWORD})["Location"] == "/en/"
    assert Change.objects.filter(act="user.second_factor", subject=f"user:{reader.pk}").latest("id").actor == administrator


def test_an_administrator_without_the_factor_the_node_asks_for_is_a_reader(
    client_for: Any, administrator: User, reader: User, make_record: Any, settings: Any
) -> None:
    record = make_record("offer", "Draft", state="draft")
    draft = f"/en/libraries/offers/{record.public_id}/"
    client = client_for(administrator)
    assert client.get(draft).status_code == 200
    settings.SECOND_FACTOR = True
    assert (client.get("/en/people/").status_code, client.get(draft).status_code) == (403, 404)
    assert "second-factor" in client.get("/en/account/").content.decode()
    assert selectors.tokens_of(administrator) == {"public"}
    with pytest.raises(RoleRequiredError):
        services.user_update(reader.pk, by=administrator, role="curator", organisation="")
    guest = Client()
    answer = guest.post("/en/sign-in/", {"username": administrator.username, "password": PASSWORD})
    assert answer["Location"] == PAGE
    switched_on(administrator)
    assert client_for(administrator).get("/en/people/").status_code == 200
    assert client_for(administrator).post(PAGE, {"act": "drop", "password": PASSWORD}).status_code == 422
    administrator.refresh_from_db()
    assert administrator.has_second_factor


def test_a_secret_is_not_in_force_before_its_proof_nor_for_ever(reader: User) -> None:
    services.second_factor_begin(by=reader, password=PASSWORD)
    reader.refresh_from_db()
    assert not reader.has_second_factor
    assert Client().post("/en/sign-in/", {"username": reader.username, "password": PASSWORD})["Location"] == "/en/"
    late = hotp(SecondFactor.objects.get().secret, step_of((timezone.now() - timedelta(seconds=3 * STEP_S)).timestamp()))
    with pytest.raises(SecondFactorError):
        services.second_factor_confirm(by=reader, code=late)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("way", ["app", "recovery"])
def test_of_two_who_send_one_code_at_once_one_gets_in(make_user: Callable[..., User], way: str) -> None:
    user = make_user("reader", "target")
    recovery = switched_on(user)
    code = recovery[0] if way == "recovery" else code_of(user)
    start, told = threading.Barrier(4), []

    def run(number: int) -> None:
        start.wait(10)
        try:
            told.append(_patient(user, code, f"192.0.2.{number}"))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["in", "wrong", "wrong", "wrong"]


def _patient(user: User, code: str, address: str) -> str:
    """SQLite in memory, which tests use, does not wait for a lock as a file does; wait here."""
    for _ in range(400):
        try:
            services.second_factor_check(user, code, address=address)
        except SecondFactorError:
            return "wrong"
        except SignInThrottledError:
            return "wrong"  # what waited for the lock counted as tries of its own
        except OperationalError:
            threading.Event().wait(0.01)
        else:
            return "in"
    raise AssertionError("locked for four seconds")
