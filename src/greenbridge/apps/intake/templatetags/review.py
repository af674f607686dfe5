"""Drawing a document's page: the marked text, and the lines of candidates that are not drawn as cards.

Put together here and not by templates: a page of 300 kB has thousands of marks, and it is drawn after each decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from greenbridge.apps.registry.choices import Kind

from ..choices import CandidateState
from ..selectors import CandidateView, Paragraph, Segment

register = template.Library()

SIGNS = {CandidateState.REJECTED: "✕", CandidateState.JOINED: "⊂"}


@register.simple_tag(takes_context=True)
def marked(context: template.Context, paragraphs: Sequence[Paragraph]) -> SafeString:
    """Paragraphs with what is evidence marked; the number behind each piece leads to the candidate it speaks for."""
    view = context["view"]
    titles = {one.candidate.number: one.said["title"] for one in view.candidates}
    query = _query(context) + ("view=original&amp;" if context.get("original") else "")
    parts: list[str] = []
    for paragraph in paragraphs:
        parts.append('<p dir="auto">')
        for segment in paragraph.segments:
            _draw(parts, segment, view.leads, titles, query)
        parts.append("</p>\n")
    return mark_safe("".join(parts))  # noqa: S308  every word of the text went through conditional_escape


def _draw(parts: list[str], segment: Segment, leads: Mapping[int, int], titles: Mapping[int, str], query: str) -> None:
    text = conditional_escape(segment.text)
    if not segment.candidates and not segment.loose:
        parts.append(text)
        return
    names = [name for name in ("current", "doubt", "loose") if getattr(segment, name)]
    kinds = " ".join("on" if name == "current" else name for name in names)
    parts.append(f'<mark class="{kinds}"' if kinds else "<mark")
    if segment.candidates:
        parts.append(f' data-c="{" ".join(map(str, segment.candidates))}"')
    if segment.opens:
        parts.append(f' id="e{segment.opens[0]}"')
    parts.append(">")
    parts += [f'<span id="e{more}"></span>' for more in segment.opens[1:]]
    parts += [text, "</mark>"]
    if segment.closes:
        parts += ["<sup>", " ".join(_number(at, leads.get(at, 0), titles, query) for at in segment.closes), "</sup>"]


def _number(at: int, candidate: int, titles: Mapping[int, str], query: str) -> str:
    if not candidate:
        return str(at)
    title = conditional_escape(titles.get(candidate, ""))
    return f'<a href="?{query}c={candidate}#c{candidate}" data-part title="{title}">{at}</a>'


def _query(context: template.Context) -> str:
    """The filters of the desk as they begin an address."""
    kept = context.get("kept", "")
    return f"{conditional_escape(kept)}&amp;" if kept else ""


@register.simple_tag(takes_context=True)
def candidate_lines(context: template.Context, some: Iterable[CandidateView]) -> SafeString:
    """A line for each candidate that is not drawn as a card; its name makes it the current one."""
    kinds = {kind.value: str(kind.label) for kind in Kind}
    query = mark_safe(_query(context))  # noqa: S308  escaped there
    line = '<li id="c{0}" data-candidate="{0}"{1}>{2}<a class="t" data-part href="?{3}c={0}#c{0}" lang="{4}" dir="auto">{5}</a> <span class="mut">{6}</span></li>'  # noqa: E501
    rows = [
        (
            one.candidate.number,
            "" if one.pending else mark_safe(' class="done"'),
            "" if one.pending else f"{SIGNS.get(one.candidate.state, '✓')} ",
            query,
            one.said["language"],
            one.said["title"],
            kinds.get(one.said["kind"], ""),
        )
        for one in some
    ]
    if not rows:
        return mark_safe("")
    return format_html('<ul class="intake-lines">{}</ul>', format_html_join("", line, rows))


@register.simple_tag
def candidate_options(titles: Iterable[tuple[int, str]], *, but: int = 0, chosen: int | None = 0) -> SafeString:
    """The undecided candidates to choose from."""
    rows: list[tuple[Any, ...]] = [
        (at, mark_safe(" selected") if at == chosen else "", title) for at, title in titles if at != but
    ]
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)
