"""A folder of files taken in as a batch, followed on its page, in a real browser with the real worker."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("browser")]

STORY = "Компания «Пример Энерго» {} построит солнечную электростанцию мощностью {} МВт в Казахстане."


def test_a_batch_is_followed_to_its_end(visit: Callable[..., Page], tmp_path: Path) -> None:
    folder = tmp_path / "архив"
    folder.mkdir()
    for number in range(12):
        (folder / f"новость {number}.txt").write_text(STORY.format(number, 10 + number), encoding="utf-8")
    (folder / "пустой.txt").touch()
    page = visit("/ru/intake/sources/", signed_in=True)
    page.get_by_role("link", name="Пакет файлов").click()
    page.get_by_label("Название").fill("Архив")
    page.get_by_label("Папка на этой машине").fill(str(folder))
    page.get_by_role("button", name="Загрузить и разобрать").click()
    expect(page.get_by_text(re.compile("Готово: 13 из 13"))).to_be_visible(timeout=60_000)
    expect(page.get_by_role("heading", name="Что не удалось прочитать и почему")).to_be_visible()
    with page.expect_download() as started:
        page.get_by_role("link", name="Отчёт (CSV)").click()
    told = Path(started.value.path()).read_text(encoding="utf-8-sig")
    assert told.count("новость") == 12
    assert "пустой.txt" in told
    page.get_by_role("link", name="новость 0.txt").first.click()
    expect(page.get_by_text("Пример Энерго").first).to_be_visible()


def test_a_feed_says_that_this_node_fetches_nothing(visit: Callable[..., Page]) -> None:
    page = visit("/zh-hans/intake/sources/new/feed/", signed_in=True, scripts=False)
    page.get_by_label("名称").fill("示例通讯社")
    page.get_by_label("订阅源地址").fill("https://agency.example/feed")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("本节点不从互联网抓取任何内容")).to_be_visible()
    assert page.get_by_role("button", name="启用").count() == 0
