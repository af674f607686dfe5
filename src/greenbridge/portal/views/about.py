"""What this site is, its sources and licences, its accessibility; and the address without a language."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

from greenbridge import __version__
from greenbridge.adapters.reference.fields import load_fields
from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.apps.accounts.selectors import operator
from greenbridge.apps.registry.selectors import library_counts

READ_RUSSIAN = frozenset({"kk", "ky", "tg", "uz", "be", "tk", "hy", "az", "tt", "ba"})
"""Languages whose readers are likelier to read Russian than English when they name no other."""


UNNAMED = "local"
"""Name of a node nobody has named (the default of GREENBRIDGE_NODE)."""


def root(request: HttpRequest) -> HttpResponse:
    """To the home page in the language the reader chose before, or that her browser asks for."""
    response = HttpResponseRedirect(f"/{_language_for(request)}/")
    patch_vary_headers(response, ("Accept-Language", "Cookie"))
    return response


def _language_for(request: HttpRequest) -> str:
    kept = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if kept in dict(settings.LANGUAGES):
        return kept
    asked = [code for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    for code in asked:
        try:
            return get_supported_language_variant(code)
        except LookupError:
            continue
    if any(code.split("-")[0] in READ_RUSSIAN for code in asked):
        return "ru"
    return settings.LANGUAGE_CODE


def about(request: HttpRequest) -> HttpResponse:
    """What this is and is not, and how to read its marks."""
    node = "" if settings.NODE == UNNAMED else settings.NODE
    context = {"node": node, "operator": operator(), "version": __version__, "fields": load_fields().values()}
    return render(request, "portal/about.html", context)


def licences(request: HttpRequest) -> HttpResponse:
    """Where the content comes from and what may be done with it."""
    context = {"counts": sum(library_counts(by=request.user).values()), "concepts": len(load_glossary())}
    return render(request, "portal/licences.html", context)


def accessibility(request: HttpRequest) -> HttpResponse:
    """How the site can be used, and what is known to be missing."""
    return render(request, "portal/accessibility.html")
