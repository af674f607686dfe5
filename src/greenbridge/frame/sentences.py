"""The sentence for a refusal, for those who stand below the portal, where the table of sentences is."""

from __future__ import annotations

from collections.abc import Callable

from greenbridge.kernel.errors import GreenBridgeError


def _code(error: GreenBridgeError) -> str:
    return error.code


_speaker: list[Callable[[GreenBridgeError], str]] = [_code]


def use_speaker(speaker: Callable[[GreenBridgeError], str]) -> None:
    """Say who makes sentences; the portal does, once, when it starts."""
    _speaker[0] = speaker


def sentence_of(error: GreenBridgeError) -> str:
    """What was found, what was expected and what to do, in the language in use; the bare code where no portal runs."""
    return _speaker[0](error)
