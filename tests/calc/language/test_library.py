"""Articles that tell of a record already in a library."""

from __future__ import annotations

import pytest

from greenbridge.adapters.reference.lexicon import load_lexicon
from greenbridge.calc.language.duplicates import Sameness
from greenbridge.calc.language.library import RecordTold, best_of, folded, same_as_record, sought
from greenbridge.calc.language.read import read_article
from greenbridge.calc.language.reading import Article, ArticleReading

FARM = RecordTold(
    id="gb:example:project:farm",
    kind="project",
    names=("扎拉夫尚500兆瓦风电", "Zarafshan 500 MW wind farm", "ВЭС «Зарафшан» 500 МВт"),
    country="UZ",
    date="2023-12",
    figures=frozenset(("500 MW", "6e+08 USD")),
    words=folded("Masdar 马斯达尔 Масдар Goldwind 金风科技 Navoi region 纳沃伊州 Навоийская область EBRD ЕБРР 欧洲复兴开发银行"),
    topics=frozenset(("wind-power",)),
)
FORUM = RecordTold(
    "gb:example:event:forum", "event", ("Региональный экологический саммит",), "KZ", "2026-04-22", frozenset(), "", frozenset()
)


def read(text: str, language: str, title: str = "") -> ArticleReading:
    return read_article(Article(title, text, language, ((0, 0, len(text)),)), load_lexicon())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("阿联酋马斯达尔公司投资的纳沃伊州扎拉夫尚风电场并网，总装机500兆瓦，安装111台金风科技机组，总投资6亿美元。", "zh-Hans"),
        ("В Навоийской области Masdar ввела ветроэлектростанцию мощностью 500 МВт с турбинами Goldwind.", "ru"),
        ("Masdar has commissioned a 500 MW wind farm in the Navoi region with turbines by Goldwind.", "en"),
    ],
)
def test_same_as_record_finds_the_project_in_three_languages(text: str, language: str) -> None:
    same = same_as_record(read(text, language), FARM, load_lexicon())
    assert same.score >= 0.6
    assert {"same_figures", "same_organisations", "same_places"} <= set(same.why)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В Узбекистане построят ветропарк мощностью 500 МВт.", "ru"),
        ("乌兹别克斯坦将建设500兆瓦风电项目。", "zh-Hans"),
        ("Masdar will build a wind farm in Uzbekistan.", "en"),
        ("Masdar will build a 500 MW wind farm in Kazakhstan with turbines by Goldwind.", "en"),
        ("ACWA Power signed an agreement with Uzbekistan on a 500 MW wind farm in Karakalpakstan.", "en"),
        ("", "en"),
    ],
)
def test_same_as_record_pairs_no_text_that_shares_only_one_thing(text: str, language: str) -> None:
    assert same_as_record(read(text, language), FARM, load_lexicon()).score == 0


def test_same_as_record_takes_an_event_only_where_it_is_the_subject() -> None:
    title = "Региональный экологический саммит пройдёт в Астане"
    about = read(f"{title}. Он начнётся 22 апреля 2026 года.", "ru", title)
    assert same_as_record(about, FORUM, load_lexicon()).why == ("same_name",)
    passing = read("Завод построят весной. " * 20 + "Об этом объявил Региональный экологический саммит.", "ru")
    assert same_as_record(passing, FORUM, load_lexicon()).score == 0


def test_sought_gives_numbers_and_titles() -> None:
    figures, titles = sought(read("三峡能源与吉尔吉斯斯坦能源部签署地热供暖示范项目协议，装机500兆瓦。", "zh-Hans"))
    assert "500 MW" in figures
    assert any("地热供暖示范项目" in title for title in titles)


def test_best_of_keeps_the_surest() -> None:
    found = {"a": Sameness(0.9), "b": Sameness(0.85), "c": Sameness(0.6), "d": Sameness(0.0)}
    assert [key for key, _ in best_of(found)] == ["a", "b"]
