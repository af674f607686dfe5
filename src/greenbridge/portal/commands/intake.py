"""`greenbridge intake`: what can be read in files. Stores nothing, needs no data folder and no database.

Where there are libraries, the records a file tells of are named beside the files of the call that tell the same.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from django.db import DatabaseError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from greenbridge.adapters.folders import is_left_alone, is_part_of_page, saved_pages
from greenbridge.apps.intake import bridge
from greenbridge.apps.intake.choices import remark_sentence
from greenbridge.apps.intake.errors import NothingGivenError
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, MissingError

from ..database import is_there
from ..messages import sentence
from ..progress import Progress

EXAMPLES = (
    "greenbridge intake article.txt report.pdf",
    "greenbridge intake press/ --json > readings.jsonl",
    "cat letter.txt | greenbridge intake - --lang ru",
    "greenbridge intake --store archive-2025/ --name 'Archive of 2025'",
)
EXIT_CODES = gettext_noop("exit codes: 0 all files were read, 2 the call is wrong, 7 some files could not be read")
SOME_FAILED = 7
AHEAD = 4
"""Files that may be turned into text while an earlier one is being read."""
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
DEEPEST = 3
"""How deep files within files are followed: an archive, a letter in it, what is attached to that."""
KEPT_IN_MEMORY = 64_000_000
"""Bytes of finished lines kept in memory before they go to a temporary file."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files and folders."""
    parser.add_argument(
        "paths", nargs="*", metavar=_("PATH"), help=_("file, or folder with all that is in it; - for standard input")
    )
    parser.add_argument("--store", action="store_true", help=_("take the files in, onto the desk of the data folder, as a batch"))
    parser.add_argument("--name", default="", metavar=_("NAME"), help=_("what the batch is called (with --store)"))
    parser.add_argument("--go-on", action="store_true", help=_("read what still waits of batches that were cut off"))


def run(options: argparse.Namespace) -> int:
    """Read every file; one line a file with --json, a short account of each otherwise."""
    if options.go_on or options.store:
        from .. import batch  # noqa: PLC0415  reading alone needs neither desk nor database
    if options.go_on:
        return batch.go_on(as_json=options.json)
    if not options.paths:
        raise NothingGivenError()
    if options.paths.count("-") > 1:
        raise InvalidError("standard_input_twice")
    if options.store:
        return batch.store(_stored_paths(options.paths), name=options.name, as_json=options.json)
    with tempfile.TemporaryDirectory(prefix="greenbridge-") as aside:
        files = list(_expand(options.paths, Path(aside)))
        if not files:
            raise MissingError("folder_without_files", name=", ".join(options.paths))
        with tempfile.SpooledTemporaryFile(KEPT_IN_MEMORY, mode="w+", encoding="utf-8", errors="backslashreplace") as lines:
            failed, duplicates = _read_all(files, lines)  # type: ignore[arg-type]
            lines.seek(0)
            _print(lines, duplicates, as_json=options.json)  # type: ignore[arg-type]
    return SOME_FAILED if failed else 0


def _stored_paths(names: list[str]) -> dict[str, str]:
    """Full path of each file -> the name it is called by."""
    if "-" in names:
        raise InvalidError("store_needs_files")
    found = {os.path.abspath(path): name for name, path in _expand(names, Path())}
    if not found:
        raise MissingError("folder_without_files", name=", ".join(names))
    return found


def _expand(names: list[str], aside: Path) -> Iterator[tuple[str, Path]]:
    """The files of the call, each with the name it is called by; folders in the order of their names."""
    for name in names:
        if name == "-":
            taken = aside / "stdin.txt"
            with taken.open("wb") as out:
                while chunk := sys.stdin.buffer.read(1 << 20):
                    out.write(chunk)
            yield "-", taken
        elif os.path.isdir(name):
            for folder, inner, found in os.walk(name):
                pages = saved_pages(map(Path, found))
                inner[:] = sorted(one for one in inner if not is_part_of_page(Path(one, "part"), pages))
                kept = (one for one in sorted(found) if not is_left_alone((one,)))
                yield from ((os.path.join(folder, one), Path(folder, one)) for one in kept)
        else:
            yield name, Path(name)


def _read_all(files: list[tuple[str, Path]], lines: TextIO) -> tuple[int, list[list[dict[str, str]]]]:
    """Write a line for each file; how many could not be read, and the duplicates of each, known only when all are read."""
    failed = 0
    batch = bridge.Batch()
    with Progress(_("Reading")) as progress, ThreadPoolExecutor(max_workers=2) as pool:
        waiting: deque[tuple[str, Future[Any]]] = deque()
        rest = iter(files)
        for done in range(len(files)):
            while len(waiting) < AHEAD and (one := next(rest, None)):
                waiting.append((one[0], pool.submit(bridge.open_file, one[1], one[1].name)))
            bridge.prepare()  # the first time, while the first files are being opened
            name, opened = waiting.popleft()
            for line in _lines_of(name, files[done][1], opened.result, batch):
                failed += "error" in line
                lines.write(json.dumps(line, ensure_ascii=False) + "\n")
            progress(done + 1, len(files))
    return failed, [[*batch_found, *known] for batch_found, known in zip(batch.duplicates(), _known(batch), strict=True)]


