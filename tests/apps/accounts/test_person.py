"""What the administrator changes of an account, and what the first run says."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection

from greenbridge.apps.accounts import services
from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.models import Change, User
from greenbridge.apps.accounts.services import first_run_open


def test_person_gets_another_role_organisation_and_password(client_for: Any, administrator: User, reader: User) -> None:
    address = f"/ru/people/{reader.pk}/"
    client = client_for(administrator)
    assert address in client.get("/ru/people/").content.decode()
    form = {"role": "member", "organisation": "Example Works", "new_password": "a quite long pass phrase"}
    assert client.post(address, form).status_code == 302
    reader.refresh_from_db()
    assert (reader.role, reader.organisation.name if reader.organisation else "") == ("member", "Example Works")
    assert reader.check_password("a quite long pass phrase")
    assert client.post(address, {"role": "curator", "organisation": "", "new_password": ""}).status_code == 302
    reader.refresh_from_db()
    assert (reader.role, reader.organisation) == ("curator", None)
    assert reader.check_password("a quite long pass phrase")
    assert "pass phrase" not in str(list(Change.objects.filter(act="user.update").values_list("before", "after")))


@pytest.mark.parametrize(
    ("form", "told"),
    [
        (
            {"role": "reader", "new_password": "12345"},
            "Пароль короткий: нужно не меньше 10 символов. Это распространённый пароль",
        ),
        ({"role": "nonsense"}, "Значения «nonsense» нет в списке."),
    ],
)
def test_person_saves_nothing_that_is_wrong(
    client_for: Any, administrator: User, reader: User, form: dict[str, str], told: str
) -> None:
    answer = client_for(administrator).post(f"/ru/people/{reader.pk}/", form)
    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_person_keeps_the_last_administrator(client_for: Any, administrator: User) -> None:
    answer = client_for(administrator).post(f"/en/people/{administrator.pk}/", {"role": "reader", "organisation": ""})
    assert answer.status_code == 422
    administrator.refresh_from_db()
    assert administrator.role == "administrator"


def test_person_is_the_administrators_page(client_for: Any, curator: User, reader: User) -> None:
    assert client_for(curator).get(f"/en/people/{reader.pk}/").status_code == 403
    assert client_for().get(f"/en/people/{reader.pk}/").status_code == 302
    assert client_for(curator).post(f"/en/people/{reader.pk}/", {"role": "administrator"}).status_code == 403


def test_first_run_says_what_comes_next_and_who_runs_the_node(client_for: Any, db: None) -> None:
    form = {
        "language": "ru",
        "organisation": "Центр «Пример»",
        "username": "anna",
        "password": "a long pass phrase 26",
        "again": "a long pass phrase 26",
    }
    client = client_for()
    page = client.post(f"/en/first-run/{first_run_open()}/", form, follow=True).content.decode()
    assert "Узел настроен." in page
    assert "Центр «Пример»" in client_for().get("/zh-hans/about/").content.decode()


def _patiently(act: Callable[[], object]) -> object:
    """SQLite in memory, which tests use, does not wait for a lock as a file does; wait here."""
    for _ in range(200):
        try:
            return act()
        except OperationalError:
            time.sleep(0.02)
    raise AssertionError("locked for four seconds")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("way", ["role", "closed"])
def test_two_administrators_who_take_each_others_role_leave_one(make_user: Callable[..., User], way: str) -> None:
    people = [make_user("administrator", f"administrator-{at}") for at in range(2)]
    start, told = threading.Barrier(2), []

    def take_from(by: User, whom: User) -> None:
        def act() -> object:
            if way == "role":
                return services.user_update(whom.pk, by=by, role="reader", organisation="")
            return services.user_set_active(whom.pk, by=by, active=False)

        start.wait(10)
        try:
            _patiently(act)
            told.append("done")
        except RoleRequiredError:
            told.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=take_from, args=(people[at], people[1 - at])) for at in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["done", "refused"]
    assert User.objects.filter(role="administrator", is_active=True).count() == 1


def test_an_act_of_somebody_who_is_administrator_no_longer_is_refused(administrator: User, reader: User) -> None:
    User.objects.filter(pk=administrator.pk).update(role="reader")  # while her page was open
    with pytest.raises(RoleRequiredError):
        services.user_update(reader.pk, by=administrator, role="administrator", organisation="")
    reader.refresh_from_db()
    assert reader.role == "reader"
