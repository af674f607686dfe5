"""Every environment variable GreenBridge reads: name, default, meaning. Documented in `docs/reference/settings.md`."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
"""Root of the checkout: beside `src/` stand `reference/`, `starter/`, `locale/`."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable."""

    name: str
    default: str
    meaning: str


VARIABLES = (
    Variable("GREENBRIDGE_DATA", "var", "Data folder: database, search index, uploaded files, lake."),
    Variable("DATABASE_URL", "", "postgresql://user:password@host:port/name; empty means SQLite in the data folder."),
    Variable("GREENBRIDGE_HOSTS", "127.0.0.1,localhost,[::1]", "Host names the site answers to, separated by commas."),
    Variable("GREENBRIDGE_NODE", "local", "Short name of this node, part of every identifier it mints (cn-tj)."),
    Variable("GREENBRIDGE_PROFILE", "cn", "Node profile: names of countries and territories (file in reference/profiles)."),
    Variable("GREENBRIDGE_SECRET", "", "Signing key; empty means a key made once in the data folder."),
    Variable("GREENBRIDGE_HTTPS", "0", "1 when the site is served over HTTPS: cookies are then sent over HTTPS only."),
    Variable("GREENBRIDGE_PROXY", "0", "1 when a proxy in front names the visitor's address (last entry of X-Forwarded-For)."),
    Variable("GREENBRIDGE_UPLOAD_MB", "50", "Largest file taken in, in megabytes."),
    Variable("GREENBRIDGE_FETCH", "0", "1 lets curators have feeds and pages fetched from the net; off by default."),
    Variable("GREENBRIDGE_MAIL_PASSWORD", "", "Password of the mailbox that documents are taken from (imaps://…)."),
    Variable("GREENBRIDGE_URL", "", "Address of the site as people type it, for links in letters (https://node.example.org)."),
    Variable("GREENBRIDGE_REGISTRATION", "invitation", "Who may make an account: open, invitation or closed."),
    Variable("GREENBRIDGE_SECOND_FACTOR", "0", "1 lets administrators act as such only with a second factor."),
    Variable("GREENBRIDGE_SMTP", "", "Server that sends letters (smtps://name@host); empty writes them into the folder outbox."),
    Variable("GREENBRIDGE_SMTP_PASSWORD", "", "Password of the server that sends letters."),
    Variable("GREENBRIDGE_SENDER", "", "Address letters come from; empty means greenbridge@ the host of GREENBRIDGE_URL."),
    Variable("GREENBRIDGE_OCR", "", "Languages in which tesseract reads scans (chi_sim+rus+eng); empty refuses scans."),
    Variable("GREENBRIDGE_LANG", "", "Language of commands: zh-Hans, en or ru; empty means the locale of the terminal."),
    Variable("GREENBRIDGE_SHARED", "", "Folder of shared test files, for the tests that use them."),
)

_DEFAULTS = {variable.name: variable.default for variable in VARIABLES}


def read(name: str) -> str:
    """The variable's text or its default; a name that is not in the table is a programming error (KeyError)."""
    return os.environ.get(name) or _DEFAULTS[name]


FAULTS: list[dict[str, str]] = []
"""What is wrong with the variables: ``name``, ``found``, ``expected``. Commands refuse to run with any; a default stands in."""


def refuse(name: str, found: str, expected: str) -> None:
    """Note a variable nobody can use."""
    FAULTS.append({"name": name, "found": found[:200], "expected": expected})


def read_form(name: str, form: str, expected: str) -> str:
    """The variable's text when the pattern ``form`` matches the whole of it, else a fault and the default."""
    given = read(name)
    if re.fullmatch(form, given):
        return given
    refuse(name, given, expected)
    return _DEFAULTS[name]


def data_folder() -> Path:
    """Absolute path of the data folder; a relative default lies in the checkout, a relative setting in the working folder."""
    given = os.environ.get("GREENBRIDGE_DATA")
    return Path(given).absolute() if given else CHECKOUT / _DEFAULTS["GREENBRIDGE_DATA"]
