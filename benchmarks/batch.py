"""Many files taken in as one batch, killed in the middle and gone on with: files a minute, memory, none lost, none twice.

.venv/bin/python benchmarks/batch.py 10000
"""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STORIES = (
    "示例能源公司与哈萨克斯坦示例电网公司于2026年{month}月签署协议，将在阿拉木图州建设{power}兆瓦光伏电站，总投资{money}亿元，"
    "年发电量{energy}亿千瓦时，减少二氧化碳排放{carbon}万吨。\n\n据介绍，项目编号{number}，计划2027年投产，创造就业岗位{jobs}个。",
    "Компания «Пример Энерго» и АО «Пример Сети» подписали соглашение о строительстве солнечной электростанции мощностью "
    "{power} МВт в Алматинской области. Инвестиции составят {money} млрд тенге, выработка — {energy} млн кВт·ч в год."
    "\n\nПроект № {number} позволит сократить выбросы на {carbon} тыс. тонн CO2 и создать {jobs} рабочих мест к 2027 году.",
    "Example Energy Ltd and Example Grid JSC signed an agreement on a {power} MW solar plant in Almaty Region. The "
    "${money} million project will generate {energy} GWh a year.\n\nProject No. {number} will "
    "cut CO2 emissions by {carbon},000 tonnes and create {jobs} jobs by 2027.",
)
REPEATED = 5
"""As articles are longer than two paragraphs, each story is told so often with other figures."""


def main() -> None:
    """Run it and print one line of figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory(prefix="gb-batch-") as folder:
        place = Path(folder, "in")
        size = make_files(place, count)
        command = [sys.executable, "-m", "greenbridge.portal.command", "intake", "--json"]
        kept = os.environ | {"GREENBRIDGE_DATA": str(Path(folder, "var")), "PYTHONPATH": str(ROOT / "src")}
        begun = time.monotonic()
        first = subprocess.Popen([*command, "--store", str(place)], env=kept, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        database = Path(folder, "var", "greenbridge.sqlite3")
        while first.poll() is None and read_so_far(database) < count // 2:
            time.sleep(0.5)
        first.send_signal(signal.SIGKILL)
        first.wait()
        at_kill = read_so_far(database)
        rest = subprocess.run([*command, "--go-on"], env=kept, capture_output=True, text=True, check=False)
        seconds = time.monotonic() - begun
        told = json.loads(rest.stdout)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        with sqlite3.connect(database) as held:
            documents, different = held.execute("select count(*), count(distinct sha256) from intake_document").fetchone()
            candidates = held.execute("select count(*) from intake_candidate").fetchone()[0]
        print(json.dumps({
            "files": count, "bytes": size, "seconds": round(seconds, 1), "files_per_min": round(count * 60 / seconds),
            "read_when_killed": at_kill, "documents": documents, "different": different, "candidates": candidates,
            "failed": told["failed"], "peak_mb": round(memory),
        }))  # fmt: skip
        assert documents == different == count, "a file was lost or taken twice"


def make_files(place: Path, count: int) -> int:
    """Write ``count`` different articles in three languages; their size in all [bytes]."""
    chance = random.Random(2)
    place.mkdir()
    size = 0
    for number in range(count):
        parts = []
        for part in range(REPEATED):
            figures = {name: chance.randrange(2, 900) for name in ("power", "money", "energy", "carbon", "jobs")}
            parts.append(STORIES[number % 3].format(number=f"{number}-{part}", month=chance.randrange(1, 13), **figures))
        raw = "\n\n".join(parts).encode()
        size += len(raw)
        (place / f"{number:05}.txt").write_bytes(raw)
    return size


def read_so_far(database: Path) -> int:
    """Documents that are read already."""
    if not database.exists():
        return 0
    try:
        with sqlite3.connect(database, timeout=5) as held:
            return int(held.execute("select count(*) from intake_document where state in ('ready', 'done')").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


if __name__ == "__main__":
    main()
