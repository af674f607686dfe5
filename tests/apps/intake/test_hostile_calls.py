"""What people and scripts may write into addresses and forms: refused in words or passed over, never a fault of ours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from greenbridge.apps.accounts.models import User

pytestmark = pytest.mark.django_db
HUGE = "9" * 20


@pytest.mark.parametrize(
    "address",
    [
        "/en/intake/candidates/?week=9999-12-31",
        "/en/intake/candidates/?week=0001-01-01",
        f"/en/intake/statistics/?source={HUGE}&week=2025-W01-1&band=%D9%A3",
        "/en/intake/?source=999999999999&language=%00&q=a%00b&page=999999999",
        "/en/intake/?source=%D9%A3",
        "/en/intake/bulk/?source=999999999999&language=%00&kind=%00&from=nan",
        "/en/intake/rules/?source=999999999999",
        f"/en/intake/{HUGE}/",
        f"/en/intake/sources/{HUGE}/",
        f"/en/intake/states/?numbers={HUGE},1,x",
        "/en/intake/next/?after=999999999",
        f"/api/intake/documents/{HUGE}",
        f"/api/intake/documents?q=a%00b&page={HUGE}",
        f"/api/intake/sources/{HUGE}",
        "/api/intake/statistics?kind=%00&language=%00",
    ],
)
def test_addresses(take: Callable[..., int], client: Client, curator: User, address: str) -> None:
    take()
    client.force_login(curator)
    assert client.get(address).status_code < 500


@pytest.mark.parametrize(
    "form",
    [
        {"act": "merge", "target": "gb:\0"},
        {"act": "edit", "title": "a\0b"},
        {"act": "edit", "kind": "animal", "field-country": "ZZZ"},
        {"act": "edit", "field-row": "x"},
        {"act": "edit", "field-identifiers": "x", "field-fields": "none"},
        {"act": "edit", "figure-0": "1", "figure-0-keep": "1", "figure-0-value": "1e999", "figure-0-low": "NaN"},
        {"act": "edit-accept", "summary": "x" * 200_000},
        {"act": "split", "second_title": "a\0b" * 900, "side:name-9": "second", "side:figure-x": "second"},
        {"act": "join", "join": HUGE},
    ],
)
def test_decisions(take: Callable[..., int], client: Client, curator: User, form: dict[str, str]) -> None:
    number = take()
    client.force_login(curator)
    assert client.post(f"/en/intake/{number}/2/", form).status_code < 500
    assert client.get(f"/en/intake/{number}/?c=2").status_code == 200
