"""A real server on a fresh data folder, and a real browser."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tools.browser import find_browser

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "a long pass phrase 26"


@dataclass(frozen=True)
class Server:
    """A running node: its address, its first-run link, its data folder."""

    address: str
    first_run: str
    data: Path


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`greenbridge serve` on a fresh data folder, on SQLite, with starter content and examples."""
    data = tmp_path_factory.mktemp("node")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kept = {name: found for name, found in os.environ.items() if name not in {"DATABASE_URL", "TEST_DATABASE_URL"}}
    command = [sys.executable, "-m", "greenbridge.portal.command", "serve", "--json", "--examples", "--port", str(port)]
    log = (data / "serve.log").open("wb")
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=kept | {"GREENBRIDGE_DATA": str(data / "var"), "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=log,
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, (data / "serve.log").read_text(encoding="utf-8")
        said = json.loads(line)
        _wait(port)
        yield Server(said["address"].rstrip("/"), said["first_run"], data / "var")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        process.stdout.close()
        log.close()


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server does not answer")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium or the one of the npm package."""
    found = find_browser()
    if found is None:
        pytest.skip("no Chromium on this machine and no Node to unpack one")
    with sync_playwright() as play:
        started = play.chromium.launch(
            executable_path=found.path,
            args=list(found.arguments),
            chromium_sandbox=False,
            env=dict(os.environ) | found.environment,
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def administrator(server: Server, browser: Browser) -> dict[str, Any]:
    """Cookies of the administrator, who went through the first-run wizard in Russian."""
    context = browser.new_context(locale="ru-RU")
    page = context.new_page()
    page.goto(server.first_run)
    assert page.locator("html").get_attribute("lang") == "ru"
    page.locator("input[name=username]").fill("anna")
    if page.locator("input[name=organisation]").count():
        page.locator("input[name=organisation]").fill("Example Centre")
    for field in page.locator("input[type=password]").all():
        field.fill(PASSWORD)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_load_state()
    assert "/first-run/" not in page.url
    state = context.storage_state()
    context.close()
    return dict(state)


@pytest.fixture
def visit(server: Server, browser: Browser, administrator: dict[str, Any]) -> Iterator[Callable[..., Page]]:
    """Open a page as somebody: ``visit("/ru/", signed_in=True, width=390, scripts=False)``."""
    contexts = []

    def open_page(path: str, *, signed_in: bool = False, width: int = 1280, dark: bool = False, scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            storage_state=administrator if signed_in else None,
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(server.address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
