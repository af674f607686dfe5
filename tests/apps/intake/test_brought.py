"""Files within files on the desk: archives, what is attached to messages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from greenbridge.apps.accounts.models import User
from greenbridge.apps.intake import services
from greenbridge.apps.intake.models import Document
from greenbridge.apps.intake.services import Incoming, documents
from greenbridge.kernel.errors import LimitError

pytestmark = pytest.mark.django_db

LETTER = (
    "From: a@example.org\nSubject: Релиз\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    "Content-Type: text/plain; charset=utf-8\n\nСтанция 5 МВт.\n--b\nContent-Type: text/plain; charset=utf-8\n"
    'Content-Disposition: attachment; filename="sheet.txt"\n\nA plant of 20 MW.\n--b--\n'
).encode()


def packed(**entries: bytes | str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


def take(curator: User, name: str, raw: bytes, **meta: str) -> Document:
    taken = services.documents_take(by=curator, files=[Incoming(name, (raw,))], meta=meta)
    return Document.objects.get(pk=taken[0].number)


def states() -> dict[str, tuple[str, str]]:
    """Name -> state and the name of what brought it."""
    rows = Document.objects.select_related("came_with").order_by("pk")
    return {row.name: (row.state, row.came_with.name if row.came_with else "") for row in rows}


def test_a_zip_becomes_a_document_for_each_of_its_files(curator: User) -> None:
    inner = packed(x_txt="words")
    raw = packed(
        n__a_txt="园区项目投资4.5亿元，由示例公司建设。", bad_pdf=b"%PDF-1.4 x", b_eml=LETTER, in_zip=inner, empty_txt=b""
    )
    archive = take(curator, "batch.zip", raw, publisher="Press")
    told = states()
    assert told["batch.zip"] == ("done", "")
    assert told["bad.pdf"] == ("failed", "batch.zip")
    assert told["in.zip"] == ("failed", "batch.zip")
    assert told["sheet.txt"][1] == "b.eml"
    assert {told[name][1] for name in ("a.txt", "b.eml")} == {"batch.zip"}
    assert {told[name][0] for name in ("a.txt", "b.eml", "sheet.txt")} <= {"ready", "done"}
    assert Document.objects.get(name="a.txt").publisher == "Press"
    assert Document.objects.get(name="in.zip").error["code"] == "document_archive"
    assert [(one["code"], one["params"]) for one in archive.remarks] == [
        ("archive_unpacked", {"count": 4}),
        ("not_taken_out", {"names": ["empty.txt"]}),
    ]


def test_the_same_zip_again_brings_nothing_new(curator: User) -> None:
    raw = packed(a_txt="园区项目投资4.5亿元。")
    take(curator, "batch.zip", raw)
    take(curator, "again.zip", raw)
    assert list(states()) == ["batch.zip", "a.txt"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [(packed(zero_txt=b"0" * 30_000_000), "document_unpacks_too_large"), (packed(_DS_Store="1"), "document_without_text")],
)
def test_a_zip_that_gives_nothing_says_why(raw: bytes, code: str, curator: User) -> None:
    document = take(curator, "a.zip", raw)
    assert (document.state, document.error["code"], Document.objects.count()) == ("failed", code, 1)


def test_an_uploaded_letter_brings_what_is_attached_to_it(curator: User) -> None:
    letter = take(curator, "letter.eml", LETTER)
    assert states() == {
        "letter.eml": (letter.state, ""),
        "sheet.txt": (Document.objects.get(name="sheet.txt").state, "letter.eml"),
    }
    assert [one["code"] for one in letter.remarks] == ["attachments_apart"]
    assert "20 MW" not in letter.text


def test_a_full_disk_in_the_middle_of_a_zip_is_told_and_reading_again_goes_on(
    curator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = documents.document_enter

    def full(one: Any, **more: Any) -> Any:
        return services.Taken("x", error=LimitError("disk_full", folder="/d")) if one.name == "b.txt" else whole(one, **more)

    monkeypatch.setattr(documents, "document_enter", full)
    raw = packed(a_txt="园区项目投资4.5亿元。", b_txt="某公司投资21亿元。")
    taken = whole(Incoming("batch.zip", (raw,)), by=curator, columns={})
    archive = Document.objects.get(pk=taken.number)
    assert (archive.state, archive.error["code"]) == ("failed", "disk_full")
    monkeypatch.setattr(documents, "document_enter", whole)
    services.document_read_again(archive.pk, by=curator)
    assert states()["batch.zip"][0] == "done"
    assert states()["b.txt"][1] == "batch.zip"


@pytest.mark.parametrize("language", ["zh-hans", "ru", "en"])
def test_the_page_of_an_archive_leads_to_its_files(language: str, curator: User, client_for: Callable[..., Client]) -> None:
    archive = take(curator, "batch.zip", packed(a_txt="园区项目投资4.5亿元。"))
    inner = Document.objects.get(name="a.txt")
    page = client_for(curator).get(f"/{language}/intake/{archive.pk}/").content.decode()
    assert f"/{language}/intake/{inner.pk}/" in page
    back = client_for(curator).get(f"/{language}/intake/{inner.pk}/").content.decode()
    assert f"/{language}/intake/{archive.pk}/" in back
