"""The noun a header is about, and headers matched by it."""

from __future__ import annotations

import pytest

from greenbridge.adapters.reference.columns import load_columns
from greenbridge.calc.tables.content import look_at
from greenbridge.calc.tables.heads import read_head
from greenbridge.calc.tables.layout import Column
from greenbridge.calc.tables.match import match_columns, name_scores
from greenbridge.calc.tables.words import head_stem, stems

VOCABULARY = load_columns()


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Date of approval", "date"),
        ("Approval date", "date"),
        ("Recipient country", "country"),
        ("What kind of technology are you looking for?", "technology"),
        ("Полное наименование заявителя", "наименование"),
        ("Фактические выбросы за год", "выбросы"),
        ("Категория объекта", "категория"),
        ("№ заявки", "номер"),
    ],
)
def test_head_stem_finds_the_noun(text: str, noun: str) -> None:
    assert head_stem(text) == stems(noun)[0]


def test_head_stem_of_nothing_is_empty() -> None:
    assert head_stem("") == head_stem("2024") == head_stem("备案日期") == ""


@pytest.mark.parametrize(
    ("header", "kind", "target"),
    [
        ("备案单位", "project", "party:owner"),
        ("责任单位", "project", "party:developer"),
        ("预计全部完成年份", "project", "data:end"),
        ("所在县", "project", "place"),
        ("Executing Entity", "project", "party:developer"),
        ("Наименование НПА", "policy", "title"),
        ("№ заявки", "need", "ref"),
    ],
)
def test_name_scores_goes_by_the_noun_and_what_stands_beside_it(header: str, kind: str, target: str) -> None:
    scores = name_scores(read_head(header, VOCABULARY.abbreviations), kind, VOCABULARY)
    assert max(scores, key=lambda name: scores[name][0]) == target


def _matched(*columns: tuple[str, list[str]], kind: str) -> list[str]:
    heads = [Column(at, read_head(header, VOCABULARY.abbreviations)) for at, (header, _) in enumerate(columns)]
    contents = {at: look_at(cells, VOCABULARY) for at, (_, cells) in enumerate(columns)}
    return [match.target for match in match_columns(heads, contents, kind, VOCABULARY)]


def test_match_columns_gives_both_dates_a_place() -> None:
    days = ["45413", "45470", "45536"]
    names = ["甲光伏项目", "乙光伏项目", "丙光伏项目"]
    found = _matched(("项目名称", names), ("备案日期", days), ("计划并网时间", ["2025-12", "2026-06", "2026-09"]), kind="project")
    assert found == ["title", "date", "data:end"]


def test_match_columns_takes_no_code_for_words_and_no_flag_for_anything() -> None:
    names = ["甲公司", "乙公司", "丙公司"]
    found = _matched(
        ("企业名称", names), ("行业代码", ["C26", "C2651", "C3252"]), ("is_active", ["Y", "N", "Y"]), kind="organisation"
    )
    assert found == ["title", "", "left:internal"]


def test_match_columns_proposes_no_date_where_the_kind_has_none() -> None:
    names = ["ТОО «Пример»", "АО «Образец»", "ТОО «Намуна»"]
    found = _matched(("Организация", names), ("Дата выдачи", ["15.01.2022", "03.11.2021", "20.06.2023"]), kind="organisation")
    assert found == ["title", ""]
