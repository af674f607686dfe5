"""The line of JSON."""

from __future__ import annotations

import json

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.line import intake_line, number
from greenbridge.calc.language.read import read_text
from greenbridge.calc.language.reading import Article, ArticleReading, DateFound, Figure, Organisation, Reading, Remark


def test_intake_line_gives_numbers_as_numbers_and_places_in_both_texts() -> None:
    article = Article("t", "投资1.2亿元", "zh-Hans", ((0, 10, 2), (2, 20, 5)))
    read = ArticleReading(
        article,
        figures=(Figure(2, 7, "1.2亿元", "CNY", value="120000000"), Figure(2, 7, "1.2亿元", "%", low="3.5", high="4")),
        organisations=(Organisation(0, 2, "投资", "投资", aliases=("投",)),),
    )
    line = intake_line(
        "a.txt", Reading("zh-Hans", (read,), (Remark("junk_dropped", {"count": 2}),)), [{"of": "b.txt", "why": ("same_text",)}]
    )
    assert json.loads(json.dumps(line)) == line
    assert set(line) == {"file", "language", "warnings", "articles", "duplicates"}
    first, second = line["articles"][0]["figures"]
    assert first["value"] == 120000000 and isinstance(first["value"], int)
    assert (first["start"], first["end"], first["source_start"], first["source_end"]) == (2, 7, 20, 25)
    assert second["range"] == [3.5, 4]
    assert "value" not in second
    assert line["warnings"] == [{"code": "junk_dropped", "count": 2}]
    assert line["duplicates"] == [{"of": "b.txt", "why": ["same_text"]}]


def test_intake_line_is_complete_for_an_empty_reading() -> None:
    assert intake_line("x", Reading("und", ())) == {
        "file": "x",
        "language": "und",
        "warnings": [],
        "articles": [],
        "duplicates": [],
    }


def test_number_keeps_whole_ones_whole_and_refuses_what_is_none() -> None:
    assert number("4795000000.0") == 4795000000
    assert isinstance(number("4795000000.0"), int)
    assert number("0.8") == 0.8
    assert number(None) is None
    assert number("NaN") is None
    assert number("viele") is None


def test_intake_line_tells_a_date_once() -> None:
    dates = (
        DateFound(3, 7, "2024", "2024"),
        DateFound(31, 35, "2024 году", "2024"),
        DateFound(40, 44, "2024–25", "2024", "2025"),
    )
    read = ArticleReading(Article("t", "", "en", ()), dates=dates)
    (article,) = intake_line("x", Reading("en", (read,)))["articles"]
    assert [one["quote"] for one in article["dates"]] == ["2024", "2024–25"]


def test_intake_line_gives_the_countries_of_places_and_of_located_companies() -> None:
    text = "江苏示例储能科技股份有限公司在塔什干签约，合同额5000万美元，向哈萨克斯坦供货。"
    (article,) = intake_line("x", read_text(text, load_lexicon()))["articles"]
    assert article["countries"] == ["KZ", "UZ", "CN"]


def test_intake_line_names_a_chinese_article_without_headline_by_its_first_clause() -> None:
    text = "近日，桐江环境与戈梅利州签署固废处理中心建设合同，项目总投资1.1亿美元。中心建成后日处理生活垃圾900吨。"
    (article,) = intake_line("a.txt", read_text(text, load_lexicon()))["articles"]
    assert article["title"] == "桐江环境与戈梅利州签署固废处理中心建设合同"
