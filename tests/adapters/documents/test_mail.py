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
    remark = next(remark for remark in document.remarks if remark.code == "attachments_not_read")
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
