"""Sources: set up, switched on and off, paused, looked at now. Curators; what reads this machine is for administrators."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from greenbridge.adapters.folders import files_at_rest
from greenbridge.adapters.jobs import enqueue
from greenbridge.apps.accounts.choices import CURATING, Role
from greenbridge.apps.accounts.selectors import Asker, require_role, signed_in
from greenbridge.apps.accounts.services import change_log
from greenbridge.kernel.errors import ConflictError, GreenBridgeError

from ..choices import FROM_THE_NET, LOOKED_AT, ON_THIS_MACHINE, Audience, ItemState, SourceKind
from ..errors import SourceFormError, SourceMissingError
from ..models import Item, Source
from .origins import is_page, source_called

LEAST_MINUTES = {SourceKind.FEED: 15, SourceKind.PAGE: 60}
"""Oftener than this no site is asked."""
MOST_MINUTES = 60 * 24 * 30
KEY_LENGTH = 500
BATCH_TOLD = ("publisher", "language", "licence", "audience")
TOLD = ("kind", "name", "address", "publisher", "language", "licence", "audience", "senders", "every_minutes")
_LENGTHS = {"name": 200, "address": 1000, "publisher": 300, "language": 12, "licence": 200}


def source_save(number: int | None, *, given: Mapping[str, Any], by: Asker) -> Source:
    """Set up a source, or change one; its kind stays what it was. Who may see its texts holds for those already taken in too.

    Curators; administrators where it reads this machine or a mailbox, or where its texts are for administrators only.
    SourceFormError names every field that is wrong.
    """
    curator = require_role(by, *CURATING)
    with transaction.atomic():
        source = _locked(number, by) if number is not None else Source(created_by=curator, kind=str(given.get("kind", "")))
        before = {name: getattr(source, name) for name in TOLD}
        cleaned = _clean(source, given)
        if cleaned["address"] != source.address:
            source.memory = {}  # what the old address answered says nothing of the new one
        for name, found in cleaned.items():
            setattr(source, name, found)
        _require_keeper(source, by, audiences={str(before["audience"]), source.audience})
        source.save()
        if source.audience != before["audience"]:
            source.documents.update(audience=source.audience)
        after = {name: getattr(source, name) for name in TOLD}
        change_log(act="source.save", subject=f"source:{source.pk}", by=by, before=before if number else {}, after=after)
    return source


def _clean(source: Source, given: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: str(given.get(name, getattr(source, name)) or "").strip() for name in (*_LENGTHS, "audience", "senders")}
    told["audience"] = told["audience"] or Audience.CURATORS
    findings = [
        {"field": name, "found": told[name][:80], "expected": f"≤ {length}"}
        for name, length in _LENGTHS.items()
        if len(told[name]) > length
    ]
    if source.kind not in SourceKind.values or (source.kind == SourceKind.BATCH and source.pk is None):
        findings.append({"field": "kind", "found": source.kind[:40], "expected": " ".join(SourceKind.values)})
    if not told["name"]:
        findings.append({"field": "name", "found": "", "expected": _("a name")})
    elif (other := source_called(told["name"])) is not None and other.pk != source.pk:
        findings.append({"field": "name", "found": told["name"][:80], "expected": _("a name no other source has")})
    if told["audience"] not in Audience.values:
        findings.append({"field": "audience", "found": told["audience"][:40], "expected": " ".join(Audience.values)})
    findings += _address_findings(source.kind, told["address"])
    findings += [
        {"field": "senders", "found": line[:80], "expected": "name@example.org, @example.org"}
        for line in told["senders"].split()
        if "@" not in line
    ]
    minutes = str(given.get("every_minutes", source.every_minutes)).strip()
    least = LEAST_MINUTES.get(SourceKind(source.kind), 1) if source.kind in SourceKind.values else 1
    if not minutes.isdecimal() or not least <= int(minutes) <= MOST_MINUTES:
        findings.append({"field": "every_minutes", "found": minutes[:20], "expected": f"{least}–{MOST_MINUTES}"})
    if findings:
        raise SourceFormError(findings=findings)
    return told | {"every_minutes": int(minutes)}


def _address_findings(kind: str, address: str) -> list[dict[str, str]]:
    expected = ""
    if kind in FROM_THE_NET and not is_page(address):
        expected = "https://…"
    elif kind == SourceKind.MAIL and not (address.startswith("imaps://") or _is_folder(address)):
        expected = "imaps://user@host/INBOX, /var/mail/…"
    elif kind == SourceKind.FOLDER and not _is_folder(address):
        expected = _("the full path of a folder outside the data folder, for example /srv/press")
    return [{"field": "address", "found": address[:80], "expected": expected}] if expected else []


def _is_folder(address: str) -> bool:
    """Whether it is the full path of a folder outside the data folder, whose own files are no input."""
    path = Path(address)
    if not path.is_absolute() or not path.is_dir():
        return False
    data = Path(settings.DATA).resolve()
    found = path.resolve()
    return data != found and data not in found.parents and found not in data.parents


def source_switch(number: int, *, on: bool, by: Asker) -> None:
    """Have the worker look at a source by itself, or no longer. Who may is as in `source_save`.

    ConflictError("fetch_off") when it comes from the net and this node fetches nothing.
    """
    with transaction.atomic():
        source = _locked(number, by)
        if on:
            require_fetching(source)
        source.enabled = on and source.kind in LOOKED_AT
        source.save(update_fields=["enabled"])
        change_log(act="source.on" if on else "source.off", subject=f"source:{number}", by=by)


def source_pause(number: int, *, paused: bool, by: Asker) -> None:
    """Leave what waits waiting, or go on with it; a batch, a folder, a feed alike."""
    with transaction.atomic():
        source = _locked(number, by)
        source.paused = paused
        if not paused:
            source.error = {}
        source.save(update_fields=["paused", "error"])
        change_log(act="source.pause" if paused else "source.go_on", subject=f"source:{number}", by=by)
        if not paused:
            work_on(source)


def source_stop(number: int, *, by: Asker) -> int:
    """Leave out everything that still waits; how many that were."""
    with transaction.atomic():
        source = _locked(number, by)
        count = source.items.filter(state=ItemState.WAITING).update(state=ItemState.SKIPPED)
        change_log(act="source.stop", subject=f"source:{number}", by=by, after={"skipped": count})
    return int(count)


def source_retry(number: int, *, by: Asker) -> int:
    """Try everything once more that was not taken in; how many that are."""
    with transaction.atomic():
        source = _locked(number, by)
        missed = source.items.filter(state__in=(ItemState.FAILED, ItemState.SKIPPED))
        if source.kind == SourceKind.MAIL:
            # the message itself is asked for once more: it was not kept
            count = missed.delete()[0]
            source.memory = {}
            source.save(update_fields=["memory"])
            enqueue("intake.look", number=number)
        else:
            count = missed.update(state=ItemState.WAITING, error={})
            work_on(source)
        change_log(act="source.retry", subject=f"source:{number}", by=by, after={"waiting": count})
    return int(count)


def source_look_now(number: int, *, by: Asker) -> None:
    """Look at a source at once, on or off. ConflictError("fetch_off") as in `source_switch`."""
    with transaction.atomic():
        source = _locked(number, by)
        require_fetching(source)
        change_log(act="source.look", subject=f"source:{number}", by=by)
        enqueue("intake.look", number=number)


def source_remove(number: int, *, by: Asker) -> None:
    """Take a source away that no document came from; ConflictError("source_in_use") otherwise: switch it off instead."""
    with transaction.atomic():
        source = _locked(number, by)
        if source.documents.exists():
            raise ConflictError("source_in_use", name=source.name)
        change_log(act="source.remove", subject=f"source:{number}", by=by, before={"name": source.name})
        source.delete()


def batch_folder(name: str, *, folder: str, by: Asker, told: Mapping[str, str] | None = None) -> Source:
    """Take in all files of a folder of this machine once; ``told`` may give publisher, language, licence and audience.

    Administrators; SourceFormError when there is nothing to take.
    """
    require_role(by, Role.ADMINISTRATOR)
    findings = _address_findings(SourceKind.FOLDER, folder.strip())
    paths = {} if findings else {str(one.path): one.key for one in files_at_rest(Path(folder.strip()), rest_s=0)}
    if not findings and not paths:
        findings = [{"field": "address", "found": folder[:80], "expected": _("a folder with files in it")}]
    if findings:
        raise SourceFormError(findings=findings)
    return batch_start(name, paths=paths, by=by, told=told)


def batch_start(name: str, *, paths: Mapping[str, str], by: Asker, told: Mapping[str, str] | None = None) -> Source:
    """Take in many files of this machine as one batch: ``paths`` is {full path: name shown}. Administrators.

    The files are read one after another by the worker; what became of each stands on the page of the batch.
    """
    administrator = require_role(by, Role.ADMINISTRATOR)
    return batch_enter(name, paths=paths, by=administrator, told=told)


def batch_enter(name: str, *, paths: Mapping[str, str], by: Asker, told: Mapping[str, str] | None = None) -> Source:
    """As `batch_start`, for the command line: who may open the data folder is the operator."""
    with transaction.atomic():
        taken = set(Source.objects.filter(name__startswith=name).values_list("name", flat=True))
        free = next(one for one in (name, *(f"{name} ({n})" for n in range(2, 100_000))) if one not in taken)
        about = {part: found for part, found in (told or {}).items() if part in BATCH_TOLD and found}
        source = Source.objects.create(
            kind=SourceKind.BATCH, name=free[:200], created_by=signed_in(by), fetched_at=timezone.now(), **about
        )
        items = [
            Item(source=source, key=key_of(path), place=place_of(Path(path)), name=storable(shown)[:500])
            for path, shown in paths.items()
        ]
        Item.objects.bulk_create(items, batch_size=500)
        change_log(act="source.batch", subject=f"source:{source.pk}", by=by, after={"files": len(items)})
        work_on(source)
    return source


def work_on(source: Source) -> None:
    """Have the worker take in what waits, once; within the transaction of the act. A message waits for the next look instead."""
    if source.kind == SourceKind.MAIL:
        return
    if source.working or source.paused or not source.items.filter(state=ItemState.WAITING).exists():
        return
    source.working = True
    source.save(update_fields=["working"])
    enqueue("intake.go_on", number=source.pk)


def sources_requeue() -> None:
    """Put the work on every source into the queue that a backup does not hold; the node's own act."""
    with transaction.atomic():
        Source.objects.update(working=False)
        for source in Source.objects.filter(paused=False):
            work_on(source)


