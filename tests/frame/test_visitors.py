"""Where requests come from."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from greenbridge.frame.visitors import address_of


@pytest.mark.parametrize(
    ("remote", "told", "proxy", "address"),
    [
        ("192.0.2.1", "", False, "192.0.2.1"),
        ("192.0.2.1", "198.51.100.7", False, "192.0.2.1"),
        ("192.0.2.1", "198.51.100.7", True, "198.51.100.7"),
        ("192.0.2.1", "10.9.9.9, 198.51.100.7", True, "198.51.100.7"),
        ("192.0.2.1", "", True, "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "", False, "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "", False, "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "", False, "::ffff:192.0.2.1"),
        ("192.0.2.1", "nonsense" * 20, True, ("nonsense" * 20)[:60]),
        ("", "", False, ""),
    ],
)
def test_address_of_believes_a_proxy_only_where_there_is_one(
    settings: Any, remote: str, told: str, proxy: bool, address: str
) -> None:
    settings.PROXY = proxy
    more = {"HTTP_X_FORWARDED_FOR": told} if told else {}
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=remote, **more)) == address
