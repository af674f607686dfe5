"""Taking documents in and reading them."""

from __future__ import annotations

import errno
import re
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PureWindowsPath
from typing import Any

from django.conf import settings
from django.db import OperationalError, transaction
from django.db.models import Count
from django.utils import timezone

from greenbridge.adapters.files import KeptFile, keep_file
from greenbridge.adapters.jobs import enqueue
from greenbridge.apps.accounts.choices import CURATING
from greenbridge.apps.accounts.selectors import Asker, is_curator, require_role
from greenbridge.apps.accounts.services import change_log
from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError

from .. import bridge
from ..choices import UNREAD, CandidateState, DocumentState
from ..errors import DocumentMissingError, NothingGivenError
from ..models import Candidate, Document, Source, StoryMark, Table
from ..selectors.desk import seen_by
from .origins import is_page, source_chosen, source_named
from .proposals import proposals_refresh
from .rules import rules_apply
from .tables import table_find

_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
MOST_ATTEMPTS = 3
"""Readings begun without an end before a document is given up: it may have killed the worker each time."""
COMPARED = 20
"""Documents of the desk with which a new one is compared: those it has most in common with."""
MOST_MARKS = 400
"""Marks by which likely ones are looked up."""
MOST_HOLDERS = 5_000
"""Documents looked at that have one of its marks, the rarest marks first."""
MOST_LEVELS = 5
"""How deep files that came within others are followed: a letter in an archive, its attachment, a letter in that."""
_META_LENGTHS = {"url": 1000, "publisher": 300, "title": 500}


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file on its way in: its name and its bytes in pieces; ``size`` where it is known beforehand [bytes]."""

    name: str
    chunks: Iterable[bytes]
    size: int | None = None
    pasted: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file: a document, or the refusal. ``known`` says that the same bytes had been taken in before."""

    name: str
    number: int | None = None
    known: bool = False
    error: GreenBridgeError | None = None


def documents_take(
    *, by: Asker, files: Sequence[Incoming] = (), text: str = "", meta: Mapping[str, str] | None = None
) -> list[Taken]:
    """Take in files and pasted text; one answer each, in their order. Curators only.

    ``meta`` may give ``title``, ``url``, ``publisher``, ``published`` and ``source``, the number of one. The bytes of a file lie
    on the disk before its row and its job are written in one transaction; a file that is refused (too large, empty, a full disk)
    names its fault and the others go on. Bytes that were taken in before point to their document; when that one could not be
    read it is tried again.
    Errors that concern all: RoleRequiredError, NothingGivenError, InvalidError for ``meta``, SourceMissingError.
    """
    curator = require_role(by, *CURATING)
    known_of_source: dict[str, Any] = dict(_require_meta(meta or {}))
    if chosen := str((meta or {}).get("source") or ""):
        known_of_source["source"] = source_chosen(chosen, by=by)
    incoming = list(files)
    if text.strip():
        raw = text.encode("utf-8", errors="replace")
        incoming.append(Incoming(name="text.txt", chunks=(raw,), size=len(raw), pasted=True))
    if not incoming:
        raise NothingGivenError()
    taken = [document_enter(one, by=curator, columns=known_of_source) for one in incoming]
    seen = set(seen_by(by).filter(pk__in=[one.number for one in taken if one.known]).values_list("pk", flat=True))
    return [_closed(one) if one.known and one.number not in seen else one for one in taken]


def _closed(taken: Taken) -> Taken:
    """A file that came before from a source whose texts the asker may not see: its document is not hers to open."""
    return Taken(name=taken.name, error=ConflictError("document_closed"))


def document_enter(one: Incoming, *, by: Asker, columns: Mapping[str, Any], queue: bool = True) -> Taken:
    """Take in one file with what is known of it (columns of its row); the refusal when it cannot be. For services.

    ``queue`` False leaves it to the caller to have it read.
    """
    name = _clean_name(one.name)
    try:
        return _enter(name, one, _keep(one), by, columns, queue=queue)
    except GreenBridgeError as error:
        return Taken(name=name, error=error)
    except OperationalError as error:
        if "full" not in str(error):
            raise
        return Taken(name=name, error=LimitError("disk_full", folder=str(settings.DATA)))  # the files before it are in


