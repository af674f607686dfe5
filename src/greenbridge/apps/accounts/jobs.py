"""What the worker does for accounts: it writes the letters, so that no page tells by its time whose an address is."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from greenbridge.adapters.jobs import enqueue_later, job

from . import services

AGAIN_AFTER_S = (60, 600, 3600)
"""When a letter is tried again that the mail server did not take [s]."""


def _patiently(name: str, tried: int, act: Callable[..., None], **arguments: Any) -> None:
    """Do it, and once more later while the mail server fails; what smtplib raises is an OSError too."""
    try:
        act(**arguments)
    except OSError as error:
        if tried >= len(AGAIN_AFTER_S):
            raise
        logging.getLogger(__name__).warning("a letter (%s) was not taken: %s", name, type(error).__name__)
        enqueue_later(name, AGAIN_AFTER_S[tried], tried=tried + 1, **arguments)


@job("accounts.register")
def register(email: str, language: str, tried: int = 0) -> None:
    """Write to somebody who asked for an account."""
    _patiently("accounts.register", tried, services.registration_answer, email=email, language=language)


@job("accounts.invite")
def invite(number: int, tried: int = 0) -> None:
    """Write to somebody who was invited."""
    _patiently("accounts.invite", tried, services.invitation_answer, number=number)


@job("accounts.reset")
def reset(email: str, tried: int = 0) -> None:
    """Write to somebody who forgot her password."""
    _patiently("accounts.reset", tried, services.reset_answer, email=email)


@job("accounts.email_change")
def email_change(number: int, email: str, tried: int = 0) -> None:
    """Write to the old and to the new address."""
    _patiently("accounts.email_change", tried, services.email_change_answer, number=number, email=email)


@job("accounts.notice")
def notice(text: str, email: str, language: str, tried: int = 0) -> None:
    """Tell somebody what happened to her account."""
    _patiently("accounts.notice", tried, services.notice_answer, text=text, email=email, language=language)
