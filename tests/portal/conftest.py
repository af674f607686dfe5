"""Fixtures of tests that use the database."""

from tests.django_fixtures import *  # noqa: F403
