"""Answers that must say what is the matter: a missing index, a full disk, a call of the API in one's own language."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, OperationalError
from django.test import Client

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake.models import Document
from greenbridge.apps.matching.selectors import need_from_text, rates_from_json
from greenbridge.apps.registry.services import index_rebuild
from greenbridge.kernel.errors import InvalidError
from greenbridge.portal.command import _refusal_for

ClientFor = Callable[..., Client]


@pytest.mark.django_db(transaction=True)
def test_search_without_an_index_says_so_instead_of_finding_nothing(node: Path, client_for: ClientFor, make_record: Any) -> None:
    make_record(title="Zebra plant")
    index_rebuild()
    assert client_for().get("/api/search?q=zebra").json()["total"] == 1
    shutil.rmtree(node / "index")
    answered = client_for().get("/en/search/?q=zebra")
    assert answered.status_code == 503
    assert "Build it anew" in answered.content.decode()
    assert client_for().get("/api/search?q=zebra").json()["code"] == "index_missing"


@pytest.mark.django_db(transaction=True)
def test_search_of_empty_libraries_finds_nothing_and_is_no_fault(client_for: ClientFor) -> None:
    assert client_for().get("/en/search/?q=zebra").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "accepted", "beginning"),
    [
        ("/api/search?q=%2A&lang=ru", "", "В\u00a0«"),
        ("/api/search?q=%2A&lang=zh-Hans", "", "“*”只有"),
        ("/api/search?q=%2A", "ru", "В\u00a0«"),
        ("/api/search?q=%2A&lang=en", "ru", "“"),
        ("/api/search?q=%2A&lang=%00", "", "“"),
    ],
)
def test_refusal_of_the_api_is_worded_in_the_language_of_the_call(
    client_for: ClientFor, address: str, accepted: str, beginning: str
) -> None:
    answered = client_for().get(address, headers={"Accept-Language": accepted})
    assert answered.status_code == 422
    assert answered.json()["detail"].startswith(beginning)


@pytest.mark.django_db
@pytest.mark.parametrize("held", ["[" * 100_000, '{"a":' * 100_000, '{"text": ' + "9" * 5000 + "}", "\x00", '"x"', "null", "5"])
def test_match_over_http_refuses_json_that_is_no_need(client_for: ClientFor, held: str) -> None:
    answered = client_for().post("/api/match", data=held, content_type="application/json")
    assert 400 <= answered.status_code < 500


@pytest.mark.django_db
def test_upload_on_a_disk_that_fills_keeps_what_came_before_and_names_the_rest(
    client_for: ClientFor, curator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter = Document.objects.get_or_create

    def fill(**words: Any) -> Any:
        if words["defaults"]["name"] == "second.txt":
            raise OperationalError("database or disk is full")
        return enter(**words)

    monkeypatch.setattr(type(Document.objects), "get_or_create", lambda _, **words: fill(**words))
    monkeypatch.setattr("greenbridge.apps.intake.services.documents.enqueue", lambda *_, **__: None)
    monkeypatch.setattr("greenbridge.apps.intake.views.inbox.WAIT_S", 0.0)
    files = [SimpleUploadedFile(name, name.encode()) for name in ("first.txt", "second.txt", "third.txt")]
    told = client_for(curator).post("/en/intake/", {"files": files}, follow=True).content.decode()
    assert "second.txt: The disk is full" in told
    assert sorted(Document.objects.values_list("name", flat=True)) == ["first.txt", "third.txt"]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("database disk image is malformed", "database_damaged"),
        ("file is not a database", "database_damaged"),
        ("attempt to write a readonly database", "path_denied"),
        ("database or disk is full", "disk_full"),
        ("database is locked", "database_busy"),
        ("no such table: registry_record", "data_folder_empty"),
        ("no such column: intake_document.attempts", "database_old"),
    ],
)
def test_command_names_what_ails_the_database(told: str, code: str) -> None:
    refused = _refusal_for(DatabaseError(told))
    assert refused is not None
    assert refused.code == code


def test_command_leaves_other_faults_of_the_database_to_be_seen() -> None:
    assert _refusal_for(DatabaseError("syntax error")) is None


@pytest.mark.parametrize(
    "held",
    [
        "[[",
        "{}",
        "5",
        "null",
        "[" * 100_000,
        '{"day": 5, "base": 1, "per_base": 3}',
        '{"day": "x", "base": "USD", "per_base": {}}',
    ],
)
def test_rates_that_are_none_are_refused(held: str) -> None:
    with pytest.raises(InvalidError) as refused:
        rates_from_json(held)
    assert refused.value.code == "rates_unreadable"


@pytest.mark.parametrize(
    "held", ['{"a":' * 100_000, json.dumps({"text": "x"})[:-1] + ', "attributes": {"n": ' + "9" * 5000 + "}}"]
)
def test_need_that_python_cannot_hold_is_refused(held: str) -> None:
    with pytest.raises(InvalidError) as refused:
        need_from_text(held)
    assert refused.value.code == "need_unreadable"


def test_command_tells_a_database_it_may_not_open_from_one_that_is_not_there(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(settings.DATABASES["default"], "NAME", tmp_path / "db.sqlite3")
    absent = _refusal_for(OperationalError("unable to open database file"))
    (tmp_path / "db.sqlite3").touch()
    denied = _refusal_for(OperationalError("unable to open database file"))
    assert absent is not None and absent.code == "data_folder_empty"
    assert denied is not None and denied.code == "path_denied"


@pytest.mark.django_db
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_export_never_hands_a_formula_to_a_spreadsheet(client_for: ClientFor, make_record: Any, sign: str) -> None:
    make_record(title=f'{sign}HYPERLINK("http://evil.example")')
    lines = b"".join(client_for().get("/en/libraries/projects/export.csv").streaming_content).decode().splitlines()
    assert f"'{sign}HYPERLINK" in lines[1]


@pytest.mark.django_db
def test_body_of_a_call_that_is_no_json_is_a_problem_like_others(client_for: ClientFor) -> None:
    answered = client_for().post("/api/match?lang=ru", data="{", content_type="application/json")
    assert answered["Content-Type"] == "application/problem+json"
    assert answered.json()["code"] == "bad_request"
