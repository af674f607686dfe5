"""What a curator corrected once and is remembered for the documents of a source."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from ..choices import RuleAct
from .documents import Document
from .sources import Source


class Rule(models.Model):
    """A correction that is made again when a document of its source is read: what is found under a name, what is put instead."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="rules")
    act = models.CharField(max_length=10, choices=RuleAct.choices)
    kind = models.CharField(max_length=20)
    """Kind of the candidates it is for, as they are read."""
    key = models.CharField(max_length=500)
    """Folded name of the candidates it is for, as they are read."""
    name = models.CharField(max_length=500)
    """The name as it was read."""
    field = models.CharField(max_length=60, blank=True)
    """The field that is changed, where one is."""
    found = models.JSONField(default=str, blank=True)
    """What was read when the correction was made."""
    given = models.JSONField(default=str, blank=True)
    """What is put instead."""
    active = models.BooleanField(default=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    """Where the correction was made."""
    candidate = models.PositiveIntegerField(default=0)
    applied = models.PositiveIntegerField(default=0)
    """How often it has been made again."""
    applied_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ("-id",)
        constraints = [models.UniqueConstraint(fields=["source", "act", "kind", "key", "field"], name="rule_once")]

    def __str__(self) -> str:
        return f"{self.source_id} {self.act} {self.name}"
