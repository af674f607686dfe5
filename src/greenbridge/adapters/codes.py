"""One-time codes of authenticator apps: HOTP (RFC 4226) and TOTP (RFC 6238), SHA-1, six digits, steps of thirty seconds."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from urllib.parse import quote, urlencode

STEP_S = 30
DIGITS = 6
DRIFT = 1
"""Steps a clock may be ahead or behind."""
SECRET_BYTES = 20
"""Length of the shared secret: that of the digest (RFC 4226, section 4, R6)."""


def make_secret() -> str:
    """A new shared secret in base32, as apps take it."""
    return base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode()


def hotp(secret: str, counter: int, *, digits: int = DIGITS) -> str:
    """The code of a counter (RFC 4226, section 5.3).

    >>> hotp(base64.b32encode(b"12345678901234567890").decode(), 1)
    '287082'
    """
    key = base64.b32decode(secret)
    mac = hmac.new(key, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    at = mac[-1] & 0x0F
    number = int.from_bytes(mac[at : at + 4], "big") & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


def step_of(at_s: float) -> int:
    """Number of the thirty seconds a time lies in (RFC 6238, section 4.2)."""
    return int(at_s // STEP_S)


def matching_step(secret: str, code: str, *, at_s: float, after: int) -> int | None:
    """The step whose code this is, among the present and its neighbours and later than ``after``, which was used; None for a
    wrong code. Every candidate is compared, in constant time."""
    now = step_of(at_s)
    found = None
    for step in range(max(0, now - DRIFT), now + DRIFT + 1):
        if hmac.compare_digest(hotp(secret, step).encode(), code.encode()) and step > after:
            found = step
    return found


def address_of_secret(secret: str, *, account: str, issuer: str) -> str:
    """The otpauth address that apps open."""
    label = quote(f"{issuer}:{account}", safe="")
    return f"otpauth://totp/{label}?" + urlencode({"secret": secret, "issuer": issuer, "digits": DIGITS, "period": STEP_S})
