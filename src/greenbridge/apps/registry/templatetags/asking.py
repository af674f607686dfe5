"""Who can ask whom for what."""

from __future__ import annotations

from django import template

from greenbridge.apps.accounts.selectors import Asker, can_post

from ..models import Record
from ..selectors import can_be_introduced

register = template.Library()


@register.filter
def introduces(record: Record, by: Asker) -> bool:
    """Whether a reader can ask here to be introduced to the organisation behind a need or an offer."""
    return can_post(by) and can_be_introduced(record, by=by)
