"""Rows of spreadsheets landed by the worker: progress, an end by hand, a kill on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.models import Candidate, Table
from greenbridge.apps.intake.services import tables
from greenbridge.apps.registry.models import Record
from greenbridge.kernel.errors import ConflictError, InvalidError
from tests.cases.sheets.book import Sheet, book

pytestmark = pytest.mark.django_db
ROWS = [["Project name", "Country", "Capacity (MW)"], *[[f"Example plant {at}", "Kazakhstan", at + 5] for at in range(6)]]


@pytest.fixture(autouse=True)
def _worker_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs wait until a test does them."""
    monkeypatch.setattr(tables, "enqueue", lambda *_, **__: None)


@pytest.fixture
def drop(curator: User) -> Callable[..., int]:
    def make(rows: list[list[Any]] = ROWS, name: str = "plants.xlsx") -> int:
        taken = services.documents_take(by=curator, files=[services.Incoming(name, (book({"A": Sheet(rows)}),))])
        assert taken[0].number is not None
        services.document_read(taken[0].number)
        return taken[0].number

    return make


def _asked(number: int, by: User, **how: bool) -> None:
    mapping = selectors.table_looks(number, by=by, asked=[{"sheet": 1, "kind": "project"}])[0].mapping
    services.table_land_soon(number, mapping, by=by, **how)


def _work(number: int) -> dict[str, Any]:
    return Table.objects.get(document=number).work


def test_rows_land_when_the_worker_comes(drop: Callable[..., int], curator: User) -> None:
    number = drop()
    _asked(number, curator, accept=True)
    assert _work(number) == {"state": "queued", "step": "rows", "done": 0, "total": 7, "whole": True, "accept": True}
    assert Candidate.objects.count() == 0
    with pytest.raises(ConflictError, match="table_at_work"):
        _asked(number, curator)
    services.table_work(number)
    assert _work(number) == {}
    assert (Candidate.objects.count(), Record.objects.count()) == (6, 6)
    assert Table.objects.get(document=number).report["accepted"] == 6
    services.table_work(number)  # a job that comes twice does nothing the second time
    assert Candidate.objects.count() == 6


def test_progress_is_told_and_a_stop_leaves_nothing_half_written(
    drop: Callable[..., int], curator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "TOLD_EVERY_S", 0.0)
    number = drop()
    _asked(number, curator)
    seen: list[tuple[str, int]] = []
    plain = tables._Following.__call__

    def told(follow: Any, step: str, done: int, total: int = 0) -> None:
        plain(follow, step, done, total)
        seen.append((step, _work(number)["done"]))
        if done == 3:
            services.table_work_stop(number, by=curator)

    monkeypatch.setattr(tables._Following, "__call__", told)
    services.table_work(number)
    assert seen == [("rows", at) for at in range(4)]
    assert _work(number)["state"] == "stopped"
    assert Candidate.objects.count() == Record.objects.count() == 0
    monkeypatch.setattr(tables._Following, "__call__", plain)
    _asked(number, curator)
    services.table_work(number)
    assert Candidate.objects.count() == 6


def test_a_stop_while_accepting_keeps_what_was_accepted(
    drop: Callable[..., int], curator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "TOLD_EVERY_S", 0.0)
    number = drop()
    _asked(number, curator, accept=True)
    plain = tables._Following.__call__

    def told(follow: Any, step: str, done: int, total: int = 0) -> None:
        if step == "accept" and done == 2:
            services.table_work_stop(number, by=curator)
        plain(follow, step, done, total)

    monkeypatch.setattr(tables._Following, "__call__", told)
    services.table_work(number)
    assert _work(number)["state"] == "stopped"
    assert (Candidate.objects.count(), Record.objects.count()) == (6, 2)
    assert services.table_undo(number, by=curator) == 6
    assert set(Record.objects.values_list("state", flat=True)) == {"draft"}


def test_a_landing_killed_while_accepting_goes_on(
    drop: Callable[..., int], curator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = drop()
    _asked(number, curator, accept=True)

    class Killed(BaseException):
        pass

    def kill(*_: Any, **__: Any) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(tables, "candidates_accept", kill)
        with pytest.raises(Killed):
            services.table_work(number)
    assert (Candidate.objects.count(), Record.objects.count()) == (6, 0)
    services.table_work(number)
    assert (Candidate.objects.count(), Record.objects.count()) == (6, 6)
    assert _work(number) == {}


def test_faults_found_by_the_worker_are_kept_and_nothing_lands(drop: Callable[..., int], curator: User) -> None:
    number = drop([*ROWS, ["Example plant 9", "Marsland", 7]])
    _asked(number, curator)
    services.table_work(number)
    error = _work(number)["error"]
    assert error["code"] == "table_faulty"
    assert error["params"]["findings"][0] | {"example": ""} == {
        "sheet": "A",
        "row": 8,
        "column": "B",
        "field": "country",
        "code": "country_unknown",
        "found": "Marsland",
        "expected": "country",
        "example": "",
    }
    assert Candidate.objects.count() == 0
    _asked(number, curator, whole=False)
    services.table_work(number)
    assert Candidate.objects.count() == 6


def test_what_cannot_be_followed_is_refused_at_once(drop: Callable[..., int], curator: User, member: User) -> None:
    number = drop()
    with pytest.raises(InvalidError, match="mapping_invalid"):
        services.table_land_soon(number, {"kind": "poem"}, by=curator)
    assert _work(number) == {}
    with pytest.raises(Exception, match="role_required"):
        services.table_land_soon(number, {}, by=member)
    with pytest.raises(Exception, match="role_required"):
        services.table_work_stop(number, by=member)
