"""`greenbridge check`: is this installation in order?"""

from __future__ import annotations

import argparse
import json
import shutil
import sys

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from greenbridge.apps.accounts.selectors import change_position
from greenbridge.apps.registry.selectors import index_state, record_count
from greenbridge.kernel.errors import ConflictError, MissingError

from .. import data_folder

HELP = gettext_noop("Check the installation: data folder, database, search index, space on the disk.")
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
    pending = data_folder.unapplied_migrations()
    findings: list[dict[str, object]] = [
        {"code": "data_folder", "ok": True, "folder": str(settings.DATA)},
        {"code": "migrations", "ok": not pending, "pending": len(pending)},
    ]
    if not pending:
        try:
            index = index_state()
        except ConflictError:  # damaged files: the other findings are wanted all the more
            index = {"usable": False, "records": 0, "position": 0}
        records, newest = record_count(), change_position()
        findings.append({"code": "records", "ok": True, "records": records})
        behind = newest - int(index["position"])
        fits = bool(index["usable"]) and index["records"] == records and behind <= 0
        findings.append({"code": "index", "ok": fits, "records": index["records"], "behind": max(0, behind)})
    free = shutil.disk_usage(settings.DATA).free
    enough = free >= data_folder.MIN_FREE_BYTES
    findings.append({"code": "disk", "ok": enough, "free_mb": free // 1_000_000})
    return findings


def sentence(finding: dict[str, object]) -> str:
    """A finding in words."""
    words = {
        "data_folder": _("Data folder: %(folder)s"),
        "migrations": _("Database: %(pending)d steps of change are still to be made (serve makes them)."),
        "records": _("Records: %(records)d"),
        "index": _("Search index: %(records)d records, %(behind)d changes behind (reindex builds it anew)."),
        "disk": _("Free space on the disk: %(free_mb)d MB"),
    }
    return words[str(finding["code"])] % finding
