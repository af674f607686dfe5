"""Pages as ministries, agencies and platforms build them: headline, day, publisher and text are told from all around them.

The markup follows the templates of the sites as they stood; the words are made up.
"""

from __future__ import annotations

import pytest

from greenbridge.adapters.documents import bylines, read_document
from greenbridge.adapters.documents.bylines import find_byline
from greenbridge.adapters.documents.web import _without_menu


def paragraphs(*sentences: str) -> str:
    return "".join(f"<p>{sentence}</p>" for sentence in sentences)


ZH = paragraphs(
    "示例市新能源项目近日开工，总投资12亿元，装机容量100兆瓦，由示例能源有限公司建设，占地约三千亩。",
    "项目全部建成后，预计年发电量1.5亿千瓦时，每年可节约标准煤四万五千吨，减少二氧化碳排放十二万吨。",
    "示例市发展改革部门负责人表示，将做好要素保障，推动项目早日并网发电，带动上下游企业集聚发展。",
)
RU = paragraphs(
    "Компания «Пример» начала строительство солнечной электростанции мощностью 100 МВт; инвестиции составят 12 млрд тенге.",
    "Первую очередь станции введут в следующем году, вторую годом позже; на площадке уже работают двести человек.",
    "Станция будет вырабатывать около 180 млн кВт·ч в год, чего хватит на сорок тысяч домов, сообщили в ведомстве.",
)
EN = paragraphs(
    "Example Energy has begun to build a solar plant of 100 MW near Samarkand; it will cost 120 million dollars in all.",
    "The first half of the plant is to be connected to the grid next year, the other half a year later, the ministry said.",
    "Once complete it will give some 180 million kilowatt hours a year, enough for forty thousand homes in the region.",
)
MENU = "<ul class='nav'>" + "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in ("Главная", "首页", "About")) + "</ul>"
OTHERS = "".join(
    f"<li><a href='/n{at}'>Другая новость номер {at} о совсем других делах</a><span class='date'>0{at}.02.2019</span></li>"
    for at in range(1, 6)
)
RELATED = f"<div class='related'><h3>{{0}}</h3><ul>{OTHERS}</ul></div>"
COOKIES = "<div class='cookie-banner'>Мы используем файлы cookie. <button>Принять</button></div>"
SHARE = "<div class='share'>分享到：<a>微信</a><a>微博</a></div>"
TITLE_ZH, TITLE_RU, TITLE_EN = "示例市新能源项目开工", "Начато строительство СЭС", "Solar plant begun near Samarkand"


def page(title: str, body: str, *, head: str = "", language: str = "ru") -> str:
    return f"<html lang='{language}'><head><title>{title}</title>{head}</head><body>{body}</body></html>"


PAGES = {
    "gov.cn": (
        page(
            f"{TITLE_ZH}_部门动态_中国政府网",
            f"<div class='header'>{MENU}</div><div class='article'><h1 id='ti'>{TITLE_ZH}</h1><div class='pages-date'>"
            f"2024-01-11 18:00 <span class='font'>来源：示例日报</span></div>{SHARE}"
            f"<div class='pages_content' id='UCAP-CONTENT'>{ZH}"
            f"</div><div class='editor'>【责任编辑：某某】</div></div>{RELATED.format('相关稿件')}"
            f"<div class='footer'>版权所有</div>",
        ),
        (TITLE_ZH, "2024-01-11", "示例日报"),
    ),
    "ndrc.gov.cn": (
        page(
            f"{TITLE_ZH}-国家发展和改革委员会",
            f"{MENU}<div class='article_title'>{TITLE_ZH}</div>"
            f"<div class='time'>2025/03/04</div><div class='TRS_Editor'>{ZH}</div>",
            head=f"<meta name='ArticleTitle' content='{TITLE_ZH}'><meta name='PubDate' content='2025/03/04 10:00'>"
            "<meta name='ContentSource' content='示例司'>",
        ),
        (TITLE_ZH, "2025-03-04", "示例司"),
    ),
    "sohu": (
        page(
            f"{TITLE_ZH}_来源_搜狐网",
            f"{MENU}<div class='text-title'><h1>{TITLE_ZH}</h1><div class='article-info'><span class='time' id='news-time'>"
            "2024-05-20 10:21</span><span class='tag'>来源: <a>示例研究院</a></span></div></div>"
            f"<article class='article' id='mp-editor'>{ZH}</article>{RELATED.format('推荐阅读')}",
        ),
        (TITLE_ZH, "2024-05-20", "示例研究院"),
    ),
    "wechat": (
        page(
            "",
            f"<h1 id='activity-name'>{TITLE_ZH}</h1><div id='meta_content'><span>原创</span> <a id='js_name'>示例绿色产业</a> "
            f"<em id='publish_time'>2024年6月7日 09:00</em></div><div id='js_content' style='visibility: hidden;'><section>{ZH}"
            "</section></div><div id='js_pc_qr_code'>微信扫一扫</div>",
            head=f"<meta property='og:title' content='{TITLE_ZH}'>",
        ),
        (TITLE_ZH, "2024-06-07", "示例绿色产业"),
    ),
    "baijiahao": (
        page(
            TITLE_ZH,
            f"<div><h1>{TITLE_ZH}</h1><span data-testid='author-name'>示例财经</span><span data-testid='updatetime'>"
            f"2024-07-08 11:30</span></div><div data-testid='article'>{ZH}</div>",
        ),
        (TITLE_ZH, "2024-07-08", "示例财经"),
    ),
    "gov.kz": (
        page(
            f"{TITLE_RU} - Министерство энергетики",
            f"{COOKIES}<header>{MENU}</header><div class='article'>"
            f"<div class='article__date'>23 октября 2025</div><h1>{TITLE_RU}</h1>"
            f"<div class='article__content'>{RU}</div></div>{RELATED.format('Похожие новости')}",
        ),
        (TITLE_RU, "2025-10-23", ""),
    ),
    "minenergo.gov.ru": (
        page(
            f"{TITLE_RU} | Минэнерго",
            f"{COOKIES}{MENU}<main><h1>{TITLE_RU}</h1><div class='news-date'>12.09.2025</div><div class='news-text'>{RU}</div>"
            f"<div class='tags'>Теги: СЭС</div></main>{RELATED.format('Читайте также')}",
            head="<meta property='og:site_name' content='Минэнерго России'>",
        ),
        (TITLE_RU, "2025-09-12", "Минэнерго России"),
    ),
    "inform.kz": (
        page(
            TITLE_RU,
            f"{MENU}<h1>{TITLE_RU}</h1><div class='time_article_bl'>14:20, 03 Ноябрь 2025 | GMT +5</div>"
            f"<div>Источник: «Казинформ»</div><div class='article__body-text'>{RU}</div>{RELATED.format('Сейчас читают')}",
        ),
        (TITLE_RU, "2025-11-03", "Казинформ"),
    ),
    "gov.uz": (
        page(
            "Solar plant begun - Ministry of Energy",
            f"{MENU}<h1>{TITLE_EN}</h1><p class='date'>15 August 2025</p>"
            f"<div class='content'>{EN}</div>{RELATED.format('Related')}",
            language="en",
        ),
        (TITLE_EN, "2025-08-15", ""),
    ),
    "json-ld": (
        page(
            TITLE_EN,
            f"{MENU}<h1>{TITLE_EN}</h1><article>{EN}</article>",
            head='<script type="application/ld+json">{"datePublished": "2025-08-16T10:00:00+05:00"}</script>',
        ),
        (TITLE_EN, "2025-08-16", ""),
    ),
}


