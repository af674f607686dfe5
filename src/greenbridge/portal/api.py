"""The root of the HTTP API: one place where the apps' routers meet and refusals become problem+json (RFC 9457)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from greenbridge import __version__
from greenbridge.apps.intake.api import router as intake
from greenbridge.apps.matching.api import router as matching
from greenbridge.apps.registry.api import router as registry
from greenbridge.kernel.errors import GreenBridgeError, InvalidError
from greenbridge.kernel.languages import normalise_tag, short

from .errors import status_of
from .messages import sentence

api = NinjaAPI(
    title="GreenBridge",
    version="1",
    description=f"GreenBridge {__version__}: libraries, search, matching. UTC, ISO 3166-1 countries, BCP 47 languages.",
    urls_namespace="api-1",
)
api.add_router("", registry)
api.add_router("", matching)
api.add_router("", intake)


def problem(request: HttpRequest, error: GreenBridgeError, findings: list[Any] | None = None) -> HttpResponse:
    """A refusal as problem+json: type, title, status, detail, code, params."""
    status = status_of(error)
    with translation.override(_language_of(request)):
        detail = sentence(error)
    body = {
        "type": f"about:blank#{error.code}",
        "title": error.code,
        "status": status,
        "detail": detail,
        "code": error.code,
        "params": error.params if findings is None else {"findings": findings},
    }
    response = api.create_response(request, body, status=status)
    response["Content-Type"] = "application/problem+json"
    return response


def _language_of(request: HttpRequest) -> str:
    """The language a call asks for with ``lang``, else that of its Accept-Language."""
    asked = {short(code): code for code, _name in settings.LANGUAGES}.get(short(normalise_tag(request.GET.get("lang", ""))))
    return asked or translation.get_language() or settings.LANGUAGE_CODE


@api.exception_handler(GreenBridgeError)
def _refused(request: HttpRequest, error: GreenBridgeError) -> HttpResponse:
    return problem(request, error)


@api.exception_handler(HttpError)
def _unread(request: HttpRequest, error: HttpError) -> HttpResponse:
    """A body that is no JSON."""
    return problem(request, InvalidError("bad_request"))


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    findings = [{"field": ".".join(map(str, one["loc"])), "expected": one["msg"]} for one in error.errors]
    return problem(request, InvalidError("call_invalid"), findings)
