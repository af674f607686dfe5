"""Taking documents in and reading them."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from greenbridge.apps.accounts.errors import RoleRequiredError
from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import bridge, jobs, services
from greenbridge.apps.intake.models import Candidate, Document
from greenbridge.apps.intake.services import Incoming
from greenbridge.kernel.errors import ConflictError, InvalidError

pytestmark = pytest.mark.django_db


def take(curator: User, *files: Incoming, **more: Any) -> list[services.Taken]:
    return services.documents_take(by=curator, files=files, **more)


def test_documents_take_reads_what_was_pasted(read: None, curator: User, node: Path) -> None:
    taken = services.documents_take(
        by=curator, text="园区需要一条拆解线", meta={"url": "https://example.org/a", "published": "2025-09"}
    )
    document = Document.objects.get(pk=taken[0].number)
    assert document.state == "ready"
    assert document.pasted
    assert (node / "files" / document.stored).read_text(encoding="utf-8") == "园区需要一条拆解线"
    assert (document.url, document.published, document.uploaded_by) == ("https://example.org/a", "2025-09", curator)
    assert document.candidates.count() == 3


def test_documents_take_points_to_what_was_taken_before(read: None, curator: User) -> None:
    first = take(curator, Incoming("a.txt", (b"same bytes",)))
    again = take(curator, Incoming("b.txt", (b"same ", b"bytes")))
    assert again[0].known
    assert again[0].number == first[0].number
    assert Document.objects.count() == 1


def test_documents_take_checks_each_file_on_its_own(read: None, curator: User, settings: Any) -> None:
    settings.UPLOAD_MAX_BYTES = 10
    taken = take(
        curator,
        Incoming("empty.txt", (), size=0),
        Incoming("none.txt", ()),
        Incoming("good.txt", (b"words",)),
        Incoming("large.txt", (b"x" * 11,), size=11),
        Incoming("liar.txt", (b"x" * 6, b"x" * 6), size=5),
    )
    assert [one.error.code if one.error else "" for one in taken] == [
        "document_empty",
        "document_empty",
        "",
        "document_too_large",
        "document_too_large",
    ]
    assert list(Document.objects.values_list("name", flat=True)) == ["good.txt"]


def test_documents_take_leaves_nothing_when_the_disk_is_full(read: None, curator: User, node: Path) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"begin"
        raise OSError(errno.ENOSPC, "No space left on device")

    taken = take(curator, Incoming("a.txt", chunks()), Incoming("b.txt", (b"fits",)))
    assert taken[0].error is not None
    assert taken[0].error.code == "disk_full"
    assert taken[1].number is not None
    assert [path.name for path in (node / "files").iterdir() if path.is_file()] == []
    assert Document.objects.count() == 1


def test_documents_take_cleans_names(read: None, curator: User) -> None:
    names = ["../../etc/passwd", "C:\\x\\report.pdf", "a\u202egpj.txt\n", "\x00\x01", "д" * 400 + ".txt"]
    taken = take(curator, *[Incoming(name, (name.encode("utf-8"),)) for name in names])
    assert [one.name for one in taken[:4]] == ["passwd", "report.pdf", "agpj.txt", "file"]
    assert len(taken[4].name) == 300
    assert taken[4].name.endswith(".txt")


@pytest.mark.parametrize(
    ("meta", "code"),
    [
        ({"url": "javascript:alert(1)"}, "address_invalid"),
        ({"url": "https://"}, "address_invalid"),
        ({"published": "2025-13-40"}, "date_invalid"),
        ({"published": "yesterday"}, "date_invalid"),
        ({"publisher": "x" * 301}, "meta_too_long"),
    ],
)
def test_documents_take_refuses_a_wrong_source(read: None, curator: User, meta: dict[str, str], code: str) -> None:
    with pytest.raises(InvalidError) as caught:
        take(curator, Incoming("a.txt", (b"x",)), meta=meta)
    assert caught.value.code == code
    assert not Document.objects.exists()


def test_documents_take_asks_for_something(curator: User) -> None:
    with pytest.raises(InvalidError) as caught:
        services.documents_take(by=curator, text="  \n ")
    assert caught.value.code == "nothing_given"


@pytest.mark.parametrize("role", ["member", "reader", None])
def test_documents_take_is_for_curators(role: str | None, request: pytest.FixtureRequest, db: None) -> None:
    by = request.getfixturevalue(role) if role else None
    with pytest.raises(RoleRequiredError):
        services.documents_take(by=by, text="words")
    assert not Document.objects.exists()


def test_document_read_shows_a_refusal(take: Callable[..., int]) -> None:
    document = Document.objects.get(pk=take("broken.pdf"))
    assert document.state == "failed"
    assert document.error == {"code": "document_broken", "params": {"found": "pdf", "reason": "no end"}}


def test_document_read_is_done_when_nothing_was_found(take: Callable[..., int]) -> None:
    assert Document.objects.get(pk=take("poor.txt")).state == "done"


def test_document_read_starts_anew_after_a_kill(take: Callable[..., int]) -> None:
    number = take()
    Document.objects.filter(pk=number).update(state="reading", text="", reading={})  # killed in the middle
    services.document_read(number)
    document = Document.objects.get(pk=number)
    assert document.state == "ready"
    assert document.text
    assert document.candidates.count() == 3


def test_document_read_gives_up_one_that_kills_its_reader(take: Callable[..., int]) -> None:
    number = take()
    Document.objects.filter(pk=number).update(state="reading", attempts=3)
    services.document_read(number)
    document = Document.objects.get(pk=number)
    assert (document.state, document.error["code"]) == ("failed", "reading_crashed")


def test_document_read_leaves_a_finished_document_alone(take: Callable[..., int], monkeypatch: pytest.MonkeyPatch) -> None:
    number = take()
    Candidate.objects.filter(document=number, number=1).update(state="rejected")
    services.document_read(number)
    assert Candidate.objects.get(document=number, number=1).state == "rejected"
    assert Candidate.objects.filter(document=number).count() == 3


def test_the_job_shows_a_fault_of_ours(take: Callable[..., int], monkeypatch: pytest.MonkeyPatch) -> None:
    number = take()
    Document.objects.filter(pk=number).update(state="queued")

    def crash(*_arguments: Any, **_more: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(bridge, "read_stored", crash)
    with pytest.raises(ZeroDivisionError):
        jobs.document_read(number)
    document = Document.objects.get(pk=number)
    assert (document.state, document.error["code"]) == ("failed", "reading_crashed")


def test_documents_take_tries_a_failed_file_again(
    read: None, take: Callable[..., int], curator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = take("broken.pdf", b"half")
    Document.objects.filter(pk=number).update(name="mended.pdf")
    again = services.documents_take(by=curator, files=[Incoming("broken.pdf", (b"half",))])
    assert again[0].number == number
    assert Document.objects.get(pk=number).state == "ready"


def test_document_read_again_refuses_where_something_is_decided(take: Callable[..., int], curator: User) -> None:
    number = take()
    services.document_read_again(number, by=curator)
    assert Document.objects.get(pk=number).state == "ready"
    services.candidate_reject(number, 3, by=curator)
    with pytest.raises(ConflictError) as caught:
        services.document_read_again(number, by=curator)
    assert caught.value.code == "document_decided"


def test_documents_take_enqueues_with_the_row(curator: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: Any, **_more: Any) -> None:
        raise RuntimeError("the queue refuses")

    monkeypatch.setattr("greenbridge.apps.intake.services.documents.enqueue", full)
    with pytest.raises(RuntimeError):
        services.documents_take(by=curator, files=[Incoming("a.txt", (b"x",))])
    assert not Document.objects.exists()


def test_a_kill_between_store_and_read_loses_nothing(read: None, curator: User, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    taken = services.documents_take(by=curator, files=[Incoming("a.txt", (b"x",))])
    document = Document.objects.get(pk=taken[0].number)
    waiting = DBTaskResult.objects.get()
    assert (document.state, waiting.status) == ("queued", "READY")
    assert waiting.args_kwargs["kwargs"] == {"name": "intake.read", "arguments": {"number": document.pk}}
    with pytest.raises(RuntimeError), transaction.atomic():
        services.documents_take(by=curator, files=[Incoming("b.txt", (b"y",))])
        raise RuntimeError("killed before the commit")
    assert (Document.objects.count(), DBTaskResult.objects.count()) == (1, 1)
    waiting.task_result.task.call(**waiting.args_kwargs["kwargs"])  # what the worker does when it is up again
    assert Document.objects.get(pk=document.pk).state == "ready"


def test_a_described_document_counts_to_its_source(read: None, curator: User) -> None:
    number = services.documents_take(by=curator, text="text")[0].number
    assert Document.objects.get(pk=number).source is None
    services.document_describe(number, {"publisher": "示例晚报", "published": "2026-03-04"}, by=curator)
    document = Document.objects.get(pk=number)
    assert (document.publisher, document.source.name) == ("示例晚报", "示例晚报")
    services.document_describe(number, {"publisher": "示例日报"}, by=curator)
    assert Document.objects.get(pk=number).source.name == "示例晚报"
