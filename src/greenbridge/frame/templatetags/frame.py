"""Template tags every page may use; loaded as builtins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, Form
from django.http import HttpRequest
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext

from ..lists import join_words as joined
from ..sentences import finding_words

register = template.Library()

TAGS = {"zh-hans": "zh-Hans", "en": "en", "ru": "ru"}
"""Interface language code of Django -> BCP 47 tag."""


@register.simple_tag(takes_context=True)
def in_language(context: template.Context, code: str) -> str:
    """Address of this very page in another language, query kept; the home page of that language for pages without one."""
    request: HttpRequest | None = context.get("request")
    parts = request.get_full_path().split("/", 2) if request is not None else []
    # the prefix is exchanged by hand: it works on error pages too, whose address no pattern knows
    rest = parts[2] if len(parts) == 3 and parts[1] in TAGS else ""
    return f"/{code}/{rest}"


@register.simple_tag(takes_context=True)
def absolute_in_language(context: template.Context, code: str) -> str:
    """`in_language` with scheme and host, as search engines want alternates; without them for a host that is not ours."""
    request: HttpRequest | None = context.get("request")
    path = in_language(context, code)
    try:
        return request.build_absolute_uri(path) if request is not None else path
    except DisallowedHost:
        return path


@register.simple_tag
def site_languages() -> list[tuple[str, str]]:
    """Languages of the pages, each under its own name (Django's tag would translate the names)."""
    return list(settings.LANGUAGES)


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


@register.simple_tag(takes_context=True)
def query_without(context: template.Context, name: str, value: str) -> str:
    """The page's query string with one value of a parameter taken out."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    query.setlist(name, [one for one in query.getlist(name) if one != value])
    encoded = query.urlencode()
    return f"?{encoded}" if encoded else "?"


@register.inclusion_tag("frame/_field.html")
def field(bound: BoundField, lang: str = "") -> dict[str, object]:
    """A form field with its label, hint and errors, tied together for those who listen to the page."""
    widget = bound.field.widget
    return {
        "bound": bound,
        "lang": lang,
        "many": isinstance(widget, CheckboxSelectMultiple),
        "single": isinstance(widget, CheckboxInput),
    }


@register.inclusion_tag("frame/_field.html")
def remove(row: Form) -> dict[str, object]:
    """The box that takes a row out of a form."""
    bound = row["DELETE"]
    bound.label = gettext("Take out")
    return {"bound": bound, "lang": "", "many": False, "single": True}


@register.inclusion_tag("frame/_pages.html", takes_context=True)
def pages(context: template.Context, number: int, last: int) -> dict[str, object]:
    """Links to the other pages of a list: the first, the last and those around this one."""
    near = sorted({1, last, *range(max(1, number - 2), min(last, number + 2) + 1)})
    shown: list[int] = []
    for one in near:
        if shown and one - shown[-1] > 1:
            shown.append(0)
        shown.append(one)
    return {"request": context["request"], "number": number, "last": last, "shown": shown}


@register.filter
def words_of_finding(finding: Mapping[str, Any]) -> dict[str, Any]:
    """A finding about a form with what was found and expected in the reader's language."""
    return finding_words(finding)


@register.filter
def join_words(items: Iterable[object], language: str = "") -> str:
    """Words in one line, with the comma of lists of a language, or of the page's."""
    return joined(items, language)


@register.simple_tag
def space() -> str:
    """What stands between two sentences in the page's language: nothing in Chinese."""
    return "" if get_language() == "zh-hans" else " "


@register.simple_tag
def list_comma() -> str:
    """What stands between the things of a list in the page's language."""
    return joined(("", ""))


_RUNS = (
    ("zh-Hans", re.compile("[\u3400-\u9fff\uff08-\uff0f]*[\u3400-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]+(?:[ -][\u0400-\u04ff]+)*")),
)


@register.filter
def scripts_marked(text: str) -> str:
    """A sentence in which words in another script than the page's carry their language, for fonts and for those who listen.
    Latin letters stay as they are: they may be anybody's."""
    here = get_language() or "en"
    marked = conditional_escape(text)
    for tag, run in _RUNS:
        if not here.startswith(tag[:2]):
            marked = run.sub(lambda found, tag=tag: f'<span lang="{tag}">{found.group()}</span>', marked)
    return mark_safe(marked)  # noqa: S308 - escaped above; what is added holds no text of anybody


@register.filter
def unlocalised(number: object) -> str:
    """A number as machines write it, for attributes of drawings."""
    return str(number)
