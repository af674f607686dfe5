"""Run every test: the whole on SQLite, what touches the database once more on PostgreSQL, journeys in a real browser.

PostgreSQL is TEST_DATABASE_URL, else a server started from the machine's binaries, else from the wheel `pgserver`. Words given
(`make test ARGS="tests/calc -k figures"`) go to pytest and leave PostgreSQL out.
"""

from __future__ import annotations

import getpass
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from browser import install_packages

ROOT = Path(__file__).resolve().parents[1]
ON_POSTGRES = ("tests/apps", "tests/portal")


def pytest(*words: str, url: str = "") -> int:
    """Run pytest in a process of its own; returns its exit code (no test found counts as a fault)."""
    # DATABASE_URL too: pytest-django reads the settings before any conftest could set it
    environment = os.environ | ({"TEST_DATABASE_URL": url, "DATABASE_URL": url} if url else {})
    if not url:
        environment.pop("TEST_DATABASE_URL", None)
        environment.pop("DATABASE_URL", None)
    return subprocess.call([sys.executable, "-m", "pytest", *words], cwd=ROOT, env=environment)


def binaries() -> Path | None:
    """Folder of PostgreSQL's programs: on the path, in Debian's place, in the wheel."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    spec = find_spec("pgserver")
    if spec and spec.origin:
        places.append(Path(spec.origin).parent / "pginstall" / "bin")
    return next((place for place in places if (place / "initdb").exists()), None)


def _server_user() -> str | None:
    """PostgreSQL refuses to run as root: then somebody with fewer rights runs it."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


@contextmanager
def postgres() -> Iterator[str]:
    """Address of a PostgreSQL to test on; empty when there is none to be had."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    programs = binaries()
    if programs is None:
        yield ""
        return
    user = _server_user()
    with tempfile.TemporaryDirectory(prefix="gb-pg-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o755)
        place = home / "data"
        place.mkdir(mode=0o700)
        if user:
            shutil.chown(place, user)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        who = user or getpass.getuser()
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "user": user, "cwd": "/"}
        made = [programs / "initdb", "-D", place, "-A", "trust", "-U", who, "--locale=C.UTF-8", "-E", "UTF8"]
        subprocess.run(made, check=True, **quiet)
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        control = [programs / "pg_ctl", "-D", place, "-w"]
        subprocess.run([*control, "-o", options, "-l", place / "log", "start"], check=True, **quiet)
        try:
            yield f"postgresql://{who}@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], check=False, **quiet)


def main(words: list[str]) -> int:
    """Run the tests; returns the exit code."""
    if words:
        return pytest(*words)
    install_packages()
    print("== On SQLite", flush=True)
    code = pytest("-n", "2", "--dist", "loadgroup")
    with postgres() as url:
        if not url:
            print("== On PostgreSQL: left out, no server binaries and no TEST_DATABASE_URL")
            return code or 1
        print("== On PostgreSQL", flush=True)
        return pytest(*ON_POSTGRES, url=url) or code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
