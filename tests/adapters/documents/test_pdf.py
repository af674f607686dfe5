"""PDF: text in order, paragraphs from lines, refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Limits, read_document
from greenbridge.adapters.documents.brought import take_out
from greenbridge.kernel.errors import InvalidError

LINE = "中国上海合作组织绿色产业合作平台在天津揭牌并发布清单"


def lines_of(texts: list[str], *, top: float = 100, size: float = 12, left: float = 72) -> list[samples.TextAt]:
    return [(left, top + at * size * 1.5, size, text) for at, text in enumerate(texts)]


def test_read_pdf_gives_chinese_russian_and_english() -> None:
    raw = samples.pdf([lines_of(["绿色产业"]), lines_of(["Солнечная станция"]), lines_of(["Solar plant"])])
    document = read_document(raw, "a.pdf")
    assert document.text == "绿色产业\n\nСолнечная станция\n\nSolar plant"
    assert document.pages == 3
    assert [document.text[start : start + 3] for start in document.page_starts] == ["绿色产", "Сол", "Sol"]


def test_read_pdf_joins_the_lines_of_a_paragraph() -> None:
    raw = samples.pdf([lines_of([LINE, LINE[5:] + LINE[:5], "共签约18项。", "另一段开始了。"])])
    assert read_document(raw, "a.pdf").text == f"{LINE}{LINE[5:]}{LINE[:5]}共签约18项。\n另一段开始了。"


def test_read_pdf_joins_russian_lines_with_a_space() -> None:
    raw = samples.pdf([lines_of(["Предприятие построит солнечную станцию", "мощностью 100 МВт в Казахстане и ветро-", "парк."])])
    assert (
        read_document(raw, "a.pdf").text == "Предприятие построит солнечную станцию мощностью 100 МВт в Казахстане и ветропарк."
    )


def test_read_pdf_keeps_a_hyphen_the_document_writes_elsewhere() -> None:
    raw = samples.pdf([lines_of(["The low-carbon park is the first of many low-", "carbon parks and it opens"])])
    assert read_document(raw, "a.pdf").text == "The low-carbon park is the first of many low-carbon parks and it opens"


def test_read_pdf_begins_a_paragraph_where_a_line_is_set_in() -> None:
    first = [(72, 100, 12, LINE), (72, 118, 12, LINE[3:] + LINE[:3]), (96, 136, 12, LINE[:-2]), (72, 154, 12, LINE)]
    text = read_document(samples.pdf([first]), "a.pdf").text
    assert text.split("\n") == [LINE + LINE[3:] + LINE[:3], LINE[:-2] + LINE]


def test_read_pdf_leaves_out_running_lines_and_says_so() -> None:
    pages = [
        [(72.0, 40.0, 9.0, "Вестник"), *lines_of([f"Первая строка {name}.", f"Вторая {name}."]), (300.0, 800.0, 9.0, f"— {at} —")]
        for at, name in enumerate(("альфа", "бета", "гамма", "дельта"), 1)
    ]
    document = read_document(samples.pdf(pages), "a.pdf")
    assert "Вестник" not in document.text
    assert "— 2 —" not in document.text
    assert "Первая строка гамма." in document.text
    remark = next(remark for remark in document.remarks if remark.code == "running_lines_left_out")
    assert remark.params["count"] == 8
    assert "Вестник" in remark.params["lines"]  # type: ignore[operator]


def test_read_pdf_keeps_pages_that_are_all_alike() -> None:
    pages = [lines_of(["Одна строка"]) for _ in range(4)]
    assert read_document(samples.pdf(pages), "a.pdf").text.count("Одна строка") == 4


def test_read_pdf_lets_a_sentence_run_over_the_page() -> None:
    raw = samples.pdf([lines_of(["The park treats scrap and", "supplies copper to the"]), lines_of(["whole region every year."])])
    document = read_document(raw, "a.pdf")
    assert document.text.endswith("supplies copper to the whole region every year.")
    assert document.text[document.page_starts[1] :] == "whole region every year."


def test_read_pdf_takes_a_title_that_is_one() -> None:
    assert read_document(samples.pdf([lines_of(["a b"])], title="绿色发展"), "a.pdf").title == "绿色发展"
    assert read_document(samples.pdf([lines_of(["a b"])], title="Microsoft Word - 1.doc"), "a.pdf").title == ""


def test_read_pdf_refuses_a_scan() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(samples.pdf([[], [], []]), "a.pdf")
    assert (caught.value.code, caught.value.params) == ("pdf_no_text_layer", {"pages": 3})


def test_read_pdf_names_the_pages_without_text() -> None:
    document = read_document(samples.pdf([lines_of(["words"]), []]), "a.pdf")
    assert [(remark.code, remark.params) for remark in document.remarks] == [("pages_without_text", {"pages": [2]})]


def test_read_pdf_says_when_the_letters_stand_for_nothing() -> None:
    document = read_document(samples.pdf([lines_of(["\ue001\ue002\ue003 ab"])]), "a.pdf")
    assert [remark.code for remark in document.remarks] == ["pdf_text_doubtful"]


def test_read_pdf_refuses_a_locked_file() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(samples.pdf([lines_of(["words"])], password="secret"), "a.pdf")
    assert (caught.value.code, caught.value.params) == ("document_encrypted", {"found": "pdf"})


def test_read_pdf_refuses_a_broken_file_with_a_short_reason() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(b"%PDF-1.7\nnothing of a pdf follows\n%%EOF", "a.pdf")
    assert caught.value.code == "document_broken"
    assert caught.value.params["found"] == "pdf"
    assert 0 < len(caught.value.params["reason"]) <= 120


def test_read_pdf_names_attached_files_which_can_be_taken_out(tmp_path: Path) -> None:
    raw = samples.pdf([[(60.0, 80.0, 10.0, "绿色园区")]], attached={"справка.txt": "Завод 7 МВт".encode(), "logo.png": b"x"})
    document = read_document(raw, "a.pdf")
    assert [(one.code, one.params) for one in document.remarks] == [("attachments_apart", {"names": ["справка.txt"]})]
    (line,) = take_out(raw, "a.pdf", tmp_path, Limits())
    assert (line["name"], (tmp_path / line["file"]).read_text()) == ("справка.txt", "Завод 7 МВт")
