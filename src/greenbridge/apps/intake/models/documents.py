"""Documents on the desk and the candidates read in them."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from ..choices import Audience, CandidateState, DocumentState
from .sources import Source


class Document(models.Model):
    """One file or pasted text that was taken in. Its bytes lie in the data folder; its text is for curators only."""

    sha256 = models.CharField(max_length=64, unique=True)
    """Digest of the bytes: the same file is taken in once."""
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="documents")
    """Where it came from, where that is a source of its own."""
    stored = models.CharField(max_length=120)
    """Where the bytes lie below the folder of files."""
    name = models.CharField(max_length=300)
    size = models.PositiveBigIntegerField()
    pasted = models.BooleanField(default=False)
    media_type = models.CharField(max_length=120, blank=True)
    charset = models.CharField(max_length=40, blank=True)
    pages = models.PositiveIntegerField(default=0)
    language = models.CharField(max_length=12, blank=True)
    state = models.CharField(max_length=10, choices=DocumentState.choices, default=DocumentState.QUEUED)
    error = models.JSONField(default=dict, blank=True)
    """``code`` and ``params`` of the refusal when it could not be read."""
    remarks = models.JSONField(default=list, blank=True)
    text = models.TextField(blank=True)
    """The decoded file as it came."""
    reading = models.JSONField(default=dict, blank=True)
    """``articles``: title, cleaned text, language, kind, published and the pieces that lead back to ``text``."""
    duplicates = models.JSONField(default=list, blank=True)
    """Other documents of the desk that tell the same: ``number`` and ``why``."""
    title = models.CharField(max_length=500, blank=True)
    url = models.CharField(max_length=1000, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    published = models.CharField(max_length=10, blank=True)
    licence = models.CharField(max_length=200, blank=True)
    """Under which terms it was published, as far as its source says."""
    audience = models.CharField(max_length=20, choices=Audience.choices, default=Audience.CURATORS)
    """Who may see it and decide on its candidates."""
    came_with = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="brought")
    """The message that brought it as an attachment."""
    read_on = models.DateField()
    """The day a curator took it in: the day its address was seen."""
    uploaded_by = models.ForeignKey("accounts.User", null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    """How often reading was begun; one that ends its reader again and again is given up."""
    finished_at = models.DateTimeField(null=True, blank=True)
    """When reading ended, well or badly."""
    proposed_at = models.BigIntegerField(default=0)
    """Position of the change log up to which merge proposals know the libraries."""

    claimed_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    claimed_until = models.DateTimeField(null=True, blank=True)
    """Until when it is for ``claimed_by`` alone to decide on its candidates."""

    class Meta:
        indexes = [
            # what the desk counts and passes over is told by these alone, without going to the rows, which hold the texts
            models.Index(fields=["state", "audience", "-id"], name="document_desk"),
            models.Index(fields=["state", "audience", "source", "language", "created_at"], name="document_counts"),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.name}"


class Candidate(models.Model):
    """Something a library could hold, read in a document: what it says, where it says so, and what a curator decided."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="candidates")
    number = models.PositiveIntegerField()
    article = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=20)
    language = models.CharField(max_length=12)
    title = models.CharField(max_length=500)
    key = models.CharField(max_length=500, db_index=True)
    """Folded title, under which the same thing is found in other documents."""
    names = models.JSONField(default=list, blank=True)
    """Other forms of the name in the document."""
    fields = models.JSONField(default=dict, blank=True)
    figures = models.JSONField(default=list, blank=True)
    evidence = models.JSONField(default=list, blank=True)
    """``field``, ``start``, ``end``, ``quote``: where in the article's cleaned text it says so."""
    links = models.JSONField(default=list, blank=True)
    """``predicate`` and ``number`` of another candidate of the document."""
    confidence = models.FloatField(default=0.5)
    """How many of a hundred such candidates are right."""
    prominence = models.FloatField(default=1.0)
    """How much its article is about it; what is named in passing is folded away."""
    proposals = models.JSONField(default=list, blank=True)
    """Records that may be the same thing: ``id``, ``title``, ``language``, ``why``, ``score``."""
    ruled = models.JSONField(default=dict, blank=True)
    """What rules of the source changed when it was read (``title``, ``kind``, ``fields``) and which: ``rules`` {part: number}."""
    nothing_new = models.BooleanField(default=False)
    """Whether a record of the libraries holds all it says already."""
    edits = models.JSONField(default=dict, blank=True)
    """What a curator changed before deciding; what was read stays as it was."""
    state = models.CharField(max_length=10, choices=CandidateState.choices, default=CandidateState.PENDING)
    record = models.CharField(max_length=160, blank=True, db_index=True)
    """Public id of the record it became or was merged into; kept when the decision is taken back."""
    undo = models.JSONField(default=dict, blank=True)
    """What taking the decision back needs."""
    decided_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    joined_into = models.PositiveIntegerField(null=True, blank=True)
    """Number of the candidate of the document that this one was found to be the same as."""
    split_from = models.PositiveIntegerField(null=True, blank=True)
    """Number of the candidate of the document that this one was taken out of."""
    act = models.CharField(max_length=26, blank=True, db_index=True)
    """Names the act in which several candidates were decided together and can be taken back together."""

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="candidate_numbered_once")]

    def __str__(self) -> str:
        return f"{self.document_id}.{self.number} {self.title}"
