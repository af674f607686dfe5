"""Measures matching as the product does it: offers loaded, indexed, retrieved, checked and ranked, as for `greenbridge match`.

    python benchmarks/matching_product.py [FOLDER] [--as-of 2026-11-20] [--without-attributes] [--misses]
    python benchmarks/matching_product.py benchmarks/matching_plain --misses

FOLDER holds needs.jsonl and offers.jsonl, and either qrels.jsonl (graded judgments) or, in each need, ``expect`` (limits that its
words state), ``fits`` and ``violators`` (offers that have to stand among the first three, and never among the answers).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from benchmarks.matching_quality import RATES, judged_row, read_lines, table  # noqa: E402

_EXPECTED = re.compile(
    r"(?P<names>[\w|]+) (?P<op>>=|<=)? ?(?P<low>-?\d+(?:\.\d+)?)(?:\.\.(?P<high>-?\d+(?:\.\d+)?))? (?P<unit>\S+)(?: wish)?"
)


def main() -> None:
    """Build a node aside, load the offers, match every need."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT.parent / "shared" / "cases" / "matching")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 20))
    parser.add_argument("--without-attributes", action="store_true", help="load and match the texts alone")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    offers, needs = read_lines(given.folder / "offers.jsonl"), read_lines(given.folder / "needs.jsonl")
    if given.without_attributes:
        offers = [{**one, "attributes": {}} for one in offers]
        needs = [{**one, "attributes": {}} for one in needs]
    with tempfile.TemporaryDirectory(prefix="gb-match-") as aside:
        os.environ["GREENBRIDGE_DATA"] = str(Path(aside) / "data")
        _load(Path(aside), offers)
        found = {one["id"]: _matched(one, given.as_of) for one in needs}
    if (given.folder / "qrels.jsonl").exists():
        _graded(given.folder, needs, offers, found, misses=given.misses)
    else:
        _plain(needs, found, misses=given.misses)


def _load(aside: Path, offers: list[dict]) -> None:
    file = aside / "offers.jsonl"
    file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in offers), encoding="utf-8")
    command = [sys.executable, "-m", "greenbridge.portal.command", "load", str(file), "--as", "offer", "--origin", "member"]
    subprocess.run(command, check=True, env=os.environ | {"PYTHONPATH": str(ROOT / "src")}, stdout=subprocess.DEVNULL)


