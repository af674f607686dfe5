"""Who acts on this node, and the log of what was done."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from .choices import Role


class Organisation(models.Model):
    """An organisation that acts here through its people; its library record, if any, points to it."""

    name = models.CharField(max_length=300, unique=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return self.name


class User(AbstractBaseUser):
    """A person with an account. Chinese centres live without work e-mail: the sign-in name is free text."""

    username = models.CharField(max_length=150, unique=True)
    display_name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.READER)
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="people")
    language = models.CharField(max_length=10, default="en")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = BaseUserManager["User"]()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: list[str] = []

    def __str__(self) -> str:
        return self.display_name or self.username


class FirstRun(models.Model):
    """The one link that makes the administrator; only its digest is kept."""

    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)


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
