"""Work that is done after an act: put in a queue inside the act's transaction, done by the worker.

A job is enqueued by name, so services need not import those who do the work. Each app names its jobs in its `jobs` file:

    @job("intake.read")
    def document_read(document_id: int) -> None: ...

A job must be safe to run again: after a kill it starts anew.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.module_loading import autodiscover_modules
from django_tasks import task

KEPT = timedelta(days=7)
"""How long it can be looked up how a job ended."""

_JOBS: dict[str, Callable[..., Any]] = {}


def job(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Decorator that gives a function its name in the queue."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        _JOBS[name] = function
        return function

    return register


@task()
def run_job(name: str, arguments: dict[str, Any]) -> None:
    """Run one job by name; the one entry the queue knows."""
    if name not in _JOBS:
        autodiscover_modules("jobs")
    _JOBS[name](**arguments)


def enqueue(name: str, **arguments: Any) -> None:
    """Put a job into the queue; call it inside the transaction of the act, so that a kill loses neither or both.

    ``arguments`` must be plain JSON.
    """
    run_job.enqueue(name=name, arguments=arguments)


def enqueue_later(name: str, wait_s: int, **arguments: Any) -> None:
    """As `enqueue`, not to be begun before ``wait_s`` seconds have passed."""
    run_job.using(run_after=timezone.now() + timedelta(seconds=wait_s)).enqueue(name=name, arguments=arguments)


def forget_finished() -> int:
    """Take away what is left of jobs that ended a week ago and more: their arguments may name people."""
    from django_tasks_db.models import DBTaskResult  # noqa: PLC0415  models load after the apps

    ended = DBTaskResult.objects.filter(status__in=["SUCCESSFUL", "FAILED"], finished_at__lt=timezone.now() - KEPT)
    return ended.delete()[0]


def requeue_interrupted() -> int:
    """Give back to the queue what a killed worker had begun; only the one worker of a node may call it, at its start."""
    from django_tasks_db.models import DBTaskResult  # noqa: PLC0415  models load after the apps

    return DBTaskResult.objects.filter(status="RUNNING").update(status="READY", started_at=None)
