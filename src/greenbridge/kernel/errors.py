"""The families every refusal descends from.

An error carries a stable ``code`` and ``params``; people read sentences made from them in their own language
(`portal/errors.py`), scripts read the code.
"""

from __future__ import annotations

from typing import Any


class GreenBridgeError(Exception):
    """Root of all refusals.

    ``code`` names the fault for scripts and for the sentence shown to a person; ``params`` fill its places.
    """

    code = "error"

    def __init__(self, code: str = "", **params: Any) -> None:
        self.code = code or self.code
        self.params = params
        shown = ", ".join(f"{name}={found!r}" for name, found in params.items())
        super().__init__(f"{self.code}: {shown}" if shown else self.code)


class InvalidError(GreenBridgeError):
    """What came in cannot be understood or breaks a rule (HTTP 400/422, exit code 2)."""

    code = "invalid"


class RefusedError(GreenBridgeError):
    """The asker may not do this (HTTP 403, exit code 3)."""

    code = "refused"


class MissingError(GreenBridgeError):
    """There is no such thing, or none the asker may see (HTTP 404, exit code 4)."""

    code = "missing"


class ConflictError(GreenBridgeError):
    """It clashes with what is already there (HTTP 409, exit code 5)."""

    code = "conflict"


class LimitError(GreenBridgeError):
    """Too much, too large, too often (HTTP 413/429, exit code 6)."""

    code = "limit"
