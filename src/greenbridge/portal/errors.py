"""One table from refusals to answers: status, exit code and sentence, for pages, the API and the command line."""

from __future__ import annotations

import errno
import json
import logging
import secrets
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import DatabaseError, OperationalError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.template import loader
from django.templatetags.static import static
from django.utils import translation
from django.utils.translation import get_language

from greenbridge.apps.accounts.errors import SignInThrottledError, TooOftenError
from greenbridge.kernel.errors import (
    ConflictError,
    GreenBridgeError,
    InvalidError,
    LimitError,
    MissingError,
    RefusedError,
)
from greenbridge.kernel.languages import normalise_tag, short

from .messages import sentence

STATUS: tuple[tuple[type[GreenBridgeError], int, int], ...] = (
    (SignInThrottledError, 429, 6),
    (TooOftenError, 429, 6),
    (MissingError, 404, 4),
    (RefusedError, 403, 3),
    (ConflictError, 409, 5),
    (LimitError, 413, 6),
    (InvalidError, 422, 2),
    (GreenBridgeError, 500, 1),
)
"""Family -> HTTP status, exit code of commands."""


API = "/api/"
PROBLEM = "application/problem+json"
UNAVAILABLE = frozenset(
    {"database_busy", "index_busy", "index_damaged", "index_denied", "index_missing", "index_not_written", "index_outdated"}
)
"""Conflicts that are none of the reader's: the node cannot answer now. Pages then come with status 503."""


def status_of(error: GreenBridgeError) -> int:
    """HTTP status of a refusal."""
    return next(status for family, status, _ in STATUS if isinstance(error, family))


def exit_code_of(error: GreenBridgeError) -> int:
    """Exit code of a command that ends with this refusal."""
    return next(code for family, _, code in STATUS if isinstance(error, family))


def answer(request: HttpRequest, error: GreenBridgeError, *, status: int = 0) -> HttpResponse:
    """The page for a refusal; problem+json for a call of the API."""
    if is_call(request):
        return problem(request, error, status=status)
    status = status or (503 if error.code in UNAVAILABLE else status_of(error))
    return render(request, "portal/error.html", {"error": error, "status": status}, status=status)


def is_call(request: HttpRequest) -> bool:
    """Whether a program asks: everything below /api/ but the page to try calls on."""
    return request.path_info.startswith(API)


def problem(request: HttpRequest, error: GreenBridgeError, *, status: int = 0) -> HttpResponse:
    """A refusal as problem+json (RFC 9457): type, title, status, detail, code, params."""
    status = status or (503 if error.code in UNAVAILABLE else status_of(error))
    with translation.override(_language_of(request)):
        detail = sentence(error)
        tag = normalise_tag(translation.get_language() or settings.LANGUAGE_CODE)
    body = {
        "type": f"about:blank#{error.code}",
        "title": error.code,
        "status": status,
        "detail": detail,
        "code": error.code,
        "params": error.params,
    }
    held = json.dumps(body, ensure_ascii=False, default=str)
    return HttpResponse(held, status=status, content_type=PROBLEM, headers={"Content-Language": tag})


def _language_of(request: HttpRequest) -> str:
    """The language a call asks for with ``lang``, else that of its Accept-Language."""
    asked = {short(code): code for code, _name in settings.LANGUAGES}.get(short(normalise_tag(request.GET.get("lang", ""))))
    return asked or get_language() or settings.LANGUAGE_CODE


def is_disk_full(fault: Exception) -> bool:
    """Whether a fault says that there is no room left, in the words of the system, SQLite or PostgreSQL."""
    if isinstance(fault, OSError):
        return fault.errno in {errno.ENOSPC, errno.EDQUOT}
    told = str(fault).casefold()
    return isinstance(fault, DatabaseError) and ("disk is full" in told or "no space left" in told or "disk full" in told)


MOST_IN_ADDRESS = 1000
"""Names an address may carry; forms may send more (`DATA_UPLOAD_MAX_NUMBER_FIELDS`)."""


