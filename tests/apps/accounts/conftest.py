"""Letters of accounts, caught as they leave."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail

LINK = re.compile(r"https?://\S+")


@pytest.fixture
def outbox(settings: Any) -> list[Any]:
    """Letters that were sent, oldest first."""
    settings.SITE_URL = "https://node.example.org"
    return mail.outbox


@pytest.fixture
def link_of(outbox: list[Any]) -> Callable[..., str]:
    """Path of the link of the newest letter, or of the newest to an address."""

    def find(to: str = "") -> str:
        letter = next(one for one in reversed(outbox) if to in one.to or not to)
        found = next(one for one in LINK.findall(letter.body) if "/letter/" in one)
        assert found.startswith("https://node.example.org/")
        return found.removeprefix("https://node.example.org")

    return find
