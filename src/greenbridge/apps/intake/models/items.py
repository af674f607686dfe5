"""What a source holds, one by one: files, messages, entries, and what became of each."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from ..choices import ItemState
from .documents import Document
from .sources import Source


class Item(models.Model):
    """One file of a folder or batch, one message of a mailbox, one entry of a feed. It is met once; a changed one again."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="items")
    key = models.CharField(max_length=500)
    """What tells it from the others: path of the file, number of the message, identifier of the entry; its digest where that
    is longer."""
    name = models.CharField(max_length=500, blank=True)
    """What people call it: title of the entry, name of the file."""
    place = models.CharField(max_length=1000, blank=True)
    """Where its bytes are got: full path of the file, address of the entry's page; nothing for a message."""
    published = models.CharField(max_length=10, blank=True)
    mark = models.CharField(max_length=60, blank=True)
    """Size and time of the file when it was taken in: another mark means that it was changed."""
    state = models.CharField(max_length=10, choices=ItemState.choices, default=ItemState.WAITING)
    error = models.JSONField(default=dict, blank=True)
    """``code`` and ``params`` of the refusal when it was not taken in."""
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.SET_NULL, related_name="items")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    """When it was first met."""
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="item_once")]
        indexes = [models.Index(fields=["source", "state", "id"], name="item_waiting")]

    def __str__(self) -> str:
        return f"{self.source_id} {self.key}"
