"""Rich Text Format."""

from __future__ import annotations

import time

import pytest

from greenbridge.adapters.documents import read_document
from greenbridge.kernel.errors import InvalidError

FONTS = rb"{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fswiss\fcharset204 Arial;}{\f2\fcharset0 Times;}}"


def text(body: bytes) -> str:
    return read_document(rb"{\rtf1\ansi\ansicpg1252\deff2" + FONTS + body + b"}", "a.rtf").text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb"plain \b bold\b0  text\par next", "plain bold text\nnext"),
        (rb"\f0 \'c2\'cc\'c9\'ab", "绿色"),
        (rb"\f0 \'81\'30\'81", "\ufffd0\ufffd"),
        (rb"\f0 \'b0A", "癆"),
        (rb"\f1 \'cf\'f0\'e8\'e2\'e5\'f2", "Привет"),
        (rb"\u32511?\u-32198? x", "绿\u823a x"),
        (rb"{\uc2\u32511\'c2\'cc}b", "绿b"),
        (rb"{\uc0\u32511 b}", "绿b"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"a\~b\_c\{d\}\\", "a\u00a0b-c{d}\\"),
        (rb"\ldblquote q\rdblquote\emdash\bullet", "“q”—•"),
        (rb"{\*\generator Word;}{\stylesheet{\s1 Heading;}}{\pict\wmetafile8 0102}x", "x"),
        (rb"{\field{\*\fldinst HYPERLINK http://x}{\fldrslt link}}", "link"),
        (rb"{\header head}{\footer foot}x", "x"),
        (rb"a{\pict\bin5 }{}{x}b", "ab"),
        (rb"\trowd 1\cell 2\cell\cell\row\pard x", "1 ; 2\nx"),
        (rb"\par\par a\par\par b", "a\nb"),
    ],
)
def test_read_rtf_reads_the_words(body: bytes, expected: str) -> None:
    assert text(body) == expected


def test_read_rtf_states_title_and_language() -> None:
    document = read_document(rb"{\rtf1\ansi\ansicpg1251\deflang1049{\info{\title \'cf\'eb\'e0\'ed}{\author x}}\'c4\'e0}", "a.rtf")
    assert (document.text, document.title, document.language_hint) == ("Да", "План", "ru")


def test_read_rtf_says_when_the_file_ends_too_soon() -> None:
    document = read_document(rb"{\rtf1 {\b word", "a.rtf")
    assert document.text == "word"
    assert [remark.code for remark in document.remarks] == ["file_cut_short"]


def test_read_rtf_refuses_groups_nested_beyond_reason() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(rb"{\rtf1 " + b"{" * 100_000 + b"x", "a.rtf")
    assert caught.value.code == "document_broken"


def test_read_rtf_refuses_one_without_a_word() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(rb"{\rtf1\ansi{\pict 00}}", "a.rtf")
    assert caught.value.code == "document_without_text"


def test_read_rtf_stays_quick_on_a_long_file() -> None:
    started = time.monotonic()
    assert len(text(rb"\f0 " + rb"\'c2\'cc\'c9\'ab" * 50_000 + b" word" * 50_000)) == 350_000
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb"10 MW {\deleted\revauthdel1 and 20 MW }or more", "10 MW or more"),
        (rb"seen {\v hidden }\v also\v0  seen again", "seen seen again"),
        (rb"seen {\v hidden\plain  plain}", "seen plain"),
        (rb"{\loch\f2\b0\*\cs7\cf0 The fox} jumps", "The fox jumps"),  # as OpenOffice writes it
        (b"{\r\n" + rb"\*\unknown gone}kept", "kept"),
    ],
)
def test_read_rtf_reads_what_stands_in_it_and_no_more(body: bytes, expected: str) -> None:
    assert text(body) == expected


@pytest.mark.parametrize("note", [rb"{\footnote\pard note of 5 MW}", rb"{\*\footnote\pard note of 5 MW}"])
def test_read_rtf_reads_footnotes_after_the_text(note: bytes) -> None:
    assert text(b"A plant" + note + rb" of 20 MW opened.\par Next.") == "A plant of 20 MW opened.\nNext.\nnote of 5 MW"
