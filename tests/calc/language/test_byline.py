"""Who a page says published it."""

from __future__ import annotations

import pytest

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.byline import read_stated_publisher
from greenbridge.calc.language.read import read_text


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("发表时间:2025-06-03 10:07来源:中国环境APP", "中国环境APP"),
        ("来源：天津日报 2025年6月3日 作者：张三", "天津日报"),
        ("2025-09-19 08:31 来源：新华社   字号", "新华社"),
        ("Источник: «Казинформ», 12 мая 2026", "Казинформ"),
        ("By Ann Lee. Source: Eurasian Times", "Eurasian Times"),
        ("Source: Xinhua | Updated: 2026-05-11 09:12", "Xinhua"),
        ("Источник: https://news.example/1", ""),
        ("Source: news.example", ""),
        ("来源：2025", ""),
        ("资金来源稳定", ""),
        ("Источник энергии: солнце", ""),
    ],
)
def test_read_stated_publisher(line: str, publisher: str) -> None:
    assert read_stated_publisher(line) == publisher


def test_an_article_keeps_its_publisher_and_its_day() -> None:
    told = "3月3日，某市光伏电站并网发电，装机容量50兆瓦，年发电量8000万千瓦时。"
    text = f"某市光伏电站并网\n\n发布时间：2026-03-04 来源：示例日报\n\n{told}"
    article = read_text(text, load_lexicon()).articles[0].article
    assert (article.publisher, article.published) == ("示例日报", "2026-03-04")
