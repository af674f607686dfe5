"""What a file brings along: entries of archives, messages of mailboxes, attachments."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Limits, take_out_guarded
from greenbridge.adapters.documents.brought import take_out
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, LimitError


class OldInfo(zipfile.ZipInfo):
    """An entry whose name is written as old programs do: in the character set of their machine, without saying so."""

    charset = "cp866"

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.filename.encode(self.charset), self.flag_bits & ~0x800


def old_zip(charset: str, *names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            info = OldInfo("x")
            info.filename, info.charset = name, charset
            archive.writestr(info, "words")
    return buffer.getvalue()


def taken(raw: bytes, name: str, folder: Path, **limits: Any) -> dict[str, Any]:
    """Name -> what came out, or the code of its refusal."""
    found = {}
    for line in take_out(raw, name, folder, Limits(**limits)):
        found[line["name"]] = (folder / line["file"]).read_bytes() if "file" in line else line["error"]["code"]
    return found


def test_take_out_gives_the_files_of_a_zip_with_their_folders(tmp_path: Path) -> None:
    raw = samples.packed({"новости/завод.txt": "a", "園區.txt": "b", "leer/": "", "x.bin": b"\0\1"})
    assert taken(raw, "a.zip", tmp_path) == {"новости/завод.txt": b"a", "園區.txt": b"b", "x.bin": b"\0\1"}


def test_take_out_leaves_alone_what_programs_leave_behind(tmp_path: Path) -> None:
    page = {"a/News.html": "<p>x</p>", "a/News_files/x.js": "x", "a/News.files/y.css": "y", "a/Other_files/z.txt": "kept"}
    junk = {"__MACOSX/._a": "x", ".DS_Store": "x", "b/.hidden/c.txt": "x", "Thumbs.db": "x", "~$letter.docx": "x"}
    assert set(taken(samples.packed(page | junk), "a.zip", tmp_path)) == {"a/News.html", "a/Other_files/z.txt"}


@pytest.mark.parametrize(
    ("charset", "names"),
    [
        ("cp866", ("Отчёт/Завод.txt", "Новости.txt")),
        ("gbk", ("新闻/园区项目.txt", "开工.txt")),
        ("utf-8", ("新闻/завод.txt",)),
        ("cp437", ("plain.txt",)),
    ],
)
def test_take_out_decodes_names_of_old_programs(charset: str, names: tuple[str, ...], tmp_path: Path) -> None:
    assert tuple(taken(old_zip(charset, *names), "a.zip", tmp_path)) == names


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\x\\..\\passwd", "a/\u202egpj.exe", "\x01\x02"])
def test_take_out_lets_no_name_lead_out_or_mislead(name: str, tmp_path: Path) -> None:
    (shown,) = taken(old_zip("utf-8", name), "a.zip", tmp_path)
    assert not shown.startswith(("/", ".."))
    assert not set(shown) & set("\u202e\x01\x02\\")
    assert ".." not in shown.split("/")


def test_take_out_refuses_links_and_damaged_entries_alone(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("bad.txt", b"A" * 100)
        archive.writestr("good.txt", "words")
    raw = buffer.getvalue().replace(b"A" * 100, b"B" * 100)
    assert taken(raw, "a.zip", tmp_path) == {"link": "document_unreadable", "bad.txt": "document_broken", "good.txt": b"words"}


@pytest.mark.parametrize(
    ("entries", "limits", "what"),
    [
        ({"a.txt": b"0" * 30_000_000}, {}, "ratio"),
        ({f"{at}.txt": b"0123456789" * 100 for at in range(5)}, {"unpacked_bytes": 3000}, "bytes"),
        ({f"{at}.txt": b"x" for at in range(6)}, {"brought": 5}, "entries"),
        ({f"{at}.txt": b"x" for at in range(6)}, {"entries": 5}, "entries"),
    ],
)
def test_take_out_stops_at_bombs(entries: dict[str, bytes], limits: dict[str, int], what: str, tmp_path: Path) -> None:
    with pytest.raises(LimitError) as caught:
        taken(samples.packed(entries), "a.zip", tmp_path, **limits)
    assert (caught.value.code, caught.value.params["what"]) == ("document_unpacks_too_large", what)


def test_take_out_refuses_a_file_too_large_alone(tmp_path: Path) -> None:
    raw = samples.packed({"large.txt": b"ab" * 600, "small.txt": b"x"})
    assert taken(raw, "a.zip", tmp_path, size_bytes=1000) == {"large.txt": "document_too_large", "small.txt": b"x"}


def test_take_out_gives_what_is_attached_to_a_message(tmp_path: Path) -> None:
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "b@example.org", "Вложенное письмо"
    inner.set_content("Станция 5 МВт.")
    message = EmailMessage()
    message["From"], message["Subject"], message["MIME-Version"] = "a@example.org", "x", "1.0"
    message.set_content("words")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="отчёт.pdf")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(inner)
    coded = b"filename*=utf-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.pdf"
    assert coded in message.as_bytes()
    raw = message.as_bytes().replace(coded, b'filename="=?UTF-8?B?0L7RgtGH0ZHRgi5wZGY=?="')  # as some programs write it
    found = taken(raw, "a.eml", tmp_path)
    assert list(found) == ["отчёт.pdf", "Вложенное письмо.eml"]
    assert found["отчёт.pdf"] == b"%PDF-"
    assert b"b@example.org" in found["Вложенное письмо.eml"]


def test_take_out_gives_the_messages_of_a_mailbox(tmp_path: Path) -> None:
    one = "From a@example.org Mon Jun 01 10:00:00 2026\nFrom: a@example.org\nSubject: {}\nMIME-Version: 1.0\n\nwords\n\n"
    found = taken("".join(one.format(name) for name in ("First", "Second")).encode(), "archive.mbox", tmp_path)
    assert list(found) == ["0001 First.eml", "0002 Second.eml"]


def test_take_out_gives_nothing_of_a_plain_document(tmp_path: Path) -> None:
    assert taken(b"words", "a.txt", tmp_path) == {}


def test_take_out_refuses_archives_that_are_not_unpacked(tmp_path: Path) -> None:
    with pytest.raises(InvalidError) as caught:
        taken(b"Rar!\x1a\x07\x00" + bytes(50), "a.rar", tmp_path)
    assert (caught.value.code, caught.value.params) == ("document_archive", {"found": "rar"})


def test_take_out_guarded_works_in_a_process_of_its_own(tmp_path: Path) -> None:
    path, folder = tmp_path / "a", tmp_path / "out"
    folder.mkdir()
    path.write_bytes(samples.packed({"a.txt": "x" * 50, "b.txt": "yy"}))
    found = take_out_guarded(path, "a.zip", folder, limits=Limits(size_bytes=2000))
    assert [(one.name, one.path.read_text() if one.path else "") for one in found] == [("a.txt", "x" * 50), ("b.txt", "yy")]
    with pytest.raises(GreenBridgeError, match="entries"):
        take_out_guarded(path, "a.zip", folder, limits=Limits(brought=1))
