"""Web pages: main text, title, date, charset; what is done when the main text cannot be found."""

from __future__ import annotations

import time

import pytest

from greenbridge.adapters.documents import read_document
from greenbridge.adapters.documents.web import read_markup
from greenbridge.kernel.errors import InvalidError

CHINESE = "子牙经济技术开发区是国家级园区,累计拆解废旧物资近千万吨,供应铜铝等再生资源。"
RUSSIAN = "Предприятие построит солнечную станцию мощностью 100 МВт в Казахстане. "
ARTICLE = "".join(f"<p>{RUSSIAN * 2}Абзац {number}.</p>" for number in range(6))


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='ru'><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("charset", ["gb18030", "gb2312", "utf-8", "utf-16"])
def test_read_web_finds_the_charset_of_a_chinese_page(charset: str) -> None:
    head = f"<meta http-equiv='Content-Type' content='text/html; charset={charset}'>"
    document = read_document(page(f"<p>{CHINESE * 4}</p>", head).encode(charset), "a.html")
    assert document.text == CHINESE * 4


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8"])
@pytest.mark.parametrize("stated", ["meta", "header"])
def test_read_web_finds_the_charset_of_a_russian_page(charset: str, stated: str) -> None:
    head = f"<meta charset={charset}>" if stated == "meta" else ""
    raw = page(ARTICLE, head).encode(charset)
    document = read_document(raw, "a.htm", declared_charset=charset if stated == "header" else "")
    assert RUSSIAN.strip() in document.text
    assert "Абзац 5." in document.text


def test_read_web_leaves_the_furniture_out() -> None:
    menu = "<nav><ul>" + "".join(f"<li><a href='/{n}'>Раздел {n}</a></li>" for n in range(20)) + "</ul></nav>"
    text = read_document(
        page(f"{menu}<article><h1>Новая станция</h1>{ARTICLE}</article><footer>О сайте</footer>").encode(), "a.html"
    ).text
    assert text.startswith("Новая станция")
    assert "Раздел 7" not in text
    assert "О сайте" not in text


def test_read_web_states_title_date_and_language() -> None:
    head = (
        "<title>Станция — Новости</title><meta property='og:title' content='Новая станция'>"
        "<meta property='article:published_time' content='2025-09-02T10:00:00+08:00'>"
    )
    document = read_document(page(f"<h1>Новая станция</h1>{ARTICLE}", head).encode(), "a.html")
    assert (document.title, document.published, document.language_hint) == ("Новая станция", "2025-09-02", "ru")


def test_read_web_states_no_date_it_was_not_told() -> None:
    assert read_document(page(ARTICLE).encode(), "a.html").published == ""


def test_read_web_reads_tables_row_by_row_under_their_header() -> None:
    table = (
        "<table><tr><th>国家</th><th>容量</th><th>年份</th></tr><tr><td>哈萨克斯坦</td><td>100兆瓦</td><td>2025</td></tr></table>"
    )
    document = read_document(page(f"<article><p>{CHINESE * 3}</p>{table}<p>{CHINESE}</p></article>").encode(), "a.html")
    assert "国家: 哈萨克斯坦; 容量: 100兆瓦; 年份: 2025" in document.text
    assert document.tables[0].header == ("国家", "容量", "年份")
    assert document.text[document.tables[0].start : document.tables[0].end].startswith("国家: 哈萨克斯坦")


def test_read_web_reads_a_page_whole_when_the_main_text_is_not_found() -> None:
    rows = "".join(f"<div><span>{RUSSIAN}{number}</span></div>" for number in range(30))
    document = read_document(page(f"<div class='comment'>{rows}</div>").encode(), "a.html")
    assert all(f"{RUSSIAN}{number}" in document.text for number in range(30))


def test_read_web_reads_a_wechat_article_from_its_element() -> None:
    body = (
        f"<h1 id='activity-name'> 平台揭牌 </h1><div id='js_content' style='visibility: hidden;'>"
        f"<section><p>{CHINESE}</p></section>"
        f'<p><span>第二段</span><span>继续</span></p></div><div>推荐阅读别的文章</div><script>var ct = "1756776000";</script>'
    )
    document = read_document(page(body).encode(), "wx.htm")
    assert document.text == f"平台揭牌\n{CHINESE}\n第二段继续"
    assert (document.title, document.published) == ("平台揭牌", "2025-09-02")


def test_read_web_keeps_scripts_and_hidden_text_out() -> None:
    body = f"<article>{ARTICLE}<p style='display: none'>скрытая строка статьи</p></article><script>var x='тайна'</script>"
    text = read_markup(page(body)).text
    assert "тайна" not in text


@pytest.mark.parametrize("depth", [300, 5000, 200_000])
def test_read_web_keeps_the_words_of_a_page_nested_beyond_reason(depth: int) -> None:
    started = time.monotonic()
    document = read_document(page("<div>" * depth + f"<p>{CHINESE}</p>" + "<script>нет</script>").encode(), "a.html")
    assert CHINESE in document.text
    assert "нет" not in document.text
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("piece", ["<script", "<!--", "<p ", "<table><tr><td>", " ; ", "&", "<a href='", "<td>;</td>"])
def test_read_web_stays_quick_on_repeated_pieces(piece: str) -> None:
    started = time.monotonic()
    read_document(page("<p>слова страницы</p>" + "<div>" * 300 + piece * 20_000).encode(), "a.html")
    read_document(page("<p>слова страницы</p>" + piece * 5_000).encode(), "a.html")
    assert time.monotonic() - started < 5


def test_read_web_refuses_a_page_without_words() -> None:
    with pytest.raises(InvalidError) as caught:
        read_document(page("<img src='a.png'><script>x()</script>").encode(), "a.html")
    assert (caught.value.code, caught.value.params) == ("document_without_text", {"found": "html"})


@pytest.mark.parametrize(
    "mark", ["<del>{}</del>", "<s>{}</s>", "<strike>{}</strike>", '<span style="visibility: hidden">{}</span>']
)
def test_read_web_reads_nothing_that_was_struck_out_or_is_hidden(mark: str) -> None:
    told = "A plant of 20 MW opened in Almaty on Monday, the ministry of energy said."
    article = f'<div id="js_content" style="visibility: hidden;"><p>{mark.format("999 MW ")}{told}</p></div>'
    assert read_document(f"<html><body>{article}</body></html>".encode(), "a.html").text == told