@pytest.mark.parametrize("site", PAGES)
def test_page_gives_headline_day_publisher_and_text(site: str) -> None:
    markup, expected = PAGES[site]
    document = read_document(markup.encode(), "a.html")
    assert (document.title, document.published, document.publisher) == expected
    assert document.text.startswith(expected[0]) or site == "ndrc.gov.cn"
    assert any(words in document.text for words in ("12亿元", "12 млрд тенге", "120 million dollars"))
    for furniture in ("Другая новость", "cookie", "Главная", "About", "微博", "扫一扫", "2019"):
        assert furniture not in document.text


def test_a_headline_with_a_quotation_mark_is_not_cut_where_the_page_cuts_it() -> None:
    head = '<meta property="og:title" content="示例集团"绿色"项目开工">'
    markup = f'<html><head>{head}</head><body><h1>示例集团"绿色"项目开工</h1><p>{ZH * 4}</p></body></html>'
    assert read_document(markup.encode(), "a.html").title == '示例集团"绿色"项目开工'


def test_the_menu_at_the_end_of_a_text_is_set_apart_and_nothing_else() -> None:
    menu = ["- 娱乐", "- 体育", "- 财经", "- 时尚"]
    assert _without_menu("\n".join(["正文一段。", "- 北京", "正文二段。", *menu])) == ("正文一段。\n- 北京\n正文二段。", menu)
    for text in ("\n".join(["正文。", *menu[:3]]), "\n".join(menu), "正文。\n- 一\n- 二\n- 三\n- 装机容量100兆瓦的光伏电站"):
        assert _without_menu(text) == (text, [])


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["示例标题文字", "2024-01-11 18:00 来源：示例日报 举报"], ("2024-01-11", "示例日报")),
        (["示例标题文字", "今天是2026年11月20日", "2024年1月11日"], ("2024-01-11", "")),
        (["2019-12-10 07:57:40", "来源：新华网", "示例标题文字", "正文" * 40], ("2019-12-10", "新华网")),
        (["示例标题文字", "正文" * 40, "2018-03-02 08:58:39"], ("", "")),
        (["示例标题文字", "首页", "示例标题文字", "12 сентября 2025"], ("2025-09-12", "")),
        (["示例标题文字 2024-01-11 来源：示例日报", "正文" * 40], ("2024-01-11", "示例日报")),
        (["другое", "2024-01-11"], ("", "")),
        (["示例标题文字", "2024年1月"], ("", "")),
    ],
)
def test_find_byline_takes_what_stands_beside_the_headline(blocks: list[str], expected: tuple[str, str]) -> None:
    found = find_byline(blocks, ["示例标题文字"])
    assert (found.published, found.publisher) == expected


def test_find_byline_looks_at_few_places_of_a_page_made_of_its_headline(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(bylines, "read_stated_date", lambda text: asked.append(text) or "")
    assert find_byline(["示例标题文字"] * 20_000, ["示例标题文字"]) == bylines.Byline()
    assert 0 < len(asked) < 1_000


def test_a_day_within_a_headline_is_not_the_day_of_the_page() -> None:
    title = "示例项目将于2027年6月3日投产"
    assert find_byline([title, "正文" * 40], [title]) == bylines.Byline()
    assert find_byline([title, "2026-01-02 09:00", "正文" * 40], [title]).published == "2026-01-02"
