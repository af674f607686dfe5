"""The curator's desk at size: what the server needs to answer one decision, on a desk of 5,000 documents.

    .venv/bin/python benchmarks/desk.py --documents 5000

Prints a Markdown table: processor time of the process that answers [ms], median and the nineteenth of twenty, and what comes
over the wire before compression. Three documents are decided on by keys, as the page sends them: a notice of some forty
candidates, a list with some 200, a page of 300 kB. The others lie on the desk beside them. Results: docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
PLACES = ("阿拉木图", "塔什干", "天津", "北京", "上海", "青岛", "西安", "成都", "武汉", "广州")
ACTS = ("accept", "accept", "accept", "reject")
"""What is pressed, over and over: three acceptances to a rejection."""
ASIDE = (
    "会议还讨论了园区道路、绿化和食堂等日常事务，与会人员交流了各自的工作经验，并参观了展厅和实验室，随后就下一步安排交换了意见。"
)


def article(mark: str, paragraphs: int, *, aside: int = 0) -> str:
    """A notice of our own: a company and a project in each paragraph, and as many sentences about nothing."""
    lines = [f"{mark}绿色产业项目集中签约"]
    for at in range(paragraphs):
        name = f"{mark}{NAMES[at % 20]}{NAMES[at // 20 % 20]}"
        lines.append(
            f"示例{name}循环科技有限公司在{PLACES[at % 10]}投资{at % 7 + 2}.6亿元建设{name}废旧动力电池综合利用项目，"
            f"年处理废旧电池{at % 5 + 1}万吨。" + ASIDE * aside
        )
    return "\n\n".join(lines)


DOCUMENTS = {"a notice": article("东", 20), "a long list": article("南", 100), "a page of 300 kB": article("西", 100, aside=15)}


def main() -> None:
    """Build the desk aside and decide."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=5000)
    options.add_argument("--decisions", type=int, default=40)
    options.add_argument("--data", type=Path, help="keep the desk in this folder, or go on with the one that is there")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="gb-desk-") as aside:
        os.environ["GREENBRIDGE_DATA"] = str(chosen.data or aside)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")
        from importlib import import_module

        import_module("django").setup()
        import_module("greenbridge.portal.assets").build_messages()
        folder = import_module("greenbridge.portal.data_folder")
        folder.prepare()
        folder.migrate()
        folder.load_starter(examples=False)
        print("| what | median ms | 95 % within ms | bytes |\n|---|---|---|---|")
        for what, times, size in _decide(chosen.documents, chosen.decisions):
            highest = sorted(times)[max(0, round(len(times) * 0.95) - 1)]
            print(f"| {what} | {statistics.median(times):.0f} | {highest:.0f} | {size:,} |", flush=True)


def _decide(documents: int, decisions: int) -> Iterator[tuple[str, list[float], int]]:
    from django.test import Client

    from greenbridge.apps.accounts.models import User
    from greenbridge.apps.intake.models import Candidate

    curator, made = User.objects.get_or_create(username="curator", defaults={"role": "curator"})
    numbers = _desk(curator, documents if made else 0)
    client = Client(HTTP_HOST="localhost")
    client.force_login(curator)
    yield "the desk", *_timed(lambda: client.get("/zh-hans/intake/"), 10)
    for name, number in numbers.items():
        whole, size = _timed(lambda at=number: client.get(f"/zh-hans/intake/{at}/"), 5)
        yield f"{name}, {Candidate.objects.filter(document=number).count()} candidates: opened", whole, size
        by_act: dict[str, list[float]] = {}
        shown = client.get(f"/zh-hans/intake/{number}/")
        for at in range(decisions):
            act = ACTS[at % len(ACTS)]
            current = parse_qs(urlsplit(shown.headers["X-Address"]).query).get("c", [""])[0]
            if not current:
                break
            begin = time.process_time()
            shown = client.post(f"/zh-hans/intake/{number}/{current}/", {"act": act}, headers={"X-Part": PART})
            by_act.setdefault(act, []).append((time.process_time() - begin) * 1000)
        for act, times in by_act.items():
            yield f"{name}: {act}", times[1:], len(shown.content)


PART = "candidates"


def _timed(ask: Any, times: int) -> tuple[list[float], int]:
    found, size = [], 0
    for _ in range(times):
        begin = time.process_time()
        answer = ask()
        found.append((time.process_time() - begin) * 1000)
        if answer.status_code != 200:
            raise SystemExit(f"the server answered {answer.status_code}")
        size = len(answer.content)
    return found, size


def _desk(curator: Any, documents: int) -> dict[str, int]:
    """The documents decided on, read as they are on the desk, among copies of the notice."""
    from greenbridge.apps.intake import services
    from greenbridge.apps.intake.models import Candidate, Document

    numbers = {}
    for name, text in DOCUMENTS.items():
        taken = services.documents_take(by=curator, text=text, meta={"url": "https://press.example/a", "title": name})
        numbers[name] = taken[0].number
        services.document_read(numbers[name])
    if not documents:
        return numbers
    pattern = Document.objects.get(pk=numbers["a notice"])
    candidates = list(Candidate.objects.filter(document=pattern))
    copies = []
    for at in range(documents - len(numbers)):
        pattern.pk, pattern.sha256, pattern.title = None, f"{at:064d}", f"{pattern.title[:20]} {at}"
        copies.append(Document(**{one.attname: getattr(pattern, one.attname) for one in Document._meta.concrete_fields}))
    Document.objects.bulk_create(copies, batch_size=200)
    for document in copies:
        for candidate in candidates:
            candidate.pk, candidate.document_id = None, document.pk
        Candidate.objects.bulk_create(candidates, batch_size=100)
    return {name: number for name, number in numbers.items() if number is not None}


if __name__ == "__main__":
    main()
