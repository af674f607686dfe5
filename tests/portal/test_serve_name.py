"""What links in letters begin with when no setting says it."""

from __future__ import annotations

import argparse
import os
from typing import Any

import pytest

from greenbridge.portal.commands import serve


@pytest.mark.parametrize(
    ("address", "public", "given", "named"),
    [
        ("127.0.0.1", [], "", "http://127.0.0.1:8010"),
        ("127.0.0.1", ["192.0.2.10"], "", "http://127.0.0.1:8010"),
        ("0.0.0.0", ["192.0.2.10"], "", "http://192.0.2.10:8010"),
        ("0.0.0.0", [], "", "http://127.0.0.1:8010"),
        ("::1", [], "", "http://[::1]:8010"),
        ("0.0.0.0", ["192.0.2.10"], "https://node.example.org", "https://node.example.org"),
    ],
)
def test_name_site_takes_the_name_others_reach_it_by(
    settings: Any, monkeypatch: pytest.MonkeyPatch, address: str, public: list[str], given: str, named: str
) -> None:
    monkeypatch.setenv("GREENBRIDGE_URL", given)
    settings.SITE_URL, settings.PUBLIC_HOSTS = given, public
    serve._name_site(argparse.Namespace(address=address, port=8010))
    assert named == settings.SITE_URL
    assert os.environ["GREENBRIDGE_URL"] == named
