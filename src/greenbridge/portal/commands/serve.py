"""`greenbridge serve`: the web server and the worker, on one data folder."""

from __future__ import annotations

import argparse
import errno
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time

from django.conf import settings
from django.db import connections
from django.utils.translation import gettext as _
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from greenbridge.apps.accounts.selectors import administrator_exists
from greenbridge.apps.accounts.services import first_run_open
from greenbridge.apps.intake.services import grids_sweep
from greenbridge.apps.registry.selectors import index_state
from greenbridge.apps.registry.services import index_drain, index_rebuild
from greenbridge.kernel.errors import ConflictError, InvalidError

from .. import assets, data_folder
from ..options import port, whole_number
from ..progress import Progress

EXAMPLES = (
    "greenbridge serve",
    "greenbridge serve --port 8010",
    "GREENBRIDGE_DATA=/srv/greenbridge greenbridge serve --address 0.0.0.0",
)

QUICK_DEATH_S = 5.0
"""A worker that lives shorter [s] is not started again at once."""

STOP_S = 5
"""How long requests under way may take to end once the server is stopped [s]."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command."""
    parser.add_argument("--port", type=port, default=8000, metavar=_("PORT"), help=_("port to listen on (default 8000)"))
    parser.add_argument(
        "--address", default="127.0.0.1", metavar=_("ADDRESS"), help=_("address to listen on (default 127.0.0.1)")
    )
    parser.add_argument(
        "--threads", type=whole_number, default=4, metavar=_("THREADS"), help=_("requests answered at the same time (default 4)")
    )
    parser.add_argument("--examples", action="store_true", help=_("load the made-up examples as well"))
    parser.add_argument("--no-starter", action="store_true", help=_("start with empty libraries"))


def run(options: argparse.Namespace) -> int:
    """Prepare the data folder, then serve until stopped."""
    require_port(options.address, options.port)
    data_folder.prepare()
    with data_folder.serving_lock():
        data_folder.sweep()
        assets.build_static()
        data_folder.migrate()
        grids_sweep()
        prepare_content(starter=not options.no_starter, examples=options.examples)
        if ahead := data_folder.clock_behind():
            sys.stderr.write(clock_words() % {"last_change": ahead} + "\n")
        _announce(options)
        _name_site(options)
        connections.close_all()
        _serve(options)
    return 0


def require_port(address: str, port: int) -> None:
    """ConflictError("port_taken") when something listens there already, InvalidError("address_unusable") when nobody could."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise ConflictError("port_taken", address=address, port=port, other=port + 1) from error
            raise InvalidError("address_unusable", address=address, port=port, reason=error.strerror or str(error)) from error


def prepare_content(*, starter: bool, examples: bool) -> None:
    """Fill empty libraries and bring the index up to date, so that the first answer already finds everything."""
    if starter:
        with Progress(_("Loading the starter content")) as progress:
            data_folder.load_starter(examples=examples, progress=progress)
    if not index_state()["usable"]:
        with Progress(_("Building the search index")) as progress:
            index_rebuild(progress=progress)
    else:
        index_drain()


def clock_words() -> str:
    """What an operator should know whose machine believes that it is earlier than it was."""
    return _(
        "The clock of this machine stands before the last change of the data (%(last_change)s). Set it right: new records "
        "would be dated before old ones."
    )


def _address(options: argparse.Namespace) -> str:
    shown = "127.0.0.1" if options.address in {"0.0.0.0", "::"} else options.address  # noqa: S104  only compared
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{options.port}/"


def _name_site(options: argparse.Namespace) -> None:
    """Tell server and worker, which read the settings anew, what links in letters begin with when no setting says it."""
    if not settings.SITE_URL:
        outside = settings.PUBLIC_HOSTS if options.address in {"0.0.0.0", "::"} else []  # noqa: S104  only compared
        settings.SITE_URL = f"http://{outside[0]}:{options.port}" if outside else _address(options).rstrip("/")
        os.environ["GREENBRIDGE_URL"] = settings.SITE_URL


def _announce(options: argparse.Namespace) -> None:
    address = _address(options)
    said = {"address": address, "data": str(settings.DATA)}
    if not administrator_exists():
        said["first_run"] = f"{address}first-run/{first_run_open()}/"
    if options.json:
        sys.stdout.write(json.dumps(said) + "\n")
    else:
        sys.stdout.write(_("GreenBridge: %(address)s   (data folder: %(data)s)") % said + "\n")
        if "first_run" in said:
            sys.stdout.write(_("First run: open this link to create the administrator:") + f"\n  {said['first_run']}\n")
        sys.stdout.write(_("Stop with Ctrl+C.") + "\n")
    sys.stdout.flush()


def _serve(options: argparse.Namespace) -> None:
    stopping = threading.Event()
    # started before the server forks: a fork in the middle of a start would hold the pipe on which the start waits
    worker = threading.Thread(target=_keep_worker, args=(_start_worker(), stopping), daemon=True)
    server = Granian(
        "greenbridge.config.wsgi:application",
        address=options.address,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=max(1, options.threads),
        websockets=False,
        backpressure=128,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_S,
        log_level=LogLevels.warning,
    )
    worker.start()
    try:
        server.serve()
    finally:
        stopping.set()
        worker.join(timeout=15)


def _start_worker() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "greenbridge.portal.command", "worker", "--parent", str(os.getpid())]
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603  our own program


def _keep_worker(process: subprocess.Popen[bytes], stopping: threading.Event) -> None:
    """Start the worker again should it die; it goes with the server."""
    while True:
        started = time.monotonic()
        while process.poll() is None and not stopping.wait(0.3):
            pass
        if stopping.is_set():
            break
        if time.monotonic() - started < QUICK_DEATH_S:
            stopping.wait(QUICK_DEATH_S)  # a worker that dies at once must not spin
        process = _start_worker()
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
