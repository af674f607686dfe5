"""`greenbridge`: the command line. Each command lives in `commands/`; this file finds it, sets the language, ends it well."""

from __future__ import annotations

import argparse
import errno
import importlib
import io
import json
import locale
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.utils import DatabaseError
from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from greenbridge import __version__
from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError, MissingError
from greenbridge.kernel.languages import normalise_tag

from .database import require_data, require_database

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "greenbridge.config.settings")

HELP = {
    "serve": gettext_noop("Start the site: web pages, API and the worker, on the data folder."),
    "intake": gettext_noop(
        "Read files and print what they say: figures, organisations, places, projects … Stored only with --store."
    ),
    "search": gettext_noop("Search all libraries with words of any language."),
    "match": gettext_noop("Find who can meet a need; the need is text or JSON, from a file or from standard input."),
    "load": gettext_noop("Load records from JSON Lines, JSON, CSV or spreadsheet files; a file lands whole or not at all."),
    "reindex": gettext_noop("Build the search index anew from the records; searching goes on meanwhile."),
    "backup": gettext_noop("Write a backup of all records, accounts and files to one zip; the server may go on running."),
    "restore": gettext_noop("Restore a backup into an empty data folder; stop the server first."),
    "check": gettext_noop("Check the installation: data folder, database, search index, clock, space on the disk."),
    "worker": gettext_noop("Do queued work (started by serve)."),
}
"""What each command does; here, so that listing the commands loads none of them."""

HIDDEN = ("worker",)
"""Run by `serve`."""
COMMANDS = tuple(name for name in HELP if name not in HIDDEN)

NEED_DATA = frozenset({"search", "match", "reindex", "backup", "check"})
"""Commands that make no sense before there is any data."""

EXAMPLES = ("greenbridge serve", "greenbridge intake article.txt", "greenbridge search ziya --lang ru", "greenbridge load --help")
EXIT_CODES = gettext_noop(
    "exit codes: 0 done, 1 a fault of the program, 2 the call or what came in is wrong, 3 not allowed,\n"
    "4 not there, 5 a conflict, 6 too much, 7 done but something needs attention, 130 interrupted"
)

DRIVER_MISSING = """\
greenbridge: DATABASE_URL names PostgreSQL, but its driver is not installed. Install it: make postgres
greenbridge: DATABASE_URL 指定了 PostgreSQL，但尚未安装驱动。请运行：make postgres
greenbridge: DATABASE_URL указывает на PostgreSQL, но драйвер не установлен. Установите его: make postgres
"""
"""Said before any catalogue can be read, hence in all three languages."""

_ARGPARSE = (
    gettext_noop("usage: "),
    gettext_noop("options"),
    gettext_noop("positional arguments"),
    gettext_noop("show this help message and exit"),
    gettext_noop("the following arguments are required: %s"),
    gettext_noop("unrecognized arguments: %s"),
    gettext_noop("expected one argument"),
    gettext_noop("argument %(argument_name)s: %(message)s"),
    gettext_noop("invalid %(type)s value: %(value)r"),
    gettext_noop("expected at least one argument"),
    gettext_noop("expected at most one argument"),
    gettext_noop("ignored explicit argument %r"),
    gettext_noop("ambiguous option: %(option)s could match %(matches)s"),
    gettext_noop("show program's version number and exit"),
    gettext_noop("not allowed with argument %s"),
    gettext_noop("one of the arguments %s is required"),
    gettext_noop("invalid choice: %(value)r (choose from %(choices)s)"),
    gettext_noop("%(prog)s: error: %(message)s\n"),
)
"""What argparse says itself; listed so that the message catalogues hold it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without these letters, or half a character in an argument
    try:
        django.setup()
    except ImproperlyConfigured as error:
        if "psycopg" not in str(error):
            raise
        sys.stderr.write(DRIVER_MISSING)
        return 2
    importlib.import_module("greenbridge.portal.assets").build_messages()
    translation.activate(_language_of(words))
    argparse._ = _translated  # type: ignore[attr-defined]
    try:
        options = _parser(words).parse_args(words)
        _require_settings()
        if options.command != "intake":
            require_database()
        if options.command in NEED_DATA:
            require_data()
        return int(importlib.import_module(f"greenbridge.portal.commands.{options.command}").run(options))
    except GreenBridgeError as error:
        return _refuse(error, words)
    except KeyboardInterrupt:
        sys.stderr.write(gettext("Interrupted.") + "\n")
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output has gone; nothing is wrong with it
        return 0
    except (OSError, DatabaseError) as error:
        refusal = _refusal_for(error)
        if refusal is None:
            raise
        return _refuse(refusal, words)


def run() -> None:
    """Entry point of the script."""
    sys.exit(main())


def _language_of(words: Sequence[str]) -> str:
    """`--lang` wherever it stands, else GREENBRIDGE_LANG or the terminal's locale, else English."""
    named = [os.environ.get("GREENBRIDGE_LANG", ""), locale.getlocale()[0] or "", os.environ.get("LANG", "")]
    for at, word in enumerate(words):
        if word == "--lang" and at + 1 < len(words):
            named.insert(0, words[at + 1])
        if word.startswith("--lang="):
            named.insert(0, word.partition("=")[2])
    return next((code for tag in named if (code := _interface(tag.split(".")[0]))), "en")