class ErrorMiddleware:
    """Turns refusals raised by views into pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass through; a refused method gets a page in place of an empty one."""
        _without_zero_bytes(request)
        if request.META.get("QUERY_STRING", "").count("&") >= MOST_IN_ADDRESS:
            request.META["QUERY_STRING"] = ""  # else the page of the refusal would read the same address
            refusal = InvalidError("bad_request")
            return problem(request, refusal, status=400) if is_call(request) else answer(request, refusal, status=400)
        if is_call(request) and _is_other_media(request):
            return problem(request, InvalidError("media_type_refused", found=request.content_type), status=415)
        response = self.get_response(request)
        if is_call(request) and response.status_code == 405:
            return _method_refused(request, response)
        if response.status_code == 405 and not response.content and request.method != "HEAD":
            page = answer(request, RefusedError("method_refused"), status=405)
            page["Allow"] = response.get("Allow", "")
            return page
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A page for a refusal or a full disk; None leaves other faults to Django."""
        if isinstance(exception, GreenBridgeError):
            return answer(request, exception)
        if is_disk_full(exception):
            return answer(request, LimitError("disk_full"), status=507)
        if isinstance(exception, OperationalError) and "locked" in str(exception):
            return answer(request, ConflictError("database_busy"))
        if isinstance(exception, ValueError) and "NUL (0x00)" in str(exception):
            return bad_request(request)  # PostgreSQL takes no zero byte; no form of ours sends one
        return None


def _is_other_media(request: HttpRequest) -> bool:
    """Whether a body is said to be no JSON. What curl says of every body is let through: the reader of JSON has the last word."""
    said = request.content_type or ""
    return request.method in {"POST", "PUT", "PATCH"} and said not in {
        "",
        "application/json",
        "application/x-www-form-urlencoded",
    }


def _method_refused(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """What a program hears that calls in a way that is not taken."""
    allowed = response.get("Allow", "")
    refused = problem(request, RefusedError("call_method_refused", found=request.method, expected=allowed), status=405)
    refused["Allow"] = allowed
    return refused


def _without_zero_bytes(request: HttpRequest) -> None:
    """Put the sign for an unreadable letter in place of zero bytes in the address: no record has one, no database takes one."""
    if "\0" in request.path_info:
        request.path_info = request.path_info.replace("\0", "\ufffd")
    if "%00" in request.META.get("QUERY_STRING", ""):
        request.META["QUERY_STRING"] = request.META["QUERY_STRING"].replace("%00", "%EF%BF%BD")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was sent from a page that is too old, or cookies are off."""
    return answer(request, RefusedError("csrf_failed"))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, or 413 where it was too much."""
    if isinstance(exception, TooManyFilesSent | RequestDataTooBig):
        megabytes = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1024 // 1024
        return answer(request, LimitError("form_too_large", files=settings.DATA_UPLOAD_MAX_NUMBER_FILES, megabytes=megabytes))
    if isinstance(exception, TooManyFieldsSent):
        request.__dict__["GET"] = QueryDict()  # else the page of the refusal would read the same address and fail in its turn
    return answer(request, InvalidError("bad_request"), status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return answer(request, RefusedError())


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return answer(request, MissingError("call_missing", path=request.path) if is_call(request) else MissingError("page_missing"))


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a page that asks neither the database nor the session nor a context processor, for they may be what failed."""
    reference = secrets.token_hex(4)
    logging.getLogger("greenbridge").error("reference %s: %s %s", reference, request.method, request.path)
    if is_call(request):
        return problem(request, GreenBridgeError("program_fault", reference=reference))
    tag = get_language() or settings.LANGUAGE_CODE
    context = {"reference": reference, "tag": normalise_tag(tag), "sheets": _sheets()}
    return HttpResponse(loader.render_to_string("portal/broken.html", context), status=500)


def _sheets() -> list[str]:
    try:
        return [static(f"portal/{name}.css") for name in ("tokens", "style", "site")]
    except (OSError, ValueError):
        return []  # static files were not collected: the page reads without them
