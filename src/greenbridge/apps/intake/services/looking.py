"""What the worker does for sources: looks where something new may be, takes in what waits. The node's own acts."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import F, Q
from django.utils import timezone

from greenbridge import __version__
from greenbridge.adapters.folders import files_at_rest
from greenbridge.adapters.jobs import enqueue
from greenbridge.adapters.mailbox import Mail, Place, read_imap, read_maildir, require_small
from greenbridge.adapters.web import Fetched, Fetcher, read_feed
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, LimitError

from .. import bridge
from ..choices import LOOKED_AT, ItemState, SourceKind
from ..models import Document, Item, Source
from ..selectors.sources import next_look
from .documents import Incoming, Taken, document_enter, document_fail, document_read, files_folder
from .sources import key_of, path_at, place_of, plain_fault, require_fetching, storable, work_on

CHUNK = 20
"""Files taken in by one job, after which others in the queue have their turn."""
CHUNK_OF_PAGES = 3
"""Pages fetched by one job: between two of one site it pauses."""
PIECE = 1 << 20
PASSING = frozenset({"site_unreachable", "page_too_slow", "host_unknown", "fetch_off"})
"""Refusals of a page that the next look may not meet."""
FEED_BYTES = 5 << 20
"""A feed is a list of addresses; a longer one costs more to take apart than it can be worth."""
TRIED_FOR = timedelta(days=3)
_log = logging.getLogger(__name__)
TYPES = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "text/plain": ".txt"}


@lru_cache(maxsize=1)
def fetcher() -> Fetcher:
    """The one fetcher of the process, which remembers when it was where."""
    home = next((name for name in settings.ALLOWED_HOSTS if "." in name and not name[0].isdigit()), "")
    where = f"+https://{home.lstrip('.')}; " if home else ""
    return Fetcher(f"GreenBridge/{__version__} ({where}node {settings.NODE})", settings.UPLOAD_MAX_BYTES)


def sources_due() -> int:
    """Put a look at every source whose time has come into the queue; how many."""
    now = timezone.now()
    count = 0
    told = ("pk", "enabled", "paused", "tried_at", "every_minutes", "failures")
    for source in Source.objects.filter(enabled=True, paused=False, kind__in=LOOKED_AT).only(*told):
        if (due := next_look(source)) is not None and due > now:
            continue
        with transaction.atomic():
            # only the first of two workers moves the time on
            same = Q(tried_at=source.tried_at) if source.tried_at else Q(tried_at__isnull=True)
            if Source.objects.filter(same, pk=source.pk, enabled=True).update(tried_at=now):
                enqueue("intake.look", number=source.pk)
                count += 1
    return count


def source_look(number: int) -> None:
    """Look at a source: note what is new there and have it taken in; a refusal, or a fault of ours, is kept beside it until the
    next good look."""
    source = Source.objects.filter(pk=number).first()
    if source is None or source.paused:
        return
    look: Callable[[Source], None] = {
        SourceKind.FOLDER: _look_folder, SourceKind.MAIL: _look_mail, SourceKind.FEED: _look_feed, SourceKind.PAGE: _look_page,
    }.get(SourceKind(source.kind), lambda _source: None)  # fmt: skip
    now = timezone.now()
    Source.objects.filter(pk=number).update(tried_at=now)
    try:
        require_fetching(source)
        look(source)
    except GreenBridgeError as error:
        _note_failure(number, error)
        return
    except _NoRoomError as error:
        _note_failure(number, error.refusal)
        return
    except Exception as error:  # noqa: BLE001  a fault of ours is told on the page of the source, and the next looks go on
        _log.exception("source %s", number)
        _note_failure(number, InvalidError("look_crashed", reason=type(error).__name__))
        return
    with transaction.atomic():
        source = Source.objects.select_for_update().get(pk=number)
        source.fetched_at, source.error, source.failures = now, {}, 0
        source.save(update_fields=["fetched_at", "error", "failures"])
        work_on(source)


def _note_failure(number: int, error: GreenBridgeError) -> None:
    """Keep beside a source why the last look failed; the next one by itself waits twice as long as the last."""
    Source.objects.filter(pk=number).update(error=plain_fault(error), failures=F("failures") + 1)


def _look_folder(source: Source) -> None:
    folder = Path(source.address)
    known = dict(source.items.values_list("key", "mark"))
    fresh, changed = [], []
    try:
        for file in files_at_rest(folder):
            key = key_of(file.key)
            if key not in known:
                name = storable(file.key)[-500:]
                fresh.append(Item(source=source, key=key, name=name, place=place_of(file.path), mark=file.mark))
            elif known[key] != file.mark:
                changed.append((key, file.mark))
    except OSError as error:
        raise InvalidError("path_denied", path=source.address) from error
    with transaction.atomic():
        Item.objects.bulk_create(fresh, batch_size=500, ignore_conflicts=True)
        for key, mark in changed:
            source.items.filter(key=key).update(mark=mark, state=ItemState.WAITING, error={}, seen_at=timezone.now())


def _look_feed(source: Source) -> None:
    _try_again(source)
    found = _fetch_source(source)
    if found is None:
        return
    if len(found.body) > FEED_BYTES:
        raise LimitError("page_too_large", limit_bytes=FEED_BYTES)
    feed = read_feed(found.body, found.url, media_type=found.media_type)
    items = [
        Item(source=source, key=key_of(entry.key), name=entry.title, place=entry.url, published=entry.published)
        for entry in feed.entries
    ]
    Item.objects.bulk_create(items, batch_size=500, ignore_conflicts=True)
    _remember(source, found)


def _try_again(source: Source) -> None:
    """Have what failed for a passing reason fetched once more, for some days."""
    since = timezone.now() - TRIED_FOR
    for item in source.items.filter(state=ItemState.FAILED, created_at__gt=since).only("pk", "error"):
        if item.error.get("code") in PASSING or item.error.get("params", {}).get("status") in (429, 500, 502, 503, 504):
            Item.objects.filter(pk=item.pk).update(state=ItemState.WAITING)


def _look_page(source: Source) -> None:
    found = _fetch_source(source)
    if found is None:
        return
    columns = {"source": source, "url": found.url[:1000], "charset": found.charset}
    taken = document_enter(_incoming(found, source.name), by=source.created_by, columns=columns)
    if taken.error is not None:
        raise taken.error
    _remember(source, found)


def _fetch_source(source: Source) -> Fetched | None:
    """What stands at the address of a source; None when the site says that nothing changed."""
    etag, modified = str(source.memory.get("etag", "")), str(source.memory.get("modified", ""))
    found = fetcher().fetch(source.address, etag=etag, modified=modified)
    return None if found.unchanged else found


def _remember(source: Source, found: Fetched) -> None:
    Source.objects.filter(pk=source.pk).update(memory={"etag": found.etag, "modified": found.modified})


def _incoming(found: Fetched, title: str) -> Incoming:
    """A fetched page as a file on its way in: the name from its address, the ending from what the site calls it."""
    last = PurePosixPath(unquote(urlsplit(found.url).path)).name or title or "page"
    ending = TYPES.get(found.media_type, "")
    name = last if not ending or last.lower().endswith((ending, ".htm", ".shtml")) else f"{last}{ending}"
    return Incoming(name=name, chunks=(found.body,), size=len(found.body))


def _look_mail(source: Source) -> None:
    if source.address.startswith("imaps://"):
        memory = source.memory
        place = Place(int(memory.get("uidvalidity", 0)), int(memory.get("uid", 0)))
        letters = read_imap(source.address, settings.MAIL_PASSWORD, place, limit_bytes=settings.UPLOAD_MAX_BYTES)
        for mail in letters.mails:
            _take_mail(source, mail)
        Source.objects.filter(pk=source.pk).update(memory={"uidvalidity": letters.place.uidvalidity, "uid": letters.place.uid})
        return
    # what still waits was cut off in the middle, and is taken in once more
    known = frozenset(source.items.exclude(state=ItemState.WAITING).values_list("key", flat=True))
    for mail in read_maildir(Path(source.address), known, limit_bytes=settings.UPLOAD_MAX_BYTES):
        _take_mail(source, mail)


def _take_mail(source: Source, mail: Mail) -> None:
    """Take in a message, once, when its sender is on the list; what came with it is taken in when it is read."""
    item, created = Item.objects.get_or_create(
        source=source, key=key_of(mail.key), defaults={"name": f"{mail.sender}: {mail.subject}"[:500]}
    )
    if not created and item.state != ItemState.WAITING:
        return
    if mail.raw and not _is_sender(source, mail.sender):
        _close(item, ItemState.SKIPPED, InvalidError("sender_unknown", found=mail.sender[:200]))
        return
    try:
        require_small(mail, settings.UPLOAD_MAX_BYTES)
    except GreenBridgeError as error:
        _close(item, ItemState.FAILED, error)
        return
    name = f"{mail.subject or 'message'}.eml"
    columns = {"source": source, "title": mail.subject}
    taken = document_enter(Incoming(name, (mail.raw,), len(mail.raw)), by=source.created_by, columns=columns)
    _require_room(taken)
    _settle(item, taken)


def _is_sender(source: Source, sender: str) -> bool:
    allowed = source.senders.lower().split()
    return bool(sender) and any(sender.endswith(one) if one.startswith("@") else sender == one for one in allowed)


def source_go_on(number: int) -> None:
    """Take in and read some of what waits at a source, and queue itself again while there is more.

    A full disk pauses the source: what waits goes on waiting until a person has made room.
    """
    source = Source.objects.filter(pk=number).select_related("created_by").first()
    if source is None:
        return
    full: GreenBridgeError | None = None
    if not source.paused:
        try:
            if source.kind == SourceKind.FEED:
                _go_on_pages(source)
            else:
                _go_on_files(source)
        except _NoRoomError as error:
            full = error.refusal
        except Exception as error:  # noqa: BLE001  told on the page of the source as well
            # left to the next look, or to whoever goes on with it: working on would meet the same fault at once
            _log.exception("source %s", number)
            fault = plain_fault(InvalidError("taking_in_crashed", reason=type(error).__name__))
            by_itself = source.enabled and source.kind in LOOKED_AT
            Source.objects.filter(pk=number).update(working=False, error=fault, paused=not by_itself)
            return
    with transaction.atomic():
        source = Source.objects.select_for_update().get(pk=number)
        source.working = False
        if full is not None:
            source.paused, source.error = True, plain_fault(full)
        source.save(update_fields=["working", "paused", "error"])
        work_on(source)


def _waiting(source: Source, count: int) -> list[Item]:
    return list(source.items.filter(state=ItemState.WAITING).order_by("id")[:count])


def _go_on_pages(source: Source) -> None:
    for item in _waiting(source, CHUNK_OF_PAGES):
        try:
            require_fetching(source)
            found = fetcher().fetch(item.place)
        except GreenBridgeError as error:
            _close(item, ItemState.FAILED, error)
            continue
        columns = {"source": source, "url": found.url[:1000], "title": item.name, "published": item.published}
        columns["charset"] = found.charset
        _settle(item, document_enter(_incoming(found, item.name), by=source.created_by, columns=columns))


def _go_on_files(source: Source) -> None:
    """Some files: their bytes kept first, then read one after another while the texts of the next are being got beside."""
    fresh: dict[int, Item] = {}
    for item in _waiting(source, CHUNK):
        path = path_at(item.place)
        pieces = _pieces(path, follow=source.kind != SourceKind.FOLDER)
        taken = _entered(Incoming(path.name, pieces), source)
        if taken.number is None or taken.number in fresh or not _is_unread(taken.number):
            _settle(item, taken)
        else:
            fresh[taken.number] = item
    with ThreadPoolExecutor(max_workers=max(1, min(4, os.cpu_count() or 1))) as beside:
        documents = Document.objects.only("pk", "stored", "name").in_bulk(list(fresh))
        texts = {
            number: beside.submit(bridge.open_file, files_folder() / one.stored, one.name, limit_bytes=settings.UPLOAD_MAX_BYTES)
            for number, one in documents.items()
        }
        for number, item in fresh.items():
            try:
                document_read(number, opened=texts[number].result)
            except DatabaseError:
                raise
            except Exception as error:  # noqa: BLE001  a fault of ours in one file is told beside it, the others go on
                _log.exception("document %s", number)
                document_fail(number, code="reading_crashed", params={"reason": type(error).__name__})
            _close(item, ItemState.TAKEN, None, number)


def _entered(one: Incoming, source: Source) -> Taken:
    """What became of a file; a fault of ours in one must not keep the others waiting for good."""
    try:
        return document_enter(one, by=source.created_by, columns={"source": source}, queue=False)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001  as for one that crashes its reader
        _log.exception("source %s: %s", source.pk, one.name)
        return Taken(one.name, error=InvalidError("file_not_kept", reason=type(error).__name__))


def _is_unread(number: int) -> bool:
    return Document.objects.filter(pk=number, state__in=("queued", "reading")).exists()


def _pieces(path: Path, *, follow: bool) -> Iterable[bytes]:
    """The bytes of an ordinary file; InvalidError("document_unreadable") when it is none, may not be opened, or is gone.

    ``follow`` False refuses a link: who may write into a watched folder may not have the worker read any file of the machine.
    """
    try:
        # without waiting: a pipe that nobody writes into would hold the worker for good
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise InvalidError("document_unreadable", reason="read")
            while piece := file.read(PIECE):
                yield piece
    except OSError as error:
        raise InvalidError(
            "document_unreadable", reason="permission" if isinstance(error, PermissionError) else "read"
        ) from error


class _NoRoomError(Exception):
    """The disk is full: what is left must wait, for every further file would fail alike."""

    def __init__(self, refusal: GreenBridgeError) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def _require_room(taken: Taken) -> None:
    if taken.error is not None and taken.error.code == "disk_full":
        raise _NoRoomError(taken.error)


def _settle(item: Item, taken: Taken) -> None:
    _require_room(taken)
    if taken.error is not None:
        _close(item, ItemState.FAILED, taken.error)
    else:
        _close(item, ItemState.KNOWN if taken.known else ItemState.TAKEN, None, taken.number)


def _close(item: Item, state: ItemState, error: GreenBridgeError | None, number: int | None = None) -> None:
    Item.objects.filter(pk=item.pk).update(
        state=state, error=plain_fault(error) if error else {}, document=number, seen_at=timezone.now()
    )
