"""Word documents: everything that stands in them, in order."""

from __future__ import annotations

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import read_document
from greenbridge.kernel.errors import InvalidError

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def with_body(body: str) -> bytes:
    document = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    return samples.with_entry(samples.word(["x"]), "word/document.xml", document.encode())


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_read_word_gives_headings_paragraphs_and_tables_in_order() -> None:
    raw = samples.word(
        ["绿色平台", "Первый абзац.", "Second."], [["项目", "装机", "年份"], ["光伏", "100", "2025"]], title="标题"
    )
    document = read_document(raw, "a.docx")
    assert document.text == "绿色平台\nПервый абзац.\nSecond.\n项目: 光伏; 装机: 100; 年份: 2025"
    assert document.title == "标题"
    assert document.tables[0].header == ("项目", "装机", "年份")


def test_read_word_reads_a_form_of_two_columns_by_its_rows() -> None:
    raw = samples.word(["Заявка"], [["Название", "Парк"], ["Мощность", "100 МВт"]])
    assert read_document(raw, "a.docx").text == "Заявка\nНазвание: Парк\nМощность: 100 МВт"


def test_read_word_reads_content_controls_links_and_inserted_text_but_not_deleted() -> None:
    body = (
        f"<w:sdt><w:sdtContent><w:p>{run('в поле')}</w:p></w:sdtContent></w:sdt>"
        f"<w:p>{run('начало ')}<w:hyperlink>{run('ссылка ')}</w:hyperlink><w:ins>{run('вставлено')}</w:ins>"
        f"<w:del><w:r><w:delText>удалено</w:delText></w:r></w:del></w:p>"
    )
    assert read_document(with_body(body), "a.docx").text == "в поле\nначало ссылка вставлено"


def test_read_word_reads_a_text_box_once() -> None:
    box = f"<w:txbxContent><w:p>{run('в рамке')}</w:p></w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert read_document(with_body(f"<w:p>{run('абзац')}<w:r>{both}</w:r></w:p>"), "a.docx").text == "абзац\nв рамке"


def test_read_word_keeps_line_breaks_and_tabs() -> None:
    body = (
        f"<w:p>{run('строка')}<w:r><w:br/></w:r>{run('вторая')}<w:r><w:tab/></w:r>{run('часть')}"
        "<w:r><w:noBreakHyphen/></w:r></w:p>"
    )
    assert read_document(with_body(body), "a.docx").text == "строка\nвторая часть-"


def test_read_word_reads_footnotes_after_the_text() -> None:
    notes = (
        f'<w:footnotes {NAMES}><w:footnote w:type="separator"><w:p>{run("----")}</w:p></w:footnote>'
        f'<w:footnote w:id="1"><w:p>{run("примечание")}</w:p></w:footnote></w:footnotes>'
    )
    raw = samples.with_entry(samples.word(["Текст"]), "word/footnotes.xml", notes.encode())
    assert read_document(raw, "a.docx").text == "Текст\nпримечание"


def test_read_word_keeps_columns_apart_when_cells_are_merged() -> None:
    def cell(text: str, settings: str = "") -> str:
        return f"<w:tc><w:tcPr>{settings}</w:tcPr><w:p>{run(text)}</w:p></w:tc>"

    begins, wide = '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'
    rows = (
        f"<w:tr>{cell('Страна')}{cell('Мощность')}{cell('Год')}</w:tr>"
        f"<w:tr>{cell('Казахстан', begins)}{cell('100')}{cell('2025')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('всего', wide)}</w:tr>"
    )
    document = read_document(with_body(f"<w:tbl>{rows}</w:tbl>"), "a.docx")
    assert document.tables[0].rows == (("Казахстан", "100", "2025"), ("", "всего", ""))


def test_read_word_treats_a_table_that_lays_out_the_page_as_text() -> None:
    raw = samples.word([], [["Длинный абзац. " * 60, "колонка"]])
    document = read_document(raw, "a.docx")
    assert document.tables == ()
    assert document.text.endswith("колонка")


def test_read_word_refuses_a_document_without_a_word() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(with_body("<w:p/>"), "a.docx")
    assert (caught.value.code, caught.value.params) == ("document_without_text", {"found": "docx"})


def test_read_word_refuses_a_broken_one_with_a_short_reason() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(samples.with_entry(samples.word(["x"]), "word/document.xml", b"<w:document"), "a.docx")
    assert caught.value.code == "document_broken"
    assert "\n" not in caught.value.params["reason"]


def test_read_word_leaves_hidden_words_and_sounds_out() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>видно</w:t></w:r>'
    ruby = "<w:r><w:ruby><w:rt><w:r><w:t>lǜ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>绿</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    assert read_document(with_body(f"<w:p>{run('а ')}{hidden}{shown}{ruby}</w:p>"), "a.docx").text == "а видно绿"


def test_read_word_opens_templates_and_packages_that_lack_a_picture() -> None:
    raw = samples.word(["绿色平台"])
    main = b"wordprocessingml.document.main+xml"
    types = samples.entry(raw, "[Content_Types].xml")
    assert main in types
    template = samples.with_entry(raw, "[Content_Types].xml", types.replace(main, b"wordprocessingml.template.main+xml"))
    assert read_document(template, "a.dotx").text == "绿色平台"
    relations = samples.entry(raw, "word/_rels/document.xml.rels")
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    missing = b'<Relationship Id="rx" Type="' + office + b'/image" Target="media/x.gif"/>'
    broken = relations.replace(b"</Relationships>", missing + b"</Relationships>")
    assert read_document(samples.with_entry(raw, "word/_rels/document.xml.rels", broken), "a.docx").text == "绿色平台"


PAGE = "<html><body><p>项目投资4.5亿元。</p><p>Завод.</p></body></html>"
SAVED = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n" + PAGE


@pytest.mark.parametrize(("name", "chunk"), [("afchunk.htm", PAGE), ("afchunk.mht", SAVED + "\n--b--\n")])
def test_read_word_reads_a_page_that_lies_in_it_whole(name: str, chunk: str) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    body = f'<w:p>{run("начало")}</w:p><w:altChunk xmlns:r="{office}" r:id="c1"/>'
    raw = samples.with_entry(with_body(body), f"word/{name}", chunk.encode())
    relations = samples.entry(raw, "word/_rels/document.xml.rels").replace(
        b"</Relationships>", f'<Relationship Id="c1" Type="{office}/aFChunk" Target="/word/{name}"/></Relationships>'.encode()
    )
    raw = samples.with_entry(raw, "word/_rels/document.xml.rels", relations)
    assert read_document(raw, "a.docx").text == "начало\n项目投资4.5亿元。\nЗавод."