def require_fetching(source: Source) -> None:
    """ConflictError("fetch_off") when a source comes from the net and this node fetches nothing."""
    if source.kind in FROM_THE_NET and not settings.FETCH:
        raise ConflictError("fetch_off")


def _locked(number: int, by: Asker) -> Source:
    require_role(by, *CURATING)
    source = Source.objects.select_for_update().filter(pk=number).first()
    if source is None:
        raise SourceMissingError(number=number)
    _require_keeper(source, by, audiences={source.audience})
    return source


def _require_keeper(source: Source, by: Asker, *, audiences: set[str]) -> None:
    if source.kind in ON_THIS_MACHINE or Audience.ADMINISTRATORS in audiences:
        require_role(by, Role.ADMINISTRATOR)


def key_of(told: str) -> str:
    """What tells an item from the others: the words themselves, of long ones their digest."""
    plain = storable(told)
    return plain if len(plain) <= KEY_LENGTH else hashlib.sha256(plain.encode()).hexdigest()


def storable(told: str) -> str:
    """Words as a database takes them; bytes of a file's name that are no UTF-8 (old disks, foreign archives) are written out."""
    return told.encode("utf-8", "backslashreplace").decode().replace("\0", "")


def place_of(path: Path) -> str:
    """A file's path as it is kept in a row: as it is written, as an address where its name is no UTF-8. `path_at` leads back."""
    told = str(path)
    return (told if storable(told) == told else path.as_uri())[:1000]


def path_at(place: str) -> Path:
    """The path that `place_of` kept."""
    return Path(os.fsdecode(unquote_to_bytes(place.removeprefix("file://")))) if place.startswith("file:///") else Path(place)


def plain_fault(error: GreenBridgeError) -> dict[str, Any]:
    """A refusal as it is kept in a row."""
    return {
        "code": error.code,
        "params": {name: found if isinstance(found, int | float | str) else str(found) for name, found in error.params.items()},
    }
