"""`greenbridge reindex`: builds the search index anew, aside, and switches."""

from __future__ import annotations

import argparse
import json
import sys
import time

from django.utils.translation import gettext as _

from greenbridge.apps.registry.services import index_rebuild

from ..progress import Progress

EXAMPLES = ("greenbridge reindex", "greenbridge reindex --json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No options of its own."""


def run(options: argparse.Namespace) -> int:
    """Rebuild and say how many records are in the index."""
    started = time.monotonic()
    with Progress(_("Building the search index")) as progress:
        records = index_rebuild(progress=progress)
    seconds = round(time.monotonic() - started, 2)
    if options.json:
        sys.stdout.write(json.dumps({"records": records, "seconds": seconds}) + "\n")
    else:
        sys.stdout.write(_("%(records)d records indexed in %(seconds)s s.") % {"records": records, "seconds": seconds} + "\n")
    return 0
