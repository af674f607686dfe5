"""What all commands share: language, JSON, exit codes, refusals in words."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(*words: str, data: Path, env: dict[str, str] | None = None, **more: object) -> subprocess.CompletedProcess[bytes]:
    kept = {name: found for name, found in os.environ.items() if name not in {"DATABASE_URL", "TEST_DATABASE_URL"}}
    environment = kept | {"GREENBRIDGE_DATA": str(data), "PYTHONPATH": str(ROOT / "src")} | (env or {})
    command = [sys.executable, "-m", "greenbridge.portal.command", *words]
    return subprocess.run(command, env=environment, capture_output=True, check=False, cwd=ROOT, **more)  # type: ignore[call-overload,no-any-return]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two records, one of them in one language only."""
    folder = tmp_path_factory.mktemp("node")
    rows = [
        {
            "id": "gb:test:project:a",
            "kind": "project",
            "language": "en",
            "texts": {"en": {"title": "Wind farm"}, "ru": {"title": "Ветропарк"}},
        },
        {"kind": "offer", "language": "zh", "texts": {"zh-Hans": {"title": "通信基站备用电源"}}, "country": "CN"},
    ]
    (folder / "rows.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    done = run("load", str(folder / "rows.jsonl"), data=folder / "var")
    assert done.returncode == 0, done.stderr
    return folder / "var"


def test_search_prints_one_id_in_all_languages(data: Path) -> None:
    for words, lang in (("wind farm", "en"), ("ветропарк", "ru"), ("风电场", "zh-Hans")):
        done = run("search", words, "--json", "--lang", lang, data=data)
        held = json.loads(done.stdout)
        assert held["results"][0]["id"] == "gb:test:project:a", words
        assert set(held["results"][0]) == {"id", "kind", "title", "lang", "score"}
        assert held["total"] >= 1


def test_match_takes_text_and_json_from_file_and_pipe(data: Path, tmp_path: Path) -> None:
    need = tmp_path / "need.json"
    need.write_text(json.dumps({"text": "Нужно резервное питание базовых станций связи", "lang": "ru"}), encoding="utf-8")
    by_file = run("match", str(need), "--json", data=data)
    by_pipe = run("match", "-", "--json", data=data, input="需要通信基站备用电源，交付到哈萨克斯坦".encode())
    for done in (by_file, by_pipe):
        assert json.loads(done.stdout)["results"][0]["title"] == "通信基站备用电源", done.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("search", "x" * 2000), 2),
        (("search", "+-~"), 2),
        (("search", "wind", "--kind", "spaceship"), 2),
        (("load", "/nowhere.jsonl"), 4),
        (("match", "/nowhere.txt"), 4),
        (("restore", "/nowhere.zip"), 4),
    ],
)
def test_refusals_are_json_with_code_and_sentence(data: Path, words: tuple[str, ...], code: int) -> None:
    done = run(*words, "--json", data=data)
    assert done.returncode == code
    error = json.loads(done.stdout)["error"]
    assert error["code"]
    assert len(error["message"]) > 20
    assert b"Traceback" not in done.stderr


def test_unknown_command_and_missing_words_are_usage_errors(data: Path) -> None:
    for words in ((), ("fly",), ("search",), ("serve", "--port", "x")):
        done = run(*words, data=data)
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr


def test_serve_says_when_the_port_or_the_data_folder_is_taken(data: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("serve", "--port", str(port), "--json", data=data)
    assert done.returncode == 5
    assert json.loads(done.stdout)["error"]["code"] == "port_taken"


def test_database_driver_that_is_missing_is_said_in_three_languages(data: Path, tmp_path: Path) -> None:
    (tmp_path / "psycopg").mkdir()
    for name in ("psycopg", "psycopg2"):
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "__init__.py").write_text("raise ImportError('not here')", encoding="utf-8")
    env = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "PYTHONPATH": f"{tmp_path}:{ROOT / 'src'}"}
    done = run("search", "x", data=data, env=env)
    assert done.returncode == 2
    assert "make postgres" in done.stderr.decode()
    assert "尚未安装" in done.stderr.decode()


def test_broken_pipe_is_no_error(data: Path) -> None:
    command = (
        f"{sys.executable} -m greenbridge.portal.command search wind --json | head -c 1 > /dev/null; exit ${{PIPESTATUS[0]}}"
    )
    kept = {name: found for name, found in os.environ.items() if name not in {"DATABASE_URL", "TEST_DATABASE_URL"}}
    environment = kept | {"GREENBRIDGE_DATA": str(data), "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, check=False, cwd=ROOT)
    assert b"Traceback" not in done.stderr


LISTED = """
import sys
from greenbridge.portal.command import main
try:
    main([*sys.argv[1:]])
except SystemExit:
    pass
heavy = {"pypinyin", "tantivy", "granian", "trafilatura", "pypdfium2", "greenbridge.calc.matching.limits"}
print(*sorted(heavy & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(("words", "needed"), [(("--help",), ""), (("search", "--help"), "tantivy"), (("fly",), "")])
def test_short_calls_load_nothing_heavy(words: tuple[str, ...], needed: str) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", LISTED, *words], env=environment, capture_output=True, check=False, text=True)
    assert done.stderr.splitlines()[-1] == needed
