"""Which source a document comes from, where nobody has said so: the site of its address, else its publisher."""

from __future__ import annotations

from urllib.parse import urlsplit

from greenbridge.apps.accounts.selectors import Asker

from ..choices import SourceKind
from ..errors import SourceMissingError
from ..models import Source
from ..selectors.sources import sources_seen_by


def source_chosen(number: str, *, by: Asker) -> Source:
    """The source a curator says that what she hands in comes from; SourceMissingError when there is none she may see."""
    rows = sources_seen_by(by).filter(kind=SourceKind.UPLOAD)
    source = rows.filter(pk=int(number)).first() if number.isdecimal() and len(number) < 12 else None
    if source is None:
        raise SourceMissingError(number=number[:12])
    return source


def source_called(name: str) -> Source | None:
    """The source of this name in whatever case; the first where there are two. SQLite folds the case of Latin letters alone."""
    folded = name.casefold()
    found = (number for number, told in Source.objects.order_by("pk").values_list("pk", "name") if told.casefold() == folded)
    number = next(found, None)
    return None if number is None else Source.objects.get(pk=number)


def source_named(*, url: str, publisher: str, language: str = "") -> Source | None:
    """The source of pages handed in by people from this site or publisher, made when it is new; None when nothing is known.

    The node's own act, within taking a document in. What is remembered and counted by source needs one for each document.
    """
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    name = (host or publisher.strip())[:200]
    if not name:
        return None
    known = source_called(name)
    if known is not None:
        return known
    made, _ = Source.objects.get_or_create(
        name=name,
        defaults={
            "kind": SourceKind.UPLOAD,
            "publisher": publisher.strip()[:300],
            "language": language,
            "address": f"{urlsplit(url).scheme}://{urlsplit(url).netloc}/"[:1000] if host else "",
        },
    )
    return made


def is_page(address: str) -> bool:
    """Whether it is the address of something on the web."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # http://[
        return False
