"""`greenbridge restore`: a backup into the data folder, everything or nothing."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from django.utils.translation import gettext as _

from greenbridge.apps.registry.services import index_rebuild
from greenbridge.kernel.errors import MissingError

from .. import archive, data_folder
from ..progress import Progress

EXAMPLES = (
    "greenbridge restore greenbridge-2026-11-20.zip",
    "GREENBRIDGE_DATA=/tmp/look greenbridge restore nightly.zip",
    "greenbridge restore nightly.zip --replace",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to restore."""
    parser.add_argument("source", type=Path, metavar=_("FILE"), help=_("zip file written by backup"))
    parser.add_argument("--replace", action="store_true", help=_("replace what the data folder holds"))


def run(options: argparse.Namespace) -> int:
    """Check the file, restore it, build the index."""
    if not options.source.is_file():
        raise MissingError("path_missing", path=str(options.source))
    data_folder.prepare()
    with data_folder.serving_lock():
        data_folder.migrate()
        with Progress(_("Restoring")) as progress:
            manifest = archive.restore(options.source, replace=options.replace, progress=progress)
        with Progress(_("Building the search index")) as progress:
            index_rebuild(progress=progress)
    rows = sum(manifest["counts"].values())
    if options.json:
        sys.stdout.write(json.dumps({"rows": rows, "version": manifest["version"]}) + "\n")
    else:
        sys.stdout.write(_("%(rows)d rows restored.") % {"rows": rows} + "\n")
    return 0
