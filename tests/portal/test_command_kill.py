"""A load that is killed half-way leaves all of the file or nothing."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROWS = 1500


def command(*words: str, data: Path) -> list[str]:
    return [sys.executable, "-m", "greenbridge.portal.command", *words]


def environment(data: Path) -> dict[str, str]:
    kept = {name: found for name, found in os.environ.items() if name not in {"DATABASE_URL", "TEST_DATABASE_URL"}}
    return kept | {"GREENBRIDGE_DATA": str(data), "PYTHONPATH": "src"}


def test_load_killed_at_any_moment_lands_whole_or_not_at_all(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    with rows.open("w", encoding="utf-8") as out:
        for number in range(ROWS):
            row = {
                "id": f"gb:test:project:{number}",
                "kind": "project",
                "language": "en",
                "texts": {"en": {"title": f"P {number}"}},
            }
            out.write(json.dumps(row) + "\n")
    data = tmp_path / "data"
    first = tmp_path / "one.jsonl"
    first.write_text(rows.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    subprocess.run(command("load", str(first), data=data), env=environment(data), check=True, capture_output=True)
    chance = random.Random(20261120)
    moments = [0.4 + 2.5 * chance.random() for _ in range(5)]
    for moment in moments:
        process = subprocess.Popen(
            command("load", str(rows), data=data), env=environment(data), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        with sqlite3.connect(data / "greenbridge.sqlite3") as database:
            counts = {
                table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("registry_record", "registry_recordtext", "registry_recordname")
            }
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert set(counts.values()) in ({1}, {ROWS}), f"killed after {moment:.2f} s: {counts}"
    done = subprocess.run(command("load", str(rows), "--json", data=data), env=environment(data), check=True, capture_output=True)
    report = json.loads(done.stdout)["files"][0]
    assert report["created"] + report["unchanged"] == ROWS
    found = subprocess.run(command("check", "--json", data=data), env=environment(data), capture_output=True, check=False)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("words", [("search", "x"), ("match", "-"), ("backup", "b.zip"), ("check",)])
def test_commands_say_that_there_is_no_data_yet(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = subprocess.run(
        [*command(*words, data=tmp_path), "--json", "--lang", "ru"],
        env=environment(tmp_path / "none"),
        input=b"need",
        capture_output=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert done.returncode == 4
    assert json.loads(done.stdout)["error"]["code"] == "data_folder_empty"
    assert not (tmp_path / "none").exists()
