"""Tags that need the shell: the sentence for a refusal, search words marked in a text."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from greenbridge.adapters.reference.glossary import load_glossary
from greenbridge.apps.registry.models import Record
from greenbridge.apps.registry.templatetags.registry import Fragment
from greenbridge.calc.language import concordance
from greenbridge.frame.languages import reader_tag
from greenbridge.kernel.errors import GreenBridgeError

from ..messages import sentence as sentence_of

register = template.Library()

EXCERPT = 260
"""Characters of a summary shown under a hit."""


def highlights(text: str, words: str) -> list[tuple[int, int]]:
    """Stretches of a text to be marked: words of the search in any form, names of its concepts, names of the same sound."""
    return concordance.highlights(text, words, glossary=load_glossary())


@register.simple_tag
def sentence(error: GreenBridgeError) -> str:
    """What a refusal says, in the reader's language."""
    return sentence_of(error)


@register.filter
def marked(text: str, words: str) -> SafeString:
    """A text with the words of a search marked."""
    at = 0
    pieces: list[tuple[str, str]] = []
    for start, end in highlights(text, words):
        pieces.append((text[at:start], text[start:end]))
        at = end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[at:])


@register.filter
def excerpt(text: str, words: str) -> str:
    """The part of a text that shows the most words found, cut at spaces; whole when it is short."""
    if len(text) <= EXCERPT:
        return text
    start, end = concordance.passage(text, highlights(text, words), EXCERPT)
    return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")


@register.simple_tag
def original_hit(record: Record, words: str) -> Fragment | None:
    """The title in another language in which the words were found, when the reader's own title does not show them."""
    own = reader_tag()
    texts = sorted(record.texts.all(), key=lambda text: text.language != record.language)
    shown = next((text for text in texts if text.language == own), None)
    if shown is None or highlights(shown.title + " " + shown.summary, words):
        return None
    for text in texts:
        if text.language != own and highlights(text.title, words):
            return Fragment(text.title, text.language)
    return None