def _enter(name: str, one: Incoming, kept: KeptFile, by: Asker, columns: Mapping[str, Any], *, queue: bool) -> Taken:
    with transaction.atomic():
        document, created = Document.objects.get_or_create(
            sha256=kept.sha256,
            defaults={
                "stored": kept.stored,
                "name": name,
                "size": kept.size,
                "pasted": one.pasted,
                "read_on": timezone.localdate(),
                "uploaded_by": by,
                **columns,
            },
        )
        if created and document.source_id is None:
            document.source = source_named(url=document.url, publisher=document.publisher)
        if created and document.source is not None:
            # as it stands now, not as a job that began before somebody changed it knows it
            source = document.source = Source.objects.select_for_update(no_key=True).get(pk=document.source_id)
            document.licence, document.audience = source.licence, source.audience
            document.publisher = document.publisher or source.publisher
            document.save(update_fields=["source", "licence", "audience", "publisher"])
        again = not created and document.state == DocumentState.FAILED
        if again:
            Document.objects.filter(pk=document.pk).update(state=DocumentState.QUEUED, error={}, attempts=0)
        if created or again:
            change_log(act="document.take", subject=f"document:{document.pk}", by=by, after={"name": name, "sha256": kept.sha256})
            if queue:
                enqueue("intake.read", number=document.pk)
    return Taken(name=name, number=document.pk, known=not created)


def _keep(one: Incoming) -> KeptFile:
    limit = settings.UPLOAD_MAX_BYTES
    if one.size is not None and one.size > limit:
        raise LimitError("document_too_large", limit_bytes=limit, size_bytes=one.size)
    if one.size == 0:
        raise InvalidError("document_empty")
    try:
        return keep_file(files_folder(), _counted(one.chunks, limit))
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise LimitError("disk_full", folder=str(settings.DATA)) from error
        raise InvalidError("file_not_kept", reason=error.strerror or type(error).__name__) from error


