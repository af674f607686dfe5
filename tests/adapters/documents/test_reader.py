"""``read_document``: any bytes give text or one of the listed refusals."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.adapters.documents import samples

from greenbridge.adapters.documents import Document, Limits, read_document
from greenbridge.adapters.documents.errors import CODES, document_error
from greenbridge.adapters.documents.kinds import EXTENSIONS, MACRO_EXTENSIONS
from greenbridge.kernel.errors import GreenBridgeError, InvalidError, LimitError

CHINESE = "子牙经济技术开发区累计拆解废旧物资近千万吨。"
RUSSIAN = "Предприятие построит солнечную станцию мощностью 100 МВт."


def refusal(raw: bytes, name: str, **more: object) -> GreenBridgeError:
    with pytest.raises(GreenBridgeError) as caught:
        read_document(raw, name, **more)  # type: ignore[arg-type]
    assert caught.value.code in CODES
    return caught.value


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_read_document_reads_chinese_text_in_any_charset(charset: str) -> None:
    document = read_document((CHINESE * 4).encode(charset), "a.txt")
    assert document.text == CHINESE * 4
    assert document.media_type == "text/plain"


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "utf-16"])
def test_read_document_reads_russian_text_in_any_charset(charset: str) -> None:
    assert read_document((RUSSIAN * 4).encode(charset), "a.txt").text == RUSSIAN * 4


def test_read_document_keeps_every_character_of_a_text_file() -> None:
    text = "  line one\r\n\r\n\tline two  \n"
    assert read_document(text.encode(), "a.txt").text == text


def test_read_document_prefers_valid_utf8_to_a_wrong_declaration() -> None:
    document = read_document(RUSSIAN.encode(), "a.txt", declared_charset="windows-1251")
    assert document.text == RUSSIAN
    assert [remark.code for remark in document.remarks] == ["charset_contradicts"]


def test_read_document_takes_gb2312_for_the_wider_set_people_mean() -> None:
    text = "朱镕基 " * 10  # 镕 is not in GB 2312
    assert read_document(text.encode("gb18030"), "a.txt", declared_charset="gb2312").text == text


@pytest.mark.parametrize("declared", ["base64", "rot13", "utf-7", "no-such", "idna", "é", "\0"])
def test_read_document_ignores_a_declared_charset_that_is_none(declared: str) -> None:
    assert read_document(RUSSIAN.encode(), "a.txt", declared_charset=declared).text == RUSSIAN


def test_read_document_takes_the_title_of_markdown() -> None:
    document = read_document("# Заголовок #\n\nтекст".encode(), "a.md")
    assert (document.title, document.media_type) == ("Заголовок", "text/markdown")


def test_read_document_uses_the_declared_type_only_without_a_known_ending() -> None:
    raw = b"name;capacity\nSolar;100\nWind;50\n"
    assert read_document(raw, "download", declared_type="text/csv; charset=utf-8").tables
    assert not read_document(raw, "a.txt", declared_type="text/csv").tables


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", b"\0" * 40, "\ufeff \u3000\n".encode()])
@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.xlsx", ""])
def test_read_document_refuses_an_empty_file(raw: bytes, name: str) -> None:
    assert refusal(raw, name).code == "document_empty"


def test_read_document_refuses_a_file_over_the_limit() -> None:
    error = refusal(b"x" * 1001, "a.txt", limits=Limits(size_bytes=1000))
    assert isinstance(error, LimitError)
    assert (error.code, error.params) == ("document_too_large", {"limit_bytes": 1000, "size_bytes": 1001})


def test_read_document_refuses_a_text_over_the_limit() -> None:
    assert refusal(b"x" * 1001, "a.txt", limits=Limits(text_chars=1000)).code == "document_text_too_long"


def test_read_document_reads_a_pdf_called_txt_and_says_so() -> None:
    document = read_document(samples.pdf([[(72, 80, 12, "plain words")]]), "a.txt")
    assert (document.text, document.media_type) == ("plain words", "application/pdf")
    assert document.remarks[0].code == "mislabelled"
    assert document.remarks[0].params == {"named": "txt", "found": "pdf"}


def test_read_document_reads_a_page_called_doc_and_says_so() -> None:
    document = read_document(f"<html><body><p>{CHINESE * 4}</p></body></html>".encode(), "report.doc")
    assert CHINESE in document.text
    assert document.remarks[0].params == {"named": "doc", "found": "html"}


@pytest.mark.parametrize("name", ["a.wps", "a.et", "a.md", "a.tsv", "a.eml", "a.htm"])
def test_read_document_does_not_call_a_look_alike_mislabelled(name: str) -> None:
    raw = {
        "a.wps": samples.compound({"WordDocument": b"x"}),
        "a.et": samples.compound({"Workbook": b"x"}),
        "a.eml": samples.saved_page("<p>x</p>"),
        "a.htm": b"<p>some words of a page</p>",
    }.get(name, b"a\tb\nc\td\n")
    try:
        codes = [remark.code for remark in read_document(raw, name).remarks]
    except GreenBridgeError as error:
        codes = [error.code]
    assert "mislabelled" not in codes


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "..\\..\\a.txt", "/a/b/c.txt", "a\u202etxt.exe.txt", "a\0.txt"])
def test_read_document_takes_nothing_but_the_ending_from_a_name(name: str) -> None:
    assert read_document(b"words", name).text == "words"


@pytest.mark.parametrize("ending", sorted(MACRO_EXTENSIONS))
def test_read_document_refuses_endings_that_promise_macros(ending: str) -> None:
    assert refusal(samples.word(["a"]), f"a.{ending}").code == "document_macros"


def test_read_document_gives_the_same_text_for_the_same_bytes() -> None:
    page = "<html><body><h1>Заголовок новости</h1>" + "".join(f"<p>{RUSSIAN} {n}</p>" for n in range(30)) + "</body></html>"
    assert read_document(page.encode(), "a.html") == read_document(page.encode(), "a.html")


def test_document_comes_back_from_json() -> None:
    document = read_document(samples.sheet({"A": [["имя", "n"], ["x", 1]]}), "a.xlsx")
    assert document.tables
    assert Document.from_json(document.to_json()) == document


def test_document_error_refuses_what_is_not_listed() -> None:
    with pytest.raises(ValueError, match="not in the list"):
        document_error("document_strange")
    with pytest.raises(ValueError, match="takes"):
        document_error("document_broken", found="pdf")
    assert isinstance(document_error("document_empty"), InvalidError)


EVERY_ENDING = sorted({*EXTENSIONS, "exe", "xml", "zip", "jpg", ""})
SEEDS = (
    samples.pdf([[(72, 80, 12, "words"), (72, 100, 12, CHINESE)]]),
    samples.word(["a", "b"], [["x", "y"], ["1", "2"]]),
    samples.sheet({"A": [["a", "b"], [1, 2.5]]}),
    samples.old_sheet([["a", "b"], [1.0, 2.0]]),
    samples.open_document("odt", "<text:p>a</text:p>"),
    samples.ofd([[(1, 2, 3, "ab"), (1, 20, 3, "cd")]]),
    samples.slides(["a", "b"]),
    samples.saved_page("<p>words</p>"),
    rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 S;}}\f0 \'c2\'cc\par \u32511? {\b x}\cell}",
    "<html><body><p>слова</p><table><tr><td>a</td></tr></table></body></html>".encode("koi8-r"),
    b"a,b\n1,2\n",
)


@settings(max_examples=150, deadline=5000, suppress_health_check=[HealthCheck.too_slow])
@given(raw=st.binary(min_size=1, max_size=400), ending=st.sampled_from(EVERY_ENDING))
def test_read_document_never_raises_anything_unlisted_on_random_bytes(raw: bytes, ending: str) -> None:
    _read_or_refuse(raw, f"a.{ending}")


@settings(max_examples=250, deadline=5000, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.sampled_from(SEEDS),
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 30)), min_size=1, max_size=6),
    ending=st.sampled_from(EVERY_ENDING),
)
def test_read_document_never_raises_anything_unlisted_on_damaged_files(
    seed: bytes, changes: list[tuple[float, bytes, int]], ending: str
) -> None:
    raw = bytearray(seed)
    for where, put, drop in changes:
        at = int(where * len(raw))
        raw[at : at + drop] = put
    _read_or_refuse(bytes(raw), f"a.{ending}")


def _read_or_refuse(raw: bytes, name: str) -> None:
    try:
        document = read_document(raw, name)
    except GreenBridgeError as error:
        assert error.code in CODES
        assert frozenset(error.params) == CODES[error.code][1]
        return
    assert document.text.strip()
    document.text.encode("utf-8")
    assert all(0 <= table.start <= table.end <= len(document.text) for table in document.tables)
