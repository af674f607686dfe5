"""Filled fields of PDF forms are text of their page."""

from __future__ import annotations

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import read_document
from greenbridge.kernel.errors import InvalidError

PRINTED: list[samples.TextAt] = [(72, 80, 12, "Заявка на участие"), (72, 120, 12, "Организация:"), (72, 160, 12, "装机容量")]


def text_of(*fields: str, printed: list[samples.TextAt] | None = None) -> str:
    return read_document(samples.pdf([PRINTED if printed is None else printed], fields=fields), "a.pdf").text


def test_with_fields_puts_a_value_behind_the_words_printed_before_it() -> None:
    text = text_of(
        samples.field("Tx", "form1[0].f1_01[0]", "ТОО «Пример»", 180, 120),
        samples.field("Tx", "Text2", "40 МВт", 180, 160),
    )
    assert text == "Заявка на участие\nОрганизация: ТОО «Пример»\n装机容量: 40 МВт"


def test_with_fields_prefers_what_the_field_says_of_itself() -> None:
    text = text_of(samples.field("Tx", "x1", "12 000 т", 300, 300, says="Выпуск в год"))
    assert text.endswith("\nВыпуск в год: 12 000 т")


@pytest.mark.parametrize(
    ("name", "label"), [("capacity_mw", "capacity_mw: "), ("Text1", ""), ("a[0].b[1]", ""), ("投资额", "投资额: ")]
)
def test_with_fields_takes_the_name_of_a_field_unless_a_program_made_it_up(name: str, label: str) -> None:
    assert text_of(samples.field("Tx", name, "41", 300, 400)).endswith(f"\n{label}41")


def test_with_fields_takes_words_above_a_field() -> None:
    text = text_of(samples.field("Tx", "Text1", "Алматы", 72, 175))
    assert text.endswith("装机容量: Алматы")


def test_with_fields_reads_choices_and_ticks_and_leaves_the_rest() -> None:
    ticked = "/AS /Yes /AP << /N << /Yes 6 0 R /Off 6 0 R >> >>"
    text = text_of(
        samples.field("Ch", "country", "Казахстан", 300, 300, more="/Ff 131072 /Opt [(a) (b)]"),
        samples.field("Btn", "agree", "", 300, 340, says="Согласен", more=f"/V /Yes {ticked}"),
        samples.field("Btn", "not", "", 300, 380, says="Против", more=f"/V /Off {ticked.replace('/AS /Yes', '/AS /Off')}"),
        samples.field("Tx", "secret", "letmein", 300, 420, more="/Ff 8192"),
        samples.field("Tx", "empty", "", 300, 460),
    )
    assert "country: Казахстан" in text
    assert "Согласен: Yes" in text
    assert not any(word in text for word in ("Против", "letmein", "secret", "empty"))


def test_with_fields_tells_a_field_shown_twice_once() -> None:
    text = text_of(*[samples.field("Tx", "name", "АО «Образец»", 300, at, says="Имя") for at in (300, 400)])
    assert text.count("АО «Образец»") == 1


def test_a_form_on_a_scan_is_read_and_an_empty_one_is_a_scan_still() -> None:
    assert text_of(samples.field("Tx", "org", "ТОО «Пример»", 300, 300), printed=[]) == "org: ТОО «Пример»"
    with pytest.raises(InvalidError, match="pdf_no_text_layer"):
        text_of(samples.field("Tx", "org", "", 300, 300), printed=[])


def test_with_fields_keeps_the_lines_of_a_value_in_one() -> None:
    assert text_of(samples.field("Tx", "note", "one\rtwo\nthree", 300, 300)).endswith("note: one two three")
