"""Calls of the command line with words, settings and files that fit nothing: each is refused in one sentence."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone, translation

from greenbridge.apps.accounts.models import Change
from greenbridge.apps.matching.selectors import need_from_text
from greenbridge.apps.registry.errors import LoadRefusedError
from greenbridge.apps.registry.models import Record
from greenbridge.kernel.errors import ConflictError, InvalidError
from greenbridge.portal import command, data_folder
from greenbridge.portal.command import COMMANDS, main
from greenbridge.portal.commands import check as checking
from greenbridge.portal.messages import sentence

from .test_command_basics import run

ENGLISH = ("usage:", "options:", "positional arguments", "COMMAND", "PATH", "FILE", "LIMIT", "examples:", "show this help")


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Run a command in this process: exit code, standard output, standard error."""
    monkeypatch.setattr(sys.stdout, "reconfigure", lambda **_more: None, raising=False)

    def call(*words: str) -> tuple[int, str, str]:
        try:
            code = main(words)
        except SystemExit as ended:
            code = int(ended.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    yield call
    translation.activate("en")


@pytest.mark.parametrize("language", ["zh-Hans", "ru"])
@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_speaks_the_language_asked_for(say: Any, name: str, language: str) -> None:
    code, out, _ = say(*filter(None, [name, "--help", "--lang", language]))
    assert code == 0
    assert not [word for word in ENGLISH if word in out]


def test_language_may_stand_before_the_command(say: Any) -> None:
    code, _, told = say("--lang", "ru", "search", "ziya", "--limit", "x")
    assert code == 2
    assert "не целое число" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("search", "ziya", "--lang", "fr"), "“fr” is none of zh-Hans, en, ru"),
        (("search", "ziya", "--limit", "x"), "no whole number"),
        (("match", "-", "--as-of", "2026-13-01"), "no day written as"),
        (("fly",), "'check')"),
    ],
)
def test_wrong_option_is_refused_in_words(say: Any, words: tuple[str, ...], told: str) -> None:
    code, _, error = say(*words)
    assert code == 2
    assert told in error
    assert "worker" not in error


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("search", "x", "--country", "KAZ"), "country_unknown"),
        (("search", "x", "--offset", "-1"), "offset_wrong"),
        (("match", "."), "path_is_folder"),
    ],
)
def test_value_that_means_nothing_is_refused(tmp_path: Path, words: tuple[str, ...], code: str) -> None:
    (tmp_path / "greenbridge.sqlite3").touch()
    done = run(*words, "--json", data=tmp_path)
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["code"] == code


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("GREENBRIDGE_UPLOAD_MB", "abc"),
        ("GREENBRIDGE_UPLOAD_MB", "-5"),
        ("GREENBRIDGE_PROFILE", "nowhere"),
        ("GREENBRIDGE_NODE", "a node/é"),
        ("GREENBRIDGE_HTTPS", "yes"),
        ("DATABASE_URL", "mysql://u@127.0.0.1/x"),
        ("DATABASE_URL", "postgresql://u@127.0.0.1:port/x"),
        ("DATABASE_URL", "postgresql://u@127.0.0.1"),
    ],
)
def test_setting_nobody_can_use_is_named(tmp_path: Path, name: str, found: str) -> None:
    done = run("check", "--json", "--lang", "ru", data=tmp_path, env={name: found})
    assert done.returncode == 2
    error = json.loads(done.stdout)["error"]
    assert (error["code"], error["params"]["name"]) == ("setting_wrong", name)
    assert b"Traceback" not in done.stderr


def test_postgresql_that_does_not_answer_is_said_at_once(tmp_path: Path) -> None:
    done = run("search", "x", "--json", data=tmp_path, env={"DATABASE_URL": "postgresql://u@127.0.0.1:1/x"}, timeout=30)
    assert done.returncode == 5
    assert json.loads(done.stdout)["error"]["code"] == "database_unreachable"
    assert b"pool" not in done.stderr


@pytest.mark.parametrize("words", [("--store", "a.txt"), ("--go-on",)])
def test_intake_onto_the_desk_of_a_database_that_is_not_there(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text("A plant.")
    more = [str(tmp_path / word) if word.endswith(".txt") else word for word in words]
    done = run("intake", *more, "--json", data=tmp_path, env={"DATABASE_URL": "postgresql://u@127.0.0.1:1/x"}, timeout=30)
    assert done.returncode == 5
    assert json.loads(done.stdout)["error"]["code"] == "database_unreachable"


def test_signing_key_that_was_given_stays_in_use(tmp_path: Path, settings: Any) -> None:
    settings.DATA, settings.SECRET_GIVEN, settings.SECRET_KEY = tmp_path / "new", True, "given by the operator"
    data_folder.prepare()
    assert settings.SECRET_KEY == "given by the operator"
    settings.DATA, settings.SECRET_GIVEN = tmp_path / "other", False
    data_folder.prepare()
    assert (tmp_path / "other" / "secret_key").read_text() == settings.SECRET_KEY
    assert (tmp_path / "other" / "secret_key").stat().st_mode & 0o777 == 0o600


def test_data_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("no folder")
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"kind": "project", "texts": {"en": {"title": "T"}}}')
    done = run("load", str(rows), "--json", data=tmp_path / "var")
    assert json.loads(done.stdout)["error"]["code"] == "data_not_folder"