def _known(batch: bridge.Batch) -> list[list[dict[str, Any]]]:
    """Records of this node's libraries that the files tell of, as the public sees them; none where there are no libraries."""
    if not is_there():
        return [[] for _file in batch.files]
    from greenbridge.apps.intake.selectors import library_rows  # noqa: PLC0415  slow to load, needed with libraries alone

    try:
        return batch.in_libraries(partial(library_rows, by=None))
    except DatabaseError:
        return [[] for _file in batch.files]  # libraries of another version, or being restored


def _lines_of(
    name: str, path: Path, opened: Callable[[], Any], batch: bridge.Batch, *, above: tuple[str, ...] = ()
) -> Iterator[dict[str, Any]]:
    """The line of one file, then those of the files it brings along; an archive has only these. A fault in one must not cost the
    lines of the others. ``above`` are the kinds of what it lies in."""
    try:
        found = opened()
        yield batch.read(name, found)
        brings = "letter" if bridge.brings_files(found) else ""
    except GreenBridgeError as error:
        brings = "archive" if bridge.is_archive(error) and "archive" not in above else ""
        if not brings:
            yield _refusal(name, error, batch)
    except Exception as error:  # noqa: BLE001  a fault of ours in one file is told in its line
        yield _refusal(name, InvalidError("reading_crashed", reason=type(error).__name__), batch)
        return
    if brings and len(above) < DEEPEST:
        yield from _lines_brought(name, path, batch, (*above, brings))


def _lines_brought(name: str, path: Path, batch: bridge.Batch, above: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The lines of the files that one brings along, named ``letters.zip/2025/letter.eml``."""
    with tempfile.TemporaryDirectory(prefix="greenbridge-") as aside:
        try:
            brought = bridge.take_out(path, path.name if len(above) == 1 else name, Path(aside))
            if not brought and above[-1] == "archive":
                raise InvalidError("document_without_text", found="zip")
        except GreenBridgeError as error:
            yield _refusal(name, error, batch)
            return
        for one in brought:
            inner = f"{name}/{one.name}"
            if one.path is None:
                yield _refusal(inner, one.error or InvalidError("document_crashed", reason="no answer"), batch)
                continue
            yield from _lines_of(inner, one.path, partial(bridge.open_file, one.path, one.name), batch, above=above)
            one.path.unlink()


def _refusal(name: str, error: GreenBridgeError, batch: bridge.Batch) -> dict[str, Any]:
    return batch.refuse(name, error.code, sentence(error), error.params)


def _print(lines: TextIO, duplicates: list[list[dict[str, str]]], *, as_json: bool) -> None:
    """Copy the lines to standard output, each with its duplicates."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    for raw, found in zip(lines, duplicates, strict=True):
        line = json.loads(raw) | {"duplicates": found}
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n" if as_json else _account(line))
        sys.stdout.flush()


COUNTED = (
    ("figures", lambda n: ngettext("%(n)d figure", "%(n)d figures", n)),
    ("organisations", lambda n: ngettext("%(n)d organisation", "%(n)d organisations", n)),
    ("places", lambda n: ngettext("%(n)d place", "%(n)d places", n)),
    ("dates", lambda n: ngettext("%(n)d date", "%(n)d dates", n)),
    ("policies", lambda n: ngettext("%(n)d policy", "%(n)d policies", n)),
    ("events", lambda n: ngettext("%(n)d event", "%(n)d events", n)),
    ("projects", lambda n: ngettext("%(n)d project", "%(n)d projects", n)),
    ("technologies", lambda n: ngettext("%(n)d technology", "%(n)d technologies", n)),
)


def _account(line: dict[str, Any]) -> str:
    """A file in a few lines for a person."""
    if "error" in line:
        return f"{_shown(line['file'])}\n  {line['error']['message']}\n"
    told = [f"{_shown(line['file'])}  [{line['language']}]"]
    for article in line["articles"]:
        counts = [shape(n) % {"n": n} for name, shape in COUNTED if (n := len(article.get(name, [])))]
        told.append(f"  {article['title'] or article['about'][:60]}")
        told.append("    " + (", ".join(counts) or _("nothing found")))
    told += [f"  ! {remark_sentence(one['code'], one)}" for one in line["warnings"]]
    told += ["  = " + _("tells the same as %(name)s") % {"name": _shown(one["of"])} for one in line["duplicates"]]
    return "\n".join(told) + "\n"


def _shown(name: str) -> str:
    """A name as it may stand on a terminal: nothing in it moves the cursor or turns the direction of writing."""
    return _UNSEEN.sub("\ufffd", name)
