"""What the worker does for accounts when the mail server fails."""

from __future__ import annotations

import logging
import smtplib
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from greenbridge.adapters.jobs import enqueue, enqueue_later, forget_finished
from greenbridge.apps.accounts import jobs
from greenbridge.apps.accounts.models import Letter
from greenbridge.apps.accounts.services import letters


@pytest.fixture
def queue(settings: Any, db: None) -> None:
    """The queue of a running node in place of the tests' own, which waits for nothing."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.mark.parametrize("fault", [smtplib.SMTPServerDisconnected("gone"), ConnectionRefusedError(111, "refused")])
def test_a_letter_the_server_did_not_take_is_tried_again(
    queue: None, settings: Any, monkeypatch: pytest.MonkeyPatch, caplog: Any, fault: OSError
) -> None:
    def fail(*_: object) -> None:
        raise fault

    settings.REGISTRATION = "open"
    monkeypatch.setattr(letters, "send_letter", fail)
    before = timezone.now()
    with caplog.at_level(logging.WARNING):
        jobs.register("a@example.org", "en")
    (waits,) = DBTaskResult.objects.all()
    assert waits.args_kwargs["kwargs"] == {
        "name": "accounts.register",
        "arguments": {"email": "a@example.org", "language": "en", "tried": 1},
    }
    assert timedelta(seconds=59) < waits.run_after - before < timedelta(seconds=70)
    assert "example.org" not in caplog.text
    with pytest.raises(type(fault)):
        jobs.register("a@example.org", "en", tried=3)
    assert DBTaskResult.objects.count() == 1


def test_a_letter_that_is_sent_is_sent_once(queue: None, settings: Any, outbox: list[Any]) -> None:
    settings.REGISTRATION = "open"
    jobs.register("a@example.org", "en")
    assert len(outbox) == Letter.objects.count() == 1
    assert not DBTaskResult.objects.exists()


def test_jobs_that_ended_a_week_ago_are_forgotten(queue: None) -> None:
    for _ in range(3):
        enqueue("accounts.reset", email="a@example.org")
    enqueue_later("accounts.reset", 60, email="a@example.org")
    old, new, waiting, _later = DBTaskResult.objects.order_by("enqueued_at")
    long_ago = timezone.now() - timedelta(days=8)
    DBTaskResult.objects.filter(pk=old.pk).update(status="SUCCESSFUL", finished_at=long_ago)
    DBTaskResult.objects.filter(pk=new.pk).update(status="FAILED", finished_at=timezone.now())
    assert forget_finished() == 1
    assert set(DBTaskResult.objects.values_list("pk", flat=True)) == {new.pk, waiting.pk, _later.pk}
