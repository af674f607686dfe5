"""Who acts on this node, and the log of what was done."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .choices import LetterKind, Role, Standing


class Organisation(models.Model):
    """An organisation that acts here through its people; its library record, if any, points to it."""

    name = models.CharField(max_length=300, unique=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return self.name


class User(AbstractBaseUser):
    """A person with an account. Chinese centres live without work e-mail: the sign-in name is free text.

    ``email`` is in small letters and proven: it stands here only once a letter sent to it was answered.
    """

    username = models.CharField(_("username"), max_length=150, unique=True)
    display_name = models.CharField(_("name shown to others"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.READER)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="people")
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.EDITOR)
    language = models.CharField(max_length=10, default="en")
    is_active = models.BooleanField(default=True)
    has_second_factor = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = BaseUserManager["User"]()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    class Meta:
        constraints = (models.UniqueConstraint(fields=["email"], condition=~Q(email=""), name="one_person_an_email"),)

    def __str__(self) -> str:
        return self.display_name or self.username


class FirstRun(models.Model):
    """The one link that makes the administrator; only its digest is kept."""

    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)


class Letter(models.Model):
    """A link that was sent to an address, or handed over, and works once; only the digest of its secret is kept.

    An invitation without ``email`` is handed over by the one who made it. ``digest`` is empty until the letter is written.
    """

    kind = models.CharField(max_length=20, choices=LetterKind.choices)
    digest = models.CharField(max_length=64, null=True, unique=True)
    email = models.EmailField(blank=True, db_index=True)
    language = models.CharField(max_length=10, default="en")
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="letters")
    sender = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.READER)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.CASCADE, related_name="+")
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.EDITOR)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Visit(models.Model):
    """A session of a person in one browser. Its key is as good as her password, so backups leave this table out."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="visits")
    session_key = models.CharField(max_length=40, unique=True)
    device = models.CharField(max_length=60, blank=True)
    started_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user_id} {self.device}"


class JoinRequest(models.Model):
    """Somebody who asks to belong to an organisation; one request at a time, gone when it is answered."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="join_request")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="join_requests")
    note = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user_id} asks to join {self.organisation_id}"


class SecondFactor(models.Model):
    """The secret a person's authenticator app shares with the node; in force while ``User.has_second_factor``.

    ``last_step`` is the step of the last code that was used: no code works twice.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="second_factor")
    secret = models.CharField(max_length=64)
    last_step = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"second factor of {self.user_id}"


class RecoveryCode(models.Model):
    """A code that stands in once for a lost authenticator app; only its digest is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="recovery_codes")
    digest = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return f"recovery code of {self.user_id}"


class Tally(models.Model):
    """How often something was done that may not be done too often; in the database, for all processes count together."""

    key = models.CharField(max_length=64, unique=True)
    count = models.PositiveIntegerField(default=0)
    until = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.count} until {self.until}"


class Change(models.Model):
    """One act in the append-only log that feeds history, search and watches.

    ``subject`` is the public id of what was changed. Rows are written in the transaction of the act, in an order in which
    they also become visible (`services.change_log`), so a reader may keep a position and miss nothing.
    """

    at = models.DateTimeField(default=timezone.now, editable=False)
    actor = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=160, db_index=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.act} {self.subject}"
