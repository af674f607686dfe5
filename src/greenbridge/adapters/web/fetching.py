"""One polite fetch: robots.txt asked first, a pause between two of one site, limits on size, time and redirects."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import urljoin

import urllib3

from greenbridge.kernel.errors import GreenBridgeError, InvalidError, LimitError, RefusedError

from .addresses import Target, require_target
from .robots import LIMIT_BYTES as ROBOTS_BYTES
from .robots import Rules, rules_of

PAUSE_S = 2.0
"""Between two fetches from one site, where its robots.txt asks for nothing longer."""
ROBOTS_KEPT_S = 24 * 3600.0
"""RFC 9309, 2.4: no longer than a day."""
ROBOTS_FAILED_S = 300.0
"""How long a site that failed to give it is left alone: a short fault must not close it for a day."""
REDIRECTS = 5
CONNECT_S, READ_S = 10.0, 30.0
PIECE = 64 * 1024
ACCEPT = "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: ``url`` is where it was found after redirects; ``unchanged`` when the site says so (then ``body`` is empty)."""

    url: str
    body: bytes
    media_type: str = ""
    charset: str = ""
    etag: str = ""
    modified: str = ""
    unchanged: bool = False


@dataclass(slots=True)
class Fetcher:
    """Fetches pages in the name of ``agent`` (product token first: ``GreenBridge/0.1 (+https://node.example)``).

    It remembers when it was where last, so one serves a whole process. ``allow_private`` is for tests against a server of their
    own; ``clock`` and ``sleep`` too.
    """

    agent: str
    limit_bytes: int
    pause_s: float = PAUSE_S
    time_s: float = 60.0
    allow_private: bool = False
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _robots: dict[str, tuple[float, Rules]] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str, *, etag: str = "", modified: str = "") -> Fetched:
        """Fetch an address; ``etag`` and ``modified`` of the last time let the site answer that nothing changed.

        Refusals: InvalidError address_invalid, address_private, host_unknown; RefusedError("robots_forbid");
        InvalidError("site_answered", status=…), ("site_unreachable", reason=…: also when its robots.txt cannot be had),
        ("redirects_too_many");
        LimitError page_too_large, page_too_slow.
        """
        asked = {name: told for name, told in (("If-None-Match", etag), ("If-Modified-Since", modified)) if told}
        for _ in range(REDIRECTS + 1):
            target = require_target(url, allow_private=self.allow_private)
            rules = self._rules(target)
            if rules.parsed is None:
                raise InvalidError("site_unreachable", found=target.url[:200], reason="robots.txt")
            if not rules.allows(target.url, self.agent):
                raise RefusedError("robots_forbid", found=target.url[:200])
            self._wait(target.origin, max(self.pause_s, rules.wait_s(self.agent)))
            status, headers, body = self._get(target, asked, self.limit_bytes)
            if status in (301, 302, 303, 307, 308) and headers.get("Location"):
                url = urljoin(target.url, headers["Location"])
                continue
            if status == 304:
                return Fetched(url=target.url, body=b"", etag=etag, modified=modified, unchanged=True)
            if status != 200:
                raise InvalidError("site_answered", status=status, found=target.url[:200])
            media_type, _, rest = headers.get("Content-Type", "").partition(";")
            return Fetched(
                url=target.url,
                body=body,
                media_type=media_type.strip().lower(),
                charset=_charset(rest),
                etag=headers.get("ETag", "")[:200],
                modified=headers.get("Last-Modified", "")[:100],
            )
        raise InvalidError("redirects_too_many", found=url[:200], limit=REDIRECTS)

    def _rules(self, target: Target) -> Rules:
        kept = self._robots.get(target.origin)
        if kept is not None and self.clock() - kept[0] < (ROBOTS_FAILED_S if kept[1].parsed is None else ROBOTS_KEPT_S):
            return kept[1]
        rules = self._asked_rules(target)
        self._robots[target.origin] = (self.clock(), rules)
        return rules

    def _asked_rules(self, target: Target) -> Rules:
        place = target.origin + "/robots.txt"
        try:
            for _ in range(REDIRECTS + 1):
                asked = require_target(place, allow_private=self.allow_private)
                status, headers, body = self._get(asked, {}, ROBOTS_BYTES, cut=True)
                if status not in (301, 302, 303, 307, 308) or not headers.get("Location"):
                    return rules_of(status, body)
                place = urljoin(asked.url, headers["Location"])
        except GreenBridgeError:
            return rules_of(0, b"")
        return rules_of(404, b"")  # too many redirects count as no file (RFC 9309, 2.3.1.2)

    def _wait(self, origin: str, pause_s: float) -> None:
        last = self._last.get(origin)
        if last is not None and (left := last + pause_s - self.clock()) > 0:
            self.sleep(left)
        self._last[origin] = self.clock()

    def _get(
        self, target: Target, asked: dict[str, str], limit_bytes: int, *, cut: bool = False
    ) -> tuple[int, Mapping[str, str], bytes]:
        """One request to the very address that was checked; the name is only told, never looked up again."""
        headers = {
            "Host": target.origin.partition("://")[2],
            "User-Agent": self.agent,
            "Accept": ACCEPT,
            "Accept-Encoding": "gzip",
        }
        ends = self.clock() + self.time_s
        try:
            with self._pool(target) as pool:
                asking: dict[str, Any] = {"headers": headers | asked, "preload_content": False, "redirect": False}
                with closing(cast(urllib3.HTTPResponse, pool.urlopen("GET", target.path, **asking))) as answer:
                    body = b"" if answer.status in (301, 302, 304) else self._body(answer, limit_bytes, ends, cut=cut)
                    return answer.status, answer.headers, body
        except urllib3.exceptions.HTTPError as error:
            reason = type(getattr(error, "reason", None) or error).__name__
            raise InvalidError("site_unreachable", found=target.url[:200], reason=reason) from error

    def _body(self, answer: urllib3.HTTPResponse, limit_bytes: int, ends: float, *, cut: bool) -> bytes:
        pieces: list[bytes] = []
        size = 0
        # what has arrived is taken at once: waiting for a full piece would let a trickle outlast the time limit
        while piece := answer.read1(PIECE, decode_content=True):
            size += len(piece)
            pieces.append(piece)
            if size > limit_bytes:
                if cut:
                    break
                raise LimitError("page_too_large", limit_bytes=limit_bytes)
            if self.clock() > ends:
                raise LimitError("page_too_slow", limit_seconds=self.time_s)
        return b"".join(pieces)[:limit_bytes]

    def _pool(self, target: Target) -> urllib3.HTTPConnectionPool:
        timeout = urllib3.Timeout(connect=CONNECT_S, read=min(READ_S, self.time_s))
        if target.scheme == "http":
            return urllib3.HTTPConnectionPool(target.ip, target.port, timeout=timeout, retries=False)
        return urllib3.HTTPSConnectionPool(
            target.ip, target.port, timeout=timeout, retries=False, server_hostname=target.host, assert_hostname=target.host
        )


def _charset(parameters: str) -> str:
    for part in parameters.split(";"):
        name, _, told = part.strip().partition("=")
        if name.lower() == "charset":
            return told.strip("\"' ")[:40]
    return ""
