"""`greenbridge backup`: everything of the node in one file."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from django.utils.translation import gettext as _

from greenbridge.kernel.errors import ConflictError, MissingError

from .. import archive, data_folder
from ..progress import Progress

EXAMPLES = ("greenbridge backup greenbridge-2026-11-20.zip", "greenbridge backup nightly.zip --replace --json")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to write."""
    parser.add_argument("target", type=Path, metavar=_("FILE"), help=_("zip file to write"))
    parser.add_argument("--replace", action="store_true", help=_("replace the file if it is there"))


def run(options: argparse.Namespace) -> int:
    """Write it and say what is in it."""
    if options.target.exists() and not options.replace:
        raise ConflictError("file_exists", path=str(options.target))
    if not options.target.absolute().parent.is_dir():
        raise MissingError("path_missing", path=str(options.target.parent))
    data_folder.require_space(options.target.absolute().parent)
    with Progress(_("Writing the backup")) as progress:
        manifest = archive.write(options.target, progress=progress)
    rows = sum(manifest["counts"].values())
    files = sum(name.startswith("files/") for name in manifest["digests"])
    if options.json:
        shown = {"file": str(options.target), "rows": rows, "files": files, "bytes": options.target.stat().st_size}
        sys.stdout.write(json.dumps(shown, ensure_ascii=False) + "\n")
    else:
        said = {"file": options.target, "rows": rows, "files": files}
        sys.stdout.write(_("%(file)s: %(rows)d rows, %(files)d files.") % said + "\n")
    return 0
