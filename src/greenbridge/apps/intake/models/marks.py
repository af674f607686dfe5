"""What documents that tell the same have in common, for looking up likely ones among many."""

from __future__ import annotations

from django.db import models

from .documents import Document


class StoryMark(models.Model):
    """A figure, a day or a piece of the words of a document; see `calc.language.duplicates.story_marks`."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="marks")
    mark = models.CharField(max_length=40)

    class Meta:
        indexes = [models.Index(fields=["mark", "document"], name="story_mark")]

    def __str__(self) -> str:
        return f"{self.document_id} {self.mark}"