def _counted(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise LimitError("document_too_large", limit_bytes=limit, size_bytes=size)
        yield chunk
    if size == 0:
        raise InvalidError("document_empty")


def files_folder() -> Path:
    """Where the bytes of documents lie."""
    return Path(settings.DATA) / "files"


def _clean_name(name: str) -> str:
    last = PureWindowsPath(name.replace("\0", "").encode("utf-8", "replace").decode()).name  # takes both kinds of slash
    return _UNSEEN.sub("", last).strip()[-300:] or "file"


def _require_meta(meta: Mapping[str, str]) -> dict[str, Any]:
    found = {name: _UNSEEN.sub("", str(meta.get(name) or "")).strip() for name in ("title", "url", "publisher", "published")}
    for name, length in _META_LENGTHS.items():
        if len(found[name]) > length:
            raise InvalidError("meta_too_long", field=name, found=len(found[name]), limit=length)
    if found["url"] and not is_page(found["url"]):
        raise InvalidError("address_invalid", field="url", found=found["url"][:200])
    if found["published"] and not _is_date(found["published"]):
        raise InvalidError("date_invalid", field="published", found=found["published"][:40])
    return found


def _is_date(told: str) -> bool:
    if not _DATE.fullmatch(told):
        return False
    try:
        date.fromisoformat((told + "-01-01")[:10])
    except ValueError:
        return False
    return True


def document_read(number: int, *, opened: Callable[[], bridge.OpenedFile] | None = None) -> None:
    """Read a document and put its candidates on the desk; the node's own act, called by the job.

    ``opened`` gives its text where it is being got already, beside others; it refuses as `bridge.open_file` does.

    Safe to run again: a document that was read stays as it is, one whose reading was cut off starts anew. A file that cannot be
    read ends in the state *failed* with the refusal beside it.
    """
    with transaction.atomic():
        document = Document.objects.select_for_update().filter(pk=number).first()
        if document is None or document.state not in UNREAD:
            return
        document.state = DocumentState.READING
        document.attempts += 1
        document.save(update_fields=["state", "attempts"])
    if document.attempts > MOST_ATTEMPTS:
        document_fail(number, code="reading_crashed", params={"reason": f"{MOST_ATTEMPTS}×"})
        return
    try:
        path, limit = files_folder() / document.stored, settings.UPLOAD_MAX_BYTES
        read = _read_with_parts(document, path, limit, opened)
    except GreenBridgeError as error:
        document_fail(number, code=error.code, params=error.params)
        return
    with transaction.atomic():
        document = Document.objects.select_for_update().get(pk=number)
        if document.state not in UNREAD:
            return  # another worker was quicker
        document.candidates.all().delete()
        rows = rules_apply(document, read.candidates)
        Candidate.objects.bulk_create([Candidate(document=document, **found) for found in rows])
        for name, found in read.columns.items():
            setattr(document, name, found)
        document.title = document.title or read.title
        document.published = document.published or read.published
        document.publisher = document.publisher or read.publisher
        is_open = any(found.get("state", CandidateState.PENDING) == CandidateState.PENDING for found in rows)
        document.state = DocumentState.READY if is_open or read.table else DocumentState.DONE
        document.error = {}
        document.proposed_at = 0
        document.finished_at = timezone.now()
        document.save()
        if read.table:
            Table.objects.get_or_create(document=document)
        _note_duplicates(document)
    if is_curator(document.uploaded_by):
        proposals_refresh(number, by=document.uploaded_by)


def _read_with_parts(
    document: Document, path: Path, limit: int, opened: Callable[[], bridge.OpenedFile] | None
) -> bridge.StoredReading:
    """What a document says; what it brings along is taken in beside it. An archive says nothing itself."""
    try:
        read = _table_of(document, path, limit) or bridge.read_stored(
            path, document.name, limit_bytes=limit, charset=_declared(document), opened=opened
        )
    except GreenBridgeError as error:
        above = _brought_by(document)
        if not bridge.is_archive(error) or len(above) >= MOST_LEVELS or set(above) & set(bridge.ARCHIVES.values()):
            raise  # archives within archives are not unpacked
        found = str(error.params["found"])
        document.media_type = bridge.ARCHIVES[found]
        document.save(update_fields=["media_type"])  # before its files come in: they ask what brought them
        count, refused = _take_out(document, path)
        if not count and not refused:
            raise InvalidError("document_without_text", found=found) from error
        read = bridge.read_archive(count)
        bridge.note_refused(read, refused)
        return read
    if read.brings and len(_brought_by(document)) < MOST_LEVELS:
        try:
            bridge.note_refused(read, _take_out(document, path)[1])
        except GreenBridgeError as error:  # the message itself was read
            if error.code == "disk_full":
                raise
            bridge.note_refused(read, [document.name])
    return read


def _brought_by(document: Document) -> list[str]:
    """Media types of what brought a document, of what brought that, and so on."""
    above: list[str] = []
    while document.came_with is not None and len(above) < MOST_LEVELS:
        document = document.came_with
        above.append(document.media_type)
    return above


def _take_out(document: Document, path: Path) -> tuple[int, list[str]]:
    """Take in what a document brings along, each file as a document of its own with what is known of this one's source: how many
    came in, and the names of those that did not."""
    told = {name: getattr(document, name) for name in ("source", "url", "publisher", "licence", "audience")}
    count, refused = 0, []
    with tempfile.TemporaryDirectory(prefix="greenbridge-") as folder:
        for one in bridge.take_out(path, document.name, Path(folder), limit_bytes=settings.UPLOAD_MAX_BYTES):
            if one.path is None:
                refused.append(one.name)
                continue
            incoming = Incoming(one.name, _pieces(one.path), one.path.stat().st_size)
            taken = document_enter(incoming, by=document.uploaded_by, columns={**told, "came_with": document})
            one.path.unlink()
            if taken.error is not None and taken.error.code == "disk_full":
                raise taken.error
            refused += [one.name] if taken.error is not None else []
            count += taken.error is None
    return count, refused


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            yield piece


def _declared(document: Document) -> str:
    """The character set its site declared, or it was read in before; one that was guessed is guessed anew."""
    guessed = any(remark.get("code") == "charset_guessed" for remark in document.remarks)
    return "" if guessed else document.charset


def _table_of(document: Document, path: Path, limit: int) -> bridge.StoredReading | None:
    if Table.objects.filter(document=document, as_text=True).exists():
        return None
    return table_find(path, document.name, document.sha256, limit_bytes=limit)


def _note_duplicates(document: Document) -> None:
    """Write beside a document and beside the others of the desk that they tell the same."""
    articles = document.reading["articles"]
    marks = bridge.marks_of_story(articles)
    StoryMark.objects.filter(document=document).delete()
    StoryMark.objects.bulk_create([StoryMark(document=document, mark=mark) for mark in marks], batch_size=500)
    found = []
    others = (
        Document.objects.select_for_update()
        .filter(pk__in=_likely(document, marks[:MOST_MARKS]))
        .only("pk", "reading", "title", "duplicates")
    )
    for other in others.order_by("pk"):
        score, why = bridge.same_story(articles, other.reading.get("articles", []))
        if not score:
            continue
        found.append({"number": other.pk, "title": other.title, "why": why, "score": score})
        back = {"number": document.pk, "title": document.title, "why": why, "score": score}
        kept = [one for one in other.duplicates if one["number"] != document.pk]
        Document.objects.filter(pk=other.pk).update(duplicates=[*kept, back])
    if found:
        document.duplicates = sorted(found, key=lambda one: -one["score"])
        document.save(update_fields=["duplicates"])


def _likely(document: Document, marks: list[str]) -> list[int]:
    """The documents that have most in common with one, what is rare counting most: notices of one form and day are many."""
    shared = StoryMark.objects.filter(mark__in=marks).exclude(document=document)
    times = dict(shared.values_list("mark").annotate(n=Count("id")).order_by("n", "mark"))
    rare: list[str] = []
    room = MOST_HOLDERS
    for mark, count in times.items():
        room -= count
        if room < 0 and rare:
            break
        rare.append(mark)
    weights: defaultdict[int, float] = defaultdict(float)
    for mark, number in shared.filter(mark__in=rare).order_by("pk")[:MOST_HOLDERS].values_list("mark", "document"):
        weights[number] += 1 / times[mark]
    return [number for number, _ in sorted(weights.items(), key=lambda one: (-one[1], -one[0]))[:COMPARED]]


def document_fail(number: int, *, code: str, params: Mapping[str, Any] | None = None) -> None:
    """Mark a document that is waiting or being read as one that could not be read; the node's own act."""
    plain = {name: found if isinstance(found, int | float | str) else str(found) for name, found in (params or {}).items()}
    Document.objects.filter(pk=number, state__in=UNREAD).update(
        state=DocumentState.FAILED, error={"code": code, "params": plain}, finished_at=timezone.now()
    )


def document_describe(number: int, meta: Mapping[str, str], *, by: Asker) -> None:
    """Write what a curator knows of a document's source: ``title``, ``url``, ``publisher``, ``published``. Curators only."""
    with transaction.atomic():
        document = seen_by(by).select_for_update().filter(pk=number).first()
        if document is None:
            raise DocumentMissingError(number=number)
        told = _require_meta(meta)
        before = {name: getattr(document, name) for name in told}
        if before != told:
            Document.objects.filter(pk=number).update(**told)
            _join_source(document, url=told["url"], publisher=told["publisher"])
            change_log(act="document.describe", subject=f"document:{number}", by=by, before=before, after=told)


def _join_source(document: Document, *, url: str, publisher: str) -> None:
    """Count a document that came from nowhere known to the source it turned out to be of, where the same people may see both."""
    source = source_named(url=url, publisher=publisher) if document.source_id is None else None
    if source is not None and source.audience == document.audience:
        Document.objects.filter(pk=document.pk).update(source=source, licence=document.licence or source.licence)


def documents_requeue() -> int:
    """Put every document that waits to be read into the queue, which a backup does not hold; the node's own act."""
    with transaction.atomic():
        waiting = list(Document.objects.filter(state__in=UNREAD).order_by("pk").values_list("pk", flat=True))
        for number in waiting:
            enqueue("intake.read", number=number)
    return len(waiting)


def document_read_again(number: int, *, by: Asker) -> None:
    """Put a document into the queue once more: one that failed, or whose reading hangs. Curators only.

    ConflictError("document_decided") when a curator has decided on any of its candidates.
    """
    require_role(by, *CURATING)
    with transaction.atomic():
        document = seen_by(by).select_for_update().filter(pk=number).first()
        if document is None:
            raise DocumentMissingError(number=number)
        if document.candidates.exclude(decided_at=None).exists():
            raise ConflictError("document_decided", number=number)
        document.state = DocumentState.QUEUED
        document.error = {}
        document.attempts = 0
        document.save(update_fields=["state", "error", "attempts"])
        change_log(act="document.read_again", subject=f"document:{number}", by=by)
        enqueue("intake.read", number=number)
