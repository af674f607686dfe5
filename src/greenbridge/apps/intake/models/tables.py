"""Spreadsheets on the desk: what their columns hold, and what is remembered of that."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from .documents import Document
from .sources import Source


class Table(models.Model):
    """A document that is a spreadsheet: the mapping a curator is at, and what became of its rows."""

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="table")
    mapping = models.JSONField(default=dict, blank=True)
    """As last looked at; empty until somebody has."""
    report = models.JSONField(default=dict, blank=True)
    """What landed: ``good``, ``bad``, ``accepted``, ``act``; rows handed back are ``rows`` of number, cells, reasons."""
    work = models.JSONField(default=dict, blank=True)
    """Landing that a worker does: ``state`` (queued, running, stopped, failed), ``step`` (rows, accept), ``done``, ``total``,
    ``whole``, ``accept``, ``stop`` once a person wants it to end, ``error``; empty when there is none."""
    as_text = models.BooleanField(default=False)
    """A curator had it read as a text instead."""
    landed_at = models.DateTimeField(null=True, blank=True)
    landed_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self) -> str:
        return f"table of {self.document_id}"


class Mapping(models.Model):
    """What the columns under a header mean, as a curator settled it: proposed again for the same header, or the same source."""

    signature = models.CharField(max_length=64)
    """Digest of the header."""
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.CASCADE, related_name="mappings")
    publisher = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=20)
    language = models.CharField(max_length=12)
    columns = models.JSONField(default=dict)
    """Header, folded -> target; empty for a column that is left out."""
    headers = models.JSONField(default=dict, blank=True)
    """Header, folded -> its words and its place from 0, to tell later what has changed."""
    parties = models.JSONField(default=dict, blank=True)
    """Name of a party that several records bear -> the one a curator chose; empty for a name that stays text."""
    used = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(default=timezone.now)
    updated_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["signature", "-updated_at"], name="mapping_signature")]

    def __str__(self) -> str:
        return f"{self.kind} {self.signature[:8]}"