def _interface(tag: str) -> str:
    """Django's code of an interface language; empty for any other tag."""
    return {"zh-Hans": "zh-hans", "zh-Hant": "zh-hans", "ru": "ru", "en": "en"}.get(normalise_tag(tag), "")


def _language(given: str) -> str:
    if not _interface(given):
        raise argparse.ArgumentTypeError(gettext("“%(found)s” is none of zh-Hans, en, ru") % {"found": given})
    return given


def _require_settings() -> None:
    """InvalidError("setting_wrong") for the first environment variable nobody can use."""
    if settings.SETTING_FAULTS:
        raise InvalidError("setting_wrong", **settings.SETTING_FAULTS[0])


def _translated(message: str | None) -> str | None:
    return gettext(message) if message else message


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    shape: dict[str, Any] = {"formatter_class": argparse.RawDescriptionHelpFormatter}
    parser = argparse.ArgumentParser(
        prog="greenbridge",
        description=gettext("Find each other, agree on green projects, measure what they do."),
        epilog=_epilog(EXAMPLES),
        **shape,
    )
    about = gettext("show program's version number and exit")
    parser.add_argument("--version", action="version", version=f"greenbridge {__version__}", help=about)
    _add_language(parser)
    commands = parser.add_subparsers(dest="command", required=True, metavar=gettext("COMMAND"), title=gettext("commands"))
    # only the command that is asked for is imported: most of the start-up time would go into the others
    asked = _asked(words)
    for name in (*COMMANDS, *(name for name in HIDDEN if name == asked)):
        told = {"description": gettext(HELP[name])} | ({} if name in HIDDEN else {"help": gettext(HELP[name])})
        one = commands.add_parser(name, **told, **shape)
        if name == asked:
            _fill(one, name)
    return parser


def _asked(words: Sequence[str]) -> str:
    """The command that is called: the first word that is neither an option nor the language."""
    plain = (word for at, word in enumerate(words) if not word.startswith("-") and (at == 0 or words[at - 1] != "--lang"))
    return next(plain, "")


def _fill(parser: argparse.ArgumentParser, name: str) -> None:
    """Put a command's own options into its parser."""
    module = importlib.import_module(f"greenbridge.portal.commands.{name}")
    parser.add_argument("--json", action="store_true", help=gettext("print JSON for scripts"))
    _add_language(parser)
    parser.epilog = _epilog(module.EXAMPLES, gettext(getattr(module, "EXIT_CODES", EXIT_CODES)))
    module.add_arguments(parser)


def _add_language(parser: argparse.ArgumentParser) -> None:
    told = gettext("language of messages and results: zh-Hans, en or ru")
    parser.add_argument("--lang", type=_language, metavar=gettext("TAG"), help=told)


def _epilog(examples: Sequence[str], *more: str) -> str:
    return "\n\n".join(["\n  ".join([gettext("examples:"), *examples]), *more])


def _refuse(error: GreenBridgeError, words: Sequence[str]) -> int:
    errors = importlib.import_module("greenbridge.portal.errors")
    messages = importlib.import_module("greenbridge.portal.messages")
    sentence = messages.sentence(error)
    if "--json" in words:
        shown = {"error": {"code": error.code, "message": sentence, "params": error.params}}
        sys.stdout.write(json.dumps(shown, ensure_ascii=False, default=str) + "\n")
    sys.stderr.write(f"greenbridge: {sentence}\n")
    return int(errors.exit_code_of(error))


def _refusal_for(error: Exception) -> GreenBridgeError | None:
    """The refusal that says plainly what the system meant."""
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return LimitError("disk_full", folder=str(settings.DATA))
    if isinstance(error, OSError) and error.errno == errno.EROFS:
        return InvalidError("path_denied", path=str(error.filename or settings.DATA))
    if isinstance(error, DatabaseError):
        return _refusal_of_database(str(error))
    if isinstance(error, PermissionError):
        return InvalidError("path_denied", path=str(error.filename))
    if isinstance(error, FileNotFoundError):
        return MissingError("path_missing", path=str(error.filename))
    return None


def _refusal_of_database(told: str) -> GreenBridgeError | None:
    """The refusal for what the database complains of, in its words."""
    folder = str(settings.DATA)
    if "full" in told or "No space left" in told:
        return LimitError("disk_full", folder=folder)
    if "unable to open" in told and Path(settings.DATABASES["default"]["NAME"]).exists():
        return InvalidError("path_denied", path=folder)  # SQLite writes beside the database even when it only reads
    if "no such table" in told or "does not exist" in told or "unable to open" in told:
        return MissingError("data_folder_empty", folder=folder)
    if "malformed" in told or "not a database" in told:
        return InvalidError("database_damaged", folder=folder, reason=told)
    if "readonly" in told or "read-only" in told or "disk I/O error" in told:
        return InvalidError("path_denied", path=folder)
    if "locked" in told:
        return ConflictError("database_busy")
    if "no such column" in told or "has no column" in told:
        return ConflictError("database_old", folder=folder)
    return None


if __name__ == "__main__":
    run()
