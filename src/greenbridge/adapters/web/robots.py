"""What a site asks of robots (RFC 9309): may a page be fetched, and how long to wait between two."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

LIMIT_BYTES = 500 * 1024
"""RFC 9309, 2.5: at least 500 KiB are read."""
LONGEST_WAIT_S = 60.0
"""A longer crawl delay than this would never let a feed finish; such a site is asked once a minute."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site; ``None`` for everything means that nothing may be fetched."""

    parsed: Protego | None

    def allows(self, url: str, agent: str) -> bool:
        """May this address be fetched?"""
        return self.parsed is not None and bool(self.parsed.can_fetch(url, agent))

    def wait_s(self, agent: str) -> float:
        """Pause the site asks for between two fetches [s]; 0 when it asks for none."""
        asked = self.parsed.crawl_delay(agent) if self.parsed is not None else None
        return min(float(asked or 0), LONGEST_WAIT_S)


def rules_of(status: int, body: bytes) -> Rules:
    """Rules told by the answer to /robots.txt.

    Without the file (4xx) everything is allowed; while the site fails (5xx, or no answer: status 0) nothing is
    (RFC 9309, 2.3.1.3 and 2.3.1.4).
    """
    if status == 0 or status >= 500:
        return Rules(None)
    text = body[:LIMIT_BYTES].decode("utf-8", errors="replace") if status == 200 else ""
    return Rules(Protego.parse(text))
