"""Mail and saved pages."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import read_document
from greenbridge.kernel.errors import InvalidError

CHINESE = "子牙经济技术开发区是国家级园区,累计拆解废旧物资近千万吨。"


@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("name", ["a.mht", "a.mhtml", "a.txt"])
def test_read_mail_reads_the_page_of_a_saved_one(charset: str, name: str) -> None:
    page = f"<html><head><title>标题</title></head><body><p>{CHINESE * 3}</p></body></html>"
    document = read_document(samples.saved_page(page, charset=charset), name)
    assert document.text == CHINESE * 3
    assert document.title == "标题"
    assert document.published == ""  # the date in it is the day it was saved
    assert document.media_type == "multipart/related"


def letter(charset: str = "utf-8") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "a@example.org", "b@example.org"
    message["Subject"] = "Предложение о сотрудничестве"
    message["Date"] = "Tue, 02 Sep 2025 10:00:00 +0300"
    message.set_content("Добрый день!\nСтанция 100 МВт.", charset=charset)
    return message


@pytest.mark.parametrize("charset", ["utf-8", "koi8-r"])
def test_read_mail_reads_a_letter(charset: str) -> None:
    document = read_document(letter(charset).as_bytes(), "a.eml")
    assert document.text == "Предложение о сотрудничестве\n\nДобрый день!\nСтанция 100 МВт."
    assert (document.title, document.published) == ("Предложение о сотрудничестве", "2025-09-02")


def test_read_mail_names_attachments_without_opening_them() -> None:
    message = letter()
    message.add_attachment(b"MZ\x90", maintype="application", subtype="octet-stream", filename="../счёт.exe")
    document = read_document(message.as_bytes(), "a.eml")
    remark = next(remark for remark in document.remarks if remark.code == "attachments_apart")
    assert remark.params == {"names": ["счёт.exe"]}
    assert "MZ" not in document.text


def test_read_mail_reads_the_page_of_a_letter_that_has_no_plain_text() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.org", "x"
    message.set_content(f"<p>{CHINESE * 3}</p>", subtype="html")
    assert CHINESE in read_document(message.as_bytes(), "a.eml").text


def test_read_mail_refuses_a_letter_without_text() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.org", "x"
    message.set_content(b"\x89PNG", maintype="image", subtype="png")
    with pytest.raises(InvalidError) as caught:
        read_document(message.as_bytes(), "a.eml")
    assert (caught.value.code, caught.value.params) == ("document_without_text", {"found": "eml"})


def test_read_mail_gives_the_subject_of_a_letter_that_only_brings_files() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.org", "Пресс-релиз"
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="релиз.pdf")
    document = read_document(message.as_bytes(), "a.eml")
    assert (document.text, document.remarks[0].params) == ("Пресс-релиз", {"names": ["релиз.pdf"]})


def test_read_mail_does_not_take_a_forwarded_message_for_its_own_words() -> None:
    inner, message = EmailMessage(), EmailMessage()
    inner["From"], inner["Subject"] = "b@example.org", "Old"
    inner.set_content("A plant of 5 MW.")
    message["From"], message["Subject"] = "a@example.org", "New"
    message.set_content("See below.")
    message.add_attachment(inner)
    document = read_document(message.as_bytes(), "a.eml")
    assert document.text == "New\n\nSee below."
    assert document.remarks[0].params == {"names": ["Old.eml"]}


@pytest.mark.parametrize("charset", ["utf-8", "gbk", "cp1251"])
def test_read_mail_reads_headers_written_in_plain_bytes(charset: str) -> None:
    subject, name = (
        ("绿色合作项目简报", "项目清单.pdf") if charset != "cp1251" else ("Предложение о сотрудничестве", "отчёт за год.pdf")
    )
    raw = (
        f"From: a@example.org\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        "Content-Type: text/plain\n\nwords\n--b\nContent-Type: application/pdf\n"
        f'Content-Disposition: attachment; filename="{name}"\n\n%PDF-\n--b--\n'
    )
    document = read_document(raw.encode(charset), "a.eml")
    assert (document.title, document.remarks[-1].params) == (subject, {"names": [name]})


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: text/plain; name*0*=; name*",
        "Content-Type: text/plain\nContent-Disposition: attachment; filename*1=x; filename*0*=utf-8''y",
        'Content-Type: application/pdf; name="c\x00d.pdf"',
    ],
)
def test_read_mail_reads_a_letter_whatever_its_parts_are_called(head: str) -> None:
    raw = "From: a@b.example\nSubject: One\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
    raw += f"Content-Type: text/plain\n\nA plant of 5 MW.\n--b\n{head}\n\nwords\n--b--\n"
    assert read_document(raw.encode(), "a.eml").text == "One\n\nA plant of 5 MW."
