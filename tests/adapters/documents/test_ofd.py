"""OFD: lines and paragraphs from places."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Limits, read_document
from greenbridge.adapters.documents.brought import take_out
from greenbridge.kernel.errors import InvalidError

LINE = "关于推动绿色产业合作平台建设有关事项"


def test_read_ofd_joins_lines_into_paragraphs_page_by_page() -> None:
    pages = [
        [(30.0, 20.0, 7.0, "通知"), (20.0, 40.0, 4.0, LINE), (20.0, 46.0, 4.0, "的通知如下。")],
        [(20.0, 20.0, 4.0, "第二页。")],
    ]
    document = read_document(samples.ofd(pages, title="通知标题"), "a.ofd")
    assert document.text == f"通知\n{LINE}的通知如下。\n\n第二页。"
    assert (document.pages, document.title) == (2, "通知标题")
    assert document.text[document.page_starts[1] :] == "第二页。"


def test_read_ofd_sets_pieces_of_a_line_side_by_side() -> None:
    page = [(20.0, 20.0, 4.0, "金额"), (60.0, 20.0, 4.0, "3.2亿元")]
    assert read_document(samples.ofd([page]), "a.ofd").text == "金额 3.2亿元"


def test_read_ofd_sorts_a_page_whose_pieces_jump_about() -> None:
    lines = [(20.0, 20.0 + 8 * at, 4.0, f"第{at}行。") for at in range(12)]
    shuffled = [lines[at] for at in (5, 2, 9, 0, 7, 1, 11, 3, 10, 4, 8, 6)]
    assert read_document(samples.ofd([shuffled]), "a.ofd").text.split("\n") == [f"第{at}行。" for at in range(12)]


def test_read_ofd_refuses_pictures_only() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(samples.ofd([[]]), "a.ofd")
    assert (caught.value.code, caught.value.params) == ("document_without_text", {"found": "ofd"})


def test_read_ofd_refuses_a_part_outside_the_package() -> None:
    raw = samples.ofd([[(1.0, 1.0, 3.0, "x")]])
    hostile = samples.entry(raw, "OFD.xml").replace(b"Doc_0/Document.xml", b"../../etc/passwd")
    with pytest.raises(InvalidError, match="outside"):
        read_document(samples.with_entry(raw, "OFD.xml", hostile), "a.ofd")


NAMES = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def ofd(page: str, *, common: str = "", **parts: str) -> bytes:
    """An OFD of one page by hand; ``parts`` are further entries of its document, double underscores for slashes."""
    document = f'<ofd:CommonData>{common}</ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages>'
    entries = {
        "OFD.xml": f"<ofd:OFD {NAMES}><ofd:DocBody><ofd:DocRoot>/D/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "D/Document.xml": f"<ofd:Document {NAMES}>{document}</ofd:Document>",
        "D/P.xml": f"<ofd:Page {NAMES}>{page}</ofd:Page>",
    }
    more = {f"D/{name.replace('__', '/')}.xml": content for name, content in parts.items()}
    return samples.packed(entries | more)


def words(text: str, left: float, top: float, *, size: float = 4.0, more: str = "", code: str = "") -> str:
    steps = f'DeltaX="g {max(len(text) - 1, 1)} {size}"'
    return (
        f'<ofd:TextObject Boundary="{left} {top} 180 8" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="{size}" {code or steps}>{text}</ofd:TextCode></ofd:TextObject>'
    )


def layer(*objects: str) -> str:
    return f"<ofd:Content><ofd:Layer>{''.join(objects)}</ofd:Layer></ofd:Content>"


def test_read_ofd_reads_a_form_with_the_labels_of_its_template() -> None:
    template = f"<ofd:Page {NAMES}>{layer(words('建设单位', 20, 20), words('合同价格', 20, 30))}</ofd:Page>"
    page = '<ofd:Template TemplateID="9"/>' + layer(words("5140.12万元", 50, 30), words("示例公司", 50, 20))
    raw = ofd(page, common='<ofd:TemplatePage ID="9" BaseLoc="T/Content.xml"/>', T__Content=template)
    assert read_document(raw, "a.ofd").text == "建设单位; 示例公司\n合同价格; 5140.12万元"


def test_read_ofd_reads_composite_objects_where_they_are_shown() -> None:
    unit = f'<ofd:CompositeGraphicUnit ID="7"><ofd:Content>{words("正文", 0, 0)}</ofd:Content></ofd:CompositeGraphicUnit>'
    resources = f"<ofd:Res {NAMES}><ofd:CompositeGraphicUnits>{unit}</ofd:CompositeGraphicUnits></ofd:Res>"
    page = layer(words("标题", 20, 10), '<ofd:CompositeObject Boundary="20 40 100 100" CTM="2 0 0 2 0 0" ResourceID="7"/>')
    raw = ofd(page, common="<ofd:DocumentRes>R.xml</ofd:DocumentRes>", R=resources)
    assert read_document(raw, "a.ofd").text == "标题\n正文"


def test_read_ofd_follows_no_composite_object_into_itself() -> None:
    unit = '<ofd:CompositeGraphicUnit ID="7"><ofd:CompositeObject ResourceID="7"/></ofd:CompositeGraphicUnit>'
    raw = ofd(
        layer(words("正文", 20, 10), '<ofd:CompositeObject ResourceID="7"/>'),
        common="<ofd:PublicRes>R.xml</ofd:PublicRes>",
        R=f"<ofd:Res {NAMES}>{unit}</ofd:Res>",
    )
    assert read_document(raw, "a.ofd").text == "正文"


def test_read_ofd_breaks_a_piece_that_goes_back_and_down() -> None:
    code = 'DeltaX="g 3 4 -12 g 3 4" DeltaY="0 0 0 9 0 0 0"'
    text = read_document(ofd(layer(words("第一行字第二行字", 20, 10, code=code), words("下", 60, 40))), "a.ofd").text
    assert "第一行字" in text.split("\n")[0]
    upright = words("竖排文字", 20, 10, code='DeltaX="0 0 0" DeltaY="4 4 4"')
    assert read_document(ofd(layer(upright)), "a.ofd").text == "竖排文字"


def test_read_ofd_reads_bold_letters_drawn_twice_once() -> None:
    page = layer(words("施工许可证", 20, 10), words("施工许可证", 20.2, 10))
    assert read_document(ofd(page), "a.ofd").text == "施工许可证"


def test_read_ofd_remarks_letters_that_stand_for_nothing() -> None:
    document = read_document(ofd(layer(words("\ue101\ue102\ue103浏览器", 20, 10))), "a.ofd")
    assert [remark.code for remark in document.remarks] == ["pdf_text_doubtful"]


ATTACHED = f"""<ofd:Attachments {NAMES}>
<ofd:Attachment ID="1" Name="技术附件" Format="txt"><ofd:FileLoc>list.txt</ofd:FileLoc></ofd:Attachment>
<ofd:Attachment ID="2" Name="../清单.csv"><ofd:FileLoc>/D/Attachs/two.csv</ofd:FileLoc></ofd:Attachment>
<ofd:Attachment ID="3" Name="seal.png"><ofd:FileLoc>seal.png</ofd:FileLoc></ofd:Attachment>
<ofd:Attachment ID="4" Name="gone.txt"><ofd:FileLoc>gone.txt</ofd:FileLoc></ofd:Attachment>
</ofd:Attachments>"""


def test_files_attached_to_an_ofd_are_told_and_taken_out(tmp_path: Path) -> None:
    raw = ofd(layer(words("正文", 20, 10)), common="<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>")
    held = {"Attachments.xml": ATTACHED.encode(), "list.txt": "示例".encode(), "two.csv": b"a,b", "seal.png": b"x"}
    for name, content in held.items():
        raw = samples.with_entry(raw, f"D/Attachs/{name}", content)
    document = read_document(raw, "a.ofd")
    assert document.text == "正文"
    assert [(remark.code, remark.params) for remark in document.remarks] == [
        ("attachments_apart", {"names": ["技术附件.txt", "清单.csv"]})
    ]
    lines = list(take_out(raw, "a.ofd", tmp_path, Limits()))
    assert [line["name"] for line in lines] == ["技术附件.txt", "清单.csv"]
    assert (tmp_path / lines[0]["file"]).read_text() == "示例"


def test_an_attachment_that_points_out_of_an_ofd_is_refused() -> None:
    raw = ofd(layer(words("正文", 20, 10)), common="<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>")
    listed = ATTACHED.replace("list.txt</ofd", "../../../etc/passwd</ofd").encode()
    with pytest.raises(InvalidError, match="document_broken"):
        read_document(samples.with_entry(raw, "D/Attachs/Attachments.xml", listed), "a.ofd")


def test_read_ofd_refuses_a_locked_one() -> None:
    raw = samples.with_entry(ofd(layer(words("x", 1, 1))), "Encryptions.xml", b"<x/>")
    with pytest.raises(InvalidError) as caught:
        read_document(raw, "a.ofd")
    assert (caught.value.code, caught.value.params) == ("document_encrypted", {"found": "ofd"})
