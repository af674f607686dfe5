"""What the worker does for accounts: it writes the letters, so that no page tells by its time whose an address is."""

from __future__ import annotations

from greenbridge.adapters.jobs import job

from . import services


@job("accounts.register")
def register(email: str, language: str) -> None:
    """Write to somebody who asked for an account."""
    services.registration_answer(email, language)


@job("accounts.invite")
def invite(number: int) -> None:
    """Write to somebody who was invited."""
    services.invitation_answer(number)


@job("accounts.reset")
def reset(email: str) -> None:
    """Write to somebody who forgot her password."""
    services.reset_answer(email)


@job("accounts.email_change")
def email_change(number: int, email: str) -> None:
    """Write to the old and to the new address."""
    services.email_change_answer(number, email)


@job("accounts.notice")
def notice(text: str, email: str, language: str) -> None:
    """Tell somebody what happened to her account."""
    services.text_send(text, email, language, {})
