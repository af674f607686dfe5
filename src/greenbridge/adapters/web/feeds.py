"""Atom and RSS, sound or broken, as a list of entries."""

from __future__ import annotations

import calendar
import html
import io
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser

from greenbridge.kernel.errors import InvalidError

MOST_ENTRIES = 200
_TAG = re.compile(r"<[^>]{0,200}>")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: ``key`` tells it from the others for good; ``published`` is an ISO day or empty."""

    key: str
    url: str
    title: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: what it calls itself, its language and its entries, the first as it gives them."""

    title: str
    language: str
    entries: tuple[Entry, ...]


def read_feed(body: bytes, base: str, *, media_type: str = "") -> Feed:
    """Read a feed found at ``base``; entries without an http address are left out, at most 200 are taken.

    InvalidError("feed_unreadable") when it is no feed at all.
    """
    headers = {"content-location": base} | ({"content-type": media_type} if media_type else {})
    # a stream, for it takes bare bytes for the name of a file or an address to open
    found = feedparser.parse(io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    if not found.get("version") and not found.entries:
        raise InvalidError("feed_unreadable", found=base[:200])
    entries = [_entry(one, base) for one in found.entries[:MOST_ENTRIES]]
    about = found.feed
    return Feed(
        title=_plain(about.get("title", "")),
        language=str(about.get("language", ""))[:12],
        entries=tuple(one for one in entries if one is not None),
    )


def _entry(told: Any, base: str) -> Entry | None:
    try:
        url = urljoin(base, _UNSEEN.sub("", str(told.get("link") or "")).strip())
    except ValueError:  # http://[
        return None
    if urlsplit(url).scheme not in ("http", "https") or url == base:
        return None
    moment = told.get("published_parsed") or told.get("updated_parsed")
    try:
        published = datetime.fromtimestamp(calendar.timegm(moment), UTC).date().isoformat() if moment else ""
    except (ValueError, OverflowError, OSError):
        published = ""
    key = _UNSEEN.sub("", str(told.get("id") or "")) or url
    return Entry(key=key[:500], url=url[:1000], title=_plain(told.get("title", "")), published=published)


def _plain(told: Any) -> str:
    return " ".join(_UNSEEN.sub(" ", html.unescape(_TAG.sub("", str(told)))).split())[:500]
