"""What people ask of the curators about a record."""

from __future__ import annotations

from django.db import transaction

from greenbridge.apps.accounts.choices import CURATING, POSTING
from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.selectors import Asker, can_post, is_curator, require_role, signed_in
from greenbridge.apps.accounts.services import change_log, throttle
from greenbridge.kernel.errors import InvalidError, MissingError, RefusedError

from ..choices import RequestKind, RequestState
from ..models import Record, Request
from ..selectors import can_be_introduced, record_get

MAX_MESSAGE = 4000
REQUESTS_AN_HOUR = 20


def request_open(
    record_id: str, *, by: Asker, kind: str, message: str = "", contact: str = "", language: str = "", address: str = ""
) -> Request:
    """Ask the curators for something about a record the asker may see; anyone may.

    Claims, corrections and withdrawals need words and a way to answer; the wish for a translation needs neither, and the
    same wish for the same language is kept once while it is open. One address (``address``) may ask `REQUESTS_AN_HOUR`
    times an hour, then TooOftenError.
    """
    record = record_get(record_id, by=by)
    if kind not in RequestKind.values:
        raise InvalidError("request_kind_unknown", found=kind, expected=RequestKind.values)
    if kind == RequestKind.INTRODUCE:
        _require_introducible(record, by)
    if kind != RequestKind.TRANSLATE and not (message.strip() and contact.strip()):
        raise InvalidError("request_incomplete")
    if len(message) > MAX_MESSAGE:
        raise InvalidError("request_too_long", found=len(message), limit=MAX_MESSAGE)
    if address and not is_curator(by):
        throttle("request", address, times=REQUESTS_AN_HOUR, within_s=3600)
    with transaction.atomic():
        if kind == RequestKind.TRANSLATE:
            wished = Request.objects.filter(record=record, kind=kind, language=language, state=RequestState.OPEN).first()
            if wished:
                return wished
        made = Request.objects.create(
            record=record,
            kind=kind,
            language=language,
            message=message.strip(),
            contact=contact.strip()[:300],
            by=signed_in(by),
        )
        change_log(act=f"request.{kind}", subject=record_id, by=by, after={"request": made.pk, "language": language})
    return made


def _require_introducible(record: Record, by: Asker) -> None:
    """Only what an organisation posted itself can be answered, and only by somebody who can post."""
    if not can_post(by):
        raise RoleRequiredError(needed=sorted(POSTING))
    if not can_be_introduced(record, by=by):
        raise RefusedError("introduction_impossible", id=record.public_id)


def request_answer(request_id: int, *, by: Asker, state: str, answer: str = "") -> Request:
    """Close a request as done or declined, with a word to the asker; curators only."""
    curator = require_role(by, *CURATING)
    if state not in {RequestState.DONE, RequestState.DECLINED}:
        raise InvalidError("request_state_unknown", found=state)
    with transaction.atomic():
        request = Request.objects.select_for_update().filter(pk=request_id).select_related("record").first()
        if request is None:
            raise MissingError("request_missing", id=request_id)
        request.state = state
        request.answer = answer.strip()
        request.answered_by = curator
        request.save()
        change_log(act="request.answer", subject=request.record.public_id, by=by, after={"request": request.pk, "state": state})
    return request
