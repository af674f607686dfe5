"""Closed lists of matching."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from greenbridge.apps.registry.choices import Kind


class KindOfThing(models.TextChoices):
    """What is needed or offered."""

    TECHNOLOGY = "technology", _("Technology")
    EQUIPMENT = "equipment", _("Equipment")
    MATERIAL = "material", _("Material")
    SERVICE = "service", _("Service")
    FINANCE = "finance", _("Finance")
    ENERGY = "energy", _("Energy")
    TRAINING = "training", _("Training")
    RESEARCH = "research", _("Research")
    PARTNER = "partner", _("Partner")


ANSWERING = (Kind.OFFER, Kind.TECHNOLOGY, Kind.ORGANISATION, Kind.PROVIDER)
"""Kinds of record that can answer a need."""

ASKING = (Kind.NEED,)
"""Kinds of record an offer can answer."""

MAX_TEXT = 10_000
"""Characters of a need or offer."""
