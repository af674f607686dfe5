"""The server's start: addresses it cannot listen on, and the worker that is kept alive."""

from __future__ import annotations

import argparse
import os
import selectors
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from greenbridge.kernel.errors import ConflictError, InvalidError
from greenbridge.portal import parent
from greenbridge.portal.commands import serve

SOURCES = Path(__file__).resolve().parents[2] / "src"


def options(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    serve.add_arguments(parser)
    return parser.parse_args(words)


@pytest.mark.parametrize("port", ["0", "-1", "65536", "99999999", "x", "9" * 5000])
def test_port_that_is_none_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        options(f"--port={port}")
    assert ended.value.code == 2
    assert "from 1 to 65535" in capsys.readouterr().err


def test_require_port_tells_a_taken_port_from_an_address_that_is_none() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ConflictError) as busy:
            serve.require_port("127.0.0.1", taken.getsockname()[1])
    assert busy.value.code == "port_taken"
    with pytest.raises(InvalidError) as nowhere:
        serve.require_port("999.1.1.1", 8170)
    assert nowhere.value.code == "address_unusable"


def test_serve_starts_the_worker_before_the_server_forks(monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[str] = []

    class Server:
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def serve(self) -> None:
            happened.append(f"server beside {threading.active_count() - before} thread")

    before = threading.active_count()
    monkeypatch.setattr(serve, "Granian", Server)
    monkeypatch.setattr(serve, "_start_worker", lambda: happened.append(threading.current_thread().name))
    monkeypatch.setattr(serve, "_keep_worker", lambda process, stopping: stopping.wait())
    serve._serve(options())
    assert happened == ["MainThread", "server beside 1 thread"]


def test_worker_that_was_killed_is_started_again_and_goes_with_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        started.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]))
        return started[-1]

    monkeypatch.setattr(serve, "_start_worker", start)
    monkeypatch.setattr(serve, "QUICK_DEATH_S", 0.0)
    stopping = threading.Event()
    keeper = threading.Thread(target=serve._keep_worker, args=(start(), stopping), daemon=True)
    keeper.start()
    started[0].kill()
    until = time.monotonic() + 10
    while len(started) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    stopping.set()
    keeper.join(timeout=10)
    assert len(started) == 2
    assert started[1].poll() is not None


PARENT = """
import multiprocessing, os, sys, time
from greenbridge.portal import parent
parent.EVERY_S = 0.1
def web():
    parent.end_with_parent()
    print(os.getpid(), flush=True)
    time.sleep(60)
if __name__ == "__main__":
    multiprocessing.get_context("fork").Process(target=web).start()
    time.sleep(60)
"""


def test_web_process_ends_when_its_server_was_killed() -> None:
    server = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": "src"})
    assert server.stdout is not None
    web = int(server.stdout.readline())
    server.kill()
    server.wait()
    # the pipe ends when the last process that holds it has gone
    with selectors.DefaultSelector() as waiting:
        waiting.register(server.stdout, selectors.EVENT_READ)
        ended = bool(waiting.select(timeout=10))
    server.stdout.close()
    if not ended:
        os.kill(web, signal.SIGKILL)
    assert ended


def test_end_with_parent_leaves_a_process_alone_that_no_server_started() -> None:
    before = threading.active_count()
    parent.end_with_parent()
    assert threading.active_count() == before


@pytest.mark.parametrize("after_s", [0.0, 0.0, 0.3])
def test_ctrl_c_ends_server_web_process_and_worker(tmp_path: Path, after_s: float) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kept = {name: told for name, told in os.environ.items() if name not in {"DATABASE_URL", "TEST_DATABASE_URL"}}
    command = [sys.executable, "-m", "greenbridge.portal.command", "serve", "--no-starter", "--port", str(port)]
    server = subprocess.Popen(
        command, env=kept | {"GREENBRIDGE_DATA": str(tmp_path), "PYTHONPATH": str(SOURCES)}, start_new_session=True
    )
    try:
        _first_answer(port)
        time.sleep(after_s)
        os.killpg(server.pid, signal.SIGINT)  # a terminal sends it to the whole group
        assert server.wait(timeout=serve.STOP_S - 1) == 0
        with pytest.raises(OSError, match="refused"):
            urlopen(f"http://127.0.0.1:{port}/en/", timeout=5)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)


def _first_answer(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            urlopen(f"http://127.0.0.1:{port}/en/about/", timeout=30).close()
            return
        except OSError:
            time.sleep(0.02)
    raise AssertionError("the server does not answer")
