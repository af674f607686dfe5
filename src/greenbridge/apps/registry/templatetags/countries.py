"""Choosing a country or territory by its name."""

from __future__ import annotations

from django import template
from django.conf import settings

from greenbridge.adapters.reference.profiles import load_profile
from greenbridge.frame.languages import reader_tag

register = template.Library()


@register.simple_tag
def country_options(present: str = "") -> list[tuple[str, str]]:
    """Codes and names of the node's profile in the page's language; a code it has no name for stays when it is there."""
    known = load_profile(settings.PROFILE).country_choices(reader_tag())
    return known if not present or present in dict(known) else [*known, (present, present)]
