"""What the worker does for intake."""

from __future__ import annotations

from greenbridge.adapters.jobs import job

from . import services


@job("intake.read")
def document_read(number: int) -> None:
    """Read one document; a fault of ours is shown on the desk instead of leaving it hanging."""
    try:
        services.document_read(number)
    except Exception as error:
        services.document_fail(number, code="reading_crashed", params={"reason": type(error).__name__})
        raise


@job("intake.land")
def table_work(number: int) -> None:
    """Land the rows of a spreadsheet."""
    services.table_work(number)


@job("intake.look")
def source_look(number: int) -> None:
    """Look at one source."""
    services.source_look(number)


@job("intake.go_on")
def source_go_on(number: int) -> None:
    """Take in some of what waits at one source."""
    services.source_go_on(number)