@pytest.mark.parametrize(("found", "code"), [(b"\xff\xfe\x00", "setting_wrong"), (b"", "")])
def test_signing_key_that_is_none_is_told_or_made_anew(tmp_path: Path, found: bytes, code: str) -> None:
    (tmp_path / "secret_key").write_bytes(found)
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"kind": "project", "texts": {"en": {"title": "T"}}}')
    done = run("load", str(rows), "--json", data=tmp_path)
    assert json.loads(done.stdout).get("error", {}).get("code", "") == code
    assert bool((tmp_path / "secret_key").read_bytes().strip(b"\xff\xfe\x00")) == (not code)


@pytest.mark.parametrize(
    ("name", "held", "code"),
    [("empty.jsonl", "", "load_empty"), ("head.csv", "title,kind\n", "load_empty"), ("list.json", "[]", "load_empty")],
)
@pytest.mark.django_db(transaction=True)
def test_load_of_nothing_says_so(say: Any, tmp_path: Path, name: str, held: str, code: str) -> None:
    (tmp_path / name).write_text(held)
    status, out, _ = say("load", str(tmp_path / name), "--json")
    assert (status, json.loads(out)["error"]["code"]) == (2, code)


@pytest.mark.django_db(transaction=True)
def test_load_of_a_folder_without_files_says_so(say: Any, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no rows")
    status, out, _ = say("load", str(tmp_path), "--json")
    assert (status, json.loads(out)["error"]["code"]) == (4, "folder_without_rows")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("target", "code"), [(".", "path_is_folder"), ("nowhere/bad.jsonl", "path_missing")])
def test_place_for_bad_rows_is_tried_before_anything_is_loaded(say: Any, tmp_path: Path, target: str, code: str) -> None:
    (tmp_path / "rows.jsonl").write_text('{"kind": "project", "texts": {"en": {"title": "T"}}}')
    _, out, _ = say("load", str(tmp_path / "rows.jsonl"), "--partial", "--bad", str(tmp_path / target), "--json")
    assert json.loads(out)["error"]["code"] == code


@pytest.mark.django_db(transaction=True)
def test_refused_load_tells_line_field_found_and_expected_in_the_readers_language(say: Any, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"kind": "project", "texts": {"en": {"title": "T"}}, "fields": ["solar"], "topics": ["nothing-such"]}')
    status, _, told = say("load", str(rows), "--lang", "ru")
    assert status == 2
    assert "строка 1: fields[0]: получено «solar»" in told
    assert "low-carbon-energy" in told
    assert "идентификатор понятия глоссария" in told
    assert not Record.objects.exists()


@pytest.mark.parametrize(
    ("held", "code"),
    [
        ('{"text": "solar", "country": "Kazakhstan"}', "need_value_unknown"),
        ('{"text": "solar", "kind": "abc"}', "need_value_unknown"),
        ('{"text": "solar", "lang": "русский язык"}', "need_value_unknown"),
        ('[{"text": "solar"}]', "need_not_one"),
    ],
)
def test_need_with_values_nobody_knows_is_refused(held: str, code: str) -> None:
    with pytest.raises(InvalidError) as refused:
        need_from_text(held)
    assert refused.value.code == code


def test_need_in_brackets_is_a_text() -> None:
    assert need_from_text("[note] solar panels").text == "[note] solar panels"
    assert need_from_text('{"text": "solar", "country": "kz"}').country == "KZ"


@pytest.mark.django_db(transaction=True)
def test_match_says_that_the_limits_of_a_need_contradict_each_other(
    say: Any, tmp_path: Path, make_record: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "require_data", lambda: None)  # the tests' database is no file
    make_record(title="Alkaline electrolyser", kind="technology")
    need = tmp_path / "need.txt"
    need.write_text("Нужен электролизёр мощностью не менее 10 МВт и не более 5 МВт")
    status, out, _ = say("match", str(need), "--lang", "ru")
    assert status == 0
    assert "противоречат" in out


@pytest.mark.django_db
def test_check_tells_a_database_of_a_newer_version(node: Path) -> None:
    MigrationRecorder(connection).record_applied("registry", "9999_from_the_future")
    found = next(one for one in checking.check() if one["code"] == "migrations")
    assert not found["ok"]
    assert "registry.9999_from_the_future" in checking.sentence(found)
    with pytest.raises(ConflictError, match="database_newer"):
        data_folder.migrate()


@pytest.mark.django_db
def test_check_tells_a_clock_that_stands_before_the_last_change(node: Path) -> None:
    ahead = timezone.now() + timezone.timedelta(days=400)
    Change.objects.create(act="record.load", subject="gb:test:project:a", at=ahead)
    found = {str(one["code"]): one for one in checking.check()}
    assert not found["clock"]["ok"]
    assert ahead.date().isoformat() in checking.sentence(found["clock"])
    assert not found["index"]["ok"]
    assert "Build it anew" in checking.sentence(found["index"])


@pytest.mark.django_db
def test_check_tells_a_disk_that_is_all_but_full(node: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_folder, "MIN_FREE_BYTES", 10**18)
    found = next(one for one in checking.check() if one["code"] == "disk")
    assert not found["ok"]
    assert "are needed" in checking.sentence(found)


def test_sentence_of_a_refused_load_names_five_rows_and_counts_the_others() -> None:
    bad = [
        {"line": at, "code": "record_invalid", "findings": [{"field": "", "found": "str", "expected": "a JSON object"}]}
        for at in range(8)
    ]
    with translation.override("zh-hans"):
        told = sentence(LoadRefusedError("x.jsonl", bad))
    assert told.count("一个 JSON 对象") == 5
    assert "+3" in told
