"""`greenbridge check`: is this installation in order?"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys

from django.conf import settings
from django.utils.translation import gettext as _

from greenbridge.apps.accounts.selectors import change_position
from greenbridge.apps.registry.selectors import index_state, record_count
from greenbridge.kernel.errors import ConflictError, InvalidError, MissingError

from .. import data_folder
from ..basemap import base_map
from ..messages import sentence as refusal

EXAMPLES = ("greenbridge check", "greenbridge check --json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No options of its own."""


def run(options: argparse.Namespace) -> int:
    """Print each finding; exit code 7 when something needs attention."""
    findings = check()
    good = all(finding["ok"] for finding in findings)
    if options.json:
        sys.stdout.write(json.dumps({"ok": good, "findings": findings}, ensure_ascii=False) + "\n")
    else:
        for finding in findings:
            sys.stdout.write(f"{'✓' if finding['ok'] else '✗'} {sentence(finding)}\n")
    return 0 if good else 7


def check() -> list[dict[str, object]]:
    """Findings: ``code``, ``ok`` and the figures behind each."""
    if not settings.DATA.is_dir():
        raise MissingError("data_folder_empty", folder=str(settings.DATA))
    pending, newer = data_folder.unapplied_migrations(), data_folder.unknown_migrations()
    findings: list[dict[str, object]] = [
        {"code": "data_folder", "ok": os.access(settings.DATA, os.W_OK | os.X_OK), "folder": str(settings.DATA)},
        {"code": "migrations", "ok": not pending and not newer, "pending": len(pending), "unknown": newer},
    ]
    if not pending:
        findings += [{"code": "records", "ok": True, "records": record_count()}, _index()]
        ahead = data_folder.clock_behind()
        findings.append({"code": "clock", "ok": not ahead, "last_change": ahead})
    findings += _base_map()
    free = shutil.disk_usage(settings.DATA).free
    enough = free >= data_folder.MIN_FREE_BYTES
    needed = data_folder.MIN_FREE_BYTES // 1_000_000
    findings.append({"code": "disk", "ok": enough, "free_mb": free // 1_000_000, "needed_mb": needed})
    return findings


def _base_map() -> list[dict[str, object]]:
    """What is wrong with the operator's map; nothing where there is none or all is well."""
    try:
        base_map()
    except InvalidError as error:
        return [{"code": "base_map", "ok": False, "field": error.params["field"], "found": error.params["found"]}]
    return []


def _index() -> dict[str, object]:
    try:
        index = index_state()
    except ConflictError:  # damaged files: the other findings are wanted all the more
        index = {"usable": False, "records": 0, "position": 0}
    behind = max(0, change_position() - int(index["position"]))
    fits = bool(index["usable"]) and index["records"] == record_count() and not behind
    return {"code": "index", "ok": fits, "usable": bool(index["usable"]), "records": index["records"], "behind": behind}


def sentence(finding: dict[str, object]) -> str:
    """A finding in words: what is, and what to do where it is not as it should be."""
    code, good = str(finding["code"]), bool(finding["ok"])
    words = {
        ("data_folder", True): _("Data folder: %(folder)s"),
        ("data_folder", False): _("Data folder: %(folder)s may not be written. Check who it belongs to."),
        ("migrations", True): _("Database: up to date."),
        ("migrations", False): _("Database: %(pending)d steps of change are still to be made (serve makes them)."),
        ("records", True): _("Records: %(records)d"),
        ("index", True): _("Search index: %(records)d records, up to date."),
        ("index", False): _("Search index: %(records)d records, %(behind)d changes behind (reindex builds it anew)."),
        ("clock", True): _("Clock: in order."),
        ("clock", False): _("Clock: this machine's stands before the last change of the data (%(last_change)s). Set it right."),
        ("disk", True): _("Free space on the disk: %(free_mb)d MB"),
        ("disk", False): _("Free space on the disk: %(free_mb)d MB; at least %(needed_mb)d MB are needed to write anything."),
    }
    if code == "index" and not finding["usable"]:
        return _("Search index: missing, damaged or of another version. Build it anew: greenbridge reindex.")
    if code == "migrations" and finding["unknown"]:
        newest = {"newest": str(list(finding["unknown"])[-1])}  # type: ignore[call-overload]
        return _("Database: of a newer version of GreenBridge (%(newest)s). Update GreenBridge before you start it.") % newest
    if code == "base_map":
        return refusal(InvalidError("base_map_wrong", field=finding["field"], found=finding["found"]))
    return words[code, good] % finding
