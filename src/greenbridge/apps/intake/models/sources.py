"""Where documents come from."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from ..choices import Audience, SourceKind


class Source(models.Model):
    """Where documents come from again and again: a publisher whose pages people hand in, a folder, a mailbox, a feed, a page."""

    kind = models.CharField(max_length=10, choices=SourceKind.choices, default=SourceKind.UPLOAD)
    name = models.CharField(max_length=200, unique=True)
    address = models.CharField(max_length=1000, blank=True)
    """Path of the folder or mailbox on this machine, or the address of the feed or page."""
    publisher = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=12, blank=True)
    licence = models.CharField(max_length=200, blank=True)
    """Under which terms its texts were published, in words or as an SPDX identifier; empty when nobody has looked."""
    audience = models.CharField(max_length=20, choices=Audience.choices, default=Audience.CURATORS)
    senders = models.TextField(blank=True)
    """Whose messages a mailbox takes: one address or ``@domain`` a line; empty takes none."""
    enabled = models.BooleanField(default=False)
    """Whether the worker looks there by itself."""
    paused = models.BooleanField(default=False)
    """Whether what waits is left waiting."""
    working = models.BooleanField(default=False)
    """Whether a job that takes in what waits is in the queue."""
    every_minutes = models.PositiveIntegerField(default=60)
    tried_at = models.DateTimeField(null=True, blank=True)
    """When the worker last looked, well or badly."""
    fetched_at = models.DateTimeField(null=True, blank=True)
    """When it last looked well."""
    error = models.JSONField(default=dict, blank=True)
    """``code`` and ``params`` of the last refusal; empty after a good look."""
    failures = models.PositiveSmallIntegerField(default=0)
    """How many looks in a row went badly: the next one waits the longer."""
    memory = models.JSONField(default=dict, blank=True)
    """What the next look needs: ``etag`` and ``modified`` of a feed or page, ``uidvalidity`` and ``uid`` of a mailbox."""
    created_by = models.ForeignKey("accounts.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
