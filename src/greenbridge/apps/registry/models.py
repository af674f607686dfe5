"""Records of every kind and what is known about them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from greenbridge.apps.accounts.choices import Visibility

from .choices import Confidence, Kind, Origin, Predicate, RequestKind, RequestState, Stage, State, TextState


class Record(models.Model):
    """One thing in a library. ``data`` holds the fields of its kind (`choices`/`schemas`), ``place`` a name per language."""

    public_id = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    state = models.CharField(max_length=12, choices=State.choices, default=State.PUBLISHED)
    visibility = models.CharField(max_length=14, choices=Visibility.choices, default=Visibility.PUBLIC)
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.CURATOR)
    organisation = models.ForeignKey(
        "accounts.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="records"
    )
    """Who owns the record here; the library record of a company that acts here points to it as well."""
    language = models.CharField(max_length=12)
    country = models.CharField(max_length=2, blank=True)
    stage = models.CharField(max_length=14, choices=Stage.choices, blank=True)
    date = models.CharField(max_length=10, blank=True)
    """The date that matters for this kind (issued, of the stage, start), as precise as known: 2025, 2025-09, 2025-09-02."""
    place = models.JSONField(default=dict, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    identifiers = models.JSONField(default=dict, blank=True)
    website = models.CharField(max_length=300, blank=True)
    data = models.JSONField(default=dict, blank=True)
    confidence = models.CharField(max_length=10, choices=Confidence.choices, default=Confidence.PRINTED)
    consent_on = models.DateField(null=True, blank=True)
    """The day an expert agreed in person to be shown in public."""
    title_key = models.CharField(max_length=300, blank=True)
    """Title in the original language, for ordering lists."""
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="expert") | ~Q(visibility__in=["public", "members"]) | Q(consent_on__isnull=False),
                name="expert_needs_consent",
            ),
        ]
        indexes = [
            models.Index(fields=["kind", "state", "visibility", "-updated_at"], name="record_list"),
            models.Index(fields=["kind", "country"], name="record_country"),
            models.Index(fields=["kind", "stage"], name="record_stage"),
            models.Index(fields=["-updated_at"], name="record_recent"),
        ]

    def __str__(self) -> str:
        return self.public_id


class RecordText(models.Model):
    """A record's words in one language."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=12)
    state = models.CharField(max_length=10, choices=TextState.choices, default=TextState.ORIGINAL)
    title = models.CharField(max_length=500)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    original_hash = models.CharField(max_length=64, blank=True)
    """Digest of the original this translation was made from; differs when it has become stale."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "language"], name="one_text_a_language")]


class RecordName(models.Model):
    """Another name of a record: original script, short form, former name. ``key`` is its folded form for finding merges."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=500)
    key = models.CharField(max_length=500, db_index=True)
    language = models.CharField(max_length=12, blank=True)
    kind = models.CharField(max_length=14, default="alias")


class RecordCode(models.Model):
    """One of a record's identifiers, as registers write it: the same code is the same thing. `Record.identifiers` is what is
    told; these rows follow it."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="codes")
    scheme = models.CharField(max_length=40)
    code = models.CharField(max_length=120, db_index=True)


class RecordField(models.Model):
    """One of the seven fields of green industry a record belongs to (`reference/fields`)."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="fields")
    field = models.CharField(max_length=30, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "field"], name="field_once")]


class RecordTopic(models.Model):
    """A glossary concept a record is about."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="topics")
    concept = models.CharField(max_length=80, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "concept"], name="topic_once")]


class Source(models.Model):
    """Where something was read: address, date of publication, day it was read."""

    title = models.CharField(max_length=500)
    url = models.CharField(max_length=1000, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    published = models.CharField(max_length=10, blank=True)
    read_on = models.DateField()
    document = models.CharField(max_length=40, blank=True)
    """Number of the intake document it came from; its full text is for curators only."""

    class Meta:
        indexes = [models.Index(fields=["url"], name="source_url")]

    def __str__(self) -> str:
        return self.title


class Evidence(models.Model):
    """A source of a record or of one field of it, with the words that say so (at most 20 are shown in public)."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="evidence")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="evidence")
    field = models.CharField(max_length=60, blank=True)
    quote = models.TextField(blank=True)
    confidence = models.CharField(max_length=10, choices=Confidence.choices, default=Confidence.PRINTED)
    checked_on = models.DateField(null=True, blank=True)


class Figure(models.Model):
    """A number about a record: it opens to its source. Either ``value`` or ``low``/``high`` is set."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="figures")
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="figures")
    subject = models.JSONField(default=dict)
    value = models.DecimalField(max_digits=30, decimal_places=8, null=True, blank=True)
    low = models.DecimalField(max_digits=30, decimal_places=8, null=True, blank=True)
    high = models.DecimalField(max_digits=30, decimal_places=8, null=True, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    approx = models.CharField(max_length=10, default="exact")
    change = models.CharField(max_length=10, blank=True)
    period = models.CharField(max_length=40, blank=True)
    quote = models.TextField(blank=True)
    confidence = models.CharField(max_length=10, choices=Confidence.choices, default=Confidence.PRINTED)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(value__isnull=False) | (Q(low__isnull=False) & Q(high__isnull=False)),
                name="figure_has_a_number",
            ),
        ]
        ordering = ("id",)


class Link(models.Model):
    """A typed link between two records."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="links")
    predicate = models.CharField(max_length=16, choices=Predicate.choices)
    target = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="linked_from")
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="links")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "predicate", "target"], name="link_once")]


class Request(models.Model):
    """What somebody asks of the curators about a record: claim, correction, withdrawal, translation."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="requests")
    kind = models.CharField(max_length=10, choices=RequestKind.choices)
    state = models.CharField(max_length=10, choices=RequestState.choices, default=RequestState.OPEN)
    language = models.CharField(max_length=12, blank=True)
    message = models.TextField(blank=True)
    contact = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey("accounts.User", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")


class LoadedFile(models.Model):
    """A content file that was loaded whole: its name and digest, so that loading it again changes nothing."""

    name = models.CharField(max_length=300, unique=True)
    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField(default=timezone.now)
    rows = models.PositiveIntegerField(default=0)
