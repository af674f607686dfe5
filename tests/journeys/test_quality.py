"""What a browser can measure: accessibility by axe, weight of the first page, no request to elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("browser")]

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
FIRST_PAGE_BYTES = 150_000
PAGES = (
    "/zh-hans/",
    "/ru/libraries/",
    "/en/libraries/projects/",
    "/ru/libraries/organisations/gb:starter:organisation:ziya-zone/",
    "/zh-hans/libraries/experts/",
    "/en/search/?q=battery",
    "/ru/search/?q=zzzzqqqq",
    "/zh-hans/exchange/",
    "/en/exchange/match/?text=We need a battery recycling line, 5000 t/a, in Uzbekistan",
    "/ru/glossary/",
    "/zh-hans/glossary/?class=energy",
    "/en/about/",
    "/zh-hans/about/licences/",
    "/ru/sign-in/",
    "/en/no-such-page/",
)
OWN_PAGES = (
    "/zh-hans/intake/",
    "/ru/intake/bulk/?from=0.5",
    "/zh-hans/intake/rules/",
    "/en/intake/statistics/",
    "/ru/intake/candidates/",
    "/ru/intake/sources/",
    "/zh-hans/intake/sources/new/mail/",
    "/ru/requests/",
    "/en/account/",
    "/ru/exchange/needs/new/",
    "/ru/people/",
    "/zh-hans/people/1/",
    "/ru/libraries/organisations/gb:starter:organisation:ziya-zone/edit/",
    "/zh-hans/libraries/experts/new/",
)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", PAGES + OWN_PAGES)
def test_axe_finds_no_violation(visit: Callable[..., Page], path: str, dark: bool) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed (no Node to install npm packages with)")
    page = visit(path, signed_in=path in OWN_PAGES, dark=dark, width=390 if dark else 1280)
    # the site's own policy forbids strange scripts, so axe comes in through the debugger's door
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    told = [f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}" for one in found["violations"]]
    assert told == []


@pytest.mark.parametrize("path", ["/zh-hans/", "/ru/", "/en/libraries/projects/"])
def test_first_page_is_light_and_all_from_here(visit: Callable[..., Page], path: str) -> None:
    page = visit("/en/about/")
    address = page.url.split("/en/")[0]
    seen: list[tuple[str, int]] = []

    def note(request: object) -> None:
        sizes = request.sizes()  # type: ignore[attr-defined]
        seen.append((request.url, sizes["responseBodySize"] + sizes["responseHeadersSize"]))  # type: ignore[attr-defined]

    fresh = page.context.browser.new_context()  # type: ignore[union-attr]
    try:
        first = fresh.new_page()
        first.on("requestfinished", note)
        first.goto(address + path, wait_until="networkidle")
        assert all(url.startswith(address) for url, _ in seen)
        assert sum(size for _, size in seen) <= FIRST_PAGE_BYTES
    finally:
        fresh.close()
