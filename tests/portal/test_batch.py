"""`greenbridge intake --store`: a folder onto the desk, through a kill in the middle."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STORY = "Компания «Пример {}» построит солнечную электростанцию мощностью {} МВт в Казахстане."


def command(data: Path, *words: str) -> subprocess.Popen[str]:
    kept = {name: found for name, found in os.environ.items() if name not in {"DATABASE_URL", "TEST_DATABASE_URL"}}
    return subprocess.Popen(
        [sys.executable, "-m", "greenbridge.portal.command", "intake", "--json", *words],
        cwd=ROOT,
        env=kept | {"GREENBRIDGE_DATA": str(data), "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ready(data: Path) -> int:
    try:
        with sqlite3.connect(data / "greenbridge.sqlite3", timeout=5) as held:
            return int(held.execute("select count(*) from intake_document where state in ('ready', 'done')").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def test_a_killed_batch_goes_on_and_takes_every_file_once(tmp_path: Path) -> None:
    folder, data = tmp_path / "in", tmp_path / "var"
    folder.mkdir()
    for number in range(45):
        (folder / f"{number:02}.txt").write_text(STORY.format(number, 20 + number), encoding="utf-8")
    (folder / "empty.txt").touch()
    first = command(data, "--store", str(folder), "--name", "Архив")
    until = time.monotonic() + 120
    while ready(data) < 3 and first.poll() is None and time.monotonic() < until:
        time.sleep(0.1)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    at_kill = ready(data)
    assert 3 <= at_kill < 45
    rest = command(data, "--go-on")
    out, complaint = rest.communicate(timeout=300)
    assert rest.returncode == 7, complaint
    told = json.loads(out)
    assert (told["total"], told["failed"], told["reasons"]) == (46, 1, {"document_empty": 1})
    assert told["read"] + told["known"] == 45
    with sqlite3.connect(data / "greenbridge.sqlite3") as held:
        assert held.execute("select count(*), count(distinct sha256) from intake_document").fetchone() == (45, 45)
        assert held.execute("select name, paused, working from intake_source").fetchone() == ("Архив", 0, 0)
        assert set(held.execute("select state from intake_document")) == {("ready",)}
