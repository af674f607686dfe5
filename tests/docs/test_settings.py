"""The page of settings against the table of variables and against what the sources read."""

from __future__ import annotations

import re
from collections.abc import Callable

from greenbridge.config.environment import VARIABLES

from .conftest import ROOT


def _rows(page: str) -> dict[str, str]:
    return dict(re.findall(r"^\| `([A-Z_]+)` \| (.+?) \|", page, re.MULTILINE))


def test_every_variable_is_documented_with_its_default(document: Callable[[str], str]) -> None:
    rows = _rows(document("docs/reference/settings.md"))
    wanted = {variable.name: f"`{variable.default}`" if variable.default else "(empty)" for variable in VARIABLES}
    assert {name: rows.get(name) for name in wanted} == wanted


def test_no_variable_is_documented_that_nobody_reads(document: Callable[[str], str]) -> None:
    assert set(_rows(document("docs/reference/settings.md"))) == {variable.name for variable in VARIABLES} | {"TEST_DATABASE_URL"}


def test_sources_read_no_other_variable() -> None:
    named = set()
    for path in (ROOT / "src").rglob("*.py"):
        named |= set(re.findall(r"\bGREENBRIDGE_[A-Z_]+\b", path.read_text(encoding="utf-8")))
    assert named <= {variable.name for variable in VARIABLES}
