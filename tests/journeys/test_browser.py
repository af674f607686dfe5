"""The browser of the npm package does what the machine's does: a bare machine runs the journeys in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable

import pytest
from playwright.sync_api import sync_playwright
from tools import browser

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("browser")]


@pytest.fixture
def packaged(monkeypatch: pytest.MonkeyPatch) -> browser.Browser:
    """What is found where the machine has no Chromium."""
    real: Callable[..., str | None] = shutil.which
    monkeypatch.setattr(browser.shutil, "which", lambda name, *more: None if name in browser.NAMES else real(name, *more))
    found = browser.find_browser()
    if found is None:
        pytest.skip("no Node on this machine, or its npm packages are not installed (tools/browser.py installs them)")
    return found


def test_packaged_browser_lies_in_the_checkout_and_outlives_its_pages(packaged: browser.Browser) -> None:
    assert packaged.path.startswith(str(browser.ROOT))
    with sync_playwright() as play:
        started = play.chromium.launch(
            executable_path=packaged.path,
            args=list(packaged.arguments),
            chromium_sandbox=False,
            env=dict(os.environ) | packaged.environment,
        )
        for word in ("one", "two", "three"):
            context = started.new_context()
            page = context.new_page()
            page.goto(f"data:text/html,<p>{word}")
            assert page.inner_text("p") == word
            context.close()
        started.close()
