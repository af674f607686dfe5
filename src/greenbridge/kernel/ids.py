"""Public identifiers: stable, readable, minted once per node, never reused.

``gb:cn-tj:project:01JD3Q…`` is product, node, kind and a ULID (48 bits of milliseconds, 80 random bits, Crockford base 32).
Starter content keeps fixed readable names: ``gb:starter:project:uz-zarafshan-wind``.
"""

from __future__ import annotations

import re

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ID = re.compile(r"gb:[a-z0-9][a-z0-9-]{0,31}:[a-z][a-z-]{0,31}:[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


def mint_ulid(now_ms: int, randomness: bytes) -> str:
    """ULID of 26 characters from milliseconds since 1970 (UTC) and 10 random bytes.

    Raises
    ------
    ValueError
        If ``now_ms`` does not fit in 48 bits or ``randomness`` is not 10 bytes.
    """
    if not 0 <= now_ms < 1 << 48:
        raise ValueError(f"now_ms={now_ms}: expected 48 bits of milliseconds")
    if len(randomness) != 10:
        raise ValueError(f"{len(randomness)} random bytes: expected 10")
    number = now_ms << 80 | int.from_bytes(randomness, "big")
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))


def public_id(node: str, kind: str, local: str) -> str:
    """``gb:<node>:<kind>:<local>``; raises ValueError when a part breaks the form."""
    made = f"gb:{node}:{kind}:{local}"
    if not _ID.fullmatch(made):
        raise ValueError(f"{made!r} is not an identifier: expected gb:<node>:<kind>:<name>")
    return made


def is_public_id(text: str) -> bool:
    """Whether ``text`` has the form of an identifier."""
    return bool(_ID.fullmatch(text))
