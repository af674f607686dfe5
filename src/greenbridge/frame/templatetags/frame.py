"""Template tags every page may use; loaded as builtins."""

from __future__ import annotations

from django import template
from django.http import HttpRequest
from django.urls import translate_url

register = template.Library()

TAGS = {"zh-hans": "zh-Hans", "en": "en", "ru": "ru"}
"""Interface language code of Django -> BCP 47 tag."""


@register.simple_tag(takes_context=True)
def in_language(context: template.Context, code: str) -> str:
    """Address of this very page in another language, query kept."""
    request: HttpRequest = context["request"]
    return translate_url(request.get_full_path(), code)


@register.filter
def tag_of(code: str) -> str:
    """``zh-hans`` -> ``zh-Hans``, for ``lang`` attributes."""
    return TAGS.get(code, code)


@register.simple_tag(takes_context=True)
def query_with(context: template.Context, **changes: object) -> str:
    """The page's query string with some parameters changed; None or empty takes a parameter out, ``page`` starts anew."""
    query = context["request"].GET.copy()
    if "page" not in changes:
        query.pop("page", None)
    for name, found in changes.items():
        query.pop(name, None)
        if found not in (None, ""):
            query[name] = str(found)
    encoded = query.urlencode()
    return f"?{encoded}" if encoded else "?"
