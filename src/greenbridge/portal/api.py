"""The root of the HTTP API: one place where the apps' routers meet and refusals become problem+json (RFC 9457)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from greenbridge import __version__
from greenbridge.apps.intake.api import router as intake
from greenbridge.apps.matching.api import router as matching
from greenbridge.apps.registry.api import router as registry
from greenbridge.kernel.errors import GreenBridgeError, InvalidError

from .errors import problem

api = NinjaAPI(
    title="GreenBridge",
    version="1",
    description=f"GreenBridge {__version__}: libraries, search, matching. UTC, ISO 3166-1 countries, BCP 47 languages.",
    urls_namespace="api-1",
)
api.add_router("", registry)
api.add_router("", matching)
api.add_router("", intake)


@api.exception_handler(GreenBridgeError)
def _refused(request: HttpRequest, error: GreenBridgeError) -> HttpResponse:
    return problem(request, error)


@api.exception_handler(HttpError)
def _unread(request: HttpRequest, error: HttpError) -> HttpResponse:
    """A body that is no JSON."""
    return problem(request, InvalidError("bad_request"), status=400)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    findings = [{"field": ".".join(map(str, one["loc"])), "expected": one["msg"]} for one in error.errors]
    return problem(request, InvalidError("call_invalid", findings=findings))