def _matched(need: dict, as_of: date) -> dict[str, Any]:
    """What `greenbridge match --json` prints for a need."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")
    import django

    django.setup()
    from greenbridge.apps.matching.schemas import matches_json
    from greenbridge.apps.matching.selectors import need_from_text, need_matches, rates_from_json

    rates = rates_from_json(json.dumps({"day": as_of.isoformat(), "base": "USD", "per_base": RATES, "source": "rounded"}))
    kept = ("title", "text", "lang", "country", "deadline", "kind", "attributes")
    text = json.dumps({name: need[name] for name in kept if need.get(name)}, ensure_ascii=False)
    return dict(matches_json(need_matches(need_from_text(text), by=None, as_of=as_of, rates=rates)))


def _graded(folder: Path, needs: list[dict], offers: list[dict], found: dict[str, dict], *, misses: bool) -> None:
    grades: dict[str, dict[str, int]] = {}
    violated: dict[str, dict[str, list[str]]] = {}
    for row in read_lines(folder / "qrels.jsonl"):
        grades.setdefault(row["need"], {})[row["offer"]] = row["grade"]
        violated.setdefault(row["need"], {})[row["offer"]] = row["violated"]
    language = {one["id"]: one["lang"] for one in offers}
    rows = []
    for one in needs:
        ranked = [_ref(answer) for answer in found[one["id"]]["results"]]
        failed = {
            _ref(answer): [
                check["name"] for check in answer["checks"] if check["state"] == "fail" and check["strength"] == "must"
            ]
            for answer in found[one["id"]]["near_misses"]
        }
        rows.append(judged_row(one, ranked, failed, grades.get(one["id"], {}), violated.get(one["id"], {}), language))
    print(table(rows))
    print(f"\nfits among the near misses shown: {sum(len(row['lost']) for row in rows)}")
    if misses:
        for row in rows:
            if not row["hit3"] or row["lost"] or row["violators"]:
                lost = {offer: row["failed"][offer] for offer in row["lost"]}
                print(
                    row["need"],
                    row["lang"],
                    "good",
                    row["good"],
                    "top",
                    row["ranked"][:4],
                    "lost",
                    lost,
                    "violators",
                    row["violators"],
                )


def _ref(answer: dict) -> str:
    return str(answer.get("ref") or answer["id"].rsplit(":", 1)[-1])


def _plain(needs: list[dict], found: dict[str, dict], *, misses: bool) -> None:
    """Limits read as expected, fits among the first three, violators among the answers."""
    stated = read = fits = held = wrong = violators = 0
    for one in needs:
        made = found[one["id"]]
        missing = [wanted for wanted in one["expect"] if not _is_read(wanted, made["need"])]
        ranked = [_ref(answer) for answer in made["results"]]
        lost = [fit for fit in one["fits"] if fit not in ranked[:3]]
        seen = [violator for violator in one["violators"] if violator in ranked]
        stated, read = stated + len(one["expect"]), read + len(one["expect"]) - len(missing)
        fits, held = fits + len(one["fits"]), held + len(one["fits"]) - len(lost)
        violators, wrong = violators + len(one["violators"]), wrong + len(seen)
        if misses and (missing or lost or seen):
            _tell(one, made, missing, lost, seen)
    print("| what | share |\n|---|---|")
    print(f"| limits stated in words and read with value, direction, unit and strength | {read} of {stated} |")
    print(f"| fits among the first three answers | {held} of {fits} |")
    print(f"| offers that fail a must among the answers | {wrong} of {violators} |")


def _tell(need: dict, made: dict, missing: list[str], lost: list[str], seen: list[str]) -> None:
    print(need["id"], need["text"])
    if missing:
        limits = [
            (one["name"], one["op"], one["low"], one["high"], one["unit"], one["items"], one["strength"])
            for one in made["need"]["limits"]
        ]
        print("   not read:", missing, "\n   read:", limits, made["need"]["deadline"], made["need"]["findings"])
    for name in (*lost, *seen):
        where = next(
            (
                (part, answer)
                for part in ("results", "related", "near_misses", "signals")
                for answer in made[part]
                if _ref(answer) == name
            ),
            None,
        )
        checks = (
            [(check["name"], check["state"], check["strength"], check["note"]) for check in where[1]["checks"]] if where else []
        )
        print("   lost:" if name in lost else "   violator answers:", name, where[0] if where else "not found", checks)
    if lost:
        print("   answers:", [_ref(answer) for answer in made["results"]][:6])


def _is_read(wanted: str, need: dict) -> bool:
    """Whether a limit such as ``capacity >= 2 MWh``, ``certification EAC`` or ``FINDING limit_contradiction`` was read."""
    name, _, rest = wanted.partition(" ")
    if name == "FINDING":
        return any(one["code"] == rest for one in need["findings"])
    if name == "deadline":
        return bool(need["deadline"] == rest)
    same = [one for one in need["limits"] if one["name"] in name.split("|")]
    if name == "delivery_by":
        return any(one["items"] == [rest.removeprefix("<= ")] for one in same)
    numbers = _EXPECTED.fullmatch(wanted)
    strength = "wish" if wanted.endswith(" wish") else "must"
    if not numbers:
        item = rest.removesuffix(" wish").lower()
        return any(item in [held.lower() for held in one["items"]] and one["strength"] == strength for one in same)
    return any(_agrees(one, numbers) and one["strength"] == strength for one in same)


def _agrees(limit: dict, wanted: re.Match[str]) -> bool:
    from greenbridge.calc.common.units import UnitError, convert

    if limit["low"] is None and limit["high"] is None:
        return False
    try:
        low, high = (
            None if end is None else _number(convert, end, limit["unit"], wanted["unit"]) for end in (limit["low"], limit["high"])
        )
    except UnitError:
        return False
    asked = Decimal(wanted["low"])
    if wanted["op"] == ">=":
        return low is not None and abs(low - asked) <= abs(asked) / 1000
    if wanted["op"] == "<=":
        return high is not None and abs(high - asked) <= abs(asked) / 1000
    top = Decimal(wanted["high"] or wanted["low"])
    return low == asked and high in (top, None)


def _number(convert: Any, end: str, unit: str, to: str) -> Decimal:
    return Decimal(end) if unit == to else Decimal(convert(Decimal(end), unit, to))


if __name__ == "__main__":
    main()
