"""One table from refusals to answers: status, exit code and sentence, for pages, the API and the command line."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from greenbridge.kernel.errors import (
    ConflictError,
    GreenBridgeError,
    InvalidError,
    LimitError,
    MissingError,
    RefusedError,
)

STATUS: tuple[tuple[type[GreenBridgeError], int, int], ...] = (
    (MissingError, 404, 4),
    (RefusedError, 403, 3),
    (ConflictError, 409, 5),
    (LimitError, 413, 6),
    (InvalidError, 422, 2),
    (GreenBridgeError, 500, 1),
)
"""Family -> HTTP status, exit code of commands."""


def status_of(error: GreenBridgeError) -> int:
    """HTTP status of a refusal."""
    return next(status for family, status, _ in STATUS if isinstance(error, family))


def exit_code_of(error: GreenBridgeError) -> int:
    """Exit code of a command that ends with this refusal."""
    return next(code for family, _, code in STATUS if isinstance(error, family))


def answer(request: HttpRequest, error: GreenBridgeError) -> HttpResponse:
    """The page for a refusal."""
    return render(request, "portal/error.html", {"error": error, "status": status_of(error)}, status=status_of(error))


class ErrorMiddleware:
    """Turns refusals raised by views into pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass through."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A page for a refusal; None leaves other faults to Django."""
        return answer(request, exception) if isinstance(exception, GreenBridgeError) else None


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was sent from a page that is too old, or cookies are off."""
    return answer(request, RefusedError("csrf_failed"))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return answer(request, InvalidError("bad_request"))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return answer(request, RefusedError())


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return answer(request, MissingError("page_missing"))


def server_error(request: HttpRequest) -> HttpResponse:
    """500: rendered without context processors, because they may be what failed."""
    return render(request, "portal/error.html", {"status": 500}, status=500)
