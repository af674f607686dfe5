"""Evidence leads back: from the cleaned text to the text of the file, in every format, whatever was cleaned on the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenbridge.adapters.documents import Document, read_document
from greenbridge.apps.intake import bridge
from greenbridge.calc.language.restore_clean import simplified
from tests.adapters.documents import samples

SENTENCES = (
    "某省绿色园区总投资２１．５亿元，占地８６３亩，年发电量可达6亿千瓦时。",
    "臺灣電力公司與德國企業簽署合作協議，總投資3億8000萬元。",
    "中国(zhōng guó)企业(qǐ yè)签署(qiān shǔ)合作协议(xié yì)，建设400兆瓦光伏电站。",
    "Инвестиции составят 1\u202f234,5 млн рублей, мощность завода — 2\u00a0500 кВт.",
    "Компания по\u00adстроит ветро\u200bпарк мощностью 100 МВт в Оренбургской области за 12,5 млрд рублей.",
    "The company will invest more than $1.2 billion in a 22–26 MW plant near Almaty by 2027.",
    "Выпуск вырос на 3,9 процента до полутора миллионов тонн зерна.",
)
WRAP = 34


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _wrapped(text: str) -> str:
    """Lines cut at a width, within words and numbers of Chinese, between words of other languages."""
    if re.search("[\u4e00-\u9fff]", text):
        return "\n".join(text[at : at + WRAP] for at in range(0, len(text), WRAP))
    return re.sub(rf"(.{{20,{WRAP}}}) ", r"\1\n", text)


def _page(lines: list[str]) -> str:
    return "<html><body><article>" + "".join(f"<p>{_escaped(line)}</p>" for line in lines) + "</article></body></html>"


def _letter(lines: list[str], *, page: bool) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "a@example.org", "Тема письма", "Tue, 02 Sep 2025 10:00:00 +0300"
    message.set_content(_page(lines) if page else "\n\n".join(lines), subtype="html" if page else "plain", cte="quoted-printable")
    return message.as_bytes()


def _mht(lines: list[str]) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "<Saved by Blink>", "x"
    message.set_content(_page(lines), subtype="html", cte="base64")
    message.make_related()
    return message.as_bytes()


def _rtf(lines: list[str]) -> bytes:
    def coded(line: str) -> str:
        return "".join(
            char if char.isascii() else f"\\u{ord(char) - 65536 if ord(char) > 32767 else ord(char)}?" for char in line
        )

    return ("{\\rtf1\\ansi\\ansicpg1252 " + "\\par ".join(map(coded, lines)) + "}").encode()


def _placed(lines: list[str], step: float) -> list[samples.TextAt]:
    shown = [row for line in lines for row in [*_wrapped(line).split("\n"), ""]]
    return [(20.0, 20.0 + step * at, step / 2, row) for at, row in enumerate(shown) if row]


def _book(lines: list[str]) -> bytes:
    package = '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>'
    container = '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
    entries = {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "b.opf": package, "a.xhtml": _page(lines)}
    return samples.packed(entries)


def _xml(lines: list[str]) -> bytes:
    return ("<?xml version='1.0'?><a>" + "".join(f"<p>{_escaped(line)}</p>" for line in lines) + "</a>").encode()


def _message(lines: list[str]) -> bytes:
    body = "\r\n\r\n".join(lines).encode("utf-16-le")
    return samples.compound({"__properties_version1.0": bytes(32), "__substg1.0_1000001F": body})


def _odt(lines: list[str]) -> bytes:
    return samples.open_document("odt", "".join(f"<text:p>{_escaped(line)}</text:p>" for line in lines))


Maker = Callable[[list[str]], bytes]
MAKERS: dict[str, Maker] = {
    "txt": lambda lines: "\r\n\r\n".join(map(_wrapped, lines)).encode(),
    "md": lambda lines: ("# Заголовок\n\n" + "\n\n".join(f"**{line[:4]}**{line[4:]}" for line in lines)).encode("utf-8-sig"),
    "log": lambda lines: "\n".join(lines).encode("utf-16"),
    "html": lambda lines: _page(lines).encode(),
    "mht": _mht,
    "eml": lambda lines: _letter(lines, page=False),
    "msg": _message,
    "docx": lambda lines: samples.word(["标题", *lines], [["名称", "投资", "年份"], ["园区", "4.5亿元", "2025"]]),
    "odt": _odt,
    "rtf": _rtf,
    "xlsx": lambda lines: samples.sheet({"A": [["项目", "说明", "年份"], *[["园区", _escaped(line), 2025] for line in lines]]}),
    "csv": lambda lines: ("项目;说明;年份\n" + "".join(f'园区;"{line}";2025\n' for line in lines)).encode(),
    "pptx": lambda lines: samples.slides([_escaped(line) for line in lines]),
    "pdf": lambda lines: samples.pdf([[(x, y, size, row) for x, y, size, row in _placed(lines, 12.0)]]),
    "ofd": lambda lines: samples.ofd([_placed([_escaped(line) for line in lines], 8.0)]),
    "epub": _book,
    "xml": _xml,
}
_CLEANED = re.compile("[\\s\u00ad\u200b\u2060\ufeff*#|-]+|[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ ]+[)）]")


def cleaned(text: str) -> str:
    """A stretch of the file without what documented cleaning changes: widths, spaces and marks, folded characters, sounds."""
    return simplified(_CLEANED.sub("", unicodedata.normalize("NFKC", text.replace("．", "."))))


def check(document: Document, name: str) -> int:
    """How many pieces of evidence were looked at."""
    line = bridge.Batch().read(name, document)
    looked = 0
    for article in line["articles"]:
        text = article["text"]
        for figure in article["figures"]:
            assert text[figure["start"] : figure["end"]] == figure["quote"]
            original = document.text[figure["source_start"] : figure["source_end"]]
            assert cleaned(original) == cleaned(figure["quote"]), (original, figure["quote"])
            looked += 1
        for found in (*article["organisations"], *article["dates"], *article["policies"], *article["projects"]):
            if "start" in found:
                assert cleaned(text[found["start"] : found["end"]]) == cleaned(found["quote"])
                looked += 1
    return looked


def test_every_kind_that_is_read_in_this_process_is_among_them() -> None:
    read = {"txt", "md", "html", "mht", "eml", "msg", "docx", "odt", "rtf", "xlsx", "csv", "pptx", "pdf", "ofd", "epub", "xml"}
    assert read <= set(MAKERS)


@pytest.mark.parametrize("ending", MAKERS)
@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True))
def test_evidence_leads_back_to_the_file(ending: str, lines: list[str]) -> None:
    raw = MAKERS[ending](lines)
    document = read_document(raw, f"a.{ending}")
    assert check(document, f"a.{ending}") > 0
    if ending in ("txt", "md"):
        assert document.text == raw.decode("utf-8-sig")


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "gb18030"])
def test_offsets_count_characters_of_the_decoded_file_whatever_its_charset(charset: str) -> None:
    text = "\r\n".join(SENTENCES)
    document = read_document(text.encode(charset), "a.txt")
    assert document.text == text
    assert check(document, "a.txt") >= len(SENTENCES)
