"""OpenDocument text."""

from __future__ import annotations

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import read_document
from greenbridge.kernel.errors import InvalidError


def test_read_opendocument_gives_everything_in_order() -> None:
    body = (
        "<text:h>Заголовок</text:h><text:p>Первый <text:span>абзац</text:span><text:s text:c='2'/>и<text:tab/>хвост"
        "<text:line-break/>строка</text:p><text:list><text:list-item><text:p>пункт</text:p></text:list-item></text:list>"
    )
    document = read_document(samples.open_document("odt", body, title="Название"), "a.odt")
    assert document.text == "Заголовок\nПервый абзац  и хвост\nстрока\nпункт"
    assert (document.title, document.language_hint) == ("Название", "ru-RU")


def test_read_opendocument_reads_tables_with_their_columns() -> None:
    def row(*cells: str) -> str:
        return (
            "<table:table-row>"
            + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
            + ("</table:table-row>")
        )

    body = f"<table:table>{row('Страна', 'МВт', 'Год')}{row('Казахстан', '100', '2025')}</table:table>"
    document = read_document(samples.open_document("odt", body), "a.odt")
    assert document.text == "Страна: Казахстан; МВт: 100; Год: 2025"


def test_read_opendocument_leaves_deleted_text_and_comments_out_and_notes_in() -> None:
    body = (
        "<text:tracked-changes><text:p>удалено</text:p></text:tracked-changes><text:p>слово<text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>сноска</text:p></text:note-body></text:note>"
        "<office:annotation><text:p>замечание</text:p></office:annotation> дальше</text:p>"
    )
    assert read_document(samples.open_document("odt", body), "a.odt").text == "слово дальше\nсноска"


def test_read_opendocument_refuses_one_without_a_word() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(samples.open_document("odt", "<text:p/>"), "a.odt")
    assert caught.value.code == "document_without_text"


def test_read_opendocument_reads_one_that_is_not_packed() -> None:
    schema = "urn:oasis:names:tc:opendocument:xmlns"
    names = f'xmlns:office="{schema}:office:1.0" xmlns:text="{schema}:text:1.0"'
    kind = "application/vnd.oasis.opendocument.text"
    deleted = "<text:tracked-changes><text:changed-region><text:p>999 МВт</text:p></text:changed-region></text:tracked-changes>"
    raw = f"""<?xml version="1.0"?><office:document {names} office:mimetype="{kind}"><office:body>
<office:text>{deleted}<text:p>Завод 50 МВт.</text:p></office:text></office:body></office:document>"""
    document = read_document(raw.encode(), "a.fodt")
    assert (document.text, document.remarks) == ("Завод 50 МВт.", ())
