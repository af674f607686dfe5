"""One-time codes, against the published values of RFC 4226 and RFC 6238."""

from __future__ import annotations

import base64
from urllib.parse import parse_qs, urlsplit

import pytest

from greenbridge.adapters.codes import address_of_secret, hotp, make_secret, matching_step, step_of

SECRET = base64.b32encode(b"12345678901234567890").decode()
"""The shared secret of both documents."""


@pytest.mark.parametrize(
    ("counter", "code"),
    list(enumerate(["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"])),
)
def test_hotp_gives_the_values_of_rfc_4226_appendix_d(counter: int, code: str) -> None:
    assert hotp(SECRET, counter) == code


@pytest.mark.parametrize(
    ("at_s", "code"),
    [
        (59, "94287082"),
        (1111111109, "07081804"),
        (1111111111, "14050471"),
        (1234567890, "89005924"),
        (2000000000, "69279037"),
        (20000000000, "65353130"),
    ],
)
def test_totp_gives_the_values_of_rfc_6238_appendix_b(at_s: int, code: str) -> None:
    assert hotp(SECRET, step_of(at_s), digits=8) == code
    assert matching_step(SECRET, code[-6:], at_s=at_s, after=0) == at_s // 30


def test_matching_step_allows_one_step_of_drift_and_no_second_use() -> None:
    now = 1_000_000 * 30 + 15
    codes = [hotp(SECRET, 1_000_000 + drift) for drift in range(-2, 3)]
    found = [matching_step(SECRET, code, at_s=now, after=0) for code in codes]
    assert found == [None, 999_999, 1_000_000, 1_000_001, None]
    assert matching_step(SECRET, codes[2], at_s=now, after=1_000_000) is None
    assert matching_step(SECRET, codes[1], at_s=now, after=1_000_000) is None
    assert matching_step(SECRET, codes[3], at_s=now, after=1_000_000) == 1_000_001


@pytest.mark.parametrize("code", ["", "12345", "1234567", "абвгде", "１２３４５６"])
def test_matching_step_takes_no_other_form(code: str) -> None:
    assert matching_step(SECRET, code, at_s=0.0, after=-1) is None


def test_make_secret_is_new_and_long() -> None:
    made = {make_secret() for _ in range(50)}
    assert len(made) == 50
    assert {len(base64.b32decode(one)) for one in made} == {20}


def test_address_of_secret_names_account_and_node() -> None:
    parts = urlsplit(address_of_secret(SECRET, account="Анна:1", issuer="GreenBridge cn"))
    assert (parts.scheme, parts.netloc) == ("otpauth", "totp")
    assert parse_qs(parts.query) == {"secret": [SECRET], "issuer": ["GreenBridge cn"], "digits": ["6"], "period": ["30"]}
