"""A newcomer who reads only Russian: first run, intake, library, search, need, reasons; then the same doors in Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("browser")]

# a notice of our own, with the dirt of real ones: pinyin in brackets, traditional characters, hard line breaks
NOTICE = """北川市綠(lǜ)色(sè)產(chǎn)業(yè)園開工

本报讯 9月2日，示例北川循環(huán)科技有限公司在哈萨克斯坦阿拉木
图投资建设的废旧动力电池综合利用项目正式开工。项目总投资3.6亿元，年处
理废旧电池2万吨，预计2026年底竣工。

示例北川循环科技有限公司负责人表示，园区已汇聚企业128家。
"""


def test_newcomer_takes_a_chinese_notice_in_and_finds_it_in_russian(visit: Callable[..., Page]) -> None:
    page = visit("/ru/intake/", signed_in=True)
    page.locator("textarea[name=text]").first.fill(NOTICE)
    page.locator("form.intake-drop .acts button").click()
    page.wait_for_load_state()
    for _ in range(20):
        if page.locator("article.cand").count():
            break
        page.wait_for_timeout(500)
        page.reload()
    candidates = page.locator("article.cand")
    assert candidates.count() >= 2
    assert page.locator(".doc mark").count() >= 2
    assert "lǜ" not in page.locator(".doc").first.inner_text()
    before = page.locator("article.cand.done").count()
    page.keyboard.press("a")
    page.wait_for_timeout(1500)
    page.wait_for_load_state()
    assert page.locator("article.cand.done").count() > before


@pytest.mark.parametrize(
    ("language", "words"), [("ru", "Цзыя"), ("ru", "ziya"), ("en", "Ziya"), ("zh-hans", "子牙"), ("zh-hans", "цзыя")]
)
def test_reader_finds_the_zone_in_any_script(visit: Callable[..., Page], language: str, words: str) -> None:
    page = visit(f"/{language}/")
    page.locator("main input[type=search]").first.fill(words)
    page.locator("main form[role=search] button").first.click()
    page.wait_for_load_state()
    hits = page.locator("main a[href*='/libraries/']").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert any("gb:starter:organisation:ziya-zone" in href for href in hits)


@pytest.mark.parametrize(
    ("language", "need"),
    [
        ("ru", "Казахстану нужны 20 комплектов резервного питания базовых станций связи, LFP, работа при −30 °C обязательна"),
        ("zh-hans", "哈萨克斯坦需要20套通信基站备用电源，磷酸铁锂，必须能在-30℃工作"),
        ("en", "Kazakhstan needs 20 sets of backup power for telecom base stations, LFP, must work at -30 °C"),
    ],
)
def test_need_gets_answers_with_reasons_and_sources(visit: Callable[..., Page], language: str, need: str) -> None:
    page = visit(f"/{language}/exchange/")
    page.locator("textarea[name=text]").fill(need)
    page.locator(".need-form button[type=submit]").click()
    page.wait_for_load_state()
    answers = page.locator("article.match")
    assert answers.count() >= 1
    for at in range(min(3, answers.count())):
        assert answers.nth(at).locator(".ticks li").count() >= 1
        assert answers.nth(at).locator("a[href*='/libraries/']").count() >= 1
    answers.first.locator("h2 a").click()
    page.wait_for_load_state()
    assert re.search(r"/libraries/[a-z]+/gb:", page.url)


def test_language_switch_keeps_the_page_and_its_query(visit: Callable[..., Page]) -> None:
    page = visit("/ru/libraries/projects/?country=KZ&sort=title")
    page.locator(".langs a[hreflang='zh-Hans']").first.click()
    page.wait_for_load_state()
    assert page.url.endswith("/zh-hans/libraries/projects/?country=KZ&sort=title")
    assert page.locator("html").get_attribute("lang") == "zh-Hans"


def test_typed_need_stays_when_the_language_is_switched(visit: Callable[..., Page]) -> None:
    page = visit("/ru/exchange/")
    page.locator("textarea[name=text]").fill("Казахстану нужны 20 комплектов резервного питания базовых станций связи, LFP")
    page.locator("select[name=country]").select_option("KZ")
    page.locator(".need-form button[type=submit]").click()
    page.wait_for_load_state()
    page.locator(".langs a[hreflang='zh-Hans']").first.click()
    page.wait_for_load_state()
    assert page.locator("html").get_attribute("lang") == "zh-Hans"
    assert "резервного питания" in page.locator("textarea[name=text]").input_value()
    assert page.locator("article.match").count() >= 1


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_curator_edits_every_row_of_a_record(visit: Callable[..., Page], scripts: bool) -> None:
    page = visit("/ru/libraries/organisations/gb:starter:organisation:ziya-zone/edit/", signed_in=True, scripts=scripts)
    name = f"Проба {scripts}"
    page.locator("#names .row-name").last.locator("input[type=text]").fill(name)
    page.locator("[name=topic_words]").fill("водородная энергетика")
    page.locator("[name$='-target']").last.fill("Гузар")
    page.locator("#links button[value=find]").click()
    page.wait_for_load_state()
    assert page.url.endswith("#links")
    page.locator("#links input[type=radio]").first.check()
    page.locator("main form .acts button.go").last.click()
    page.wait_for_load_state()
    assert "/edit/" not in page.url
    shown = page.locator("main").inner_text()
    assert name in shown
    assert "Гузар" in shown


def test_everything_reads_without_scripts_on_a_phone(visit: Callable[..., Page]) -> None:
    for path in ("/zh-hans/", "/ru/libraries/projects/", "/en/search/?q=battery", "/ru/exchange/", "/en/glossary/"):
        page = visit(path, width=390, scripts=False)
        assert page.locator("h1").count() == 1
        overflow = page.locator("html").evaluate("node => node.scrollWidth - node.clientWidth")
        assert overflow <= 0, f"{path} is {overflow} px too wide"


def test_keyboard_reaches_the_main_text_first(visit: Callable[..., Page]) -> None:
    page = visit("/en/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
