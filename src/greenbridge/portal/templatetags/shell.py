"""Tags that need the shell: the sentence for a refusal."""

from __future__ import annotations

from django import template

from greenbridge.kernel.errors import GreenBridgeError

from ..messages import sentence as sentence_of

register = template.Library()


@register.simple_tag
def sentence(error: GreenBridgeError) -> str:
    """What a refusal says, in the reader's language."""
    return sentence_of(error)
