"""Fixtures for tests with Django: quick settings, a data folder a test, people of each role."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation

from greenbridge.apps.accounts.choices import Role, Standing
from greenbridge.apps.accounts.models import Organisation, User
from greenbridge.apps.registry.selectors import index_open
from greenbridge.apps.registry.services.records import SYSTEM, record_create

__all__ = [
    "administrator",
    "client_for",
    "curator",
    "make_record",
    "make_user",
    "member",
    "node",
    "reader",
]


@pytest.fixture(autouse=True)
def node(settings: Any, tmp_path: Path) -> Iterator[Path]:
    """A data folder for this test alone, immediate jobs, plain static files, a fast hasher."""
    settings.DATA = tmp_path / "data"
    for name in ("files", "index", "lake"):
        (settings.DATA / name).mkdir(parents=True)
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": settings.DATA / "files"},
        },
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    settings.ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
    cache.clear()
    yield settings.DATA
    translation.deactivate()  # a command leaves its language in this thread
    index_open.__globals__["_index_at"].cache_clear()


@pytest.fixture
def make_user(db: None) -> Callable[..., User]:
    """Make a person with a role; the password is ``long enough password``."""

    def make(role: str, username: str = "", organisation: str = "", standing: str = Standing.EDITOR) -> User:
        user = User(username=username or f"{role}-person", role=role, standing=standing)
        if organisation:
            user.organisation, _ = Organisation.objects.get_or_create(name=organisation)
        user.set_password("long enough password")
        user.save()
        return user

    return make


@pytest.fixture
def administrator(make_user: Callable[..., User]) -> User:
    """The node's administrator."""
    return make_user(Role.ADMINISTRATOR)


@pytest.fixture
def curator(make_user: Callable[..., User]) -> User:
    """A curator."""
    return make_user(Role.CURATOR)


@pytest.fixture
def member(make_user: Callable[..., User]) -> User:
    """A member of an organisation."""
    return make_user(Role.MEMBER, organisation="Example Works")


@pytest.fixture
def reader(make_user: Callable[..., User]) -> User:
    """Somebody signed in who only reads."""
    return make_user(Role.READER)


@pytest.fixture
def client_for() -> Callable[..., Client]:
    """A test client signed in as a person, or as nobody."""

    def make(user: User | None = None) -> Client:
        client = Client()
        if user is not None:
            client.force_login(user)
        return client

    return make


@pytest.fixture
def make_record(db: None) -> Callable[..., Any]:
    """Make the smallest valid record of a kind; keyword arguments add to or replace parts of its form."""

    def make(kind: str = "project", title: str = "Example record", language: str = "en", **form: Any) -> Any:
        whole = {
            "kind": kind,
            "language": language,
            "texts": {language: {"title": title, "summary": ""}},
            "sources": [{"title": "Example source", "url": "https://example.org/page", "read_on": "2026-11-20"}],
        } | form
        return record_create(whole, by=SYSTEM)

    return make
