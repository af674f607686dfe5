"""Sources: who may set them up, what a look finds, what becomes of each thing, batches that survive a kill."""

from __future__ import annotations

import os
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from greenbridge.adapters.mailbox import mail_of
from greenbridge.adapters.web import Fetched
from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import selectors, services
from greenbridge.apps.intake.models import Document, Item, Source
from greenbridge.apps.intake.services import looking
from greenbridge.kernel.errors import ConflictError, GreenBridgeError, InvalidError, LimitError, RefusedError

pytestmark = pytest.mark.django_db

FEED = """<rss version="2.0"><channel><title>A</title>
<item><title>Один</title><link>https://a.example/1</link><guid isPermaLink='false'>g1</guid>
<pubDate>Tue, 03 Jun 2025 10:00:00 GMT</pubDate></item>
<item><title>Два</title><link>https://a.example/2</link><guid isPermaLink='false'>g2</guid></item></channel></rss>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files at rest."""
    place = tmp_path / "in"
    (place / "deep").mkdir(parents=True)
    (place / "a.txt").write_text("one")
    (place / "deep" / "b.txt").write_text("two")
    return place


@pytest.fixture
def at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files just written count as come to rest."""
    monkeypatch.setattr("greenbridge.adapters.folders.files_at_rest.__kwdefaults__", {"rest_s": -1.0})


class Net:
    """What the fetcher of the process gives: address -> body or refusal."""

    def __init__(self) -> None:
        self.pages: dict[str, bytes | GreenBridgeError] = {}
        self.asked: list[tuple[str, str]] = []

    def fetch(self, url: str, *, etag: str = "", modified: str = "") -> Fetched:
        self.asked.append((url, etag))
        found = self.pages[url]
        if isinstance(found, GreenBridgeError):
            raise found
        if etag == "same":
            return Fetched(url, b"", etag=etag, unchanged=True)
        return Fetched(url, found, media_type="text/html", etag="same")


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Net:
    settings.FETCH = True
    found = Net()
    monkeypatch.setattr(looking, "fetcher", lambda: found)
    return found


def feed_source(by: User) -> Source:
    given = {"kind": "feed", "name": "Агентство", "address": "https://a.example/feed", "licence": "CC-BY-4.0", "publisher": "А"}
    return services.source_save(None, given=given, by=by)


def test_source_look_takes_the_entries_of_a_feed_once(read: None, curator: User, net: Net) -> None:
    source = feed_source(curator)
    net.pages = {"https://a.example/feed": FEED.encode(), "https://a.example/1": b"<p>1</p>", "https://a.example/2": b"<p>2</p>"}
    services.source_look(source.pk)
    first, second = Document.objects.order_by("pk")
    assert (first.url, first.title, first.published, first.licence) == ("https://a.example/1", "Один", "2025-06-03", "CC-BY-4.0")
    assert (first.name, first.source_id, first.publisher, first.state) == ("1.html", source.pk, "А", "ready")
    assert second.title == "Два"
    assert [*source.items.values_list("state", flat=True)] == ["taken", "taken"]
    services.source_look(source.pk)
    assert net.asked[-1] == ("https://a.example/feed", "same")
    assert Document.objects.count() == 2


def test_source_look_keeps_the_refusal_beside_the_source_until_it_goes_well(read: None, curator: User, net: Net) -> None:
    source = feed_source(curator)
    net.pages = {"https://a.example/feed": InvalidError("site_answered", status=503, found="https://a.example/feed")}
    services.source_look(source.pk)
    source.refresh_from_db()
    assert source.error == {"code": "site_answered", "params": {"status": 503, "found": "https://a.example/feed"}}
    net.pages = {"https://a.example/feed": b"<rss version='2.0'><channel><title>x</title></channel></rss>"}
    services.source_look(source.pk)
    source.refresh_from_db()
    assert source.error == {}
    assert source.fetched_at is not None


def test_source_look_names_an_entry_that_could_not_be_had_and_goes_on(read: None, curator: User, net: Net) -> None:
    source = feed_source(curator)
    net.pages = {
        "https://a.example/feed": FEED.encode(),
        "https://a.example/1": RefusedError("robots_forbid", found="https://a.example/1"),
        "https://a.example/2": b"<p>2</p>",
    }
    services.source_look(source.pk)
    states = dict(source.items.values_list("key", "state"))
    assert states == {"g1": "failed", "g2": "taken"}
    view = selectors.source_view(source.pk, by=curator)
    assert [(one.error["code"], one.count) for one in view.faults] == [("robots_forbid", 1)]
    net.pages["https://a.example/1"] = b"<p>1</p>"
    assert services.source_retry(source.pk, by=curator) == 1
    assert Document.objects.count() == 2


def test_an_entry_that_failed_for_a_passing_reason_is_tried_at_the_next_look(read: None, curator: User, net: Net) -> None:
    source = feed_source(curator)
    net.pages = {
        "https://a.example/feed": FEED.encode(),
        "https://a.example/1": InvalidError("site_answered", status=503, found="https://a.example/1"),
        "https://a.example/2": InvalidError("site_answered", status=404, found="https://a.example/2"),
    }
    services.source_look(source.pk)
    net.pages |= {"https://a.example/1": b"<p>1</p>", "https://a.example/2": b"<p>2</p>"}
    services.source_look(source.pk)
    assert dict(source.items.values_list("key", "state")) == {"g1": "taken", "g2": "failed"}
    net.pages["https://a.example/2"] = InvalidError("site_unreachable", found="x", reason="y")
    services.source_retry(source.pk, by=curator)
    source.items.update(created_at=timezone.now() - timedelta(days=4))
    net.pages["https://a.example/2"] = b"<p>2</p>"
    services.source_look(source.pk)
    assert dict(source.items.values_list("key", "state")) == {"g1": "taken", "g2": "failed"}


def test_a_page_is_taken_again_only_when_it_changed(read: None, curator: User, net: Net) -> None:
    given = {"kind": "page", "name": "Notices", "address": "https://a.example/notices"}
    source = services.source_save(None, given=given, by=curator)
    net.pages = {"https://a.example/notices": b"<p>1</p>"}
    services.source_look(source.pk)
    services.source_look(source.pk)
    assert Document.objects.get().url == "https://a.example/notices"


def test_a_node_that_fetches_nothing_says_so(curator: User, settings: Any) -> None:
    settings.FETCH = False
    source = feed_source(curator)
    for act in (
        lambda: services.source_switch(source.pk, on=True, by=curator),
        lambda: services.source_look_now(source.pk, by=curator),
    ):
        with pytest.raises(ConflictError, match="fetch_off"):
            act()
    services.source_look(source.pk)
    source.refresh_from_db()
    assert source.error["code"] == "fetch_off"


def test_sources_due_asks_in_its_time_and_only_what_is_on(curator: User, net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(looking, "enqueue", lambda _name, number: asked.append(number))
    source = feed_source(curator)
    assert services.sources_due() == 0
    services.source_switch(source.pk, on=True, by=curator)
    assert services.sources_due() == 1
    assert services.sources_due() == 0
    Source.objects.update(tried_at=timezone.now() - timedelta(minutes=61))
    assert services.sources_due() == 1
    Source.objects.update(tried_at=None, paused=True)
    assert services.sources_due() == 0
    assert asked == [source.pk, source.pk]


def test_a_folder_gives_its_files_once_and_changed_ones_again(
    read: None, administrator: User, folder: Path, at_rest: None
) -> None:
    source = services.source_save(None, given={"kind": "folder", "name": "In", "address": str(folder)}, by=administrator)
    services.source_look(source.pk)
    assert sorted(Document.objects.values_list("name", flat=True)) == ["a.txt", "b.txt"]
    services.source_look(source.pk)
    assert Document.objects.count() == 2
    (folder / "a.txt").write_text("changed")
    services.source_look(source.pk)
    assert Document.objects.count() == 3
    assert (folder / "a.txt").exists()


def test_a_folder_leaves_alone_what_is_hidden_linked_or_still_being_written(
    read: None, administrator: User, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / ".hidden").write_text("x")
    source = services.source_save(None, given={"kind": "folder", "name": "In", "address": str(folder)}, by=administrator)
    services.source_look(source.pk)
    assert Document.objects.count() == 0  # all was written just now
    long_ago = time.time() - 3600
    os.utime(folder / "a.txt", (long_ago, long_ago))
    services.source_look(source.pk)
    assert Document.objects.count() == 0  # an old date does not make a fresh copy one that has come to rest


def test_a_batch_names_each_file_that_failed(read: None, administrator: User, folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "broken.pdf").write_text("half")
    paths = {str(path): path.name for path in sorted(folder.rglob("*")) if path.is_file()} | {
        str(folder / "gone.txt"): "gone.txt"
    }
    source = services.batch_start("Autumn", paths=paths, by=administrator)
    view = selectors.source_view(source.pk, by=administrator)
    assert (view.total, view.done, view.read, view.unreadable) == (5, 5, 2, 1)
    assert {one.error["code"]: one.count for one in view.faults} == {
        "document_empty": 1, "document_unreadable": 1, "document_broken": 1,
    }  # fmt: skip
    assert not view.running
    assert services.batch_start("Autumn", paths=paths, by=administrator).name == "Autumn (2)"


def test_a_batch_can_be_paused_gone_on_with_and_stopped(
    read: None, administrator: User, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs: list[tuple[str, int]] = []
    monkeypatch.setattr("greenbridge.apps.intake.services.sources.enqueue", lambda name, number: jobs.append((name, number)))
    monkeypatch.setattr(looking, "CHUNK", 1)
    for name in ("c.txt", "d.txt"):
        (folder / name).write_text(name)
    paths = {str(path): path.name for path in sorted(folder.rglob("*.txt"))}
    source = services.batch_start("B", paths=paths, by=administrator)
    services.source_go_on(source.pk)
    assert (Document.objects.count(), len(jobs)) == (1, 2)
    services.source_pause(source.pk, paused=True, by=administrator)
    services.source_go_on(source.pk)
    assert (Document.objects.count(), len(jobs)) == (1, 2)
    services.source_pause(source.pk, paused=False, by=administrator)
    services.source_go_on(source.pk)
    assert (Document.objects.count(), len(jobs)) == (2, 4)
    assert services.source_stop(source.pk, by=administrator) == 2
    services.source_go_on(source.pk)
    assert Document.objects.count() == 2
    assert selectors.source_view(source.pk, by=administrator).counts["skipped"] == 2


def test_a_batch_cut_off_in_the_middle_takes_every_file_once(
    read: None, administrator: User, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("greenbridge.apps.intake.services.sources.enqueue", lambda *_words, **_more: None)
    paths = {str(path): path.name for path in sorted(folder.rglob("*.txt"))}
    source = services.batch_start("B", paths=paths, by=administrator)
    whole = looking.document_read

    def killed(number: int, **more: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(looking, "document_read", killed)
    with pytest.raises(KeyboardInterrupt):
        services.source_go_on(source.pk)
    monkeypatch.setattr(looking, "document_read", whole)
    services.source_go_on(source.pk)  # the queue gives the job back after a kill
    assert sorted(Document.objects.values_list("name", "state")) == [("a.txt", "ready"), ("b.txt", "ready")]
    assert set(source.items.values_list("state", flat=True)) == {"taken"}


def _mail(sender: str = "press@agency.example", attachment: bytes = b"words of a notice") -> bytes:
    head = f"From: Press <{sender}>\nSubject: =?utf-8?b?0JLQtdGB0YLQuA==?=\nMIME-Version: 1.0\n"
    if not attachment:
        return (head + "Content-Type: text/plain\n\nhello\n").encode()
    return (
        (
            head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhello\n--b\n"
            'Content-Type: text/plain\nContent-Disposition: attachment; filename="notice.txt"\n\n'
        ).encode()
        + attachment
        + b"\n--b--\n"
    )


def test_a_maildir_gives_messages_of_known_senders_with_what_came_along(administrator: User, tmp_path: Path) -> None:
    box = tmp_path / "box"
    for name in ("cur", "new", "tmp"):
        (box / name).mkdir(parents=True)
    (box / "new" / "1.x").write_bytes(_mail())
    (box / "new" / "2.x").write_bytes(_mail("stranger@else.example"))
    given = {"kind": "mail", "name": "Post", "address": str(box), "senders": "@agency.example"}
    source = services.source_save(None, given=given, by=administrator)
    services.source_look(source.pk)
    message, notice = Document.objects.order_by("pk")
    assert (message.name, message.title, notice.name) == ("Вести.eml", "Вести", "notice.txt")
    assert notice.came_with_id == message.pk
    assert dict(source.items.values_list("key", "state")) == {"1.x": "taken", "2.x": "skipped"}
    services.source_look(source.pk)
    assert Document.objects.count() == 2
    assert (box / "new" / "1.x").exists()


@pytest.fixture
def post(administrator: User, tmp_path: Path) -> Source:
    """A mailbox with one message that brings a notice."""
    box = tmp_path / "box"
    for name in ("cur", "new", "tmp"):
        (box / name).mkdir(parents=True)
    (box / "new" / "1.x").write_bytes(_mail())
    given = {"kind": "mail", "name": "Post", "address": str(box), "senders": "@agency.example"}
    return services.source_save(None, given=given, by=administrator)


def test_a_message_cut_off_in_the_middle_is_taken_in_at_the_next_look(
    read: None, post: Source, administrator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = looking.document_enter

    def killed(one: Any, **more: Any) -> Any:
        whole(one, **more)
        raise KeyboardInterrupt

    monkeypatch.setattr(looking, "document_enter", killed)
    with pytest.raises(KeyboardInterrupt):
        services.source_look(post.pk)
    monkeypatch.setattr(looking, "document_enter", whole)
    services.source_pause(post.pk, paused=False, by=administrator)  # a message is no file: going on must not touch it
    assert dict(post.items.values_list("key", "state")) == {"1.x": "waiting"}
    services.source_look(post.pk)
    assert list(Document.objects.values_list("name", flat=True)) == ["Вести.eml"]
    assert not post.items.filter(state="waiting").exists()


def test_a_full_disk_leaves_messages_for_the_next_look(
    read: None, post: Source, administrator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = services.Taken(name="x", error=LimitError("disk_full", folder="/d"))
    monkeypatch.setattr(looking, "document_enter", lambda _one, **_more: full)
    services.source_look(post.pk)
    post.refresh_from_db()
    assert post.error == {"code": "disk_full", "params": {"folder": "/d"}}
    monkeypatch.undo()
    services.source_look(post.pk)
    post.refresh_from_db()
    assert (post.error, Document.objects.count()) == ({}, 2)


def test_a_full_disk_pauses_a_batch_and_nothing_of_it_is_lost(
    read: None, administrator: User, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = {str(path): path.name for path in sorted(folder.rglob("*.txt"))}
    whole = looking.document_enter

    def full(one: Any, **more: Any) -> Any:
        return whole(one, **more) if one.name == "a.txt" else services.Taken("x", error=LimitError("disk_full", folder="/d"))

    monkeypatch.setattr(looking, "document_enter", full)
    source = services.batch_start("B", paths=paths, by=administrator)
    source.refresh_from_db()
    assert (source.paused, source.working, source.error["code"]) == (True, False, "disk_full")
    counts = selectors.batch_counts(source.pk)
    assert (counts.waiting, counts.failed, counts.finished, counts.error["code"]) == (2, 0, True, "disk_full")
    monkeypatch.setattr(looking, "document_enter", whole)
    services.source_pause(source.pk, paused=False, by=administrator)
    assert sorted(Document.objects.values_list("name", "state")) == [("a.txt", "ready"), ("b.txt", "ready")]
    source.refresh_from_db()
    assert (source.paused, source.error) == (False, {})


def test_what_is_no_ordinary_file_is_refused_and_holds_nobody(
    read: None, administrator: User, folder: Path, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    paths = {str(tmp_path / "pipe.txt"): "pipe.txt", str(folder): "in", str(folder / "a.txt"): "a.txt"}
    source = services.batch_start("B", paths=paths, by=administrator)
    assert dict(source.items.values_list("name", "state")) == {"pipe.txt": "failed", "in": "failed", "a.txt": "taken"}


def test_a_link_put_into_a_watched_folder_after_the_look_is_not_followed(
    read: None, at_rest: None, administrator: User, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_text("not for the desk")
    whole = looking.document_enter

    def swapped(one: Any, **more: Any) -> Any:
        (folder / "a.txt").unlink(missing_ok=True)
        (folder / "a.txt").symlink_to(tmp_path / "secret")
        return whole(one, **more)

    monkeypatch.setattr(looking, "document_enter", swapped)
    given = {"kind": "folder", "name": "F", "address": str(folder)}
    source = services.source_save(None, given=given, by=administrator)
    services.source_look(source.pk)
    assert dict(source.items.values_list("key", "state")) == {"a.txt": "failed", "deep/b.txt": "taken"}


def test_a_feed_of_many_megabytes_is_not_taken_apart(curator: User, net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "FEED_BYTES", 100)
    source = feed_source(curator)
    net.pages = {"https://a.example/feed": FEED.encode()}
    services.source_look(source.pk)
    source.refresh_from_db()
    assert source.error["code"] == "page_too_large"


def test_mail_of_survives_headers_that_break_parsers() -> None:
    for raw in (b"", b"From: =?x?q?=\n\n", b"From: a@\nSubject: \xff\xfe\n\n", b"From: <<<>>>\n\n", b"\x00" * 100):
        mail_of("1", raw)


def test_source_save_names_every_field_that_is_wrong(administrator: User, tmp_path: Path) -> None:
    given = {"kind": "feed", "name": " ", "address": "ftp://a", "audience": "all", "every_minutes": "1", "senders": "me"}
    with pytest.raises(InvalidError) as refused:
        services.source_save(None, given=given, by=administrator)
    assert {one["field"] for one in refused.value.params["findings"]} == {
        "name",
        "address",
        "audience",
        "every_minutes",
        "senders",
    }
    for address in ("relative", "/nowhere", str(tmp_path / "none")):
        with pytest.raises(InvalidError):
            services.source_save(None, given={"kind": "folder", "name": "F", "address": address}, by=administrator)


def test_a_source_is_the_same_in_small_letters_of_any_script(read: None, curator: User) -> None:
    named = services.source_save(None, given={"kind": "upload", "name": "ТАСС"}, by=curator)
    with pytest.raises(InvalidError):
        services.source_save(None, given={"kind": "upload", "name": "Тасс"}, by=curator)
    number = services.documents_take(by=curator, text="words", meta={"publisher": "тасс"})[0].number
    assert Document.objects.get(pk=number).source_id == named.pk


def test_a_folder_may_not_hold_the_data_folder(administrator: User, settings: Any, tmp_path: Path) -> None:
    settings.DATA = tmp_path / "var"
    (tmp_path / "var" / "files").mkdir(parents=True)
    for address in (tmp_path, tmp_path / "var", tmp_path / "var" / "files"):
        with pytest.raises(InvalidError):
            services.source_save(None, given={"kind": "folder", "name": "F", "address": str(address)}, by=administrator)


@pytest.mark.parametrize("kind", ["folder", "mail"])
def test_what_reads_this_machine_is_for_administrators(curator: User, administrator: User, folder: Path, kind: str) -> None:
    given = {"kind": kind, "name": "F", "address": str(folder)}
    with pytest.raises(RefusedError):
        services.source_save(None, given=given, by=curator)
    source = services.source_save(None, given=given, by=administrator)
    for act in (
        lambda: services.source_save(source.pk, given={"name": "G"}, by=curator),
        lambda: services.source_switch(source.pk, on=True, by=curator),
        lambda: services.source_look_now(source.pk, by=curator),
        lambda: services.source_remove(source.pk, by=curator),
    ):
        with pytest.raises(RefusedError):
            act()


def test_a_source_with_documents_stays(read: None, curator: User, net: Net) -> None:
    source = feed_source(curator)
    net.pages = {"https://a.example/feed": FEED.encode(), "https://a.example/1": b"1", "https://a.example/2": b"2"}
    services.source_look(source.pk)
    with pytest.raises(ConflictError, match="source_in_use"):
        services.source_remove(source.pk, by=curator)
    Item.objects.all().delete()
    Document.objects.all().delete()
    services.source_remove(source.pk, by=curator)
    assert not Source.objects.exists()


def test_a_fault_of_ours_in_one_file_stops_neither_the_batch_nor_the_source(
    read: None, administrator: User, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = looking.document_read

    def crash(number: int, **more: Any) -> None:
        if Document.objects.get(pk=number).name == "a.txt":
            raise RuntimeError("a fault of ours")
        whole(number, **more)

    monkeypatch.setattr(looking, "document_read", crash)
    paths = {str(path): path.name for path in sorted(folder.rglob("*.txt"))}
    source = services.batch_start("B", paths=paths, by=administrator)
    assert sorted(Document.objects.values_list("name", "state")) == [("a.txt", "failed"), ("b.txt", "ready")]
    assert Document.objects.get(name="a.txt").error == {"code": "reading_crashed", "params": {"reason": "RuntimeError"}}
    source.refresh_from_db()
    assert not source.working


def test_a_fault_of_ours_in_taking_in_is_kept_beside_the_item(
    read: None, administrator: User, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = looking.document_enter

    def crash(one: Any, **more: Any) -> Any:
        if one.name == "a.txt":
            raise RuntimeError("a fault of ours")
        return whole(one, **more)

    monkeypatch.setattr(looking, "document_enter", crash)
    paths = {str(path): path.name for path in sorted(folder.rglob("*.txt"))}
    source = services.batch_start("B", paths=paths, by=administrator)
    assert dict(source.items.values_list("name", "state")) == {"a.txt": "failed", "b.txt": "taken"}
    source.refresh_from_db()
    assert not source.working


def test_names_of_files_that_are_no_utf8_are_read_all_the_same(
    read: None, at_rest: None, administrator: User, folder: Path
) -> None:
    name = os.fsdecode("Отчёт.txt".encode("cp1251"))
    (folder / name).write_text("words of a report")
    source = services.source_save(None, given={"kind": "folder", "name": "In", "address": str(folder)}, by=administrator)
    services.source_look(source.pk)
    services.source_look(source.pk)
    assert (source.items.count(), set(source.items.values_list("state", flat=True))) == (3, {"taken"})
    batch = services.batch_start("B", paths={str(folder / name): name}, by=administrator)
    assert list(batch.items.values_list("state", flat=True)) == ["known"]


def test_another_address_is_asked_from_its_beginning(read: None, curator: User, net: Net) -> None:
    source = feed_source(curator)
    net.pages = {"https://a.example/feed": b"<rss version='2.0'><channel><title>x</title></channel></rss>"}
    services.source_look(source.pk)
    source = services.source_save(source.pk, given={"address": "https://b.example/feed"}, by=curator)
    assert source.memory == {}
    net.pages["https://b.example/feed"] = net.pages["https://a.example/feed"]
    services.source_look(source.pk)
    assert net.asked[-1] == ("https://b.example/feed", "")


def test_an_address_that_is_none_is_named(curator: User) -> None:
    given = {"kind": "feed", "name": "F", "address": "https://[a.example/feed"}
    with pytest.raises(InvalidError, match="source_invalid"):
        services.source_save(None, given=given, by=curator)
    with pytest.raises(InvalidError, match="address_invalid"):
        services.documents_take(by=curator, text="words", meta={"url": "https://[a.example/"})


def test_an_entry_met_while_fetching_was_off_is_tried_again(read: None, curator: User, net: Net, settings: Any) -> None:
    source = feed_source(curator)
    net.pages = {"https://a.example/feed": FEED.encode(), "https://a.example/1": b"<p>1</p>", "https://a.example/2": b"<p>2</p>"}
    Item.objects.create(source=source, key="g1", place="https://a.example/1")
    settings.FETCH = False
    services.source_go_on(source.pk)
    assert dict(source.items.values_list("key", "state")) == {"g1": "failed"}
    settings.FETCH = True
    services.source_look(source.pk)
    assert dict(source.items.values_list("key", "state")) == {"g1": "taken", "g2": "taken"}


def test_batch_counts_counts_each_file_once(read: None, administrator: User, folder: Path) -> None:
    (folder / "broken1.pdf").write_text("half")
    (folder / "broken2.pdf").write_text("half")
    (folder / "c.txt").write_text("one")
    paths = {str(path): path.name for path in sorted(folder.rglob("*.*"))}
    source = services.batch_start("B", paths=paths, by=administrator)
    counts = selectors.batch_counts(source.pk)
    assert (counts.total, counts.read, counts.known, counts.failed) == (5, 2, 2, 1)


def test_batch_counts_of_all_ends_where_only_a_person_can_go_on(read: None, administrator: User, folder: Path) -> None:
    services.batch_start("B", paths={str(folder / "a.txt"): "a.txt"}, by=administrator)
    for kind, paused in (("folder", True), ("mail", False)):
        source = Source.objects.create(kind=kind, name=kind, paused=paused)
        Item.objects.create(source=source, key="x")
    counts = selectors.batch_counts(None)
    assert (counts.done, counts.waiting, counts.finished) == (1, 2, True)


def test_a_page_is_read_in_the_character_set_its_site_declares(curator: User, net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "Подписано соглашение о строительстве солнечной станции мощностью 100 МВт."
    page = Fetched("https://a.example/notices", f"<p>{words}</p>".encode("koi8-r"), media_type="text/html", charset="koi8-r")
    monkeypatch.setattr(net, "fetch", lambda _url, **_more: page)
    given = {"kind": "page", "name": "Notices", "address": "https://a.example/notices"}
    services.source_look(services.source_save(None, given=given, by=curator).pk)
    document = Document.objects.get()
    assert (document.charset, words in document.text) == ("koi8-r", True)
    assert "charset_guessed" not in {remark["code"] for remark in document.remarks}


def test_a_fault_of_ours_in_a_look_is_told_and_the_next_looks_go_on(
    read: None, curator: User, net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = feed_source(curator)
    services.source_switch(source.pk, on=True, by=curator)
    net.pages = {"https://a.example/feed": FEED.encode(), "https://a.example/1": b"<p>1</p>", "https://a.example/2": b"<p>2</p>"}

    def crash(*_told: object, **_more: object) -> None:
        raise RuntimeError("a fault of ours")

    with monkeypatch.context() as broken:
        broken.setattr(looking, "read_feed", crash)
        services.source_look(source.pk)
        services.source_look(source.pk)
    source.refresh_from_db()
    assert (source.error, source.failures) == ({"code": "look_crashed", "params": {"reason": "RuntimeError"}}, 2)
    assert source.tried_at is not None
    assert source.fetched_at is None
    services.source_look(source.pk)
    source.refresh_from_db()
    assert (source.error, source.failures, Document.objects.count()) == ({}, 0, 2)


def test_looks_that_fail_wait_longer_each_time_up_to_a_day(curator: User, monkeypatch: pytest.MonkeyPatch) -> None:
    source = feed_source(curator)
    asked: list[int] = []
    monkeypatch.setattr(looking, "enqueue", lambda _name, *, number: asked.append(number))

    def is_due(*, minutes: int, failures: int, every: int = 60) -> bool:
        asked.clear()
        tried = timezone.now() - timedelta(minutes=minutes)
        Source.objects.filter(pk=source.pk).update(enabled=True, tried_at=tried, failures=failures, every_minutes=every)
        services.sources_due()
        return asked == [source.pk]

    assert is_due(minutes=61, failures=0)
    assert is_due(minutes=61, failures=1)
    assert not is_due(minutes=110, failures=2)
    assert is_due(minutes=121, failures=2)
    assert not is_due(minutes=23 * 60, failures=30)
    assert is_due(minutes=24 * 60 + 1, failures=30)
    assert not is_due(minutes=6 * 24 * 60, failures=9, every=7 * 24 * 60)


def test_a_fault_of_ours_in_working_on_stops_a_batch_until_a_person_goes_on(
    read: None, administrator: User, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_told: object) -> None:
        raise RuntimeError("a fault of ours")

    with monkeypatch.context() as broken:
        broken.setattr(looking, "_go_on_files", crash)
        source = services.batch_start("B", paths={str(path): path.name for path in folder.rglob("*.txt")}, by=administrator)
    source.refresh_from_db()
    assert (source.error["code"], source.paused, source.working) == ("taking_in_crashed", True, False)
    services.source_pause(source.pk, paused=False, by=administrator)
    source.refresh_from_db()
    assert (source.error, source.items.filter(state="taken").count()) == ({}, 2)
